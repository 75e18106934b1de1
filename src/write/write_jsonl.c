/*
 * The canonical form: one bead a line, and every line complete in itself, so that lines can be
 * searched, cut and put together with tools that know nothing of jjak. Written by hand because
 * the order of keys and the look of numbers must never change: a bitext that is read back and
 * written again gives the same bytes (read/read_jsonl.c is the other half).
 */
#include <math.h>

#include "escape.h"
#include "parts.h"
#include "write.h"

static const char *const status_name[] = {[STATUS_AUTO] = "auto"};

enum { DECIMALS = CONFIDENCE_DECIMALS };
static const double least_shown = 0.5e-4; /* below it, DECIMALS decimals are all 0 */

static void put_number(buf *out, double value)
{
    buf_number(out, isnan(value) ? 0 : value, DECIMALS);
}

static void put_ids(buf *out, const struct bead *bead, enum side side)
{
    for (uint32_t i = 0; i < bead->count[side]; i++)
        buf_printf(out, "%s\"%s.s%u\"", i ? "," : "", side_language[side], bead->at[side][i] + 1);
}

static void put_kinds(buf *out, const struct sentence *sentences, const uint32_t *at,
                      uint32_t count)
{
    bool is_plain = true;
    for (uint32_t i = 0; i < count; i++)
        is_plain = is_plain && sentences[at[i]].kind == BLOCK_PARAGRAPH;
    if (is_plain)
        return;
    buf_puts(out, ",\"kind\":[");
    for (uint32_t i = 0; i < count; i++)
        buf_printf(out, "%s\"%s\"", i ? "," : "", block_kind_name[sentences[at[i]].kind]);
    buf_putc(out, ']');
}

static void put_side(buf *out, const bitext *b, const struct bead *bead, enum side side)
{
    const struct sentence *sentences = b->side[side].sentences;
    const uint32_t *at = bead->at[side];
    buf_printf(out, ",\"%s\":{\"ids\":[", side_language[side]);
    put_ids(out, bead, side);
    buf_puts(out, "],\"text\":[");
    for (uint32_t i = 0; i < bead->count[side]; i++) {
        if (i)
            buf_putc(out, ',');
        escape_json(out, sentences[at[i]].text);
    }
    buf_puts(out, "],\"paragraph\":[");
    for (uint32_t i = 0; i < bead->count[side]; i++)
        buf_printf(out, "%s%u", i ? "," : "", sentences[at[i]].paragraph);
    buf_putc(out, ']');
    put_kinds(out, sentences, at, bead->count[side]);
    buf_putc(out, '}');
}

static void put_evidence(buf *out, const struct bead *bead)
{
    const char *comma = "";
    buf_puts(out, ",\"evidence\":{");
    for (int kind = 0; kind < EVIDENCE_KINDS; kind++) {
        if (!(fabs(bead->evidence[kind]) >= least_shown))
            continue;
        buf_printf(out, "%s\"%s\":", comma, evidence_name[kind]);
        put_number(out, bead->evidence[kind]);
        comma = ",";
    }
    buf_puts(out, "},\"reasons\":[");
    for (size_t i = 0; i < bead->reason_count; i++) {
        const struct reason *reason = &bead->reasons[i];
        buf_printf(out, "%s[\"%s\",", i ? "," : "", evidence_name[reason->kind]);
        escape_json(out, reason->text[EN]);
        buf_putc(out, ',');
        escape_json(out, reason->text[KO]);
        buf_putc(out, ',');
        put_number(out, reason->score);
        buf_putc(out, ']');
    }
    buf_putc(out, ']');
}

static void put_meta(buf *out, const struct meta *meta)
{
    const char *comma = "";
    for (size_t i = 0; i < meta_field_count; i++) {
        span text = meta_text(meta, &meta_fields[i]);
        if (!text.size)
            continue;
        buf_printf(out, "%s\"%s\":", comma, meta_fields[i].name);
        escape_json(out, text);
        comma = ",";
    }
    for (size_t i = 0; i < meta->author_count; i++) {
        buf_printf(out, i ? "," : "%s\"authors\":[", comma);
        escape_json(out, meta->authors[i]);
    }
    if (meta->author_count)
        buf_putc(out, ']');
}

/* The same for all lines of a pair, so it is made once. */
static void put_provenance(buf *out, const bitext *b)
{
    buf_puts(out, ",\"provenance\":{\"en\":{");
    put_meta(out, &b->side[EN].meta);
    buf_puts(out, "},\"ko\":{");
    put_meta(out, &b->side[KO].meta);
    buf_puts(out, b->was_swapped ? "},\"swapped\":true}}\n" : "}}}\n");
}

static void put_bead(buf *out, const bitext *b, size_t number, const struct bead *bead, buf *id)
{
    buf_clear(id);
    put_bead_id(id, b, number);
    buf_puts(out, "{\"id\":");
    escape_json(out, buf_span(id));
    buf_puts(out, ",\"pair_id\":");
    escape_json(out, b->pair_id);
    buf_puts(out, ",\"type\":\"");
    put_bead_type(out, bead);
    buf_puts(out, "\",\"score\":");
    put_number(out, bead->confidence);
    buf_printf(out, ",\"status\":\"%s\"", status_name[STATUS_AUTO]);
    if (bead->is_crossing)
        buf_puts(out, ",\"crossing\":true");
    put_side(out, b, bead, EN);
    put_side(out, b, bead, KO);
    put_evidence(out, bead);
}

static void put_runner_up(buf *out, const bitext *b, const struct bead *bead)
{
    buf_puts(out, ",\"runner_up\":{\"type\":\"");
    put_bead_type(out, bead);
    buf_puts(out, "\",\"score\":");
    put_number(out, bead->confidence);
    put_side(out, b, bead, EN);
    put_side(out, b, bead, KO);
    put_evidence(out, bead);
    buf_putc(out, '}');
}

void write_jsonl_bead(buf *out, const bitext *b, size_t number, const struct bead *bead,
                      const struct bead *runner_up)
{
    buf id = {0};
    put_bead(out, b, number, bead, &id);
    if (runner_up)
        put_runner_up(out, b, runner_up);
    put_provenance(out, b);
    jjak_buffer_free(&id);
}

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)part, (void)view;
    buf id = {0}, provenance = {0};
    put_provenance(&provenance, b);
    for (size_t i = 0; i < b->bead_count; i++) {
        put_bead(out, b, i, &b->beads[i], &id);
        buf_put(out, buf_span(&provenance));
    }
    jjak_buffer_free(&id);
    jjak_buffer_free(&provenance);
}

const struct writer write_jsonl = {
    .format = {"jsonl", "canonical JSON lines, one bead a line; nothing is lost", {".jsonl"}},
    .pair = put_pair,
};
