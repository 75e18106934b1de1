/* Numbers in Korean sentences: digits and Hangul numerals mixed, 만 (10,000), 억 (10^8) and 조
 * (10^12) as groups: "1억2천만 원", "3만5000", "삼백이십만", "스물다섯 명", "3분의 2", "7월 25일".
 * ICU's parser stops at the first digit of mixed forms, so this is our own. */
#include "value_ko.h"

#include "text/text.h"

static const struct row small_units[] = {ROW("천", 1e3), ROW("백", 1e2), ROW("십", 1e1), ROWS_END};
static const struct row groups[] = {ROW("조", 1e12), ROW("억", 1e8), ROW("만", 1e4), ROWS_END};
static const struct row tens[] = {ROW("열", 10),   ROW("스물", 20), ROW("스무", 20),
                                  ROW("서른", 30), ROW("마흔", 40), ROW("쉰", 50),
                                  ROW("예순", 60), ROW("일흔", 70), ROW("여든", 80),
                                  ROW("아흔", 90), ROWS_END};
static const struct row ones[] = {ROW("하나", 1), ROW("다섯", 5), ROW("여섯", 6), ROW("일곱", 7),
                                  ROW("여덟", 8), ROW("아홉", 9), ROW("한", 1),   ROW("두", 2),
                                  ROW("세", 3),   ROW("석", 3),   ROW("네", 4),   ROW("넉", 4),
                                  ROWS_END};
static const struct row days[] = {ROW("이틀", 2), ROW("사흘", 3),  ROW("나흘", 4), ROW("닷새", 5),
                                  ROW("엿새", 6), ROW("열흘", 10), ROWS_END};
/* What is counted: a native numeral is one only before such a word, and so is one that is written
 * in Hangul alone, for 이천 is also a city and 만 also "only". */
static const span counters[] = {
    WORD("명"),   WORD("개"),   WORD("번"),     WORD("차례"), WORD("가지"), WORD("달"),
    WORD("살"),   WORD("시간"), WORD("시"),     WORD("채"),   WORD("사람"), WORD("팀"),
    WORD("골"),   WORD("건"),   WORD("곳"),     WORD("마리"), WORD("대"),   WORD("주"),
    WORD("배"),   WORD("해"),   WORD("권"),     WORD("잔"),   WORD("병"),   WORD("그루"),
    WORD("군데"), WORD("쪽"),   WORD("편"),     WORD("벌"),   WORD("켤레"), WORD("쌍"),
    WORD("줄"),   WORD("판"),   WORD("모금"),   WORD("끼"),   WORD("자루"), WORD("척"),
    WORD("마을"), WORD("나라"), WORD("차"),     WORD("원"),   WORD("달러"), WORD("위안"),
    WORD("엔"),   WORD("유로"), WORD("년"),     WORD("톤"),   WORD("킬로"), WORD("미터"),
    WORD("그램"), WORD("리터"), WORD("퍼센트"), WORD("세대"), WORD("가구"), WORD("표"),
    WORD("석"),   WORD("회"),   WORD("장"),     WORD("도시"), WORD("형제"), WORD("자녀"),
    WORD("아이"), WORD("남매"), WORD("부부"),   WORD("분기"), WORD("학기"), WORD("학년"),
    WORD("층"),   WORD("점"),   WORD("포대"),   WORD("개월"), WORD("개국"), WORD("번째"),
    WORD("주일"), WORD("주째"), WORD("단계"),   WORD("집"),   WORD("세트"), WORD("여명"),
    WORD("여"),   WORD("분"),   WORD("통"),     WORD("발"),   WORD("방"),   WORD("바퀴")};
/* Words that only look like a numeral and a counter. */
static const span not_counted[] = {
    WORD("세대"), WORD("세차"), WORD("세주"), WORD("세배"), WORD("세집"), WORD("세방"),
    WORD("세통"), WORD("세발"), WORD("열대"), WORD("열차"), WORD("열병"), WORD("열점"),
    WORD("열판"), WORD("네발"), WORD("두통"), WORD("두발"), WORD("두서"), WORD("두건")};
static bool is_counter(span text)
{
    text = korean_skip_space(text);
    for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
        if (span_starts(text, counters[i]) && korean_ends_word(span_skip(text, counters[i].size)))
            return true;
    return false;
}

/* " 6" of "5천 6백": a space and digits, when a small unit follows. */
static size_t take_spaced(span text, double *digit)
{
    double unit;
    span rest = korean_skip_space(text);
    size_t n = rest.size < text.size ? digits_read(rest, digit) : 0;
    return n && korean_look_up(span_skip(rest, n), small_units, &unit) ? n + 1 : 0;
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
        } else if (pending < 0 && total > 0 && (n = take_spaced(rest, &digit))) {
            pending = digit;
        } else if ((n = korean_look_up(rest, small_units, &unit))) {
            total += (pending < 0 ? 1 : pending) * unit;
            pending = -1;
        } else if (pending < 0 && (n = korean_digit(rest, &digit))) {
            pending = digit;
        } else {
            break;
        }
    }
    *number = total + (pending < 0 ? 0 : pending);
    return at;
}

/* What take_sino has read. */
struct sino {
    double number, multiplier;
    bool has_digits;
};

