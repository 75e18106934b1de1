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

/* What short lines begin with that send the reader elsewhere, or say who did what. In lower case.
 */
static const char *const prompts[] = {
    "read more",
    "read also",
    "read next",
    "also read",
    "read the full",
    "see also",
    "more:",
    "more from",
    "sign up",
    "follow us",
    "follow @",
    "share this",
    "share on",
    "watch:",
    "photo by",
    "photo:",
    "photos:",
    "photo credit",
    "image credit",
    "image:",
    "credit:",
    "video by",
    "video:",
    "illustration by",
    "illustration:",
    "graphic:",
    "tags:",
    "filed under",
    "editing by",
    "edited by",
    "reporting by",
    "additional reporting",
    "source:",
    "join the conversation",
    "leave a comment",
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
    "story continues",
    "article continues",
    "visit business insider",
    "please direct any comments",
    "관련기사",
    "관련 기사",
    "관련뉴스",
    "관련 뉴스",
    "함께 읽",
    "기사제보",
    "제보는",
    "태그:",
    "▶",
    "▷",
    "☞",
    "◎",
    "※",
};

/* The same, but sentences begin with them too. */
static const char *const labels[] = {
    "related",   "more on",     "more stories", "more ap",   "subscribe", "advert",
    "sponsored", "recommended", "photograph",   "topics",    "comments",  "twitter:",
    "e-mail",    "키워드",      "글자크기",     "글자 크기", "본문 글씨", "기사 듣기",
    "기사듣기",  "기사 공유",   "기사공유",     "읽는 시간",
};

/* Words anywhere in a short line that say the same. */
static const char *const prompt_words[] = {
    "contributed to this report",
    "contributed reporting",
    "follow us on",
    "follow him on",
    "follow her on",
    "follow them on",
    "sign up for our",
    "our newsletter",
    "read in korean",
    "read in english",
    "영문 기사",
    "영문기사",
};

/* Buttons and other lines of no more than these words, a number aside. In lower case. */
static const char *const buttons[] = {
    "advertisement",
    "comment",
    "copy link",
    "email",
    "email this article",
    "facebook",
    "follow",
    "like",
    "listen",
    "listen to article",
    "listen to this article",
    "more",
    "print",
    "print article",
    "print this article",
    "promoted",
    "save",
    "share",
    "tweet",
    "twitter",
    "whatsapp",
    "가",
    "가 가",
    "가 가 가",
    "가가",
    "가+ 가-",
    "가- 가+",
    "공감",
    "공유",
    "공유하기",
    "광고",
    "구독",
    "구독하기",
    "기사저장",
    "기사 저장",
    "다크모드",
    "댓글",
    "링크 복사",
    "번역",
    "북마크",
    "스크랩",
    "음성으로 듣기",
    "인쇄",
    "인쇄하기",
    "좋아요",
    "페이스북",
    "프린트",
};

/* What a line ends with that is a button of more words. */
static const char *const button_ends[] = {"구독하기",  "공유하기",     "바로가기",
                                          "더보기",    "보러가기",     "신청하기",
                                          " min read", " minute read", "-minute read"};

/* What a sentence says of the article itself, and the words for it further on. */
static const char *const selves[] = {"this story ", "this article ", "this report ", "이 기사는 "};
static const char *const changes[] = {
    "updated", "originally published", "first published", "수정되었", "수정됐", "업데이트"};

/* Where papers ask to be followed. */
static const char *const networks[] = {"facebook", "instagram", "twitter", "youtube", " on x"};

static const char *const legal_starts[] = {"copyright", "©",        "ⓒ",    "<저작권자",
                                           "[ⓒ",        "저작권자", "(c) ", "<ⓒ"};
static const char *const legal_words[] = {"무단전재", "무단 전재", "재배포 금지", "재배포금지",
                                          "all rights reserved"};

/* What the line with the times of an article begins with. */
static const char *const time_starts[] = {"입력",     "등록",     "수정",      "승인",   "게시",
                                          "기사입력", "최종수정", "published", "posted", "updated"};

