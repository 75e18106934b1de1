/* Borrowed bytes: a span never owns and never allocates; it dies with the text it points into. */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct span {
    const char *at;
    size_t size;
} span;

/* A span over a string literal, usable in static tables. */
#define SPAN(literal) ((span){(literal), sizeof(literal) - 1})

static inline span span_of(const char *text)
{
    return (span){text, strlen(text)};
}

static inline span span_between(const char *begin, const char *end)
{
    return (span){begin, (size_t)(end - begin)};
}

static inline bool span_equal(span a, span b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

static inline span span_skip(span text, size_t bytes)
{
    return (span){text.at + bytes, text.size - bytes};
}

/* Of Hangul the last byte tells most words apart, the first hardly any. */
static inline bool span_starts(span text, span prefix)
{
    return text.size >= prefix.size &&
           (!prefix.size || (text.at[prefix.size - 1] == prefix.at[prefix.size - 1] &&
                             memcmp(text.at, prefix.at, prefix.size) == 0));
}

static inline bool span_ends(span text, span suffix)
{
    return text.size >= suffix.size &&
           span_starts(span_skip(text, text.size - suffix.size), suffix);
}

static inline span span_first(span text, size_t bytes)
{
    return (span){text.at, bytes < text.size ? bytes : text.size};
}

static inline bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool is_latin(char c)
{
    return is_upper(c) || is_lower(c);
}

static inline char to_lower(char c)
{
    return is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

/* Without the ASCII white space at both ends. */
span span_trim(span text);

/* Where `needle` first occurs in `text`, as an offset; text.size when it does not. */
size_t span_find(span text, span needle);

/* As span_find, without regard to the case of ASCII letters; `needle` is in lower case. */
size_t span_find_nocase(span text, span needle);

/* Equal without regard to the case of ASCII letters; `lower` is in lower case. */
bool span_equal_nocase(span text, span lower);

/* Takes the next line off *rest into *line, without its end (LF, CR LF); false at the end. */
bool span_line(span *rest, span *line);

/* Takes the part before the next `separator` off *rest into *field; false at the end. */
bool span_field(span *rest, char separator, span *field);

#endif
