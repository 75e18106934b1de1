#include "sorted.h"

#include <stdint.h>
#include <string.h>

/* As a number that orders as the bytes do: words are mostly told apart by these. */
static inline uint64_t first_eight(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint64_t)b[0] << 56 | (uint64_t)b[1] << 48 | (uint64_t)b[2] << 40 |
           (uint64_t)b[3] << 32 | (uint64_t)b[4] << 24 | (uint64_t)b[5] << 16 |
           (uint64_t)b[6] << 8 | (uint64_t)b[7];
}

/* Halves without a jump that depends on the word, for such jumps are guessed wrong half of the
 * time. */
const void *sorted_find(const char *word, const void *rows, size_t count, size_t size)
{
    const uint64_t wanted = first_eight(word);
    const char *row = rows, *end = row + count * size;
    for (size_t half; count > 1; count -= half) {
        half = count / 2;
        size_t step = half * size;
        row += (size_t)(first_eight(row + step - size) < wanted) * step;
    }
    while (row < end && first_eight(row) < wanted)
        row += size;
    for (; row < end && first_eight(row) == wanted; row += size)
        if (strcmp(row, word) == 0)
            return row;
    return NULL;
}
