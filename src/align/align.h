/* The door of align/: evidence to beads. */
#ifndef ALIGN_ALIGN_H
#define ALIGN_ALIGN_H

#include "evidence/evidence.h"

/* Finds the best beads and their confidences and puts them in the bitext, with their reasons. */
int align_beads(bitext *b, const struct evidence *evidence, jjak_error *error);

/* Scores again the bead of these sentences, for explaining: fills evidence, score and reasons. */
void align_explain(bitext *b, const struct evidence *evidence, struct bead *bead);

#endif
