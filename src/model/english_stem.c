#include "model.h"

/* Irregular forms of verbs and nouns that are frequent in news. */
static const char *const irregular[][2] = {
    {"rose", "rise"},         {"risen", "rise"},    {"fell", "fall"},
    {"fallen", "fall"},       {"grew", "grow"},     {"grown", "grow"},
    {"said", "say"},          {"told", "tell"},     {"found", "find"},
    {"held", "hold"},         {"took", "take"},     {"taken", "take"},
    {"made", "make"},         {"went", "go"},       {"gone", "go"},
    {"came", "come"},         {"became", "become"}, {"gave", "give"},
    {"given", "give"},        {"got", "get"},       {"saw", "see"},
    {"seen", "see"},          {"knew", "know"},     {"known", "know"},
    {"thought", "think"},     {"bought", "buy"},    {"brought", "bring"},
    {"sold", "sell"},         {"sent", "send"},     {"spent", "spend"},
    {"lost", "lose"},         {"won", "win"},       {"led", "lead"},
    {"left", "leave"},        {"met", "meet"},      {"paid", "pay"},
    {"built", "build"},       {"began", "begin"},   {"begun", "begin"},
    {"broke", "break"},       {"broken", "break"},  {"chose", "choose"},
    {"chosen", "choose"},     {"drove", "drive"},   {"driven", "drive"},
    {"fought", "fight"},      {"taught", "teach"},  {"caught", "catch"},
    {"wrote", "write"},       {"written", "write"}, {"spoke", "speak"},
    {"spoken", "speak"},      {"stood", "stand"},   {"understood", "understand"},
    {"struck", "strike"},     {"shot", "shoot"},    {"shown", "show"},
    {"stole", "steal"},       {"stolen", "steal"},  {"kept", "keep"},
    {"felt", "feel"},         {"heard", "hear"},    {"ran", "run"},
    {"sank", "sink"},         {"sunk", "sink"},     {"sought", "seek"},
    {"drew", "draw"},         {"drawn", "draw"},    {"threw", "throw"},
    {"thrown", "throw"},      {"flew", "fly"},      {"flown", "fly"},
    {"ate", "eat"},           {"eaten", "eat"},     {"drank", "drink"},
    {"wore", "wear"},         {"worn", "wear"},     {"died", "die"},
    {"dying", "die"},         {"men", "man"},       {"women", "woman"},
    {"children", "child"},    {"people", "person"}, {"feet", "foot"},
    {"lives", "life"},        {"wives", "wife"},    {"leaves", "leaf"},
    {"crises", "crisis"},     {"bore", "bear"},     {"arose", "arise"},
    {"withdrew", "withdraw"}, {"hid", "hide"},      {"swam", "swim"},
    {"sang", "sing"},         {"sung", "sing"},     {"sat", "sit"},
    {"forced", "force"},      {"dealt", "deal"},    {"meant", "mean"},
    {"slept", "sleep"},
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
    char stem[LONGEST] = {0};
    size_t size = 0;
    for (; size < word.size && size < LONGEST; size++)
        stem[size] = to_lower(word.at[size]);
    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (stem[0] == irregular[i][0][0] &&
            span_equal((span){stem, size}, span_of(irregular[i][0]))) {
            size = strlen(irregular[i][1]);
            memcpy(stem, irregular[i][1], size);
        }
    cut(stem, &size);
    even_out(stem, &size);
    buf_put(out, (span){stem, size});
}
