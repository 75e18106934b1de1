#include "value.h"

#include <math.h>

static const char *const kind_name[VALUE_KINDS] = {"number", "percent", "amount", "date",
                                                   "month",  "day",     "time",   "fraction"};

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
    else if (value->kind == VALUE_TIME)
        buf_printf(out, "%d:%02d", n / 60, n % 60);
    else if (value->number == floor(value->number))
        buf_printf(out, "%lld", (long long)value->number);
    else
        buf_number(out, value->number, 3);
}

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
    if (at + 1 < text.size && at && text.at[at] == '.' && is_digit(text.at[at + 1]))
        for (at++; at < text.size && is_digit(text.at[at]); at++)
            value += (text.at[at] - '0') * (scale /= 10);
    *number = value;
    return at;
}
