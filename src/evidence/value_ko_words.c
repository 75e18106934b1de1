/* What a Korean text begins with, and where its words end. */
#include "value_ko.h"

#include "text/text.h"

static const struct row digits[] = {ROW("일", 1), ROW("이", 2), ROW("삼", 3), ROW("사", 4),
                                    ROW("오", 5), ROW("육", 6), ROW("칠", 7), ROW("팔", 8),
                                    ROW("구", 9), ROW("영", 0), ROW("륙", 6), ROWS_END};
/* What may follow a counter or a unit in the same word. */
static const char *const particles[] = {
    "은", "는",   "이",   "가",   "을",   "를",   "의",   "에",   "도",   "만",   "로", "으로",
    "와", "과",   "나",   "부터", "까지", "마다", "씩",   "밖",   "뿐",   "정도", "쯤", "경",
    "째", "가량", "당",   "중",   "간",   "여",   "들",   "인",   "입니", "였",   "꼴", "짜리",
    "대", "어치", "규모", "권",   "급",   "선",   "상당", "남짓", "반",   "께",   "치", "안팎"};

/* The last byte tells syllables apart, the first hardly. */
static bool starts_with(span text, span word)
{
    return text.size >= word.size && text.at[word.size - 1] == word.at[word.size - 1] &&
           span_starts(text, word);
}

size_t korean_look_up(span text, const struct row *rows, double *value)
{
    for (; rows->word.at; rows++)
        if (starts_with(text, rows->word)) {
            *value = rows->value;
            return rows->word.size;
        }
    return 0;
}

bool korean_starts_with(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_starts(text, span_of(words[i])))
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
