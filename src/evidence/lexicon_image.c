/*
 * The image of the word lists, in the numbers of the host:
 *
 *   head   the sum of what it is made of, of each side how many slots its table has
 *   sides  the slots, then the sieve
 *   pairs  in rows
 */
#include "lexicon.h"

struct head {
    uint64_t sum, slots[SIDES];
};

static void put(buf *out, const void *bytes, size_t size)
{
    buf_put(out, (span){bytes, size});
}

/* The pairs of a word side by side; returns where they begin. */
static uint32_t put_row(buf *pairs, const struct entry *entries, uint32_t first)
{
    size_t at = pairs->size;
    uint32_t count = 0;
    put(pairs, &count, sizeof count);
    for (uint32_t e = first; e != TABLE_NONE; e = entries[e].next, count++)
        put(pairs, &entries[e].pair, sizeof entries[e].pair);
    memcpy(pairs->bytes + at, &count, sizeof count);
    return (uint32_t)(at / sizeof count);
}

static void put_slots(buf *out, buf *pairs, const struct filled *side)
{
    for (size_t i = 0; i < side->first.capacity; i++) {
        const struct slot *from = &side->first.slots[i];
        struct slot slot;
        memset(&slot, 0, sizeof slot); /* with what lies between its parts */
        slot.key = from->key;
        if (from->key)
            slot.value = put_row(pairs, side->entries.at, from->value);
        put(out, &slot, sizeof slot);
    }
}

void image_put(buf *out, uint64_t sum, const struct filled sides[SIDES])
{
    struct head head = {sum, {sides[EN].first.capacity, sides[KO].first.capacity}};
    buf pairs = {0};
    buf_clear(out);
    put(out, &head, sizeof head);
    for (int side = 0; side < SIDES; side++) {
        put_slots(out, &pairs, &sides[side]);
        put(out, sides[side].sieve, SIEVE_WORDS * sizeof *sides[side].sieve);
    }
    buf_put(out, buf_span(&pairs));
    jjak_buffer_free(&pairs);
}

void image_open(struct lexicon *out, const uint64_t *image)
{
    const struct head *head = (const struct head *)image;
    const uint64_t *at = image + sizeof *head / sizeof *image;
    for (int side = 0; side < SIDES; side++) {
        struct listed *listed = &out->side[side];
        listed->rows = (struct table){.slots = (struct slot *)(size_t)at,
                                      .capacity = (size_t)head->slots[side]};
        at += head->slots[side] * (sizeof(struct slot) / sizeof *at);
        listed->sieve = at;
        at += SIEVE_WORDS;
    }
    out->pairs = (const uint32_t *)at;
}
