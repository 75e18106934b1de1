#include "unit.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/sorted.h"
#include "base/table.h"

static void test_spans(void **state)
{
    span rest = SPAN("one\r\n\ntwo"), line;
    (void)state;
    assert_true(span_line(&rest, &line) && span_equal(line, SPAN("one")));
    assert_true(span_line(&rest, &line) && line.size == 0);
    assert_true(span_line(&rest, &line) && span_equal(line, SPAN("two")));
    assert_false(span_line(&rest, &line));
    assert_int_equal(4, span_find(SPAN("aaaab"), SPAN("b")));
    assert_int_equal(3, span_find(SPAN("aab"), SPAN("bb")));
    assert_int_equal(1, span_find_nocase(SPAN("<HTML"), SPAN("html")));
    assert_true(span_equal(span_trim(SPAN(" \t a b\n")), SPAN("a b")));
    rest = SPAN("a\tb\t");
    assert_true(span_field(&rest, '\t', &line) && span_equal(line, SPAN("a")));
    assert_true(span_field(&rest, '\t', &line) && span_equal(line, SPAN("b")));
    assert_true(span_field(&rest, '\t', &line) && line.size == 0);
    assert_false(span_field(&rest, '\t', &line));
}

static void test_sorted(void **state)
{
    static const char rows[][16] = {"a", "and", "seventee", "seventeen", "seventeenth", "z"};
    static const char others[][16] = {"", "an", "b", "seventeent", "seventef", "zz"};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_ptr_equal(rows[i], SORTED_FIND(rows[i], rows));
        assert_null(SORTED_FIND(others[i], rows));
        assert_ptr_equal(rows[i], sorted_find(rows[i], rows, i + 1, sizeof *rows));
    }
}

static void number(const char *expected, double value, int decimals)
{
    buf out = {0};
    buf_number(&out, value, decimals);
    assert_string_equal(expected, out.bytes);
    jjak_buffer_free(&out);
}

static void test_numbers(void **state)
{
    (void)state;
    setlocale(LC_ALL, "de_DE.UTF-8"); /* where there is such a locale: a comma for the point */
    number("0.9312", 0.93123, 4);
    number("-1.50", -1.5, 2);
    number("0.00", -0.001, 2);
    number("1.00", 0.999, 2);
    number("12", 12.4, 0);
    number("0", 0.0 / 0.0, 2);
    setlocale(LC_ALL, "C");
}

static void test_table(void **state)
{
    struct table table = {0};
    (void)state;
    assert_int_equal(TABLE_NONE, table_get(&table, 5));
    for (uint64_t key = 1; key < 5000; key++)
        *table_put(&table, key * 0x9E3779B97F4A7C15u) = (uint32_t)key;
    for (uint64_t key = 1; key < 5000; key++)
        assert_int_equal(key, table_get(&table, key * 0x9E3779B97F4A7C15u));
    assert_int_equal(TABLE_NONE, table_get(&table, 12345));
    table_free(&table);
}

static void test_arena(void **state)
{
    struct arena *arena = arena_new();
    char *first = arena_alloc(arena, 100, 1), *large = arena_alloc(arena, 1 << 20, 1);
    (void)state;
    memset(first, 1, 100);
    memset(large, 2, 1 << 20);
    char *small = arena_alloc(arena, 3, 1);
    assert_int_equal(0, small[0] | small[1] | small[2]);
    assert_int_equal(1, first[99]);
    assert_string_equal("한글", arena_copy(arena, SPAN("한글")).at);
    arena_free(arena);
}

static void write_bytes(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(size, fwrite(bytes, 1, size, file));
    fclose(file);
}

static size_t pack(unsigned char *out, size_t room, const char *text)
{
    z_stream stream = {0};
    assert_int_equal(Z_OK, deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY));
    stream.next_in = (unsigned char *)(size_t)text;
    stream.avail_in = (unsigned)strlen(text);
    stream.next_out = out;
    stream.avail_out = (unsigned)room;
    assert_int_equal(Z_STREAM_END, deflate(&stream, Z_FINISH));
    deflateEnd(&stream);
    return stream.total_out;
}

static const char path[] = "build/test-base.gz";

static void test_gzip(void **state)
{
    unsigned char packed[400];
    size_t first = pack(packed, 200, "two "), size = first + pack(packed + first, 200, "members");
    buf out = {0};
    jjak_error error;
    (void)state;
    write_bytes(path, packed, size);
    assert_int_equal(0, jjak_file_read(&out, path, &error));
    assert_string_equal("two members", out.bytes);
    write_bytes(path, packed, size - 5);
    assert_int_equal(JJAK_E_DATA, jjak_file_read(&out, path, &error));
    assert_string_equal("build/test-base.gz: the gzip data are broken or cut short", error.message);
    assert_int_equal(strlen("two members"), out.size);
    jjak_buffer_free(&out);
    unlink(path);
}

/* 300 MB of zeroes in 300 kB: refused, and not after filling the memory. */
static void test_gzip_bomb(void **state)
{
    gzFile file = gzopen(path, "wb");
    char *zeroes = mem_alloc(1 << 20);
    buf out = {0};
    jjak_error error;
    (void)state;
    for (int i = 0; i < 300; i++)
        gzwrite(file, zeroes, 1 << 20);
    gzclose(file);
    mem_free(zeroes);
    assert_int_equal(JJAK_E_DATA, jjak_file_read(&out, path, &error));
    assert_string_equal("build/test-base.gz: larger than 256 MiB; split it", error.message);
    jjak_buffer_free(&out);
    unlink(path);
}

static void test_files(void **state)
{
    buf out = {0};
    jjak_error error;
    (void)state;
    assert_int_equal(JJAK_E_NO_INPUT, jjak_file_read(&out, "build/no/such", &error));
    assert_string_equal("build/no/such: No such file or directory", error.message);
    assert_int_equal(JJAK_E_NO_INPUT, jjak_file_read(&out, "src", &error));
    assert_string_equal("src: is a directory; name a file", error.message);
    jjak_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spans),     cmocka_unit_test(test_sorted),
        cmocka_unit_test(test_numbers),   cmocka_unit_test(test_table),
        cmocka_unit_test(test_arena),     cmocka_unit_test(test_gzip),
        cmocka_unit_test(test_gzip_bomb), cmocka_unit_test(test_files),
    };
    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
