/* Titles come with the name of the site behind or before them, parted by a mark that titles use
 * themselves. A part is taken off when another source shows the title without it, when it names
 * the site, or, in <title>, when it is short beside what is left. */
#include "claims.h"

#include "runs.h"
#include "text/text.h"

enum { LEAST_TITLE = 8, MOST_SITE = 60 }; /* bytes */

static const char *const marks[] = {" | ", " - ", " – ", " — ",   " :: ", " : ", " « ", " » ", "｜",
                                    " < ", " > ", " · ", " ::: ", " • ",  " / ", " ‹ ", " › "};

/* Letters and digits only, in lower case where they are Latin; U+2000 to U+203F are marks. */
static size_t flatten(span text, char *out, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < text.size && n + 1 < size; i++) {
        char c = to_lower(text.at[i]);
        if (text.size - i >= 3 && memcmp(text.at + i, "\xE2\x80", 2) == 0)
            i += 2;
        else if (is_lower(c) || is_digit(c) || (unsigned char)c >= 0x80)
            out[n++] = c;
    }
    out[n] = '\0';
    return n;
}

bool title_is_same(span a, span b)
{
    char flat_a[512], flat_b[512];
    size_t n = flatten(a, flat_a, sizeof flat_a);
    return n && n == flatten(b, flat_b, sizeof flat_b) && memcmp(flat_a, flat_b, n) == 0;
}

/* Whether the part names the site: as the page says, or as the host of its address does. */
static bool is_site(const struct claims *claims, span part)
{
    char name[128], site[128], url[256];
    size_t n = flatten(part, name, sizeof name);
    if (n < 2 || part.size > MOST_SITE)
        return false;
    if (flatten(claims->value[FIELD_SITE], site, sizeof site) &&
        (strstr(site, name) || strstr(name, site)))
        return true;
    span address = claims->value[FIELD_URL];
    span host = address.size > 8 ? span_skip(address, 8) : address;
    flatten(span_first(host, span_find(host, SPAN("/"))), url, sizeof url);
    return n > 2 && strstr(url, name);
}

static bool is_known(const struct claims *claims, span title)
{
    for (size_t i = 0; i < claims->title_count; i++)
        if (title_is_same(claims->titles[i].text, title))
            return true;
    return false;
}

/* The last mark in the text, or the first one; its length in *size. */
static size_t find_mark(span text, bool is_last, size_t *size)
{
    size_t best = text.size;
    for (size_t at = 0; at < text.size && (is_last || best == text.size); at++)
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
            if (span_starts(span_skip(text, at), span_of(marks[i]))) {
                best = at;
                *size = strlen(marks[i]);
            }
    return best;
}

/* One step: the title without its last or first part, or as it was. */
static span without_part(const struct claims *claims, const struct claimed *title, bool is_last,
                         span *part)
{
    size_t size = 0, at = find_mark(title->text, is_last, &size);
    if (at == title->text.size)
        return title->text;
    span head = span_trim(span_first(title->text, at));
    span tail = span_trim(span_skip(title->text, at + size));
    span rest = is_last ? head : tail;
    *part = is_last ? tail : head;
    bool is_short = is_last && title->trust == TRUST_TEXT && rest.size > 2 * part->size &&
                    part->size < MOST_SITE;
    if (rest.size >= LEAST_TITLE && (is_known(claims, rest) || is_site(claims, *part) || is_short))
        return rest;
    *part = span_first(*part, 0);
    return title->text;
}

static span strip(const struct claims *claims, struct claimed title, span *site)
{
    for (int steps = 0; steps < 4; steps++) {
        span part = {"", 0};
        span text = without_part(claims, &title, true, &part);
        if (text.size == title.text.size)
            text = without_part(claims, &title, false, &part);
        if (text.size == title.text.size)
            break;
        *site = part;
        while (text.size && strchr("|-: ", text.at[text.size - 1]))
            text.size--;
        title.text = text;
    }
    return title.text;
}

