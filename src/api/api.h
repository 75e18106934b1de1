/* Inside api/: the objects behind the opaque types of jjak.h. */
#ifndef API_API_H
#define API_API_H

#include "evidence/evidence.h"

struct jjak_aligner {
    struct lexicon *lexicon;
    char *directory;     /* of the word lists; "" when none was found */
    struct model *model; /* NULL when there is none */
    char *model_path;    /* "" when there is none */
};

/* A name for the pair out of a file's: without directories, suffixes and the mark of a language;
 * "news/0007.en.html" -> "0007", "07-rice/en.html" -> "07-rice". "pair" when nothing is
 * left. NUL-terminated, in `arena`. */
span pair_name(struct arena *arena, span file);

#endif
