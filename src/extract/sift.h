/* Of a text in both languages, what belongs to the wanted one. */
#ifndef EXTRACT_SIFT_H
#define EXTRACT_SIFT_H

#include "bitext/bitext.h"

struct sift {
    const char *language; /* "en" or "ko"; NULL: all is wanted */
    size_t own, other;    /* bytes of the article that were taken, and of text that was not */
    size_t heard[SIDES];  /* bytes of text by language, when all is wanted */
};

/* The side that the script of a text says it is of; SIDES when it is neither's. */
enum side sift_side(span text);

/* Says of each text whether it is in the language. One without letters goes with its neighbours,
 * and stands between two languages for both. */
void sift_texts(bool *is_own, const span *texts, size_t count, const char *language);

/* Whether one of two lines is in English and the other in Korean. */
bool sift_parts(span above, span below);

/* Notes the language of a text when all is wanted. */
void sift_hear(struct sift *sift, span text);

/* Whether much text in both languages was noted. */
bool sift_is_bilingual(const struct sift *sift);

/* Whether the article is not in the wanted language, or next to nothing of it. */
bool sift_is_vain(const struct sift *sift);

#endif
