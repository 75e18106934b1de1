#include "claims.h"

#include "bylines.h"
#include "dates.h"
#include "text/text.h"

enum { LONGEST_VALUE = 2000 }; /* bytes; what is longer is no metadata */

static bool is_url(span text)
{
    return span_equal_nocase(span_first(text, 7), SPAN("http://")) ||
           span_equal_nocase(span_first(text, 8), SPAN("https://"));
}

static span read_date(struct claims *claims, span text)
{
    buf date = {0};
    date_read_stamp(&date, text);
    span copy = arena_copy(claims->draft->document->arena, buf_span(&date));
    jjak_buffer_free(&date);
    return copy;
}

/* "ko_KR" -> "ko-KR"; empty when it is no tag of a language. */
static span read_language(struct claims *claims, span text)
{
    char tag[12];
    text = span_trim(text);
    if (text.size < 2 || text.size >= sizeof tag)
        return (span){"", 0};
    for (size_t i = 0; i < text.size; i++) {
        tag[i] = text.at[i] == '_' ? '-' : text.at[i];
        if (!is_latin(tag[i]) && !is_digit(tag[i]) && tag[i] != '-')
            return (span){"", 0};
    }
    bool is_tag = text.size == 2 || tag[2] == '-' || text.size == 3 || tag[3] == '-';
    return is_tag ? arena_copy(claims->draft->document->arena, (span){tag, text.size})
                  : (span){"", 0};
}

struct naming {
    struct claims *claims;
    enum trust_in trust;
};

static void add_author(void *payload, span name)
{
    struct naming *naming = payload;
    struct claims *claims = naming->claims;
    for (size_t i = 0; i < claims->author_count; i++)
        if (claims->authors[i].trust == naming->trust && span_equal(claims->authors[i].text, name))
            return;
    if (claims->author_count < MOST_AUTHORS)
        claims->authors[claims->author_count++] =
            (struct claimed){arena_copy(claims->draft->document->arena, name), naming->trust};
}

static void claim_authors(struct claims *claims, enum trust_in trust, span byline)
{
    struct naming naming = {claims, trust};
    byline = draft_clean(claims->draft, span_first(byline, LONGEST_VALUE));
    if (is_url(byline))
        return;
    byline_names(byline, add_author, &naming);
    if (byline_is_role(byline)) { /* better than nobody */
        naming.trust = TRUST_ADDRESS;
        add_author(&naming, byline);
    }
    if (trust > claims->trust[FIELD_AUTHORS])
        claims->trust[FIELD_AUTHORS] = trust;
}

static void claim_title(struct claims *claims, enum trust_in trust, span text)
{
    text = draft_clean(claims->draft, text);
    if (text.size && claims->title_count < MOST_TITLES)
        claims->titles[claims->title_count++] = (struct claimed){text, trust};
}

static span read_value(struct claims *claims, enum field field, span text)
{
    if (field == FIELD_DATE || field == FIELD_MODIFIED)
        return read_date(claims, text);
    if (field == FIELD_LANG)
        return read_language(claims, text);
    span value = draft_clean(claims->draft, text);
    bool is_address = field == FIELD_URL || field == FIELD_ENGLISH || field == FIELD_KOREAN;
    return is_address && !is_url(value) ? (span){"", 0} : value;
}

void claim(struct claims *claims, enum field field, enum trust_in trust, span text)
{
    if (field == FIELD_TITLE) {
        claim_title(claims, trust, span_first(text, LONGEST_VALUE));
    } else if (field == FIELD_AUTHORS) {
        claim_authors(claims, trust, text);
    } else if (trust > claims->trust[field] && text.size <= LONGEST_VALUE) {
        span value = read_value(claims, field, text);
        if (!value.size)
            return;
        claims->value[field] = value;
        claims->trust[field] = trust;
    }
}

static bool is_korean(const struct claims *claims)
{
    span lang = claims->value[FIELD_LANG], url = claims->value[FIELD_URL];
    span host = url.size > 8 ? span_skip(url, 8) : url;
    host = span_first(host, span_find(host, SPAN("/")));
    return span_equal_nocase(span_first(lang, 2), SPAN("ko")) || span_ends(host, SPAN(".kr"));
}

/* A Korean page that gives a time means that of Korea. */
static span in_zone(const struct claims *claims, span date)
{
    size_t clock = span_find(date, SPAN("T"));
    if (clock == date.size || !is_korean(claims))
        return date;
    bool has_zone =
        span_ends(date, SPAN("Z")) || strcspn(date.at + clock, "+-") < date.size - clock;
    if (has_zone)
        return date;
    buf zoned = {0};
    buf_put(&zoned, date);
    buf_puts(&zoned, "+09:00");
    span copy = arena_copy(claims->draft->document->arena, buf_span(&zoned));
    jjak_buffer_free(&zoned);
    return copy;
}

