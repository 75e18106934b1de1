/*
 * The score of a bead is a log-likelihood ratio: how much likelier its two sides are as
 * translations of each other than as any two passages of these texts.
 *
 * An item that has a counterpart in the bead adds log(r / q), one that has none log((1-r)/(1-q)):
 * r, the recall of its kind, is the probability that a translation shows it, q the probability
 * that as many sentences of the other side, taken at random, do. A rare word that matches says
 * much, a word that is everywhere says nothing. Null beads score their prior alone.
 */
#include "score.h"

#include <math.h>

#include "base/mem.h"

/* The chance that `count` sentences of the other side show the item. */
static double chance(const struct evidence *e, enum side side, const struct item *item,
                     unsigned count)
{
    double one = (item->match_count + 0.5) / (e->record_count[!side] + 1.0);
    double none = pow(one < 0.9 ? 1 - one : 0.1, count);
    return 1 - none;
}

static double missing(const struct evidence *e, enum side side, const struct item *item,
                      unsigned count)
{
    double r = weights.item[item->kind].recall, q = chance(e, side, item, count);
    double ratio = log((1 - r) / (1 - q));
    return weights.item[item->kind].weight * (ratio < 0 ? ratio : 0);
}

static double matching(const struct evidence *e, enum side side, const struct item *item,
                       unsigned count, double strength)
{
    double r = weights.item[item->kind].recall, q = chance(e, side, item, count);
    double ratio = log(r / q), lost = missing(e, side, item, count);
    double won = weights.item[item->kind].weight * (ratio > 0 ? ratio : 0);
    return strength * won + (1 - strength) * lost;
}

double score_item(const struct evidence *evidence, enum side side, const struct item *item,
                  const struct range *range, const struct match **match)
{
    uint32_t first = range->first[!side], count = range->count[!side];
    *match = NULL;
    for (uint32_t i = 0; i < item->match_count; i++) {
        const struct match *m = &item->matches[i];
        bool is_inside = m->sentence >= first && m->sentence - first < count;
        if (is_inside && (!*match || m->strength > (*match)->strength))
            *match = m;
    }
    return *match ? matching(evidence, side, item, count, (double)(*match)->strength)
                  : missing(evidence, side, item, count);
}

/* ---- evidence that is not items */

static double normal(double x, double spread)
{
    return -log(spread) - x * x / (2 * spread * spread);
}

static double length_score(double english, double korean, double ratio)
{
    if (english <= 0 || korean <= 0)
        return 0;
    double deviation = log(korean / (english * ratio));
    /* Short sentences deviate more. */
    double own = weights.length.own * (1 + 8 / (english + 8));
    return weights.length.weight *
           (normal(deviation, own) - normal(deviation, weights.length.chance));
}

static bool any(const struct evidence *e, enum side side, const struct range *range, size_t offset)
{
    for (uint32_t i = 0; i < range->count[side]; i++) {
        const struct record *record = &e->records[side][range->first[side] + i];
        if (*(const bool *)((const char *)record + offset))
            return true;
    }
    return false;
}

static double agreement(const struct evidence *e, const struct range *range, size_t offset,
                        double both, double one)
{
    bool en = any(e, EN, range, offset), ko = any(e, KO, range, offset);
    return en && ko ? both : en != ko ? one : 0;
}

static double marks_score(const struct evidence *e, const struct range *range)
{
    return agreement(e, range, offsetof(struct record, has_quote), weights.quote.both,
                     weights.quote.one) +
           agreement(e, range, offsetof(struct record, has_question), weights.question.both,
                     weights.question.one);
}

static double headline_score(const struct evidence *e, const struct range *range)
{
    return agreement(e, range, offsetof(struct record, is_title), weights.headline.both,
                     weights.headline.one);
}

void score_by_kind(const struct evidence *evidence, const struct range *range,
                   double out[EVIDENCE_KINDS])
{
    double length[SIDES] = {0, 0};
    memset(out, 0, EVIDENCE_KINDS * sizeof *out);
    out[EVIDENCE_SHAPE] = weights.shape[range->count[EN]][range->count[KO]];
    if (!range->count[EN] || !range->count[KO])
        return;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < range->count[side]; i++) {
            const struct record *record = &evidence->records[side][range->first[side] + i];
            length[side] += record->length;
            for (uint32_t k = 0; k < record->item_count; k++) {
                const struct match *match;
                const struct item *item = &evidence->items[side][record->first_item + k];
                out[item->kind] += score_item(evidence, (enum side)side, item, range, &match);
            }
        }
    out[EVIDENCE_LENGTH] = length_score(length[EN], length[KO], evidence->length_ratio);
    out[EVIDENCE_MARKS] = marks_score(evidence, range);
    out[EVIDENCE_HEADLINE] = headline_score(evidence, range);
}

/* ---- the same prepared for search: sums that a bead adds up in a few steps */

