/* The table of IBM Model 1: candidates, and the iterations of its EM algorithm. */
#include "learn.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>

/* ---- candidates */

/* At most so many candidates of a unit, seen together so much more often than by chance. */
enum { MOST_CANDIDATES = 400, LEAST_TOGETHER = 2 };
static const double above_chance = 1.5;

typedef list(uint32_t) numbers;

struct candidate {
    uint32_t target;
    double score;
};

struct finding {
    const struct pairs *p;
    size_t *posting_start; /* source unit -> sentences it is in */
    uint32_t *postings;
    numbers *found; /* for each source unit its candidates */
};

/* How often each target unit was seen beside the source unit at hand. */
struct beside {
    uint32_t *count;
    float *weight;
    numbers met;
    list(struct candidate) good;
};

static void index_sources(struct finding *f)
{
    const struct pairs *p = f->p;
    size_t units = p->vocabulary[SOURCE].keys.count;
    f->posting_start = mem_alloc((units + 2) * sizeof *f->posting_start);
    f->postings = mem_alloc((p->units[SOURCE].count + 1) * sizeof *f->postings);
    for (size_t i = 0; i < p->units[SOURCE].count; i++)
        f->posting_start[p->units[SOURCE].at[i] + 2]++;
    for (size_t u = 2; u < units + 2; u++)
        f->posting_start[u] += f->posting_start[u - 1];
    for (size_t s = 0; s < p->weight.count; s++)
        for (size_t i = pair_begin(p, SOURCE, s); i < p->end[SOURCE].at[s]; i++)
            f->postings[f->posting_start[p->units[SOURCE].at[i] + 1]++] = (uint32_t)s;
}

static int by_score(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->target > y->target) - (x->target < y->target);
}

