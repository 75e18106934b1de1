/* The likeness of all pairs of sentences, from the matches of their items. */
#include "evidence.h"

static float weight_of(const struct evidence *e, enum side side, const struct record *record)
{
    float sum = 0;
    for (uint32_t i = 0; i < record->item_count; i++)
        sum += e->items[side][record->first_item + i].weight;
    return sum;
}

/* Adds what one sentence has matched, as a share of all it tells. */
static void add_sentence(float *out, const struct evidence *e, enum side side, uint32_t sentence)
{
    const struct record *record = &e->records[side][sentence];
    float sum = weight_of(e, side, record);
    uint32_t columns = e->record_count[KO];
    for (uint32_t i = 0; i < record->item_count; i++) {
        const struct item *item = &e->items[side][record->first_item + i];
        float share = item->weight / (2 * sum);
        for (uint32_t m = 0; m < item->match_count; m++) {
            uint32_t other = item->matches[m].sentence;
            size_t cell = side == EN ? (size_t)sentence * columns + other
                                     : (size_t)other * columns + sentence;
            out[cell] += share * item->matches[m].strength;
        }
    }
}

float *evidence_similarity(const struct evidence *e, struct arena *arena)
{
    size_t cells = (size_t)e->record_count[EN] * e->record_count[KO];
    float *out = arena_alloc(arena, cells, sizeof *out);
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < e->record_count[side]; i++)
            add_sentence(out, e, (enum side)side, i);
    return out;
}
