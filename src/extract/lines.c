#include "lines.h"

#include "draft.h"
#include "strip.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What short lines begin with that send the reader elsewhere, or say who did what. In lower case.
 */
static const char *const prompts[] = {"read more",
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
                                      "with reporting by",
                                      "translation by",
                                      "translated from",
                                      "illustrated by",
                                      "this story has not been",
                                      "this article is licensed",
                                      "this work is licensed",
                                      "the writer can be reached",
                                      "the author can be reached",
                                      "reach the reporter",
                                      "got a tip",
                                      "send tips",
                                      "image courtesy",
                                      "photo courtesy",
                                      "courtesy photo",
                                      "photograph:",
                                      "keywords:",
                                      "categories:",
                                      "category:",
                                      "editing:",
                                      "already a subscriber",
                                      "이 기사를 공유",
                                      "사진:",
                                      "사진 |",
                                      "사진/",
                                      "영상=",
                                      "영상 편집",
                                      "그래픽=",
                                      "일러스트=",
                                      "자료=",
                                      "자료:",
                                      "출처=",
                                      "출처:",
                                      "번역:",
                                      "번역=",
                                      "☎"};

/* The same, but sentences begin with them too. */
static const char *const labels[] = {
    "related",       "more on",      "more stories", "more ap",    "subscribe",
    "advert",        "sponsored",    "recommended",  "photograph", "topics",
    "comments",      "twitter:",     "e-mail",       "키워드",     "글자크기",
    "글자 크기",     "본문 글씨",    "기사 듣기",    "기사듣기",   "기사 공유",
    "기사공유",      "읽는 시간",    "listen to",    "get our",    "support local journalism",
    "support our",   "download the", "download our", "read this",  "read the original",
    "share article", "image by",     "written by",   "jump to",    "카카오톡 제보",
    "네이버 메인",   "송고시간"};

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
static const char *const buttons[] = {"about the author",
                                      "advertisement",
                                      "back to top",
                                      "bookmark",
                                      "comment",
                                      "comments are closed",
                                      "copy link",
                                      "courtesy photo",
                                      "donate",
                                      "donate today",
                                      "download our app",
                                      "editors' picks",
                                      "email",
                                      "email this article",
                                      "end",
                                      "english version",
                                      "enlarge this image",
                                      "facebook",
                                      "follow",
                                      "font size",
                                      "hide caption",
                                      "in this article",
                                      "instagram",
                                      "leave a reply",
                                      "like",
                                      "link copied",
                                      "linkedin",
                                      "listen",
                                      "listen to article",
                                      "listen to this article",
                                      "loading",
                                      "log in",
                                      "more",
                                      "most popular",
                                      "most read",
                                      "next article",
                                      "open image in gallery",
                                      "play video",
                                      "post a comment",
                                      "previous article",
                                      "print",
                                      "print article",
                                      "print this article",
                                      "privacy policy",
                                      "promoted",
                                      "read this article in korean",
                                      "reddit",
                                      "republish this article",
                                      "save",
                                      "see all",
                                      "see more",
                                      "share",
                                      "show more",
                                      "sign in",
                                      "subscribe now",
                                      "tags",
                                      "terms of use",
                                      "text size",
                                      "toggle caption",
                                      "tweet",
                                      "twitter",
                                      "url",
                                      "view all comments",
                                      "view comments",
                                      "view gallery",
                                      "whatsapp",
                                      "가",
                                      "가+",
                                      "가-",
                                      "가가",
                                      "가나다",
                                      "게티이미지뱅크",
                                      "공감",
                                      "공유",
                                      "공유하기",
                                      "광고",
                                      "구독",
                                      "구독 신청",
                                      "구독하기",
                                      "글자",
                                      "기사 스크랩",
                                      "기사 저장",
                                      "기사 제보",
                                      "기사 후원",
                                      "기사저장",
                                      "끝",
                                      "네이버 블로그",
                                      "뉴스레터 구독",
                                      "다크모드",
                                      "댓글",
                                      "댓글 보기",
                                      "댓글 쓰기",
                                      "댓글쓰기",
                                      "동영상 보기",
                                      "로그인",
                                      "링크 복사",
                                      "많이 본 기사",
                                      "많이 본 뉴스",
                                      "메일보내기",
                                      "밴드",
                                      "번역",
                                      "복사",
                                      "본문 듣기",
                                      "북마크",
                                      "사진 크게 보기",
                                      "사진 크게보기",
                                      "사진 확대",
                                      "스크랩",
                                      "앱 다운로드",
                                      "영어 원문 보기",
                                      "오늘의 핫뉴스",
                                      "음성 재생",
                                      "음성으로 듣기",
                                      "이미지 크게 보기",
                                      "이미지 크게보기",
                                      "이미지 확대",
                                      "이미지투데이",
                                      "인기 기사",
                                      "인쇄",
                                      "인쇄하기",
                                      "작게",
                                      "저작권 문의",
                                      "제보하기",
                                      "좋아요",
                                      "주요 뉴스",
                                      "채널 추가",
                                      "추천 기사",
                                      "카카오스토리",
                                      "카카오톡",
                                      "크게",
                                      "클릭하면 확대됩니다",
                                      "태그",
                                      "트위터",
                                      "페이스북",
                                      "폰트 크기",
                                      "프린트",
                                      "프린트하기",
                                      "한국어로 읽기",
                                      "확대보기",
                                      "회원가입",
                                      "후원하기"};

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
static const char *const legal_words[] = {"무단전재",   "무단 전재",           "재배포 금지",
                                          "재배포금지", "all rights reserved", "저작권법의 보호"};

