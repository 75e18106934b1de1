/*
 * Which letters spell which sounds: joint multigrams (Deligne & Bimbot 1995; Bisani & Ney 2008)
 * of jamo and letters, learnt by expectation maximisation from names in both scripts.
 */
#include <math.h>
#include <stdlib.h>

#include "learn.h"

/* Every chunk must earn more than `discount` of a name in each round, or it is forgotten: long
 * chunks would learn the names by heart. A chunk is looked for near the diagonal only. */
static const double discount = 0.5, widest = 0.35;

enum { ROUNDS = 5, LONGEST = 30 };
enum { MOST_BOTH = MOST_SOUNDS + 1 };

struct chunks {
    struct table number; /* key of a chunk + 1 -> its number */
    list(uint32_t) keys;
    list(double) probability;
    double *count; /* of the round at hand */
};

/* Of one name: the probability of all ways to a place, and from there to the end. */
struct lattice {
    double before[MOST_BOTH][MOST_BOTH], after[MOST_BOTH][MOST_BOTH];
};

/* A chunk without jamo is a silent letter; a chunk always has one or the other. */
static bool is_chunk(int jamo, int letters)
{
    return jamo ? true : letters == 1;
}

static uint32_t chunk_at(const struct spelt *name, int j, int jamo, int l, int letters)
{
    return chunk_key(sounds_pack(&name->jamo, j, jamo, JAMO),
                     sounds_pack(&name->letters, l, letters, LETTERS));
}

static uint32_t find(const struct chunks *c, const struct spelt *name, int j, int jamo, int l,
                     int letters)
{
    return table_get(&c->number, (uint64_t)chunk_at(name, j, jamo, l, letters) + 1);
}

static void see_from(struct chunks *c, const struct spelt *name, int j, int l)
{
    for (int jamo = 0; jamo <= CHUNK_JAMO && j + jamo <= name->jamo.count; jamo++)
        for (int letters = 0; letters <= CHUNK_LETTERS && l + letters <= name->letters.count;
             letters++) {
            uint32_t key = chunk_at(name, j, jamo, l, letters);
            if (!is_chunk(jamo, letters))
                continue;
            uint32_t *number = table_put(&c->number, (uint64_t)key + 1);
            if (*number != TABLE_NONE)
                continue;
            *number = (uint32_t)c->keys.count;
            list_push(&c->keys, key);
            list_push(&c->probability, 1e-3);
        }
}

/* Adds the chunks the name may consist of. */
static void chunks_see(struct chunks *c, const struct spelt *name)
{
    for (int j = 0; j <= name->jamo.count; j++)
        for (int l = 0; l <= name->letters.count; l++) {
            double off = (double)j / name->jamo.count - (double)l / name->letters.count;
            if (off < widest && off > -widest)
                see_from(c, name, j, l);
        }
}

static double probability_of(const struct chunks *c, uint32_t number)
{
    return number == TABLE_NONE ? 0 : c->probability.at[number];
}

static double sum_before(const struct chunks *c, const struct spelt *name,
                         const struct lattice *way, int j, int l)
{
    double sum = 0;
    for (int jamo = 0; jamo <= CHUNK_JAMO && jamo <= j; jamo++)
        for (int letters = 0; letters <= CHUNK_LETTERS && letters <= l; letters++)
            if (is_chunk(jamo, letters) && way->before[j - jamo][l - letters] > 0)
                sum += way->before[j - jamo][l - letters] *
                       probability_of(c, find(c, name, j - jamo, jamo, l - letters, letters));
    return sum;
}

/* The sum of all ways from here on; what each chunk takes part in is counted on the way. */
static double count_after(struct chunks *c, const struct spelt *name, const struct lattice *way,
                          int j, int l, double all)
{
    double sum = 0;
    for (int jamo = 0; jamo <= CHUNK_JAMO && j + jamo <= name->jamo.count; jamo++)
        for (int letters = 0; letters <= CHUNK_LETTERS && l + letters <= name->letters.count;
             letters++) {
            double after = way->after[j + jamo][l + letters];
            uint32_t number = is_chunk(jamo, letters) && after > 0
                                  ? find(c, name, j, jamo, l, letters)
                                  : TABLE_NONE;
            if (number == TABLE_NONE)
                continue;
            sum += after * c->probability.at[number];
            c->count[number] += way->before[j][l] * after * c->probability.at[number] / all;
        }
    return sum;
}

