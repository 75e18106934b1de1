/*
 * The score of a bead is a weighted sum of its features (weights.h). They come from sums over the
 * items of its sentences that are made once for every cell of the band, so that scoring a bead
 * takes a few additions however long its sentences are; only for explaining and for learning the
 * items are gone through again, to tell their kinds apart.
 */
#include "score.h"

#include <math.h>

const uint8_t shapes[SHAPES][SIDES] = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {2, 3},
                                       {3, 2}, {1, 4}, {4, 1}, {3, 3}, {2, 4}, {4, 2}};

/* ---- items */

/* What an item is worth that knows of no corpus, in nats: a word of middling rarity. */
static const double usual_weight = 5;

/* A word that is in half of the sentences of the other side does not say where it belongs. */
static void find_masses(struct scorer *s, struct arena *arena, enum side side)
{
    const struct evidence *e = s->evidence;
    double count = e->record_count[!side] + 1, most = log(2 * count);
    s->masses[side] = arena_alloc(arena, e->item_count[side], sizeof(double));
    for (uint32_t i = 0; i < e->item_count[side]; i++) {
        const struct item *item = &e->items[side][i];
        double weight = item->weight > 0 ? (double)item->weight : usual_weight;
        double rarity = log(count / (item->match_count + 0.5)) / most;
        s->masses[side][i] = s->weights->kind[item->kind] * weight * rarity;
    }
}

double item_mass(const struct scorer *s, enum side side, const struct item *item)
{
    return s->masses[side][item - s->evidence->items[side]];
}

