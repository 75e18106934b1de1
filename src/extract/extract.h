/* The door of extract/: bytes to document. libxml2 is used here and nowhere else. */
#ifndef EXTRACT_EXTRACT_H
#define EXTRACT_EXTRACT_H

#include "bitext/bitext.h"

/* Reads a source of any kind into a new document; see jjak_document_read. What becomes of each part
 * of a page is appended to *explanation, which may be NULL; see jjak_document_explain. */
int extract_document(document **out, buf *explanation, const jjak_source *source,
                     jjak_error *error);

/* libxml2's version, as "2.9.14". */
const char *extract_libxml2_version(void);

#endif
