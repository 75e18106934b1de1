#include <signal.h>
#include <string.h>

#include "cli.h"

static int help(int count, char **arguments);

static const struct option_row no_options[] = {{0}};

static const struct command command_help_row = {
    .name = "help",
    .arguments = "[COMMAND]",
    .purpose = "explain a command",
    .examples = "  jjak help align\n",
    .most = 1,
    .run = help,
    .options = no_options,
};

const struct command *const commands[] = {
    &command_align,   &command_extract, &command_segment,  &command_eval,
    &command_explain, &command_train,   &command_help_row, NULL};

static const struct command *find(const char *name)
{
    for (const struct command *const *c = commands; *c; c++)
        if (strcmp((*c)->name, name) == 0)
            return *c;
    return NULL;
}

static void print_overview(FILE *to)
{
    fputs("jjak aligns the sentences of the English and the Korean version of an article.\n\n"
          "  jjak align article.en.html article.ko.html             look at it side by side\n"
          "  jjak align article.en.html article.ko.html -o out.tmx  write a translation memory\n\n"
          "commands\n",
          to);
    for (const struct command *const *c = commands; *c; c++)
        fprintf(to, "  %-9s %s\n", (*c)->name, (*c)->purpose);
    fputs("\n`jjak help COMMAND` explains a command, `jjak --version` names the versions.\n"
          "exit codes: 0 success, 1 a negative answer, 2 usage, 65 bad data, 66 no input,\n"
          "            69 resource missing, 70 internal error, 73 cannot create output, 74 I/O,\n"
          "            75 stopped on demand, can go on\n",
          to);
}

static void print_version(void)
{
    char versions[128];
    jjak_library_versions(versions, sizeof versions);
    printf("jjak %s (%s)\n", jjak_version(), versions);
}

static int unknown(const char *name)
{
    const char *names[16] = {NULL};
    for (size_t i = 0; commands[i] && i < 15; i++)
        names[i] = commands[i]->name;
    const char *near = nearest(name, names);
    if (near)
        say_note("there is no command \"%s\"; did you mean \"%s\"?", name, near);
    else
        say_note("there is no command \"%s\"; `jjak --help` lists them", name);
    return -JJAK_E_USAGE;
}

static int help(int count, char **arguments)
{
    const struct command *command = count ? find(arguments[0]) : NULL;
    if (count && !command)
        return unknown(arguments[0]);
    if (command)
        command_help(stdout, command);
    else
        print_overview(stdout);
    return 0;
}

static int dispatch(int count, char **arguments)
{
    if (!count) {
        print_overview(stderr);
        return -JJAK_E_USAGE;
    }
    const char *name = arguments[0];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return help(0, NULL);
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
        print_version();
        return 0;
    }
    const struct command *command = find(name);
    return command ? command_run(command, count - 1, arguments + 1) : unknown(name);
}

int main(int argc, char **argv)
{
    /* A closed pipe is seen as a failed write, and reported like any other. */
    signal(SIGPIPE, SIG_IGN);
    int code = dispatch(argc - 1, argv + 1);
    int closed = close_output();
    return code ? code : closed;
}
