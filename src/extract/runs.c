#include "runs.h"

#include "draft.h"
#include "text/text.h"

const char *const verdict_name[VERDICTS] = {
    [KEPT] = "kept",
    [DROP_TAG] = "element",
    [DROP_HIDDEN] = "hidden",
    [DROP_MARKUP] = "markup",
    [DROP_CAPTION] = "caption",
    [DROP_OUTSIDE] = "outside",
    [DROP_TABLE] = "table",
    [DROP_BOX] = "box",
    [DROP_TITLE] = "title",
    [DROP_LINKS] = "links",
    [DROP_PROMPT] = "prompt",
    [DROP_CREDIT] = "credit",
    [DROP_LEGAL] = "legal",
    [DROP_REPEAT] = "repeat",
    [DROP_TRAILER] = "trailer",
    [DROP_LANGUAGE] = "language",
};

/* What every node has from its ancestors. */
struct place {
    uint32_t block;                                /* nearest block element, itself included */
    uint8_t kind;                                  /* enum block_kind of text in it */
    uint8_t language;                              /* side that an inline element says, or SIDES */
    bool is_link, is_strong, is_italic, is_joined; /* joined: a single <br> is a space */
};

/* The last line of a run that is being collected. */
struct line {
    size_t at;          /* in the text of the cutter; 0 when the run has but one line */
    uint32_t source;    /* where it begins in the decoded source, bytes */
    struct run above;   /* the run without it */
    enum side language; /* of what is above */
};

struct cutter {
    struct runs *runs;
    const struct page *page;
    const struct fate *fates;
    struct place *places;
    buf text, clean;
    size_t from;     /* where the text of the run begins in `text` */
    struct run run;  /* the one that is being collected, if `text` holds anything */
    uint32_t breaks; /* <br> since its last text */
    uint8_t said;    /* place.language of its last text */
    struct line line;
};

uint32_t text_width(span text)
{
    uint32_t width = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        width += c > ' ' && (c < 0x80 || c >= 0xC0);
        width += c >= 0xE3 && c <= 0xED;
    }
    return width;
}

/* Spaces, also those that do not break: "<br>&nbsp;<br>" is an empty line. */
static bool is_blank(span text)
{
    for (size_t size; (text = span_trim(text)).size; text = span_skip(text, size)) {
        size = strlen("\u00a0");
        if (!span_starts(text, SPAN("\u00a0")))
            return false;
    }
    return true;
}

/* The side that the lang attribute of an element tells, `above` without one. */
static uint8_t said_side(const struct page *page, uint32_t number, uint8_t above)
{
    span lang = page_attribute(page, number, ATTR_LANG);
    for (uint8_t side = 0; side < SIDES; side++)
        if (span_equal_nocase(span_first(lang, 2), span_of(side_language[side])))
            return side;
    return lang.size ? SIDES : above;
}

static struct place place_of(const struct cutter *c, uint32_t number)
{
    const struct node *n = &c->page->nodes.at[number];
    struct place place = number ? c->places[n->parent] : (struct place){.language = SIDES};
    place.language = said_side(c->page, number, place.language);
    if (n->traits & IS_BLOCK) {
        place.language = SIDES;
        place.block = number;
        place.is_joined = n->tag == TAG_P || n->tag == TAG_LI || n->traits & (IS_CELL | IS_HEADING);
    }
    place.is_link |= n->tag == TAG_A;
    place.is_strong |= (n->traits & IS_STRONG) != 0;
    place.is_italic |= (n->traits & IS_ITALIC) != 0;
    if (n->traits & IS_HEADING)
        place.kind = BLOCK_HEADING;
    else if (n->tag == TAG_LI)
        place.kind = BLOCK_ITEM;
    else if (n->tag == TAG_BLOCKQUOTE)
        place.kind = BLOCK_QUOTE;
    return place;
}

/* A line all in bold type that is no sentence is a subhead that was not marked up as one. */
static bool is_bold_heading(const struct run *run)
{
    enum { LONGEST = 120 };
    char last = run->text.at[run->text.size - 1];
    return run->kind == BLOCK_PARAGRAPH && run->strong + 1 >= run->width && run->width <= LONGEST &&
           last != '.' && last != ',' && last != ':';
}

/* Adds the run with the text up to `end`; what is behind that begins another one. */
static void push(struct cutter *c, struct run run, size_t end)
{
    buf_clear(&c->clean);
    text_clean(&c->clean, span_skip(span_first(buf_span(&c->text), end), c->from));
    c->from = end;
    if (!c->clean.size)
        return;
    run.text = arena_copy(c->runs->arena, buf_span(&c->clean));
    if (is_bold_heading(&run))
        run.kind = BLOCK_HEADING;
    list_push(&c->runs->all, run);
}

