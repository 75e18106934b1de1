#include "window.h"

void window_open(struct window *w, const bitext *b, const struct knowledge *known,
                 const uint32_t *const at[SIDES], const uint32_t count[SIDES])
{
    *w = (struct window){.arena = arena_new()};
    for (int side = 0; side < SIDES; side++) {
        struct sentence *copy = arena_alloc(w->arena, count[side], sizeof *copy);
        for (uint32_t i = 0; i < count[side]; i++)
            copy[i] = b->side[side].sentences[at[side][i]];
        w->view.side[side].sentences = copy;
        w->view.side[side].sentence_count = w->count[side] = count[side];
    }
    evidence_collect(&w->evidence, w->arena, &w->view, known->lexicon, known->model);
}

void window_close(struct window *w)
{
    arena_free(w->arena);
}

enum { NARROWEST = 24, MARGIN = 2 };

/* Whether a path comes so near to an edge of the band that a better one may lie outside. */
static bool touches(const struct band *band, const steps *path)
{
    for (size_t k = 0; k < path->count; k++) {
        uint32_t i = path->at[k].range.first[EN], j = path->at[k].range.first[KO];
        bool is_left = band->low[i] && j < band->low[i] + MARGIN;
        bool is_right = band->high[i] < band->columns && j + MARGIN >= band->high[i];
        if (is_left || is_right)
            return true;
    }
    return false;
}

static bool is_whole(const struct band *band)
{
    return band->cells == (size_t)band->rows * band->columns;
}

void window_align(struct window *w, steps *path)
{
    for (uint32_t half = NARROWEST;; half *= 2) {
        struct arena *scratch = arena_new();
        struct lattice lattice;
        path->count = 0;
        band_init(&w->band, w->arena, w->count[EN] + 1, w->count[KO] + 1, half);
        scorer_init(&w->scorer, w->arena, &w->evidence, &weights, &w->band);
        lattice_init(&lattice, scratch, &w->scorer);
        lattice_sum(&lattice);
        lattice_best(path, &lattice);
        arena_free(scratch);
        if (is_whole(&w->band) || !touches(&w->band, path))
            return;
    }
}

void window_score(struct window *w)
{
    band_init(&w->band, w->arena, w->count[EN] + 1, w->count[KO] + 1, w->count[KO] + 1);
    scorer_init(&w->scorer, w->arena, &w->evidence, &weights, &w->band);
}
