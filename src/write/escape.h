/* Inside write/: text that no format can be broken with. Each appends `text` to *out. */
#ifndef WRITE_ESCAPE_H
#define WRITE_ESCAPE_H

#include "base/buf.h"

/* A JSON string with its quotes. Controls, U+2028 and U+2029 are escaped, nothing else that need
 * not be. */
void escape_json(buf *out, span text);

/* For XML and HTML, in elements and in attributes between double quotes. Characters that XML 1.0
 * forbids or HTML calls errors are left out: controls and noncharacters. White space is a space. */
void escape_markup(buf *out, span text);

/* For formats of lines and tabs, which have no escape. Whatever any reader takes for the end of a
 * line or field becomes a space; other controls are left out. */
void escape_line(buf *out, span text);

/* For a terminal: nothing that moves the cursor, changes colours or turns the direction of
 * writing. */
void escape_terminal(buf *out, span text);

#endif
