/* Pages that only their scripts fill: the article is in linked data (articleBody), in the data of
 * Next.js (__NEXT_DATA__, self.__next_f.push) or of Arc XP (Fusion.globalContent). Names of members
 * differ from site to site, so the article is known by its size: the longest prose in one string,
 * in a list of blocks, or in the paragraphs of an element tree. */
#include "meta.h"

#include "base/mem.h"
#include "entities.h"
#include "json_text.h"

enum {
    LEAST_PROSE = 200, /* bytes of a string that may be an article */
    LONGEST_WORD = 60, /* bytes without a space, on average: more is no prose */
    LEAST_BLOCK = 2    /* bytes of a string in a list of blocks */
};

/* The best article so far, as HTML. */
struct finder {
    buf best, next;
};

static bool has_markup(span text)
{
    static const char *const marks[] = {"<p>", "<p ", "<br", "</p>", "<div"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (span_find_nocase(text, span_of(marks[i])) < text.size)
            return true;
    return false;
}

static bool is_prose(span text)
{
    size_t spaces = 0;
    if (text.size < LEAST_PROSE || text.at[0] == '{' || text.at[0] == '[')
        return false;
    for (size_t i = 0; i < text.size; i++)
        spaces += is_space(text.at[i]);
    return spaces > text.size / LONGEST_WORD;
}

/* A text of lines as paragraphs; one with markup as it is. */
static void put_text(buf *html, span text)
{
    buf decoded = {0};
    span line;
    if (span_find(text, SPAN("&lt;p")) < text.size || span_find(text, SPAN("&lt;br")) < text.size) {
        entities_decode(&decoded, text);
        text = buf_span(&decoded);
    }
    if (has_markup(text)) {
        buf_put(html, text);
    } else {
        while (span_line(&text, &line)) {
            buf_puts(html, "<p>");
            buf_put(html, line);
            buf_puts(html, "</p>\n");
        }
    }
    jjak_buffer_free(&decoded);
}

/* Keeps what was collected in f->next when it is longer than the best so far. */
static void keep_longer(struct finder *f)
{
    if (f->next.size > f->best.size) {
        buf best = f->best;
        f->best = f->next;
        f->next = best;
    }
    buf_clear(&f->next);
}

static void finish(struct finder *f, buf *html)
{
    if (f->best.size) {
        buf_puts(html, "<article><div itemprop=\"articleBody\">\n");
        buf_put(html, buf_span(&f->best));
        buf_puts(html, "</div></article>\n");
    }
    jjak_buffer_free(&f->best);
    jjak_buffer_free(&f->next);
}

/* ---- linked data */

static void take_article_body(void *payload, json_t *object)
{
    struct finder *f = payload;
    span text = json_member(object, "articleBody");
    if (!text.size || !json_is_article(object))
        return;
    put_text(&f->next, text);
    keep_longer(f);
}

void linked_article(buf *html, const struct cleaned *cleaned)
{
    struct finder f = {0};
    for (size_t i = 0; i < cleaned->scripts.count; i++) {
        span text = cleaned->scripts.at[i].text;
        if (cleaned->scripts.at[i].kind != SCRIPT_LINKED_DATA ||
            span_find(text, SPAN("articleBody")) == text.size)
            continue;
        json_t *value = json_forgive(text);
        json_objects(value, take_article_body, &f);
        json_decref(value);
    }
    finish(&f, html);
}

/* ---- data of scripts */

/* The text of one block of a list, when it is of a kind that holds text. */
static span block_text(const json_t *block)
{
    static const char *const names[] = {"content", "text", "html", "value", "body"};
    static const char *const kinds[] = {"text", "paragraph", "p", "header", "heading", "html"};
    span kind = json_member(block, "type"), none = {"", 0};
    bool is_text = !kind.size;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        is_text = is_text || span_equal_nocase(kind, span_of(kinds[i]));
    for (size_t i = 0; is_text && i < sizeof names / sizeof *names; i++)
        if (json_member(block, names[i]).size >= LEAST_BLOCK)
            return json_member(block, names[i]);
    return none;
}

static void take_list(struct finder *f, const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        span text = block_text(json_array_get(list, i));
        if (text.size && has_markup(text)) {
            buf_put(&f->next, text);
        } else if (text.size) {
            buf_puts(&f->next, "<p>");
            buf_put(&f->next, text);
            buf_puts(&f->next, "</p>\n");
        }
    }
    keep_longer(f);
}

