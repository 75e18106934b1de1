/* Inside evidence/: the word list in memory. Words and terms are known by the hash of their stems
 * or syllables alone; what translates each other holds the same pair. */
#ifndef EVIDENCE_LEXICON_H
#define EVIDENCE_LEXICON_H

#include "base/buf.h"
#include "words.h"

enum { SIEVE_BITS = 20 };

/* All words and terms of a side. */
struct listed {
    struct table rows;    /* hash -> where its row begins in `pairs` */
    list(uint32_t) pairs; /* rows: how many pairs, then their numbers */
    uint64_t *sieve;      /* a bit for each word or term, and for what begins longer ones: most of
                             what is looked up is neither, and the bits stay in the cache */
};

struct lexicon {
    struct listed side[SIDES];
};

static inline void sieve_add(const struct listed *listed, uint64_t hash)
{
    uint64_t bit = hash >> (64 - SIEVE_BITS);
    listed->sieve[bit / 64] |= (uint64_t)1 << bit % 64;
}

static inline bool sieve_has(const struct listed *listed, uint64_t hash)
{
    uint64_t bit = hash >> (64 - SIEVE_BITS);
    return listed->sieve[bit / 64] >> bit % 64 & 1;
}

static inline void sieve_fetch(const struct listed *listed, uint64_t hash)
{
    __builtin_prefetch(&listed->sieve[hash >> (64 - SIEVE_BITS) >> 6]);
}

/* Longer terms begin with two words or syllables; by the hash of those, the bit of a beginning is
 * beside that of the word. */
static inline uint64_t of_beginning(uint64_t hash)
{
    return hash ^ (uint64_t)1 << (64 - SIEVE_BITS);
}

/* Bytes of a Hangul syllable in UTF-8. */
enum { SYLLABLE = 3 };

#endif
