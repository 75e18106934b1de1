/* Boxes among the paragraphs of an article. */
#ifndef EXTRACT_BOXES_H
#define EXTRACT_BOXES_H

#include "page.h"
#include "runs.h"

/* Drops the lines of small boxes between the paragraphs. */
void drop_boxes(struct runs *runs, const struct page *page);

#endif
