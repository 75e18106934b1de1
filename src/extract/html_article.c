#include "base/error.h"
#include "body.h"
#include "draft.h"
#include "meta.h"
#include "page.h"

enum { LITTLE = 600 /* bytes of text: perhaps all the article is in the scripts */ };

static size_t text_size(const struct draft *draft)
{
    size_t size = 0;
    for (size_t i = 0; i < draft->blocks.count; i++)
        size += draft->blocks.at[i].text.size;
    return size;
}

/* Reads HTML out of a script; its blocks take the place of the page's when they are more than
 * twice as much. */
static void read_instead(struct draft *draft, span html)
{
    struct cleaned cleaned = {0};
    struct page page = {0};
    struct draft other = {.document = draft->document, .sift = {.language = draft->sift.language}};
    clean_html(&cleaned, html);
    if (page_parse(&page, &cleaned, NULL) == 0)
        body_find(&other, &page);
    bool is_better = text_size(&other) > 2 * text_size(draft);
    list_free(is_better ? &draft->blocks : &other.blocks);
    if (is_better) {
        draft->blocks.at = other.blocks.at;
        draft->blocks.count = other.blocks.count;
        draft->blocks.capacity = other.blocks.capacity;
        draft->sift = other.sift;
    }
    jjak_buffer_free(&other.scratch);
    page_free(&page);
    clean_free(&cleaned);
}

static void read_scripts(struct draft *draft, const struct cleaned *cleaned)
{
    buf html = {0};
    linked_article(&html, cleaned);
    if (html.size > 2 * text_size(draft))
        read_instead(draft, buf_span(&html));
    buf_clear(&html);
    if (text_size(draft) < LITTLE)
        scripts_article(&html, cleaned);
    if (html.size > 2 * text_size(draft))
        read_instead(draft, buf_span(&html));
    jjak_buffer_free(&html);
}

int html_read(struct draft *draft, span text, jjak_error *error)
{
    struct cleaned cleaned = {0};
    struct page page = {0};
    clean_html(&cleaned, text);
    int rc = page_parse(&page, &cleaned, error);
    if (rc == 0) {
        meta_read(draft, &page, &cleaned);
        body_find(draft, &page);
        read_scripts(draft, &cleaned);
        if (!draft->blocks.count)
            rc = error_set(error, JJAK_E_DATA, "is no article: a page without paragraphs of text");
    }
    page_free(&page);
    clean_free(&cleaned);
    return rc;
}
