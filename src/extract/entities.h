/* Text out of scripts. */
#ifndef EXTRACT_ENTITIES_H
#define EXTRACT_ENTITIES_H

#include "base/buf.h"

/* Appends the text with its character references decoded: "&amp;", "&#39;", "&#x2019;". */
void entities_decode(buf *out, span text);

/* Appends the text so that a page may hold it. */
void entities_encode(buf *out, span text);

#endif
