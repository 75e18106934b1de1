/* Numbers in English sentences: "$1.2 billion", "twenty-four", "two-thirds", "16 inches". */
#include "value_en.h"

static const struct row multipliers[] = {ROW("hundred", 1e2),   ROW("thousand", 1e3),
                                         ROW("million", 1e6),   ROW("billion", 1e9),
                                         ROW("trillion", 1e12), ROW("bn", 1e9),
                                         ROW("tn", 1e12),       ROW("mn", 1e6),
                                         ROW("bil", 1e9),       ROW("mil", 1e6),
                                         ROW("dozen", 12),      ROW("century", 100),
                                         ROW("centuries", 100), ROWS_END};
/* Glued to the digits: "$50bn", "7.4M". */
static const struct row suffixes[] = {ROW("k", 1e3), ROW("m", 1e6), ROW("b", 1e9), ROW("t", 1e12),
                                      ROWS_END};
static const struct row parts[] = {ROW("half", 2),   ROW("third", 3),  ROW("quarter", 4),
                                   ROW("fourth", 4), ROW("fifth", 5),  ROW("sixth", 6),
                                   ROW("eighth", 8), ROW("tenth", 10), ROWS_END};
static const struct row parts_more[] = {ROW("halves", 2),  ROW("thirds", 3),  ROW("quarters", 4),
                                        ROW("fourths", 4), ROW("fifths", 5),  ROW("sixths", 6),
                                        ROW("eighths", 8), ROW("tenths", 10), ROWS_END};
/* No noun: "a third" before them is a part, "a second" a time. */
static const struct row function_words[] = {
    ROW("of", 1),   ROW("to", 1),  ROW("in", 1),    ROW("or", 1),     ROW("and", 1),
    ROW("from", 1), ROW("by", 1),  ROW("at", 1),    ROW("on", 1),     ROW("as", 1),
    ROW("is", 1),   ROW("are", 1), ROW("was", 1),   ROW("were", 1),   ROW("have", 1),
    ROW("has", 1),  ROW("had", 1), ROW("said", 1),  ROW("say", 1),    ROW("that", 1),
    ROW("than", 1), ROW("but", 1), ROW("this", 1),  ROW("who", 1),    ROW("for", 1),
    ROW("with", 1), ROW("per", 1), ROW("later", 1), ROW("before", 1), ROW("after", 1),
    ROWS_END};
static const struct row before_time[] = {ROW("a", 1), ROW("per", 1), ROW("every", 1), ROWS_END};
/* Whether a small number may follow what is read so far: "twenty" | "four", "hundred" | "fifty". */
static bool may_add(double group, double more)
{
    int low = (int)group % 100;
    return low == 0 ? more > 0 || group == 0 : low >= 20 && low % 10 == 0 && more > 0 && more < 10;
}

/* "five", "twenty-four", "two hundred and fifty thousand", "a dozen": words taken. */
static size_t take_words(const struct reader *r, double *number, double *multiplier)
{
    double total = 0, group = 0;
    bool is_multiplied = false; /* the last word was "hundred", "thousand" ... */
    size_t n = 0;
    for (;; n++) {
        bool is_next = n == 0 || english_is_attached(r, n);
        span word = is_next ? english_word(r, n) : (span){"", 0};
        double more = is_next ? english_value(r, n, WORD_NUMERAL) : NOT_FOUND;
        double by = english_look_up(word, multipliers);
        if (more >= 0 && (n == 0 || may_add(group, more)))
            group += more;
        else if (by > 0 && by <= 100 && (group > 0 || by == 12))
            group = (group > 0 ? group : 1) * by;
        else if (by > 0 && group > 0)
            total += group * by, group = 0, *multiplier = by;
        else if (!(is_multiplied && span_equal_nocase(word, SPAN("and")) &&
                   english_value(r, n + 1, WORD_NUMERAL) > 0))
            break;
        is_multiplied = by > 0;
    }
    *number = total + group;
    return n;
}

/* "bn", "m", "K" right behind the digits; a small letter only behind a currency. */
static double glued(const struct reader *r, size_t ahead)
{
    span word = english_word(r, ahead);
    bool is_sure = english_sign(r) || (word.size && (*word.at == 'M' || *word.at == 'K'));
    return english_gap(r, ahead).size == 0 && is_sure ? english_look_up(word, suffixes) : NOT_FOUND;
}

/* "3.2 million", "300 thousand", "$5m": words taken. */
static size_t take_digits(const struct reader *r, double *number, double *multiplier)
{
    size_t n = 1;
    double by = glued(r, 1);
    *number = r->words.at[r->next].number;
    if (by < 0 && english_is_attached(r, 1))
        by = english_look_up(english_word(r, 1), multipliers);
    for (; by > 0; by = english_is_attached(r, n) ? english_look_up(english_word(r, n), multipliers)
                                                  : NOT_FOUND) {
        *multiplier *= by;
        *number *= by;
        n++;
    }
    return n;
}

/* "half a million", "half an hour" */
static size_t take_half(const struct reader *r, double *number, double *multiplier)
{
    double by = english_look_up(english_word(r, 2), multipliers);
    if (!english_is(r, 0, "half") || (!english_is(r, 1, "a") && !english_is(r, 1, "an")))
        return 0;
    *number = 0.5 * (by > 0 ? by : 1);
    *multiplier = by > 0 ? by : 1;
    return by > 0 ? 3 : english_is_unit(english_word(r, 2)) ? 2 : 0;
}

