/* Inside segment/: the rules of each language. */
#ifndef SEGMENT_RULES_H
#define SEGMENT_RULES_H

#include "segment.h"

/* A boundary that ICU proposes: the paragraph up to it, without white space at its end, and the
 * paragraph from the next sentence on. */
struct boundary {
    span before, after;
    bool has_space; /* white space between the two */
};

/* A rule says that the boundary is none and the two sides are one sentence. */
typedef bool rule(const struct boundary *boundary);

/* Tables of rules, ended by NULL. */
extern rule *const english_rules[];
extern rule *const korean_rules[];

/* A quotation or bracket: from its opening mark to behind its closing mark. */
struct enclosure {
    size_t begin, end;
    bool is_bracket;
};
typedef list(struct enclosure) enclosures;

/* Puts in *out (emptied first) the outermost balanced quotations and brackets of a paragraph. */
void enclosures_find(enclosures *out, span text);

/* The last word of the text: letters, digits, dots and apostrophes up to its end. */
span word_last(span text);
/* The first word of the text, behind opening quotes and brackets. */
span word_first(span text);

bool is_closing(uint32_t c); /* closing quotes and brackets, straight quotes too */

#endif
