/*
 * The score of a bead: its features (weights.h), from what the profiles of its sentences have
 * summed up, and what the net makes of them. Only for explaining and for learning the items are
 * gone through again, to tell their kinds apart.
 */
#include "score.h"

#include <math.h>

const uint8_t shapes[SHAPES][SIDES] = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {2, 3},
                                       {3, 2}, {1, 4}, {4, 1}, {3, 3}, {2, 4}, {4, 2}};

const struct match *item_match(const struct item *item, enum side side, const struct range *range)
{
    const struct match *best = NULL, *end = item->matches + item->match_count;
    uint32_t first = range->first[!side], count = range->count[!side];
    for (const struct match *m = item_match_from(item, first);
         m < end && m->sentence - first < count; m++)
        if (!best || m->strength > best->strength)
            best = m;
    return best;
}

/* ---- what sentences cover */

static const struct cover *cover_at(const struct scorer *s, enum side side, uint32_t own,
                                    uint32_t other)
{
    return &s->covers[side == EN ? band_cell(s->band, own, other) : band_cell(s->band, other, own)];
}

/* Adds what the sentence `own` finds in one to `most` sentences from `other` on to what those
 * before it have found. */
static void cover_sentence(struct side_cover sums[MOST], const struct scorer *s, enum side side,
                           uint32_t own, uint32_t other, uint32_t most)
{
    const struct profile *profile = &s->profiles[side][own];
    const struct cover *cover = cover_at(s, side, own, other);
    const struct cover *behind = most > 1 ? cover_at(s, side, own, other + 1) : NULL;
    const struct rival *outside = profile->rivals, *last = &profile->rivals[RIVALS - 1];
    for (uint32_t k = 0; k < most; k++) {
        double found = (double)cover->mass[side][k],
               own_share = mass_share(found, (double)profile->mass);
        while (outside < last && outside->sentence - other <= k)
            outside++;
        double margin = own_share - (double)outside->share;
        sums[k].found += found;
        sums[k].exact += (double)cover->exact[side][k];
        sums[k].won += (double)cover->won[side][k];
        sums[k].without_first += k ? (double)behind->mass[side][k - 1] : 0;
        sums[k].margin += margin;
        sums[k].beaten += margin < 0;
        sums[k].weakest = own_share < sums[k].weakest ? own_share : sums[k].weakest;
    }
}

void beads_begin(struct cell_beads *beads, const struct scorer *s, const struct range *range)
{
    static const struct side_cover none = {.weakest = 1};
    beads->scorer = s;
    for (enum side side = EN; side < SIDES; side++) {
        uint32_t first = beads->first[side] = range->first[side], most = range->count[!side];
        for (uint32_t n = 0; n < range->count[side]; n++) {
            struct side_cover *sums = beads->covers[side][n];
            for (uint32_t k = 0; k < most; k++)
                sums[k] = n ? beads->covers[side][n - 1][k] : none;
            cover_sentence(sums, s, side, first + n, range->first[!side], most);
        }
    }
}

/* One side of a bead. */
struct part {
    uint32_t count;
    const struct record *records;
    const struct profile *first;
    const struct stretch *stretch;
    const struct side_cover *cover;
    const struct side_cover *without_last; /* the same without the last sentence of the other side;
                                              for more than one */
};

static struct part part_of(const struct cell_beads *beads, enum side side,
                           const uint8_t count[SIDES])
{
    const struct record *records = &beads->scorer->evidence->records[side][beads->first[side]];
    const struct profile *first = &beads->scorer->profiles[side][beads->first[side]];
    const struct side_cover *cover = &beads->covers[side][count[side] - 1][count[!side] - 1];
    return (struct part){count[side], records,  first, &first->stretches[count[side] - 1],
                         cover,       cover - 1};
}

/* Mass of exact items is counted in tens of nats, so that its weights are like the others. */
static const double tens = 0.1;

static void add_items(struct terms *terms, const struct part p[SIDES])
{
    double exact = p[EN].cover->exact + p[KO].cover->exact;
    double exact_mass = p[EN].stretch->exact_mass + p[KO].stretch->exact_mass;
    terms_add(terms, FEATURE_ITEMS,
              p[EN].stretch->lost + p[EN].cover->won + p[KO].stretch->lost + p[KO].cover->won);
    terms_add(terms, FEATURE_EXACT_FOUND, tens * exact);
    terms_add(terms, FEATURE_EXACT_MISSING, tens * (exact_mass - exact));
}

