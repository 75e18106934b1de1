/* The bilingual word list: the *.tsv files of a directory (Korean TAB English TAB category) and
 * the names that ICU knows. Words are kept as hashes of their stems and forms; the list is looked
 * up by the longest match on both sides. */
#include "words.h"

#include "base/error.h"
#include "base/file.h"
#include "text/text.h"

enum {
    TERM_WORDS = 6,      /* the longest English term */
    TERM_SYLLABLES = 14, /* the longest Korean one */
    SYLLABLE = 3,        /* bytes of a Hangul syllable in UTF-8 */
};

struct entry {
    uint32_t pair; /* the same number on both sides */
    uint32_t next; /* another entry of the same word, or TABLE_NONE */
};

enum { SIEVE_BITS = 20 };

struct lexicon {
    struct table chains[SIDES]; /* hash of a word or term -> its first entry */
    uint64_t
        *sieve[SIDES]; /* a bit for each listed word or term, and for what begins longer ones: most
                          of what is looked up is neither, and the bits stay in the cache */
    list(struct entry) entries[SIDES];
    uint32_t pair_count;
};

uint32_t lexicon_next(const struct lexicon *lexicon, enum side side, uint32_t entry)
{
    return lexicon->entries[side].at[entry].next;
}

uint32_t lexicon_pair(const struct lexicon *lexicon, enum side side, uint32_t entry)
{
    return lexicon->entries[side].at[entry].pair;
}

/* ---- the sieve */

static void sieve_add(struct lexicon *lexicon, enum side side, uint64_t hash)
{
    uint64_t bit = hash >> (64 - SIEVE_BITS);
    lexicon->sieve[side][bit / 64] |= (uint64_t)1 << bit % 64;
}

static bool sieve_has(const struct lexicon *lexicon, enum side side, uint64_t hash)
{
    uint64_t bit = hash >> (64 - SIEVE_BITS);
    return lexicon->sieve[side][bit / 64] >> bit % 64 & 1;
}

/* Beginnings are two words or syllables; their bits are not those of words. */
static uint64_t beginning_hash(span beginning)
{
    return ~hash_text(beginning);
}

/* ---- filling */

static span beginning_of(enum side side, span word)
{
    if (side == KO)
        return span_first(word, 2 * SYLLABLE);
    size_t first = span_find(word, SPAN(" ")) + 1;
    return first < word.size
               ? span_first(word, first + span_find(span_skip(word, first), SPAN(" ")))
               : word;
}

static void add_entry(struct lexicon *lexicon, enum side side, span word)
{
    uint64_t hash = hash_text(word);
    uint32_t *chain = table_put(&lexicon->chains[side], hash);
    uint32_t pair = lexicon->pair_count;
    if (*chain != TABLE_NONE && lexicon->entries[side].at[*chain].pair == pair)
        return;
    list_push(&lexicon->entries[side], ((struct entry){pair, *chain}));
    *chain = (uint32_t)lexicon->entries[side].count - 1;
    sieve_add(lexicon, side, hash);
    span beginning = beginning_of(side, word);
    if (beginning.size < word.size)
        sieve_add(lexicon, side, beginning_hash(beginning));
}

/* A lexicon that is being filled, and the key under way of each side. */
struct filling {
    struct lexicon *lexicon;
    buf key[SIDES];
};

static void add_korean_form(void *filling, span form)
{
    add_entry(((struct filling *)filling)->lexicon, KO, form);
}

/* Korean words are compared without spaces, since writers differ in where they set them. */
static void add_korean(struct filling *f, span word)
{
    static const char *const light_verbs[] = {"하다", "되다", "시키다"};
    buf_clear(&f->key[KO]);
    for (span rest = word, part; span_field(&rest, ' ', &part);)
        buf_put(&f->key[KO], part);
    span text = buf_span(&f->key[KO]);
    add_korean_form(f, text);
    for (size_t i = 0; i < sizeof light_verbs / sizeof *light_verbs; i++) {
        span verb = span_of(light_verbs[i]);
        /* 발표하다 -> 발표; but 전하다 -> 전 would be found everywhere. */
        if (span_ends(text, verb) && utf8_length(text) >= utf8_length(verb) + 2)
            add_korean_form(f, span_first(text, text.size - verb.size));
    }
    if (span_ends(text, SPAN("다")) && utf8_length(text) > 1)
        korean_forms(text, add_korean_form, f);
}

