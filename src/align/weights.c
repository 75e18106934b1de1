/* Made by `jjak train corpora/articles ../shared/data/train`; see tests/README.md. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0412, /* words found */
        0.0270, /* learnt words found */
        0.2230, /* numbers found */
        0.0000, /* names found */
        -0.0108, /* Latin tokens found */
        -0.0236, /* words missing */
        0.0100, /* learnt words missing */
        -0.1766, /* numbers missing */
        0.0000, /* names missing */
        0.0174, /* Latin tokens missing */
        6.2016, /* coverage */
        4.6777, /* coverage of the lesser side */
        -3.0084, /* coverage squared */
        -3.7931, /* coverage usual in the text */
        -1.5412, /* margin */
        0.5928, /* margin of the lesser side */
        -1.0573, /* sentences with a better rival */
        -7.6174, /* gain by the least needed sentence */
        -4.3069, /* least needed sentence hardly needed */
        -2.2412, /* coverage of the weakest sentence */
        -3.9621, /* length deviation */
        1.5503, /* length deviation squared */
        2.0318, /* length deviation of short beads */
        0.1126, /* quotation on both sides */
        -1.3519, /* quotation on one side */
        0.9932, /* question on both sides */
        -0.9279, /* question on one side */
        1.3804, /* headline on both sides */
        -0.7047, /* headline on one side */
        0.0000, /* paragraph ends inside */
        0.0000, /* paragraphs begin on both sides */
        0.0000, /* paragraph begins on one side */
        -4.7382, /* null bead, English */
        -4.2057, /* null bead, Korean */
        -2.2674, /* null bead behind another, English */
        -2.2911, /* null bead behind another, Korean */
        1.4987, /* null bead, excess of English */
        1.8537, /* null bead, excess of Korean */
        0.6945, /* null bead, coverage by the best */
        2.1391, /* null bead, coverage usual in the text */
        0.7959, /* null bead with a mutual best */
        -1.0555, /* null bead, short */
        -2.0391, /* null bead, headline */
        0.4326, /* shape 1:2 */
        0.4583, /* shape 2:1 */
        -4.1453, /* shape 2:2 */
        -2.2345, /* shape 1:3 */
        -1.8468, /* shape 3:1 */
        -7.8312, /* shape 2:3 */
        -8.0274, /* shape 3:2 */
        -5.1663, /* shape 1:4 */
        -5.8874, /* shape 4:1 */
        -10.3588, /* shape 3:3 */
        -8.9802, /* shape 2:4 */
        -9.8938, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .crossing = {.begin = 1.00, .skip = 1.00},
};
