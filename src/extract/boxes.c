/* Where the paragraphs of an article stand side by side in one element, a small box among them that
 * holds several lines is something else: an offer, a teaser, a note. */
#include "boxes.h"

#include "base/mem.h"

enum {
    MOST_TEXT = 200, /* width of a box */
    FEWEST_LINES = 2,
    MAIN_SHARE = 60 /* per cent of the text that must stand side by side */
};

struct box {
    uint32_t width, lines;
    bool has_items;
};

/* The element that has the most text in paragraphs right under it; 0 when none has enough. */
static uint32_t find_main(const struct page *page, const struct runs *runs)
{
    uint32_t *widths = mem_alloc(page->nodes.count * sizeof *widths);
    uint32_t best = 0, total = 0;
    for (size_t i = 0; i < runs->all.count; i++) {
        const struct run *run = &runs->all.at[i];
        if (run->verdict != KEPT)
            continue;
        uint32_t parent = page->nodes.at[run->node].parent;
        total += run->width;
        widths[parent] += run->tag == TAG_P ? run->width : 0;
        best = widths[parent] > widths[best] ? parent : best;
    }
    bool is_enough = (uint64_t)widths[best] * 100 >= (uint64_t)total * MAIN_SHARE;
    mem_free(widths);
    return is_enough ? best : 0;
}

/* The child of `main` that the node is or stands in, if it may be a box; else 0. */
static uint32_t box_of(const struct page *page, uint32_t main, uint32_t node)
{
    uint32_t child = node;
    while (child && page->nodes.at[child].parent != main)
        child = page->nodes.at[child].parent;
    uint8_t tag = page->nodes.at[child].tag;
    return tag == TAG_OTHER || tag == TAG_TABLE ? child : 0;
}

static void measure(struct box *boxes, const struct page *page, const struct runs *runs,
                    uint32_t main)
{
    for (size_t i = 0; i < runs->all.count; i++) {
        const struct run *run = &runs->all.at[i];
        struct box *box = &boxes[run->verdict == KEPT ? box_of(page, main, run->node) : 0];
        box->width += run->width;
        box->lines++;
        box->has_items |= run->kind == BLOCK_ITEM || run->kind == BLOCK_QUOTE;
    }
}

void drop_boxes(struct runs *runs, const struct page *page)
{
    uint32_t main = find_main(page, runs);
    if (!main)
        return;
    struct box *boxes = mem_alloc(page->nodes.count * sizeof *boxes);
    measure(boxes, page, runs, main);
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        uint32_t number = run->verdict == KEPT ? box_of(page, main, run->node) : 0;
        const struct box *box = &boxes[number];
        if (number && box->lines >= FEWEST_LINES && box->width <= MOST_TEXT && !box->has_items)
            run->verdict = DROP_BOX;
    }
    mem_free(boxes);
}
