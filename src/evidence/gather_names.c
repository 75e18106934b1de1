#include "items.h"

#include "text/text.h"

/* Below `lowest`, similarity is chance; from `surest` on, it is certainty (see name.c). */
static const double lowest = 0.72, surest = 0.9;

/* The same of what the model says of spellings that are `roughly` alike. */
static const double learnt_lowest = 0.2, learnt_surest = 0.36, roughly = 0.45;

enum { FEW_LETTERS = 3, MOST_LABEL = 4, MOST_PARTICLE = 3 * 4, SYLLABLE = 3 };

static bool spell(struct spelling *out, enum side side, span word, bool is_without_r)
{
    if (is_without_r)
        return spelling_without_r(out, word);
    (side == EN ? spelling_of_latin : spelling_of_hangul)(out, word);
    return true;
}

/* The sound of a word; TABLE_NONE when it is the same without r. */
static uint32_t find_sound(struct gathering *g, span word, bool is_without_r)
{
    uint32_t *sound = table_put(&g->sound_of[g->side], hash_text(word) + is_without_r);
    struct sound new = {.word = word, .first_pair = TABLE_NONE};
    if (*sound != TABLE_NONE || !spell(&new.spelling, g->side, word, is_without_r))
        return *sound;
    *sound = (uint32_t)g->sounds[g->side].count;
    list_push(&g->sounds[g->side], new);
    return *sound;
}

/* A name that runs over several items is a counterpart of all of them. */
static void add_place(struct gathering *g, span text, uint32_t sound)
{
    struct candidate c = {text, g->sentence, sound, ITEM_NONE};
    for (size_t i = 0; i < g->covers.count; i++)
        if (span_overlaps(g->covers.at[i].text, text)) {
            c.item = g->covers.at[i].item;
            list_push(&g->candidates[g->side], c);
        }
    if (c.item == ITEM_NONE)
        list_push(&g->candidates[g->side], c);
}

static void add_candidate(struct gathering *g, span text, span word, bool is_label)
{
    for (int is_without_r = 0; is_without_r <= (g->side == EN); is_without_r++) {
        uint32_t sound = find_sound(g, word, is_without_r);
        if (sound == TABLE_NONE)
            continue;
        g->sounds[g->side].at[sound].is_label |= is_label;
        add_place(g, text, sound);
    }
}

/* The next word of Latin letters with its hyphens; diacritics belong to it. */
static bool take_english(span *rest, span *word)
{
    uint32_t c;
    while (rest->size && (utf8_decode(*rest, &c), !is_latin_char(c)))
        *rest = span_skip(*rest, utf8_decode(*rest, &c));
    size_t at = 0, n;
    while (at < rest->size &&
           (n = utf8_decode(span_skip(*rest, at), &c), is_latin_char(c) || (at && c == '-')))
        at += n;
    *word = span_first(*rest, at);
    *rest = span_skip(*rest, at);
    return at > 0;
}

static bool is_capitalised(span word)
{
    uint32_t c;
    utf8_decode(word, &c);
    return is_upper((char)(c < 0x80 ? c : 0)) || (c >= 0xC0 && c <= 0xDE) ||
           (c >= 0x100 && c < 0x180 && c % 2 == 0);
}

/* Whether neither the list nor the model knows the word: then it may be borrowed. */
static bool is_unheard(const struct gathering *g, span word)
{
    for (size_t i = 0; i < g->covers.count; i++)
        if (span_overlaps(g->covers.at[i].text, word))
            return g->model && g->covers.at[i].weight <= 0 &&
                   g->items[g->side].at[g->covers.at[i].item].kind == EVIDENCE_LEARNT;
    return false;
}

/* Capitalised words and words never heard of, and two in a row as one: Korean given names come as
 * Jong Un too. */
static void english_candidates(struct gathering *g, span text)
{
    span before = {text.at, 0};
    for (span rest = text, word; take_english(&rest, &word);) {
        if (gather_is_taken(g, word) || !(is_capitalised(word) || is_unheard(g, word))) {
            before.size = 0;
            continue;
        }
        add_candidate(g, word, word, false);
        span both = span_between(before.at, word.at + word.size);
        if (before.size && both.size == before.size + 1 + word.size)
            add_candidate(g, both, both, false);
        before = word;
    }
}

static bool take_eojeol(span *rest, span *word)
{
    uint32_t c;
    while (rest->size && (utf8_decode(*rest, &c), !is_hangul(c)))
        *rest = span_skip(*rest, utf8_decode(*rest, &c));
    size_t at = 0, n;
    while (at < rest->size && (n = utf8_decode(span_skip(*rest, at), &c), is_hangul(c)))
        at += n;
    *word = span_first(*rest, at);
    *rest = span_skip(*rest, at);
    return at > 0;
}

/* A Korean full name has three syllables, and the English text may split or cut it: 박영민 is
 * found in "Park Young-min" by its given name alone. */
