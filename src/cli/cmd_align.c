#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"

static struct {
    const char *output, *format, *lexicon, *id, *charset, *quotes, *anchors, *least, *only;
    bool is_sentences, is_quiet, is_monotone;
} options;

static const struct option_row rows[] = {
    {'o', "output", "FILE", "write there, not to standard output", &options.output},
    {'t', "to", "FORMAT", "one of the formats below; else by the suffix of FILE", &options.format},
    {'s', "sentences", NULL, "the inputs hold one sentence a line", &options.is_sentences},
    {'l', "lexicon", "DIR", "word lists to use, all *.tsv of DIR", &options.lexicon},
    {0, "id", "NAME", "name of the pair, in the ids of its beads", &options.id},
    {0, "charset", "NAME", "charset of the inputs, if they do not tell", &options.charset},
    {0, "quotes", "HOW", "in quotations: keep whole, split, auto, or open (see below)",
     &options.quotes},
    {0, "min-confidence", "X", "give up beads less sure than X, 0 to 1", &options.least},
    {0, "only", "N-M", "give up beads of other numbers of sentences, as 1-1", &options.only},
    {0, "monotone", NULL, "no beads that cross others", &options.is_monotone},
    {0, "anchors", "FILE", "beads that are fixed; only what lies between is aligned",
     &options.anchors},
    {'q', "quiet", NULL, "no messages but errors", &options.is_quiet},
    {0},
};

static int run(int count, char **arguments);

static void print_formats(FILE *to)
{
    fputs("\nformats\n", to);
    for (size_t i = 0; jjak_format_at(i); i++)
        fprintf(to, "  %-6s %-7s %s\n", jjak_format_at(i)->name, jjak_format_at(i)->suffix[0],
                jjak_format_at(i)->description);
}

const struct command command_align = {
    .name = "align",
    .arguments = "EN KO | PAGE",
    .purpose = "align the sentences of an English and a Korean version",
    .examples = "  jjak align article.en.html article.ko.html\n"
                "  jjak align article.en.html article.ko.html -o article.tmx\n"
                "  jjak align --sentences a.en.txt a.ko.txt --to beads\n"
                "  jjak align both.html -o article.html\n",
    .details = "EN and KO are web pages, text files, or - for standard input; gzip'd ones too.\n"
               "PAGE is one that holds both languages, in turn or one after the other.\n"
               "Without -o and --to: a view for reading on a terminal, jsonl in a pipe.\n"
               "moses writes two files, FILE.en and FILE.ko.\n"
               "--quotes auto cuts sentences inside quotations in English only; open does so in\n"
               "Korean too where a bead of several sentences then falls into smaller ones.\n",
    .least = 1,
    .most = 2,
    .run = run,
    .options = rows,
    .print_more = print_formats,
};

/* Where the bitext goes: no files for standard output, two for a format of two parts. */
struct target {
    const jjak_format *format;
    char path[MOST_PARTS][4096];
    int files;
};

static int fail(jjak_error *error, int status, const char *name, const char *message)
{
    error->status = status;
    snprintf(error->message, sizeof error->message, "%s: %s", name, message);
    return status;
}

static int unknown_format(const char *name, jjak_error *error)
{
    char message[256] = "unknown format; there are";
    size_t n = strlen(message);
    for (size_t i = 0; jjak_format_at(i) && n < sizeof message; i++)
        n += (size_t)snprintf(message + n, sizeof message - n, " %s", jjak_format_at(i)->name);
    return fail(error, JJAK_E_USAGE, name, message);
}

static bool is_to_file(void)
{
    return options.output && strcmp(options.output, "-") != 0 &&
           strcmp(options.output, "/dev/stdout") != 0;
}

/* By --to, by the suffix of the output file, or by who is listening. */
static int choose_format(struct target *target, jjak_error *error)
{
    const jjak_format *format;
    if (options.format)
        format = jjak_format_find(options.format);
    else if (is_to_file())
        format = jjak_format_of_file(options.output);
    else
        format = jjak_format_find(isatty(STDOUT_FILENO) ? "text" : "jsonl");
    if (!format && options.format)
        return unknown_format(options.format, error);
    if (!format)
        return fail(error, JJAK_E_USAGE, options.output,
                    "no format has that suffix; say one with --to");
    if (format->suffix[1] && !is_to_file())
        return fail(error, JJAK_E_USAGE, format->name,
                    "this format is two files; give their name with -o");
    target->format = format;
    return 0;
}

