/* Every number that alignment weighs its evidence with, in one table. */
#ifndef ALIGN_WEIGHTS_H
#define ALIGN_WEIGHTS_H

#include "align.h"

enum {
    MOST = 4,      /* sentences on one side of a bead */
    MOST_BOTH = 6, /* sentences of a bead */
};

/* What the score of a bead is a weighted sum of. The value of an item is its information content,
 * "mass" a sum of such values; "per sentence": times half the number of the bead's sentences, so
 * that a long bead weighs as much as the short ones it competes with. */
enum feature {
    /* one for each kind of item */
    FEATURE_FOUND,                                   /* mass found on the other side */
    FEATURE_MISSING = FEATURE_FOUND + ITEM_KINDS,    /* mass not found there */
    FEATURE_COVERAGE = FEATURE_MISSING + ITEM_KINDS, /* share found, mean of sides, per s. */
    FEATURE_LOW_COVERAGE,                            /* of the side less covered, per s. */
    FEATURE_HIGH_COVERAGE,                           /* the mean squared, per s. */
    FEATURE_USUAL_COVERAGE,                          /* best shares of this text, per s. */
    FEATURE_MARGIN,                                  /* share less that of the best rival */
    FEATURE_LOW_MARGIN,                              /* of the worse side, per s. */
    FEATURE_BEATEN,                                  /* sentences with a better rival */
    FEATURE_NEED,                                    /* what the least needed sentence adds */
    FEATURE_NEEDLESS,                                /* how near to nothing that is */
    FEATURE_WEAKEST,                                 /* own share of the weakest sentence */
    FEATURE_LENGTH,                                  /* |log of length ratio| */
    FEATURE_LENGTH_SQUARED,
    FEATURE_LENGTH_SHORT, /* |log| where the bead is short */
    /* two for each enum mark of score.c, in its order */
    FEATURE_QUOTE_BOTH,
    FEATURE_QUOTE_ONE,
    FEATURE_QUESTION_BOTH,
    FEATURE_QUESTION_ONE,
    FEATURE_HEADLINE_BOTH,
    FEATURE_HEADLINE_ONE,
    FEATURE_PARAGRAPH_INSIDE, /* boundaries of paragraphs within the bead */
    FEATURE_PARAGRAPH_BOTH,   /* both sides begin one */
    FEATURE_PARAGRAPH_ONE,
    /* one for each side */
    FEATURE_NULL_FIRST, /* a sentence without counterpart, behind a pair */
    FEATURE_NULL_NEXT = FEATURE_NULL_FIRST + SIDES,  /* behind another one */
    FEATURE_NULL_EXCESS = FEATURE_NULL_NEXT + SIDES, /* how much longer than usual its side is */
    FEATURE_NULL_COVERAGE = FEATURE_NULL_EXCESS + SIDES, /* share that the best sentence covers */
    FEATURE_NULL_USUAL,                                  /* that share's mean over this text */
    FEATURE_NULL_MUTUAL,                                 /* its best candidate's best is itself */
    FEATURE_NULL_SHORT,
    FEATURE_NULL_HEADLINE,
    FEATURE_SHAPE, /* one for each shape of search.c but the 1:1 */
    FEATURES = FEATURE_SHAPE + 12
};

struct weights {
    double feature[FEATURES];
    double kind[ITEM_KINDS];    /* how much the information content of an item counts */
    double crossing[SIDES + 1]; /* of a bead in another order, by how many sides want it most */
    double sharpening; /* how much more sharply scores speak where more is found than usually */
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
