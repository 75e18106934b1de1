/* Made by `make weights DATA=...`. */
/* clang-format off */
#include "weights.h"

const struct weights weights = {
    .feature = {
        0.0555, /* words found */
        0.0148, /* learnt words found */
        0.1775, /* numbers found */
        0.0245, /* names found */
        0.0085, /* Latin tokens found */
        -0.0253, /* words missing */
        -0.0122, /* learnt words missing */
        -0.2114, /* numbers missing */
        0.0239, /* names missing */
        -0.0244, /* Latin tokens missing */
        7.3422, /* coverage */
        3.9460, /* coverage of the lesser side */
        -5.1307, /* coverage squared */
        -3.5894, /* coverage usual in the text */
        -1.4034, /* margin */
        0.5400, /* margin of the lesser side */
        -0.9884, /* sentences with a better rival */
        -7.1074, /* gain by the least needed sentence */
        -4.2426, /* least needed sentence hardly needed */
        -2.6012, /* coverage of the weakest sentence */
        -4.0339, /* length deviation */
        1.4278, /* length deviation squared */
        1.2639, /* length deviation of short beads */
        0.7458, /* quotation on both sides */
        -0.9365, /* quotation on one side */
        1.3185, /* question on both sides */
        -0.6705, /* question on one side */
        1.5588, /* headline on both sides */
        -0.6153, /* headline on one side */
        -4.3017, /* paragraph ends inside */
        0.1723, /* paragraphs begin on both sides */
        -1.5310, /* paragraph begins on one side */
        -5.5248, /* null bead, English */
        -4.6281, /* null bead, Korean */
        -2.9445, /* null bead behind another, English */
        -2.7444, /* null bead behind another, Korean */
        1.1736, /* null bead, excess of English */
        1.6949, /* null bead, excess of Korean */
        1.1715, /* null bead, coverage by the best */
        1.7398, /* null bead, coverage usual in the text */
        0.7474, /* null bead with a mutual best */
        -0.2048, /* null bead, short */
        -2.5173, /* null bead, headline */
        0.4213, /* shape 1:2 */
        0.2815, /* shape 2:1 */
        -4.1743, /* shape 2:2 */
        -2.2777, /* shape 1:3 */
        -2.0758, /* shape 3:1 */
        -8.1132, /* shape 2:3 */
        -8.4070, /* shape 3:2 */
        -4.9760, /* shape 1:4 */
        -6.2410, /* shape 4:1 */
        -10.3983, /* shape 3:3 */
        -8.9788, /* shape 2:4 */
        -10.1396, /* shape 4:2 */
    },
    .kind = {1.00, 1.00, 1.00, 1.00, 1.00},
    .skip = 1.00,
};
