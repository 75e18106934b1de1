/* Inside align/: which cells of the band and which beads are worth looking at. */
#ifndef ALIGN_COARSE_H
#define ALIGN_COARSE_H

#include "band.h"

/* The best path of 1:1 beads and cheap steps to the side. */
struct coarse {
    const struct band *band;
    const float *diagonal;   /* of each cell: score of the 1:1 bead that begins there */
    double *before, *behind; /* best path from the start to the cell, from it to the end */
};

void coarse_search(struct coarse *c, struct arena *arena, const struct band *band,
                   const float *diagonal);

/* What is lost, in nats, by a path that goes through both cells, with this score between them. */
static inline double coarse_loss(const struct coarse *c, size_t from, size_t to, double score)
{
    return c->behind[0] - (c->before[from] + score + c->behind[to]);
}

#endif
