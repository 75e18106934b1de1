/* Metadata from JSON-LD, where the article's own object is trusted most. */
#include "claims.h"

#include "entities.h"
#include "json_text.h"

/* Text in linked data is often escaped for HTML, sometimes twice. */
static void claim_text(struct claims *claims, enum field field, enum trust_in trust, span text)
{
    buf decoded = {0};
    entities_decode(&decoded, text);
    claim(claims, field, trust, buf_span(&decoded));
    jjak_buffer_free(&decoded);
}

static void claim_member(struct claims *claims, enum field field, const json_t *object,
                         const char *name)
{
    claim_text(claims, field, TRUST_LINKED, json_member(object, name));
}

/* The objects of all linked data of a page, and which of the articles among them is the page's. */
struct linked {
    struct claims *claims;
    list(json_t *) values, objects;
    int best; /* how well an article fits the page, at best */
};

/* A person may be named elsewhere: {"@id": "#jane"}. */
static const json_t *find_object(const struct linked *linked, const json_t *reference)
{
    span id = json_member(reference, "@id");
    for (size_t i = 0; id.size && i < linked->objects.count; i++)
        if (json_object_get(linked->objects.at[i], "name") &&
            span_equal(json_member(linked->objects.at[i], "@id"), id))
            return linked->objects.at[i];
    return reference;
}

/* Authors are a name, an object with one, or a list of either. */
static void claim_people(const struct linked *linked, const json_t *value)
{
    struct claims *claims = linked->claims;
    for (size_t i = 0; i < json_array_size(value) && i < MOST_AUTHORS; i++) {
        const json_t *person = json_array_get(value, i);
        if (!json_is_array(person))
            claim_people(linked, person);
    }
    if (json_is_object(value) && !json_object_get(value, "name"))
        value = find_object(linked, value);
    const json_t *name = json_is_object(value) ? json_object_get(value, "name") : value;
    for (size_t i = 0; json_is_object(value) && i < json_array_size(name); i++)
        claim_text(claims, FIELD_AUTHORS, TRUST_LINKED, json_text(json_array_get(name, i)));
    claim_text(claims, FIELD_AUTHORS, TRUST_LINKED, json_text(name));
}

static void claim_article(const struct linked *linked, const json_t *article)
{
    struct claims *claims = linked->claims;
    span headline = json_member(article, "headline");
    claim_text(claims, FIELD_TITLE, TRUST_LINKED,
               headline.size ? headline : json_member(article, "name"));
    claim_member(claims, FIELD_DATE, article, "datePublished");
    claim_member(claims, FIELD_MODIFIED, article, "dateModified");
    claim_member(claims, FIELD_LANG, article, "inLanguage");
    claim_member(claims, FIELD_LICENSE, article, "license");
    claim_text(claims, FIELD_URL, TRUST_CLASS, json_member(article, "url"));
    const json_t *publisher = find_object(linked, json_object_get(article, "publisher"));
    claim_text(claims, FIELD_SITE, TRUST_HINT, json_member(publisher, "name"));
    claim_text(claims, FIELD_HOUSE, TRUST_HINT, json_member(publisher, "name"));
    const json_t *author = json_object_get(article, "author");
    claim_people(linked, author ? author : json_object_get(article, "creator"));
}

/* An address without what is the same article's anyway: "http:", "?page=2", "#top", a last "/". */
static span bare_address(span url)
{
    url = span_skip(url, span_find(url, SPAN("//")) < url.size ? span_find(url, SPAN("//")) : 0);
    url = span_first(url, span_find(url, SPAN("#")));
    url = span_first(url, span_find(url, SPAN("?")));
    return span_ends(url, SPAN("/")) ? span_first(url, url.size - 1) : url;
}

static bool has_address(const struct claims *claims, const json_t *article)
{
    static const char *const names[] = {"url", "mainEntityOfPage", "@id"};
    if (!claims->value[FIELD_URL].size)
        return false;
    span page = bare_address(claims->value[FIELD_URL]);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const json_t *value = json_object_get(article, names[i]);
        span url = json_is_object(value) ? json_member(value, "@id") : json_text(value);
        if (span_equal(bare_address(url), page))
            return true;
    }
    return false;
}

static bool has_title(const struct claims *claims, const json_t *article)
{
    buf headline = {0};
    bool has = false;
    entities_decode(&headline, json_member(article, "headline"));
    for (size_t i = 0; i < claims->title_count && !has; i++)
        has = title_is_same(buf_span(&headline), claims->titles[i].text);
    jjak_buffer_free(&headline);
    return has;
}

/* How well an object fits the page: pages list other articles, too, in the same words. */
static int fitness(const struct claims *claims, const json_t *object)
{
    if (!json_is_article(object))
        return -1;
    return 2 * has_title(claims, object) + has_address(claims, object);
}

static void add_object(void *payload, json_t *object)
{
    struct linked *linked = payload;
    int fits = fitness(linked->claims, object);
    list_push(&linked->objects, object);
    linked->best = fits > linked->best ? fits : linked->best;
}

/* Of equals the first that has a date counts. Site and language are told before. */
static void claim_best(struct linked *linked)
{
    struct claims *claims = linked->claims;
    for (size_t i = 0; i < linked->objects.count; i++) {
        const json_t *object = linked->objects.at[i];
        if (span_equal(json_member(object, "@type"), SPAN("WebSite")))
            claim_text(claims, FIELD_SITE, TRUST_CLASS, json_member(object, "name"));
        if (linked->best >= 0 && claims->trust[FIELD_DATE] != TRUST_LINKED &&
            fitness(claims, object) == linked->best)
            claim_article(linked, object);
    }
}

void claim_linked(struct claims *claims, const struct cleaned *cleaned)
{
    struct linked linked = {.claims = claims, .best = -1};
    for (size_t i = 0; i < cleaned->scripts.count; i++) {
        if (cleaned->scripts.at[i].kind != SCRIPT_LINKED_DATA)
            continue;
        json_t *value = json_forgive(cleaned->scripts.at[i].text);
        list_push(&linked.values, value);
        json_objects(value, add_object, &linked);
    }
    claim_best(&linked);
    for (size_t i = 0; i < linked.values.count; i++)
        json_decref(linked.values.at[i]);
    list_free(&linked.values);
    list_free(&linked.objects);
}
