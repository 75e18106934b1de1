#include "tidy.h"

#include "draft.h"
#include "repeats.h"
#include "strip.h"
#include "text/text.h"

enum {
    SHORT = 200, /* width of a line that its first words may drop */
    LABEL = 60,  /* width of a line that is none of the text when it stands before or behind it */
    NOTE = 300   /* width of a note behind the article */
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What short lines begin with that send the reader elsewhere. In lower case. */
static const char *const prompts[] = {
    "read more",
    "read also",
    "read next",
    "also read",
    "read the full",
    "related",
    "see also",
    "more from",
    "more on",
    "more stories",
    "sign up",
    "subscribe",
    "follow us",
    "follow @",
    "share this",
    "share on",
    "advert",
    "recommended",
    "watch:",
    "photo by",
    "photo:",
    "photos:",
    "photograph",
    "image credit",
    "image:",
    "tags:",
    "topics",
    "filed under",
    "editing by",
    "reporting by",
    "additional reporting",
    "source:",
    "join the conversation",
    "leave a comment",
    "comments",
    "read in korean",
    "read in english",
    "translated by",
    "click here",
    "you may also like",
    "don't miss",
    "don’t miss",
    "tell us what you think",
    "get the latest",
    "have a tip",
    "updated at",
    "last updated",
    "visit business insider",
    "please direct any comments",
    "관련기사",
    "관련 기사",
    "기사제보",
    "제보는",
    "▶",
    "▷",
    "☞",
    "◎",
    "※",
};

/* Words anywhere in a short line that say the same. */
static const char *const prompt_words[] = {
    "contributed to this report",
    "contributed reporting",
    "follow us on",
    "follow him on",
    "follow her on",
    "sign up for our",
    "our newsletter",
    "read in korean",
    "read in english",
    "영문 기사",
    "영문기사",
};

static const char *const legal_starts[] = {"copyright", "©",        "ⓒ",    "<저작권자",
                                           "[ⓒ",        "저작권자", "(c) ", "<ⓒ"};
static const char *const legal_words[] = {"무단전재", "무단 전재", "재배포 금지", "재배포금지",
                                          "all rights reserved"};

/* What the line with the times of an article begins with. */
static const char *const time_starts[] = {"입력",     "등록",     "수정",      "승인",   "게시",
                                          "기사입력", "최종수정", "published", "posted", "updated"};

static const char *const caption_ends[] = {"자료사진", "자료사진)", "자료사진]", "무관)",
                                           "무관",     " 제공",     "제공)",     "제공]"};
static const char *const caption_words[] = {"/사진=",    "(사진=", "[사진=",    "사진제공",
                                            "사진 제공", "사진=",  "file photo"};

static bool is_short(const struct run *run)
{
    return run->width < SHORT;
}

static bool is_link_line(const struct run *run)
{
    double share = run->width ? (double)run->linked / run->width : 0;
    return (share > 0.6 && is_short(run)) || (share > 0.85 && run->width < 120);
}

static bool is_prompt(span text)
{
    span inner = span_skip(text, span_starts(text, SPAN("(")));
    return starts_with_any(inner, prompts, COUNT(prompts)) ||
           contains_any(text, prompt_words, COUNT(prompt_words));
}

static bool is_legal(span text)
{
    return starts_with_any(text, legal_starts, COUNT(legal_starts)) ||
           contains_any(text, legal_words, COUNT(legal_words)) || span_ends(text, SPAN("송고"));
}

static bool is_caption(span text)
{
    return contains_any(text, caption_words, COUNT(caption_words)) ||
           ends_with_any(text, caption_ends, COUNT(caption_ends));
}

/* "입력 : 2026.11.11 06:00" */
static bool is_time_line(const struct run *run)
{
    size_t digits = 0;
    for (size_t i = 0; i < run->text.size; i++)
        digits += is_digit(run->text.at[i]);
    return digits >= 6 && run->width < 120 && !plain_is_sentence(run->text) &&
           starts_with_any(run->text, time_starts, COUNT(time_starts));
}

static enum verdict judge(const struct run *run, span title)
{
    if (title.size && span_equal(run->text, title))
        return DROP_TITLE;
    if (!is_short(run))
        return KEPT;
    if (is_link_line(run))
        return DROP_LINKS;
    if (is_legal(run->text))
        return DROP_LEGAL;
    if (is_prompt(run->text))
        return DROP_PROMPT;
    if (is_time_line(run) || is_byline(run->text) || (run->width < LABEL && has_address(run->text)))
        return DROP_CREDIT;
    return is_caption(run->text) && !plain_is_sentence(run->text) ? DROP_CAPTION : KEPT;
}

static bool has_lower(span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (is_lower(text.at[i]) || (unsigned char)text.at[i] >= 0x80)
            return true;
    return false;
}

/* A short line that is no sentence, nor a dateline in capitals or "Dear Editor,". */
static bool is_label(const struct run *run)
{
    return run->width < LABEL && !plain_is_sentence(run->text) && has_lower(run->text) &&
           !span_ends(run->text, SPAN(",")) &&
           (run->kind == BLOCK_PARAGRAPH || run->kind == BLOCK_ITEM);
}

/* Section names, dates and the like before the first paragraph. */
static void drop_labels(struct runs *runs, bool has_title)
{
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        if (run->verdict != KEPT)
            continue;
        if (has_title && run->tag == TAG_H1)
            run->verdict = DROP_TITLE;
        else if (is_label(run))
            run->verdict = DROP_CREDIT;
        else if (run->kind != BLOCK_HEADING)
            return;
    }
}

static const char *const note_words[] = {
    "network of",    "for their safety",      "security reasons",
    "our sources",   "comments or questions", "comments, questions",
    "send comments", "send questions"};

/* What a paper says in italics of how it works and how it is reached. */
static bool is_note(const struct run *run)
{
    return run->italic && run->italic >= run->width && run->width < NOTE &&
           (has_address(run->text) || contains_any(run->text, note_words, COUNT(note_words)));
}

/* "홍길동 (교사·서울)" below a letter. */
static bool is_signature(const struct run *run)
{
    enum { LONGEST_NAME = 16 /* bytes: four syllables and a space */ };
    size_t open = span_find(run->text, SPAN("("));
    return (unsigned char)run->text.at[0] >= 0x80 && open && open <= LONGEST_NAME &&
           span_ends(run->text, SPAN(")")) && is_label(run);
}

/* Headings at the end of the article have lost what they stood above. */
static void drop_trailers(struct runs *runs)
{
    for (size_t i = runs->all.count; i-- > 0;) {
        struct run *run = &runs->all.at[i];
        if (run->verdict != KEPT)
            continue;
        if (run->kind != BLOCK_HEADING && !is_note(run) && !is_signature(run))
            return;
        run->verdict = DROP_TRAILER;
    }
}

static void strip(struct run *run)
{
    span all = run->text, end = span_skip(all, all.size);
    run->text = strip_tail(strip_lead(all));
    size_t lead = (size_t)(run->text.at - all.at), tail = all.size - lead - run->text.size;
    run->credit = lead ? span_first(all, lead) : (span){end.at - tail, tail};
    if (!run->text.size) {
        run->text = all;
        run->verdict = DROP_CREDIT;
    }
}

void tidy(struct runs *runs, span title)
{
    for (size_t i = 0; i < runs->all.count; i++) {
        struct run *run = &runs->all.at[i];
        if (run->verdict == KEPT)
            run->verdict = (uint8_t)judge(run, title);
        if (run->verdict == KEPT)
            strip(run);
    }
    drop_repeats(runs);
    drop_labels(runs, title.size > 0);
    drop_trailers(runs);
}
