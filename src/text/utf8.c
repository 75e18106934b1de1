#include "text.h"

enum { REPLACEMENT = 0xFFFD };

/* Length of the character that a lead byte announces; 0 when it cannot be one. */
static size_t announced(unsigned char lead)
{
    return lead < 0x80   ? 1
           : lead < 0xC2 ? 0
           : lead < 0xE0 ? 2
           : lead < 0xF0 ? 3
           : lead < 0xF5 ? 4
                         : 0;
}

/* The second byte's range keeps out overlong forms, surrogates, and what lies beyond U+10FFFF
 * (RFC 3629, section 4). */
static bool second_fits(unsigned char lead, unsigned char second)
{
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

/* Bytes of the character at `s` that are there and right, of the `size` it announces. */
static size_t right_bytes(const unsigned char *s, size_t available, size_t size)
{
    size_t n = 1;
    while (n < size && n < available && (n == 1 ? second_fits(s[0], s[1]) : (s[n] & 0xC0) == 0x80))
        n++;
    return n;
}

size_t utf8_decode(span text, uint32_t *c)
{
    const unsigned char *s = (const unsigned char *)text.at;
    if (s[0] < 0x80) {
        *c = s[0];
        return 1;
    }
    /* Nearly all of Korean; no such lead byte restricts what follows. */
    if (s[0] > 0xE0 && s[0] < 0xED && text.size >= 3 && (s[1] & s[2] & 0xC0) == 0x80 &&
        ((s[1] | s[2]) & 0xC0) == 0x80) {
        *c = (s[0] & 0xFu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
        return 3;
    }
    size_t size = announced(s[0]);
    if (size == 0 || right_bytes(s, text.size, size) < size) {
        *c = REPLACEMENT;
        return 1;
    }
    uint32_t value = s[0] & (0xFFu >> (size + 1));
    for (size_t i = 1; i < size; i++)
        value = value << 6 | (s[i] & 0x3Fu);
    *c = value;
    return size;
}

size_t utf8_last(span text, uint32_t *c)
{
    if (!text.size)
        return 0;
    size_t back = 1;
    while (back < 4 && back < text.size && (text.at[text.size - back] & 0xC0) == 0x80)
        back++;
    if (utf8_decode((span){text.at + text.size - back, back}, c) == back)
        return back;
    *c = REPLACEMENT;
    return 1;
}

void utf8_put(buf *out, uint32_t c)
{
    unsigned char *to = (unsigned char *)buf_room(out, 4);
    size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = size; i-- > 1; c >>= 6)
        to[i] = (unsigned char)(0x80 | (c & 0x3F));
    to[0] = (unsigned char)(lead[size] | c);
    to[size] = '\0';
    out->size += size;
}

/* How many bytes from `at` on are ASCII, in steps of eight. */
static size_t ascii_steps(span text, size_t at)
{
    size_t from = at;
    for (uint64_t eight; at + sizeof eight <= text.size; at += sizeof eight) {
        memcpy(&eight, text.at + at, sizeof eight);
        if (eight & 0x8080808080808080)
            break;
    }
    return at - from;
}

bool utf8_is_valid(span text)
{
    const unsigned char *s = (const unsigned char *)text.at;
    bool has_long = false; /* a character beyond ASCII that is whole */
    for (size_t i = 0; i < text.size;) {
        if (s[i] < 0x80) {
            i++;
            i += ascii_steps(text, i);
            continue;
        }
        size_t size = announced(s[i]), right = size ? right_bytes(s + i, text.size - i, size) : 0;
        if (right < size && i + right == text.size)
            return has_long;
        if (!size || right < size)
            return false;
        has_long = true;
        i += size;
    }
    return true;
}

size_t utf8_length(span text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.size; i++)
        n += (text.at[i] & 0xC0) != 0x80;
    return n;
}

bool hangul_take(span *rest, struct syllable *out)
{
    while (rest->size) {
        uint32_t c;
        *rest = span_skip(*rest, utf8_decode(*rest, &c));
        if (is_hangul(c)) {
            *out = hangul_parts(c);
            return true;
        }
    }
    return false;
}
