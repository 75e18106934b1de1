/* Lines that say again what another paragraph says. */
#ifndef EXTRACT_REPEATS_H
#define EXTRACT_REPEATS_H

#include "runs.h"

/* Drops pull quotes and the like: lines most of whose pairs of words stand in longer ones. */
void drop_repeats(struct runs *runs);

#endif
