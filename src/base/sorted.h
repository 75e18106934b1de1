/* Tables of short words, sorted by their bytes. */
#ifndef BASE_SORTED_H
#define BASE_SORTED_H

#include <stddef.h>

/* The row of `word` among `count` rows of `size` bytes, NULL when it is not there. Each row begins
 * with its word, in an array of at least eight bytes that NULs fill up; so is `word`. */
const void *sorted_find(const char *word, const void *rows, size_t count, size_t size);

/* The same in an array that is in sight. */
#define SORTED_FIND(word, rows)                                                                    \
    sorted_find((word), (rows), sizeof(rows) / sizeof *(rows), sizeof *(rows))

#endif
