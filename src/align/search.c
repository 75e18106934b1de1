/*
 * Dynamic programming over the cells of the band. Viterbi finds the path of beads with the highest
 * sum of scores; the forward-backward algorithm over the same beads gives every bead its posterior
 * probability. Search knows only scorer_score.
 */
#include "search.h"

#include <math.h>

struct lattice {
    const struct scorer *scorer;
    const struct band *band;
    uint32_t size[SIDES];
    float *score;        /* of each cell and shape: the bead that begins in the cell */
    double *forward;     /* log sum over all paths from the start to the cell */
    double *backward;    /* and from the cell to the end */
    double *best;        /* score of the best path from the cell to the end */
    uint8_t *best_shape; /* the bead it begins with */
};

static const uint8_t shapes[][SIDES] = {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1},
                                        {2, 2}, {1, 3}, {3, 1}, {2, 3}, {3, 2},
                                        {1, 4}, {4, 1}, {3, 3}, {2, 4}, {4, 2}};
enum { SHAPES = sizeof shapes / sizeof *shapes };

/* Whether a bead of that shape fits between the cell and the end; where it leads in *to. */
static bool leads(const struct lattice *l, uint32_t i, uint32_t j, unsigned shape, size_t *to)
{
    uint32_t x = i + shapes[shape][EN], y = j + shapes[shape][KO];
    if (x > l->size[EN] || y > l->size[KO] || !band_has(l->band, x, y))
        return false;
    *to = band_cell(l->band, x, y);
    return true;
}

static struct range range_at(uint32_t i, uint32_t j, unsigned shape)
{
    return (struct range){{i, j}, {shapes[shape][EN], shapes[shape][KO]}};
}

/* log(exp(a) + exp(b)) */
static double log_sum(double a, double b)
{
    double high = a > b ? a : b, low = a > b ? b : a;
    return low == -INFINITY ? high : high + log1p(exp(low - high));
}

/* From the end to the start: scores, best paths and backward sums. */
static void fill_backward(struct lattice *l)
{
    for (uint32_t i = l->size[EN] + 1; i-- > 0;)
        for (uint32_t j = l->band->high[i]; j-- > l->band->low[i];) {
            size_t cell = band_cell(l->band, i, j), to;
            bool is_end = i == l->size[EN] && j == l->size[KO];
            l->best[cell] = l->backward[cell] = is_end ? 0 : -INFINITY;
            for (unsigned shape = 0; shape < SHAPES; shape++) {
                if (!leads(l, i, j, shape, &to))
                    continue;
                struct range range = range_at(i, j, shape);
                double score = scorer_score(l->scorer, &range);
                l->score[cell * SHAPES + shape] = (float)score;
                if (score + l->best[to] > l->best[cell]) {
                    l->best[cell] = score + l->best[to];
                    l->best_shape[cell] = (uint8_t)shape;
                }
                l->backward[cell] =
                    log_sum(l->backward[cell], score / weights.temperature + l->backward[to]);
            }
        }
}

static void fill_forward(struct lattice *l)
{
    for (size_t cell = 0; cell < l->band->cells; cell++)
        l->forward[cell] = cell ? -INFINITY : 0;
    for (uint32_t i = 0; i <= l->size[EN]; i++)
        for (uint32_t j = l->band->low[i]; j < l->band->high[i]; j++) {
            size_t cell = band_cell(l->band, i, j), to;
            for (unsigned shape = 0; shape < SHAPES; shape++)
                if (leads(l, i, j, shape, &to))
                    l->forward[to] = log_sum(
                        l->forward[to], l->forward[cell] + (double)l->score[cell * SHAPES + shape] /
                                                               weights.temperature);
        }
}

static double posterior(const struct lattice *l, uint32_t i, uint32_t j, unsigned shape)
{
    size_t to, cell = band_cell(l->band, i, j);
    if (!leads(l, i, j, shape, &to))
        return 0;
    double score = (double)l->score[cell * SHAPES + shape] / weights.temperature;
    return exp(l->forward[cell] + score + l->backward[to] - l->backward[0]);
}

/* That a sentence has no counterpart is the same statement wherever the path crosses it. */
static double confidence(const struct lattice *l, uint32_t i, uint32_t j, unsigned shape)
{
    double sum = 0;
    if (shapes[shape][EN] && shapes[shape][KO])
        sum = posterior(l, i, j, shape);
    else if (shapes[shape][EN])
        for (uint32_t y = l->band->low[i]; y < l->band->high[i]; y++)
            sum += posterior(l, i, y, shape);
    else
        for (uint32_t x = 0; x <= l->size[EN]; x++)
            if (band_has(l->band, x, j))
                sum += posterior(l, x, j, shape);
    return sum < 1 ? sum : 1;
}

void search_path(steps *out, const struct scorer *scorer)
{
    size_t cells = scorer->band->cells;
    struct lattice l = {.scorer = scorer, .band = scorer->band};
    for (int side = 0; side < SIDES; side++)
        l.size[side] = scorer->evidence->record_count[side];
    l.score = mem_resize(NULL, cells * SHAPES, sizeof *l.score);
    l.forward = mem_resize(NULL, cells, sizeof *l.forward);
    l.backward = mem_resize(NULL, cells, sizeof *l.backward);
    l.best = mem_resize(NULL, cells, sizeof *l.best);
    l.best_shape = mem_resize(NULL, cells, sizeof *l.best_shape);
    fill_backward(&l);
    fill_forward(&l);
    for (uint32_t i = 0, j = 0; i < l.size[EN] || j < l.size[KO];) {
        unsigned shape = l.best_shape[band_cell(l.band, i, j)];
        list_push(out, ((struct step){range_at(i, j, shape), confidence(&l, i, j, shape)}));
        i += shapes[shape][EN];
        j += shapes[shape][KO];
    }
    mem_free(l.score);
    mem_free(l.forward);
    mem_free(l.backward);
    mem_free(l.best);
    mem_free(l.best_shape);
}
