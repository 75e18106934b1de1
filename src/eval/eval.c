/*
 * The measures are those of the field: "strict" and "lax" as in vecalign's evaluation, "unit" for
 * gold whose beads are whole paragraphs or lines, "null" for sentences without a counterpart.
 * Everything is counted by asking of each sentence which bead it is in, so the work grows with the
 * number of sentences alone, however the beads lie.
 */
#include "eval.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/table.h"
#include "order.h"

/* Which bead with both sides a sentence is in, by its number; TABLE_NONE for none. */
struct owners {
    struct table of[SIDES];
};

static uint64_t key(uint32_t sentence)
{
    return hash_text((span){(const char *)&sentence, sizeof sentence});
}

static uint32_t owner(const struct owners *owners, enum side side, uint32_t sentence)
{
    return table_get(&owners->of[side], key(sentence));
}

static void find_owners(struct owners *out, const struct bead_list *list)
{
    *out = (struct owners){0};
    for (size_t i = 0; i < list->count; i++) {
        const struct bead *bead = &list->beads[i];
        if (bead_is_null(bead))
            continue;
        for (enum side side = EN; side < SIDES; side++)
            for (uint32_t k = 0; k < bead->count[side]; k++)
                *table_put(&out->of[side], key(bead->at[side][k])) = (uint32_t)i;
    }
}

static void free_owners(struct owners *owners)
{
    table_free(&owners->of[EN]);
    table_free(&owners->of[KO]);
}

/* The one bead that holds every sentence of `bead`; TABLE_NONE when there is none. */
static uint32_t holder(const struct bead *bead, const struct owners *owners)
{
    uint32_t first = owner(owners, EN, bead->at[EN][0]);
    for (enum side side = EN; side < SIDES; side++)
        for (uint32_t k = 0; k < bead->count[side]; k++)
            if (owner(owners, side, bead->at[side][k]) != first)
                return TABLE_NONE;
    return first;
}

/* Whether each sentence of `bead` lies in a bead marked as right. */
static bool is_found(const struct bead *bead, const struct owners *owners, const bool *is_right)
{
    for (enum side side = EN; side < SIDES; side++)
        for (uint32_t k = 0; k < bead->count[side]; k++) {
            uint32_t i = owner(owners, side, bead->at[side][k]);
            if (i == TABLE_NONE || !is_right[i])
                return false;
        }
    return true;
}

/* Whether one bead shares a sentence with `bead` on both sides. `mark` has a place for each bead
 * that the owners name and holds the number of the bead that came last; numbers start at 1. */
static bool is_touched(const struct bead *bead, const struct owners *owners, size_t *mark,
                       size_t number)
{
    for (uint32_t k = 0; k < bead->count[EN]; k++) {
        uint32_t i = owner(owners, EN, bead->at[EN][k]);
        if (i != TABLE_NONE)
            mark[i] = number;
    }
    for (uint32_t k = 0; k < bead->count[KO]; k++) {
        uint32_t i = owner(owners, KO, bead->at[KO][k]);
        if (i != TABLE_NONE && mark[i] == number)
            return true;
    }
    return false;
}

static size_t count_touched(const struct bead_list *list, const struct owners *owners,
                            size_t owner_count)
{
    size_t *mark = mem_alloc(owner_count * sizeof *mark), touched = 0;
    for (size_t i = 0; i < list->count; i++)
        touched +=
            !bead_is_null(&list->beads[i]) && is_touched(&list->beads[i], owners, mark, i + 1);
    mem_free(mark);
    return touched;
}

static size_t count_pairs(const struct bead_list *list)
{
    size_t pairs = 0;
    for (size_t i = 0; i < list->count; i++)
        pairs += !bead_is_null(&list->beads[i]);
    return pairs;
}

static bool is_same_size(const struct bead *a, const struct bead *b)
{
    return a->count[EN] == b->count[EN] && a->count[KO] == b->count[KO];
}

