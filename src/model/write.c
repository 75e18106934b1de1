/* A draft in memory to the bytes of a model file. */
#include <math.h>
#include <stdlib.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "format.h"
#include "model.h"

static void put32(buf *out, uint32_t value)
{
    for (int shift = 0; shift < 32; shift += 8)
        buf_putc(out, (char)(value >> shift & 255));
}

static void set32(buf *out, size_t at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        out->bytes[at + (size_t)i] = (char)(value >> 8 * i & 255);
}

static void set64(buf *out, size_t at, uint64_t value)
{
    set32(out, at, (uint32_t)value);
    set32(out, at + 4, (uint32_t)(value >> 32));
}

/* Units in the order of their keys, without doubles: `old` numbers by new, and the reverse. */
struct order {
    uint32_t *old, *new;
    uint32_t count;
};

struct keyed {
    uint32_t key, number;
};

static int by_key(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

static void order_units(struct order *order, const uint32_t *keys, uint32_t count)
{
    struct keyed *all = mem_alloc(count * sizeof *all);
    for (uint32_t i = 0; i < count; i++)
        all[i] = (struct keyed){keys[i], i};
    if (count)
        qsort(all, count, sizeof *all, by_key);
    order->old = mem_alloc(count * sizeof *order->old);
    order->new = mem_alloc(count * sizeof *order->new);
    order->count = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool is_double = i && all[i].key == all[i - 1].key;
        order->new[all[i].number] = is_double ? UNIT_NONE : order->count;
        if (!is_double)
            order->old[order->count++] = all[i].number;
    }
    mem_free(all);
}

static int by_strength(const void *a, const void *b)
{
    const struct translation *x = a, *y = b;
    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    return (x->target > y->target) - (x->target < y->target);
}

typedef list(struct translation) translations;

/* The pairs of one source unit with the new numbers of their targets. */
static void put_pairs(buf *out, const struct draft *d, uint32_t source, const struct order *targets)
{
    translations row = {0};
    for (size_t i = d->first[source]; i < d->first[source + 1]; i++) {
        uint32_t target = targets->new[d->pairs[i].target];
        if (target != UNIT_NONE)
            list_push(&row, ((struct translation){target, d->pairs[i].strength}));
    }
    if (row.count)
        qsort(row.at, row.count, sizeof *row.at, by_strength);
    for (size_t i = 0; i < row.count; i++)
        put32(out, row.at[i].target << 8 | (uint32_t)lrintf(row.at[i].strength * STRENGTHS));
    list_free(&row);
}

static void put_keys(buf *out, const struct draft *d, int side, const struct order *order)
{
    for (uint32_t i = 0; i < order->count; i++)
        put32(out, d->keys[side][order->old[i]]);
}

static void put_steps(buf *out, float steps)
{
    buf_putc(out, (char)(unsigned char)lrintf(steps < 0 ? 0 : steps > 255 ? 255 : steps));
}

static void put_weights(buf *out, const struct draft *d, int side, const struct order *order)
{
    for (uint32_t i = 0; i < order->count; i++)
        put_steps(out, d->weights[side][order->old[i]] * weight_steps);
}

static void put_costs(buf *out, const float *costs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_steps(out, costs[i] * cost_steps);
}

static void put_chunks(buf *out, const struct chunk_table *chunks)
{
    for (uint32_t i = 0; i < chunks->count; i++)
        put32(out, chunks->keys[i]);
    put_costs(out, chunks->costs, chunks->count);
    put_costs(out, chunks->letter_cost[0], LETTERS * LETTERS);
    put_costs(out, chunks->jamo_cost[0], JAMO * JAMO);
}

static void put_header(buf *out, const struct draft *d, const struct order orders[MODEL_SIDES],
                       uint32_t pairs)
{
    memcpy(out->bytes, MODEL_MAGIC, MAGIC_SIZE);
    set32(out, AT_VERSION, MODEL_VERSION);
    set64(out, AT_SIZE, out->size);
    for (int side = 0; side < MODEL_SIDES; side++) {
        span language = span_first(span_of(d->language[side]), LANGUAGE_SIZE);
        memcpy(out->bytes + AT_LANGUAGES + side * LANGUAGE_SIZE, language.at, language.size);
    }
    set32(out, AT_SOURCES, orders[SOURCE].count);
    set32(out, AT_TARGETS, orders[TARGET].count);
    set32(out, AT_PAIRS, pairs);
    set32(out, AT_CHUNKS, d->chunks->count);
    set64(out, AT_SUM, XXH3_64bits(out->bytes + AT_SIZE, out->size - AT_SIZE));
}

void model_write(buf *out, const struct draft *d)
{
    struct order orders[MODEL_SIDES];
    buf pairs = {0};
    for (int side = 0; side < MODEL_SIDES; side++)
        order_units(&orders[side], d->keys[side], d->counts[side]);
    buf_putn(out, '\0', HEADER);
    put_keys(out, d, SOURCE, &orders[SOURCE]);
    for (uint32_t i = 0; i < orders[SOURCE].count; i++) {
        put32(out, (uint32_t)(pairs.size / 4));
        put_pairs(&pairs, d, orders[SOURCE].old[i], &orders[TARGET]);
    }
    put32(out, (uint32_t)(pairs.size / 4));
    put_keys(out, d, TARGET, &orders[TARGET]);
    buf_put(out, buf_span(&pairs));
    for (int side = 0; side < MODEL_SIDES; side++)
        put_weights(out, d, side, &orders[side]);
    put_chunks(out, d->chunks);
    put_header(out, d, orders, (uint32_t)(pairs.size / 4));
    for (int side = 0; side < MODEL_SIDES; side++) {
        mem_free(orders[side].old);
        mem_free(orders[side].new);
    }
    jjak_buffer_free(&pairs);
}
