/* Lines within the article that are not of it. */
#ifndef EXTRACT_TIDY_H
#define EXTRACT_TIDY_H

#include "runs.h"

/* Gives a verdict to what is left of the runs; `title` is the article's. */
void tidy(struct runs *runs, span title);

#endif
