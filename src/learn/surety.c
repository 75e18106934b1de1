/* How surely two units translate each other. */
#include <math.h>

#include "learn.h"

/* Pairs less likely than `least` are left out; a translation e^8 times likelier than
 * chance is sure. */
static const double least = 0.005, sure = 8, tiny = 1e-6;

static double surety(double probability, double share)
{
    double s = probability < least ? 0 : log((probability + tiny) / (share + tiny)) / sure;
    return s < 0 ? 0 : s > 1 ? 1 : s;
}

double surety_probability(double s, double share)
{
    double probability = exp(s * sure) * (share + tiny) - tiny;
    return probability > 1 ? 1 : probability;
}

/* What a model knows it does not forget. */
float lexical_strength(const struct lexical *l, const struct pairs *p, uint32_t source,
                       size_t entry)
{
    double forward = surety((double)l->forward[entry], unit_share(p, TARGET, l->target[entry]));
    double backward = surety((double)l->backward[entry], unit_share(p, SOURCE, source));
    float learnt = (float)((forward + backward) / 2);
    return l->known && l->known[entry] > learnt ? l->known[entry] : learnt;
}
