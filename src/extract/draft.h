/* A document while its blocks are being collected, and the readers that fill it. */
#ifndef EXTRACT_DRAFT_H
#define EXTRACT_DRAFT_H

#include "base/mem.h"
#include "bitext/bitext.h"
#include "sift.h"

struct draft {
    document *document;
    list(struct block) blocks;
    struct sift sift;
    buf scratch;
    buf *explanation; /* what becomes of every part of the page; may be NULL */
};

/* Cleans the text and adds it as a block; does nothing when nothing is left. `source` is where it
 * begins in the decoded source. */
void draft_add(struct draft *draft, enum block_kind kind, span text, size_t source);

/* Adds a text that is clean already. */
void draft_add_clean(struct draft *draft, enum block_kind kind, span text, size_t source);

/* The text in its clean form, in the document's arena. */
span draft_clean(struct draft *draft, span text);

/* plain.c: paragraphs parted by empty lines, or one a line; hard-wrapped lines are joined. */
void plain_read(struct draft *draft, span text, bool has_title);

/* plain.c: each line a sentence. */
void plain_sentences(struct draft *draft, span text);

/* plain.c: a line that may stand above a text: short, without a full stop. */
bool plain_is_title(span line);

/* plain.c: ends in a full stop, question or exclamation mark, quotes and brackets passed over. */
bool plain_is_sentence(span line);

/* markdown.c */
bool markdown_is_likely(span text);

/* markdown_inline.c: appends a paragraph without its marks: the text of links, no images. */
void markdown_inline(buf *out, span text);

/* markdown.c: front matter is read as metadata; with has_title a heading in front is the title. */
void markdown_read(struct draft *draft, span text, bool has_title);

/* html_article.c: what went wrong is said in *error without the name of the file. */
int html_read(struct draft *draft, span text, jjak_error *error);

#endif
