/*
 * Order is strong evidence, so that a path in order comes first and what it explains stays. The
 * rest is searched without regard to order, for chains: beads that follow each other on both
 * sides; the best one is taken until none is worth more than null beads.
 */
#include "cross.h"

#include <math.h>

struct crossing {
    const struct scorer *scorer;
    const struct band *band;
    const steps *path;
    bool *is_free[SIDES];
    uint32_t *before, *after; /* of each English sentence: the Korean ones that lie between the
                                 neighbouring beads of the path; the others lie elsewhere */
    float *gains;    /* of the beads that begin in each cell, by shape: what they would be worth in
                        order; 0 until it is asked for */
    double *best;    /* of each cell: value of the best chain that ends there, at least 0 */
    uint8_t *choice; /* the bead it ends with: a shape, or one of the below */
    steps found;
};

enum { SKIP_EN = SHAPES, SKIP_KO, BEGIN };

/* A bead of the path is given up for a better one elsewhere only when it is very doubtful. */
static const double doubtful = 0.25;

static bool is_null(const struct range *range)
{
    return !range->count[EN] || !range->count[KO];
}

static void find_free(struct crossing *c, struct arena *arena)
{
    for (int side = 0; side < SIDES; side++) {
        uint32_t count = c->scorer->evidence->record_count[side];
        c->is_free[side] = arena_alloc(arena, count, 1);
    }
    for (size_t k = 0; k < c->path->count; k++) {
        const struct step *step = &c->path->at[k];
        for (int side = 0; side < SIDES; side++)
            for (uint32_t x = 0; x < step->range.count[side]; x++)
                c->is_free[side][step->range.first[side] + x] =
                    is_null(&step->range) || step->confidence < doubtful;
    }
}

/* The Korean end of the last bead before each English sentence, and the begin of the next one. */
static void find_corridor(struct crossing *c, struct arena *arena)
{
    uint32_t rows = c->scorer->evidence->record_count[EN], end = 0;
    c->before = arena_alloc(arena, rows, sizeof(uint32_t));
    c->after = arena_alloc(arena, rows, sizeof(uint32_t));
    for (size_t k = 0; k < c->path->count; k++) {
        const struct range *r = &c->path->at[k].range;
        for (uint32_t x = 0; x < r->count[EN]; x++)
            c->before[r->first[EN] + x] = end;
        end = is_null(r) ? end : r->first[KO] + r->count[KO];
    }
    end = c->scorer->evidence->record_count[KO];
    for (size_t k = c->path->count; k-- > 0;) {
        const struct range *r = &c->path->at[k].range;
        for (uint32_t x = 0; x < r->count[EN]; x++)
            c->after[r->first[EN] + x] = end;
        end = is_null(r) ? end : r->first[KO];
    }
}

/* Whether the bead stands in another order than the path; what is in order, the path has turned
 * down already. */
static bool is_elsewhere(const struct crossing *c, const struct range *r)
{
    return r->first[KO] < c->before[r->first[EN]] ||
           r->first[KO] + r->count[KO] > c->after[r->first[EN] + r->count[EN] - 1];
}

static bool are_free(const struct crossing *c, const struct range *range)
{
    for (int side = 0; side < SIDES; side++) {
        if (range->first[side] + range->count[side] > c->scorer->evidence->record_count[side])
            return false;
        for (uint32_t x = 0; x < range->count[side]; x++)
            if (!c->is_free[side][range->first[side] + x])
                return false;
    }
    return true;
}

/* Whether the best counterpart of a sentence of the side, among those that are free, is in the
 * bead. */
static bool holds_best(const struct crossing *c, const struct range *range, enum side side)
{
    for (uint32_t x = 0; x < range->count[side]; x++) {
        const struct rival *rival = c->scorer->profiles[side][range->first[side] + x].rivals;
        for (int k = 0; k < RIVALS && rival[k].sentence != UINT32_MAX; k++) {
            if (!c->is_free[!side][rival[k].sentence])
                continue;
            if (rival[k].sentence - range->first[!side] < range->count[!side])
                return true;
            break;
        }
    }
    return false;
}

static unsigned wanting_sides(const struct crossing *c, const struct range *range)
{
    return (unsigned)holds_best(c, range, EN) + (unsigned)holds_best(c, range, KO);
}

/* What the bead would be worth in its order more than its sentences as null beads. */
static double gain_in_order(const struct crossing *c, const struct range *range)
{
    return score_pair(c->scorer, range, NULL) - score_alone(c->scorer, range);
}

/* Out of its order there are many more places to be wrong in, so that it matters more than in order
 * whether the bead is the best choice of its sentences. */
