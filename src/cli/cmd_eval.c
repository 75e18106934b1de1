#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli.h"

static struct {
    bool is_json, has_details, is_retrieval, is_senses;
} options;

static const struct option_row rows[] = {
    {'r', "retrieval", NULL, "EN and KO are lines that translate each other; see below",
     &options.is_retrieval},
    {'s', "senses", NULL, "what the model knows of word lists; see below", &options.is_senses},
    {'d', "details", NULL, "also intervals, types of beads, calibration", &options.has_details},
    {'j', "json", NULL, "one JSON object instead of a table", &options.is_json},
    {0},
};

static int run(int count, char **arguments);

const struct command command_eval = {
    .name = "eval",
    .arguments = "HYP GOLD | --retrieval EN KO | --senses LIST",
    .purpose = "compare beads with gold beads: precision, recall, F1",
    .examples =
        "  jjak align --sentences a.en.txt a.ko.txt -o a.beads && jjak eval a.beads a.gold\n"
        "  jjak eval outputs/ golds/\n",
    .details = "Both are files of beads as [0]:[0, 1], or two folders: NAME.beads in HYP is then\n"
               "compared with NAME.gold in GOLD. A gold without a hypothesis counts as all missed\n"
               "and makes the exit code 1.\n"
               "unit    a bead is right when it lies within one gold bead\n"
               "strict  right when equal to a gold bead\n"
               "lax     right when it shares a sentence with a gold bead on both sides\n"
               "null    sentences said to have no counterpart\n"
               "With --details: crossing (as unit, of beads out of order), 95 % intervals by\n"
               "bootstrap over documents, results for each n:m, and how confidence agrees with\n"
               "being right (expected calibration error and its table).\n"
               "With --retrieval: how many lines find their partner among all lines of the other\n"
               "side by what the words, numbers and names of both tell, without order and length.\n"
               "With --senses: of the rows of a word list with one word on either side, how many\n"
               "Korean words the model ranks first or second for the English one, other listed\n"
               "senses and parts of words not counted.\n",
    .least = 1,
    .most = 2,
    .run = run,
    .options = rows,
};

static int add_files(jjak_tally *tally, const char *hypothesis, const char *gold, jjak_error *error)
{
    jjak_source sources[2];
    jjak_buffer bytes[2] = {{0}, {0}};
    int rc = read_source(&sources[0], &bytes[0], hypothesis, error);
    if (rc == 0)
        rc = read_source(&sources[1], &bytes[1], gold, error);
    if (rc == 0)
        rc = jjak_tally_add(tally, &sources[0], &sources[1], error);
    jjak_buffer_free(&bytes[0]);
    jjak_buffer_free(&bytes[1]);
    return rc;
}

static int no_input(const char *path, const char *why, jjak_error *error)
{
    error->status = JJAK_E_NO_INPUT;
    snprintf(error->message, sizeof error->message, "%s: %s", path, why);
    return JJAK_E_NO_INPUT;
}

static int look(bool *is_folder, const char *path, jjak_error *error)
{
    struct stat info = {0};
    if (strcmp(path, "-") != 0 && stat(path, &info) != 0)
        return no_input(path, strerror(errno), error);
    *is_folder = S_ISDIR(info.st_mode);
    return 0;
}

static int is_gold(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);
    return n > 5 && strcmp(entry->d_name + n - 5, ".gold") == 0;
}

/* One gold file and its hypothesis; without one, everything in the gold file is missed. */
static int add_gold(jjak_tally *tally, char **folders, const char *name, size_t *missing,
                    jjak_error *error)
{
    char hypothesis[4096], gold[4096];
    struct stat info;
    snprintf(gold, sizeof gold, "%s/%s", folders[1], name);
    snprintf(hypothesis, sizeof hypothesis, "%s/%.*s.beads", folders[0],
             (int)(strlen(name) - strlen(".gold")), name);
    if (stat(hypothesis, &info) == 0)
        return add_files(tally, hypothesis, gold, error);
    say_note("%s: %s; all of %s counts as missed", hypothesis, strerror(errno), gold);
    *missing += 1;
    return add_files(tally, "/dev/null", gold, error);
}

