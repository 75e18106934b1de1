#include "dates.h"

#include <stdint.h>

enum { NONE = -1, NO_ZONE = 10000, LONGEST_STAMP = 13 };

struct moment {
    int year, month, day;
    int hour, minute, second; /* NONE where not given */
    int zone;                 /* minutes east of Greenwich, or NO_ZONE */
};

static const struct {
    const char *name;
    int minutes;
} zones[] = {
    {"kst", 540},  {"jst", 540},  {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240},
    {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {"bst", 60},   {"cet", 60},   {"cest", 120}, {"ist", 330},  {"z", 0},
};

static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                     "jul", "aug", "sep", "oct", "nov", "dec"};
static const char *const month_tails[] = {"uary", "ruary", "ch",     "il",   "",      "e",
                                          "y",    "ust",   "tember", "ober", "ember", "ember"};

/* The functions below take what they read off *rest; a false result may leave some taken, so
 * that callers try alternatives on copies. */

static bool take(span *rest, const char *text)
{
    size_t size = strlen(text);
    if (!span_equal_nocase(span_first(*rest, size), span_of(text)))
        return false;
    *rest = span_skip(*rest, size);
    return true;
}

static bool take_any(span *rest, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (take(rest, texts[i]))
            return true;
    return false;
}

static void take_spaces(span *rest)
{
    while (rest->size && (is_space(rest->at[0]) || take(rest, "\u00a0")))
        if (rest->size && is_space(rest->at[0]))
            *rest = span_skip(*rest, 1);
}

static bool take_number(span *rest, size_t least, size_t most, int *value)
{
    size_t n = 0;
    for (*value = 0; n < rest->size && n < most && is_digit(rest->at[n]); n++)
        *value = 10 * *value + rest->at[n] - '0';
    *rest = span_skip(*rest, n);
    return n >= least && !(rest->size && n == most && is_digit(rest->at[0]));
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool is_day(const struct moment *m)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return m->year >= 1900 && m->year < 2100 && m->month >= 1 && m->month <= 12 && m->day >= 1 &&
           m->day <= days[m->month - 1] + (m->month == 2 && is_leap(m->year));
}

/* 2023-11-01, 2023. 11. 1., 2023/11/1, 2023년 11월 1일 */
static bool take_year_first(span *rest, struct moment *m)
{
    static const char *const after_year[] = {"-", "/", ".", "년", "年"};
    static const char *const after_month[] = {"-", "/", ".", "월", "月"};
    static const char *const after_day[] = {".", "일", "日"};
    if (!take_number(rest, 4, 4, &m->year))
        return false;
    take_spaces(rest);
    if (!take_any(rest, after_year, 5))
        return false;
    take_spaces(rest);
    if (!take_number(rest, 1, 2, &m->month))
        return false;
    take_spaces(rest);
    if (!take_any(rest, after_month, 5))
        return false;
    take_spaces(rest);
    if (!take_number(rest, 1, 2, &m->day))
        return false;
    take_any(rest, after_day, 3);
    return is_day(m);
}

/* 20231101, 202311010846, 20231101084600 */
static bool take_digits(span *rest, struct moment *m)
{
    size_t n = 0;
    while (n < rest->size && is_digit(rest->at[n]))
        n++;
    if (n != 8 && n != 12 && n != 14)
        return false;
    span digits = span_first(*rest, n);
    int *const fields[] = {&m->month, &m->day, &m->hour, &m->minute, &m->second};
    span year = span_first(digits, 4);
    take_number(&year, 4, 4, &m->year);
    for (size_t i = 0; 2 * i + 4 < n; i++) {
        span two = span_first(span_skip(digits, 2 * i + 4), 2);
        take_number(&two, 2, 2, fields[i]);
    }
    *rest = span_skip(*rest, n);
    return is_day(m);
}

static bool take_month(span *rest, int *month)
{
    for (int i = 0; i < 12; i++)
        if (take(rest, months[i])) {
            *month = i + 1;
            if (!take(rest, month_tails[i]))
                take(rest, "t"); /* Sept. */
            take(rest, ".");
            return !(rest->size && is_latin(rest->at[0]));
        }
    return false;
}

static bool take_ordinal(span *rest, int *day)
{
    static const char *const tails[] = {"st", "nd", "rd", "th"};
    if (!take_number(rest, 1, 2, day))
        return false;
    take_any(rest, tails, 4);
    take(rest, ".");
    take(rest, ",");
    return true;
}

/* "Nov. 1, " and the spaces behind it */
static bool take_month_and_day(span *rest, struct moment *m)
{
    if (!take_month(rest, &m->month))
        return false;
    take_spaces(rest);
    if (!take_ordinal(rest, &m->day))
        return false;
    take_spaces(rest);
    return true;
}

