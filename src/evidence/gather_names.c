#include "items.h"

#include "text/text.h"

/* Below `lowest`, similarity is chance; from `surest` on, it is certainty (see name.c). */
static const double lowest = 0.72, surest = 0.9;

enum { FEW_LETTERS = 3, MOST_PARTICLE = 3 * 4, SYLLABLE = 3 };

static uint32_t find_sound(struct gathering *g, span word)
{
    uint32_t *sound = table_put(&g->sound_of[g->side], hash_text(word));
    if (*sound != TABLE_NONE)
        return *sound;
    *sound = (uint32_t)g->sounds[g->side].count;
    struct sound new = {.first_pair = TABLE_NONE};
    if (g->side == EN)
        spelling_of_latin(&new.spelling, word);
    else
        spelling_of_hangul(&new.spelling, word);
    list_push(&g->sounds[g->side], new);
    return *sound;
}

static void add_candidate(struct gathering *g, span text, span word)
{
    list_push(&g->candidates[g->side], ((struct candidate){text, g->sentence, find_sound(g, word),
                                                           gather_covering(g, text)}));
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

/* Capitalised words, and two in a row as one: Korean given names come as Jong Un too. */
static void english_candidates(struct gathering *g, span text)
{
    span before = {text.at, 0};
    for (span rest = text, word; take_english(&rest, &word);) {
        if (!is_capitalised(word) || gather_is_taken(g, word)) {
            before.size = 0;
            continue;
        }
        add_candidate(g, word, word);
        span both = span_between(before.at, word.at + word.size);
        if (before.size && both.size == before.size + 1 + word.size)
            add_candidate(g, both, both);
        before = word;
    }
}

static span take_eojeol(span *rest)
{
    uint32_t c;
    while (rest->size && (utf8_decode(*rest, &c), !is_hangul(c)))
        *rest = span_skip(*rest, utf8_decode(*rest, &c));
    size_t at = 0, n;
    while (at < rest->size && (n = utf8_decode(span_skip(*rest, at), &c), is_hangul(c)))
        at += n;
    span word = span_first(*rest, at);
    *rest = span_skip(*rest, at);
    return word;
}

/* A Korean full name has three syllables, and the English text may split or cut it: 박영민 is
 * found in "Park Young-min" by its given name alone. */
static void korean_name(struct gathering *g, span name)
{
    if (name.size < 2 * SYLLABLE)
        return;
    add_candidate(g, name, name);
    if (name.size == 3 * SYLLABLE)
        add_candidate(g, name, span_skip(name, SYLLABLE));
}

static void korean_candidates(struct gathering *g, span text)
{
    for (span rest = text; rest.size;) {
        span word = take_eojeol(&rest);
        if (!word.size || gather_is_taken(g, word))
            continue;
        for (size_t cut = 0; cut <= MOST_PARTICLE && cut + 2 * SYLLABLE <= word.size;
             cut += SYLLABLE)
            if (is_particle(span_skip(word, word.size - cut)))
                korean_name(g, span_first(word, word.size - cut));
    }
}

void gather_candidates(struct gathering *g, span text)
{
    (g->side == EN ? english_candidates : korean_candidates)(g, text);
}

/* Two sounds that are alike, in a chain for each of them. */
struct pair {
    uint32_t sound[SIDES];
    uint32_t next[SIDES];
    double strength;
};
typedef list(struct pair) pairs;

static double strength_of(double similarity)
{
    double strength = 0.4 + 0.6 * (similarity - lowest) / (surest - lowest);
    return strength > 1 ? 1 : strength;
}

static void compare(struct gathering *g, pairs *out, uint32_t en, uint32_t ko)
{
    struct sound *sounds[SIDES] = {&g->sounds[EN].at[en], &g->sounds[KO].at[ko]};
    double similarity = spelling_similarity(&sounds[EN]->spelling, &sounds[KO]->spelling);
    if (similarity < lowest)
        return;
    struct pair pair = {{en, ko}, {0, 0}, strength_of(similarity)};
    for (int side = 0; side < SIDES; side++) {
        pair.next[side] = sounds[side]->first_pair;
        sounds[side]->first_pair = (uint32_t)out->count;
    }
    list_push(out, pair);
}

/* Sounds with other first consonants are not compared: it would make long texts quadratic. */
static uint64_t bucket_of(const struct spelling *s)
{
    return 1 + (uint64_t)(unsigned char)s->consonants[0] * 256 + (unsigned char)s->consonants[1];
}

static bool is_comparable(const struct spelling *s)
{
    return s->letter_count >= FEW_LETTERS && s->consonant_count;
}

static void find_pairs(struct gathering *g, pairs *out)
{
    size_t count = g->sounds[EN].count;
    struct table buckets = {0}; /* bucket -> an English sound; the others are chained by `next` */
    uint32_t *next = mem_alloc((count + 1) * sizeof *next);
    for (uint32_t i = 0; i < count; i++) {
        const struct spelling *s = &g->sounds[EN].at[i].spelling;
        if (!is_comparable(s))
            continue;
        uint32_t *first = table_put(&buckets, bucket_of(s));
        next[i] = *first;
        *first = i;
    }
    for (uint32_t i = 0; i < g->sounds[KO].count; i++) {
        const struct spelling *s = &g->sounds[KO].at[i].spelling;
        uint32_t en = is_comparable(s) ? table_get(&buckets, bucket_of(s)) : TABLE_NONE;
        for (; en != TABLE_NONE; en = next[en])
            compare(g, out, en, i);
    }
    table_free(&buckets);
    mem_free(next);
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
    pairs found = {0};
    find_pairs(g, &found);
    for (int side = 0; side < SIDES; side++) {
        g->side = (enum side)side;
        add_items(g, &found);
    }
    list_free(&found);
}
