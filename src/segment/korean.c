/* Korean: quotations, dates and initials, pauses, and what ICU does not see. */
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
    return HAS_PREFIX_OF(b->after, continuations);
}

/* Digits and a full stop at the end of the text: "5." "주체113(2024)." */
static bool ends_in_number(span text)
{
    if (span_ends(text, SPAN(").")))
        return text.size > 2 && is_digit(text.at[text.size - 3]);
    span word = word_last(text);
    return word.size > 1 && word.at[word.size - 1] == '.' && is_digit(word.at[word.size - 2]);
}

/* 2024. | 5. | 3. | 서울에서     10.1. | 시행된다     but not: 10.5% 올랐다. | 3월에는 */
static bool is_date(const struct boundary *b)
{
    if (!ends_in_number(b->before) || !b->after.size)
        return false;
    span number = word_last(b->before);
    bool is_dotted = memchr(number.at, '.', number.size) != number.at + number.size - 1;
    span earlier = span_first(b->before, b->before.size - number.size);
    return is_digit(b->after.at[0]) || is_dotted || ends_in_number(trim_end(earlier));
}

/* 조지 W. | 부시 */
static bool is_initial(const struct boundary *b)
{
    span word = word_last(b->before);
    return word.size >= 2 && word.at[word.size - 1] == '.' && is_upper(word.at[word.size - 2]) &&
           (word.size == 2 || word.at[word.size - 3] == '.');
}

/* 한국 vs. | 일본     No. | 3 */
static bool is_abbreviation(const struct boundary *b)
{
    static const char *const words[] = {" vs.", " Dr.", " Mr.",  " Mrs.", " Ms.",   " St.",
                                        " No.", " Co.", " Inc.", " Ltd.", " Corp.", " Prof."};
    return HAS_SUFFIX_OF(b->before, words);
}

/* 왜 알려주지? | 라는 생각이 든다. */
static bool is_quoted_bare(const struct boundary *b)
{
    static const char *const words[] = {"라고",   "라는",   "라며",  "라면서",
                                        "이라고", "이라는", "이라며"};
    return HAS_PREFIX_OF(b->after, words);
}

/* “거기 누구요?” | 막내가 물었다.     but not: “끝났다.” | 그는 짧게 말했다. */
static bool is_attributed(const struct boundary *b)
{
    enum { LONGEST = 40 * 3 };
    static const char *const saying[] = {"물었", "말했", "답했", "외쳤", "소리쳤"};
    if (!ends_in_quoted_mark(b->before))
        return false;
    span rest = span_first(b->after, LONGEST);
    size_t end = 0;
    while (end < rest.size && rest.at[end] != '.' && rest.at[end] != '"' && rest.at[end] != ',')
        end++;
    span clause = span_first(rest, end);
    if (end == rest.size || rest.at[end] != '.' || span_find(clause, SPAN("“")) < clause.size)
        return false;
    for (size_t i = 0; i < sizeof saying / sizeof *saying; i++)
        if (span_find(clause, span_of(saying[i])) < clause.size)
            return true;
    return false;
}

/* 먹고 싶지만... | 참는다. */
static bool is_pause(const struct boundary *b)
{
    span text = b->before;
    uint32_t c;
    size_t n, dots = 0;
    while ((n = utf8_last(text, &c)) && (c == '.' || c == 0x2026)) {
        dots += c == '.' ? 1 : 2;
        text.size -= n;
    }
    return dots > 1 && is_held_open(text);
}

/* 좋네요. | ^^ */
static bool is_before_decoration(const struct boundary *b)
{
    return is_decorated(b->after);
}

static bool is_boundary_at_space(span text, size_t at)
{
    span before = span_first(text, at), after = span_skip(text, at + 1);
    char last = before.size ? before.at[before.size - 1] : ' ';
    if (last == ']' || last == ')')
        return is_behind_appendix(text, at);
    if (!(last & 0x80) && last != '~' && last != '^')
        return false;
    span bare = without_decoration(before);
    if (span_ends(bare, SPAN("…")))
        bare.size -= strlen("…");
    bool is_closed = is_closed_by_ending(bare) || (bare.size < before.size && is_terminated(bare));
    return is_closed && !goes_on(bare, after) && !is_decorated(after);
}

/* 자리를 뜨지 않았다.|9회 말 */
static bool is_glued(span before, span after)
{
    return is_digit(after.at[0]) && is_closed_by_ending(span_first(before, before.size - 1));
}

static void propose(offsets *out, span text)
{
    for (size_t i = 1; i < text.size; i++)
        if (text.at[i] == ' ' && is_boundary_at_space(text, i))
            list_push(out, i + 1);
        else if (text.at[i - 1] == '.' && is_glued(span_first(text, i), span_skip(text, i)))
            list_push(out, i);
}

static rule *const joins[] = {
    is_quotative, is_attributed,        is_quoted_bare, is_date,
    is_initial,   is_abbreviation,      is_list_mark,   is_before_appendix,
    is_pause,     is_before_decoration, NULL,
};

const struct rules korean = {joins, propose};
