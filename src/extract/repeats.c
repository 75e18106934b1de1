/* A pull quote may leave out words of the sentence it is taken from, so what is compared is pairs
 * of neighbouring words. */
#include "repeats.h"

#include "base/table.h"
#include "text/text.h"

enum {
    WIDEST = 300, /* of a line that may be a repeat */
    FEWEST = 4,   /* pairs in it */
    SHARE = 75    /* per cent of them that must stand elsewhere */
};

static bool is_word_byte(char c)
{
    return is_latin(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

/* Takes the next word off *rest. */
static bool next_word(span *rest, span *word)
{
    while (rest->size && !is_word_byte(rest->at[0]))
        *rest = span_skip(*rest, 1);
    size_t n = 0;
    while (n < rest->size && is_word_byte(rest->at[n]))
        n++;
    *word = span_first(*rest, n);
    *rest = span_skip(*rest, n);
    return n > 0;
}

/* Calls `each` with the hash of every pair of neighbouring words; returns how often it said yes. */
static uint32_t each_pair(span folded, struct table *widths, uint32_t width, uint32_t *pairs,
                          bool (*each)(struct table *widths, uint64_t pair, uint32_t width))
{
    uint32_t hits = 0;
    span word;
    for (uint64_t last = 0; next_word(&folded, &word);) {
        uint64_t hash = hash_text(word);
        if (last) {
            ++*pairs;
            hits += each(widths, last * 31 + hash, width);
        }
        last = hash;
    }
    return hits;
}

static bool note_pair(struct table *widths, uint64_t pair, uint32_t width)
{
    uint32_t *widest = table_put(widths, pair | 1);
    if (*widest == TABLE_NONE || *widest < width)
        *widest = width;
    return true;
}

static bool is_in_longer(struct table *widths, uint64_t pair, uint32_t width)
{
    return table_get(widths, pair | 1) > width;
}

static bool is_repeat(struct table *widths, span folded, uint32_t width)
{
    uint32_t pairs = 0, hits = each_pair(folded, widths, width, &pairs, is_in_longer);
    return pairs >= FEWEST && 100 * hits >= SHARE * pairs;
}

/* What is quoted in the line, who says so left out. */
static span quoted_part(span text)
{
    bool is_quoted = text.size > 2 && text.at[0] == '"';
    size_t close = is_quoted ? span_find(span_skip(text, 1), SPAN("\"")) + 1 : 0;
    return is_quoted && close < text.size && close > text.size / 2 ? span_first(text, close) : text;
}

/* Whether the run may be a pull quote: those stand in elements of their own. */
static bool is_candidate(const struct run *run)
{
    return run->verdict == KEPT && run->width <= WIDEST && run->tag != TAG_P &&
           (run->kind == BLOCK_QUOTE || span_starts(run->text, SPAN("\"")) ||
            span_starts(run->text, SPAN("“")));
}

static bool has_candidates(const struct runs *runs)
{
    for (size_t i = 0; i < runs->all.count; i++)
        if (is_candidate(&runs->all.at[i]))
            return true;
    return false;
}

void drop_repeats(struct runs *runs)
{
    struct table widths = {0};
    buf folded = {0};
    for (int pass = has_candidates(runs) ? 0 : 2; pass < 2; pass++)
        for (size_t i = 0; i < runs->all.count; i++) {
            struct run *run = &runs->all.at[i];
            if (run->verdict != KEPT || (pass && !is_candidate(run)))
                continue;
            uint32_t pairs = 0;
            buf_clear(&folded);
            text_fold(&folded, run->text);
            if (!pass)
                each_pair(buf_span(&folded), &widths, run->width, &pairs, note_pair);
            else if (is_repeat(&widths, quoted_part(buf_span(&folded)), run->width))
                run->verdict = DROP_REPEAT;
        }
    table_free(&widths);
    jjak_buffer_free(&folded);
}
