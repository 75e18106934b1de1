/* Endings that close a Korean sentence without a full stop, told by the last syllables alone. */
#include "rules.h"

/* Final consonants of a syllable, as numbered by Unicode. */
enum final { NONE = 0, N = 4, NH = 6, L = 8, B = 17, BS = 18, SS = 20, T = 25, P = 26, H = 27 };

static enum final final_of(uint32_t c)
{
    return is_hangul(c) ? (enum final)hangul_parts(c).final : NONE;
}

/* Takes the last character off the text; 0 when there is none. */
static uint32_t take_last(span *text)
{
    uint32_t c = 0;
    text->size -= utf8_last(*text, &c);
    return c;
}

/* Nouns in 요, which as an ending is polite. */
static const char *const nouns_in_yo[] = {
    "필요", "주요", "중요", "수요", "개요", "소요", "동요", "민요", "강요", "대중가요", "월요",
    "화요", "목요", "금요", "토요", "일요", "긴요", "부요", "가요", "배요", "처요",
};

/* Adjectives in 하다; verbs in it are dictionary forms, or 하다가 cut short. */
static const char *const adjectives[] = {
    "필요하", "중요하", "가능하", "당연하", "다양하", "비슷하", "유일하", "심각하",
    "부족하", "쉽",     "춥",     "덥",     "맵",     "충분하", "친절하", "저렴하",
    "깨끗하", "편하",   "조용하", "강하",   "약하",   "분명하", "확실하", "유명하",
    "훌륭하", "마땅하", "특이하", "단순하", "복잡하", "뚜렷하", "미미하", "여전하",
};

/* 갔다 한다 이다 없다 같다 않다 좋다 싶다 어렵다 필요하다     but not: 나보다 집마다 먹다 */
static bool is_plain(span stem)
{
    if (HAS_SUFFIX_OF(stem, adjectives))
        return true;
    uint32_t last = take_last(&stem), before = take_last(&stem);
    switch (final_of(last)) {
    case SS:
    case N:
    case BS:
    case NH:
    case T:
    case P:
    case H:
        return true;
    case B:
        return is_hangul(before);
    default:
        return is_hangul(before) && (last == 0xC774 /* 이 */ || last == 0xB2C8 /* 니 */);
    }
}

/* 갑니다 갑니까 */
static bool is_formal(span text)
{
    return (span_ends(text, SPAN("니다")) || span_ends(text, SPAN("니까"))) &&
           (text.size -= strlen("니다"), final_of(take_last(&text)) == B);
}

/* 가요 서요 여요 돼요 세요 와요 줘요 예요 왜요 고요     but not: 친구요, which goes on */
static bool is_polite_stem(span stem)
{
    static const char *const others[] = {"고", "구", "지", "군", "든", "걸", "쥬", "는", "텐"};
    /* ㅏ ㅐ ㅓ ㅔ ㅕ ㅖ ㅘ ㅙ ㅝ ㅞ, as Unicode numbers the vowels */
    enum { VOWELS = 0x3 | 0xF << 4 | 0x3 << 9 | 0x3 << 14 };
    if (HAS_SUFFIX_OF(stem, others))
        return true;
    uint32_t last = take_last(&stem);
    return is_hangul(last) && final_of(last) == NONE && (VOWELS >> hangul_parts(last).vowel & 1);
}

/* 좋아요 가죠 갈까 뭐냐 있음 보여줘 */
static bool is_informal(span text, uint32_t last)
{
    static const char *const others[] = {
        "거야", "뭐야", "누구야", "없음", "않음", "줘",   "시오",
        "어때", "네여", "데여",   "세여", "어여", "구여",
    };
    span stem = span_first(text, text.size - strlen("요")), rest = stem;
    uint32_t before = take_last(&rest);
    switch (last) {
    case 0xC694: /* 요 */
        return is_polite_stem(stem) && !HAS_SUFFIX_OF(text, nouns_in_yo);
    case 0xC8E0: /* 죠 */
    case 0xB0D0: /* 냐 */
        return is_hangul(before);
    case 0xAE4C: /* 까 */
        return final_of(before) == L;
    case 0xC74C: /* 음 */
    case 0xB124: /* 네 */
    case 0xB2C8: /* 니 */
    case 0xB098: /* 나 */
        return final_of(before) == SS || HAS_SUFFIX_OF(text, others);
    case 0xC57C: /* 야 */
    case 0xC918: /* 줘 */
    case 0xC624: /* 오 */
    case 0xB54C: /* 때 */
    case 0xC5EC: /* 여 */
        return HAS_SUFFIX_OF(text, others);
    default:
        return false;
    }
}

