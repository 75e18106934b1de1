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

/* Authors are a name, an object with one, or a list of either. */
static void claim_people(struct claims *claims, const json_t *value)
{
    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *person = json_array_get(value, i);
        if (!json_is_array(person))
            claim_people(claims, person);
    }
    const json_t *name = json_is_object(value) ? json_object_get(value, "name") : value;
    for (size_t i = 0; json_is_object(value) && i < json_array_size(name); i++)
        claim_text(claims, FIELD_AUTHORS, TRUST_LINKED, json_text(json_array_get(name, i)));
    claim_text(claims, FIELD_AUTHORS, TRUST_LINKED, json_text(name));
}

static void claim_article(struct claims *claims, const json_t *article)
{
    span headline = json_member(article, "headline");
    claim_text(claims, FIELD_TITLE, TRUST_LINKED,
               headline.size ? headline : json_member(article, "name"));
    claim_member(claims, FIELD_DATE, article, "datePublished");
    claim_member(claims, FIELD_MODIFIED, article, "dateModified");
    claim_member(claims, FIELD_LANG, article, "inLanguage");
    claim_member(claims, FIELD_LICENSE, article, "license");
    claim_text(claims, FIELD_URL, TRUST_CLASS, json_member(article, "url"));
    claim_text(claims, FIELD_SITE, TRUST_HINT,
               json_member(json_object_get(article, "publisher"), "name"));
    claim_text(claims, FIELD_HOUSE, TRUST_HINT,
               json_member(json_object_get(article, "publisher"), "name"));
    claim_people(claims, json_object_get(article, "author"));
    if (!claims->author_count)
        claim_people(claims, json_object_get(article, "creator"));
}

/* Lists of other articles name no date of publication and no author, or come later. */
static void claim_object(void *payload, json_t *object)
{
    struct claims *claims = payload;
    if (json_is_article(object) && !claims->trust[FIELD_DATE])
        claim_article(claims, object);
    if (span_equal(json_member(object, "@type"), SPAN("WebSite")))
        claim_text(claims, FIELD_SITE, TRUST_CLASS, json_member(object, "name"));
}

void claim_linked(struct claims *claims, const struct cleaned *cleaned)
{
    for (size_t i = 0; i < cleaned->scripts.count; i++) {
        if (cleaned->scripts.at[i].kind != SCRIPT_LINKED_DATA)
            continue;
        json_t *value = json_forgive(cleaned->scripts.at[i].text);
        json_objects(value, claim_object, claims);
        json_decref(value);
    }
}
