#include "unit.h"

#include <stdlib.h>

#include "segment/segment.h"
#include "spec.h"

/* The text without its bars in *plain, and in *cut as the splitter marks it. */
static void cut(buf *out, const char *language, span text)
{
    jjak_range *sentences;
    jjak_error error;
    size_t count;
    if (jjak_segment(&sentences, &count, language, text.at, text.size, &error) != 0)
        fail_msg("%s", error.message);
    for (size_t i = 0, at = 0; i < count; i++) {
        buf_put(out, (span){text.at + at, sentences[i].end - at});
        at = sentences[i].end;
        if (i + 1 < count) {
            size_t space = sentences[i + 1].begin - at;
            buf_puts(out, space ? " | " : "|");
            at += space;
        }
    }
    free(sentences);
}

static void without_bars(buf *out, span marked)
{
    for (size_t i = 0; i < marked.size; i++)
        if (marked.at[i] != '|')
            buf_putc(out, marked.at[i]);
        else if (out->size && out->bytes[out->size - 1] == ' ')
            i++;
}

static void test_spec(void **state)
{
    struct spec spec;
    span line;
    (void)state;
    spec_open(&spec, "tests/spec/segment.txt");
    while (spec_line(&spec, &line)) {
        buf plain = {0}, found = {0};
        const char *language = spec_language(&spec, &line);
        without_bars(&plain, line);
        cut(&found, language, buf_span(&plain));
        spec_same(&spec, line, buf_span(&found));
        jjak_buffer_free(&plain);
        jjak_buffer_free(&found);
    }
    spec_close(&spec);
}

/* Sentences together hold every character but the white space between them. */
static void test_nothing_is_lost(void **state)
{
    static const char *const texts[] = {
        "",
        " ",
        "No end",
        "A. B? C! “D.",
        "가나다.라마바? “사.”아 \xFF\xFE 끝",
        "…… . . . ! ! !",
        "((((",
        "”””",
        "a\nb\n\nc",
        "\xED\x95",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int korean = 0; korean < 2; korean++) {
            jjak_range *sentences;
            size_t count, at = 0, size = strlen(texts[i]);
            assert_int_equal(
                0, jjak_segment(&sentences, &count, korean ? "ko" : "en", texts[i], size, NULL));
            for (size_t s = 0; s <= count; s++) {
                size_t next = s < count ? sentences[s].begin : size;
                for (; at < next; at++)
                    assert_true(is_space(texts[i][at]));
                at = s < count ? sentences[s].end : size;
            }
            free(sentences);
        }
}

static void test_other_languages(void **state)
{
    jjak_range *sentences;
    size_t count;
    static const char text[] = "Il est parti. Elle reste.";
    (void)state;
    assert_int_equal(0, jjak_segment(&sentences, &count, "fr", text, strlen(text), NULL));
    assert_int_equal(2, count);
    free(sentences);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spec),
        cmocka_unit_test(test_nothing_is_lost),
        cmocka_unit_test(test_other_languages),
    };
    return cmocka_run_group_tests_name("segment", tests, NULL, NULL);
}
