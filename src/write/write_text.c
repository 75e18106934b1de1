/*
 * The view for the terminal: English left, Korean right, every sentence on a line of its own, an
 * empty line where an English paragraph ends.
 *
 *       4  0.98   Kimchi-making season is in full        북중 국경 지역인 양강도에서 김장철이
 *                 swing in Ryanggang Province.           한창이다.
 */
#include "escape.h"
#include "parts.h"
#include "width.h"
#include "write.h"

enum { DEFAULT_WIDTH = 100, LEAST_WIDTH = 40, LARGEST_WIDTH = 1000, GAP = 3, DECIMALS = 2 };

/* Select Graphic Rendition of ECMA-48. */
static const char reset[] = "\033[0m", bold[] = "\033[1m", dim[] = "\033[2m";
static const char *const trust_color[TRUSTS] = {"\033[32m", "\033[33m", "\033[31m"};

struct layout {
    unsigned width;  /* of the whole page */
    unsigned number; /* columns of a bead's number */
    unsigned side[SIDES];
    bool has_color;
    buf cell[SIDES]; /* the text of the bead being shown */
};

/* What stands between a bead's number and its text: two spaces, confidence, mark, gap. */
enum { MARGIN = 2 + 4 + 1 + GAP - 1 };

static unsigned digits_of(size_t n)
{
    unsigned digits = 1;
    while (n /= 10)
        digits++;
    return digits;
}

static struct layout lay_out(const bitext *b, const jjak_view *view)
{
    unsigned width = view->width ? view->width : DEFAULT_WIDTH;
    width = width < LEAST_WIDTH ? LEAST_WIDTH : width > LARGEST_WIDTH ? LARGEST_WIDTH : width;
    struct layout l = {.width = width, .has_color = view->color};
    l.number = digits_of(b->bead_count);
    unsigned margin = l.number + MARGIN + GAP;
    unsigned room = width > margin ? width - margin : 0;
    l.side[EN] = room / 2 > 2 ? room / 2 : 2;
    l.side[KO] = room - room / 2 > 2 ? room - room / 2 : 2;
    return l;
}

static void put_style(buf *out, const struct layout *l, const char *style)
{
    if (l->has_color)
        buf_puts(out, style);
}

static void fill_cell(struct layout *l, const bitext *b, const struct bead *bead, enum side side)
{
    buf *cell = &l->cell[side];
    buf_clear(cell);
    if (!bead->count[side])
        buf_putc(cell, '-');
    for (uint32_t i = 0; i < bead->count[side]; i++) {
        if (i)
            buf_putc(cell, '\n');
        escape_terminal(cell, b->side[side].sentences[bead->at[side][i]].text);
    }
}

/* "  12  0.43? " with the mark on what is doubtful, so that colour is not all that tells it. */
static void put_margin(buf *out, const struct layout *l, const struct bead *bead, size_t number)
{
    enum trust trust = trust_of(bead);
    buf_putn(out, ' ', l->number - digits_of(number));
    buf_printf(out, "%zu  ", number);
    put_style(out, l, trust_color[trust]);
    buf_number(out, bead->confidence, DECIMALS);
    buf_putc(out, trust == TRUST_DOUBTFUL ? '?' : ' ');
    put_style(out, l, reset);
    buf_putn(out, ' ', GAP - 1);
}

/* One line of both cells; nothing behind the last character. */
static void put_cells(buf *out, const struct layout *l, span rest[SIDES], const char *style)
{
    span line[SIDES] = {{0}};
    unsigned columns[SIDES] = {0};
    for (enum side side = EN; side < SIDES; side++)
        width_line(&rest[side], l->side[side], &line[side], &columns[side]);
    put_style(out, l, style);
    buf_put(out, line[EN]);
    if (line[KO].size) {
        buf_putn(out, ' ', l->side[EN] - columns[EN] + GAP);
        buf_put(out, line[KO]);
    }
    if (*style)
        put_style(out, l, reset);
    buf_putc(out, '\n');
}

static void put_bead(buf *out, struct layout *l, const bitext *b, size_t number)
{
    const struct bead *bead = &b->beads[number];
    const char *style = bead_is_null(bead) ? dim : "";
    fill_cell(l, b, bead, EN);
    fill_cell(l, b, bead, KO);
    span rest[SIDES] = {buf_span(&l->cell[EN]), buf_span(&l->cell[KO])};
    put_margin(out, l, bead, number + 1);
    put_cells(out, l, rest, style);
    while (rest[EN].size || rest[KO].size) {
        buf_putn(out, ' ', l->number + MARGIN);
        put_cells(out, l, rest, style);
    }
}

/* Text of the page's full width, like the first line and the last. */
static void put_wrapped(buf *out, const struct layout *l, const buf *text, const char *style)
{
    span rest = buf_span(text), line;
    unsigned columns;
    put_style(out, l, style);
    for (bool is_first = true; width_line(&rest, l->width, &line, &columns); is_first = false) {
        if (!is_first)
            buf_putc(out, '\n');
        buf_put(out, line);
    }
    put_style(out, l, reset);
    buf_putc(out, '\n');
}

static void put_head(buf *out, const struct layout *l, const bitext *b)
{
    buf head = {0};
    escape_terminal(&head, b->pair_id);
    for (enum side side = EN; side < SIDES; side++) {
        if (!b->side[side].meta.title.size)
            continue;
        buf_puts(&head, side == EN ? ": " : " / ");
        escape_terminal(&head, b->side[side].meta.title);
    }
    put_wrapped(out, l, &head, bold);
    jjak_buffer_free(&head);
}

static void put_foot(buf *out, const struct layout *l, const bitext *b)
{
    struct counts counts = count_beads(b);
    buf foot = {0};
    buf_printf(&foot, "%zu beads: %zu with both sides", b->bead_count, counts.pairs);
    buf_printf(&foot, " (%zu sure, %zu likely, %zu doubtful?)", counts.trusted[TRUST_SURE],
               counts.trusted[TRUST_LIKELY], counts.trusted[TRUST_DOUBTFUL]);
    buf_printf(&foot, ", %zu English only, %zu Korean only", counts.only[EN], counts.only[KO]);
    put_wrapped(out, l, &foot, dim);
    jjak_buffer_free(&foot);
}

/* The English paragraph of a bead; that of the bead before when it has no English. */
static uint32_t paragraph_of(const bitext *b, const struct bead *bead, uint32_t before)
{
    return bead->count[EN] ? b->side[EN].sentences[bead->at[EN][0]].paragraph : before;
}

static void put_pair(buf *out, const bitext *b, int part, const jjak_view *view)
{
    (void)part;
    struct layout l = lay_out(b, view);
    uint32_t paragraph = UINT32_MAX;
    put_head(out, &l, b);
    for (size_t i = 0; i < b->bead_count; i++) {
        uint32_t next = paragraph_of(b, &b->beads[i], paragraph);
        if (next != paragraph || i == 0)
            buf_putc(out, '\n');
        paragraph = next;
        put_bead(out, &l, b, i);
    }
    buf_putc(out, '\n');
    put_foot(out, &l, b);
    jjak_buffer_free(&l.cell[EN]);
    jjak_buffer_free(&l.cell[KO]);
}

const struct writer write_text = {
    .format = {"text", "side by side for the terminal", {".txt"}},
    .pair = put_pair,
};