static const char *const caption_ends[] = {"자료사진", "자료사진)", "자료사진]", "무관)",
                                           "무관",     " 제공",     "제공)",     "제공]"};
static const char *const caption_words[] = {"/사진=",    "(사진=",  "[사진=",    "사진제공",
                                            "사진 제공", "사진=",   "ⓒ",         "file photo",
                                            "ap photo",  "photo: ", "photo by ", "getty images"};

static bool is_short(const struct run *run)
{
    return run->width < SHORT;
}

static bool is_link_line(const struct run *run)
{
    double share = run->width ? (double)run->linked / run->width : 0;
    return (share > 0.6 && is_short(run)) || (share > 0.85 && run->width < 120);
}

static bool has_digit(span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (is_digit(text.at[i]))
            return true;
    return false;
}

/* Without brackets and marks in front. */
static span without_marks(span text)
{
    static const char *const marks[] = {"(",  "[",  "<", "*", "-", " ",
                                        "【", "〔", "—", "–", "■", "●"};
    for (size_t i = 0; i < COUNT(marks); i++)
        if (span_starts(text, span_of(marks[i]))) {
            text = span_skip(text, strlen(marks[i]));
            i = (size_t)-1;
        }
    return text;
}

static bool is_button(span line)
{
    while (line.size && strchr("])>: 0123456789", line.at[line.size - 1]))
        line.size--;
    for (size_t i = 0; i < COUNT(buttons); i++)
        if (span_equal_nocase(line, span_of(buttons[i])))
            return true;
    return false;
}

/* "#bread #butter" */
static bool is_tag_line(span line)
{
    span word;
    while (span_field(&line, ' ', &word))
        if (word.size < 3 || word.at[0] != '#' || is_digit(word.at[1]))
            return false;
    return true;
}

/* "Follow the Post on Facebook.", "This story was updated at 9 a.m." */
static bool is_request(span line)
{
    return (span_equal_nocase(span_first(line, 7), SPAN("follow ")) &&
            contains_any(line, networks, COUNT(networks))) ||
           (starts_with_any(line, selves, COUNT(selves)) &&
            contains_any(line, changes, COUNT(changes)) && has_digit(line));
}

static bool is_prompt(const struct run *run)
{
    span line = without_marks(run->text);
    bool is_label = run->width < LABEL && !plain_is_sentence(line);
    return starts_with_any(line, prompts, COUNT(prompts)) ||
           contains_any(line, prompt_words, COUNT(prompt_words)) || is_request(line) ||
           (!plain_is_sentence(line) && starts_with_any(line, labels, COUNT(labels))) ||
           (is_label && (ends_with_any(line, button_ends, COUNT(button_ends)) || is_button(line) ||
                         is_tag_line(line)));
}

static bool is_legal(span text)
{
    return starts_with_any(text, legal_starts, COUNT(legal_starts)) ||
           contains_any(text, legal_words, COUNT(legal_words)) || span_ends(text, SPAN("송고"));
}

/* Whether every word begins with a capital or is none of Latin letters. */
static bool is_capitalised(span text)
{
    span word;
    while (span_field(&text, ' ', &word))
        if (!word.size || is_lower(word.at[0]) || is_digit(word.at[0]))
            return false;
    return true;
}

/* A paper or an agency behind a slash: "등대의 불빛. /가람일보", "Jane Doe/Garam Post". */
static bool has_slash_credit(span text)
{
    size_t slash = span_find(text, SPAN("/"));
    if (text.size > LABEL || !slash || slash + 3 > text.size || is_space(text.at[slash + 1]))
        return false;
    span name = span_skip(text, slash + 1), before = span_first(text, slash);
    bool is_apart = is_space(before.at[before.size - 1]);
    return is_apart ? (unsigned char)name.at[0] >= 0x80
                    : span_find(before, SPAN(" ")) < before.size && is_capitalised(text);
}

static bool is_caption(span text)
{
    return contains_any(text, caption_words, COUNT(caption_words)) ||
           ends_with_any(text, caption_ends, COUNT(caption_ends)) || has_slash_credit(text);
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
    if (is_prompt(run))
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
