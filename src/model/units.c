/* Sentences to words, and words to the units they are known by. */
#include "base/table.h"
#include "model.h"
#include "text/text.h"

enum { SYLLABLE = 3, SHORTEST = 2, LONGEST = 4, INNER = 2, MOST_BYTES = 95 };

/* 29 bits of the hash behind the sort, so that units of different sorts never meet: a word the
 * model does not know is taken for one of 100,000 units of its sort once in 5,000 times. */
static uint32_t unit_key(enum unit_sort sort, span text)
{
    uint32_t hash = (uint32_t)hash_text(span_first(text, MOST_BYTES));
    return hash << UNIT_SORT_BITS | (uint32_t)sort;
}

static void add_unit(struct tokens *t, enum unit_sort sort, span text)
{
    list_push(&t->units, unit_key(sort, text));
    t->words.at[t->words.count - 1].count++;
}

/* An eojeol is a stem with particles or endings, or several stems: its beginnings of two to four
 * syllables mostly hold the first stem, and what follows the first two is often the second. */
static void hangul_units(struct tokens *t, span word)
{
    size_t length = word.size / SYLLABLE;
    add_unit(t, UNIT_SYLLABLE, span_first(word, SYLLABLE));
    for (size_t n = SHORTEST; n <= LONGEST && n <= length; n++)
        add_unit(t, n == SHORTEST ? UNIT_BEGINNING : UNIT_LONGER, span_first(word, n * SYLLABLE));
    if (length >= SHORTEST + INNER)
        add_unit(t, UNIT_BEGINNING,
                 span_first(span_skip(word, SHORTEST * SYLLABLE), INNER * SYLLABLE));
}

/* The stem, and with the stem of the word before: "White House", "Security Council". */
static void latin_units(struct tokens *t, span word)
{
    buf *stems = &t->stems;
    size_t before = stems->size;
    if (before)
        buf_putc(stems, ' ');
    size_t begin = stems->size;
    english_stem(stems, word);
    add_unit(t, UNIT_STEM, span_skip(buf_span(stems), begin));
    if (before)
        add_unit(t, UNIT_BIGRAM, buf_span(stems));
    stems->size -= begin;
    memmove(stems->bytes, stems->bytes + begin, stems->size);
}

enum letters { NO_LETTERS, LATIN, HANGUL, DIGIT };

static enum letters letters_of(uint32_t c)
{
    return is_hangul(c)           ? HANGUL
           : is_latin_char(c)     ? LATIN
           : c >= '0' && c <= '9' ? DIGIT
                                  : NO_LETTERS;
}

/* Takes the next run of letters of one sort. */
static enum letters take_run(span *rest, span *run)
{
    enum letters letters = NO_LETTERS;
    size_t at = 0, n;
    uint32_t c;
    while (rest->size && (n = utf8_decode(*rest, &c), (letters = letters_of(c)) == NO_LETTERS))
        *rest = span_skip(*rest, n);
    while (at < rest->size && (n = utf8_decode(span_skip(*rest, at), &c), letters_of(c) == letters))
        at += n;
    *run = span_first(*rest, at);
    *rest = span_skip(*rest, at);
    return at ? letters : NO_LETTERS;
}

void tokens_find(struct tokens *out, span text)
{
    enum letters letters;
    out->words.count = out->units.count = 0;
    buf_clear(&out->stems);
    for (span rest = text, run; (letters = take_run(&rest, &run)) != NO_LETTERS;) {
        list_push(&out->words, ((struct token){.text = run, .first = (uint32_t)out->units.count}));
        if (letters == LATIN) {
            latin_units(out, run);
            continue;
        }
        buf_clear(&out->stems);
        if (letters == HANGUL)
            hangul_units(out, run);
        else
            add_unit(out, UNIT_DIGITS, run);
    }
}

void tokens_free(struct tokens *tokens)
{
    list_free(&tokens->words);
    list_free(&tokens->units);
    jjak_buffer_free(&tokens->stems);
}
