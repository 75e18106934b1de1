/* Inside tune/: texts that were edited on purpose, so that their alignment is known. */
#ifndef TUNE_NOISE_H
#define TUNE_NOISE_H

#include "align/align.h"
#include "base/mem.h"
#include "segment/segment.h"

/* A line of a parallel corpus: sentences that translate each other as a whole. */
struct unit {
    list(span) sentences[SIDES];
};

/* A sentence of a lesson, and the group it is in: the least sets of sentences that are known to
 * translate each other, whatever happened to them. */
struct labelled {
    span text;
    uint32_t group;
};

/* Splitmix64. */
struct random {
    uint64_t state;
};
uint64_t random_next(struct random *r);
double random_unit(struct random *r); /* 0 <= x < 1 */
uint32_t random_below(struct random *r, uint32_t end);

/* A lesson of the units, edited as it happens to articles: sentences left out, merged, split, cut,
 * moved; how much of each, the random numbers say. */
struct lesson *noise_lesson(const struct unit *units, uint32_t count, struct random *r);

void lesson_free(struct lesson *lesson);

#endif