/* What the line with the times of an article begins with. */
static const char *const time_starts[] = {"입력",
                                          "등록",
                                          "수정",
                                          "승인",
                                          "게시",
                                          "기사입력",
                                          "최종수정",
                                          "published",
                                          "posted",
                                          "updated",
                                          "first published",
                                          "filed",
                                          "송고"};

static const char *const caption_ends[] = {"자료사진", "자료사진)", "자료사진]", "무관)",
                                           "무관",     " 제공",     "제공)",     "제공]"};
static const char *const caption_words[] = {"/사진=",    "(사진=",  "[사진=",    "사진제공",
                                            "사진 제공", "사진=",   "ⓒ",         "file photo",
                                            "ap photo",  "photo: ", "photo by ", "getty images",
                                            "사진|",     "사진 |",  "사진: ",    "photograph: "};

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

static bool is_button_word(span line)
{
    enum { LONGEST = 40 };
    char first = line.size ? to_lower(line.at[0]) : '\0';
    for (size_t i = 0; line.size <= LONGEST && i < COUNT(buttons); i++)
        if (buttons[i][0] == first && span_equal_nocase(line, span_of(buttons[i])))
            return true;
    return false;
}

/* "Share", "댓글 12", "Facebook Twitter E-mail" */
static bool is_button(span line)
{
    span word;
    while (line.size && strchr("([])>: .!-0123456789", line.at[line.size - 1]))
        line.size--;
    if (is_button_word(line))
        return true;
    while (span_field(&line, ' ', &word))
        if (!is_button_word(word))
            return false;
    return true;
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

bool line_is_prompt(const struct run *run)
{
    span line = without_marks(run->text);
    bool is_label = run->width < LINE_LABEL && run->kind != BLOCK_HEADING;
    bool is_sentence = plain_is_sentence(line);
    return starts_with_any(line, prompts, COUNT(prompts)) ||
           contains_any(line, prompt_words, COUNT(prompt_words)) || is_request(line) ||
           (!is_sentence && starts_with_any(line, labels, COUNT(labels))) ||
           (is_label && (is_button(line) || is_tag_line(line))) ||
           (is_label && !is_sentence && ends_with_any(line, button_ends, COUNT(button_ends)));
}

bool line_is_legal(span text)
{
    return starts_with_any(text, legal_starts, COUNT(legal_starts)) ||
           contains_any(text, legal_words, COUNT(legal_words)) || span_ends(text, SPAN("송고"));
}

/* Whether every word begins with a capital or is none of Latin letters; a slash may stand alone. */
static bool is_capitalised(span text)
{
    span word;
    while (span_field(&text, ' ', &word))
        if (!word.size || !(is_upper(word.at[0]) || (unsigned char)word.at[0] >= 0x80 ||
                            span_equal(word, SPAN("/"))))
            return false;
    return true;
}

/* A paper or an agency behind a slash: "등대의 불빛. /가람일보", "Jane Doe/Garam Post". */
static bool has_slash_credit(span text)
{
    size_t slash = span_find(text, SPAN("/"));
    if (text.size > LINE_LABEL || !slash || slash + 3 > text.size)
        return false;
    span name = span_skip(text, slash + 1), before = span_first(text, slash);
    bool is_apart = is_space(before.at[before.size - 1]);
    if (is_apart && (unsigned char)name.at[0] >= 0x80)
        return true;
    return is_apart == is_space(name.at[0]) && is_capitalised(text) &&
           span_find(before, SPAN(" ")) < before.size;
}

/* The same in brackets at the end: "The lamp. (Jane Doe/Garam Post)". */
static bool has_bracketed_credit(span text)
{
    size_t open = text.size;
    while (open && text.at[open - 1] != '(')
        open--;
    return open && span_ends(text, SPAN(")")) &&
           has_slash_credit(span_first(span_skip(text, open), text.size - open - 1));
}

bool line_is_caption(const struct run *run)
{
    span text = run->text;
    bool has_credit = has_slash_credit(text) || has_bracketed_credit(text);
    return contains_any(text, caption_words, COUNT(caption_words)) ||
           ends_with_any(text, caption_ends, COUNT(caption_ends)) ||
           (has_credit && run->kind != BLOCK_HEADING);
}

/* "입력 : 2026.11.11 06:00", "2026-11-11 06:00", "Published: Nov. 11, 2026, 6 a.m." */
bool line_is_time(const struct run *run)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < run->text.size; i++) {
        digits += is_digit(run->text.at[i]);
        letters += is_latin(run->text.at[i]) || (unsigned char)run->text.at[i] >= 0x80;
    }
    bool is_sentence = plain_is_sentence(run->text) && !span_ends(run->text, SPAN(".m."));
    return (digits >= 10 && !letters && run->width < LINE_LABEL) ||
           (digits >= 5 && run->width < 120 && !is_sentence &&
            starts_with_any(run->text, time_starts, COUNT(time_starts)));
}