/* Nov. 1, 2023; November 1st 2023 */
static bool take_month_first(span *rest, struct moment *m)
{
    if (!take_month_and_day(rest, m))
        return false;
    return take_number(rest, 4, 4, &m->year) && is_day(m);
}

/* 1 November 2023; Wed, 01 Nov 2023 */
static bool take_day_first(span *rest, struct moment *m)
{
    if (!take_ordinal(rest, &m->day))
        return false;
    take_spaces(rest);
    if (!take_month(rest, &m->month))
        return false;
    take(rest, ",");
    take_spaces(rest);
    return take_number(rest, 4, 4, &m->year) && is_day(m);
}

/* 11/1/2023 as Americans write it, or 31.12.2023 where it can only be the other order */
static bool take_year_last(span *rest, struct moment *m)
{
    if (!take_number(rest, 1, 2, &m->month) || !rest->size || !strchr("/.-", rest->at[0]))
        return false;
    char mark[2] = {rest->at[0], '\0'};
    take(rest, mark);
    if (!take_number(rest, 1, 2, &m->day) || !take(rest, mark) ||
        !take_number(rest, 4, 4, &m->year))
        return false;
    if (m->month > 12 || mark[0] == '.') {
        int day = m->month;
        m->month = m->day;
        m->day = day;
    }
    return is_day(m);
}

static void take_zone(span *rest, struct moment *m)
{
    span after = *rest;
    int hours, minutes = 0;
    take_spaces(&after);
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        span name = after;
        if (take(&name, zones[i].name) && !(name.size && is_latin(name.at[0]))) {
            m->zone = zones[i].minutes;
            *rest = name;
            return;
        }
    }
    bool is_west = after.size && after.at[0] == '-';
    if (!(is_west || (after.size && after.at[0] == '+')))
        return;
    after = span_skip(after, 1);
    span digits = span_first(after, 2);
    if (!take_number(&digits, 2, 2, &hours))
        return;
    after = span_skip(after, 2);
    take(&after, ":");
    digits = span_first(after, 2);
    if (after.size && !take_number(&digits, 2, 2, &minutes))
        minutes = 0;
    if (hours <= 14 && minutes < 60)
        m->zone = (is_west ? -1 : 1) * (60 * hours + minutes);
}

/* 1 for the afternoon, 0 for the morning, NONE when it is not said. */
static int take_half(span *rest)
{
    static const char *const morning[] = {"오전", "午前", "am", "a.m."};
    static const char *const afternoon[] = {"오후", "午後", "pm", "p.m."};
    take_spaces(rest);
    int half = take_any(rest, morning, 4) ? 0 : take_any(rest, afternoon, 4) ? 1 : NONE;
    take_spaces(rest);
    return half;
}

static bool take_minutes(span *rest, struct moment *m)
{
    if (take(rest, ":")) {
        if (!take_number(rest, 2, 2, &m->minute))
            return false;
        if (take(rest, ":") && !take_number(rest, 2, 2, &m->second))
            return false;
        int fraction;
        if (take(rest, "."))
            take_number(rest, 1, 9, &fraction);
        return true;
    }
    if (!take(rest, "시") && !take(rest, "時"))
        return false;
    m->minute = 0;
    take_spaces(rest);
    span after = *rest;
    int minute;
    if (take_number(&after, 1, 2, &minute) && (take(&after, "분") || take(&after, "分"))) {
        m->minute = minute;
        *rest = after;
    }
    return true;
}

/* 08:46, 8:46:05.123 p.m., 오전 8:46, 8시 46분; then perhaps a zone */
static bool take_clock(span *rest, struct moment *m)
{
    struct moment found = *m;
    found.second = NONE;
    int half = take_half(rest);
    if (!take_number(rest, 1, 2, &found.hour) || !take_minutes(rest, &found))
        return false;
    span after = *rest;
    if (half == NONE && (half = take_half(&after)) != NONE)
        *rest = after;
    if (half != NONE)
        found.hour = found.hour % 12 + 12 * half;
    if (found.hour > 23 || found.minute > 59 || found.second > 59)
        return false;
    take_zone(rest, &found);
    *m = found;
    return true;
}

/* Wed Nov 01 08:46:00 EDT 2023, as Java prints it */
static bool take_year_behind(span *rest, struct moment *m)
{
    if (!take_month_and_day(rest, m))
        return false;
    if (!take_clock(rest, m))
        return false;
    take_spaces(rest);
    return take_number(rest, 4, 4, &m->year) && is_day(m);
}

