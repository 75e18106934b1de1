/*
 * Joins the keys of both sides to matches. Equal keys are counterparts, and so are the units that
 * the model knows as translations: both are *bridges* between the keys of the one and the other
 * side. An item is matched by going over the bridges of its keys to the places behind them, so the
 * work is proportional to what is found.
 */
#include "items.h"

/* A key in more items than this on both sides says nothing about where a sentence belongs. */
enum { MOST_COMMON = 256 };

/* The numbers 0, 1 ... sorted into groups: those of group g are order[start[g]] and on, ascending,
 * before order[start[g + 1]]. */
struct index {
    uint32_t *start, *order;
};

static uint32_t group_of(const void *rows, size_t size, size_t offset, size_t number)
{
    uint32_t group;
    memcpy(&group, (const char *)rows + number * size + offset, sizeof group);
    return group;
}

/* The group of each number stands at `offset` in its row of `size` bytes. */
static struct index index_by(const void *rows, size_t size, size_t offset, size_t count,
                             size_t groups)
{
    struct index index = {mem_alloc((groups + 2) * sizeof *index.start),
                          mem_alloc((count + 1) * sizeof *index.order)};
    uint32_t *ends = index.start + 1;
    for (size_t i = 0; i < count; i++)
        ends[1 + group_of(rows, size, offset, i)]++;
    for (size_t g = 1; g <= groups; g++)
        ends[g] += ends[g - 1];
    for (size_t i = 0; i < count; i++)
        index.order[ends[group_of(rows, size, offset, i)]++] = (uint32_t)i;
    return index;
}

static void index_free(struct index *index)
{
    mem_free(index->start);
    mem_free(index->order);
}

/* From all keys of the English side with one hash to all of the Korean side with another. */
struct bridge {
    uint32_t run[SIDES];
    float strength;
};

enum { BITS = 64 };

/* A *run* is all keys of a side with one hash. */
struct joining {
    struct gathering *g;
    uint64_t *units;          /* a bit for each unit of the model that the Korean side shows */
    struct table runs[SIDES]; /* of each hash */
    uint32_t *run_of[SIDES];  /* of each key */
    struct index keys_of_item[SIDES], keys_of_run[SIDES];
    struct match *places[SIDES]; /* of each key in the order of runs: what it offers */
    list(struct bridge) bridges;
    struct index bridges_of_run[SIDES];
};

static void find_runs(struct joining *j, int side, uint32_t item_count)
{
    const struct key *keys = j->g->keys[side].at;
    size_t count = j->g->keys[side].count;
    j->run_of[side] = mem_alloc((count + 1) * sizeof(uint32_t));
    table_reserve(&j->runs[side], count / 2);
    for (size_t i = 0; i < count; i++) {
        uint32_t *run = table_put(&j->runs[side], keys[i].hash);
        if (*run == TABLE_NONE)
            *run = (uint32_t)j->runs[side].count - 1;
        j->run_of[side][i] = *run;
    }
    j->keys_of_item[side] =
        index_by(keys, sizeof *keys, offsetof(struct key, item), count, item_count);
    j->keys_of_run[side] =
        index_by(j->run_of[side], sizeof(uint32_t), 0, count, j->runs[side].count);
}

static void find_places(struct joining *j, int side, const struct item *items)
{
    size_t count = j->g->keys[side].count;
    j->places[side] = mem_alloc((count + 1) * sizeof(struct match));
    for (size_t i = 0; i < count; i++) {
        const struct key *key = &j->g->keys[side].at[j->keys_of_run[side].order[i]];
        j->places[side][i] = (struct match){items[key->item].sentence, key->item, key->strength};
    }
}

static uint32_t run_size(const struct joining *j, int side, uint32_t run)
{
    return j->keys_of_run[side].start[run + 1] - j->keys_of_run[side].start[run];
}

