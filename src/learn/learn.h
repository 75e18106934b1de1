/*
 * The door of learn/: parallel text to a model.
 *
 * IBM Model 1 (Brown et al. 1993) over the units of both sides, in both directions at once. The
 * counts of the expectation step are whole numbers, so that their sums, and with them every byte
 * of the model, do not depend on the number of threads or on who came first.
 */
#ifndef LEARN_LEARN_H
#define LEARN_LEARN_H

#include "base/table.h"
#include "model/model.h"

/* Distinct units of one side, numbered as they are met. */
struct vocabulary {
    struct table number; /* key of a unit -> its number */
    list(uint32_t) keys;
    list(uint32_t) sentences; /* in how many it occurs */
    list(float) weight;       /* the same, weighted */
};

/* Two units that a word list says translate each other. */
struct listed {
    uint32_t source, target;
};

/* All sentence pairs, as sets of units. */
struct pairs {
    struct vocabulary vocabulary[MODEL_SIDES];
    list(uint32_t) units[MODEL_SIDES];
    list(size_t) end[MODEL_SIDES];     /* of each pair's units */
    list(float) weight;                /* of each pair */
    list(struct listed) listed;        /* by keys; once pruned by numbers, ascending */
    double total_weight, prior_weight; /* of it, what a model stands for that is adapted */
    struct tokens scratch;
};

/* The number of the unit with this key, a new one if it is not met before. */
uint32_t vocabulary_number(struct vocabulary *v, uint32_t key);

/* A unit must be seen in so many sentences, two words in a row in so many, to be remembered. */
enum { LEAST_SEEN = 2, LEAST_BIGRAM = 5 };

/* Adds a pair; its units count as seen in `seen` sentences. */
void pairs_add(struct pairs *p, span source, span target, float weight, uint32_t seen);

/* Notes a row of a word list, if it has a word or two on the one and one on the other side. */
void pairs_list(struct pairs *p, span source, span target);

/* What is listed for a source unit begins here. */
size_t listed_first(const struct pairs *p, uint32_t source);

/* Called when units are numbered anew. */
void listed_number(struct pairs *p);

/* Forgets units that were seen too seldom and numbers the others anew. */
void pairs_prune(struct pairs *p);
void pairs_free(struct pairs *p);

/* The share of all sentences that hold the unit. */
static inline double unit_share(const struct pairs *p, int side, uint32_t unit)
{
    return (double)p->vocabulary[side].weight.at[unit] / p->total_weight;
}

/* Where the units of a sentence begin. */
static inline size_t pair_begin(const struct pairs *p, int side, size_t pair)
{
    return pair ? p->end[side].at[pair - 1] : 0;
}

/* Pairs that are not learnt from, source TAB target a line. */
struct held {
    buf text;
    size_t count;
};
void held_free(struct held *held);

/* Names in both scripts; neither is empty. */
struct spelt {
    struct sounds jamo, letters;
};
typedef list(struct spelt) spelt_names;

/* Adds a name, unless it is too long to be one or not in these scripts. */
void spelt_add(spelt_names *names, span latin, span hangul);

/* Which letters spell which sounds. Without names the table is empty. */
void spelt_learn(struct chunk_table *out, const spelt_names *names);

/* Where the pairs of a corpus go. */
struct corpus {
    struct pairs *pairs;
    spelt_names *names;
    struct held *held;
    const char *languages[MODEL_SIDES];
    float weight;
};

/* Adds the pairs of a corpus; its form is told by its name or, failing that, its first character.
 */
int corpus_read(const struct corpus *to, const jjak_source *source, jjak_error *error);

/* Adds lines that translate each other. */
int corpus_read_lines(const struct corpus *to, const jjak_source sides[MODEL_SIDES],
                      jjak_error *error);

/* The translation table: for each source unit its candidates, ascending. */
struct lexical {
    size_t *start; /* [source units + 1] */
    uint32_t *target;
    float *forward, *backward; /* t(target | source), t(source | target) */
    size_t entries;
    /* of a model that is adapted, else NULL and 0: strengths in it, and counts it stands for; the
     * first units of a side are its own */
    float *known, *prior[MODEL_SIDES];
    uint32_t own[MODEL_SIDES];
    float
        *listed[MODEL_SIDES]; /* the probability of each by the word lists alone, 0 if not listed */
};

/* Finds the candidates: what is seen together more often than chance lets expect. */
void lexical_find(struct lexical *l, const struct pairs *p, int threads);

/* How much a word list is believed where it lists a unit: against that, corpora are one-sided. */
#define LIST_SHARE 0.5

/* Takes up what is listed, before the first iteration. */
void lexical_list(struct lexical *l, const struct pairs *p);

/* One iteration of EM. Gives the log-likelihood of a pair of sentences, on the average. */
void lexical_iterate(struct lexical *l, const struct pairs *p, int threads,
                     double likelihood[MODEL_SIDES]);
void lexical_free(struct lexical *l);

/* How far training has come after `done` iterations, appended; and the way back, with the same
 * candidates. JJAK_E_DATA when the state is not of this training. */
void state_write(buf *out, const struct lexical *l, const struct pairs *p, int done);
int state_read(struct lexical *l, const struct pairs *p, span state, int *done, jjak_error *error);

/* A unit of a model that is adapted counts as seen in so many sentences of its corpora. */
enum { SEEN_BEFORE = 20 };

/* How surely the units of a pair in the table translate each other, 0 to 1, by both directions. */
float lexical_strength(const struct lexical *l, const struct pairs *p, uint32_t source,
                       size_t entry);

/* The probability of a unit given the other that makes them so sure, when so great a share of all
 * sentences holds it. */
double surety_probability(double surety, double share);

/* Tells of how many held-out pairs, 1,000 at most, the partner is the most alike, by the table
 * alone; nothing when there are none. */
void held_measure(jjak_progress *progress, const struct held *held, const struct lexical *l,
                  const struct pairs *p);

/* Training that begins from a model. Its units come first, with the numbers they have in it, before
 * any corpus; its pairs join the candidates. */
void adapt_units(struct pairs *p, const struct model *model);
void adapt_pairs(struct lexical *l, const struct pairs *p, const struct model *model);

/* Calls `work` for every number below `pieces`, in any order, on so many threads; each thread has
 * a state of its own, `state_size` zeroed bytes at first, given back by `end`. */
struct crew {
    void (*work)(void *job, size_t piece, void *state);
    void (*end)(void *state);
    void *job;
    size_t pieces, state_size;
    int threads;
};
void crew_run(const struct crew *crew);

#endif
