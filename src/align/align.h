/* The door of align/: sentences to beads. */
#ifndef ALIGN_ALIGN_H
#define ALIGN_ALIGN_H

#include "evidence/evidence.h"

/* What helps to find evidence; see evidence_collect. */
struct knowledge {
    const struct lexicon *lexicon;
    const struct model *model;
};

/* What the caller may ask for; all zeroes for nothing. */
struct align_options {
    const struct bead *anchors; /* beads that are fixed: only what lies between them is aligned */
    size_t anchor_count;
    bool is_monotone;                                         /* no crossing beads */
    void (*progress)(void *payload, size_t done, size_t all); /* in sentences; may be NULL */
    void *payload;
};

/* Finds the best beads and their confidences and puts them in the bitext, with their reasons. Long
 * texts are aligned in windows, so that time and memory grow with their length alone. */
void align_bitext(bitext *b, const struct knowledge *known, const struct align_options *options);

/* Scores again a bead of the bitext, for explaining: fills evidence, score and reasons, those that
 * miss something too. *runner_up, which may be NULL, becomes the likeliest other bead in order that
 * holds one of its sentences; its confidence is 0 when there is none. */
void align_explain(const bitext *b, const struct knowledge *known, struct bead *bead,
                   struct bead *runner_up, struct arena *arena);

/* ---- learning the weights */

/* Sentences that are known to translate each other as a whole. */
struct group {
    uint32_t first[SIDES], count[SIDES];
    bool crosses; /* another group: no path in order can hold both */
};

/* A pair of texts and its gold. */
struct lesson {
    bitext *bitext;
    uint32_t *group_of[SIDES]; /* of each sentence: its group */
    struct group *groups;
    uint32_t group_count;
    bool is_exact; /* beads are whole groups; else a group may be cut into several */
    double weight; /* how many times it counts */
};

/* Fills `groups` from group_of. */
void lesson_find_groups(struct lesson *lesson, uint32_t group_count);

/* Learns the weights from the lessons and appends the source of weights.c. */
void align_learn(buf *out, const struct lesson *const *lessons, size_t count,
                 const struct knowledge *known);

#endif
