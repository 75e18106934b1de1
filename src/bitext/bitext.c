#include "bitext.h"

#include "base/mem.h"

const char *const side_language[SIDES] = {"en", "ko"};

const char *const evidence_name[EVIDENCE_KINDS] = {
    [EVIDENCE_WORD] = "word",     [EVIDENCE_LEARNT] = "learnt",
    [EVIDENCE_NUMBER] = "number", [EVIDENCE_NAME] = "name",
    [EVIDENCE_LATIN] = "latin",   [EVIDENCE_LENGTH] = "length",
    [EVIDENCE_MARKS] = "marks",   [EVIDENCE_HEADLINE] = "headline",
    [EVIDENCE_SHAPE] = "shape",   [EVIDENCE_COVERAGE] = "coverage",
    [EVIDENCE_RIVALS] = "rivals", [EVIDENCE_NEED] = "need",
    [EVIDENCE_PLACE] = "place",   [EVIDENCE_ALONE] = "alone",
};

const char *const block_kind_name[BLOCK_KINDS] = {
    [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_HEADING] = "heading", [BLOCK_ITEM] = "item",
    [BLOCK_QUOTE] = "quote",         [BLOCK_TITLE] = "title",
};

document *document_new(void)
{
    document *d = mem_alloc(sizeof *d);
    d->arena = arena_new();
    return d;
}

void jjak_document_free(jjak_document *d)
{
    if (!d)
        return;
    arena_free(d->arena);
    mem_free(d);
}

bitext *bitext_new(void)
{
    bitext *b = mem_alloc(sizeof *b);
    b->arena = arena_new();
    return b;
}

void jjak_bitext_free(jjak_bitext *b)
{
    if (!b)
        return;
    jjak_document_free(b->side[EN].document);
    jjak_document_free(b->side[KO].document);
    arena_free(b->arena);
    mem_free(b);
}

static size_t put_nulls(struct bead *to, struct arena *arena, const struct bead *bead)
{
    size_t count = 0;
    for (int side = 0; side < SIDES; side++)
        for (uint32_t k = 0; k < bead->count[side]; k++) {
            struct bead *null = &to[count++];
            *null = (struct bead){.confidence = 1 - bead->confidence};
            null->count[side] = 1;
            null->at[side] = arena_alloc(arena, 1, sizeof(uint32_t));
            null->at[side][0] = bead->at[side][k];
        }
    return count;
}

void bitext_dissolve(bitext *b, bool (*is_wanted)(const struct bead *bead, const void *payload),
                     const void *payload)
{
    size_t sentences = b->side[EN].sentence_count + b->side[KO].sentence_count, count = 0;
    struct bead *kept = arena_alloc(b->arena, sentences, sizeof *kept);
    for (size_t i = 0; i < b->bead_count; i++) {
        const struct bead *bead = &b->beads[i];
        if (bead_is_null(bead) || is_wanted(bead, payload))
            kept[count++] = *bead;
        else
            count += put_nulls(&kept[count], b->arena, bead);
    }
    b->beads = kept;
    b->bead_count = count;
}

void bead_text(buf *out, const bitext *b, const struct bead *bead, enum side side)
{
    for (uint32_t i = 0; i < bead->count[side]; i++) {
        if (i)
            buf_putc(out, ' ');
        buf_put(out, b->side[side].sentences[bead->at[side][i]].text);
    }
}

void document_join(buf *out, const document *d)
{
    buf_put(out, d->meta.title);
    for (size_t i = 0; i < d->block_count; i++) {
        if (out->size)
            buf_putc(out, '\n');
        buf_put(out, d->blocks[i].text);
    }
}
