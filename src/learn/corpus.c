/* Corpora to sentence pairs. */
#include "base/error.h"
#include "learn.h"
#include "text/text.h"

/* Of every 1,000 lines of a corpus, 50 in a row are held out: never trained on, so that there is
 * something to measure with and to train the weights of alignment on. */
enum { BLOCK = 50, CYCLE = 20, HELD = 7 };

static bool is_held_out(size_t line)
{
    return line / BLOCK % CYCLE == HELD;
}

static bool has_hangul(span text)
{
    uint32_t c;
    for (; text.size; text = span_skip(text, utf8_decode(text, &c)))
        if (utf8_decode(text, &c), is_hangul(c))
            return true;
    return false;
}

static void held_add(struct held *held, span source, span target)
{
    buf_put(&held->text, source);
    buf_putc(&held->text, '\t');
    buf_put(&held->text, target);
    buf_putc(&held->text, '\n');
    held->count++;
}

void held_free(struct held *held)
{
    jjak_buffer_free(&held->text);
}

/* A row of a word list, Korean TAB English TAB category: counted twice, since units met once are
 * forgotten, but people do not list words by mistake. */
static void add_listed(struct pairs *p, span english, span korean, float weight)
{
    span ending = SPAN("다");
    if (span_ends(korean, ending) && korean.size > 2 * ending.size)
        korean.size -= ending.size;
    pairs_add(p, english, korean, weight, LEAST_BIGRAM);
    pairs_add(p, english, korean, 0, 0);
}

static int read_tsv(struct pairs *p, struct held *held, const jjak_source *corpus, float weight,
                    jjak_error *error)
{
    span rest = {corpus->bytes, corpus->size}, line;
    for (size_t number = 0; span_line(&rest, &line); number++) {
        span first, second;
        if (!span_trim(line).size)
            continue;
        if (!span_field(&line, '\t', &first) || !span_field(&line, '\t', &second))
            return error_set(error, JJAK_E_DATA, "%s:%zu: expected two texts parted by a tab",
                             corpus->name, number + 1);
        if (has_hangul(first) && !has_hangul(second))
            add_listed(p, second, first, weight);
        else if (is_held_out(number))
            held_add(held, first, second);
        else
            pairs_add(p, first, second, weight, 1);
    }
    return 0;
}

int corpus_read(struct pairs *p, struct held *held, const jjak_source *corpus, float weight,
                jjak_error *error)
{
    return read_tsv(p, held, corpus, weight, error);
}
