/* Plain text. Whether an empty line parts paragraphs, and whether lines are paragraphs or parts of
 * wrapped ones, is decided once for the whole file, because single lines do not tell. */
#include "draft.h"
#include "text/text.h"

enum {
    TITLE_WIDTH = 160, /* columns; a longer first line is no headline */
    WRAP_WIDTH = 120,  /* columns; nobody wraps wider */
    WRAP_SLACK = 24,   /* a wrapped line is at most that much shorter than the widest */
    MIN_WRAP_WIDTH = 40
};

struct layout {
    bool has_empty_lines; /* between lines with text */
    bool is_wrapped;      /* a line goes on in the next */
    size_t width;         /* of the widest line, in columns */
};

static bool is_closing(uint32_t c)
{
    static const uint32_t closing[] = {'"',  '\'',   ')',    ']',    0x2019, 0x201D,
                                       0xBB, 0x300D, 0x300F, 0x3009, 0x300B, 0xFF09};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (closing[i] == c)
            return true;
    return false;
}

bool plain_is_sentence(span line)
{
    uint32_t c = 0;
    for (size_t n; (n = utf8_last(line, &c)) && is_closing(c);)
        line.size -= n;
    return c == '.' || c == '?' || c == '!' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

/* Columns on a terminal, where Korean takes two. */
static size_t width_of(span line)
{
    size_t width = 0;
    for (size_t i = 0; i < line.size; i++) {
        unsigned char c = (unsigned char)line.at[i];
        width += c < 0x80 || c >= 0xC0;
        width += c >= 0xE3 && c <= 0xED;
    }
    return width;
}

bool plain_is_title(span line)
{
    return line.size && width_of(line) <= TITLE_WIDTH && !plain_is_sentence(line);
}

/* The next line that is not empty; *gap says whether empty ones came before it. */
static bool next_line(span *rest, span *line, bool *gap)
{
    *gap = false;
    while (span_line(rest, line)) {
        if (span_trim(*line).size)
            return true;
        *gap = true;
    }
    return false;
}

/* Lines with another right below them are what tells: wrapped ones are about equally wide and
 * seldom end a sentence. */
static struct layout find_layout(span text)
{
    struct layout layout = {0};
    size_t inner = 0, ended = 0, wide = 0, previous = 0;
    bool gap, was_sentence = false;
    span line, rest = text;
    while (next_line(&rest, &line, &gap)) {
        size_t width = width_of(span_trim(line));
        layout.width = width > layout.width ? width : layout.width;
    }
    for (rest = text; next_line(&rest, &line, &gap);) {
        if (previous && gap)
            layout.has_empty_lines = true;
        if (previous && !gap) {
            inner++;
            ended += was_sentence;
            wide += previous + WRAP_SLACK >= layout.width;
        }
        previous = width_of(span_trim(line));
        was_sentence = plain_is_sentence(span_trim(line));
    }
    layout.is_wrapped = inner && 2 * ended < inner && 3 * wide >= 2 * inner &&
                        layout.width <= WRAP_WIDTH && layout.width >= MIN_WRAP_WIDTH;
    return layout;
}

/* Whether a paragraph ends between the two lines. */
static bool is_break(const struct draft *draft, const struct layout *layout, span line, span next,
                     bool gap)
{
    if (gap || !layout->is_wrapped || (draft->sift.language && sift_parts(line, next)))
        return true;
    if (layout->has_empty_lines)
        return false;
    bool is_indented = is_space(next.at[0]) && !is_space(line.at[0]);
    bool is_short = width_of(span_trim(line)) + WRAP_SLACK < layout->width;
    return is_indented || (is_short && plain_is_sentence(span_trim(line)));
}

/* Takes the first line as title when it looks like one and more follows. */
static void take_title(struct draft *draft, span *text, const struct layout *layout)
{
    span rest = *text, line, next;
    bool gap, is_apart;
    if (!next_line(&rest, &line, &gap) || !plain_is_title(span_trim(line)))
        return;
    span after = rest;
    if (!next_line(&after, &next, &is_apart) || (layout->is_wrapped && !is_apart))
        return;
    draft->document->meta.title = draft_clean(draft, line);
    *text = rest;
}

void plain_read(struct draft *draft, span text, bool has_title)
{
    struct layout layout = find_layout(text);
    span rest = text, line, next;
    bool gap;
    if (has_title)
        take_title(draft, &rest, &layout);
    bool is_more = next_line(&rest, &line, &gap);
    while (is_more) {
        const char *begin = line.at;
        while ((is_more = next_line(&rest, &next, &gap)) &&
               !is_break(draft, &layout, line, next, gap))
            line = next;
        draft_add(draft, BLOCK_PARAGRAPH, span_between(begin, line.at + line.size),
                  (size_t)(begin - text.at));
        line = next;
    }
}

void plain_sentences(struct draft *draft, span text)
{
    span rest = text, line;
    while (span_line(&rest, &line))
        draft_add(draft, BLOCK_PARAGRAPH, line, (size_t)(line.at - text.at));
}