/* What may stand between a date and its time: "T", ",", "at", "(수)" … */
static void take_between(span *rest)
{
    static const char *const joints[] = {",", "at ", "|", "·", "-", "–", "―", "•", "@", "t"};
    take_spaces(rest);
    if (rest->size && rest->at[0] == '(') {
        size_t close = span_find(span_first(*rest, 16), SPAN(")"));
        if (close < 16 && close < rest->size)
            *rest = span_skip(*rest, close + 1);
        take_spaces(rest);
    }
    take_any(rest, joints, sizeof joints / sizeof *joints);
    take_spaces(rest);
}

static bool take_date(span *rest, struct moment *m)
{
    static bool (*const forms[])(span * rest, struct moment * m) = {
        take_year_first, take_digits,    take_month_first,
        take_day_first,  take_year_last, take_year_behind};
    static const struct moment empty = {
        .hour = NONE, .minute = NONE, .second = NONE, .zone = NO_ZONE};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        span after = *rest;
        *m = empty;
        if (!forms[i](&after, m))
            continue;
        *rest = after;
        if (m->hour != NONE) { /* the form holds the time */
            if (m->zone == NO_ZONE)
                take_zone(rest, m);
            return m->hour < 24 && m->minute < 60 && m->second < 60;
        }
        take_between(&after);
        if (take_clock(&after, m))
            *rest = after;
        return true;
    }
    return false;
}

static void put_moment(buf *out, const struct moment *m)
{
    buf_printf(out, "%04d-%02d-%02d", m->year, m->month, m->day);
    if (m->hour == NONE)
        return;
    buf_printf(out, "T%02d:%02d", m->hour, m->minute);
    if (m->second != NONE)
        buf_printf(out, ":%02d", m->second);
    int east = m->zone < 0 ? -m->zone : m->zone;
    if (m->zone == 0)
        buf_putc(out, 'Z');
    else if (m->zone != NO_ZONE)
        buf_printf(out, "%c%02d:%02d", m->zone < 0 ? '-' : '+', east / 60, east % 60);
}

/* Whether a word or number may begin at text.at[i]. */
static bool is_beginning(span text, size_t i)
{
    char before = i ? text.at[i - 1] : ' ';
    if (is_digit(text.at[i]))
        return !is_digit(before);
    return is_latin(text.at[i]) && !is_latin(before);
}

static bool has_digit(span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (is_digit(text.at[i]))
            return true;
    return false;
}

bool date_read(buf *out, span text)
{
    struct moment clock = {.hour = NONE}, found;
    size_t clock_end = 0;
    if (!has_digit(text)) /* most texts of a page */
        return false;
    for (size_t i = 0; i < text.size; i++) {
        if (!is_beginning(text, i))
            continue;
        span rest = span_skip(text, i);
        if (take_date(&rest, &found)) {
            /* "08:46 November 01, 2023" */
            if (found.hour == NONE && clock.hour != NONE && i <= clock_end + 2) {
                found.hour = clock.hour;
                found.minute = clock.minute;
                found.second = clock.second;
                found.zone = clock.zone;
            }
            put_moment(out, &found);
            return true;
        }
        rest = span_skip(text, i);
        clock.zone = NO_ZONE;
        if (is_digit(text.at[i]) && take_clock(&rest, &clock)) {
            clock_end = (size_t)(rest.at - text.at);
            i = clock_end - 1;
        }
    }
    return false;
}

/* Days since 1970-01-01 to a date (Howard Hinnant, "chrono-compatible low-level date algorithms",
 * civil_from_days). */
static void from_days(int64_t days, struct moment *m)
{
    days += 719468;
    int64_t era = days / 146097, of_era = days % 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t shifted = (5 * of_year + 2) / 153; /* months since March */
    m->day = (int)(of_year - (153 * shifted + 2) / 5 + 1);
    m->month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
    m->year = (int)(year + 400 * era + (m->month <= 2));
}

bool date_read_stamp(buf *out, span text)
{
    int64_t seconds = 0;
    text = span_trim(text);
    for (size_t i = 0; i < text.size; i++) {
        if (!is_digit(text.at[i]) || text.size > LONGEST_STAMP)
            return date_read(out, text);
        seconds = 10 * seconds + text.at[i] - '0';
    }
    if (text.size != 10 && text.size != LONGEST_STAMP)
        return date_read(out, text);
    seconds /= text.size == LONGEST_STAMP ? 1000 : 1;
    struct moment m = {.zone = 0};
    from_days(seconds / 86400, &m);
    m.hour = (int)(seconds % 86400 / 3600);
    m.minute = (int)(seconds % 3600 / 60);
    m.second = (int)(seconds % 60);
    put_moment(out, &m);
    return is_day(&m);
}
