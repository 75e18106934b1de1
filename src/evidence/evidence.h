/*
 * The door of evidence/: sentences to evidence.
 *
 * An *item* is one thing in a sentence that its translation is expected to show as well: a word of
 * the word list, a number, a name, a Latin token. A *match* says in which sentence of the other
 * side an item has a counterpart, and how surely (strength 0 to 1). Whatever knowledge finds the
 * matches -- rules, lists, later a learnt table -- alignment sees only these two.
 */
#ifndef EVIDENCE_EVIDENCE_H
#define EVIDENCE_EVIDENCE_H

#include "bitext/bitext.h"

/* The kinds of evidence that are items come first. */
enum { ITEM_KINDS = EVIDENCE_LATIN + 1 };

struct match {
    uint32_t sentence; /* of the other side */
    uint32_t item;     /* the counterpart: its number among the other side's items */
    float strength;    /* 0 to 1 */
};

enum { ITEM_MOST_WEIGHT = 12 };

struct item {
    enum evidence_kind kind;
    span text; /* the part of the sentence */
    uint32_t sentence;
    float weight; /* what it tells, in nats: minus the logarithm of the share of all sentences that
                     show it, at most ITEM_MOST_WEIGHT; does not depend on the texts at hand */
    uint32_t match_count;
    const struct match *matches; /* by sentence, one for each: the strongest; shared by all items
                                    that have the same */
};

/* One sentence. */
struct record {
    uint32_t first_item, item_count; /* its items, within struct evidence */
    double length;                   /* characters that are not white space */
    bool is_title, is_subhead;       /* by the page, or since it has no full stop as others have */
    bool starts_paragraph;
    bool has_quote, has_question;
    bool begins_quoted, ends_quoted; /* a quotation is open in front of it, behind it */
};

struct evidence {
    struct record *records[SIDES];
    uint32_t record_count[SIDES];
    struct item *items[SIDES];
    uint32_t item_count[SIDES];
    double length_ratio; /* Korean characters for one English character, estimated from the text */
    double usual_ratio;  /* the same over many texts */
};

/* Resources: the word list and ICU's names. Shared by threads, never changed once made. */
struct lexicon;

/* Loads every *.tsv of `directory`, which may be NULL for ICU's names alone. */
int lexicon_new(struct lexicon **out, const char *directory, jjak_error *error);

/* To make words out of lists takes longer than to align an article. The lists that jjak comes with
 * lie in the program as their image, ready for use; it holds a sum of what it is made of, and other
 * lists, or those once changed, are read. make/ puts it there. */
extern const uint64_t lexicon_image[];
int lexicon_make_image(buf *out, const char *directory, jjak_error *error);

void lexicon_free(struct lexicon *lexicon);

struct model; /* see model/model.h */

/* Collects the evidence of all sentences, in `arena`; `model` may be NULL. */
void evidence_collect(struct evidence *out, struct arena *arena, const bitext *b,
                      const struct lexicon *lexicon, const struct model *model);

/* How alike each English sentence is to each Korean one in what they tell, without order and
 * length: of both sides the share of the weight that has a counterpart, their mean, 0 to 1. Row by
 * row, in `arena`. */
float *evidence_similarity(const struct evidence *evidence, struct arena *arena);

#endif