static void expect(struct chunks *c, const struct spelt *name)
{
    struct lattice way;
    int jamo = name->jamo.count, letters = name->letters.count;
    for (int j = 0; j <= jamo; j++)
        for (int l = 0; l <= letters; l++)
            way.before[j][l] = j || l ? sum_before(c, name, &way, j, l) : 1;
    double all = way.before[jamo][letters];
    if (all <= 0)
        return;
    for (int j = jamo; j >= 0; j--)
        for (int l = letters; l >= 0; l--) {
            bool is_end = j == jamo && l == letters;
            way.after[j][l] = is_end ? 1 : count_after(c, name, &way, j, l, all);
        }
}

/* One round of expectation maximisation. */
static void chunks_iterate(struct chunks *c, const struct spelt *names, size_t count)
{
    double sum = 0;
    c->count = mem_alloc((c->keys.count + 1) * sizeof *c->count);
    for (size_t i = 0; i < count; i++)
        expect(c, &names[i]);
    for (size_t i = 0; i < c->keys.count; i++) {
        c->count[i] = c->count[i] > discount ? c->count[i] - discount : 0;
        sum += c->count[i];
    }
    for (size_t i = 0; i < c->keys.count; i++)
        c->probability.at[i] = sum > 0 ? c->count[i] / sum : 0;
    mem_free(c->count);
    c->count = NULL;
}

static void chunks_free(struct chunks *c)
{
    table_free(&c->number);
    list_free(&c->keys);
    list_free(&c->probability);
}

/* ---- to a table of costs */

/* Chunks rarer than e^-15.9 are no better than none (see model/spell.c). */
static const double dearest = 15.9;

struct kept {
    uint32_t key;
    float cost;
};

static int by_key(const void *a, const void *b)
{
    const struct kept *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

static void fill_chunks(struct chunk_table *out, const struct chunks *c)
{
    list(struct kept) kept = {0};
    for (size_t i = 0; i < c->keys.count; i++) {
        double p = c->probability.at[i];
        if (p > 0 && -log(p) < dearest)
            list_push(&kept, ((struct kept){c->keys.at[i], (float)-log(p)}));
    }
    if (kept.count)
        qsort(kept.at, kept.count, sizeof *kept.at, by_key);
    out->count = (uint32_t)kept.count;
    out->keys = mem_alloc((kept.count + 1) * sizeof *out->keys);
    out->costs = mem_alloc((kept.count + 1) * sizeof *out->costs);
    for (size_t i = 0; i < kept.count; i++) {
        out->keys[i] = kept.at[i].key;
        out->costs[i] = kept.at[i].cost;
    }
    list_free(&kept);
}

/* Counts what follows what, in a square of `size` x `size`. */
static void count_sounds(float *counts, int size, const struct sounds *s)
{
    int last = 0;
    for (int i = 0; i <= s->count; i++) {
        int here = i < s->count ? s->at[i] : 0;
        counts[last * size + here]++;
        last = here;
    }
}

static void counts_to_costs(float *counts, int size, float smoothing)
{
    for (float *row = counts; row < counts + size * size; row += size) {
        double sum = 0;
        for (int i = 0; i < size; i++)
            sum += (double)(row[i] += smoothing);
        for (int i = 0; i < size; i++)
            row[i] = (float)-log((double)row[i] / sum);
    }
}

void spelt_add(spelt_names *names, span latin, span hangul)
{
    struct spelt name;
    sounds_of_latin(&name.letters, latin);
    sounds_of_hangul(&name.jamo, hangul);
    if (name.letters.count && name.jamo.count && name.letters.count <= LONGEST &&
        name.jamo.count <= LONGEST)
        list_push(names, name);
}

void spelt_learn(struct chunk_table *out, const spelt_names *names)
{
    struct chunks c = {0};
    *out = (struct chunk_table){0};
    for (size_t i = 0; i < names->count; i++) {
        chunks_see(&c, &names->at[i]);
        count_sounds(out->letter_cost[0], LETTERS, &names->at[i].letters);
        count_sounds(out->jamo_cost[0], JAMO, &names->at[i].jamo);
    }
    for (int round = 0; names->count && round < ROUNDS; round++)
        chunks_iterate(&c, names->at, names->count);
    fill_chunks(out, &c);
    counts_to_costs(out->letter_cost[0], LETTERS, 0.5f);
    counts_to_costs(out->jamo_cost[0], JAMO, 0.1f);
    chunks_free(&c);
}
