/* The body of the article on a page. */
#ifndef EXTRACT_BODY_H
#define EXTRACT_BODY_H

#include "draft.h"
#include "page.h"

/* Adds the blocks of the article to the draft, none when there is no article. The title is already
 * known, so that it is not taken for text. With draft->explanation every run of the page is told of
 * there. */
void body_find(struct draft *draft, const struct page *page);

#endif
