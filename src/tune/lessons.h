/* Inside tune/: what the weights of alignment are learnt from. */
#ifndef TUNE_LESSONS_H
#define TUNE_LESSONS_H

#include "noise.h"

typedef list(struct lesson *) lessons;

/* Appends the articles of `directory` whose meta.json says that they are for tuning. */
int lessons_from_articles(lessons *out, const char *directory, jjak_error *error);

/* Appends the gold of the files NAME.txt (tagged.c) in `directory`. */
int lessons_from_files(lessons *out, const char *directory, jjak_error *error);

/* A gold lesson, yet empty; a lesson of lines has the weight 1. */
struct lesson *lesson_new_gold(double weight);

/* Appends lessons made of the held-out blocks of the parallel files (NAME.tsv.gz, English TAB
 * Korean) in `directory`. */
int lessons_from_lines(lessons *out, const char *directory, jjak_error *error);

void lessons_free(lessons *all);

#endif
