#include "order.h"

#include <stdlib.h>

#include "base/mem.h"

/* Where a bead with both sides begins. */
struct place {
    uint32_t at[SIDES];
    size_t bead;
};

static int by_english(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    return (x->at[EN] > y->at[EN]) - (x->at[EN] < y->at[EN]);
}

/* The first of the chain ends whose Korean place is not before `at`. */
static size_t find_end(const struct place *places, const size_t *ends, size_t count, uint32_t at)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (places[ends[middle]].at[KO] < at)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

/* The longest ascending subsequence by patience sorting: ends[k] is the least end of all chains of
 * k + 1 beads. */
static void unmark_chain(bool *is_off, const struct place *places, size_t count)
{
    size_t *ends = mem_alloc((count + 1) * sizeof *ends), length = 0;
    size_t *before = mem_alloc((count + 1) * sizeof *before);
    for (size_t i = 0; i < count; i++) {
        size_t k = find_end(places, ends, length, places[i].at[KO]);
        before[i] = k ? ends[k - 1] : count;
        ends[k] = i;
        length += k == length;
    }
    for (size_t i = length ? ends[length - 1] : count; i < count; i = before[i])
        is_off[places[i].bead] = false;
    mem_free(ends);
    mem_free(before);
}

bool *order_find_crossing(const struct bead_list *list)
{
    bool *is_off = mem_alloc(list->count + 1);
    struct place *places = mem_alloc((list->count + 1) * sizeof *places);
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct bead *bead = &list->beads[i];
        if (bead_is_null(bead))
            continue;
        is_off[i] = true;
        places[count++] = (struct place){{bead->at[EN][0], bead->at[KO][0]}, i};
    }
    qsort(places, count, sizeof *places, by_english);
    unmark_chain(is_off, places, count);
    mem_free(places);
    return is_off;
}
