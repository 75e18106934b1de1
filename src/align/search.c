/*
 * Dynamic programming over the cells of the band. The forward-backward algorithm gives every bead
 * its posterior probability; the path that is taken has the highest expected number of sentences
 * in right beads, which is found from the posteriors as Viterbi finds the likeliest path. Search
 * knows only the scores of beads (score.h).
 */
#include "search.h"

#include <math.h>

#include "coarse.h"

/* ---- scores */

static struct range range_at(uint32_t i, uint32_t j, unsigned shape)
{
    return (struct range){{i, j}, {shapes[shape][EN], shapes[shape][KO]}};
}

/* The cell that a bead leads to. */
static size_t end_of(const struct lattice *l, uint32_t i, uint32_t j, unsigned shape)
{
    return band_cell(l->band, i + shapes[shape][EN], j + shapes[shape][KO]);
}

/* How many sentences a bead that begins in the cell may hold within the band. */
static struct range reach(const struct lattice *l, uint32_t i, uint32_t j)
{
    struct range r = {{i, j}, {0, 0}};
    while (r.count[EN] < MOST && i + r.count[EN] < l->size[EN] &&
           band_has(l->band, i + r.count[EN], j))
        r.count[EN]++;
    while (r.count[KO] < MOST && j + r.count[KO] < l->size[KO] &&
           band_has(l->band, i, j + r.count[KO]))
        r.count[KO]++;
    return r;
}

/* What a path may lose, in nats, before its cells and its beads are left out: so much more than a
 * confidence shows because the coarse path counts steps to the side for less than they cost. */
static const double most_loss_of_cell = 16, most_loss_of_bead = 20;

static void score_cell(struct lattice *l, const struct coarse *coarse, uint32_t i, uint32_t j)
{
    struct cell_beads beads;
    struct range most = reach(l, i, j);
    size_t cell = band_cell(l->band, i, j);
    beads_begin(&beads, l->scorer, &most);
    for (unsigned shape = 0; shape < SHAPES; shape++) {
        uint32_t n = shapes[shape][EN], m = shapes[shape][KO];
        if (n > most.count[EN] || m > most.count[KO] || !band_has(l->band, i + n, j + m))
            continue;
        size_t to = band_cell(l->band, i + n, j + m);
        if (!l->is_live[to])
            continue;
        double score = beads_score(&beads, shapes[shape], NULL);
        if (coarse_loss(coarse, cell, to, score) <= most_loss_of_bead)
            l->pairs[cell * SHAPES + shape] = (float)score;
    }
}

static void score_diagonal(struct lattice *l, float *diagonal)
{
    const struct band *band = l->band;
    for (uint32_t i = 0; i < band->rows; i++)
        for (uint32_t j = band->low[i]; j < band->high[i]; j++) {
            struct range range = range_at(i, j, 0);
            bool is_inside = i < l->size[EN] && j < l->size[KO] && band_has(band, i + 1, j + 1);
            diagonal[band_cell(band, i, j)] =
                is_inside ? (float)score_pair(l->scorer, &range, NULL) : -INFINITY;
        }
}

static void score_all(struct lattice *l)
{
    const struct band *band = l->band;
    struct arena *scratch = arena_new();
    float *diagonal = arena_alloc(scratch, band->cells, sizeof *diagonal);
    struct coarse coarse;
    score_diagonal(l, diagonal);
    coarse_search(&coarse, scratch, band, diagonal);
    for (size_t cell = 0; cell < band->cells; cell++)
        l->is_live[cell] = coarse_loss(&coarse, cell, cell, 0) <= most_loss_of_cell;
    for (uint32_t i = 0; i < band->rows; i++)
        for (uint32_t j = band->low[i]; j < band->high[i]; j++)
            if (l->is_live[band_cell(band, i, j)])
                score_cell(l, &coarse, i, j);
    arena_free(scratch);
}

