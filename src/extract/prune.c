/* Class names, ids and roles are read as words: "relatedNews_box" is related, news, box. Only
 * whole words count, alone or two in a row, because parts of words ("ad" in "header") tell
 * nothing. A node with much text in paragraphs is never dropped for a word. */
#include "prune.h"

#include "base/table.h"
#include "runs.h"
#include "text/text.h"

enum {
    MUCH_TEXT = 1200, /* width of paragraphs in a node that no word drops */
    LONG_TEXT = 80,   /* width of a text that counts as paragraph outside <p> */
    MAX_LABEL = 256   /* bytes of a class or an id that are read */
};

/* Words for what surrounds an article. */
static const char *const chrome_words[] = {
    "ad",
    "ads",
    "adsense",
    "advert",
    "advertisement",
    "advertisements",
    "adverts",
    "adbox",
    "attribution",
    "author",
    "authors",
    "author-bio",
    "author-box",
    "authorbox",
    "banner",
    "banners",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "comment",
    "comments",
    "comment-list",
    "commentlist",
    "consent",
    "contributors",
    "cookie",
    "cookies",
    "copyright",
    "credit",
    "credits",
    "dateline",
    "dfp",
    "corr",
    "correction",
    "corrections",
    "facts",
    "factbox",
    "fact-box",
    "inset",
    "media-end-summary",
    "ednote",
    "editor-note",
    "editors-note",
    "source-note",
    "sig",
    "signature",
    "rollover",
    "tooltip",
    "popover",
    "hovercard",
    "disclaimer",
    "disqus",
    "donate",
    "donation",

    "entry-meta",
    "article-meta",
    "post-meta",
    "fb-comments",
    "feedback",
    "follow",
    "follow-us",
    "footer",
    "gallery",
    "gnb",
    "hidden",
    "infobox",
    "inline-promo",
    "interstitial",
    "journalist",
    "kicker",
    "lnb",
    "login",
    "masthead",
    "menu",
    "menus",
    "meta",
    "metadata",
    "modal",
    "more-articles",
    "more-from",
    "more-news",
    "more-on",
    "more-stories",
    "most-popular",
    "most-read",
    "most-viewed",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "outbrain",
    "pagination",
    "paywall",
    "photo-credit",
    "player",
    "popular",
    "popup",
    "post-tags",
    "print",
    "promo",
    "promos",
    "promotion",
    "pub-date",
    "pullquote",
    "pull-quote",
    "rating",
    "ratings",
    "read-also",
    "read-more",
    "readmore",
    "recirc",
    "recirculation",
    "recommend",
    "recommendation",
    "recommendations",
    "recommended",
    "related",
    "relatedposts",
    "related-posts",
    "related-articles",
    "related-stories",
    "reporter",
    "rss",
    "screen-reader-text",
    "see-also",
    "share",
    "sharedaddy",
    "sharing",
    "sharebar",
    "sidebar",
    "sign-up",
    "signup",
    "skip",
    "slideshow",
    "sns",
    "social",
    "sponsor",
    "sponsored",
    "sponsors",
    "sr-only",
    "subscribe",
    "subscription",
    "tag-list",
    "taglist",
    "tags",
    "taboola",
    "teaser",
    "teasers",
    "timestamp",
    "toc",
    "toolbar",
    "topics",
    "trending",
    "utility",
    "video-info",
    "visually-hidden",
    "visuallyhidden",
    "widget",
    "widgets",
};

/* Words for the text below a picture. */
static const char *const caption_words[] = {
    "caption",       "captions",      "captiontext",     "cutline",     "desc-img",     "img-desc",
    "image-caption", "photo-caption", "wp-caption-text", "txt-caption", "photojournal",
};

/* Words for the element that holds the article, on Korean and other sites; they outweigh the words
 * above in the same label. */
static const char *const body_words[] = {
    "article-body",
    "articlebody",
    "article-content",
    "article-text",
    "article-txt",
    "article-view",
    "articletext",
    "articletxt",
    "articlebodycontents",
    "article-view-content",
    "body-content",
    "body-copy",
    "cm-ad-content",
    "cont-newstext",
    "content-body",
    "dic-area",
    "entry-content",
    "entrycontent",
    "main-content",
    "news-body",
    "news-content",
    "news-text",
    "newsct-article",
    "post-body",
    "post-content",
    "postcontent",
    "single-content",
    "story-body",
    "story-content",
    "story-text",
    "storybody",
    "storytext",
    "td-post",
    "text-body",
    "view-body",
    "view-con",
    "view-content",
    "viewer",
};

