#include "sift.h"

#include "base/mem.h"
#include "text/text.h"

enum {
    LEAST_SHARE = 5, /* less than a fifth of the other language is no version of the article */
    LOOK = 200       /* bytes that tell the language of a paragraph */
};

enum side sift_side(span text)
{
    const char *language = text_script(text);
    int side = EN;
    while (side < SIDES && strcmp(language, side_language[side]) != 0)
        side++;
    return (enum side)side;
}

void sift_texts(bool *is_own, const span *texts, size_t count, const char *language)
{
    bool is_near = false;
    bool *has_letters = mem_alloc(count * sizeof *has_letters);
    for (size_t i = 0; i < count; i++) {
        const char *script = text_script(texts[i]);
        has_letters[i] = *script;
        is_near = has_letters[i] ? strcmp(script, language) == 0 : is_near;
        is_own[i] = is_near;
    }
    for (size_t i = count; i-- > 0;) {
        is_near = has_letters[i] ? is_own[i] : is_near && i + 1 < count;
        is_own[i] |= is_near;
    }
    mem_free(has_letters);
}

bool sift_parts(span above, span below)
{
    enum side sides[2] = {sift_side(above), sift_side(below)};
    return sides[0] != SIDES && sides[1] != SIDES && sides[0] != sides[1];
}

void sift_hear(struct sift *sift, span text)
{
    enum side side = sift->language ? SIDES : sift_side(span_first(text, LOOK));
    if (side != SIDES)
        sift->heard[side] += text.size;
}

bool sift_is_bilingual(const struct sift *sift)
{
    return sift->heard[EN] && LEAST_SHARE * sift->heard[EN] >= sift->heard[KO] && sift->heard[KO] &&
           LEAST_SHARE * sift->heard[KO] >= sift->heard[EN];
}

bool sift_is_vain(const struct sift *sift)
{
    return sift->language && LEAST_SHARE * sift->own < sift->other;
}
