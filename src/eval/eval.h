/* The door of eval/: beads against gold. */
#ifndef EVAL_EVAL_H
#define EVAL_EVAL_H

#include "read/read.h"

/* Adds one document's counts; see enum jjak_measure. */
void eval_count(jjak_tally *tally, const struct bead_list *hypothesis,
                const struct bead_list *gold);

#endif
