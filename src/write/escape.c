#include "escape.h"

#include "text/text.h"

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/* Where Python's str.splitlines ends a line: more than LF and CR, so that two files written line
 * by line would drift apart for every reader that uses it. */
static bool is_line_end(uint32_t c)
{
    return (c >= '\n' && c <= '\r') || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

static bool is_noncharacter(uint32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* Embeddings, overrides, isolates and marks of the bidirectional algorithm (UAX 9). */
static bool is_direction(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

static void put_json(buf *out, uint32_t c)
{
    if (c == '"' || c == '\\')
        buf_printf(out, "\\%c", (char)c);
    else if (c == '\n')
        buf_puts(out, "\\n");
    else if (is_control(c) || is_line_end(c))
        buf_printf(out, "\\u%04x", c);
    else
        utf8_put(out, c);
}

static void put_markup(buf *out, uint32_t c)
{
    if (c == '&')
        buf_puts(out, "&amp;");
    else if (c == '<')
        buf_puts(out, "&lt;");
    else if (c == '>')
        buf_puts(out, "&gt;");
    else if (c == '"')
        buf_puts(out, "&quot;");
    else if (c == '\t' || (is_control(c) && is_line_end(c)))
        buf_putc(out, ' ');
    else if (!is_control(c) && !is_noncharacter(c))
        utf8_put(out, c);
}

static void put_line(buf *out, uint32_t c)
{
    if (c == '\t' || is_line_end(c))
        buf_putc(out, ' ');
    else if (!is_control(c))
        utf8_put(out, c);
}

static void put_terminal(buf *out, uint32_t c)
{
    if (!is_direction(c))
        put_line(out, c);
}

static void put_all(buf *out, span text, void (*put)(buf *out, uint32_t c))
{
    while (text.size) {
        uint32_t c;
        text = span_skip(text, utf8_decode(text, &c));
        put(out, c);
    }
}

void escape_json(buf *out, span text)
{
    buf_putc(out, '"');
    put_all(out, text, put_json);
    buf_putc(out, '"');
}

void escape_markup(buf *out, span text)
{
    put_all(out, text, put_markup);
}

void escape_line(buf *out, span text)
{
    put_all(out, text, put_line);
}

void escape_terminal(buf *out, span text)
{
    put_all(out, text, put_terminal);
}
