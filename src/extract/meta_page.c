/* Metadata from the elements of a page: those made for it, then those whose class or text tells. */
#include "claims.h"

#include "strip.h"
#include "text/text.h"

enum {
    LONGEST_TITLE = 1000, /* bytes */
    LEAST_HEADING = 8,    /* bytes of a heading that may be the headline */
    LEAST_HEADLINE = 24,  /* bytes of an only h1 that must be the headline */
    LONGEST_BYLINE = 200, /* bytes of text in an element that names authors */
    LONGEST_DATE = 240,   /* bytes of text in an element that tells the date */
    ABOVE_HEADLINE = 40,  /* nodes above the headline that may belong to it */
    NEIGHBOURS = 24,      /* nodes between two authors of one byline */
    MOST_NODES = 400      /* nodes of an element that are looked into */
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Names of meta elements, in lower case. */
static const struct {
    const char *name;
    uint8_t field, trust;
} meta_names[] = {
    {"og:title", FIELD_TITLE, TRUST_META},
    {"twitter:title", FIELD_TITLE, TRUST_HINT},
    {"headline", FIELD_TITLE, TRUST_HINT},
    {"title", FIELD_TITLE, TRUST_HINT},
    {"dc.title", FIELD_TITLE, TRUST_HINT},
    {"sailthru.title", FIELD_TITLE, TRUST_HINT},
    {"citation_title", FIELD_TITLE, TRUST_META},
    {"article:published_time", FIELD_DATE, TRUST_META},
    {"og:article:published_time", FIELD_DATE, TRUST_META},
    {"article:published", FIELD_DATE, TRUST_META},
    {"datepublished", FIELD_DATE, TRUST_META},
    {"og:regdate", FIELD_DATE, TRUST_META},
    {"og:published_time", FIELD_DATE, TRUST_META},
    {"bt:pubdate", FIELD_DATE, TRUST_META},
    {"parsely-pub-date", FIELD_DATE, TRUST_META},
    {"sailthru.date", FIELD_DATE, TRUST_HINT},
    {"date", FIELD_DATE, TRUST_HINT},
    {"pubdate", FIELD_DATE, TRUST_HINT},
    {"publishdate", FIELD_DATE, TRUST_HINT},
    {"publish-date", FIELD_DATE, TRUST_HINT},
    {"published-date", FIELD_DATE, TRUST_HINT},
    {"publication_date", FIELD_DATE, TRUST_HINT},
    {"date_published", FIELD_DATE, TRUST_HINT},
    {"pub_date", FIELD_DATE, TRUST_HINT},
    {"published", FIELD_DATE, TRUST_HINT},
    {"published_at", FIELD_DATE, TRUST_HINT},
    {"article.published", FIELD_DATE, TRUST_HINT},
    {"article.created", FIELD_DATE, TRUST_HINT},
    {"article:created", FIELD_DATE, TRUST_HINT},
    {"cxenseparse:recs:publishtime", FIELD_DATE, TRUST_HINT},
    {"citation_publication_date", FIELD_DATE, TRUST_HINT},
    {"citation_date", FIELD_DATE, TRUST_HINT},
    {"dc.date", FIELD_DATE, TRUST_HINT},
    {"dc.date.issued", FIELD_DATE, TRUST_HINT},
    {"dc.created", FIELD_DATE, TRUST_HINT},
    {"dcterms.created", FIELD_DATE, TRUST_HINT},
    {"dcterms.date", FIELD_DATE, TRUST_HINT},
    {"displaydate", FIELD_DATE, TRUST_HINT},
    {"ptime", FIELD_DATE, TRUST_HINT},
    {"pdate", FIELD_DATE, TRUST_HINT},
    {"datecreated", FIELD_DATE, TRUST_HINT},
    {"article:modified_time", FIELD_MODIFIED, TRUST_META},
    {"og:article:modified_time", FIELD_MODIFIED, TRUST_META},
    {"datemodified", FIELD_MODIFIED, TRUST_META},
    {"og:updated_time", FIELD_MODIFIED, TRUST_HINT},
    {"lastmod", FIELD_MODIFIED, TRUST_HINT},
    {"last-modified", FIELD_MODIFIED, TRUST_HINT},
    {"dcterms.modified", FIELD_MODIFIED, TRUST_HINT},
    {"author", FIELD_AUTHORS, TRUST_META},
    {"dable:author", FIELD_AUTHORS, TRUST_META},
    {"parsely-author", FIELD_AUTHORS, TRUST_META},
    {"article:author_name", FIELD_AUTHORS, TRUST_META},
    {"article:author", FIELD_AUTHORS, TRUST_HINT},
    {"og:author", FIELD_AUTHORS, TRUST_HINT},
    {"sailthru.author", FIELD_AUTHORS, TRUST_META},
    {"byl", FIELD_AUTHORS, TRUST_META},
    {"byline", FIELD_AUTHORS, TRUST_META},
    {"dc.creator", FIELD_AUTHORS, TRUST_META},
    {"citation_author", FIELD_AUTHORS, TRUST_META},
    {"authors", FIELD_AUTHORS, TRUST_META},
    {"cxenseparse:author", FIELD_AUTHORS, TRUST_HINT},
    {"og:site_name", FIELD_SITE, TRUST_META},
    {"application-name", FIELD_SITE, TRUST_HINT},
    {"apple-mobile-web-app-title", FIELD_SITE, TRUST_HINT},
    {"citation_journal_title", FIELD_SITE, TRUST_HINT},
    {"copyright", FIELD_HOUSE, TRUST_META},
    {"og:url", FIELD_URL, TRUST_HINT},
    {"og:locale", FIELD_LANG, TRUST_HINT},
    {"content-language", FIELD_LANG, TRUST_HINT},
    {"inlanguage", FIELD_LANG, TRUST_HINT},
    {"license", FIELD_LICENSE, TRUST_META},
    {"dcterms.license", FIELD_LICENSE, TRUST_META},
    {"dc.rights", FIELD_LICENSE, TRUST_HINT},
};

/* The values of itemprop that other elements than meta carry. */
static const struct {
    const char *name;
    uint8_t field;
} item_names[] = {
    {"headline", FIELD_TITLE},        {"datepublished", FIELD_DATE}, {"datecreated", FIELD_DATE},
    {"datemodified", FIELD_MODIFIED}, {"author", FIELD_AUTHORS},     {"inlanguage", FIELD_LANG},
};

static const char *const byline_words[] = {"byline", "author",     "reporter",
                                           "writer", "journalist", "contributor"};
static const char *const date_words[] = {"date", "time", "publish", "posted", "infomation"};
static const char *const change_words[] = {"수정", "업데이트", "updated", "modified", "更新"};
static const char *const issue_words[] = {"입력", "등록", "승인",      "송고",   "작성",
                                          "게재", "발행", "published", "posted", "公開"};

struct reader {
    struct claims *claims;
    const struct page *page;
    buf text;
    uint32_t headline;          /* node of the headline, 0 when not known */
    bool is_sure;               /* that it is the headline: <title> says the same */
    enum trust_in author_trust; /* of the elements that named authors so far */
    uint32_t last_author;       /* node that named an author last */
    bool has_title;
};

/* Anywhere, also within words: names of classes are written in one. */
static bool has_any(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_find_nocase(text, span_of(words[i])) < text.size)
            return true;
    return false;
}

