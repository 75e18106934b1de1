#include "strip.h"

#include "text/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum {
    LONGEST_LEAD = 120, /* bytes of a dateline */
    LONGEST_NAME = 72   /* bytes of a reporter's name with what he is */
};

/* What a reporter's name is followed by. */
static const char *const reporter_words[] = {
    "기자", "특파원", "통신원", "논설위원", "선임기자", "인턴기자", "객원기자", "전문기자", "앵커",
};

/* What the name of a desk ends with: "[국제부]". */
static const char *const desks[] = {"부", "팀", "뉴스룸", "편집국"};

/* The same where no brackets are. */
static const char *const whole_desks[] = {"뉴스팀", "취재팀", "뉴스부",
                                          "뉴스룸", "편집국", "보도국"};

static const char *const end_marks[] = {"(끝)", "(END)", "<끝>", "[끝]", "(계속)", "///"};

static const char *const korean_places[] = {
    "SEOUL",   "PYONGYANG", "SEJONG",   "BUSAN",     "INCHEON", "DAEGU",     "DAEJEON",
    "GWANGJU", "ULSAN",     "SUWON",    "JEJU",      "POHANG",  "PANMUNJOM", "CHUNCHEON",
    "JEONJU",  "CHEONGJU",  "GYEONGJU", "GANGNEUNG", "PAJU",
};

/* What datelines name behind a city abroad. ICU has the names too, but its versions differ, and to
 * look through them takes a millisecond. In lower case. */
static const char *const countries[] = {"afghanistan",
                                        "albania",
                                        "algeria",
                                        "andorra",
                                        "angola",
                                        "argentina",
                                        "armenia",
                                        "aruba",
                                        "australia",
                                        "austria",
                                        "azerbaijan",
                                        "bahrain",
                                        "bangladesh",
                                        "barbados",
                                        "belarus",
                                        "belgium",
                                        "belize",
                                        "benin",
                                        "bermuda",
                                        "bhutan",
                                        "bolivia",
                                        "bosnia",
                                        "bosnia and herzegovina",
                                        "botswana",
                                        "brazil",
                                        "brunei",
                                        "bulgaria",
                                        "burkina faso",
                                        "burma",
                                        "burundi",
                                        "cambodia",
                                        "cameroon",
                                        "canada",
                                        "cape verde",
                                        "central african republic",
                                        "chad",
                                        "chile",
                                        "china",
                                        "colombia",
                                        "comoros",
                                        "congo",
                                        "costa rica",
                                        "croatia",
                                        "cuba",
                                        "cyprus",
                                        "czech republic",
                                        "czechia",
                                        "denmark",
                                        "djibouti",
                                        "dominica",
                                        "dominican republic",
                                        "east timor",
                                        "ecuador",
                                        "egypt",
                                        "el salvador",
                                        "england",
                                        "equatorial guinea",
                                        "eritrea",
                                        "estonia",
                                        "eswatini",
                                        "ethiopia",
                                        "fiji",
                                        "finland",
                                        "france",
                                        "gabon",
                                        "gambia",
                                        "gaza",
                                        "gaza strip",
                                        "georgia",
                                        "germany",
                                        "ghana",
                                        "greece",
                                        "greenland",
                                        "grenada",
                                        "guatemala",
                                        "guinea",
                                        "guinea-bissau",
                                        "guyana",
                                        "haiti",
                                        "honduras",
                                        "hong kong",
                                        "hungary",
                                        "iceland",
                                        "india",
                                        "indonesia",
                                        "iran",
                                        "iraq",
                                        "ireland",
                                        "israel",
                                        "italy",
                                        "ivory coast",
                                        "jamaica",
                                        "japan",
                                        "jordan",
                                        "kazakhstan",
                                        "kenya",
                                        "kosovo",
                                        "kuwait",
                                        "kyrgyzstan",
                                        "laos",
                                        "latvia",
                                        "lebanon",
                                        "lesotho",
                                        "liberia",
                                        "libya",
                                        "liechtenstein",
                                        "lithuania",
                                        "luxembourg",
                                        "madagascar",
                                        "malawi",
                                        "malaysia",
                                        "maldives",
                                        "mali",
                                        "malta",
                                        "marshall islands",
                                        "mauritania",
                                        "mauritius",
                                        "mexico",
                                        "micronesia",
                                        "moldova",
                                        "monaco",
                                        "mongolia",
                                        "montenegro",
                                        "morocco",
                                        "mozambique",
                                        "myanmar",
                                        "namibia",
                                        "nepal",
                                        "netherlands",
                                        "new zealand",
                                        "nicaragua",
                                        "niger",
                                        "nigeria",
                                        "north korea",
                                        "north macedonia",
                                        "northern ireland",
                                        "norway",
                                        "oman",
                                        "pakistan",
                                        "palau",
                                        "palestine",
                                        "panama",
                                        "papua new guinea",
                                        "paraguay",
                                        "peru",
                                        "philippines",
                                        "poland",
                                        "portugal",
                                        "puerto rico",
                                        "qatar",
                                        "republic of congo",
                                        "romania",
                                        "russia",
                                        "rwanda",
                                        "samoa",
                                        "saudi arabia",
                                        "scotland",
                                        "senegal",
                                        "serbia",
                                        "seychelles",
                                        "sierra leone",
                                        "singapore",
                                        "slovakia",
                                        "slovenia",
                                        "solomon islands",
                                        "somalia",
                                        "south africa",
                                        "south korea",
                                        "south sudan",
                                        "spain",
                                        "sri lanka",
                                        "sudan",
                                        "suriname",
                                        "sweden",
                                        "switzerland",
                                        "syria",
                                        "taiwan",
                                        "tajikistan",
                                        "tanzania",
                                        "thailand",
                                        "the netherlands",
                                        "timor-leste",
                                        "togo",
                                        "tonga",
                                        "trinidad and tobago",
                                        "tunisia",
                                        "turkey",
                                        "turkmenistan",
                                        "tuvalu",
                                        "türkiye",
                                        "uganda",
                                        "ukraine",
                                        "united arab emirates",
                                        "uruguay",
                                        "uzbekistan",
                                        "vanuatu",
                                        "venezuela",
                                        "vietnam",
                                        "wales",
                                        "west bank",
                                        "yemen",
                                        "zambia",
                                        "zimbabwe"};

