/* ICU proposes, the rules dispose: every boundary that ICU finds stands unless a rule of the
 * language says otherwise. A quotation or bracket around it makes it SOFT. */
#include "rules.h"

#include "base/error.h"

struct splitter {
    struct breaker *breaker;
    rule *const *rules; /* NULL: ICU's boundaries alone */
    bool opens_quotations, opens_brackets;
    offsets proposed;
    enclosures enclosures;
    cuts cuts;
};

int splitter_new(struct splitter **out, const char *language, enum jjak_quotes quotes,
                 jjak_error *error)
{
    struct breaker *breaker;
    int rc = breaker_new(&breaker, language, error);
    if (rc != 0)
        return rc;
    bool is_english = strncmp(language, "en", 2) == 0, is_korean = strncmp(language, "ko", 2) == 0;
    struct splitter *splitter = mem_alloc(sizeof *splitter);
    splitter->breaker = breaker;
    splitter->rules = is_english ? english_rules : is_korean ? korean_rules : NULL;
    splitter->opens_brackets =
        quotes == JJAK_QUOTES_SPLIT || (quotes == JJAK_QUOTES_AUTO && !splitter->rules);
    splitter->opens_quotations =
        splitter->opens_brackets || (quotes == JJAK_QUOTES_AUTO && is_english);
    *out = splitter;
    return 0;
}

void splitter_free(struct splitter *splitter)
{
    if (!splitter)
        return;
    breaker_free(splitter->breaker);
    list_free(&splitter->proposed);
    list_free(&splitter->enclosures);
    list_free(&splitter->cuts);
    mem_free(splitter);
}

span sentence_trim(span text)
{
    uint32_t c;
    size_t n;
    while ((n = utf8_last(text, &c)) && is_any_space(c))
        text.size -= n;
    while (text.size && (n = utf8_decode(text, &c)) && is_any_space(c))
        text = span_skip(text, n);
    return text;
}

static bool is_joined(const struct splitter *splitter, span text, size_t at)
{
    span before = sentence_trim(span_first(text, at));
    struct boundary boundary = {span_between(text.at, before.at + before.size), span_skip(text, at),
                                false};
    boundary.has_space = boundary.before.size < at;
    for (rule *const *each = splitter->rules; each && *each; each++)
        if ((*each)(&boundary))
            return true;
    return false;
}

/* The enclosure that the boundary lies in, or NULL; *next moves along, since both lists ascend. */
static const struct enclosure *enclosing(const enclosures *found, size_t *next, size_t at)
{
    while (*next < found->count && found->at[*next].end <= at)
        ++*next;
    return *next < found->count && found->at[*next].begin < at ? &found->at[*next] : NULL;
}

int splitter_find(const cuts **out, struct splitter *splitter, span text, jjak_error *error)
{
    int rc = breaker_find(&splitter->proposed, splitter->breaker, text, error);
    if (rc != 0)
        return rc;
    enclosures_find(&splitter->enclosures, text);
    splitter->cuts.count = 0;
    size_t next = 0;
    for (size_t i = 0; i < splitter->proposed.count; i++) {
        size_t at = splitter->proposed.at[i];
        const struct enclosure *around = enclosing(&splitter->enclosures, &next, at);
        bool is_open =
            !around || (around->is_bracket ? splitter->opens_brackets : splitter->opens_quotations);
        if (at == text.size || !is_joined(splitter, text, at))
            list_push(&splitter->cuts, ((struct cut){at, around != NULL, is_open}));
    }
    *out = &splitter->cuts;
    return 0;
}
