/* libxml2's parser drives this file through its events (SAX): no tree is built that would have to
 * be copied, its limits on depth and on the size of a text do not bind, and positions come along.
 * Head and body are not relied on: libxml2 may put <main> into <head>. */
#include "page.h"

#include <limits.h>
#include <libxml/HTMLparser.h>

#include "base/error.h"
#include "extract.h"

enum {
    MAX_NODES = 4 << 20, /* real pages have some ten thousand */
    MAX_OPEN = 2048,     /* cleaning leaves fewer */
    MAX_ATTRIBUTES = 12, /* of one element, of those that matter */
    MAX_PAGE = 64 << 20, /* bytes; real pages stay below 10 MB */
    MAX_VALUE = 4096     /* bytes of an attribute that are kept */
};

struct builder {
    struct page *page;
    const struct cleaned *cleaned;
    htmlParserCtxtPtr parser;
    list(uint32_t) open;
};

static const struct {
    const char *name;
    uint8_t tag, traits;
} tags[] = {
    {"a", TAG_A, 0},
    {"address", TAG_OTHER, IS_BLOCK},
    {"article", TAG_ARTICLE, IS_BLOCK},
    {"aside", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"audio", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"b", TAG_OTHER, IS_STRONG},
    {"blockquote", TAG_BLOCKQUOTE, IS_BLOCK},
    {"body", TAG_BODY, IS_BLOCK},
    {"br", TAG_BR, 0},
    {"button", TAG_OTHER, IS_BLOCK | IS_CHROME | IS_CONTROL},
    {"canvas", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"caption", TAG_OTHER, IS_BLOCK},
    {"center", TAG_OTHER, IS_BLOCK},
    {"dd", TAG_OTHER, IS_BLOCK | IS_CELL},
    {"details", TAG_OTHER, IS_BLOCK},
    {"dialog", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"dir", TAG_OTHER, IS_BLOCK},
    {"div", TAG_OTHER, IS_BLOCK},
    {"dl", TAG_OTHER, IS_BLOCK},
    {"dt", TAG_OTHER, IS_BLOCK | IS_CELL},
    {"em", TAG_OTHER, IS_ITALIC},
    {"embed", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"fieldset", TAG_OTHER, IS_BLOCK},
    {"figcaption", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"figure", TAG_FIGURE, IS_BLOCK},
    {"footer", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"form", TAG_OTHER, IS_BLOCK | IS_CHROME | IS_CONTROL},
    {"frameset", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"h1", TAG_H1, IS_BLOCK | IS_HEADING},
    {"h2", TAG_H2, IS_BLOCK | IS_HEADING},
    {"h3", TAG_H3, IS_BLOCK | IS_HEADING},
    {"h4", TAG_H4, IS_BLOCK | IS_HEADING},
    {"h5", TAG_H4, IS_BLOCK | IS_HEADING},
    {"h6", TAG_H4, IS_BLOCK | IS_HEADING},
    {"head", TAG_OTHER, IS_BLOCK},
    {"header", TAG_HEADER, IS_BLOCK},
    {"hr", TAG_OTHER, IS_BLOCK},
    {"html", TAG_HTML, IS_BLOCK},
    {"i", TAG_OTHER, IS_ITALIC},
    {"iframe", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"img", TAG_IMG, 0},
    {"input", TAG_OTHER, IS_CHROME | IS_CONTROL},
    {"legend", TAG_OTHER, IS_BLOCK},
    {"li", TAG_LI, IS_BLOCK | IS_CELL},
    {"link", TAG_LINK, IS_CHROME},
    {"main", TAG_MAIN, IS_BLOCK},
    {"map", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"math", TAG_OTHER, IS_CHROME},
    {"menu", TAG_OTHER, IS_BLOCK},
    {"meta", TAG_META, IS_CHROME},
    {"nav", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"noscript", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"object", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"ol", TAG_OTHER, IS_BLOCK},
    {"optgroup", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"option", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"p", TAG_P, IS_BLOCK},
    {"pre", TAG_PRE, IS_BLOCK},
    {"section", TAG_OTHER, IS_BLOCK},
    {"select", TAG_OTHER, IS_BLOCK | IS_CHROME | IS_CONTROL},
    {"strong", TAG_OTHER, IS_STRONG},
    {"summary", TAG_OTHER, IS_BLOCK},
    {"svg", TAG_OTHER, IS_CHROME},
    {"table", TAG_TABLE, IS_BLOCK},
    {"tbody", TAG_OTHER, IS_BLOCK},
    {"td", TAG_OTHER, IS_BLOCK | IS_CELL},
    {"template", TAG_OTHER, IS_BLOCK | IS_CHROME},
    {"textarea", TAG_OTHER, IS_BLOCK | IS_CHROME | IS_CONTROL},
    {"tfoot", TAG_OTHER, IS_BLOCK},
    {"th", TAG_OTHER, IS_BLOCK | IS_CELL},
    {"thead", TAG_OTHER, IS_BLOCK},
    {"time", TAG_TIME, 0},
    {"title", TAG_TITLE, IS_BLOCK | IS_CHROME},
    {"tr", TAG_OTHER, IS_BLOCK},
    {"ul", TAG_OTHER, IS_BLOCK},
    {"video", TAG_OTHER, IS_BLOCK | IS_CHROME},
};

