/* Times and days in Korean sentences: "밤 10시 30분", "6·25". */
#include "value_ko.h"

#include <math.h>

enum half { HALF_UNKNOWN, BEFORE_NOON, AFTER_NOON, NIGHT, NOON };

static const struct row halves[] = {ROW("오전", BEFORE_NOON), ROW("새벽", BEFORE_NOON),
                                    ROW("아침", BEFORE_NOON), ROW("오후", AFTER_NOON),
                                    ROW("저녁", AFTER_NOON),  ROW("한밤", NIGHT),
                                    ROW("밤", NIGHT),         ROW("한낮", NOON),
                                    ROW("낮", NOON),          ROWS_END};

static double hour_of_day(double hour, enum half half)
{
    bool is_late = half == AFTER_NOON || (half == NIGHT && hour >= 6 && hour < 12) ||
                   (half == NOON && (hour < 6 || hour == 12));
    if (half == HALF_UNKNOWN || hour > 12)
        return hour;
    return fmod(hour, 12) + (is_late ? 12 : 0);
}

/* Digits before `unit`, with or without a space before; bytes taken with the unit. */
static size_t take_before(span text, span unit, double *number)
{
    span rest = korean_skip_space(text);
    size_t n = digits_read(rest, number);
    if (!n || !span_starts(span_skip(rest, n), unit))
        return 0;
    return (size_t)(rest.at - text.at) + n + unit.size;
}

/* "30분", "반", ":30" behind an hour */
static size_t take_minutes(span text, double *minutes)
{
    size_t n = take_before(text, SPAN("분"), minutes);
    if (n && *minutes < 60 && !span_starts(span_skip(text, n), SPAN("의")))
        return n;
    *minutes = 0;
    span rest = korean_skip_space(text);
    if (!span_starts(rest, SPAN("반")))
        return 0;
    *minutes = 30;
    return (size_t)(rest.at - text.at) + strlen("반");
}

/* "10시", "열 시", "10:30" */
static size_t take_hour(span text, double *hour, double *minutes)
{
    size_t n = digits_read(text, hour);
    *minutes = 0;
    if (n && n <= 2 && span_starts(span_skip(text, n), SPAN(":"))) {
        span rest = span_skip(text, n + 1);
        size_t more = digits_read(rest, minutes);
        rest = span_skip(rest, more);
        return more == 2 && *minutes < 60 && !span_starts(rest, SPAN(":")) ? n + 1 + more : 0;
    }
    if (!n)
        n = korean_native(text, hour);
    span rest = n ? korean_skip_space(span_skip(text, n)) : text;
    if (!n || !span_starts(rest, SPAN("시")) || span_starts(rest, SPAN("시간")))
        return 0;
    if (!korean_ends_word(span_skip(rest, strlen("시"))))
        return 0;
    n = (size_t)(rest.at - text.at) + strlen("시");
    return n + take_minutes(span_skip(text, n), minutes);
}

static size_t take_noon(span text, struct value *value)
{
    static const struct row noons[] = {ROW("정오", 12), ROW("자정", 0), ROWS_END};
    double hour;
    size_t n = korean_look_up(text, noons, &hour);
    if (n)
        value_set_time(value, hour, 0, true);
    return n;
}

size_t korean_time(span text, struct value *value)
{
    double half = HALF_UNKNOWN, hour, minutes;
    size_t noon = take_noon(text, value), before = korean_look_up(text, halves, &half);
    span rest = before ? korean_skip_space(span_skip(text, before)) : text;
    if (noon)
        return noon;
    size_t n = take_hour(rest, &hour, &minutes);
    if (!n || hour > 24 || hour != floor(hour))
        return 0;
    value_set_time(value, hour_of_day(hour, (enum half)half), minutes, before > 0);
    return (size_t)(rest.at - text.at) + n;
}

/* "6·25", "4·27 선언", but no "3·4분기" */
size_t korean_date(span text, struct value *value)
{
    double month, day;
    size_t n = digits_read(text, &month), more;
    span rest = span_skip(text, n);
    if (!n || !span_starts(rest, SPAN("·")) || !is_month(month))
        return 0;
    rest = span_skip(rest, strlen("·"));
    more = digits_read(rest, &day);
    rest = span_skip(rest, more);
    if (!more || !is_day(day) || span_starts(rest, SPAN("분기")) || span_starts(rest, SPAN("차")) ||
        span_starts(rest, SPAN("위")) || span_starts(rest, SPAN("호")))
        return 0;
    value_set_date(value, month, day);
    return n + strlen("·") + more;
}
