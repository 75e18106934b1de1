/* Blocks to sentences: what the splitter finds, kept in the bitext. */
#include "segment.h"

typedef list(struct sentence) sentences;

/* Moves the SOFT boundaries that were found before this sentence into the arena. */
static void keep_soft(struct sentence *sentence, struct arena *arena, const char *base,
                      const struct cut *first, size_t count)
{
    if (!count)
        return;
    size_t begin = (size_t)(sentence->text.at - base);
    uint32_t *soft = arena_alloc(arena, count, sizeof *soft);
    for (size_t i = 0; i < count; i++)
        soft[i] = (uint32_t)(first[i].at - begin);
    sentence->soft = soft;
    sentence->soft_count = (uint32_t)count;
}

static int cut_block(sentences *out, struct arena *arena, struct splitter *splitter,
                     struct sentence whole, jjak_error *error)
{
    const cuts *found;
    const char *base = whole.text.at;
    int rc = splitter_find(&found, splitter, whole.text, error);
    if (rc != 0)
        return rc;
    size_t from = 0, closed = 0; /* closed: SOFT boundaries passed over since the last cut */
    for (size_t i = 0; i < found->count; i++) {
        if (!found->at[i].is_open) {
            closed++;
            continue;
        }
        struct sentence sentence = whole;
        sentence.text = sentence_trim(span_between(base + from, base + found->at[i].at));
        sentence.is_soft_end = found->at[i].is_soft;
        keep_soft(&sentence, arena, base, &found->at[i - closed], closed);
        if (sentence.text.size)
            list_push(out, sentence);
        from = found->at[i].at;
        closed = 0;
    }
    return 0;
}

static int cut_document(sentences *out, struct arena *arena, struct splitter *splitter,
                        const document *d, jjak_error *error)
{
    int rc = 0;
    if (d->meta.title.size)
        list_push(out, ((struct sentence){.text = d->meta.title, .kind = BLOCK_TITLE}));
    for (size_t i = 0; rc == 0 && i < d->block_count; i++) {
        struct sentence whole = {
            .text = d->blocks[i].text, .paragraph = (uint32_t)i + 1, .kind = d->blocks[i].kind};
        if (d->is_sentences)
            list_push(out, whole);
        else
            rc = cut_block(out, arena, splitter, whole, error);
    }
    return rc;
}

int segment_side(bitext *b, enum side side, jjak_error *error)
{
    struct splitter *splitter;
    struct side_text *to = &b->side[side];
    int rc = splitter_new(&splitter, side_language[side], to->document->quotes, error);
    if (rc != 0)
        return rc;
    sentences found = {0};
    rc = cut_document(&found, b->arena, splitter, to->document, error);
    if (rc == 0 && found.count) {
        to->sentences = arena_alloc(b->arena, found.count, sizeof *to->sentences);
        memcpy(to->sentences, found.at, found.count * sizeof *to->sentences);
        to->sentence_count = found.count;
    }
    list_free(&found);
    splitter_free(splitter);
    return rc;
}
