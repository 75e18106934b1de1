/* Training from the corpora to the bytes of a model. */
#include <math.h>

#include "base/error.h"
#include "learn.h"

struct jjak_trainer {
    struct pairs pairs;
    struct held held;
    spelt_names names;
    struct model *model; /* to begin from, or NULL */
    buf state;           /* to go on from, if not empty */
    char language[MODEL_SIDES][9];
};

enum { ITERATIONS = 5 };

int jjak_trainer_new(jjak_trainer **out, const char *languages, jjak_error *error)
{
    const char *comma = languages ? strchr(languages, ',') : NULL;
    size_t size = comma ? (size_t)(comma - languages) : 0;
    if (languages && (!size || size > 8 || !comma[1] || strlen(comma + 1) > 8))
        return error_set(error, JJAK_E_USAGE, "\"%s\" is no pair of languages; write en,ko",
                         languages);
    jjak_trainer *t = mem_alloc(sizeof *t);
    memcpy(t->language[SOURCE], languages ? languages : "en", languages ? size : 2);
    strcpy(t->language[TARGET], languages ? comma + 1 : "ko");
    *out = t;
    return 0;
}

int jjak_trainer_adapt(jjak_trainer *t, const char *path, jjak_error *error)
{
    if (t->model || t->pairs.weight.count)
        return error_set(error, JJAK_E_USAGE, "%s: a model is adapted before any corpus is added",
                         path);
    int rc = model_open(&t->model, path, error);
    for (int side = 0; rc == 0 && side < MODEL_SIDES; side++)
        if (strcmp(model_language(t->model, side), t->language[side]) != 0)
            rc = error_set(error, JJAK_E_RESOURCE, "%s: a model for %s and %s, not for %s and %s",
                           path, model_language(t->model, SOURCE), model_language(t->model, TARGET),
                           t->language[SOURCE], t->language[TARGET]);
    if (rc == 0)
        adapt_units(&t->pairs, t->model);
    return rc;
}

static struct corpus to_trainer(jjak_trainer *t, double weight)
{
    return (struct corpus){
        &t->pairs, &t->names, &t->held, {t->language[SOURCE], t->language[TARGET]}, (float)weight};
}

int jjak_trainer_add(jjak_trainer *t, const jjak_source *corpus, double weight, jjak_error *error)
{
    struct corpus to = to_trainer(t, weight);
    return corpus_read(&to, corpus, error);
}

int jjak_trainer_add_lines(jjak_trainer *t, const jjak_source sides[2], double weight,
                           jjak_error *error)
{
    struct corpus to = to_trainer(t, weight);
    return corpus_read_lines(&to, sides, error);
}

/* ---- the table to a draft */

static const float least_strength = 0.2f;

static void fill_weights(float *weights, const jjak_trainer *t, int side)
{
    const struct pairs *p = &t->pairs;
    uint32_t known = t->model ? model_units(t->model, side) : 0;
    for (uint32_t u = 0; u < p->vocabulary[side].keys.count; u++)
        weights[u] =
            u < known ? model_weight(t->model, side, u) : (float)-log(unit_share(p, side, u));
}

static void write_draft(buf *out, const jjak_trainer *t, const struct lexical *l)
{
    const struct pairs *p = &t->pairs;
    list(struct translation) kept = {0};
    struct draft draft = {0};
    float *weights[MODEL_SIDES];
    for (int side = 0; side < MODEL_SIDES; side++) {
        draft.language[side] = t->language[side];
        draft.counts[side] = (uint32_t)p->vocabulary[side].keys.count;
        draft.keys[side] = p->vocabulary[side].keys.at;
        draft.weights[side] = weights[side] = mem_alloc(draft.counts[side] * sizeof(float));
        fill_weights(weights[side], t, side);
    }
    struct chunk_table learnt;
    spelt_learn(&learnt, &t->names);
    const struct chunk_table *known = t->model ? model_chunks(t->model) : NULL;
    draft.chunks = known ? known : &learnt;
    size_t *first = mem_alloc((draft.counts[SOURCE] + 1) * sizeof *first);
    for (uint32_t u = 0; u < draft.counts[SOURCE]; u++) {
        for (size_t e = l->start[u]; e < l->start[u + 1]; e++) {
            struct translation pair = {l->target[e], lexical_strength(l, p, u, e)};
            if (pair.strength >= least_strength)
                list_push(&kept, pair);
        }
        first[u + 1] = kept.count;
    }
    draft.first = first;
    draft.pairs = kept.at;
    model_write(out, &draft);
    chunk_table_free(&learnt);
    list_free(&kept);
    mem_free(first);
    mem_free(weights[SOURCE]);
    mem_free(weights[TARGET]);
}

void jjak_trainer_resume(jjak_trainer *t, const jjak_buffer *state)
{
    buf_clear(&t->state);
    buf_put(&t->state, buf_span(state));
}

static void begin(struct lexical *l, jjak_trainer *t, int threads)
{
    pairs_prune(&t->pairs);
    lexical_find(l, &t->pairs, threads);
    if (t->model)
        adapt_pairs(l, &t->pairs, t->model);
    if (t->pairs.listed.count)
        lexical_list(l, &t->pairs);
}

/* One iteration; whether to go on. */
static bool iterate(struct lexical *l, const jjak_trainer *t, const jjak_training *how, int i)
{
    jjak_progress progress = {.iteration = i + 1, .iterations = ITERATIONS};
    lexical_iterate(l, &t->pairs, how->threads > 0 ? how->threads : 1, progress.likelihood);
    progress.pairs = t->pairs.weight.count;
    if (i + 1 == ITERATIONS && how->report)
        held_measure(&progress, &t->held, l, &t->pairs);
    return !how->report || how->report(how->payload, &progress) == 0;
}

int jjak_trainer_run(jjak_buffer *out, jjak_trainer *t, const jjak_training *how, jjak_error *error)
{
    static const jjak_training usual = {0};
    struct lexical lexical = {0};
    bool goes_on = true;
    int done = 0, rc = 0;
    how = how ? how : &usual;
    if (!t->pairs.weight.count)
        return error_set(error, JJAK_E_DATA, "the corpora hold no pair to learn from");
    begin(&lexical, t, how->threads);
    if (t->state.size)
        rc = state_read(&lexical, &t->pairs, buf_span(&t->state), &done, error);
    for (; rc == 0 && goes_on && done < ITERATIONS; done++)
        goes_on = iterate(&lexical, t, how, done);
    if (rc == 0 && done < ITERATIONS) {
        state_write(out, &lexical, &t->pairs, done);
        rc = error_set(error, JJAK_E_STOPPED, "stopped after iteration %d of %d", done, ITERATIONS);
    } else if (rc == 0) {
        write_draft(out, t, &lexical);
    }
    lexical_free(&lexical);
    return rc;
}

void jjak_trainer_free(jjak_trainer *t)
{
    if (!t)
        return;
    pairs_free(&t->pairs);
    held_free(&t->held);
    list_free(&t->names);
    jjak_buffer_free(&t->state);
    model_close(t->model);
    mem_free(t);
}
