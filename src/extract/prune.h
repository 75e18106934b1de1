/* Parts of a page that hold no text of its article, found by their markup. */
#ifndef EXTRACT_PRUNE_H
#define EXTRACT_PRUNE_H

#include "page.h"
#include "verdict.h"

/* Fills fates, which has a place for every node of the page. Words of classes and ids count only
 * if they are trusted, and so does what boxes look like. Only text in `language` makes a node one
 * that holds an article; NULL means any. */
void prune(struct fate *fates, const struct page *page, bool trusts_words, const char *language);

#endif
