#include "base/error.h"
#include "body.h"
#include "draft.h"
#include "meta.h"
#include "page.h"

int html_read(struct draft *draft, span text, jjak_error *error)
{
    struct cleaned cleaned = {0};
    struct page page = {0};
    clean_html(&cleaned, text);
    int rc = page_parse(&page, &cleaned, error);
    if (rc == 0) {
        meta_read(draft, &page, &cleaned);
        body_find(draft, &page);
        if (!draft->blocks.count)
            rc = error_set(error, JJAK_E_DATA, "is no article: a page without paragraphs of text");
    }
    page_free(&page);
    clean_free(&cleaned);
    return rc;
}
