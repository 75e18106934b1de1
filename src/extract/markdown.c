#include "draft.h"

bool markdown_is_likely(span text)
{
    (void)text;
    return false;
}

void markdown_read(struct draft *draft, span text, bool has_title)
{
    plain_read(draft, text, has_title);
}
