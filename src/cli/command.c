/* Options: reading them and the help text are both fed from the table of the command. Not
 * getopt_long, which takes abbreviations and cannot say which letter of "-qx" it does not know. */
#include <string.h>

#include "cli.h"

enum { MOST_OPTIONS = 24, HELP = -1 };

/* Arguments on the way from the command line to the command. */
struct reader {
    const struct command *command;
    char **next, **end; /* still to be read */
    char **rest;        /* where the next one that is no option goes */
};

static int unknown_name(const struct command *command, const char *name, size_t size)
{
    const char *names[MOST_OPTIONS + 1] = {NULL};
    for (int i = 0; command->options[i].name; i++)
        names[i] = command->options[i].name;
    char typed[32];
    snprintf(typed, sizeof typed, "%.*s", (int)size, name);
    const char *near = nearest(typed, names);
    if (near)
        return say_usage(command, "unknown option --%.*s; did you mean --%s?", (int)size, name,
                         near);
    return say_usage(command, "unknown option --%.*s", (int)size, name);
}

static int unknown_letter(const struct command *command, const char *letters)
{
    int width = (unsigned char)*letters < 0x80 ? 1 : (int)strlen(letters);
    return say_usage(command, "unknown option -%.*s", width, letters);
}

/* The value of an option is what is left of its argument, or else the next argument. */
static int read_value(struct reader *r, const struct option_row *row, const char *value)
{
    if (!value && r->next == r->end)
        return say_usage(r->command, "option --%s needs a value: --%s %s", row->name, row->name,
                         row->argument);
    *(const char **)row->value = value ? value : *r->next++;
    return 0;
}

static int read_name(struct reader *r, const char *name)
{
    size_t size = strcspn(name, "=");
    const char *value = name[size] ? name + size + 1 : NULL;
    if (strcmp(name, "help") == 0)
        return HELP;
    for (const struct option_row *row = r->command->options; row->name; row++) {
        if (strlen(row->name) != size || strncmp(row->name, name, size) != 0)
            continue;
        if (row->argument)
            return read_value(r, row, value);
        if (value)
            return say_usage(r->command, "option --%s takes no value", row->name);
        *(bool *)row->value = true;
        return 0;
    }
    return unknown_name(r->command, name, size);
}

static int read_letters(struct reader *r, const char *letters)
{
    for (; *letters; letters++) {
        const struct option_row *row = r->command->options;
        while (row->name && row->letter != *letters)
            row++;
        if (*letters == 'h')
            return HELP;
        if (!row->name)
            return unknown_letter(r->command, letters);
        if (row->argument)
            return read_value(r, row, letters[1] ? letters + 1 : NULL);
        *(bool *)row->value = true;
    }
    return 0;
}

/* Reads all options and moves the other arguments together; 0, an exit code, or HELP. */
static int read_options(struct reader *r)
{
    for (int code = 0; r->next < r->end;) {
        char *argument = *r->next++;
        if (strcmp(argument, "--") == 0)
            break;
        if (strncmp(argument, "--", 2) == 0)
            code = read_name(r, argument + 2);
        else if (argument[0] == '-' && argument[1])
            code = read_letters(r, argument + 1);
        else
            *r->rest++ = argument;
        if (code != 0)
            return code;
    }
    while (r->next < r->end)
        *r->rest++ = *r->next++;
    return 0;
}

static bool is_stdin_twice(int count, char **arguments)
{
    int found = 0;
    for (int i = 0; i < count; i++)
        found += strcmp(arguments[i], "-") == 0;
    return found > 1;
}

int command_run(const struct command *command, int count, char **arguments)
{
    struct reader r = {command, arguments, arguments + count, arguments};
    int code = read_options(&r);
    if (code == HELP) {
        command_help(stdout, command);
        return 0;
    }
    if (code != 0)
        return code;
    int rest = (int)(r.rest - arguments);
    if (rest < command->least || rest > command->most)
        return say_usage(command, "expected %s", command->arguments);
    if (is_stdin_twice(rest, arguments))
        return say_usage(command, "only one input can be standard input");
    return command->run(rest, arguments);
}

void command_help(FILE *to, const struct command *command)
{
    fprintf(to, "jjak %s -- %s\n\nexamples\n%s\nusage\n  jjak %s [OPTIONS] %s\n", command->name,
            command->purpose, command->examples, command->name, command->arguments);
    if (command->options->name)
        fputs("\noptions\n", to);
    for (const struct option_row *row = command->options; row->name; row++) {
        char left[40];
        snprintf(left, sizeof left, "%c%c%s--%s%s%s", row->letter ? '-' : ' ',
                 row->letter ? row->letter : ' ', row->letter ? ", " : "  ", row->name,
                 row->argument ? " " : "", row->argument ? row->argument : "");
        fprintf(to, "  %-24s %s\n", left, row->help);
    }
    if (command->print_more)
        command->print_more(to);
    if (command->details)
        fprintf(to, "\n%s", command->details);
}

bool read_quotes(enum jjak_quotes *quotes, const char *word)
{
    static const char *const words[] = {[JJAK_QUOTES_AUTO] = "auto",
                                        [JJAK_QUOTES_KEEP] = "keep",
                                        [JJAK_QUOTES_SPLIT] = "split",
                                        [JJAK_QUOTES_OPEN] = "open"};
    *quotes = JJAK_QUOTES_AUTO;
    for (int i = JJAK_QUOTES_AUTO; word && i <= JJAK_QUOTES_OPEN; i++)
        if (strcmp(word, words[i]) == 0) {
            *quotes = (enum jjak_quotes)i;
            return true;
        }
    return !word;
}
