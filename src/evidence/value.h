/*
 * Inside evidence/: numbers, dates, percentages and amounts, in either language, as one value.
 *
 *   3만5000 = 35,000     12억 달러 = $1.2 billion     7월 25일 = July 25     3분의 2 = two-thirds
 */
#ifndef EVIDENCE_VALUE_H
#define EVIDENCE_VALUE_H

#include "base/buf.h"
#include "base/mem.h"

enum value_kind {
    VALUE_NUMBER,   /* counts, years, ordinals: 35000, 2024, 3 */
    VALUE_PERCENT,  /* 3.5 % */
    VALUE_AMOUNT,   /* of money; `unit` tells the currency */
    VALUE_DATE,     /* 725 = 25 July */
    VALUE_MONTH,    /* 7 */
    VALUE_DAY,      /* 25, of a month that is not named */
    VALUE_TIME,     /* minutes after midnight */
    VALUE_FRACTION, /* 0.6667 */
    VALUE_KINDS
};

enum currency { CURRENCY_NONE, WON, DOLLAR, YUAN, YEN, EURO, POUND, RUBLE };

struct value {
    enum value_kind kind;
    enum currency currency; /* of amounts */
    double number;
    span text;
    bool is_word; /* a small number spelt out: it may be a mere "both" or "a couple" */
};
typedef list(struct value) values;

/* Append the values of a sentence, in reading order. */
void values_english(values *out, span text);
void values_korean(values *out, span text);

/* Appends the value in words, as "date 7-25" or "usd 1200000000": for tests and explanations. */
void value_print(buf *out, const struct value *value);

/* Reads the digits at the start of `text`, "35,000" or "3.5"; returns their size in bytes, 0 when
 * there are none. A comma must part groups of three. */
size_t digits_read(span text, double *number);

#endif
