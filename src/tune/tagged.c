/*
 * Gold alignments written as one file: a sentence a line, behind its side and the name of its bead.
 *
 *   # a remark
 *   E h A Headline
 *   K 1 문장.
 *
 * The sentences of a name are a bead; those named "-" have no counterpart, and "h" are headlines.
 * An empty line begins a paragraph.
 */
#include "base/error.h"
#include "base/file.h"
#include "base/table.h"
#include "lessons.h"

/* What is known of a line of the file. */
struct tagged {
    enum side side;
    span tag, text;
};

static bool read_tagged(struct tagged *out, span line)
{
    span side;
    if (!span_field(&line, ' ', &side) || !span_field(&line, ' ', &out->tag) || side.size != 1)
        return false;
    out->side = *side.at == 'K' ? KO : EN;
    out->text = span_trim(line);
    return (*side.at == 'E' || *side.at == 'K') && out->tag.size && out->text.size;
}

struct tagging {
    struct lesson *lesson;
    bool is_page; /* with headline and paragraphs */
    uint32_t paragraph;
    list(struct sentence) sentences[SIDES];
    list(uint32_t) groups[SIDES];
    struct table group_of; /* of a tag */
    uint32_t group_count;
};

static uint32_t find_group(struct tagging *t, span tag)
{
    if (span_equal(tag, SPAN("-")))
        return t->group_count++;
    uint32_t *group = table_put(&t->group_of, hash_text(tag));
    if (*group == TABLE_NONE)
        *group = t->group_count++;
    return *group;
}

static void add_tagged(struct tagging *t, const struct tagged *line)
{
    bool is_title = t->is_page && span_equal(line->tag, SPAN("h"));
    struct sentence sentence = {.text = arena_copy(t->lesson->bitext->arena, line->text),
                                .kind = is_title ? BLOCK_TITLE : BLOCK_PARAGRAPH,
                                .paragraph = is_title ? 0 : t->paragraph};
    list_push(&t->sentences[line->side], sentence);
    list_push(&t->groups[line->side], find_group(t, line->tag));
}

static int tag_lines(struct tagging *t, span text, const char *path, jjak_error *error)
{
    uint32_t number = 1;
    t->paragraph = 1;
    for (span line; span_line(&text, &line); number++) {
        struct tagged tagged;
        line = span_trim(line);
        if (!line.size)
            t->paragraph += t->is_page;
        else if (*line.at == '#')
            continue;
        else if (!read_tagged(&tagged, line))
            return error_set(error, JJAK_E_DATA, "%s:%u: expected E or K, a name, a sentence", path,
                             number);
        else
            add_tagged(t, &tagged);
    }
    return 0;
}

static void close_tagging(struct tagging *t)
{
    struct arena *arena = t->lesson->bitext->arena;
    for (int side = 0; side < SIDES; side++) {
        size_t count = t->sentences[side].count;
        struct side_text *to = &t->lesson->bitext->side[side];
        to->sentences = arena_alloc(arena, count, sizeof *to->sentences);
        to->sentence_count = count;
        t->lesson->group_of[side] = arena_alloc(arena, count, sizeof(uint32_t));
        for (size_t i = 0; i < count; i++) {
            to->sentences[i] = t->sentences[side].at[i];
            t->lesson->group_of[side][i] = t->groups[side].at[i];
        }
        list_free(&t->sentences[side]);
        list_free(&t->groups[side]);
    }
    table_free(&t->group_of);
    lesson_find_groups(t->lesson, t->group_count);
}

/* They are edited more than most texts are, so that more of it would make aligning expect too many
 * edits elsewhere. */
static const double lesson_weight = 1;

static int add_tagged_file(lessons *out, const char *path, jjak_error *error)
{
    buf bytes = {0};
    int rc = jjak_file_read(&bytes, path, error);
    for (int is_page = 0; rc == 0 && is_page < 2; is_page++) {
        struct tagging tagging = {.lesson = lesson_new_gold(lesson_weight), .is_page = is_page};
        list_push(out, tagging.lesson);
        rc = tag_lines(&tagging, buf_span(&bytes), path, error);
        close_tagging(&tagging);
    }
    jjak_buffer_free(&bytes);
    return rc;
}

int lessons_from_files(lessons *out, const char *directory, jjak_error *error)
{
    struct arena *arena = arena_new();
    const char **paths = file_list(arena, directory, ".txt");
    int rc = paths ? 0 : error_set(error, JJAK_E_NO_INPUT, "%s: cannot be opened", directory);
    for (; rc == 0 && *paths; paths++)
        rc = add_tagged_file(out, *paths, error);
    arena_free(arena);
    return rc;
}
