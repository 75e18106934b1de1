/* Every run that reads like a paragraph speaks for the elements above it, the nearest most. The
 * best element wins, and grows while the one around it adds much more such text. */
#include "choose.h"

enum {
    MIN_WIDTH = 40, /* of a run that counts */
    MOST_MARKS = 6,
    LEVELS = 4
};

static const double level_share[LEVELS] = {1, 0.6, 0.42, 0.29};

static size_t count_marks(span text)
{
    size_t marks = 0;
    for (size_t i = 0; i < text.size && marks < MOST_MARKS; i++)
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
    double score = 1 + (length < 5 ? length : 5) + 0.5 * marks;
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

static uint32_t find_highest(const struct page *page, const struct fate *fates,
                             const double *scores)
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

static uint32_t strong_width(const struct page *page, const uint32_t *sums, uint32_t node)
{
    return sums[page->nodes.at[node].end] - sums[node];
}

/* What an element around the best one must add, as a share of what that has. */
static double least_gain(const struct page *page, uint32_t node)
{
    uint8_t tag = page->nodes.at[node].tag;
    return tag == TAG_BODY || tag == TAG_HTML || !node ? 0.5 : 0.12;
}

static uint32_t climb(const struct page *page, const uint32_t *sums, uint32_t best)
{
    while (best) {
        uint32_t parent = page->nodes.at[best].parent;
        double own = strong_width(page, sums, best), more = strong_width(page, sums, parent);
        if (more <= own * (1 + least_gain(page, parent)))
            break;
        best = parent;
    }
    return best;
}

static bool holds(const struct page *page, uint32_t outer, uint32_t inner)
{
    return outer <= inner && inner < page->nodes.at[outer].end;
}

static bool is_twin(const struct page *page, uint32_t a, uint32_t b)
{
    return page->nodes.at[a].tag == page->nodes.at[b].tag &&
           span_equal(page_attribute(page, a, ATTR_CLASS), page_attribute(page, b, ATTR_CLASS));
}

/* The nearest element that holds the twins of `best` as well: an article cut into pieces by
 * advertisements. `best` itself when they add little. */
static uint32_t join_twins(const struct page *page, const uint32_t *sums, uint32_t best)
{
    enum { HIGHEST = 6 };
    uint32_t top = best;
    if (!page_attribute(page, best, ATTR_CLASS).size)
        return best;
    for (int level = 0; level < HIGHEST && page->nodes.at[top].tag != TAG_BODY; level++)
        top = page->nodes.at[top].parent;
    uint32_t joined = best;
    for (uint32_t i = top; i < page->nodes.at[top].end; i++)
        if (!holds(page, joined, i) && strong_width(page, sums, i) && is_twin(page, i, best))
            while (!holds(page, joined, i))
                joined = page->nodes.at[joined].parent;
    double own = strong_width(page, sums, best), more = strong_width(page, sums, joined);
    return more > own * 1.25 ? joined : best;
}

static uint32_t find_best(const struct page *page, const struct fate *fates,
                          const struct runs *runs)
{
    double *scores = mem_alloc(page->nodes.count * sizeof *scores);
    for (size_t i = 0; i < runs->all.count; i++) {
        const struct run *run = &runs->all.at[i];
        if (!is_strong_run(run))
            continue;
        uint32_t node = holder(page, run->node);
        double score = run_score(run);
        for (int level = 0; level < LEVELS && node; level++) {
            scores[node] += score * level_share[level];
            node = page->nodes.at[node].parent;
        }
    }
    uint32_t best = find_highest(page, fates, scores);
    mem_free(scores);
    return best;
}

/* Whether the node stands in a twin of `best` within `joined`. */
static bool is_in_twin(const struct page *page, uint32_t joined, uint32_t best, uint32_t node)
{
    if (!holds(page, joined, node))
        return false;
    while (node != joined && !is_twin(page, node, best))
        node = page->nodes.at[node].parent;
    return node != joined || joined == best;
}

void choose_article(struct runs *runs, const struct page *page, const struct fate *fates)
{
    uint32_t *sums = sum_strong(page, runs);
    uint32_t best = climb(page, sums, find_best(page, fates, runs));
    uint32_t joined = join_twins(page, sums, best);
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        if (run->verdict == KEPT && !is_in_twin(page, joined, best, run->node))
            run->verdict = DROP_OUTSIDE;
    }
    mem_free(sums);
}
