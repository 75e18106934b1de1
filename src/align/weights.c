/* Set by hand on the development sets and the tune half of corpora/articles. */
#include "weights.h"

const struct weights weights = {
    .item = {[EVIDENCE_WORD] = {0.45, 0.5},
             [EVIDENCE_LEARNT] = {0.5, 0.5},
             [EVIDENCE_NUMBER] = {0.75, 0.7},
             [EVIDENCE_NAME] = {0.6, 0.6},
             [EVIDENCE_LATIN] = {0.7, 0.7}},
    .length = {.own = 0.33, .chance = 0.75, .weight = 1.0},
    .quote = {.both = 0.3, .one = -0.4},
    .question = {.both = 1.0, .one = -0.7},
    .headline = {.both = 4.0, .one = -4.0},
    .shape = {{0, -3.0, 0, 0, 0},
              {-3.0, -0.3, -2.6, -4.2, -6.0},
              {0, -2.6, -5.5, -7.0, -9.0},
              {0, -4.2, -7.0, -9.0, 0},
              {0, -6.0, -9.0, 0, 0}},
    .temperature = 1.0,
};
