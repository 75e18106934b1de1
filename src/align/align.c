/* Evidence to beads: anchors, windows, and the order of beads. */
#include "align.h"

#include <stdlib.h>

#include "cross.h"
#include "reasons.h"
#include "window.h"

/* ---- beads */

typedef list(struct bead) beads;

/* The sentences that are yet to be aligned, by their numbers, between two anchors. */
struct gap {
    const uint32_t *at[SIDES];
    uint32_t count[SIDES];
};

struct aligning {
    bitext *bitext;
    const struct knowledge *known;
    const struct align_options *options;
    beads beads;
    size_t done;
};

static void make_bead(struct aligning *a, const struct window *w, const struct gap *gap,
                      const struct step *step)
{
    struct arena *arena = a->bitext->arena;
    struct bead bead = {.confidence = step->confidence, .is_crossing = step->crosses};
    for (int side = 0; side < SIDES; side++) {
        uint32_t count = step->range.count[side];
        bead.at[side] = arena_alloc(arena, count, sizeof(uint32_t));
        bead.count[side] = count;
        for (uint32_t i = 0; i < count; i++)
            bead.at[side][i] = gap->at[side][step->range.first[side] + i];
    }
    bead_fill(&bead, arena, &w->scorer, &step->range, false);
    list_push(&a->beads, bead);
}

/* ---- windows */

/* What is longer is aligned piece by piece: each window begins where the one before it was sure. */
enum { WINDOW = 320 };
static const double sure = 0.8, kept_part = 0.9;

static bool is_short(const struct gap *gap)
{
    return gap->count[EN] <= LONGEST_WINDOW && gap->count[KO] <= LONGEST_WINDOW;
}

/* How many sentences of each side the next window takes, in proportion to what is left. */
static void choose_window(const struct gap *gap, unsigned factor, uint32_t count[SIDES])
{
    double left[SIDES] = {gap->count[EN], gap->count[KO]};
    for (int side = 0; side < SIDES; side++) {
        double share = left[side] / (left[EN] + left[KO]);
        double wanted = 2.0 * WINDOW * factor * (share < 0.25 ? 0.25 : share);
        count[side] = wanted < left[side] ? (uint32_t)wanted : gap->count[side];
    }
}

/* The number of steps up to the last sure one that is well inside the window; 0 when there is
 * none. */
static size_t find_cut(const steps *path, const uint32_t count[SIDES])
{
    size_t cut = 0;
    for (size_t k = 0; k < path->count; k++) {
        const struct range *r = &path->at[k].range;
        if (r->first[EN] > kept_part * count[EN] || r->first[KO] > kept_part * count[KO])
            break;
        if (r->count[EN] && r->count[KO] && path->at[k].confidence >= sure)
            cut = k + 1;
    }
    return cut;
}

/* Aligns the first sentences of the gap and takes them off it. */
static void take_window(struct aligning *a, struct gap *gap, unsigned factor)
{
    struct gap part = *gap;
    struct window w;
    steps path = {0};
    bool is_last = is_short(gap);
    if (!is_last)
        choose_window(gap, factor, part.count);
    window_open(&w, a->bitext, a->known, part.at, part.count);
    window_align(&w, &path);
    bool is_all = part.count[EN] == gap->count[EN] && part.count[KO] == gap->count[KO];
    size_t cut = is_last || is_all ? path.count : find_cut(&path, part.count);
    if (!cut && factor < 8) {
        list_free(&path);
        window_close(&w);
        take_window(a, gap, 2 * factor);
        return;
    }
    path.count = cut ? cut : path.count;
    if (!a->options->is_monotone)
        cross_find(&path, &w.scorer);
    uint32_t taken[SIDES] = {0, 0};
    for (size_t k = 0; k < path.count; k++) {
        make_bead(a, &w, &part, &path.at[k]);
        for (int side = 0; side < SIDES; side++)
            taken[side] += path.at[k].range.count[side];
    }
    for (int side = 0; side < SIDES; side++) {
        gap->at[side] += taken[side];
        gap->count[side] -= taken[side];
        a->done += taken[side];
    }
    list_free(&path);
    window_close(&w);
    if (a->options->progress)
        a->options->progress(a->options->payload, a->done,
                             a->bitext->side[EN].sentence_count +
                                 a->bitext->side[KO].sentence_count);
}

static void align_gap(struct aligning *a, struct gap gap)
{
    while (gap.count[EN] || gap.count[KO])
        take_window(a, &gap, 1);
}

/* ---- anchors */

/* Numbers of the sentences of a side from `first` to before `end` that no anchor holds. */
static uint32_t *list_open(const bitext *b, enum side side, const bool *is_fixed, uint32_t first,
                           uint32_t end, uint32_t *count)
{
    uint32_t *at = mem_alloc((b->side[side].sentence_count + 1) * sizeof *at);
    *count = 0;
    for (uint32_t i = first; i < end; i++)
        if (!is_fixed[i])
            at[(*count)++] = i;
    return at;
}

static void align_between(struct aligning *a, bool *const is_fixed[SIDES],
                          const uint32_t first[SIDES], const uint32_t end[SIDES])
{
    struct gap gap;
    uint32_t *at[SIDES];
    for (int side = 0; side < SIDES; side++)
        gap.at[side] = at[side] = list_open(a->bitext, (enum side)side, is_fixed[side], first[side],
                                            end[side], &gap.count[side]);
    align_gap(a, gap);
    for (int side = 0; side < SIDES; side++)
        mem_free(at[side]);
}

