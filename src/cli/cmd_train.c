#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"

static struct {
    const char *out, *languages, *threads, *adapt;
    bool is_quiet, is_weights;
} options;

static const struct option_row rows[] = {
    {'o', "out", "FILE", "where the model goes; required", &options.out},
    {'l', "langs", "XX,YY", "the languages of the corpora [en,ko]", &options.languages},
    {'a', "adapt", "MODEL", "begin from this model and keep what it knows", &options.adapt},
    {'t', "threads", "N", "threads to use [2]; the model is the same with any number",
     &options.threads},
    {'w', "weights", NULL, "learn the weights of alignment, from GOLD and LINES",
     &options.is_weights},
    {'q', "quiet", NULL, "say nothing of the progress", &options.is_quiet},
    {0},
};

static int run(int count, char **arguments);

const struct command command_train = {
    .name = "train",
    .arguments = "CORPUS... | GOLD LINES",
    .purpose = "learn a model from parallel text",
    .examples = "  jjak train --out mine.model news.tsv:3 manuals.tsv.gz\n"
                "  jjak train --adapt en-ko.model --out mine.model ours.tmx\n"
                "  jjak train --weights corpora data/train "
                "--out src/align/weights.c\n",
    .details =
        "A corpus holds a pair a line, English TAB Korean; word lists (Korean TAB English TAB\n"
        "category) are understood. Other forms: FILE.tmx; FILE.jsonl as jjak writes it; FILE.en\n"
        "with FILE.ko beside it, line by line. All may be packed (.gz). Behind a colon stands a\n"
        "weight: a pair of news.tsv:3 counts as three. Pairs 350 to 399 of every 1,000 are not\n"
        "learnt from.\n"
        "Interrupted (SIGINT, SIGTERM), it ends with the iteration and keeps what it has in\n"
        "MODEL.part, from which the same command goes on; a second time, it ends at once.\n"
        "With --weights: from the lessons of a folder and the tune half of its articles, and from\n"
        "those lines of the corpora (NAME.tsv.gz) in another; what goes out is C source.\n",
    .least = 1,
    .most = 1000,
    .run = run,
    .options = rows,
};

/* Takes ":3" off the end of the argument; 1 when there is none. */
static double take_weight(char *argument)
{
    char *colon = strrchr(argument, ':'), *end;
    if (!colon || !colon[1])
        return 1;
    double weight = strtod(colon + 1, &end);
    if (*end || !(weight > 0) || weight > 1000)
        return 1;
    *colon = '\0';
    return weight;
}

/* Of FILE.en the file of the other language beside it, FILE.ko; the same with .gz behind. Gives
 * false when the name ends otherwise. */
static bool name_partner(char *out, size_t size, const char *path)
{
    const char *languages = options.languages ? options.languages : "en,ko";
    const char *comma = strchr(languages, ',');
    size_t length = strlen(path), first = comma ? (size_t)(comma - languages) : 0;
    const char *gz = length > 3 && strcmp(path + length - 3, ".gz") == 0 ? ".gz" : "";
    length -= strlen(gz);
    if (!first || length <= first || path[length - first - 1] != '.' ||
        strncmp(path + length - first, languages, first) != 0)
        return false;
    return snprintf(out, size, "%.*s%s%s", (int)(length - first), path, comma + 1, gz) < (int)size;
}

static int add_lines(jjak_trainer *trainer, const char *paths[2], double weight, jjak_error *error)
{
    jjak_source sides[2];
    jjak_buffer bytes[2] = {{0}, {0}};
    int rc = read_source(&sides[0], &bytes[0], paths[0], error);
    if (rc == 0)
        rc = read_source(&sides[1], &bytes[1], paths[1], error);
    if (rc == 0)
        rc = jjak_trainer_add_lines(trainer, sides, weight, error);
    jjak_buffer_free(&bytes[0]);
    jjak_buffer_free(&bytes[1]);
    return rc;
}

static int add(jjak_trainer *trainer, char *argument, jjak_error *error)
{
    jjak_source source;
    jjak_buffer bytes = {0};
    char partner[4096];
    double weight = take_weight(argument);
    if (name_partner(partner, sizeof partner, argument))
        return add_lines(trainer, (const char *[]){argument, partner}, weight, error);
    int rc = read_source(&source, &bytes, argument, error);
    if (rc == 0)
        rc = jjak_trainer_add(trainer, &source, weight, error);
    jjak_buffer_free(&bytes);
    return rc;
}

/* ---- how far it is, and how it is stopped */

static volatile sig_atomic_t is_stopped;

static void stop(int signal_number)
{
    (void)signal_number;
    is_stopped = 1;
}

