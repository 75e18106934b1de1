/*
 * Inside evidence/: numbers, dates, percentages, amounts and measures, in either language, as one
 * value.
 *
 *   3만5000 = 35,000     12억 달러 = $1.2 billion     7월 25일 = July 25     3분의 2 = two-thirds
 *   밤 10시 = 10 p.m.    1시간 30분 = 90 minutes      240km ~ 150 miles
 */
#ifndef EVIDENCE_VALUE_H
#define EVIDENCE_VALUE_H

#include "base/buf.h"
#include "base/mem.h"

enum value_kind {
    VALUE_NUMBER,      /* counts, years, ordinals: 35000, 2024, 3 */
    VALUE_PERCENT,     /* 3.5 % */
    VALUE_AMOUNT,      /* of money; `currency` tells which */
    VALUE_DATE,        /* 725 = 25 July */
    VALUE_MONTH,       /* 7 */
    VALUE_DAY,         /* 25, of a month that is not named */
    VALUE_TIME,        /* minutes after midnight */
    VALUE_CLOCK,       /* minutes after midnight or after noon: "10시", "10:30" */
    VALUE_QUARTER,     /* of a year: 1 to 4 */
    VALUE_FRACTION,    /* 0.6667 */
    VALUE_DURATION,    /* in minutes */
    VALUE_LENGTH,      /* in metres; of a speed, those of an hour */
    VALUE_AREA,        /* in square metres */
    VALUE_MASS,        /* in kilograms */
    VALUE_VOLUME,      /* in litres */
    VALUE_TEMPERATURE, /* in degrees Celsius */
    VALUE_KINDS
};

enum currency { CURRENCY_NONE, WON, DOLLAR, YUAN, YEN, EURO, POUND, RUBLE };

/* What a number may be followed by. One of it is `factor` of what its kind is counted in, and none
 * of it is `zero`. */
struct unit {
    span word;
    enum value_kind kind;
    double factor;
    enum currency currency;
    double zero;
};

#define UNIT(word, kind, factor)                                                                   \
    {                                                                                              \
        {(word), sizeof(word) - 1}, VALUE_##kind, (factor), 0, 0                                   \
    }
#define MONEY(word, currency)                                                                      \
    {                                                                                              \
        {(word), sizeof(word) - 1}, VALUE_AMOUNT, 1, (currency), 0                                 \
    }

struct value {
    enum value_kind kind;
    enum currency currency; /* of amounts */
    double number;          /* in what its kind is counted in */
    double written;         /* as it stands before its unit */
    double multiplier;      /* that is in `written`: 1e6 of "3 million" */
    const struct unit *unit;
    span text;
    bool is_word; /* a small number spelt out: it may be a mere "both" or "a couple" */
};
typedef list(struct value) values;

/* Append the values of a sentence, in reading order. */
void values_english(values *out, span text);
void values_korean(values *out, span text);

/* Appends the value in words, as "date 7-25" or "usd 1200000000": for tests and explanations. */
void value_print(buf *out, const struct value *value);

/* Whether `next`, the value behind, says the same in another currency, unit or time zone:
 * "8400만 원(약 6만 달러)", "3 miles (5 km)". */
bool value_is_conversion(const struct value *value, const struct value *next);

/* The step of a scale on which measures that an editor rounded fall on the same or the next step;
 * of which each kind has its own. */
long long value_step(enum value_kind kind, double number);
static inline bool value_is_measure(enum value_kind kind)
{
    return kind >= VALUE_DURATION && kind <= VALUE_TEMPERATURE;
}

/* ---- for the readers of both languages */

/* A word and its value; a table of them ends with ROWS_END. */
struct row {
    span word;
    double value;
};
#define ROW(text, value)                                                                           \
    {                                                                                              \
        {(text), sizeof(text) - 1}, (value)                                                        \
    }
#define ROWS_END                                                                                   \
    {                                                                                              \
        {NULL, 0}, 0                                                                               \
    }

void value_set_unit(struct value *value, const struct unit *unit);
void value_set_date(struct value *value, double month, double day);
void value_set_time(struct value *value, double hour, double minutes, bool is_half_known);

/* In an hour: a speed is the length that is covered in one. */
enum { SECONDS = 3600 };

static inline bool is_month(double number)
{
    return number >= 1 && number <= 12;
}

static inline bool is_day(double number)
{
    return number >= 1 && number <= 31;
}

/* Adds a value behind the last one, with which it may share a unit: "3 to 5 million", "1∼10월". */
void value_add(values *out, struct value *value);

/* Reads the digits at the start of `text`, "35,000", "3.5" or ".268"; returns their size in bytes,
 * 0 when there are none. A comma must part groups of three. */
size_t digits_read(span text, double *number);

#endif