/* The anchor, copied into the bitext, its score and reasons found anew. */
static void put_anchor(struct aligning *a, const struct bead *anchor, bool is_crossing)
{
    struct arena *arena = a->bitext->arena;
    struct bead bead = {.confidence = 1, .is_crossing = is_crossing};
    for (int side = 0; side < SIDES; side++) {
        bead.count[side] = anchor->count[side];
        bead.at[side] = arena_alloc(arena, anchor->count[side], sizeof(uint32_t));
        if (anchor->count[side])
            memcpy(bead.at[side], anchor->at[side], anchor->count[side] * sizeof(uint32_t));
    }
    align_explain(a->bitext, a->known, &bead, NULL, arena);
    list_push(&a->beads, bead);
}

/* Marks the anchors of the longest chain that is in order on both sides. They ascend in English. */
static void find_chain(bool *is_chained, const struct bead *anchors, size_t count)
{
    size_t *length = mem_alloc((count + 1) * sizeof *length), best = count;
    size_t *next = mem_alloc((count + 1) * sizeof *next);
    for (size_t i = count; i-- > 0;) {
        if (bead_is_null(&anchors[i]))
            continue;
        length[i] = 1;
        next[i] = count;
        uint32_t last = anchors[i].at[KO][anchors[i].count[KO] - 1];
        for (size_t k = i + 1; k < count; k++)
            if (!bead_is_null(&anchors[k]) && anchors[k].at[KO][0] > last &&
                length[k] + 1 > length[i]) {
                length[i] = length[k] + 1;
                next[i] = k;
            }
        if (best == count || length[i] >= length[best])
            best = i;
    }
    for (; best < count; best = next[best])
        is_chained[best] = true;
    mem_free(length);
    mem_free(next);
}

static int by_english(const void *a, const void *b)
{
    const struct bead *x = a, *y = b;
    uint32_t i = x->count[EN] ? x->at[EN][0] : UINT32_MAX;
    uint32_t j = y->count[EN] ? y->at[EN][0] : UINT32_MAX;
    return (i > j) - (i < j);
}

/* Aligns between the anchors that are in order; the others are left out and put in afterwards. */
static void align_anchored(struct aligning *a, struct bead *anchors, size_t count)
{
    uint32_t first[SIDES] = {0, 0}, end[SIDES];
    bool *is_fixed[SIDES], *is_chained = mem_alloc(count + 1);
    for (int side = 0; side < SIDES; side++) {
        is_fixed[side] = mem_alloc(a->bitext->side[side].sentence_count + 1);
        for (size_t k = 0; k < count; k++)
            for (uint32_t x = 0; x < anchors[k].count[side]; x++)
                is_fixed[side][anchors[k].at[side][x]] = true;
    }
    qsort(anchors, count, sizeof *anchors, by_english);
    find_chain(is_chained, anchors, count);
    for (size_t k = 0; k < count; k++) {
        if (!is_chained[k])
            continue;
        for (int side = 0; side < SIDES; side++)
            end[side] = anchors[k].at[side][0];
        align_between(a, is_fixed, first, end);
        put_anchor(a, &anchors[k], false);
        for (int side = 0; side < SIDES; side++)
            first[side] = anchors[k].at[side][0] + 1;
    }
    for (int side = 0; side < SIDES; side++)
        end[side] = (uint32_t)a->bitext->side[side].sentence_count;
    align_between(a, is_fixed, first, end);
    for (size_t k = 0; k < count; k++)
        if (!is_chained[k])
            put_anchor(a, &anchors[k], !bead_is_null(&anchors[k]));
    for (int side = 0; side < SIDES; side++)
        mem_free(is_fixed[side]);
    mem_free(is_chained);
}

/* ---- the order of beads */

/* Beads come by their first English sentence; those without one behind the Korean sentence that
 * they follow. */
static void order_beads(beads *all)
{
    for (size_t i = 1; i < all->count; i++) {
        struct bead bead = all->at[i];
        enum side side = bead.count[EN] ? EN : KO;
        size_t to = i;
        for (size_t k = i; k-- > 0;) {
            const struct bead *other = &all->at[k];
            if (!other->count[side] || (side == KO && other->is_crossing))
                continue;
            if (other->at[side][0] < bead.at[side][0])
                break;
            to = k;
        }
        memmove(&all->at[to + 1], &all->at[to], (i - to) * sizeof *all->at);
        all->at[to] = bead;
    }
}

void align_bitext(bitext *b, const struct knowledge *known, const struct align_options *options)
{
    struct aligning a = {.bitext = b, .known = known, .options = options};
    size_t count = options->anchor_count;
    struct bead *anchors = mem_alloc((count + 1) * sizeof *anchors);
    if (count)
        memcpy(anchors, options->anchors, count * sizeof *anchors);
    align_anchored(&a, anchors, count);
    order_beads(&a.beads);
    b->beads = arena_alloc(b->arena, a.beads.count, sizeof *b->beads);
    if (a.beads.count)
        memcpy(b->beads, a.beads.at, a.beads.count * sizeof *b->beads);
    b->bead_count = a.beads.count;
    mem_free(anchors);
    list_free(&a.beads);
}
