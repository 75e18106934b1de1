/* JSON as pages hold it. */
#ifndef EXTRACT_JSON_TEXT_H
#define EXTRACT_JSON_TEXT_H

#include <jansson.h>

#include "base/span.h"

/* The first value in the text, NULL when it cannot be read. Forgiving: what stands before the
 * value and behind it is passed over; mended are line breaks, quotes and needless backslashes
 * within strings, commas too many, and quotes written as &quot;. */
json_t *json_forgive(span text);

/* A member's text, empty when it is not there or no string. */
span json_member(const json_t *object, const char *name);

/* The text of a JSON string value, empty for others. */
span json_text(const json_t *value);

/* Whether the object's @type (a string or a list) names an article of some sort. */
bool json_is_article(const json_t *object);

/* Calls `each` with every object within the value, outer ones first, at most so deep that no page
 * can exhaust the stack. */
void json_objects(json_t *value, void (*each)(void *payload, json_t *object), void *payload);

#endif