/* Its first match in that sentence or behind it. */
static const struct match *match_from(const struct item *item, uint32_t sentence)
{
    const struct match *low = item->matches, *high = low + item->match_count;
    while (low < high) {
        const struct match *middle = low + (high - low) / 2;
        if (middle->sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct match *item_match(const struct item *item, enum side side, const struct range *range)
{
    const struct match *best = NULL, *end = item->matches + item->match_count;
    uint32_t first = range->first[!side], count = range->count[!side];
    for (const struct match *m = match_from(item, first); m < end && m->sentence - first < count;
         m++)
        if (!best || m->strength > best->strength)
            best = m;
    return best;
}

/* ---- sums over the items */

/* Adds what is found in the sentences of the other side from `first` on; `m` is the first match
 * there. */
static void cover_cell(struct cover *cover, enum side side, const struct match *m,
                       const struct match *end, uint32_t first, float mass, float won)
{
    float strength = 0;
    for (unsigned k = 0; k < MOST; k++) {
        if (m < end && m->sentence == first + k) {
            strength = m->strength > strength ? m->strength : strength;
            m++;
        }
        cover->mass[side][k] += strength * mass;
        cover->won[side][k] += strength * won;
    }
}

/* Adds the item to every cell of its sentence from which a match of it can be reached; each is met
 * at its first match. */
static void cover_cells(struct scorer *s, enum side side, const struct item *item, double mass)
{
    const struct band *band = s->band;
    const double *w = s->weights->feature;
    double won = mass * (w[FEATURE_FOUND + item->kind] - w[FEATURE_MISSING + item->kind]);
    uint32_t own = item->sentence;
    uint32_t first = side == EN ? band->low[own] : band->top[own];
    uint32_t end = side == EN ? band->high[own] : band->bottom[own];
    const struct match *m = match_from(item, first), *last = item->matches + item->match_count;
    for (; m < last && first < end; m++) {
        first = m->sentence + 1 < first + MOST ? first : m->sentence + 1 - MOST;
        for (; first <= m->sentence && first < end; first++) {
            size_t cell = side == EN ? band_cell(band, own, first) : band_cell(band, first, own);
            cover_cell(&s->covers[cell], side, m, last, first, (float)mass, (float)won);
        }
    }
}

static void add_item(struct scorer *s, enum side side, const struct item *item, float *shares)
{
    struct profile *profile = &s->profiles[side][item->sentence];
    double mass = item_mass(s, side, item);
    profile->mass += (float)mass;
    profile->lost += (float)(mass * s->weights->feature[FEATURE_MISSING + item->kind]);
    cover_cells(s, side, item, mass);
    for (uint32_t a = 0; a < item->match_count; a++)
        shares[item->matches[a].sentence] += (float)mass * item->matches[a].strength;
}

/* Mass that every sentence is thought to have besides, so that one found word is not everything. */
static const double slack = 4;

static double share(double found, double mass)
{
    return found / (mass + slack);
}

/* Keeps the highest shares; *sums is emptied on the way. */
static void add_rival(struct profile *profile, uint32_t sentence, float *sum)
{
    struct rival rival = {sentence, (float)share((double)*sum, (double)profile->mass)};
    *sum = 0;
    if (rival.share <= profile->rivals[RIVALS - 1].share)
        return;
    for (int k = 0; k < RIVALS; k++)
        if (rival.share > profile->rivals[k].share) {
            struct rival lower = profile->rivals[k];
            profile->rivals[k] = rival;
            rival = lower;
        }
}

static void profile_sentence(struct scorer *s, enum side side, uint32_t i, float *shares)
{
    const struct evidence *e = s->evidence;
    const struct record *record = &e->records[side][i];
    struct profile *profile = &s->profiles[side][i];
    const struct item *items = &e->items[side][record->first_item];
    for (int k = 0; k < RIVALS; k++)
        profile->rivals[k] = (struct rival){UINT32_MAX, 0};
    for (uint32_t k = 0; k < record->item_count; k++)
        add_item(s, side, &items[k], shares);
    for (uint32_t k = 0; k < record->item_count; k++)
        for (uint32_t a = 0; a < items[k].match_count; a++) {
            uint32_t sentence = items[k].matches[a].sentence;
            if (shares[sentence] > 0)
                add_rival(profile, sentence, &shares[sentence]);
        }
    s->usual[side] += (double)profile->rivals[0].share / e->record_count[side];
}

static void profile_side(struct scorer *s, struct arena *arena, enum side side)
{
    const struct evidence *e = s->evidence;
    uint32_t count = e->record_count[side];
    float *shares = arena_alloc(arena, e->record_count[!side], sizeof *shares);
    s->profiles[side] = arena_alloc(arena, count + 1, sizeof(struct profile));
    s->usual[side] = 0;
    find_masses(s, arena, side);
    for (uint32_t i = 0; i < count; i++)
        profile_sentence(s, side, i, shares);
}

static void find_mutual(struct scorer *s, enum side side)
{
    for (uint32_t i = 0; i < s->evidence->record_count[side]; i++) {
        struct profile *profile = &s->profiles[side][i];
        uint32_t best = profile->rivals[0].sentence;
        profile->is_mutual = best != UINT32_MAX && s->profiles[!side][best].rivals[0].sentence == i;
    }
}

/* Paragraphs say something only where they are not the sentences themselves. */
static bool has_paragraphs(const struct evidence *e, enum side side)
{
    uint32_t starts = 0, count = e->record_count[side];
    for (uint32_t i = 0; i < count; i++)
        starts += e->records[side][i].starts_paragraph;
    return starts > 1 && 5 * starts < 4 * count;
}

static void find_paragraphs(struct scorer *s)
{
    if (!has_paragraphs(s->evidence, EN) || !has_paragraphs(s->evidence, KO))
        return;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < s->evidence->record_count[side]; i++)
            s->profiles[side][i].starts_paragraph = s->evidence->records[side][i].starts_paragraph;
}

enum mark { MARK_QUOTE, MARK_QUESTION, MARK_TITLE };

static void stretch_over(struct stretch *stretch, const struct profile *profile,
                         const struct record *record, double ratio)
{
    stretch->mass += (double)profile->mass;
    stretch->lost += (double)profile->lost;
    stretch->length += record->length * ratio;
    stretch->log_length = log(stretch->length + 3);
    stretch->marks |= (unsigned)record->has_quote << MARK_QUOTE |
                      (unsigned)record->has_question << MARK_QUESTION |
                      (unsigned)record->is_title << MARK_TITLE;
}

static void find_stretches(struct scorer *s, enum side side)
{
    double ratio = side == EN ? s->evidence->length_ratio : 1;
    uint32_t count = s->evidence->record_count[side];
    for (uint32_t i = 0; i < count; i++) {
        struct profile *first = &s->profiles[side][i];
        for (uint32_t k = 0; k < MOST && i + k < count; k++) {
            struct stretch *stretch = &first->stretches[k];
            if (k) {
                *stretch = stretch[-1];
                stretch->paragraphs += first[k].starts_paragraph;
            }
            stretch_over(stretch, &first[k], &s->evidence->records[side][i + k], ratio);
        }
    }
}

static void find_excess(struct scorer *s)
{
    double length[SIDES] = {0, 0}, ratio = s->evidence->usual_ratio;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < s->evidence->record_count[side]; i++)
            length[side] += s->evidence->records[side][i].length;
    double excess = log((length[KO] + 50 * ratio) / (length[EN] * ratio + 50 * ratio));
    s->excess[EN] = excess < 0 ? -excess : 0;
    s->excess[KO] = excess > 0 ? excess : 0;
}

/* The share that is usual in texts of middling ease, and how blunt scores may become. */
static const double usual_share = 0.3, bluntest = 0.3;

static void find_sharpness(struct scorer *s)
{
    double share = 0.5 * (s->usual[EN] + s->usual[KO]);
    s->sharpness = fmax(1 + s->weights->sharpening * (share - usual_share), bluntest);
}

void scorer_init(struct scorer *s, struct arena *arena, const struct evidence *evidence,
                 const struct weights *w, const struct band *band)
{
    *s = (struct scorer){.evidence = evidence, .weights = w, .band = band};
    s->covers = arena_alloc(arena, band->cells, sizeof *s->covers);
    for (int side = 0; side < SIDES; side++)
        profile_side(s, arena, (enum side)side);
    find_sharpness(s);
    find_paragraphs(s);
    find_excess(s);
    for (int side = 0; side < SIDES; side++) {
        find_stretches(s, (enum side)side);
        find_mutual(s, (enum side)side);
        for (uint32_t i = 0; i < evidence->record_count[side]; i++)
            for (int is_next = 0; is_next < 2; is_next++)
                s->profiles[side][i].null_score[is_next] =
                    score_null(s, (enum side)side, i, is_next, NULL);
    }
}

/* ---- the score of a bead */

/* A score under way. */
struct sum {
    const double *weights;
    double *features; /* may be NULL */
    double score;
};

static inline void add(struct sum *sum, int feature, double value)
{
    sum->score += sum->weights[feature] * value;
    if (sum->features)
        sum->features[feature] += value;
}

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
               own_share = share(found, (double)profile->mass);
        while (outside < last && outside->sentence - other <= k)
            outside++;
        double margin = own_share - (double)outside->share;
        sums[k].found += found;
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
    const struct profile *first;
    const struct stretch *stretch;
    const struct side_cover *cover;
    const struct side_cover *without_last; /* the same without the last sentence of the other side;
                                              for more than one */
};

