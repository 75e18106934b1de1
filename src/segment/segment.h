/* The door of segment/: blocks to sentences. */
#ifndef SEGMENT_SEGMENT_H
#define SEGMENT_SEGMENT_H

#include "bitext/bitext.h"
#include "text/text.h"

/* Where a sentence ends: behind the white space that follows it. */
struct cut {
    size_t at;
    bool is_soft; /* inside a balanced quotation or bracket */
    bool is_open; /* whether the text is to be cut here; HARD ones always are */
};
typedef list(struct cut) cuts;

/* A splitter for one language, for one thread: ICU's boundaries and the rules that correct them. */
struct splitter;
int splitter_new(struct splitter **out, const char *language, enum jjak_quotes quotes,
                 jjak_error *error);
void splitter_free(struct splitter *splitter);

/* Finds the boundaries of a paragraph, ascending, the last one at text.size unless the text is
 * blank. *out is the splitter's, and valid until its next use. */
int splitter_find(const cuts **out, struct splitter *splitter, span text, jjak_error *error);

/* The text without the white space at both ends, the no-break and the ideographic space too. */
span sentence_trim(span text);

/* Cuts the title and every block of b->side[side].document into sentences, in the bitext's
 * arena. */
int segment_side(bitext *b, enum side side, jjak_error *error);

#endif
