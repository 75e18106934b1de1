#include <string.h>

#include "cli.h"

static struct {
    const char *language, *quotes;
    bool is_json;
} options;

static const struct option_row rows[] = {
    {'l', "lang", "TAG", "language of the text: en, ko, or any other tag of ICU",
     &options.language},
    {0, "quotes", "HOW", "in quotations: keep whole, split, or auto (split English only)",
     &options.quotes},
    {'j', "json", NULL, "a line of JSON for each sentence, with its offsets", &options.is_json},
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

static void print_sentences(const char *line, const jjak_sentence *sentences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        print_bytes(line + sentences[i].begin, sentences[i].end - sentences[i].begin);
        print_bytes("\n", 1);
    }
    if (count)
        print_bytes("\n", 1);
}

static int segment_line(jjak_segmenter *segmenter, const jjak_buffer *bytes, size_t at, size_t size,
                        jjak_error *error)
{
    const jjak_sentence *sentences;
    jjak_buffer json = {0};
    size_t count;
    int rc;
    if (options.is_json) {
        rc = jjak_segment_json(&json, segmenter, bytes->bytes + at, size, at, error);
        print_bytes(json.bytes, json.size);
        jjak_buffer_free(&json);
    } else if ((rc = jjak_segment(&sentences, &count, segmenter, bytes->bytes + at, size, error)) ==
               0) {
        print_sentences(bytes->bytes + at, sentences, count);
    }
    return rc;
}

static int segment_lines(jjak_segmenter *segmenter, const jjak_buffer *bytes, jjak_error *error)
{
    int rc = 0;
    for (size_t at = 0; rc == 0 && at < bytes->size && !is_output_lost();) {
        const char *line = bytes->bytes + at, *stop = memchr(line, '\n', bytes->size - at);
        size_t size = stop ? (size_t)(stop - line) : bytes->size - at;
        rc = segment_line(segmenter, bytes, at, size, error);
        at += size + 1;
    }
    return rc;
}

static int run(int count, char **arguments)
{
    jjak_buffer bytes = {0};
    jjak_segmenter *segmenter = NULL;
    enum jjak_quotes quotes;
    jjak_error error;
    if (!options.language)
        return say_usage(&command_segment, "say the language with --lang");
    if (!read_quotes(&quotes, options.quotes) || quotes == JJAK_QUOTES_OPEN)
        return say_usage(&command_segment, "--quotes is keep, split or auto, not \"%s\"",
                         options.quotes);
    int rc = jjak_file_read(&bytes, count ? arguments[0] : "-", &error);
    if (rc == 0)
        rc = jjak_segmenter_new(&segmenter, options.language, quotes, &error);
    if (rc == 0)
        rc = segment_lines(segmenter, &bytes, &error);
    jjak_segmenter_free(segmenter);
    jjak_buffer_free(&bytes);
    return rc == 0 ? 0 : say_error(&error);
}
