/*
 * Canonical JSONL back into a bitext; the other half of write/write_jsonl.c. Each line is parsed by
 * itself, its sentences are gathered with their numbers, and at the end every sentence is put in
 * its place: beads may cross, so the order of lines is not that of sentences.
 */
#include <jansson.h>

#include "base/error.h"
#include "base/mem.h"
#include "read.h"
#include "scan.h"

/* Of one bead, far more than sentences ever have. Parsed JSON takes many times its bytes. */
static const size_t longest_line = (size_t)16 << 20;

struct gathered {
    struct sentence sentence;
    uint32_t number;
    size_t line;
};

struct reader {
    bitext *b;
    list(struct bead) beads;
    list(struct gathered) sentences[SIDES];
    json_t *provenance; /* of the first line; the others must be equal */
    const char *name;
    size_t line;
    jjak_error *error;
};

/* The parts of one line, borrowed from its JSON. */
struct parts {
    span id, pair_id, type, status;
    double score;
    int is_crossing;
    json_t *side[SIDES], *evidence, *reasons, *provenance;
};

static int fail(const struct reader *r, const char *what, const char *why)
{
    return error_set(r->error, JJAK_E_DATA, "%s:%zu: %s: %s", r->name, r->line, what, why);
}

/* ---- small values */

static span string_span(const json_t *string)
{
    return (span){json_string_value(string), json_string_length(string)};
}

static span copy(struct reader *r, const json_t *string)
{
    return arena_copy(r->b->arena, string_span(string));
}

/* The place of `text` among `count` names, or -1. */
static int find_name(const char *const names[], int count, span text)
{
    for (int i = 0; i < count; i++)
        if (span_equal(text, span_of(names[i])))
            return i;
    return -1;
}

/* "en.s12" in *number, from 0. */
static bool parse_id(span id, enum side side, uint32_t *number)
{
    return scan_text(&id, span_of(side_language[side])) && scan_text(&id, SPAN(".s")) &&
           scan_number(&id, number) && !id.size && (*number)-- > 0;
}

/* ---- one side of a bead */

struct columns {
    json_t *ids, *text, *paragraph, *kind;
};

static int read_columns(struct reader *r, json_t *object, const char *side, struct columns *out)
{
    json_error_t json;
    if (json_unpack_ex(object, &json, JSON_STRICT, "{s:o, s:o, s:o, s?:o}", "ids", &out->ids,
                       "text", &out->text, "paragraph", &out->paragraph, "kind", &out->kind))
        return fail(r, side, json.text);
    size_t count = json_array_size(out->ids);
    if (!json_is_array(out->ids) || !json_is_array(out->text) || !json_is_array(out->paragraph) ||
        json_array_size(out->text) != count || json_array_size(out->paragraph) != count)
        return fail(r, side, "ids, text and paragraph must be arrays of one length");
    if (out->kind && (!json_is_array(out->kind) || json_array_size(out->kind) != count))
        return fail(r, side, "kind must be an array as long as ids");
    return JJAK_OK;
}

static int read_sentence(struct reader *r, const struct columns *c, size_t i, enum side side)
{
    json_t *id = json_array_get(c->ids, i), *text = json_array_get(c->text, i);
    json_t *paragraph = json_array_get(c->paragraph, i), *kind = json_array_get(c->kind, i);
    json_int_t place = json_integer_value(paragraph);
    struct gathered g = {.line = r->line};
    if (!json_is_string(id) || !parse_id(string_span(id), side, &g.number))
        return fail(r, side_language[side], "an id of a sentence looks like \"en.s1\", \"ko.s1\"");
    if (!json_is_string(text))
        return fail(r, side_language[side], "text must hold strings");
    if (!json_is_integer(paragraph) || place < 0 || place > UINT32_MAX)
        return fail(r, side_language[side], "paragraph must hold numbers from 0");
    int k = BLOCK_PARAGRAPH;
    if (kind)
        k = json_is_string(kind) ? find_name(block_kind_name, BLOCK_KINDS, string_span(kind)) : -1;
    if (k < 0)
        return fail(r, side_language[side],
                    "a kind is \"paragraph\", \"heading\", \"item\", \"quote\" or \"title\"");
    g.sentence = (struct sentence){
        .text = copy(r, text), .paragraph = (uint32_t)place, .kind = (enum block_kind)k};
    list_push(&r->sentences[side], g);
    return JJAK_OK;
}

