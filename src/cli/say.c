/* What is said to people: one line each, on standard error. */
#include <stdarg.h>
#include <string.h>

#include "cli.h"

void say_note(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("jjak: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
}

int say_error(const jjak_error *error)
{
    say_note("%s", error->message);
    return -error->status;
}

int say_usage(const struct command *command, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fprintf(stderr, "jjak %s: ", command->name);
    vfprintf(stderr, format, args);
    fprintf(stderr, " (see `jjak help %s`)\n", command->name);
    va_end(args);
    return -JJAK_E_USAGE;
}

/* Levenshtein's distance; words are short. */
static int distance(const char *a, const char *b)
{
    int row[32];
    int n = (int)strlen(b);
    if (n > 31 || strlen(a) > 31)
        return 99;
    for (int j = 0; j <= n; j++)
        row[j] = j;
    for (int i = 1; a[i - 1]; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= n; j++) {
            int replaced = diagonal + (a[i - 1] != b[j - 1]);
            int dropped = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            diagonal = row[j];
            row[j] = replaced < dropped ? replaced : dropped;
        }
    }
    return row[n];
}

const char *nearest(const char *typed, const char *const *words)
{
    const char *best = NULL;
    int least = strlen(typed) > 3 ? 3 : 2;
    for (; *words; words++) {
        int d = distance(typed, *words);
        if (d < least) {
            least = d;
            best = *words;
        }
    }
    return best;
}