static double cost_of_crossing(const struct crossing *c, const struct range *range)
{
    return c->scorer->weights->crossing[wanting_sides(c, range)];
}

static double gain(const struct crossing *c, const struct range *range)
{
    return gain_in_order(c, range) + cost_of_crossing(c, range);
}

/* The same for a bead that is asked for over and over. */
static double gain_again(struct crossing *c, const struct range *range, unsigned shape)
{
    size_t cell = band_cell(c->band, range->first[EN], range->first[KO]);
    float *known = &c->gains[cell * SHAPES + shape];
    if (*known == 0)
        *known = (float)gain_in_order(c, range);
    return (double)*known + cost_of_crossing(c, range);
}

static bool is_inside(const struct band *band, const struct range *r)
{
    uint32_t x = r->first[EN] + r->count[EN], y = r->first[KO] + r->count[KO];
    return band_has(band, r->first[EN], r->first[KO]) && band_has(band, x, y) &&
           band_has(band, x - 1, r->first[KO]) && band_has(band, r->first[EN], y - 1);
}

static void try(struct crossing *c, size_t cell, double value, unsigned choice)
{
    if (value > c->best[cell]) {
        c->best[cell] = value;
        c->choice[cell] = (uint8_t)choice;
    }
}

static void chain_cell(struct crossing *c, uint32_t i, uint32_t j)
{
    double skip = c->scorer->weights->skip;
    size_t cell = band_cell(c->band, i, j);
    c->best[cell] = 0;
    c->choice[cell] = BEGIN;
    if (i && band_has(c->band, i - 1, j) && c->is_free[EN][i - 1])
        try(c, cell, c->best[band_cell(c->band, i - 1, j)] - skip, SKIP_EN);
    if (j && band_has(c->band, i, j - 1) && c->is_free[KO][j - 1])
        try(c, cell, c->best[band_cell(c->band, i, j - 1)] - skip, SKIP_KO);
    if (!i || !j || !c->is_free[EN][i - 1] || !c->is_free[KO][j - 1])
        return;
    for (unsigned shape = 0; shape < SHAPES; shape++) {
        uint32_t n = shapes[shape][EN], m = shapes[shape][KO];
        if (n > i || m > j)
            continue;
        struct range range = {{i - n, j - m}, {n, m}};
        if (!are_free(c, &range) || !is_inside(c->band, &range) || !is_elsewhere(c, &range))
            continue;
        double before = c->best[band_cell(c->band, i - n, j - m)];
        try(c, cell, before + gain_again(c, &range, shape), shape);
    }
}

/* The cell in which the best chain of all ends; its value is 0 when no chain pays. */
static size_t best_end(struct crossing *c, uint32_t end[SIDES])
{
    size_t best = 0;
    for (uint32_t i = 0; i < c->band->rows; i++)
        for (uint32_t j = c->band->low[i]; j < c->band->high[i]; j++) {
            size_t cell = band_cell(c->band, i, j);
            chain_cell(c, i, j);
            if (c->best[cell] > c->best[best]) {
                best = cell;
                end[EN] = i;
                end[KO] = j;
            }
        }
    return best;
}

/* How likely, against their being null beads, the sentence and its rivals outside the range are
 * beads that stand elsewhere. */
static double odds_outside(const struct crossing *c, const struct range *range, enum side side)
{
    const struct profile *profile = &c->scorer->profiles[side][range->first[side]];
    double odds = 0;
    for (int k = 0; k < RIVALS; k++) {
        uint32_t sentence = profile->rivals[k].sentence;
        struct range rival = {{range->first[EN], range->first[KO]}, {1, 1}};
        rival.first[!side] = sentence;
        bool is_other = sentence - range->first[!side] >= range->count[!side];
        if (sentence != UINT32_MAX && is_other && are_free(c, &rival) &&
            is_inside(c->band, &rival) && is_elsewhere(c, &rival))
            odds += exp(gain(c, &rival));
    }
    return odds;
}

/* Against all other beads that want one of its sentences, and against none of them. */
static double confidence(const struct crossing *c, const struct range *range)
{
    double own = exp(gain(c, range));
    return own / (1 + own + odds_outside(c, range, EN) + odds_outside(c, range, KO));
}

