/* Inside eval/: which beads are out of order. */
#ifndef EVAL_ORDER_H
#define EVAL_ORDER_H

#include "read/read.h"

/* For each bead whether it has both sides and is not in the longest chain of beads that ascend on
 * both sides. The caller frees it. */
bool *order_find_crossing(const struct bead_list *list);

#endif
