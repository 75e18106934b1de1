/*
 * A page for reviewers, English beside Korean: one file, no script, no network, so that it opens
 * from a disk or a mail as well as from a server. What needs a look stands out (doubtful beads,
 * beads with one side), the rest stays quiet; never by colour alone. A bead's reasons open on its
 * confidence, and the numbers and names among them are underlined in the sentences.
 */
#include "escape.h"
#include "page_style.h"
#include "parts.h"
#include "text/text.h"
#include "write.h"

enum { DECIMALS = 2, MARKED_REASONS = 16 };

static const char *const language_name[SIDES] = {"English", "Korean"};

static void begin(buf *out, const bitext *b)
{
    buf_puts(out, "<!DOCTYPE html>\n"
                  "<html lang=\"en\">\n"
                  "<head>\n"
                  "<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  "style-src 'unsafe-inline'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"color-scheme\" content=\"light dark\">\n"
                  "<title>");
    escape_markup(out, b->pair_id);
    buf_puts(out, "</title>\n<style>\n");
    for (const char *const *line = page_style; *line; line++)
        buf_printf(out, "%s\n", *line);
    buf_puts(out, "</style>\n"
                  "</head>\n"
                  "<body>\n"
                  "<main>\n"
                  "<h1>Sentences side by side</h1>\n");
}

static void end(buf *out)
{
    buf_puts(out, "</main>\n"
                  "<footer>\n"
                  "<p>Confidence is the probability that a row belongs together: sure from 0.90, "
                  "likely from 0.50, doubtful below. Opened, it shows what speaks for the row. "
                  "Underlined: numbers and names found on both sides. Grey numbers count the "
                  "sentences of a side.</p>\n"
                  "</footer>\n"
                  "</body>\n"
                  "</html>\n");
}

/* The name of a bead for links. Bytes other than letters and digits are written _XX, so that two
 * pairs of one page never share a name. */
static void put_anchor(buf *out, const bitext *b, size_t number)
{
    static const char hex[] = "0123456789ABCDEF";
    buf_puts(out, "bead-");
    for (size_t i = 0; i < b->pair_id.size; i++) {
        char c = b->pair_id.at[i];
        if (is_latin(c) || is_digit(c) || c == '-') {
            buf_putc(out, c);
        } else {
            buf_putc(out, '_');
            buf_putc(out, hex[(unsigned char)c >> 4]);
            buf_putc(out, hex[(unsigned char)c & 15]);
        }
    }
    buf_printf(out, "-%zu", number + 1);
}

static void put_link(buf *out, const bitext *b, size_t number)
{
    buf_puts(out, "<a href=\"#");
    put_anchor(out, b, number);
    buf_printf(out, "\">%zu</a>", number + 1);
}

/* ---- above the rows */

static void put_fact(buf *out, span text, const char **separator)
{
    if (!text.size)
        return;
    buf_puts(out, *separator);
    escape_markup(out, text);
    *separator = " · ";
}

/* Only web addresses become links: a page may claim any address, javascript: too. */
static void put_address(buf *out, span url, const char **separator)
{
    if (!span_starts(url, SPAN("https://")) && !span_starts(url, SPAN("http://"))) {
        put_fact(out, url, separator);
        return;
    }
    buf_printf(out, "%s<a rel=\"noreferrer\" href=\"", *separator);
    escape_markup(out, url);
    buf_puts(out, "\">");
    escape_markup(out, url);
    buf_puts(out, "</a>");
    *separator = " · ";
}

static void put_source(buf *out, const bitext *b, enum side side)
{
    const struct meta *meta = &b->side[side].meta;
    const char *separator = "";
    buf_printf(out, "<div lang=\"%s\">\n<h3>", side_language[side]);
    escape_markup(out, meta->title.size ? meta->title : span_of(language_name[side]));
    buf_puts(out, "</h3>\n<p>");
    put_fact(out, meta->site, &separator);
    for (size_t i = 0; i < meta->author_count; i++)
        put_fact(out, meta->authors[i], &separator);
    put_fact(out, meta->date, &separator);
    put_address(out, source_of(b, side), &separator);
    buf_puts(out, "</p>\n</div>\n");
}

static bool is_doubtful(const struct bead *bead)
{
    return !bead_is_null(bead) && trust_of(bead) == TRUST_DOUBTFUL;
}

