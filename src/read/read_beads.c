#include "base/error.h"
#include "base/mem.h"
#include "base/table.h"
#include "read.h"
#include "scan.h"

typedef list(uint32_t) numbers;

struct lines {
    struct arena *arena;
    list(struct bead) beads;
    numbers scratch;
    struct table seen[SIDES]; /* number of a sentence -> line */
    const char *name;
    uint32_t line;
    jjak_error *error;
};

static void skip_spaces(span *rest)
{
    while (rest->size && is_space(rest->at[0]))
        *rest = span_skip(*rest, 1);
}

static bool take(span *rest, span symbol)
{
    skip_spaces(rest);
    return scan_text(rest, symbol);
}

/* "[0, 1]" */
static bool take_list(span *rest, numbers *out)
{
    out->count = 0;
    if (!take(rest, SPAN("[")))
        return false;
    if (take(rest, SPAN("]")))
        return true;
    do {
        uint32_t number;
        skip_spaces(rest);
        if (!scan_number(rest, &number))
            return false;
        list_push(out, number);
    } while (take(rest, SPAN(",")));
    return take(rest, SPAN("]"));
}

static int fail(struct lines *r, const char *why)
{
    return error_set(r->error, JJAK_E_DATA, "%s:%u: %s; a line looks like [0]:[0, 1]", r->name,
                     r->line, why);
}

/* Puts the numbers just taken in the bead. */
static int keep(struct lines *r, struct bead *bead, enum side side)
{
    for (size_t i = 0; i < r->scratch.count; i++) {
        uint32_t number = r->scratch.at[i];
        if (i && number < r->scratch.at[i - 1])
            return fail(r, "the numbers of a side must ascend");
        span bytes = {(const char *)&number, sizeof number};
        uint32_t *line = table_put(&r->seen[side], hash_text(bytes));
        if (*line != TABLE_NONE)
            return error_set(r->error, JJAK_E_DATA,
                             "%s:%u: %s sentence %u is in line %u already; a sentence belongs to "
                             "one bead",
                             r->name, r->line, side_language[side], number, *line);
        *line = r->line;
    }
    bead->count[side] = (uint32_t)r->scratch.count;
    bead->at[side] = arena_alloc(r->arena, r->scratch.count, sizeof *bead->at[side]);
    if (r->scratch.count)
        memcpy(bead->at[side], r->scratch.at, r->scratch.count * sizeof *bead->at[side]);
    return JJAK_OK;
}

/* A plain number from 0 to 1; other scores are no confidence. */
static double confidence_of(span field)
{
    double value = 0, unit = 1;
    bool has_point = false, has_digit = false;
    for (size_t i = 0; i < field.size; i++) {
        if (field.at[i] == '.' && !has_point) {
            has_point = true;
            continue;
        }
        if (!is_digit(field.at[i]))
            return NO_CONFIDENCE;
        has_digit = true;
        value = 10 * value + (field.at[i] - '0');
        unit *= has_point ? 10 : 1;
    }
    return has_digit && value <= unit ? value / unit : NO_CONFIDENCE;
}

static int read_bead(struct lines *r, span rest)
{
    struct bead bead = {.confidence = NO_CONFIDENCE};
    for (enum side side = EN; side < SIDES; side++) {
        if (side == KO && !take(&rest, SPAN(":")))
            return fail(r, "the colon between the sides is missing");
        if (!take_list(&rest, &r->scratch))
            return fail(r, "this is no list of sentence numbers");
        int rc = keep(r, &bead, side);
        if (rc)
            return rc;
    }
    skip_spaces(&rest);
    if (rest.size && rest.at[0] != ':')
        return fail(r, "only a colon and a score may follow the beads");
    if (rest.size)
        bead.confidence = confidence_of(span_trim(span_skip(rest, 1)));
    list_push(&r->beads, bead);
    return JJAK_OK;
}

static int read_lines(struct lines *r, span text)
{
    span line;
    while (span_line(&text, &line)) {
        r->line++;
        int rc = span_trim(line).size ? read_bead(r, line) : JJAK_OK;
        if (rc)
            return rc;
    }
    return JJAK_OK;
}

int read_beads(struct bead_list *out, struct arena *arena, span text, const char *name,
               jjak_error *error)
{
    struct lines r = {.arena = arena, .name = name, .error = error};
    int rc = read_lines(&r, text);
    if (!rc) {
        out->count = r.beads.count;
        out->beads = arena_alloc(arena, r.beads.count, sizeof *out->beads);
        if (r.beads.count)
            memcpy(out->beads, r.beads.at, r.beads.count * sizeof *out->beads);
    }
    list_free(&r.beads);
    list_free(&r.scratch);
    table_free(&r.seen[EN]);
    table_free(&r.seen[KO]);
    return rc;
}
