#include "unit.h"

#include "jjak.h"
#include "spec.h"

/* What is said when the bytes are read as canonical JSONL; "" when they can be. */
static void read_back(buf *message, const buf *lines)
{
    jjak_bitext *bitext = NULL;
    jjak_error error = {0};
    jjak_source source = {.name = "F", .bytes = lines->bytes, .size = lines->size};
    buf_clear(message);
    if (jjak_bitext_read(&bitext, &source, &error) != 0) {
        assert_int_equal(JJAK_E_DATA, error.status);
        assert_null(bitext);
        buf_puts(message, error.message + strspn(error.message, "F: "));
    }
    jjak_bitext_free(bitext);
}

static void test_spec(void **state)
{
    (void)state;
    struct spec spec;
    span line;
    buf lines = {0}, message = {0};
    spec_open(&spec, "tests/spec/jsonl.txt");
    while (spec_line(&spec, &line)) {
        if (span_starts(line, SPAN("| "))) {
            buf_put(&lines, span_skip(line, 2));
            buf_putc(&lines, '\n');
        } else {
            read_back(&message, &lines);
            spec_same(&spec, span_skip(line, strlen("=> ")), buf_span(&message));
            buf_clear(&lines);
        }
    }
    spec_close(&spec);
    jjak_buffer_free(&lines);
    jjak_buffer_free(&message);
}

/* Cut anywhere, a file is refused or read, never anything else. */
static void test_cut_files(void **state)
{
    (void)state;
    buf bytes = {0}, message = {0};
    assert_int_equal(0, jjak_file_read(&bytes, "tests/cases/write/hostile.jsonl", NULL));
    size_t whole = bytes.size;
    for (bytes.size = 0; bytes.size < whole; bytes.size++) {
        read_back(&message, &bytes);
        assert_true(message.size || bytes.bytes[bytes.size] == '\n' ||
                    bytes.bytes[bytes.size - 1] == '\n');
    }
    jjak_buffer_free(&bytes);
    jjak_buffer_free(&message);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spec),
        cmocka_unit_test(test_cut_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
