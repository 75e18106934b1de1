/* Cleaning in front of libxml2, whose parser is one of HTML 4: scripts are cut by the rules of
 * HTML 5 and the ones that may hold the article kept aside, comments and declarations go, control
 * characters become spaces, and what libxml2 reads otherwise than browsers is respelled: </br>,
 * "<" before anything but a tag. Tags are nested at most MAX_DEPTH deep and end tags that close
 * nothing are dropped, because libxml2 walks its stack of open elements for each of them. */
#include "clean.h"

enum {
    MAX_DEPTH = 256,
    MAX_NAME = 12,
    MAX_MARKS = 400 /* in a tag; libxml2 compares each attribute's name with all before it */
};

struct cleaner {
    struct cleaned *out;
    span source;
    size_t at;                /* what lies before has been dealt with */
    size_t no_more[256];      /* by quote: set once none follows */
    uint64_t open[MAX_DEPTH]; /* names of the open elements */
    size_t depth;
    size_t loose[16]; /* open elements that need no end tag, by place in loose_names */
    bool is_escaping_off, is_comment_off;
};

/* Elements without content, and those whose end tag may be left out. */
static const char *const void_names[] = {"area", "base",   "br",    "col",  "embed", "hr",
                                         "img",  "input",  "link",  "meta", "param", "path",
                                         "rect", "source", "track", "wbr"};
static const char *const loose_names[] = {"p",    "li",   "td",     "th",    "tr",
                                          "dt",   "dd",   "tbody",  "thead", "tfoot",
                                          "html", "head", "option", "body"};

/* The name of a tag as a number, so that names compare quickly; longer names share one by what
 * they begin with. */
static uint64_t name_key(span name)
{
    uint64_t key = 0;
    for (size_t i = 0; i < name.size && i < MAX_NAME; i++)
        key = key * 37 + (unsigned char)to_lower(name.at[i]);
    return key;
}

