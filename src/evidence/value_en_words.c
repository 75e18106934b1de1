/* An English sentence as words and runs of digits, and what stands between them. */
#include "value_en.h"

const struct row english_numerals[] = {ROW("zero", 0),
                                       ROW("one", 1),
                                       ROW("two", 2),
                                       ROW("three", 3),
                                       ROW("four", 4),
                                       ROW("five", 5),
                                       ROW("six", 6),
                                       ROW("seven", 7),
                                       ROW("eight", 8),
                                       ROW("nine", 9),
                                       ROW("ten", 10),
                                       ROW("eleven", 11),
                                       ROW("twelve", 12),
                                       ROW("thirteen", 13),
                                       ROW("fourteen", 14),
                                       ROW("fifteen", 15),
                                       ROW("sixteen", 16),
                                       ROW("seventeen", 17),
                                       ROW("eighteen", 18),
                                       ROW("nineteen", 19),
                                       ROW("twenty", 20),
                                       ROW("thirty", 30),
                                       ROW("forty", 40),
                                       ROW("fifty", 50),
                                       ROW("sixty", 60),
                                       ROW("seventy", 70),
                                       ROW("eighty", 80),
                                       ROW("ninety", 90),
                                       ROWS_END};

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
    if (i >= r->words.count)
        return NOT_FOUND;
    return r->words.at[i].number >= 0 ? r->words.at[i].number
                                      : english_look_up(r->words.at[i].text, english_numerals);
}
