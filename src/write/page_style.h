/* Inside write/: how the page for reviewers looks, as CSS, line by line. */
#ifndef WRITE_PAGE_STYLE_H
#define WRITE_PAGE_STYLE_H

extern const char *const page_style[]; /* ended by NULL */

#endif
