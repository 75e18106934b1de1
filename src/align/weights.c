/* Made by `make weights DATA=...`. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0679, /* words found */
        0.0214, /* learnt words found */
        0.1863, /* numbers found */
        0.0295, /* names found */
        0.0107, /* Latin tokens found */
        -0.0227, /* words missing */
        -0.0154, /* learnt words missing */
        -0.2067, /* numbers missing */
        0.0248, /* names missing */
        -0.0252, /* Latin tokens missing */
        7.6820, /* coverage */
        3.7871, /* coverage of the lesser side */
        -5.5342, /* coverage squared */
        -3.1725, /* coverage usual in the text */
        -1.3579, /* margin */
        0.4502, /* margin of the lesser side */
        -0.9419, /* sentences with a better rival */
        -7.6428, /* gain by the least needed sentence */
        -4.3414, /* least needed sentence hardly needed */
        -2.5858, /* coverage of the weakest sentence */
        -4.0604, /* length deviation */
        1.4436, /* length deviation squared */
        1.2990, /* length deviation of short beads */
        0.6212, /* quotation on both sides */
        -0.9860, /* quotation on one side */
        1.3112, /* question on both sides */
        -0.6523, /* question on one side */
        1.4056, /* headline on both sides */
        -0.6721, /* headline on one side */
        -4.2731, /* paragraph ends inside */
        0.9025, /* paragraphs begin on both sides */
        -1.2032, /* paragraph begins on one side */
        -4.9785, /* null bead, English */
        -4.4492, /* null bead, Korean */
        -2.3820, /* null bead behind another, English */
        -2.6285, /* null bead behind another, Korean */
        1.1585, /* null bead, excess of English */
        1.7402, /* null bead, excess of Korean */
        1.1172, /* null bead, coverage by the best */
        1.9320, /* null bead, coverage usual in the text */
        0.7170, /* null bead with a mutual best */
        -0.6206, /* null bead, short */
        -2.1626, /* null bead, headline */
        0.3129, /* shape 1:2 */
        0.5638, /* shape 2:1 */
        -4.1472, /* shape 2:2 */
        -2.6847, /* shape 1:3 */
        -1.6127, /* shape 3:1 */
        -8.3006, /* shape 2:3 */
        -8.1668, /* shape 3:2 */
        -5.4997, /* shape 1:4 */
        -5.5831, /* shape 4:1 */
        -10.4173, /* shape 3:3 */
        -9.3263, /* shape 2:4 */
        -9.7238, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .crossing = {-2.53, -0.31, 0.20},
    .sharpening = 2.00,
    .skip = 1.00,
};
