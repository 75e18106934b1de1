/* Inside write/: how much room text takes on a terminal. */
#ifndef WRITE_WIDTH_H
#define WRITE_WIDTH_H

#include <stdint.h>

#include "base/span.h"

/* Columns of a character: 2 for Hangul, Han, full-width forms and emoji, 0 for what combines with
 * the character before, else 1. */
unsigned char_width(uint32_t c);

/* Takes the next line of at most `width` (>= 2) columns off *rest into *line, and its columns into
 * *columns; false at the end. Breaks at spaces, inside a word only when the word is longer than a
 * line, and at every newline. */
bool width_line(span *rest, unsigned width, span *line, unsigned *columns);

#endif