static span requests(const struct claims *claims)
{
    return claims->is_not_indexed && claims->is_not_mined ? SPAN("noindex, notdm")
           : claims->is_not_indexed                       ? SPAN("noindex")
           : claims->is_not_mined                         ? SPAN("notdm")
                                                          : SPAN("");
}

/* The page in the other language: on a Korean page the English one. */
static span counterpart(const struct claims *claims)
{
    span english = claims->value[FIELD_ENGLISH], korean = claims->value[FIELD_KOREAN];
    span lang = claims->value[FIELD_LANG];
    bool has_both = english.size && korean.size;
    bool is_english = span_equal_nocase(span_first(lang, 2), SPAN("en"));
    if (has_both && span_equal(english, claims->value[FIELD_URL]))
        return korean;
    if (has_both)
        return is_english ? korean : english;
    span only = english.size ? english : korean;
    return span_equal(only, claims->value[FIELD_URL]) ? SPAN("") : only;
}

/* The site or its publisher: "Amnok News", "Amnok News Staff". */
static bool is_house(const struct claims *claims, span name)
{
    span site = claims->value[FIELD_SITE], house = claims->value[FIELD_HOUSE];
    return (site.size && span_find(name, site) < name.size) || span_find(house, name) < house.size;
}

/* The names of the most trusted source; the name of the site is none, unless there is no other. */
static void set_authors(struct claims *claims, struct meta *meta)
{
    enum trust_in best = TRUST_NOTHING;
    bool has_people = false;
    for (size_t i = 0; i < claims->author_count; i++)
        has_people = has_people || !is_house(claims, claims->authors[i].text);
    for (size_t i = 0; i < claims->author_count; i++)
        if (claims->authors[i].trust > best &&
            !(has_people && is_house(claims, claims->authors[i].text)))
            best = claims->authors[i].trust;
    meta->authors = arena_alloc(claims->draft->document->arena, claims->author_count, sizeof(span));
    for (size_t i = 0; i < claims->author_count; i++)
        if (claims->authors[i].trust == best &&
            !(has_people && is_house(claims, claims->authors[i].text)))
            meta->authors[meta->author_count++] = claims->authors[i].text;
}

static void settle(struct claims *claims)
{
    struct meta *meta = &claims->draft->document->meta;
    meta->title = title_choose(claims);
    meta->site = claims->value[FIELD_SITE].size ? claims->value[FIELD_SITE] : title_site(claims);
    meta->url = claims->value[FIELD_URL];
    meta->lang = claims->value[FIELD_LANG];
    meta->license = claims->value[FIELD_LICENSE];
    meta->alternate = counterpart(claims);
    meta->date = in_zone(claims, claims->value[FIELD_DATE]);
    meta->modified = in_zone(claims, claims->value[FIELD_MODIFIED]);
    meta->robots = requests(claims);
    set_authors(claims, meta);
}

void meta_read(struct draft *draft, const struct page *page, const struct cleaned *cleaned)
{
    struct claims claims = {.draft = draft};
    claim_elements(&claims, page);
    claim_linked(&claims, cleaned);
    settle(&claims);
}

/* "title: 'A day at sea'"; names in a list may have brackets around them. */
static void claim_line(struct claims *claims, span line)
{
    static const struct {
        const char *name;
        enum field field;
    } keys[] = {
        {"title", FIELD_TITLE},      {"date", FIELD_DATE},         {"published", FIELD_DATE},
        {"updated", FIELD_MODIFIED}, {"modified", FIELD_MODIFIED}, {"lastmod", FIELD_MODIFIED},
        {"author", FIELD_AUTHORS},   {"authors", FIELD_AUTHORS},   {"lang", FIELD_LANG},
        {"language", FIELD_LANG},    {"site", FIELD_SITE},         {"url", FIELD_URL},
        {"canonical", FIELD_URL},    {"license", FIELD_LICENSE},
    };
    size_t colon = span_find(line, SPAN(":"));
    if (colon == line.size)
        return;
    span key = span_first(line, colon), value = span_trim(span_skip(line, colon + 1));
    while (value.size > 1 && strchr("\"'[", value.at[0]) &&
           strchr("\"']", value.at[value.size - 1]))
        value = span_first(span_skip(value, 1), value.size - 2);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (span_equal_nocase(key, span_of(keys[i].name)))
            claim(claims, keys[i].field, TRUST_META, value);
}

void meta_front_matter(struct draft *draft, span text)
{
    struct claims claims = {.draft = draft};
    span line;
    while (span_line(&text, &line))
        claim_line(&claims, line);
    settle(&claims);
}

void meta_byline(struct draft *draft, span line)
{
    struct meta *meta = &draft->document->meta;
    struct claims claims = {.draft = draft};
    span names = byline_find(line);
    if (meta->author_count || !names.size)
        return;
    claim_authors(&claims, TRUST_TEXT, names);
    set_authors(&claims, meta);
}
