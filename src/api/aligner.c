/* What an aligner knows: where its word lists are found, and the explanation of a bead. */
#include "api.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "align/align.h"
#include "base/error.h"
#include "base/mem.h"

static bool is_directory(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* The directory `below` of an ancestor of the running program: so a build tree finds its own. */
static bool find_above_program(buf *path, const char *below)
{
    char program[4096];
    ssize_t size = readlink("/proc/self/exe", program, sizeof program);
    span above = {program, size > 0 ? (size_t)size : 0};
    while (above.size > 1) {
        while (above.size && above.at[above.size - 1] != '/')
            above.size--;
        buf_clear(path);
        buf_put(path, above);
        buf_puts(path, below);
        if (above.size && is_directory(path->bytes))
            return true;
        if (above.size)
            above.size--;
    }
    return false;
}

static void find_lexicon(buf *path, const char *wanted)
{
    const char *named = wanted ? wanted : getenv("JJAK_LEXICON");
    if (named && *named) {
        buf_puts(path, named);
        return;
    }
    if (find_above_program(path, "corpora/lexicon"))
        return;
    buf_clear(path);
    if (is_directory(JJAK_DATA "/lexicon"))
        buf_puts(path, JJAK_DATA "/lexicon");
}

int jjak_aligner_new(jjak_aligner **out, const char *lexicon_directory, jjak_error *error)
{
    buf path = {0};
    buf_puts(&path, "");
    find_lexicon(&path, lexicon_directory);
    struct lexicon *lexicon;
    int rc = lexicon_new(&lexicon, path.size ? path.bytes : NULL, error);
    if (rc != 0) {
        jjak_buffer_free(&path);
        return rc;
    }
    jjak_aligner *aligner = mem_alloc(sizeof *aligner);
    aligner->lexicon = lexicon;
    aligner->directory = path.bytes;
    *out = aligner;
    return 0;
}

void jjak_aligner_free(jjak_aligner *aligner)
{
    if (!aligner)
        return;
    lexicon_free(aligner->lexicon);
    mem_free(aligner->directory);
    mem_free(aligner);
}

const char *jjak_aligner_lexicon(const jjak_aligner *aligner)
{
    return aligner->directory;
}
