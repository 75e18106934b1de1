/* Made by `make weights DATA=...`. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0532, /* words found */
        0.0056, /* learnt words found */
        0.2503, /* numbers found */
        0.0047, /* names found */
        0.0052, /* Latin tokens found */
        -0.0222, /* words missing */
        -0.0061, /* learnt words missing */
        -0.2049, /* numbers missing */
        0.0424, /* names missing */
        -0.0060, /* Latin tokens missing */
        6.6029, /* coverage */
        4.0811, /* coverage of the lesser side */
        -4.6069, /* coverage squared */
        -3.6421, /* coverage usual in the text */
        -1.8860, /* margin */
        0.8141, /* margin of the lesser side */
        -1.0331, /* sentences with a better rival */
        -6.9267, /* gain by the least needed sentence */
        -4.1025, /* least needed sentence hardly needed */
        -2.3571, /* coverage of the weakest sentence */
        -4.1453, /* length deviation */
        1.4313, /* length deviation squared */
        1.3147, /* length deviation of short beads */
        0.5377, /* quotation on both sides */
        -1.0330, /* quotation on one side */
        1.2253, /* question on both sides */
        -0.7257, /* question on one side */
        1.6555, /* headline on both sides */
        -0.6434, /* headline on one side */
        -4.3376, /* paragraph ends inside */
        -0.3499, /* paragraphs begin on both sides */
        -1.5794, /* paragraph begins on one side */
        -5.5063, /* null bead, English */
        -4.6836, /* null bead, Korean */
        -2.9024, /* null bead behind another, English */
        -2.7249, /* null bead behind another, Korean */
        1.4666, /* null bead, excess of English */
        1.7769, /* null bead, excess of Korean */
        1.0326, /* null bead, coverage by the best */
        1.9118, /* null bead, coverage usual in the text */
        0.6148, /* null bead with a mutual best */
        -0.2998, /* null bead, short */
        -2.6054, /* null bead, headline */
        0.3457, /* shape 1:2 */
        0.3007, /* shape 2:1 */
        -4.2346, /* shape 2:2 */
        -2.2259, /* shape 1:3 */
        -2.0020, /* shape 3:1 */
        -8.0805, /* shape 2:3 */
        -8.1651, /* shape 3:2 */
        -4.7774, /* shape 1:4 */
        -6.0383, /* shape 4:1 */
        -10.3272, /* shape 3:3 */
        -8.8234, /* shape 2:4 */
        -9.7930, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .skip = 1.00,
};
