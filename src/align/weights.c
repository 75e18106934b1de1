/* Made by `make weights DATA=...`. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0543, /* words found */
        0.0144, /* learnt words found */
        0.1735, /* numbers found */
        0.0286, /* names found */
        0.0088, /* Latin tokens found */
        -0.0227, /* words missing */
        -0.0120, /* learnt words missing */
        -0.2066, /* numbers missing */
        0.0230, /* names missing */
        -0.0221, /* Latin tokens missing */
        7.3887, /* coverage */
        4.0735, /* coverage of the lesser side */
        -5.3261, /* coverage squared */
        -2.9998, /* coverage usual in the text */
        -1.3036, /* margin */
        0.5403, /* margin of the lesser side */
        -0.9573, /* sentences with a better rival */
        -7.6730, /* gain by the least needed sentence */
        -4.3563, /* least needed sentence hardly needed */
        -2.4760, /* coverage of the weakest sentence */
        -3.9748, /* length deviation */
        1.3893, /* length deviation squared */
        1.2331, /* length deviation of short beads */
        0.6639, /* quotation on both sides */
        -0.9596, /* quotation on one side */
        1.3213, /* question on both sides */
        -0.6509, /* question on one side */
        1.5626, /* headline on both sides */
        -0.6285, /* headline on one side */
        -4.2927, /* paragraph ends inside */
        -0.0087, /* paragraphs begin on both sides */
        -1.6239, /* paragraph begins on one side */
        -5.0537, /* null bead, English */
        -4.4887, /* null bead, Korean */
        -2.5335, /* null bead behind another, English */
        -2.5839, /* null bead behind another, Korean */
        1.1499, /* null bead, excess of English */
        1.5706, /* null bead, excess of Korean */
        1.2288, /* null bead, coverage by the best */
        1.7506, /* null bead, coverage usual in the text */
        0.7444, /* null bead with a mutual best */
        -0.4515, /* null bead, short */
        -2.5355, /* null bead, headline */
        0.3412, /* shape 1:2 */
        0.5589, /* shape 2:1 */
        -4.0536, /* shape 2:2 */
        -2.4447, /* shape 1:3 */
        -1.5698, /* shape 3:1 */
        -8.1075, /* shape 2:3 */
        -8.0970, /* shape 3:2 */
        -5.2182, /* shape 1:4 */
        -5.4623, /* shape 4:1 */
        -10.2118, /* shape 3:3 */
        -9.0875, /* shape 2:4 */
        -9.6341, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .crossing = {-2.38, -0.20, 0.39},
    .skip = 1.00,
};
