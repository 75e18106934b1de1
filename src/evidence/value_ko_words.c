/* What a Korean text begins with, and where its words end. */
#include "value_ko.h"

#include "text/text.h"

static const struct row digits[] = {ROW("일", 1), ROW("이", 2), ROW("삼", 3), ROW("사", 4),
                                    ROW("오", 5), ROW("육", 6), ROW("칠", 7), ROW("팔", 8),
                                    ROW("구", 9), ROW("영", 0), ROW("륙", 6), ROWS_END};
/* What may follow a counter or a unit in the same word. */
static const span particles[] = {
    WORD("은"),   WORD("는"),   WORD("이"),   WORD("가"),   WORD("을"),   WORD("를"),  WORD("의"),
    WORD("에"),   WORD("도"),   WORD("만"),   WORD("로"),   WORD("으로"), WORD("와"),  WORD("과"),
    WORD("나"),   WORD("부터"), WORD("까지"), WORD("마다"), WORD("씩"),   WORD("밖"),  WORD("뿐"),
    WORD("정도"), WORD("쯤"),   WORD("경"),   WORD("째"),   WORD("가량"), WORD("당"),  WORD("중"),
    WORD("간"),   WORD("여"),   WORD("들"),   WORD("인"),   WORD("입니"), WORD("였"),  WORD("꼴"),
    WORD("짜리"), WORD("대"),   WORD("어치"), WORD("규모"), WORD("권"),   WORD("급"),  WORD("선"),
    WORD("상당"), WORD("남짓"), WORD("반"),   WORD("께"),   WORD("치"),   WORD("안팎")};

size_t korean_look_up(span text, const struct row *rows, double *value)
{
    for (; rows->word.at; rows++)
        if (span_starts(text, rows->word)) {
            *value = rows->value;
            return rows->word.size;
        }
    return 0;
}

bool korean_starts_with(span text, const span *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_starts(text, words[i]))
            return true;
    return false;
}

bool korean_ends_word(span text)
{
    uint32_t c;
    return !text.size || !utf8_decode(text, &c) || !is_hangul(c) ||
           STARTS_WITH_ANY(text, particles);
}

size_t korean_digit(span text, double *number)
{
    return korean_look_up(text, digits, number);
}
