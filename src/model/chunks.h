/* Inside model/: how surely two words are one name, by the chunks it may be spelt with. */
#ifndef MODEL_CHUNKS_H
#define MODEL_CHUNKS_H

#include "sounds.h"

/* Chunks by key, ascending, and minus the logarithm of the probability of each; of a letter or
 * jamo by itself after the one before, 0 standing for both ends of a word. */
struct chunk_table {
    const uint32_t *keys;
    const float *costs;
    uint32_t count;
    float letter_cost[LETTERS][LETTERS], jamo_cost[JAMO][JAMO];
};

/* A word, ready to be compared with many. */
struct jamo_word {
    struct sounds sounds;
    uint32_t first[MOST_SOUNDS + 1][CHUNK_JAMO + 1], end[MOST_SOUNDS + 1][CHUNK_JAMO + 1];
    float cost; /* as chance has it */
};
struct letter_word {
    struct sounds sounds;
    uint32_t packed[MOST_SOUNDS + 1][CHUNK_LETTERS + 1];
    float cost;
};

void jamo_word_of(struct jamo_word *out, const struct chunk_table *table, span hangul);
void letter_word_of(struct letter_word *out, const struct chunk_table *table, span latin);

/* The share of what both words tell that their best joint spelling explains: 0 is chance, names
 * are mostly above .24. */
float chunk_similarity(const struct chunk_table *table, const struct letter_word *letters,
                       const struct jamo_word *jamo);

#endif
