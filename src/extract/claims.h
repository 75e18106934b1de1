/* Inside the reading of metadata: every source makes claims, each with the trust that its kind
 * deserves; the first of the most trusted wins. */
#ifndef EXTRACT_CLAIMS_H
#define EXTRACT_CLAIMS_H

#include "meta.h"

enum field {
    FIELD_TITLE,
    FIELD_DATE,
    FIELD_MODIFIED,
    FIELD_AUTHORS,
    FIELD_SITE,
    FIELD_URL,
    FIELD_LANG,
    FIELD_HOUSE, /* who publishes the site */
    FIELD_LICENSE,
    FIELD_ENGLISH, /* URL of the English version */
    FIELD_KOREAN,
    FIELDS
};

/* How far to trust a source; what is said to machines before what is said to readers. */
enum trust_in {
    TRUST_NOTHING,
    TRUST_ADDRESS, /* a date within a URL */
    TRUST_TEXT,    /* words of the page, by their shape */
    TRUST_CLASS,   /* an element, by the words of its class or id */
    TRUST_ELEMENT, /* an element made for it: <time>, rel=author */
    TRUST_HINT,    /* a meta element of some vendor */
    TRUST_META,    /* a meta or link element of a common vocabulary */
    TRUST_LINKED,  /* linked data of the article */
    TRUST_SHOWN    /* the headline that readers see */
};

enum { MOST_AUTHORS = 64, MOST_TITLES = 12 };

/* A title as a source gives it, with the site's name still in it perhaps, or a name. */
struct claimed {
    span text;
    enum trust_in trust;
};

struct claims {
    struct draft *draft;
    span value[FIELDS]; /* in the document's arena; not of titles and authors */
    enum trust_in trust[FIELDS];
    struct claimed titles[MOST_TITLES];
    size_t title_count;
    struct claimed authors[MOST_AUTHORS];
    size_t author_count;
    bool is_not_indexed, is_not_mined;
};

/* Takes the value when it is trusted more than what is known. Dates are read, names split;
 * what makes no sense in its field is passed over. */
void claim(struct claims *claims, enum field field, enum trust_in trust, span value);

/* meta_linked.c: the claims of JSON-LD. */
void claim_linked(struct claims *claims, const struct cleaned *cleaned);

/* meta_page.c: the claims of the page's elements and text. */
void claim_elements(struct claims *claims, const struct page *page);

/* titles.c: the best title without the name of the site, in the document's arena. */
span title_choose(const struct claims *claims);

/* Whether two titles are the same but for marks, spaces and the case of Latin letters. */
bool title_is_same(span a, span b);

/* The site's name where only titles have it. */
span title_site(const struct claims *claims);

#endif
