/* Inside align/: why a bead has its score. */
#ifndef ALIGN_REASONS_H
#define ALIGN_REASONS_H

#include "score.h"

/* Fills evidence, score and reasons of the bead that holds these sentences; with_missing: also the
 * items that have no counterpart. Memory in the arena. */
void bead_fill(struct bead *bead, struct arena *arena, const struct scorer *scorer,
               const struct range *range, bool with_missing);

#endif
