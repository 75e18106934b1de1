/* Inside evidence/: is this Hangul word the spelling of that Latin one? */
#ifndef EVIDENCE_NAME_H
#define EVIDENCE_NAME_H

#include <stdint.h>

#include "base/span.h"

enum { SPELLING = 32, SKELETON = 12 };

/* How a word sounds, roughly: letters folded until both scripts agree, and its consonants. */
struct spelling {
    char letters[SPELLING];
    char consonants[SKELETON];
    unsigned char letter_count, consonant_count;
    uint32_t alphabet; /* a bit for each letter that occurs */
};

void spelling_of_hangul(struct spelling *out, span word);
void spelling_of_latin(struct spelling *out, span word);

/* The same as the English say it, Parkersburg without its r; false when it is no different. */
bool spelling_without_r(struct spelling *out, span word);

/* 0 to 1: the mean of the similarities (1 - edit distance / longer length) of letters and
 * consonants. Above .7 two words of a name are usually the same, above .8 nearly always. What is
 * below `least` may be told as 0: lengths and letters that one word lacks often tell so much. */
double spelling_similarity(const struct spelling *a, const struct spelling *b, double least);

#endif
