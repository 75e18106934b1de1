/* Inside align/: the weights from lessons. */
#ifndef ALIGN_EXERCISE_H
#define ALIGN_EXERCISE_H

#include "search.h"

/* A lesson and its evidence. */
struct exercise {
    const struct lesson *lesson;
    struct arena *arena;
    struct evidence evidence;
};
typedef list(struct exercise) exercises;

/* The field of all paths of an exercise, under some weights. */
struct practice {
    struct band band;
    struct scorer scorer;
    struct lattice lattice;
};

/* Scores and sums up everything; memory in the arena. */
void practice_open(struct practice *practice, struct arena *arena, const struct exercise *exercise,
                   const struct weights *w);

/* Log-likelihood of the lesson's gold, and its gradient added to `gradient`; -INFINITY, and nothing
 * added, when no path holds the gold. */
double exercise_likelihood(const struct exercise *exercise, const struct weights *w,
                           struct net *gradient);

/* Changes the weights of beads in another order, given those of the features. */
void crossing_learn(struct weights *w, const exercises *all);

/* Appends them as C source. */
void weights_put(buf *out, const struct weights *w);

#endif