static size_t name_place(const char *const *names, size_t count, span name)
{
    size_t i = 0;
    while (i < count && !span_equal_nocase(name, span_of(names[i])))
        i++;
    return i;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static span rest_of(const struct cleaner *c)
{
    return span_skip(c->source, c->at);
}

static void note_shift(struct cleaner *c)
{
    struct shift shift = {c->out->html.size, (ptrdiff_t)c->at - (ptrdiff_t)c->out->html.size};
    list_push(&c->out->shifts, shift);
}

static void cut(struct cleaner *c, size_t size)
{
    c->at += size < c->source.size - c->at ? size : c->source.size - c->at;
    note_shift(c);
}

static void copy(struct cleaner *c, size_t size)
{
    buf_put(&c->out->html, span_first(rest_of(c), size));
    c->at += size;
}

static void replace(struct cleaner *c, size_t size, const char *with)
{
    buf_puts(&c->out->html, with);
    c->at += size;
    note_shift(c);
}

static span tag_name(span rest)
{
    size_t n = 0;
    while (n < rest.size && !is_space(rest.at[n]) && rest.at[n] != '>' && rest.at[n] != '/' &&
           rest.at[n] != '<')
        n++;
    return span_first(rest, n);
}

/* Length of the tag with its ">", quoted values passed over; 0 when it does not end. In *marks
 * the spaces and equals signs outside of them: there are no more attributes than that. */
static size_t tag_size(struct cleaner *c, span rest, size_t *marks)
{
    bool is_value = false;
    *marks = 0;
    for (size_t i = 1; i < rest.size; i++) {
        char ch = rest.at[i];
        if (ch == '>')
            return i + 1;
        if (is_value && (ch == '"' || ch == '\'')) {
            const char *end = NULL;
            if (!c->no_more[(unsigned char)ch])
                end = memchr(rest.at + i + 1, ch, rest.size - i - 1);
            c->no_more[(unsigned char)ch] |= !end;
            if (!end)
                return 0;
            i = (size_t)(end - rest.at);
        }
        *marks += ch == '=' || (is_space(ch) && !is_space(rest.at[i - 1]));
        is_value = ch == '=' || (is_value && is_space(ch));
    }
    return 0;
}

static size_t find_from(span text, size_t from, span needle)
{
    return from + span_find(span_skip(text, from), needle);
}

/* "</script" or "</style" from `from` on. */
static size_t find_end(span text, size_t from, span name)
{
    while ((from = find_from(text, from, SPAN("</"))) < text.size) {
        span after = span_skip(text, from + 2);
        if (span_equal_nocase(span_first(after, name.size), name))
            return from;
        from += 2;
    }
    return text.size;
}

/* Where a script's text ends. Within <!-- a <script> must be closed on its own (HTML 5, "script
 * data double escaped state"). */
static size_t script_end(struct cleaner *c, span text)
{
    size_t plain = find_end(text, 0, SPAN("script"));
    span inside = span_first(text, plain);
    size_t comment = span_find(inside, SPAN("<!--"));
    if (c->is_escaping_off || comment == inside.size)
        return plain;
    bool is_nested =
        span_find_nocase(span_skip(inside, comment), SPAN("<script")) < inside.size - comment;
    if (!is_nested || find_from(inside, comment, SPAN("-->")) < inside.size)
        return plain;
    size_t close = find_from(text, comment, SPAN("-->"));
    c->is_escaping_off = close == text.size;
    return c->is_escaping_off ? plain : find_end(text, close, SPAN("script"));
}

static const struct {
    span sign;
    bool is_in_tag; /* else in the text */
    enum script_kind kind;
} script_signs[] = {
    {{"ld+json", 7}, true, SCRIPT_LINKED_DATA},
    {{"__NEXT_DATA__", 13}, true, SCRIPT_NEXT_DATA},
    {{"__next_f.push", 13}, false, SCRIPT_NEXT_PUSH},
    {{"Fusion.globalContent", 20}, false, SCRIPT_FUSION},
};

static void keep_script(struct cleaner *c, span tag, span text)
{
    for (size_t i = 0; i < COUNT(script_signs); i++) {
        span where = script_signs[i].is_in_tag ? tag : text;
        if (span_find(where, script_signs[i].sign) < where.size) {
            struct script script = {script_signs[i].kind, text};
            list_push(&c->out->scripts, script);
            return;
        }
    }
}

static void cut_raw(struct cleaner *c, span name, size_t tag)
{
    span text = span_skip(rest_of(c), tag);
    bool is_script = to_lower(name.at[1]) == 'c';
    size_t end = is_script ? script_end(c, text) : find_end(text, 0, SPAN("style"));
    if (is_script)
        keep_script(c, span_first(rest_of(c), tag), span_first(text, end));
    size_t close = end < text.size ? end + span_find(span_skip(text, end), SPAN(">")) + 1 : end;
    /* A space keeps the words on both sides apart, as the element did. */
    cut(c, tag + close);
}

static void cut_comment(struct cleaner *c)
{
    span rest = rest_of(c);
    size_t close = rest.size;
    if (!c->is_comment_off)
        close = find_from(rest, 2, SPAN("-->"));
    c->is_comment_off |= close == rest.size;
    /* A comment that never ends would take the article along. */
    cut(c, close < rest.size ? close + 3 : 4);
}

/* A tag with more attributes than anyone writes is left none. */
static void copy_tag(struct cleaner *c, span name, size_t size, size_t marks)
{
    if (marks > MAX_MARKS) {
        copy(c, 1 + name.size);
        cut(c, size - name.size - 2);
        size = 1;
    }
    copy(c, size);
}

static void start_tag(struct cleaner *c, span name, size_t size, size_t marks)
{
    size_t loose = name_place(loose_names, COUNT(loose_names), name);
    if (loose < COUNT(loose_names)) {
        c->loose[loose]++;
    } else if (name_place(void_names, COUNT(void_names), name) == COUNT(void_names)) {
        if (c->depth == MAX_DEPTH) {
            cut(c, size);
            return;
        }
        c->open[c->depth++] = name_key(name);
    }
    copy_tag(c, name, size, marks);
}

static void end_tag(struct cleaner *c, span name, size_t size)
{
    size_t loose = name_place(loose_names, COUNT(loose_names), name), depth = c->depth;
    uint64_t key = name_key(name);
    if (loose < COUNT(loose_names)) {
        if (c->loose[loose]) {
            c->loose[loose]--;
            copy(c, size);
        } else if (loose == 0) {
            replace(c, size, "<p>"); /* browsers open and close a paragraph */
        } else {
            cut(c, size);
        }
        return;
    }
    while (depth && c->open[depth - 1] != key)
        depth--;
    if (depth) {
        c->depth = depth - 1;
        copy(c, size);
    } else {
        cut(c, size);
    }
}

static void take_tag(struct cleaner *c)
{
    span rest = rest_of(c);
    bool is_end = rest.size > 1 && rest.at[1] == '/';
    span name = tag_name(span_skip(rest, is_end ? 2 : 1));
    size_t marks, size = tag_size(c, rest, &marks);
    if (!size) { /* cut short at the end of the file, or in a quotation that never ends */
        size_t close = span_find(rest, SPAN(">"));
        cut(c, close < rest.size ? close + 1 : rest.size);
    } else if (is_end && span_equal_nocase(name, SPAN("br"))) {
        replace(c, size, "<br>");
    } else if (is_end) {
        end_tag(c, name, size);
    } else if (span_equal_nocase(name, SPAN("script")) || span_equal_nocase(name, SPAN("style"))) {
        cut_raw(c, name, size);
    } else {
        start_tag(c, name, size, marks);
    }
}

static void take_mark(struct cleaner *c)
{
    span rest = rest_of(c);
    char next = rest.size > 1 ? rest.at[1] : ' ';
    if (span_starts(rest, SPAN("<!--")))
        cut_comment(c);
    else if (next == '!' || next == '?')
        cut(c, span_find(rest, SPAN(">")) + 1);
    else if (is_latin(next) || (next == '/' && rest.size > 2 && is_latin(rest.at[2])))
        take_tag(c);
    else
        replace(c, 1, "&lt;");
}

static void blank_controls(buf *html)
{
    for (size_t i = 0; i < html->size; i++)
        if ((unsigned char)html->bytes[i] < ' ' && !is_space(html->bytes[i]))
            html->bytes[i] = ' ';
}

void clean_html(struct cleaned *out, span source)
{
    struct cleaner c = {.out = out, .source = source};
    buf_room(&out->html, source.size);
    while (c.at < source.size) {
        span rest = rest_of(&c);
        const char *mark = memchr(rest.at, '<', rest.size);
        copy(&c, mark ? (size_t)(mark - rest.at) : rest.size);
        if (mark)
            take_mark(&c);
    }
    blank_controls(&out->html);
}

void clean_free(struct cleaned *cleaned)
{
    jjak_buffer_free(&cleaned->html);
    list_free(&cleaned->shifts);
    list_free(&cleaned->scripts);
}

size_t clean_source(const struct cleaned *cleaned, size_t at)
{
    size_t low = 0, high = cleaned->shifts.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cleaned->shifts.at[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? at + (size_t)cleaned->shifts.at[low - 1].shift : at;
}