static void korean_name(struct gathering *g, span name)
{
    if (name.size < 2 * SYLLABLE)
        return;
    uint64_t letters = letters_read(name);
    if (letters)
        gather_token(g, name, letters);
    add_candidate(g, name, name, false);
    if (name.size == 3 * SYLLABLE)
        add_candidate(g, name, span_skip(name, SYLLABLE), false);
}

/* Whether a listed word and particles are all of the eojeol: what is left of a longer one may be a
 * name. */
static bool is_listed(const struct gathering *g, span word)
{
    for (size_t i = 0; i < g->covers.count; i++) {
        span known = g->covers.at[i].text;
        if (!span_overlaps(known, word))
            continue;
        enum evidence_kind kind = g->items[KO].at[g->covers.at[i].item].kind;
        size_t end = (size_t)(known.at + known.size - word.at);
        if (kind == EVIDENCE_NUMBER)
            return true;
        if (kind == EVIDENCE_WORD)
            return known.at <= word.at && (end >= word.size || is_particle(span_skip(word, end)));
    }
    return false;
}

static void korean_candidates(struct gathering *g, span text)
{
    for (span rest = text, word; take_eojeol(&rest, &word);) {
        if (is_listed(g, word))
            continue;
        for (size_t cut = 0; cut <= MOST_PARTICLE && cut + 2 * SYLLABLE <= word.size;
             cut += SYLLABLE)
            if (is_particle(span_skip(word, word.size - cut)))
                korean_name(g, span_first(word, word.size - cut));
    }
}

/* A line of a few words is the name of something as often as not. All of it is compared then,
 * whatever is known of its words: Korean may borrow and join them. */
static void add_label(struct gathering *g, span text)
{
    span rest = text, word, label = {text.at, 0};
    for (int count = 0; (g->side == EN ? take_english : take_eojeol)(&rest, &word); count++) {
        if (count == MOST_LABEL)
            return;
        label = span_between(count ? label.at : word.at, word.at + word.size);
    }
    if (label.size)
        add_candidate(g, label, label, true);
}

void gather_candidates(struct gathering *g, span text)
{
    (g->side == EN ? english_candidates : korean_candidates)(g, text);
    add_label(g, text);
}

/* Two sounds that are alike, in a chain for each of them. */
struct pair {
    uint32_t sound[SIDES];
    uint32_t next[SIDES];
    double strength;
};
typedef list(struct pair) pairs;

/* What compares the words of both sides. */
struct comparison {
    struct gathering *g;
    const struct chunk_table *chunks; /* may be NULL */
    struct jamo_word jamo;            /* of the Korean word at hand, if `has_jamo` */
    bool has_jamo;
    pairs found;
};

static double strength_of(double similarity, double low, double high)
{
    double strength = 0.4 + 0.6 * (similarity - low) / (high - low);
    return similarity < low ? 0 : strength > 1 ? 1 : strength;
}

static double learnt_strength(struct comparison *c, struct sound *en, const struct sound *ko)
{
    if (!en->letters) {
        en->letters = mem_alloc(sizeof *en->letters);
        letter_word_of(en->letters, c->chunks, en->word);
    }
    if (!c->has_jamo)
        jamo_word_of(&c->jamo, c->chunks, ko->word);
    c->has_jamo = true;
    double similarity =
        (double)chunk_similarity(c->chunks, en->letters, &c->jamo, (float)learnt_lowest);
    return strength_of(similarity, learnt_lowest, learnt_surest);
}

static void compare(struct comparison *c, uint32_t en, uint32_t ko)
{
    struct sound *sounds[SIDES] = {&c->g->sounds[EN].at[en], &c->g->sounds[KO].at[ko]};
    double similarity = spelling_similarity(&sounds[EN]->spelling, &sounds[KO]->spelling,
                                            c->chunks ? roughly : lowest);
    double strength = strength_of(similarity, lowest, surest);
    if (c->chunks && similarity >= roughly && strength < 1) {
        double learnt = learnt_strength(c, sounds[EN], sounds[KO]);
        strength = learnt > strength ? learnt : strength;
    }
    if (strength <= 0)
        return;
    struct pair pair = {{en, ko}, {0, 0}, strength};
    for (int side = 0; side < SIDES; side++) {
        pair.next[side] = sounds[side]->first_pair;
        sounds[side]->first_pair = (uint32_t)c->found.count;
    }
    list_push(&c->found, pair);
}

/* Only sounds of one bucket are compared: all would make long texts quadratic. In an article they
 * have the first consonant in common, or two in a row of the first three, since one script may
 * write what the other leaves out; in what has more words the first two consonants. Labels are
 * compared when they have one of the first two in common, or both have none. */
enum { MOST_COMPARED = 1 << 21, MOST_BUCKETS = 5 };

struct member {
    uint32_t sound, next; /* an English sound, another of its bucket */
};