static const struct {
    const char *name;
    enum attribute_name attribute;
} attributes[] = {
    {"aria-hidden", ATTR_HIDDEN},
    {"class", ATTR_CLASS},
    {"content", ATTR_CONTENT},
    {"data-date-time", ATTR_DATETIME},
    {"data-published-time", ATTR_DATETIME},
    {"datetime", ATTR_DATETIME},
    {"hidden", ATTR_HIDDEN},
    {"href", ATTR_HREF},
    {"hreflang", ATTR_HREFLANG},
    {"id", ATTR_ID},
    {"itemprop", ATTR_ITEMPROP},
    {"lang", ATTR_LANG},
    {"name", ATTR_NAME},
    {"property", ATTR_PROPERTY},
    {"rel", ATTR_REL},
    {"role", ATTR_ROLE},
    {"style", ATTR_STYLE},
    {"title", ATTR_TITLE},
    {"value", ATTR_CONTENT}, /* some pages' misspelling on <meta> */
};

static void set_tag(struct node *node, const char *name)
{
    size_t low = 0, high = sizeof tags / sizeof *tags;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, tags[middle].name);
        if (order == 0) {
            node->tag = tags[middle].tag;
            node->traits = tags[middle].traits;
            return;
        }
        *(order < 0 ? &high : &low) = order < 0 ? middle : middle + 1;
    }
    node->tag = TAG_OTHER;
    /* A custom element (amp-*, my-widget) may stand for anything; a block is the safe guess. */
    node->traits = strchr(name, '-') ? IS_BLOCK : 0;
}

static void add_attribute(struct builder *b, struct node *node, const char *name, const char *value)
{
    size_t low = 0, high = sizeof attributes / sizeof *attributes;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, attributes[middle].name);
        if (order == 0) {
            span text = span_first(span_of(value), MAX_VALUE);
            struct attribute attribute = {attributes[middle].attribute,
                                          arena_copy(b->page->arena, text)};
            list_push(&b->page->attributes, attribute);
            node->attribute_count++;
            return;
        }
        *(order < 0 ? &high : &low) = order < 0 ? middle : middle + 1;
    }
}

static uint32_t position(const struct builder *b, size_t back)
{
    const xmlParserInput *input = b->parser->input;
    size_t at = input ? input->consumed + (size_t)(input->cur - input->base) : 0;
    return (uint32_t)clean_source(b->cleaned, at > back ? at - back : 0);
}

static uint32_t add_node(struct builder *b, struct node node)
{
    uint32_t number = (uint32_t)b->page->nodes.count;
    node.parent = b->open.count ? b->open.at[b->open.count - 1] : number;
    node.end = number + 1;
    list_push(&b->page->nodes, node);
    if (number >= MAX_NODES)
        xmlStopParser(b->parser);
    return number;
}

