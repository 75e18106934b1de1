/* Files in and out. Data for standard output are counted here, so that a full disk or a closed pipe
 * is seen; a file is written beside its place, so that a failing run leaves the old one as it was.
 */
#define _XOPEN_SOURCE 700 /* realpath */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

int read_source(jjak_source *source, jjak_buffer *bytes, const char *path, jjak_error *error)
{
    int rc = jjak_file_read(bytes, path, error);
    if (rc == 0)
        *source = (jjak_source){.name = path, .bytes = bytes->bytes, .size = bytes->size};
    return rc;
}

bool is_same_file(const char *a, const char *b)
{
    struct stat info[2];
    return stat(a, &info[0]) == 0 && stat(b, &info[1]) == 0 && S_ISREG(info[0].st_mode) &&
           info[0].st_dev == info[1].st_dev && info[0].st_ino == info[1].st_ino;
}

/* ---- files */

static int fail(jjak_error *error, int status, const char *path)
{
    error->status = status;
    snprintf(error->message, sizeof error->message, "%s: %s", path, strerror(errno));
    return status;
}

static int write_all(int fd, const jjak_buffer *bytes)
{
    for (size_t at = 0; at < bytes->size;) {
        ssize_t n = write(fd, bytes->bytes + at, bytes->size - at);
        if (n < 0 && errno != EINTR)
            return -1;
        at += n > 0 ? (size_t)n : 0;
    }
    return 0;
}

/* Devices and pipes are written straight, for a temporary file cannot take their place. */
static int write_straight(const struct output *file, jjak_error *error)
{
    int fd = open(file->path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(error, JJAK_E_OUTPUT, file->path);
    int rc = write_all(fd, &file->bytes), why = errno;
    if (close(fd) == 0 && rc == 0)
        return 0;
    errno = rc == 0 ? errno : why;
    return fail(error, JJAK_E_IO, file->path);
}

/* The file under a temporary name, on its way to its place. */
struct staged {
    char *place, *temporary; /* NULL when it has been written straight */
};

static int write_temporary(const struct staged *staged, const struct output *file,
                           jjak_error *error)
{
    int fd = mkstemp(staged->temporary);
    if (fd < 0) {
        *staged->temporary = '\0';
        return fail(error, JJAK_E_OUTPUT, file->path);
    }
    mode_t mask = umask(0);
    umask(mask);
    int rc = write_all(fd, &file->bytes), why = errno;
    if (rc == 0 && (rc = fchmod(fd, 0666 & ~mask)) != 0)
        why = errno;
    if (close(fd) != 0 && rc == 0)
        return fail(error, JJAK_E_IO, file->path);
    errno = why;
    return rc == 0 ? 0 : fail(error, JJAK_E_IO, file->path);
}

static int stage(struct staged *staged, const struct output *file, jjak_error *error)
{
    struct stat info;
    bool is_there = stat(file->path, &info) == 0;
    if (is_there && S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return fail(error, JJAK_E_OUTPUT, file->path);
    }
    if (is_there && !S_ISREG(info.st_mode))
        return write_straight(file, error);
    /* Of a symbolic link, not the link itself: what it points to is replaced. */
    staged->place = is_there ? realpath(file->path, NULL) : strdup(file->path);
    if (!staged->place)
        return fail(error, JJAK_E_OUTPUT, file->path);
    size_t size = strlen(staged->place) + sizeof ".XXXXXX";
    staged->temporary = malloc(size);
    if (!staged->temporary)
        abort();
    snprintf(staged->temporary, size, "%s.XXXXXX", staged->place);
    return write_temporary(staged, file, error);
}

/* Moves the file to its place, or takes it away when something went wrong. */
static int settle(struct staged *staged, const struct output *file, int rc, jjak_error *error)
{
    bool is_temporary = staged->temporary && *staged->temporary;
    if (rc == 0 && is_temporary && rename(staged->temporary, staged->place) != 0)
        rc = fail(error, JJAK_E_OUTPUT, file->path);
    if (rc != 0 && is_temporary)
        unlink(staged->temporary);
    free(staged->temporary);
    free(staged->place);
    return rc;
}

int write_files(const struct output *files, int count, jjak_error *error)
{
    struct staged staged[MOST_PARTS] = {{NULL, NULL}};
    int rc = 0;
    for (int i = 0; rc == 0 && i < count; i++)
        rc = stage(&staged[i], &files[i], error);
    for (int i = 0; i < count; i++)
        rc = settle(&staged[i], &files[i], rc, error);
    return rc;
}

/* ---- standard output */

static int why_failed; /* errno of the first failure, 0 before it */

void print_bytes(const char *bytes, size_t size)
{
    if (!why_failed && size && fwrite(bytes, 1, size, stdout) != size)
        why_failed = errno;
}

bool is_output_lost(void)
{
    return why_failed != 0;
}

int close_output(void)
{
    if (!why_failed && fflush(stdout) != 0)
        why_failed = errno;
    /* A reader that has seen enough closes the pipe: that is no news for anybody. */
    if (why_failed && why_failed != EPIPE)
        say_note("standard output: %s", strerror(why_failed));
    return why_failed ? -JJAK_E_IO : 0;
}
