#include "rules.h"

enum {
    LONGEST = 400 * 3, /* bytes; a longer span is two marks that have nothing to do with another */
    DEEPEST = 16
};

static const struct mark {
    uint32_t open, close;
    bool is_bracket;
} marks[] = {
    {0x201C, 0x201D, false}, {0x2018, 0x2019, false}, {'"', '"', false},
    {'(', ')', true},        {'[', ']', true},        {0x300C, 0x300D, false},
    {0x300E, 0x300F, false}, {0x3008, 0x3009, true},  {0x300A, 0x300B, true},
    {0xFF08, 0xFF09, true},  {0xFF02, 0xFF02, false}, {0x3010, 0x3011, true},
};
enum { MARKS = sizeof marks / sizeof *marks };

bool is_closing(uint32_t c)
{
    for (size_t i = 0; i < MARKS; i++)
        if (marks[i].close == c)
            return true;
    return c == '\'';
}

/* Opening marks that wait for their partners. */
struct waiting {
    size_t begin[DEEPEST];
    const struct mark *mark[DEEPEST];
    size_t count;
};

/* Mixed marks such as “ … " are common in news: either form closes a double quotation. */
static bool closes(uint32_t c, const struct mark *mark)
{
    return c == mark->close || (c == '"' && mark->close == 0x201D) ||
           (c == 0x201D && mark->close == '"');
}

/* The spans within the new one give way to it, so that the outermost stay. */
static void add(enclosures *out, struct enclosure new)
{
    while (out->count && out->at[out->count - 1].begin > new.begin)
        out->count--;
    list_push(out, new);
}

/* Closes the innermost mark that `c` is the partner of, and forgets those opened since. */
static bool close_mark(enclosures *out, struct waiting *waiting, uint32_t c, size_t end)
{
    for (size_t i = waiting->count; i-- > 0;)
        if (closes(c, waiting->mark[i])) {
            size_t begin = waiting->begin[i];
            if (end - begin <= LONGEST)
                add(out, (struct enclosure){begin, end, waiting->mark[i]->is_bracket});
            waiting->count = i;
            return true;
        }
    return false;
}

/* A straight mark whose partner is missing is told by what stands in front: 돈이 없다"고 말했다. */
static bool is_stray(uint32_t c, span before)
{
    return c == '"' && (is_terminated(before) || is_closed_by_ending(before));
}

static void open_mark(struct waiting *waiting, uint32_t c, span before)
{
    for (size_t i = 0; waiting->count < DEEPEST && i < MARKS; i++)
        if (marks[i].open == c && !is_stray(c, before)) {
            waiting->begin[waiting->count] = before.size;
            waiting->mark[waiting->count++] = &marks[i];
            return;
        }
}

/* Bytes that no mark begins with, at the start of the text. */
static size_t unmarked(span text)
{
    static const bool begins[256] = {['"'] = true, ['('] = true,  [')'] = true,  ['['] = true,
                                     [']'] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true};
    size_t n = 0;
    while (n < text.size && !begins[(unsigned char)text.at[n]])
        n++;
    return n;
}

void enclosures_find(enclosures *out, span text)
{
    struct waiting waiting = {.count = 0};
    out->count = 0;
    for (size_t at = 0; (at += unmarked(span_skip(text, at))) < text.size;) {
        uint32_t c;
        size_t n = utf8_decode(span_skip(text, at), &c);
        if (!close_mark(out, &waiting, c, at + n))
            open_mark(&waiting, c, span_first(text, at));
        at += n;
    }
}
