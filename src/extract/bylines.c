#include "bylines.h"

#include "text/text.h"

enum {
    LONGEST_NAME = 80,   /* bytes; "The Associated Press Bureau in Latin America" */
    LONGEST_LINE = 400,  /* bytes of a line that may be a byline */
    LONGEST_KOREAN = 12, /* bytes: four syllables */
    SHORTEST_KOREAN = 6
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const leads[] = {
    "by ",      "by: ",      "written by ", "posted by ",   "story by ", "words by ", "text by ",
    "author: ", "authors: ", "author ",     "reported by ", "von ",      "par ",      "기자명 ",
    "글·사진 ", "글 ",       "글=",         "작성자 ",      "작성자:",   "취재 ",     "著者：",
    "著者:",    "文：",      "文●",         "作者：",       "作者:",
};

/* Where one name ends and the next begins, or the rest is no name. */
static const char *const joints[] = {", ", " and ", " & ",    ";",  "·",   "、",
                                     "，", "‧",     " with ", "/ ", " ・ "};
static const char *const ends[] = {" | ", " – ", " — ",  " - ", "\t",
                                   " • ", " @",  " on ", " ▶",  "・"};

/* Titles behind Korean names, the longer ones first. */
static const char *const titles[] = {
    "선임기자", "객원기자", "인턴기자", "수습기자", "전문기자",   "대기자", "논설위원", "특파원",
    "통신원",   "기자",     "에디터",   "편집장",   "칼럼니스트", "앵커",   "記者",
};

/* A part of a byline that is no name, and words that no name but a role ends in: "Staff Writer",
 * "Senior Science Editor"; degrees. */
static const char *const others[] = {"admin",   "by",        "see full bio", "follow",
                                     "updated", "published", "contributing"};
static const char *const role_words[] = {
    "staff",       "writer",       "writers",    "reporter", "reporters", "correspondent",
    "editor",      "editors",      "editorial",  "producer", "analyst",   "columnist",
    "contributor", "contributors", "journalist", "chief",    "director",  "phd",
    "ph.d",        "md",           "m.d",        "mba",      "esq",       "rn",
};

static span trim(span text)
{
    static const char marks[] = " \t\n,.:;=|/-()[]<>*";
    while (text.size && strchr(marks, text.at[0]))
        text = span_skip(text, 1);
    while (text.size && strchr(marks, text.at[text.size - 1]) &&
           !(span_ends(text, SPAN("r.")) || span_ends(text, SPAN("I."))))
        text.size--;
    return text;
}

static span without_lead(span line)
{
    for (size_t i = 0; i < COUNT(leads); i++)
        if (span_equal_nocase(span_first(line, strlen(leads[i])), span_of(leads[i])))
            return trim(span_skip(line, strlen(leads[i])));
    return line;
}

/* The part before the first of the marks; *after is what stands behind it. */
static span before_any(span text, const char *const *marks, size_t count, span *after)
{
    size_t at = text.size, size = 0;
    for (size_t i = 0; i < count; i++) {
        size_t found = span_find_nocase(text, span_of(marks[i]));
        if (found < at) {
            at = found;
            size = strlen(marks[i]);
        }
    }
    *after = span_skip(text, at + size);
    return span_first(text, at);
}

/* The word that holds an "@", when the text has one. */
static span find_address(span text)
{
    size_t at = span_find(text, SPAN("@")), begin = at, end = at;
    if (at == text.size)
        return span_first(text, 0);
    while (begin && (is_latin(text.at[begin - 1]) || is_digit(text.at[begin - 1]) ||
                     strchr("._-+", text.at[begin - 1])))
        begin--;
    while (end < text.size && !is_space(text.at[end]) && !strchr(")]>,", text.at[end]))
        end++;
    return span_first(span_skip(text, begin), end - begin);
}

static span without_title(span name)
{
    for (size_t i = 0; i < COUNT(titles); i++) {
        size_t at = span_find(name, span_of(titles[i]));
        if (at < name.size && at)
            return trim(span_first(name, at));
    }
    return name;
}

static bool is_any(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_equal_nocase(text, span_of(words[i])))
            return true;
    return false;
}

static bool is_role(span name)
{
    size_t word = name.size;
    while (word && !is_space(name.at[word - 1]))
        word--;
    return is_any(name, others, COUNT(others)) ||
           is_any(span_skip(name, word), role_words, COUNT(role_words));
}

static bool is_name(span name)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < name.size; i++) {
        digits += is_digit(name.at[i]);
        letters += is_latin(name.at[i]) || (unsigned char)name.at[i] >= 0x80;
    }
    return letters > 1 && digits <= 2 && name.size <= LONGEST_NAME && !is_role(name) &&
           span_find(name, SPAN("http")) == name.size && span_find(name, SPAN("www.")) == name.size;
}

