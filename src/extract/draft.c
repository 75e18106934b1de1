/* Blocks on their way into a document. */
#include "draft.h"

#include "text/text.h"

static void add(struct draft *draft, enum block_kind kind, span text, size_t source)
{
    struct block block = {.kind = kind, .text = text, .source = source};
    if (!text.size)
        return;
    sift_hear(&draft->sift, text);
    list_push(&draft->blocks, block);
}

void draft_add(struct draft *draft, enum block_kind kind, span text, size_t source)
{
    add(draft, kind, draft_clean(draft, text), source);
}

void draft_add_clean(struct draft *draft, enum block_kind kind, span text, size_t source)
{
    add(draft, kind, arena_copy(draft->document->arena, text), source);
}

span draft_clean(struct draft *draft, span text)
{
    buf_clear(&draft->scratch);
    text_clean(&draft->scratch, text);
    return arena_copy(draft->document->arena, buf_span(&draft->scratch));
}
