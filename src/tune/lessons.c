/* What the weights are learnt from: the tune half of the gold articles, and edited lines of those
 * parts of the parallel corpora that no model has seen. */
#include "lessons.h"

#include "base/error.h"
#include "base/file.h"
#include "extract/extract.h"
#include "read/read.h"
#include "segment/segment.h"

/* ---- gold articles */

static int read_lines(struct side_text *to, struct arena *arena, const char *path,
                      jjak_error *error)
{
    buf bytes = {0};
    list(struct sentence) found = {0};
    int rc = jjak_file_read(&bytes, path, error);
    for (span rest = rc ? (span){"", 0} : buf_span(&bytes), line; span_line(&rest, &line);)
        if (span_trim(line).size)
            list_push(&found, ((struct sentence){.text = arena_copy(arena, span_trim(line)),
                                                 .paragraph = 1}));
    to->sentences = arena_alloc(arena, found.count, sizeof *to->sentences);
    if (found.count)
        memcpy(to->sentences, found.at, found.count * sizeof *found.at);
    to->sentence_count = found.count;
    list_free(&found);
    jjak_buffer_free(&bytes);
    return rc;
}

static int read_gold(struct lesson *lesson, const char *path, jjak_error *error)
{
    buf bytes = {0};
    struct bead_list beads = {0};
    struct arena *arena = lesson->bitext->arena;
    int rc = jjak_file_read(&bytes, path, error);
    if (rc == 0)
        rc = read_beads(&beads, arena, buf_span(&bytes), path, error);
    for (int side = 0; rc == 0 && side < SIDES; side++) {
        size_t count = lesson->bitext->side[side].sentence_count;
        lesson->group_of[side] = arena_alloc(arena, count, sizeof(uint32_t));
        for (size_t i = 0; i < beads.count; i++)
            for (uint32_t k = 0; k < beads.beads[i].count[side]; k++)
                if (beads.beads[i].at[side][k] < count)
                    lesson->group_of[side][beads.beads[i].at[side][k]] = (uint32_t)i;
    }
    if (rc == 0)
        lesson_find_groups(lesson, (uint32_t)beads.count);
    jjak_buffer_free(&bytes);
    return rc;
}

static void join_path(buf *out, const char *directory, const char *name)
{
    buf_clear(out);
    buf_printf(out, "%s/%s", directory, name);
}

static bool is_for_tuning(const char *directory)
{
    buf path = {0}, bytes = {0};
    join_path(&path, directory, "meta.json");
    bool found = jjak_file_read(&bytes, path.bytes, NULL) == 0 &&
                 span_find(buf_span(&bytes), SPAN("\"half\": \"tune\"")) < bytes.size;
    jjak_buffer_free(&path);
    jjak_buffer_free(&bytes);
    return found;
}

static int read_lesson(struct lesson *lesson, const char *directory, jjak_error *error)
{
    static const char *const names[SIDES] = {"en.txt", "ko.txt"};
    buf path = {0};
    int rc = 0;
    for (int side = 0; rc == 0 && side < SIDES; side++) {
        join_path(&path, directory, names[side]);
        rc = read_lines(&lesson->bitext->side[side], lesson->bitext->arena, path.bytes, error);
    }
    join_path(&path, directory, "beads.txt");
    if (rc == 0)
        rc = read_gold(lesson, path.bytes, error);
    jjak_buffer_free(&path);
    return rc;
}

/* ---- the same from their pages, with headline and paragraphs */

/* Gives the sentences of the page the groups that the gold has them in; what is no sentence of the
 * gold becomes a group by itself. */
static void take_groups(struct lesson *page, const struct lesson *gold, enum side side,
                        uint32_t *groups)
{
    const struct side_text *from = &gold->bitext->side[side], *to = &page->bitext->side[side];
    size_t next = 0;
    page->group_of[side] = arena_alloc(page->bitext->arena, to->sentence_count, sizeof(uint32_t));
    for (size_t i = 0; i < to->sentence_count; i++) {
        size_t same = next;
        while (same < from->sentence_count &&
               !span_equal(from->sentences[same].text, to->sentences[i].text))
            same++;
        bool is_found = same < from->sentence_count;
        page->group_of[side][i] = is_found ? gold->group_of[side][same] : (*groups)++;
        next = is_found ? same + 1 : next;
    }
}

static int read_page(struct lesson *page, const struct lesson *gold, const char *directory,
                     jjak_error *error)
{
    static const char *const names[SIDES] = {"en.html", "ko.html"};
    uint32_t groups = gold->group_count;
    int rc = 0;
    for (enum side side = EN; rc == 0 && side < SIDES; side++) {
        buf path = {0}, bytes = {0};
        join_path(&path, directory, names[side]);
        rc = jjak_file_read(&bytes, path.bytes, error);
        jjak_source source = {.name = path.bytes, .bytes = bytes.bytes, .size = bytes.size};
        if (rc == 0)
            rc = extract_document(&page->bitext->side[side].document, NULL, &source, error);
        if (rc == 0)
            rc = segment_side(page->bitext, side, error);
        if (rc == 0)
            take_groups(page, gold, side, &groups);
        jjak_buffer_free(&path);
        jjak_buffer_free(&bytes);
    }
    if (rc == 0)
        lesson_find_groups(page, groups);
    return rc;
}

struct lesson *lesson_new_gold(double weight)
{
    struct lesson *lesson = mem_alloc(sizeof *lesson);
    *lesson = (struct lesson){.bitext = bitext_new(), .is_exact = true, .weight = weight};
    return lesson;
}

