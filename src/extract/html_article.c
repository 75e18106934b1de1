#include "base/error.h"
#include "body.h"
#include "draft.h"
#include "page.h"

static void meta_read(struct draft *draft, const struct page *page)
{
    buf title = {0};
    for (uint32_t i = 0; i < page->nodes.count; i++)
        if (page->nodes.at[i].tag == TAG_H1 && !draft->document->meta.title.size) {
            buf_clear(&title);
            page_text(&title, page, i);
            draft->document->meta.title = draft_clean(draft, buf_span(&title));
        }
    jjak_buffer_free(&title);
}

int html_read(struct draft *draft, span text, jjak_error *error)
{
    struct cleaned cleaned = {0};
    struct page page = {0};
    clean_html(&cleaned, text);
    int rc = page_parse(&page, &cleaned, error);
    if (rc == 0) {
        meta_read(draft, &page);
        body_find(draft, &page);
        if (!draft->blocks.count)
            rc = error_set(error, JJAK_E_DATA, "is no article: a page without paragraphs of text");
    }
    page_free(&page);
    clean_free(&cleaned);
    return rc;
}
