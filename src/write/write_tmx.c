/*
 * TMX 1.4b for translation memories. Deliberately plain: no DOCTYPE, because Java readers then
 * look for the DTD file and fail; no creationdate, because the same input must give the same
 * bytes; a unit says by itself which pair it is from, because importing drops the header.
 */
#include "escape.h"
#include "parts.h"
#include "write.h"

static void begin(buf *out, const bitext *b)
{
    (void)b;
    buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<tmx version=\"1.4\">\n"
                  "  <header creationtool=\"jjak\" creationtoolversion=\"" JJAK_VERSION
                  "\" segtype=\"sentence\" o-tmf=\"jjak\" adminlang=\"en\" srclang=\"en\" "
                  "datatype=\"plaintext\"/>\n"
                  "  <body>\n");
}

static void end(buf *out)
{
    buf_puts(out, "  </body>\n"
                  "</tmx>\n");
}

/* A tuid must not hold white space. */
static void put_tuid(buf *out, const bitext *b, size_t number)
{
    size_t from = out->size;
    escape_markup(out, b->pair_id);
    for (size_t i = from; i < out->size; i++)
        if (out->bytes[i] == ' ')
            out->bytes[i] = '_';
    buf_printf(out, ".%zu", number + 1);
}

static void put_property(buf *out, const char *name, span text)
{
    buf_printf(out, "<prop type=\"%s\">", name);
    escape_markup(out, text);
    buf_puts(out, "</prop>");
}

static void put_variant(buf *out, const bitext *b, const struct bead *bead, enum side side)
{
    buf_printf(out, "      <tuv xml:lang=\"%s\">", side_language[side]);
    if (source_of(b, side).size)
        put_property(out, "x-source-document", source_of(b, side));
    buf_puts(out, "<seg>");
    put_joined(out, b, bead, side, escape_markup);
    buf_puts(out, "</seg></tuv>\n");
}

static void put_unit(buf *out, const bitext *b, size_t number)
{
    const struct bead *bead = &b->beads[number];
    buf_puts(out, "    <tu tuid=\"");
    put_tuid(out, b, number);
    buf_puts(out, "\">\n      ");
    put_property(out, "x-pair-id", b->pair_id);
    buf_puts(out, "<prop type=\"x-bead\">");
    put_bead_type(out, bead);
    buf_puts(out, "</prop><prop type=\"x-confidence\">");
    buf_number(out, bead->confidence, CONFIDENCE_DECIMALS);
    buf_puts(out, "</prop>\n");
    put_variant(out, b, bead, EN);
    put_variant(out, b, bead, KO);
    buf_puts(out, "    </tu>\n");
}

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)part, (void)view;
    for (size_t i = 0; i < b->bead_count; i++)
        if (!bead_is_null(&b->beads[i]))
            put_unit(out, b, i);
}

const struct writer write_tmx = {
    .format = {"tmx", "TMX 1.4b translation memory; without null beads", {".tmx"}},
    .begin = begin,
    .pair = put_pair,
    .end = end,
};
