#include "net.h"

#include <math.h>

/* ---- hidden units */

static double bent(double x)
{
    return x / (1 + fabs(x));
}

static double bent_slope(double x)
{
    double size = 1 + fabs(x);
    return 1 / (size * size);
}

/* The mean slope between two places. */
static double mean_slope(double from, double to)
{
    return fabs(to - from) < 1e-6 ? bent_slope(from) : (bent(to) - bent(from)) / (to - from);
}

static void find_hidden(double hidden[HIDDEN], const struct net *net, const struct measures *m)
{
    memcpy(hidden, net->bias, HIDDEN * sizeof *hidden);
    for (int f = 0; f < FEATURES; f++)
        for (int k = 0; m->feature[f] != 0 && k < HIDDEN; k++)
            hidden[k] += net->inner[f][k] * m->feature[f];
}

/* ---- the score */

double net_score(const struct net *net, const struct terms *terms)
{
    double score = 0, hidden[HIDDEN];
    memcpy(hidden, net->bias, sizeof hidden);
    for (unsigned i = 0; i < terms->count; i++) {
        const struct term *term = &terms->at[i];
        const double *inner = net->inner[term->feature];
        score += net->feature[term->feature] * term->value;
#pragma GCC unroll 24 /* keeps them in registers */
        for (int k = 0; k < HIDDEN; k++)
            hidden[k] += inner[k] * term->value;
    }
    for (int k = 0; k < HIDDEN; k++)
        score += net->outer[k] * bent(hidden[k]);
    return score;
}

void measures_add(struct measures *m, const struct terms *terms)
{
    for (unsigned i = 0; i < terms->count; i++)
        m->feature[terms->at[i].feature] += terms->at[i].value;
}

/* ---- what it comes from */

void net_slope(struct net *gradient, const struct net *net, const struct measures *m, double factor)
{
    double hidden[HIDDEN], through_items = net->feature[FEATURE_ITEMS];
    find_hidden(hidden, net, m);
    for (int k = 0; k < HIDDEN; k++) {
        double slope = net->outer[k] * bent_slope(hidden[k]);
        gradient->outer[k] += factor * bent(hidden[k]);
        gradient->bias[k] += factor * slope;
        for (int f = 0; f < FEATURES; f++)
            gradient->inner[f][k] += factor * slope * m->feature[f];
        through_items += slope * net->inner[FEATURE_ITEMS][k];
    }
    for (int f = 0; f < FEATURES; f++)
        gradient->feature[f] += factor * m->feature[f];
    for (int kind = 0; kind < ITEM_KINDS; kind++) {
        gradient->found[kind] += factor * through_items * m->found[kind];
        gradient->missing[kind] += factor * through_items * m->missing[kind];
    }
}

double net_worth(double worth[FEATURES], const struct net *net, const struct measures *m)
{
    double hidden[HIDDEN], nothing = 0;
    find_hidden(hidden, net, m);
    memcpy(worth, net->feature, sizeof net->feature);
    for (int k = 0; k < HIDDEN; k++) {
        double slope = net->outer[k] * mean_slope(net->bias[k], hidden[k]);
        nothing += net->outer[k] * bent(net->bias[k]);
        for (int f = 0; f < FEATURES; f++)
            worth[f] += slope * net->inner[f][k];
    }
    return nothing;
}
