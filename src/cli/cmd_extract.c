#include "cli.h"

static struct {
    const char *charset, *language;
    bool is_json, is_text, is_html, is_explained;
} options;

static const struct option_row rows[] = {
    {'j', "json", NULL, "one JSON object a line: text, title, date, authors ...", &options.is_json},
    {'t', "text", NULL, "title and paragraphs, the default", &options.is_text},
    {0, "html", NULL, "a plain page with nothing but the article", &options.is_html},
    {'x', "explain", NULL, "what is kept and dropped of a page, and why", &options.is_explained},
    {'l', "lang", "TAG", "of pages in both languages, only that one: en or ko", &options.language},
    {0, "charset", "NAME", "charset of the files, if they do not tell", &options.charset},
    {0},
};

static int run(int count, char **arguments);

const struct command command_extract = {
    .name = "extract",
    .arguments = "FILE...",
    .purpose = "take the article out of web pages or text files",
    .examples = "  jjak extract article.ko.html\n"
                "  jjak extract --json saved/*.html >articles.jsonl\n"
                "  jjak extract --lang ko both.html\n",
    .details =
        "A file without an article is reported and the others go on; the exit code is then 1.\n",
    .least = 1,
    .most = 1 << 20,
    .run = run,
    .options = rows,
};

static int convert(jjak_buffer *out, const jjak_source *source, jjak_error *error)
{
    jjak_document *document = NULL;
    int rc = jjak_document_read(&document, source, error);
    if (rc == 0 && jjak_document_is_bilingual(document))
        say_note("%s: holds both languages; --lang en and --lang ko take them apart", source->name);
    if (rc == 0)
        (options.is_json   ? jjak_document_json
         : options.is_html ? jjak_document_html
                           : jjak_document_text)(out, document);
    jjak_document_free(document);
    return rc;
}

static int extract(const char *path, jjak_error *error)
{
    jjak_source source = {0};
    jjak_buffer bytes = {0}, out = {0};
    int rc = read_source(&source, &bytes, path, error);
    source.charset = options.charset;
    source.language = options.language;
    if (rc == 0)
        rc = options.is_explained ? jjak_document_explain(&out, &source, error)
                                  : convert(&out, &source, error);
    print_bytes(out.bytes, out.size);
    jjak_buffer_free(&bytes);
    jjak_buffer_free(&out);
    return rc;
}

static int run(int count, char **arguments)
{
    int code = 0,
        forms = options.is_json + options.is_text + options.is_html + options.is_explained;
    if (forms > 1)
        return say_usage(&command_extract, "give one of --json, --text, --html and --explain");
    for (int i = 0; i < count && !is_output_lost(); i++) {
        jjak_error error;
        if (extract(arguments[i], &error) != 0)
            code = say_error(&error);
    }
    return count > 1 && code ? 1 : code;
}
