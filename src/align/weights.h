/* Every number that alignment weighs its evidence with, in one table. */
#ifndef ALIGN_WEIGHTS_H
#define ALIGN_WEIGHTS_H

#include "align.h"

enum {
    MOST = 4,      /* sentences on one side of a bead */
    MOST_BOTH = 6, /* sentences of a bead */
    ITEM_KINDS = EVIDENCE_LATIN + 1
};

struct weights {
    /* For each kind of item: the probability that a translation shows it too, and how much of its
     * log-likelihood ratio counts, since items of one sentence are not independent. */
    struct {
        double recall, weight;
    } item[ITEM_KINDS];
    /* The logarithm of the length ratio deviates normally: by `own` between translations of one
     * sentence, by `chance` between any two sentences. */
    struct {
        double own, chance, weight;
    } length;
    struct {
        double both, one; /* a mark on both sides, on one side only */
    } quote, question, headline;
    double shape[MOST + 1][MOST + 1]; /* log probability of an n:m bead; 0 where there is none */
    double temperature;               /* scores are divided by it before they become confidences */
};

extern const struct weights weights;

static inline bool is_shape(unsigned n, unsigned m)
{
    return n <= MOST && m <= MOST && weights.shape[n][m] != 0;
}

#endif
