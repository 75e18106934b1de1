/* How well the evidence finds the translations of single lines. */
#include "api.h"
#include "base/error.h"
#include "base/mem.h"
#include "text/text.h"

enum { MOST_LINES = 20000, NEAREST = 3 };

/* Every line is a sentence, an empty one too: the lines of both sides keep their numbers. */
static void read_lines(struct side_text *side, struct arena *arena, const jjak_source *source)
{
    list(struct sentence) lines = {0};
    buf clean = {0};
    span rest = {source->bytes, source->size}, line;
    while (span_line(&rest, &line)) {
        buf_clear(&clean);
        text_clean(&clean, line);
        span text = arena_copy(arena, buf_span(&clean));
        list_push(&lines, ((struct sentence){.text = text, .paragraph = 1}));
    }
    side->sentence_count = lines.count;
    side->sentences = arena_alloc(arena, lines.count, sizeof *lines.at);
    if (lines.count)
        memcpy(side->sentences, lines.at, lines.count * sizeof *lines.at);
    list_free(&lines);
    jjak_buffer_free(&clean);
}

static int check_lines(const bitext *b, jjak_error *error)
{
    size_t en = b->side[EN].sentence_count, ko = b->side[KO].sentence_count;
    if (en != ko)
        return error_set(error, JJAK_E_DATA,
                         "%zu English and %zu Korean lines; line i must translate line i", en, ko);
    if (en > MOST_LINES)
        return error_set(error, JJAK_E_DATA, "%zu lines are more than %d; take fewer", en,
                         MOST_LINES);
    return 0;
}

/* The mean of the largest values among `count` that are `step` apart. */
static float nearest(const float *values, size_t count, size_t step)
{
    float best[NEAREST] = {0}, sum = 0;
    for (size_t i = 0; i < count; i++) {
        float value = values[i * step];
        for (int k = 0; k < NEAREST; k++)
            if (value > best[k]) {
                float smaller = best[k];
                best[k] = value;
                value = smaller;
            }
    }
    for (int k = 0; k < NEAREST; k++)
        sum += best[k];
    return sum / NEAREST;
}

/* Some sentences are like all others a little; what counts is by how much one stands out. */
static void take_margins(float *scores, size_t n)
{
    float *rows = mem_alloc(n * sizeof *rows), *columns = mem_alloc(n * sizeof *columns);
    for (size_t i = 0; i < n; i++) {
        rows[i] = nearest(scores + i * n, n, 1);
        columns[i] = nearest(scores + i, n, n);
    }
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            scores[i * n + j] -= (rows[i] + columns[j]) / 2;
    mem_free(rows);
    mem_free(columns);
}

static void count_found(jjak_retrieval *out, const float *scores, size_t n)
{
    *out = (jjak_retrieval){.lines = n};
    for (size_t i = 0; i < n; i++) {
        bool is_first[SIDES] = {true, true};
        float own = scores[i * n + i];
        for (size_t j = 0; j < n; j++) {
            is_first[EN] &= j == i || scores[i * n + j] < own;
            is_first[KO] &= j == i || scores[j * n + i] < own;
        }
        out->found[EN] += is_first[EN];
        out->found[KO] += is_first[KO];
    }
}

int jjak_retrieve(jjak_retrieval *out, const jjak_aligner *aligner, const jjak_source sources[2],
                  jjak_error *error)
{
    bitext *b = bitext_new();
    struct evidence evidence;
    for (int side = 0; side < SIDES; side++)
        read_lines(&b->side[side], b->arena, &sources[side]);
    int rc = check_lines(b, error);
    if (rc == 0) {
        evidence_collect(&evidence, b->arena, b, aligner->lexicon, aligner->model);
        float *scores = evidence_similarity(&evidence, b->arena);
        take_margins(scores, evidence.record_count[EN]);
        count_found(out, scores, evidence.record_count[EN]);
    }
    jjak_bitext_free(b);
    return rc;
}
