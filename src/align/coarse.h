/* Inside align/: which cells are worth a closer look. */
#ifndef ALIGN_COARSE_H
#define ALIGN_COARSE_H

#include "band.h"

/* Marks the cells that good paths go through. `diagonal` holds the score of the 1:1 bead that
 * begins in each cell, -INFINITY where there is none. */
void prune_cells(bool *is_live, const struct band *band, const float *diagonal);

#endif
