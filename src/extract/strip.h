/* What news agencies and papers put before and behind the text of an article. */
#ifndef EXTRACT_STRIP_H
#define EXTRACT_STRIP_H

#include "base/span.h"

/* The paragraph without a dateline or byline in front: "(서울=연합뉴스) 홍길동 기자 = ",
 * "[서울=뉴시스]", "SEOUL, Nov. 1 (Yonhap) -- ". */
span strip_lead(span text);

/* The paragraph without an end mark, the reporter's name and address behind it. */
span strip_tail(span text);

/* Whether the line is a byline and no more: "By Hong Gil-dong", "홍길동 기자 hong@example.kr". */
bool is_byline(span line);

/* Whether there is an e-mail address in the text. */
bool has_address(span text);

bool starts_with_any(span text, const char *const *words, size_t count); /* in lower case */
bool ends_with_any(span text, const char *const *words, size_t count);

/* Where a word begins; the words given are in lower case. */
bool contains_any(span text, const char *const *words, size_t count);

#endif
