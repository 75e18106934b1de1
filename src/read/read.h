/* The door of read/: stored alignments back into memory. */
#ifndef READ_READ_H
#define READ_READ_H

#include "bitext/bitext.h"

/* Canonical JSONL of one pair, as write/ gives it; see jjak_bitext_read. Strict, so that nothing
 * is lost unseen: a key that is not known, a sentence that is missing or in two beads, lines that
 * differ in pair or provenance are failures. `name` stands in messages; the bead's score is the
 * sum of its evidence. A file without a bead is a failure too. */
int read_jsonl(bitext **out, span text, const char *name, jjak_error *error);

struct bead_list {
    struct bead *beads;
    size_t count;
};

#define NO_CONFIDENCE (-1.0)

/* Beads in vecalign's form, "[0]:[0, 1]:score", one a line; indices in the arena, ascending. Empty
 * lines are passed over; a score from 0 to 1 is taken for the confidence, else there is
 * NO_CONFIDENCE. No index may stand twice on a side. */
int read_beads(struct bead_list *out, struct arena *arena, span text, const char *name,
               jjak_error *error);

/* Texts that translate each other, in two languages ("en"): `take` gets every pair, numbered from
 * 0, with texts that last for the call; one is empty when there is none. */
struct pair_reader {
    const char *languages[2];
    void (*take)(void *payload, size_t number, span source, span target);
    void *payload;
};

/* A translation memory, TMX of any version; other languages in it are passed over. */
int read_tmx_pairs(const struct pair_reader *to, span text, const char *name, jjak_error *error);

/* A JSON object a line, a text under each language: a string, or as in canonical JSONL. */
int read_jsonl_pairs(const struct pair_reader *to, span text, const char *name, jjak_error *error);

#endif
