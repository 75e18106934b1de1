/*
 * Maximum likelihood of the gold paths under the field of all paths (search.h). Where the
 * gold is coarse, every path that only cuts its groups into smaller beads is as good as another,
 * and their sum is what is made likely. The gradient is the difference of two expectations: the
 * features of gold paths less those of all paths.
 */
#include "exercise.h"

#include <math.h>

/* ---- gold paths */

static bool do_cross(const struct group *a, const struct group *b)
{
    bool are_pairs = a->count[EN] && a->count[KO] && b->count[EN] && b->count[KO];
    return are_pairs && (a->first[EN] < b->first[EN]) != (a->first[KO] < b->first[KO]);
}

void lesson_find_groups(struct lesson *lesson, uint32_t count)
{
    struct group *groups = arena_alloc(lesson->bitext->arena, count, sizeof *groups);
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < lesson->bitext->side[side].sentence_count; i++) {
            struct group *group = &groups[lesson->group_of[side][i]];
            if (!group->count[side]++)
                group->first[side] = i;
        }
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = 0; b < count; b++)
            groups[a].crosses |= a != b && do_cross(&groups[a], &groups[b]);
    lesson->groups = groups;
    lesson->group_count = count;
}

static uint32_t group_of(const struct lesson *lesson, enum side side, uint32_t sentence)
{
    return lesson->group_of[side][sentence];
}

static bool is_group_null(const struct lesson *lesson, uint32_t number)
{
    const struct group *group = &lesson->groups[number];
    return !group->count[EN] || !group->count[KO] || group->crosses;
}

static bool is_gold(const struct lesson *lesson, const struct range *range)
{
    uint32_t number = group_of(lesson, EN, range->first[EN]);
    const struct group *group = &lesson->groups[number];
    if (!group->count[EN] || !group->count[KO])
        return false;
    for (int side = 0; side < SIDES; side++) {
        if (lesson->is_exact && range->count[side] != group->count[side])
            return false;
        for (uint32_t k = 0; k < range->count[side]; k++)
            if (group_of(lesson, (enum side)side, range->first[side] + k) != number)
                return false;
    }
    return true;
}

/* A copy of the lattice in which only gold paths are left. */
static struct lattice keep_gold(const struct lattice *all, struct arena *arena,
                                const struct lesson *lesson)
{
    struct lattice gold = *all;
    const struct band *band = all->band;
    gold.pairs = arena_alloc(arena, band->cells * SHAPES, sizeof *gold.pairs);
    gold.forward = arena_alloc(arena, band->cells, sizeof *gold.forward);
    gold.backward = arena_alloc(arena, band->cells, sizeof *gold.backward);
    gold.reached = arena_alloc(arena, band->cells, sizeof *gold.reached);
    for (uint32_t i = 0; i < band->rows; i++)
        for (uint32_t j = band->low[i]; j < band->high[i]; j++)
            for (unsigned shape = 0; shape < SHAPES; shape++) {
                size_t k = band_cell(band, i, j) * SHAPES + shape;
                struct range range = {{i, j}, {shapes[shape][EN], shapes[shape][KO]}};
                bool is_kept = all->pairs[k] > -INFINITY && is_gold(lesson, &range);
                gold.pairs[k] = is_kept ? all->pairs[k] : -INFINITY;
            }
    for (int side = 0; side < SIDES; side++)
        for (int is_next = 0; is_next < 2; is_next++) {
            gold.nulls[side][is_next] = arena_alloc(arena, all->size[side], sizeof(double));
            for (uint32_t i = 0; i < all->size[side]; i++)
                gold.nulls[side][is_next][i] =
                    is_group_null(lesson, group_of(lesson, (enum side)side, i))
                        ? all->nulls[side][is_next][i]
                        : -INFINITY;
        }
    return gold;
}

/* ---- the gradient */

/* Smaller differences do not change the weights. */
static const double least = 1e-5;

static void add_scaled(double *to, const double *features, double factor)
{
    for (int k = 0; k < FEATURES; k++)
        to[k] += factor * features[k];
}

static void add_cell(double *gradient, const struct lattice *gold, const struct lattice *all,
                     uint32_t i, uint32_t j, double weight)
{
    for (unsigned shape = 0; shape < SHAPES; shape++) {
        double more = lattice_pair(gold, i, j, shape) - lattice_pair(all, i, j, shape);
        if (fabs(more) < least)
            continue;
        double features[FEATURES] = {0};
        struct range range = {{i, j}, {shapes[shape][EN], shapes[shape][KO]}};
        score_pair(all->scorer, &range, features);
        add_scaled(gradient, features, weight * more * all->scorer->sharpness);
    }
    for (int side = 0; side < SIDES; side++)
        for (int is_next = 0; is_next < 2; is_next++) {
            uint32_t own = side == EN ? i : j;
            if (own >= all->size[side])
                continue;
            double more = lattice_null(gold, (enum side)side, i, j, is_next) -
                          lattice_null(all, (enum side)side, i, j, is_next);
            if (fabs(more) < least)
                continue;
            double features[FEATURES] = {0};
            score_null(all->scorer, (enum side)side, own, is_next, features);
            add_scaled(gradient, features, weight * more * all->scorer->sharpness);
        }
}

enum { HALF = 24 }; /* of the band; lessons are short */

void practice_open(struct practice *practice, struct arena *arena, const struct exercise *exercise,
                   const struct weights *w)
{
    const struct evidence *e = &exercise->evidence;
    band_init(&practice->band, arena, e->record_count[EN] + 1, e->record_count[KO] + 1, HALF);
    scorer_init(&practice->scorer, arena, e, w, &practice->band);
    lattice_init(&practice->lattice, arena, &practice->scorer);
    lattice_sum(&practice->lattice);
}