static size_t *type_of(size_t types[JJAK_TYPES][JJAK_TYPES], const struct bead *bead)
{
    enum { LAST = JJAK_TYPES - 1 };
    uint32_t en = bead->count[EN], ko = bead->count[KO];
    return &types[en < LAST ? en : LAST][ko < LAST ? ko : LAST];
}

static void count_types(jjak_tally *tally, const struct bead_list *hypothesis,
                        const struct bead_list *gold)
{
    for (size_t i = 0; i < hypothesis->count; i++)
        ++*type_of(tally->types_produced, &hypothesis->beads[i]);
    for (size_t i = 0; i < gold->count; i++)
        ++*type_of(tally->types_gold, &gold->beads[i]);
}

/* Whether no sentence of a null bead has a counterpart in the gold. */
static bool is_lonely(const struct bead *bead, const struct owners *in_gold)
{
    for (enum side side = EN; side < SIDES; side++)
        for (uint32_t k = 0; k < bead->count[side]; k++)
            if (owner(in_gold, side, bead->at[side][k]) != TABLE_NONE)
                return false;
    return true;
}

static void count_bins(jjak_tally *tally, const struct bead_list *hypothesis,
                       const struct owners *in_gold, const bool *is_right)
{
    for (size_t i = 0; i < hypothesis->count; i++) {
        const struct bead *bead = &hypothesis->beads[i];
        bool is_null = bead_is_null(bead);
        if (bead->confidence < 0)
            continue;
        int bin = (int)(bead->confidence * JJAK_BINS);
        bin = bin < JJAK_BINS ? bin : JJAK_BINS - 1;
        tally->bin_beads[bin]++;
        tally->bin_right[bin] += is_null ? is_lonely(bead, in_gold) : is_right[i];
        tally->bin_confidence[bin] += bead->confidence;
        if (is_null && is_lonely(bead, in_gold))
            ++*type_of(tally->types_right, bead);
    }
}

/* Unit, strict and crossing: all ask whether a gold bead holds the whole of a produced one. */
static void count_held(jjak_tally *tally, const struct bead_list *hypothesis,
                       const struct owners *in_hypothesis, const struct bead_list *gold,
                       const struct owners *in_gold)
{
    bool *is_right = mem_alloc(hypothesis->count + 1), *is_off = order_find_crossing(hypothesis);
    for (size_t i = 0; i < hypothesis->count; i++)
        tally->produced[JJAK_CROSSING] += is_off[i];
    for (size_t i = 0; i < hypothesis->count; i++) {
        const struct bead *bead = &hypothesis->beads[i];
        uint32_t held = bead_is_null(bead) ? TABLE_NONE : holder(bead, in_gold);
        if (held == TABLE_NONE)
            continue;
        is_right[i] = true;
        tally->right[JJAK_UNIT]++;
        tally->right[JJAK_CROSSING] += is_off[i];
        if (is_same_size(bead, &gold->beads[held])) {
            tally->right[JJAK_STRICT]++;
            tally->found[JJAK_STRICT]++;
            ++*type_of(tally->types_right, bead);
        }
    }
    count_bins(tally, hypothesis, in_gold, is_right);
    mem_free(is_off);
    is_off = order_find_crossing(gold);
    for (size_t i = 0; i < gold->count; i++) {
        bool found =
            !bead_is_null(&gold->beads[i]) && is_found(&gold->beads[i], in_hypothesis, is_right);
        tally->found[JJAK_UNIT] += found;
        tally->found[JJAK_CROSSING] += found && is_off[i];
        tally->gold[JJAK_CROSSING] += is_off[i];
    }
    mem_free(is_right);
    mem_free(is_off);
}

/* Null: the sentences of the gold that no produced bead pairs, against those that none should. */
static void count_null(jjak_tally *tally, const struct bead_list *gold,
                       const struct owners *in_hypothesis)
{
    for (size_t i = 0; i < gold->count; i++) {
        const struct bead *bead = &gold->beads[i];
        for (enum side side = EN; side < SIDES; side++)
            for (uint32_t k = 0; k < bead->count[side]; k++) {
                bool is_null = bead_is_null(bead);
                bool is_said = owner(in_hypothesis, side, bead->at[side][k]) == TABLE_NONE;
                tally->gold[JJAK_NULL] += is_null;
                tally->produced[JJAK_NULL] += is_said;
                tally->right[JJAK_NULL] += is_null && is_said;
                tally->found[JJAK_NULL] += is_null && is_said;
            }
    }
}

