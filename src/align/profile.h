/* Inside align/: what is known of every sentence before any bead. */
#ifndef ALIGN_PROFILE_H
#define ALIGN_PROFILE_H

#include "band.h"
#include "weights.h"

/* A sentence of the other side, and what share of a sentence it covers. */
struct rival {
    uint32_t sentence;
    float share;
};
enum { RIVALS = MOST + 1 }; /* one of them is outside of any bead */

/* What a text or a part of it shows or does not. */
enum mark { MARK_QUOTE, MARK_QUESTION, MARK_TITLE, MARK_SUBHEAD };

/* One side of a bead, whatever the other side is. */
struct stretch {
    double mass, exact_mass;   /* of all items, of the exact ones */
    double lost;               /* their weighted sum, were none found */
    double length, log_length; /* in Korean characters, so that lengths that fit are equal */
    unsigned marks;            /* a bit for each enum mark */
    unsigned paragraphs;       /* that begin inside */
    unsigned open_quotes;      /* boundaries of sentences inside a quotation */
};

struct profile {
    float mass, lost;              /* as above */
    float exact_mass, exact_found; /* of the exact items: found in the best rival */
    struct rival rivals[RIVALS];
    struct stretch stretches[MOST]; /* of it and the sentences behind it, by their number less 1 */
    bool is_mutual;                 /* its best rival's best is itself */
    bool starts_paragraph;
    double null_score[2]; /* as a null bead behind a pair, behind a null bead of the same side */
};

/* For each cell and 1 to MOST sentences of the other side that begin there: what of the cell's
 * sentence they cover. */
struct cover {
    float mass[SIDES][MOST];  /* that is found */
    float exact[SIDES][MOST]; /* of exact items */
    float won[SIDES][MOST];   /* weighted sum above `lost` */
};

/* Everything that scores are made of, for two texts. */
struct scorer {
    const struct evidence *evidence;
    const struct weights *weights;
    const struct band *band;
    struct profile *profiles[SIDES]; /* one more than sentences */
    double *masses[SIDES];           /* of the items */
    struct cover *covers;
    double usual[SIDES]; /* mean share that the best sentence covers */
    double agreed;       /* share of the sentences whose best is mutual */
    double sharpness;    /* what all scores are multiplied by */
    double excess[SIDES];
};

/* Fills everything but null_score (see scorer_init). */
void profiles_init(struct scorer *s, struct arena *arena);

/* A share of a sentence's mass. */
double mass_share(double found, double mass);

/* The mass of an item. */
double item_mass(const struct scorer *s, enum side side, const struct item *item);

/* Whether it is a number, a name or a token. */
bool item_is_exact(const struct item *item);

/* Its first match in that sentence or behind it. */
const struct match *item_match_from(const struct item *item, uint32_t sentence);

#endif
