#include "claims.h"

#include "bylines.h"
#include "text/text.h"

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
    claim(&claims, FIELD_AUTHORS, TRUST_TEXT, names);
    set_authors(&claims, meta);
}
