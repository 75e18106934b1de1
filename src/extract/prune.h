/* Parts of a page that hold no text of its article, found by their markup. */
#ifndef EXTRACT_PRUNE_H
#define EXTRACT_PRUNE_H

#include "page.h"
#include "verdict.h"

/* How much is believed; the weaker ones are for pages where the stronger leave too little. */
enum pruning { PRUNE_WORDS, PRUNE_TAGS, PRUNE_LITTLE };

/* Fills fates, which has a place for every node of the page. */
void prune(struct fate *fates, const struct page *page, enum pruning pruning);

#endif
