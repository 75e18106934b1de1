/* An English sentence as words and runs of digits, and what stands between them. */
#include "value_en.h"

#include "base/sorted.h"

enum { LONGEST = 12 };

/* Sorted: the words that values begin with, but for digits. */
static const struct known {
    char text[LONGEST];
    enum word_sort sort;
    double value;
} known[] = {
    {"a", WORD_OPENING, 0},
    {"an", WORD_OPENING, 0},
    {"apr", WORD_MONTH, 4},
    {"april", WORD_MONTH, 4},
    {"aug", WORD_MONTH, 8},
    {"august", WORD_MONTH, 8},
    {"dec", WORD_MONTH, 12},
    {"december", WORD_MONTH, 12},
    {"dozen", WORD_OPENING, 0},
    {"eight", WORD_NUMERAL, 8},
    {"eighteen", WORD_NUMERAL, 18},
    {"eighteenth", WORD_ORDINAL, 18},
    {"eighth", WORD_ORDINAL, 8},
    {"eightieth", WORD_ORDINAL, 80},
    {"eighty", WORD_NUMERAL, 80},
    {"eleven", WORD_NUMERAL, 11},
    {"eleventh", WORD_ORDINAL, 11},
    {"feb", WORD_MONTH, 2},
    {"february", WORD_MONTH, 2},
    {"fifteen", WORD_NUMERAL, 15},
    {"fifteenth", WORD_ORDINAL, 15},
    {"fifth", WORD_ORDINAL, 5},
    {"fiftieth", WORD_ORDINAL, 50},
    {"fifty", WORD_NUMERAL, 50},
    {"first", WORD_ORDINAL, 1},
    {"five", WORD_NUMERAL, 5},
    {"fortieth", WORD_ORDINAL, 40},
    {"forty", WORD_NUMERAL, 40},
    {"four", WORD_NUMERAL, 4},
    {"fourteen", WORD_NUMERAL, 14},
    {"fourteenth", WORD_ORDINAL, 14},
    {"fourth", WORD_ORDINAL, 4},
    {"half", WORD_OPENING, 0},
    {"hundredth", WORD_ORDINAL, 100},
    {"jan", WORD_MONTH, 1},
    {"january", WORD_MONTH, 1},
    {"jul", WORD_MONTH, 7},
    {"july", WORD_MONTH, 7},
    {"jun", WORD_MONTH, 6},
    {"june", WORD_MONTH, 6},
    {"mar", WORD_MONTH, 3},
    {"march", WORD_MONTH, 3},
    {"may", WORD_MONTH, 5},
    {"midnight", WORD_OPENING, 0},
    {"nine", WORD_NUMERAL, 9},
    {"nineteen", WORD_NUMERAL, 19},
    {"nineteenth", WORD_ORDINAL, 19},
    {"ninetieth", WORD_ORDINAL, 90},
    {"ninety", WORD_NUMERAL, 90},
    {"ninth", WORD_ORDINAL, 9},
    {"noon", WORD_OPENING, 0},
    {"nov", WORD_MONTH, 11},
    {"november", WORD_MONTH, 11},
    {"oct", WORD_MONTH, 10},
    {"october", WORD_MONTH, 10},
    {"one", WORD_NUMERAL, 1},
    {"second", WORD_ORDINAL, 2},
    {"sep", WORD_MONTH, 9},
    {"sept", WORD_MONTH, 9},
    {"september", WORD_MONTH, 9},
    {"seven", WORD_NUMERAL, 7},
    {"seventeen", WORD_NUMERAL, 17},
    {"seventeenth", WORD_ORDINAL, 17},
    {"seventh", WORD_ORDINAL, 7},
    {"seventieth", WORD_ORDINAL, 70},
    {"seventy", WORD_NUMERAL, 70},
    {"six", WORD_NUMERAL, 6},
    {"sixteen", WORD_NUMERAL, 16},
    {"sixteenth", WORD_ORDINAL, 16},
    {"sixth", WORD_ORDINAL, 6},
    {"sixtieth", WORD_ORDINAL, 60},
    {"sixty", WORD_NUMERAL, 60},
    {"ten", WORD_NUMERAL, 10},
    {"tenth", WORD_ORDINAL, 10},
    {"third", WORD_ORDINAL, 3},
    {"thirteen", WORD_NUMERAL, 13},
    {"thirteenth", WORD_ORDINAL, 13},
    {"thirtieth", WORD_ORDINAL, 30},
    {"thirty", WORD_NUMERAL, 30},
    {"three", WORD_NUMERAL, 3},
    {"twelfth", WORD_ORDINAL, 12},
    {"twelve", WORD_NUMERAL, 12},
    {"twentieth", WORD_ORDINAL, 20},
    {"twenty", WORD_NUMERAL, 20},
    {"two", WORD_NUMERAL, 2},
    {"zero", WORD_NUMERAL, 0},
};

static void know(struct word *word)
{
    char text[LONGEST] = {0};
    if (word->text.size >= LONGEST)
        return;
    for (size_t i = 0; i < word->text.size; i++)
        text[i] = to_lower(word->text.at[i]);
    const struct known *row = SORTED_FIND(text, known);
    if (row) {
        word->sort = row->sort;
        word->value = row->value;
    }
}

double english_look_up(span word, const struct row *rows)
{
    char first = word.size ? to_lower(*word.at) : '\0';
    for (; rows->word.at; rows++)
        if (word.size == rows->word.size && first == *rows->word.at &&
            span_equal_nocase(word, rows->word))
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
        struct word word = {.text = {rest.at, 1}, .number = NOT_FOUND};
        if (is_digit(*rest.at) || begins_decimals(r->text, rest)) {
            word.text.size = digits_read(rest, &word.number);
        } else if (is_latin(*rest.at)) {
            while (word.text.size < rest.size && is_latin(rest.at[word.text.size]))
                word.text.size++;
            know(&word);
        } else {
            rest = span_skip(rest, 1);
            continue;
        }
        list_push(&r->words, word);
        rest = span_skip(rest, word.text.size);
    }
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

double english_small(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    return i < r->words.count && r->words.at[i].number >= 0 ? r->words.at[i].number
                                                            : english_value(r, ahead, WORD_NUMERAL);
}
