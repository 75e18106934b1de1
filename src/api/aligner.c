/* What an aligner knows: where its word lists are found, and the explanation of a bead. */
#include "api.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "align/align.h"
#include "base/error.h"
#include "base/mem.h"
#include "model/model.h"
#include "tune/tune.h"

#define MODEL_NAME "en-ko.model"

static bool is_directory(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* What is called `below` in an ancestor of the running program: so a build tree finds its own. */
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
        if (above.size && access(path->bytes, R_OK) == 0)
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

static void find_model(buf *path)
{
    const char *named = getenv("JJAK_MODEL");
    if (named) {
        buf_puts(path, named);
        return;
    }
    if (find_above_program(path, "corpora/model/" MODEL_NAME))
        return;
    buf_clear(path);
    if (access(JJAK_DATA "/model/" MODEL_NAME, R_OK) == 0)
        buf_puts(path, JJAK_DATA "/model/" MODEL_NAME);
}

/* The model that is found must be for the languages that are aligned. */
static int open_model(struct model **out, const char *path, jjak_error *error)
{
    int rc = model_open(out, path, error);
    for (int side = 0; rc == 0 && side < SIDES; side++)
        if (strcmp(model_language(*out, side), side_language[side]) != 0)
            rc = error_set(error, JJAK_E_RESOURCE, "%s: a model for %s and %s, not for en and ko",
                           path, model_language(*out, SOURCE), model_language(*out, TARGET));
    return rc;
}

int jjak_aligner_new(jjak_aligner **out, const char *lexicon_directory, jjak_error *error)
{
    jjak_aligner *aligner = mem_alloc(sizeof *aligner);
    buf lists = {0}, model = {0};
    buf_puts(&lists, "");
    buf_puts(&model, "");
    find_lexicon(&lists, lexicon_directory);
    find_model(&model);
    aligner->directory = lists.bytes;
    aligner->model_path = model.bytes;
    int rc = lexicon_new(&aligner->lexicon, lists.size ? lists.bytes : NULL, error);
    if (rc == 0 && model.size)
        rc = open_model(&aligner->model, model.bytes, error);
    if (rc != 0)
        jjak_aligner_free(aligner);
    else
        *out = aligner;
    return rc;
}

void jjak_aligner_free(jjak_aligner *aligner)
{
    if (!aligner)
        return;
    lexicon_free(aligner->lexicon);
    model_close(aligner->model);
    mem_free(aligner->directory);
    mem_free(aligner->model_path);
    mem_free(aligner);
}

const char *jjak_aligner_model(const jjak_aligner *aligner)
{
    return aligner->model_path;
}

const char *jjak_aligner_lexicon(const jjak_aligner *aligner)
{
    return aligner->directory;
}

int jjak_train_weights(jjak_buffer *out, const jjak_aligner *aligner, const char *gold,
                       const char *lines, jjak_error *error)
{
    struct knowledge known = {aligner->lexicon, aligner->model};
    return tune_weights(out, &known, gold, lines, error);
}
