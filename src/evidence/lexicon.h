/* Inside evidence/: the word list in memory. Words and terms are known by the hash of their stems
 * or syllables alone; what translates each other holds the same pair. All of it is one block of
 * bytes, the *image*: made of the lists, or part of the program and ready for use. */
#ifndef EVIDENCE_LEXICON_H
#define EVIDENCE_LEXICON_H

#include "base/buf.h"
#include "words.h"

enum { SIEVE_BITS = 20, SIEVE_WORDS = (1 << SIEVE_BITS) / 64 };

/* All words and terms of a side. */
struct listed {
    struct table rows;     /* hash -> where its row begins in `pairs` */
    const uint64_t *sieve; /* a bit for each word or term, and for what begins longer ones: most of
                              what is looked up is neither, and the bits stay in the cache */
};

struct lexicon {
    struct listed side[SIDES];
    const uint32_t *pairs; /* rows: how many pairs, then their numbers */
    buf image;             /* empty when it is that of the program */
};

static inline uint64_t sieve_bit(uint64_t hash)
{
    return (uint64_t)1 << (hash >> (64 - SIEVE_BITS)) % 64;
}

static inline size_t sieve_word(uint64_t hash)
{
    return hash >> (64 - SIEVE_BITS) >> 6;
}

static inline bool sieve_has(const struct listed *listed, uint64_t hash)
{
    return listed->sieve[sieve_word(hash)] & sieve_bit(hash);
}

/* Longer terms begin with two words or syllables; by the hash of those, the bit of a beginning is
 * beside that of the word. */
static inline uint64_t of_beginning(uint64_t hash)
{
    return hash ^ (uint64_t)1 << (64 - SIEVE_BITS);
}

/* ---- lexicon_image.c */

/* A pair that a word or term is in. */
struct entry {
    uint32_t pair; /* the same number on both sides */
    uint32_t next; /* another entry of the same word, or TABLE_NONE */
};

/* A side that is being filled. */
struct filled {
    struct table first; /* hash -> the first entry */
    list(struct entry) entries;
    uint64_t *sieve;
};

/* Puts into *out the image of both sides, made of what `sum` tells. */
void image_put(buf *out, uint64_t sum, const struct filled sides[SIDES]);

/* Lets the lexicon look into an image. */
void image_open(struct lexicon *out, const uint64_t *image);

/* Bytes of a Hangul syllable in UTF-8. */
enum { SYLLABLE = 3 };

#endif