bool is_closed_by_ending(span text)
{
    span stem = text;
    uint32_t last = take_last(&stem);
    if (!is_hangul(last))
        return false;
    return last == 0xB2E4 /* 다 */ ? is_formal(text) || is_plain(stem)
                                   : is_informal(text, last) || is_formal(text);
}

/* What goes on after any ending, as after a quotation. */
static const char *const quotatives[] = {
    "라고",  "라며",  "라는",   "라면", "이라고", "이라며", "이라는", "하고 ",
    "하는 ", "하며 ", "하면서", "고 ",  "며 ",    "는 ",    "등 ",    "및 ",
};

/* Words that go on with a clause in -다: 있다 하더라도, 갔다 보니. */
static const char *const followers[] = {
    "하더", "하여", "하니", "하는", "하며", "하지 ", "하면", "하기", "한들", "해도", "해서", "했",
    "한다", "할 ",  "한 ",  "해 ",  "보니", "보면",  "보다", "봅니", "봐",   "싶",   "치고", "말고",
    "말다", "말았", "못해", "못하", "면 ",  "등을",  "등의", "등이", "등으", "가 ",  "가는", "가도",
    "식의", "식으", "는데", "더라", "손 ",  "때문",  "뿐",   "왔",   "갔",   "있다",
};

/* The same for -ㄹ까: 갈까 말까, 될까 두렵다. */
static const char *const doubts[] = {
    "말까", "생각", "걱정", "두려", "두렵", "조바심", "궁금",
    "우려", "의심", "고민", "염려", "합니", "조마",   "겁",
};

/* 간다 온다 말이 많다: two short clauses that are talked of. */
static bool is_paired(span before, span after)
{
    size_t size = span_find(after, SPAN(" ")), n = before.size;
    while (n && before.at[n - 1] != ' ')
        n--;
    span next = span_first(after, size), front = span_first(before, n ? n - 1 : 0);
    return size < after.size && ((span_ends(next, SPAN("다")) && is_closed_by_ending(next)) ||
                                 (span_ends(front, SPAN("다")) && is_closed_by_ending(front)));
}

bool goes_on(span before, span after)
{
    uint32_t c = 0;
    if (after.size)
        utf8_decode(after, &c);
    bool is_mark = is_terminator(c) || (is_closing(c) && c != '"' && c != '\'') || c == ' ' ||
                   c == ',' || c == ';' || c == ':' || c == '/';
    if (!after.size || is_mark)
        return true;
    if (HAS_PREFIX_OF(after, quotatives))
        return true;
    bool is_polite =
        span_ends(before, SPAN("요")) || span_ends(before, SPAN("죠")) || is_formal(before);
    return !is_polite && (HAS_PREFIX_OF(after, followers) || is_paired(before, after) ||
                          (span_ends(before, SPAN("까")) && HAS_PREFIX_OF(after, doubts)));
}

/* Last syllables of words that a pause may follow but no end. */
bool is_held_open(span text)
{
    static const char *const particles[] = {
        "은", "는", "이", "가", "을", "를", "에", "의", "만",
        "데", "면", "서", "고", "도", "로", "와", "과", "며",
    };
    return HAS_SUFFIX_OF(text, particles);
}

/* ㅎㅎ ㅠㅠ ^^ ~ */
static bool is_decoration(uint32_t c)
{
    return c == '~' || c == '^' || (c >= 0x3131 && c <= 0x3163) || c == 0x2661 || c == 0x2665 ||
           (c >= 0x1F300 && c <= 0x1FAFF);
}

span without_decoration(span text)
{
    uint32_t c;
    size_t n;
    while ((n = utf8_last(text, &c)) && is_decoration(c))
        text.size -= n;
    return trim_end(text);
}

bool is_decorated(span text)
{
    uint32_t c = 0;
    return text.size && utf8_decode(text, &c) && is_decoration(c);
}
