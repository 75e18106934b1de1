/* Decomposed Hangul (NFD): the rules see syllables, the boundaries are told in the text as it
 * came. Composition as in the Unicode Standard, section 3.12. */
#include "rules.h"

enum { LEADING = 0x1100, LEADINGS = 19, VOWEL = 0x1161, TRAILING = 0x11A7 };

bool has_jamo(span text)
{
    const char *at = text.at, *end = text.at + text.size;
    while (at < end && (at = memchr(at, 0xE1, (size_t)(end - at))) != NULL) {
        if (end - at > 1 && (unsigned char)at[1] >= 0x84 && (unsigned char)at[1] <= 0x87)
            return true;
        at++;
    }
    return false;
}

/* Takes a jamo of the range off *rest, as its number in the range; -1 when there is none. */
static int take_jamo(span *rest, uint32_t first, int count)
{
    uint32_t c = 0;
    size_t n = rest->size ? utf8_decode(*rest, &c) : 0;
    if (c < first || c >= first + (uint32_t)count)
        return -1;
    *rest = span_skip(*rest, n);
    return (int)(c - first);
}

/* Bytes of the syllable that jamo spell at the start of the text, and it in *c; 0 when they do
 * not. */
static size_t syllable(uint32_t *c, span text)
{
    span rest = text;
    int leading = take_jamo(&rest, LEADING, LEADINGS);
    int vowel = leading < 0 ? -1 : take_jamo(&rest, VOWEL, HANGUL_VOWELS);
    if (vowel < 0)
        return 0;
    int trailing = take_jamo(&rest, TRAILING + 1, HANGUL_FINALS - 1) + 1;
    *c = hangul_of(&(struct syllable){(uint32_t)leading, (uint32_t)vowel, (uint32_t)trailing});
    return text.size - rest.size;
}

void jamo_compose(buf *out, span text)
{
    buf_clear(out);
    for (uint32_t c; text.size;) {
        size_t n = syllable(&c, text);
        if (n)
            utf8_put(out, c);
        else
            buf_put(out, span_first(text, n = utf8_decode(text, &c)));
        text = span_skip(text, n);
    }
}

void jamo_map(cuts *moved, span text)
{
    size_t composed = 0, at = 0;
    for (size_t i = 0; i < moved->count; i++) {
        for (uint32_t c; composed < moved->at[i].at;) {
            size_t n = syllable(&c, span_skip(text, at));
            composed += n ? strlen("가") : (n = utf8_decode(span_skip(text, at), &c));
            at += n;
        }
        moved->at[i].at = at;
    }
}
