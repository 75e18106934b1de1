#include "items.h"

#include <math.h>

#include "text/text.h"

/* Of items that the model does not know, by kind. */
static const float usual_weight[EVIDENCE_KINDS] = {[EVIDENCE_WORD] = 6,
                                                   [EVIDENCE_LEARNT] = 6,
                                                   [EVIDENCE_NUMBER] = 5,
                                                   [EVIDENCE_NAME] = 8,
                                                   [EVIDENCE_LATIN] = 7};

uint32_t gather_item(struct gathering *g, enum evidence_kind kind, span text)
{
    struct item item = {
        .kind = kind, .text = text, .sentence = g->sentence, .weight = usual_weight[kind]};
    list_push(&g->items[g->side], item);
    return (uint32_t)g->items[g->side].count - 1;
}

void gather_key(struct gathering *g, uint32_t item, uint64_t hash, double strength)
{
    struct key key = {.hash = hash, .item = item, .strength = (float)strength, .unit = UNIT_NONE};
    list_push(&g->keys[g->side], key);
}

void gather_cover(struct gathering *g, span text, uint32_t item)
{
    list_push(&g->covers, ((struct cover){.text = text, .item = item}));
}

uint32_t gather_covering(const struct gathering *g, span word)
{
    for (size_t i = 0; i < g->covers.count; i++)
        if (span_overlaps(g->covers.at[i].text, word))
            return g->covers.at[i].item;
    return ITEM_NONE;
}

bool gather_is_taken(const struct gathering *g, span word)
{
    uint32_t item = gather_covering(g, word);
    return item != ITEM_NONE && (g->items[g->side].at[item].kind == EVIDENCE_NUMBER ||
                                 g->items[g->side].at[item].kind == EVIDENCE_WORD);
}

/* Different sorts of keys must not meet by accident. */
enum key_sort { KEY_PAIR = 1, KEY_UNIT = 2, KEY_VALUE = 1 << 8, KEY_STEP = 1 << 16 };

static uint64_t make_key(uint64_t sort, uint64_t number)
{
    /* An odd factor keeps different keys apart, and those of large numbers are rare. */
    uint64_t key = (number ^ sort << 48) * 0x9E3779B97F4A7C15;
    return key ? key : 1;
}

uint64_t unit_hash(enum side side, uint32_t unit)
{
    return make_key(KEY_UNIT + (uint64_t)side, unit);
}

/* ---- values */

static uint64_t value_key(enum value_kind kind, enum currency currency, double number)
{
    /* Three decimals tell apart what people write. */
    return make_key(KEY_VALUE + (uint64_t)kind * 16 + (uint64_t)currency,
                    (uint64_t)llround(number * 1000));
}

/* How surely two values agree that are the same but for what the writer left out: "25일" and
 * "July 25", "5 percent" and a bare "5". */
static const double same = 1, less = 0.8, loose = 0.6;

static void add_key(struct gathering *g, uint32_t item, enum value_kind kind, double number,
                    double strength)
{
    gather_key(g, item, value_key(kind, CURRENCY_NONE, number), strength);
}

/* Rounded measures meet on the same step of a scale or, as the English side takes its neighbours
 * too, on the next one. */
static void add_steps(struct gathering *g, uint32_t item, enum value_kind kind, double number)
{
    int around = g->side == EN ? 1 : 0;
    for (int i = -around; i <= around; i++)
        gather_key(g, item,
                   make_key(KEY_STEP + (uint64_t)kind, (uint64_t)(value_step(kind, number) + i)),
                   i ? loose : less);
}

static void add_keys(struct gathering *g, uint32_t item, const struct value *v)
{
    gather_key(g, item, value_key(v->kind, v->currency, v->number), v->is_word ? less : same);
    switch (v->kind) {
    case VALUE_DATE:
        add_key(g, item, VALUE_DAY, fmod(v->number, 100), less);
        add_key(g, item, VALUE_MONTH, floor(v->number / 100), loose);
        add_key(g, item, VALUE_NUMBER, fmod(v->number, 100), loose);
        break;
    case VALUE_TIME:
        add_key(g, item, VALUE_CLOCK, fmod(v->number, 12 * 60), less);
        add_key(g, item, VALUE_NUMBER, v->written, loose);
        break;
    case VALUE_CLOCK:
    case VALUE_DURATION:
        add_key(g, item, VALUE_NUMBER, v->written, loose);
        break;
    case VALUE_DAY:
        add_key(g, item, VALUE_NUMBER, v->number, less);
        break;
    case VALUE_QUARTER: /* "3분기" is the third, and no three of anything */
        break;
    case VALUE_FRACTION:
        add_key(g, item, VALUE_PERCENT, 100 * v->number, less);
        break;
    default:
        if (v->written != v->number || v->unit)
            add_key(g, item, VALUE_NUMBER, v->written, less);
        break;
    }
    if (value_is_measure(v->kind))
        add_steps(g, item, v->kind, v->number);
}

