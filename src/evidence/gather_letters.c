/* Letters read out: HTML is 에이치티엠엘. */
#include "items.h"

enum { MOST_LETTERS = 6 };

/* The longest name that fits is taken. */
static const struct {
    span name;
    char letter;
} names[] = {
    {{"더블유", 9}, 'W'}, {{"에이치", 9}, 'H'}, {{"아르", 6}, 'R'}, {{"아이", 6}, 'I'},
    {{"브이", 6}, 'V'},   {{"에스", 6}, 'S'},   {{"에이", 6}, 'A'}, {{"에프", 6}, 'F'},
    {{"엑스", 6}, 'X'},   {{"와이", 6}, 'Y'},   {{"제이", 6}, 'J'}, {{"제트", 6}, 'Z'},
    {{"케이", 6}, 'K'},   {{"디", 3}, 'D'},     {{"비", 3}, 'B'},   {{"시", 3}, 'C'},
    {{"씨", 3}, 'C'},     {{"알", 3}, 'R'},     {{"엔", 3}, 'N'},   {{"엘", 3}, 'L'},
    {{"엠", 3}, 'M'},     {{"오", 3}, 'O'},     {{"유", 3}, 'U'},   {{"이", 3}, 'E'},
    {{"지", 3}, 'G'},     {{"큐", 3}, 'Q'},     {{"티", 3}, 'T'},   {{"피", 3}, 'P'},
};

static size_t read_letter(char *letter, span rest)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (span_starts(rest, names[i].name)) {
            *letter = names[i].letter;
            return names[i].name.size;
        }
    return 0;
}

uint64_t letters_read(span word)
{
    char letters[MOST_LETTERS];
    size_t count = 0;
    for (size_t n; word.size; word = span_skip(word, n)) {
        if (count == MOST_LETTERS || !(n = read_letter(&letters[count], word)))
            return 0;
        count++;
    }
    return count < 2 ? 0 : hash_text((span){letters, count});
}

uint64_t letters_written(span token)
{
    for (size_t i = 0; i < token.size; i++)
        if (!is_upper(token.at[i]))
            return 0;
    return token.size < 2 || token.size > MOST_LETTERS ? 0 : hash_text(token);
}
