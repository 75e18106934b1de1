#include "entities.h"

#include <libxml/HTMLparser.h>

#include "text/text.h"

enum { LONGEST = 12 }; /* bytes of a reference between "&" and ";" */

/* The character that the name between "&" and ";" stands for; 0 for none. */
static uint32_t character_of(span name)
{
    char text[LONGEST + 1] = "";
    memcpy(text, name.at, name.size);
    if (text[0] != '#') {
        const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)text);
        return strcmp(text, "apos") == 0 ? '\'' : entity ? entity->value : 0;
    }
    bool is_hex = (text[1] | 32) == 'x';
    uint32_t value = 0;
    for (const char *c = text + (is_hex ? 2 : 1); *c; c++) {
        const char *digits = "0123456789abcdef", *digit = strchr(digits, to_lower(*c));
        uint32_t base = is_hex ? 16 : 10;
        if (!digit || digit - digits >= (ptrdiff_t)base || value > 0x10FFFF)
            return 0;
        value = base * value + (uint32_t)(digit - digits);
    }
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

void entities_decode(buf *out, span text)
{
    for (size_t i = 0; i < text.size; i++) {
        span name = span_first(span_skip(text, i + 1), LONGEST);
        name = span_first(name, span_find(name, SPAN(";")));
        bool is_whole = i + 1 + name.size < text.size && name.size < LONGEST;
        uint32_t c = text.at[i] == '&' && name.size && is_whole ? character_of(name) : 0;
        if (c) {
            utf8_put(out, c);
            i += name.size + 1;
        } else {
            buf_putc(out, text.at[i]);
        }
    }
}

void entities_encode(buf *out, span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] == '<')
            buf_puts(out, "&lt;");
        else if (text.at[i] == '&')
            buf_puts(out, "&amp;");
        else
            buf_putc(out, text.at[i]);
}
