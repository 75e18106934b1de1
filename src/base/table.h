/* A hash table from 64-bit keys to 32-bit values; texts are keyed by their XXH3 hash. */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdint.h>

#include "base/span.h"

struct slot {
    uint64_t key; /* 0 marks an empty slot */
    uint32_t value;
};

struct table {
    struct slot *slots;
    size_t count, capacity; /* capacity is a power of two */
};

#define TABLE_NONE UINT32_MAX

uint64_t hash_text(span text); /* never 0 */

/* The value of the key, TABLE_NONE when it is not there. */
uint32_t table_get(const struct table *table, uint64_t key);

/* Asks memory for where the key is looked up. */
void table_fetch(const struct table *table, uint64_t key);

/* Where the value of the key is kept; it is TABLE_NONE when the key is new. Valid until the next
 * call of table_put. */
uint32_t *table_put(struct table *table, uint64_t key);

/* Makes room for so many keys at once. */
void table_reserve(struct table *table, size_t count);

void table_free(struct table *table);

#endif
