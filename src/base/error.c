#include "error.h"

#include <stdarg.h>
#include <stdio.h>

int error_set(jjak_error *error, int status, const char *format, ...)
{
    if (!error)
        return status;
    error->status = status;
    va_list args;
    va_start(args, format);
    vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    /* A file name may hold line breaks: the message stays one line. */
    for (char *c = error->message; *c; c++)
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    return status;
}
