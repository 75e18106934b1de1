/* One record for each sentence, and for the pair of texts its length ratio. */
#include "items.h"

#include "text/text.h"

/* Korean takes about half as many characters as English: 0.43 (Bible) to 0.59 (encyclopaedia)
 * over the corpora at hand. The text itself counts for more the longer it is. */
static const double usual_ratio = 0.52, usual_weight = 400;

static double visible_length(span text)
{
    size_t spaces = 0;
    for (size_t i = 0; i < text.size; i++)
        spaces += text.at[i] == ' ';
    return (double)(utf8_length(text) - spaces);
}

static bool has_any(span text, const char *const *marks)
{
    for (; *marks; marks++)
        if (span_find(text, span_of(*marks)) < text.size)
            return true;
    return false;
}

/* Whether the text ends as a sentence does; marks of quotation and brackets may follow. */
static bool has_end(span text)
{
    static const char *const ends[] = {".", "!", "?", "…", "。", "？", "！", NULL};
    static const char *const closings[] = {"\"", "'", "”", "’", ")", "]", "」", "』", NULL};
    for (const char *const *mark = closings; *mark; mark++)
        if (span_ends(text, span_of(*mark)))
            return has_end(span_first(text, text.size - strlen(*mark)));
    for (const char *const *mark = ends; *mark; mark++)
        if (span_ends(text, span_of(*mark)))
            return true;
    return false;
}

/* Where most sentences have an end, a line without one is a headline, further down a subhead. */
static void find_headlines(struct record *records, const struct side_text *side)
{
    size_t open = 0, count = side->sentence_count;
    for (size_t i = 0; i < count; i++)
        open += !has_end(side->sentences[i].text);
    for (size_t i = 0; 3 * open < count && i < count; i++) {
        bool is_line = !has_end(side->sentences[i].text) && !records[i].is_title;
        records[i].is_title |= is_line && i == 0;
        records[i].is_subhead = is_line && i > 0;
    }
}

/* Whether a quotation is open behind the text, given whether one is in front of it. A straight mark
 * opens one where a word begins. */
static bool quote_behind(span text, bool is_open)
{
    for (size_t i = 0; i < text.size; i++) {
        span rest = span_skip(text, i);
        if (*rest.at == '"')
            is_open = i == 0 || text.at[i - 1] == ' ' || text.at[i - 1] == '(';
        else if (span_starts(rest, SPAN("“")))
            is_open = true;
        else if (span_starts(rest, SPAN("”")))
            is_open = false;
    }
    return is_open;
}

/* In sentences, what stays open longer was left open by mistake. */
enum { LONGEST_QUOTE = 5 };

/* Finds the quotations that go on from sentence to sentence within a paragraph. */
static void find_quotations(struct record *records, const struct side_text *side)
{
    uint32_t run = 0;
    for (size_t i = 0; i < side->sentence_count; i++) {
        struct record *record = &records[i];
        run = i && !record->starts_paragraph && record[-1].ends_quoted ? run + 1 : 0;
        record->begins_quoted = run > 0 && run < LONGEST_QUOTE;
        record->ends_quoted = quote_behind(side->sentences[i].text, record->begins_quoted);
    }
}

static void describe(struct record *record, const struct sentence *sentence)
{
    static const char *const quotes[] = {"\"", "“", "”", "「", NULL};
    static const char *const questions[] = {"?", "？", NULL};
    record->length = visible_length(sentence->text);
    record->is_title = sentence->kind == BLOCK_TITLE;
    record->has_quote = has_any(sentence->text, quotes);
    record->has_question = has_any(sentence->text, questions);
}

static void gather_sentence(struct gathering *g, span text)
{
    g->covers.count = 0;
    gather_values(g, text);
    gather_words(g, text);
    gather_latin(g, text);
    gather_learnt(g, text);
    gather_candidates(g, text);
}

static void gather_side(struct gathering *g, struct evidence *out, struct arena *arena,
                        const struct side_text *side)
{
    uint32_t count = (uint32_t)side->sentence_count;
    out->records[g->side] = arena_alloc(arena, count, sizeof(struct record));
    out->record_count[g->side] = count;
    for (uint32_t i = 0; i < count; i++) {
        g->sentence = i;
        describe(&out->records[g->side][i], &side->sentences[i]);
        out->records[g->side][i].starts_paragraph =
            i == 0 || side->sentences[i].paragraph != side->sentences[i - 1].paragraph;
        gather_sentence(g, side->sentences[i].text);
    }
    find_headlines(out->records[g->side], side);
    find_quotations(out->records[g->side], side);
}

static double ratio_of(const struct evidence *e)
{
    double total[SIDES] = {usual_weight, usual_weight * usual_ratio};
    for (int side = 0; side < SIDES; side++)
        for (uint32_t i = 0; i < e->record_count[side]; i++)
            total[side] += e->records[side][i].length;
    return total[KO] / total[EN];
}

void gather_free(struct gathering *g)
{
    for (int side = 0; side < SIDES; side++) {
        list_free(&g->items[side]);
        list_free(&g->keys[side]);
        list_free(&g->candidates[side]);
        for (size_t i = 0; i < g->sounds[side].count; i++)
            mem_free(g->sounds[side].at[i].letters);
        list_free(&g->sounds[side]);
        table_free(&g->sound_of[side]);
    }
    table_free(&g->latin);
    list_free(&g->values);
    lookup_free(&g->hits);
    list_free(&g->covers);
    tokens_free(&g->tokens);
}

void evidence_collect(struct evidence *out, struct arena *arena, const bitext *b,
                      const struct lexicon *lexicon, const struct model *model)
{
    static const enum side order[SIDES] = {KO, EN}; /* see gather_latin */
    struct gathering g = {.lexicon = lexicon, .model = model};
    *out = (struct evidence){0};
    for (int i = 0; i < SIDES; i++) {
        g.side = order[i];
        gather_side(&g, out, arena, &b->side[g.side]);
    }
    gather_names(&g);
    match_items(out, arena, &g);
    out->length_ratio = ratio_of(out);
    out->usual_ratio = usual_ratio;
    gather_free(&g);
}