bool starts_with_any(span text, const char *const *words, size_t count)
{
    char first = text.size ? to_lower(text.at[0]) : '\0';
    for (size_t i = 0; i < count; i++)
        if (words[i][0] == first &&
            span_equal_nocase(span_first(text, strlen(words[i])), span_of(words[i])))
            return true;
    return false;
}

bool ends_with_any(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_ends(text, span_of(words[i])))
            return true;
    return false;
}

/* Whether words may begin at a place: not within one of Latin letters. */
static bool is_word_start(span text, size_t at)
{
    return !at || !is_latin(text.at[at]) || !is_latin(text.at[at - 1]);
}

bool contains_any(span text, const char *const *words, size_t count)
{
    bool begins[256] = {false};
    for (size_t i = 0; i < count; i++)
        begins[(unsigned char)words[i][0]] = true;
    for (size_t i = 0; i < text.size; i++)
        if (begins[(unsigned char)to_lower(text.at[i])] && is_word_start(text, i) &&
            starts_with_any(span_skip(text, i), words, count))
            return true;
    return false;
}

static const struct {
    span open, close;
} brackets[] = {
    {{"(", 1}, {")", 1}},   {{"[", 1}, {"]", 1}}, {{"【", 3}, {"】", 3}},
    {{"〔", 3}, {"〕", 3}}, {{"<", 1}, {">", 1}},
};

/* The text within the bracket that `text` begins with, and in *size the bytes it takes with both
 * brackets; empty when there is none. */