/* Appends a text with one space where it has white space, so that markup's indents do not count. */
static void put_spaced(buf *out, span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (!is_space(text.at[i]))
            buf_putc(out, text.at[i]);
        else if (out->size && out->bytes[out->size - 1] != ' ')
            buf_putc(out, ' ');
}

/* The text under the node, cut where it gets longer than anything that is looked for. */
static span text_of(struct reader *r, uint32_t node, size_t most)
{
    const struct node *nodes = r->page->nodes.at;
    uint32_t end = nodes[node].end < node + MOST_NODES ? nodes[node].end : node + MOST_NODES;
    buf_clear(&r->text);
    for (uint32_t i = node; i < end && r->text.size <= most; i++)
        if (nodes[i].tag == TAG_TEXT)
            put_spaced(&r->text, page_span(r->page, &nodes[i]));
        else if (i > node && (nodes[i].traits & IS_BLOCK || nodes[i].tag == TAG_BR))
            buf_puts(&r->text, " | ");
        else
            buf_putc(&r->text, ' ');
    span text = span_trim(buf_span(&r->text));
    return text.size <= most ? text : span_first(text, 0);
}

static span attribute(const struct reader *r, uint32_t node, enum attribute_name name)
{
    return page_attribute(r->page, node, name);
}

static void claim_meta_name(struct reader *r, span name, span content)
{
    for (size_t i = 0; i < COUNT(meta_names); i++)
        if (span_equal_nocase(name, span_of(meta_names[i].name)))
            claim(r->claims, meta_names[i].field, meta_names[i].trust, content);
}

