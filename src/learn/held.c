/* How well the table finds the partners among pairs that were not learnt from. */
#include "learn.h"

#include <math.h>

enum { MOST_HELD = 1000 };

typedef list(uint32_t) sentences;

struct trial {
    const struct lexical *l;
    const struct pairs *p; /* learnt from */
    struct pairs held;
    size_t count;
    sentences *holding; /* target unit -> held sentences with it */
    float *hit;         /* of a source unit, in each target sentence */
    float *alike;       /* [source sentence * count + target sentence] */
};

/* At most so many, evenly spread. */
static void choose(struct trial *t, const struct held *held)
{
    span rest = buf_span(&held->text), line, source, target;
    size_t step = (held->count + MOST_HELD - 1) / MOST_HELD;
    for (size_t i = 0; span_line(&rest, &line); i++)
        if (i % step == 0 && span_field(&line, '\t', &source) && span_field(&line, '\t', &target))
            pairs_add(&t->held, source, target, 1, 1);
    t->count = t->held.weight.count;
}

/* The number among the units learnt of one of the held, or TABLE_NONE. */
static uint32_t learnt(const struct trial *t, int side, uint32_t unit)
{
    uint32_t key = t->held.vocabulary[side].keys.at[unit];
    return table_get(&t->p->vocabulary[side].number, (uint64_t)key + 1);
}

static void index_targets(struct trial *t)
{
    t->holding = mem_alloc(t->p->vocabulary[TARGET].keys.count * sizeof *t->holding);
    for (size_t s = 0; s < t->count; s++)
        for (size_t i = pair_begin(&t->held, TARGET, s); i < t->held.end[TARGET].at[s]; i++) {
            uint32_t unit = learnt(t, TARGET, t->held.units[TARGET].at[i]);
            if (unit != TABLE_NONE)
                list_push(&t->holding[unit], (uint32_t)s);
        }
}

/* Adds what one source unit says for each target sentence: its best translation there counts. */
static void add_unit(struct trial *t, uint32_t unit, float *row)
{
    float weight = (float)-log(unit_share(t->p, SOURCE, unit));
    memset(t->hit, 0, t->count * sizeof *t->hit);
    for (size_t e = t->l->start[unit]; e < t->l->start[unit + 1]; e++) {
        float strength = lexical_strength(t->l, t->p, unit, e);
        uint32_t target = t->l->target[e];
        for (size_t i = 0; i < t->holding[target].count; i++) {
            float *hit = &t->hit[t->holding[target].at[i]];
            *hit = strength > *hit ? strength : *hit;
        }
    }
    for (size_t s = 0; s < t->count; s++)
        row[s] += weight * t->hit[s];
}

static void compare(struct trial *t)
{
    t->hit = mem_alloc(t->count * sizeof *t->hit);
    t->alike = mem_alloc(t->count * t->count * sizeof *t->alike);
    for (size_t s = 0; s < t->count; s++) {
        float *row = t->alike + s * t->count;
        for (size_t i = pair_begin(&t->held, SOURCE, s); i < t->held.end[SOURCE].at[s]; i++) {
            uint32_t unit = learnt(t, SOURCE, t->held.units[SOURCE].at[i]);
            if (unit != TABLE_NONE)
                add_unit(t, unit, row);
        }
        for (size_t other = 0; other < t->count; other++)
            row[other] /= sqrtf(
                (float)(t->held.end[TARGET].at[other] + 1 - pair_begin(&t->held, TARGET, other)));
    }
}

/* The share of sentences whose partner is more alike than any other sentence of its side. */
static double recall(const struct trial *t, size_t own, size_t other)
{
    size_t found = 0;
    for (size_t s = 0; s < t->count; s++) {
        size_t better = 0;
        float partner = t->alike[s * t->count + s];
        for (size_t o = 0; o < t->count; o++)
            better += o != s && t->alike[s * own + o * other] >= partner;
        found += !better;
    }
    return (double)found / (double)t->count;
}

void held_measure(jjak_progress *progress, const struct held *held, const struct lexical *l,
                  const struct pairs *p)
{
    struct trial t = {.l = l, .p = p};
    if (!held->count)
        return;
    choose(&t, held);
    index_targets(&t);
    compare(&t);
    progress->held = t.count;
    progress->recall[SOURCE] = recall(&t, t.count, 1);
    progress->recall[TARGET] = recall(&t, 1, t.count);
    for (size_t u = 0; u < p->vocabulary[TARGET].keys.count; u++)
        list_free(&t.holding[u]);
    mem_free(t.holding);
    mem_free(t.hit);
    mem_free(t.alike);
    pairs_free(&t.held);
}
