#include "unit.h"

#include "segment/segment.h"
#include "spec.h"

static jjak_segmenter *segmenter_of(const char *language, enum jjak_quotes quotes)
{
    jjak_segmenter *segmenter;
    jjak_error error;
    if (jjak_segmenter_new(&segmenter, language, quotes, &error) != 0)
        fail_msg("%s", error.message);
    return segmenter;
}

/* The text as the segmenter marks it: | at HARD, ¦ at SOFT boundaries. */
static void cut(buf *out, const char *language, enum jjak_quotes quotes, span text)
{
    jjak_segmenter *segmenter = segmenter_of(language, quotes);
    const jjak_sentence *sentences;
    size_t count;
    assert_int_equal(0, jjak_segment(&sentences, &count, segmenter, text.at, text.size, NULL));
    for (size_t i = 0; i < count; i++) {
        size_t end = sentences[i].end;
        buf_put(out, span_between(text.at + sentences[i].begin, text.at + end));
        if (i + 1 < count) {
            bool has_space = sentences[i + 1].begin > end;
            buf_puts(out, has_space ? " " : "");
            buf_puts(out, sentences[i].is_soft ? "¦" : "|");
            buf_puts(out, has_space ? " " : "");
        }
    }
    jjak_segmenter_free(segmenter);
}

/* Takes the bars out, and the space behind a bar that had one in front. */
static void without_bars(buf *out, span marked)
{
    while (marked.size) {
        size_t bar = marked.at[0] == '|' ? 1 : span_starts(marked, SPAN("¦")) ? 2 : 0;
        if (!bar)
            buf_putc(out, marked.at[0]);
        else if (out->size && out->bytes[out->size - 1] == ' ')
            bar++;
        marked = span_skip(marked, bar ? bar : 1);
    }
}

/* Takes "keep: " or "split: " off the line. */
static enum jjak_quotes quotes_of(span *line)
{
    const struct {
        span word;
        enum jjak_quotes quotes;
    } words[] = {{SPAN("keep: "), JJAK_QUOTES_KEEP}, {SPAN("split: "), JJAK_QUOTES_SPLIT}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (span_starts(*line, words[i].word)) {
            *line = span_skip(*line, words[i].word.size);
            return words[i].quotes;
        }
    return JJAK_QUOTES_AUTO;
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
        enum jjak_quotes quotes = quotes_of(&line);
        without_bars(&plain, line);
        cut(&found, language, quotes, buf_span(&plain));
        spec_same(&spec, line, buf_span(&found));
        jjak_buffer_free(&plain);
        jjak_buffer_free(&found);
    }
    spec_close(&spec);
}

/* Sentences ascend, are not empty, and hold every character but the white space between them. */
static void assert_whole(jjak_segmenter *segmenter, span text)
{
    const jjak_sentence *sentences;
    size_t count, at = 0;
    assert_int_equal(0, jjak_segment(&sentences, &count, segmenter, text.at, text.size, NULL));
    for (size_t i = 0; i <= count; i++) {
        size_t next = i < count ? sentences[i].begin : text.size;
        assert_true(next >= at && next <= text.size);
        assert_int_equal(0, sentence_trim((span){text.at + at, next - at}).size);
        if (i < count) {
            assert_true(sentences[i].end > next);
            at = sentences[i].end;
        }
    }
}

/* Random text out of what the rules look at, and of what they do not expect. */
static void random_text(buf *out, uint32_t *seed)
{
    static const char *const pieces[] = {
        ".",      "?",        "!",
        " ",      "\u00A0",   "\r\n",
        "\u3000", "“",        "”",
        "\"",     "'",        "(",
        ")",      "[",        "]",
        "[3]",    "…",        "。",
        "？",     "、",       "1",
        "2.",     "10",       "A.",
        "U.S.",   "Dr",       "p.m.",
        "The",    "he",       "said",
        "다",     "요",       "했",
        "라고",   "며",       "함",
        "습니다", "하다",     "있다",
        "나",     "ㄱ",       "쌀값",
        "▲",      "\u200B",   "\xFF",
        "\xED",   "\xF0\x9F", "é",
        "—",      "\t",       "가.",
        "b)",     "1.)",      "1)",
        ". . .",  "...",      "\u1112\u1161\u11AB\u1103\u1161",
        "「",     "』",       "~",
    };
    enum { PIECES = sizeof pieces / sizeof *pieces };
    buf_clear(out);
    for (uint32_t n = (*seed = *seed * 1664525 + 1013904223) >> 26; n-- > 0;) {
        *seed = *seed * 1664525 + 1013904223;
        buf_puts(out, pieces[(*seed >> 16) % PIECES]);
    }
}

