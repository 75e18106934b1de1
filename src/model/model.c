/* A model file, checked and looked up in. */
#include "model.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/error.h"
#include "format.h"

struct model {
    const unsigned char *bytes; /* mapped */
    size_t size;
    char language[MODEL_SIDES][LANGUAGE_SIZE + 1];
    uint32_t counts[MODEL_SIDES], pair_count;
    uint32_t *shares[MODEL_SIDES]; /* where the keys from each multiple of SHARE_SIZE on begin */
    /* sections of the file */
    const unsigned char *keys[MODEL_SIDES], *weights[MODEL_SIDES], *first, *pairs, *chunk_keys;
    struct chunk_table chunks;
};

static uint32_t get32(const unsigned char *at)
{
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t get64(const unsigned char *at)
{
    return get32(at) | (uint64_t)get32(at + 4) << 32;
}

static int broken(jjak_error *error, const char *path, const char *how)
{
    return error_set(error, JJAK_E_RESOURCE, "%s: %s; fetch it or train it again", path, how);
}

/* Maps the file; an empty one cannot be mapped and is no model either. */
static int map(struct model *m, const char *path, jjak_error *error)
{
    struct stat info;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &info) != 0) {
        int why = errno;
        if (fd >= 0)
            close(fd);
        return error_set(error, JJAK_E_RESOURCE, "%s: %s", path, strerror(why));
    }
    void *bytes = MAP_FAILED;
    if (S_ISREG(info.st_mode) && info.st_size >= HEADER)
        bytes = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
    if (bytes == MAP_FAILED)
        return broken(error, path, "not a model of jjak");
    m->bytes = bytes;
    m->size = (size_t)info.st_size;
    return 0;
}

/* Where the sections are; whether they fill the file exactly. */
static bool find_sections(struct model *m)
{
    size_t at = HEADER;
    for (int side = 0; side < MODEL_SIDES; side++) {
        m->counts[side] = get32(m->bytes + (side == SOURCE ? AT_SOURCES : AT_TARGETS));
        m->keys[side] = m->bytes + at;
        at += 4 * (size_t)m->counts[side];
        if (side == SOURCE) {
            m->first = m->bytes + at;
            at += 4 * ((size_t)m->counts[SOURCE] + 1);
        }
        if (at > m->size)
            return false;
    }
    m->pair_count = get32(m->bytes + AT_PAIRS);
    m->pairs = m->bytes + at;
    at += 4 * (size_t)m->pair_count;
    for (int side = 0; side < MODEL_SIDES; side++) {
        m->weights[side] = m->bytes + at;
        at += m->counts[side];
    }
    m->chunks.count = get32(m->bytes + AT_CHUNKS);
    m->chunk_keys = m->bytes + at;
    at += 5 * (size_t)m->chunks.count + LETTERS * LETTERS + JAMO * JAMO;
    return at == m->size;
}

static int check(struct model *m, const char *path, jjak_error *error)
{
    if (memcmp(m->bytes, MODEL_MAGIC, MAGIC_SIZE) != 0)
        return broken(error, path, "not a model of jjak");
    if (get32(m->bytes + AT_VERSION) != MODEL_VERSION)
        return error_set(error, JJAK_E_RESOURCE,
                         "%s: a model of version %u, this jjak reads version %d", path,
                         get32(m->bytes + AT_VERSION), MODEL_VERSION);
    if (get64(m->bytes + AT_SIZE) != m->size)
        return broken(error, path, "the model is cut short or has more behind it");
    if (get64(m->bytes + AT_SUM) != XXH3_64bits(m->bytes + AT_SIZE, m->size - AT_SIZE))
        return broken(error, path, "the model is damaged, its checksum does not fit");
    if (!find_sections(m))
        return broken(error, path, "the model is damaged, its parts do not fit its size");
    return 0;
}

static const unsigned char *read_costs(float *costs, size_t count, const unsigned char *at)
{
    for (size_t i = 0; i < count; i++)
        costs[i] = (float)at[i] / cost_steps;
    return at + count;
}

/* The letters of each chunk, and where the chunks of the same jamo begin. */
static void index_chunks(struct chunk_table *chunks)
{
    uint32_t i = 0;
    chunks->letters = mem_alloc((chunks->count + 1) * sizeof *chunks->letters);
    for (uint32_t jamo = 0; jamo <= JAMO_SQUARED; jamo++) {
        for (; i < chunks->count && chunks->keys[i] < chunk_key(jamo, 0); i++)
            chunks->letters[i] = (uint16_t)(chunks->keys[i] % LETTERS_CUBED);
        chunks->first[jamo] = i;
    }
}

/* They are few and looked up in most often: read once. */
static void read_chunks(struct chunk_table *chunks, const unsigned char *at)
{
    chunks->keys = mem_alloc((chunks->count + 1) * sizeof *chunks->keys);
    chunks->costs = mem_alloc((chunks->count + 1) * sizeof *chunks->costs);
    for (uint32_t i = 0; i < chunks->count; i++, at += 4)
        chunks->keys[i] = get32(at);
    index_chunks(chunks);
    at = read_costs(chunks->costs, chunks->count, at);
    at = read_costs(chunks->letter_cost[0], LETTERS * LETTERS, at);
    read_costs(chunks->jamo_cost[0], JAMO * JAMO, at);
}

uint32_t model_key(const struct model *m, int side, uint32_t unit)
{
    return get32(m->keys[side] + 4 * (size_t)unit);
}

enum { SHARES = 1 << 12, SHARE_SIZE = 1 << 20 }; /* all numbers of 32 bits */