static struct part part_of(const struct cell_beads *beads, enum side side,
                           const uint8_t count[SIDES])
{
    const struct profile *first = &beads->scorer->profiles[side][beads->first[side]];
    const struct side_cover *cover = &beads->covers[side][count[side] - 1][count[!side] - 1];
    return (struct part){count[side], first, &first->stretches[count[side] - 1], cover, cover - 1};
}

static void add_coverage(struct sum *sum, const struct scorer *s, const struct part p[SIDES])
{
    double size = 0.5 * (p[EN].count + p[KO].count);
    double en = share(p[EN].cover->found, p[EN].stretch->mass);
    double ko = share(p[KO].cover->found, p[KO].stretch->mass);
    double mean = 0.5 * (en + ko);
    double margin[SIDES] = {p[EN].cover->margin / p[EN].count, p[KO].cover->margin / p[KO].count};
    add(sum, FEATURE_COVERAGE, size * mean);
    add(sum, FEATURE_LOW_COVERAGE, size * (en < ko ? en : ko));
    add(sum, FEATURE_HIGH_COVERAGE, size * mean * mean);
    add(sum, FEATURE_USUAL_COVERAGE, size * 0.5 * (s->usual[EN] + s->usual[KO]));
    add(sum, FEATURE_MARGIN, size * 0.5 * (margin[EN] + margin[KO]));
    add(sum, FEATURE_LOW_MARGIN, size * (margin[EN] < margin[KO] ? margin[EN] : margin[KO]));
    add(sum, FEATURE_BEATEN, p[EN].cover->beaten + p[KO].cover->beaten);
}

/* What share of the part is lost when the other side goes without its first or its last sentence,
 * whichever costs less. */
static double least_loss(const struct part *p)
{
    double first = p->cover->without_first, last = p->without_last->found;
    return share(p->cover->found - (first > last ? first : last), p->stretch->mass);
}

/* Below this a sentence may be in a long bead by chance. */
static const double needed = 0.15;

static void add_need(struct sum *sum, const struct part p[SIDES])
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
    add(sum, FEATURE_NEED, least);
    add(sum, FEATURE_NEEDLESS, least < needed ? 1 - least / needed : 0);
    add(sum, FEATURE_WEAKEST, weakest);
}

static void add_length(struct sum *sum, const struct stretch *en, const struct stretch *ko)
{
    double deviation = fabs(ko->log_length - en->log_length);
    double capped = deviation < 2 ? deviation : 2;
    add(sum, FEATURE_LENGTH, capped);
    add(sum, FEATURE_LENGTH_SQUARED, capped * capped);
    add(sum, FEATURE_LENGTH_SHORT, capped * 20 / (20 + en->length + ko->length));
}

