/* A page cut into runs of text, and what becomes of each. */
#ifndef EXTRACT_RUNS_H
#define EXTRACT_RUNS_H

#include "bitext/bitext.h"
#include "page.h"
#include "verdict.h"

/* Text between two block boundaries, or two <br>. */
struct run {
    span text;       /* clean, in the arena of the runs */
    span credit;     /* dateline or byline that was taken off it */
    uint32_t node;   /* the block element it stands in */
    uint32_t source; /* where it begins in the decoded source, bytes */
    uint32_t width;  /* characters, those of Korean count double */
    uint32_t linked; /* of them, those in links */
    uint32_t strong; /* of them, those in bold type */
    uint32_t italic; /* of them, those in italics */
    uint8_t kind;    /* enum block_kind */
    uint8_t tag;     /* enum tag, of the block element */
    uint8_t verdict;
};

struct runs {
    list(struct run) all; /* in reading order */
    struct arena *arena;
};

/* Cuts the page; fates has one for every node. */
void runs_cut(struct runs *runs, const struct page *page, const struct fate *fates);
void runs_free(struct runs *runs);

/* Width of a text: characters that are no space; those beyond Latin count double. */
uint32_t text_width(span text);

#endif