enum bucket_sort { BUCKET_FIRST, BUCKET_PAIR, BUCKET_LABEL, BUCKET_SORTS };

/* Letters and none. */
enum { CONSONANTS = 'z' - 'a' + 2, BUCKETS = BUCKET_SORTS * CONSONANTS * CONSONANTS };

struct buckets {
    bool is_wide, has_labels;
    uint32_t first[BUCKETS]; /* member of each; TABLE_NONE */
    list(struct member) members;
};

static int consonant(char c)
{
    return c ? c - 'a' + 1 : 0;
}

static int bucket(enum bucket_sort sort, char a, char b)
{
    return ((int)sort * CONSONANTS + consonant(a)) * CONSONANTS + consonant(b);
}

static int find_buckets(int out[MOST_BUCKETS], const struct buckets *b, const struct sound *sound)
{
    const struct spelling *s = &sound->spelling;
    const char *c = s->consonants;
    int count = 0;
    if (b->has_labels && sound->is_label) {
        out[count++] = bucket(BUCKET_LABEL, c[0], 0);
        if (s->consonant_count > 1)
            out[count++] = bucket(BUCKET_LABEL, c[1], 0);
    }
    if (s->letter_count < FEW_LETTERS || !s->consonant_count)
        return count;
    if (!b->is_wide || s->consonant_count > 1)
        out[count++] = bucket(BUCKET_PAIR, c[0], c[1]);
    if (b->is_wide) {
        out[count++] = bucket(BUCKET_FIRST, c[0], 0);
        if (s->consonant_count > 2)
            out[count++] = bucket(BUCKET_PAIR, c[1], c[2]);
    }
    return count;
}

static void fill_buckets(struct buckets *b, const struct gathering *g)
{
    int in[MOST_BUCKETS];
    memset(b->first, 0xFF, sizeof b->first);
    for (uint32_t i = 0; i < g->sounds[EN].count; i++)
        for (int n = find_buckets(in, b, &g->sounds[EN].at[i]); n-- > 0;) {
            list_push(&b->members, ((struct member){i, b->first[in[n]]}));
            b->first[in[n]] = (uint32_t)b->members.count - 1;
        }
}

static size_t count_labels(const struct gathering *g, enum side side)
{
    size_t count = 0;
    for (size_t i = 0; i < g->sounds[side].count; i++)
        count += g->sounds[side].at[i].is_label;
    return count;
}

static void find_pairs(struct comparison *c)
{
    const struct gathering *g = c->g;
    size_t count = g->sounds[EN].count;
    struct buckets b = {
        .is_wide = c->chunks && count * g->sounds[KO].count <= MOST_COMPARED,
        .has_labels = count_labels(g, EN) * count_labels(g, KO) <= MOST_COMPARED,
    };
    uint32_t *last = mem_alloc((count + 1) * sizeof *last); /* Korean sound compared, plus 1 */
    int in[MOST_BUCKETS];
    fill_buckets(&b, g);
    for (uint32_t ko = 0; ko < g->sounds[KO].count; ko++) {
        c->has_jamo = false;
        for (int n = find_buckets(in, &b, &g->sounds[KO].at[ko]); n-- > 0;)
            for (uint32_t m = b.first[in[n]]; m != TABLE_NONE; m = b.members.at[m].next) {
                uint32_t en = b.members.at[m].sound;
                if (last[en] != ko + 1)
                    compare(c, en, ko);
                last[en] = ko + 1;
            }
    }
    list_free(&b.members);
    mem_free(last);
}

/* The variants of one word, with and without its particle, begin at the same place and are one
 * item. */
static void add_items(struct gathering *g, const pairs *found)
{
    const char *last_word = NULL;
    uint32_t item = 0;
    for (size_t i = 0; i < g->candidates[g->side].count; i++) {
        const struct candidate *c = &g->candidates[g->side].at[i];
        uint32_t pair = g->sounds[g->side].at[c->sound].first_pair;
        if (pair == TABLE_NONE)
            continue;
        g->sentence = c->sentence;
        if (c->item != ITEM_NONE)
            item = c->item;
        else if (c->text.at != last_word)
            item = gather_item(g, EVIDENCE_NAME, c->text);
        last_word = c->text.at;
        for (; pair != TABLE_NONE; pair = found->at[pair].next[g->side]) {
            const struct pair *p = &found->at[pair];
            uint64_t key = hash_text((span){(const char *)p->sound, sizeof p->sound});
            gather_key(g, item, key, g->side == EN ? p->strength : 1);
        }
    }
}

void gather_names(struct gathering *g)
{
    struct comparison c = {.g = g, .chunks = g->model ? model_chunks(g->model) : NULL};
    find_pairs(&c);
    for (int side = 0; side < SIDES; side++) {
        g->side = (enum side)side;
        add_items(g, &c.found);
    }
    list_free(&c.found);
}
