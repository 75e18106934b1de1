/* Words that the model knows, or that nothing else covers. */
#include "items.h"

static struct cover *cover_of(struct gathering *g, span word)
{
    for (size_t i = 0; i < g->covers.count; i++)
        if (span_overlaps(g->covers.at[i].text, word))
            return &g->covers.at[i];
    return NULL;
}

/* Adds the units of a word to its item; the weight of the rarest one, 0 when none is known. */
static float add_units(struct gathering *g, const struct token *word, uint32_t item)
{
    float most = 0;
    for (uint32_t i = word->first; i < word->first + word->count; i++) {
        uint32_t unit = g->tokens.units.at[i];
        if (unit == UNIT_NONE)
            continue;
        struct key key = {
            .hash = unit_hash(g->side, unit), .item = item, .strength = 1, .unit = unit};
        list_push(&g->keys[g->side], key);
        if (g->side == EN)
            model_fetch(g->model, unit); /* for match_items */
        float weight = model_weight(g->model, (int)g->side, unit);
        most = weight > most ? weight : most;
    }
    return most < ITEM_MOST_WEIGHT ? most : ITEM_MOST_WEIGHT;
}

static void add_word(struct gathering *g, const struct token *word)
{
    struct cover *cover = cover_of(g, word->text);
    if (cover && g->items[g->side].at[cover->item].kind == EVIDENCE_NUMBER)
        return;
    if (!cover) {
        uint32_t item = gather_item(g, EVIDENCE_LEARNT, word->text);
        list_push(&g->covers, ((struct cover){.text = word->text, .item = item}));
        cover = &g->covers.at[g->covers.count - 1];
    }
    float weight = add_units(g, word, cover->item);
    cover->weight = weight > cover->weight ? weight : cover->weight;
    if (cover->weight > 0)
        g->items[g->side].at[cover->item].weight = cover->weight;
}

/* A word of the list, a name and a Latin token have their item already: what the model knows of
 * them is added to it, so that no part of a sentence counts twice. */
void gather_learnt(struct gathering *g, span text)
{
    if (!g->model)
        return;
    tokens_find(&g->tokens, text);
    model_find(g->model, (int)g->side, g->tokens.units.at, g->tokens.units.count);
    for (size_t i = 0; i < g->tokens.words.count; i++)
        add_word(g, &g->tokens.words.at[i]);
}