/* In nats: the larger a number, the fewer sentences show it, and the fewer with its unit. */
static const double least_weight = 4.5, rise = 0.5, with_unit = 1.5, most_weight = 8;
/* A day alone is how Korean says when, where English names the day of the week. */
static const double weight_of_day = 5;

static float value_weight(const struct value *v)
{
    if (v->kind == VALUE_DAY || v->kind == VALUE_MONTH)
        return (float)weight_of_day;
    double weight = least_weight + rise * log(fmax(v->written, 1));
    return (float)fmin(weight + (v->kind == VALUE_NUMBER ? 0 : with_unit), most_weight);
}

static uint32_t add_item(struct gathering *g, const struct value *v)
{
    uint32_t item = gather_item(g, EVIDENCE_NUMBER, v->text);
    g->items[g->side].at[item].weight = value_weight(v);
    return item;
}

/* A conversion is no item of its own, only another way to say the value before it. */
static void add_value(struct gathering *g, const struct value *v, const struct value *before,
                      uint32_t *item)
{
    if (!before || !value_is_conversion(before, v))
        *item = add_item(g, v);
    gather_cover(g, v->text, *item);
    add_keys(g, *item, v);
}

void gather_values(struct gathering *g, span text)
{
    g->values.count = 0;
    (g->side == EN ? values_english : values_korean)(&g->values, text);
    uint32_t item = ITEM_NONE;
    for (size_t i = 0; i < g->values.count; i++)
        add_value(g, &g->values.at[i], i ? &g->values.at[i - 1] : NULL, &item);
}

/* ---- words of the list */

/* A word found inside a longer one may be there by chance. */
static const double inner_strength = 0.7;

void gather_words(struct gathering *g, span text)
{
    lexicon_find(&g->hits, g->lexicon, g->side, text);
    for (size_t i = 0; i < g->hits.count; i++) {
        struct hit hit = g->hits.at[i];
        if (gather_is_taken(g, hit.text))
            continue;
        uint32_t item = gather_item(g, EVIDENCE_WORD, hit.text);
        gather_cover(g, hit.text, item);
        for (uint32_t p = 0; p < *hit.row; p++)
            gather_key(g, item, make_key(KEY_PAIR, hit.row[1 + p]),
                       hit.is_inner ? inner_strength : 1);
    }
}

/* ---- Latin tokens and addresses */

static bool is_token_char(char c)
{
    return is_latin(c) || is_digit(c) || (c >= '-' && c <= '/') || c == '_' || c == ':' ||
           c == '@' || c == '&' || c == '+' || c == '#';
}

/* Takes the next token with a letter in it off *rest: "KDI", "5G", "www.example.org/a". */
static bool take_token(span *rest, span *token)
{
    while (rest->size) {
        size_t n = 0, letters = 0;
        while (n < rest->size && is_token_char(rest->at[n]))
            letters += is_latin(rest->at[n++]);
        *token = span_first(*rest, n);
        *rest = span_skip(*rest, n ? n : 1);
        while (token->size && !is_latin(*token->at) && !is_digit(*token->at))
            *token = span_skip(*token, 1);
        while (token->size && !is_latin(token->at[token->size - 1]) &&
               !is_digit(token->at[token->size - 1]))
            token->size--;
        if (letters && token->size > 1)
            return true;
    }
    return false;
}

static uint64_t token_key(span token)
{
    char lower[64];
    size_t n = 0;
    for (; n < token.size && n < sizeof lower; n++)
        lower[n] = to_lower(token.at[n]);
    return hash_text((span){lower, n});
}

/* Every English word is a Latin token, so only those count that the Korean side has as well; the
 * Korean side is therefore gathered first. */
void gather_token(struct gathering *g, span text, uint64_t key)
{
    if (g->side == KO)
        *table_put(&g->latin, key) = 1;
    else if (table_get(&g->latin, key) == TABLE_NONE)
        return;
    uint32_t item = gather_covering(g, text);
    if (item == ITEM_NONE) {
        item = gather_item(g, EVIDENCE_LATIN, text);
        gather_cover(g, text, item);
    }
    gather_key(g, item, key, 1);
}

void gather_latin(struct gathering *g, span text)
{
    if (g->side == EN && !g->latin.count)
        return;
    for (span rest = text, token; take_token(&rest, &token);) {
        gather_token(g, token, token_key(token));
        uint64_t letters = g->side == EN ? letters_written(token) : 0;
        if (letters)
            gather_token(g, token, letters);
    }
}
