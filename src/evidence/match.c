/* Joins the keys of both sides, as a database joins tables: sorted by key, run against run. */
#include "items.h"

#include <stdlib.h>

/* A key in more items than this on both sides says nothing about where a sentence belongs. */
enum { MOST_COMMON = 256 };

struct link {
    uint32_t item, sentence, other;
    float strength;
};
typedef list(struct link) links;

static int by_hash(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->item > y->item) - (x->item < y->item);
}

static int by_item(const void *a, const void *b)
{
    const struct link *x = a, *y = b;
    if (x->item != y->item)
        return x->item < y->item ? -1 : 1;
    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

static size_t run_length(const struct key *keys, size_t count)
{
    size_t n = 1;
    while (n < count && keys[n].hash == keys[0].hash)
        n++;
    return n;
}

static void link_runs(links out[SIDES], const struct gathering *g, const struct key *runs[SIDES],
                      const size_t counts[SIDES])
{
    for (size_t i = 0; i < counts[EN]; i++)
        for (size_t j = 0; j < counts[KO]; j++) {
            uint32_t en = runs[EN][i].item, ko = runs[KO][j].item;
            float strength = runs[EN][i].strength * runs[KO][j].strength;
            list_push(&out[EN], ((struct link){en, g->items[KO].at[ko].sentence, ko, strength}));
            list_push(&out[KO], ((struct link){ko, g->items[EN].at[en].sentence, en, strength}));
        }
}

static void join(links out[SIDES], struct gathering *g)
{
    for (int side = 0; side < SIDES; side++)
        if (g->keys[side].count)
            qsort(g->keys[side].at, g->keys[side].count, sizeof(struct key), by_hash);
    size_t at[SIDES] = {0, 0};
    while (at[EN] < g->keys[EN].count && at[KO] < g->keys[KO].count) {
        const struct key *runs[SIDES];
        size_t counts[SIDES];
        for (int side = 0; side < SIDES; side++) {
            runs[side] = g->keys[side].at + at[side];
            counts[side] = run_length(runs[side], g->keys[side].count - at[side]);
        }
        bool is_rare = counts[EN] <= MOST_COMMON && counts[KO] <= MOST_COMMON;
        if (runs[EN]->hash == runs[KO]->hash && is_rare)
            link_runs(out, g, runs, counts);
        bool step_en = runs[EN]->hash <= runs[KO]->hash, step_ko = runs[KO]->hash <= runs[EN]->hash;
        at[EN] += step_en ? counts[EN] : 0;
        at[KO] += step_ko ? counts[KO] : 0;
    }
}

/* The links of each item, the strongest for each sentence, as its matches. */
static void place_matches(struct item *items, struct arena *arena, const links *found)
{
    struct match *matches = arena_alloc(arena, found->count, sizeof *matches);
    const struct link *last = NULL;
    for (size_t i = 0; i < found->count; i++) {
        const struct link *link = &found->at[i];
        struct item *item = &items[link->item];
        if (last && last->item == link->item && last->sentence == link->sentence)
            continue;
        if (!item->match_count)
            item->matches = matches;
        item->match_count++;
        *matches++ = (struct match){link->sentence, link->other, link->strength};
        last = link;
    }
}

/* Items in the order of their sentences; new_number[old] tells where each went. */
static void order_items(struct evidence *out, struct arena *arena, struct gathering *g,
                        enum side side, uint32_t *new_number)
{
    struct record *records = out->records[side];
    struct item *items = arena_alloc(arena, g->items[side].count, sizeof *items);
    for (size_t i = 0; i < g->items[side].count; i++)
        records[g->items[side].at[i].sentence].item_count++;
    for (uint32_t s = 1; s < out->record_count[side]; s++)
        records[s].first_item = records[s - 1].first_item + records[s - 1].item_count;
    for (uint32_t s = 0; s < out->record_count[side]; s++)
        records[s].item_count = 0;
    for (size_t i = 0; i < g->items[side].count; i++) {
        struct record *record = &records[g->items[side].at[i].sentence];
        new_number[i] = record->first_item + record->item_count++;
        items[new_number[i]] = g->items[side].at[i];
    }
    out->items[side] = items;
    out->item_count[side] = (uint32_t)g->items[side].count;
}

void match_items(struct evidence *out, struct arena *arena, struct gathering *g)
{
    links found[SIDES] = {{0}, {0}};
    uint32_t *new_number[SIDES];
    join(found, g);
    for (int side = 0; side < SIDES; side++) {
        new_number[side] = mem_alloc((g->items[side].count + 1) * sizeof(uint32_t));
        order_items(out, arena, g, (enum side)side, new_number[side]);
    }
    for (int side = 0; side < SIDES; side++) {
        for (size_t i = 0; i < found[side].count; i++) {
            struct link *link = &found[side].at[i];
            link->item = new_number[side][link->item];
            link->other = new_number[!side][link->other];
        }
        if (found[side].count)
            qsort(found[side].at, found[side].count, sizeof(struct link), by_item);
        place_matches(out->items[side], arena, &found[side]);
    }
    for (int side = 0; side < SIDES; side++) {
        list_free(&found[side]);
        mem_free(new_number[side]);
    }
}