/* As much as three texts of lines, of which there are twenty times as many. */
static const double article_weight = 3;

static int add_article(lessons *out, const char *directory, jjak_error *error)
{
    struct lesson *gold = lesson_new_gold(article_weight), *page = lesson_new_gold(article_weight);
    list_push(out, gold);
    list_push(out, page);
    int rc = read_lesson(gold, directory, error);
    return rc ? rc : read_page(page, gold, directory, error);
}

int lessons_from_articles(lessons *out, const char *directory, jjak_error *error)
{
    struct arena *arena = arena_new();
    const char **articles = file_list(arena, directory, "");
    int rc = articles ? 0 : error_set(error, JJAK_E_NO_INPUT, "%s: cannot be opened", directory);
    for (; rc == 0 && *articles; articles++)
        if (is_for_tuning(*articles))
            rc = add_article(out, *articles, error);
    arena_free(arena);
    return rc;
}

/* ---- parallel lines */

/* Files whose lines are sentences or paragraphs, and how many lessons to make of a block of them:
 * more where the text is like news. */
static const struct {
    const char *name;
    uint32_t lessons;
} sources[] = {
    {"bible-bsb-krv", 1}, {"gnome-help", 4},    {"jhe-dev", 10},      {"jhe-eval", 10},
    {"korsts-dev", 12},   {"korsts-test", 12},  {"korsts-train", 8},  {"ncsoft-cat", 10},
    {"pawsx-dev", 8},     {"pawsx-test", 8},    {"python-docs", 4},   {"react-docs", 5},
    {"rust-book", 8},     {"tatoeba-laser", 8}, {"tatoeba-test", 10}, {"tensorflow-docs", 4},
};

enum { BLOCK = 50, PERIOD = 20, HELD_OUT = 7, FEWEST = 8, MOST_SENTENCES = 4 };

typedef list(struct unit) units;

static void free_units(units *block)
{
    for (size_t i = 0; i < block->count; i++)
        for (int side = 0; side < SIDES; side++)
            list_free(&block->at[i].sentences[side]);
    block->count = 0;
}

static int add_unit(units *block, span line, struct splitter *splitters[SIDES], jjak_error *error)
{
    struct unit unit = {0};
    int rc = 0;
    for (int side = 0; rc == 0 && side < SIDES; side++) {
        span text;
        const cuts *ends = NULL;
        span_field(&line, '\t', &text);
        rc = splitter_find(&ends, splitters[side], text, error);
        size_t from = 0;
        for (size_t i = 0; rc == 0 && i < ends->count; i++) {
            if (!ends->at[i].is_open)
                continue;
            span sentence = sentence_trim((span){text.at + from, ends->at[i].at - from});
            if (sentence.size)
                list_push(&unit.sentences[side], sentence);
            from = ends->at[i].at;
        }
    }
    list_push(block, unit);
    for (int side = 0; side < SIDES; side++)
        if (!unit.sentences[side].count || unit.sentences[side].count > MOST_SENTENCES) {
            struct unit *last = &block->at[--block->count];
            list_free(&last->sentences[EN]);
            list_free(&last->sentences[KO]);
            break;
        }
    return rc;
}

static void add_block(lessons *out, const units *block, uint32_t count, struct random *r)
{
    for (; count && block->count >= FEWEST; count--) {
        uint32_t room = (uint32_t)block->count - FEWEST + 1;
        uint32_t size = FEWEST + random_below(r, room);
        uint32_t first = random_below(r, (uint32_t)block->count - size + 1);
        struct lesson *lesson = noise_lesson(block->at + first, size, r);
        if (lesson->bitext->side[EN].sentence_count && lesson->bitext->side[KO].sentence_count)
            list_push(out, lesson);
        else
            lesson_free(lesson);
    }
}

static int add_file(lessons *out, const char *path, uint32_t count, struct splitter *splitters[2],
                    struct random *r, jjak_error *error)
{
    buf bytes = {0};
    units block = {0};
    int rc = jjak_file_read(&bytes, path, error);
    uint32_t number = 0;
    for (span rest = rc ? (span){"", 0} : buf_span(&bytes), line;
         rc == 0 && span_line(&rest, &line);) {
        bool is_held_out = number / BLOCK % PERIOD == HELD_OUT;
        if (is_held_out)
            rc = add_unit(&block, line, splitters, error);
        number++;
        if (is_held_out && number % BLOCK == 0) {
            add_block(out, &block, count, r);
            free_units(&block);
        }
    }
    free_units(&block);
    list_free(&block);
    jjak_buffer_free(&bytes);
    return rc;
}

int lessons_from_lines(lessons *out, const char *directory, jjak_error *error)
{
    struct splitter *splitters[SIDES] = {NULL, NULL};
    struct random random = {20261124};
    buf path = {0};
    int rc = 0;
    for (int side = 0; rc == 0 && side < SIDES; side++)
        rc = splitter_new(&splitters[side], side_language[side], JJAK_QUOTES_AUTO, error);
    for (size_t i = 0; rc == 0 && i < sizeof sources / sizeof *sources; i++) {
        join_path(&path, directory, sources[i].name);
        buf_puts(&path, ".tsv.gz");
        rc = add_file(out, path.bytes, sources[i].lessons, splitters, &random, error);
    }
    for (int side = 0; side < SIDES; side++)
        splitter_free(splitters[side]);
    jjak_buffer_free(&path);
    return rc;
}

void lessons_free(lessons *all)
{
    for (size_t i = 0; i < all->count; i++)
        lesson_free(all->at[i]);
    list_free(all);
}
