#include "rules.h"

/* What goes on after a closing quote, with or without a space: quotative particles, particles and
 * conjunctions. */
static const char *const continuations[] = {
    "라고",   "라며",     "라면서", "라는", "라고도", "라던",   "라거나", "이라고",
    "이라며", "이라면서", "이라는", "하고", "하며",   "하면서", "하는",   "며",
    "면서",   "고 ",      "는 ",    "등 ",  "등의 ",  "및 ",    "와 ",    "과 ",
};

/* “간다.”라고 | 말했다 is no boundary of ICU's; “간다.” | 라고 말했다 is one. */
static bool is_quotative(const struct boundary *b)
{
    uint32_t last, next;
    if (!utf8_last(b->before, &last) || !is_closing(last) || !b->after.size)
        return false;
    utf8_decode(b->after, &next);
    if (!b->has_space)
        return is_hangul(next);
    for (size_t i = 0; i < sizeof continuations / sizeof *continuations; i++)
        if (span_starts(b->after, span_of(continuations[i])))
            return true;
    return false;
}

/* Digits and a full stop at the end of the text: "5." */
static bool ends_in_number(span text)
{
    span word = word_last(text);
    return word.size > 1 && word.at[word.size - 1] == '.' && is_digit(word.at[word.size - 2]);
}

/* 2024. | 5. | 3. | 서울에서     but not: 10.5% 올랐다. | 3월에는 */
static bool is_date(const struct boundary *b)
{
    if (!ends_in_number(b->before) || !b->after.size)
        return false;
    span earlier = span_first(b->before, b->before.size - word_last(b->before).size);
    return is_digit(b->after.at[0]) || ends_in_number(span_trim(earlier));
}

/* 조지 W. | 부시 */
static bool is_initial(const struct boundary *b)
{
    span word = word_last(b->before);
    return word.size >= 2 && word.at[word.size - 1] == '.' && is_upper(word.at[word.size - 2]) &&
           (word.size == 2 || word.at[word.size - 3] == '.');
}

static void propose(offsets *out, span text)
{
    (void)out, (void)text;
}

static rule *const joins[] = {is_quotative,       is_date, is_initial, is_list_mark,
                              is_before_appendix, NULL};

const struct rules korean = {joins, propose};
