/* Sentence numbers alone, as vecalign writes them: what read_beads and evaluation take. */
#include "parts.h"
#include "write.h"

static void put_numbers(buf *out, const struct bead *bead, enum side side)
{
    buf_putc(out, '[');
    for (uint32_t i = 0; i < bead->count[side]; i++)
        buf_printf(out, "%s%u", i ? ", " : "", bead->at[side][i]);
    buf_puts(out, "]:");
}

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)part, (void)view;
    for (size_t i = 0; i < b->bead_count; i++) {
        put_numbers(out, &b->beads[i], EN);
        put_numbers(out, &b->beads[i], KO);
        buf_number(out, b->beads[i].confidence, CONFIDENCE_DECIMALS);
        buf_putc(out, '\n');
    }
}

const struct writer write_beads = {
    .format = {"beads", "sentence numbers from 0 and confidence, as in vecalign", {".beads"}},
    .pair = put_pair,
};
