/* Inside evidence/: a reader of English numbers. The text is cut into words and runs of digits;
 * each taker takes as many of them as it understands. */
#ifndef EVIDENCE_VALUE_EN_H
#define EVIDENCE_VALUE_EN_H

#include "value.h"

enum { NOT_FOUND = -1 };

/* What a value may begin with. */
enum word_sort {
    WORD_OTHER,
    WORD_NUMERAL, /* "zero" to "ninety" */
    WORD_ORDINAL, /* "first" to "hundredth" */
    WORD_MONTH,   /* "january", "jan" */
    WORD_OPENING  /* "half", "noon" */
};

struct word {
    span text;
    double number; /* of digits; NOT_FOUND for letters */
    enum word_sort sort;
    double value; /* of a numeral, an ordinal, a month */
};

struct reader {
    span text;
    list(struct word) words;
    size_t next;
};

/* Cuts the text of the reader into its words. */
void english_cut(struct reader *r);

/* The value of a word in a table that ends with ROWS_END, or NOT_FOUND. */
double english_look_up(span word, const struct row *rows);

/* The value of the word so far ahead of the next one if it is of this sort, or NOT_FOUND. */
static inline double english_value(const struct reader *r, size_t ahead, enum word_sort sort)
{
    size_t i = r->next + ahead;
    return i < r->words.count && r->words.at[i].sort == sort ? r->words.at[i].value : NOT_FOUND;
}

/* A small number, "seven" or "7", or NOT_FOUND. */
double english_small(const struct reader *r, size_t ahead);

/* The word so far ahead of the next one, empty behind the last; what stands between it and the one
 * before; and whether that is a space, a hyphen or nothing, so that they belong together. */
static inline span english_word(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    return i < r->words.count ? r->words.at[i].text : (span){r->text.at + r->text.size, 0};
}
span english_gap(const struct reader *r, size_t ahead);
bool english_is_attached(const struct reader *r, size_t ahead);

static inline bool english_is(const struct reader *r, size_t ahead, const char *lower)
{
    return span_equal_nocase(english_word(r, ahead), span_of(lower));
}

/* The sign of a currency before the next word, or NULL; whether the word is a unit; what a value
 * that the next `n` words are is measured in, returns the words taken with it. */
const struct unit *english_sign(const struct reader *r);
bool english_is_unit(span word);
size_t english_unit(const struct reader *r, size_t n, struct value *value);

/* Each returns how many words make up the value that comes next, 0 when none of its kind does. */
typedef size_t english_taker(const struct reader *r, struct value *value);
english_taker english_time, english_month, english_day_first;

#endif
