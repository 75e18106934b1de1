/* The way from a page to its article: prune what the markup gives away, cut the rest into runs,
 * choose the element that holds the article, and tidy up the lines in it. When that leaves little,
 * the same again with less trust in the markup. */
#include "body.h"

#include "meta.h"
#include "boxes.h"
#include "prune.h"
#include "runs.h"
#include "choose.h"
#include "tidy.h"

enum { LITTLE = 600 /* width of an article that makes the markup's words suspect */ };

static uint32_t kept_width(const struct runs *runs)
{
    uint32_t width = 0;
    for (size_t i = 0; i < runs->all.count; i++)
        if (runs->all.at[i].verdict == KEPT)
            width += runs->all.at[i].width;
    return width;
}

static struct runs find_runs(const struct page *page, bool trusts_words, span title)
{
    struct runs runs = {0};
    struct fate *fates = mem_resize(NULL, page->nodes.count, sizeof *fates);
    prune(fates, page, trusts_words);
    runs_cut(&runs, page, fates);
    choose_article(&runs, page, fates);
    drop_boxes(&runs, page);
    tidy(&runs, title);
    mem_free(fates);
    return runs;
}

static struct runs find_best(const struct page *page, span title)
{
    struct runs best = find_runs(page, true, title);
    if (kept_width(&best) >= LITTLE)
        return best;
    struct runs other = find_runs(page, false, title);
    bool is_better = kept_width(&other) > 2 * kept_width(&best);
    runs_free(is_better ? &best : &other);
    return is_better ? other : best;
}

static void explain(buf *out, const struct run *run)
{
    enum { SHOWN = 72 };
    span text = span_first(run->text, SHOWN);
    while (text.size < run->text.size && (run->text.at[text.size] & 0xC0) == 0x80)
        text.size--;
    bool is_kept = run->verdict == KEPT;
    buf_printf(out, "%s\t%s\t%u\t", is_kept ? "keep" : "drop",
               is_kept ? block_kind_name[run->kind] : verdict_name[run->verdict], run->source);
    buf_put(out, text);
    buf_puts(out, text.size < run->text.size ? "…\n" : "\n");
}

void body_find(struct draft *draft, const struct page *page)
{
    struct runs runs = find_best(page, draft->document->meta.title);
    for (size_t i = 0; i < runs.all.count; i++) {
        const struct run *run = &runs.all.at[i];
        if (run->verdict == KEPT)
            draft_add_clean(draft, (enum block_kind)run->kind, run->text, run->source);
        meta_byline(draft, run->verdict == DROP_CREDIT ? run->text : run->credit);
        if (draft->explanation)
            explain(draft->explanation, run);
    }
    runs_free(&runs);
}
