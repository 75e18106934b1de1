/* The marks within a paragraph of Markdown. One pass, in time proportional to the text. */
#include "draft.h"
#include "entities.h"

enum {
    LONGEST_ADDRESS = 2000, /* bytes of an address or a tag */
    LONGEST_MARK = 3,       /* "***" */
    DEEPEST = 8             /* brackets within brackets */
};

/* Where a bracket was opened, in the output. */
struct bracket {
    size_t at;
    bool is_image;
};

struct inline_reader {
    span text;
    size_t at; /* in text */
    buf out;
    struct bracket open[DEEPEST];
    size_t open_count;
    /* For "*", "_", "~" and "`", by length: where the mark ends that is open, or text.size when
     * no search for one need be made any more. */
    size_t close[4][LONGEST_MARK + 1];
};

static const char mark_kinds[] = "*_~`";

static bool is_letter(char c)
{
    return is_latin(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

static size_t run_at(span text, size_t at)
{
    size_t n = 1;
    while (at + n < text.size && text.at[at + n] == text.at[at])
        n++;
    return n;
}

/* "_" is a mark at the ends of words only, the others wherever text touches them. */
static bool may_close(span text, size_t at, size_t size)
{
    char mark = text.at[at];
    bool is_inside = mark == '_' && at + size < text.size && is_latin(text.at[at + size]);
    return mark == '`' || (!is_space(text.at[at - 1]) && !is_inside);
}

static bool may_open(span text, size_t at, size_t size)
{
    char mark = text.at[at];
    bool is_inside = mark == '_' && at && is_letter(text.at[at - 1]);
    return at + size < text.size && (mark == '`' || (!is_space(text.at[at + size]) && !is_inside));
}

static size_t find_close(span text, size_t at, size_t size)
{
    char mark = text.at[at];
    for (size_t i = at + size; i < text.size; i++) {
        if (text.at[i] == '\\' && mark != '`')
            i++;
        if (i >= text.size || text.at[i] != mark)
            continue;
        size_t run = run_at(text, i);
        if (run == size && may_close(text, i, size))
            return i;
        i += run - 1;
    }
    return text.size;
}

/* Leaves out marks that come in pairs; what stands between "`" is kept as it is. */
static void take_mark(struct inline_reader *r)
{
    char mark = r->text.at[r->at];
    size_t size = run_at(r->text, r->at), begin = r->at;
    r->at += size;
    bool is_range = mark == '~' && size == 1; /* "7~12세" */
    size_t *close = size <= LONGEST_MARK && !is_range
                        ? &r->close[strchr(mark_kinds, mark) - mark_kinds][size]
                        : NULL;
    bool is_closing = close && *close == begin && begin;
    bool is_free = close && *close <= begin;
    if (!is_closing && is_free && may_open(r->text, begin, size))
        *close = find_close(r->text, begin, size);
    else if (!is_closing)
        close = NULL;
    if (!close || *close == r->text.size) {
        buf_put(&r->out, span_first(span_skip(r->text, begin), size));
    } else if (mark == '`') {
        buf_put(&r->out, span_between(r->text.at + r->at, r->text.at + *close));
        r->at = *close + size;
    }
}

static void open_bracket(struct inline_reader *r, bool is_image)
{
    if (r->open_count == DEEPEST)
        memmove(r->open, r->open + 1, --r->open_count * sizeof *r->open);
    r->open[r->open_count++] = (struct bracket){r->out.size, is_image};
    buf_puts(&r->out, is_image ? "![" : "[");
    r->at += 1 + is_image;
}

/* The address or the name of one behind "[text]", with its brackets; empty when there is none. */
static span target_at(span text)
{
    if (!text.size || (text.at[0] != '(' && text.at[0] != '['))
        return span_first(text, 0);
    char begin = text.at[0], end = begin == '(' ? ')' : ']';
    size_t depth = 0;
    text = span_first(text, LONGEST_ADDRESS);
    for (size_t i = 0; i < text.size; i++) {
        depth += text.at[i] == begin;
        depth -= text.at[i] == end;
        if (!depth)
            return span_first(text, i + 1);
    }
    return span_first(text, 0);
}

/* Of a link its text stays, of an image and of a mark for a footnote nothing. */
static void close_bracket(struct inline_reader *r)
{
    struct bracket open = r->open[--r->open_count];
    span target = target_at(span_skip(r->text, ++r->at));
    char *begin = r->out.bytes + open.at;
    bool is_note = r->out.size > open.at + 1 && begin[1] == '^';
    if ((open.is_image && target.size) || is_note) {
        r->out.size = open.at;
    } else if (target.size && !open.is_image) {
        memmove(begin, begin + 1, r->out.size - open.at - 1);
        r->out.size--;
    } else {
        buf_putc(&r->out, ']');
        return;
    }
    r->at += target.size;
}

/* Leaves out a tag or an address in "<>". */
static void take_tag(struct inline_reader *r)
{
    span rest = span_first(span_skip(r->text, r->at), LONGEST_ADDRESS);
    bool is_tag = rest.size > 1 && (is_latin(rest.at[1]) || rest.at[1] == '/' || rest.at[1] == '!');
    size_t end = is_tag ? span_find(rest, SPAN(">")) : rest.size;
    buf_putc(&r->out, end < rest.size ? ' ' : '<');
    r->at += end < rest.size ? end + 1 : 1;
}

static void take(struct inline_reader *r)
{
    char c = r->text.at[r->at], next = r->at + 1 < r->text.size ? r->text.at[r->at + 1] : '\0';
    if (c == '\\' && next && !is_letter(next)) {
        buf_putc(&r->out, next);
        r->at += 2;
    } else if (strchr(mark_kinds, c)) {
        take_mark(r);
    } else if (c == '[' || (c == '!' && next == '[')) {
        open_bracket(r, c == '!');
    } else if (c == ']' && r->open_count) {
        close_bracket(r);
    } else if (c == '<') {
        take_tag(r);
    } else {
        buf_putc(&r->out, c);
        r->at++;
    }
}

void markdown_inline(buf *out, span text)
{
    struct inline_reader r = {.text = text};
    while (r.at < text.size)
        if (text.at[r.at])
            take(&r);
        else
            r.at++;
    entities_decode(out, buf_span(&r.out));
    jjak_buffer_free(&r.out);
}
