/* Every run that reads like a paragraph speaks for the elements above it, the nearest most. The
 * best element wins, and grows while the one around it adds much more such text. */
#include "choose.h"

enum {
    MIN_WIDTH = 40, /* of a run that counts */
    LEVELS = 4
};

static const double level_share[LEVELS] = {1, 0.6, 0.42, 0.29};

static size_t count_marks(span text)
{
    size_t marks = 0;
    for (size_t i = 0; i < text.size; i++)
        marks += text.at[i] == ',' || text.at[i] == '.' || text.at[i] == '?' || text.at[i] == '!';
    return marks;
}

static bool is_strong_run(const struct run *run)
{
    return run->verdict == KEPT && run->width >= MIN_WIDTH && 5 * run->linked <= 2 * run->width;
}

static double run_score(const struct run *run)
{
    double length = run->width / 100.0, marks = (double)count_marks(run->text);
    double score = 1 + (length < 5 ? length : 5) + 0.5 * (marks < 6 ? marks : 6);
    return run->kind == BLOCK_PARAGRAPH || run->kind == BLOCK_QUOTE ? score : 0.4 * score;
}

/* The element that a paragraph speaks for first. */
static uint32_t holder(const struct page *page, uint32_t node)
{
    const struct node *n = &page->nodes.at[node];
    bool is_leaf = n->tag == TAG_P || n->traits & (IS_HEADING | IS_CELL);
    return is_leaf ? n->parent : node;
}

static double node_weight(const struct page *page, const struct fate *fates, uint32_t node)
{
    uint8_t tag = page->nodes.at[node].tag;
    span itemprop = page_attribute(page, node, ATTR_ITEMPROP);
    if (span_equal_nocase(itemprop, SPAN("articlebody")))
        return 1.5;
    if (fates[node].is_body_like)
        return 1.25;
    if (tag == TAG_ARTICLE || tag == TAG_MAIN)
        return 1.1;
    return tag == TAG_BODY || tag == TAG_HTML || node == 0 ? 0.6 : 1;
}

static uint32_t find_best(const struct page *page, const struct fate *fates, double *scores)
{
    uint32_t best = 0;
    double most = 0;
    for (uint32_t i = 0; i < page->nodes.count; i++) {
        if (scores[i] <= 0)
            continue;
        double score = scores[i] * node_weight(page, fates, i);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

/* Width of strong runs before each node. */
static uint32_t *sum_strong(const struct page *page, const struct runs *runs)
{
    uint32_t *sums = mem_alloc((page->nodes.count + 1) * sizeof *sums);
    for (size_t i = 0; i < runs->all.count; i++)
        if (is_strong_run(&runs->all.at[i]))
            sums[runs->all.at[i].node + 1] += runs->all.at[i].width;
    for (size_t i = 0; i < page->nodes.count; i++)
        sums[i + 1] += sums[i];
    return sums;
}

static uint32_t climb(const struct page *page, const struct runs *runs, uint32_t best)
{
    uint32_t *sums = sum_strong(page, runs);
    while (best) {
        uint32_t parent = page->nodes.at[best].parent;
        uint8_t tag = page->nodes.at[parent].tag;
        double gain = tag == TAG_BODY || tag == TAG_HTML || !parent ? 0.5 : 0.12;
        double own = sums[page->nodes.at[best].end] - sums[best];
        double more = sums[page->nodes.at[parent].end] - sums[parent];
        if (more <= own * (1 + gain))
            break;
        best = parent;
    }
    mem_free(sums);
    return best;
}

uint32_t choose_root(const struct page *page, const struct fate *fates, const struct runs *runs)
{
    double *scores = mem_alloc(page->nodes.count * sizeof *scores);
    for (size_t i = 0; i < runs->all.count; i++) {
        const struct run *run = &runs->all.at[i];
        if (!is_strong_run(run))
            continue;
        uint32_t node = holder(page, run->node);
        for (int level = 0; level < LEVELS && node; level++) {
            scores[node] += run_score(run) * level_share[level];
            node = page->nodes.at[node].parent;
        }
    }
    uint32_t best = find_best(page, fates, scores);
    mem_free(scores);
    return climb(page, runs, best);
}