static span bracketed(span text, size_t *size)
{
    for (size_t i = 0; i < COUNT(brackets); i++) {
        if (!span_starts(text, brackets[i].open))
            continue;
        span inner = span_skip(span_first(text, LONGEST_LEAD), brackets[i].open.size);
        size_t end = span_find(inner, brackets[i].close);
        if (end == inner.size)
            break;
        *size = brackets[i].open.size + end + brackets[i].close.size;
        return span_first(inner, end);
    }
    return (span){"", 0};
}

static bool is_reporter(span text)
{
    return ends_with_any(span_trim(text), reporter_words, COUNT(reporter_words));
}

/* Bytes of "홍길동 기자 = " at the beginning. */
static size_t reporter_size(span text)
{
    size_t sign = span_find(span_first(text, LONGEST_NAME), SPAN("="));
    return sign < text.size && sign < LONGEST_NAME && is_reporter(span_first(text, sign)) ? sign + 1
                                                                                          : 0;
}

static span strip_korean_lead(span text)
{
    size_t size = 0;
    span inner = bracketed(text, &size);
    bool is_dateline = span_find(inner, SPAN("=")) < inner.size || is_reporter(inner);
    span rest = span_trim(span_skip(text, is_dateline ? size : 0));
    size_t reporter = reporter_size(rest);
    if (!reporter && is_dateline && span_starts(rest, SPAN("=")))
        reporter = 1;
    return span_trim(span_skip(rest, reporter));
}

/* Bytes of the dash that `text` begins with. */
static size_t dash_size(span text)
{
    static const char *const dashes[] = {"--", "—", "–", "-"};
    for (size_t i = 0; i < COUNT(dashes); i++)
        if (span_starts(text, span_of(dashes[i])))
            return strlen(dashes[i]);
    return 0;
}

/* "BUENOS AIRES", "ST. LOUIS", "SEOUL/TOKYO": words in capitals, three letters at least. */
static bool is_city(span text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool is_letter = is_upper(text.at[i]) || (unsigned char)text.at[i] >= 0x80;
        if (!is_letter && !strchr(" .'-/", text.at[i]))
            return false;
        letters += is_letter;
    }
    return letters >= 3 && is_upper(text.at[0]);
}

/* "Nov. 1", "2026" */
static bool is_day(span text)
{
    enum { LONGEST = 14 /* "September 30th" */ };
    return text.size && text.size <= LONGEST && is_digit(text.at[text.size - 1]);
}

/* Takes the agency in brackets off the end of a dateline, if there is one. */
static bool take_agency(span *line)
{
    enum { LONGEST = 40 };
    size_t open = span_find(*line, SPAN("("));
    if (open + 3 > line->size)
        return false;
    span inner = span_skip(*line, open + 1);
    if (inner.size > LONGEST || !is_upper(inner.at[0]) ||
        span_find(inner, SPAN(")")) != inner.size - 1)
        return false;
    *line = span_trim(span_first(*line, open));
    return true;
}

static bool is_country(span text)
{
    char first = text.size ? to_lower(text.at[0]) : '\0';
    for (size_t i = 0; i < COUNT(countries); i++)
        if (countries[i][0] == first && span_equal_nocase(text, span_of(countries[i])))
            return true;
    return false;
}

/* "SEOUL", "DAKAR, Senegal", "MIAMI, Fla. (AP)", "PARIS, Nov. 1 (AFP)". Mere cities, and those with
 * a state, are counted to the text by most papers that print them, and stay unless of Korea. */
static bool is_dateline(span line)
{
    bool is_told = take_agency(&line);
    span city, more;
    if (!span_field(&line, ',', &city) || !is_city(city))
        return false;
    is_told |= ends_with_any(city, korean_places, COUNT(korean_places));
    while (span_field(&line, ',', &more))
        is_told |= is_day(span_trim(more)) || is_country(span_trim(more));
    return is_told;
}

