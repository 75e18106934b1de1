/*
 * Inside model/: the file. Numbers are little-endian whatever the host.
 *
 *   header    magic, version, checksum of all that follows it (XXH3), languages, counts
 *   sources   keys (ascending), first pair of each and one more
 *   targets   keys (ascending)
 *   pairs     target << 8 | strength, by source, the strongest first; then the weights
 *   chunks    keys (ascending), costs; costs of letters and of jamo after each other
 */
#ifndef MODEL_FORMAT_H
#define MODEL_FORMAT_H

#include <stdint.h>

enum { MODEL_VERSION = 3, MAGIC_SIZE = 8, LANGUAGE_SIZE = 8, STRENGTHS = 255 };

#define MODEL_MAGIC "jjakmdl\n"

/* Offsets in the header. */
enum {
    AT_VERSION = MAGIC_SIZE,
    AT_SUM = 12,
    AT_SIZE = 20, /* of the file; the checksum covers everything from here on */
    AT_LANGUAGES = 28,
    AT_SOURCES = 44,
    AT_TARGETS = 48,
    AT_PAIRS = 52,
    AT_CHUNKS = 56,
    HEADER = 60
};

/* Weights are stored in steps of 1/20 nat, up to 12.75. */
static const float weight_steps = 20;

/* Costs of chunks in steps of 1/16 nat. */
static const float cost_steps = 16;

#endif
