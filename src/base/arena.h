/* One arena per article: everything read or found about it is freed with a single call. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/span.h"

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);

void *arena_alloc(struct arena *arena, size_t count, size_t size); /* zeroed, aligned */

/* A copy of the bytes, with a NUL after them. */
span arena_copy(struct arena *arena, span text);

#endif
