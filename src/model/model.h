/*
 * The door of model/: what has been learnt from parallel text, and is looked up in.
 *
 * A *unit* is what the model knows words by: the stem of an English word, two English words in a
 * row, the beginnings of an eojeol. A model holds for each unit how much it tells, and pairs of
 * units that translate each other, with a strength.
 */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"

/* The sides of a model: what it was given as source and as target language. */
enum { SOURCE, TARGET, MODEL_SIDES };

/* ---- units.c: sentences to units */

/* A word of a sentence: a run of letters, of syllables or of digits. */
struct token {
    span text;
    uint32_t first, count; /* its units */
};

struct tokens {
    list(struct token) words;
    list(uint32_t) units; /* their keys */
    buf stems;            /* the stem before the word at hand */
};

/* The words of a sentence and their units, in place of what was in *out. */
void tokens_find(struct tokens *out, span text);
void tokens_free(struct tokens *tokens);

/* What a unit is; the lowest bits of its key say so. */
enum unit_sort {
    UNIT_STEM,
    UNIT_BIGRAM, /* two stems in a row */
    UNIT_DIGITS,
    UNIT_SYLLABLE,  /* the first of an eojeol */
    UNIT_BEGINNING, /* the first two, and the two behind them */
    UNIT_LONGER,    /* the first three and four */
    UNIT_SORT_BITS = 3
};

static inline enum unit_sort unit_sort(uint32_t key)
{
    return (enum unit_sort)(key & ((1U << UNIT_SORT_BITS) - 1));
}

/* The stem of an English word, appended: what "rises", "rising" and "rise" have in common. Not a
 * word, only good for comparing. */
void english_stem(buf *out, span word);

/* ---- model.c: the file, mapped read-only; threads and processes share it */

struct model;

/* Opens a model file. JJAK_E_RESOURCE when it cannot be read, is no model, is of another version
 * or broken. */
int model_open(struct model **out, const char *path, jjak_error *error);
void model_close(struct model *model);

/* The language of a side, as "en". */
const char *model_language(const struct model *model, int side);

/* The number of units of a side, and the key of one; keys ascend. */
uint32_t model_units(const struct model *model, int side);
uint32_t model_key(const struct model *model, int side, uint32_t unit);

#define UNIT_NONE UINT32_MAX

/* Puts in the place of each key the number of the unit that has it, or UNIT_NONE. Memory is asked
 * for all of them at once, since waiting for it is what takes time. */
void model_find(const struct model *model, int side, uint32_t *units, size_t count);

/* The same for one key. */
uint32_t model_unit(const struct model *model, int side, uint32_t key);

/* What the unit tells, in nats: minus the logarithm of the share of sentences that hold it. */
float model_weight(const struct model *model, int side, uint32_t unit);

/* One pair: a unit of the target and how surely it translates, 0 to 1. */
struct translation {
    uint32_t target;
    float strength;
};

/* Asks memory for the translations of a source unit. */
void model_fetch(const struct model *model, uint32_t source);

/* Number of the translations of a source unit, and one of them. */
uint32_t model_count(const struct model *model, uint32_t source);
struct translation model_translation(const struct model *model, uint32_t source, uint32_t index);

/* The next of them, from *index on, whose target has its bit in `wanted`; false when there is none.
 * *index becomes the number of the one behind it. */
bool model_next(const struct model *model, uint32_t source, const uint64_t *wanted, uint32_t *index,
                struct translation *out);

/* ---- sounds.c: names in two scripts, as numbers from 1 on
 *
 * A name and its spelling are cut into *chunks* that sound alike, of up to two jamo and up to three
 * letters. The key of a chunk holds the jamo above the letters, so that the chunks of the same jamo
 * stand together. */

enum { CHUNK_JAMO = 2, CHUNK_LETTERS = 3, LETTERS = 27, JAMO = 69, MOST_SOUNDS = 40 };
enum { CHUNK_SET = 4, CHUNK_BITS = 64 };
enum { LETTERS_CUBED = LETTERS * LETTERS * LETTERS, JAMO_SQUARED = JAMO * JAMO };

struct sounds {
    int count;
    unsigned char at[MOST_SOUNDS];
};

void sounds_of_hangul(struct sounds *out, span word);
void sounds_of_latin(struct sounds *out, span word);

/* `count` sounds as a number in base JAMO or LETTERS. */
uint32_t sounds_pack(const struct sounds *s, int at, int count, uint32_t base);

static inline uint32_t chunk_key(uint32_t jamo, uint32_t letters)
{
    return jamo * LETTERS_CUBED + letters;
}

/* ---- spell.c: how surely two words are one name */

/* Chunks by key, ascending, and minus the logarithm of the probability of each; and of a letter or
 * jamo by itself after the one before, 0 standing for both ends of a word. */
struct chunk_table {
    uint32_t *keys;
    float *costs;
    uint32_t count;
    float letter_cost[LETTERS][LETTERS], jamo_cost[JAMO][JAMO];
    /* of a model that is open: the letters of each chunk, and where those of the same jamo begin */
    uint16_t *letters;
    uint32_t first[JAMO_SQUARED + 1];
};

void chunk_table_free(struct chunk_table *table);

/* What the model knows of the spelling of names, NULL if nothing. */
const struct chunk_table *model_chunks(const struct model *model);

/* A word, ready to be compared with many. */
struct jamo_word {
    struct sounds sounds;
    uint32_t first[MOST_SOUNDS + 1][CHUNK_JAMO + 1], end[MOST_SOUNDS + 1][CHUNK_JAMO + 1];
    float cost;                  /* as chance has it */
    float rest[MOST_SOUNDS + 1]; /* what the jamo from here on cost at least */
};
struct letter_word {
    struct sounds sounds;
    uint32_t packed[MOST_SOUNDS + 1][CHUNK_LETTERS + 1];
    uint64_t held[CHUNK_SET]; /* a bit for each `packed`, by its last digits */
    float cost;
};

void jamo_word_of(struct jamo_word *out, const struct chunk_table *table, span hangul);
void letter_word_of(struct letter_word *out, const struct chunk_table *table, span latin);

/* The share of what both words tell that their best joint spelling explains: 0 is chance, names
 * are mostly above .24. Likeness below `least` is not looked for and comes out as 0. */
float chunk_similarity(const struct chunk_table *table, const struct letter_word *letters,
                       const struct jamo_word *jamo, float least);

/* ---- write.c: making the file */

/* A model in memory. The keys are in no order; pairs are grouped by source, ascending. */
struct draft {
    const char *language[MODEL_SIDES];
    const uint32_t *keys[MODEL_SIDES];
    const float *weights[MODEL_SIDES]; /* of the units, in nats */
    uint32_t counts[MODEL_SIDES];
    const size_t *first; /* [counts[SOURCE] + 1]: where the pairs of each source begin */
    const struct translation *pairs;
    const struct chunk_table *chunks; /* may have none */
};

/* Appends the bytes of the file. Of two units with the same key one is left out. */
void model_write(buf *out, const struct draft *draft);

#endif
