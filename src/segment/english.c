/* English: what a full stop can mean. Tables are in lower case and sorted. */
#include "rules.h"

#include <stdlib.h>

/* Abbreviations that never end a sentence. */
static const char *const never_final[] = {
    "adm",    "amb",  "approx",  "assoc",  "asst", "atty", "brig",  "brig.gen", "capt", "cdr",
    "cf",     "cmdr", "col",     "cpl",    "det",  "dr",   "drs",   "e.g",      "ens",  "fr",
    "ft",     "gen",  "gens",    "gov",    "hon",  "i.e",  "incl",  "insp",     "lt",   "lt.col",
    "lt.gen", "maj",  "maj.gen", "messrs", "mlle", "mme",  "mr",    "mrs",      "ms",   "msgr",
    "msgt",   "mt",   "pfc",     "ph",     "pres", "prof", "profs", "pvt",      "rep",  "reps",
    "resp",   "rev",  "sen",     "sens",   "sfc",  "sgt",  "spc",   "ssgt",     "ste",  "supt",
    "treas",  "tsgt", "v",       "viz",    "vs",
};

/* Abbreviations that do not end a sentence before a digit. */
static const char *const before_number[] = {
    "apr", "art", "arts", "aug",  "c",   "ca",  "ch",   "chap", "dec",  "eq",  "eqs", "est", "ext",
    "feb", "fig", "figs", "jan",  "jul", "jun", "mar",  "n",    "no",   "nos", "nov", "nr",  "oct",
    "op",  "p",   "par",  "para", "pp",  "sec", "sect", "sep",  "sept", "tel", "v",   "vol", "vols",
};

/* Abbreviations that end a sentence only before a word that usually begins one. */
static const char *const seldom_final[] = {
    "a.d",  "a.m",  "al",    "assn",  "ave",  "b.a",  "b.c",   "b.c.e", "b.sc",    "bldg",  "blvd",
    "bros", "c.e",  "calif", "co",    "conn", "corp", "cos",   "d.c",   "d.p.r.k", "dept",  "dist",
    "e.u",  "etc",  "fla",   "govt",  "hwy",  "inc",  "jr",    "l.a",   "llc",     "ltd",   "m.a",
    "m.d",  "m.sc", "mfg",   "n.y",   "natl", "p.m",  "p.r.c", "ph.d",  "plc",     "r.o.k", "rd",
    "sec",  "sr",   "st",    "u.a.e", "u.k",  "u.n",  "u.s",   "u.s.a", "u.s.s.r", "univ",  "va",
};

/* Abbreviations that do not end a sentence before a small letter. */
static const char *const before_small[] = {
    "approx", "avg",  "bbl",  "cm",  "cu", "dept", "est", "ext", "gal",  "govt", "hr",
    "hrs",    "incl", "intl", "kg",  "km", "lb",   "lbs", "max", "min",  "mins", "misc",
    "ml",     "mm",   "mo",   "mos", "oz", "pct",  "pt",  "qt",  "secs", "sq",   "std",
    "tbsp",   "temp", "tsp",  "vol", "wk", "wks",  "yr",  "yrs",
};

/* Words that usually begin a sentence. */
static const char *const starters[] = {
    "a",      "about",   "after",   "all",    "also",    "an",     "and",    "another", "are",
    "as",     "at",      "because", "both",   "but",     "by",     "can",    "could",   "did",
    "do",     "does",    "don't",   "each",   "every",   "few",    "for",    "from",    "had",
    "has",    "have",    "he",      "he's",   "her",     "his",    "i",      "i'm",     "i've",
    "if",     "in",      "is",      "it",     "it's",    "its",    "let",    "many",    "may",
    "might",  "more",    "most",    "must",   "my",      "no",     "nobody", "none",    "nor",
    "not",    "nothing", "on",      "one",    "only",    "or",     "other",  "others",  "our",
    "over",   "several", "shall",   "she",    "she's",   "should", "so",     "some",    "that",
    "that's", "the",     "their",   "there",  "there's", "these",  "they",   "they're", "this",
    "those",  "three",   "to",      "two",    "was",     "we",     "we're",  "were",    "will",
    "with",   "would",   "you",     "you're", "your",
};

