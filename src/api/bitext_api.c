/* The public functions that ask a bitext, a document or the library something. */
#include "api.h"
#include "base/error.h"
#include "extract/extract.h"
#include "read/read.h"
#include "text/text.h"

const char *jjak_version(void)
{
    return JJAK_VERSION;
}

void jjak_library_versions(char *out, size_t size)
{
    buf text = {0};
    buf_printf(&text, "ICU %s, libxml2 %s", icu_version(), extract_libxml2_version());
    if (size) {
        size_t n = text.size < size - 1 ? text.size : size - 1;
        memcpy(out, text.bytes, n);
        out[n] = '\0';
    }
    jjak_buffer_free(&text);
}

int jjak_document_read(jjak_document **out, const jjak_source *source, jjak_error *error)
{
    return extract_document(out, NULL, source, error);
}

int jjak_document_explain(jjak_buffer *out, const jjak_source *source, jjak_error *error)
{
    document *d = NULL;
    int rc = extract_document(&d, out, source, error);
    jjak_document_free(d);
    return rc;
}

const char *jjak_document_meta(const jjak_document *d, const char *name)
{
    const struct meta *m = &d->meta;
    const struct {
        const char *name;
        span value;
    } fields[] = {
        {"file", m->file},         {"title", m->title},     {"date", m->date},
        {"modified", m->modified}, {"site", m->site},       {"url", m->url},
        {"lang", m->lang},         {"charset", m->charset}, {"alternate", m->alternate},
        {"license", m->license},   {"robots", m->robots},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(name, fields[i].name) == 0)
            return fields[i].value.size ? fields[i].value.at : "";
    return "";
}

int jjak_document_is_bilingual(const jjak_document *d)
{
    return d->is_bilingual;
}

size_t jjak_document_block_count(const jjak_document *d)
{
    return d->block_count;
}

const char *jjak_document_block(const jjak_document *d, size_t index)
{
    return index < d->block_count ? d->blocks[index].text.at : "";
}

int jjak_bitext_was_swapped(const jjak_bitext *b)
{
    return b->was_swapped;
}

void jjak_bitext_set_pair_id(jjak_bitext *b, const char *pair_id)
{
    b->pair_id = arena_copy(b->arena, span_of(pair_id));
}

const char *jjak_bitext_pair_id(const jjak_bitext *b)
{
    return b->pair_id.at;
}

size_t jjak_bitext_sentence_count(const jjak_bitext *b, int side)
{
    return side == EN || side == KO ? b->side[side].sentence_count : 0;
}

size_t jjak_bitext_bead_count(const jjak_bitext *b)
{
    return b->bead_count;
}

size_t jjak_bitext_pair_count(const jjak_bitext *b)
{
    size_t n = 0;
    for (size_t i = 0; i < b->bead_count; i++)
        n += !bead_is_null(&b->beads[i]);
    return n;
}

int jjak_bitext_read(jjak_bitext **out, const jjak_source *source, jjak_error *error)
{
    return read_jsonl(out, (span){source->bytes, source->size},
                      source->name ? source->name : "input", error);
}

/* ---- names of pairs */

static const char *const suffixes[] = {".gz",  ".html", ".htm",       ".xhtml",
                                       ".txt", ".md",   ".sentences", NULL};
static const char *const marks[] = {"en", "ko", "eng", "kor", "english", "korean", NULL};

static bool cut_suffix(span *name, const char *suffix)
{
    if (name->size <= strlen(suffix) || !span_ends(*name, span_of(suffix)))
        return false;
    name->size -= strlen(suffix);
    return true;
}

/* "0007.en", "0007_en", "en-0007": the mark and the sign that parts it from the rest. */
static void cut_mark(span *name)
{
    for (const char *const *mark = marks; *mark; mark++) {
        size_t n = strlen(*mark);
        if (name->size == n && span_equal_nocase(*name, span_of(*mark))) {
            name->size = 0;
        } else if (name->size > n + 1) {
            span end = span_skip(*name, name->size - n - 1), begin = span_first(*name, n + 1);
            if (strchr("._-", end.at[0]) && span_equal_nocase(span_skip(end, 1), span_of(*mark)))
                name->size -= n + 1;
            else if (strchr("._-", begin.at[n]) &&
                     span_equal_nocase(span_first(begin, n), span_of(*mark)))
                *name = span_skip(*name, n + 1);
        }
    }
}

static span last_part(span *path)
{
    while (path->size && path->at[path->size - 1] == '/')
        path->size--;
    size_t n = 0;
    while (n < path->size && path->at[path->size - 1 - n] != '/')
        n++;
    span part = span_skip(*path, path->size - n);
    path->size -= n;
    return part;
}

span pair_name(struct arena *arena, span file)
{
    span name = last_part(&file);
    for (const char *const *suffix = suffixes; *suffix; suffix++)
        cut_suffix(&name, *suffix);
    cut_mark(&name);
    if (!name.size)
        name = last_part(&file);
    if (!name.size || span_equal(name, SPAN(".")) || span_equal(name, SPAN("..")) ||
        span_equal(name, SPAN("-")))
        name = SPAN("pair");
    return arena_copy(arena, name);
}

struct wanted {
    double confidence;
    unsigned count[SIDES];
};

static bool is_wanted(const struct bead *bead, const void *payload)
{
    const struct wanted *wanted = payload;
    bool is_any = !wanted->count[EN] && !wanted->count[KO];
    bool is_shape = bead->count[EN] == wanted->count[EN] && bead->count[KO] == wanted->count[KO];
    return bead->confidence >= wanted->confidence && (is_any || is_shape);
}

void jjak_bitext_keep(jjak_bitext *b, double least_confidence, unsigned en, unsigned ko)
{
    struct wanted wanted = {least_confidence, {en, ko}};
    bitext_dissolve(b, is_wanted, &wanted);
}