static void add_tally(jjak_tally *sum, const jjak_tally *one)
{
    for (int m = 0; m < JJAK_MEASURES; m++) {
        sum->right[m] += one->right[m];
        sum->produced[m] += one->produced[m];
        sum->found[m] += one->found[m];
        sum->gold[m] += one->gold[m];
    }
    for (int en = 0; en < JJAK_TYPES; en++)
        for (int ko = 0; ko < JJAK_TYPES; ko++) {
            sum->types_right[en][ko] += one->types_right[en][ko];
            sum->types_produced[en][ko] += one->types_produced[en][ko];
            sum->types_gold[en][ko] += one->types_gold[en][ko];
        }
    for (int bin = 0; bin < JJAK_BINS; bin++) {
        sum->bin_beads[bin] += one->bin_beads[bin];
        sum->bin_right[bin] += one->bin_right[bin];
        sum->bin_confidence[bin] += one->bin_confidence[bin];
    }
}

/* The tallies of all documents, one after the other in *documents. */
static int add_folders(jjak_tally **documents, char **folders, size_t counts[2], jjak_error *error)
{
    struct dirent **entries = NULL;
    int found = scandir(folders[1], &entries, is_gold, alphasort), rc = 0;
    if (found <= 0)
        rc = no_input(folders[1], found ? strerror(errno) : "holds no files *.gold", error);
    *documents = calloc(found > 0 ? (size_t)found : 1, sizeof **documents);
    for (int i = 0; i < found; i++) {
        if (rc == 0)
            rc = add_gold(&(*documents)[i], folders, entries[i]->d_name, &counts[1], error);
        free(entries[i]);
    }
    free(entries);
    counts[0] = found > 0 ? (size_t)found : 0;
    return rc;
}

/* The results that are to be printed, and the tallies of the documents that they come from. */
struct result {
    jjak_tally sum, *documents;
    size_t counts[2]; /* documents, missing ones */
};

static void print_measures(const struct result *r)
{
    int measures = options.has_details ? JJAK_MEASURES : JJAK_CROSSING;
    for (int m = 0; m < measures; m++) {
        jjak_score s = jjak_tally_score(&r->sum, (enum jjak_measure)m);
        printf("%-*s P %.4f R %.4f F1 %.4f", options.has_details ? 8 : 6,
               jjak_measure_name((enum jjak_measure)m), s.precision, s.recall, s.f1);
        if (options.has_details) {
            double interval[2];
            jjak_tally_interval(interval, r->documents, r->counts[0], (enum jjak_measure)m);
            printf("  95 %% %.4f to %.4f", interval[0], interval[1]);
        }
        putchar('\n');
    }
}

static void print_types(const jjak_tally *sum)
{
    puts("\ntype  produced    gold   right");
    for (int en = 0; en < JJAK_TYPES; en++)
        for (int ko = 0; ko < JJAK_TYPES; ko++)
            if (sum->types_produced[en][ko] || sum->types_gold[en][ko])
                printf("%d:%d %10zu %7zu %7zu\n", en, ko, sum->types_produced[en][ko],
                       sum->types_gold[en][ko], sum->types_right[en][ko]);
}

static void print_calibration(const jjak_tally *sum)
{
    printf("\nexpected calibration error %.4f\nconfidence    beads  mean   right\n",
           jjak_tally_calibration(sum));
    for (int bin = 0; bin < JJAK_BINS; bin++) {
        double beads = (double)sum->bin_beads[bin];
        if (sum->bin_beads[bin])
            printf("%.1f to %.1f %8zu %.4f  %.4f\n", bin / 10.0, (bin + 1) / 10.0,
                   sum->bin_beads[bin], sum->bin_confidence[bin] / beads,
                   (double)sum->bin_right[bin] / beads);
    }
}

static void print_text(const struct result *r)
{
    print_measures(r);
    if (options.has_details) {
        print_types(&r->sum);
        print_calibration(&r->sum);
    }
    printf("files %zu missing %zu\n", r->counts[0], r->counts[1]);
}

