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
    size_t hangul, latin, other;
};

static struct letters count_letters(span text)
{
    struct letters n = {0};
    for (size_t size; text.size; text = span_skip(text, size)) {
        uint32_t c = (unsigned char)text.at[0];
        size = c < 0x80 ? 1 : utf8_decode(text, &c);
        n.hangul += is_hangul(c);
        n.latin += is_latin_char(c);
        n.other += c > 0x24F && !is_hangul(c) && !(c >= 0x2000 && c <= 0x303F);
    }
    return n;
}

struct words {
    size_t all, function;
};

static struct words count_words(span text)
{
    struct words n = {0};
    span word = {text.at, 0};
    for (size_t size; text.size; text = span_skip(text, size)) {
        uint32_t c;
        size = utf8_decode(text, &c);
        if (is_latin_char(c)) {
            word = span_between(word.size ? word.at : text.at, text.at + size);
        } else if (word.size) {
            n.all++;
            n.function += is_function_word(word);
            word.size = 0;
        }
    }
    return n;
}

const char *text_script(span text)
{
    struct letters n = count_letters(text);
    if (!n.hangul && !n.latin && !n.other)
        return "";
    /* A Korean syllable takes the place of two or three Latin letters. */
    if (5 * n.hangul > 2 * n.latin && 5 * n.hangul > 2 * n.other)
        return "ko";
    return n.latin > 2 * n.other ? "en" : "other";
}

const char *text_language(span text)
{
    span sample = span_first(text, SAMPLE);
    struct letters n = count_letters(sample);
    /* A Korean syllable carries as much as two or three Latin letters. */
    if (n.hangul && 5 * n.hangul >= n.latin)
        return "ko";
    if (n.latin < 3 * (n.other + n.hangul))
        return "";
    struct words words = count_words(sample);
    bool is_english = words.all <= FEW_WORDS ? words.all > 0 : words.function * 12 >= words.all;
    return is_english ? "en" : "";
}
