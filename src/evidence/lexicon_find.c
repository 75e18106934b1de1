/* Looks a sentence up in the word list: the longest match on both sides. */
#include "lexicon.h"
#include "text/text.h"

enum { TERM_WORDS = 6, TERM_SYLLABLES = 14 }; /* the longest terms */

static uint32_t row_of(const struct listed *listed, uint64_t hash)
{
    return sieve_has(listed, hash) ? table_get(&listed->rows, hash) : TABLE_NONE;
}

static struct hit hit_of(const struct listed *listed, span text, uint32_t row, bool is_inner)
{
    const uint32_t *pairs = &listed->pairs.at[row];
    __builtin_prefetch(pairs);
    return (struct hit){text, pairs, is_inner};
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

void stems_find(struct stems *out, span text)
{
    buf_clear(&out->text);
    out->words.count = 0;
    for (span rest = text, word; take_word(&rest, &word);) {
        if (out->text.size)
            buf_putc(&out->text, ' ');
        size_t begin = out->text.size;
        english_stem(&out->text, word);
        list_push(&out->words, ((struct stem){word, begin, out->text.size}));
    }
}

void stems_free(struct stems *stems)
{
    list_free(&stems->words);
    jjak_buffer_free(&stems->text);
}

/* The hash of `count` stems from number `first` on. */
static uint64_t hash_stems(const struct stems *stems, size_t first, size_t count)
{
    const struct stem *words = &stems->words.at[first];
    const char *text = stems->text.bytes;
    return hash_text(span_between(text + words[0].begin, text + words[count - 1].end));
}

/* How many stems from number `first` on make up the longest listed term, and its row. */
static size_t longest_english(const struct listed *listed, const struct stems *stems, size_t first,
                              uint32_t *row)
{
    size_t longest = 0;
    for (size_t n = 1; n <= TERM_WORDS && first + n <= stems->words.count; n++) {
        uint64_t hash = hash_stems(stems, first, n);
        uint32_t found = row_of(listed, hash);
        if (found != TABLE_NONE)
            longest = n, *row = found;
        if (n == 2 && !sieve_has(listed, of_beginning(hash)))
            break;
    }
    return longest;
}

void lexicon_find_english(hits *out, const struct lexicon *lexicon, span text)
{
    const struct listed *listed = &lexicon->side[EN];
    struct stems stems = {0};
    stems_find(&stems, text);
    for (size_t i = 0, n; i < stems.words.count; i += n ? n : 1) {
        uint32_t row;
        n = longest_english(listed, &stems, i, &row);
        if (!n)
            continue;
        span first = stems.words.at[i].word, last = stems.words.at[i + n - 1].word;
        list_push(out, hit_of(listed, span_between(first.at, last.at + last.size), row, false));
    }
    stems_free(&stems);
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
static size_t longest_korean(const struct listed *listed, span text, bool is_inner, uint32_t *row)
{
    char key[TERM_SYLLABLES * SYLLABLE];
    size_t longest = 0, at = 0, size = 0;
    while (at < text.size && size < sizeof key) {
        uint32_t c;
        size_t space = text.at[at] == ' ' && at ? 1 : 0;
        if (at + space >= text.size || (space && is_inner))
            break;
        at += space + utf8_decode(span_skip(text, at + space), &c);
        if (!is_hangul(c))
            break;
        memcpy(key + size, text.at + at - SYLLABLE, SYLLABLE);
        size += SYLLABLE;
        if (is_inner && size < 2 * SYLLABLE) /* see is_whole */
            continue;
        uint64_t hash = hash_text((span){key, size});
        uint32_t found = row_of(listed, hash);
        if (found != TABLE_NONE)
            longest = at, *row = found;
        if (size == 2 * SYLLABLE && !sieve_has(listed, of_beginning(hash)))
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
    const struct listed *listed = &lexicon->side[KO];
    bool is_inner = false; /* behind the first syllable of an eojeol */
    for (size_t at = 0, step; at < text.size; at += step) {
        span rest = span_skip(text, at);
        uint32_t row, c;
        step = utf8_decode(rest, &c);
        size_t n = is_hangul(c) ? longest_korean(listed, rest, is_inner, &row) : 0;
        span found = span_first(rest, n);
        if (n && is_whole(found, eojeol(span_skip(rest, n)), is_inner)) {
            list_push(out, hit_of(listed, found, row, is_inner));
            step = n;
        }
        is_inner = is_hangul(c);
    }
}
