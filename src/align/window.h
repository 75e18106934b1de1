/* Inside align/: aligning as many sentences as are looked at at once. */
#ifndef ALIGN_WINDOW_H
#define ALIGN_WINDOW_H

#include "search.h"

/* Texts with more sentences on a side are not looked at at once. */
enum { LONGEST_WINDOW = 480 };

/* Sentences of both sides, not always consecutive ones, and all that is known of them. */
struct window {
    struct arena *arena;
    uint32_t count[SIDES];
    bitext view; /* the sentences alone */
    struct evidence evidence;
    struct band band;
    struct scorer scorer;
};

/* Takes the sentences with the numbers at[side][0 .. count[side]) of the bitext. */
void window_open(struct window *w, const bitext *b, const struct knowledge *known,
                 const uint32_t *const at[SIDES], const uint32_t count[SIDES]);
void window_close(struct window *w);

/* The best path; the band is widened until the path keeps away from its edge. */
void window_align(struct window *w, steps *path);

/* Makes only what score_pair needs, for any bead of the window. */
void window_score(struct window *w);

#endif