/* The second signal does what it always does. */
static void catch_signals(void)
{
    struct sigaction action = {.sa_handler = stop, .sa_flags = (int)SA_RESETHAND | SA_RESTART};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

static int report(void *payload, const jjak_progress *p)
{
    const time_t *begin = payload;
    double left = difftime(time(NULL), *begin) / p->iteration * (p->iterations - p->iteration);
    if (options.is_quiet)
        return is_stopped;
    say_note("%zu pairs, iteration %d of %d, log-likelihood of a pair %.3f and %.3f, %.0f s left",
             p->pairs, p->iteration, p->iterations, p->likelihood[0], p->likelihood[1], left);
    if (p->held)
        say_note("of %zu pairs held out the partner is found first: %.3f and %.3f", p->held,
                 p->recall[0], p->recall[1]);
    return is_stopped;
}

/* What an earlier run has left of this training, if there is any. */
static int resume(jjak_trainer *trainer, const char *part, jjak_error *error)
{
    jjak_buffer state = {0};
    if (access(part, F_OK) != 0)
        return 0;
    int rc = jjak_file_read(&state, part, error);
    if (rc == 0) {
        say_note("going on from %s; remove it to begin anew", part);
        jjak_trainer_resume(trainer, &state);
    }
    jjak_buffer_free(&state);
    return rc;
}

static int learn(jjak_trainer *trainer, int threads, jjak_error *error)
{
    time_t begin = time(NULL);
    jjak_training how = {.threads = threads, .payload = &begin, .report = report};
    char part[4096];
    jjak_error other;
    struct output file = {.path = options.out};
    snprintf(part, sizeof part, "%s.part", options.out);
    int rc = resume(trainer, part, error);
    if (rc == 0)
        rc = jjak_trainer_run(&file.bytes, trainer, &how, error);
    if (rc == JJAK_E_STOPPED)
        file.path = part;
    if ((rc == 0 || rc == JJAK_E_STOPPED) && write_files(&file, 1, &other) != 0) {
        *error = other;
        rc = other.status;
    }
    if (rc == 0)
        unlink(part);
    jjak_buffer_free(&file.bytes);
    return rc;
}

/* ---- whether memory will do */

/* A byte of text comes to so many in memory, and to more while it is read. */
enum { GROWTH = 10, PACKED = 4 };

static double memory_there(void)
{
    struct rlimit limit;
    double pages = (double)sysconf(_SC_PHYS_PAGES) * (double)sysconf(_SC_PAGESIZE);
    bool is_limited = getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
    return is_limited && (double)limit.rlim_cur < pages ? (double)limit.rlim_cur : pages;
}

static double memory_for(const char *path)
{
    struct stat info;
    size_t n = strlen(path);
    bool is_packed = n > 3 && strcmp(path + n - 3, ".gz") == 0;
    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode))
        return 0;
    return (double)info.st_size * GROWTH * (is_packed ? PACKED : 1);
}

/* Told by the sizes of the files, before any is read. */
static int check_memory(int count, char **arguments, jjak_error *error)
{
    static const double gigabyte = 1 << 30;
    double needed = 0, there = memory_there();
    for (int i = 0; i < count; i++) {
        char path[4096], partner[4096];
        snprintf(path, sizeof path, "%s", arguments[i]);
        take_weight(path);
        needed += memory_for(path);
        if (name_partner(partner, sizeof partner, path))
            needed += memory_for(partner);
    }
    if (needed <= there)
        return 0;
    error->status = JJAK_E_DATA;
    snprintf(
        error->message, sizeof error->message,
        "learning from these corpora takes about %.1f GB of memory, there are %.1f; take fewer",
        needed / gigabyte, there / gigabyte);
    return error->status;
}

static int train(int count, char **arguments, int threads, jjak_error *error)
{
    jjak_trainer *trainer = NULL;
    int rc = check_memory(count, arguments, error);
    catch_signals();
    if (rc == 0)
        rc = jjak_trainer_new(&trainer, options.languages, error);
    if (rc == 0 && options.adapt)
        rc = jjak_trainer_adapt(trainer, options.adapt, error);
    for (int i = 0; rc == 0 && i < count; i++)
        rc = add(trainer, arguments[i], error);
    if (rc == 0)
        rc = learn(trainer, threads, error);
    jjak_trainer_free(trainer);
    return rc;
}

static int train_weights(char **arguments, jjak_error *error)
{
    struct output file = {.path = options.out};
    jjak_aligner *aligner = NULL;
    int rc = jjak_aligner_new(&aligner, NULL, error);
    if (rc == 0)
        rc = jjak_train_weights(&file.bytes, aligner, arguments[0], arguments[1], error);
    if (rc == 0)
        rc = write_files(&file, 1, error);
    jjak_buffer_free(&file.bytes);
    jjak_aligner_free(aligner);
    return rc;
}

static int run(int count, char **arguments)
{
    jjak_error error;
    int threads = options.threads ? atoi(options.threads) : 2;
    if (!options.out)
        return say_usage(&command_train, "name the file to be written: --out FILE");
    if (threads < 1 || threads > 64)
        return say_usage(&command_train, "--threads takes a number from 1 to 64");
    if (options.is_weights && count != 2)
        return say_usage(&command_train, "--weights takes two folders: GOLD LINES");
    if (options.is_weights)
        return train_weights(arguments, &error) == 0 ? 0 : say_error(&error);
    return train(count, arguments, threads, &error) == 0 ? 0 : say_error(&error);
}
