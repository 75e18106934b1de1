#include "text.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/mem.h"

/* Characters that NFC can change all lie from U+0300 on, and of those that Korean and English
 * text is full of, Hangul syllables and general punctuation never change. */
static bool may_compose(uint32_t c)
{
    return c >= 0x300 && !is_hangul(c) && !(c >= 0x2010 && c <= 0x2060) &&
           !(c >= 0x3000 && c <= 0x3029) && !(c >= 0x4E00 && c <= 0x9FFF);
}

bool is_any_space(uint32_t c)
{
    return (c <= 0x20 && is_space((char)c)) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

static bool is_invisible(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF ||
           c == 0xFFFE || c == 0xFFFF;
}

/* Brings what `out` holds from `from` on into NFC. */
static void compose(buf *out, size_t from)
{
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
    int32_t size = (int32_t)(out->size - from), wide = 0, composed;
    UChar *text = mem_resize(NULL, (size_t)size + 1, sizeof *text);
    u_strFromUTF8(text, size + 1, &wide, out->bytes + from, size, &code);
    /* NFC is at most three times as long (UAX 15, section 12). */
    UChar *result = mem_resize(NULL, 3 * (size_t)wide + 1, sizeof *result);
    composed = unorm2_normalize(nfc, text, wide, result, 3 * wide + 1, &code);
    if (U_SUCCESS(code)) {
        char *to = (out->size = from, buf_room(out, 3 * (size_t)composed));
        int32_t bytes = 0;
        u_strToUTF8(to, 3 * composed + 1, &bytes, result, composed, &code);
        out->size += (size_t)bytes;
    }
    mem_free(text);
    mem_free(result);
}

static bool is_mark(char c) /* of ASCII, no space */
{
    return c > ' ' && c < 0x7F;
}

/* How many bytes from the start on are words of ASCII, with one space between two: they stay as
 * they are. */
static size_t ascii_size(span text)
{
    size_t n = 0;
    for (; n < text.size && is_mark(text.at[n]); n++)
        n += n + 2 < text.size && text.at[n + 1] == ' ' && is_mark(text.at[n + 2]);
    return n;
}

void text_clean(buf *out, span text)
{
    size_t from = out->size;
    bool space = false, composing = false;
    *buf_room(out, text.size) = '\0';
    while (text.size) {
        uint32_t c;
        size_t n = ascii_size(text);
        if (n) {
            if (space)
                buf_putc(out, ' ');
            space = false;
            buf_put(out, span_first(text, n));
            text = span_skip(text, n);
            continue;
        }
        n = utf8_decode(text, &c);
        if (is_any_space(c)) {
            space = out->size > from;
        } else if (!is_invisible(c)) {
            if (space)
                buf_putc(out, ' ');
            space = false;
            composing |= may_compose(c);
            if (n == 1 && c > 0x7F)
                utf8_put(out, c);
            else
                buf_put(out, span_first(text, n));
        }
        text = span_skip(text, n);
    }
    if (composing)
        compose(out, from);
}

static const struct {
    uint32_t from;
    char to;
} folded[] = {
    {0x2018, '\''}, {0x2019, '\''}, {0x201A, '\''}, {0x201B, '\''}, {0x2032, '\''}, {0x300E, '\''},
    {0x300F, '\''}, {0x3008, '\''}, {0x3009, '\''}, {0x201C, '"'},  {0x201D, '"'},  {0x201E, '"'},
    {0x2033, '"'},  {0x300C, '"'},  {0x300D, '"'},  {0x00AB, '"'},  {0x00BB, '"'},  {0x2010, '-'},
    {0x2011, '-'},  {0x2012, '-'},  {0x2013, '-'},  {0x2014, '-'},  {0x2015, '-'},  {0x2212, '-'},
    {0x223C, '~'},  {0x301C, '~'},  {0x3002, '.'},  {0x3001, ','},  {0x00B7, ','},  {0x318D, ','},
};

void text_fold(buf *out, span text)
{
    while (text.size) {
        uint32_t c;
        size_t n = utf8_decode(text, &c);
        text = span_skip(text, n);
        if (c >= 0xFF01 && c <= 0xFF5E)
            c -= 0xFEE0;
        for (size_t i = 0; c > 0x7F && i < sizeof folded / sizeof *folded; i++)
            if (folded[i].from == c)
                c = (unsigned char)folded[i].to;
        if (c < 0x80)
            buf_putc(out, to_lower((char)c));
        else
            utf8_put(out, c);
    }
}

/* Latin letters whose canonical decomposition is no plain letter. */
static const struct {
    uint32_t from;
    char to[3];
} letters[] = {
    {0xC6, "ae"}, {0xE6, "ae"}, {0xD8, "o"},   {0xF8, "o"},   {0xDF, "ss"}, {0xD0, "d"},
    {0xF0, "d"},  {0xDE, "th"}, {0xFE, "th"},  {0x110, "d"},  {0x111, "d"}, {0x131, "i"},
    {0x141, "l"}, {0x142, "l"}, {0x152, "oe"}, {0x153, "oe"}, {0x126, "h"}, {0x127, "h"},
};

/* The plain letter under a diacritic: the first character of the canonical decomposition. */
static uint32_t base_letter(uint32_t c)
{
    UErrorCode code = U_ZERO_ERROR;
    UChar parts[8];
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&code);
    int32_t n = unorm2_getDecomposition(nfd, (UChar32)c, parts, 8, &code);
    return U_SUCCESS(code) && n > 0 && parts[0] < 0x80 ? parts[0] : c;
}

void text_latin(buf *out, span text)
{
    while (text.size) {
        uint32_t c;
        text = span_skip(text, utf8_decode(text, &c));
        const char *spelled = NULL;
        for (size_t i = 0; c > 0x7F && i < sizeof letters / sizeof *letters; i++)
            if (letters[i].from == c)
                spelled = letters[i].to;
        if (spelled)
            buf_puts(out, spelled);
        else if (is_latin_char(c) && (c < 0x80 || (c = base_letter(c)) < 0x80))
            buf_putc(out, to_lower((char)c));
    }
}
