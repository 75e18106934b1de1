#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/error.h"
#include "base/mem.h"

enum { PIECE = 1 << 16 };

static int too_large(const char *name, jjak_error *error)
{
    return error_set(error, JJAK_E_DATA, "%s: larger than %zu MiB; split it", name,
                     JJAK_INPUT_LIMIT >> 20);
}

static int read_all(buf *out, int fd, const char *name, jjak_error *error)
{
    for (;;) {
        if (out->size > JJAK_INPUT_LIMIT)
            return too_large(name, error);
        ssize_t got = read(fd, buf_room(out, PIECE), PIECE);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(error, JJAK_E_IO, "%s: %s", name, strerror(errno));
        if (got == 0)
            break;
        out->size += (size_t)got;
    }
    *buf_room(out, 0) = '\0';
    return 0;
}

static int open_input(const char *path, jjak_error *error)
{
    struct stat info;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(error, JJAK_E_NO_INPUT, "%s: %s", path, strerror(errno));
    if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        close(fd);
        return error_set(error, JJAK_E_NO_INPUT, "%s: is a directory; name a file", path);
    }
    return fd;
}

/* Decompresses all members of `packed`; bytes after the last one that are no member are an error,
 * because text would be lost silently. */
static int gunzip(buf *out, span packed, const char *name, jjak_error *error)
{
    z_stream stream = {0};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return error_set(error, JJAK_E_INTERNAL, "%s: zlib does not start", name);
    stream.next_in = (Bytef *)(size_t)packed.at;
    stream.avail_in = (uInt)packed.size;
    int state = Z_OK;
    while (state != Z_STREAM_END || stream.avail_in) {
        if (state == Z_STREAM_END && inflateReset(&stream) != Z_OK)
            break;
        stream.next_out = (Bytef *)buf_room(out, PIECE);
        stream.avail_out = PIECE;
        state = inflate(&stream, Z_NO_FLUSH);
        out->size += PIECE - stream.avail_out;
        if ((state != Z_OK && state != Z_STREAM_END) || out->size > JJAK_INPUT_LIMIT)
            break;
    }
    inflateEnd(&stream);
    *buf_room(out, 0) = '\0';
    if (out->size > JJAK_INPUT_LIMIT)
        return too_large(name, error);
    if (state != Z_STREAM_END)
        return error_set(error, JJAK_E_DATA, "%s: the gzip data are broken or cut short", name);
    return 0;
}

static int unpack(buf *out, buf *raw, const char *name, jjak_error *error)
{
    if (raw->size > 2 && memcmp(raw->bytes, "\x1f\x8b\x08", 3) == 0)
        return gunzip(out, buf_span(raw), name, error);
    buf_put(out, buf_span(raw));
    return 0;
}

int jjak_file_read(jjak_buffer *out, const char *path, jjak_error *error)
{
    bool is_stdin = strcmp(path, "-") == 0;
    int fd = is_stdin ? STDIN_FILENO : open_input(path, error);
    if (fd < 0)
        return fd;
    buf raw = {0};
    size_t before = out->size;
    int rc = read_all(&raw, fd, path, error);
    if (!is_stdin)
        close(fd);
    if (rc == 0)
        rc = unpack(out, &raw, path, error);
    if (rc != 0)
        out->size = before;
    jjak_buffer_free(&raw);
    return rc;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **file_list(struct arena *arena, const char *directory, const char *suffix)
{
    DIR *dir = opendir(directory);
    if (!dir)
        return NULL;
    list(const char *) paths = {0};
    buf path = {0};
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (!span_ends(span_of(entry->d_name), span_of(suffix)))
            continue;
        buf_clear(&path);
        buf_printf(&path, "%s/%s", directory, entry->d_name);
        list_push(&paths, arena_copy(arena, buf_span(&path)).at);
    }
    closedir(dir);
    jjak_buffer_free(&path);
    if (paths.count)
        qsort(paths.at, paths.count, sizeof *paths.at, by_bytes);
    const char **out = arena_alloc(arena, paths.count + 1, sizeof *out);
    if (paths.count)
        memcpy(out, paths.at, paths.count * sizeof *out);
    list_free(&paths);
    return out;
}
