/* Sentences cut at the SOFT boundaries within them, and put together again. */
#include "base/mem.h"
#include "bitext.h"

/* ---- opening */

typedef list(struct sentence) sentences;

static void add_pieces(sentences *out, const struct sentence *whole)
{
    size_t from = 0;
    for (uint32_t i = 0; i <= whole->soft_count; i++) {
        size_t to = i < whole->soft_count ? whole->soft[i] : whole->text.size;
        struct sentence piece = *whole;
        piece.text = span_trim(span_between(whole->text.at + from, whole->text.at + to));
        piece.soft_count = 0;
        piece.is_opened = i < whole->soft_count;
        piece.is_soft_end = piece.is_opened || whole->is_soft_end;
        if (piece.text.size)
            list_push(out, piece);
        from = to;
    }
    out->at[out->count - 1].is_opened = false; /* what stood behind it may have been empty */
}

static void replace_sentences(struct side_text *side, struct arena *arena, const sentences *by)
{
    side->sentences = arena_alloc(arena, by->count, sizeof *side->sentences);
    if (by->count)
        memcpy(side->sentences, by->at, by->count * sizeof *by->at);
    side->sentence_count = by->count;
}

/* Marks the sentences of the side in beads of several sentences. */
static bool *find_wanted(const bitext *b, enum side side)
{
    bool *is_wanted = mem_alloc(b->side[side].sentence_count + 1);
    for (size_t i = 0; i < b->bead_count; i++) {
        const struct bead *bead = &b->beads[i];
        for (uint32_t k = 0; k < bead->count[side]; k++)
            is_wanted[bead->at[side][k]] =
                !bead_is_null(bead) && bead->count[EN] + bead->count[KO] > 2;
    }
    return is_wanted;
}

static bool open_side(bitext *b, enum side side)
{
    struct side_text *text = &b->side[side];
    bool *is_wanted = find_wanted(b, side);
    size_t before = text->sentence_count;
    sentences opened = {0};
    for (size_t i = 0; i < before; i++)
        if (is_wanted[i] && text->sentences[i].soft_count)
            add_pieces(&opened, &text->sentences[i]);
        else
            list_push(&opened, text->sentences[i]);
    replace_sentences(text, b->arena, &opened);
    list_free(&opened);
    mem_free(is_wanted);
    return text->sentence_count > before;
}

bool bitext_open(bitext *b)
{
    bool has_en = open_side(b, EN), has_ko = open_side(b, KO);
    return has_en || has_ko;
}

/* ---- closing */

/* The bead that holds each sentence of the side. */
static uint32_t *find_owners(const bitext *b, enum side side)
{
    uint32_t *owner = mem_alloc((b->side[side].sentence_count + 1) * sizeof *owner);
    for (uint32_t i = 0; i < b->bead_count; i++)
        for (uint32_t k = 0; k < b->beads[i].count[side]; k++)
            owner[b->beads[i].at[side][k]] = i;
    return owner;
}

/* How many sentences from this one on are pieces that were not parted after all: they are in one
 * bead, or only one of them is in a bead with both sides, which becomes *owner. */
static size_t take_closed(const struct side_text *side, const bool *is_null, const uint32_t *owners,
                          size_t first, uint32_t *owner)
{
    size_t next = first + 1;
    *owner = owners[first];
    for (; side->sentences[next - 1].is_opened; next++) {
        if (owners[next] == *owner || is_null[owners[next]])
            continue;
        if (!is_null[*owner])
            break;
        *owner = owners[next];
    }
    return next - first;
}

static void close_side(bitext *b, enum side side, const bool *is_null)
{
    struct side_text *text = &b->side[side];
    uint32_t *owners = find_owners(b, side), owner;
    sentences closed = {0};
    for (size_t i = 0; i < b->bead_count; i++)
        b->beads[i].count[side] = 0;
    for (size_t i = 0, taken; i < text->sentence_count; i += taken) {
        taken = take_closed(text, is_null, owners, i, &owner);
        const struct sentence *last = &text->sentences[i + taken - 1];
        struct sentence whole = *last;
        whole.text = span_between(text->sentences[i].text.at, last->text.at + last->text.size);
        struct bead *bead = &b->beads[owner];
        bead->at[side][bead->count[side]++] = (uint32_t)closed.count;
        list_push(&closed, whole);
    }
    replace_sentences(text, b->arena, &closed);
    list_free(&closed);
    mem_free(owners);
}

void bitext_close(bitext *b)
{
    bool *is_null = mem_alloc(b->bead_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < b->bead_count; i++)
        is_null[i] = bead_is_null(&b->beads[i]);
    for (enum side side = EN; side < SIDES; side++)
        close_side(b, side, is_null);
    for (size_t i = 0; i < b->bead_count; i++)
        if (b->beads[i].count[EN] || b->beads[i].count[KO])
            b->beads[kept++] = b->beads[i];
    b->bead_count = kept;
    mem_free(is_null);
}
