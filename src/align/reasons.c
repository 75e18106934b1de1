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

/* What the item adds to the score of a bead that has or lacks its counterpart. */
static double item_score(const struct scorer *s, enum side side, const struct item *item,
                         double strength)
{
    const double *w = s->weights->feature;
    return s->sharpness * item_mass(s, side, item) *
           (strength * w[FEATURE_FOUND + item->kind] +
            (1 - strength) * w[FEATURE_MISSING + item->kind]);
}

static void find_reasons(struct arena *arena, struct bead *bead, const struct scorer *s,
                         const struct range *range, bool with_missing)
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
                if (match || with_missing)
                    add_reason(&found, side, e, item, match, item_score(s, side, item, strength));
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

void bead_fill(struct bead *bead, struct arena *arena, const struct scorer *s,
               const struct range *range, bool with_missing)
{
    double features[FEATURES] = {0};
    bool is_pair = range->count[EN] && range->count[KO];
    if (is_pair)
        score_pair(s, range, features);
    else if (range->count[EN] + range->count[KO] == 1)
        score_null(s, range->count[EN] ? EN : KO, range->first[range->count[EN] ? EN : KO], false,
                   features);
    memset(bead->evidence, 0, sizeof bead->evidence);
    bead->score = 0;
    for (int k = 0; k < FEATURES; k++) {
        double score = s->sharpness * s->weights->feature[k] * features[k];
        bead->evidence[feature_rows[k].kind] += score;
        bead->score += score;
    }
    if (is_pair) {
        add_alone(bead, s, range);
        find_reasons(arena, bead, s, range, with_missing);
    }
}
