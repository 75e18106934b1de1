/* Every number that alignment weighs its evidence with, in one table. */
#ifndef ALIGN_WEIGHTS_H
#define ALIGN_WEIGHTS_H

#include "align.h"

enum {
    MOST = 4,      /* sentences on one side of a bead */
    MOST_BOTH = 6, /* sentences of a bead */
};

/* What the score of a bead is made of. The value of an item is its information content, "mass" a
 * sum of such values; an item is *exact* that is no word: a number, a name, a Latin token. "Per
 * sentence": times half the number of the bead's sentences, so that a long bead weighs as much as
 * the short ones it competes with. */
enum feature {
    FEATURE_ITEMS,          /* mass found on the other side and mass missing there, each kind with
                               its weight */
    FEATURE_EXACT_FOUND,    /* mass of exact items found on the other side */
    FEATURE_EXACT_MISSING,  /* mass of exact items not found there */
    FEATURE_COVERAGE,       /* share found, mean of sides, per sentence */
    FEATURE_LOW_COVERAGE,   /* of the side less covered, per s. */
    FEATURE_HIGH_COVERAGE,  /* the mean squared, per s. */
    FEATURE_USUAL_COVERAGE, /* best shares of this text, per s. */
    FEATURE_MARGIN,         /* share less that of the best rival */
    FEATURE_LOW_MARGIN,     /* of the worse side, per s. */
    FEATURE_BEATEN,         /* sentences with a better rival */
    FEATURE_AGREED,         /* share of this text's sentences that have a mutual best, per s. */
    FEATURE_NEED,           /* what the least needed sentence adds */
    FEATURE_NEEDLESS,       /* how near to nothing that is */
    FEATURE_WEAKEST,        /* own share of the weakest sentence */
    FEATURE_LENGTH,         /* |log of length ratio| */
    FEATURE_LENGTH_SQUARED,
    FEATURE_LENGTH_SHORT, /* |log| where the bead is short */
    /* two for each enum mark of profile.h, in its order */
    FEATURE_QUOTE_BOTH,
    FEATURE_QUOTE_ONE,
    FEATURE_QUESTION_BOTH,
    FEATURE_QUESTION_ONE,
    FEATURE_HEADLINE_BOTH,
    FEATURE_HEADLINE_ONE,
    FEATURE_SUBHEAD_BOTH,
    FEATURE_SUBHEAD_ONE,
    FEATURE_QUOTE_INSIDE,     /* boundaries of sentences within the bead and a quotation */
    FEATURE_QUOTE_BEFORE,     /* sides of the bead that begin within a quotation */
    FEATURE_QUOTE_BEHIND,     /* that end within one */
    FEATURE_PARAGRAPH_INSIDE, /* boundaries of paragraphs within the bead */
    FEATURE_PARAGRAPH_BOTH,   /* both sides begin one */
    FEATURE_PARAGRAPH_ONE,
    /* one for each side */
    FEATURE_NULL_FIRST, /* a sentence without counterpart, behind a pair */
    FEATURE_NULL_NEXT = FEATURE_NULL_FIRST + SIDES,  /* behind another one */
    FEATURE_NULL_EXCESS = FEATURE_NULL_NEXT + SIDES, /* how much longer than usual its side is */
    FEATURE_NULL_COVERAGE = FEATURE_NULL_EXCESS + SIDES, /* share that the best sentence covers */
    FEATURE_NULL_MARGIN,        /* how much more that is than what the second best covers */
    FEATURE_NULL_EXACT_FOUND,   /* mass of exact items that the best one has as well */
    FEATURE_NULL_EXACT_MISSING, /* mass of those that it has not */
    FEATURE_NULL_USUAL,         /* best shares of this text */
    FEATURE_NULL_AGREED,        /* as above */
    FEATURE_NULL_MUTUAL,        /* its best candidate's best is itself */
    FEATURE_NULL_SHORT,
    FEATURE_NULL_HEADLINE,
    FEATURE_NULL_SUBHEAD,
    FEATURE_NULL_QUOTE_BEFORE,
    FEATURE_NULL_QUOTE_BEHIND,
    FEATURE_SHAPE, /* one for each shape of search.c but the 1:1 */
    FEATURES = FEATURE_SHAPE + 12
};

enum { HIDDEN = 24 };

/* What makes a score of features: their weighted sum, and what a layer of hidden units makes of
 * them (net.h). */
struct net {
    double found[ITEM_KINDS], missing[ITEM_KINDS]; /* weights of mass within FEATURE_ITEMS */
    double feature[FEATURES];
    double inner[FEATURES][HIDDEN], bias[HIDDEN], outer[HIDDEN];
};

/* All its numbers, one behind the other. */
enum { NET_NUMBERS = sizeof(struct net) / sizeof(double) };
static inline double *net_row(struct net *net)
{
    return (double *)(void *)net;
}

struct weights {
    struct net net;
    double crossing[SIDES + 1]; /* of a bead in another order, by how many sides want it most */
    double sharpness[2]; /* of scores: in itself, and the more the more is found in the text */
    double skip; /* what a sentence costs that is left out within a passage in another order */
};

/* What each feature is called, and the kind of evidence it belongs to. */
struct feature_row {
    const char *name;
    enum evidence_kind kind;
};
extern const struct feature_row feature_rows[FEATURES];

extern const struct weights weights;

#endif