/* Parts the last line from those above when one is in English and the other in Korean. */
static void end_line(struct cutter *c)
{
    const struct line *line = &c->line;
    enum side language = sift_side(span_skip(buf_span(&c->text), line->at));
    if (language == SIDES || language == line->language)
        return;
    if (line->language != SIDES) {
        push(c, line->above, line->at);
        c->run.source = line->source;
        c->run.width -= line->above.width;
        c->run.linked -= line->above.linked;
        c->run.strong -= line->above.strong;
        c->run.italic -= line->above.italic;
    }
    c->line.language = language;
}

/* A single <br> within a paragraph, or another language that the markup tells: the text node begins
 * another line of the run. */
static void begin_line(struct cutter *c, uint32_t number)
{
    if (c->line.at)
        end_line(c);
    else
        c->line.language = sift_side(buf_span(&c->text));
    c->line.at = c->text.size;
    c->line.source = c->page->nodes.at[number].source;
    c->line.above = c->run;
}

static void flush(struct cutter *c)
{
    if (c->line.at)
        end_line(c);
    push(c, c->run, c->text.size);
    buf_clear(&c->text);
    c->line.at = c->from = 0;
    c->breaks = 0;
}

static void begin(struct cutter *c, uint32_t number)
{
    const struct place *place = &c->places[number];
    c->run = (struct run){.node = place->block,
                          .source = c->page->nodes.at[number].source,
                          .kind = place->kind,
                          .tag = c->page->nodes.at[place->block].tag,
                          .verdict = c->fates[number].verdict};
}

/* Whether two inline elements beside each other say that one is English and one Korean. Words of
 * the other language may be marked in the middle of a sentence too. */
static bool is_turn(const struct cutter *c, const struct place *place)
{
    bool is_other = place->language != SIDES && c->said != SIDES && place->language != c->said;
    return is_other &&
           (place->kind == BLOCK_HEADING || plain_is_sentence(span_trim(buf_span(&c->text))));
}

static void take_text(struct cutter *c, uint32_t number)
{
    span text = page_span(c->page, &c->page->nodes.at[number]);
    const struct place *place = &c->places[number];
    if (c->text.size && (place->block != c->run.node || c->breaks > !!place->is_joined))
        flush(c);
    if (is_blank(text)) {
        if (c->text.size)
            buf_putc(&c->text, ' ');
        return;
    }
    if (!c->text.size)
        begin(c, number);
    else if (c->breaks || is_turn(c, place))
        begin_line(c, number);
    c->breaks = 0;
    c->said = place->language;
    uint32_t width = text_width(text);
    c->run.width += width;
    c->run.linked += place->is_link ? width : 0;
    c->run.strong += place->is_strong ? width : 0;
    c->run.italic += place->is_italic ? width : 0;
    buf_put(&c->text, text);
}

/* An inline element that is dropped does not part the text around it. */
static void take_dropped(struct cutter *c, uint32_t number)
{
    struct cutter inner = *c;
    inner.text = inner.clean = (buf){0};
    inner.line.at = inner.from = 0;
    for (uint32_t i = number; i < c->page->nodes.at[number].end; i++) {
        c->places[i] = place_of(c, i);
        if (c->page->nodes.at[i].tag == TAG_TEXT)
            take_text(&inner, i);
    }
    flush(&inner);
    jjak_buffer_free(&inner.text);
    jjak_buffer_free(&inner.clean);
}

static uint32_t take_node(struct cutter *c, uint32_t number)
{
    const struct node *n = &c->page->nodes.at[number];
    c->places[number] = place_of(c, number);
    if (n->tag == TAG_TEXT) {
        take_text(c, number);
    } else if (n->traits & IS_BLOCK) {
        flush(c);
    } else if (n->tag == TAG_BR) {
        c->breaks++;
        if (c->text.size)
            buf_putc(&c->text, ' ');
    } else if (c->fates[number].verdict != c->fates[n->parent].verdict) {
        take_dropped(c, number);
        return n->end;
    }
    return number + 1;
}

void runs_cut(struct runs *runs, const struct page *page, const struct fate *fates)
{
    struct cutter c = {.runs = runs, .page = page, .fates = fates};
    runs->arena = arena_new();
    c.places = mem_resize(NULL, page->nodes.count, sizeof *c.places);
    for (uint32_t i = 0; i < page->nodes.count;)
        i = take_node(&c, i);
    flush(&c);
    mem_free(c.places);
    jjak_buffer_free(&c.text);
    jjak_buffer_free(&c.clean);
}

void runs_free(struct runs *runs)
{
    list_free(&runs->all);
    arena_free(runs->arena);
    *runs = (struct runs){0};
}