static void add_bridge(struct joining *j, uint32_t en, uint64_t hash, float strength)
{
    uint32_t ko = table_get(&j->runs[KO], hash);
    if (ko != TABLE_NONE &&
        (run_size(j, EN, en) <= MOST_COMMON || run_size(j, KO, ko) <= MOST_COMMON))
        list_push(&j->bridges, ((struct bridge){{en, ko}, strength}));
}

/* Most translations of a unit are not in the text; a bit tells so sooner than its hash. */
static void find_units(struct joining *j)
{
    const struct model *model = j->g->model;
    j->units = mem_alloc(((model ? model_units(model, KO) : 0) / BITS + 1) * sizeof *j->units);
    for (size_t i = 0; i < j->g->keys[KO].count; i++) {
        uint32_t unit = j->g->keys[KO].at[i].unit;
        if (unit != UNIT_NONE)
            j->units[unit / BITS] |= (uint64_t)1 << unit % BITS;
    }
}

/* The bridges of one run of the English side: to the same key, to the translations of a unit. */
static void bridge_run(struct joining *j, uint32_t en)
{
    const struct model *model = j->g->model;
    const struct index *keys = &j->keys_of_run[EN];
    const struct key *key = &j->g->keys[EN].at[keys->order[keys->start[en]]];
    struct translation t;
    add_bridge(j, en, key->hash, 1);
    for (uint32_t i = 0; key->unit != UNIT_NONE && model_next(model, key->unit, j->units, &i, &t);)
        add_bridge(j, en, unit_hash(KO, t.target), t.strength);
}

static void find_bridges(struct joining *j)
{
    find_units(j);
    for (uint32_t run = 0; run < j->runs[EN].count; run++)
        bridge_run(j, run);
    for (size_t side = 0; side < SIDES; side++)
        j->bridges_of_run[side] = index_by(j->bridges.at, sizeof *j->bridges.at,
                                           offsetof(struct bridge, run) + side * sizeof(uint32_t),
                                           j->bridges.count, j->runs[side].count);
}

/* ---- from bridges to matches */

/* The best match of the item at hand in each sentence of the other side. */
struct best {
    struct match *of; /* [sentences]; strength 0 where there is none */
    uint64_t *met;    /* a bit for each sentence that has one */
    uint32_t words;
};

static void offer(struct best *best, const struct match *place, float strength)
{
    struct match *m = &best->of[place->sentence];
    if (strength > m->strength || (strength == m->strength && place->item < m->item)) {
        *m = (struct match){place->sentence, place->item, strength};
        best->met[place->sentence / BITS] |= (uint64_t)1 << place->sentence % BITS;
    }
}

static void cross(struct best *best, const struct joining *j, int side, uint32_t key)
{
    uint32_t run = j->run_of[side][key];
    const struct index *bridges = &j->bridges_of_run[side];
    for (uint32_t b = bridges->start[run]; b < bridges->start[run + 1]; b++) {
        const struct bridge *bridge = &j->bridges.at[bridges->order[b]];
        const uint32_t *other = &j->keys_of_run[!side].start[bridge->run[!side]];
        float strength = j->g->keys[side].at[key].strength * bridge->strength;
        for (uint32_t i = other[0]; i < other[1]; i++)
            offer(best, &j->places[!side][i], strength * j->places[!side][i].strength);
    }
}

/* Hands over the matches by sentence, and leaves none behind. */
static void take_best(struct item *item, struct arena *arena, struct best *best)
{
    uint32_t count = 0;
    for (uint32_t w = 0; w < best->words; w++)
        count += (uint32_t)__builtin_popcountll(best->met[w]);
    struct match *next = arena_alloc(arena, count, sizeof *next);
    item->match_count = count;
    item->matches = next;
    for (uint32_t w = 0; w < best->words; w++)
        for (; best->met[w]; best->met[w] &= best->met[w] - 1) {
            struct match *m = &best->of[w * BITS + (uint32_t)__builtin_ctzll(best->met[w])];
            *next++ = *m;
            *m = (struct match){0};
        }
}

