#include "span.h"

span span_trim(span text)
{
    while (text.size && is_space(text.at[0]))
        text = span_skip(text, 1);
    while (text.size && is_space(text.at[text.size - 1]))
        text.size--;
    return text;
}

size_t span_find(span text, span needle)
{
    if (needle.size == 0)
        return 0;
    if (text.size < needle.size)
        return text.size;
    const char *from = text.at, *end = text.at + text.size;
    while ((size_t)(end - from) >= needle.size) {
        const char *hit = memchr(from, needle.at[0], (size_t)(end - from) - needle.size + 1);
        if (!hit)
            break;
        if (memcmp(hit, needle.at, needle.size) == 0)
            return (size_t)(hit - text.at);
        from = hit + 1;
    }
    return text.size;
}

bool span_equal_nocase(span text, span lower)
{
    if (text.size != lower.size)
        return false;
    for (size_t i = 0; i < text.size; i++)
        if (to_lower(text.at[i]) != lower.at[i])
            return false;
    return true;
}

/* The nearest `lower`, small or capital, in `size` bytes; their end when there is none. */
static const char *find_letter(const char *from, size_t size, char lower)
{
    const char *small = memchr(from, lower, size), *capital = NULL;
    size = small ? (size_t)(small - from) : size;
    if (is_lower(lower))
        capital = memchr(from, lower - 'a' + 'A', size);
    return capital ? capital : from + size;
}

size_t span_find_nocase(span text, span needle)
{
    if (text.size < needle.size)
        return text.size;
    const char *from = text.at, *end = text.at + (text.size - needle.size) + 1;
    while ((from = find_letter(from, (size_t)(end - from), needle.at[0])) < end) {
        if (span_equal_nocase((span){from, needle.size}, needle))
            return (size_t)(from - text.at);
        from++;
    }
    return text.size;
}

bool span_field(span *rest, char separator, span *field)
{
    if (!rest->at)
        return false;
    const char *end = rest->size ? memchr(rest->at, separator, rest->size) : NULL;
    if (!end) {
        *field = *rest;
        *rest = (span){NULL, 0};
    } else {
        *field = span_between(rest->at, end);
        *rest = span_skip(*rest, field->size + 1);
    }
    return true;
}

bool span_line(span *rest, span *line)
{
    if (!rest->size || !span_field(rest, '\n', line))
        return false;
    if (line->size && line->at[line->size - 1] == '\r')
        line->size--;
    return true;
}
