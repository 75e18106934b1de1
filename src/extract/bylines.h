/* The names in bylines. */
#ifndef EXTRACT_BYLINES_H
#define EXTRACT_BYLINES_H

#include "base/span.h"

/* Calls `each` with every name in a byline as an author element holds it: "By Jane Doe and John
 * Roe | Staff writers", "Doe, Jane", "글 홍길동·김철수 기자 hong@news.example". The line must be
 * clean. */
void byline_names(span line, void (*each)(void *payload, span name), void *payload);

/* Whether a byline names a role and nobody: "Staff Writer", "TMZ Staff". */
bool byline_is_role(span line);

/* The byline within a line of text, when the line has the form of one: "[서울=뉴시스] 홍길동 기자
 * =", "홍길동 hong@news.example", "By Jane Doe"; else empty. */
span byline_find(span line);

#endif
