/* Inside cli/: commands, options, messages. The command line sees only jjak.h. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "jjak.h"

/* ---- options: one table a command, which parsing and help both read */

struct option_row {
    char letter;          /* 0: long form only */
    const char *name;     /* without the dashes */
    const char *argument; /* as the help shows it; NULL for flags */
    const char *help;
    void *value; /* bool * for flags, const char ** for texts */
};

struct command {
    const char *name;
    const char *arguments; /* as the help shows them */
    const char *purpose;   /* one line */
    const char *examples;  /* shown first */
    const char *details;   /* behind the options; may be NULL */
    int least, most;       /* number of arguments */
    int (*run)(int count, char **arguments);
    const struct option_row *options; /* ended by a row without a name */
    void (*print_more)(FILE *to);     /* what the help lists behind the options; may be NULL */
};

extern const struct command command_align, command_extract, command_segment, command_eval,
    command_explain, command_train;

/* All commands, ended by NULL. */
extern const struct command *const commands[];

/* Reads the options of a command, checks its arguments and runs it; answers --help. The arguments
 * begin behind the name of the command and are put in another order. Returns the exit code. */
int command_run(const struct command *command, int count, char **arguments);
void command_help(FILE *to, const struct command *command);

/* The value of --quotes, AUTO when it is not given; false when it is none of its words. */
bool read_quotes(enum jjak_quotes *quotes, const char *word);

/* ---- messages: on standard error, one line each; each returns the exit code */

int say_error(const jjak_error *error);
int say_usage(const struct command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void say_note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The word of the table that is nearest to what was typed, or NULL when none is near. */
const char *nearest(const char *typed, const char *const *words);

/* ---- files */

/* Reads a file ("-" is standard input) into *bytes and describes it in *source. */
int read_source(jjak_source *source, jjak_buffer *bytes, const char *path, jjak_error *error);

/* Whether both names are of one file that is there. */
bool is_same_file(const char *a, const char *b);

enum { MOST_PARTS = 2 };

struct output {
    const char *path;
    jjak_buffer bytes;
};

/* Writes at most MOST_PARTS files: each under a temporary name beside it, and they take their
 * places only when all are written. */
int write_files(const struct output *files, int count, jjak_error *error);

/* Data to standard output. After a failure there is nothing more to print. */
void print_bytes(const char *bytes, size_t size);
bool is_output_lost(void);

/* Flushes standard output and says what went wrong; returns the exit code. */
int close_output(void);

#endif