/* Takes the next word off an English text: letters, digits, inner apostrophes and hyphens. */
static bool take_word(span *rest, span *word)
{
    while (rest->size && !is_latin(*rest->at) && !is_digit(*rest->at))
        *rest = span_skip(*rest, 1);
    size_t n = 0;
    while (n < rest->size &&
           (is_latin(rest->at[n]) || is_digit(rest->at[n]) ||
            (n && rest->at[n] == '\'' && n + 1 < rest->size && is_latin(rest->at[n + 1]))))
        n++;
    *word = span_first(*rest, n);
    *rest = span_skip(*rest, n);
    return n > 0;
}

static void add_english(struct filling *f, span term)
{
    buf *key = &f->key[EN];
    buf_clear(key);
    for (span rest = term, word; take_word(&rest, &word);) {
        if (key->size)
            buf_putc(key, ' ');
        english_stem(key, word);
    }
    if (key->size)
        add_entry(f->lexicon, EN, buf_span(key));
}

static void add_pair(struct filling *f, span english, span korean)
{
    add_english(f, english);
    add_korean(f, korean);
    f->lexicon->pair_count++;
}

static void add_icu_name(void *payload, const char *english, const char *korean, const char *kind)
{
    /* Month names are read as dates (1월), and some language names are common English words. */
    bool is_word = strcmp(kind, "language") == 0 && strlen(english) < 4;
    if (strcmp(kind, "month") != 0 && !is_word && utf8_length(span_of(korean)) >= 2)
        add_pair(payload, span_of(english), span_of(korean));
}

static int add_file(struct filling *f, const char *path, jjak_error *error)
{
    buf bytes = {0};
    int rc = jjak_file_read(&bytes, path, error);
    span rest = buf_span(&bytes), line;
    for (unsigned number = 1; rc == 0 && span_line(&rest, &line); number++) {
        span korean, english, category;
        if (span_starts(line, SPAN("#")))
            continue;
        if (!span_field(&line, '\t', &korean) || !span_field(&line, '\t', &english) ||
            !span_field(&line, '\t', &category) || !korean.size || !english.size)
            rc = error_set(error, JJAK_E_RESOURCE,
                           "%s:%u: expected Korean TAB English TAB category", path, number);
        else
            add_pair(f, english, korean);
    }
    jjak_buffer_free(&bytes);
    return rc;
}

int lexicon_new(struct lexicon **out, const char *directory, jjak_error *error)
{
    struct lexicon *lexicon = mem_alloc(sizeof *lexicon);
    struct filling filling = {.lexicon = lexicon};
    struct arena *arena = arena_new();
    int rc = 0;
    for (int side = 0; side < SIDES; side++)
        lexicon->sieve[side] = mem_alloc(((size_t)1 << SIEVE_BITS) / 8);
    icu_names(add_icu_name, &filling);
    const char **paths = directory ? file_list(arena, directory, ".tsv") : NULL;
    if (directory && !paths)
        rc = error_set(error, JJAK_E_RESOURCE, "%s: cannot be read as a directory of word lists",
                       directory);
    for (; rc == 0 && paths && *paths; paths++)
        rc = add_file(&filling, *paths, error);
    arena_free(arena);
    for (int side = 0; side < SIDES; side++)
        jjak_buffer_free(&filling.key[side]);
    if (rc != 0)
        lexicon_free(lexicon);
    else
        *out = lexicon;
    return rc;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    for (int side = 0; side < SIDES; side++) {
        table_free(&lexicon->chains[side]);
        list_free(&lexicon->entries[side]);
        mem_free(lexicon->sieve[side]);
    }
    mem_free(lexicon);
}

/* ---- looking up */

static uint32_t chain_of(const struct lexicon *lexicon, enum side side, span word)
{
    uint64_t hash = hash_text(word);
    return sieve_has(lexicon, side, hash) ? table_get(&lexicon->chains[side], hash) : TABLE_NONE;
}

