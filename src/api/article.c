/* The whole pipeline for one article, read from top to bottom. */
#include "align/align.h"
#include "api.h"
#include "base/error.h"
#include "extract/extract.h"
#include "read/read.h"
#include "segment/segment.h"
#include "text/text.h"

static const char *name_of(const document *d)
{
    return d->meta.file.size ? d->meta.file.at : "input";
}

const char *jjak_document_language(const jjak_document *d)
{
    buf text = {0};
    document_join(&text, d);
    const char *language = text_language(buf_span(&text));
    jjak_buffer_free(&text);
    return language;
}

/* English first, Korean second, or an error. */
static int order_sides(bitext *b, jjak_error *error)
{
    document *first = b->side[EN].document, *second = b->side[KO].document;
    const char *languages[2] = {jjak_document_language(first), jjak_document_language(second)};
    for (int i = 0; i < 2; i++)
        if (!*languages[i])
            return error_set(error, JJAK_E_DATA, "%s: the text is neither English nor Korean",
                             name_of(i ? second : first));
    bool is_same = strcmp(languages[0], languages[1]) == 0;
    if (is_same && (first->is_bilingual || second->is_bilingual))
        return error_set(error, JJAK_E_DATA, "%s: holds both languages; align it by itself",
                         name_of(first->is_bilingual ? first : second));
    if (is_same)
        return error_set(error, JJAK_E_DATA,
                         "%s and %s are both %s; one must be English, the other Korean",
                         name_of(first), name_of(second),
                         strcmp(languages[0], "en") == 0 ? "English" : "Korean");
    b->was_swapped = strcmp(languages[0], "ko") == 0;
    if (b->was_swapped) {
        b->side[EN].document = second;
        b->side[KO].document = first;
    }
    return 0;
}

static void name_pair(bitext *b)
{
    for (int side = 0; side < SIDES; side++)
        b->side[side].meta = b->side[side].document->meta;
    b->pair_id = pair_name(b->arena, b->side[EN].meta.file);
}

static int read_anchors(struct align_options *out, bitext *b, const jjak_source *source,
                        jjak_error *error)
{
    struct bead_list list = {0};
    const char *name = source->name ? source->name : "anchors";
    span text = {source->size ? source->bytes : "", source->size};
    int rc = read_beads(&list, b->arena, text, name, error);
    for (size_t i = 0; rc == 0 && i < list.count; i++)
        for (int side = 0; rc == 0 && side < SIDES; side++) {
            uint32_t count = list.beads[i].count[side];
            uint32_t last = count ? list.beads[i].at[side][count - 1] : 0;
            if (count && last >= b->side[side].sentence_count)
                rc = error_set(
                    error, JJAK_E_DATA, "%s: there is no %s sentence %u; the last is %zu", name,
                    side == EN ? "English" : "Korean", last, b->side[side].sentence_count - 1);
        }
    out->anchors = list.beads;
    out->anchor_count = list.count;
    return rc;
}

/* An n:m bead may be a sentence that holds others in a quotation: “A다. B다”고 말했다. */
static void align_opened(bitext *b, const struct knowledge *known, struct align_options *options)
{
    if (!bitext_open(b))
        return;
    align_bitext(b, known, options);
    bitext_close(b);
}

int jjak_align_with(jjak_bitext **out, const jjak_aligner *aligner, const jjak_source sources[2],
                    const jjak_options *options, jjak_error *error)
{
    bitext *b = bitext_new();
    struct align_options wanted = {.is_monotone = options->is_monotone,
                                   .progress = options->progress,
                                   .payload = options->payload};
    int rc;
    if ((rc = extract_document(&b->side[EN].document, NULL, &sources[0], error)) == 0 &&
        (rc = extract_document(&b->side[KO].document, NULL, &sources[1], error)) == 0 &&
        (rc = order_sides(b, error)) == 0 && (rc = segment_side(b, EN, error)) == 0 &&
        (rc = segment_side(b, KO, error)) == 0) {
        name_pair(b);
        if (options->anchors)
            rc = read_anchors(&wanted, b, options->anchors, error);
    }
    if (rc != 0) {
        jjak_bitext_free(b);
        return rc;
    }
    struct knowledge known = {aligner->lexicon, aligner->model};
    align_bitext(b, &known, &wanted);
    if (b->side[KO].document->quotes == JJAK_QUOTES_OPEN && !options->anchors)
        align_opened(b, &known, &wanted);
    *out = b;
    return 0;
}

static const jjak_options no_options;

int jjak_align_page(jjak_bitext **out, const jjak_aligner *aligner, const jjak_source *page,
                    const jjak_options *options, jjak_error *error)
{
    jjak_source sources[SIDES] = {*page, *page};
    for (int side = 0; side < SIDES; side++)
        sources[side].language = side_language[side];
    return jjak_align_with(out, aligner, sources, options ? options : &no_options, error);
}

int jjak_align(jjak_bitext **out, const jjak_aligner *aligner, const jjak_source sources[2],
               jjak_error *error)
{
    return jjak_align_with(out, aligner, sources, &no_options, error);
}
