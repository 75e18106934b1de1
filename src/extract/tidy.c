#include "tidy.h"

#include "text/text.h"

enum { SHORT = 200 };

static bool is_link_line(const struct run *run)
{
    double share = run->width ? (double)run->linked / run->width : 0;
    return (share > 0.6 && run->width < SHORT) || (share > 0.85 && run->width < 120);
}

static const char *const prompts[] = {
    "read more",
    "read also",
    "read next",
    "also read",
    "related",
    "see also",
    "more from",
    "more on",
    "sign up",
    "subscribe",
    "follow us",
    "share this",
    "advertisement",
    "recommended",
    "watch:",
    "photo by",
    "image credit",
    "tags:",
    "filed under",
    "editing by",
    "reporting by",
    "source:",
    "join the conversation",
    "leave a comment",
    "read in korean",
    "read in english",
    "translated by",
    "관련기사",
    "기사제보",
    "▶",
    "▷",
    "☞",
    "◎",
    "please direct any comments",
};

static const char *const legal[] = {"copyright", "©",     "ⓒ",        "<저작권자", "[ⓒ",
                                    "(끝)",      "(end)", "저작권자", "무단전재",  "무단 전재"};

static bool starts_with_any(span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        span word = span_of(words[i]);
        if (span_equal_nocase(span_first(text, word.size), word))
            return true;
    }
    return false;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_title(const struct run *run, span title)
{
    return title.size && span_equal(run->text, title);
}

static enum verdict judge(const struct run *run, span title)
{
    if (is_title(run, title))
        return DROP_TITLE;
    if (is_link_line(run))
        return DROP_LINKS;
    if (run->width < SHORT && starts_with_any(run->text, prompts, COUNT(prompts)))
        return DROP_PROMPT;
    if (run->width < SHORT && starts_with_any(run->text, legal, COUNT(legal)))
        return DROP_LEGAL;
    return KEPT;
}

/* Headings at the end of the article have lost what they stood above. */
static void drop_trailers(struct runs *runs)
{
    for (size_t i = runs->all.count; i-- > 0;) {
        struct run *run = &runs->all.at[i];
        if (run->verdict != KEPT)
            continue;
        if (run->kind != BLOCK_HEADING)
            return;
        run->verdict = DROP_TRAILER;
    }
}

void tidy(struct runs *runs, span title)
{
    for (size_t i = 0; i < runs->all.count; i++)
        if (runs->all.at[i].verdict == KEPT)
            runs->all.at[i].verdict = (uint8_t)judge(&runs->all.at[i], title);
    drop_trailers(runs);
}