static void read_requests(struct reader *r, span name, span content)
{
    if (span_equal_nocase(name, SPAN("robots")) || span_equal_nocase(name, SPAN("googlebot"))) {
        r->claims->is_not_indexed |= span_find_nocase(content, SPAN("noindex")) < content.size;
        r->claims->is_not_mined |= span_find_nocase(content, SPAN("noai")) < content.size;
    }
    if (span_equal_nocase(name, SPAN("tdm-reservation")))
        r->claims->is_not_mined |= span_equal(span_trim(content), SPAN("1"));
}

static void read_meta(struct reader *r, uint32_t node)
{
    span content = attribute(r, node, ATTR_CONTENT);
    static const enum attribute_name names[] = {ATTR_PROPERTY, ATTR_NAME, ATTR_ITEMPROP};
    for (size_t i = 0; i < COUNT(names); i++)
        claim_meta_name(r, attribute(r, node, names[i]), content);
    read_requests(r, attribute(r, node, ATTR_NAME), content);
}

static void claim_language_link(struct reader *r, span language, span address)
{
    span two = span_first(language, 2);
    if (span_equal_nocase(two, SPAN("en")))
        claim(r->claims, FIELD_ENGLISH, TRUST_META, address);
    else if (span_equal_nocase(two, SPAN("ko")))
        claim(r->claims, FIELD_KOREAN, TRUST_META, address);
}

static void read_link(struct reader *r, uint32_t node)
{
    span rel = attribute(r, node, ATTR_REL), address = attribute(r, node, ATTR_HREF);
    if (span_equal_nocase(rel, SPAN("canonical")))
        claim(r->claims, FIELD_URL, TRUST_META, address);
    else if (span_equal_nocase(rel, SPAN("license")))
        claim(r->claims, FIELD_LICENSE, TRUST_META, address);
    else if (span_equal_nocase(rel, SPAN("alternate")))
        claim_language_link(r, attribute(r, node, ATTR_HREFLANG), address);
}

static bool is_korean_link(span text)
{
    static const char *const words[] = {"in korean", "korean version", "한국어 기사", "한국어로",
                                        "국문기사"};
    return has_any(text, words, COUNT(words));
}

static bool is_english_link(span text)
{
    static const char *const words[] = {"in english", "english version", "영문기사", "영문 기사",
                                        "영어로"};
    return has_any(text, words, COUNT(words));
}

/* "Read in Korean" and its like; licences of Creative Commons and of Korea's public bodies. */
static void read_anchor(struct reader *r, uint32_t node)
{
    span address = attribute(r, node, ATTR_HREF), text = text_of(r, node, LONGEST_BYLINE);
    span rel = attribute(r, node, ATTR_REL);
    if (is_korean_link(text))
        claim(r->claims, FIELD_KOREAN, TRUST_TEXT, address);
    else if (is_english_link(text))
        claim(r->claims, FIELD_ENGLISH, TRUST_TEXT, address);
    else if (span_equal_nocase(rel, SPAN("license")))
        claim(r->claims, FIELD_LICENSE, TRUST_ELEMENT, address);
    else if (span_find(address, SPAN("creativecommons.org/licenses/")) < address.size ||
             span_find(address, SPAN("kogl.or.kr/")) < address.size)
        claim(r->claims, FIELD_LICENSE, TRUST_TEXT, address);
}

/* Elements far above the headline belong to the page's head, which may show today's date. */
static bool is_of_article(const struct reader *r, uint32_t node)
{
    return node + ABOVE_HEADLINE >= r->headline;
}

