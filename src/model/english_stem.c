#include "model.h"

#include "base/sorted.h"

/* Irregular forms of verbs and nouns that are frequent in news, sorted. */
static const struct irregular {
    char form[12], stem[12];
} irregular[] = {
    {"arose", "arise"},
    {"ate", "eat"},
    {"became", "become"},
    {"began", "begin"},
    {"begun", "begin"},
    {"bore", "bear"},
    {"bought", "buy"},
    {"broke", "break"},
    {"broken", "break"},
    {"brought", "bring"},
    {"built", "build"},
    {"came", "come"},
    {"caught", "catch"},
    {"children", "child"},
    {"chose", "choose"},
    {"chosen", "choose"},
    {"crises", "crisis"},
    {"dealt", "deal"},
    {"died", "die"},
    {"drank", "drink"},
    {"drawn", "draw"},
    {"drew", "draw"},
    {"driven", "drive"},
    {"drove", "drive"},
    {"dying", "die"},
    {"eaten", "eat"},
    {"fallen", "fall"},
    {"feet", "foot"},
    {"fell", "fall"},
    {"felt", "feel"},
    {"flew", "fly"},
    {"flown", "fly"},
    {"forced", "force"},
    {"fought", "fight"},
    {"found", "find"},
    {"gave", "give"},
    {"given", "give"},
    {"gone", "go"},
    {"got", "get"},
    {"grew", "grow"},
    {"grown", "grow"},
    {"heard", "hear"},
    {"held", "hold"},
    {"hid", "hide"},
    {"kept", "keep"},
    {"knew", "know"},
    {"known", "know"},
    {"leaves", "leaf"},
    {"led", "lead"},
    {"left", "leave"},
    {"lives", "life"},
    {"lost", "lose"},
    {"made", "make"},
    {"meant", "mean"},
    {"men", "man"},
    {"met", "meet"},
    {"paid", "pay"},
    {"people", "person"},
    {"ran", "run"},
    {"risen", "rise"},
    {"rose", "rise"},
    {"said", "say"},
    {"sang", "sing"},
    {"sank", "sink"},
    {"sat", "sit"},
    {"saw", "see"},
    {"seen", "see"},
    {"sent", "send"},
    {"shot", "shoot"},
    {"shown", "show"},
    {"slept", "sleep"},
    {"sold", "sell"},
    {"sought", "seek"},
    {"spent", "spend"},
    {"spoke", "speak"},
    {"spoken", "speak"},
    {"stole", "steal"},
    {"stolen", "steal"},
    {"stood", "stand"},
    {"struck", "strike"},
    {"sung", "sing"},
    {"sunk", "sink"},
    {"swam", "swim"},
    {"taken", "take"},
    {"taught", "teach"},
    {"thought", "think"},
    {"threw", "throw"},
    {"thrown", "throw"},
    {"told", "tell"},
    {"took", "take"},
    {"understood", "understand"},
    {"went", "go"},
    {"withdrew", "withdraw"},
    {"wives", "wife"},
    {"women", "woman"},
    {"won", "win"},
    {"wore", "wear"},
    {"worn", "wear"},
    {"written", "write"},
    {"wrote", "write"},
};

enum { LONGEST = 40 };

/* Endings in the order they are tried: what is cut off, what is put in its place, and how many
 * letters must stay. */
static const struct {
    span ending;
    span instead;
    size_t stay;
} endings[] = {
    {{"'s", 2}, {"", 0}, 1},     {{"ies", 3}, {"i", 1}, 2},  {{"ied", 3}, {"i", 1}, 2},
    {{"sses", 4}, {"ss", 2}, 1}, {{"ss", 2}, {"ss", 2}, 1},  {{"us", 2}, {"us", 2}, 1},
    {{"s", 1}, {"", 0}, 3},      {{"eed", 3}, {"ee", 2}, 1}, {{"ed", 2}, {"", 0}, 3},
    {{"ing", 3}, {"", 0}, 3},
};

static void cut(char *word, size_t *size)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        span ending = endings[i].ending, instead = endings[i].instead;
        if (*size < ending.size + endings[i].stay || !span_ends((span){word, *size}, ending))
            continue;
        memcpy(word + *size - ending.size, instead.at, instead.size);
        *size = *size - ending.size + instead.size;
        return;
    }
}

/* "planned" has become "plann", "rise" keeps its e, "party" its y: one form for all. */
static void even_out(char *word, size_t *size)
{
    if (*size > 3 && word[*size - 1] == 'e')
        --*size;
    if (*size > 2 && word[*size - 1] == 'y')
        word[*size - 1] = 'i';
    if (*size > 3 && word[*size - 1] == word[*size - 2] && !strchr("aeioul", word[*size - 1]))
        --*size;
}

void english_stem(buf *out, span word)
{
    char stem[LONGEST + 1] = {0};
    size_t size = 0;
    for (; size < word.size && size < LONGEST; size++)
        stem[size] = to_lower(word.at[size]);
    const struct irregular *row = SORTED_FIND(stem, irregular);
    if (row) {
        size = strlen(row->stem);
        memcpy(stem, row->stem, size);
    }
    cut(stem, &size);
    even_out(stem, &size);
    buf_put(out, (span){stem, size});
}