/* Length of the output's name without the suffix of a part. */
static size_t stem(const jjak_format *format)
{
    size_t n = strlen(options.output);
    for (int i = 0; i < MOST_PARTS; i++) {
        size_t size = strlen(format->suffix[i]);
        if (n > size && strcmp(options.output + n - size, format->suffix[i]) == 0)
            return n - size;
    }
    return n;
}

/* The name that was given for a format of one part; name and suffix for two, whether a suffix was
 * given or not. */
static int name_files(struct target *target, const char *const *inputs, jjak_error *error)
{
    const jjak_format *format = target->format;
    bool is_pair = format->suffix[1];
    target->files = !is_to_file() ? 0 : is_pair ? 2 : 1;
    for (int i = 0; i < target->files; i++) {
        char *path = target->path[i];
        int room = (int)sizeof target->path[i];
        int n = is_pair ? snprintf(path, (size_t)room, "%.*s%s", (int)stem(format), options.output,
                                   format->suffix[i])
                        : snprintf(path, (size_t)room, "%s", options.output);
        if (n >= room)
            return fail(error, JJAK_E_OUTPUT, options.output, "the name is too long");
        if (is_same_file(path, inputs[0]) || (inputs[1] && is_same_file(path, inputs[1])))
            return fail(error, JJAK_E_USAGE, path, "is an input; name another file for the output");
    }
    return 0;
}

static jjak_view terminal(void)
{
    struct winsize size = {0};
    const char *columns = getenv("COLUMNS"), *term = getenv("TERM"), *no_color = getenv("NO_COLOR");
    jjak_view view = {0, 0};
    if (!isatty(STDOUT_FILENO) || is_to_file())
        return view;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        view.width = size.ws_col;
    else if (columns && atoi(columns) > 0)
        view.width = (unsigned)atoi(columns);
    view.color = !(no_color && *no_color) && !(term && strcmp(term, "dumb") == 0);
    return view;
}

static int write_parts(const struct target *target, const jjak_bitext *bitext, jjak_error *error)
{
    const jjak_format *format = target->format;
    struct output files[MOST_PARTS] = {{0}};
    jjak_view view = terminal();
    int rc = 0;
    for (int i = 0; rc == 0 && i < MOST_PARTS && format->suffix[i]; i++) {
        files[i].path = target->path[i];
        rc = jjak_write(&files[i].bytes, format, i, bitext, &view, error);
    }
    if (rc == 0 && target->files)
        rc = write_files(files, target->files, error);
    else if (rc == 0)
        print_bytes(files[0].bytes.bytes, files[0].bytes.size);
    for (int i = 0; i < MOST_PARTS; i++)
        jjak_buffer_free(&files[i].bytes);
    return rc;
}

static void tell(const struct target *target, const jjak_aligner *aligner,
                 const jjak_bitext *bitext, const char *const *paths)
{
    if (options.is_quiet)
        return;
    if (!*jjak_aligner_lexicon(aligner))
        say_note("no word lists found; results are better with them (--lexicon DIR)");
    /* JJAK_MODEL set to nothing asks for none. */
    if (!*jjak_aligner_model(aligner) && !getenv("JJAK_MODEL"))
        say_note("no model found; results are much better with it (corpora/model/README.md)");
    if (jjak_bitext_was_swapped(bitext))
        say_note("%s is Korean and %s is English: taken the other way round", paths[0], paths[1]);
    if (target->files)
        say_note("%zu pairs of %zu English and %zu Korean sentences in %s%s%s",
                 jjak_bitext_pair_count(bitext), jjak_bitext_sentence_count(bitext, 0),
                 jjak_bitext_sentence_count(bitext, 1), target->path[0],
                 target->files > 1 ? " and " : "", target->path[1]);
}

