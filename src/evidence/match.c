/*
 * Joins the keys of both sides to matches. Equal keys are counterparts, and so are the units that
 * the model knows as translations: both are *bridges* between the keys of the one and the other
 * side. An item is matched by going over the bridges of its keys to the places behind them, so the
 * work is proportional to what is found.
 */
#include "items.h"

#include <stdlib.h>

/* A key in more items than this on both sides says nothing about where a sentence belongs. */
enum { MOST_COMMON = 256 };

/* All keys of a side with one hash. */
struct run {
    uint32_t first, count;
    uint32_t first_bridge; /* in the list of its side */
};

struct bridge {
    uint32_t run[SIDES];
    float strength;
};
typedef list(struct bridge) bridges;

struct joining {
    struct gathering *g;
    list(struct run) runs[SIDES];
    bridges bridges[SIDES]; /* the same ones, in the order of each side's runs */
};

static int by_hash(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->item > y->item) - (x->item < y->item);
}

static void find_runs(struct joining *j, int side)
{
    struct key *keys = j->g->keys[side].at;
    uint32_t count = (uint32_t)j->g->keys[side].count;
    if (count)
        qsort(keys, count, sizeof *keys, by_hash);
    for (uint32_t i = 0, n; i < count; i += n) {
        for (n = 1; i + n < count && keys[i + n].hash == keys[i].hash;)
            n++;
        for (uint32_t k = i; k < i + n; k++)
            keys[k].run = (uint32_t)j->runs[side].count;
        list_push(&j->runs[side], ((struct run){.first = i, .count = n}));
    }
}

static void add_bridge(struct joining *j, uint32_t en, uint32_t ko, float strength)
{
    bool is_rare =
        j->runs[EN].at[en].count <= MOST_COMMON || j->runs[KO].at[ko].count <= MOST_COMMON;
    if (is_rare)
        list_push(&j->bridges[EN], ((struct bridge){{en, ko}, strength}));
}

/* The bridges of one run of the English side: to the same key, to the translations of a unit. */
static void bridge_run(struct joining *j, const struct table *korean, uint32_t en)
{
    const struct model *model = j->g->model;
    const struct key *key = &j->g->keys[EN].at[j->runs[EN].at[en].first];
    uint32_t same = table_get(korean, key->hash);
    if (same != TABLE_NONE)
        add_bridge(j, en, same, 1);
    uint32_t count = key->unit != UNIT_NONE ? model_count(model, key->unit) : 0;
    for (uint32_t i = 0; i < count; i++) {
        struct translation t = model_translation(model, key->unit, i);
        uint32_t ko = table_get(korean, unit_hash(KO, t.target));
        if (ko != TABLE_NONE)
            add_bridge(j, en, ko, t.strength);
    }
}

static int by_korean_run(const void *a, const void *b)
{
    const struct bridge *x = a, *y = b;
    if (x->run[KO] != y->run[KO])
        return x->run[KO] < y->run[KO] ? -1 : 1;
    return (x->run[EN] > y->run[EN]) - (x->run[EN] < y->run[EN]);
}

static void index_bridges(struct joining *j, int side)
{
    size_t at = 0;
    for (uint32_t r = 0; r < j->runs[side].count; r++) {
        j->runs[side].at[r].first_bridge = (uint32_t)at;
        while (at < j->bridges[side].count && j->bridges[side].at[at].run[side] == r)
            at++;
    }
}

static void find_bridges(struct joining *j)
{
    struct table korean = {0};
    for (uint32_t r = 0; r < j->runs[KO].count; r++)
        *table_put(&korean, j->g->keys[KO].at[j->runs[KO].at[r].first].hash) = r;
    for (uint32_t r = 0; r < j->runs[EN].count; r++)
        bridge_run(j, &korean, r);
    table_free(&korean);
    for (size_t i = 0; i < j->bridges[EN].count; i++)
        list_push(&j->bridges[KO], j->bridges[EN].at[i]);
    if (j->bridges[KO].count)
        qsort(j->bridges[KO].at, j->bridges[KO].count, sizeof(struct bridge), by_korean_run);
    for (int side = 0; side < SIDES; side++)
        index_bridges(j, side);
}

/* ---- from bridges to matches */

/* The best match of the item at hand in each sentence of the other side. */
struct best {
    struct match *of; /* [sentences]; strength 0 where there is none */
    list(uint32_t) met;
};

static void offer(struct best *best, uint32_t sentence, uint32_t item, float strength)
{
    struct match *m = &best->of[sentence];
    if (strength <= 0)
        return;
    if (m->strength <= 0)
        list_push(&best->met, sentence);
    if (strength > m->strength || (strength == m->strength && item < m->item))
        *m = (struct match){sentence, item, strength};
}