/* Tells the items with the same keys, as a word has wherever it stands: never 0. */
static uint64_t hash_keys(const struct joining *j, int side, uint32_t item)
{
    const struct index *keys = &j->keys_of_item[side];
    uint64_t hash = 1;
    for (uint32_t k = keys->start[item]; k < keys->start[item + 1]; k++) {
        uint32_t key = keys->order[k], strength;
        memcpy(&strength, &j->g->keys[side].at[key].strength, sizeof strength);
        hash ^= (uint64_t)j->run_of[side][key] << 32 | strength;
        hash *= 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    return hash ? hash : 1;
}

static void match_item(const struct joining *j, struct arena *arena, int side, uint32_t number,
                       struct item *item, struct best *best)
{
    const struct index *keys = &j->keys_of_item[side];
    for (uint32_t k = keys->start[number]; k < keys->start[number + 1]; k++)
        cross(best, j, side, keys->order[k]);
    take_best(item, arena, best);
}

static void match_side(const struct joining *j, struct arena *arena, int side, struct item *items,
                       uint32_t sentences)
{
    struct table first_with = {0}; /* the keys of an item -> the first item that has them */
    struct best best = {.words = sentences / BITS + 1};
    table_reserve(&first_with, j->g->items[side].count);
    best.of = mem_alloc((sentences + 1) * sizeof *best.of);
    best.met = mem_alloc(best.words * sizeof *best.met);
    for (uint32_t i = 0; i < j->g->items[side].count; i++) {
        uint32_t *first = table_put(&first_with, hash_keys(j, side, i));
        if (*first == TABLE_NONE) {
            *first = i;
            match_item(j, arena, side, i, &items[i], &best);
        }
        items[i].match_count = items[*first].match_count;
        items[i].matches = items[*first].matches;
    }
    table_free(&first_with);
    mem_free(best.of);
    mem_free(best.met);
}

/* ---- putting them in order */

/* Numbers the items by sentence: names were gathered last. */
static void order_items(struct evidence *out, struct arena *arena, struct gathering *g, int side)
{
    const struct item *gathered = g->items[side].at;
    size_t count = g->items[side].count;
    uint32_t *number = mem_alloc((count + 1) * sizeof *number);
    struct item *items = arena_alloc(arena, count, sizeof *items);
    struct index order = index_by(gathered, sizeof *gathered, offsetof(struct item, sentence),
                                  count, out->record_count[side]);
    for (uint32_t i = 0; i < count; i++) {
        items[i] = gathered[order.order[i]];
        number[order.order[i]] = i;
    }
    for (uint32_t s = 0; s < out->record_count[side]; s++) {
        out->records[side][s].first_item = order.start[s];
        out->records[side][s].item_count = order.start[s + 1] - order.start[s];
    }
    for (size_t i = 0; i < g->keys[side].count; i++)
        g->keys[side].at[i].item = number[g->keys[side].at[i].item];
    out->items[side] = items;
    out->item_count[side] = (uint32_t)count;
    index_free(&order);
    mem_free(number);
}

static void joining_free(struct joining *j)
{
    for (int side = 0; side < SIDES; side++) {
        table_free(&j->runs[side]);
        mem_free(j->run_of[side]);
        mem_free(j->places[side]);
        index_free(&j->keys_of_item[side]);
        index_free(&j->keys_of_run[side]);
        index_free(&j->bridges_of_run[side]);
    }
    list_free(&j->bridges);
    mem_free(j->units);
}

void match_items(struct evidence *out, struct arena *arena, struct gathering *g)
{
    struct joining j = {.g = g};
    for (int side = 0; side < SIDES; side++) {
        order_items(out, arena, g, side);
        find_runs(&j, side, out->item_count[side]);
        find_places(&j, side, out->items[side]);
    }
    find_bridges(&j);
    for (int side = 0; side < SIDES; side++)
        match_side(&j, arena, side, out->items[side], out->record_count[!side]);
    joining_free(&j);
}