static void take_members(void *payload, json_t *object)
{
    struct finder *f = payload;
    const char *key;
    json_t *member;
    json_object_foreach(object, key, member)
    {
        if (json_is_array(member))
            take_list(f, member);
        if (!is_prose(json_text(member)))
            continue;
        put_text(&f->next, json_text(member));
        keep_longer(f);
    }
}

static void take_data(struct finder *f, span script)
{
    json_t *value = json_forgive(script);
    json_objects(value, take_members, f);
    json_decref(value);
}

/* Puts the string literal that begins after `from` into *out; false when there is none. */
static bool take_literal(buf *out, span script, size_t from)
{
    size_t begin = from + span_find(span_skip(script, from), SPAN("\"")), end = begin + 1;
    while (end < script.size && script.at[end] != '"')
        end += script.at[end] == '\\' ? 2 : 1;
    if (end >= script.size)
        return false;
    json_t *text =
        json_loadb(script.at + begin, end + 1 - begin, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
    buf_put(out, json_text(text));
    json_decref(text);
    return true;
}

/* The strings that a page pushes, put together: rows "ID:VALUE" parted by newlines, VALUE being
 * JSON, or "T" with a length in hexadecimal, a comma and so many bytes of text. */
static void join_pushes(buf *rows, const struct cleaned *cleaned)
{
    const span sign = SPAN("__next_f.push(");
    for (size_t i = 0; i < cleaned->scripts.count; i++) {
        span script = cleaned->scripts.at[i].text;
        if (cleaned->scripts.at[i].kind != SCRIPT_NEXT_PUSH)
            continue;
        size_t at = span_find(script, sign);
        if (at < script.size)
            take_literal(rows, script, at + sign.size);
    }
}

/* ["$","p",key,{"children": ...}] is how React writes an element. */
static void put_elements(buf *out, const json_t *value, bool is_inside, int depth)
{
    span text = json_text(value), tag = json_text(json_array_get(value, 1));
    if (depth > 40)
        return;
    if (is_inside && text.size && text.at[0] != '$')
        entities_encode(out, text);
    if (!json_is_array(value)) {
        if (json_is_object(value))
            put_elements(out, json_object_get(value, "children"), is_inside, depth + 1);
        return;
    }
    bool is_element = span_equal(json_text(json_array_get(value, 0)), SPAN("$"));
    bool is_paragraph = is_element && (span_equal(tag, SPAN("p")) || span_equal(tag, SPAN("h2")));
    buf_puts(out, is_paragraph ? "<p>" : "");
    for (size_t i = is_element ? 3 : 0; i < json_array_size(value); i++)
        put_elements(out, json_array_get(value, i), is_inside || is_paragraph, depth + 1);
    buf_puts(out, is_paragraph ? "</p>\n" : "");
}

static void take_row(struct finder *f, span row)
{
    json_t *value = json_forgive(row);
    json_objects(value, take_members, f);
    put_elements(&f->next, value, false, 0);
    keep_longer(f);
    json_decref(value);
}

static size_t hexadecimal(span text, size_t *size)
{
    static const char digits[] = "0123456789abcdef";
    size_t n = 0;
    const char *digit;
    for (*size = 0; n < text.size && n < 7 && text.at[n] && (digit = strchr(digits, text.at[n]));
         n++)
        *size = 16 * *size + (size_t)(digit - digits);
    return n;
}

static void take_rows(struct finder *f, span rows)
{
    while (rows.size) {
        size_t size, id = hexadecimal(rows, &size);
        span value = span_skip(rows, id), row;
        bool is_text = span_starts(value, SPAN(":T"));
        size_t digits = is_text ? hexadecimal(span_skip(value, 2), &size) : 0;
        size_t head = 3 + digits;
        if (!is_text || value.size < head + size) {
            span_line(&rows, &row);
            take_row(f, row);
            continue;
        }
        span text = span_first(span_skip(value, head), size);
        if (is_prose(text)) {
            put_text(&f->next, text);
            keep_longer(f);
        }
        rows = span_skip(value, head + size);
    }
}

void scripts_article(buf *html, const struct cleaned *cleaned)
{
    struct finder f = {0};
    buf rows = {0};
    for (size_t i = 0; i < cleaned->scripts.count; i++) {
        const struct script *script = &cleaned->scripts.at[i];
        size_t begin = span_find(script->text, SPAN("Fusion.globalContent"));
        if (script->kind == SCRIPT_NEXT_DATA)
            take_data(&f, script->text);
        else if (script->kind == SCRIPT_FUSION)
            take_data(&f, span_skip(script->text, begin));
    }
    join_pushes(&rows, cleaned);
    take_rows(&f, buf_span(&rows));
    jjak_buffer_free(&rows);
    finish(&f, html);
}
