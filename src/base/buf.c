#include "buf.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/mem.h"

char *buf_room(buf *b, size_t size)
{
    size_t needed = b->size + size + 1;
    if (needed > b->capacity) {
        size_t grown = b->capacity + b->capacity / 2 + 64;
        b->capacity = grown > needed ? grown : needed;
        b->bytes = mem_resize(b->bytes, b->capacity, 1);
    }
    return b->bytes + b->size;
}

void buf_put(buf *b, span text)
{
    char *to = buf_room(b, text.size);
    if (text.size)
        memcpy(to, text.at, text.size);
    to[text.size] = '\0';
    b->size += text.size;
}

void buf_puts(buf *b, const char *text)
{
    buf_put(b, span_of(text));
}

void buf_putc(buf *b, char c)
{
    buf_put(b, (span){&c, 1});
}

void buf_putn(buf *b, char c, size_t count)
{
    char *to = buf_room(b, count);
    memset(to, c, count);
    to[count] = '\0';
    b->size += count;
}

void buf_printf(buf *b, const char *format, ...)
{
    char none[1];
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int size = vsnprintf(none, sizeof none, format, args);
    va_end(args);
    if (size > 0) {
        vsnprintf(buf_room(b, (size_t)size), (size_t)size + 1, format, again);
        b->size += (size_t)size;
    }
    va_end(again);
}

void buf_number(buf *b, double value, int decimals)
{
    unsigned long long scale = 1;
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    if (!(fabs(value) < 1e9)) { /* not a number, or beyond what is ever shown */
        buf_puts(b, value > 0 ? "1e9" : value < 0 ? "-1e9" : "0");
        return;
    }
    unsigned long long scaled = (unsigned long long)floor(fabs(value) * (double)scale + 0.5);
    if (value < 0 && scaled)
        buf_putc(b, '-');
    buf_printf(b, "%llu", scaled / scale);
    if (decimals)
        buf_printf(b, ".%0*llu", decimals, scaled % scale);
}

void buf_clear(buf *b)
{
    b->size = 0;
    if (b->bytes)
        b->bytes[0] = '\0';
}

void jjak_buffer_free(jjak_buffer *buffer)
{
    if (!buffer)
        return;
    mem_free(buffer->bytes);
    *buffer = (jjak_buffer){0};
}
