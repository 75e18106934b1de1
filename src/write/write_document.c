/* An article by itself, as JSON and as plain text; not a format of bitexts, so not in the table. */
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
