#include "value.h"

#include <math.h>
#include <stdlib.h>

static const char *const kind_name[VALUE_KINDS] = {
    "number",  "percent",  "amount",  "date",   "month", "day",  "time",   "clock",
    "quarter", "fraction", "minutes", "length", "area",  "mass", "volume", "temperature"};

static const char *const currency_name[] = {"",    "won",  "usd",   "yuan",
                                            "yen", "euro", "pound", "ruble"};

void value_print(buf *out, const struct value *value)
{
    int n = (int)value->number;
    buf_puts(out,
             value->kind == VALUE_AMOUNT ? currency_name[value->currency] : kind_name[value->kind]);
    buf_putc(out, ' ');
    if (value->kind == VALUE_DATE)
        buf_printf(out, "%d-%d", n / 100, n % 100);
    else if (value->kind == VALUE_TIME || value->kind == VALUE_CLOCK)
        buf_printf(out, "%d:%02d", n / 60, n % 60);
    else if (value->number == floor(value->number))
        buf_printf(out, "%lld", (long long)value->number);
    else
        buf_number(out, value->number, 3);
}

void value_set_unit(struct value *value, const struct unit *unit)
{
    value->unit = unit;
    value->kind = unit->kind;
    value->currency = unit->currency;
    value->number = unit->zero + value->written * unit->factor;
}

void value_set_date(struct value *value, double month, double day)
{
    value->kind = VALUE_DATE;
    value->number = value->written = 100 * month + day;
}

enum { HALF_DAY = 12 * 60 };

void value_set_time(struct value *value, double hour, double minutes, bool is_half_known)
{
    bool is_clock = !is_half_known && hour >= 1 && hour <= 12;
    value->written = hour;
    value->kind = is_clock ? VALUE_CLOCK : VALUE_TIME;
    value->number = 60 * (is_clock ? fmod(hour, 12) : fmod(hour, 24)) + minutes;
}

/* ---- one value after another */

static span between(const struct value *value, const struct value *next)
{
    return span_between(value->text.at + value->text.size, next->text.at);
}

static bool is_range(span gap)
{
    static const char *const dashes[] = {"-", "--", "–", "—", "~", "∼", "～", "to", "or"};
    gap = span_trim(gap);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (span_equal(gap, span_of(dashes[i])))
            return true;
    return false;
}

/* The bare number before a value that has a unit, a multiplier, a month ... takes it over. */
static void share_back(struct value *value, const struct value *next)
{
    if (next->multiplier > 1 && value->multiplier <= 1 &&
        value->written * next->multiplier < 10 * next->written)
        value->multiplier = next->multiplier, value->written *= next->multiplier;
    value->number = value->written;
    if (next->unit)
        value_set_unit(value, next->unit);
    else if (next->kind == VALUE_MONTH || next->kind == VALUE_DAY)
        value->kind = next->kind;
    else if ((next->kind == VALUE_TIME || next->kind == VALUE_CLOCK) && value->written <= 12)
        value_set_time(value, value->written + (next->number >= HALF_DAY ? 12 : 0), 0,
                       next->kind == VALUE_TIME);
}

/* And the one behind: "July 3-5", "1973-74", "10:00-11:00 pm". */
static void share(struct value *value, struct value *next)
{
    double century = value->written - fmod(value->written, 100);
    if (value->kind == VALUE_AMOUNT && next->kind == VALUE_NUMBER && next->multiplier > 1)
        value_set_unit(next, value->unit);
    if (value->kind == VALUE_NUMBER || (value->kind == VALUE_AMOUNT && next->unit == value->unit))
        share_back(value, next);
    if (value->kind == VALUE_CLOCK && next->kind == VALUE_TIME && next->number >= HALF_DAY)
        value->kind = VALUE_TIME, value->number += HALF_DAY;
    if (next->kind != VALUE_NUMBER || next->multiplier > 1)
        return;
    if (value_is_measure(value->kind))
        value_set_unit(next, value->unit);
    if (value->kind == VALUE_DATE && is_day(next->written) &&
        next->written > fmod(value->number, 100)) {
        value_set_date(next, floor(value->number / 100), next->written);
    } else if (value->kind == VALUE_NUMBER && century >= 1000 && century <= 2000 &&
               next->text.size == 2 && century + next->written > value->written) {
        next->number += century;
    }
}

/* "1시간 30분", "4 feet 9 inches": takes the smaller part into the larger one. */
static bool merge(struct value *value, const struct value *next)
{
    span gap = span_trim(between(value, next));
    if ((gap.size && !span_equal(gap, SPAN("and"))) || !value_is_measure(value->kind) ||
        value->kind != next->kind || value->unit->factor <= next->unit->factor)
        return false;
    value->number += next->number;
    value->text = span_between(value->text.at, next->text.at + next->text.size);
    return true;
}

void value_add(values *out, struct value *value)
{
    struct value *last = out->count ? &out->at[out->count - 1] : NULL;
    if (last && merge(last, value))
        return;
    if (last && is_range(between(last, value)))
        share(last, value);
    list_push(out, *value);
}

enum { LONGEST_GAP = 40 };

bool value_is_conversion(const struct value *value, const struct value *next)
{
    span gap = between(value, next);
    if (gap.size > LONGEST_GAP || span_find(gap, SPAN(")")) < gap.size)
        return false;
    if (span_find(gap, SPAN("(")) == gap.size && span_find(gap, SPAN(", or ")) == gap.size)
        return false;
    if (value->kind == VALUE_AMOUNT && next->kind == VALUE_AMOUNT)
        return value->currency != next->currency;
    if (value->kind == VALUE_TIME || value->kind == VALUE_CLOCK)
        return (next->kind == VALUE_TIME || next->kind == VALUE_CLOCK) &&
               fmod(value->number, 60) == fmod(next->number, 60);
    return value_is_measure(value->kind) && value->kind == next->kind &&
           value->unit != next->unit &&
           llabs(value_step(value->kind, value->number) - value_step(next->kind, next->number)) <=
               2;
}

long long value_step(enum value_kind kind, double number)
{
    static const double degrees = 2, share = 0.06;
    if (kind == VALUE_TEMPERATURE)
        return llround(number / degrees);
    return number > 0 ? llround(log(number) / share) : -1000;
}

/* ---- digits */

static bool is_group(span text)
{
    return text.size >= 4 && text.at[0] == ',' && is_digit(text.at[1]) && is_digit(text.at[2]) &&
           is_digit(text.at[3]) && !(text.size > 4 && is_digit(text.at[4]));
}

/* Longer runs of digits are codes and telephone numbers, no quantities. */
enum { LONGEST = 15 };

size_t digits_read(span text, double *number)
{
    size_t at = 0;
    double value = 0, scale = 1;
    while (at < text.size && at <= LONGEST) {
        if (is_digit(text.at[at]))
            value = 10 * value + (text.at[at] - '0');
        else if (!(at && is_group(span_skip(text, at))))
            break;
        at++;
    }
    if (at + 1 < text.size && text.at[at] == '.' && is_digit(text.at[at + 1]))
        for (at++; at < text.size && is_digit(text.at[at]); at++)
            value += (text.at[at] - '0') * (scale /= 10);
    *number = value;
    return at;
}