/* What the texts of the options mean. */
struct filter {
    double least;
    unsigned count[2];
};

static int read_filter(struct filter *filter, jjak_error *error)
{
    char *end = NULL, rest = '\0';
    if (options.least) {
        filter->least = strtod(options.least, &end);
        if (end == options.least || *end || !(filter->least >= 0 && filter->least <= 1))
            return fail(error, JJAK_E_USAGE, options.least, "a confidence is from 0 to 1");
    }
    if (options.only &&
        (sscanf(options.only, "%u-%u%c", &filter->count[0], &filter->count[1], &rest) != 2 ||
         !filter->count[0] || !filter->count[1]))
        return fail(error, JJAK_E_USAGE, options.only, "numbers of sentences are given as 1-1");
    return 0;
}

enum { LONG_TEXT = 2000 }; /* sentences; shorter ones are done before anybody looks */

static void show_progress(void *payload, size_t done, size_t all)
{
    (void)payload;
    if (all >= LONG_TEXT)
        fprintf(stderr, "\raligned %3zu %%%s", done * 100 / all, done == all ? "\n" : "");
}

static int read_and_align(jjak_bitext **out, const jjak_aligner *aligner,
                          const jjak_source sources[2], jjak_error *error)
{
    jjak_buffer bytes = {0};
    jjak_source anchors = {0};
    jjak_options wanted = {.is_monotone = options.is_monotone};
    int rc = 0;
    if (!options.is_quiet && isatty(STDERR_FILENO))
        wanted.progress = show_progress;
    if (options.anchors) {
        rc = read_source(&anchors, &bytes, options.anchors, error);
        wanted.anchors = &anchors;
    }
    if (rc == 0)
        rc = sources[1].name ? jjak_align_with(out, aligner, sources, &wanted, error)
                             : jjak_align_page(out, aligner, &sources[0], &wanted, error);
    jjak_buffer_free(&bytes);
    return rc;
}

static int align(const char *const *paths, const struct target *target, enum jjak_quotes quotes,
                 jjak_error *error)
{
    jjak_source sources[2] = {{0}, {0}};
    jjak_buffer bytes[2] = {{0}, {0}};
    jjak_aligner *aligner = NULL;
    jjak_bitext *bitext = NULL;
    struct filter filter = {0};
    int rc = read_filter(&filter, error);
    if (rc == 0)
        rc = jjak_aligner_new(&aligner, options.lexicon, error);
    for (int i = 0; rc == 0 && i < 2 && paths[i]; i++) {
        rc = read_source(&sources[i], &bytes[i], paths[i], error);
        sources[i].kind = options.is_sentences ? JJAK_KIND_SENTENCES : JJAK_KIND_AUTO;
        sources[i].charset = options.charset;
        sources[i].quotes = quotes;
    }
    if (rc == 0)
        rc = read_and_align(&bitext, aligner, sources, error);
    if (rc == 0 && (options.least || options.only))
        jjak_bitext_keep(bitext, filter.least, filter.count[0], filter.count[1]);
    if (rc == 0 && options.id)
        jjak_bitext_set_pair_id(bitext, options.id);
    if (rc == 0)
        rc = write_parts(target, bitext, error);
    if (rc == 0)
        tell(target, aligner, bitext, paths);
    jjak_bitext_free(bitext);
    jjak_aligner_free(aligner);
    jjak_buffer_free(&bytes[0]);
    jjak_buffer_free(&bytes[1]);
    return rc;
}

static int run(int count, char **arguments)
{
    jjak_error error;
    const char *paths[2] = {arguments[0], count > 1 ? arguments[1] : NULL};
    struct target target = {0};
    enum jjak_quotes quotes;
    if (!read_quotes(&quotes, options.quotes))
        return say_usage(&command_align, "--quotes is keep, split, auto or open, not \"%s\"",
                         options.quotes);
    if (choose_format(&target, &error) != 0 || name_files(&target, paths, &error) != 0 ||
        align(paths, &target, quotes, &error) != 0)
        return say_error(&error);
    return 0;
}
