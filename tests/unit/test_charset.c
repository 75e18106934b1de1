/* Every charset, length of text and sort of declaration against each other: the text must come back
 * to the letter wherever the bytes tell it. ICU encodes what text/ decodes. */
#include "unit.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "text/text.h"

enum { LONGEST = 2000 }; /* characters */

/* The second text has syllables that CP949 has and EUC-KR lacks, the third the curled quotes of
 * windows-1252; both as densely as no article has them. */
static const char *const texts[] = {
    "강가의 작은 우체국은 서른 해 동안 한 번도 문을 닫지 않았다. 눈이 허리까지 쌓인 겨울에도 "
    "집배원은 고개를 넘어 편지를 전했고, 마을 사람들은 그를 위해 길을 쓸었다. ",
    "그 똠방각하 나리가 펲시콜라를 마시다 말고 햏 하고 웃더니 뷁 소리를 내며 찦차에서 내렸다고, "
    "장터의 아이들이 저마다 흉내를 내면서 하루 종일 골목을 뛰어다녔다. ",
    "It’s the ferry’s café, “The Gull”, that Zoë’s aunt runs – she won’t close before May … and "
    "the "
    "crew don’t mind at all, so long as there’s coffee. ",
};
enum { KOREAN, UHC, ENGLISH };

static const struct {
    const char *icu, *name, *mark;
    const char *right, *wrong[2]; /* declarations */
    unsigned texts;               /* bits of the texts that it can write */
    size_t least;                 /* characters from which it is known without a right declaration;
                                     fewer may be anything */
} charsets[] = {
    {"UTF-8", "utf-8", "", "utf-8", {"euc-kr", "windows-1252"}, 7, 0},
    {"UTF-8", "utf-8", "\xEF\xBB\xBF", "utf-8", {"euc-kr", "utf-16"}, 7, 0},
    {"UTF-16LE", "utf-16le", "\xFF\xFE", "utf-16", {"euc-kr", "utf-8"}, 7, 0},
    {"UTF-16BE", "utf-16be", "\xFE\xFF", "utf-16", {"euc-kr", "utf-8"}, 7, 0},
    /* Four Korean characters of UTF-16 may be any four, when there is no space among them. */
    {"UTF-16LE", "utf-16le", "", "utf-16le", {"euc-kr", "utf-8"}, 7, 8},
    {"UTF-16BE", "utf-16be", "", "utf-16be", {"euc-kr", "utf-8"}, 7, 8},
    {"windows-949", "windows-949", "", "ks_c_5601-1987", {"utf-8", "iso-8859-1"}, 3, 4},
    {"windows-949", "windows-949", "", "euc-kr", {"windows-1252", "utf-8"}, 3, 4},
    {"EUC-KR", "windows-949", "", "euc-kr", {"utf-8", "latin1"}, 1, 4},
    {"ISO-2022-KR", "iso-2022-kr", "", "iso-2022-kr", {"utf-8", "euc-kr"}, 1, 0},
    {"windows-1252", "windows-1252", "", "windows-1252", {"utf-8", "euc-kr"}, 4, 4},
};

/* Ways to declare a charset; the first does not. */
static const char *const heads[] = {
    "%s",
    "<meta charset=\"%s\">",
    "<meta http-equiv=Content-Type content='text/html; charset=%s'>",
    "<?xml version=\"1.0\" encoding=\"%s\"?>",
};

/* `size` characters of a text, from its character `from` on, as often as it takes. */
static span cut(buf *out, int text, size_t from, size_t size)
{
    span whole = span_of(texts[text]), rest = whole;
    uint32_t c;
    buf_clear(out);
    for (size_t i = 0; i < from + size; i++) {
        size_t n = utf8_decode(rest, &c);
        if (i >= from)
            buf_put(out, span_first(rest, n));
        rest = span_skip(rest, n);
        rest = rest.size ? rest : whole;
    }
    return buf_span(out);
}

static span encode(buf *out, size_t charset, span text)
{
    UErrorCode code = U_ZERO_ERROR;
    int32_t most = (int32_t)(4 * text.size + 16);
    buf_clear(out);
    buf_puts(out, charsets[charset].mark);
    char *room = buf_room(out, (size_t)most);
    int32_t size = ucnv_convert(charsets[charset].icu, "UTF-8", room, most, text.at,
                                (int32_t)text.size, &code);
    assert_true(U_SUCCESS(code));
    out->size += (size_t)size;
    return buf_span(out);
}

/* The page that is made is decoded and compared; what is wrong with it is told. */
static bool comes_back(size_t charset, span page)
{
    buf bytes = {0}, out = {0};
    const char *name;
    span encoded = encode(&bytes, charset, page);
    int status = charset_decode(&out, &name, encoded, SPAN(""), charset_declared(encoded), NULL);
    bool same = status == 0 && span_equal(buf_span(&out), page);
    bool is_ascii = encoded.size == page.size && utf8_is_valid(encoded);
    if (status == 0 && !is_ascii && strcmp(name, charsets[charset].name) != 0)
        same = false;
    if (!same)
        print_error("%s read as %s: %.80s\n", charsets[charset].icu, status ? "?" : name, page.at);
    jjak_buffer_free(&bytes);
    jjak_buffer_free(&out);
    return same;
}

/* All declarations for one piece of text; gives the number of pages that are not read right. */
static size_t failures_of(size_t charset, span text)
{
    const char *const labels[] = {charsets[charset].right, charsets[charset].wrong[0],
                                  charsets[charset].wrong[1]};
    size_t failures = 0;
    for (size_t head = 0; head < sizeof heads / sizeof *heads; head++)
        for (size_t label = 0; label < (head ? 3 : 1); label++) {
            buf page = {0};
            buf_printf(&page, heads[head], head ? labels[label] : "");
            buf_put(&page, text);
            bool is_told = head && label == 0;
            bool must = is_told || utf8_length(text) >= charsets[charset].least;
            failures += must && !comes_back(charset, buf_span(&page));
            jjak_buffer_free(&page);
        }
    return failures;
}

static void test_matrix(void **state)
{
    static const size_t sizes[] = {4, 8, 16, 50, 200, LONGEST};
    size_t failures = 0;
    buf text = {0};
    (void)state;
    for (size_t charset = 0; charset < sizeof charsets / sizeof *charsets; charset++)
        for (int i = KOREAN; i <= ENGLISH; i++)
            for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++)
                for (size_t from = 0; from < 60 && charsets[charset].texts >> i & 1; from += 7)
                    failures += failures_of(charset, cut(&text, i, from, sizes[size]));
    jjak_buffer_free(&text);
    assert_int_equal(0, failures);
}

/* A download that broke off within a character. */
static void test_truncated(void **state)
{
    buf text = {0};
    (void)state;
    span whole = cut(&text, KOREAN, 0, 200);
    for (size_t size = 8; size < whole.size; size++) {
        buf out = {0};
        const char *name;
        charset_decode(&out, &name, span_first(whole, size), SPAN(""), SPAN("euc-kr"), NULL);
        assert_string_equal("utf-8", name);
        assert_memory_equal(whole.at, out.bytes, size - 2);
        jjak_buffer_free(&out);
    }
    jjak_buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matrix),
        cmocka_unit_test(test_truncated),
    };
    return cmocka_run_group_tests_name("charset", tests, NULL, NULL);
}