double exercise_likelihood(const struct exercise *exercise, const struct weights *w,
                           double *gradient)
{
    struct arena *scratch = arena_new();
    struct practice practice;
    const struct lesson *lesson = exercise->lesson;
    const struct lattice *all = &practice.lattice;
    practice_open(&practice, scratch, exercise, w);
    struct lattice gold = keep_gold(all, scratch, lesson);
    lattice_sum(&gold);
    double likelihood = gold.total - all->total;
    if (gold.total > -INFINITY)
        for (uint32_t i = 0; i < practice.band.rows; i++)
            for (uint32_t j = practice.band.low[i]; j < practice.band.high[i]; j++)
                add_cell(gradient, &gold, all, i, j, lesson->weight);
    arena_free(scratch);
    return gold.total > -INFINITY ? lesson->weight * likelihood : -INFINITY;
}

/* ---- climbing */

/* Adam (Kingma and Ba 2015) with a step that shrinks to nothing. Weights are counted in units of
 * the feature's usual size, so that one step suits all of them. */
enum { ROUNDS = 96, BATCH = 24 };
static const double first_step = 0.12, decay[2] = {0.9, 0.98}, ridge = 0.0005;

struct climber {
    double mean[FEATURES], square[FEATURES];
    double keep[2]; /* decay to the power of the steps done */
};

static double usual_size(int feature)
{
    return feature < FEATURE_COVERAGE ? 20 : 1;
}

static void climb(struct climber *c, struct weights *w, const double *gradient, double step)
{
    for (int b = 0; b < 2; b++)
        c->keep[b] *= decay[b];
    for (int k = 0; k < FEATURES; k++) {
        double size = usual_size(k), scaled = w->feature[k] * size;
        double slope = gradient[k] / size - ridge * scaled;
        c->mean[k] = decay[0] * c->mean[k] + (1 - decay[0]) * slope;
        c->square[k] = decay[1] * c->square[k] + (1 - decay[1]) * slope * slope;
        double up = c->mean[k] / (1 - c->keep[0]), spread = c->square[k] / (1 - c->keep[1]);
        w->feature[k] += step * up / (sqrt(spread) + 1e-3) / size;
    }
}

/* Changes the weights of the features to those of the highest likelihood. */
static void features_learn(struct weights *w, const exercises *all)
{
    struct climber climber = {.keep = {1, 1}};
    size_t batches = (all->count + BATCH - 1) / BATCH, total = batches * ROUNDS;
    for (size_t step = 0; step < total; step++) {
        double gradient[FEATURES] = {0}, seen = 0;
        for (size_t i = step % batches; i < all->count; i += batches)
            if (exercise_likelihood(&all->at[i], w, gradient) > -INFINITY)
                seen += all->at[i].lesson->weight;
        for (int k = 0; k < FEATURES && seen > 0; k++)
            gradient[k] /= seen;
        climb(&climber, w, gradient, first_step * (1 - (double)step / (double)total));
    }
}

/* ---- the table as the C source that the program is built with */

static void put_table(buf *out, const struct weights *w)
{
    for (int k = 0; k < FEATURES; k++) {
        buf_puts(out, "        ");
        buf_number(out, w->feature[k], 4);
        buf_printf(out, ", /* %s */\n", feature_rows[k].name);
    }
}

static void put_source(buf *out, const struct weights *w)
{
    buf_puts(out, "/* Made by `make weights DATA=...`. */\n/* clang-format off */\n"
                  "#include \"weights.h\"\n\nconst struct weights weights = {\n    .feature = {\n");
    put_table(out, w);
    buf_puts(out, "    },\n    .kind = {");
    for (int k = 0; k < ITEM_KINDS; k++) {
        buf_puts(out, k ? ", " : "");
        buf_number(out, w->kind[k], 2);
    }
    buf_puts(out, "},\n    .crossing = {");
    for (int sides = 0; sides <= SIDES; sides++) {
        buf_puts(out, sides ? ", " : "");
        buf_number(out, w->crossing[sides], 2);
    }
    buf_puts(out, "},\n    .sharpening = ");
    buf_number(out, w->sharpening, 2);
    buf_puts(out, ",\n    .skip = ");
    buf_number(out, w->skip, 2);
    buf_puts(out, ",\n};\n");
}

/* Every so many lessons one is learnt without the model, so that the weights serve without it too;
 * with it, names are words that it knows. */
enum { UNAIDED = 3 };

/* The sharpening is left out of it: it is set for calibration, after Guo et al. 2017, and would be
 * none by the lessons, for lines that they take for translations are not all. */
void align_learn(buf *out, const struct lesson *const *lessons, size_t count,
                 const struct knowledge *known)
{
    exercises all = {0};
    struct weights learnt = {.skip = weights.skip};
    for (int k = 0; k < ITEM_KINDS; k++)
        learnt.kind[k] = weights.kind[k];
    for (size_t i = 0; i < count; i++) {
        struct exercise exercise = {.lesson = lessons[i], .arena = arena_new()};
        evidence_collect(&exercise.evidence, exercise.arena, lessons[i]->bitext, known->lexicon,
                         i % UNAIDED ? known->model : NULL);
        list_push(&all, exercise);
    }
    features_learn(&learnt, &all);
    crossing_learn(&learnt, &all);
    learnt.sharpening = weights.sharpening;
    put_source(out, &learnt);
    for (size_t i = 0; i < all.count; i++)
        arena_free(all.at[i].arena);
    list_free(&all);
}
