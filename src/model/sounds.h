/*
 * Inside model/ and learn/: names in two scripts, cut into chunks that sound alike.
 *
 * A chunk is up to two jamo and up to three letters. Its key holds the jamo above the letters, so
 * that the chunks of the same jamo stand together.
 */
#ifndef MODEL_SOUNDS_H
#define MODEL_SOUNDS_H

#include "model.h"

enum { CHUNK_JAMO = 2, CHUNK_LETTERS = 3, LETTERS = 27, JAMO = 69 };

/* A word as numbers from 1 on. */
enum { MOST_SOUNDS = 40 };

struct sounds {
    int count;
    unsigned char at[MOST_SOUNDS];
};

void sounds_of_hangul(struct sounds *out, span word);
void sounds_of_latin(struct sounds *out, span word);

/* The letters (or jamo) of a chunk as a number in base LETTERS (or JAMO). */
static inline uint32_t pack_letters(const struct sounds *s, int at, int count)
{
    uint32_t packed = 0;
    for (int i = 0; i < count; i++)
        packed = packed * LETTERS + s->at[at + i];
    return packed;
}

static inline uint32_t pack_jamo(const struct sounds *s, int at, int count)
{
    uint32_t packed = 0;
    for (int i = 0; i < count; i++)
        packed = packed * JAMO + s->at[at + i];
    return packed;
}

enum { LETTERS_CUBED = LETTERS * LETTERS * LETTERS };

static inline uint32_t chunk_key(uint32_t jamo, uint32_t letters)
{
    return jamo * LETTERS_CUBED + letters;
}

/* A chunk without jamo is a silent letter; a chunk always has one or the other. */
static inline bool is_chunk(int jamo, int letters)
{
    return jamo ? true : letters == 1;
}

#endif
