/* What is done to the source of a page before libxml2 sees it. */
#ifndef EXTRACT_CLEAN_H
#define EXTRACT_CLEAN_H

#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"

/* A script that may hold the article. */
enum script_kind { SCRIPT_LINKED_DATA, SCRIPT_NEXT_DATA, SCRIPT_NEXT_PUSH, SCRIPT_FUSION };

struct script {
    enum script_kind kind;
    span text; /* borrowed from the source */
};

/* From the byte `at` of the cleaned text on, the source is `shift` bytes ahead. */
struct shift {
    size_t at;
    ptrdiff_t shift;
};

struct cleaned {
    buf html;
    list(struct shift) shifts;
    list(struct script) scripts;
};

/* Fills *out, which must be all zeroes, from UTF-8. */
void clean_html(struct cleaned *out, span source);
void clean_free(struct cleaned *cleaned);

/* Where the byte `at` of the cleaned text stands in the source. */
size_t clean_source(const struct cleaned *cleaned, size_t at);

#endif