/* The first byline counts, not those of the articles that are linked below. */
static void name_authors(struct reader *r, uint32_t node, enum trust_in trust)
{
    struct claims *claims = r->claims;
    bool is_near = node <= r->last_author + NEIGHBOURS;
    if (!is_of_article(r, node) || trust < r->author_trust ||
        (trust == r->author_trust && !is_near))
        return;
    span text = text_of(r, node, LONGEST_BYLINE);
    if (!text.size)
        return;
    claim(claims, FIELD_AUTHORS, trust, text);
    r->author_trust = trust;
    r->last_author = r->page->nodes.at[node].end;
}

/* Where the first of the words stands in the text; its end in *end. */
static size_t first_of(span text, const char *const *words, size_t count, size_t *end)
{
    size_t first = text.size;
    for (size_t i = 0; i < count; i++) {
        size_t at = span_find_nocase(text, span_of(words[i]));
        if (at < first) {
            first = at;
            *end = at + strlen(words[i]);
        }
    }
    return first;
}

/* "입력 2023.11.01 08:46 | 수정 2023.11.01 09:10" */
static void claim_dates(struct reader *r, enum trust_in trust, span text)
{
    size_t end = 0, change = first_of(text, change_words, COUNT(change_words), &end);
    if (change < text.size) {
        claim(r->claims, FIELD_MODIFIED, trust, span_skip(text, end));
        size_t issue_end = 0;
        size_t issue = first_of(text, issue_words, COUNT(issue_words), &issue_end);
        text = issue < text.size && issue > change ? span_skip(text, issue_end)
                                                   : span_first(text, change);
    }
    claim(r->claims, FIELD_DATE, trust, text);
}

static void read_date_element(struct reader *r, uint32_t node, enum trust_in trust)
{
    if (!is_of_article(r, node))
        trust = TRUST_ADDRESS;
    span value = attribute(r, node, ATTR_DATETIME), text = text_of(r, node, LONGEST_DATE);
    span class = attribute(r, node, ATTR_CLASS);
    bool is_change = has_any(class, change_words, COUNT(change_words)) ||
                     has_any(text, change_words, COUNT(change_words));
    if (value.size && is_change && !has_any(text, issue_words, COUNT(issue_words)))
        claim(r->claims, FIELD_MODIFIED, trust, value);
    else if (value.size)
        claim(r->claims, FIELD_DATE, trust, value);
    else
        claim_dates(r, trust, text);
}

/* <span itemprop="author"><link itemprop="name" content="Jane Doe"></span> */
static void claim_inner_name(struct reader *r, uint32_t node)
{
    for (uint32_t i = node; i < r->page->nodes.at[node].end && i < node + NEIGHBOURS; i++)
        if (span_equal_nocase(attribute(r, i, ATTR_ITEMPROP), SPAN("name")))
            claim(r->claims, FIELD_AUTHORS, TRUST_ELEMENT, attribute(r, i, ATTR_CONTENT));
}

static void read_item(struct reader *r, uint32_t node)
{
    span name = attribute(r, node, ATTR_ITEMPROP), content = attribute(r, node, ATTR_CONTENT);
    if (!content.size)
        content = attribute(r, node, ATTR_DATETIME);
    for (size_t i = 0; i < COUNT(item_names); i++) {
        if (!span_equal_nocase(name, span_of(item_names[i].name)))
            continue;
        if (item_names[i].field == FIELD_AUTHORS) {
            name_authors(r, node, TRUST_ELEMENT);
            claim_inner_name(r, node);
        } else
            claim(r->claims, item_names[i].field, TRUST_ELEMENT,
                  content.size ? content : text_of(r, node, LONGEST_DATE));
    }
}

static void read_classes(struct reader *r, uint32_t node)
{
    static const enum attribute_name names[] = {ATTR_CLASS, ATTR_ID};
    for (size_t i = 0; i < COUNT(names); i++) {
        span words = attribute(r, node, names[i]);
        if (words.size && has_any(words, byline_words, COUNT(byline_words)))
            name_authors(r, node, TRUST_CLASS);
        else if (span_find(words, SPAN("provider-name")) < words.size)
            name_authors(r, node, TRUST_TEXT); /* an agency, where nobody else is named */
        if (words.size && has_any(words, date_words, COUNT(date_words)))
            read_date_element(r, node, TRUST_CLASS);
    }
}