/* Groups of 만, 억 and 조, with or without spaces between: "1억 2천만", "3만5000". */
static size_t take_sino(span text, struct sino *sino)
{
    size_t at = 0;
    double last_group = 1e16;
    *sino = (struct sino){.multiplier = 1};
    for (;;) {
        span rest = span_skip(text, at);
        size_t gap = at && rest.size && *rest.at == ' ' ? 1 : 0;
        double below, group = 1;
        bool digits_here = false;
        size_t n = take_below_group(span_skip(rest, gap), &below, &digits_here);
        size_t unit = korean_look_up(span_skip(rest, gap + n), groups, &group);
        /* Behind a space only digits go on, and only with a smaller group: "3만 명" does not. */
        if ((!n && !(unit && !at)) || (gap && !digits_here) || group >= last_group)
            break;
        sino->has_digits |= digits_here;
        sino->number += (n ? below : 1) * group;
        at += gap + n + unit;
        if (!unit)
            break;
        sino->multiplier = last_group = group;
    }
    return at;
}

size_t korean_native(span text, double *number)
{
    double ten = 0, one = 0;
    size_t n = korean_look_up(text, tens, &ten);
    span rest = n ? korean_skip_space(span_skip(text, n)) : text;
    size_t more = korean_look_up(rest, ones, &one);
    *number = ten + one;
    return more ? (size_t)(rest.at - text.at) + more : n;
}

/* "세 명", "열두 곳", "두 시간", "사흘" */
static size_t take_native(span text, struct value *value)
{
    size_t n = korean_native(text, &value->written), day;
    if (!n || !is_counter(span_skip(text, n)) || STARTS_WITH_ANY(text, not_counted)) {
        day = korean_look_up(text, days, &value->written);
        n = day && korean_ends_word(span_skip(text, day)) ? day : 0;
    }
    value->number = value->written;
    value->is_word = value->number <= 10;
    return n;
}

/* "2할6푼8리", "4할 6리" = .268, .406 */
static size_t take_batting(span text, struct value *value)
{
    static const struct row places[] = {ROW("할", 0.1), ROW("푼", 0.01), ROW("리", 0.001),
                                        ROWS_END};
    size_t at = 0, count = 0;
    for (double digit, place;; count++) {
        span rest = at ? korean_skip_space(span_skip(text, at)) : text;
        size_t n = digits_read(rest, &digit);
        size_t unit = n ? korean_look_up(span_skip(rest, n), places, &place) : 0;
        if (!unit || (count == 0 && place < 0.1))
            break;
        value->number += digit * place;
        at = (size_t)(rest.at - text.at) + n + unit;
    }
    value->written = value->number;
    return count > 1 ? at : 0;
}

/* "헌법 9조": an article, unless money is counted. */
static bool is_article(span number, const struct value *value)
{
    return span_ends(number, SPAN("조")) && value->kind != VALUE_AMOUNT;
}

/* 한 and "1" are seldom more than an article when something is counted; but 1차 is the first. */
static bool is_bare_one(const struct value *value, span behind)
{
    static const span of_order[] = {WORD("차"),   WORD("번"),   WORD("회"),   WORD("층"),
                                    WORD("학년"), WORD("학기"), WORD("분기"), WORD("단계")};
    if (STARTS_WITH_ANY(korean_skip_space(behind), of_order))
        return value->is_word && value->written == 1;
    return value->kind == VALUE_NUMBER && value->written == 1 && is_counter(behind);
}

static size_t take_quantity(span text, struct value *value)
{
    struct sino sino;
    size_t n = take_sino(text, &sino);
    if (n && !sino.has_digits &&
        (utf8_length(span_first(text, n)) < 2 || span_ends(span_first(text, n), SPAN("조")) ||
         !is_counter(span_skip(text, n))))
        n = 0;
    if (n) {
        value->number = value->written = sino.number;
        value->multiplier = sino.multiplier;
    } else if (!(n = take_native(text, value))) {
        return 0;
    }
    size_t unit = korean_unit(span_skip(text, n), value);
    if (is_article(span_first(text, n), value)) {
        value->number = value->written /= value->multiplier;
        value->multiplier = 1;
    }
    return is_bare_one(value, span_skip(text, n)) ? 0 : n + unit;
}

/* A numeral in Hangul begins where a word begins: "구백" is one, "연구백서" holds none. */
static bool is_begin(span text, const char *at)
{
    uint32_t c = 0;
    return !utf8_last(span_between(text.at, at), &c) || !is_hangul(c);
}

typedef size_t taker(span text, struct value *value);

void values_korean(values *out, span text)
{
    static taker *const takers[] = {korean_time, korean_date, take_batting, take_quantity};
    for (span rest = text; rest.size;) {
        uint32_t c;
        size_t n = utf8_decode(rest, &c), taken = 0;
        struct value value = {0};
        bool may_begin = is_digit(*rest.at) || (is_hangul(c) && is_begin(text, rest.at));
        for (size_t i = 0; may_begin && !taken && i < sizeof takers / sizeof *takers; i++) {
            value = (struct value){0};
            taken = takers[i](rest, &value);
        }
        if (taken) {
            value.text = span_first(rest, taken);
            if (value.kind == VALUE_LENGTH &&
                span_ends(span_between(text.at, rest.at), SPAN("초속 ")))
                value.number *= SECONDS;
            value_add(out, &value);
        }
        rest = span_skip(rest, taken ? taken : n);
    }
}