static void find_shares(struct model *m, int side)
{
    uint32_t *shares = m->shares[side] = mem_alloc((SHARES + 1) * sizeof *shares), next = 0;
    for (uint32_t i = 0; i < m->counts[side]; i++)
        while (next <= model_key(m, side, i) / SHARE_SIZE)
            shares[next++] = i;
    while (next <= SHARES)
        shares[next++] = m->counts[side];
}

int model_open(struct model **out, const char *path, jjak_error *error)
{
    struct model *m = mem_alloc(sizeof *m);
    int rc = map(m, path, error);
    if (rc == 0)
        rc = check(m, path, error);
    if (rc != 0) {
        model_close(m);
        return rc;
    }
    for (int side = 0; side < MODEL_SIDES; side++)
        memcpy(m->language[side], m->bytes + AT_LANGUAGES + side * LANGUAGE_SIZE, LANGUAGE_SIZE);
    for (int side = 0; side < MODEL_SIDES; side++)
        find_shares(m, side);
    read_chunks(&m->chunks, m->chunk_keys);
    *out = m;
    return 0;
}

void model_close(struct model *m)
{
    if (!m)
        return;
    if (m->bytes)
        munmap((void *)(size_t)m->bytes, m->size);
    for (int side = 0; side < MODEL_SIDES; side++)
        mem_free(m->shares[side]);
    chunk_table_free(&m->chunks);
    mem_free(m);
}

const char *model_language(const struct model *m, int side)
{
    return m->language[side];
}

uint32_t model_units(const struct model *m, int side)
{
    return m->counts[side];
}

static void fetch(const unsigned char *rows, size_t size, uint32_t row)
{
    __builtin_prefetch(rows + size * row);
}

/* Keys are hashes, spread evenly: among those of its share, a key is about as far along as it is
 * high. */
static uint32_t guess(const struct model *m, int side, uint32_t key)
{
    const uint32_t *share = &m->shares[side][key / SHARE_SIZE];
    uint64_t above = key % SHARE_SIZE;
    return share[0] + (uint32_t)(above * (share[1] - share[0]) / SHARE_SIZE);
}

/* And a few steps lead to the place itself. */
static uint32_t find_from(const struct model *m, int side, uint32_t key, uint32_t at)
{
    uint32_t count = m->counts[side];
    while (at > 0 && (at == count || model_key(m, side, at) > key))
        at--;
    while (at + 1 < count && model_key(m, side, at) < key)
        at++;
    return at < count && model_key(m, side, at) == key ? at : UNIT_NONE;
}

/* What is asked of a unit next. */
static void fetch_unit(const struct model *m, int side, uint32_t unit)
{
    fetch(m->weights[side], 1, unit);
    if (side == SOURCE)
        fetch(m->first, 4, unit);
}

enum { BATCH = 64 };

static void find_batch(const struct model *m, int side, uint32_t *units, size_t count)
{
    uint32_t at[BATCH];
    for (size_t i = 0; i < count; i++)
        fetch(m->keys[side], 4, at[i] = guess(m, side, units[i]));
    for (size_t i = 0; i < count; i++)
        if ((units[i] = find_from(m, side, units[i], at[i])) != UNIT_NONE)
            fetch_unit(m, side, units[i]);
}

void model_find(const struct model *m, int side, uint32_t *units, size_t count)
{
    for (size_t at = 0; at < count; at += BATCH)
        find_batch(m, side, units + at, count - at < BATCH ? count - at : BATCH);
}

uint32_t model_unit(const struct model *m, int side, uint32_t key)
{
    model_find(m, side, &key, 1);
    return key;
}

float model_weight(const struct model *m, int side, uint32_t unit)
{
    return (float)m->weights[side][unit] / weight_steps;
}

/* The checksum tells damage, not malice: what is read from the file is still kept within bounds. */
static uint32_t first_pair(const struct model *m, uint32_t source)
{
    uint32_t first = get32(m->first + 4 * (size_t)source);
    return first < m->pair_count ? first : m->pair_count;
}

uint32_t model_count(const struct model *m, uint32_t source)
{
    uint32_t first = first_pair(m, source), end = first_pair(m, source + 1);
    return end > first ? end - first : 0;
}

void model_fetch(const struct model *m, uint32_t source)
{
    fetch(m->pairs, 4, first_pair(m, source));
}

static uint32_t target_of(const struct model *m, uint32_t pair)
{
    return pair >> 8 < m->counts[TARGET] ? pair >> 8 : 0;
}

static struct translation translation_of(const struct model *m, uint32_t pair)
{
    return (struct translation){target_of(m, pair), (float)(pair & STRENGTHS) / STRENGTHS};
}

struct translation model_translation(const struct model *m, uint32_t source, uint32_t index)
{
    return translation_of(m, get32(m->pairs + 4 * ((size_t)first_pair(m, source) + index)));
}

bool model_next(const struct model *m, uint32_t source, const uint64_t *wanted, uint32_t *index,
                struct translation *out)
{
    enum { BITS = 64 };
    uint32_t count = model_count(m, source);
    const unsigned char *pairs = m->pairs + 4 * (size_t)first_pair(m, source);
    for (uint32_t i = *index; i < count; i++) {
        uint32_t pair = get32(pairs + 4 * (size_t)i), target = target_of(m, pair);
        if (wanted[target / BITS] >> target % BITS & 1) {
            *out = translation_of(m, pair);
            *index = i + 1;
            return true;
        }
    }
    return false;
}

const struct chunk_table *model_chunks(const struct model *m)
{
    return m->chunks.count ? &m->chunks : NULL;
}
