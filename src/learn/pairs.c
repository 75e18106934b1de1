/* Sentence pairs as sets of numbered units. */
#include "learn.h"

#include <stdlib.h>

enum { MOST_UNITS = 160 }; /* of a side; what is longer is a paragraph and teaches little */

uint32_t vocabulary_number(struct vocabulary *v, uint32_t key)
{
    uint32_t *number = table_put(&v->number, (uint64_t)key + 1);
    if (*number == TABLE_NONE) {
        *number = (uint32_t)v->keys.count;
        list_push(&v->keys, key);
        list_push(&v->sentences, 0);
        list_push(&v->weight, 0);
    }
    return *number;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void add_side(struct pairs *p, int side, span text, float weight, uint32_t seen)
{
    struct vocabulary *v = &p->vocabulary[side];
    size_t first = p->units[side].count, kept = first;
    tokens_find(&p->scratch, text);
    for (size_t i = 0; i < p->scratch.units.count && i < MOST_UNITS; i++)
        list_push(&p->units[side], vocabulary_number(v, p->scratch.units.at[i]));
    uint32_t *units = p->units[side].at;
    size_t count = p->units[side].count;
    if (count > first)
        qsort(units + first, count - first, sizeof *units, by_number);
    for (size_t i = first; i < count; i++)
        if (i == first || units[i] != units[kept - 1]) {
            units[kept++] = units[i];
            v->sentences.at[units[i]] += seen;
            v->weight.at[units[i]] += weight;
        }
    p->units[side].count = kept;
    list_push(&p->end[side], kept);
}

void pairs_add(struct pairs *p, span source, span target, float weight, uint32_t seen)
{
    add_side(p, SOURCE, source, weight, seen);
    add_side(p, TARGET, target, weight, seen);
    list_push(&p->weight, weight);
    p->total_weight += (double)weight;
}

static void prune_side(struct pairs *p, int side)
{
    struct vocabulary *v = &p->vocabulary[side];
    uint32_t *now = mem_alloc((v->keys.count + 1) * sizeof *now), kept = 0;
    table_free(&v->number);
    for (uint32_t i = 0; i < v->keys.count; i++) {
        now[i] = TABLE_NONE;
        uint32_t least = unit_sort(v->keys.at[i]) == UNIT_BIGRAM ? LEAST_BIGRAM : LEAST_SEEN;
        if (v->sentences.at[i] < least)
            continue;
        now[i] = kept;
        v->keys.at[kept] = v->keys.at[i];
        v->sentences.at[kept] = v->sentences.at[i];
        v->weight.at[kept] = v->weight.at[i];
        *table_put(&v->number, (uint64_t)v->keys.at[i] + 1) = kept++;
    }
    v->keys.count = v->sentences.count = v->weight.count = kept;
    size_t to = 0, from = 0;
    for (size_t s = 0; s < p->end[side].count; s++) {
        for (; from < p->end[side].at[s]; from++)
            if (now[p->units[side].at[from]] != TABLE_NONE)
                p->units[side].at[to++] = now[p->units[side].at[from]];
        p->end[side].at[s] = to;
    }
    p->units[side].count = to;
    mem_free(now);
}

void pairs_prune(struct pairs *p)
{
    for (int side = 0; side < MODEL_SIDES; side++)
        prune_side(p, side);
    listed_number(p);
}

void pairs_free(struct pairs *p)
{
    for (int side = 0; side < MODEL_SIDES; side++) {
        table_free(&p->vocabulary[side].number);
        list_free(&p->vocabulary[side].keys);
        list_free(&p->vocabulary[side].sentences);
        list_free(&p->vocabulary[side].weight);
        list_free(&p->units[side]);
        list_free(&p->end[side]);
    }
    list_free(&p->weight);
    list_free(&p->listed);
    tokens_free(&p->scratch);
}
