/* Inside write/: what several formats say about a bitext, said in one way. */
#ifndef WRITE_PARTS_H
#define WRITE_PARTS_H

#include "bitext/bitext.h"

enum { CONFIDENCE_DECIMALS = 4 };

/* A confidence in a word, for people. */
enum trust { TRUST_SURE, TRUST_LIKELY, TRUST_DOUBTFUL, TRUSTS };
extern const char *const trust_name[TRUSTS];
enum trust trust_of(const struct bead *bead);

struct counts {
    size_t trusted[TRUSTS]; /* beads with both sides */
    size_t pairs;           /* their sum */
    size_t only[SIDES];     /* null beads with this side alone */
};
struct counts count_beads(const bitext *b);

/* Where a side comes from: its URL, or its file when that is not known. */
span source_of(const bitext *b, enum side side);

/* "pair.2" for the second bead, "1:2" for one English sentence and two Korean ones. */
void put_bead_id(buf *out, const bitext *b, size_t bead);
void put_bead_type(buf *out, const struct bead *bead);

/* The sentences of one side of a bead, escaped and joined by single spaces. */
void put_joined(buf *out, const bitext *b, const struct bead *bead, enum side side,
                void (*escape)(buf *out, span text));

/* The metadata that are plain text, under the names users know. */
struct meta_field {
    const char *name;
    size_t offset; /* of its span in struct meta */
};
extern const struct meta_field meta_fields[];
extern const size_t meta_field_count;
span meta_text(const struct meta *meta, const struct meta_field *field);

#endif