static int by_target(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Counts the target units in the sentences of the source unit. */
static void count_beside(struct beside *b, const struct finding *f, size_t unit)
{
    const struct pairs *p = f->p;
    if (!b->count) {
        b->count = mem_alloc(p->vocabulary[TARGET].keys.count * sizeof *b->count);
        b->weight = mem_alloc(p->vocabulary[TARGET].keys.count * sizeof *b->weight);
    }
    b->met.count = 0;
    for (size_t a = f->posting_start[unit]; a < f->posting_start[unit + 1]; a++) {
        size_t s = f->postings[a];
        for (size_t i = pair_begin(p, TARGET, s); i < p->end[TARGET].at[s]; i++) {
            uint32_t k = p->units[TARGET].at[i];
            if (!b->count[k]++)
                list_push(&b->met, k);
            b->weight[k] += p->weight.at[s];
        }
    }
}

/* Keeps what was met oftener than chance, scored after Dice, and clears the counts. */
static void judge_beside(struct beside *b, const struct pairs *p, size_t unit)
{
    double own = (double)p->vocabulary[SOURCE].weight.at[unit];
    double expected =
        above_chance * own / p->total_weight * (1 - p->prior_weight / p->total_weight);
    b->good.count = 0;
    for (size_t i = 0; i < b->met.count; i++) {
        uint32_t k = b->met.at[i];
        double both = (double)b->weight[k], other = (double)p->vocabulary[TARGET].weight.at[k];
        if (b->count[k] >= LEAST_TOGETHER && both >= expected * other)
            list_push(&b->good, ((struct candidate){k, both * both / (own + other)}));
        b->count[k] = 0;
        b->weight[k] = 0;
    }
}

/* What is listed is a candidate even when it is seen together no oftener than by chance. */
static void add_listed(numbers *found, const struct pairs *p, uint32_t unit)
{
    size_t old = found->count;
    for (size_t i = listed_first(p, unit); i < p->listed.count && p->listed.at[i].source == unit;
         i++) {
        size_t at = 0;
        while (at < old && found->at[at] != p->listed.at[i].target)
            at++;
        if (at == old)
            list_push(found, p->listed.at[i].target);
    }
}

static void find_candidates(void *job, size_t unit, void *state)
{
    struct finding *f = job;
    struct beside *b = state;
    numbers *found = &f->found[unit];
    count_beside(b, f, unit);
    judge_beside(b, f->p, unit);
    if (b->good.count)
        qsort(b->good.at, b->good.count, sizeof *b->good.at, by_score);
    for (size_t i = 0; i < b->good.count && i < MOST_CANDIDATES; i++)
        list_push(found, b->good.at[i].target);
    add_listed(found, f->p, (uint32_t)unit);
    if (found->count)
        qsort(found->at, found->count, sizeof *found->at, by_target);
}

static void end_beside(void *state)
{
    struct beside *b = state;
    mem_free(b->count);
    mem_free(b->weight);
    list_free(&b->met);
    list_free(&b->good);
}

/* Every candidate is as likely as any other at first. */
static void place_candidates(struct lexical *l, struct finding *f, size_t sources)
{
    l->start = mem_alloc((sources + 1) * sizeof *l->start);
    for (size_t u = 0; u < sources; u++)
        l->start[u + 1] = l->start[u] + f->found[u].count;
    l->entries = l->start[sources];
    l->target = mem_alloc(l->entries * sizeof *l->target);
    l->forward = mem_alloc(l->entries * sizeof *l->forward);
    l->backward = mem_alloc(l->entries * sizeof *l->backward);
    for (size_t u = 0; u < sources; u++) {
        if (f->found[u].count)
            memcpy(l->target + l->start[u], f->found[u].at, f->found[u].count * sizeof(uint32_t));
        list_free(&f->found[u]);
    }
    for (size_t i = 0; i < l->entries; i++)
        l->forward[i] = l->backward[i] = 1;
}

void lexical_find(struct lexical *l, const struct pairs *p, int threads)
{
    size_t sources = p->vocabulary[SOURCE].keys.count;
    struct finding f = {.p = p, .found = mem_alloc(sources * sizeof *f.found)};
    index_sources(&f);
    crew_run(
        &(struct crew){find_candidates, end_beside, &f, sources, sizeof(struct beside), threads});
    place_candidates(l, &f, sources);
    mem_free(f.found);
    mem_free(f.posting_start);
    mem_free(f.postings);
}

/* ---- expectation and maximisation */

/* A count is a whole number of these parts. */
static const float parts = 1 << 20;
static const double likelihood_parts = 1 << 10;
/* Keeps a unit that was seen twice from being sure of its translation. */
static const double smoothing = 0.5 * (1 << 20);

struct cell {
    size_t entry;
    uint32_t source, target; /* places in the sentences */
};

struct expecting {
    const struct lexical *l;
    const struct pairs *p;
    _Atomic uint64_t *forward, *backward;
    _Atomic int64_t likelihood[MODEL_SIDES];
};

struct sums {
    uint32_t *place; /* target unit -> 1 + its place in the sentence */
    list(struct cell) cells;
    list(float) sum[MODEL_SIDES];
};

static const uint32_t *units_of(const struct pairs *p, int side, size_t s, size_t *count)
{
    size_t begin = pair_begin(p, side, s);
    *count = p->end[side].at[s] - begin;
    return p->units[side].at + begin;
}

/* A word may also come from no word of the other side, as often as it does anywhere. */
static const double null_share = 0.2;

static void begin_sums(struct sums *t, const struct pairs *p, int side, size_t s)
{
    size_t count;
    const uint32_t *units = units_of(p, side, s, &count);
    t->sum[side].count = 0;
    for (size_t i = 0; i < count; i++)
        list_push(&t->sum[side], (float)(unit_share(p, side, units[i]) * null_share));
}

static void meet(struct sums *t, const struct expecting *x, size_t s)
{
    size_t count[MODEL_SIDES];
    const uint32_t *source = units_of(x->p, SOURCE, s, &count[SOURCE]);
    const uint32_t *target = units_of(x->p, TARGET, s, &count[TARGET]);
    t->cells.count = 0;
    for (size_t j = 0; j < count[TARGET]; j++)
        t->place[target[j]] = (uint32_t)j + 1;
    for (size_t i = 0; i < count[SOURCE]; i++)
        for (size_t e = x->l->start[source[i]]; e < x->l->start[source[i] + 1]; e++) {
            uint32_t j = t->place[x->l->target[e]];
            if (!j--)
                continue;
            list_push(&t->cells, ((struct cell){e, (uint32_t)i, j}));
            t->sum[TARGET].at[j] += x->l->forward[e];
            t->sum[SOURCE].at[i] += x->l->backward[e];
        }
    for (size_t j = 0; j < count[TARGET]; j++)
        t->place[target[j]] = 0;
}

enum { BATCH = 256 };

static void expect_pair(struct expecting *x, struct sums *t, size_t s)
{
    begin_sums(t, x->p, SOURCE, s);
    begin_sums(t, x->p, TARGET, s);
    meet(t, x, s);
    float unit = x->p->weight.at[s] * parts;
    for (size_t i = 0; i < t->cells.count; i++) {
        const struct cell *c = &t->cells.at[i];
        float forward = x->l->forward[c->entry] / t->sum[TARGET].at[c->target];
        float backward = x->l->backward[c->entry] / t->sum[SOURCE].at[c->source];
        atomic_fetch_add_explicit(&x->forward[c->entry], (uint64_t)(forward * unit),
                                  memory_order_relaxed);
        atomic_fetch_add_explicit(&x->backward[c->entry], (uint64_t)(backward * unit),
                                  memory_order_relaxed);
    }
    for (int side = 0; side < MODEL_SIDES; side++) {
        double log_sum = 0;
        for (size_t i = 0; i < t->sum[side].count; i++)
            log_sum += log((double)t->sum[side].at[i]);
        log_sum *= (double)x->p->weight.at[s] * likelihood_parts;
        atomic_fetch_add(&x->likelihood[side], (int64_t)log_sum);
    }
}

static void expect(void *job, size_t batch, void *state)
{
    struct expecting *x = job;
    struct sums *t = state;
    size_t end = (batch + 1) * BATCH;
    if (!t->place)
        t->place = mem_alloc(x->p->vocabulary[TARGET].keys.count * sizeof *t->place);
    for (size_t s = batch * BATCH; s < end && s < x->p->weight.count; s++)
        expect_pair(x, t, s);
}

/* What was counted, and before that by a model. */
static double count_of(const struct lexical *l, int side, const _Atomic uint64_t *counts, size_t e)
{
    return (double)counts[e] + (l->prior[side] ? (double)(l->prior[side][e] * parts) : 0);
}

/* What a unit counts for besides its counts in the corpora. */
static double rest_of(const struct lexical *l, int side, uint32_t unit)
{
    return unit < l->own[side] ? SEEN_BEFORE * (double)parts : smoothing;
}

/* The probability by the corpora and by the lists; `all` is what the lists say of the unit. */
static float believe(const struct lexical *l, int side, size_t e, double counted, double all)
{
    double listed = l->listed[side] ? (double)l->listed[side][e] : 0;
    return (float)((1 - LIST_SHARE * all) * counted + LIST_SHARE * listed);
}

/* Sums over the entries of a source unit and of all target units. */
struct totals {
    double own, *other;
};

static void maximise(struct lexical *l, const struct expecting *x)
{
    const struct pairs *p = x->p;
    size_t targets = p->vocabulary[TARGET].keys.count;
    struct totals counts = {.other = mem_alloc(targets * sizeof(double))};
    struct totals listed = {.other = mem_alloc(targets * sizeof(double))};
    for (size_t e = 0; e < l->entries; e++) {
        counts.other[l->target[e]] += (double)x->backward[e];
        listed.other[l->target[e]] += l->listed[SOURCE] ? (double)l->listed[SOURCE][e] : 0;
    }
    for (size_t u = 0; u < p->vocabulary[SOURCE].keys.count; u++) {
        counts.own = rest_of(l, SOURCE, (uint32_t)u);
        listed.own = 0;
        for (size_t e = l->start[u]; e < l->start[u + 1]; e++) {
            counts.own += (double)x->forward[e];
            listed.own += l->listed[TARGET] ? (double)l->listed[TARGET][e] : 0;
        }
        for (size_t e = l->start[u]; e < l->start[u + 1]; e++) {
            uint32_t k = l->target[e];
            double forward = count_of(l, TARGET, x->forward, e) / counts.own;
            double backward =
                count_of(l, SOURCE, x->backward, e) / (counts.other[k] + rest_of(l, TARGET, k));
            l->forward[e] = believe(l, TARGET, e, forward, listed.own);
            l->backward[e] = believe(l, SOURCE, e, backward, listed.other[k]);
        }
    }
    mem_free(counts.other);
    mem_free(listed.other);
}

static void end_sums(void *state)
{
    struct sums *t = state;
    mem_free(t->place);
    list_free(&t->cells);
    list_free(&t->sum[SOURCE]);
    list_free(&t->sum[TARGET]);
}

void lexical_iterate(struct lexical *l, const struct pairs *p, int threads,
                     double likelihood[MODEL_SIDES])
{
    struct expecting x = {.l = l, .p = p};
    size_t batches = (p->weight.count + BATCH - 1) / BATCH;
    x.forward = mem_alloc(l->entries * sizeof *x.forward);
    x.backward = mem_alloc(l->entries * sizeof *x.backward);
    crew_run(&(struct crew){expect, end_sums, &x, batches, sizeof(struct sums), threads});
    for (int side = 0; side < MODEL_SIDES; side++)
        likelihood[side] =
            (double)x.likelihood[side] / likelihood_parts / (p->total_weight - p->prior_weight);
    maximise(l, &x);
    mem_free((void *)x.forward);
    mem_free((void *)x.backward);
}

void lexical_free(struct lexical *l)
{
    mem_free(l->start);
    mem_free(l->target);
    mem_free(l->forward);
    mem_free(l->backward);
    mem_free(l->known);
    mem_free(l->prior[SOURCE]);
    mem_free(l->prior[TARGET]);
    mem_free(l->listed[SOURCE]);
    mem_free(l->listed[TARGET]);
}
