/* Inside evidence/: the words of a sentence, and the word list they are looked up in. */
#ifndef EVIDENCE_WORDS_H
#define EVIDENCE_WORDS_H

#include "base/buf.h"
#include "base/mem.h"
#include "base/table.h"
#include "evidence.h"
#include "model/model.h"

/* What words and terms are made of: the stem of an English word, a Korean syllable. */
struct piece {
    span text;         /* the part of the sentence */
    size_t begin, end; /* in `joined` */
    uint64_t hash[2];  /* of it, and of it and the next one; 0 when that is no word of its own */
    bool is_inner;     /* goes on with the eojeol of the one before */
    bool is_apart;     /* no term goes on here from the one before */
};

struct pieces {
    struct piece *at;
    size_t count, capacity;
    buf joined; /* all of them; stems with spaces between */
};

/* Cuts a text, in place of what was in *out. */
void pieces_cut(struct pieces *out, enum side side, span text);
void pieces_free(struct pieces *pieces);

/* A part of a sentence found in the word list, and the pairs of the list it is in: two hits of
 * opposite sides translate each other when they share one. */
struct hit {
    span text;
    const uint32_t *row; /* how many pairs, then their numbers */
    bool is_inner;       /* found inside a longer Korean word */
};

struct lookup {
    struct hit *at;
    size_t count, capacity;
    struct pieces pieces;
};

/* Finds the longest listed words and terms of a sentence, left to right, in place of what was in
 * *out. */
void lexicon_find(struct lookup *out, const struct lexicon *lexicon, enum side side, span text);
void lookup_free(struct lookup *lookup);

/* Whether the rest of an eojeol behind a noun is nothing but particles and endings. */
bool is_particle(span rest);

/* Calls `add` with every form that a Korean predicate in -다 begins with in running text:
 * 늘어나다 -> 늘어나, 늘어난, 늘어났 ... */
void korean_forms(span predicate, void (*add)(void *payload, span form), void *payload);

#endif
