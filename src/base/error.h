/* Failures: a status that is returned and one line for the person who reads it. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "jjak.h"

/* Fills *error (which may be NULL) and returns `status`, so that `return error_set(...)` is the
 * whole idiom. */
int error_set(jjak_error *error, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
