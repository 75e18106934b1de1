/* Looks a sentence up in the word list: the longest match on both sides. */
#include "lexicon.h"
#include "text/text.h"

/* ---- a sentence in pieces */

static void add_piece(struct pieces *p, struct piece piece, size_t begin)
{
    piece.begin = begin;
    piece.end = p->joined.size;
    list_push(p, piece);
}

/* Takes the next word off an English text: letters, digits, inner apostrophes and hyphens. */
static bool take_word(span *rest, span *word)
{
    while (rest->size && !is_latin(*rest->at) && !is_digit(*rest->at))
        *rest = span_skip(*rest, 1);
    size_t n = 0;
    while (n < rest->size &&
           (is_latin(rest->at[n]) || is_digit(rest->at[n]) ||
            (n && rest->at[n] == '\'' && n + 1 < rest->size && is_latin(rest->at[n + 1]))))
        n++;
    *word = span_first(*rest, n);
    *rest = span_skip(*rest, n);
    return n > 0;
}

static void cut_english(struct pieces *out, span text)
{
    for (span rest = text, word; take_word(&rest, &word);) {
        if (out->joined.size)
            buf_putc(&out->joined, ' ');
        size_t begin = out->joined.size;
        english_stem(&out->joined, word);
        add_piece(out, (struct piece){.text = word}, begin);
    }
}

/* A term goes on over single spaces, since writers differ in where they set them. */
static void cut_korean(struct pieces *out, span text)
{
    const char *behind = NULL; /* the last syllable */
    uint32_t c;
    for (size_t at = 0, n; at < text.size; at += n) {
        n = utf8_decode(span_skip(text, at), &c);
        if (!is_hangul(c))
            continue;
        struct piece piece = {.text = {text.at + at, n}};
        piece.is_inner = piece.text.at == behind;
        piece.is_apart =
            !piece.is_inner && !(piece.text.at - 1 == behind && text.at[at - 1] == ' ');
        buf_put(&out->joined, piece.text);
        add_piece(out, piece, out->joined.size - n);
        behind = piece.text.at + n;
    }
}

void pieces_cut(struct pieces *out, enum side side, span text)
{
    buf_clear(&out->joined);
    out->count = 0;
    (side == EN ? cut_english : cut_korean)(out, text);
}

void pieces_free(struct pieces *pieces)
{
    list_free(pieces);
    jjak_buffer_free(&pieces->joined);
}

/* Whether a term that begins with piece `first` may go on from the one before `next`: 가발 is not
 * in 사상자가 발생. */
static bool goes_on(const struct pieces *p, size_t first, size_t next)
{
    return next < p->count && !p->at[next].is_apart &&
           (p->at[next].is_inner || !p->at[first].is_inner);
}

static uint64_t hash_pieces(const struct pieces *p, size_t first, size_t count)
{
    size_t begin = p->at[first].begin;
    return hash_text((span){p->joined.bytes + begin, p->at[first + count - 1].end - begin});
}

/* ---- looking up */

/* Most terms are of one or two pieces: their hashes are made first, and memory is asked for all of
 * them at once. A syllable within an eojeol is no word. */
static void fetch_pieces(const struct listed *listed, struct pieces *p)
{
    for (size_t i = 0; i < p->count; i++) {
        p->at[i].hash[0] = p->at[i].is_inner ? 0 : hash_pieces(p, i, 1);
        p->at[i].hash[1] = goes_on(p, i, i + 1) ? hash_pieces(p, i, 2) : 0;
        for (int n = 0; n < 2; n++)
            __builtin_prefetch(&listed->sieve[sieve_word(p->at[i].hash[n])]);
    }
    for (size_t i = 0; i < p->count; i++)
        for (int n = 0; n < 2; n++)
            if (p->at[i].hash[n] && sieve_has(listed, p->at[i].hash[n]))
                table_fetch(&listed->rows, p->at[i].hash[n]);
}

/* The longest terms, in pieces. */
static const size_t longest_term[SIDES] = {[EN] = 6, [KO] = 14};

/* How many pieces from number `first` on make up the longest listed term, and its row. */
static size_t find_longest(const struct listed *listed, const struct pieces *p, size_t first,
                           size_t most, uint32_t *row)
{
    size_t longest = 0;
    for (size_t n = 1; n <= most && (n == 1 || goes_on(p, first, first + n - 1)); n++) {
        uint64_t hash = n <= 2 ? p->at[first].hash[n - 1] : hash_pieces(p, first, n);
        uint32_t found =
            hash && sieve_has(listed, hash) ? table_get(&listed->rows, hash) : TABLE_NONE;
        if (found != TABLE_NONE)
            longest = n, *row = found;
        if (n == 2 && !sieve_has(listed, of_beginning(hash)))
            break;
    }
    return longest;
}

/* A single syllable is a word only when nothing but a particle follows. */
static bool is_word(const struct pieces *p, size_t first)
{
    size_t next = first + 1;
    while (next < p->count && p->at[next].is_inner)
        next++;
    const struct piece *last = &p->at[next - 1];
    return is_particle(span_between(p->at[first].text.at + p->at[first].text.size,
                                    last->text.at + last->text.size));
}

void lexicon_find(struct lookup *out, const struct lexicon *lexicon, enum side side, span text)
{
    const struct listed *listed = &lexicon->side[side];
    struct pieces *p = &out->pieces;
    out->count = 0;
    pieces_cut(p, side, text);
    fetch_pieces(listed, p);
    for (size_t i = 0, n; i < p->count; i += n ? n : 1) {
        uint32_t row;
        n = find_longest(listed, p, i, longest_term[side], &row);
        if (n == 0 || (n == 1 && side == KO && !is_word(p, i)))
            continue;
        span first = p->at[i].text, last = p->at[i + n - 1].text;
        struct hit hit = {span_between(first.at, last.at + last.size), &lexicon->pairs[row],
                          p->at[i].is_inner};
        __builtin_prefetch(hit.row);
        list_push(out, hit);
    }
}

void lookup_free(struct lookup *lookup)
{
    list_free(lookup);
    pieces_free(&lookup->pieces);
}
