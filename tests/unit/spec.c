#include "spec.h"

#include <stdio.h>

#include "unit.h"

void spec_open(struct spec *spec, const char *path)
{
    jjak_error error;
    *spec = (struct spec){.path = path};
    if (jjak_file_read(&spec->bytes, path, &error) != 0)
        fail_msg("%s", error.message);
    spec->rest = buf_span(&spec->bytes);
}

bool spec_line(struct spec *spec, span *line)
{
    while (span_line(&spec->rest, line)) {
        spec->line_number++;
        *line = span_trim(*line);
        if (line->size && *line->at != '#')
            return true;
    }
    return false;
}

const char *spec_language(struct spec *spec, span *line)
{
    const char *language = span_starts(*line, SPAN("en: "))   ? "en"
                           : span_starts(*line, SPAN("ko: ")) ? "ko"
                                                              : NULL;
    if (!language)
        fail_msg("%s:%d: a case begins with en: or ko:", spec->path, spec->line_number);
    *line = span_skip(*line, 4);
    return language;
}

void spec_same(struct spec *spec, span expected, span found)
{
    spec->cases++;
    if (!span_equal(expected, found))
        fail_msg("%s:%d:\nexpected %.*s\n   found %.*s", spec->path, spec->line_number,
                 (int)expected.size, expected.at, (int)found.size, found.at);
}

void spec_close(struct spec *spec)
{
    jjak_buffer_free(&spec->bytes);
    assert_true(spec->cases > 0);
}
