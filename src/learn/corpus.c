/* Corpora to sentence pairs. */
#include "base/error.h"
#include "learn.h"
#include "read/read.h"
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
static void add_listed(const struct corpus *to, span english, span korean)
{
    span ending = SPAN("다");
    if (span_ends(korean, ending) && korean.size > 2 * ending.size)
        korean.size -= ending.size;
    pairs_add(to->pairs, english, korean, to->weight, LEAST_BIGRAM);
    pairs_add(to->pairs, english, korean, 0, 0);
    pairs_list(to->pairs, english, korean);
}

static void add(void *payload, size_t number, span source, span target)
{
    const struct corpus *to = payload;
    if (!span_trim(source).size || !span_trim(target).size)
        return;
    if (is_held_out(number))
        held_add(to->held, source, target);
    else
        pairs_add(to->pairs, source, target, to->weight, 1);
}

/* A list of names in both scripts teaches how they are spelt too. */
static bool is_name_list(span path)
{
    for (size_t at = path.size; at > 0; at--)
        if (path.at[at - 1] == '/')
            return span_starts(span_skip(path, at), SPAN("translit"));
    return span_starts(path, SPAN("translit"));
}

static int read_tsv(const struct corpus *to, span rest, const char *name, jjak_error *error)
{
    bool is_list = is_name_list(span_of(name));
    span line;
    for (size_t number = 0; span_line(&rest, &line); number++) {
        span first, second;
        if (!span_trim(line).size)
            continue;
        if (!span_field(&line, '\t', &first) || !span_field(&line, '\t', &second))
            return error_set(error, JJAK_E_DATA, "%s:%zu: expected two texts parted by a tab", name,
                             number + 1);
        if (has_hangul(first) && !has_hangul(second))
            add_listed(to, second, first);
        else
            add((void *)(size_t)to, number, first, second);
        if (is_list && !is_held_out(number))
            spelt_add(to->names, first, second);
    }
    return 0;
}

/* Whether it is of a form whose files end so, or begin so where the name does not tell. */
static bool is_form(span name, span text, const char *ending, char first)
{
    if (span_ends(name, SPAN(".gz")))
        name.size -= strlen(".gz");
    if (span_ends(name, SPAN(".tsv")))
        return false;
    return span_ends(name, span_of(ending)) || (text.size && text.at[0] == first);
}

int corpus_read(const struct corpus *to, const jjak_source *source, jjak_error *error)
{
    span name = span_of(source->name), text = {source->bytes, source->size}, mark = SPAN("\uFEFF");
    struct pair_reader reader = {.languages = {to->languages[SOURCE], to->languages[TARGET]},
                                 .take = add,
                                 .payload = (void *)(size_t)to};
    if (span_starts(text, mark))
        text = span_skip(text, mark.size);
    if (is_form(name, text, ".tmx", '<'))
        return read_tmx_pairs(&reader, text, source->name, error);
    if (is_form(name, text, ".jsonl", '{'))
        return read_jsonl_pairs(&reader, text, source->name, error);
    return read_tsv(to, text, source->name, error);
}

int corpus_read_lines(const struct corpus *to, const jjak_source sides[MODEL_SIDES],
                      jjak_error *error)
{
    span source = {sides[SOURCE].bytes, sides[SOURCE].size}, line[MODEL_SIDES];
    span target = {sides[TARGET].bytes, sides[TARGET].size};
    for (size_t number = 0;; number++) {
        bool has_source = span_line(&source, &line[SOURCE]);
        bool has_target = span_line(&target, &line[TARGET]);
        if (has_source != has_target)
            return error_set(
                error, JJAK_E_DATA,
                "%s:%zu: the last line; %s has more, but lines must translate each other",
                sides[has_source].name, number, sides[has_target].name);
        if (!has_source)
            return 0;
        add((void *)(size_t)to, number, line[SOURCE], line[TARGET]);
    }
}
