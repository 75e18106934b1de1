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

/* Longer terms begin with two words or syllables; by the hash of those, the bit of a beginning is
 * beside that of the word. */
static inline uint64_t of_beginning(uint64_t hash)
{
    return hash ^ (uint64_t)1 << (64 - SIEVE_BITS);
}

/* A word of an English text. */
struct stem {
    span word;
    size_t begin, end; /* in the text of all stems */
};

/* The stems of a text, joined by spaces: so terms are listed. */
struct stems {
    buf text;
    list(struct stem) words;
};

/* In place of what was in *out. */
void stems_find(struct stems *out, span text);
void stems_free(struct stems *stems);

/* Bytes of a Hangul syllable in UTF-8. */
enum { SYLLABLE = 3 };

#endif
