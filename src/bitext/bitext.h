/*
 * The nouns of jjak, one plain structure in the middle: every stage before fills it, every stage
 * after only reads it.
 *
 *   document   one version of the article: title, blocks, metadata
 *   block      a run of text that stands on its own: paragraph, subhead, list item, quotation
 *   sentence   the smallest thing that is aligned; a piece of one block
 *   segment    to cut a block into sentences (only the verb is used)
 *   boundary   between two sentences of a block: HARD, or SOFT inside a balanced quotation or
 * bracket bead       sentences of both sides said to translate each other; n:m after their numbers
 *   null bead  a bead with one side empty (1:0, 0:1)
 *   evidence   what speaks for or against a bead, by kind (length, number, name, word ...)
 *   reason     one piece of evidence that a bead keeps, to be shown to people
 *   score      of a bead: the weighted sum of its evidence, a log-likelihood ratio; high is good
 *   confidence of a bead: its posterior probability, 0 to 1
 *   anchor     a bead that is fixed before aligning
 *   gold       beads made by hand; hypothesis: beads to be compared with them
 *   bitext     both documents, their sentences, and the beads
 *
 * All of one article lives in the arena of its bitext or document.
 */
#ifndef BITEXT_BITEXT_H
#define BITEXT_BITEXT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "jjak.h"

enum side { EN, KO, SIDES };

/* Language tags of the sides, "en" and "ko". */
extern const char *const side_language[SIDES];

enum block_kind {
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_ITEM,
    BLOCK_QUOTE,
    BLOCK_TITLE,
    BLOCK_KINDS
};
extern const char *const block_kind_name[BLOCK_KINDS];

struct block {
    enum block_kind kind;
    span text;     /* NFC, single spaces, never empty */
    size_t source; /* where it begins in the decoded source, bytes */
};

/* Spans in the document's arena; empty where the source does not tell. */
struct meta {
    span file;
    span title;
    span date, modified; /* ISO 8601 */
    span site, url, lang, charset, alternate, license;
    span robots; /* what the publisher reserves: "noindex", "notdm", both with ", " between */
    span *authors;
    size_t author_count;
};

struct jjak_document {
    struct arena *arena;
    struct meta meta;
    struct block *blocks; /* reading order; the title is meta.title, not a block */
    size_t block_count;
    bool is_bilingual;       /* the source holds both languages, and none of them was asked for */
    bool is_sentences;       /* each block is one sentence already: source of kind SENTENCES */
    enum jjak_quotes quotes; /* what becomes of SOFT boundaries */
};
typedef struct jjak_document document;

struct sentence {
    span text;
    uint32_t paragraph; /* 0 for the title, else 1 + the number of the block it is cut from */
    enum block_kind kind;
    bool is_soft_end; /* a SOFT boundary parts it from the next: both lie in one quotation */
    /* SOFT boundaries within, which segmenting left closed and aligning may open: offsets in
     * `text` where a sentence inside the quotation begins, ascending. The piece in front ends
     * before the white space there. They live in the bitext's arena. */
    const uint32_t *soft;
    uint32_t soft_count;
    bool is_opened; /* the SOFT boundary at its end was opened by bitext_open */
};

struct side_text {
    document *document; /* owned; NULL when the bitext was read back from a file */
    struct meta meta;
    struct sentence *sentences;
    size_t sentence_count;
};

/* What kind of evidence a reason is; names in evidence_name. */
enum evidence_kind {
    EVIDENCE_WORD,     /* a pair of the word list, or of ICU's names */
    EVIDENCE_LEARNT,   /* a pair of words that the model has learnt from parallel text */
    EVIDENCE_NUMBER,   /* the same value, date, percentage or amount */
    EVIDENCE_NAME,     /* a name and its spelling in the other script */
    EVIDENCE_LATIN,    /* the same Latin letters or address on both sides */
    EVIDENCE_LENGTH,   /* lengths that fit, or do not */
    EVIDENCE_MARKS,    /* quotation and question marks on both sides, or on one only */
    EVIDENCE_HEADLINE, /* title with title */
    EVIDENCE_SHAPE,    /* how usual the n:m is */
    EVIDENCE_COVERAGE, /* how much of both sides is found on the other */
    EVIDENCE_RIVALS,   /* whether sentences outside the bead fit better */
    EVIDENCE_NEED,     /* whether a long bead needs each of its sentences */
    EVIDENCE_PLACE,    /* where in text and paragraphs it lies */
    EVIDENCE_ALONE,    /* less what its sentences are worth as null beads */
    EVIDENCE_KINDS
};
extern const char *const evidence_name[EVIDENCE_KINDS];

struct reason {
    enum evidence_kind kind;
    span text[SIDES]; /* what corresponds: parts of sentences; both empty for length and shape */
    double score;     /* its share in the bead's score */
};

enum status { STATUS_AUTO }; /* how the bead came about; reviewing will add to it */

struct bead {
    uint32_t *at[SIDES]; /* numbers of the sentences, 0-based, ascending */
    uint32_t count[SIDES];
    double score, confidence;
    bool is_crossing;                /* stands in another order than its neighbours */
    double evidence[EVIDENCE_KINDS]; /* the score by kind; sums up to it */
    struct reason *reasons;          /* the strongest first */
    size_t reason_count;
};

struct jjak_bitext {
    struct arena *arena;
    span pair_id;
    struct side_text side[SIDES];
    struct bead *beads; /* by first English sentence; null beads where they fall */
    size_t bead_count;
    bool was_swapped;
};
typedef struct jjak_bitext bitext;

document *document_new(void);
bitext *bitext_new(void);

static inline bool bead_is_null(const struct bead *bead)
{
    return !bead->count[EN] || !bead->count[KO];
}

/* Turns the beads for which `is_wanted` says no into null beads, one for each sentence. */
void bitext_dissolve(bitext *b, bool (*is_wanted)(const struct bead *bead, const void *payload),
                     const void *payload);

/* Cuts the sentences of n:m beads at the SOFT boundaries within them; says whether there were any.
 * The beads no longer hold then: align anew. */
bool bitext_open(bitext *b);

/* Joins the pieces that did not come into beads of their own, and numbers the sentences anew. */
void bitext_close(bitext *b);

/* The texts of one side of a bead joined by single spaces, appended. */
void bead_text(buf *out, const bitext *b, const struct bead *bead, enum side side);

/* Puts all blocks' and title's text in `out`, parted by newlines. */
void document_join(buf *out, const document *d);

#endif
