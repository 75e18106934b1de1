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

/* One side of a bead, whatever the other side is. */
struct stretch {
    double mass;               /* of the items */
    double lost;               /* their weighted sum, were none found */
    double length, log_length; /* in Korean characters, so that lengths that fit are equal */
    unsigned marks;            /* a bit for each enum mark */
    unsigned paragraphs;       /* that begin inside */
};

/* What is known of a sentence before any bead. */
struct profile {
    float mass, lost; /* as above */
    struct rival rivals[RIVALS];
    struct stretch stretches[MOST]; /* of it and the sentences behind it, by their number less 1 */
    bool is_mutual;                 /* its best rival's best is itself */
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
    double *masses[SIDES];           /* of the items */
    struct cover *covers;
    double usual[SIDES]; /* mean share that the best sentence covers */
    double sharpness;    /* what all scores are multiplied by */
    double excess[SIDES];
};

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct weights *weights, const struct band *band);

/* What the sentences of one side of a bead find in those of the other. */
struct side_cover {
    double found, won;
    double without_first; /* of `found`, without the first sentence of the other side */
    double margin;        /* shares above that of the best rival outside, summed */
    double weakest;       /* lowest share */
    unsigned beaten;
};

/* All beads that begin in one cell, summed up together. */
struct cell_beads {
    const struct scorer *scorer;
    uint32_t first[SIDES];
    struct side_cover covers[SIDES][MOST][MOST]; /* by own and other sentences, less 1 */
};

/* Sums up the beads that are as large as the range and those within it that begin where it does;
 * all its cells lie in the band. */
void beads_begin(struct cell_beads *beads, const struct scorer *s, const struct range *range);

/* The score of the bead of so many sentences: the sharpness times a weighted sum. With `features`,
 * which has FEATURES places, what is summed up is added to them. */
double beads_score(const struct cell_beads *beads, const uint8_t count[SIDES], double *features);

/* The same for a bead that is looked at alone. */
double score_pair(const struct scorer *s, const struct range *range, double *features);

/* The same for a null bead of one sentence; `is_next`: behind another one of the side. */
double score_null(const struct scorer *s, enum side side, uint32_t sentence, bool is_next,
                  double *features);

/* What the sentences of the range are worth together as null beads, one behind the other. */
double score_alone(const struct scorer *s, const struct range *range);

/* The mass of an item. */
double item_mass(const struct scorer *s, enum side side, const struct item *item);

/* The best match of an item within the range; NULL when there is none. */
const struct match *item_match(const struct item *item, enum side side, const struct range *range);

#endif
