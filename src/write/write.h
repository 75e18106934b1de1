/*
 * The door of write/: bitext to formats. One file for each format, one row in formats.c. Writers
 * only read the bitext. A corpus of several pairs is begin, pair, pair ..., end.
 *
 * What comes out is always valid UTF-8, whatever bytes the sentences hold.
 */
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include "bitext/bitext.h"

struct writer {
    jjak_format format;                       /* name, description, suffixes: what users see */
    void (*begin)(buf *out, const bitext *b); /* or NULL; b is the first pair, for the header */
    void (*pair)(buf *out, const bitext *b, int part, const jjak_view *view); /* view not NULL */
    void (*end)(buf *out);                                                    /* or NULL */
};

extern const struct writer *const writers[]; /* ended by NULL */

/* The writers, each in the file of its name. */
extern const struct writer write_text, write_jsonl, write_tmx, write_tsv, write_moses, write_beads,
    write_html;

/* The sentences of a paragraph `text` that stands at `offset`; see jjak_segment_json. */
void write_sentences(buf *out, const jjak_sentence *sentences, size_t count, const char *text,
                     size_t offset);

/* The line of canonical JSONL for bead `number` with what `bead` says of it, reasons and all; and
 * the bead it was preferred to, which may be NULL. */
void write_jsonl_bead(buf *out, const bitext *b, size_t number, const struct bead *bead,
                      const struct bead *runner_up);

#endif
