/* Training that begins from a model: its units and pairs stay, and count as seen before. */
#include "learn.h"

#include <math.h>

/* The model stands for so many sentences when it says how common a unit is. */
static const double model_sentences = 100000;
/* How likely a pair is at first that the model does not have. */
static const float unheard = 0.01f;

void adapt_units(struct pairs *p, const struct model *model)
{
    for (int side = 0; side < MODEL_SIDES; side++)
        for (uint32_t u = 0; u < model_units(model, side); u++) {
            uint32_t number = vocabulary_number(&p->vocabulary[side], model_key(model, side, u));
            p->vocabulary[side].sentences.at[number] = LEAST_BIGRAM;
            p->vocabulary[side].weight.at[number] =
                (float)(model_sentences * exp(-(double)model_weight(model, side, u)));
        }
    p->prior_weight = p->total_weight = model_sentences;
}

struct joining {
    list(uint32_t) target;
    list(float) forward, backward, known;
    uint32_t *place; /* target unit -> 1 + its entry, of the source unit at hand */
};

static size_t entry_of(struct joining *j, uint32_t target)
{
    if (!j->place[target]) {
        list_push(&j->target, target);
        list_push(&j->forward, unheard);
        list_push(&j->backward, unheard);
        list_push(&j->known, 0);
        j->place[target] = (uint32_t)j->target.count;
    }
    return j->place[target] - 1;
}

/* The candidates found in the corpora and the pairs of the model. */
static void join_unit(struct joining *j, const struct lexical *l, const struct pairs *p,
                      const struct model *model, uint32_t source)
{
    size_t first = j->target.count;
    for (size_t e = l->start[source]; e < l->start[source + 1]; e++)
        entry_of(j, l->target[e]);
    uint32_t count = source < model_units(model, SOURCE) ? model_count(model, source) : 0;
    for (uint32_t i = 0; i < count; i++) {
        struct translation pair = model_translation(model, source, i);
        size_t e = entry_of(j, pair.target);
        double s = (double)pair.strength;
        j->known.at[e] = pair.strength;
        j->forward.at[e] = (float)surety_probability(s, unit_share(p, TARGET, pair.target));
        j->backward.at[e] = (float)surety_probability(s, unit_share(p, SOURCE, source));
    }
    for (size_t e = first; e < j->target.count; e++)
        j->place[j->target.at[e]] = 0;
}

/* What the model says of its pairs, as if it had been counted. */
static float *prior_of(const float *probability, const float *known, size_t entries)
{
    float *prior = mem_alloc(entries * sizeof *prior);
    for (size_t e = 0; e < entries; e++)
        prior[e] = known[e] > 0 ? (float)SEEN_BEFORE * probability[e] : 0;
    return prior;
}

void adapt_pairs(struct lexical *l, const struct pairs *p, const struct model *model)
{
    uint32_t sources = (uint32_t)p->vocabulary[SOURCE].keys.count;
    struct joining j = {.place = mem_alloc(p->vocabulary[TARGET].keys.count * sizeof *j.place)};
    size_t *start = mem_alloc((sources + 1) * sizeof *start);
    for (uint32_t u = 0; u < sources; u++) {
        join_unit(&j, l, p, model, u);
        start[u + 1] = j.target.count;
    }
    mem_free(j.place);
    lexical_free(l);
    *l = (struct lexical){start,         j.target.at,    j.forward.at,
                          j.backward.at, j.target.count, .known = j.known.at};
    l->own[SOURCE] = model_units(model, SOURCE);
    l->own[TARGET] = model_units(model, TARGET);
    l->prior[TARGET] = prior_of(l->forward, l->known, l->entries);
    l->prior[SOURCE] = prior_of(l->backward, l->known, l->entries);
}