static void add_coverage(struct terms *terms, const struct scorer *s, const struct part p[SIDES])
{
    double size = 0.5 * (p[EN].count + p[KO].count);
    double en = mass_share(p[EN].cover->found, p[EN].stretch->mass);
    double ko = mass_share(p[KO].cover->found, p[KO].stretch->mass);
    double mean = 0.5 * (en + ko);
    double margin[SIDES] = {p[EN].cover->margin / p[EN].count, p[KO].cover->margin / p[KO].count};
    terms_add(terms, FEATURE_COVERAGE, size * mean);
    terms_add(terms, FEATURE_LOW_COVERAGE, size * (en < ko ? en : ko));
    terms_add(terms, FEATURE_HIGH_COVERAGE, size * mean * mean);
    terms_add(terms, FEATURE_USUAL_COVERAGE, size * 0.5 * (s->usual[EN] + s->usual[KO]));
    terms_add(terms, FEATURE_MARGIN, size * 0.5 * (margin[EN] + margin[KO]));
    terms_add(terms, FEATURE_LOW_MARGIN,
              size * (margin[EN] < margin[KO] ? margin[EN] : margin[KO]));
    terms_add(terms, FEATURE_AGREED, size * s->agreed);
    terms_add(terms, FEATURE_BEATEN, p[EN].cover->beaten + p[KO].cover->beaten);
}

/* What share of the part is lost when the other side goes without its first or its last sentence,
 * whichever costs less. */
static double least_loss(const struct part *p)
{
    double first = p->cover->without_first, last = p->without_last->found;
    return mass_share(p->cover->found - (first > last ? first : last), p->stretch->mass);
}

/* Below this a sentence may be in a long bead by chance. */
static const double needed = 0.15;

static void add_need(struct terms *terms, const struct part p[SIDES])
{
    double least = 1, weakest = 1;
    if (p[EN].count == 1 && p[KO].count == 1)
        return;
    for (int side = 0; side < SIDES; side++)
        if (p[!side].count > 1) {
            double loss = least_loss(&p[side]);
            least = loss < least ? loss : least;
            weakest = p[!side].cover->weakest < weakest ? p[!side].cover->weakest : weakest;
        }
    terms_add(terms, FEATURE_NEED, least);
    terms_add(terms, FEATURE_NEEDLESS, least < needed ? 1 - least / needed : 0);
    terms_add(terms, FEATURE_WEAKEST, weakest);
}

static void add_length(struct terms *terms, const struct stretch *en, const struct stretch *ko)
{
    double deviation = fabs(ko->log_length - en->log_length);
    double capped = deviation < 2 ? deviation : 2;
    terms_add(terms, FEATURE_LENGTH, capped);
    terms_add(terms, FEATURE_LENGTH_SQUARED, capped * capped);
    terms_add(terms, FEATURE_LENGTH_SHORT, capped * 20 / (20 + en->length + ko->length));
}

static void add_marks(struct terms *terms, unsigned en, unsigned ko)
{
    for (int mark = 0; (en | ko) >> mark; mark++)
        if ((en | ko) >> mark & 1)
            terms_add(terms, FEATURE_QUOTE_BOTH + 2 * mark + ((en & ko) >> mark & 1 ? 0 : 1), 1);
}

static void add_quotations(struct terms *terms, const struct part p[SIDES])
{
    int before = 0, behind = 0;
    for (int side = 0; side < SIDES; side++) {
        before += p[side].records[0].begins_quoted;
        behind += p[side].records[p[side].count - 1].ends_quoted;
    }
    terms_add(terms, FEATURE_QUOTE_INSIDE, p[EN].stretch->open_quotes + p[KO].stretch->open_quotes);
    terms_add(terms, FEATURE_QUOTE_BEFORE, before);
    terms_add(terms, FEATURE_QUOTE_BEHIND, behind);
}

static void add_place(struct terms *terms, const struct part p[SIDES])
{
    bool en = p[EN].first->starts_paragraph, ko = p[KO].first->starts_paragraph;
    terms_add(terms, FEATURE_PARAGRAPH_INSIDE,
              p[EN].stretch->paragraphs + p[KO].stretch->paragraphs);
    if (en || ko)
        terms_add(terms, en && ko ? FEATURE_PARAGRAPH_BOTH : FEATURE_PARAGRAPH_ONE, 1);
}

