/* The best way to cut a name and its spelling into chunks (Viterbi). */
#include "model.h"

/* What a sound or letter costs that no chunk explains. */
static const float unexplained = 16, impossible = 1e9F;

static void lower(float *cost, float to)
{
    if (to < *cost)
        *cost = to;
}

/* What the jamo behind each place cost at least, whatever the letters. */
static void find_rest(struct jamo_word *word, const struct chunk_table *table)
{
    for (int j = word->sounds.count; j-- > 0;) {
        word->rest[j] = word->rest[j + 1] + unexplained;
        for (int n = 1; n <= CHUNK_JAMO && j + n <= word->sounds.count; n++)
            for (uint32_t i = word->first[j][n]; i < word->end[j][n]; i++)
                lower(&word->rest[j], word->rest[j + n] + table->costs[i]);
    }
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
            out->first[j][jamo] = table->first[packed];
            out->end[j][jamo] = table->first[packed + 1];
        }
    }
    find_rest(out, table);
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
        for (int n = 0; n <= CHUNK_LETTERS && l + n <= out->sounds.count; n++) {
            uint32_t packed = out->packed[l][n] = sounds_pack(&out->sounds, l, n, LETTERS);
            out->held[packed / CHUNK_BITS % CHUNK_SET] |= (uint64_t)1 << packed % CHUNK_BITS;
        }
    }
}

/* May be wrong in saying yes. Most chunks of a jamo are not in the other word at all. */
static bool may_hold(const struct letter_word *word, uint32_t packed)
{
    return word->held[packed / CHUNK_BITS % CHUNK_SET] >> packed % CHUNK_BITS & 1;
}

static int letters_in(uint32_t packed)
{
    return packed == 0 ? 0 : packed < LETTERS ? 1 : packed < LETTERS * LETTERS ? 2 : 3;
}

/* The table of costs, and up to which cost a place in it is worth going on from. */
struct spelling_costs {
    float at[MOST_SOUNDS + 1][MOST_SOUNDS + 1];
    float limit;
};

/* The places of row j that are worth going on from: first <= l <= last. */
struct live {
    int first, last;
};

static struct live find_live(const struct spelling_costs *costs, const struct jamo_word *jamo,
                             int columns, int j)
{
    const float *row = costs->at[j], limit = costs->limit - jamo->rest[j];
    struct live live = {0, columns};
    while (live.first <= columns && row[live.first] > limit)
        live.first++;
    while (live.last >= live.first && row[live.last] > limit)
        live.last--;
    return live;
}

/* Goes on from the places of row j by the chunks of the next `n` jamo. */
static void spread(struct spelling_costs *costs, const struct chunk_table *table,
                   const struct letter_word *letters, const struct jamo_word *jamo, int j, int n,
                   struct live live)
{
    const float *row = costs->at[j];
    for (uint32_t i = jamo->first[j][n]; i < jamo->end[j][n]; i++) {
        uint32_t packed = table->letters[i];
        if (!may_hold(letters, packed))
            continue;
        int size = letters_in(packed);
        for (int l = live.first; l <= live.last && l + size <= letters->sounds.count; l++)
            if (letters->packed[l][size] == packed)
                lower(&costs->at[j + n][l + size], row[l] + table->costs[i]);
    }
}

/* Goes on from row j: by chunks, and by what no chunk explains. */
static void leave_row(struct spelling_costs *costs, const struct chunk_table *table,
                      const struct letter_word *letters, const struct jamo_word *jamo, int j,
                      struct live live)
{
    int rows = jamo->sounds.count, columns = letters->sounds.count;
    spread(costs, table, letters, jamo, j, 0, live);
    for (int l = 0; l < columns; l++)
        lower(&costs->at[j][l + 1], costs->at[j][l] + unexplained);
    for (int l = 0; j < rows && l <= columns; l++)
        lower(&costs->at[j + 1][l], costs->at[j][l] + unexplained);
    live = find_live(costs, jamo, columns, j);
    for (int n = 1; n <= CHUNK_JAMO && j + n <= rows; n++)
        spread(costs, table, letters, jamo, j, n, live);
}

/* Over once there are no more rows to go on from than a chunk may leave out. */
static float best_spelling(const struct chunk_table *table, const struct letter_word *letters,
                           const struct jamo_word *jamo, float limit)
{
    struct spelling_costs costs;
    costs.limit = limit;
    int rows = jamo->sounds.count, columns = letters->sounds.count;
    for (int j = 0; j <= rows; j++)
        for (int l = 0; l <= columns; l++)
            costs.at[j][l] = j || l ? impossible : 0;
    for (int j = 0, dead = 0; j <= rows && dead < CHUNK_JAMO; j++) {
        struct live live = find_live(&costs, jamo, columns, j);
        dead = live.first <= live.last ? 0 : dead + 1;
        if (!dead)
            leave_row(&costs, table, letters, jamo, j, live);
    }
    return costs.at[rows][columns];
}

float chunk_similarity(const struct chunk_table *table, const struct letter_word *letters,
                       const struct jamo_word *jamo, float least)
{
    float chance = letters->cost + jamo->cost, limit = (1 - least) * chance;
    float cost = chance > 0 ? best_spelling(table, letters, jamo, limit) : impossible;
    return cost > limit ? 0 : 1 - cost / chance;
}

void chunk_table_free(struct chunk_table *table)
{
    mem_free(table->keys);
    mem_free(table->costs);
    mem_free(table->letters);
}
