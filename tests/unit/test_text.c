#include "unit.h"

#include "text/text.h"

static void test_utf8(void **state)
{
    uint32_t c;
    (void)state;
    assert_int_equal(3, utf8_decode(SPAN("한"), &c));
    assert_int_equal(0xD55C, c);
    assert_int_equal(4, utf8_last(SPAN("a\xF0\x9F\x8D\x9A"), &c));
    assert_int_equal(0x1F35A, c);
    static const char *const bad[] = {"\xC0\x80", "\xED\xA0\x80x", "\xF4\x90\x80\x80",
                                      "\x80",     "\xE0\x80\x80",  "\xFF"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(utf8_is_valid(span_of(bad[i])));
        assert_int_equal(1, utf8_decode(span_of(bad[i]), &c));
        assert_int_equal(0xFFFD, c);
    }
    assert_true(utf8_is_valid(SPAN("끝이 잘린 글자 \xED\x95")));
    assert_int_equal(3, utf8_length(SPAN("한a글")));
}

static void decode(const char *expected_name, const char *expected, span bytes, const char *wanted,
                   const char *declared)
{
    buf out = {0};
    const char *name;
    jjak_error error;
    if (charset_decode(&out, &name, bytes, span_of(wanted), span_of(declared), &error) != 0)
        fail_msg("%s", error.message);
    assert_string_equal(expected_name, name);
    assert_string_equal(expected, out.bytes);
    jjak_buffer_free(&out);
}

static void test_charsets(void **state)
{
    /* "한글 똠방각하" in CP949, where 똠 is a syllable that EUC-KR lacks */
    static const char cp949[] = "\xC7\xD1\xB1\xDB \x8C\x63\xB9\xE6\xB0\xA2\xC7\xCF";
    (void)state;
    decode("utf-8", "한글", SPAN("\xEF\xBB\xBF한글"), "", "");
    decode("utf-8", "한글", SPAN("한글"), "", "euc-kr"); /* a stale label */
    decode("windows-949", "한글 똠방각하", span_of(cp949), "", "euc-kr");
    decode("windows-949", "한글 똠방각하", span_of(cp949), "", "utf-8"); /* a lie */
    decode("windows-949", "한글 똠방각하", span_of(cp949), "", "");
    decode("windows-949", "한글 똠방각하", span_of(cp949), "cp949", "");
    decode("windows-1252", "It’s €5",
           SPAN("It\x92s \x80"
                "5"),
           "", "");
    decode("windows-1252", "café", SPAN("caf\xE9"), "", "iso-8859-1");
    decode("utf-16le", "ab",
           SPAN("\xFF\xFE"
                "a\0b\0"),
           "", "");
    decode("utf-16be", "a tale", SPAN("\0a\0 \0t\0a\0l\0e"), "", "");
    decode("iso-2022-kr", "한글", SPAN("\x1B$)C\x0EGQ1[\x0F"), "", "");
}

static void test_charset_errors(void **state)
{
    buf out = {0};
    const char *name;
    jjak_error error;
    (void)state;
    assert_int_equal(JJAK_E_USAGE,
                     charset_decode(&out, &name, SPAN("a"), SPAN("klingon"), SPAN(""), &error));
    char binary[256];
    for (int i = 0; i < 256; i++)
        binary[i] = (char)(i * 37 % 31);
    assert_int_equal(JJAK_E_DATA,
                     charset_decode(&out, &name, (span){binary, 256}, SPAN(""), SPAN(""), &error));
    jjak_buffer_free(&out);
}

static void declared(const char *expected, const char *head)
{
    span found = charset_declared(span_of(head));
    assert_true(span_equal(span_of(expected), found));
}

static void test_declared(void **state)
{
    (void)state;
    declared("euc-kr", "<html><META charset='euc-kr'>");
    declared("ks_c_5601-1987",
             "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ks_c_5601-1987\">");
    declared("UTF-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html>");
    declared("utf-8", "<meta name=a content=b><meta charset=utf-8>");
    declared("", "<html><body>charset=euc-kr</body>");
}

static void cleaned(const char *expected, span text)
{
    buf out = {0};
    text_clean(&out, text);
    assert_true(span_equal(span_of(expected), buf_span(&out)));
    jjak_buffer_free(&out);
}

static void test_clean(void **state)
{
    (void)state;
    cleaned("a b c", SPAN("  a\u00a0\u2003b\r\n\tc "));
    cleaned("한글", SPAN("\u1112\u1161\u11ab\u1100\u1173\u11af")); /* NFD, as macOS writes it */
    cleaned("ab", SPAN("a\u200b\ufeff\x07"
                       "b"));
    cleaned("é", SPAN("e\u0301"));
    cleaned("a\uFFFDb", SPAN("a\xFF"
                             "b"));
    cleaned("", SPAN(" \n\u3000"));
}

static void test_latin(void **state)
{
    buf out = {0};
    (void)state;
    text_latin(&out, SPAN("Kovačević Łódź Ærø"));
    assert_string_equal("kovaceviclodzaero", out.bytes);
    jjak_buffer_free(&out);
}

static void test_language(void **state)
{
    (void)state;
    assert_string_equal("ko", text_language(SPAN("북한 KPA 군인들이 Hyesan에서 쌀을 샀다.")));
    assert_string_equal("en", text_language(SPAN("The soldiers of the army bought rice in the "
                                                 "market, as sources said to the paper on it.")));
    assert_string_equal("", text_language(SPAN("Die Soldaten kauften Reis auf dem Markt und "
                                               "sagten nichts dazu, wie Quellen berichteten.")));
    assert_string_equal("", text_language(SPAN("兵士たちは市場で米を買った。")));
    assert_string_equal("", text_language(SPAN("1234 5678")));
}

static void test_script(void **state)
{
    (void)state;
    assert_string_equal("ko", text_script(SPAN("노을순(Noh Eul-sun) 씨의 나무 212그루")));
    assert_string_equal("en", text_script(SPAN("Ms. Noh (노을순) and her 212 trees")));
    assert_string_equal("ko", text_script(SPAN("北 쌀값 또 최고치")));
    assert_string_equal("other", text_script(SPAN("冬の果樹園には誰も来ない。Kindle")));
    assert_string_equal("other", text_script(SPAN("Зимний сад")));
    assert_string_equal("", text_script(SPAN("* * * 1,998")));
}

static int names;
static bool has_korea;

static void count_name(void *payload, const char *english, const char *korean, const char *kind)
{
    (void)payload;
    names++;
    if (strcmp(english, "South Korea") == 0 && strcmp(korean, "대한민국") == 0)
        has_korea = strcmp(kind, "country") == 0;
}

static void test_icu_names(void **state)
{
    (void)state;
    icu_names(count_name, NULL);
    assert_true(names > 1500);
    assert_true(has_korea);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_utf8),           cmocka_unit_test(test_charsets),
        cmocka_unit_test(test_charset_errors), cmocka_unit_test(test_declared),
        cmocka_unit_test(test_clean),          cmocka_unit_test(test_latin),
        cmocka_unit_test(test_script),         cmocka_unit_test(test_language),
        cmocka_unit_test(test_icu_names),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