/* More of them, those that are longer or rarer. */
static const char *const openers[] = {
    "according", "across",       "additionally", "afterward", "afterwards",    "again",
    "against",   "although",     "among",        "analysts",  "before",        "besides",
    "between",   "consequently", "critics",      "despite",   "during",        "earlier",
    "even",      "eventually",   "experts",      "finally",   "fortunately",   "furthermore",
    "hence",     "here",         "how",          "however",   "indeed",        "instead",
    "just",      "last",         "later",        "like",      "maybe",         "meanwhile",
    "moreover",  "much",         "nevertheless", "now",       "officials",     "once",
    "otherwise", "perhaps",      "please",       "police",    "prosecutors",   "similarly",
    "since",     "somehow",      "soon",         "still",     "such",          "then",
    "therefore", "though",       "thus",         "today",     "unfortunately", "unless",
    "unlike",    "until",        "well",         "what",      "when",          "where",
    "whether",   "which",        "while",        "who",       "whose",         "why",
    "within",    "without",      "yes",          "yesterday", "yet",
};

/* What is told apart by a letter behind it, which is no initial then. */
static const char *const lettered[] = {
    "appendix",  "area",     "block",   "building", "category", "chapter", "class",
    "division",  "exhibit",  "gate",    "grade",    "group",    "hall",    "hepatitis",
    "influenza", "level",    "line",    "option",   "part",     "phase",   "plan",
    "room",      "schedule", "section", "series",   "site",     "team",    "terminal",
    "tower",     "type",     "unit",    "version",  "vitamin",  "ward",    "zone",
};

/* Verbs of saying. */
static const char *const saying[] = {
    "added",     "adds",     "admits",   "admitted",  "announced",  "answered",  "argued",
    "argues",    "asked",    "asks",     "commented", "complained", "concluded", "continued",
    "continues", "cried",    "declared", "demanded",  "demands",    "exclaimed", "explained",
    "explains",  "insisted", "insists",  "joked",     "laughed",    "mused",     "noted",
    "notes",     "observed", "pleaded",  "quipped",   "reasoned",   "recalled",  "recalls",
    "remarked",  "replied",  "replies",  "responded", "retorted",   "said",      "says",
    "screamed",  "shouted",  "sighed",   "snapped",   "suggested",  "tells",     "thought",
    "thundered", "told",     "tweeted",  "urged",     "warned",     "whispered", "wondered",
    "wonders",   "writes",   "wrote",    "yelled",
};

enum { ATTRIBUTION_WORDS = 4 };

static int compare(const void *key, const void *element)
{
    const span *word = key;
    const char *each = *(const char *const *)element;
    for (size_t i = 0; i < word->size; i++)
        if (to_lower(word->at[i]) != each[i])
            return (unsigned char)to_lower(word->at[i]) - (unsigned char)each[i];
    return each[word->size] ? -1 : 0;
}
#define IS_ONE_OF(word, words)                                                                     \
    (bsearch(&(word), words, sizeof(words) / sizeof *(words), sizeof *(words), compare) != NULL)

static bool is_starter(span text)
{
    span word = word_first(text);
    return IS_ONE_OF(word, starters) || IS_ONE_OF(word, openers);
}

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
    span word = abbreviated(b);
    return IS_ONE_OF(word, never_final);
}

/* on Nov. | 3     Resolution No. | 2397     N°. | 7 */
static bool is_before_number(const struct boundary *b)
{
    span word = abbreviated(b);
    return b->after.size && is_digit(b->after.at[0]) &&
           (IS_ONE_OF(word, before_number) || span_ends(b->before, SPAN("N°.")));
}

/* He left at 6 p.m. | Mr. Han stayed.     but no boundary: At 6 p.m. | Mr. Han left. */
static bool is_time_at_end(const struct boundary *b, span word)
{
    enum { LONGEST_OPENING = 16 };
    static const char *const titles[] = {"dr", "mr", "mrs", "ms"};
    span next = word_first(b->after);
    bool is_time = span_equal_nocase(word, SPAN("a.m")) || span_equal_nocase(word, SPAN("p.m"));
    return is_time && IS_ONE_OF(next, titles) && b->sentence.size > LONGEST_OPENING;
}

/* the U.S. | Treasury     at 5 p.m. | Seoul time */
static bool is_seldom_final(const struct boundary *b)
{
    span word = abbreviated(b);
    bool begins = (is_starter(b->after) && !is_lower(b->after.at[0])) || is_time_at_end(b, word);
    return IS_ONE_OF(word, seldom_final) && !begins;
}

/* John F. | Kennedy     but not: in Vitamin C. | It     in Block B. | Residents */
static bool is_initial(const struct boundary *b)
{
    span word = abbreviated(b);
    span noun = word_last(trim_end(span_between(b->before.at, word.at)));
    if (is_time_at_end(b, word) || (word.size == 1 && IS_ONE_OF(noun, lettered)))
        return false;
    bool is_letter = word.size == 1 || (word.size > 1 && word.at[word.size - 2] == '.');
    return is_letter && is_upper(word.at[word.size - 1]) && b->after.size &&
           is_upper(b->after.at[0]) && !is_starter(b->after);
}

