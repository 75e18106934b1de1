/* What stands before and behind an English number: "$", "percent", "square feet", "mph". */
#include "value_en.h"

static const struct unit signs[] = {MONEY("$", DOLLAR), MONEY("₩", WON), MONEY("€", EURO),
                                    MONEY("£", POUND), MONEY("¥", YEN)};
static const struct unit percent = UNIT("%", PERCENT, 1);
/* By their singular, or a plural that does not end with "s". */
static const struct unit units[] = {UNIT("percent", PERCENT, 1),
                                    UNIT("percentage", PERCENT, 1),
                                    MONEY("won", WON),
                                    MONEY("dollar", DOLLAR),
                                    MONEY("yuan", YUAN),
                                    MONEY("renminbi", YUAN),
                                    MONEY("yen", YEN),
                                    MONEY("euro", EURO),
                                    MONEY("pound", POUND),
                                    MONEY("ruble", RUBLE),
                                    MONEY("rouble", RUBLE),
                                    UNIT("decade", NUMBER, 10),
                                    UNIT("century", NUMBER, 100),
                                    UNIT("centuries", NUMBER, 100),
                                    UNIT("hour", DURATION, 60),
                                    UNIT("minute", DURATION, 1),
                                    UNIT("second", DURATION, 1 / 60.0),
                                    UNIT("kilometer", LENGTH, 1e3),
                                    UNIT("kilometre", LENGTH, 1e3),
                                    UNIT("km", LENGTH, 1e3),
                                    UNIT("kph", LENGTH, 1e3),
                                    UNIT("kmh", LENGTH, 1e3),
                                    UNIT("meter", LENGTH, 1),
                                    UNIT("metre", LENGTH, 1),
                                    UNIT("m", LENGTH, 1),
                                    UNIT("centimeter", LENGTH, 0.01),
                                    UNIT("centimetre", LENGTH, 0.01),
                                    UNIT("cm", LENGTH, 0.01),
                                    UNIT("millimeter", LENGTH, 0.001),
                                    UNIT("millimetre", LENGTH, 0.001),
                                    UNIT("mm", LENGTH, 0.001),
                                    UNIT("mile", LENGTH, 1609.344),
                                    UNIT("mph", LENGTH, 1609.344),
                                    UNIT("foot", LENGTH, 0.3048),
                                    UNIT("feet", LENGTH, 0.3048),
                                    UNIT("ft", LENGTH, 0.3048),
                                    UNIT("inch", LENGTH, 0.0254),
                                    UNIT("inches", LENGTH, 0.0254),
                                    UNIT("yard", LENGTH, 0.9144),
                                    UNIT("acre", AREA, 4046.86),
                                    UNIT("hectare", AREA, 1e4),
                                    UNIT("ha", AREA, 1e4),
                                    UNIT("kilogram", MASS, 1),
                                    UNIT("kilo", MASS, 1),
                                    UNIT("kg", MASS, 1),
                                    UNIT("gram", MASS, 0.001),
                                    UNIT("g", MASS, 0.001),
                                    UNIT("ton", MASS, 1e3),
                                    UNIT("tonne", MASS, 1e3),
                                    UNIT("ounce", MASS, 0.02835),
                                    UNIT("liter", VOLUME, 1),
                                    UNIT("litre", VOLUME, 1),
                                    UNIT("gallon", VOLUME, 3.785),
                                    UNIT("degree", TEMPERATURE, 1)};
/* Of what "square" stands before, and of degrees when "Fahrenheit" stands behind. */
static const struct unit squares[] = {UNIT("kilometer", AREA, 1e6), UNIT("kilometre", AREA, 1e6),
                                      UNIT("km", AREA, 1e6),        UNIT("meter", AREA, 1),
                                      UNIT("metre", AREA, 1),       UNIT("mile", AREA, 2589988),
                                      UNIT("foot", AREA, 0.0929),   UNIT("feet", AREA, 0.0929)};
static const struct unit fahrenheit = {{"f", 1}, VALUE_TEMPERATURE, 5 / 9.0, 0, -160 / 9.0};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct unit *look_up_unit(span word, const struct unit *rows, size_t count)
{
    bool has_s = word.size > 3 && word.at[word.size - 1] == 's';
    for (size_t i = 0; i < count; i++)
        if (span_equal_nocase(word, rows[i].word) ||
            (has_s && span_equal_nocase(span_first(word, word.size - 1), rows[i].word)))
            return &rows[i];
    return NULL;
}

bool english_is_unit(span word)
{
    return look_up_unit(word, units, COUNT(units)) != NULL;
}

const struct unit *english_sign(const struct reader *r)
{
    span gap = english_gap(r, 0);
    for (size_t i = 0; i < COUNT(signs); i++)
        if (span_ends(gap, signs[i].word))
            return &signs[i];
    return NULL;
}

/* "square feet", "degrees Fahrenheit", "per cent": words taken. */
static size_t take_long_unit(const struct reader *r, size_t n, const struct unit **unit)
{
    if (english_is(r, n, "per") && english_is(r, n + 1, "cent")) {
        *unit = &percent;
        return 2;
    }
    if (english_is(r, n, "square") || english_is(r, n, "sq"))
        *unit = look_up_unit(english_word(r, n + 1), squares, COUNT(squares));
    else if ((english_is(r, n, "degrees") && english_is(r, n + 1, "fahrenheit")))
        *unit = &fahrenheit;
    return *unit ? 2 : 0;
}

/* Reads on behind a number: percent, currency, measures. */
size_t english_unit(const struct reader *r, size_t n, struct value *value)
{
    span last = english_word(r, n - 1);
    span behind = span_between(last.at + last.size, r->text.at + r->text.size);
    const struct unit *unit = english_sign(r);
    size_t more = 0;
    if (!unit && (span_starts(behind, SPAN("%")) || span_starts(behind, SPAN(" %")))) {
        unit = &percent;
    } else if (!unit && english_is_attached(r, n)) {
        more = take_long_unit(r, n, &unit);
        if (!unit && (unit = look_up_unit(english_word(r, n), units, COUNT(units))))
            more = 1;
    }
    if (unit)
        value_set_unit(value, unit);
    n += more;
    if (value->kind == VALUE_LENGTH && english_is(r, n + 1, "second") &&
        (english_is(r, n, "a") || english_is(r, n, "per"))) {
        value->number *= SECONDS;
        n += 2;
    }
    return n;
}
