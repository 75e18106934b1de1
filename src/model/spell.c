/* The best way to cut a name and its spelling into chunks (Viterbi). */
#include "model.h"

/* What a sound or letter costs that no chunk explains. */
static const float unexplained = 16, impossible = 1e9F;

static uint32_t lower_bound(const struct chunk_table *table, uint32_t key)
{
    uint32_t low = 0, high = table->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (table->keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void jamo_word_of(struct jamo_word *out, const struct chunk_table *table, span hangul)
{
    int last = 0;
    *out = (struct jamo_word){0};
    sounds_of_hangul(&out->sounds, hangul);
    for (int j = 0; j <= out->sounds.count; j++) {
        int here = j < out->sounds.count ? out->sounds.at[j] : 0;
        out->cost += table->jamo_cost[last][here];
        last = here;
        for (int jamo = 0; jamo <= CHUNK_JAMO && j + jamo <= out->sounds.count; jamo++) {
            uint32_t packed = sounds_pack(&out->sounds, j, jamo, JAMO);
            out->first[j][jamo] = lower_bound(table, chunk_key(packed, 0));
            out->end[j][jamo] = lower_bound(table, chunk_key(packed + 1, 0));
        }
    }
}

void letter_word_of(struct letter_word *out, const struct chunk_table *table, span latin)
{
    int last = 0;
    *out = (struct letter_word){0};
    sounds_of_latin(&out->sounds, latin);
    for (int l = 0; l <= out->sounds.count; l++) {
        int here = l < out->sounds.count ? out->sounds.at[l] : 0;
        out->cost += table->letter_cost[last][here];
        last = here;
        for (int n = 0; n <= CHUNK_LETTERS && l + n <= out->sounds.count; n++)
            out->packed[l][n] = sounds_pack(&out->sounds, l, n, LETTERS);
    }
}

static int letters_in(uint32_t packed)
{
    return packed == 0 ? 0 : packed < LETTERS ? 1 : packed < LETTERS * LETTERS ? 2 : 3;
}

static void lower(float *cost, float to)
{
    if (to < *cost)
        *cost = to;
}

/* Goes on from all places of row j by the chunks of the next `jamo` jamo. */
static void spread(float costs[][MOST_SOUNDS + 1], const struct chunk_table *table,
                   const struct letter_word *letters, const struct jamo_word *jamo, int j, int n)
{
    for (uint32_t i = jamo->first[j][n]; i < jamo->end[j][n]; i++) {
        uint32_t packed = table->keys[i] % LETTERS_CUBED;
        int size = letters_in(packed);
        for (int l = 0; l + size <= letters->sounds.count; l++)
            if (letters->packed[l][size] == packed)
                lower(&costs[j + n][l + size], costs[j][l] + table->costs[i]);
    }
}

static float best_spelling(const struct chunk_table *table, const struct letter_word *letters,
                           const struct jamo_word *jamo)
{
    float costs[MOST_SOUNDS + 1][MOST_SOUNDS + 1];
    int rows = jamo->sounds.count, columns = letters->sounds.count;
    for (int j = 0; j <= rows; j++)
        for (int l = 0; l <= columns; l++)
            costs[j][l] = j || l ? impossible : 0;
    for (int j = 0; j <= rows; j++) {
        spread(costs, table, letters, jamo, j, 0);
        for (int l = 0; l < columns; l++)
            lower(&costs[j][l + 1], costs[j][l] + unexplained);
        for (int l = 0; j < rows && l <= columns; l++)
            lower(&costs[j + 1][l], costs[j][l] + unexplained);
        for (int n = 1; n <= CHUNK_JAMO && j + n <= rows; n++)
            spread(costs, table, letters, jamo, j, n);
    }
    return costs[rows][columns];
}

float chunk_similarity(const struct chunk_table *table, const struct letter_word *letters,
                       const struct jamo_word *jamo)
{
    float chance = letters->cost + jamo->cost;
    return chance > 0 ? 1 - best_spelling(table, letters, jamo) / chance : 0;
}

void chunk_table_free(struct chunk_table *table)
{
    mem_free(table->keys);
    mem_free(table->costs);
}
