/* Made by `make weights DATA=...`. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0599, /* words found */
        0.0182, /* learnt words found */
        0.2698, /* numbers found */
        0.0079, /* names found */
        0.0045, /* Latin tokens found */
        -0.0203, /* words missing */
        -0.0086, /* learnt words missing */
        -0.2126, /* numbers missing */
        0.0798, /* names missing */
        -0.0020, /* Latin tokens missing */
        6.4952, /* coverage */
        4.3274, /* coverage of the lesser side */
        -4.3045, /* coverage squared */
        -3.6184, /* coverage usual in the text */
        -2.0249, /* margin */
        0.8951, /* margin of the lesser side */
        -0.9962, /* sentences with a better rival */
        -7.2146, /* gain by the least needed sentence */
        -4.1985, /* least needed sentence hardly needed */
        -2.7036, /* coverage of the weakest sentence */
        -4.1623, /* length deviation */
        1.4474, /* length deviation squared */
        1.3251, /* length deviation of short beads */
        0.5287, /* quotation on both sides */
        -1.2043, /* quotation on one side */
        1.2996, /* question on both sides */
        -0.6764, /* question on one side */
        1.5700, /* headline on both sides */
        -0.6567, /* headline on one side */
        0.0000, /* paragraph ends inside */
        0.0000, /* paragraphs begin on both sides */
        0.0000, /* paragraph begins on one side */
        -5.2688, /* null bead, English */
        -4.4557, /* null bead, Korean */
        -2.5998, /* null bead behind another, English */
        -2.5655, /* null bead behind another, Korean */
        1.4841, /* null bead, excess of English */
        1.8601, /* null bead, excess of Korean */
        0.9101, /* null bead, coverage by the best */
        1.9491, /* null bead, coverage usual in the text */
        0.6794, /* null bead with a mutual best */
        -0.5265, /* null bead, short */
        -2.4549, /* null bead, headline */
        0.4886, /* shape 1:2 */
        0.5110, /* shape 2:1 */
        -4.1888, /* shape 2:2 */
        -2.4721, /* shape 1:3 */
        -1.8656, /* shape 3:1 */
        -8.2464, /* shape 2:3 */
        -8.4416, /* shape 3:2 */
        -5.3100, /* shape 1:4 */
        -6.1623, /* shape 4:1 */
        -10.7649, /* shape 3:3 */
        -9.1443, /* shape 2:4 */
        -9.9825, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .skip = 1.00,
};
