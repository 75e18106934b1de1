/* Dates as people and programs write them. */
#ifndef EXTRACT_DATES_H
#define EXTRACT_DATES_H

#include "base/buf.h"

/* Appends the first date in the text in the form of ISO 8601, as precise as it is given:
 * "2023-11-01", "2023-11-01T08:46", "2023-11-01T08:46:00+09:00". False when there is none. Reads
 * the orders year-month-day (also 년 월 일), month-day-year, day-month-year with the month's
 * English name, and digits alone. */
bool date_read(buf *out, span text);

/* As date_read, but a number of seconds or milliseconds since 1970 counts too: for attributes. */
bool date_read_stamp(buf *out, span text);

#endif
