/* Inside align/: passages that stand in another order. */
#ifndef ALIGN_CROSS_H
#define ALIGN_CROSS_H

#include "search.h"

/* Looks among the sentences that the path leaves without counterpart, or in beads that it hardly
 * believes in, for runs of beads that lie elsewhere, and puts them into the path: at the place of
 * their first English sentence, marked as crossing. */
void cross_find(steps *path, const struct scorer *scorer);

#endif
