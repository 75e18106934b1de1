#include "band.h"

static void find_columns(struct band *band, struct arena *arena)
{
    band->top = arena_alloc(arena, band->columns, sizeof(uint32_t));
    band->bottom = arena_alloc(arena, band->columns, sizeof(uint32_t));
    for (uint32_t i = 0, top = 0, bottom = 0; i < band->rows; i++) {
        for (; top < band->high[i]; top++)
            band->top[top] = i;
        for (; bottom < (i + 1 < band->rows ? band->low[i + 1] : band->columns); bottom++)
            band->bottom[bottom] = i + 1;
    }
}

void band_init(struct band *band, struct arena *arena, uint32_t rows, uint32_t columns,
               uint32_t half)
{
    band->rows = rows;
    band->columns = columns;
    band->low = arena_alloc(arena, rows, sizeof(uint32_t));
    band->high = arena_alloc(arena, rows, sizeof(uint32_t));
    band->start = arena_alloc(arena, rows, sizeof(size_t));
    band->cells = 0;
    /* Where one side is much longer, each step down may go that many steps across. */
    uint32_t reach = half + columns / rows;
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t middle = rows > 1 ? (uint32_t)((uint64_t)i * (columns - 1) / (rows - 1)) : 0;
        band->low[i] = middle > reach ? middle - reach : 0;
        band->high[i] = middle + reach + 1 < columns ? middle + reach + 1 : columns;
        band->start[i] = band->cells;
        band->cells += band->high[i] - band->low[i];
    }
    find_columns(band, arena);
}