static void cross(struct best *best, const struct joining *j, int side, const struct key *key)
{
    const bridges *all = &j->bridges[side];
    for (size_t b = j->runs[side].at[key->run].first_bridge;
         b < all->count && all->at[b].run[side] == key->run; b++) {
        const struct run *run = &j->runs[!side].at[all->at[b].run[!side]];
        const struct key *others = j->g->keys[!side].at + run->first;
        for (uint32_t i = 0; i < run->count; i++)
            offer(best, j->g->items[!side].at[others[i].item].sentence, others[i].item,
                  key->strength * all->at[b].strength * others[i].strength);
    }
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void take_best(struct item *item, struct arena *arena, struct best *best)
{
    if (best->met.count)
        qsort(best->met.at, best->met.count, sizeof(uint32_t), by_number);
    item->match_count = (uint32_t)best->met.count;
    item->matches = arena_alloc(arena, best->met.count, sizeof *item->matches);
    for (size_t i = 0; i < best->met.count; i++) {
        item->matches[i] = best->of[best->met.at[i]];
        best->of[best->met.at[i]].strength = 0;
    }
    best->met.count = 0;
}

static int by_item(const void *a, const void *b)
{
    const struct key *x = *(const struct key *const *)a, *y = *(const struct key *const *)b;
    return x->item != y->item ? (x->item < y->item ? -1 : 1) : (x > y) - (x < y);
}

static void match_side(const struct joining *j, struct arena *arena, int side, uint32_t sentences)
{
    size_t count = j->g->keys[side].count, at = 0;
    const struct key **keys = mem_alloc(count * sizeof *keys);
    struct best best = {.of = mem_alloc(sentences * sizeof *best.of)};
    for (size_t i = 0; i < count; i++)
        keys[i] = &j->g->keys[side].at[i];
    if (count)
        qsort(keys, count, sizeof *keys, by_item);
    for (uint32_t i = 0; i < j->g->items[side].count; i++) {
        for (; at < count && keys[at]->item == i; at++)
            cross(&best, j, side, keys[at]);
        take_best(&j->g->items[side].at[i], arena, &best);
    }
    mem_free(keys);
    mem_free(best.of);
    list_free(&best.met);
}

/* ---- putting them in order */

/* Numbers the items by sentence: names were gathered last. */
static uint32_t *number_items(struct evidence *out, const struct gathering *g, int side)
{
    struct record *records = out->records[side];
    uint32_t *number = mem_alloc((g->items[side].count + 1) * sizeof *number);
    for (size_t i = 0; i < g->items[side].count; i++)
        records[g->items[side].at[i].sentence].item_count++;
    for (uint32_t s = 1; s < out->record_count[side]; s++)
        records[s].first_item = records[s - 1].first_item + records[s - 1].item_count;
    for (uint32_t s = 0; s < out->record_count[side]; s++)
        records[s].item_count = 0;
    for (size_t i = 0; i < g->items[side].count; i++) {
        struct record *record = &records[g->items[side].at[i].sentence];
        number[i] = record->first_item + record->item_count++;
    }
    return number;
}

static void order_items(struct evidence *out, struct arena *arena, struct gathering *g, int side)
{
    uint32_t *number = number_items(out, g, side);
    size_t count = g->items[side].count;
    struct item *items = arena_alloc(arena, count, sizeof *items);
    for (size_t i = 0; i < count; i++)
        items[number[i]] = g->items[side].at[i];
    if (count)
        memcpy(g->items[side].at, items, count * sizeof *items);
    for (size_t i = 0; i < g->keys[side].count; i++)
        g->keys[side].at[i].item = number[g->keys[side].at[i].item];
    out->items[side] = items;
    out->item_count[side] = (uint32_t)count;
    mem_free(number);
}

void match_items(struct evidence *out, struct arena *arena, struct gathering *g)
{
    struct joining j = {.g = g};
    for (int side = 0; side < SIDES; side++) {
        order_items(out, arena, g, side);
        find_runs(&j, side);
    }
    find_bridges(&j);
    for (int side = 0; side < SIDES; side++) {
        match_side(&j, arena, side, out->record_count[!side]);
        if (out->item_count[side])
            memcpy(out->items[side], g->items[side].at,
                   out->item_count[side] * sizeof *out->items[side]);
    }
    for (int side = 0; side < SIDES; side++) {
        list_free(&j.runs[side]);
        list_free(&j.bridges[side]);
    }
}