void lattice_init(struct lattice *l, struct arena *arena, const struct scorer *scorer)
{
    const struct band *band = scorer->band;
    *l = (struct lattice){.scorer = scorer, .band = band};
    for (int side = 0; side < SIDES; side++) {
        uint32_t count = l->size[side] = scorer->evidence->record_count[side];
        for (int is_next = 0; is_next < 2; is_next++) {
            double *scores = l->nulls[side][is_next] = arena_alloc(arena, count, sizeof(double));
            for (uint32_t i = 0; i < count; i++)
                scores[i] = scorer->profiles[side][i].null_score[is_next];
        }
    }
    l->is_live = arena_alloc(arena, band->cells, 1);
    l->pairs = arena_alloc(arena, band->cells * SHAPES, sizeof *l->pairs);
    l->forward = arena_alloc(arena, band->cells, sizeof *l->forward);
    l->backward = arena_alloc(arena, band->cells, sizeof *l->backward);
    l->reached = arena_alloc(arena, band->cells, sizeof *l->reached);
    for (size_t k = 0; k < band->cells * SHAPES; k++)
        l->pairs[k] = -INFINITY;
    score_all(l);
}

/* ---- sums in the logarithmic domain */

/* What is smaller by this factor does not change a double. */
static const double nothing = -40;

static double log_sum(const double *terms, unsigned count)
{
    double high = -INFINITY, sum = 0;
    for (unsigned k = 0; k < count; k++)
        high = terms[k] > high ? terms[k] : high;
    if (high == -INFINITY)
        return high;
    for (unsigned k = 0; k < count; k++)
        sum += terms[k] == high ? 1 : terms[k] - high > nothing ? exp(terms[k] - high) : 0;
    return high + log(sum);
}

static double log_add(double a, double b)
{
    return log_sum((const double[]){a, b}, 2);
}

static const double unreachable[STATES] = {-INFINITY, -INFINITY, -INFINITY};

static const double *at(const struct lattice *l, double (*const sums)[STATES], uint32_t i,
                        uint32_t j)
{
    return i <= l->size[EN] && j <= l->size[KO] && band_has(l->band, i, j)
               ? sums[band_cell(l->band, i, j)]
               : unreachable;
}

static void sum_backward(struct lattice *l, uint32_t i, uint32_t j)
{
    double terms[SHAPES + 1];
    size_t cell = band_cell(l->band, i, j);
    unsigned count = 0;
    if (i == l->size[EN] && j == l->size[KO])
        terms[count++] = 0;
    for (unsigned shape = 0; shape < SHAPES; shape++)
        if (l->pairs[cell * SHAPES + shape] > -INFINITY)
            terms[count++] = (double)l->pairs[cell * SHAPES + shape] +
                             l->backward[end_of(l, i, j, shape)][AFTER_PAIR];
    double pairs = log_sum(terms, count);
    bool has_en = i < l->size[EN], has_ko = j < l->size[KO];
    double en = at(l, l->backward, i + 1, j)[AFTER_NULL_EN];
    double ko = at(l, l->backward, i, j + 1)[AFTER_NULL_KO];
    double first_en = has_en ? l->nulls[EN][0][i] + en : -INFINITY;
    double next_en = has_en ? l->nulls[EN][1][i] + en : -INFINITY;
    double first_ko = has_ko ? l->nulls[KO][0][j] + ko : -INFINITY;
    double next_ko = has_ko ? l->nulls[KO][1][j] + ko : -INFINITY;
    l->backward[cell][AFTER_PAIR] = log_sum((const double[]){pairs, first_en, first_ko}, 3);
    l->backward[cell][AFTER_NULL_EN] = log_sum((const double[]){pairs, next_en, first_ko}, 3);
    l->backward[cell][AFTER_NULL_KO] = log_add(pairs, next_ko);
}

static double from_null(const double *from, enum state own, const double scores[2])
{
    double pair = from[AFTER_PAIR] + scores[0], next = from[own] + scores[1];
    double other = own == AFTER_NULL_KO ? from[AFTER_NULL_EN] + scores[0] : -INFINITY;
    return log_sum((const double[]){pair, next, other}, 3);
}

