/* Markdown: front matter, headings, lists, quotations, paragraphs. Code and tables are no text of
 * an article; a text that is indented is none of code here, as people indent paragraphs. */
#include "draft.h"
#include "meta.h"

enum { LOOK_LINES = 200, LEAST_MARKS = 2, MOST_LEVELS = 6, LONGEST_NUMBER = 3 };

struct markdown {
    struct draft *draft;
    span all;
    buf text, clean;   /* of the block that is being read */
    const char *begin; /* of it in `all` */
    span last;         /* its last line */
    enum block_kind kind;
    bool is_title_open; /* the first block, if a heading, is the title */
    char fence;         /* of the code that is being passed over, or 0 */
};

static size_t indent_of(span line)
{
    size_t n = 0;
    while (n < line.size && is_space(line.at[n]))
        n++;
    return n;
}

/* The number of "#" before a heading, 0 when the line is none. */
static size_t heading_level(span line)
{
    size_t n = 0;
    while (n < line.size && line.at[n] == '#')
        n++;
    return n && n <= MOST_LEVELS && n < line.size && is_space(line.at[n]) ? n : 0;
}

/* The size of "- " or "12. " before an item, 0 when the line is none. */
static size_t item_mark(span line)
{
    size_t n = 0;
    while (n < line.size && n < LONGEST_NUMBER && is_digit(line.at[n]))
        n++;
    bool is_mark = n < line.size && (n ? line.at[n] == '.' || line.at[n] == ')'
                                       : strchr("-*+", line.at[n]) && line.at[n]);
    return is_mark && n + 1 < line.size && is_space(line.at[n + 1]) ? n + 2 : 0;
}

/* A line of nothing but three or more of the mark, with spaces between perhaps. */
static bool is_rule(span line, char mark)
{
    size_t marks = 0;
    for (size_t i = 0; i < line.size; i++) {
        if (line.at[i] != mark && !is_space(line.at[i]))
            return false;
        marks += line.at[i] == mark;
    }
    return marks >= 3;
}

static bool is_any_rule(span line)
{
    return is_rule(line, '-') || is_rule(line, '*') || is_rule(line, '_') || is_rule(line, '=');
}

/* "[name]: address", where links and footnotes are defined. */
static bool is_definition(span line)
{
    size_t end = span_find(line, SPAN("]:"));
    return span_starts(line, SPAN("[")) && end < line.size &&
           span_find(span_skip(line, 1), SPAN("[")) > end;
}

static bool is_fence(span line)
{
    return span_starts(line, SPAN("```")) || span_starts(line, SPAN("~~~"));
}

/* The front matter with its rules; empty when the text begins otherwise. */
static span front_matter(span text)
{
    span rest = text, line;
    if (!span_line(&rest, &line) || !span_equal(span_trim(line), SPAN("---")))
        return span_first(text, 0);
    for (size_t n = 0; n < LOOK_LINES && span_line(&rest, &line); n++) {
        if (span_equal(span_trim(line), SPAN("---")) || span_equal(span_trim(line), SPAN("...")))
            return n ? span_between(text.at, rest.at) : span_first(text, 0);
        if (span_find(line, SPAN(":")) == line.size && !indent_of(line) && !item_mark(line))
            break;
    }
    return span_first(text, 0);
}

bool markdown_is_likely(span text)
{
    span line;
    size_t marks = 0;
    if (front_matter(text).size)
        return true;
    for (size_t n = 0; n < LOOK_LINES && span_line(&text, &line); n++) {
        line = span_trim(line);
        marks += heading_level(line) || span_find(line, SPAN("](")) < line.size ||
                 span_starts(line, SPAN("```"));
    }
    return marks >= LEAST_MARKS;
}

/* Ends the block: a heading that comes first is the title. */
static void flush(struct markdown *m)
{
    buf_clear(&m->clean);
    markdown_inline(&m->clean, buf_span(&m->text));
    span text = span_trim(buf_span(&m->clean));
    buf_clear(&m->text);
    if (!text.size)
        return;
    span *title = &m->draft->document->meta.title;
    if (!m->is_title_open || m->kind != BLOCK_HEADING)
        draft_add(m->draft, m->kind, text, (size_t)(m->begin - m->all.at));
    else if (!title->size)
        *title = draft_clean(m->draft, text);
    m->is_title_open = false;
}

static void add(struct markdown *m, enum block_kind kind, span line)
{
    if (m->text.size && m->draft->sift.language && sift_parts(m->last, line))
        flush(m);
    m->last = line;
    if (!m->text.size) {
        m->begin = line.at;
        m->kind = kind;
    } else {
        buf_putc(&m->text, '\n');
    }
    buf_put(&m->text, line);
}

static void add_heading(struct markdown *m, span line)
{
    flush(m);
    line = span_trim(span_skip(line, heading_level(line)));
    span bare = line;
    while (bare.size && bare.at[bare.size - 1] == '#')
        bare.size--;
    bool is_closed = bare.size && is_space(bare.at[bare.size - 1]);
    add(m, BLOCK_HEADING, is_closed ? span_trim(bare) : line);
    flush(m);
}

/* A rule parts blocks; right under a line of text it makes a heading of it. */
static void add_rule(struct markdown *m, span line)
{
    bool is_underline = line.at[0] == '=' || line.at[0] == '-';
    if (is_underline && m->kind == BLOCK_PARAGRAPH &&
        span_find(buf_span(&m->text), SPAN("\n")) == m->text.size)
        m->kind = BLOCK_HEADING;
    flush(m);
}

static void add_quote(struct markdown *m, span line)
{
    while (span_starts(line, SPAN(">")))
        line = span_trim(span_skip(line, 1));
    if (!line.size || (m->text.size && m->kind != BLOCK_QUOTE))
        flush(m);
    if (line.size)
        add(m, BLOCK_QUOTE, line);
}

static void read_line(struct markdown *m, span line)
{
    line = span_trim(line);
    if (m->fence || is_fence(line)) {
        flush(m);
        bool is_mark = is_fence(line) && (!m->fence || m->fence == line.at[0]);
        m->fence = !is_mark ? m->fence : m->fence ? '\0' : line.at[0];
    } else if (!line.size || span_starts(line, SPAN("|")) || is_definition(line)) {
        flush(m);
    } else if (heading_level(line)) {
        add_heading(m, line);
    } else if (is_any_rule(line)) {
        add_rule(m, line);
    } else if (line.at[0] == '>') {
        add_quote(m, line);
    } else if (item_mark(line)) {
        flush(m);
        add(m, BLOCK_ITEM, span_trim(span_skip(line, item_mark(line))));
    } else {
        add(m, BLOCK_PARAGRAPH, line);
    }
}

void markdown_read(struct draft *draft, span text, bool has_title)
{
    struct markdown m = {.draft = draft, .all = text, .is_title_open = has_title};
    span front = front_matter(text), rest = span_skip(text, front.size), line;
    meta_front_matter(draft, front);
    while (span_line(&rest, &line))
        read_line(&m, line);
    flush(&m);
    jjak_buffer_free(&m.text);
    jjak_buffer_free(&m.clean);
}
