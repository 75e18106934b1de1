/* Owned, growing bytes: the public jjak_buffer with the verbs that fill it. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/span.h"
#include "jjak.h"

typedef struct jjak_buffer buf;

void buf_put(buf *b, span text);
void buf_puts(buf *b, const char *text);
void buf_putc(buf *b, char c);
void buf_putn(buf *b, char c, size_t count); /* `count` times */

/* As printf; for integers and strings only, because decimal points depend on the locale. */
void buf_printf(buf *b, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull));

/* The number with that many decimals (at most 9) and a point, in every locale. */
void buf_number(buf *b, double value, int decimals);

/* Room for `size` more bytes; returns where they go. Count them in b->size once written. */
char *buf_room(buf *b, size_t size);

/* Empties the buffer without giving its memory back. */
void buf_clear(buf *b);

static inline span buf_span(const buf *b)
{
    return (span){b->bytes ? b->bytes : "", b->size};
}

#endif
