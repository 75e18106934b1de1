/* An article by itself, as JSON, as plain text and as a page; not a format of bitexts, so not in
 * the table. */
#include "escape.h"
#include "bitext/bitext.h"

static void put_key(buf *out, const char *name)
{
    buf_printf(out, "%s\"%s\":", out->bytes[out->size - 1] == '{' ? "" : ",", name);
}

static void put_field(buf *out, const char *name, span text)
{
    put_key(out, name);
    escape_json(out, text);
}

static void put_texts(buf *out, const document *d)
{
    buf joined = {0};
    for (size_t i = 0; i < d->block_count; i++) {
        if (i)
            buf_putc(&joined, '\n');
        buf_put(&joined, d->blocks[i].text);
    }
    put_field(out, "text", buf_span(&joined));
    jjak_buffer_free(&joined);
    put_key(out, "paragraphs");
    buf_putc(out, '[');
    for (size_t i = 0; i < d->block_count; i++) {
        if (i)
            buf_putc(out, ',');
        escape_json(out, d->blocks[i].text);
    }
    buf_putc(out, ']');
}

void jjak_document_json(jjak_buffer *out, const jjak_document *d)
{
    const struct meta *meta = &d->meta;
    buf_putc(out, '{');
    put_field(out, "file", meta->file);
    put_field(out, "title", meta->title);
    put_texts(out, d);
    put_field(out, "date", meta->date);
    put_field(out, "modified", meta->modified);
    put_key(out, "authors");
    buf_putc(out, '[');
    for (size_t i = 0; i < meta->author_count; i++) {
        if (i)
            buf_putc(out, ',');
        escape_json(out, meta->authors[i]);
    }
    buf_putc(out, ']');
    put_field(out, "lang", meta->lang);
    put_field(out, "charset", meta->charset);
    put_field(out, "url", meta->url);
    put_field(out, "site", meta->site);
    put_field(out, "alternate", meta->alternate);
    put_field(out, "license", meta->license);
    put_field(out, "robots", meta->robots);
    buf_puts(out, "}\n");
}

static void put_block(buf *out, span text, size_t from)
{
    if (!text.size)
        return;
    buf_puts(out, out->size > from ? "\n" : "");
    buf_put(out, text);
    buf_putc(out, '\n');
}

void jjak_document_text(jjak_buffer *out, const jjak_document *d)
{
    size_t from = out->size;
    put_block(out, d->meta.title, from);
    for (size_t i = 0; i < d->block_count; i++)
        put_block(out, d->blocks[i].text, from);
}

/* Items that follow each other are one list. */
static void put_element(buf *out, const document *d, size_t i)
{
    static const char *const names[] = {
        [BLOCK_PARAGRAPH] = "p",      [BLOCK_HEADING] = "h2", [BLOCK_ITEM] = "li",
        [BLOCK_QUOTE] = "blockquote", [BLOCK_TITLE] = "h1",
    };
    enum block_kind kind = d->blocks[i].kind;
    bool is_item = kind == BLOCK_ITEM;
    if (is_item && (i == 0 || d->blocks[i - 1].kind != BLOCK_ITEM))
        buf_puts(out, "<ul>\n");
    buf_printf(out, "<%s>", names[kind]);
    escape_markup(out, d->blocks[i].text);
    buf_printf(out, "</%s>\n", names[kind]);
    if (is_item && (i + 1 == d->block_count || d->blocks[i + 1].kind != BLOCK_ITEM))
        buf_puts(out, "</ul>\n");
}

void jjak_document_html(jjak_buffer *out, const jjak_document *d)
{
    buf_puts(out, "<!DOCTYPE html>\n<html lang=\"");
    escape_markup(out, d->meta.lang); /* "" where the page does not tell */
    buf_puts(out, "\">\n<meta charset=\"utf-8\">\n<title>");
    escape_markup(out, d->meta.title);
    buf_puts(out, "</title>\n<article>\n");
    if (d->meta.title.size) {
        buf_puts(out, "<h1>");
        escape_markup(out, d->meta.title);
        buf_puts(out, "</h1>\n");
    }
    for (size_t i = 0; i < d->block_count; i++)
        put_element(out, d, i);
    buf_puts(out, "</article>\n</html>\n");
}
