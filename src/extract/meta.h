/* What a page says about its article, and what its scripts hold of the article itself. */
#ifndef EXTRACT_META_H
#define EXTRACT_META_H

#include "clean.h"
#include "draft.h"
#include "page.h"

/* Fills the document's metadata from elements, linked data and text of the page. */
void meta_read(struct draft *draft, const struct page *page, const struct cleaned *cleaned);

/* Fills it from the lines "key: value" that stand before a text. */
void meta_front_matter(struct draft *draft, span text);

/* Adds the names in a line that was taken out of the article: "[서울=뉴시스] 홍길동 기자 =",
 * "By Jane Doe". Does nothing where the page has named its authors before. */
void meta_byline(struct draft *draft, span line);

/* Of a title or heading in two languages, with a mark between, the part in that language; empty
 * when there is none, or one so short beside the rest that it is no version of it but a name. All
 * of it for NULL. */
span title_in_language(span title, const char *language);

/* Append the article that linked data (articleBody) or the data of scripts hold, as HTML to be
 * read like a page; nothing when they hold none. */
void linked_article(buf *html, const struct cleaned *cleaned);
void scripts_article(buf *html, const struct cleaned *cleaned);

#endif
