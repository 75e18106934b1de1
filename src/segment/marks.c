/* Marks that stand between sentences: footnotes, asides, the numbers of lists. */
#include "rules.h"

/* Bounds in characters and in marks; they also keep hostile text from taking its time squared. */
enum { LONGEST_ASIDE = 40, LONGEST_FOOTNOTE = 18, MOST_FOOTNOTES = 8, MOST_CLOSING = 8 };
enum { MOST_OPENING = 8 };

span trim_end(span text)
{
    uint32_t c;
    for (size_t n; (n = utf8_last(text, &c)) && is_any_space(c);)
        text.size -= n;
    return text;
}

bool has_prefix_of(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_starts(text, span_of(words[i])))
            return true;
    return false;
}

bool has_suffix_of(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_ends(text, span_of(words[i])))
            return true;
    return false;
}

span word_last(span text)
{
    size_t n = 0;
    while (n < text.size) {
        char c = text.at[text.size - n - 1];
        if (!is_latin(c) && !is_digit(c) && c != '.' && c != '\'')
            break;
        n++;
    }
    return span_skip(text, text.size - n);
}

span word_first(span text)
{
    uint32_t c;
    for (int i = 0; text.size && i < MOST_OPENING; i++) {
        size_t n = utf8_decode(text, &c);
        if (is_latin_char(c) || is_hangul(c) || (c < 0x80 && is_digit((char)c)))
            break;
        text = span_skip(text, n);
    }
    size_t n = 0;
    while (n < text.size && (is_latin(text.at[n]) || text.at[n] == '\'' || text.at[n] == '-'))
        n++;
    return span_first(text, n);
}

bool is_terminator(uint32_t c)
{
    return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xFF0E ||
           c == 0xFF1F || c == 0xFF01;
}

bool is_terminated(span text)
{
    uint32_t c;
    size_t n;
    for (int i = 0; (n = utf8_last(text, &c)) && is_closing(c) && i < MOST_CLOSING; i++)
        text.size -= n;
    return n && is_terminator(c);
}

bool ends_in_quoted_mark(span text)
{
    span inside = text;
    uint32_t c;
    size_t n;
    for (int i = 0; (n = utf8_last(inside, &c)) && is_closing(c) && i < MOST_CLOSING; i++)
        inside.size -= n;
    return inside.size < text.size && n && (c == '?' || c == '!' || c == 0xFF1F || c == 0xFF01);
}

/* Bytes of a bracket that closes within `longest` characters and holds no other; 0 when there is
 * none, or when it holds a terminator and must not. */
static size_t bracket_size(span text, char open, char close, int longest, bool may_end)
{
    if (!text.size || text.at[0] != open)
        return 0;
    size_t at = 1;
    uint32_t c = 0;
    for (int i = 0; at < text.size && i < longest; i++) {
        at += utf8_decode(span_skip(text, at), &c);
        if (c == (uint32_t)close)
            return at;
        if (c == (uint32_t)open || (!may_end && is_terminator(c)))
            return 0;
    }
    return 0;
}

static bool is_footnote(span inside)
{
    bool has_digit = false;
    for (size_t i = 0; i < inside.size; i++)
        has_digit |= is_digit(inside.at[i]);
    return has_digit || span_equal(inside, SPAN("...")) || span_equal(inside, SPAN("…")) ||
           span_ends(inside, SPAN(" needed")) || inside.size == 1;
}

size_t footnotes_size(span text)
{
    size_t size = 0;
    span rest = text;
    for (int i = 0; i < MOST_FOOTNOTES; i++) {
        size_t n = bracket_size(rest, '[', ']', LONGEST_FOOTNOTE, true);
        if (!n || !is_footnote((span){rest.at + 1, n - 2}))
            break;
        rest = span_skip(rest, n);
        size = text.size - rest.size;
        rest = span_skip(rest, rest.size && rest.at[0] == ' ');
    }
    return size;
}

size_t aside_size(span text)
{
    return bracket_size(text, '(', ')', LONGEST_ASIDE, false);
}

