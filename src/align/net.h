/*
 * Inside align/: from features to a score. To their weighted sum comes the weighted sum of a few
 * hidden units, each a bent weighted sum of all features, so that evidence may count more or less
 * beside other evidence: a conditional neural field (Peng, Bo and Xu 2009).
 */
#ifndef ALIGN_NET_H
#define ALIGN_NET_H

#include "weights.h"

/* All that a score is made of. */
struct measures {
    double found[ITEM_KINDS], missing[ITEM_KINDS]; /* mass by kind */
    double feature[FEATURES];
};

/* The features of a bead that are not 0. */
struct terms {
    unsigned count;
    struct term {
        int feature;
        double value;
    } at[FEATURES];
};

static inline void terms_add(struct terms *terms, int feature, double value)
{
    terms->at[terms->count] = (struct term){feature, value};
    terms->count += value != 0;
}

/* What the net makes of them. */
double net_score(const struct net *net, const struct terms *terms);

/* Adds them up. */
void measures_add(struct measures *m, const struct terms *terms);

/* Adds to `gradient` the slope of the score along every number of the net, times `factor`. */
void net_slope(struct net *gradient, const struct net *net, const struct measures *m,
               double factor);

/* What a unit of each feature is worth in this score: times the features it sums up to the score
 * less what is returned, the score of nothing. Where hidden units bend, it is the mean slope on the
 * way from nothing to the features: integrated gradients (Sundararajan, Taly and Yan 2017). */
double net_worth(double worth[FEATURES], const struct net *net, const struct measures *m);

#endif
