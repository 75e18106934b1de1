/* Inside learn/: the spelling of names, as chunks of jamo and letters. */
#ifndef LEARN_CHUNKS_H
#define LEARN_CHUNKS_H

#include "base/table.h"
#include "model/sounds.h"

/* A name in both scripts; neither is empty. */
struct spelt {
    struct sounds jamo, letters;
};

struct chunks {
    struct table number; /* key of a chunk + 1 -> its number */
    list(uint32_t) keys;
    list(double) probability;
    double *count; /* of the round at hand */
};

/* Adds the chunks the name may consist of. */
void chunks_see(struct chunks *c, const struct spelt *name);

/* One round of expectation maximisation. */
void chunks_iterate(struct chunks *c, const struct spelt *names, size_t count);
void chunks_free(struct chunks *c);

#endif
