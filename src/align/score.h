/* Inside align/: the score of a bead. Search knows nothing of evidence but this. */
#ifndef ALIGN_SCORE_H
#define ALIGN_SCORE_H

#include "band.h"
#include "weights.h"

/* Consecutive sentences of both sides. */
struct range {
    uint32_t first[SIDES], count[SIDES];
};

/* The shapes of beads that have both sides; 1:1 is the first. */
enum { SHAPES = 13 };
extern const uint8_t shapes[SHAPES][SIDES];

/* A sentence of the other side, and what share of a sentence it covers. */
struct rival {
    uint32_t sentence;
    float share;
};
enum { RIVALS = MOST + 1 }; /* one of them is outside of any bead */

/* What is known of a sentence before any bead. */
struct profile {
    float mass; /* of its items */
    float lost; /* weighted sum of its items, were none found */
    struct rival rivals[RIVALS];
    double length_before;    /* characters of all sentences before it */
    double log_length[MOST]; /* of it and the sentences behind it, made comparable */
    unsigned marks;          /* a bit for each enum mark */
    bool is_mutual;          /* its best rival's best is itself */
    bool starts_paragraph;
    double null_score[2]; /* as a null bead behind a pair, behind a null bead of the same side */
};

/* For each cell and 1 to MOST sentences of the other side that begin there: what of the cell's
 * sentence they cover. */
struct cover {
    float mass[SIDES][MOST]; /* that is found */
    float won[SIDES][MOST];  /* weighted sum above `lost` */
};

struct scorer {
    const struct evidence *evidence;
    const struct weights *weights;
    const struct band *band;
    struct profile *profiles[SIDES]; /* one more than sentences */
    struct cover *covers;
    double usual[SIDES]; /* mean share that the best sentence covers */
    double excess[SIDES];
};

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct weights *weights, const struct band *band);

/* The score of a bead that has both sides. All its cells lie in the band. With `features`, which
 * has FEATURES places, what it is the weighted sum of is added to them. */
double score_pair(const struct scorer *s, const struct range *range, double *features);

/* The same for a null bead of one sentence; `is_next`: behind another one of the side. */
double score_null(const struct scorer *s, enum side side, uint32_t sentence, bool is_next,
                  double *features);

/* The mass of an item. */
double item_mass(const struct scorer *s, enum side side, const struct item *item);

/* The best match of an item within the range; NULL when there is none. */
const struct match *item_match(const struct item *item, enum side side, const struct range *range);

#endif
