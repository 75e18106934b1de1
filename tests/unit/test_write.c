/* Every bitext of tests/cases/write/ in every format: NAME.jsonl is read, the files beside it say
 * what must come out; the suffix is the format's. With JJAK_REGEN set they are written anew. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "jjak.h"

#define CASES "tests/cases/write"

static jjak_bitext *read_bitext(const char *path)
{
    jjak_buffer bytes = {0};
    jjak_bitext *bitext = NULL;
    jjak_error error;
    if (jjak_file_read(&bytes, path, &error) != 0)
        fail_msg("%s", error.message);
    jjak_source source = {.name = path, .bytes = bytes.bytes, .size = bytes.size};
    if (jjak_bitext_read(&bitext, &source, &error) != 0)
        fail_msg("%s", error.message);
    jjak_buffer_free(&bytes);
    return bitext;
}

static void regenerate(const char *path, const jjak_buffer *found)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(found->size, fwrite(found->bytes, 1, found->size, file));
    assert_int_equal(0, fclose(file));
}

static void compare(const char *path, const jjak_buffer *found)
{
    jjak_buffer expected = {0};
    jjak_error error;
    if (getenv("JJAK_REGEN"))
        regenerate(path, found);
    if (jjak_file_read(&expected, path, &error) != 0)
        fail_msg("%s; make regen writes it", error.message);
    if (!span_equal(buf_span(&expected), buf_span(found)))
        fail_msg("%s differs from what is written now:\n%s", path, found->bytes);
    jjak_buffer_free(&expected);
}

static void write_all(const char *path, const jjak_bitext *bitext)
{
    jjak_error error;
    buf beside = {0};
    span stem = span_first(span_of(path), strlen(path) - strlen(".jsonl"));
    for (size_t i = 0; jjak_format_at(i); i++)
        for (int part = 0; part < 2 && jjak_format_at(i)->suffix[part]; part++) {
            jjak_buffer out = {0};
            buf_clear(&beside);
            buf_put(&beside, stem);
            buf_puts(&beside, jjak_format_at(i)->suffix[part]);
            assert_int_equal(0, jjak_write(&out, jjak_format_at(i), part, bitext, NULL, &error));
            compare(beside.bytes, &out);
            jjak_buffer_free(&out);
        }
    jjak_buffer_free(&beside);
}

static void test_formats(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char **paths = file_list(arena, CASES, ".jsonl");
    assert_non_null(paths);
    assert_non_null(paths[0]);
    for (; *paths; paths++) {
        jjak_bitext *bitext = read_bitext(*paths);
        write_all(*paths, bitext);
        jjak_bitext_free(bitext);
    }
    arena_free(arena);
}

static void test_what_is_not_there(void **state)
{
    (void)state;
    jjak_error error;
    jjak_buffer out = {0};
    jjak_bitext *bitext = read_bitext(CASES "/library.jsonl");
    jjak_format foreign = {.name = "pdf"};
    assert_null(jjak_format_find("pdf"));
    assert_null(jjak_format_of_file("a.pdf"));
    assert_int_equal(JJAK_E_USAGE, jjak_write(&out, &foreign, 0, bitext, NULL, &error));
    assert_int_equal(JJAK_E_USAGE,
                     jjak_write(&out, jjak_format_find("tmx"), 1, bitext, NULL, &error));
    assert_int_equal(0, out.size);
    jjak_bitext_free(bitext);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formats),
        cmocka_unit_test(test_what_is_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
