/* Evidence to beads: score, search, and the reasons that each bead keeps. */
#include "align.h"

#include "base/error.h"
#include "search.h"

/* Beyond this the corridor of the search would be too narrow to be trusted. */
enum { MOST_SENTENCES = 50000 };

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

static void find_reasons(bitext *b, struct bead *bead, const struct evidence *e,
                         const struct range *range, bool with_missing)
{
    reasons found = {0};
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < range->count[side]; i++) {
            const struct record *record = &e->records[side][range->first[side] + i];
            for (uint32_t k = 0; k < record->item_count; k++) {
                const struct item *item = &e->items[side][record->first_item + k];
                const struct match *match;
                double score = score_item(e, (enum side)side, item, range, &match);
                if (match || with_missing)
                    add_reason(&found, (enum side)side, e, item, match, score);
            }
        }
    sort_reasons(&found);
    bead->reasons = arena_alloc(b->arena, found.count, sizeof *found.at);
    if (found.count)
        memcpy(bead->reasons, found.at, found.count * sizeof *found.at);
    bead->reason_count = found.count;
    list_free(&found);
}

static void fill_bead(bitext *b, struct bead *bead, const struct evidence *e,
                      const struct range *range, bool with_missing)
{
    score_by_kind(e, range, bead->evidence);
    bead->score = 0;
    for (int kind = 0; kind < EVIDENCE_KINDS; kind++)
        bead->score += bead->evidence[kind];
    if (range->count[EN] && range->count[KO])
        find_reasons(b, bead, e, range, with_missing);
}

static void make_bead(bitext *b, struct bead *bead, const struct evidence *e,
                      const struct step *step)
{
    for (int side = 0; side < SIDES; side++) {
        uint32_t count = step->range.count[side];
        bead->at[side] = arena_alloc(b->arena, count, sizeof(uint32_t));
        bead->count[side] = count;
        for (uint32_t i = 0; i < count; i++)
            bead->at[side][i] = step->range.first[side] + i;
    }
    bead->confidence = step->confidence;
    fill_bead(b, bead, e, &step->range, false);
}

int align_beads(bitext *b, const struct evidence *evidence, jjak_error *error)
{
    for (int side = 0; side < SIDES; side++)
        if (evidence->record_count[side] > MOST_SENTENCES)
            return error_set(error, JJAK_E_DATA,
                             "%u sentences are more than the %d that can be "
                             "aligned at once; split the texts",
                             evidence->record_count[side], MOST_SENTENCES);
    struct arena *scratch = arena_new();
    struct band band;
    struct scorer scorer;
    steps path = {0};
    band_init(&band, scratch, evidence->record_count[EN] + 1, evidence->record_count[KO] + 1);
    scorer_init(&scorer, scratch, evidence, &band);
    search_path(&path, &scorer);
    b->beads = arena_alloc(b->arena, path.count, sizeof *b->beads);
    b->bead_count = path.count;
    for (size_t i = 0; i < path.count; i++)
        make_bead(b, &b->beads[i], evidence, &path.at[i]);
    list_free(&path);
    arena_free(scratch);
    return 0;
}

void align_explain(bitext *b, const struct evidence *evidence, struct bead *bead)
{
    struct range range;
    for (int side = 0; side < SIDES; side++) {
        range.first[side] = bead->count[side] ? bead->at[side][0] : 0;
        range.count[side] = bead->count[side] < MOST ? bead->count[side] : MOST;
    }
    fill_bead(b, bead, evidence, &range, true);
}
