#include "table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/mem.h"

uint64_t hash_text(span text)
{
    uint64_t hash = XXH3_64bits(text.at, text.size);
    return hash ? hash : 1;
}

static size_t place(const struct table *table, uint64_t key)
{
    size_t mask = table->capacity - 1;
    size_t i = (size_t)(key ^ key >> 32) & mask;
    while (table->keys[i] && table->keys[i] != key)
        i = (i + 1) & mask;
    return i;
}

static void grow(struct table *table)
{
    struct table old = *table;
    table->capacity = old.capacity ? 2 * old.capacity : 64;
    table->keys = mem_alloc(table->capacity * sizeof *table->keys);
    table->values = mem_alloc(table->capacity * sizeof *table->values);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.keys[i]) {
            size_t to = place(table, old.keys[i]);
            table->keys[to] = old.keys[i];
            table->values[to] = old.values[i];
        }
    table_free(&old);
}

uint32_t table_get(const struct table *table, uint64_t key)
{
    if (!table->capacity)
        return TABLE_NONE;
    size_t i = place(table, key);
    return table->keys[i] ? table->values[i] : TABLE_NONE;
}

uint32_t *table_put(struct table *table, uint64_t key)
{
    if (2 * (table->count + 1) > table->capacity)
        grow(table);
    size_t i = place(table, key);
    if (!table->keys[i]) {
        table->keys[i] = key;
        table->values[i] = TABLE_NONE;
        table->count++;
    }
    return &table->values[i];
}

void table_free(struct table *table)
{
    mem_free(table->keys);
    mem_free(table->values);
    *table = (struct table){0};
}
