/* ICU proposes, the rules dispose: every boundary that ICU finds stands unless a rule of the
 * language, or for Korean a quotation around it, says otherwise. */
#include "rules.h"

#include <stdlib.h>

#include "base/error.h"

struct splitter {
    struct breaker *breaker;
    rule *const *rules;    /* NULL: ICU's boundaries alone */
    bool keeps_quotations; /* no boundary inside a balanced quotation or bracket */
    offsets proposed;
    enclosures enclosures;
};

int splitter_new(struct splitter **out, const char *language, jjak_error *error)
{
    struct breaker *breaker;
    int rc = breaker_new(&breaker, language, error);
    if (rc != 0)
        return rc;
    bool is_english = strncmp(language, "en", 2) == 0, is_korean = strncmp(language, "ko", 2) == 0;
    struct splitter *splitter = mem_alloc(sizeof *splitter);
    splitter->breaker = breaker;
    splitter->rules = is_english ? english_rules : is_korean ? korean_rules : NULL;
    splitter->keeps_quotations = is_korean;
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
    mem_free(splitter);
}

static bool is_joined(const struct splitter *splitter, span text, size_t at)
{
    span before = span_first(text, at), after = span_skip(text, at);
    struct boundary boundary = {span_trim(before), after, false};
    boundary.before = span_between(text.at, boundary.before.at + boundary.before.size);
    boundary.has_space = boundary.before.size < at;
    for (rule *const *each = splitter->rules; each && *each; each++)
        if ((*each)(&boundary))
            return true;
    return false;
}

/* Whether the boundary lies inside a quotation; *next moves along, since both lists ascend. */
static bool is_enclosed(const enclosures *found, size_t *next, size_t at)
{
    while (*next < found->count && found->at[*next].end <= at)
        ++*next;
    return *next < found->count && found->at[*next].begin < at;
}

int splitter_find(offsets *out, struct splitter *splitter, span text, jjak_error *error)
{
    out->count = 0;
    int rc = breaker_find(&splitter->proposed, splitter->breaker, text, error);
    if (rc != 0)
        return rc;
    splitter->enclosures.count = 0;
    if (splitter->keeps_quotations)
        enclosures_find(&splitter->enclosures, text);
    size_t next = 0;
    for (size_t i = 0; i < splitter->proposed.count; i++) {
        size_t at = splitter->proposed.at[i];
        bool is_end = at == text.size;
        if (is_end ||
            (!is_enclosed(&splitter->enclosures, &next, at) && !is_joined(splitter, text, at)))
            list_push(out, at);
    }
    return 0;
}

typedef list(struct sentence) sentences;

static int cut(sentences *out, struct splitter *splitter, struct sentence whole, jjak_error *error)
{
    offsets ends = {0};
    int rc = splitter_find(&ends, splitter, whole.text, error);
    size_t from = 0;
    for (size_t i = 0; rc == 0 && i < ends.count; i++) {
        struct sentence sentence = whole;
        sentence.text = span_trim((span){whole.text.at + from, ends.at[i] - from});
        if (sentence.text.size)
            list_push(out, sentence);
        from = ends.at[i];
    }
    list_free(&ends);
    return rc;
}

static int cut_document(sentences *out, struct splitter *splitter, const document *d,
                        jjak_error *error)
{
    int rc = 0;
    if (d->meta.title.size)
        list_push(out, ((struct sentence){d->meta.title, 0, BLOCK_TITLE}));
    for (size_t i = 0; rc == 0 && i < d->block_count; i++) {
        struct sentence whole = {d->blocks[i].text, (uint32_t)i + 1, d->blocks[i].kind};
        if (d->is_sentences)
            list_push(out, whole);
        else
            rc = cut(out, splitter, whole, error);
    }
    return rc;
}

int segment_side(bitext *b, enum side side, jjak_error *error)
{
    struct splitter *splitter;
    struct side_text *to = &b->side[side];
    int rc = splitter_new(&splitter, side_language[side], error);
    if (rc != 0)
        return rc;
    sentences found = {0};
    rc = cut_document(&found, splitter, to->document, error);
    if (rc == 0 && found.count) {
        to->sentences = arena_alloc(b->arena, found.count, sizeof *to->sentences);
        memcpy(to->sentences, found.at, found.count * sizeof *to->sentences);
        to->sentence_count = found.count;
    }
    list_free(&found);
    splitter_free(splitter);
    return rc;
}

int jjak_segment(jjak_range **out, size_t *count, const char *language, const char *text,
                 size_t size, jjak_error *error)
{
    struct splitter *splitter;
    int rc = splitter_new(&splitter, language, error);
    if (rc != 0)
        return rc;
    offsets ends = {0};
    list(jjak_range) ranges = {0};
    rc = splitter_find(&ends, splitter, (span){text, size}, error);
    size_t from = 0;
    for (size_t i = 0; rc == 0 && i < ends.count; i++) {
        span sentence = span_trim((span){text + from, ends.at[i] - from});
        size_t begin = (size_t)(sentence.at - text);
        if (sentence.size)
            list_push(&ranges, ((jjak_range){begin, begin + sentence.size}));
        from = ends.at[i];
    }
    list_free(&ends);
    splitter_free(splitter);
    if (rc != 0) {
        list_free(&ranges);
        return rc;
    }
    *out = ranges.at;
    *count = ranges.count;
    return 0;
}
