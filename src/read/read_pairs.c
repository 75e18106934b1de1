/* The texts of pairs alone, from JSON lines: canonical ones, or any with a text a language. */
#include <jansson.h>

#include "base/error.h"
#include "read.h"

static bool put_text(buf *out, json_t *text)
{
    if (!json_is_string(text))
        return false;
    if (out->size)
        buf_putc(out, ' ');
    buf_put(out, (span){json_string_value(text), json_string_length(text)});
    return true;
}

/* A string, or an object whose "text" is a list of sentences. */
static bool put_side(buf *out, json_t *side)
{
    json_t *sentences = json_object_get(side, "text");
    buf_clear(out);
    if (!json_is_array(sentences))
        return put_text(out, side);
    for (size_t i = 0; i < json_array_size(sentences); i++)
        if (!put_text(out, json_array_get(sentences, i)))
            return false;
    return true;
}

int read_jsonl_pairs(const struct pair_reader *to, span text, const char *name, jjak_error *error)
{
    buf source = {0}, target = {0};
    int rc = JJAK_OK;
    span line;
    for (size_t number = 0; !rc && span_line(&text, &line); number++) {
        if (!span_trim(line).size)
            continue;
        json_t *json = json_loadb(line.at, line.size, JSON_REJECT_DUPLICATES, NULL);
        if (put_side(&source, json_object_get(json, to->languages[0])) &&
            put_side(&target, json_object_get(json, to->languages[1])))
            to->take(to->payload, number, buf_span(&source), buf_span(&target));
        else
            rc = error_set(error, JJAK_E_DATA,
                           "%s:%zu: expected a JSON object with texts in \"%s\" and \"%s\"", name,
                           number + 1, to->languages[0], to->languages[1]);
        json_decref(json);
    }
    jjak_buffer_free(&source);
    jjak_buffer_free(&target);
    return rc;
}
