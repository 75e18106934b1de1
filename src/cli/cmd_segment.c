#include <stdlib.h>
#include <string.h>

#include "cli.h"

static struct {
    const char *language;
} options;

static const struct option_row rows[] = {
    {'l', "lang", "TAG", "language of the text: en, ko, or any other tag of ICU",
     &options.language},
    {0},
};

static int run(int count, char **arguments);

const struct command command_segment = {
    .name = "segment",
    .arguments = "[FILE]",
    .purpose = "cut paragraphs into sentences",
    .examples = "  jjak segment --lang ko paragraphs.txt >sentences.txt\n",
    .details =
        "One paragraph a line in; one sentence a line out, an empty line after each\n"
        "paragraph. English and Korean have rules of their own, other languages get ICU's.\n",
    .most = 1,
    .run = run,
    .options = rows,
};

static int segment_line(const char *line, size_t size, jjak_error *error)
{
    jjak_range *sentences = NULL;
    size_t count = 0;
    int rc = jjak_segment(&sentences, &count, options.language, line, size, error);
    for (size_t i = 0; rc == 0 && i < count; i++) {
        print_bytes(line + sentences[i].begin, sentences[i].end - sentences[i].begin);
        print_bytes("\n", 1);
    }
    if (rc == 0 && count)
        print_bytes("\n", 1);
    free(sentences);
    return rc;
}

static int run(int count, char **arguments)
{
    jjak_buffer bytes = {0};
    jjak_error error;
    if (!options.language)
        return say_usage(&command_segment, "say the language with --lang");
    int rc = jjak_file_read(&bytes, count ? arguments[0] : "-", &error);
    for (size_t at = 0; rc == 0 && at < bytes.size && !is_output_lost();) {
        const char *line = bytes.bytes + at, *stop = memchr(line, '\n', bytes.size - at);
        size_t size = stop ? (size_t)(stop - line) : bytes.size - at;
        rc = segment_line(line, size, &error);
        at += size + 1;
    }
    jjak_buffer_free(&bytes);
    return rc == 0 ? 0 : say_error(&error);
}