/* Yahoo! | News     but not: at Yahoo! | It closed. */
static bool is_exclaimed_name(const struct boundary *b)
{
    static const char *const names[] = {"jeopardy", "yahoo", "yum"};
    if (!span_ends(b->before, SPAN("!")))
        return false;
    span word = word_last(span_first(b->before, b->before.size - 1));
    return IS_ONE_OF(word, names) && !is_starter(b->after);
}

/* iPhone, eBay */
static bool is_brand(span text)
{
    return text.size > 1 && is_lower(text.at[0]) &&
           (is_upper(text.at[1]) ||
            (text.size > 2 && is_lower(text.at[1]) && is_upper(text.at[2])));
}

/* Letters in lower case between white space and the full stop at the end of the text. */
static bool ends_in_plain_word(span text)
{
    size_t n = text.size - 1;
    while (n && is_lower(text.at[n - 1]))
        n--;
    return text.size - n > 2 && (!n || text.at[n - 1] == ' ');
}

/* it is small. | i like it.     in letters that go without capitals */
static bool is_casual(span before, span after)
{
    if (!after.size || !is_lower(after.at[0]) || !ends_in_plain_word(before) ||
        before.at[before.size - 1] == '!')
        return false;
    span word = word_last(span_first(before, before.size - 1));
    return !IS_ONE_OF(word, before_small);
}

/* “Is it safe?” | she asked.     An ellipsis … | goes on.     but not: b. | the next item */
static bool is_continued(const struct boundary *b)
{
    struct item item;
    return b->after.size && is_lower(b->after.at[0]) && !is_brand(b->after) &&
           !item_read(&item, b->after) && !is_casual(b->before, b->after);
}

/* Full stops with spaces between at the end of the text, and whether a word touches the first. */
static int spaced_stops(span text, bool *is_attached)
{
    int count = 0;
    while (text.size && text.at[text.size - 1] == '.') {
        count++;
        text.size--;
        *is_attached = !(text.size && text.at[text.size - 1] == ' ');
        text.size -= !*is_attached;
    }
    return count;
}

/* the thing is . . . | I meant it.     asleep ... | I did.     goes on . . . . | The end. is a
 * boundary, and It ended. | . . . The rest is one, but has none behind the dots. */
static bool is_omission(const struct boundary *b)
{
    if (span_starts(b->after, SPAN("I ")) && span_ends(b->before, SPAN(" ...")))
        return true;
    bool is_attached = false;
    int stops = spaced_stops(b->before, &is_attached);
    return stops == (is_attached ? 4 : 3) && span_ends(b->before, SPAN(" ."));
}

/* a farmer, shouted: the verb behind a name's apposition, which ends in a comma. */
static bool is_said_behind_comma(span text)
{
    enum { LONGEST_APPOSITION = 80 };
    span apposition;
    text = span_first(text, LONGEST_APPOSITION);
    if (!span_field(&text, ',', &apposition))
        return false;
    span word = word_first(text);
    return IS_ONE_OF(word, saying);
}

/* “Who will pay?” | Kim Jin-su asked.     “Stop!” | Kim, a farmer, shouted. */
static bool is_attributed(const struct boundary *b)
{
    if (!ends_in_quoted_mark(b->before) || is_starter(b->after))
        return false;
    span rest = b->after, word;
    for (int i = 0; i < ATTRIBUTION_WORDS && span_field(&rest, ' ', &word); i++) {
        bool has_comma = span_ends(word, SPAN(","));
        word = word_first(word);
        if (IS_ONE_OF(word, saying) || (has_comma && is_said_behind_comma(rest)))
            return true;
        if (!word.size || !is_upper(word.at[0]))
            return false;
    }
    return false;
}

/* in peace. 4 | Even the old     It rose. | 4 Even: the number of a note stands behind a full stop
 * and in front of a word that begins a sentence. */
static size_t note_number_size(span text)
{
    size_t n = 0;
    while (n < text.size && n < 3 && is_digit(text.at[n]))
        n++;
    span rest = span_skip(text, n);
    bool is_number = n && rest.size > 1 && rest.at[0] == ' ' && is_upper(rest.at[1]);
    return is_number && is_starter(rest) ? n : 0;
}

static bool is_before_note_number(const struct boundary *b)
{
    return note_number_size(b->after) > 0 && is_terminated(b->before);
}

static bool is_behind_note_number(span text, size_t at)
{
    size_t n = 0;
    while (n < at && is_digit(text.at[at - n - 1]))
        n++;
    span front = span_first(text, at - n);
    return n && span_ends(front, SPAN(" ")) && is_terminated(trim_end(front)) &&
           note_number_size(span_skip(text, at - n)) == n;
}

