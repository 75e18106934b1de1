/* Claims: what a source says of a field is read, and kept when it is trusted most. */
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
