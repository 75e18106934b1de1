/* Inside read/: numbers in text. */
#ifndef READ_SCAN_H
#define READ_SCAN_H

#include <stdint.h>

#include "base/span.h"

/* Takes a number without leading zeros off *rest; false when there is none or it is larger than
 * the numbers of sentences can be. */
static inline bool scan_number(span *rest, uint32_t *value)
{
    uint64_t n = 0;
    size_t size = 0;
    while (size < rest->size && is_digit(rest->at[size]) && n < UINT32_MAX)
        n = 10 * n + (uint64_t)(rest->at[size++] - '0');
    if (!size || n >= UINT32_MAX || (rest->at[0] == '0' && size > 1))
        return false;
    *value = (uint32_t)n;
    *rest = span_skip(*rest, size);
    return true;
}

/* Takes `prefix` off *rest; false when *rest does not begin with it. */
static inline bool scan_text(span *rest, span prefix)
{
    if (!span_starts(*rest, prefix))
        return false;
    *rest = span_skip(*rest, prefix.size);
    return true;
}

#endif
