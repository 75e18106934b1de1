/* What a line says that is none of the article, by its words. */
#ifndef EXTRACT_LINES_H
#define EXTRACT_LINES_H

#include "runs.h"

/* Width of a line that is none of the text when it stands before or behind it. */
enum { LINE_LABEL = 60 };

/* Whether it sends the reader elsewhere, is a button, or says who did what; the run is short. */
bool line_is_prompt(const struct run *run);

/* Whether it says who holds the rights. */
bool line_is_legal(span text);

/* Whether it reads like the caption of a picture, or its credit. */
bool line_is_caption(const struct run *run);

/* Whether it tells when the article was published. */
bool line_is_time(const struct run *run);

#endif
