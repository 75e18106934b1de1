#include "extract.h"

#include "base/error.h"
#include "draft.h"
#include "meta.h"
#include "text/text.h"

enum {
    LOOK = 64 << 10, /* bytes that tell HTML from plain text */
    MIN_TAGS = 3,    /* known tags in plain text that quotes some */
    BYTES_A_TAG = 1500
};

/* Tags that make a text HTML when they stand at its very beginning. */
static const char *const first_tags[] = {"<!doctype", "<html", "<?xml",  "<head",
                                         "<body",     "<meta", "<title", "<!--"};

/* Tags that are counted where the beginning does not tell. */
static const char *const common_tags[] = {
    "<p>",      "<p ",   "</p>", "<div",  "</div>", "<br",   "<h1",   "<h2",    "<a href",
    "<article", "<span", "<li>", "<body", "<html",  "<head", "<meta", "<table", "</a>"};

static bool begins_with_tag(span text, const char *const *prefixes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_equal_nocase(span_first(text, strlen(prefixes[i])), span_of(prefixes[i])))
            return true;
    return false;
}

static bool is_html(span text)
{
    text = span_trim(text);
    if (begins_with_tag(text, first_tags, sizeof first_tags / sizeof *first_tags))
        return true;
    span rest = span_first(text, LOOK);
    size_t tags = 0, size = rest.size;
    for (size_t at; (at = span_find(rest, SPAN("<"))) < rest.size; rest = span_skip(rest, 1)) {
        rest = span_skip(rest, at);
        tags += begins_with_tag(rest, common_tags, sizeof common_tags / sizeof *common_tags);
    }
    return tags >= MIN_TAGS && tags >= size / BYTES_A_TAG;
}

/* Keeps the blocks in the wanted language, and of headings that part. */
static void sift_blocks(struct draft *draft)
{
    size_t count = draft->blocks.count, own = 0;
    struct block *blocks = draft->blocks.at;
    span *texts = mem_alloc(count * sizeof *texts);
    bool *is_own = mem_alloc(count * sizeof *is_own);
    for (size_t i = 0; i < count; i++) {
        span part = title_in_language(blocks[i].text, draft->sift.language);
        if (blocks[i].kind == BLOCK_HEADING && part.size)
            blocks[i].text = draft_clean(draft, part);
        texts[i] = blocks[i].text;
    }
    sift_texts(is_own, texts, count, draft->sift.language);
    for (size_t i = 0; i < count; i++) {
        *(is_own[i] ? &draft->sift.own : &draft->sift.other) += blocks[i].text.size;
        if (is_own[i])
            blocks[own++] = blocks[i];
    }
    draft->blocks.count = own;
    mem_free(texts);
    mem_free(is_own);
}

/* The headline in the wanted language: a part of the one above the text, or else a line above the
 * text in that language. */
static void sift_title(struct draft *draft)
{
    span *title = &draft->document->meta.title;
    *title = draft_clean(draft, title_in_language(*title, draft->sift.language));
    const struct block *first = draft->blocks.at;
    if (title->size || draft->blocks.count < 2 ||
        (first->kind != BLOCK_HEADING && !plain_is_title(first->text)))
        return;
    *title = first->text;
    draft->blocks.count--;
    memmove(draft->blocks.at, first + 1, draft->blocks.count * sizeof *first);
}

static int read_text(struct draft *draft, enum jjak_kind kind, span text, jjak_error *error)
{
    if (kind == JJAK_KIND_AUTO)
        kind = is_html(text) ? JJAK_KIND_HTML : JJAK_KIND_TEXT;
    if (kind == JJAK_KIND_HTML)
        return html_read(draft, text, error);
    if (kind == JJAK_KIND_SENTENCES)
        plain_sentences(draft, text);
    else if (markdown_is_likely(text))
        markdown_read(draft, text, kind == JJAK_KIND_TEXT);
    else
        plain_read(draft, text, kind == JJAK_KIND_TEXT);
    if (draft->sift.language)
        sift_blocks(draft);
    if (draft->sift.language && kind == JJAK_KIND_TEXT)
        sift_title(draft);
    return 0;
}

static int choose_language(struct draft *draft, const char *language, jjak_error *error)
{
    for (int side = 0; language && side < SIDES; side++)
        if (strcmp(language, side_language[side]) == 0)
            draft->sift.language = side_language[side];
    if (!language || draft->sift.language)
        return 0;
    return error_set(error, JJAK_E_USAGE, "the language to be read is en or ko, not \"%s\"",
                     language);
}

/* Decodes the source and fills the draft; the message does not name the file. */
static int read_source(struct draft *draft, const jjak_source *source, jjak_error *error)
{
    buf text = {0};
    span bytes = {source->bytes ? source->bytes : "", source->bytes ? source->size : 0};
    span wanted = span_of(source->charset ? source->charset : "");
    const char *charset = "";
    if (!span_trim(bytes).size)
        return error_set(error, JJAK_E_DATA, "is empty");
    int rc = charset_decode(&text, &charset, bytes, wanted, charset_declared(bytes), error);
    draft->document->meta.charset = arena_copy(draft->document->arena, span_of(charset));
    if (rc == 0)
        rc = read_text(draft, source->kind, buf_span(&text), error);
    if (sift_is_vain(&draft->sift))
        rc = error_set(error, JJAK_E_DATA,
                       "holds no %s version of the article; give it as a file of its own",
                       draft->sift.language == side_language[EN] ? "English" : "Korean");
    if (rc == 0 && !draft->blocks.count)
        rc = error_set(error, JJAK_E_DATA,
                       draft->document->meta.title.size ? "has no text but a title" : "is empty");
    jjak_buffer_free(&text);
    return rc;
}

static void finish(struct draft *draft)
{
    document *d = draft->document;
    d->is_bilingual = sift_is_bilingual(&draft->sift);
    if (draft->sift.language)
        d->meta.lang = span_of(draft->sift.language);
    d->block_count = draft->blocks.count;
    d->blocks = arena_alloc(d->arena, d->block_count, sizeof *d->blocks);
    memcpy(d->blocks, draft->blocks.at, d->block_count * sizeof *d->blocks);
}

int extract_document(document **out, buf *explanation, const jjak_source *source, jjak_error *error)
{
    struct draft draft = {.document = document_new(), .explanation = explanation};
    jjak_error inner;
    const char *name = source->name ? source->name : "";
    draft.document->meta.file = arena_copy(draft.document->arena, span_of(name));
    draft.document->is_sentences = source->kind == JJAK_KIND_SENTENCES;
    draft.document->quotes = source->quotes;
    int rc = choose_language(&draft, source->language, &inner);
    if (rc == 0)
        rc = read_source(&draft, source, &inner);
    if (rc == 0) {
        finish(&draft);
        *out = draft.document;
    } else {
        error_set(error, rc, "%s: %s", *name ? name : "input", inner.message);
        jjak_document_free(draft.document);
    }
    list_free(&draft.blocks);
    jjak_buffer_free(&draft.scratch);
    return rc;
}
