/* The evidence table of one bead. */
#include <stdlib.h>

#include "align/align.h"
#include "api.h"
#include "base/error.h"
#include "write/write.h"

static struct bead *find_bead(const bitext *b, const char *name)
{
    span number = span_of(name);
    if (span_starts(number, b->pair_id) && number.size > b->pair_id.size &&
        number.at[b->pair_id.size] == '.')
        number = span_skip(number, b->pair_id.size + 1);
    size_t n = 0;
    for (size_t i = 0; i < number.size; i++) {
        if (!is_digit(number.at[i]) || n > b->bead_count)
            return NULL;
        n = 10 * n + (size_t)(number.at[i] - '0');
    }
    return n >= 1 && n <= b->bead_count ? &b->beads[n - 1] : NULL;
}

/* "  word        +1.52  " */
static void put_start(buf *out, const char *kind, double score)
{
    buf number = {0};
    if (score >= 0)
        buf_putc(&number, '+');
    buf_number(&number, score, 2);
    buf_printf(out, "  %-9s %7s  ", kind, number.bytes);
    jjak_buffer_free(&number);
}

static void put_row(buf *out, const char *kind, double score, span en, span ko)
{
    put_start(out, kind, score);
    buf_put(out, en.size ? en : SPAN("-"));
    buf_puts(out, "  =  ");
    buf_put(out, ko.size ? ko : SPAN("-"));
    buf_putc(out, '\n');
}

static void put_sum(buf *out, const char *kind, double score, const char *meaning)
{
    put_start(out, kind, score);
    buf_printf(out, "%s\n", meaning);
}

static void put_bead(buf *out, const bitext *b, const struct bead *bead)
{
    static const char *const meaning[EVIDENCE_KINDS] = {
        [EVIDENCE_WORD] = "words of the word list",
        [EVIDENCE_LEARNT] = "word pairs of the model",
        [EVIDENCE_NUMBER] = "numbers, dates, percentages, amounts",
        [EVIDENCE_NAME] = "names that sound alike",
        [EVIDENCE_LATIN] = "Latin letters and addresses on both sides",
        [EVIDENCE_LENGTH] = "lengths",
        [EVIDENCE_MARKS] = "quotation and question marks",
        [EVIDENCE_HEADLINE] = "headline",
        [EVIDENCE_SHAPE] = "how usual the n:m is",
        [EVIDENCE_COVERAGE] = "how much of both sides is found on the other",
        [EVIDENCE_RIVALS] = "whether other sentences fit better",
        [EVIDENCE_NEED] = "whether each sentence is needed",
        [EVIDENCE_PLACE] = "where in text and paragraphs it lies",
        [EVIDENCE_ALONE] = "less what its sentences are worth without counterpart",
    };
    buf_puts(out, "en  ");
    bead_text(out, b, bead, EN);
    buf_puts(out, "\nko  ");
    bead_text(out, b, bead, KO);
    buf_printf(out, "\n\n%u:%u, confidence ", bead->count[EN], bead->count[KO]);
    buf_number(out, bead->confidence, 4);
    buf_puts(out, "\n\n");
    for (int kind = 0; kind < EVIDENCE_KINDS; kind++)
        if (bead->evidence[kind] != 0)
            put_sum(out, evidence_name[kind], bead->evidence[kind], meaning[kind]);
    put_sum(out, "score", bead->score,
            bead_is_null(bead) ? "the sum" : "the sum; above 0 speaks for a translation");
    if (bead->reason_count)
        buf_putc(out, '\n');
    for (size_t i = 0; i < bead->reason_count; i++) {
        const struct reason *r = &bead->reasons[i];
        put_row(out, evidence_name[r->kind], r->score, r->text[EN], r->text[KO]);
    }
}

static void put_table(buf *out, const bitext *b, const struct bead *bead,
                      const struct bead *runner_up)
{
    put_bead(out, b, bead);
    if (!runner_up)
        return;
    buf_puts(out, "\nrunner-up\n");
    put_bead(out, b, runner_up);
}

/* What is less likely is not worth showing. */
static const double least_likely = 0.001;

int jjak_explain(jjak_buffer *out, const jjak_aligner *aligner, const jjak_bitext *b,
                 const char *bead_name, int json, jjak_error *error)
{
    const struct bead *found = find_bead(b, bead_name);
    if (!found)
        return error_set(error, JJAK_E_USAGE, "there is no bead \"%s\"; beads are 1 to %zu",
                         bead_name, b->bead_count);
    struct bead bead = *found, runner_up;
    struct arena *arena = arena_new(); /* for what is collected anew */
    struct knowledge known = {aligner->lexicon, aligner->model};
    align_explain(b, &known, &bead, &runner_up, arena);
    const struct bead *other = runner_up.confidence >= least_likely ? &runner_up : NULL;
    if (json)
        write_jsonl_bead(out, b, (size_t)(found - b->beads), &bead, other);
    else
        put_table(out, b, &bead, other);
    arena_free(arena);
    return 0;
}
