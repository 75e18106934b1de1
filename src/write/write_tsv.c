/* Tab-separated values with the column names of bitextor, which bifixer and bicleaner look for.
 * Nothing is ever quoted: their readers take quotation marks for text. */
#include "escape.h"
#include "parts.h"
#include "write.h"

static void begin(buf *out, const bitext *b)
{
    (void)b;
    buf_puts(out, "src_url\ttrg_url\tsrc_text\ttrg_text\taligner_score\n");
}

static void put_row(buf *out, const bitext *b, const struct bead *bead)
{
    for (enum side side = EN; side < SIDES; side++) {
        escape_line(out, source_of(b, side));
        buf_putc(out, '\t');
    }
    for (enum side side = EN; side < SIDES; side++) {
        put_joined(out, b, bead, side, escape_line);
        buf_putc(out, '\t');
    }
    buf_number(out, bead->confidence, CONFIDENCE_DECIMALS);
    buf_putc(out, '\n');
}

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)part, (void)view;
    for (size_t i = 0; i < b->bead_count; i++)
        if (!bead_is_null(&b->beads[i]))
            put_row(out, b, &b->beads[i]);
}

const struct writer write_tsv = {
    .format = {"tsv", "tab-separated columns as in bitextor; without null beads", {".tsv"}},
    .begin = begin,
    .pair = put_pair,
};
