#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "evidence/items.h"
#include "evidence/name.h"
#include "evidence/value.h"
#include "evidence/words.h"
#include "spec.h"

static void test_values(void **state)
{
    struct spec spec;
    span line;
    (void)state;
    spec_open(&spec, "tests/spec/values.txt");
    while (spec_line(&spec, &line)) {
        buf found = {0};
        values all = {0};
        bool is_english = strcmp(spec_language(&spec, &line), "en") == 0;
        (is_english ? values_english : values_korean)(&all, line);
        for (size_t i = 0; i < all.count; i++) {
            buf_puts(&found, i ? "; " : "");
            value_print(&found, &all.at[i]);
        }
        assert_true(spec_line(&spec, &line));
        spec_same(&spec, line, all.count ? buf_span(&found) : SPAN("-"));
        jjak_buffer_free(&found);
        list_free(&all);
    }
    spec_close(&spec);
}

static double similarity(const char *hangul, const char *latin)
{
    struct spelling a, b;
    spelling_of_hangul(&a, span_of(hangul));
    spelling_of_latin(&b, span_of(latin));
    double exact = spelling_similarity(&a, &b, 0);
    for (int least = 0; least <= 100; least++) {
        double told = spelling_similarity(&a, &b, least / 100.0);
        assert_true(told == exact || (told == 0 && exact < least / 100.0));
    }
    return exact;
}

static void test_names(void **state)
{
    static const char *const pairs[][2] = {
        {"푸틴", "Putin"},          {"바이든", "Biden"},     {"트럼프", "Trump"},
        {"혜산", "Hyesan"},         {"자카르타", "Jakarta"}, {"마이크로소프트", "Microsoft"},
        {"부다페스트", "Budapest"}, {"하노이", "Hanoi"},     {"블라디미르", "Vladimir"},
    };
    size_t count = sizeof pairs / sizeof *pairs;
    (void)state;
    for (size_t i = 0; i < count; i++) {
        double own = similarity(pairs[i][0], pairs[i][1]);
        assert_true(own >= 0.72);
        for (size_t j = 0; j < count; j++)
            if (j != i && similarity(pairs[i][0], pairs[j][1]) >= own)
                fail_msg("%s is nearer to %s", pairs[i][0], pairs[j][1]);
    }
}

static void test_silent_r(void **state)
{
    struct spelling heard, written, hangul;
    (void)state;
    assert_true(spelling_without_r(&heard, SPAN("Ferndale")));
    spelling_of_latin(&written, SPAN("Ferndale"));
    spelling_of_hangul(&hangul, SPAN("펀데일"));
    assert_true(spelling_similarity(&heard, &hangul, 0) >
                spelling_similarity(&written, &hangul, 0));
    assert_false(spelling_without_r(&heard, SPAN("Rorya")));
}

static void test_letters(void **state)
{
    (void)state;
    assert_true(letters_read(SPAN("에이치티엠엘")) == letters_written(SPAN("HTML")));
    assert_true(letters_read(SPAN("더블유에이치오")) == letters_written(SPAN("WHO")));
    assert_true(letters_read(SPAN("에프엠")) != letters_written(SPAN("AM")));
    assert_true(letters_read(SPAN("엠")) == 0);
    assert_true(letters_read(SPAN("엠마")) == 0);
    assert_true(letters_read(SPAN("에이비시디에이비시")) == 0);
    assert_true(letters_written(SPAN("Who")) == 0);
    assert_true(letters_written(SPAN("A")) == 0);
}