/* Where pages about authors are kept; ".../licenses/by/4.0/" is a licence. */
static bool is_author_link(span address)
{
    static const char *const parts[] = {"/author/",       "/authors/",    "/editors/",
                                        "?author=",       "/reporter/",   "/by/",
                                        "/contributors/", "/columnists/", "/byline/"};
    return has_any(address, parts, COUNT(parts)) &&
           span_find(address, SPAN("creativecommons.org/")) == address.size;
}

/* Users name those who comment, too. */
static bool is_user_link(span address)
{
    static const char *const parts[] = {"/u/", "/user/", "/users/", "/profile/"};
    return has_any(address, parts, COUNT(parts));
}

static void read_element(struct reader *r, uint32_t node)
{
    span rel = attribute(r, node, ATTR_REL);
    if (attribute(r, node, ATTR_ITEMPROP).size)
        read_item(r, node);
    if (span_equal_nocase(rel, SPAN("author")))
        name_authors(r, node, TRUST_ELEMENT);
    else if (is_author_link(attribute(r, node, ATTR_HREF)))
        name_authors(r, node, TRUST_CLASS);
    else if (is_user_link(attribute(r, node, ATTR_HREF)))
        name_authors(r, node, TRUST_TEXT);
    if (r->page->nodes.at[node].tag == TAG_TIME || attribute(r, node, ATTR_DATETIME).size)
        read_date_element(r, node, TRUST_ELEMENT);
    read_classes(r, node);
}

/* "By" before a name, which may be an element of its own beside it. */
static void read_by(struct reader *r, const struct node *node, span text)
{
    text = span_trim(text);
    bool has_name =
        text.size > 3 && text.size < LONGEST_BYLINE && text.at[2] == ' ' && !is_lower(text.at[3]);
    if (!span_equal_nocase(span_first(text, 2), SPAN("by")) || !(text.size == 2 || has_name))
        return;
    span all = text_of(r, node->parent, LONGEST_BYLINE);
    if (text.size == 2 && all.size == 2)
        name_authors(r, r->page->nodes.at[node->parent].parent, TRUST_TEXT);
    else if (span_starts(all, span_first(text, 2)))
        name_authors(r, node->parent, TRUST_TEXT);
}

/* Text tells the date with a word before it, or below the headline without one. */
static void read_run(struct reader *r, const struct node *node, uint32_t number)
{
    span text = page_span(r->page, node);
    size_t training = span_find(text, SPAN("AI 학습"));
    if (training < text.size)
        r->claims->is_not_mined |=
            span_find(span_first(span_skip(text, training), 40), SPAN("금지")) < 40;
    if (text.size > LONGEST_DATE || !is_of_article(r, number))
        return;
    read_by(r, node, text);
    if (contains_any(text, issue_words, COUNT(issue_words)) ||
        contains_any(text, change_words, 2)) {
        claim_dates(r, TRUST_CLASS, text);
        claim_dates(r, TRUST_CLASS, text_of(r, node->parent, LONGEST_DATE));
    } else if (text.size < 64)
        claim(r->claims, FIELD_DATE, TRUST_TEXT, text);
}

static void read_title(struct reader *r, uint32_t node)
{
    if (!r->has_title)
        claim(r->claims, FIELD_TITLE, TRUST_TEXT, text_of(r, node, LONGEST_TITLE));
    r->has_title = true;
}

static void read_node(struct reader *r, uint32_t number)
{
    const struct node *node = &r->page->nodes.at[number];
    switch (node->tag) {
    case TAG_TEXT:
        read_run(r, node, number);
        return;
    case TAG_META:
        read_meta(r, number);
        return;
    case TAG_LINK:
        read_link(r, number);
        return;
    case TAG_TITLE:
        read_title(r, number);
        return;
    case TAG_HTML:
        claim(r->claims, FIELD_LANG, TRUST_META, attribute(r, number, ATTR_LANG));
        return;
    case TAG_A:
        read_anchor(r, number);
        break;
    default:
        break;
    }
    if (node->attribute_count || node->tag == TAG_TIME)
        read_element(r, number);
}

