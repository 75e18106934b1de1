#include "arena.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"

enum { CHUNK = 64 << 10, ALIGNMENT = 16 };

struct chunk {
    struct chunk *next;
    size_t used, size;
    _Alignas(ALIGNMENT) char bytes[];
};

struct arena {
    struct chunk *chunks; /* the one that is being filled comes first */
};

struct arena *arena_new(void)
{
    return mem_alloc(sizeof(struct arena));
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    for (struct chunk *next, *chunk = arena->chunks; chunk; chunk = next) {
        next = chunk->next;
        mem_free(chunk);
    }
    mem_free(arena);
}

static struct chunk *add_chunk(struct arena *arena, size_t needed)
{
    size_t size = needed > CHUNK / 4 ? needed : CHUNK;
    struct chunk *chunk = mem_alloc(sizeof *chunk + size);
    chunk->size = size;
    /* A large block gets a chunk of its own behind the one being filled. */
    if (size == needed && arena->chunks) {
        chunk->next = arena->chunks->next;
        arena->chunks->next = chunk;
    } else {
        chunk->next = arena->chunks;
        arena->chunks = chunk;
    }
    return chunk;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX - CHUNK) / size)
        abort();
    size_t needed = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct chunk *chunk = arena->chunks;
    if (!chunk || chunk->size - chunk->used < needed)
        chunk = add_chunk(arena, needed);
    void *memory = chunk->bytes + chunk->used;
    chunk->used += needed;
    return memory;
}

span arena_copy(struct arena *arena, span text)
{
    char *copy = arena_alloc(arena, text.size + 1, 1);
    if (text.size)
        memcpy(copy, text.at, text.size);
    return (span){copy, text.size};
}