static void add_marks(struct sum *sum, unsigned en, unsigned ko)
{
    for (int mark = 0; (en | ko) >> mark; mark++)
        if ((en | ko) >> mark & 1)
            add(sum, FEATURE_QUOTE_BOTH + 2 * mark + ((en & ko) >> mark & 1 ? 0 : 1), 1);
}

static void add_place(struct sum *sum, const struct part p[SIDES])
{
    bool en = p[EN].first->starts_paragraph, ko = p[KO].first->starts_paragraph;
    add(sum, FEATURE_PARAGRAPH_INSIDE, p[EN].stretch->paragraphs + p[KO].stretch->paragraphs);
    if (en || ko)
        add(sum, en && ko ? FEATURE_PARAGRAPH_BOTH : FEATURE_PARAGRAPH_ONE, 1);
}

/* Their weighted sum is known already, as `won`. */
static void list_items(const struct scorer *s, const struct range *r, double *features)
{
    for (int side = 0; side < SIDES; side++)
        for (uint32_t x = r->first[side]; x < r->first[side] + r->count[side]; x++) {
            const struct record *record = &s->evidence->records[side][x];
            for (uint32_t k = 0; k < record->item_count; k++) {
                const struct item *item = &s->evidence->items[side][record->first_item + k];
                const struct match *match = item_match(item, (enum side)side, r);
                double strength = match ? (double)match->strength : 0;
                double mass = item_mass(s, (enum side)side, item);
                features[FEATURE_FOUND + item->kind] += mass * strength;
                features[FEATURE_MISSING + item->kind] += mass * (1 - strength);
            }
        }
}

double beads_score(const struct cell_beads *beads, const uint8_t count[SIDES], double *features)
{
    /* The 1:1 has no feature of its own, and the shapes that are never searched have none. */
    static const uint8_t shape[MOST][MOST] = {{0, 1, 4, 8}, {2, 3, 6, 11}, {5, 7, 10}, {9, 12}};
    const struct scorer *s = beads->scorer;
    const struct part p[SIDES] = {part_of(beads, EN, count), part_of(beads, KO, count)};
    struct sum sum = {s->weights->feature, features,
                      p[EN].stretch->lost + p[EN].cover->won + p[KO].stretch->lost +
                          p[KO].cover->won};
    if (shape[count[EN] - 1][count[KO] - 1])
        add(&sum, FEATURE_SHAPE - 1 + shape[count[EN] - 1][count[KO] - 1], 1);
    add_coverage(&sum, s, p);
    add_need(&sum, p);
    add_length(&sum, p[EN].stretch, p[KO].stretch);
    add_place(&sum, p);
    add_marks(&sum, p[EN].stretch->marks, p[KO].stretch->marks);
    return s->sharpness * sum.score;
}

double score_pair(const struct scorer *s, const struct range *r, double *features)
{
    struct cell_beads beads;
    beads_begin(&beads, s, r);
    if (features)
        list_items(s, r, features);
    return beads_score(&beads, (const uint8_t[]){(uint8_t)r->count[EN], (uint8_t)r->count[KO]},
                       features);
}

double score_null(const struct scorer *s, enum side side, uint32_t sentence, bool is_next,
                  double *features)
{
    const struct profile *profile = &s->profiles[side][sentence];
    const struct record *record = &s->evidence->records[side][sentence];
    struct sum sum = {s->weights->feature, features, 0};
    add(&sum, (is_next ? FEATURE_NULL_NEXT : FEATURE_NULL_FIRST) + (int)side, 1);
    add(&sum, FEATURE_NULL_EXCESS + (int)side, s->excess[side]);
    add(&sum, FEATURE_NULL_COVERAGE, (double)profile->rivals[0].share);
    add(&sum, FEATURE_NULL_USUAL, s->usual[side]);
    if (profile->is_mutual)
        add(&sum, FEATURE_NULL_MUTUAL, 1);
    add(&sum, FEATURE_NULL_SHORT, 20 / (20 + record->length));
    if (record->is_title)
        add(&sum, FEATURE_NULL_HEADLINE, 1);
    return s->sharpness * sum.score;
}

double score_alone(const struct scorer *s, const struct range *range)
{
    double score = 0;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t x = 0; x < range->count[side]; x++)
            score += s->profiles[side][range->first[side] + x].null_score[true];
    return score;
}