static span strip_english_lead(span text)
{
    span head = span_first(text, text.size > 1 && is_lower(text.at[1]) ? 0 : LONGEST_LEAD);
    for (size_t i = 3; i + 1 < head.size; i++) {
        size_t dash = head.at[i - 1] == ' ' ? dash_size(span_skip(text, i)) : 0;
        if (!dash || i + dash >= text.size || text.at[i + dash] != ' ')
            continue;
        span rest = span_trim(span_skip(text, i + dash));
        bool is_sentence = rest.size && !is_lower(rest.at[0]);
        return is_sentence && is_dateline(span_trim(span_first(text, i))) ? rest : text;
    }
    return text;
}

span strip_lead(span text)
{
    return strip_english_lead(strip_korean_lead(text));
}

static bool is_address_char(char c)
{
    return is_latin(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

/* Where an e-mail address begins at whose "@" the place `at` stands; `at` when it is none. */
static size_t address_begin(span text, size_t at, size_t *end)
{
    size_t from = at;
    while (from && is_address_char(text.at[from - 1]))
        from--;
    for (*end = at + 1; *end < text.size && is_address_char(text.at[*end]);)
        ++*end;
    span domain = span_between(text.at + at + 1, text.at + *end);
    return domain.size > 3 && span_find(domain, SPAN(".")) < domain.size - 2 ? from : at;
}

bool has_address(span text)
{
    size_t at = span_find(text, SPAN("@")), end;
    return at < text.size && address_begin(text, at, &end) < at;
}

/* Without the address that the text ends with. */
static span strip_address(span text)
{
    size_t at = text.size, end;
    while (at && text.at[at - 1] != '@' && is_address_char(text.at[at - 1]))
        at--;
    if (!at || text.at[at - 1] != '@')
        return text;
    size_t from = address_begin(text, at - 1, &end);
    return from < at - 1 && end == text.size ? span_trim(span_first(text, from)) : text;
}

/* Where the last sentence of the text begins. */
static size_t last_sentence(span text)
{
    size_t at = text.size;
    while (at > 1) {
        at--;
        if (is_space(text.at[at]) && (text.at[at - 1] == '.' || text.at[at - 1] == '?' ||
                                      text.at[at - 1] == '!' || text.at[at - 1] == '"'))
            return at + 1;
    }
    return 0;
}

static span strip_marks(span text)
{
    for (size_t i = 0; i < COUNT(end_marks); i++)
        if (span_ends(text, span_of(end_marks[i])))
            return span_trim(span_first(text, text.size - strlen(end_marks[i])));
    return text;
}

span strip_tail(span text)
{
    span marked = strip_marks(text), rest = strip_address(marked);
    if (!is_reporter(rest))
        return rest;
    size_t last = last_sentence(rest);
    return rest.size - last <= LONGEST_NAME ? span_trim(span_first(rest, last)) : rest;
}

static bool is_english_byline(span line)
{
    enum { MOST_WORDS = 9 };
    if (!span_equal_nocase(span_first(line, 3), SPAN("by ")))
        return false;
    span rest = span_skip(line, 3), word;
    size_t words = 0, names = 0;
    while (span_field(&rest, ' ', &word)) {
        words++;
        names += word.size && !is_lower(word.at[0]);
    }
    return words <= MOST_WORDS && names + 2 >= words;
}

bool is_byline(span line)
{
    enum { LONGEST = 120 };
    if (line.size > LONGEST)
        return false;
    size_t size = 0;
    span inner = bracketed(line, &size);
    bool is_bracketed = inner.size && size == line.size;
    line = strip_address(is_bracketed ? inner : line);
    if (is_bracketed && inner.size <= LONGEST_NAME && ends_with_any(inner, desks, COUNT(desks)))
        return true;
    bool is_word = span_find(line, SPAN(" ")) == line.size;
    return !line.size || is_reporter(line) || is_english_byline(line) ||
           (is_word && ends_with_any(line, whole_desks, COUNT(whole_desks)));
}
