/*
 * How much more a bead in another order must be worth. Of the beads that the paths of the lessons
 * leave possible, the gold has some: the logarithm of the odds is the gain in order and one number
 * for each case, chosen for the highest likelihood.
 */
#include <math.h>

#include "cross.h"
#include "exercise.h"

struct example {
    double gain, weight;
    bool is_right;
};
typedef list(struct example) examples;

/* Beads worth less than this are never taken, so that it does not matter what becomes of them. */
static const double least_gain = -2;

static bool is_right(const struct lesson *lesson, const struct range *range)
{
    return lesson->group_of[EN][range->first[EN]] == lesson->group_of[KO][range->first[KO]];
}

static void add_lesson(examples out[SIDES + 1], const struct weights *w,
                       const struct exercise *exercise)
{
    struct arena *arena = arena_new();
    struct practice practice;
    steps path = {0};
    cross_cases cases = {0};
    practice_open(&practice, arena, exercise, w);
    lattice_best(&path, &practice.lattice);
    cross_list(&cases, &path, &practice.scorer);
    for (size_t i = 0; i < cases.count; i++) {
        const struct cross_case *c = &cases.at[i];
        struct example example = {c->gain, exercise->lesson->weight,
                                  is_right(exercise->lesson, &c->range)};
        if (c->gain >= least_gain)
            list_push(&out[c->sides], example);
    }
    list_free(&cases);
    list_free(&path);
    arena_free(arena);
}

/* Slope of the likelihood; it falls as the shift grows. */
static double slope(const examples *all, double shift)
{
    double sum = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct example *e = &all->at[i];
        sum += e->weight * ((e->is_right ? 1 : 0) - 1 / (1 + exp(-e->gain - shift)));
    }
    return sum;
}

static double best_shift(const examples *all)
{
    double low = -10, high = 10;
    for (int k = 0; k < 30; k++) {
        double middle = (low + high) / 2;
        *(slope(all, middle) > 0 ? &low : &high) = middle;
    }
    return low;
}

void crossing_learn(struct weights *w, const exercises *all)
{
    examples found[SIDES + 1] = {{0}};
    for (size_t i = 0; i < all->count; i++)
        add_lesson(found, w, &all->at[i]);
    for (int sides = 0; sides <= SIDES; sides++) {
        w->crossing[sides] = best_shift(&found[sides]);
        list_free(&found[sides]);
    }
}
