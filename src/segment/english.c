#include "rules.h"

/* Abbreviations that never end a sentence. */
static const char *const never_final[] = {
    "mr",   "mrs",    "ms",  "dr",   "prof", "gen", "col",   "lt",   "sgt",    "capt", "cpl",
    "pvt",  "maj",    "adm", "cmdr", "gov",  "sen", "rep",   "rev",  "hon",    "pres", "supt",
    "insp", "st",     "ste", "ft",   "mt",   "vs",  "v",     "e.g",  "i.e",    "cf",   "viz",
    "al",   "messrs", "fr",  "amb",  "atty", "sec", "treas", "univ", "approx", "est",  "ph",
};

/* Abbreviations that do not end a sentence before a digit. */
static const char *const before_number[] = {
    "no",  "nos", "p",   "pp",  "vol", "fig", "figs", "ch",  "art", "eq",  "op", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "c",  "ca",
};

/* Abbreviations that end a sentence only before a word that usually begins one. */
static const char *const seldom_final[] = {
    "u.s",  "u.n", "u.k",  "e.u", "d.c",  "a.m", "p.m", "u.s.a", "d.p.r.k", "r.o.k", "inc",
    "corp", "co",  "ltd",  "llc", "bros", "jr",  "sr",  "ph.d",  "m.d",     "b.a",   "m.a",
    "etc",  "est", "dept", "ave", "blvd", "rd",  "l.a", "n.y",   "b.c",     "a.d",   "assn",
};

static const char *const starters[] = {
    "the",       "a",         "an",       "he",           "she",         "it",
    "they",      "we",        "i",        "you",          "this",        "that",
    "these",     "those",     "his",      "her",          "their",       "our",
    "my",        "its",       "in",       "on",           "at",          "for",
    "but",       "and",       "or",       "so",           "yet",         "however",
    "meanwhile", "after",     "before",   "when",         "while",       "if",
    "as",        "since",     "although", "though",       "because",     "despite",
    "during",    "according", "there",    "then",         "now",         "some",
    "many",      "most",      "more",     "all",          "no",          "not",
    "one",       "two",       "three",    "another",      "both",        "each",
    "every",     "with",      "without",  "from",         "to",          "by",
    "under",     "over",      "until",    "also",         "still",       "even",
    "only",      "just",      "what",     "who",          "why",         "how",
    "where",     "which",     "such",     "several",      "few",         "among",
    "last",      "earlier",   "later",    "today",        "yesterday",   "officials",
    "analysts",  "experts",   "critics",  "police",       "prosecutors", "furthermore",
    "moreover",  "therefore", "instead",  "nevertheless", "once",        "other",
    "others",
};

static const char *const saying[] = {
    "said",    "says",      "asked",    "asks",     "added",    "told",      "wrote",     "writes",
    "replied", "recalled",  "shouted",  "cried",    "wondered", "explained", "continued", "argued",
    "noted",   "exclaimed", "insisted", "demanded", "admitted", "remarked",  "laughed",   "joked",
};

enum { ATTRIBUTION_WORDS = 4 };

static bool is_one_of(span word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_equal_nocase(word, span_of(words[i])))
            return true;
    return false;
}
#define IS_ONE_OF(word, words) is_one_of(word, words, sizeof(words) / sizeof *(words))

/* The word before a final full stop, without it; empty when the text does not end in one. */
static span abbreviated(const struct boundary *b)
{
    span word = word_last(b->before);
    if (!word.size || word.at[word.size - 1] != '.')
        return (span){word.at, 0};
    return span_first(word, word.size - 1);
}

/* Dr. | Park arrived. */
static bool is_never_final(const struct boundary *b)
{
    return IS_ONE_OF(abbreviated(b), never_final);
}

/* on Nov. | 3     Resolution No. | 2397 */
static bool is_before_number(const struct boundary *b)
{
    return b->after.size && is_digit(b->after.at[0]) && IS_ONE_OF(abbreviated(b), before_number);
}

/* the U.S. | Treasury     at 5 p.m. | Seoul time */
static bool is_seldom_final(const struct boundary *b)
{
    return IS_ONE_OF(abbreviated(b), seldom_final) && !IS_ONE_OF(word_first(b->after), starters);
}

/* John F. | Kennedy     but not: in Vitamin C. | It */
static bool is_initial(const struct boundary *b)
{
    span word = abbreviated(b);
    bool is_letter = word.size == 1 || (word.size > 1 && word.at[word.size - 2] == '.');
    return is_letter && is_upper(word.at[word.size - 1]) && b->after.size &&
           is_upper(b->after.at[0]) && !IS_ONE_OF(word_first(b->after), starters);
}

/* 1. | Wash the rice.     a) is no full stop and needs no rule */
static bool is_list_number(const struct boundary *b)
{
    span word = abbreviated(b);
    return word.size && word.size <= 3 && word.size + 1 == b->before.size &&
           (is_digit(word.at[0]) || word.size == 1);
}

/* “Is it safe?” | she asked.     An ellipsis … | goes on. */
static bool is_continued(const struct boundary *b)
{
    uint32_t c = 0;
    if (b->after.size)
        utf8_decode(b->after, &c);
    return c < 0x80 && is_lower((char)c);
}

static bool ends_in_quoted_mark(span before)
{
    uint32_t c;
    size_t n = utf8_last(before, &c);
    if (!n || !is_closing(c))
        return false;
    span inside = span_first(before, before.size - n);
    return utf8_last(inside, &c) && (c == '?' || c == '!');
}

/* “Who will pay?” | Kim Jin-su asked. */
static bool is_attributed(const struct boundary *b)
{
    if (!ends_in_quoted_mark(b->before) || IS_ONE_OF(word_first(b->after), starters))
        return false;
    span rest = b->after, word;
    for (int i = 0; i < ATTRIBUTION_WORDS && span_field(&rest, ' ', &word); i++) {
        word = word_first(word);
        if (IS_ONE_OF(word, saying))
            return true;
        if (!word.size || !is_upper(word.at[0]))
            return false;
    }
    return false;
}

rule *const english_rules[] = {
    is_never_final, is_before_number, is_seldom_final, is_initial,
    is_list_number, is_continued,     is_attributed,   NULL,
};
