/* Why a bead has its score: the sums by kind of evidence, and the items. */
#include "reasons.h"

#include "base/mem.h"

typedef list(struct reason) reasons;

static void add_reason(reasons *out, enum side side, const struct evidence *e,
                       const struct item *item, const struct match *match, double score)
{
    struct reason reason = {.kind = item->kind, .score = score};
    reason.text[side] = item->text;
    if (match)
        reason.text[!side] = e->items[!side][match->item].text;
    for (size_t i = 0; i < out->count; i++)
        if (out->at[i].text[EN].at == reason.text[EN].at &&
            out->at[i].text[KO].at == reason.text[KO].at) {
            out->at[i].score += score;
            return;
        }
    list_push(out, reason);
}

/* The strongest first; equal ones stay as they were found, so that the order is always the same. */
static void sort_reasons(reasons *r)
{
    for (size_t i = 1; i < r->count; i++) {
        struct reason reason = r->at[i];
        size_t to = i;
        for (; to > 0 && r->at[to - 1].score < reason.score; to--)
            r->at[to] = r->at[to - 1];
        r->at[to] = reason;
    }
}

/* What the item adds to the score of a bead that has or lacks its counterpart, where a unit of the
 * sum over items is worth so much. */
static double item_score(const struct scorer *s, enum side side, const struct item *item,
                         double strength, double worth)
{
    const struct net *net = &s->weights->net;
    return worth * item_mass(s, side, item) *
           (strength * net->found[item->kind] + (1 - strength) * net->missing[item->kind]);
}

static void find_reasons(struct arena *arena, struct bead *bead, const struct scorer *s,
                         const struct range *range, double worth, bool with_missing)
{
    const struct evidence *e = s->evidence;
    reasons found = {0};
    for (enum side side = EN; side < SIDES; side++)
        for (uint32_t i = 0; i < range->count[side]; i++) {
            const struct record *record = &e->records[side][range->first[side] + i];
            for (uint32_t k = 0; k < record->item_count; k++) {
                const struct item *item = &e->items[side][record->first_item + k];
                const struct match *match = item_match(item, side, range);
                double strength = match ? (double)match->strength : 0;
                double score = item_score(s, side, item, strength, worth);
                if (match || with_missing)
                    add_reason(&found, side, e, item, match, score);
            }
        }
    sort_reasons(&found);
    bead->reasons = arena_alloc(arena, found.count, sizeof *found.at);
    if (found.count)
        memcpy(bead->reasons, found.at, found.count * sizeof *found.at);
    bead->reason_count = found.count;
    list_free(&found);
}

/* A pair has to be worth more than its sentences are as null beads. */
static void add_alone(struct bead *bead, const struct scorer *s, const struct range *range)
{
    bead->evidence[EVIDENCE_ALONE] = -score_alone(s, range);
    bead->score += bead->evidence[EVIDENCE_ALONE];
}

/* Splits the score by kind; returns what a unit of the sum over items is worth. */
static double split_score(struct bead *bead, const struct scorer *s, const struct measures *m)
{
    const struct net *net = &s->weights->net;
    double worth[FEATURES], nothing = net_worth(worth, net, m);
    memset(bead->evidence, 0, sizeof bead->evidence);
    bead->evidence[EVIDENCE_SHAPE] = s->sharpness * nothing;
    for (int f = 0; f < FEATURES; f++)
        if (f != FEATURE_ITEMS)
            bead->evidence[feature_rows[f].kind] += s->sharpness * worth[f] * m->feature[f];
    for (int kind = 0; kind < ITEM_KINDS; kind++)
        bead->evidence[kind] +=
            s->sharpness * worth[FEATURE_ITEMS] *
            (net->found[kind] * m->found[kind] + net->missing[kind] * m->missing[kind]);
    bead->score = 0;
    for (int kind = 0; kind < EVIDENCE_KINDS; kind++)
        bead->score += bead->evidence[kind];
    return s->sharpness * worth[FEATURE_ITEMS];
}

void bead_fill(struct bead *bead, struct arena *arena, const struct scorer *s,
               const struct range *range, bool with_missing)
{
    struct measures m = {{0}, {0}, {0}};
    bool is_pair = range->count[EN] && range->count[KO];
    enum side own = range->count[EN] ? EN : KO;
    if (is_pair)
        score_pair(s, range, &m);
    else if (range->count[own] == 1)
        score_null(s, own, range->first[own], false, &m);
    double worth = split_score(bead, s, &m);
    if (is_pair) {
        add_alone(bead, s, range);
        find_reasons(arena, bead, s, range, worth, with_missing);
    }
}
