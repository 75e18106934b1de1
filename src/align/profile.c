/*
 * Sums over the items of every sentence, made once for every cell of the band, so that scoring a
 * bead takes a few additions however long its sentences are.
 */
#include "profile.h"

#include <math.h>

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
        s->masses[side][i] = weight * rarity;
    }
}

double item_mass(const struct scorer *s, enum side side, const struct item *item)
{
    return s->masses[side][item - s->evidence->items[side]];
}

const struct match *item_match_from(const struct item *item, uint32_t sentence)
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

/* Its match in that sentence of the other side; NULL when there is none. */
static const struct match *item_match_in(const struct item *item, uint32_t sentence)
{
    const struct match *m = item_match_from(item, sentence);
    return m < item->matches + item->match_count && m->sentence == sentence ? m : NULL;
}

bool item_is_exact(const struct item *item)
{
    return item->kind != EVIDENCE_WORD && item->kind != EVIDENCE_LEARNT;
}

/* ---- sums over the items */

/* What an item adds wherever it is found. */
struct prize {
    float mass, exact, won;
};

/* Adds what is found in the sentences of the other side from `first` on; `m` is the first match
 * there. */
static void cover_cell(struct cover *cover, enum side side, const struct match *m,
                       const struct match *end, uint32_t first, const struct prize *prize)
{
    float strength = 0;
    for (unsigned k = 0; k < MOST; k++) {
        if (m < end && m->sentence == first + k) {
            strength = m->strength > strength ? m->strength : strength;
            m++;
        }
        cover->mass[side][k] += strength * prize->mass;
        cover->exact[side][k] += strength * prize->exact;
        cover->won[side][k] += strength * prize->won;
    }
}

/* Adds the item to every cell of its sentence from which a match of it can be reached; each is met
 * at its first match. */
static void cover_cells(struct scorer *s, enum side side, const struct item *item, double mass)
{
    const struct band *band = s->band;
    const struct net *net = &s->weights->net;
    double won = mass * (net->found[item->kind] - net->missing[item->kind]);
    struct prize prize = {(float)mass, item_is_exact(item) ? (float)mass : 0, (float)won};
    uint32_t own = item->sentence;
    uint32_t first = side == EN ? band->low[own] : band->top[own];
    uint32_t end = side == EN ? band->high[own] : band->bottom[own];
    const struct match *m = item_match_from(item, first), *last = item->matches + item->match_count;
    for (; m < last && first < end; m++) {
        first = m->sentence + 1 < first + MOST ? first : m->sentence + 1 - MOST;
        for (; first <= m->sentence && first < end; first++) {
            size_t cell = side == EN ? band_cell(band, own, first) : band_cell(band, first, own);
            cover_cell(&s->covers[cell], side, m, last, first, &prize);
        }
    }
}

static void add_item(struct scorer *s, enum side side, const struct item *item, float *shares)
{
    struct profile *profile = &s->profiles[side][item->sentence];
    double mass = item_mass(s, side, item);
    profile->mass += (float)mass;
    profile->exact_mass += item_is_exact(item) ? (float)mass : 0;
    profile->lost += (float)(mass * s->weights->net.missing[item->kind]);
    cover_cells(s, side, item, mass);
    for (uint32_t a = 0; a < item->match_count; a++)
        shares[item->matches[a].sentence] += (float)mass * item->matches[a].strength;
}

/* Mass that every sentence is thought to have besides, so that one found word is not everything. */
static const double slack = 4;

double mass_share(double found, double mass)
{
    return found / (mass + slack);
}

/* Keeps the highest shares; *sums is emptied on the way. */
static void add_rival(struct profile *profile, uint32_t sentence, float *sum)
{
    struct rival rival = {sentence, (float)mass_share((double)*sum, (double)profile->mass)};
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

/* What the best rival has of the exact items. */
static void find_exact(struct scorer *s, enum side side, struct profile *profile,
                       const struct item *items, uint32_t count)
{
    uint32_t best = profile->rivals[0].sentence;
    for (uint32_t k = 0; best != UINT32_MAX && k < count; k++) {
        const struct match *m = item_is_exact(&items[k]) ? item_match_in(&items[k], best) : NULL;
        profile->exact_found += m ? (float)item_mass(s, side, &items[k]) * m->strength : 0;
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
    find_exact(s, side, profile, items, record->item_count);
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

static void find_mutual(struct scorer *s)
{
    uint32_t mutual = 0, all = 1;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < s->evidence->record_count[side]; i++, all++) {
            struct profile *profile = &s->profiles[side][i];
            uint32_t best = profile->rivals[0].sentence;
            profile->is_mutual =
                best != UINT32_MAX && s->profiles[!side][best].rivals[0].sentence == i;
            mutual += profile->is_mutual;
        }
    s->agreed = (double)mutual / all;
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

static void stretch_over(struct stretch *stretch, const struct profile *profile,
                         const struct record *record, double ratio)
{
    stretch->mass += (double)profile->mass;
    stretch->exact_mass += (double)profile->exact_mass;
    stretch->lost += (double)profile->lost;
    stretch->length += record->length * ratio;
    stretch->log_length = log(stretch->length + 3);
    stretch->marks |= (unsigned)record->has_quote << MARK_QUOTE |
                      (unsigned)record->has_question << MARK_QUESTION |
                      (unsigned)record->is_title << MARK_TITLE |
                      (unsigned)record->is_subhead << MARK_SUBHEAD;
}

static void find_stretches(struct scorer *s, enum side side)
{
    double ratio = side == EN ? s->evidence->length_ratio : 1;
    const struct record *records = s->evidence->records[side];
    uint32_t count = s->evidence->record_count[side];
    for (uint32_t i = 0; i < count; i++) {
        struct profile *first = &s->profiles[side][i];
        for (uint32_t k = 0; k < MOST && i + k < count; k++) {
            struct stretch *stretch = &first->stretches[k];
            if (k) {
                *stretch = stretch[-1];
                stretch->paragraphs += first[k].starts_paragraph;
                stretch->open_quotes += records[i + k].begins_quoted;
            }
            stretch_over(stretch, &first[k], &records[i + k], ratio);
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

static void find_sharpness(struct scorer *s)
{
    const double *sharpness = s->weights->sharpness;
    s->sharpness = sharpness[0] + sharpness[1] * 0.5 * (s->usual[EN] + s->usual[KO]);
}

void profiles_init(struct scorer *s, struct arena *arena)
{
    s->covers = arena_alloc(arena, s->band->cells, sizeof *s->covers);
    for (int side = 0; side < SIDES; side++)
        profile_side(s, arena, (enum side)side);
    find_sharpness(s);
    find_paragraphs(s);
    find_excess(s);
    find_mutual(s);
    for (int side = 0; side < SIDES; side++)
        find_stretches(s, (enum side)side);
}