static void sum_forward(struct lattice *l, uint32_t i, uint32_t j)
{
    double terms[SHAPES + 1];
    size_t cell = band_cell(l->band, i, j);
    double *sums = l->forward[cell];
    unsigned count = 0;
    if (i == 0 && j == 0)
        terms[count++] = 0;
    for (unsigned shape = 0; shape < SHAPES; shape++) {
        uint32_t n = shapes[shape][EN], m = shapes[shape][KO];
        if (n > i || m > j || !band_has(l->band, i - n, j - m))
            continue;
        size_t from = band_cell(l->band, i - n, j - m);
        double score = (double)l->pairs[from * SHAPES + shape];
        if (score > -INFINITY)
            terms[count++] = score + l->reached[from];
    }
    sums[AFTER_PAIR] = log_sum(terms, count);
    sums[AFTER_NULL_EN] = sums[AFTER_NULL_KO] = -INFINITY;
    if (i > 0)
        sums[AFTER_NULL_EN] =
            from_null(at(l, l->forward, i - 1, j), AFTER_NULL_EN,
                      (const double[]){l->nulls[EN][0][i - 1], l->nulls[EN][1][i - 1]});
    if (j > 0)
        sums[AFTER_NULL_KO] =
            from_null(at(l, l->forward, i, j - 1), AFTER_NULL_KO,
                      (const double[]){l->nulls[KO][0][j - 1], l->nulls[KO][1][j - 1]});
    l->reached[cell] = log_sum(sums, STATES);
}

void lattice_sum(struct lattice *l)
{
    const struct band *band = l->band;
    for (size_t cell = 0; cell < band->cells; cell++) {
        l->reached[cell] = -INFINITY;
        for (int state = 0; state < STATES; state++)
            l->forward[cell][state] = l->backward[cell][state] = -INFINITY;
    }
    for (uint32_t i = band->rows; i-- > 0;)
        for (uint32_t j = band->high[i]; j-- > band->low[i];)
            if (l->is_live[band_cell(band, i, j)])
                sum_backward(l, i, j);
    for (uint32_t i = 0; i < band->rows; i++)
        for (uint32_t j = band->low[i]; j < band->high[i]; j++)
            if (l->is_live[band_cell(band, i, j)])
                sum_forward(l, i, j);
    l->total = l->backward[0][AFTER_PAIR];
}

/* ---- posteriors */

static double likelihood(const struct lattice *l, double log_sum_of_paths)
{
    double log_of_it = log_sum_of_paths - l->total;
    return log_of_it >= 0 ? 1 : log_of_it > nothing ? exp(log_of_it) : 0;
}

double lattice_pair(const struct lattice *l, uint32_t i, uint32_t j, unsigned shape)
{
    size_t cell = band_cell(l->band, i, j);
    double score = (double)l->pairs[cell * SHAPES + shape];
    if (score == -INFINITY)
        return 0;
    return likelihood(l,
                      l->reached[cell] + score + l->backward[end_of(l, i, j, shape)][AFTER_PAIR]);
}

double lattice_null(const struct lattice *l, enum side side, uint32_t i, uint32_t j, bool is_next)
{
    const double *from = at(l, l->forward, i, j);
    double score = l->nulls[side][is_next][side == EN ? i : j];
    double before = is_next ? from[AFTER_NULL_EN + (int)side] : from[AFTER_PAIR];
    if (side == KO && !is_next)
        before = log_add(before, from[AFTER_NULL_EN]);
    double after = side == EN ? at(l, l->backward, i + 1, j)[AFTER_NULL_EN]
                              : at(l, l->backward, i, j + 1)[AFTER_NULL_KO];
    return likelihood(l, before + score + after);
}

