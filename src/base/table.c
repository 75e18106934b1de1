#include "table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/mem.h"

uint64_t hash_text(span text)
{
    uint64_t hash = XXH3_64bits(text.at, text.size);
    return hash ? hash : 1;
}

static size_t home(const struct table *table, uint64_t key)
{
    return (size_t)(key ^ key >> 32) & (table->capacity - 1);
}

static struct slot *find(const struct table *table, uint64_t key)
{
    size_t mask = table->capacity - 1, i = home(table, key);
    while (table->slots[i].key && table->slots[i].key != key)
        i = (i + 1) & mask;
    return &table->slots[i];
}

void table_reserve(struct table *table, size_t count)
{
    struct table old = *table;
    if (table->capacity && table->capacity >= 2 * count)
        return;
    for (table->capacity = 64; table->capacity < 2 * count;)
        table->capacity *= 2;
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

void table_fetch(const struct table *table, uint64_t key)
{
    if (table->capacity)
        __builtin_prefetch(&table->slots[home(table, key)]);
}

uint32_t *table_put(struct table *table, uint64_t key)
{
    if (2 * (table->count + 1) > table->capacity)
        table_reserve(table, table->count + 1);
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