void eval_count(jjak_tally *tally, const struct bead_list *hypothesis, const struct bead_list *gold)
{
    struct owners in_hypothesis, in_gold;
    find_owners(&in_hypothesis, hypothesis);
    find_owners(&in_gold, gold);
    for (int m = JJAK_UNIT; m <= JJAK_LAX; m++) {
        tally->produced[m] += count_pairs(hypothesis);
        tally->gold[m] += count_pairs(gold);
    }
    count_types(tally, hypothesis, gold);
    count_held(tally, hypothesis, &in_hypothesis, gold, &in_gold);
    tally->right[JJAK_LAX] += count_touched(hypothesis, &in_gold, gold->count);
    tally->found[JJAK_LAX] += count_touched(gold, &in_hypothesis, hypothesis->count);
    count_null(tally, gold, &in_hypothesis);
    free_owners(&in_hypothesis);
    free_owners(&in_gold);
}

/* ---- the public functions */

static int read_source(struct bead_list *out, struct arena *arena, const jjak_source *source,
                       jjak_error *error)
{
    span text = {source->size ? source->bytes : "", source->size};
    return read_beads(out, arena, text, source->name ? source->name : "beads", error);
}

int jjak_tally_add(jjak_tally *tally, const jjak_source *hypothesis, const jjak_source *gold,
                   jjak_error *error)
{
    struct arena *arena = arena_new();
    struct bead_list produced, wanted;
    int rc = read_source(&produced, arena, hypothesis, error);
    if (!rc)
        rc = read_source(&wanted, arena, gold, error);
    if (!rc)
        eval_count(tally, &produced, &wanted);
    arena_free(arena);
    return rc;
}

static double share(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

jjak_score jjak_tally_score(const jjak_tally *tally, enum jjak_measure m)
{
    jjak_score score = {.precision = share(tally->right[m], tally->produced[m]),
                        .recall = share(tally->found[m], tally->gold[m])};
    double sum = score.precision + score.recall;
    score.f1 = sum > 0 ? 2 * score.precision * score.recall / sum : 0;
    return score;
}

const char *jjak_measure_name(enum jjak_measure m)
{
    static const char *const names[JJAK_MEASURES] = {"unit", "strict", "lax", "null", "crossing"};
    return m < JJAK_MEASURES ? names[m] : "";
}

double jjak_tally_calibration(const jjak_tally *tally)
{
    double apart = 0, beads = 0;
    for (int bin = 0; bin < JJAK_BINS; bin++) {
        double difference = tally->bin_confidence[bin] - (double)tally->bin_right[bin];
        apart += difference < 0 ? -difference : difference;
        beads += (double)tally->bin_beads[bin];
    }
    return beads > 0 ? apart / beads : 0;
}

/* ---- bootstrap */

enum { RESAMPLES = 1000 };

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

void jjak_tally_interval(double out[2], const jjak_tally *documents, size_t count,
                         enum jjak_measure m)
{
    double *scores = mem_alloc(RESAMPLES * sizeof *scores);
    uint64_t state = 1;
    for (int i = 0; i < RESAMPLES; i++) {
        jjak_tally sum = {0};
        for (size_t k = 0; k < count; k++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const jjak_tally *drawn = &documents[(state >> 33) % count];
            sum.right[m] += drawn->right[m];
            sum.produced[m] += drawn->produced[m];
            sum.found[m] += drawn->found[m];
            sum.gold[m] += drawn->gold[m];
        }
        scores[i] = jjak_tally_score(&sum, m).f1;
    }
    qsort(scores, RESAMPLES, sizeof *scores, by_value);
    out[0] = scores[RESAMPLES / 40];
    out[1] = scores[RESAMPLES - 1 - RESAMPLES / 40];
    mem_free(scores);
}