static void take_chain(struct crossing *c, const uint32_t end[SIDES])
{
    uint32_t i = end[EN], j = end[KO];
    size_t first = c->found.count;
    for (unsigned choice; (choice = c->choice[band_cell(c->band, i, j)]) != BEGIN;) {
        uint32_t n = choice == SKIP_EN ? 1 : choice == SKIP_KO ? 0 : shapes[choice][EN];
        uint32_t m = choice == SKIP_KO ? 1 : choice == SKIP_EN ? 0 : shapes[choice][KO];
        i -= n;
        j -= m;
        if (n && m)
            list_push(&c->found, ((struct step){{{i, j}, {n, m}}, 0, true}));
    }
    for (size_t k = first; k < c->found.count; k++)
        c->found.at[k].confidence = confidence(c, &c->found.at[k].range);
    for (size_t k = first; k < c->found.count; k++)
        for (int side = 0; side < SIDES; side++)
            for (uint32_t x = 0; x < c->found.at[k].range.count[side]; x++)
                c->is_free[side][c->found.at[k].range.first[side] + x] = false;
}

/* ---- the path with the chains in it */

static const uint32_t kept = UINT32_MAX;

static void put_sentence(steps *out, const struct crossing *c, enum side side, uint32_t sentence,
                         uint32_t taker, double certainty)
{
    if (taker == kept) {
        struct step null = {.confidence = certainty};
        null.range.first[side] = sentence;
        null.range.count[side] = 1;
        list_push(out, null);
    } else if (side == EN && c->found.at[taker].range.first[EN] == sentence) {
        list_push(out, c->found.at[taker]);
    }
}

/* Of a null bead: the path did not know of beads that stand elsewhere. */
static struct step doubted(const struct crossing *c, const struct step *step)
{
    struct step null = *step;
    null.confidence /= 1 + odds_outside(c, &step->range, step->range.count[EN] ? EN : KO);
    return null;
}

static void put_step(steps *out, const struct crossing *c, const struct step *step,
                     uint32_t *const taker[SIDES])
{
    bool is_whole = true;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t x = 0; x < step->range.count[side]; x++)
            is_whole &= taker[side][step->range.first[side] + x] == kept;
    if (is_whole) {
        list_push(out, is_null(&step->range) ? doubted(c, step) : *step);
        return;
    }
    double certainty = is_null(&step->range) ? step->confidence : 1 - step->confidence;
    for (enum side side = EN; side < SIDES; side++)
        for (uint32_t x = 0; x < step->range.count[side]; x++) {
            uint32_t sentence = step->range.first[side] + x;
            put_sentence(out, c, side, sentence, taker[side][sentence], certainty);
        }
}

static void rewrite(steps *path, const struct crossing *c, struct arena *arena)
{
    uint32_t *taker[SIDES];
    steps out = {0};
    for (int side = 0; side < SIDES; side++) {
        uint32_t count = c->scorer->evidence->record_count[side];
        taker[side] = arena_alloc(arena, count, sizeof(uint32_t));
        for (uint32_t x = 0; x < count; x++)
            taker[side][x] = kept;
        for (size_t k = 0; k < c->found.count; k++)
            for (uint32_t x = 0; x < c->found.at[k].range.count[side]; x++)
                taker[side][c->found.at[k].range.first[side] + x] = (uint32_t)k;
    }
    for (size_t k = 0; k < path->count; k++)
        put_step(&out, c, &path->at[k], taker);
    list_free(path);
    *path = out;
}

void cross_find(steps *path, const struct scorer *scorer)
{
    struct arena *arena = arena_new();
    struct crossing c = {.scorer = scorer, .band = scorer->band, .path = path};
    uint32_t end[SIDES] = {0, 0};
    find_free(&c, arena);
    find_corridor(&c, arena);
    c.gains = arena_alloc(arena, c.band->cells * SHAPES, sizeof *c.gains);
    c.best = arena_alloc(arena, c.band->cells, sizeof *c.best);
    c.choice = arena_alloc(arena, c.band->cells, 1);
    while (c.best[best_end(&c, end)] > 0)
        take_chain(&c, end);
    rewrite(path, &c, arena);
    list_free(&c.found);
    arena_free(arena);
}

void cross_list(cross_cases *out, steps *path, const struct scorer *scorer)
{
    struct arena *arena = arena_new();
    struct crossing c = {.scorer = scorer, .band = scorer->band, .path = path};
    find_free(&c, arena);
    find_corridor(&c, arena);
    for (uint32_t i = 0; i < scorer->evidence->record_count[EN]; i++)
        for (uint32_t j = 0; j < scorer->evidence->record_count[KO]; j++) {
            struct range range = {{i, j}, {1, 1}};
            if (are_free(&c, &range) && is_inside(c.band, &range) && is_elsewhere(&c, &range))
                list_push(out, ((struct cross_case){range, wanting_sides(&c, &range),
                                                    gain_in_order(&c, &range)}));
        }
    arena_free(arena);
}