/* Whether the heading is the only h1 that is long enough for a headline. */
static bool is_only_headline(struct reader *r, uint32_t heading)
{
    const struct node *nodes = r->page->nodes.at;
    if (nodes[heading].tag != TAG_H1)
        return false;
    for (uint32_t i = heading + 1; i < r->page->nodes.count; i++)
        if (nodes[i].tag == TAG_H1 && text_of(r, i, LONGEST_TITLE).size >= LEAST_HEADLINE)
            return false;
    return true;
}

/* The titles that a page tells machines: <title> and those of social networks. */
struct titles {
    span at[4];
    size_t count;
};

static void find_titles(struct reader *r, struct titles *titles)
{
    const struct node *nodes = r->page->nodes.at;
    bool has_element = false;
    for (uint32_t i = 0; i < r->page->nodes.count && titles->count < 4; i++) {
        span name = attribute(r, i, ATTR_PROPERTY), text = {"", 0};
        name = name.size ? name : attribute(r, i, ATTR_NAME);
        if (nodes[i].tag == TAG_META && (span_equal_nocase(name, SPAN("og:title")) ||
                                         span_equal_nocase(name, SPAN("twitter:title"))))
            text = span_first(attribute(r, i, ATTR_CONTENT), LONGEST_TITLE);
        else if (nodes[i].tag == TAG_TITLE && !has_element)
            text = text_of(r, i, LONGEST_TITLE);
        has_element = has_element || nodes[i].tag == TAG_TITLE;
        if (text.size)
            titles->at[titles->count++] = draft_clean(r->claims->draft, text);
    }
}

enum { NOT_HEADLINE, WITHIN_TITLE, H1_WITHIN_TITLE, IS_TITLE };

static int rank_heading(const struct titles *titles, span heading, bool is_h1)
{
    int rank = NOT_HEADLINE;
    for (size_t i = 0; i < titles->count; i++) {
        if (title_is_same(titles->at[i], heading))
            return IS_TITLE;
        if (span_find(titles->at[i], heading) < titles->at[i].size)
            rank = is_h1 && 2 * heading.size > titles->at[i].size ? H1_WITHIN_TITLE : WITHIN_TITLE;
    }
    return rank;
}

/* The heading that is a title or the longest within one; without such the only h1, or at least
 * the first. */
static void find_headline(struct reader *r)
{
    const struct node *nodes = r->page->nodes.at;
    struct titles titles = {.count = 0};
    buf heading = {0};
    uint32_t first = 0, only = 0;
    size_t longest = 0;
    int best = NOT_HEADLINE;
    find_titles(r, &titles);
    for (uint32_t i = 0; i < r->page->nodes.count; i++) {
        if (!(nodes[i].traits & IS_HEADING))
            continue;
        bool is_h1 = nodes[i].tag == TAG_H1;
        buf_clear(&heading);
        text_clean(&heading, text_of(r, i, LONGEST_TITLE));
        int rank = heading.size > LEAST_HEADING ? rank_heading(&titles, buf_span(&heading), is_h1)
                                                : NOT_HEADLINE;
        if (rank > best || (rank == best && rank && heading.size > longest)) {
            r->headline = i;
            longest = heading.size;
            best = rank;
        }
        first = first || !is_h1 || heading.size <= LEAST_HEADING ? first : i;
        only = only || !is_h1 || heading.size < LEAST_HEADLINE ? only : i;
    }
    r->is_sure = r->headline || (only && is_only_headline(r, only));
    r->headline = r->headline ? r->headline : only ? only : first;
    jjak_buffer_free(&heading);
}

void claim_elements(struct claims *claims, const struct page *page)
{
    struct reader r = {.claims = claims, .page = page};
    find_headline(&r);
    if (r.headline)
        claim(claims, FIELD_TITLE, r.is_sure ? TRUST_SHOWN : TRUST_ADDRESS,
              text_of(&r, r.headline, LONGEST_TITLE));
    for (uint32_t i = 0; i < page->nodes.count; i++)
        read_node(&r, i);
    jjak_buffer_free(&r.text);
}