/* SEOUL —     ST. LOUIS (AP) —     DAKAR, Senegal —     at the start of a paragraph */
static bool is_dateline(span text)
{
    enum { FEWEST = 3, LONGEST = 60 };
    size_t capitals = 0;
    for (size_t i = 0; i < text.size && !strchr(",(-", text.at[i]); i++) {
        if (is_lower(text.at[i]))
            return false;
        capitals += is_upper(text.at[i]);
    }
    return capitals >= FEWEST && text.size <= LONGEST;
}

/* So maybe — | That's me.     but not: the man — I think — was */
static bool is_broken_off(span before, span after)
{
    bool is_dash = span_ends(before, SPAN("—")) || span_ends(before, SPAN("–")) ||
                   span_ends(before, SPAN("--"));
    span word = word_first(after);
    return is_dash && !is_dateline(before) && after.size && is_upper(after.at[0]) &&
           word.size > 1 && is_starter(word) && word.at[1] != '\'';
}

/* Phones fell. | iPhone sales rose. */
static bool is_before_brand(span before, span after)
{
    return is_brand(after) && span_ends(before, SPAN("."));
}

/* closed the market.|The traders     but not: Jane.Doe@ Node.Js */
static bool is_glued(span before, span after)
{
    size_t n = 1;
    while (n < after.size && is_lower(after.at[n]))
        n++;
    return ends_in_plain_word(before) && n > 1 && n < after.size &&
           (after.at[n] == ' ' || after.at[n] == ',');
}

/* She waited… | Then she left. */
static bool is_behind_ellipsis(span before, span after)
{
    return span_ends(before, SPAN("…")) && !span_ends(before, SPAN(" …")) && after.size &&
           is_upper(after.at[0]) && is_starter(after);
}

/* It ended. | . . . The rest */
static bool is_before_omission(span before, span after)
{
    span stops = SPAN(" . . . ");
    return span_ends(before, SPAN(".")) && !span_ends(before, SPAN(" .")) &&
           span_starts(after, span_skip(stops, 1)) && after.size > 6 && is_upper(after.at[6]);
}

/* A list that starts a paragraph, but not with what may be an initial: A. Smith and B. Jones. */
static void first_item(struct item *item, span text)
{
    if (!item_read(item, text) || (item->first == 'A' && !item->is_closed))
        item->size = 0;
}

/* Three reasons: | 1) one | 2) two. Moves *item along when its follower stands behind the space,
 * or the first of a list behind a colon or full stop. */
static bool is_next_item(struct item *item, span before, span after)
{
    struct item next;
    if (!item_read(&next, after))
        return false;
    bool is_first = next.number == 1 && (next.first == '0' || next.is_closed);
    bool may_begin = span_ends(before, SPAN(":")) || span_ends(before, SPAN("."));
    if (!(item->size && item_follows(&next, item)) && !(is_first && may_begin))
        return false;
    *item = next;
    return true;
}

static bool is_boundary_at_space(span text, size_t at)
{
    span before = span_first(text, at), after = span_skip(text, at + 1);
    char last = before.size ? before.at[before.size - 1] : ' ';
    bool may_begin = after.size && !is_lower(after.at[0]);
    switch (last) {
    case ']':
    case ')':
        return may_begin && is_behind_appendix(text, at);
    case '?':
        return is_casual(before, after);
    case '.':
        return is_casual(before, after) || is_before_brand(before, after) ||
               is_before_omission(before, after);
    default:
        return is_digit(last)
                   ? is_behind_note_number(text, at)
                   : (last == '-' || (last & 0x80)) &&
                         (is_broken_off(before, after) || is_behind_ellipsis(before, after));
    }
}

static void propose(offsets *out, span text)
{
    struct item item;
    first_item(&item, text);
    for (size_t i = 1; i < text.size; i++) {
        bool is_found = false;
        if (text.at[i] == ' ')
            is_found = is_next_item(&item, span_first(text, i), span_skip(text, i + 1)) ||
                       is_boundary_at_space(text, i);
        else if (text.at[i - 1] == '.' && is_upper(text.at[i]))
            is_found = is_glued(span_first(text, i), span_skip(text, i));
        if (is_found)
            list_push(out, i + (text.at[i] == ' '));
    }
}

static rule *const joins[] = {
    is_never_final,     is_exclaimed_name, is_before_number,
    is_seldom_final,    is_initial,        is_list_mark,
    is_continued,       is_attributed,     is_before_note_number,
    is_before_appendix, is_omission,       NULL,
};

const struct rules english = {joins, propose};
