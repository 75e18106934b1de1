/* A web page as a flat list of nodes in document order, which is all that extraction needs: a
 * subtree is a range, a pass over the page is a loop, and no input is too deep. */
#ifndef EXTRACT_PAGE_H
#define EXTRACT_PAGE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "clean.h"

/* The tags that some rule asks for by name; all others are known by their traits. */
enum tag {
    TAG_TEXT, /* a run of text: no element */
    TAG_OTHER,
    TAG_A,
    TAG_ARTICLE,
    TAG_BLOCKQUOTE,
    TAG_BODY,
    TAG_BR,
    TAG_FIGURE,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_H4,
    TAG_HEADER,
    TAG_HTML,
    TAG_IMG,
    TAG_LI,
    TAG_LINK,
    TAG_MAIN,
    TAG_META,
    TAG_P,
    TAG_PRE,
    TAG_TABLE,
    TAG_TIME,
    TAG_TITLE
};

enum trait {
    IS_BLOCK = 1,    /* begins and ends a line */
    IS_CHROME = 2,   /* never holds text of an article */
    IS_HEADING = 4,  /* h1 to h6 */
    IS_CELL = 8,     /* list item or table cell */
    IS_STRONG = 16,  /* b, strong */
    IS_CONTROL = 32, /* of a form */
    IS_ITALIC = 64   /* i, em */
};

enum attribute_name {
    ATTR_CLASS,
    ATTR_ID,
    ATTR_ITEMPROP,
    ATTR_PROPERTY,
    ATTR_NAME,
    ATTR_CONTENT,
    ATTR_REL,
    ATTR_HREF,
    ATTR_HREFLANG,
    ATTR_DATETIME,
    ATTR_LANG,
    ATTR_STYLE,
    ATTR_HIDDEN,
    ATTR_ROLE,
    ATTR_TITLE
};

struct attribute {
    enum attribute_name name;
    span value;
};

struct node {
    uint8_t tag, traits;
    uint8_t attribute_count;
    uint32_t parent; /* of the root: itself */
    uint32_t end;    /* number of the first node behind the subtree */
    uint32_t first;  /* TAG_TEXT: where the text begins; else number of the first attribute */
    uint32_t size;   /* TAG_TEXT: bytes of text */
    uint32_t source; /* where it begins in the decoded source, bytes */
};

struct page {
    list(struct node) nodes; /* nodes.at[0] is the root, an element of no name */
    list(struct attribute) attributes;
    buf text;
    struct arena *arena;
};

/* Parses what clean_html gave. */
int page_parse(struct page *page, const struct cleaned *cleaned, jjak_error *error);
void page_free(struct page *page);

/* The value of an attribute, empty when it is not there. */
span page_attribute(const struct page *page, uint32_t node, enum attribute_name name);

static inline span page_span(const struct page *page, const struct node *node)
{
    return (span){page->text.bytes + node->first, node->size};
}

#endif