/* A line of links to the beads that deserve a look first. */
static void put_jumps(buf *out, const bitext *b, const char *title,
                      bool (*is_wanted)(const struct bead *bead))
{
    bool is_empty = true;
    for (size_t i = 0; i < b->bead_count; i++) {
        if (!is_wanted(&b->beads[i]))
            continue;
        if (is_empty)
            buf_printf(out, "<p class=\"jumps\">%s: ", title);
        else
            buf_puts(out, ", ");
        put_link(out, b, i);
        is_empty = false;
    }
    if (!is_empty)
        buf_puts(out, "</p>\n");
}

static void put_summary(buf *out, const bitext *b)
{
    struct counts counts = count_beads(b);
    buf_printf(out, "<p class=\"sum\"><b>%zu</b> rows: <b>%zu</b> with both sides", b->bead_count,
               counts.pairs);
    for (int trust = 0; trust < TRUSTS; trust++)
        buf_printf(out, "%s%zu %s", trust ? ", " : " (", counts.trusted[trust], trust_name[trust]);
    buf_printf(out, "), <b>%zu</b> English only, <b>%zu</b> Korean only</p>\n", counts.only[EN],
               counts.only[KO]);
    put_jumps(out, b, "Doubtful", is_doubtful);
    put_jumps(out, b, "One side only", bead_is_null);
}

/* ---- the rows */

/* Whether a cut between the two characters parts a Latin word or a number. */
static bool is_joined(char before, char after)
{
    return (is_latin(before) && is_latin(after)) || (is_digit(before) && is_digit(after));
}

/* Whether `part` stands at `at` in `text` and neither cuts a Latin word nor a number. */
static bool stands_at(span text, size_t at, span part)
{
    if (!part.size || !span_starts(span_skip(text, at), part))
        return false;
    size_t after = at + part.size;
    bool cuts_before = at && is_joined(text.at[at - 1], part.at[0]);
    bool cuts_after = after < text.size && is_joined(part.at[part.size - 1], text.at[after]);
    return !cuts_before && !cuts_after;
}

/* Length of the number or name that stands at `at` and was found on the other side as well. */
static size_t marked_at(span text, size_t at, const struct bead *bead, enum side side)
{
    size_t longest = 0;
    for (size_t i = 0; i < bead->reason_count && i < MARKED_REASONS; i++) {
        const struct reason *reason = &bead->reasons[i];
        bool is_shown = reason->kind == EVIDENCE_NUMBER || reason->kind == EVIDENCE_NAME ||
                        reason->kind == EVIDENCE_LATIN;
        if (is_shown && reason->text[side].size > longest &&
            stands_at(text, at, reason->text[side]))
            longest = reason->text[side].size;
    }
    return longest;
}

static void put_marked(buf *out, span text, const struct bead *bead, enum side side)
{
    size_t plain = 0; /* where the text not yet written begins */
    for (size_t at = 0; at < text.size;) {
        size_t marked = marked_at(text, at, bead, side);
        if (marked) {
            escape_markup(out, span_between(text.at + plain, text.at + at));
            buf_puts(out, "<mark>");
            escape_markup(out, (span){text.at + at, marked});
            buf_puts(out, "</mark>");
            plain = at + marked;
        }
        at += marked ? marked : 1;
    }
    escape_markup(out, span_skip(text, plain));
}

static void put_sentences(buf *out, const bitext *b, const struct bead *bead, enum side side)
{
    static const char *const style[] = {
        [BLOCK_PARAGRAPH] = "",
        [BLOCK_HEADING] = " class=\"head\"",
        [BLOCK_ITEM] = " class=\"item\"",
        [BLOCK_QUOTE] = " class=\"quote\"",
        [BLOCK_TITLE] = " class=\"head\"",
    };
    buf_printf(out, "<td lang=\"%s\">", side_language[side]);
    for (uint32_t i = 0; i < bead->count[side]; i++) {
        const struct sentence *sentence = &b->side[side].sentences[bead->at[side][i]];
        buf_printf(out, "<p%s><span class=\"n\">%u</span> ", style[sentence->kind],
                   bead->at[side][i] + 1);
        put_marked(out, sentence->text, bead, side);
        buf_puts(out, "</p>");
    }
    buf_puts(out, "</td>\n");
}

