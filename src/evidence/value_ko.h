/* Inside evidence/: readers of Korean numbers. Each returns how many bytes make up the value that
 * `text` begins with, 0 when none of its kind does. */
#ifndef EVIDENCE_VALUE_KO_H
#define EVIDENCE_VALUE_KO_H

#include "value.h"

/* The size of the row's word that `text` begins with, and its value. */
size_t korean_look_up(span text, const struct row *rows, double *value);

/* Whether it begins with one of the words, as WORD("개") writes them. */
#define WORD(text)                                                                                 \
    {                                                                                              \
        (text), sizeof(text) - 1                                                                   \
    }
bool korean_starts_with(span text, const span *words, size_t count);
#define STARTS_WITH_ANY(text, words)                                                               \
    korean_starts_with(text, words, sizeof(words) / sizeof *(words))

/* Without one space at its start. */
static inline span korean_skip_space(span text)
{
    return text.size && *text.at == ' ' ? span_skip(text, 1) : text;
}

/* Whether a word ends here, or goes on with a particle. */
bool korean_ends_word(span text);

/* "일", "이", "삼" */
size_t korean_digit(span text, double *number);

/* "스물다섯", "열두", "열 두", "세" */
size_t korean_native(span text, double *number);

/* What stands behind a number; with it, `value` is what it is. */
size_t korean_unit(span text, struct value *value);

/* "오후 5시 30분", "10시"; "6·25" */
size_t korean_time(span text, struct value *value);
size_t korean_date(span text, struct value *value);

#endif