static int read_side(struct reader *r, json_t *object, enum side side, struct bead *bead)
{
    struct columns columns = {0};
    int rc = read_columns(r, object, side_language[side], &columns);
    if (rc)
        return rc;
    size_t count = json_array_size(columns.ids), first = r->sentences[side].count;
    bead->count[side] = (uint32_t)count;
    bead->at[side] = arena_alloc(r->b->arena, count, sizeof *bead->at[side]);
    for (size_t i = 0; i < count; i++) {
        if ((rc = read_sentence(r, &columns, i, side)))
            return rc;
        bead->at[side][i] = r->sentences[side].at[first + i].number;
        if (i && bead->at[side][i] <= bead->at[side][i - 1])
            return fail(r, side_language[side], "the ids of a bead must ascend");
    }
    return JJAK_OK;
}

/* ---- evidence and reasons */

static int read_evidence(struct reader *r, json_t *object, struct bead *bead)
{
    const char *key;
    json_t *value;
    if (object && !json_is_object(object))
        return fail(r, "evidence", "must be an object");
    json_object_foreach(object, key, value)
    {
        int kind = find_name(evidence_name, EVIDENCE_KINDS, span_of(key));
        if (kind < 0 || !json_is_number(value))
            return fail(r, "evidence", "must hold numbers under the names of evidence");
        bead->evidence[kind] = json_number_value(value);
    }
    for (int kind = 0; kind < EVIDENCE_KINDS; kind++)
        bead->score += bead->evidence[kind];
    return JJAK_OK;
}

static int read_reason(struct reader *r, json_t *array, struct reason *out)
{
    json_t *kind, *text[SIDES];
    json_error_t json;
    if (json_unpack_ex(array, &json, JSON_STRICT, "[o, o, o, F]", &kind, &text[EN], &text[KO],
                       &out->score))
        return fail(r, "reasons", json.text);
    int k = -1;
    if (json_is_string(kind))
        k = find_name(evidence_name, EVIDENCE_KINDS, string_span(kind));
    if (k < 0 || !json_is_string(text[EN]) || !json_is_string(text[KO]))
        return fail(r, "reasons", "a reason is [evidence, English, Korean, score]");
    out->kind = (enum evidence_kind)k;
    out->text[EN] = copy(r, text[EN]);
    out->text[KO] = copy(r, text[KO]);
    return JJAK_OK;
}

static int read_reasons(struct reader *r, json_t *array, struct bead *bead)
{
    if (array && !json_is_array(array))
        return fail(r, "reasons", "must be an array");
    bead->reason_count = json_array_size(array);
    bead->reasons = arena_alloc(r->b->arena, bead->reason_count, sizeof *bead->reasons);
    for (size_t i = 0; i < bead->reason_count; i++) {
        int rc = read_reason(r, json_array_get(array, i), &bead->reasons[i]);
        if (rc)
            return rc;
    }
    return JJAK_OK;
}

/* ---- provenance, from the first line */

static span *meta_place(struct meta *meta, const char *key)
{
    const struct {
        const char *name;
        span *place;
    } fields[] = {
        {"file", &meta->file},       {"url", &meta->url},           {"title", &meta->title},
        {"date", &meta->date},       {"modified", &meta->modified}, {"site", &meta->site},
        {"lang", &meta->lang},       {"charset", &meta->charset},   {"alternate", &meta->alternate},
        {"license", &meta->license}, {"robots", &meta->robots},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(key, fields[i].name) == 0)
            return fields[i].place;
    return NULL;
}