static size_t take_number(const struct reader *r, struct value *value)
{
    double *number = &value->written, *multiplier = &value->multiplier;
    size_t n = take_half(r, number, multiplier);
    *multiplier = n ? *multiplier : 1;
    if (!n)
        n = r->words.at[r->next].number >= 0 ? take_digits(r, number, multiplier)
                                             : take_words(r, number, multiplier);
    if (n && english_is(r, n, "and") && english_is(r, n + 1, "a") && english_is(r, n + 2, "half")) {
        *number += 0.5;
        n += 3;
    }
    value->number = *number;
    return n;
}

/* Whether no noun follows, to which an ordinal would belong. */
static bool ends_phrase(const struct reader *r, size_t ahead)
{
    span gap = english_gap(r, ahead), word = english_word(r, ahead);
    return !word.size || !span_equal(span_trim(gap), SPAN("")) ||
           english_look_up(word, function_words) > 0;
}

/* "two-thirds", "one in five", "a quarter of", "half the" */
static size_t take_fraction(const struct reader *r, struct value *value)
{
    bool is_a = english_is(r, 0, "a");
    double above = is_a ? 1 : english_value(r, 0, WORD_NUMERAL);
    double below = NOT_FOUND;
    size_t n = 2;
    if (above <= 0)
        return 0;
    if (english_is(r, 1, "in") && r->next + 2 < r->words.count && !is_a) {
        below = english_value(r, 2, WORD_NUMERAL);
        n = 3;
    } else if (english_is_attached(r, 1)) {
        below = english_look_up(english_word(r, 1), above > 1 ? parts_more : parts);
        if (is_a && !ends_phrase(r, 2))
            return 0;
    }
    if (below <= above)
        return 0;
    value->kind = VALUE_FRACTION;
    value->number = above / below;
    return n;
}

/* "third", "thirty-second"; but no "metres a second". "First" has too many translations. */
static size_t take_ordinal(const struct reader *r, struct value *value)
{
    double ten = english_value(r, 0, WORD_NUMERAL);
    bool is_pair = ten >= 20 && english_is_attached(r, 1);
    double one = english_value(r, is_pair ? 1 : 0, WORD_ORDINAL);
    if (one < 0 || (is_pair && one > 9) || (!is_pair && one == 1))
        return 0;
    if (one == 2 && !is_pair && r->next > 0 && ends_phrase(r, 1) &&
        english_look_up(r->words.at[r->next - 1].text, before_time) > 0)
        return 0;
    value->number = value->written = one + (is_pair ? ten : 0);
    value->multiplier = 1;
    value->is_word = true;
    return is_pair ? 2 : 1;
}

/* "the third quarter" of a year */
static size_t take_quarter(const struct reader *r, struct value *value)
{
    static const struct unit quarter = UNIT("quarter", QUARTER, 1);
    value->written = english_value(r, 0, WORD_ORDINAL);
    if (value->written < 1 || value->written > 4 || !english_is(r, 1, "quarter") ||
        !span_equal(english_gap(r, 1), SPAN(" ")) || span_equal(english_gap(r, 2), SPAN("-")))
        return 0;
    value_set_unit(value, &quarter);
    return 2;
}

/* "an hour and ten minutes", but no "miles an hour" */
static size_t take_an_hour(const struct reader *r, struct value *value)
{
    if (!english_is(r, 0, "an") || !english_is(r, 1, "hour") ||
        (r->next > 0 && span_equal(english_gap(r, 0), SPAN(" ")) &&
         english_is_unit(r->words.at[r->next - 1].text)))
        return 0;
    value->written = 1;
    value->is_word = true;
    return english_unit(r, 1, value);
}

static size_t take_quantity(const struct reader *r, struct value *value)
{
    size_t n = take_number(r, value);
    if (!n)
        return 0;
    value->is_word = r->words.at[r->next].number < 0 && value->number <= 10;
    bool is_bare_one = value->is_word && value->number == 1;
    n = english_unit(r, n, value);
    return is_bare_one && value->kind == VALUE_NUMBER ? 0 : n;
}

void values_english(values *out, span text)
{
    static english_taker *const takers[] = {english_time,  english_month, english_day_first,
                                            take_fraction, take_quarter,  take_ordinal,
                                            take_an_hour,  take_quantity};
    struct reader r = {.text = text};
    english_cut(&r);
    while (r.next < r.words.count) {
        struct value value;
        size_t taken = 0;
        const struct word *word = &r.words.at[r.next];
        bool may_begin = word->number >= 0 || word->sort != WORD_OTHER;
        for (size_t i = 0; may_begin && !taken && i < sizeof takers / sizeof *takers; i++) {
            value = (struct value){0};
            taken = takers[i](&r, &value);
        }
        if (taken) {
            const struct word *last = &r.words.at[r.next + taken - 1];
            value.text = span_between(english_word(&r, 0).at, last->text.at + last->text.size);
            value_add(out, &value);
        }
        r.next += taken ? taken : 1;
    }
    list_free(&r.words);
}
