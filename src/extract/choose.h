/* Which element holds the article. */
#ifndef EXTRACT_CHOOSE_H
#define EXTRACT_CHOOSE_H

#include "page.h"
#include "runs.h"

/* Drops the runs that are outside of it. */
void choose_article(struct runs *runs, const struct page *page, const struct fate *fates);

#endif