static int read_authors(struct reader *r, json_t *array, struct meta *meta)
{
    if (!json_is_array(array))
        return fail(r, "provenance", "authors must be an array");
    size_t count = json_array_size(array);
    meta->authors = arena_alloc(r->b->arena, count, sizeof *meta->authors);
    for (meta->author_count = 0; meta->author_count < count; meta->author_count++) {
        json_t *author = json_array_get(array, meta->author_count);
        if (!json_is_string(author))
            return fail(r, "provenance", "authors must hold strings");
        meta->authors[meta->author_count] = copy(r, author);
    }
    return JJAK_OK;
}

static int read_meta(struct reader *r, json_t *object, struct meta *meta)
{
    const char *key;
    json_t *value;
    if (!json_is_object(object))
        return fail(r, "provenance", "en and ko must be objects");
    json_object_foreach(object, key, value)
    {
        span *place = meta_place(meta, key);
        if (strcmp(key, "authors") == 0) {
            int rc = read_authors(r, value, meta);
            if (rc)
                return rc;
        } else if (!place || !json_is_string(value)) {
            return fail(r, "provenance", "must hold strings under the names of metadata");
        } else {
            *place = copy(r, value);
        }
    }
    return JJAK_OK;
}

static int read_provenance(struct reader *r, json_t *object)
{
    json_t *side[SIDES];
    int was_swapped = 0;
    json_error_t json;
    if (json_unpack_ex(object, &json, JSON_STRICT, "{s:o, s:o, s?:b}", side_language[EN], &side[EN],
                       side_language[KO], &side[KO], "swapped", &was_swapped))
        return fail(r, "provenance", json.text);
    r->provenance = json_incref(object);
    r->b->was_swapped = was_swapped;
    int rc = read_meta(r, side[EN], &r->b->side[EN].meta);
    return rc ? rc : read_meta(r, side[KO], &r->b->side[KO].meta);
}

/* ---- lines */

static int unpack_line(struct reader *r, json_t *json, struct parts *p)
{
    json_error_t why;
    if (json_unpack_ex(json, &why, JSON_STRICT,
                       "{s:s%, s:s%, s:s%, s:F, s:s%, s?:b, s:o, s:o, s?:o, s?:o, s:o}", "id",
                       &p->id.at, &p->id.size, "pair_id", &p->pair_id.at, &p->pair_id.size, "type",
                       &p->type.at, &p->type.size, "score", &p->score, "status", &p->status.at,
                       &p->status.size, "crossing", &p->is_crossing, side_language[EN],
                       &p->side[EN], side_language[KO], &p->side[KO], "evidence", &p->evidence,
                       "reasons", &p->reasons, "provenance", &p->provenance))
        return fail(r, "bead", why.text);
    return JJAK_OK;
}

/* What the first line says of the pair; what the others must say again. */
static int check_pair(struct reader *r, const struct parts *p)
{
    if (!r->provenance) {
        r->b->pair_id = arena_copy(r->b->arena, p->pair_id);
        return read_provenance(r, p->provenance);
    }
    if (!span_equal(p->pair_id, r->b->pair_id))
        return fail(r, "pair_id", "differs from the lines before; a file holds one pair");
    if (!json_equal(p->provenance, r->provenance))
        return fail(r, "provenance", "differs from the lines before");
    return JJAK_OK;
}

/* What could be left out, because it follows from the rest. */
static int check_bead(struct reader *r, const struct parts *p, const struct bead *bead)
{
    char type[32];
    snprintf(type, sizeof type, "%u:%u", bead->count[EN], bead->count[KO]);
    if (!span_equal(p->type, span_of(type)))
        return fail(r, "type", "does not fit the number of ids");
    buf id = {0};
    buf_put(&id, p->pair_id);
    buf_printf(&id, ".%zu", r->beads.count + 1);
    bool is_next = span_equal(p->id, buf_span(&id));
    jjak_buffer_free(&id);
    if (!is_next)
        return fail(r, "id", "must be pair_id, a point and the number of the bead in the file");
    if (!(p->score >= 0 && p->score <= 1))
        return fail(r, "score", "must be from 0 to 1");
    if (!span_equal(p->status, SPAN("auto")))
        return fail(r, "status", "must be \"auto\"");
    return JJAK_OK;
}

