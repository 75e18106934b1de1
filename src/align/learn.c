/*
 * Maximum likelihood of the gold paths under the field of all paths (search.h). Where the
 * gold is coarse, every path that only cuts its groups into smaller beads is as good as another,
 * and their sum is what is made likely. The gradient is the difference of two expectations: the
 * slope of the score on gold paths less that on all paths.
 */
#include "exercise.h"

#include <math.h>

#include "base/table.h"

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

static void add_cell(struct net *gradient, const struct lattice *gold, const struct lattice *all,
                     uint32_t i, uint32_t j, double weight)
{
    const struct net *net = &all->scorer->weights->net;
    double factor = weight * all->scorer->sharpness;
    for (unsigned shape = 0; shape < SHAPES; shape++) {
        double more = lattice_pair(gold, i, j, shape) - lattice_pair(all, i, j, shape);
        if (fabs(more) < least)
            continue;
        struct measures m = {{0}, {0}, {0}};
        struct range range = {{i, j}, {shapes[shape][EN], shapes[shape][KO]}};
        score_pair(all->scorer, &range, &m);
        net_slope(gradient, net, &m, factor * more);
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
            struct measures m = {{0}, {0}, {0}};
            score_null(all->scorer, (enum side)side, own, is_next, &m);
            net_slope(gradient, net, &m, factor * more);
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
                           struct net *gradient)
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

/* Adam (Kingma and Ba 2015) with a step that shrinks to nothing. */
enum { ROUNDS = 96, BATCH = 24 };
static const double first_step = 0.12, decay[2] = {0.9, 0.98};

/* What one net learns depends a little on where it starts. So several are learnt, each with hidden
 * units of its own, and their mean is what they say together: a committee (Hansen and Salamon
 * 1990). */
enum { COMMITTEE = 3, OWN = HIDDEN / COMMITTEE };

/* The numbers of a net part by part, as they lie in it. They are counted in units of what they are
 * multiplied by, so that one step suits them all, and pulled to zero; the hidden units, which
 * could learn the lessons by heart, more so and in smaller steps. */
static const struct part {
    size_t count;
    double unit, ridge, step;
    double share; /* of a member in the committee */
} parts[] = {
    {2 * ITEM_KINDS, 20, 0.0005, 1, 1.0 / COMMITTEE},
    {FEATURES, 1, 0.0005, 1, 1.0 / COMMITTEE},
    {(FEATURES + 1) * HIDDEN, 1, 0.01, 0.3, 1},
    {HIDDEN, 1, 0.01, 0.3, 1.0 / COMMITTEE},
};

struct climber {
    double mean[NET_NUMBERS], square[NET_NUMBERS];
    double keep[2]; /* decay to the power of the steps done */
};

static double climb_by(struct climber *c, size_t number, double slope)
{
    double *mean = &c->mean[number], *square = &c->square[number];
    *mean = decay[0] * *mean + (1 - decay[0]) * slope;
    *square = decay[1] * *square + (1 - decay[1]) * slope * slope;
    return *mean / (1 - c->keep[0]) / (sqrt(*square / (1 - c->keep[1])) + 1e-3);
}

static void climb(struct climber *c, struct net *net, struct net *gradient, double seen,
                  double step)
{
    double *at = net_row(net), *slopes = net_row(gradient);
    size_t number = 0;
    for (int b = 0; b < 2; b++)
        c->keep[b] *= decay[b];
    for (const struct part *part = parts; number < NET_NUMBERS; part++)
        for (size_t i = 0; i < part->count; i++, number++) {
            double slope = slopes[number] / seen / part->unit;
            slope -= part->ridge * at[number] * part->unit;
            at[number] += part->step * step * climb_by(c, number, slope) / part->unit;
        }
}

/* Hidden units have to differ from each other from the start; those of other members stay 0. */
static void net_start(struct net *net, int member)
{
    uint32_t state = 1;
    net->feature[FEATURE_ITEMS] = 1;
    for (int f = 0; f < FEATURES; f++)
        for (int k = 0; k < HIDDEN; k++) {
            state = state * 1664525 + 1013904223; /* Knuth's generator */
            net->inner[f][k] = k / OWN == member ? 0.6 * (state / 4294967296.0 - 0.5) : 0;
        }
}

/* Changes the net to that of the highest likelihood. */
static void net_learn(struct weights *w, const exercises *all)
{
    struct climber *climber = mem_alloc(sizeof *climber);
    size_t batches = (all->count + BATCH - 1) / BATCH, total = batches * ROUNDS;
    climber->keep[0] = climber->keep[1] = 1;
    for (size_t step = 0; step < total; step++) {
        struct net gradient = {.feature = {0}};
        double seen = 0;
        for (size_t i = step % batches; i < all->count; i += batches)
            if (exercise_likelihood(&all->at[i], w, &gradient) > -INFINITY)
                seen += all->at[i].lesson->weight;
        if (seen > 0)
            climb(climber, &w->net, &gradient, seen,
                  first_step * (1 - (double)step / (double)total));
    }
    mem_free(climber);
}

static void add_member(struct net *committee, struct net *member)
{
    double *to = net_row(committee), *from = net_row(member);
    size_t number = 0;
    for (const struct part *part = parts; number < NET_NUMBERS; part++)
        for (size_t i = 0; i < part->count; i++, number++)
            to[number] += part->share * from[number];
}

static void committee_learn(struct weights *w, const exercises *all)
{
    for (int member = 0; member < COMMITTEE; member++) {
        struct weights own = {.sharpness = {1, 0}};
        net_start(&own.net, member);
        net_learn(&own, all);
        add_member(&w->net, &own.net);
    }
}

/* ---- what is seen of a lesson */

/* The words of parallel lines are those that the model has read, and in the news it knows fewer.
 * So of some lessons a part of the matches is hidden: a pair of words wherever it stands. */
static const double most_hidden = 0.4;
enum { DEGREES = 4 };

static bool is_hidden(const struct item *en, const struct item *ko, double part, uint64_t seed)
{
    if (item_is_exact(en) || item_is_exact(ko))
        return false;
    uint64_t hash = (hash_text(en->text) * 31 + hash_text(ko->text)) ^ seed;
    hash *= 0x9E3779B97F4A7C15;
    return (double)(hash >> 32) / 4294967296.0 < part;
}

static void hide(struct evidence *e, struct arena *arena, double part, uint64_t seed)
{
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < e->item_count[side]; i++) {
            struct item *item = &e->items[side][i];
            struct match *left = arena_alloc(arena, item->match_count, sizeof *left);
            uint32_t count = 0;
            for (uint32_t k = 0; k < item->match_count; k++) {
                const struct item *other = &e->items[!side][item->matches[k].item];
                if (!is_hidden(side == EN ? item : other, side == EN ? other : item, part, seed))
                    left[count++] = item->matches[k];
            }
            item->matches = left;
            item->match_count = count;
        }
}

