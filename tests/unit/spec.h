/* Reading the cases of tests/spec: data that can be added to without knowing C. */
#ifndef UNIT_SPEC_H
#define UNIT_SPEC_H

#include "base/buf.h"

struct spec {
    buf bytes;
    span rest;
    const char *path;
    int line_number, cases;
};

void spec_open(struct spec *spec, const char *path);

/* The next line that is neither empty nor a comment, without white space around it. */
bool spec_line(struct spec *spec, span *line);

/* Takes "en: " or "ko: " off the line; fails the test when it is something else. */
const char *spec_language(struct spec *spec, span *line);

/* Fails the test unless both are the same, and names the line. */
void spec_same(struct spec *spec, span expected, span found);

/* Fails the test when the file held no case. */
void spec_close(struct spec *spec);

#endif
