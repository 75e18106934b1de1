/* Inside align/: all alignments at once. */
#ifndef ALIGN_SEARCH_H
#define ALIGN_SEARCH_H

#include "base/mem.h"
#include "score.h"

struct step {
    struct range range;
    double confidence;
    bool crosses; /* stands in another order */
};
typedef list(struct step) steps;

/* How the last bead on the way to a cell looks: null beads of English sentences come before those
 * of Korean ones, so that a run of both is one path and not many. */
enum state { AFTER_PAIR, AFTER_NULL_EN, AFTER_NULL_KO, STATES };

/* Every path of beads through the band, with its probability: proportional to the exponential of
 * the sum of its scores. A semi-Markov conditional random field, as the field calls it. */
struct lattice {
    const struct scorer *scorer;
    const struct band *band;
    uint32_t size[SIDES];
    bool *is_live; /* whether good paths go through the cell; the others are left out */
    float *pairs;  /* of each cell and shape: score of the bead that begins there, -INFINITY
                      for what is left out */
    double *nulls[SIDES][2]; /* of each sentence: score behind a pair, behind a null of its side */
    double (*forward)[STATES];  /* of each cell: log sum over the paths from the start to it */
    double (*backward)[STATES]; /* and from it to the end */
    double *reached;            /* of each cell: log sum of `forward` over the states */
    double total;               /* log sum over all paths */
};

/* Scores all beads; memory in the arena. */
void lattice_init(struct lattice *l, struct arena *arena, const struct scorer *scorer);

/* Fills forward, backward and total. */
void lattice_sum(struct lattice *l);

/* Posterior probability of a bead with both sides, and of a null bead in that place. */
double lattice_pair(const struct lattice *l, uint32_t i, uint32_t j, unsigned shape);
double lattice_null(const struct lattice *l, enum side side, uint32_t i, uint32_t j, bool is_next);

/* Of each sentence of the side, the probability that it has no counterpart, wherever the path
 * crosses it. The caller frees the result with mem_free. */
double *lattice_nulls(const struct lattice *l, enum side side);

/* Appends the beads of the best path, first to last: the one that puts the most sentences where
 * they belong, as far as the posteriors tell. */
void lattice_best(steps *out, const struct lattice *l);

#endif