/* Every so many lessons one is learnt without the model, so that the weights serve without it too;
 * with it, names are words that it knows. */
enum { UNAIDED = 3 };

static struct exercise exercise_of(const struct lesson *lesson, size_t number,
                                   const struct knowledge *known)
{
    struct exercise exercise = {.lesson = lesson, .arena = arena_new()};
    double part = lesson->is_exact ? 0 : most_hidden * (double)(number % DEGREES) / (DEGREES - 1);
    evidence_collect(&exercise.evidence, exercise.arena, lesson->bitext, known->lexicon,
                     number % UNAIDED ? known->model : NULL);
    if (part > 0)
        hide(&exercise.evidence, exercise.arena, part, number);
    return exercise;
}

/* The sharpness is left out of it: it is set for calibration, after Guo et al. 2017. */
void align_learn(buf *out, const struct lesson *const *lessons, size_t count,
                 const struct knowledge *known)
{
    exercises all = {0};
    struct weights learnt = {.sharpness = {1, 0}, .skip = weights.skip};
    for (size_t i = 0; i < count; i++)
        list_push(&all, exercise_of(lessons[i], i, known));
    committee_learn(&learnt, &all);
    crossing_learn(&learnt, &all);
    memcpy(learnt.sharpness, weights.sharpness, sizeof learnt.sharpness);
    weights_put(out, &learnt);
    for (size_t i = 0; i < all.count; i++)
        arena_free(all.at[i].arena);
    list_free(&all);
}