static void print_json(const struct result *r)
{
    putchar('{');
    for (int m = 0; m < JJAK_MEASURES; m++) {
        jjak_score s = jjak_tally_score(&r->sum, (enum jjak_measure)m);
        printf("\"%s\":{\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f},",
               jjak_measure_name((enum jjak_measure)m), s.precision, s.recall, s.f1);
    }
    printf("\"calibration_error\":%.4f,\"files\":%zu,\"missing\":%zu}\n",
           jjak_tally_calibration(&r->sum), r->counts[0], r->counts[1]);
}

static int count_all(struct result *r, char **arguments, bool are_folders, jjak_error *error)
{
    int rc;
    if (are_folders) {
        rc = add_folders(&r->documents, arguments, r->counts, error);
    } else {
        r->documents = calloc(1, sizeof *r->documents);
        rc = add_files(r->documents, arguments[0], arguments[1], error);
    }
    for (size_t i = 0; rc == 0 && i < r->counts[0]; i++)
        add_tally(&r->sum, &r->documents[i]);
    return rc;
}

static int retrieve(jjak_retrieval *found, char **arguments, jjak_error *error)
{
    jjak_source sources[2] = {{0}, {0}};
    jjak_buffer bytes[2] = {{0}, {0}};
    jjak_aligner *aligner = NULL;
    int rc = jjak_aligner_new(&aligner, NULL, error);
    for (int i = 0; rc == 0 && i < 2; i++)
        rc = read_source(&sources[i], &bytes[i], arguments[i], error);
    if (rc == 0)
        rc = jjak_retrieve(found, aligner, sources, error);
    jjak_aligner_free(aligner);
    jjak_buffer_free(&bytes[0]);
    jjak_buffer_free(&bytes[1]);
    return rc;
}

static int run_retrieval(char **arguments)
{
    jjak_retrieval found;
    jjak_error error;
    if (retrieve(&found, arguments, &error) != 0)
        return say_error(&error);
    double lines = found.lines ? (double)found.lines : 1;
    printf(options.is_json ? "{\"lines\":%zu,\"en-ko\":%.4f,\"ko-en\":%.4f}\n"
                           : "lines %zu  en-ko %.4f  ko-en %.4f\n",
           found.lines, (double)found.found[0] / lines, (double)found.found[1] / lines);
    return 0;
}

static int run_senses(const char *path)
{
    jjak_source source;
    jjak_buffer bytes = {0};
    jjak_aligner *aligner = NULL;
    jjak_senses found;
    jjak_error error;
    int rc = jjak_aligner_new(&aligner, NULL, &error);
    if (rc == 0)
        rc = read_source(&source, &bytes, path, &error);
    if (rc == 0)
        rc = jjak_find_senses(&found, aligner, &source, &error);
    jjak_aligner_free(aligner);
    jjak_buffer_free(&bytes);
    if (rc != 0)
        return say_error(&error);
    printf(options.is_json
               ? "{\"rows\":%zu,\"known\":%zu,\"found\":%zu,\"words\":%zu,\"first\":%zu}\n"
               : "rows %zu  known %zu  first or second %zu  words %zu  first %zu\n",
           found.rows, found.known, found.found, found.words, found.first);
    return 0;
}

static int run(int count, char **arguments)
{
    if (count != (options.is_senses ? 1 : 2))
        return say_usage(&command_eval, "give two files or folders; one file with --senses");
    if (options.is_senses)
        return run_senses(arguments[0]);
    if (options.is_retrieval)
        return run_retrieval(arguments);
    struct result result = {.counts = {1, 0}};
    jjak_error error;
    bool are_folders = false, is_folder = false;
    if (look(&are_folders, arguments[0], &error) != 0 ||
        look(&is_folder, arguments[1], &error) != 0)
        return say_error(&error);
    if (are_folders != is_folder)
        return say_usage(&command_eval, "give two files or two folders");
    int rc = count_all(&result, arguments, are_folders, &error);
    if (rc == 0)
        (options.is_json ? print_json : print_text)(&result);
    free(result.documents);
    return rc != 0 ? say_error(&error) : result.counts[1] ? 1 : 0;
}