static void test_stems(void **state)
{
    static const char *const same[][2] = {
        {"rises", "rise"},    {"rising", "rise"},        {"rose", "rise"},   {"planned", "plan"},
        {"parties", "party"}, {"announced", "announce"}, {"women", "woman"}, {"Kim's", "Kim"},
        {"classes", "class"}, {"agreed", "agree"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        buf a = {0}, b = {0};
        english_stem(&a, span_of(same[i][0]));
        english_stem(&b, span_of(same[i][1]));
        assert_string_equal(b.bytes, a.bytes);
        jjak_buffer_free(&a);
        jjak_buffer_free(&b);
    }
}

static const char word_list[] = "늘어나다\tincrease\tverb\n오르다\trise\tverb\n돕다\thelp\tverb\n"
                                "쌀\trice\tfood\n국경 지역\tborder area\tplace\n가다\tgo\tverb\n"
                                "발표하다\tannounce\tsay\n가격\tprice\tmarket\n가발\twig\thair\n";

/* A directory with one word list in it; the caller removes both. */
static void make_list(char directory[64], char file[80], const char *content)
{
    snprintf(directory, 64, "build/lexicon-XXXXXX");
    assert_non_null(mkdtemp(directory));
    snprintf(file, 80, "%s/a.tsv", directory);
    FILE *out = fopen(file, "w");
    assert_non_null(out);
    fputs(content, out);
    fclose(out);
}

static void find(buf *out, const struct lexicon *lexicon, bool is_english, const char *text)
{
    struct lookup found = {0};
    lexicon_find(&found, lexicon, is_english ? EN : KO, span_of(text));
    for (size_t i = 0; i < found.count; i++) {
        buf_puts(out, i ? "|" : "");
        buf_put(out, found.at[i].text);
    }
    lookup_free(&found);
}

/* The image in the program is that of the lists as they are now. */
static void test_lexicon_image(void **state)
{
    (void)state;
    buf image = {0};
    assert_int_equal(0, lexicon_make_image(&image, "corpora/lexicon", NULL));
    assert_memory_equal(lexicon_image, image.bytes, image.size);
    jjak_buffer_free(&image);
}

static void test_lexicon(void **state)
{
    static const struct {
        bool is_english;
        const char *text, *found;
    } cases[] = {
        {false, "쌀은 늘어난 가격이 올랐다고 발표했다", "쌀|늘어난|가격|올랐|발표"},
        {false, "도와 국경지역에서 갔다", "도와|국경지역|갔다"},
        {false, "국경 지역의 쌀독", "국경 지역"},
        {false, "사상자가 발생했다", ""}, /* a term over a space begins an eojeol: no 가발 */
        {true, "Prices rose in the border areas of South Korea",
         "Prices|rose|border areas|South Korea"},
        {true, "announcing that helping increases", "announcing|helping|increases"},
    };
    char directory[64], file[80];
    struct lexicon *lexicon;
    (void)state;
    make_list(directory, file, word_list);
    assert_int_equal(0, lexicon_new(&lexicon, directory, NULL));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buf found = {0};
        find(&found, lexicon, cases[i].is_english, cases[i].text);
        assert_string_equal(cases[i].found, found.bytes ? found.bytes : "");
        jjak_buffer_free(&found);
    }
    lexicon_free(lexicon);
    unlink(file);
    rmdir(directory);
}

static void test_malformed_list(void **state)
{
    char directory[64], file[80];
    struct lexicon *lexicon = NULL;
    jjak_error error;
    (void)state;
    make_list(directory, file, "쌀\trice\tfood\n가격 price\n");
    assert_int_equal(JJAK_E_RESOURCE, lexicon_new(&lexicon, directory, &error));
    assert_non_null(strstr(error.message, "a.tsv:2: expected"));
    unlink(file);
    rmdir(directory);
    assert_int_equal(JJAK_E_RESOURCE, lexicon_new(&lexicon, directory, &error));
    assert_null(lexicon);
}

/* The records of sentences without any knowledge. */
static const struct record *records_of(struct evidence *e, bitext *b, const char *const *lines,
                                       size_t count)
{
    struct lexicon *lexicon;
    assert_int_equal(0, lexicon_new(&lexicon, NULL, NULL));
    b->side[EN].sentences = arena_alloc(b->arena, count, sizeof(struct sentence));
    b->side[EN].sentence_count = count;
    for (size_t i = 0; i < count; i++)
        b->side[EN].sentences[i] = (struct sentence){.text = span_of(lines[i]), .paragraph = 1};
    evidence_collect(e, b->arena, b, lexicon, NULL);
    lexicon_free(lexicon);
    return e->records[EN];
}

static void test_quotations(void **state)
{
    static const char *const lines[] = {"“It rained for nine hours.", "I was glad.”",
                                        "Nobody minded.", "\"It was,\" she said, \"a gift.",
                                        "\"We danced.\" (And they did.)"};
    static const bool before[] = {false, true, false, false, true};
    bitext *b = bitext_new();
    struct evidence e;
    const struct record *records = records_of(&e, b, lines, 5);
    (void)state;
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(before[i], records[i].begins_quoted);
        assert_int_equal(i < 4 && before[i + 1], records[i].ends_quoted);
    }
    jjak_bitext_free(b);
}

static void test_headlines(void **state)
{
    static const char *const lines[] = {"Rain Ends a Dry Spring",
                                        "It rained.",
                                        "“So be it!”",
                                        "Nine hours",
                                        "Is it over?",
                                        "(No.)",
                                        "It rains…"};
    static const char *const list[] = {"Rice", "Corn", "Salt."};
    (void)state;
    for (int is_list = 0; is_list < 2; is_list++) {
        bitext *b = bitext_new();
        struct evidence e;
        size_t count = is_list ? 3 : 7;
        const struct record *records = records_of(&e, b, is_list ? list : lines, count);
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(!is_list && i == 0, records[i].is_title);
            assert_int_equal(!is_list && i == 3, records[i].is_subhead);
        }
        jjak_bitext_free(b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),     cmocka_unit_test(test_names),
        cmocka_unit_test(test_silent_r),   cmocka_unit_test(test_letters),
        cmocka_unit_test(test_stems),      cmocka_unit_test(test_lexicon_image),
        cmocka_unit_test(test_lexicon),    cmocka_unit_test(test_malformed_list),
        cmocka_unit_test(test_quotations), cmocka_unit_test(test_headlines),
    };
    return cmocka_run_group_tests_name("evidence", tests, NULL, NULL);
}
