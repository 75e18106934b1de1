#include "draft.h"
#include "base/error.h"
#include "page.h"
int html_read(struct draft *draft, span text, jjak_error *error)
{
    struct cleaned cleaned = {0};
    struct page page = {0};
    clean_html(&cleaned, text);
    int rc = page_parse(&page, &cleaned, error);
    for (uint32_t i = 0; i < page.nodes.count; i++) {
        struct node *n = &page.nodes.at[i];
        buf b = {0};
        if (n->tag == TAG_P || n->tag == TAG_H1) {
            page_text(&b, &page, i);
            if (n->tag == TAG_H1)
                draft->document->meta.title = draft_clean(draft, buf_span(&b));
            else
                draft_add(draft, BLOCK_PARAGRAPH, buf_span(&b), n->source);
        }
        jjak_buffer_free(&b);
    }
    page_free(&page);
    clean_free(&cleaned);
    return rc;
}
