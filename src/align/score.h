/* Inside align/: the score of a bead. Search knows nothing of evidence but this. */
#ifndef ALIGN_SCORE_H
#define ALIGN_SCORE_H

#include "weights.h"

/* Consecutive sentences of both sides. */
struct range {
    uint32_t first[SIDES], count[SIDES];
};

/* The cells (English sentence, Korean sentence) that search looks at: for each English sentence a
 * run of Korean ones. There is one more row and column than sentences, for the end. */
struct band {
    uint32_t rows;
    uint32_t *low, *high; /* columns low <= j < high of each row */
    size_t *start;        /* number of the row's first cell */
    size_t cells;
};

static inline bool band_has(const struct band *band, uint32_t i, uint32_t j)
{
    return i < band->rows && j >= band->low[i] && j < band->high[i];
}

static inline size_t band_cell(const struct band *band, uint32_t i, uint32_t j)
{
    return band->start[i] + (j - band->low[i]);
}

/* A corridor along the diagonal, as wide as memory for `MOST_CELLS` allows. */
void band_init(struct band *band, struct arena *arena, uint32_t rows, uint32_t columns);

struct scorer {
    const struct evidence *evidence;
    const struct band *band;
    double *length[SIDES];       /* characters before each sentence, summed */
    float *missing[SIDES][MOST]; /* of each sentence: what its items lose against k sentences */
    float *gain[SIDES][MOST];    /* of each cell: what is won back where items match */
};

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct band *band);

/* The score of a bead: the sum of all evidence. */
double scorer_score(const struct scorer *s, const struct range *range);

/* The same by kind of evidence, straight from the items. */
void score_by_kind(const struct evidence *evidence, const struct range *range,
                   double out[EVIDENCE_KINDS]);

/* What one item adds to a bead with the given sentences of the other side, and which match speaks
 * for it (NULL when none). */
double score_item(const struct evidence *evidence, enum side side, const struct item *item,
                  const struct range *range, const struct match **match);

#endif
