/* The way from a page to its article: prune what the markup gives away, cut the rest into runs,
 * choose the element that holds the article, and tidy up the lines in it. When that leaves little,
 * the same again with less trust in the markup. */
#include "body.h"

#include <stdio.h>

#include "meta.h"
#include "boxes.h"
#include "prune.h"
#include "runs.h"
#include "choose.h"
#include "tidy.h"

enum {
    LITTLE = 600, /* width of an article that makes the markup's words suspect */
    PROSE = 40    /* width of a line that is more than a name of something */
};

static uint32_t kept_width(const struct runs *runs)
{
    uint32_t width = 0;
    for (size_t i = 0; i < runs->all.count; i++)
        if (runs->all.at[i].verdict == KEPT)
            width += runs->all.at[i].width;
    return width;
}

/* Drops what is in another language, and of headings that part. From here on the page is one in
 * the wanted language. */
static void sift(struct runs *runs, const char *language)
{
    span *texts = mem_alloc(runs->all.count * sizeof *texts);
    bool *is_own = mem_alloc(runs->all.count * sizeof *is_own);
    size_t count = 0;
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        span own = run->kind == BLOCK_HEADING ? title_in_language(run->text, language) : run->text;
        run->text = own.size ? own : run->text;
        if (run->verdict == KEPT)
            texts[count++] = run->text;
    }
    sift_texts(is_own, texts, count, language);
    for (size_t i = runs->all.count; i-- > 0;)
        if (runs->all.at[i].verdict == KEPT && !is_own[--count])
            runs->all.at[i].verdict = DROP_LANGUAGE;
    mem_free(texts);
    mem_free(is_own);
}

static struct runs find_runs(const struct draft *draft, const struct page *page, bool trusts_words)
{
    struct runs runs = {0};
    const char *language = draft->sift.language;
    struct fate *fates = mem_resize(NULL, page->nodes.count, sizeof *fates);
    prune(fates, page, trusts_words, language);
    runs_cut(&runs, page, fates);
    if (language)
        sift(&runs, language);
    choose_article(&runs, page, fates);
    drop_boxes(&runs, page);
    tidy(&runs, draft->document->meta.title);
    mem_free(fates);
    return runs;
}

static struct runs find_best(const struct draft *draft, const struct page *page)
{
    struct runs best = find_runs(draft, page, true);
    if (kept_width(&best) >= LITTLE)
        return best;
    struct runs other = find_runs(draft, page, false);
    bool is_better = kept_width(&other) > 2 * kept_width(&best);
    runs_free(is_better ? &best : &other);
    return is_better ? other : best;
}

static void explain_text(buf *out, const char *verdict, uint32_t source, span all)
{
    enum { SHOWN = 72 };
    span text = span_first(all, SHOWN);
    while (text.size < all.size && (all.at[text.size] & 0xC0) == 0x80)
        text.size--;
    buf_printf(out, "%s\t%u\t", verdict, source);
    buf_put(out, text);
    buf_puts(out, text.size < all.size ? "…\n" : "\n");
}

static void explain(buf *out, const struct run *run)
{
    char verdict[32];
    bool is_kept = run->verdict == KEPT;
    if (is_kept && run->credit.size)
        explain_text(out, "drop\tcredit", run->source, span_trim(run->credit));
    snprintf(verdict, sizeof verdict, "%s\t%s", is_kept ? "keep" : "drop",
             is_kept ? block_kind_name[run->kind] : verdict_name[run->verdict]);
    explain_text(out, verdict, run->source, run->text);
}

/* How far a heading is from being the title: in the article before others, then by its level. */
static int title_rank(const struct run *run)
{
    bool is_marked = run->tag >= TAG_H1 && run->tag <= TAG_H4;
    return (run->verdict == KEPT ? 0 : TAG_TITLE) + (is_marked ? run->tag : TAG_H4 + 1);
}

/* The nearest heading in the language above the article's first paragraph that has the highest
 * level. */
static struct run *find_headline(const struct runs *runs, const char *language)
{
    struct run *best = NULL;
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        bool is_heading = run->kind == BLOCK_HEADING && 2 * run->linked < run->width &&
                          title_in_language(run->text, language).size;
        if (run->verdict == KEPT && run->kind != BLOCK_HEADING)
            return best;
        if (is_heading && (!best || title_rank(run) <= title_rank(best)))
            best = run;
    }
    return NULL;
}

/* The title in the wanted language where the metadata have none, or give both in one. */
static void take_headline(struct draft *draft, const struct runs *runs)
{
    span *title = &draft->document->meta.title;
    struct run *run = find_headline(runs, draft->sift.language);
    span text = run ? title_in_language(run->text, draft->sift.language) : *title;
    if (!run || (title->size && span_find(*title, text) == title->size))
        return;
    *title = arena_copy(draft->document->arena, text);
    run->verdict = DROP_TITLE;
}

void body_find(struct draft *draft, const struct page *page)
{
    struct runs runs = find_best(draft, page);
    if (draft->sift.language)
        take_headline(draft, &runs);
    for (size_t i = 0; i < runs.all.count; i++) {
        const struct run *run = &runs.all.at[i];
        bool is_prose = run->width >= PROSE && 2 * run->linked < run->width;
        if (run->verdict == DROP_LANGUAGE && is_prose)
            draft->sift.other += run->text.size;
        if (run->verdict == DROP_OUTSIDE && is_prose)
            sift_hear(&draft->sift, run->text);
        if (run->verdict == KEPT) {
            draft_add_clean(draft, (enum block_kind)run->kind, run->text, run->source);
            draft->sift.own += run->text.size;
        }
        meta_byline(draft, run->verdict == DROP_CREDIT ? run->text : run->credit);
        if (draft->explanation)
            explain(draft->explanation, run);
    }
    runs_free(&runs);
}
