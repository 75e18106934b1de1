#include "json_text.h"

#include "base/buf.h"

enum { MAX_DEPTH = 24 };

/* Pages break lines within strings, which JSON forbids; elsewhere they are white space anyway. */
static void put_without_controls(buf *out, span text)
{
    bool is_string = false;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        if (c == '\\' && i + 1 < text.size && (unsigned char)text.at[i + 1] >= ' ')
            buf_putc(out, text.at[i++]);
        else if (c == '"')
            is_string = !is_string;
        if ((unsigned char)c >= ' ')
            buf_putc(out, text.at[i]);
        else
            buf_puts(out, is_string && c == '\n' ? "\\n" : " ");
    }
}

json_t *json_forgive(span text)
{
    size_t begin = 0;
    while (begin < text.size && text.at[begin] != '{' && text.at[begin] != '[')
        begin++;
    buf copy = {0};
    put_without_controls(&copy, span_skip(text, begin));
    json_t *value = json_loadb(copy.bytes ? copy.bytes : "", copy.size,
                               JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
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