/* Without the date behind a byline: "Jane Doe Dec. 3, 2016" -> "Jane Doe". */
static span without_date(span text)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    size_t digit = 0;
    while (digit < text.size && !is_digit(text.at[digit]))
        digit++;
    if (digit == text.size)
        return text;
    text = span_trim(span_first(text, digit));
    size_t word = text.size;
    while (word && !is_space(text.at[word - 1]))
        word--;
    for (size_t i = 0; i < COUNT(months); i++)
        if (span_equal_nocase(span_first(span_skip(text, word), 3), span_of(months[i])))
            return span_trim(span_first(text, word));
    return text;
}

/* "Doe" of "Doe, Jane": one word from a capital to a small letter, as no abbreviation of an agency
 * is. */
static bool is_simple_name(span text)
{
    if (text.size < 2 || !is_upper(text.at[0]) || !is_lower(text.at[text.size - 1]) ||
        is_role(text))
        return false;
    for (size_t i = 0; i < text.size; i++)
        if (is_space(text.at[i]))
            return false;
    return true;
}

/* Catalogues turn names round: "Doe, Jane". Gives "Jane Doe" when that is all the text is. */
static bool turn_round(span text, char *out, size_t size)
{
    size_t comma = span_find(text, SPAN(", "));
    if (comma == text.size || text.size > size)
        return false;
    span last = span_trim(span_first(text, comma)), first = trim(span_skip(text, comma + 2));
    if (!is_simple_name(last) || !is_simple_name(first))
        return false;
    memcpy(out, first.at, first.size);
    out[first.size] = ' ';
    memcpy(out + first.size + 1, last.at, last.size);
    out[first.size + 1 + last.size] = '\0';
    return true;
}

/* The first name with what belongs to it behind a comma: "John Doe, Jr." */
static span with_suffix(span name, span *after)
{
    static const char *const suffixes[] = {"jr.", "sr.", "jr", "sr", "ii", "iii"};
    span next = before_any(*after, joints, COUNT(joints), &(span){"", 0});
    if (!name.size || !is_any(span_trim(next), suffixes, COUNT(suffixes)))
        return name;
    span whole = span_between(name.at, next.at + next.size);
    before_any(*after, joints, COUNT(joints), after);
    return whole;
}

void byline_names(span line, void (*each)(void *payload, span name), void *payload)
{
    char turned[LONGEST_NAME];
    span after, address = find_address(span_first(line, LONGEST_LINE));
    span rest = span_first(line, LONGEST_LINE);
    if (address.size && address.at > line.at)
        rest = span_between(line.at, address.at);
    rest = without_lead(trim(rest));
    rest = without_date(before_any(rest, ends, COUNT(ends), &after));
    if (turn_round(rest, turned, sizeof turned)) {
        each(payload, (span){turned, strlen(turned)});
        return;
    }
    while (rest.size) {
        span name = trim(without_title(trim(before_any(rest, joints, COUNT(joints), &after))));
        name = with_suffix(without_lead(name), &after);
        if (is_name(name))
            each(payload, name);
        rest = after;
    }
}

bool byline_is_role(span line)
{
    line = without_lead(trim(line));
    return line.size <= LONGEST_NAME && is_role(line) && !is_any(line, others, COUNT(others));
}

static bool is_korean_name(span word)
{
    uint32_t c;
    if (word.size < SHORTEST_KOREAN || word.size > LONGEST_KOREAN)
        return false;
    for (size_t n; word.size; word = span_skip(word, n)) {
        n = utf8_decode(word, &c);
        if (!is_hangul(c))
            return false;
    }
    return true;
}

/* The last words of the text as far as they are Korean names, "·" and "," between them. */
static span last_names(span text)
{
    size_t end = text.size, begin = end;
    while (begin) {
        size_t from = begin;
        while (from && !is_space(text.at[from - 1]) && !strchr("=,])/", text.at[from - 1]) &&
               !span_ends(span_first(text, from), SPAN("·")) &&
               !span_ends(span_first(text, from), SPAN("】")))
            from--;
        if (!is_korean_name(span_between(text.at + from, text.at + begin)))
            break;
        end = begin == text.size ? begin : end;
        begin = from;
        if (span_ends(span_first(text, begin), SPAN("·")))
            begin -= 2;
        else if (span_ends(span_first(text, begin), SPAN(", ")))
            begin -= 2;
        else
            return span_between(text.at + begin, text.at + end);
    }
    return span_first(text, 0);
}

span byline_find(span line)
{
    span empty = span_first(line, 0);
    line = span_trim(line);
    if (!line.size || line.size > LONGEST_LINE)
        return empty;
    if (span_starts(line, SPAN("By ")) || span_starts(line, SPAN("BY ")))
        return line;
    for (size_t i = 0; i < COUNT(titles); i++) {
        size_t at = span_find(line, span_of(titles[i]));
        if (at == line.size)
            continue;
        span names = last_names(span_trim(span_first(line, at)));
        if (names.size)
            return names;
    }
    span address = find_address(line);
    return address.size ? last_names(span_trim(span_between(line.at, address.at))) : empty;
}
