/* Numbers in Korean sentences: digits and Hangul numerals mixed, 만 (10,000), 억 (10^8) and 조
 * (10^12) as groups: "1억2천만 원", "3만5000", "삼백이십만", "스물다섯 명", "3분의 2", "7월 25일".
 * ICU's parser stops at the first digit of mixed forms, so this is our own. */
#include "value.h"

#include "text/text.h"

struct row {
    span word;
    double value;
};
#define ROW(text, value)                                                                           \
    {                                                                                              \
        {text, sizeof(text) - 1}, value                                                            \
    }
#define END                                                                                        \
    {                                                                                              \
        {NULL, 0}, 0                                                                               \
    }

static const struct row digits[] = {ROW("일", 1), ROW("이", 2), ROW("삼", 3), ROW("사", 4),
                                    ROW("오", 5), ROW("육", 6), ROW("칠", 7), ROW("팔", 8),
                                    ROW("구", 9), ROW("영", 0), ROW("륙", 6), END};
static const struct row small_units[] = {ROW("천", 1e3), ROW("백", 1e2), ROW("십", 1e1), END};
static const struct row groups[] = {ROW("조", 1e12), ROW("억", 1e8), ROW("만", 1e4), END};
static const struct row tens[] = {ROW("열", 10),
                                  ROW("스물", 20),
                                  ROW("스무", 20),
                                  ROW("서른", 30),
                                  ROW("마흔", 40),
                                  ROW("쉰", 50),
                                  ROW("예순", 60),
                                  ROW("일흔", 70),
                                  ROW("여든", 80),
                                  ROW("아흔", 90),
                                  END};
static const struct row ones[] = {ROW("하나", 1),
                                  ROW("다섯", 5),
                                  ROW("여섯", 6),
                                  ROW("일곱", 7),
                                  ROW("여덟", 8),
                                  ROW("아홉", 9),
                                  ROW("한", 1),
                                  ROW("두", 2),
                                  ROW("둘", 2),
                                  ROW("세", 3),
                                  ROW("셋", 3),
                                  ROW("석", 3),
                                  ROW("네", 4),
                                  ROW("넷", 4),
                                  ROW("넉", 4),
                                  ROW("첫", 1),
                                  END};
/* What is counted: a native numeral is one only before such a word, and so is one that is written
 * in Hangul alone, for 이천 is also a city and 만 also "only". */
static const char *const counters[] = {
    "명",   "개",   "번",   "차례", "가지", "달",     "살",   "시간", "시",   "채", "사람", "팀",
    "골",   "건",   "곳",   "마리", "대",   "주",     "배",   "해",   "권",   "잔", "병",   "그루",
    "군데", "쪽",   "편",   "벌",   "켤레", "쌍",     "줄",   "판",   "모금", "끼", "자루", "척",
    "마을", "나라", "차",   "원",   "달러", "위안",   "엔",   "유로", "년",   "월", "일",   "톤",
    "킬로", "미터", "그램", "리터", "여",   "퍼센트", "세대", "가구", "표",   "석", "회",   "장",
    "도시", "형제", "자녀", "아이", "남매", "부부",   "분기", "학기", "학년", "층", "점",   "포대"};
static const struct row currencies[] = {
    ROW("원", WON),       ROW("달러", DOLLAR), ROW("위안", YUAN),
    ROW("위엔", YUAN),    ROW("엔", YEN),      ROW("유로", EURO),
    ROW("파운드", POUND), ROW("루블", RUBLE),  END};
static const struct row percents[] = {ROW("%", 1),     ROW("퍼센트", 1), ROW("퍼센티지", 1),
                                      ROW("프로 ", 1), ROW("％", 1),     END};

static size_t look_up(span text, const struct row *rows, double *value)
{
    for (; rows->word.at; rows++)
        if (span_starts(text, rows->word)) {
            *value = rows->value;
            return rows->word.size;
        }
    return 0;
}

static span skip_space(span text)
{
    return text.size && *text.at == ' ' ? span_skip(text, 1) : text;
}

static bool is_counter(span text)
{
    text = skip_space(text);
    for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
        if (span_starts(text, span_of(counters[i])))
            return true;
    return false;
}

/* A number below 10,000: "3500", "3천5백", "삼천오백", "2천500"; bytes taken. */
static size_t take_below_group(span text, double *number, bool *has_digits)
{
    size_t at = 0;
    double total = 0, pending = -1, unit;
    for (size_t n;; at += n) {
        span rest = span_skip(text, at);
        double digit;
        if (pending < 0 && (n = digits_read(rest, &digit))) {
            *has_digits = true;
            pending = digit;
        } else if ((n = look_up(rest, small_units, &unit))) {
            total += (pending < 0 ? 1 : pending) * unit;
            pending = -1;
        } else if (pending < 0 && (n = look_up(rest, digits, &digit))) {
            pending = digit;
        } else {
            break;
        }
    }
    *number = total + (pending < 0 ? 0 : pending);
    return at;
}

