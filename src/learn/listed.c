/* Rows of word lists as prior knowledge: people say that two words translate each other. */
#include <stdlib.h>

#include "learn.h"

void pairs_list(struct pairs *p, span source, span target)
{
    tokens_find(&p->scratch, source);
    size_t words = p->scratch.words.count, units = p->scratch.units.count;
    if (words != 1 && words != 2)
        return;
    uint32_t key = p->scratch.units.at[units - 1]; /* of two words their bigram */
    tokens_find(&p->scratch, target);
    if (p->scratch.words.count != 1)
        return;
    /* The first syllable tells little, and the inner ones are of another word. */
    units = p->scratch.units.count;
    for (size_t i = units > 1;
         i < units && (i < 2 || unit_sort(p->scratch.units.at[i]) == UNIT_LONGER); i++)
        list_push(&p->listed, ((struct listed){key, p->scratch.units.at[i]}));
}

static int by_source(const void *a, const void *b)
{
    const struct listed *x = a, *y = b;
    if (x->source != y->source)
        return x->source < y->source ? -1 : 1;
    return (x->target > y->target) - (x->target < y->target);
}

/* From the keys of units to their numbers, in their order, each pair once. */
void listed_number(struct pairs *p)
{
    size_t kept = 0, count = p->listed.count;
    struct listed *all = p->listed.at;
    for (size_t i = 0; i < count; i++) {
        uint32_t source = table_get(&p->vocabulary[SOURCE].number, (uint64_t)all[i].source + 1);
        uint32_t target = table_get(&p->vocabulary[TARGET].number, (uint64_t)all[i].target + 1);
        if (source != TABLE_NONE && target != TABLE_NONE)
            all[kept++] = (struct listed){source, target};
    }
    if (kept)
        qsort(all, kept, sizeof *all, by_source);
    p->listed.count = 0;
    for (size_t i = 0; i < kept; i++)
        if (!i || by_source(&all[i - 1], &all[i]) != 0)
            all[p->listed.count++] = all[i];
}

size_t listed_first(const struct pairs *p, uint32_t source)
{
    size_t low = 0, high = p->listed.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->listed.at[middle].source < source)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* All that is listed for a unit is equally likely. */
void lexical_list(struct lexical *l, const struct pairs *p)
{
    uint32_t *count[MODEL_SIDES];
    for (int side = 0; side < MODEL_SIDES; side++) {
        count[side] = mem_alloc((p->vocabulary[side].keys.count + 1) * sizeof *count[side]);
        l->listed[side] = mem_alloc((l->entries + 1) * sizeof *l->listed[side]);
    }
    for (size_t i = 0; i < p->listed.count; i++) {
        count[SOURCE][p->listed.at[i].source]++;
        count[TARGET][p->listed.at[i].target]++;
    }
    for (size_t i = 0; i < p->listed.count; i++) {
        struct listed pair = p->listed.at[i];
        for (size_t e = l->start[pair.source]; e < l->start[pair.source + 1]; e++)
            if (l->target[e] == pair.target) {
                l->listed[TARGET][e] = 1 / (float)count[SOURCE][pair.source];
                l->listed[SOURCE][e] = 1 / (float)count[TARGET][pair.target];
            }
    }
    mem_free(count[SOURCE]);
    mem_free(count[TARGET]);
}
