/* How well the model knows the senses of a word list. */
#include "api.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/table.h"
#include "model/model.h"
#include "text/text.h"

/* What stands behind a word of one syllable. */
static const char particles[] = "은는이가을를에의도로과와만";

enum { SYLLABLE = 3, BEST = 2 };

/* The rows of the list for one English word. */
struct word {
    uint32_t stem; /* in the model, or UNIT_NONE */
    list(span) senses;
};

struct senses {
    const struct model *model;
    struct table number; /* key of a stem -> its word */
    list(struct word) words;
    struct tokens tokens;
};

/* Rows of one word on either side; of predicates what stands before -다. */
static void add_row(struct senses *s, span korean, span english)
{
    tokens_find(&s->tokens, english);
    if (s->tokens.words.count != 1 || unit_sort(s->tokens.units.at[0]) != UNIT_STEM)
        return;
    uint32_t key = s->tokens.units.at[0];
    tokens_find(&s->tokens, korean);
    if (s->tokens.words.count != 1 || unit_sort(s->tokens.units.at[0]) != UNIT_SYLLABLE)
        return;
    uint32_t *number = table_put(&s->number, (uint64_t)key + 1);
    if (*number == TABLE_NONE) {
        *number = (uint32_t)s->words.count;
        list_push(&s->words, ((struct word){.stem = model_unit(s->model, SOURCE, key)}));
    }
    list_push(&s->words.at[*number].senses, korean);
}

static int read_rows(struct senses *s, const jjak_source *list, jjak_error *error)
{
    span rest = {list->bytes, list->size}, line, ending = SPAN("다");
    for (size_t number = 1; span_line(&rest, &line); number++) {
        span korean, english;
        if (!span_trim(line).size)
            continue;
        if (!span_field(&line, '\t', &korean) || !span_field(&line, '\t', &english))
            return error_set(error, JJAK_E_DATA, "%s:%zu: expected Korean TAB English", list->name,
                             number);
        if (span_ends(korean, ending) && korean.size > 2 * ending.size)
            korean.size -= ending.size;
        add_row(s, korean, english);
    }
    return 0;
}

static float strength_of(const struct senses *s, uint32_t stem, uint32_t key)
{
    uint32_t unit = model_unit(s->model, TARGET, key);
    for (uint32_t i = 0; unit != UNIT_NONE && i < model_count(s->model, stem); i++)
        if (model_translation(s->model, stem, i).target == unit)
            return model_translation(s->model, stem, i).strength;
    return 0;
}

/* The strongest unit of the word; the first syllable tells only itself. */
static float sense_strength(struct senses *s, uint32_t stem, span korean)
{
    float most = 0;
    tokens_find(&s->tokens, korean);
    for (size_t i = s->tokens.units.count > 1; i < s->tokens.units.count; i++) {
        float strength = strength_of(s, stem, s->tokens.units.at[i]);
        most = strength > most ? strength : most;
    }
    return most;
}

typedef list(uint32_t) units;

static void take_units(units *own, struct senses *s, span korean)
{
    tokens_find(&s->tokens, korean);
    for (size_t i = 0; i < s->tokens.units.count; i++)
        list_push(own, model_unit(s->model, TARGET, s->tokens.units.at[i]));
}

/* The units of the listed senses, which are no rivals to them. */
static void find_own(units *own, struct senses *s, const struct word *w)
{
    own->count = 0;
    for (size_t i = 0; i < w->senses.count; i++) {
        take_units(own, s, w->senses.at[i]);
        for (const char *p = particles; w->senses.at[i].size == SYLLABLE && *p; p += SYLLABLE) {
            buf with = {0};
            buf_put(&with, w->senses.at[i]);
            buf_put(&with, (span){p, SYLLABLE});
            take_units(own, s, buf_span(&with));
            jjak_buffer_free(&with);
        }
    }
}

/* Words are told apart by their first two syllables. */
static bool is_rival(const struct senses *s, const units *own, uint32_t unit)
{
    for (size_t i = 0; i < own->count; i++)
        if (own->at[i] == unit)
            return false;
    return unit_sort(model_key(s->model, TARGET, unit)) == UNIT_BEGINNING;
}

static size_t count_rivals(const struct senses *s, const units *own, uint32_t stem, float strength)
{
    size_t rivals = 0;
    for (uint32_t i = 0; i < model_count(s->model, stem); i++) {
        struct translation t = model_translation(s->model, stem, i);
        rivals += t.strength >= strength && is_rival(s, own, t.target);
    }
    return rivals;
}

static void count_word(jjak_senses *out, struct senses *s, const struct word *w, units *own)
{
    bool has_first = false;
    find_own(own, s, w);
    for (size_t i = 0; i < w->senses.count; i++) {
        float strength = w->stem == UNIT_NONE ? 0 : sense_strength(s, w->stem, w->senses.at[i]);
        size_t rivals = strength > 0 ? count_rivals(s, own, w->stem, strength) : BEST;
        out->rows++;
        out->known += strength > 0;
        out->found += rivals < BEST;
        has_first |= rivals == 0;
    }
    out->words++;
    out->first += has_first;
}

int jjak_find_senses(jjak_senses *out, const jjak_aligner *aligner, const jjak_source *list,
                     jjak_error *error)
{
    struct senses s = {.model = aligner->model};
    units own = {0};
    *out = (jjak_senses){0};
    if (!s.model)
        return error_set(error, JJAK_E_RESOURCE, "no model was found; see `jjak --help`");
    int rc = read_rows(&s, list, error);
    for (size_t i = 0; rc == 0 && i < s.words.count; i++)
        count_word(out, &s, &s.words.at[i], &own);
    for (size_t i = 0; i < s.words.count; i++)
        list_free(&s.words.at[i].senses);
    list_free(&s.words);
    list_free(&own);
    table_free(&s.number);
    tokens_free(&s.tokens);
    return rc;
}