static void on_start(void *payload, const xmlChar *name, const xmlChar **pairs)
{
    struct builder *b = payload;
    struct node node = {.first = (uint32_t)b->page->attributes.count, .source = position(b, 0)};
    set_tag(&node, (const char *)name);
    for (; pairs && pairs[0] && node.attribute_count < MAX_ATTRIBUTES; pairs += 2)
        add_attribute(b, &node, (const char *)pairs[0], pairs[1] ? (const char *)pairs[1] : "");
    uint32_t number = add_node(b, node);
    list_push(&b->open, number);
    if (b->open.count > MAX_OPEN)
        xmlStopParser(b->parser);
}

static void close_last(struct builder *b)
{
    uint32_t number = b->open.at[--b->open.count];
    b->page->nodes.at[number].end = (uint32_t)b->page->nodes.count;
}

static void on_end(void *payload, const xmlChar *name)
{
    struct builder *b = payload;
    (void)name;
    if (b->open.count > 1)
        close_last(b);
}

/* What &#128; to &#159; mean to browsers: windows-1252 (HTML 5, "numeric character reference end
 * state"). Empty where it has no character. */
static const char *const from_windows_1252[32] = {
    "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
};

static void on_text(void *payload, const xmlChar *text, int size)
{
    struct builder *b = payload;
    struct page *page = b->page;
    span piece = {(const char *)text, (size_t)size};
    uint32_t parent = b->open.at[b->open.count - 1];
    struct node *last = &page->nodes.at[page->nodes.count - 1];
    if (size == 2 && text[0] == 0xC2 && text[1] < 0xA0)
        piece = span_of(from_windows_1252[text[1] - 0x80]);
    if (last->tag != TAG_TEXT || last->parent != parent) {
        struct node node = {.tag = TAG_TEXT,
                            .first = (uint32_t)page->text.size,
                            .source = position(b, (size_t)size)};
        uint32_t number = add_node(b, node);
        last = &page->nodes.at[number];
    }
    buf_put(&page->text, piece);
    last->size += (uint32_t)piece.size;
}

static htmlParserCtxtPtr new_parser(struct builder *b)
{
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (!parser)
        return NULL;
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = on_start;
    parser->sax->endElement = on_end;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->userData = b;
    b->parser = parser;
    return parser;
}

int page_parse(struct page *page, const struct cleaned *cleaned, jjak_error *error)
{
    struct builder b = {.page = page, .cleaned = cleaned};
    if (cleaned->html.size > MAX_PAGE)
        return error_set(error, JJAK_E_DATA, "is no article: a page of more than %d MiB",
                         MAX_PAGE >> 20);
    htmlParserCtxtPtr parser = new_parser(&b);
    if (!parser)
        return error_set(error, JJAK_E_INTERNAL, "libxml2 cannot make a parser");
    page->arena = arena_new();
    uint32_t root = add_node(&b, (struct node){.tag = TAG_OTHER, .traits = IS_BLOCK});
    list_push(&b.open, root);
    htmlCtxtReadMemory(parser, cleaned->html.bytes, (int)cleaned->html.size, NULL, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE);
    while (b.open.count)
        close_last(&b);
    list_free(&b.open);
    htmlFreeParserCtxt(parser);
    return 0;
}

void page_free(struct page *page)
{
    list_free(&page->nodes);
    list_free(&page->attributes);
    jjak_buffer_free(&page->text);
    arena_free(page->arena);
}

span page_attribute(const struct page *page, uint32_t node, enum attribute_name name)
{
    const struct node *n = &page->nodes.at[node];
    if (n->tag != TAG_TEXT)
        for (uint32_t i = n->first; i < n->first + n->attribute_count; i++)
            if (page->attributes.at[i].name == name)
                return page->attributes.at[i].value;
    return (span){"", 0};
}

const char *extract_libxml2_version(void)
{
    return LIBXML_DOTTED_VERSION;
}
