/* The bilingual word list: the *.tsv files of a directory (Korean TAB English TAB category) and
 * the names that ICU knows. Words are kept as hashes of their stems and forms; the list is looked
 * up by the longest match on both sides. */
#include "lexicon.h"

#include "base/error.h"
#include "base/file.h"
#include "text/text.h"

/* A pair that a word or term is in. */
struct entry {
    uint32_t pair; /* the same number on both sides */
    uint32_t next; /* another entry of the same word, or TABLE_NONE */
};

/* A lexicon that is being filled: until it is, `rows` leads to the first entry of a word. */
struct filling {
    struct lexicon *lexicon;
    list(struct entry) entries[SIDES];
    uint32_t pair_count;
    buf korean; /* under way */
    struct pieces english;
};

static span beginning_of(enum side side, span word)
{
    if (side == KO)
        return span_first(word, 2 * SYLLABLE);
    size_t first = span_find(word, SPAN(" ")) + 1;
    return first < word.size
               ? span_first(word, first + span_find(span_skip(word, first), SPAN(" ")))
               : word;
}

static void add_entry(struct filling *f, enum side side, span word)
{
    struct listed *listed = &f->lexicon->side[side];
    uint64_t hash = hash_text(word);
    uint32_t *first = table_put(&listed->rows, hash);
    if (*first != TABLE_NONE && f->entries[side].at[*first].pair == f->pair_count)
        return;
    list_push(&f->entries[side], ((struct entry){f->pair_count, *first}));
    *first = (uint32_t)f->entries[side].count - 1;
    sieve_add(listed, hash);
    span beginning = beginning_of(side, word);
    if (beginning.size < word.size)
        sieve_add(listed, of_beginning(hash_text(beginning)));
}

static void add_korean_form(void *filling, span form)
{
    add_entry(filling, KO, form);
}

/* Korean words are compared without spaces, since writers differ in where they set them. */
static void add_korean(struct filling *f, span word)
{
    static const char *const light_verbs[] = {"하다", "되다", "시키다"};
    buf_clear(&f->korean);
    for (span rest = word, part; span_field(&rest, ' ', &part);)
        buf_put(&f->korean, part);
    span text = buf_span(&f->korean);
    add_korean_form(f, text);
    for (size_t i = 0; i < sizeof light_verbs / sizeof *light_verbs; i++) {
        span verb = span_of(light_verbs[i]);
        /* 발표하다 -> 발표; but 전하다 -> 전 would be found everywhere. */
        if (span_ends(text, verb) && utf8_length(text) >= utf8_length(verb) + 2)
            add_korean_form(f, span_first(text, text.size - verb.size));
    }
    if (span_ends(text, SPAN("다")) && utf8_length(text) > 1)
        korean_forms(text, add_korean_form, f);
}

static void add_english(struct filling *f, span term)
{
    pieces_cut(&f->english, EN, term);
    if (f->english.count)
        add_entry(f, EN, buf_span(&f->english.joined));
}

static void add_pair(struct filling *f, span english, span korean)
{
    add_english(f, english);
    add_korean(f, korean);
    f->pair_count++;
}

static void add_icu_name(void *payload, const char *english, const char *korean, const char *kind)
{
    /* Month names are read as dates (1월), and some language names are common English words. */
    bool is_word = strcmp(kind, "language") == 0 && strlen(english) < 4;
    if (strcmp(kind, "month") != 0 && !is_word && utf8_length(span_of(korean)) >= 2)
        add_pair(payload, span_of(english), span_of(korean));
}

static int add_file(struct filling *f, const char *path, jjak_error *error)
{
    buf bytes = {0};
    int rc = jjak_file_read(&bytes, path, error);
    span rest = buf_span(&bytes), line;
    for (unsigned number = 1; rc == 0 && span_line(&rest, &line); number++) {
        span korean, english, category;
        if (span_starts(line, SPAN("#")))
            continue;
        if (!span_field(&line, '\t', &korean) || !span_field(&line, '\t', &english) ||
            !span_field(&line, '\t', &category) || !korean.size || !english.size)
            rc = error_set(error, JJAK_E_RESOURCE,
                           "%s:%u: expected Korean TAB English TAB category", path, number);
        else
            add_pair(f, english, korean);
    }
    jjak_buffer_free(&bytes);
    return rc;
}

/* Puts the pairs of each word side by side. */
static void make_rows(struct listed *listed, const struct entry *entries)
{
    for (size_t i = 0; i < listed->rows.capacity; i++) {
        struct slot *slot = &listed->rows.slots[i];
        if (!slot->key)
            continue;
        uint32_t row = (uint32_t)listed->pairs.count;
        list_push(&listed->pairs, 0);
        for (uint32_t e = slot->value; e != TABLE_NONE; e = entries[e].next) {
            list_push(&listed->pairs, entries[e].pair);
            listed->pairs.at[row]++;
        }
        slot->value = row;
    }
}

static void finish(struct filling *f)
{
    for (int side = 0; side < SIDES; side++) {
        make_rows(&f->lexicon->side[side], f->entries[side].at);
        list_free(&f->entries[side]);
    }
    jjak_buffer_free(&f->korean);
    pieces_free(&f->english);
}

int lexicon_new(struct lexicon **out, const char *directory, jjak_error *error)
{
    struct lexicon *lexicon = mem_alloc(sizeof *lexicon);
    struct filling filling = {.lexicon = lexicon};
    struct arena *arena = arena_new();
    int rc = 0;
    for (int side = 0; side < SIDES; side++)
        lexicon->side[side].sieve = mem_alloc(((size_t)1 << SIEVE_BITS) / 8);
    icu_names(add_icu_name, &filling);
    const char **paths = directory ? file_list(arena, directory, ".tsv") : NULL;
    if (directory && !paths)
        rc = error_set(error, JJAK_E_RESOURCE, "%s: cannot be read as a directory of word lists",
                       directory);
    for (; rc == 0 && paths && *paths; paths++)
        rc = add_file(&filling, *paths, error);
    finish(&filling);
    arena_free(arena);
    if (rc != 0)
        lexicon_free(lexicon);
    else
        *out = lexicon;
    return rc;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    for (int side = 0; side < SIDES; side++) {
        table_free(&lexicon->side[side].rows);
        list_free(&lexicon->side[side].pairs);
        mem_free(lexicon->side[side].sieve);
    }
    mem_free(lexicon);
}
