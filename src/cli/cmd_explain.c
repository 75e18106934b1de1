#include <string.h>

#include "cli.h"

static struct {
    const char *lexicon, *charset;
    bool is_json, is_sentences;
} options;

static const struct option_row rows[] = {
    {'j', "json", NULL, "one JSON object instead of a table", &options.is_json},
    {'s', "sentences", NULL, "EN and KO hold one sentence a line", &options.is_sentences},
    {'l', "lexicon", "DIR", "word lists to use, all *.tsv of DIR", &options.lexicon},
    {0, "charset", "NAME", "charset of EN and KO, if they do not tell", &options.charset},
    {0},
};

static int run(int count, char **arguments);

const struct command command_explain = {
    .name = "explain",
    .arguments = "CORPUS.jsonl BEAD | EN KO BEAD | PAGE BEAD",
    .purpose = "show the evidence for one bead, and for its runner-up",
    .examples = "  jjak explain article.en.html article.ko.html 7\n"
                "  jjak explain article.jsonl article.7\n",
    .details = "BEAD is an id as jsonl has it, or the number of the bead, from 1 on; PAGE holds\n"
               "both languages.\n"
               "A row with - on one side is something the other side does not show.\n"
               "The runner-up is the likeliest other bead that holds one of its sentences.\n",
    .least = 2,
    .most = 3,
    .run = run,
    .options = rows,
};

/* Of one file: a corpus, which is JSON, or a page that holds both languages. */
static int load_one(jjak_bitext **out, const jjak_aligner *aligner, const jjak_source *source,
                    jjak_error *error)
{
    bool is_json = source->size && source->bytes[0] == '{';
    return is_json ? jjak_bitext_read(out, source, error)
                   : jjak_align_page(out, aligner, source, NULL, error);
}

static int load(jjak_bitext **out, const jjak_aligner *aligner, int files, char **paths,
                jjak_error *error)
{
    jjak_source sources[2] = {{0}, {0}};
    jjak_buffer bytes[2] = {{0}, {0}};
    int rc = 0;
    for (int i = 0; rc == 0 && i < files; i++) {
        rc = read_source(&sources[i], &bytes[i], paths[i], error);
        sources[i].kind = options.is_sentences ? JJAK_KIND_SENTENCES : JJAK_KIND_AUTO;
        sources[i].charset = options.charset;
    }
    if (rc == 0)
        rc = files == 2 ? jjak_align(out, aligner, sources, error)
                        : load_one(out, aligner, &sources[0], error);
    jjak_buffer_free(&bytes[0]);
    jjak_buffer_free(&bytes[1]);
    return rc;
}

static int run(int count, char **arguments)
{
    jjak_error error;
    jjak_aligner *aligner = NULL;
    jjak_bitext *bitext = NULL;
    jjak_buffer out = {0};
    int files = count - 1;
    int rc = jjak_aligner_new(&aligner, options.lexicon, &error);
    if (rc == 0)
        rc = load(&bitext, aligner, files, arguments, &error);
    if (rc == 0)
        rc = jjak_explain(&out, aligner, bitext, arguments[files], options.is_json, &error);
    if (rc == 0)
        print_bytes(out.bytes, out.size);
    jjak_buffer_free(&out);
    jjak_bitext_free(bitext);
    jjak_aligner_free(aligner);
    return rc == 0 ? 0 : say_error(&error);
}