static void sum_lengths(struct scorer *s, struct arena *arena)
{
    for (int side = 0; side < SIDES; side++) {
        uint32_t count = s->evidence->record_count[side];
        s->length[side] = arena_alloc(arena, count + 1, sizeof(double));
        for (uint32_t i = 0; i < count; i++)
            s->length[side][i + 1] = s->length[side][i] + s->evidence->records[side][i].length;
    }
}

static void add_gain(struct scorer *s, enum side side, const struct item *item, uint32_t first,
                     unsigned k, double won)
{
    uint32_t i = side == EN ? item->sentence : first, j = side == EN ? first : item->sentence;
    if (band_has(s->band, i, j))
        s->gain[side][k - 1][band_cell(s->band, i, j)] += (float)won;
}

/* Adds the item to every window of k sentences of the other side that holds a match of it; each
 * window is met at its first match. */
static void add_windows(struct scorer *s, enum side side, const struct item *item, unsigned k)
{
    double lost = missing(s->evidence, side, item, k);
    for (uint32_t a = 0; a < item->match_count; a++) {
        uint32_t last = item->matches[a].sentence, low = last + 1 < k ? 0 : last + 1 - k;
        if (a && item->matches[a - 1].sentence >= low)
            low = item->matches[a - 1].sentence + 1;
        for (uint32_t first = low; first <= last; first++) {
            float strength = 0;
            for (uint32_t b = a; b < item->match_count; b++) {
                if (item->matches[b].sentence >= first + k)
                    break;
                if (item->matches[b].strength > strength)
                    strength = item->matches[b].strength;
            }
            add_gain(s, side, item, first, k,
                     matching(s->evidence, side, item, k, (double)strength) - lost);
        }
    }
}

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct band *band)
{
    s->evidence = evidence;
    s->band = band;
    sum_lengths(s, arena);
    for (int side = 0; side < SIDES; side++)
        for (unsigned k = 1; k <= MOST; k++) {
            float *lost = arena_alloc(arena, evidence->record_count[side] + 1, sizeof(float));
            s->missing[side][k - 1] = lost;
            s->gain[side][k - 1] = arena_alloc(arena, band->cells, sizeof(float));
            for (uint32_t i = 0; i < evidence->item_count[side]; i++) {
                const struct item *item = &evidence->items[side][i];
                lost[item->sentence] += (float)missing(evidence, (enum side)side, item, k);
                add_windows(s, (enum side)side, item, k);
            }
        }
}

static double items_score(const struct scorer *s, const struct range *range)
{
    double sum = 0;
    uint32_t i = range->first[EN], j = range->first[KO];
    for (uint32_t x = i; x < i + range->count[EN]; x++) {
        unsigned k = range->count[KO] - 1;
        sum += (double)s->missing[EN][k][x];
        if (band_has(s->band, x, j))
            sum += (double)s->gain[EN][k][band_cell(s->band, x, j)];
    }
    for (uint32_t y = j; y < j + range->count[KO]; y++) {
        unsigned k = range->count[EN] - 1;
        sum += (double)s->missing[KO][k][y];
        if (band_has(s->band, i, y))
            sum += (double)s->gain[KO][k][band_cell(s->band, i, y)];
    }
    return sum;
}

double scorer_score(const struct scorer *s, const struct range *range)
{
    double score = weights.shape[range->count[EN]][range->count[KO]], length[SIDES];
    if (!range->count[EN] || !range->count[KO])
        return score;
    for (int side = 0; side < SIDES; side++) {
        const double *sums = s->length[side] + range->first[side];
        length[side] = sums[range->count[side]] - sums[0];
    }
    return score + items_score(s, range) + marks_score(s->evidence, range) +
           headline_score(s->evidence, range) +
           length_score(length[EN], length[KO], s->evidence->length_ratio);
}

/* ---- the band */

/* 18 floats a cell: about 150 MB at the most. */
enum { MOST_CELLS = 2 << 20, NARROWEST = 24 };

void band_init(struct band *band, struct arena *arena, uint32_t rows, uint32_t columns)
{
    uint32_t half = MOST_CELLS / 2 / rows;
    half = half > NARROWEST ? half : NARROWEST;
    band->rows = rows;
    band->low = arena_alloc(arena, rows, sizeof(uint32_t));
    band->high = arena_alloc(arena, rows, sizeof(uint32_t));
    band->start = arena_alloc(arena, rows, sizeof(size_t));
    band->cells = 0;
    /* Where one side is much longer, each step down may go that many steps across. */
    uint32_t reach = half + columns / rows;
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t middle = rows > 1 ? (uint32_t)((uint64_t)i * (columns - 1) / (rows - 1)) : 0;
        band->low[i] = middle > reach ? middle - reach : 0;
        band->high[i] = middle + reach + 1 < columns ? middle + reach + 1 : columns;
        band->start[i] = band->cells;
        band->cells += band->high[i] - band->low[i];
    }
}
