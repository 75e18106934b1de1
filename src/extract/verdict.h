/* What becomes of a part of a page, and why. */
#ifndef EXTRACT_VERDICT_H
#define EXTRACT_VERDICT_H

#include <stdbool.h>
#include <stdint.h>

enum verdict {
    KEPT,
    DROP_TAG,      /* within an element that never holds text of an article */
    DROP_HIDDEN,   /* browsers do not show it */
    DROP_MARKUP,   /* class, id or role of an element above it */
    DROP_CAPTION,  /* of a picture */
    DROP_TABLE,    /* data in rows and columns */
    DROP_BOX,      /* a small box between paragraphs */
    DROP_LANGUAGE, /* in the other language of a page that holds both */
    DROP_OUTSIDE,  /* the article is elsewhere */
    DROP_TITLE,    /* the headline again */
    DROP_LINKS,    /* hardly more than links */
    DROP_PROMPT,   /* "Read more", "Share this" ... */
    DROP_CREDIT,   /* byline, dateline, address of the reporter */
    DROP_LEGAL,    /* copyright, end marks, time of sending */
    DROP_REPEAT,   /* says again what the body says: pull quotes */
    DROP_TRAILER,  /* a heading with nothing under it, a note in italics at the end */
    VERDICTS
};

/* The verdict in a word, as `jjak extract --explain` shows it. */
extern const char *const verdict_name[VERDICTS];

/* What the markup says of a node. */
struct fate {
    uint8_t verdict;   /* why all text in it is dropped, or KEPT */
    bool is_body_like; /* a class or id says that it holds the article */
};

#endif
