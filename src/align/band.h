/* Inside align/: the part of the plane of both texts that is looked at. */
#ifndef ALIGN_BAND_H
#define ALIGN_BAND_H

#include "evidence/evidence.h"

/* The cells (English sentence, Korean sentence) that search looks at: for each English sentence a
 * run of Korean ones. There is one more row and column than sentences, for the end. */
struct band {
    uint32_t rows, columns;
    uint32_t *low, *high;   /* columns low <= j < high of each row; neither ever descends */
    uint32_t *top, *bottom; /* rows top <= i < bottom of each column */
    size_t *start;          /* number of the row's first cell */
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

/* A corridor of `half` cells to each side of the diagonal. */
void band_init(struct band *band, struct arena *arena, uint32_t rows, uint32_t columns,
               uint32_t half);

#endif
