/* Which element holds the article. */
#ifndef EXTRACT_CHOOSE_H
#define EXTRACT_CHOOSE_H

#include "page.h"
#include "runs.h"

/* The node whose subtree is the article; 0, the whole page, when none stands out. */
uint32_t choose_root(const struct page *page, const struct fate *fates, const struct runs *runs);

#endif