/* Groups of 만, 억 and 조, with or without spaces between: "1억 2천만", "3만5000". */
static size_t take_sino(span text, double *number, bool *has_digits, bool *has_unit)
{
    size_t at = 0;
    double total = 0, last_group = 1e16;
    for (;;) {
        span rest = span_skip(text, at);
        size_t gap = at && rest.size && *rest.at == ' ' ? 1 : 0;
        double below, group = 1;
        bool digits_here = false;
        size_t n = take_below_group(span_skip(rest, gap), &below, &digits_here);
        size_t unit = look_up(span_skip(rest, gap + n), groups, &group);
        /* Behind a space only digits go on, and only with a smaller group: "3만 명" does not. */
        if ((!n && !(unit && !at)) || (gap && !digits_here) || group >= last_group)
            break;
        *has_digits |= digits_here;
        *has_unit |= unit > 0;
        total += (n ? below : 1) * group;
        at += gap + n + unit;
        if (!unit)
            break;
        last_group = group;
    }
    *number = total;
    return at;
}

/* "스물다섯", "열두", "세" */
static size_t take_native(span text, double *number)
{
    double ten = 0, one = 0;
    size_t n = look_up(text, tens, &ten);
    n += look_up(span_skip(text, n), ones, &one);
    *number = ten + one;
    return n && is_counter(span_skip(text, n)) ? n : 0;
}

/* Reads on behind a number: 월 일 시 분 년, 분의, percent, currency. */
static size_t take_unit(span text, struct value *value)
{
    double unit, more;
    span next = skip_space(text);
    size_t gap = text.size - next.size, n;
    if (span_starts(text, SPAN("월")) && value->number >= 1 && value->number <= 12) {
        span day = skip_space(span_skip(text, strlen("월")));
        n = digits_read(day, &more);
        value->kind = VALUE_MONTH;
        if (!n || !span_starts(span_skip(day, n), SPAN("일")) || more < 1 || more > 31)
            return strlen("월");
        value->kind = VALUE_DATE;
        value->number = 100 * value->number + more;
        return (size_t)(day.at - text.at) + n + strlen("일");
    }
    if (span_starts(text, SPAN("일")) && value->number >= 1 && value->number <= 31 &&
        !span_starts(text, SPAN("일간"))) {
        value->kind = VALUE_DAY;
        return strlen("일");
    }
    if (span_starts(text, SPAN("분의"))) {
        span above = skip_space(span_skip(text, strlen("분의")));
        n = digits_read(above, &more);
        if (!n)
            n = look_up(above, digits, &more);
        if (n && value->number > more && more > 0) {
            value->kind = VALUE_FRACTION;
            value->number = more / value->number;
            return (size_t)(above.at - text.at) + n;
        }
    }
    if ((n = look_up(next, percents, &unit)))
        value->kind = VALUE_PERCENT;
    else if ((n = look_up(next, currencies, &unit)))
        value->kind = VALUE_AMOUNT, value->currency = (enum currency)unit;
    return n ? gap + n : 0;
}

/* "오후 5시 30분", "오전 10시": the hour and minutes of a day. */
static size_t take_time(span text, struct value *value)
{
    bool is_pm = span_starts(text, SPAN("오후"));
    if (!is_pm && !span_starts(text, SPAN("오전")))
        return 0;
    span rest = skip_space(span_skip(text, strlen("오후")));
    double hour, minutes = 0;
    size_t n = digits_read(rest, &hour);
    if (!n || hour > 12 || !span_starts(span_skip(rest, n), SPAN("시")))
        return 0;
    rest = span_skip(rest, n + strlen("시"));
    span after = skip_space(rest);
    n = digits_read(after, &minutes);
    if (n && span_starts(span_skip(after, n), SPAN("분")))
        rest = span_skip(after, n + strlen("분"));
    else
        minutes = 0;
    value->kind = VALUE_TIME;
    value->number = 60 * ((hour == 12 ? 0 : hour) + (is_pm ? 12 : 0)) + minutes;
    return (size_t)(rest.at - text.at);
}

static size_t take_quantity(span text, struct value *value)
{
    bool has_digits = false, has_unit = false;
    size_t n = take_sino(text, &value->number, &has_digits, &has_unit);
    if (n && !has_digits &&
        (utf8_length(span_first(text, n)) < 2 || !is_counter(span_skip(text, n))))
        n = 0;
    if (!n) {
        n = take_native(text, &value->number);
        value->is_word = n && value->number <= 10;
        return n;
    }
    return n + take_unit(span_skip(text, n), value);
}

/* A numeral in Hangul begins where a word begins: "구백" is one, "연구백서" holds none. */
static bool is_begin(span text, const char *at)
{
    uint32_t c = 0;
    return !utf8_last(span_between(text.at, at), &c) || !is_hangul(c);
}

void values_korean(values *out, span text)
{
    for (span rest = text; rest.size;) {
        uint32_t c;
        size_t n = utf8_decode(rest, &c), taken = 0;
        struct value value = {0};
        bool is_digit_run = n == 1 && is_digit((char)c);
        if (is_digit_run || (is_hangul(c) && is_begin(text, rest.at))) {
            taken = take_time(rest, &value);
            if (!taken)
                taken = take_quantity(rest, &value);
        }
        if (taken) {
            value.text = span_first(rest, taken);
            list_push(out, value);
        }
        rest = span_skip(rest, taken ? taken : n);
    }
}
