/* Numbers in English sentences: "$1.2 billion", "twenty-four", "two-thirds", "July 25". The text
 * is cut into words and runs of digits; each reader takes as many of them as it understands. */
#include "value.h"

struct row {
    const char *word;
    double value;
};

static const struct row small[] = {
    {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
    {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
    {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
    {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
    {"seventy", 70}, {"eighty", 80},  {"ninety", 90},    {NULL, 0}};
static const struct row multipliers[] = {
    {"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12},
    {"bn", 1e9},      {"tn", 1e12},      {"mn", 1e6},      {"dozen", 12},    {NULL, 0}};
static const struct row ordinals[] = {
    {"second", 2},     {"third", 3},       {"fourth", 4},      {"fifth", 5},      {"sixth", 6},
    {"seventh", 7},    {"eighth", 8},      {"ninth", 9},       {"tenth", 10},     {"eleventh", 11},
    {"twelfth", 12},   {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15}, {"twentieth", 20},
    {"thirtieth", 30}, {NULL, 0}};
static const struct row parts[] = {
    {"half", 2},   {"halves", 2},  {"third", 3},  {"thirds", 3},  {"quarter", 4}, {"quarters", 4},
    {"fourth", 4}, {"fourths", 4}, {"fifth", 5},  {"fifths", 5},  {"sixth", 6},   {"sixths", 6},
    {"eighth", 8}, {"eighths", 8}, {"tenth", 10}, {"tenths", 10}, {NULL, 0}};
static const struct row months[] = {
    {"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
    {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
    {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sep", 9},
    {"sept", 9},      {"oct", 10},      {"nov", 11},   {"dec", 12},      {NULL, 0}};
static const struct row currencies[] = {
    {"won", WON},     {"dollar", DOLLAR}, {"dollars", DOLLAR}, {"yuan", YUAN},   {"renminbi", YUAN},
    {"yen", YEN},     {"euro", EURO},     {"euros", EURO},     {"pound", POUND}, {"pounds", POUND},
    {"ruble", RUBLE}, {"rubles", RUBLE},  {"roubles", RUBLE},  {NULL, 0}};
static const struct row signs[] = {{"$", DOLLAR}, {"₩", WON}, {"€", EURO},
                                   {"£", POUND},  {"¥", YEN}, {NULL, 0}};

enum { NOT_FOUND = -1 };

static double look_up(span word, const struct row *rows)
{
    char first = word.size ? to_lower(*word.at) : '\0';
    for (; rows->word; rows++)
        if (first == *rows->word && span_equal_nocase(word, span_of(rows->word)))
            return rows->value;
    return NOT_FOUND;
}

struct word {
    span text;
    double number; /* of digits; NOT_FOUND for letters */
};

struct reader {
    span text;
    list(struct word) words;
    size_t next;
};

static void cut_words(struct reader *r)
{
    for (span rest = r->text; rest.size;) {
        struct word word = {{rest.at, 1}, NOT_FOUND};
        if (is_digit(*rest.at)) {
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

static span word_at(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    return i < r->words.count ? r->words.at[i].text : (span){r->text.at + r->text.size, 0};
}

/* What stands between the word before and this one. */
static span gap_at(const struct reader *r, size_t ahead)
{
    size_t i = r->next + ahead;
    const char *begin = i ? r->words.at[i - 1].text.at + r->words.at[i - 1].text.size : r->text.at;
    return i < r->words.count ? span_between(begin, r->words.at[i].text.at) : (span){begin, 0};
}

/* A word belongs to the number before it when a space, a hyphen or nothing parts them. */
static bool is_attached(const struct reader *r, size_t ahead)
{
    span gap = gap_at(r, ahead);
    return gap.size == 0 || (gap.size == 1 && (*gap.at == ' ' || *gap.at == '-')) ||
           span_equal(gap, SPAN("\xC2\xA0"));
}

/* Whether a small number may follow what is read so far: "twenty" | "four", "hundred" | "fifty". */
static bool may_add(double group, double more)
{
    int low = (int)group % 100;
    return low == 0 ? more > 0 || group == 0 : low >= 20 && low % 10 == 0 && more > 0 && more < 10;
}

/* "five", "twenty-four", "two hundred and fifty thousand", "a dozen": words taken. */
static size_t take_words(const struct reader *r, double *number)
{
    double total = 0, group = 0;
    bool is_multiplied = false; /* the last word was "hundred", "thousand" ... */
    size_t n = 0;
    for (;; n++) {
        span word = n == 0 || is_attached(r, n) ? word_at(r, n) : (span){"", 0};
        double more = look_up(word, small), by = look_up(word, multipliers);
        if (more >= 0 && (n == 0 || may_add(group, more)))
            group += more;
        else if (by > 0 && by <= 100 && (group > 0 || by == 12))
            group = (group > 0 ? group : 1) * by;
        else if (by > 0 && group > 0)
            total += group * by, group = 0;
        else if (!(is_multiplied && span_equal_nocase(word, SPAN("and")) &&
                   look_up(word_at(r, n + 1), small) > 0))
            break;
        is_multiplied = by > 0;
    }
    *number = total + group;
    return n;
}

/* "3.2 million", "300 thousand", "25th": words taken. */
static size_t take_digits(const struct reader *r, double *number)
{
    size_t n = 1;
    *number = r->words.at[r->next].number;
    for (double by; is_attached(r, n) && (by = look_up(word_at(r, n), multipliers)) > 0; n++)
        *number *= by;
    return n;
}

static size_t take_number(const struct reader *r, double *number)
{
    return r->words.at[r->next].number >= 0 ? take_digits(r, number) : take_words(r, number);
}

static enum currency sign_before(const struct reader *r)
{
    span gap = gap_at(r, 0);
    for (const struct row *row = signs; row->word; row++)
        if (span_ends(gap, span_of(row->word)))
            return (enum currency)row->value;
    return CURRENCY_NONE;
}

/* Reads on behind a number: percent, currency, a.m. and p.m., ordinal endings. */
static size_t take_unit(const struct reader *r, size_t n, struct value *value)
{
    span word = is_attached(r, n) ? word_at(r, n) : (span){"", 0};
    span behind =
        span_between(word_at(r, n - 1).at + word_at(r, n - 1).size, r->text.at + r->text.size);
    double currency = look_up(word, currencies);
    value->currency = sign_before(r);
    if (value->currency) {
        value->kind = VALUE_AMOUNT;
        return n;
    }
    if (behind.size && *behind.at == '%') {
        value->kind = VALUE_PERCENT;
        return n;
    }
    if (span_equal_nocase(word, SPAN("percent")) || span_equal_nocase(word, SPAN("percentage")) ||
        (span_equal_nocase(word, SPAN("per")) &&
         span_equal_nocase(word_at(r, n + 1), SPAN("cent")))) {
        value->kind = VALUE_PERCENT;
        return n + (word.size == 3 ? 2 : 1);
    }
    if (currency > 0) {
        value->kind = VALUE_AMOUNT;
        value->currency = (enum currency)currency;
        return n + 1;
    }
    return n;
}

/* "5 p.m.", "10:30 a.m.": the hour and minutes of a day. */
static size_t take_time(const struct reader *r, struct value *value)
{
    const struct word *hour = &r->words.at[r->next];
    size_t n = 1;
    double minutes = 0;
    if (hour->number < 0 || hour->number > 12)
        return 0;
    if (span_equal(gap_at(r, 1), SPAN(":")) && r->words.at[r->next + 1].number >= 0)
        minutes = r->words.at[r->next + n++].number;
    span letter = word_at(r, n);
    bool is_pm = span_equal_nocase(letter, SPAN("p")) || span_equal_nocase(letter, SPAN("pm"));
    bool is_am = span_equal_nocase(letter, SPAN("a")) || span_equal_nocase(letter, SPAN("am"));
    bool has_m = letter.size == 2 || (span_equal(gap_at(r, n + 1), SPAN(".")) &&
                                      span_equal_nocase(word_at(r, n + 1), SPAN("m")));
    if (!is_attached(r, n) || !(is_pm || is_am) || !has_m)
        return 0;
    double hours = hour->number == 12 ? 0 : hour->number;
    value->kind = VALUE_TIME;
    value->number = 60 * (hours + (is_pm ? 12 : 0)) + minutes;
    return n + (letter.size == 2 ? 1 : 2);
}

static bool is_day(double number)
{
    return number >= 1 && number <= 31;
}

static size_t give_date(struct value *value, double month, double day, size_t taken)
{
    value->kind = VALUE_DATE;
    value->number = 100 * month + day;
    return taken;
}

/* "July 25", "Nov. 3", "July". "May" and "March" alone are seldom months. */
static size_t take_month(const struct reader *r, struct value *value)
{
    span word = word_at(r, 0);
    double month = look_up(word, months);
    if (month < 0 || !is_upper(*word.at))
        return 0;
    bool has_next = r->next + 1 < r->words.count && gap_at(r, 1).size <= 2;
    if (has_next && is_day(r->words.at[r->next + 1].number))
        return give_date(value, month, r->words.at[r->next + 1].number, 2);
    if (word.size < 4 || month == 3 || month == 5)
        return 0;
    value->kind = VALUE_MONTH;
    value->number = month;
    return 1;
}

/* "25 July", "25th of May" */
static size_t take_day_first(const struct reader *r, struct value *value)
{
    double day = r->words.at[r->next].number, month;
    if (!is_day(day))
        return 0;
    for (size_t n = 1; n <= 3 && is_attached(r, n); n++) {
        span word = word_at(r, n);
        bool is_between =
            span_equal_nocase(word, SPAN("of")) || span_equal_nocase(word, SPAN("th")) ||
            span_equal_nocase(word, SPAN("st")) || span_equal_nocase(word, SPAN("nd")) ||
            span_equal_nocase(word, SPAN("rd"));
        if ((month = look_up(word, months)) > 0 && is_upper(*word.at))
            return give_date(value, month, day, n + 1);
        if (!is_between)
            return 0;
    }
    return 0;
}

/* "two-thirds", "one in five", "a quarter" */
static size_t take_fraction(const struct reader *r, struct value *value)
{
    span first = word_at(r, 0);
    double above = span_equal_nocase(first, SPAN("a")) ? 1 : look_up(first, small);
    double below = above > 0 && is_attached(r, 1) ? look_up(word_at(r, 1), parts) : NOT_FOUND;
    if (span_equal_nocase(word_at(r, 1), SPAN("in")) && above > 0 && r->next + 2 < r->words.count)
        below = r->words.at[r->next + 2].number >= 0 ? NOT_FOUND : look_up(word_at(r, 2), small);
    if (below <= above)
        return 0;
    value->kind = VALUE_FRACTION;
    value->number = above / below;
    return span_equal_nocase(word_at(r, 1), SPAN("in")) ? 3 : 2;
}

static size_t take_ordinal(const struct reader *r, struct value *value)
{
    value->number = look_up(word_at(r, 0), ordinals);
    value->is_word = true;
    return value->number > 0 ? 1 : 0;
}

static size_t take_quantity(const struct reader *r, struct value *value)
{
    size_t n = take_number(r, &value->number);
    if (!n)
        return 0;
    value->is_word = r->words.at[r->next].number < 0 && value->number <= 10;
    bool is_bare_one = value->is_word && value->number == 1;
    n = take_unit(r, n, value);
    return is_bare_one && value->kind == VALUE_NUMBER ? 0 : n;
}

typedef size_t taker(const struct reader *r, struct value *value);

void values_english(values *out, span text)
{
    static taker *const takers[] = {take_time,     take_month,    take_day_first,
                                    take_fraction, take_quantity, take_ordinal};
    struct reader r = {.text = text};
    cut_words(&r);
    while (r.next < r.words.count) {
        struct value value = {0};
        size_t taken = 0;
        for (size_t i = 0; !taken && i < sizeof takers / sizeof *takers; i++) {
            value = (struct value){0};
            taken = takers[i](&r, &value);
        }
        if (taken) {
            const struct word *last = &r.words.at[r.next + taken - 1];
            value.text = span_between(word_at(&r, 0).at, last->text.at + last->text.size);
            list_push(out, value);
        }
        r.next += taken ? taken : 1;
    }
    list_free(&r.words);
}