/* Adds the mass of the items by kind. */
static void measure_items(struct measures *m, const struct scorer *s, const struct range *r)
{
    for (int side = 0; side < SIDES; side++)
        for (uint32_t x = r->first[side]; x < r->first[side] + r->count[side]; x++) {
            const struct record *record = &s->evidence->records[side][x];
            for (uint32_t k = 0; k < record->item_count; k++) {
                const struct item *item = &s->evidence->items[side][record->first_item + k];
                const struct match *match = item_match(item, (enum side)side, r);
                double strength = match ? (double)match->strength : 0;
                double mass = item_mass(s, (enum side)side, item);
                m->found[item->kind] += mass * strength;
                m->missing[item->kind] += mass * (1 - strength);
            }
        }
}

double beads_score(const struct cell_beads *beads, const uint8_t count[SIDES], struct measures *m)
{
    /* The 1:1 has no feature of its own, and the shapes that are never searched have none. */
    static const uint8_t shape[MOST][MOST] = {{0, 1, 4, 8}, {2, 3, 6, 11}, {5, 7, 10}, {9, 12}};
    const struct scorer *s = beads->scorer;
    const struct part p[SIDES] = {part_of(beads, EN, count), part_of(beads, KO, count)};
    struct terms terms;
    terms.count = 0;
    if (shape[count[EN] - 1][count[KO] - 1])
        terms_add(&terms, FEATURE_SHAPE - 1 + shape[count[EN] - 1][count[KO] - 1], 1);
    add_items(&terms, p);
    add_coverage(&terms, s, p);
    add_need(&terms, p);
    add_length(&terms, p[EN].stretch, p[KO].stretch);
    add_quotations(&terms, p);
    add_place(&terms, p);
    add_marks(&terms, p[EN].stretch->marks, p[KO].stretch->marks);
    if (m)
        measures_add(m, &terms);
    return s->sharpness * net_score(&s->weights->net, &terms);
}

double score_pair(const struct scorer *s, const struct range *r, struct measures *m)
{
    struct cell_beads beads;
    beads_begin(&beads, s, r);
    if (m)
        measure_items(m, s, r);
    return beads_score(&beads, (const uint8_t[]){(uint8_t)r->count[EN], (uint8_t)r->count[KO]}, m);
}

double score_null(const struct scorer *s, enum side side, uint32_t sentence, bool is_next,
                  struct measures *m)
{
    const struct profile *profile = &s->profiles[side][sentence];
    const struct record *record = &s->evidence->records[side][sentence];
    struct terms terms;
    terms.count = 0;
    terms_add(&terms, (is_next ? FEATURE_NULL_NEXT : FEATURE_NULL_FIRST) + (int)side, 1);
    terms_add(&terms, FEATURE_NULL_EXCESS + (int)side, s->excess[side]);
    terms_add(&terms, FEATURE_NULL_COVERAGE, (double)profile->rivals[0].share);
    terms_add(&terms, FEATURE_NULL_MARGIN,
              (double)(profile->rivals[0].share - profile->rivals[1].share));
    terms_add(&terms, FEATURE_NULL_EXACT_FOUND, tens * (double)profile->exact_found);
    terms_add(&terms, FEATURE_NULL_EXACT_MISSING,
              tens * (double)(profile->exact_mass - profile->exact_found));
    terms_add(&terms, FEATURE_NULL_USUAL, s->usual[side]);
    terms_add(&terms, FEATURE_NULL_AGREED, s->agreed);
    terms_add(&terms, FEATURE_NULL_MUTUAL, profile->is_mutual);
    terms_add(&terms, FEATURE_NULL_SHORT, 20 / (20 + record->length));
    terms_add(&terms, FEATURE_NULL_HEADLINE, record->is_title);
    terms_add(&terms, FEATURE_NULL_SUBHEAD, record->is_subhead);
    terms_add(&terms, FEATURE_NULL_QUOTE_BEFORE, record->begins_quoted);
    terms_add(&terms, FEATURE_NULL_QUOTE_BEHIND, record->ends_quoted);
    if (m)
        measures_add(m, &terms);
    return s->sharpness * net_score(&s->weights->net, &terms);
}

double score_alone(const struct scorer *s, const struct range *range)
{
    double score = 0;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t x = 0; x < range->count[side]; x++)
            score += s->profiles[side][range->first[side] + x].null_score[true];
    return score;
}

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct weights *w, const struct band *band)
{
    *s = (struct scorer){.evidence = evidence, .weights = w, .band = band};
    profiles_init(s, arena);
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < evidence->record_count[side]; i++)
            for (int is_next = 0; is_next < 2; is_next++)
                s->profiles[side][i].null_score[is_next] =
                    score_null(s, (enum side)side, i, is_next, NULL);
}