static void test_nothing_is_lost(void **state)
{
    static const char *const languages[] = {"en", "ko", "fr"};
    buf text = {0};
    (void)state;
    for (int i = 0; i < 9; i++) {
        jjak_segmenter *segmenter = segmenter_of(languages[i % 3], (enum jjak_quotes)(i / 3));
        uint32_t seed = 7;
        for (int round = 0; round < 5000; round++) {
            random_text(&text, &seed);
            assert_whole(segmenter, buf_span(&text));
        }
        jjak_segmenter_free(segmenter);
    }
    jjak_buffer_free(&text);
}

/* What segmenting leaves closed is kept for aligning, in the sentence that holds it. */
static void test_soft_boundaries(void **state)
{
    static const char text[] = "그는 “쌀이 없다. 돈도 없다. 힘들다”고 했다. 끝났다.";
    struct block block = {.text = SPAN(text)};
    bitext *b = bitext_new();
    (void)state;
    b->side[KO].document = document_new();
    b->side[KO].document->blocks = &block;
    b->side[KO].document->block_count = 1;
    assert_int_equal(0, segment_side(b, KO, NULL));
    const struct sentence *first = b->side[KO].sentences;
    assert_int_equal(2, b->side[KO].sentence_count);
    assert_int_equal(2, first->soft_count);
    assert_true(span_starts(span_skip(first->text, first->soft[0]), SPAN("돈도 ")));
    assert_true(span_starts(span_skip(first->text, first->soft[1]), SPAN("힘들다”")));
    assert_int_equal(0, first[1].soft_count);
    jjak_bitext_free(b);
}

static void test_json(void **state)
{
    static const char text[] = " 하나다. 둘이다. ";
    jjak_segmenter *segmenter = segmenter_of("ko", JJAK_QUOTES_AUTO);
    buf json = {0};
    (void)state;
    assert_int_equal(0, jjak_segment_json(&json, segmenter, text, strlen(text), 100, NULL));
    assert_string_equal(
        "{\"begin\":101,\"end\":111,\"boundary\":\"hard\",\"text\":\"하나다.\"}\n"
        "{\"begin\":112,\"end\":122,\"boundary\":\"paragraph\",\"text\":\"둘이다.\"}\n",
        json.bytes);
    jjak_buffer_free(&json);
    jjak_segmenter_free(segmenter);
}

/* Decomposed syllables are cut as whole ones, and offsets are those of the text as it came. */
static void test_jamo(void **state)
{
    buf found = {0};
    (void)state;
    cut(&found, "ko", JJAK_QUOTES_AUTO, SPAN("\u1112\u1162\u11BB\u1103\u1161 \u1100\u1161."));
    assert_string_equal("\u1112\u1162\u11BB\u1103\u1161 | \u1100\u1161.", found.bytes);
    jjak_buffer_free(&found);
}

static void test_other_languages(void **state)
{
    buf found = {0};
    (void)state;
    cut(&found, "fr", JJAK_QUOTES_AUTO, SPAN("Il est parti. Elle reste."));
    assert_string_equal("Il est parti. | Elle reste.", found.bytes);
    jjak_buffer_free(&found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spec),
        cmocka_unit_test(test_nothing_is_lost),
        cmocka_unit_test(test_soft_boundaries),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_jamo),
        cmocka_unit_test(test_other_languages),
    };
    return cmocka_run_group_tests_name("segment", tests, NULL, NULL);
}
