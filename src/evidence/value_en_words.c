/* An English sentence as words and runs of digits, and what stands between them. */
#include "value_en.h"

const struct row english_numerals[] = {
    {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
    {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
    {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
    {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
    {"seventy", 70}, {"eighty", 80},  {"ninety", 90},    {NULL, 0}};

double english_look_up(span word, const struct row *rows)
{
    char first = word.size ? to_lower(*word.at) : '\0';
    for (; rows->word; rows++)
        if (first == *rows->word && span_equal_nocase(word, span_of(rows->word)))
            return rows->value;
    return NOT_FOUND;
}

/* ".268", behind neither a digit nor a letter */
static bool begins_decimals(span text, span rest)
{
    return rest.size > 1 && *rest.at == '.' && is_digit(rest.at[1]) &&
           (rest.at == text.at || is_space(rest.at[-1]));
}

void english_cut(struct reader *r)
{
    for (span rest = r->text; rest.size;) {
        struct word word = {{rest.at, 1}, NOT_FOUND};
        if (is_digit(*rest.at) || begins_decimals(r->text, rest)) {
            word.text.size = digits_read(rest, &word.number);
        } else if (is_latin(*rest.at)) {
            while (word.text.size < rest.size && is_latin(rest.at[word.text.size]))
                word.text.size++;
        } else {
            rest = span_skip(rest, 1);
            continue;
        }
        list_push(&r->words, word);
        rest = span_skip(rest, word.text.size);
    }
}

span english_word(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    return i < r->words.count ? r->words.at[i].text : (span){r->text.at + r->text.size, 0};
}

span english_gap(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    if (i >= r->words.count)
        return english_word(r, ahead);
    const char *begin = i ? r->words.at[i - 1].text.at + r->words.at[i - 1].text.size : r->text.at;
    return span_between(begin, r->words.at[i].text.at);
}

bool english_is_attached(const struct reader *r, size_t ahead)
{
    span gap = english_gap(r, ahead);
    return gap.size == 0 || (gap.size == 1 && (*gap.at == ' ' || *gap.at == '-')) ||
           span_equal(gap, SPAN("\xC2\xA0"));
}

bool english_is(const struct reader *r, size_t ahead, const char *lower)
{
    return span_equal_nocase(english_word(r, ahead), span_of(lower));
}

double english_small(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    if (i >= r->words.count)
        return NOT_FOUND;
    return r->words.at[i].number >= 0 ? r->words.at[i].number
                                      : english_look_up(r->words.at[i].text, english_numerals);
}
