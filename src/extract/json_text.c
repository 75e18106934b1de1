#include "json_text.h"

#include "base/buf.h"
#include "entities.h"

enum { MAX_DEPTH = 24 };

static span after_spaces(span text)
{
    while (text.size && (unsigned char)text.at[0] <= ' ')
        text = span_skip(text, 1);
    return text;
}

static bool begins_with(span text, const char *marks)
{
    return text.size && strchr(marks, text.at[0]) && text.at[0];
}

/* Whether the quote before `rest` ends its string, as it always does in right JSON; if not, it is
 * one of the text that was not escaped. */
static bool is_end_of_string(span rest)
{
    rest = after_spaces(rest);
    if (begins_with(rest, ","))
        return begins_with(after_spaces(span_skip(rest, 1)), "\"{[]}-0123456789tfn");
    return !rest.size || begins_with(rest, ":]}");
}

/* Copies one character of a string: lines broken within it, and escapes that JSON does not have,
 * are mended. Gives the number of bytes that were read. */
static size_t put_of_string(buf *out, span text)
{
    char c = text.at[0], next = text.size > 1 ? text.at[1] : '\0';
    if (c == '\\' && (unsigned char)next >= ' ') {
        if (strchr("\"\\/bfnrtu", next))
            buf_putc(out, '\\');
        buf_putc(out, next);
        return 2;
    }
    if (c == '"')
        buf_puts(out, "\\\"");
    else if ((unsigned char)c >= ' ')
        buf_putc(out, c);
    else
        buf_puts(out, c == '\n' ? "\\n" : " ");
    return 1;
}

static void put_mended(buf *out, span text)
{
    bool is_string = false;
    while (text.size) {
        size_t read = 1;
        char c = text.at[0];
        span rest = span_skip(text, 1);
        bool is_idle = c == ',' && begins_with(after_spaces(rest), ",]}");
        if (c == '"' && (!is_string || is_end_of_string(rest))) {
            is_string = !is_string;
            buf_putc(out, c);
        } else if (is_string) {
            read = put_of_string(out, text);
        } else {
            buf_putc(out, (unsigned char)c < ' ' || is_idle ? ' ' : c);
        }
        text = span_skip(text, read);
    }
}

/* The text from its first value on; what hides it from old browsers is passed over. */
static span first_value(span text)
{
    size_t data = span_find(text, SPAN("CDATA["));
    size_t begin = data < span_find(text, SPAN("{")) ? data + strlen("CDATA[") : 0;
    while (begin < text.size && text.at[begin] != '{' && text.at[begin] != '[')
        begin++;
    return span_skip(text, begin);
}

json_t *json_forgive(span text)
{
    buf decoded = {0}, copy = {0};
    text = first_value(text);
    if (text.size && span_starts(after_spaces(span_skip(text, 1)), SPAN("&quot;"))) {
        entities_decode(&decoded, text);
        text = buf_span(&decoded);
    }
    put_mended(&copy, text);
    json_t *value = json_loadb(copy.bytes ? copy.bytes : "", copy.size,
                               JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
    jjak_buffer_free(&decoded);
    jjak_buffer_free(&copy);
    return value;
}

span json_text(const json_t *value)
{
    return json_is_string(value) ? (span){json_string_value(value), json_string_length(value)}
                                 : (span){"", 0};
}

span json_member(const json_t *object, const char *name)
{
    return json_text(json_object_get(object, name));
}

static bool is_article_type(span type)
{
    static const char *const words[] = {"Article", "Posting",  "Report",
                                        "Review",  "BlogPost", "LiveBlog"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (span_find(type, span_of(words[i])) < type.size)
            return true;
    return false;
}

bool json_is_article(const json_t *object)
{
    const json_t *type = json_object_get(object, "@type");
    bool is_article = is_article_type(json_text(type));
    for (size_t i = 0; i < json_array_size(type); i++)
        is_article = is_article || is_article_type(json_text(json_array_get(type, i)));
    return is_article;
}

static void walk(json_t *value, void (*each)(void *payload, json_t *object), void *payload,
                 int depth)
{
    const char *key;
    json_t *member;
    if (depth == MAX_DEPTH)
        return;
    if (json_is_object(value))
        each(payload, value);
    json_object_foreach(value, key, member) walk(member, each, payload, depth + 1);
    for (size_t i = 0; i < json_array_size(value); i++)
        walk(json_array_get(value, i), each, payload, depth + 1);
}

void json_objects(json_t *value, void (*each)(void *payload, json_t *object), void *payload)
{
    walk(value, each, payload, 0);
}
