#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tune/lessons.h"

/* A directory of one lesson. */
static void make_lesson(char directory[64], char file[80], const char *text)
{
    strcpy(directory, "/tmp/jjak-lesson-XXXXXX");
    assert_non_null(mkdtemp(directory));
    snprintf(file, 80, "%s/a.txt", directory);
    FILE *out = fopen(file, "w");
    assert_non_null(out);
    fputs(text, out);
    assert_int_equal(0, fclose(out));
}

static void remove_lesson(const char *directory, const char *file)
{
    unlink(file);
    rmdir(directory);
}

static uint32_t group_at(const struct lesson *lesson, enum side side, uint32_t sentence)
{
    return lesson->group_of[side][sentence];
}

/* Each file is two lessons: its sentences alone, and with headline and paragraphs. */
static void test_tagged(void **state)
{
    char directory[64], file[80];
    lessons all = {0};
    (void)state;
    make_lesson(directory, file,
                "# genre: weather\n"
                "E h Rain\nE 1 It rained.\n\nE 1 And rained.\nE - Nobody minded.\n\n"
                "K h 비\nK 1 비가 내리고 또 내렸다.\nK - 우산은 없었다.\n");
    assert_int_equal(0, lessons_from_files(&all, directory, NULL));
    assert_int_equal(2, all.count);
    for (size_t i = 0; i < all.count; i++) {
        const struct lesson *lesson = all.at[i];
        const struct sentence *en = lesson->bitext->side[EN].sentences;
        assert_int_equal(4, lesson->bitext->side[EN].sentence_count);
        assert_int_equal(3, lesson->bitext->side[KO].sentence_count);
        assert_true(span_equal(en[3].text, SPAN("Nobody minded.")));
        assert_true(lesson->is_exact);
        assert_int_equal(group_at(lesson, EN, 0), group_at(lesson, KO, 0));
        assert_int_equal(group_at(lesson, EN, 1), group_at(lesson, KO, 1));
        assert_int_equal(group_at(lesson, EN, 1), group_at(lesson, EN, 2));
        assert_int_not_equal(group_at(lesson, EN, 3), group_at(lesson, KO, 2));
        assert_int_equal(4, lesson->group_count);
        assert_int_equal(i ? BLOCK_TITLE : BLOCK_PARAGRAPH, en[0].kind);
        assert_int_equal(i ? 1 : 0, en[2].paragraph - en[1].paragraph);
    }
    lessons_free(&all);
    remove_lesson(directory, file);
}

static void test_malformed(void **state)
{
    static const char *const lines[] = {"X 1 It rained.", "E 1", "E", "E 1 "};
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char directory[64], file[80], text[64];
        lessons all = {0};
        jjak_error error;
        snprintf(text, sizeof text, "E 0 It rains.\n%s\n", lines[i]);
        make_lesson(directory, file, text);
        assert_int_equal(JJAK_E_DATA, lessons_from_files(&all, directory, &error));
        assert_non_null(strstr(error.message, "a.txt:2: expected"));
        lessons_free(&all);
        remove_lesson(directory, file);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tagged),
        cmocka_unit_test(test_malformed),
    };
    return cmocka_run_group_tests_name("tune", tests, NULL, NULL);
}
