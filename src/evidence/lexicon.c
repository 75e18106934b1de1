/* The bilingual word list: the *.tsv files of a directory (Korean TAB English TAB category) and
 * the names that ICU knows. Words are kept as hashes of their stems and forms; the list is looked
 * up by the longest match on both sides. */
#include "lexicon.h"

#include "base/error.h"
#include "base/file.h"
#include "text/text.h"

/* The word lists, read. */
struct lists {
    struct arena *arena;
    const char **paths; /* NULL-terminated */
    buf *bytes;         /* of each */
};

struct filling {
    struct filled side[SIDES];
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

static void sieve_add(uint64_t *sieve, uint64_t hash)
{
    sieve[sieve_word(hash)] |= sieve_bit(hash);
}

static void add_entry(struct filling *f, enum side which, span word)
{
    struct filled *side = &f->side[which];
    uint64_t hash = hash_text(word);
    uint32_t *first = table_put(&side->first, hash);
    if (*first != TABLE_NONE && side->entries.at[*first].pair == f->pair_count)
        return;
    list_push(&side->entries, ((struct entry){f->pair_count, *first}));
    *first = (uint32_t)side->entries.count - 1;
    sieve_add(side->sieve, hash);
    span beginning = beginning_of(which, word);
    if (beginning.size < word.size)
        sieve_add(side->sieve, of_beginning(hash_text(beginning)));
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

static int add_list(struct filling *f, const char *path, span rest, jjak_error *error)
{
    span line;
    for (unsigned number = 1; span_line(&rest, &line); number++) {
        span korean, english, category;
        if (span_starts(line, SPAN("#")))
            continue;
        if (!span_field(&line, '\t', &korean) || !span_field(&line, '\t', &english) ||
            !span_field(&line, '\t', &category) || !korean.size || !english.size)
            return error_set(error, JJAK_E_RESOURCE,
                             "%s:%u: expected Korean TAB English TAB category", path, number);
        add_pair(f, english, korean);
    }
    return 0;
}

static void filling_free(struct filling *f)
{
    for (int side = 0; side < SIDES; side++) {
        table_free(&f->side[side].first);
        list_free(&f->side[side].entries);
        mem_free(f->side[side].sieve);
    }
    jjak_buffer_free(&f->korean);
    pieces_free(&f->english);
}

/* ---- lists and image */

static size_t list_count(const struct lists *lists)
{
    size_t count = 0;
    while (lists->paths && lists->paths[count])
        count++;
    return count;
}

static int lists_read(struct lists *out, const char *directory, jjak_error *error)
{
    int rc = 0;
    *out = (struct lists){.arena = arena_new()};
    out->paths = directory ? file_list(out->arena, directory, ".tsv") : NULL;
    if (directory && !out->paths)
        rc = error_set(error, JJAK_E_RESOURCE, "%s: cannot be read as a directory of word lists",
                       directory);
    size_t count = list_count(out);
    out->bytes = mem_alloc(count * sizeof *out->bytes);
    for (size_t i = 0; rc == 0 && i < count; i++)
        rc = jjak_file_read(&out->bytes[i], out->paths[i], error);
    return rc;
}

static void lists_free(struct lists *lists)
{
    for (size_t i = list_count(lists); i-- > 0;)
        jjak_buffer_free(&lists->bytes[i]);
    mem_free(lists->bytes);
    arena_free(lists->arena);
}

/* Of all that an image is made of, but for the rules, which are those of the same program. */
static uint64_t lists_sum(const struct lists *lists)
{
    list(uint64_t) sums = {0};
    list_push(&sums, hash_text(span_of(icu_version())));
    for (size_t i = 0; i < list_count(lists); i++)
        list_push(&sums, hash_text(buf_span(&lists->bytes[i])));
    uint64_t sum = hash_text((span){(const char *)sums.at, sums.count * sizeof *sums.at});
    list_free(&sums);
    return sum;
}

static int make_image(buf *out, const struct lists *lists, jjak_error *error)
{
    struct filling f = {0};
    int rc = 0;
    for (int side = 0; side < SIDES; side++)
        f.side[side].sieve = mem_alloc(SIEVE_WORDS * sizeof *f.side[side].sieve);
    icu_names(add_icu_name, &f);
    for (size_t i = 0; rc == 0 && i < list_count(lists); i++)
        rc = add_list(&f, lists->paths[i], buf_span(&lists->bytes[i]), error);
    if (rc == 0)
        image_put(out, lists_sum(lists), f.side);
    filling_free(&f);
    return rc;
}

int lexicon_make_image(buf *out, const char *directory, jjak_error *error)
{
    struct lists lists;
    int rc = lists_read(&lists, directory, error);
    if (rc == 0)
        rc = make_image(out, &lists, error);
    lists_free(&lists);
    return rc;
}

int lexicon_new(struct lexicon **out, const char *directory, jjak_error *error)
{
    struct lexicon *lexicon = mem_alloc(sizeof *lexicon);
    const uint64_t *image = lexicon_image;
    struct lists lists;
    int rc = lists_read(&lists, directory, error);
    if (rc == 0 && lists_sum(&lists) != *lexicon_image) {
        rc = make_image(&lexicon->image, &lists, error);
        image = (const uint64_t *)(const void *)lexicon->image.bytes;
    }
    lists_free(&lists);
    if (rc == 0)
        image_open(lexicon, image);
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
    jjak_buffer_free(&lexicon->image);
    mem_free(lexicon);
}
