/* The door of text/: characters, charsets, normal forms, and all that ICU does for jjak. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "jjak.h"

/* ---- utf8.c: characters */

/* The character at the start of `text` (not empty) in *c, and its length in bytes. A byte that is
 * not UTF-8 counts as one character U+FFFD. */
size_t utf8_decode(span text, uint32_t *c);

/* The character that ends where `text` ends, in *c, and its length in bytes; 0 for empty text. */
size_t utf8_last(span text, uint32_t *c);

void utf8_put(buf *out, uint32_t c);

/* Strictly valid UTF-8 (RFC 3629). A character cut short at the very end is allowed where others
 * are whole: in "caf\xE9" the last byte is no beginning of one. */
bool utf8_is_valid(span text);

/* Number of characters. */
size_t utf8_length(span text);

static inline bool is_hangul(uint32_t c) /* a precomposed syllable */
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

/* Initial, vowel and final of a precomposed syllable, numbered as in the Unicode Standard, section
 * 3.12; the final 0 is none. */
struct syllable {
    uint32_t initial, vowel, final;
};
enum { HANGUL_FIRST = 0xAC00, HANGUL_VOWELS = 21, HANGUL_FINALS = 28 };

static inline struct syllable hangul_parts(uint32_t c)
{
    c -= HANGUL_FIRST;
    return (struct syllable){c / (HANGUL_VOWELS * HANGUL_FINALS), c / HANGUL_FINALS % HANGUL_VOWELS,
                             c % HANGUL_FINALS};
}

static inline uint32_t hangul_of(const struct syllable *s)
{
    return HANGUL_FIRST + (s->initial * HANGUL_VOWELS + s->vowel) * HANGUL_FINALS + s->final;
}

/* Takes the next syllable off *rest, and what is none before it; false when there are no more. */
bool hangul_take(span *rest, struct syllable *out);

/* Latin with diacritics too: é, ø, ș … */
static inline bool is_latin_char(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

/* ---- charset.c: bytes to UTF-8 */

/* Converts `bytes` to UTF-8, appended to *out. Order: byte order mark, valid UTF-8, `wanted` (a
 * label the caller insists on, or empty), `declared` (what the bytes say of themselves, or empty),
 * then detection. The charset's usual name ("utf-8", "windows-949" …) in *name. What cannot be
 * converted becomes U+FFFD. JJAK_E_USAGE for an unknown `wanted`, JJAK_E_DATA when the bytes are no
 * text at all; the message does not name the file. */
int charset_decode(buf *out, const char **name, span bytes, span wanted, span declared,
                   jjak_error *error);

/* The charset that the head of an HTML or XML file declares, or empty. */
span charset_declared(span bytes);

/* ---- normalize.c: one form of the same text */

/* Appends `text` in NFC, every run of white space as one space, none at the ends, without control
 * and zero-width characters. */
void text_clean(buf *out, span text);

/* White space of any kind: ASCII's, no-break, typographic and ideographic spaces. */
bool is_any_space(uint32_t c);

/* Appends `text` for comparing: full-width forms as ASCII, typographic quotes and dashes as ASCII,
 * ASCII letters in lower case. */
void text_fold(buf *out, span text);

/* Appends plain Latin letters for a Latin word, in lower case and without diacritics:
 * "Kovačević" -> "kovacevic". Other characters are left out. */
void text_latin(buf *out, span text);

/* ---- language.c */

/* "ko" or "en" by the script of most of it, Hangul or Latin; "other" when that is neither, "" when
 * there are no letters. */
const char *text_script(span text);

/* "en", "ko" or "": from the share of Hangul among letters and from function words. */
const char *text_language(span text);

/* ---- breaks.c: ICU's boundaries */

typedef list(size_t) offsets;

/* Finds sentence boundaries with ICU (UAX 29); one for each language and thread. */
struct breaker;
int breaker_new(struct breaker **out, const char *language, jjak_error *error);
void breaker_free(struct breaker *breaker);

/* Puts the ends of the sentences of `text` in *out (emptied first), ascending, the last one being
 * text.size. White space between sentences belongs to the one before. */
int breaker_find(offsets *out, struct breaker *breaker, span text, jjak_error *error);

/* ---- names.c: the names ICU has in both languages */

/* Calls `each` with every English/Korean pair of names that ICU holds: countries, languages,
 * scripts, currencies, cities, months and weekdays. `kind` is "country", "language" ... */
void icu_names(void (*each)(void *payload, const char *english, const char *korean,
                            const char *kind),
               void *payload);

/* ICU's version, as "72.1". */
const char *icu_version(void);

#endif
