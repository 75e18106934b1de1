/* A pair of files for statistical and neural machine translation: line n translates line n. */
#include "escape.h"
#include "parts.h"
#include "write.h"

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)view;
    for (size_t i = 0; i < b->bead_count; i++) {
        if (bead_is_null(&b->beads[i]))
            continue;
        put_joined(out, b, &b->beads[i], part ? KO : EN, escape_line);
        buf_putc(out, '\n');
    }
}

const struct writer write_moses = {
    .format = {"moses", "two files, one bead a line; without null beads", {".en", ".ko"}},
    .pair = put_pair,
};
