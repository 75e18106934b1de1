/* Inside align/: passages that stand in another order. */
#ifndef ALIGN_CROSS_H
#define ALIGN_CROSS_H

#include "search.h"

/* Looks among the sentences that the path leaves without counterpart, or in beads that it hardly
 * believes in, for runs of beads that lie elsewhere, and puts them into the path: at the place of
 * their first English sentence, marked as crossing. */
void cross_find(steps *path, const struct scorer *scorer);

/* A bead that stands elsewhere and may be right. */
struct cross_case {
    struct range range;
    unsigned sides; /* that find their best free counterpart in it */
    double gain;    /* over null beads, were it in order */
};
typedef list(struct cross_case) cross_cases;

/* Appends all 1:1 beads that cross_find has to choose from at first: for learning. */
void cross_list(cross_cases *out, steps *path, const struct scorer *scorer);

#endif