static bool is_beginning(const struct lexicon *lexicon, enum side side, span words)
{
    return sieve_has(lexicon, side, beginning_hash(words));
}

struct stem {
    span word;
    size_t begin, end; /* in the text of all stems */
};

/* The stems of a sentence, joined by spaces as those of a term are. */
struct stems {
    buf text;
    list(struct stem) words;
};

static void find_stems(struct stems *out, span text)
{
    for (span rest = text, word; take_word(&rest, &word);) {
        if (out->text.size)
            buf_putc(&out->text, ' ');
        size_t begin = out->text.size;
        english_stem(&out->text, word);
        list_push(&out->words, ((struct stem){word, begin, out->text.size}));
    }
}

void lexicon_find_english(hits *out, const struct lexicon *lexicon, span text)
{
    struct stems stems = {0};
    find_stems(&stems, text);
    for (size_t i = 0, longest; i < stems.words.count; i += longest) {
        const char *begin = stems.text.bytes + stems.words.at[i].begin;
        uint32_t found = TABLE_NONE;
        longest = 1;
        for (size_t n = 0; n < TERM_WORDS && i + n < stems.words.count; n++) {
            const char *end = stems.text.bytes + stems.words.at[i + n].end;
            uint32_t chain = chain_of(lexicon, EN, span_between(begin, end));
            if (chain != TABLE_NONE)
                found = chain, longest = n + 1;
            if (n == 1 && !is_beginning(lexicon, EN, span_between(begin, end)))
                break;
        }
        span first = stems.words.at[i].word, last = stems.words.at[i + longest - 1].word;
        if (found != TABLE_NONE)
            list_push(out,
                      ((struct hit){span_between(first.at, last.at + last.size), found, false}));
    }
    list_free(&stems.words);
    jjak_buffer_free(&stems.text);
}

/* The eojeol at the start of `text`: its run of Hangul. */
static span eojeol(span text)
{
    size_t at = 0, n;
    uint32_t c;
    while (at < text.size && (n = utf8_decode(span_skip(text, at), &c), is_hangul(c)))
        at += n;
    return span_first(text, at);
}

/* Bytes of the longest listed word at the start of `text`; a term that begins an eojeol may go on
 * over single spaces: 가발 is not in 사상자가 발생. */
static size_t longest_korean(const struct lexicon *lexicon, span text, bool is_inner, buf *key,
                             uint32_t *chain)
{
    size_t longest = 0, at = 0;
    buf_clear(key);
    while (at < text.size && key->size < TERM_SYLLABLES * SYLLABLE) {
        uint32_t c;
        size_t space = text.at[at] == ' ' && at ? 1 : 0;
        if (at + space >= text.size || (space && is_inner))
            break;
        size_t n = utf8_decode(span_skip(text, at + space), &c);
        if (!is_hangul(c))
            break;
        at += space + n;
        buf_put(key, (span){text.at + at - n, n});
        uint32_t found = chain_of(lexicon, KO, buf_span(key));
        if (found != TABLE_NONE)
            longest = at, *chain = found;
        if (key->size == 2 * SYLLABLE && !is_beginning(lexicon, KO, buf_span(key)))
            break;
    }
    return longest;
}

/* A single syllable is a word only when nothing but a particle follows. */
static bool is_whole(span word, span behind, bool is_inner)
{
    bool is_short = utf8_length(word) < 2;
    return !is_short || (!is_inner && is_particle(behind));
}

void lexicon_find_korean(hits *out, const struct lexicon *lexicon, span text)
{
    buf key = {0};
    bool is_inner = false; /* behind the first syllable of an eojeol */
    for (size_t at = 0, step; at < text.size; at += step) {
        span rest = span_skip(text, at);
        uint32_t chain = TABLE_NONE, c;
        step = utf8_decode(rest, &c);
        size_t n = is_hangul(c) ? longest_korean(lexicon, rest, is_inner, &key, &chain) : 0;
        span found = span_first(rest, n);
        if (n && is_whole(found, eojeol(span_skip(rest, n)), is_inner)) {
            list_push(out, ((struct hit){found, chain, is_inner}));
            step = n;
        }
        is_inner = is_hangul(c);
    }
    jjak_buffer_free(&key);
}
