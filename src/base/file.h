/* Reading files whole; the public jjak_file_read is written in file.c. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/buf.h"

/* The paths of the files in `directory` whose names end in `suffix`, sorted by byte value, as a
 * NULL-terminated array in the arena; NULL when the directory cannot be opened. */
const char **file_list(struct arena *arena, const char *directory, const char *suffix);

#endif
