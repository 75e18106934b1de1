/*
 * Most cells of the band are far from every path that is worth a thought, and scoring the beads
 * that begin in them is what takes time. So a coarse search with 1:1 beads alone, and with steps
 * to the side that cost next to nothing, comes first; what even this cannot reach without losing
 * much is left out, and so are the beads that lose as much.
 */
#include "coarse.h"

#include <math.h>

/* A step to the side is cheaper than a null bead ever is. */
static const double side_step = 0.7;

static double value_at(const struct band *band, const double *values, uint32_t i, uint32_t j)
{
    return band_has(band, i, j) ? values[band_cell(band, i, j)] : -INFINITY;
}

static double best_of(double diagonal, double down, double right)
{
    double side = (down > right ? down : right) - side_step;
    return diagonal > side ? diagonal : side;
}

static void look_behind(struct coarse *c, uint32_t i, uint32_t j)
{
    const struct band *band = c->band;
    size_t cell = band_cell(band, i, j);
    double diagonal = value_at(band, c->behind, i + 1, j + 1) + (double)c->diagonal[cell];
    bool is_end = i + 1 == band->rows && j + 1 == band->columns;
    c->behind[cell] = is_end ? 0
                             : best_of(diagonal, value_at(band, c->behind, i + 1, j),
                                       value_at(band, c->behind, i, j + 1));
}

static void look_before(struct coarse *c, uint32_t i, uint32_t j)
{
    const struct band *band = c->band;
    size_t cell = band_cell(band, i, j);
    double diagonal = -INFINITY;
    if (i && j && band_has(band, i - 1, j - 1)) {
        size_t from = band_cell(band, i - 1, j - 1);
        diagonal = c->before[from] + (double)c->diagonal[from];
    }
    c->before[cell] = cell == 0
                          ? 0
                          : best_of(diagonal, i ? value_at(band, c->before, i - 1, j) : -INFINITY,
                                    j ? value_at(band, c->before, i, j - 1) : -INFINITY);
}

void coarse_search(struct coarse *c, struct arena *arena, const struct band *band,
                   const float *diagonal)
{
    *c = (struct coarse){.band = band, .diagonal = diagonal};
    c->before = arena_alloc(arena, band->cells, sizeof *c->before);
    c->behind = arena_alloc(arena, band->cells, sizeof *c->behind);
    for (uint32_t i = band->rows; i-- > 0;)
        for (uint32_t j = band->high[i]; j-- > band->low[i];)
            look_behind(c, i, j);
    for (uint32_t i = 0; i < band->rows; i++)
        for (uint32_t j = band->low[i]; j < band->high[i]; j++)
            look_before(c, i, j);
}
