/* The door of tune/: gold alignments and parallel lines to the weights of alignment. */
#ifndef TUNE_TUNE_H
#define TUNE_TUNE_H

#include "align/align.h"

/* Appends the C source of src/align/weights.c. `gold` is corpora, with its articles and lessons,
 * `lines` a directory of parallel files. */
int tune_weights(buf *out, const struct knowledge *known, const char *gold, const char *lines,
                 jjak_error *error);

#endif
