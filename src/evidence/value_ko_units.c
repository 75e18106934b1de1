/* What stands behind a Korean number: "%", "달러", "제곱미터", "㎞". */
#include "value_ko.h"

#include "text/text.h"

static const struct unit units[] = {UNIT("시간", DURATION, 60),
                                    UNIT("분기", QUARTER, 1),
                                    UNIT("분", DURATION, 1),
                                    UNIT("초", DURATION, 1 / 60.0),
                                    UNIT("%", PERCENT, 1),
                                    UNIT("％", PERCENT, 1),
                                    UNIT("퍼센트", PERCENT, 1),
                                    UNIT("퍼센티지", PERCENT, 1),
                                    UNIT("프로 ", PERCENT, 1),
                                    MONEY("원", WON),
                                    MONEY("달러", DOLLAR),
                                    MONEY("불 ", DOLLAR),
                                    MONEY("위안", YUAN),
                                    MONEY("위엔", YUAN),
                                    MONEY("엔", YEN),
                                    MONEY("유로", EURO),
                                    MONEY("파운드", POUND),
                                    MONEY("루블", RUBLE),
                                    UNIT("제곱킬로미터", AREA, 1e6),
                                    UNIT("제곱미터", AREA, 1),
                                    UNIT("㎢", AREA, 1e6),
                                    UNIT("㎡", AREA, 1),
                                    UNIT("km²", AREA, 1e6),
                                    UNIT("m²", AREA, 1),
                                    UNIT("km2", AREA, 1e6),
                                    UNIT("m2", AREA, 1),
                                    UNIT("평방킬로미터", AREA, 1e6),
                                    UNIT("평방미터", AREA, 1),
                                    UNIT("헥타르", AREA, 1e4),
                                    UNIT("㏊", AREA, 1e4),
                                    UNIT("에이커", AREA, 4046.86),
                                    UNIT("평", AREA, 3.3058),
                                    UNIT("정보", AREA, 9917),
                                    UNIT("킬로미터", LENGTH, 1e3),
                                    UNIT("㎞", LENGTH, 1e3),
                                    UNIT("km", LENGTH, 1e3),
                                    UNIT("㎝", LENGTH, 0.01),
                                    UNIT("cm", LENGTH, 0.01),
                                    UNIT("센티미터", LENGTH, 0.01),
                                    UNIT("센티", LENGTH, 0.01),
                                    UNIT("㎜", LENGTH, 0.001),
                                    UNIT("mm", LENGTH, 0.001),
                                    UNIT("밀리미터", LENGTH, 0.001),
                                    UNIT("미터", LENGTH, 1),
                                    UNIT("m", LENGTH, 1),
                                    UNIT("ｍ", LENGTH, 1),

                                    UNIT("마일", LENGTH, 1609.344),
                                    UNIT("피트", LENGTH, 0.3048),
                                    UNIT("인치", LENGTH, 0.0254),
                                    UNIT("야드", LENGTH, 0.9144),
                                    UNIT("킬로그램", MASS, 1),
                                    UNIT("㎏", MASS, 1),
                                    UNIT("kg", MASS, 1),
                                    UNIT("킬로", MASS, 1),
                                    UNIT("그램", MASS, 0.001),
                                    UNIT("g", MASS, 0.001),
                                    UNIT("톤", MASS, 1e3),
                                    UNIT("t", MASS, 1e3),
                                    UNIT("온스", MASS, 0.02835),
                                    UNIT("리터", VOLUME, 1),
                                    UNIT("ℓ", VOLUME, 1),
                                    UNIT("갤런", VOLUME, 3.785),
                                    UNIT("°C", TEMPERATURE, 1),
                                    UNIT("℃", TEMPERATURE, 1),
                                    UNIT("도", TEMPERATURE, 1)};

/* A unit of one syllable may begin another word ("평균"), one of letters a longer token ("mb"). */
static bool is_whole(span word, span behind)
{
    uint32_t c;
    if (is_latin(*word.at))
        return !behind.size || !is_latin(*behind.at);
    return utf8_decode(word, &c) < word.size || !is_hangul(c) || korean_ends_word(behind);
}

static const struct unit *find_unit(span text)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (span_starts(text, units[i].word) &&
            is_whole(units[i].word, span_skip(text, units[i].word.size)))
            return &units[i];
    return NULL;
}

/* "분의 2" behind a denominator */
static size_t take_fraction(span text, struct value *value)
{
    double above;
    if (!span_starts(text, SPAN("분의")))
        return 0;
    span rest = korean_skip_space(span_skip(text, strlen("분의")));
    size_t n = digits_read(rest, &above);
    if (!n)
        n = korean_digit(rest, &above);
    if (!n || value->number <= above || above <= 0)
        return 0;
    value->kind = VALUE_FRACTION;
    value->number = above / value->number;
    return (size_t)(rest.at - text.at) + n;
}

/* "월 25일", "월", "일" */
static size_t take_day(span text, struct value *value)
{
    double day;
    if (span_starts(text, SPAN("일")) && is_day(value->number) &&
        !span_starts(text, SPAN("일간"))) {
        value->kind = VALUE_DAY;
        return strlen("일");
    }
    if (!span_starts(text, SPAN("월")) || !is_month(value->number))
        return 0;
    span rest = korean_skip_space(span_skip(text, strlen("월")));
    size_t n = digits_read(rest, &day);
    value->kind = VALUE_MONTH;
    if (!n || !span_starts(span_skip(rest, n), SPAN("일")) || !is_day(day))
        return strlen("월");
    value_set_date(value, value->number, day);
    return (size_t)(rest.at - text.at) + n + strlen("일");
}

size_t korean_unit(span text, struct value *value)
{
    size_t n = take_day(text, value);
    if (!n)
        n = take_fraction(text, value);
    if (n)
        return n;
    span next = korean_skip_space(text);
    const struct unit *unit = find_unit(next);
    if (!unit)
        return 0;
    value_set_unit(value, unit);
    next = span_skip(next, unit->word.size);
    if (span_equal(unit->word, SPAN("시간")) && span_starts(next, SPAN(" 반"))) {
        value->number += 30;
        next = span_skip(next, strlen(" 반"));
    }
    return (size_t)(next.at - text.at);
}
