#include "tidy.h"

#include "draft.h"
#include "lines.h"
#include "repeats.h"
#include "strip.h"
#include "text/text.h"

enum {
    SHORT = 200, /* width of a line that its first words may drop */
    NOTE = 300   /* width of a note behind the article */
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_short(const struct run *run)
{
    return run->width < SHORT;
}

static bool is_link_line(const struct run *run)
{
    double share = run->width ? (double)run->linked / run->width : 0;
    return (share > 0.6 && is_short(run)) || (share > 0.85 && run->width < 120);
}

static enum verdict judge(const struct run *run, span title)
{
    if (title.size && span_equal(run->text, title))
        return DROP_TITLE;
    if (!is_short(run))
        return KEPT;
    if (is_link_line(run))
        return DROP_LINKS;
    if (line_is_legal(run->text))
        return DROP_LEGAL;
    if (line_is_prompt(run))
        return DROP_PROMPT;
    if (line_is_time(run) || is_byline(run->text) ||
        (run->width < LINE_LABEL && has_address(run->text)))
        return DROP_CREDIT;
    return line_is_caption(run) && !plain_is_sentence(run->text) ? DROP_CAPTION : KEPT;
}

static bool has_lower(span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (is_lower(text.at[i]) || (unsigned char)text.at[i] >= 0x80)
            return true;
    return false;
}

/* A short line that is no sentence, nor a dateline in capitals or "Dear Editor,". */
static bool is_label(const struct run *run)
{
    return run->width < LINE_LABEL && !plain_is_sentence(run->text) && has_lower(run->text) &&
           !span_ends(run->text, SPAN(",")) &&
           (run->kind == BLOCK_PARAGRAPH || run->kind == BLOCK_ITEM);
}

/* Section names, dates and the like before the first paragraph. */
static void drop_labels(struct runs *runs, bool has_title)
{
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        if (run->verdict != KEPT)
            continue;
        if (has_title && run->tag == TAG_H1)
            run->verdict = DROP_TITLE;
        else if (is_label(run))
            run->verdict = DROP_CREDIT;
        else if (run->kind != BLOCK_HEADING)
            return;
    }
}

static const char *const note_words[] = {
    "network of",    "for their safety",      "security reasons",
    "our sources",   "comments or questions", "comments, questions",
    "send comments", "send questions"};

/* What a paper says in italics of how it works and how it is reached. */
static bool is_note(const struct run *run)
{
    return run->italic && run->italic >= run->width && run->width < NOTE &&
           (has_address(run->text) || contains_any(run->text, note_words, COUNT(note_words)));
}

/* "홍길동 (교사·서울)" below a letter. */
static bool is_signature(const struct run *run)
{
    enum { LONGEST_NAME = 16 /* bytes: four syllables and a space */ };
    size_t open = span_find(run->text, SPAN("("));
    return (unsigned char)run->text.at[0] >= 0x80 && open && open <= LONGEST_NAME &&
           span_ends(run->text, SPAN(")")) && is_label(run);
}

/* Headings at the end of the article have lost what they stood above. */
static void drop_trailers(struct runs *runs)
{
    for (size_t i = runs->all.count; i-- > 0;) {
        struct run *run = &runs->all.at[i];
        if (run->verdict != KEPT)
            continue;
        if (run->kind != BLOCK_HEADING && !is_note(run) && !is_signature(run))
            return;
        run->verdict = DROP_TRAILER;
    }
}

static void strip(struct run *run)
{
    span all = run->text, end = span_skip(all, all.size);
    run->text = strip_tail(strip_lead(all));
    size_t lead = (size_t)(run->text.at - all.at), tail = all.size - lead - run->text.size;
    run->credit = lead ? span_first(all, lead) : (span){end.at - tail, tail};
    if (!run->text.size) {
        run->text = all;
        run->verdict = DROP_CREDIT;
    }
}

void tidy(struct runs *runs, span title)
{
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        if (run->verdict == KEPT)
            run->verdict = (uint8_t)judge(run, title);
        if (run->verdict == KEPT)
            strip(run);
    }
    drop_repeats(runs);
    drop_labels(runs, title.size > 0);
    drop_trailers(runs);
}