static bool is_prefix(span text, span prefix)
{
    static const char *const cut[] = {"...", "…"};
    for (size_t i = 0; i < 2; i++)
        if (span_ends(prefix, span_of(cut[i])))
            prefix = span_trim(span_first(prefix, prefix.size - strlen(cut[i])));
    return prefix.size >= 20 && prefix.size < text.size && span_starts(text, prefix);
}

/* Whether a title says no more than the name of the site. */
static bool is_empty(const struct claims *claims, span text)
{
    return title_is_same(text, claims->value[FIELD_SITE]) || title_is_same(text, SPAN("undefined"));
}

static const struct claimed *most_trusted(const struct claims *claims, bool may_be_empty)
{
    const struct claimed *best = NULL;
    for (size_t i = 0; i < claims->title_count; i++) {
        const struct claimed *title = &claims->titles[i];
        if ((!best || title->trust > best->trust) &&
            (may_be_empty || !is_empty(claims, title->text)))
            best = title;
    }
    return best;
}

/* The most trusted title; a longer one takes its place when this one is cut short. */
static const struct claimed *best_of(const struct claims *claims)
{
    const struct claimed *best = most_trusted(claims, false);
    if (!best)
        return most_trusted(claims, true);
    for (size_t i = 0; i < claims->title_count; i++) {
        span text = best->text;
        bool is_cut = span_ends(text, SPAN("...")) || span_ends(text, SPAN("…"));
        if (is_cut && is_prefix(claims->titles[i].text, text))
            return &claims->titles[i];
    }
    return best;
}

/* The first parts in a row that are in the language. */
static span parts_in(span title, const char *language)
{
    span own = span_first(title, 0), rest = title;
    for (;;) {
        size_t size = 0, at = find_mark(rest, false, &size);
        span part = span_first(rest, at);
        const char *script = text_script(part);
        if (strcmp(script, language) == 0)
            own = span_between(own.size ? own.at : part.at, part.at + part.size);
        else if (own.size && *script)
            return own;
        if (at == rest.size)
            return own;
        rest = span_skip(rest, at + size);
    }
}

/* Of "나루터의 봄 (Spring at the Ferry)" what stands before or within the brackets; all of the
 * title when it has no version of itself there. */
static span bracket_part(span title, const char *language)
{
    size_t open = span_find(title, SPAN("("));
    if (open == title.size || !span_ends(title, SPAN(")")))
        return title;
    span outer = span_trim(span_first(title, open)), inner = span_skip(title, open + 1);
    inner.size--;
    if (!sift_parts(outer, inner))
        return title;
    return strcmp(text_script(outer), language) == 0 ? outer : inner;
}

span title_in_language(span title, const char *language)
{
    enum {
        MOST_TIMES = 3, /* as wide: two versions of a title do not differ more */
        LONGEST = 1000  /* bytes; what is longer is no title */
    };
    if (!language || title.size > LONGEST)
        return title;
    span own = parts_in(bracket_part(title, language), language);
    uint32_t width = text_width(own), rest = text_width(title) - width;
    if (MOST_TIMES * width < rest)
        return span_first(title, 0);
    return MOST_TIMES * rest < width ? title : span_trim(own);
}

/* The claims with the parts of their titles that are in the wanted language. */
static struct claims in_language(const struct claims *claims)
{
    struct claims own = *claims;
    own.title_count = 0;
    for (size_t i = 0; i < claims->title_count; i++) {
        struct claimed title = claims->titles[i];
        span whole = title.text;
        title.text = title_in_language(whole, claims->draft->sift.language);
        bool is_part = title.text.size < whole.size;
        if (title.text.size && !(is_part && is_site(claims, title.text)))
            own.titles[own.title_count++] = title;
    }
    return own;
}

span title_choose(const struct claims *claims)
{
    span site;
    struct claims own = in_language(claims);
    const struct claimed *best = best_of(&own);
    if (!best)
        return (span){"", 0};
    return arena_copy(claims->draft->document->arena, strip(&own, *best, &site));
}

span title_site(const struct claims *claims)
{
    span site = {"", 0};
    for (size_t i = 0; i < claims->title_count && !site.size; i++)
        if (claims->titles[i].trust == TRUST_TEXT)
            strip(claims, claims->titles[i], &site);
    return arena_copy(claims->draft->document->arena, site);
}
