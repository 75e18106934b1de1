#include "table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/mem.h"

uint64_t hash_text(span text)
{
    uint64_t hash = XXH3_64bits(text.at, text.size);
    return hash ? hash : 1;
}

static struct slot *find(const struct table *table, uint64_t key)
{
    size_t mask = table->capacity - 1;
    size_t i = (size_t)(key ^ key >> 32) & mask;
    while (table->slots[i].key && table->slots[i].key != key)
        i = (i + 1) & mask;
    return &table->slots[i];
}

static void grow(struct table *table)
{
    struct table old = *table;
    table->capacity = old.capacity ? 2 * old.capacity : 64;
    table->slots = mem_alloc(table->capacity * sizeof *table->slots);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].key)
            *find(table, old.slots[i].key) = old.slots[i];
    table_free(&old);
}

uint32_t table_get(const struct table *table, uint64_t key)
{
    if (!table->capacity)
        return TABLE_NONE;
    const struct slot *slot = find(table, key);
    return slot->key ? slot->value : TABLE_NONE;
}

uint32_t *table_put(struct table *table, uint64_t key)
{
    if (2 * (table->count + 1) > table->capacity)
        grow(table);
    struct slot *slot = find(table, key);
    if (!slot->key) {
        *slot = (struct slot){key, TABLE_NONE};
        table->count++;
    }
    return &slot->value;
}

void table_free(struct table *table)
{
    mem_free(table->slots);
    *table = (struct table){0};
}