static void put_empty(buf *out, enum side side)
{
    buf_printf(out, "<td class=\"none\"><p>nothing in %s</p></td>\n", language_name[side]);
}

static void put_reason(buf *out, const struct reason *reason)
{
    buf_printf(out, "<li><b>%s</b>", evidence_name[reason->kind]);
    if (reason->text[EN].size || reason->text[KO].size) {
        buf_puts(out, " <span lang=\"en\">");
        escape_markup(out, reason->text[EN]);
        buf_puts(out, "</span> = <span lang=\"ko\">");
        escape_markup(out, reason->text[KO]);
        buf_puts(out, "</span>");
    }
    buf_puts(out, reason->score < 0 ? " <i>" : " <i>+");
    buf_number(out, reason->score, DECIMALS);
    buf_puts(out, "</i></li>");
}

static void put_confidence(buf *out, const struct bead *bead)
{
    buf_puts(out, "<td class=\"conf\">");
    buf_puts(out, bead->reason_count ? "<details><summary>" : "<p>");
    buf_puts(out, "<b>");
    buf_number(out, bead->confidence, DECIMALS);
    buf_printf(out, "</b> <span>%s</span>", trust_name[trust_of(bead)]);
    if (bead->reason_count) {
        buf_puts(out, "</summary><ul>");
        for (size_t i = 0; i < bead->reason_count; i++)
            put_reason(out, &bead->reasons[i]);
        buf_puts(out, "</ul></details></td>\n");
    } else {
        buf_puts(out, "</p></td>\n");
    }
}

/* What a row has to know of the rows before. */
struct progress {
    uint32_t paragraph; /* the English paragraph of the last sentence */
    uint32_t korean;    /* how far the Korean sentences have come */
};

static void put_row(buf *out, const bitext *b, size_t number, struct progress *before)
{
    const struct bead *bead = &b->beads[number];
    bool is_null = bead_is_null(bead), is_crossing = false, is_paragraph = false;
    if (bead->count[EN]) {
        uint32_t paragraph = b->side[EN].sentences[bead->at[EN][0]].paragraph;
        is_paragraph = number && paragraph != before->paragraph;
        before->paragraph = paragraph;
    }
    if (bead->count[KO]) {
        is_crossing = bead->at[KO][0] < before->korean;
        before->korean = bead->at[KO][bead->count[KO] - 1];
    }
    buf_puts(out, "<tr id=\"");
    put_anchor(out, b, number);
    buf_printf(out, "\" class=\"%s%s\">\n<th scope=\"row\">",
               is_null ? "null" : trust_name[trust_of(bead)], is_paragraph ? " para" : "");
    put_link(out, b, number);
    buf_puts(out, " <span>");
    if (bead->count[EN] != 1 || bead->count[KO] != 1)
        put_bead_type(out, bead);
    buf_puts(out, is_crossing ? " crossing</span></th>\n" : "</span></th>\n");
    for (enum side side = EN; side < SIDES; side++)
        if (bead->count[side])
            put_sentences(out, b, bead, side);
        else
            put_empty(out, side);
    put_confidence(out, bead);
    buf_puts(out, "</tr>\n");
}

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)part, (void)view;
    struct progress progress = {0};
    buf_puts(out, "<section>\n<h2>");
    escape_markup(out, b->pair_id);
    buf_puts(out, "</h2>\n");
    put_summary(out, b);
    buf_puts(out, "<div class=\"sources\">\n");
    put_source(out, b, EN);
    put_source(out, b, KO);
    buf_puts(out, "</div>\n"
                  "<table>\n"
                  "<thead>\n"
                  "<tr><th scope=\"col\">Row</th><th scope=\"col\">English</th>"
                  "<th scope=\"col\">Korean</th><th scope=\"col\">Confidence</th></tr>\n"
                  "</thead>\n"
                  "<tbody>\n");
    for (size_t i = 0; i < b->bead_count; i++)
        put_row(out, b, i, &progress);
    buf_puts(out, "</tbody>\n</table>\n</section>\n");
}

const struct writer write_html = {
    .format = {"html", "page for reviewers, side by side, in one file", {".html"}},
    .begin = begin,
    .pair = put_pair,
    .end = end,
};
