/* A bead of a bitext weighed once more, and what it was weighed against. */
#include "align.h"
#include "reasons.h"
#include "window.h"

enum { AROUND = LONGEST_WINDOW / 2 };

/* The sentences that the bead was weighed among: those with the numbers from `first` on. */
struct surroundings {
    uint32_t first[SIDES];
    struct window window;
};

static void look_around(struct surroundings *s, const bitext *b, const struct knowledge *known,
                        const struct bead *bead)
{
    uint32_t *at[SIDES], count[SIDES];
    for (int side = 0; side < SIDES; side++) {
        uint32_t all = (uint32_t)b->side[side].sentence_count;
        uint32_t middle = bead->count[side] ? bead->at[side][0] : 0;
        uint32_t first = all <= LONGEST_WINDOW || middle < AROUND ? 0 : middle - AROUND;
        count[side] = all - first < LONGEST_WINDOW ? all - first : LONGEST_WINDOW;
        at[side] = mem_alloc((count[side] + 1) * sizeof *at[side]);
        for (uint32_t i = 0; i < count[side]; i++)
            at[side][i] = first + i;
        s->first[side] = first;
    }
    window_open(&s->window, b, known, (const uint32_t *const[]){at[EN], at[KO]}, count);
    for (int side = 0; side < SIDES; side++)
        mem_free(at[side]);
}

static struct range range_of(const struct surroundings *s, const struct bead *bead)
{
    struct range range;
    for (int side = 0; side < SIDES; side++) {
        range.first[side] = bead->count[side] ? bead->at[side][0] - s->first[side] : 0;
        range.count[side] = bead->count[side] < MOST ? bead->count[side] : MOST;
    }
    return range;
}

/* ---- the runner-up */

static bool is_same(const struct range *a, const struct range *b)
{
    return !memcmp(a->count, b->count, sizeof a->count) &&
           (!a->count[EN] || a->first[EN] == b->first[EN]) &&
           (!a->count[KO] || a->first[KO] == b->first[KO]);
}

static bool do_meet(const struct range *a, const struct range *b)
{
    for (int side = 0; side < SIDES; side++)
        if (a->first[side] < b->first[side] + b->count[side] &&
            b->first[side] < a->first[side] + a->count[side])
            return true;
    return false;
}

static void try_step(struct step *best, const struct range *own, const struct step *other)
{
    if (other->confidence > best->confidence && !is_same(own, &other->range))
        *best = *other;
}

/* The likeliest other bead that holds one of the sentences. */
static struct step find_runner_up(const struct lattice *l, const struct range *own)
{
    struct step best = {.confidence = 0}, step = {.confidence = 0};
    const struct band *band = l->band;
    for (uint32_t i = 0; i < l->size[EN]; i++)
        for (uint32_t j = band->low[i]; j < band->high[i]; j++)
            for (unsigned shape = 0; shape < SHAPES; shape++) {
                step.range = (struct range){{i, j}, {shapes[shape][EN], shapes[shape][KO]}};
                if (!do_meet(own, &step.range))
                    continue;
                step.confidence = lattice_pair(l, i, j, shape);
                try_step(&best, own, &step);
            }
    for (enum side side = EN; side < SIDES; side++) {
        double *nulls = lattice_nulls(l, side);
        for (uint32_t x = own->first[side]; x < own->first[side] + own->count[side]; x++) {
            step = (struct step){.confidence = nulls[x]};
            step.range.first[side] = x;
            step.range.count[side] = 1;
            try_step(&best, own, &step);
        }
        mem_free(nulls);
    }
    return best;
}

static void put_bead(struct bead *bead, struct arena *arena, struct surroundings *s,
                     const struct step *step)
{
    *bead = (struct bead){.confidence = step->confidence};
    for (int side = 0; side < SIDES; side++) {
        bead->count[side] = step->range.count[side];
        bead->at[side] = arena_alloc(arena, bead->count[side], sizeof(uint32_t));
        for (uint32_t i = 0; i < bead->count[side]; i++)
            bead->at[side][i] = s->first[side] + step->range.first[side] + i;
    }
    if (step->confidence > 0)
        bead_fill(bead, arena, &s->window.scorer, &step->range, true);
}

void align_explain(const bitext *b, const struct knowledge *known, struct bead *bead,
                   struct bead *runner_up, struct arena *arena)
{
    struct surroundings s;
    struct lattice lattice;
    look_around(&s, b, known, bead);
    struct range range = range_of(&s, bead);
    window_score(&s.window);
    bead_fill(bead, arena, &s.window.scorer, &range, true);
    if (runner_up) {
        lattice_init(&lattice, s.window.arena, &s.window.scorer);
        lattice_sum(&lattice);
        struct step step = find_runner_up(&lattice, &range);
        put_bead(runner_up, arena, &s, &step);
    }
    window_close(&s.window);
}
