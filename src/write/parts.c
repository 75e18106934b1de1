#include "parts.h"

const char *const trust_name[TRUSTS] = {"sure", "likely", "doubtful"};

/* A likely bead is more often right than wrong; of the sure ones hardly any is worth a look. */
static const double sure = 0.9, likely = 0.5;

enum trust trust_of(const struct bead *bead)
{
    return bead->confidence >= sure     ? TRUST_SURE
           : bead->confidence >= likely ? TRUST_LIKELY
                                        : TRUST_DOUBTFUL;
}

struct counts count_beads(const bitext *b)
{
    struct counts counts = {0};
    for (size_t i = 0; i < b->bead_count; i++) {
        const struct bead *bead = &b->beads[i];
        if (bead_is_null(bead)) {
            counts.only[bead->count[EN] ? EN : KO]++;
        } else {
            counts.pairs++;
            counts.trusted[trust_of(bead)]++;
        }
    }
    return counts;
}

span source_of(const bitext *b, enum side side)
{
    const struct meta *meta = &b->side[side].meta;
    return meta->url.size ? meta->url : meta->file;
}

void put_bead_id(buf *out, const bitext *b, size_t bead)
{
    buf_put(out, b->pair_id);
    buf_printf(out, ".%zu", bead + 1);
}

void put_bead_type(buf *out, const struct bead *bead)
{
    buf_printf(out, "%u:%u", bead->count[EN], bead->count[KO]);
}

void put_joined(buf *out, const bitext *b, const struct bead *bead, enum side side,
                void (*escape)(buf *out, span text))
{
    for (uint32_t i = 0; i < bead->count[side]; i++) {
        if (i)
            buf_putc(out, ' ');
        escape(out, b->side[side].sentences[bead->at[side][i]].text);
    }
}

const struct meta_field meta_fields[] = {
    {"file", offsetof(struct meta, file)},           {"url", offsetof(struct meta, url)},
    {"title", offsetof(struct meta, title)},         {"date", offsetof(struct meta, date)},
    {"modified", offsetof(struct meta, modified)},   {"site", offsetof(struct meta, site)},
    {"lang", offsetof(struct meta, lang)},           {"charset", offsetof(struct meta, charset)},
    {"alternate", offsetof(struct meta, alternate)}, {"license", offsetof(struct meta, license)},
    {"robots", offsetof(struct meta, robots)},
};
const size_t meta_field_count = sizeof meta_fields / sizeof *meta_fields;

span meta_text(const struct meta *meta, const struct meta_field *field)
{
    return *(const span *)((const char *)meta + field->offset);
}
