#include "text.h"

/* Words that English text cannot do without; a tenth of any English text is among them. */
static const char *const function_words[] = {"the", "of",   "to",   "and", "in", "a",  "is",
                                             "was", "that", "for",  "on",  "it", "as", "with",
                                             "he",  "said", "from", "by",  "at", "be"};

enum { SAMPLE = 64 << 10, FEW_WORDS = 12 };

static bool is_function_word(span word)
{
    for (size_t i = 0; i < sizeof function_words / sizeof *function_words; i++)
        if (to_lower(word.at[0]) == function_words[i][0] &&
            span_equal_nocase(word, span_of(function_words[i])))
            return true;
    return false;
}

struct letters {
    size_t hangul, latin, other, words, function_words;
};

static struct letters count(span text)
{
    struct letters n = {0};
    span word = {text.at, 0};
    while (text.size) {
        uint32_t c;
        size_t size = utf8_decode(text, &c);
        n.hangul += is_hangul(c);
        n.latin += is_latin_char(c);
        n.other += c > 0x24F && !is_hangul(c) && !(c >= 0x2000 && c <= 0x303F);
        if (is_latin_char(c)) {
            word = span_between(word.size ? word.at : text.at, text.at + size);
        } else if (word.size) {
            n.words++;
            n.function_words += is_function_word(word);
            word.size = 0;
        }
        text = span_skip(text, size);
    }
    return n;
}

const char *text_script(span text)
{
    struct letters n = count(text);
    if (!n.hangul && !n.latin && !n.other)
        return "";
    /* A Korean syllable takes the place of two or three Latin letters. */
    if (5 * n.hangul > 2 * n.latin && 5 * n.hangul > 2 * n.other)
        return "ko";
    return n.latin > 2 * n.other ? "en" : "other";
}

const char *text_language(span text)
{
    struct letters n = count(span_first(text, SAMPLE));
    /* A Korean syllable carries as much as two or three Latin letters. */
    if (n.hangul && 5 * n.hangul >= n.latin)
        return "ko";
    if (n.latin < 3 * (n.other + n.hangul))
        return "";
    bool is_english = n.words <= FEW_WORDS ? n.words > 0 : n.function_words * 12 >= n.words;
    return is_english ? "en" : "";
}