static int read_bead(struct reader *r, json_t *json)
{
    struct parts p = {0};
    struct bead bead = {0};
    int rc;
    if ((rc = unpack_line(r, json, &p)) || (rc = check_pair(r, &p)) ||
        (rc = read_side(r, p.side[EN], EN, &bead)) || (rc = read_side(r, p.side[KO], KO, &bead)) ||
        (rc = check_bead(r, &p, &bead)) || (rc = read_evidence(r, p.evidence, &bead)) ||
        (rc = read_reasons(r, p.reasons, &bead)))
        return rc;
    bead.confidence = p.score;
    bead.is_crossing = p.is_crossing;
    list_push(&r->beads, bead);
    return JJAK_OK;
}

static int read_line(struct reader *r, span line)
{
    if (line.size > longest_line)
        return fail(r, "bead", "the line is too long to be one");
    json_error_t why;
    json_t *json = json_loadb(line.at, line.size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &why);
    if (!json)
        return fail(r, "this is not JSON", why.text);
    int rc = read_bead(r, json);
    json_decref(json);
    return rc;
}

static int read_lines(struct reader *r, span text)
{
    span line;
    while (span_line(&text, &line)) {
        r->line++;
        int rc = span_trim(line).size ? read_line(r, line) : JJAK_OK;
        if (rc)
            return rc;
    }
    return r->beads.count ? JJAK_OK
                          : error_set(r->error, JJAK_E_DATA, "%s: there is no bead in it", r->name);
}

/* ---- all lines together */

static int misplaced(struct reader *r, enum side side, const struct gathered *g, const char *why)
{
    r->line = g->line;
    return error_set(r->error, JJAK_E_DATA, "%s:%zu: %s.s%u: %s", r->name, g->line,
                     side_language[side], g->number + 1, why);
}

static int place_sentences(struct reader *r, enum side side)
{
    struct side_text *to = &r->b->side[side];
    size_t count = r->sentences[side].count;
    bool *is_placed = mem_alloc(count);
    int rc = JJAK_OK;
    to->sentence_count = count;
    to->sentences = arena_alloc(r->b->arena, count, sizeof *to->sentences);
    for (size_t i = 0; i < count && !rc; i++) {
        const struct gathered *g = &r->sentences[side].at[i];
        if (g->number >= count) {
            rc = misplaced(r, side, g, "a sentence before this one is missing from the file");
        } else if (is_placed[g->number]) {
            rc = misplaced(r, side, g, "is in a bead before; a sentence belongs to one bead");
        } else {
            is_placed[g->number] = true;
            to->sentences[g->number] = g->sentence;
        }
    }
    mem_free(is_placed);
    return rc;
}

static void place_beads(struct reader *r)
{
    r->b->bead_count = r->beads.count;
    r->b->beads = arena_alloc(r->b->arena, r->beads.count, sizeof *r->b->beads);
    memcpy(r->b->beads, r->beads.at, r->beads.count * sizeof *r->b->beads);
}

int read_jsonl(bitext **out, span text, const char *name, jjak_error *error)
{
    struct reader r = {.b = bitext_new(), .name = name, .error = error};
    int rc = read_lines(&r, text);
    for (enum side side = EN; side < SIDES && !rc; side++)
        rc = place_sentences(&r, side);
    if (!rc) {
        place_beads(&r);
        *out = r.b;
    } else {
        jjak_bitext_free(r.b);
    }
    json_decref(r.provenance);
    list_free(&r.beads);
    list_free(&r.sentences[EN]);
    list_free(&r.sentences[KO]);
    return rc;
}