/* Where the bracket opens that closes at the end of the text; text.size when not near. */
static size_t opening(span text, char open)
{
    enum { FARTHEST = LONGEST_ASIDE * 4 };
    for (size_t n = 2; n <= text.size && n < FARTHEST; n++)
        if (text.at[text.size - n] == open)
            return text.size - n;
    return text.size;
}

/* Bytes of the one footnote mark or aside at the end of the text, 0 when there is none. */
static size_t appendix_size(span text)
{
    char close = text.size ? text.at[text.size - 1] : ' ';
    if (close != ']' && close != ')')
        return 0;
    span appendix = span_skip(text, opening(text, close == ']' ? '[' : '('));
    struct item item;
    size_t size = close == ']' ? footnotes_size(appendix) : aside_size(appendix);
    return size == appendix.size && !item_read(&item, appendix) ? size : 0;
}

bool is_behind_appendix(span text, size_t at)
{
    span front = span_first(text, at);
    size_t n, count = 0;
    while (count < MOST_FOOTNOTES && (n = appendix_size(front)) > 0) {
        front = trim_end(span_first(front, front.size - n));
        count++;
    }
    return count && is_terminated(front);
}

static size_t read_number(unsigned *number, span text)
{
    size_t n = 0;
    for (*number = 0; n < text.size && n < 3 && is_digit(text.at[n]); n++)
        *number = *number * 10 + (unsigned)(text.at[n] - '0');
    return n;
}

/* The letters that count Korean lists. */
static const char korean_letters[][4] = {"가", "나", "다", "라", "마", "바", "사",
                                         "아", "자", "차", "카", "타", "파", "하"};

static size_t read_letter(struct item *item, span text)
{
    if (text.size && is_latin(text.at[0])) {
        item->first = is_lower(text.at[0]) ? 'a' : 'A';
        item->number = (unsigned)text.at[0] - item->first + 1;
        return 1;
    }
    for (unsigned i = 0; i < sizeof korean_letters / sizeof *korean_letters; i++)
        if (span_starts(text, span_of(korean_letters[i]))) {
            item->first = 0xAC00;
            item->number = i + 1;
            return 3;
        }
    return 0;
}

static size_t read_bullet(struct item *item, span text)
{
    static const uint32_t bullets[] = {0x2022, 0x2043, 0x25AA, 0x25E6, 0x2023, 0xB7, '-', '*'};
    uint32_t c = 0;
    size_t n = text.size ? utf8_decode(text, &c) : 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (bullets[i] == c) {
            item->bullet = c;
            return n + (n < text.size && text.at[n] == ' ');
        }
    return 0;
}

bool item_read(struct item *item, span text)
{
    *item = (struct item){.first = '0'};
    size_t at = read_bullet(item, text), n;
    item->is_open = at < text.size && text.at[at] == '(';
    at += item->is_open;
    n = read_number(&item->number, span_skip(text, at));
    if (!n)
        n = read_letter(item, span_skip(text, at));
    at += n;
    item->has_stop = at < text.size && text.at[at] == '.';
    at += item->has_stop;
    item->is_closed = at < text.size && text.at[at] == ')';
    at += item->is_closed;
    item->size = at;
    return n && (item->has_stop || item->is_closed) && (at == text.size || text.at[at] == ' ');
}

bool item_follows(const struct item *next, const struct item *item)
{
    return next->bullet == item->bullet && next->first == item->first &&
           next->is_open == item->is_open && next->has_stop == item->has_stop &&
           next->is_closed == item->is_closed && next->number == item->number + 1;
}

bool is_list_mark(const struct boundary *b)
{
    struct item item;
    return item_read(&item, b->sentence) && item.size == b->sentence.size;
}

bool is_before_appendix(const struct boundary *b)
{
    struct item item;
    if (footnotes_size(b->after) > 0 || span_ends(b->before, SPAN("[")))
        return true;
    return aside_size(b->after) > 0 && !item_read(&item, b->after);
}
