/* Inside evidence/: the words of a sentence, and the word list they are looked up in. */
#ifndef EVIDENCE_WORDS_H
#define EVIDENCE_WORDS_H

#include "base/mem.h"
#include "base/table.h"
#include "evidence.h"
#include "model/model.h"

/* A piece of a sentence found in the word list, and the pairs of the list it is in: two hits of
 * opposite sides translate each other when they share one. */
struct hit {
    span text;
    const uint32_t *row; /* how many pairs, then their numbers */
    bool is_inner;       /* found inside a longer Korean word */
};
typedef list(struct hit) hits;

/* Finds the longest listed words and terms of a sentence, left to right. */
void lexicon_find_english(hits *out, const struct lexicon *lexicon, span text);
void lexicon_find_korean(hits *out, const struct lexicon *lexicon, span text);

/* Whether the rest of an eojeol behind a noun is nothing but particles and endings. */
bool is_particle(span rest);

/* Calls `add` with every form that a Korean predicate in -다 begins with in running text:
 * 늘어나다 -> 늘어나, 늘어난, 늘어났 ... */
void korean_forms(span predicate, void (*add)(void *payload, span form), void *payload);

#endif