static const char *const chrome_roles[] = {"navigation", "complementary", "banner", "contentinfo",
                                           "search",     "dialog",        "alert",  "menu"};

enum meaning { MEANS_NOTHING, MEANS_CHROME, MEANS_CAPTION, MEANS_BODY };

struct pruner {
    const struct page *page;
    struct table words;   /* hash to enum meaning */
    uint32_t *paragraphs; /* width of text in paragraphs before each node */
    uint32_t *prose;      /* of text in paragraphs or long enough to be one, before each node */
    uint32_t *texts;      /* width of all text before each node */
    uint32_t *controls;   /* number of controls before each node */
    bool trusts_words;
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void add_words(struct table *table, const char *const *words, size_t count,
                      enum meaning meaning)
{
    for (size_t i = 0; i < count; i++)
        *table_put(table, hash_text(span_of(words[i]))) = meaning;
}

static void load_words(struct table *table)
{
    add_words(table, chrome_words, COUNT(chrome_words), MEANS_CHROME);
    add_words(table, caption_words, COUNT(caption_words), MEANS_CAPTION);
    add_words(table, body_words, COUNT(body_words), MEANS_BODY);
}

/* The label in lower case with a dash between words, also where the case changes; a space still
 * parts names. Returns its size. */
static size_t spell(char *out, span label)
{
    size_t n = 0;
    for (size_t i = 0; i < label.size && n + 2 < MAX_LABEL; i++) {
        char c = label.at[i];
        bool is_hump = i && is_upper(c) && is_lower(label.at[i - 1]);
        if (is_hump)
            out[n++] = '-';
        if (is_latin(c) || is_digit(c) || is_space(c))
            out[n++] = is_space(c) ? ' ' : to_lower(c);
        else if (n && out[n - 1] != '-')
            out[n++] = '-';
    }
    return n;
}

/* What the words of one name say: the strongest meaning of any one, two or three in a row. */
static enum meaning name_meaning(const struct table *words, span name)
{
    enum meaning best = MEANS_NOTHING;
    for (size_t from = 0; from < name.size; from++) {
        if (from && name.at[from - 1] != '-')
            continue;
        size_t parts = 0;
        for (size_t to = from + 1; to <= name.size && parts < 3; to++) {
            if (to < name.size && name.at[to] != '-')
                continue;
            parts++;
            uint32_t found = table_get(words, hash_text((span){name.at + from, to - from}));
            if (found != TABLE_NONE && found > best)
                best = (enum meaning)found;
        }
    }
    return best;
}

static enum meaning label_meaning(const struct table *words, span label)
{
    char spelled[MAX_LABEL];
    enum meaning best = MEANS_NOTHING;
    span rest = {spelled, spell(spelled, label)}, name;
    while (rest.size && span_field(&rest, ' ', &name)) {
        enum meaning meaning = name_meaning(words, name);
        best = meaning > best ? meaning : best;
    }
    return best;
}

static enum meaning node_meaning(const struct pruner *p, uint32_t node)
{
    enum meaning class = label_meaning(&p->words, page_attribute(p->page, node, ATTR_CLASS));
    enum meaning id = label_meaning(&p->words, page_attribute(p->page, node, ATTR_ID));
    return class > id ? class : id;
}

static bool is_hidden(const struct page *page, uint32_t node)
{
    span hidden = page_attribute(page, node, ATTR_HIDDEN);
    span style = page_attribute(page, node, ATTR_STYLE);
    for (uint32_t i = 0; i < page->nodes.at[node].attribute_count; i++)
        if (page->attributes.at[page->nodes.at[node].first + i].name == ATTR_HIDDEN &&
            !span_equal(hidden, SPAN("false")))
            return true;
    span none = SPAN("display:none"), none_spaced = SPAN("display: none");
    return style.size && (span_find_nocase(style, none) < style.size ||
                          span_find_nocase(style, none_spaced) < style.size ||
                          span_find_nocase(style, SPAN("visibility:hidden")) < style.size);
}

static bool has_chrome_role(const struct page *page, uint32_t node)
{
    span role = page_attribute(page, node, ATTR_ROLE);
    for (size_t i = 0; role.size && i < COUNT(chrome_roles); i++)
        if (span_equal_nocase(role, span_of(chrome_roles[i])))
            return true;
    return false;
}

static uint32_t paragraph_width(const struct pruner *p, uint32_t node)
{
    return p->paragraphs[p->page->nodes.at[node].end] - p->paragraphs[node];
}

/* Half of the page's text is no chrome, whatever it is called, unless that is next to nothing. */
static bool is_most_of_page(const struct pruner *p, uint32_t node)
{
    enum { LEAST_IN_CHROME = 400 };
    const struct node *n = &p->page->nodes.at[node];
    uint32_t own = p->prose[n->end] - p->prose[node], all = p->prose[p->page->nodes.count];
    return 2 * own > all && (own >= LEAST_IN_CHROME || !(n->traits & IS_CHROME));
}

/* The text node next to the element, before or behind it; empty when something else stands there.
 */
static span text_beside(const struct page *page, uint32_t node, uint32_t beside)
{
    const struct node *nodes = page->nodes.at;
    bool is_text = beside < page->nodes.count && nodes[beside].tag == TAG_TEXT &&
                   nodes[beside].parent == nodes[node].parent;
    return is_text ? page_span(page, &nodes[beside]) : (span){"", 0};
}

/* Whether the sentence around an inline element goes on behind it: a name with a link to a player
 * or a politician, that is, not a credit. What else such an element holds is no part of that. */
static bool is_within_sentence(const struct page *page, uint32_t node)
{
    const struct node *n = &page->nodes.at[node];
    while (node && n->parent == node - 1 && !(page->nodes.at[n->parent].traits & IS_BLOCK))
        n = &page->nodes.at[--node];
    if (n->traits & IS_BLOCK || page->nodes.at[n->parent].tag != TAG_P)
        return false;
    span before = span_trim(text_beside(page, node, node - 1));
    span after = text_beside(page, node, n->end), rest = span_trim(after);
    if (!before.size || !rest.size)
        return false;
    return is_lower(rest.at[0]) || strchr("(,;'", rest.at[0]) || (unsigned char)after.at[0] >= 0x80;
}

static enum verdict word_verdict(const struct pruner *p, uint32_t node, enum meaning meaning)
{
    if ((meaning != MEANS_CHROME && meaning != MEANS_CAPTION) ||
        paragraph_width(p, node) > MUCH_TEXT || is_within_sentence(p->page, node))
        return KEPT;
    return meaning == MEANS_CAPTION ? DROP_CAPTION : DROP_MARKUP;
}

static uint32_t text_in(const struct pruner *p, uint32_t node)
{
    return p->texts[p->page->nodes.at[node].end] - p->texts[node];
}

/* A box with a picture and a few words under it. */
static bool is_picture_box(const struct pruner *p, uint32_t node)
{
    enum { MOST_TEXT = 200, LOOK = 40 };
    const struct node *nodes = p->page->nodes.at;
    uint32_t end = nodes[node].end;
    if (!(nodes[node].traits & IS_BLOCK) || nodes[node].tag == TAG_P ||
        nodes[node].traits & IS_HEADING || text_in(p, node) > MOST_TEXT)
        return false;
    end = end - node > LOOK ? node + LOOK : end;
    for (uint32_t i = node + 1; i < end; i++) {
        if (nodes[i].tag == TAG_IMG)
            return true;
        if (nodes[i].tag == TAG_TEXT && text_in(p, i))
            return false;
    }
    return false;
}

/* A box to sign up in, or to search: a form and a few words. */
static bool is_form_box(const struct pruner *p, uint32_t node)
{
    enum { MOST_TEXT = 400 };
    const struct node *n = &p->page->nodes.at[node];
    return n->traits & IS_BLOCK && p->controls[n->end] > p->controls[node] &&
           text_in(p, node) <= MOST_TEXT;
}

/* Data have many cells with few words. */
static bool is_data_table(const struct pruner *p, uint32_t node)
{
    enum { FEWEST = 4, WIDEST = 20, MOST_CELLS = 1000 };
    const struct node *nodes = p->page->nodes.at;
    uint32_t cells = 0;
    if (nodes[node].tag != TAG_TABLE || text_in(p, node) > MOST_CELLS * WIDEST)
        return false;
    for (uint32_t i = node + 1; i < nodes[node].end; i++)
        cells += (nodes[i].traits & IS_CELL) != 0;
    return cells >= FEWEST && text_in(p, node) <= cells * WIDEST;
}

static enum verdict judge(const struct pruner *p, uint32_t node, enum meaning meaning)
{
    const struct node *n = &p->page->nodes.at[node];
    if (n->tag == TAG_TITLE || n->tag == TAG_META || n->tag == TAG_LINK)
        return DROP_TAG;
    if (is_most_of_page(p, node))
        return KEPT;
    if (n->traits & IS_CHROME || n->tag == TAG_HEADER)
        return DROP_TAG;
    if (is_hidden(p->page, node))
        return DROP_HIDDEN;
    if (!p->trusts_words)
        return KEPT;
    if (is_picture_box(p, node))
        return DROP_CAPTION;
    if (is_form_box(p, node))
        return DROP_MARKUP;
    if (is_data_table(p, node))
        return DROP_TABLE;
    return has_chrome_role(p->page, node) ? DROP_MARKUP : word_verdict(p, node, meaning);
}

static struct fate fate_of(const struct pruner *p, uint32_t node)
{
    const struct node *n = &p->page->nodes.at[node];
    if (n->tag == TAG_TEXT || n->tag == TAG_BODY || n->tag == TAG_HTML || n->tag == TAG_BR)
        return (struct fate){0};
    enum meaning meaning = node_meaning(p, node);
    return (struct fate){(uint8_t)judge(p, node, meaning), meaning == MEANS_BODY};
}

static bool is_in(const char *language, span text)
{
    return !language || strcmp(text_script(text), language) == 0;
}

/* Sums the widths of all text, and of that in the language in paragraphs but not in links. */
static void sum_texts(struct pruner *p, const char *language)
{
    enum { IN_PARAGRAPH = 1, IN_LINK = 2 };
    uint32_t count = (uint32_t)p->page->nodes.count;
    p->texts = mem_alloc(((size_t)count + 1) * sizeof *p->texts);
    p->paragraphs = mem_alloc(((size_t)count + 1) * sizeof *p->paragraphs);
    p->prose = mem_alloc(((size_t)count + 1) * sizeof *p->prose);
    p->controls = mem_alloc(((size_t)count + 1) * sizeof *p->controls);
    uint8_t *in = mem_alloc(count);
    for (uint32_t i = 0; i < count; i++) {
        const struct node *n = &p->page->nodes.at[i];
        in[i] = i ? in[n->parent] : 0;
        if (n->tag == TAG_P)
            in[i] |= IN_PARAGRAPH;
        else if (n->tag == TAG_A)
            in[i] |= IN_LINK;
        uint32_t width = n->tag == TAG_TEXT ? text_width(page_span(p->page, n)) : 0;
        p->texts[i + 1] = p->texts[i] + width;
        p->controls[i + 1] = p->controls[i] + ((n->traits & IS_CONTROL) != 0);
        bool is_read = width && is_in(language, page_span(p->page, n));
        bool counts = is_read && in[i] == IN_PARAGRAPH;
        bool is_long = is_read && !in[i] && width >= LONG_TEXT;
        p->paragraphs[i + 1] = p->paragraphs[i] + (counts ? width : 0);
        p->prose[i + 1] = p->prose[i] + (counts || is_long ? width : 0);
    }
    mem_free(in);
}

void prune(struct fate *fates, const struct page *page, bool trusts_words, const char *language)
{
    struct pruner p = {.page = page, .trusts_words = trusts_words};
    load_words(&p.words);
    sum_texts(&p, language);
    for (uint32_t i = 0; i < page->nodes.count; i++) {
        uint8_t above = i ? fates[page->nodes.at[i].parent].verdict : KEPT;
        fates[i] = above != KEPT ? (struct fate){above, false} : fate_of(&p, i);
    }
    table_free(&p.words);
    mem_free(p.prose);
    mem_free(p.texts);
    mem_free(p.controls);
    mem_free(p.paragraphs);
}
