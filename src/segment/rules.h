/* Inside segment/: the rules of each language. */
#ifndef SEGMENT_RULES_H
#define SEGMENT_RULES_H

#include "segment.h"

/* A boundary that is proposed: the paragraph up to it, without white space at its end, and the
 * paragraph from the next sentence on. */
struct boundary {
    span before, after;
    span sentence;  /* the end of `before` that lies behind the boundary in front */
    bool has_space; /* white space between the two */
};

/* A rule says that the boundary is none and the two sides are one sentence. */
typedef bool rule(const struct boundary *boundary);

struct rules {
    rule *const *joins; /* ended by NULL */
    /* Appends, ascending, the boundaries that ICU does not see; the rules judge them too. */
    void (*propose)(offsets *out, span text);
};
extern const struct rules english, korean;

/* ---- enclosures.c: quotations and brackets */

/* From the opening mark to behind the closing mark. */
struct enclosure {
    size_t begin, end;
    bool is_bracket;
};
typedef list(struct enclosure) enclosures;

/* Puts in *out (emptied first) the outermost balanced quotations and brackets of a paragraph. */
void enclosures_find(enclosures *out, span text);

bool is_closing(uint32_t c); /* closing quotes and brackets, straight quotes too */

/* ---- marks.c: what belongs to the sentence in front, and the marks of lists */

/* Without the white space at its end. */
span trim_end(span text);

/* Whether the text starts or ends with a word of a table. */
bool has_prefix_of(span text, const char *const *words, size_t count);
bool has_suffix_of(span text, const char *const *words, size_t count);
#define HAS_PREFIX_OF(text, words) has_prefix_of(text, words, sizeof(words) / sizeof *(words))
#define HAS_SUFFIX_OF(text, words) has_suffix_of(text, words, sizeof(words) / sizeof *(words))

/* The last word of the text: letters, digits, dots and apostrophes up to its end. */
span word_last(span text);
/* The first word of the text, behind opening quotes and brackets. */
span word_first(span text);

bool is_terminator(uint32_t c); /* . ? ! … and their wide forms */
/* Whether the text ends in a terminator, behind which closing marks may stand. */
bool is_terminated(span text);

/* Whether it ends in ? or ! with closing marks behind. */
bool ends_in_quoted_mark(span text);

/* Bytes of the footnote marks that the text begins with: [3] [참고 2] [citation needed] [...], and
 * the white space between them. */
size_t footnotes_size(span text);

/* Bytes of the short bracket without a terminator that the text begins with: (6회 우승). */
size_t aside_size(span text);

/* Whether a footnote mark or an aside that belongs to a finished sentence ends at `at`. */
bool is_behind_appendix(span text, size_t at);

/* The mark of a list item: "1." "1)" "1.)" "(1)" "a." "가." with or without a bullet. */
struct item {
    uint32_t bullet, first; /* first: '0' for numbers, 'a', 'A' or 가 for letters */
    unsigned number;        /* 1 for a */
    bool is_open, has_stop, is_closed;
    size_t size; /* bytes up to the white space behind it */
};
/* False when the text does not begin with one. */
bool item_read(struct item *item, span text);
bool item_follows(const struct item *next, const struct item *item);

/* A sentence that is a mark alone, as in 1. | Wash the rice. */
bool is_list_mark(const struct boundary *boundary);
/* It fell.[3] | It rose.     but no boundary: It fell. | [3] It rose. */
bool is_before_appendix(const struct boundary *boundary);

/* ---- jamo.c */

/* Whether the text holds conjoining jamo, which spell syllables in pieces. */
bool has_jamo(span text);
/* Puts the text in *out (emptied first) with whole syllables. */
void jamo_compose(buf *out, span text);
/* Moves boundaries in the composed text to where they are in `text`. */
void jamo_map(cuts *moved, span text);

/* ---- korean_endings.c */

/* Whether the text ends in an ending that closes a sentence: 했다, 합니다, 해요. */
bool is_closed_by_ending(span text);
/* Whether what follows such an ending cannot begin a sentence: 했다 | 하더라도. */
bool goes_on(span before, span after);
/* Whether the text ends in a particle or a connective ending: 하지만, 있는데, 그것은. */
bool is_held_open(span text);

/* Laughter and the like, ㅋㅋ ㅠㅠ ^^ ~, that stands behind a sentence. */
span without_decoration(span text);
bool is_decorated(span text); /* begins so */

#endif
