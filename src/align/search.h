/* Inside align/: the best sequence of beads, and how sure each one is. */
#ifndef ALIGN_SEARCH_H
#define ALIGN_SEARCH_H

#include "base/mem.h"
#include "score.h"

struct step {
    struct range range;
    double confidence;
};
typedef list(struct step) steps;

/* Appends the beads of the best path through the band, first to last. */
void search_path(steps *out, const struct scorer *scorer);

#endif