double *lattice_nulls(const struct lattice *l, enum side side)
{
    double *sums = mem_alloc((l->size[side] + 1) * sizeof *sums);
    for (uint32_t i = 0; i < l->band->rows; i++)
        for (uint32_t j = l->band->low[i]; j < l->band->high[i]; j++) {
            uint32_t own = side == EN ? i : j;
            if (own >= l->size[side] || !l->is_live[band_cell(l->band, i, j)])
                continue;
            double first = lattice_null(l, side, i, j, false);
            double sum = sums[own] + first + lattice_null(l, side, i, j, true);
            sums[own] = sum < 1 ? sum : 1;
        }
    return sums;
}

/* ---- the best path */

enum { TAKE_NULL_EN = SHAPES, TAKE_NULL_KO };

struct plan {
    double *best;    /* of each cell: what can be had from it to the end */
    uint8_t *choice; /* the bead that begins it: a shape, or one of TAKE_ */
    double *nulls[SIDES];
};

/* Values that differ by less do so by rounding: then the first choice stays. */
static const double same = 1e-9;

static void take(struct plan *plan, const struct lattice *l, size_t cell, uint32_t i, uint32_t j,
                 unsigned choice, double value)
{
    if (!band_has(l->band, i, j))
        return;
    value += plan->best[band_cell(l->band, i, j)];
    if (value > plan->best[cell] + same) {
        plan->best[cell] = value;
        plan->choice[cell] = (uint8_t)choice;
    }
}

/* Sentences in beads count more than those without counterpart, because a pair that is missed is
 * lost, and one that is doubtful says so. */
static const double pairs_count = 1.5;

/* A bead is worth the sentences that it holds if it is right. Null beads come first, so that what
 * is worth nothing either way has no counterpart. */
static void plan_cell(struct plan *plan, const struct lattice *l, uint32_t i, uint32_t j)
{
    size_t cell = band_cell(l->band, i, j);
    plan->best[cell] = i == l->size[EN] && j == l->size[KO] ? 0 : -INFINITY;
    if (i < l->size[EN])
        take(plan, l, cell, i + 1, j, TAKE_NULL_EN, plan->nulls[EN][i]);
    if (j < l->size[KO])
        take(plan, l, cell, i, j + 1, TAKE_NULL_KO, plan->nulls[KO][j]);
    for (unsigned shape = 0; shape < SHAPES; shape++)
        if (l->pairs[cell * SHAPES + shape] > -INFINITY) {
            unsigned n = shapes[shape][EN], m = shapes[shape][KO];
            take(plan, l, cell, i + n, j + m, shape,
                 pairs_count * (n + m) * lattice_pair(l, i, j, shape));
        }
}

static struct step step_at(const struct plan *plan, const struct lattice *l, uint32_t i, uint32_t j)
{
    unsigned choice = plan->choice[band_cell(l->band, i, j)];
    if (choice == TAKE_NULL_EN)
        return (struct step){{{i, j}, {1, 0}}, plan->nulls[EN][i], false};
    if (choice == TAKE_NULL_KO)
        return (struct step){{{i, j}, {0, 1}}, plan->nulls[KO][j], false};
    return (struct step){range_at(i, j, choice), lattice_pair(l, i, j, choice), false};
}

void lattice_best(steps *out, const struct lattice *l)
{
    struct plan plan = {.best = mem_alloc(l->band->cells * sizeof *plan.best),
                        .choice = mem_alloc(l->band->cells)};
    for (int side = 0; side < SIDES; side++)
        plan.nulls[side] = lattice_nulls(l, (enum side)side);
    for (uint32_t i = l->band->rows; i-- > 0;)
        for (uint32_t j = l->band->high[i]; j-- > l->band->low[i];)
            plan_cell(&plan, l, i, j);
    for (uint32_t i = 0, j = 0; i < l->size[EN] || j < l->size[KO];) {
        struct step step = step_at(&plan, l, i, j);
        list_push(out, step);
        i += step.range.count[EN];
        j += step.range.count[KO];
    }
    mem_free(plan.best);
    mem_free(plan.choice);
    for (int side = 0; side < SIDES; side++)
        mem_free(plan.nulls[side]);
}
