/* Inside align/: the score of a bead. Search knows nothing of evidence but this. */
#ifndef ALIGN_SCORE_H
#define ALIGN_SCORE_H

#include "net.h"
#include "profile.h"

/* Consecutive sentences of both sides. */
struct range {
    uint32_t first[SIDES], count[SIDES];
};

/* The shapes of beads that have both sides; 1:1 is the first. */
enum { SHAPES = 13 };
extern const uint8_t shapes[SHAPES][SIDES];

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct weights *weights, const struct band *band);

/* What the sentences of one side of a bead find in those of the other. */
struct side_cover {
    double found, exact, won;
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

/* The score of the bead of so many sentences: the sharpness times what the net makes of its
 * features. They are added to `m` unless it is NULL. */
double beads_score(const struct cell_beads *beads, const uint8_t count[SIDES], struct measures *m);

/* The same for a bead that is looked at alone, with the mass of its items by kind. */
double score_pair(const struct scorer *s, const struct range *range, struct measures *m);

/* The same for a null bead of one sentence; `is_next`: behind another one of the side. */
double score_null(const struct scorer *s, enum side side, uint32_t sentence, bool is_next,
                  struct measures *m);

/* What the sentences of the range are worth together as null beads, one behind the other. */
double score_alone(const struct scorer *s, const struct range *range);

/* The best match of an item within the range; NULL when there is none. */
const struct match *item_match(const struct item *item, enum side side, const struct range *range);

#endif
