#include "rules.h"

/* A longer span is taken for two marks that have nothing to do with each other. */
enum { LONGEST = 400 * 3 };

static const struct {
    uint32_t open, close;
} pairs[] = {
    {0x201C, 0x201D}, {0x2018, 0x2019}, {'"', '"'},       {'(', ')'},       {'[', ']'},
    {0x300C, 0x300D}, {0x300E, 0x300F}, {0x3008, 0x3009}, {0x300A, 0x300B}, {0xFF08, 0xFF09},
};

bool is_closing(uint32_t c)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i].close == c)
            return true;
    return c == '\'';
}

static uint32_t closing_of(uint32_t open)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i].open == open)
            return pairs[i].close;
    return 0;
}

/* Mixed marks such as “ … " are common in news: either form closes a double quotation. */
static bool closes(uint32_t c, uint32_t close)
{
    return c == close || (c == '"' && close == 0x201D) || (c == 0x201D && close == '"');
}

/* Bytes up to behind the mark that closes what opens at the start of `text`; 0 when none does. */
static size_t closed_size(span text, size_t open_size, uint32_t open, uint32_t close)
{
    size_t depth = 1, at = open_size;
    span rest = span_skip(span_first(text, LONGEST), open_size);
    while (rest.size) {
        uint32_t c;
        size_t n = utf8_decode(rest, &c);
        at += n;
        if (closes(c, close)) {
            if (--depth == 0)
                return at;
        } else if (c == open) {
            depth++;
        }
        rest = span_skip(rest, n);
    }
    return 0;
}

void enclosures_find(enclosures *out, span text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c;
        span rest = span_skip(text, at);
        size_t n = utf8_decode(rest, &c);
        uint32_t close = closing_of(c);
        size_t size = close ? closed_size(rest, n, c, close) : 0;
        if (size)
            list_push(out, ((struct enclosure){at, at + size}));
        at += size ? size : n;
    }
}

span word_last(span text)
{
    size_t n = 0;
    while (n < text.size) {
        char c = text.at[text.size - n - 1];
        if (!is_latin(c) && !is_digit(c) && c != '.' && c != '\'')
            break;
        n++;
    }
    return span_skip(text, text.size - n);
}

span word_first(span text)
{
    while (text.size) {
        uint32_t c;
        size_t n = utf8_decode(text, &c);
        if (is_latin_char(c) || is_hangul(c) || (c < 0x80 && is_digit((char)c)))
            break;
        text = span_skip(text, n);
    }
    size_t n = 0;
    while (n < text.size && (is_latin(text.at[n]) || text.at[n] == '\'' || text.at[n] == '-'))
        n++;
    return span_first(text, n);
}
