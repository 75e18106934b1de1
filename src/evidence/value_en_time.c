/* Dates and times in English sentences: "July 25", "10:30 a.m.", "6 in the morning". */
#include "value_en.h"

#include <math.h>

/* ---- times */

enum half { HALF_UNKNOWN, BEFORE_NOON, AFTER_NOON, NEITHER_HALF };

/* Behind the hour; "am" stands for "a.m." as well. */
static const struct row halves[] = {ROW("am", BEFORE_NOON),
                                    ROW("pm", AFTER_NOON),
                                    ROW("morning", BEFORE_NOON),
                                    ROW("afternoon", AFTER_NOON),
                                    ROW("evening", AFTER_NOON),
                                    ROW("night", AFTER_NOON),
                                    ROWS_END};
static const struct row zones[] = {ROW("gmt", 1), ROW("utc", 1),   ROW("kst", 1), ROW("est", 1),
                                   ROW("edt", 1), ROW("pst", 1),   ROW("pdt", 1), ROW("mdt", 1),
                                   ROW("cet", 1), ROW("hours", 1), ROWS_END};

static bool has_m(const struct reader *r, size_t ahead)
{
    return english_is(r, ahead + 1, "m") && span_equal(english_gap(r, ahead + 1), SPAN("."));
}

/* "p.m.", "in the morning", "tomorrow morning", "o'clock" behind the first `n` words. */
static size_t take_half(const struct reader *r, size_t n, enum half *half)
{
    size_t at = n;
    double found;
    *half = HALF_UNKNOWN;
    if (!english_is_attached(r, n))
        return n;
    if (has_m(r, n) && (english_is(r, n, "a") || english_is(r, n, "p"))) {
        *half = english_is(r, n, "a") ? BEFORE_NOON : AFTER_NOON;
        return n + 2;
    }
    if (english_is(r, n, "o") && english_is(r, n + 1, "clock"))
        at = n += 2;
    if (english_is(r, at, "in") && english_is(r, at + 1, "the"))
        at += 2;
    else if (english_is(r, at, "at") || english_is(r, at, "tomorrow") ||
             english_is(r, at, "yesterday"))
        at++;
    found = english_look_up(english_word(r, at), halves);
    if (found < 0 || !english_is_attached(r, at))
        return n;
    *half = (enum half)found;
    return at + 1;
}

/* The minutes behind an hour: "10:30", "3.00" before "pm". */
static size_t take_minutes(const struct reader *r, double *hour, double *minutes)
{
    const struct word *first = &r->words.at[r->next];
    *minutes = 0;
    *hour = english_small(r, 0);
    if (first->number >= 0 && *hour != floor(*hour) && first->text.size >= 4) {
        *minutes = round(100 * fmod(*hour, 1));
        *hour = floor(*hour);
        return 1;
    }
    if (!span_equal(english_gap(r, 1), SPAN(":")) && !span_equal(english_gap(r, 1), SPAN(" : ")))
        return 1;
    if (r->next + 1 >= r->words.count || english_word(r, 1).size != 2 || first->number < 0)
        return 1;
    *minutes = r->words.at[r->next + 1].number;
    return 2;
}

static bool is_noon(const struct reader *r, struct value *value)
{
    if (!english_is(r, 0, "noon") && !english_is(r, 0, "midnight"))
        return false;
    value_set_time(value, english_is(r, 0, "noon") ? 12 : 0, 0, true);
    return true;
}

/* "0715 GMT" */
static bool is_military(const struct reader *r, double hour)
{
    return english_word(r, 0).size == 4 && hour < 2400 && fmod(hour, 100) < 60 &&
           english_look_up(english_word(r, 1), zones) > 0;
}

size_t english_time(const struct reader *r, struct value *value)
{
    enum half half;
    double hour, minutes;
    if (is_noon(r, value))
        return 1;
    size_t n = take_minutes(r, &hour, &minutes), taken = take_half(r, n, &half);
    if (r->words.at[r->next].number >= 0 && is_military(r, hour)) {
        value_set_time(value, floor(hour / 100), fmod(hour, 100), true);
        return 1;
    }
    bool has_colon = n == 2 && !span_starts(english_gap(r, 2), SPAN(":"));
    bool is_shown = half || has_colon || taken > n;
    if (!is_shown || hour < 0 || hour > (half ? 12 : 24) || minutes < 0 || minutes > 59 ||
        hour != floor(hour) || minutes != floor(minutes))
        return 0;
    value_set_time(value, half ? fmod(hour, 12) + (half == AFTER_NOON ? 12 : 0) : hour, minutes,
                   half != HALF_UNKNOWN);
    return taken;
}

/* ---- dates */

static size_t give_date(struct value *value, double month, double day, size_t taken)
{
    value_set_date(value, month, day);
    return taken;
}

/* "July 25", "Nov. 3", "July". "May" and "March" alone are seldom months. */
size_t english_month(const struct reader *r, struct value *value)
{
    span word = english_word(r, 0);
    double month = english_value(r, 0, WORD_MONTH);
    if (month < 0 || !is_upper(*word.at))
        return 0;
    bool has_next = r->next + 1 < r->words.count && english_gap(r, 1).size <= 2;
    if (has_next && is_day(r->words.at[r->next + 1].number))
        return give_date(value, month, r->words.at[r->next + 1].number, 2);
    if (word.size < 4 || month == 3 || month == 5)
        return 0;
    value->kind = VALUE_MONTH;
    value->number = month;
    return 1;
}

/* "25 July", "25th of May" */
size_t english_day_first(const struct reader *r, struct value *value)
{
    static const struct row between[] = {ROW("of", 1), ROW("th", 1), ROW("st", 1),
                                         ROW("nd", 1), ROW("rd", 1), ROWS_END};
    double day = r->words.at[r->next].number, month;
    if (!is_day(day))
        return 0;
    for (size_t n = 1; n <= 3 && english_is_attached(r, n); n++) {
        span word = english_word(r, n);
        if ((month = english_value(r, n, WORD_MONTH)) > 0 && is_upper(*word.at))
            return give_date(value, month, day, n + 1);
        if (english_look_up(word, between) < 0)
            return 0;
    }
    return 0;
}
