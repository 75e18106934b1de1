/* Made by `jjak train corpora/articles ../shared/data/train`; see tests/README.md. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0470, /* words found */
        0.0300, /* learnt words found */
        0.2646, /* numbers found */
        0.0000, /* names found */
        -0.0103, /* Latin tokens found */
        -0.0250, /* words missing */
        0.0103, /* learnt words missing */
        -0.1951, /* numbers missing */
        0.0000, /* names missing */
        0.0205, /* Latin tokens missing */
        6.2216, /* coverage */
        4.3582, /* coverage of the lesser side */
        -2.5384, /* coverage squared */
        -3.8660, /* coverage usual in the text */
        -1.9268, /* margin */
        0.7330, /* margin of the lesser side */
        -1.1317, /* sentences with a better rival */
        -7.2729, /* gain by the least needed sentence */
        -4.2964, /* least needed sentence hardly needed */
        -2.5202, /* coverage of the weakest sentence */
        -4.1054, /* length deviation */
        1.5878, /* length deviation squared */
        1.9441, /* length deviation of short beads */
        0.3076, /* quotation on both sides */
        -1.4710, /* quotation on one side */
        0.9769, /* question on both sides */
        -0.9548, /* question on one side */
        1.4884, /* headline on both sides */
        -0.7449, /* headline on one side */
        0.0000, /* paragraph ends inside */
        0.0000, /* paragraphs begin on both sides */
        0.0000, /* paragraph begins on one side */
        -4.9599, /* null bead, English */
        -4.3031, /* null bead, Korean */
        -2.4403, /* null bead behind another, English */
        -2.3330, /* null bead behind another, Korean */
        1.5488, /* null bead, excess of English */
        1.8365, /* null bead, excess of Korean */
        0.8355, /* null bead, coverage by the best */
        2.2589, /* null bead, coverage usual in the text */
        0.8551, /* null bead with a mutual best */
        -1.2317, /* null bead, short */
        -2.2064, /* null bead, headline */
        0.4910, /* shape 1:2 */
        0.4513, /* shape 2:1 */
        -4.2000, /* shape 2:2 */
        -2.4233, /* shape 1:3 */
        -1.9257, /* shape 3:1 */
        -8.1211, /* shape 2:3 */
        -8.4513, /* shape 3:2 */
        -5.3222, /* shape 1:4 */
        -6.3654, /* shape 4:1 */
        -10.7341, /* shape 3:3 */
        -9.1185, /* shape 2:4 */
        -10.0783, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .crossing = {.begin = 1.00, .skip = 1.00},
};
