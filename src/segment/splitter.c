/* ICU proposes, the rules dispose: every boundary that ICU finds stands unless a rule of the
 * language says otherwise, and the rules add
 * what it does not see. A quotation or bracket around it makes it SOFT. */
#include "rules.h"

#include "base/error.h"

struct splitter {
    struct breaker *breaker;
    const struct rules *rules; /* NULL: ICU's boundaries alone */
    bool opens_quotations, opens_brackets;
    offsets proposed, added; /* ICU's boundaries, and those it does not see */
    enclosures enclosures;
    cuts cuts;
    buf composed;
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
    splitter->rules = is_english ? &english : is_korean ? &korean : NULL;
    bool is_auto = quotes == JJAK_QUOTES_AUTO || quotes == JJAK_QUOTES_OPEN;
    splitter->opens_brackets = quotes == JJAK_QUOTES_SPLIT || (is_auto && !splitter->rules);
    splitter->opens_quotations = splitter->opens_brackets || (is_auto && is_english);
    *out = splitter;
    return 0;
}

void splitter_free(struct splitter *splitter)
{
    if (!splitter)
        return;
    breaker_free(splitter->breaker);
    list_free(&splitter->proposed);
    list_free(&splitter->added);
    list_free(&splitter->enclosures);
    list_free(&splitter->cuts);
    jjak_buffer_free(&splitter->composed);
    mem_free(splitter);
}

span sentence_trim(span text)
{
    uint32_t c;
    text = trim_end(text);
    for (size_t n; text.size && (n = utf8_decode(text, &c)) && is_any_space(c);)
        text = span_skip(text, n);
    return text;
}

/* Whether a rule finds that the boundary is none; the sentence in front begins at `begin`. */
static bool is_joined(const struct rules *rules, span text, size_t begin, size_t at)
{
    if (!rules)
        return false;
    struct boundary b = {.sentence = trim_end(span_between(text.at + begin, text.at + at)),
                         .after = span_skip(text, at)};
    b.before = span_between(text.at, b.sentence.at + b.sentence.size);
    b.has_space = b.before.size < at;
    for (rule *const *each = rules->joins; *each; each++)
        if ((*each)(&b))
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

/* The next boundary of two ascending lists; those that both hold come once. */
static bool next_proposed(size_t *at, struct splitter *splitter, size_t *i, size_t *j)
{
    const offsets *proposed = &splitter->proposed, *added = &splitter->added;
    bool has_own = *j < added->count;
    if (*i == proposed->count && !has_own)
        return false;
    *at = !has_own || (*i < proposed->count && proposed->at[*i] <= added->at[*j]) ? proposed->at[*i]
                                                                                  : added->at[*j];
    *i += *i < proposed->count && proposed->at[*i] == *at;
    *j += has_own && added->at[*j] == *at;
    return true;
}

static bool is_open(const struct splitter *splitter, const struct enclosure *around)
{
    return !around || (around->is_bracket ? splitter->opens_brackets : splitter->opens_quotations);
}

static void judge(struct splitter *splitter, span text)
{
    size_t begin = (size_t)(sentence_trim(text).at - text.at), at, i = 0, j = 0, next = 0;
    while (next_proposed(&at, splitter, &i, &j)) {
        const struct enclosure *around = enclosing(&splitter->enclosures, &next, at);
        if (at <= begin)
            continue;
        if (at == text.size || !is_joined(splitter->rules, text, begin, at)) {
            list_push(&splitter->cuts, ((struct cut){at, around, is_open(splitter, around)}));
            begin = at;
        }
    }
}

static int find(struct splitter *splitter, span text, jjak_error *error)
{
    int rc = breaker_find(&splitter->proposed, splitter->breaker, text, error);
    if (rc != 0)
        return rc;
    splitter->added.count = 0;
    if (splitter->rules)
        splitter->rules->propose(&splitter->added, text);
    enclosures_find(&splitter->enclosures, text);
    splitter->cuts.count = 0;
    judge(splitter, text);
    return 0;
}

int splitter_find(const cuts **out, struct splitter *splitter, span text, jjak_error *error)
{
    int rc;
    if (has_jamo(text)) {
        jamo_compose(&splitter->composed, text);
        rc = find(splitter, buf_span(&splitter->composed), error);
        if (rc == 0)
            jamo_map(&splitter->cuts, text);
    } else {
        rc = find(splitter, text, error);
    }
    *out = &splitter->cuts;
    return rc;
}
