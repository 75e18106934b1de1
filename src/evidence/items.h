/* Inside evidence/: gathering the items of all sentences before they are matched. */
#ifndef EVIDENCE_ITEMS_H
#define EVIDENCE_ITEMS_H

#include "base/mem.h"
#include "base/table.h"
#include "evidence.h"
#include "name.h"
#include "value.h"
#include "words.h"

/* Two items of opposite sides are counterparts when they have a key in common; how surely, the
 * product of both strengths says. A value, a pair of the word list, a token is a key. */
struct key {
    uint64_t hash;
    uint32_t item;
    float strength;
    uint32_t unit; /* of the model, or UNIT_NONE */
};

/* A part of the sentence at hand that has an item, and the weight the model gives it. */
struct cover {
    span text;
    uint32_t item;
    float weight;
};

/* A distinct word that may be a name, and the first of the pairs it is in. */
struct sound {
    span word;
    struct spelling spelling;
    struct letter_word *letters; /* made when first needed */
    bool is_label;               /* all of a short line */
    uint32_t first_pair;
};

/* One place where such a word stands. */
struct candidate {
    span text;
    uint32_t sentence;
    uint32_t sound;
    uint32_t item; /* that the word has already, or ITEM_NONE */
};

#define ITEM_NONE UINT32_MAX

struct gathering {
    const struct lexicon *lexicon;
    const struct model *model; /* may be NULL */
    list(struct item) items[SIDES];
    list(struct key) keys[SIDES];
    list(struct candidate) candidates[SIDES];
    list(struct sound) sounds[SIDES];
    struct table sound_of[SIDES]; /* hash of a word -> its sound */
    struct table latin;           /* the Latin tokens of the Korean side */
    /* of the sentence at hand */
    enum side side;
    uint32_t sentence;
    values values;
    struct lookup hits;
    struct tokens tokens;
    list(struct cover) covers;
};

/* Adds an item of the sentence at hand; returns its number. */
uint32_t gather_item(struct gathering *g, enum evidence_kind kind, span text);
void gather_key(struct gathering *g, uint32_t item, uint64_t hash, double strength);

/* The key of a unit of the model. */
uint64_t unit_hash(enum side side, uint32_t unit);

static inline bool span_overlaps(span a, span b)
{
    return a.at < b.at + b.size && b.at < a.at + a.size;
}

/* Says that the item covers this part of the sentence at hand. */
void gather_cover(struct gathering *g, span text, uint32_t item);

/* The item that covers `word`, or ITEM_NONE; and whether it is a value or a listed word, of which
 * all is known. */
uint32_t gather_covering(const struct gathering *g, span word);
bool gather_is_taken(const struct gathering *g, span word);

/* What stands at `text` is a Latin token, or letters read out, with this key. */
void gather_token(struct gathering *g, span text, uint64_t key);

/* The key of letters that a Korean word reads out, and of a token of capitals; 0 for others. */
uint64_t letters_read(span word);
uint64_t letters_written(span token);

/* Each adds the items of its kind for the sentence at hand. */
void gather_values(struct gathering *g, span text);
void gather_words(struct gathering *g, span text);
void gather_latin(struct gathering *g, span text);
void gather_learnt(struct gathering *g, span text);
void gather_candidates(struct gathering *g, span text);

/* Makes items of the candidates that sound like one of the other side. */
void gather_names(struct gathering *g);

void gather_free(struct gathering *g);

/* Joins the keys of both sides to matches and puts everything in *out. */
void match_items(struct evidence *out, struct arena *arena, struct gathering *g);

#endif
