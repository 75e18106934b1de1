/* The door of segment/: blocks to sentences. */
#ifndef SEGMENT_SEGMENT_H
#define SEGMENT_SEGMENT_H

#include "bitext/bitext.h"
#include "text/text.h"

/* A splitter for one language, for one thread: ICU's boundaries and the rules that correct them. */
struct splitter;
int splitter_new(struct splitter **out, const char *language, jjak_error *error);
void splitter_free(struct splitter *splitter);

/* Puts the ends of the sentences of a paragraph in *out (emptied first), the last being
 * text.size. */
int splitter_find(offsets *out, struct splitter *splitter, span text, jjak_error *error);

/* Cuts the title and every block of b->side[side].document into sentences, in the bitext's
 * arena. */
int segment_side(bitext *b, enum side side, jjak_error *error);

#endif
