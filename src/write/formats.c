#include <string.h>

#include "base/error.h"
#include "write.h"

/* The table of formats. The program's help, its options and the tests read it. */
const struct writer *const writers[] = {&write_text,  &write_jsonl, &write_tmx,  &write_tsv,
                                        &write_moses, &write_beads, &write_html, NULL};

enum { WRITERS = sizeof writers / sizeof *writers - 1, PARTS = 2 };

static const struct writer *find(const char *name)
{
    for (size_t i = 0; name && i < WRITERS; i++)
        if (strcmp(writers[i]->format.name, name) == 0)
            return writers[i];
    return NULL;
}

const jjak_format *jjak_format_at(size_t index)
{
    return index < WRITERS ? &writers[index]->format : NULL;
}

const jjak_format *jjak_format_find(const char *name)
{
    const struct writer *writer = find(name);
    return writer ? &writer->format : NULL;
}

const jjak_format *jjak_format_of_file(const char *file_name)
{
    for (size_t i = 0; file_name && i < WRITERS; i++)
        for (int part = 0; part < PARTS && writers[i]->format.suffix[part]; part++)
            if (span_ends(span_of(file_name), span_of(writers[i]->format.suffix[part])))
                return &writers[i]->format;
    return NULL;
}

static int unknown_format(const char *name, jjak_error *error)
{
    buf names = {0};
    for (size_t i = 0; i < WRITERS; i++)
        buf_printf(&names, "%s%s", i ? ", " : "", writers[i]->format.name);
    int status = error_set(error, JJAK_E_USAGE, "%s: no such format; there are %s",
                           name ? name : "(no name)", names.bytes);
    jjak_buffer_free(&names);
    return status;
}

int jjak_write(jjak_buffer *out, const jjak_format *format, int part, const jjak_bitext *b,
               const jjak_view *view, jjak_error *error)
{
    static const jjak_view plain = {0};
    const struct writer *writer = find(format ? format->name : NULL);
    if (!writer)
        return unknown_format(format ? format->name : NULL, error);
    if (part < 0 || part >= PARTS || !writer->format.suffix[part])
        return error_set(error, JJAK_E_USAGE, "%s: there is no part %d; the first one is 0",
                         writer->format.name, part);
    if (writer->begin)
        writer->begin(out, b);
    writer->pair(out, b, part, view ? view : &plain);
    if (writer->end)
        writer->end(out);
    return JJAK_OK;
}
