/* civil: days of the proleptic Gregorian calendar as numbers. Day 0 is 1970-01-01.
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil). */
#ifndef EG_BASE_CIVIL_H
#define EG_BASE_CIVIL_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t eg_day;
#define EG_DAY_NONE INT32_MIN /* no day */

typedef struct eg_civil {
    int year, month, day; /* year 1..9999, month 1..12, day 1..31 */
} eg_civil;

bool eg_civil_valid(int year, int month, int day); /* false for 31.02. and the like */
int eg_civil_month_days(int year, int month);      /* 28..31 */
eg_day eg_day_of(int year, int month, int day);    /* the date must be valid */
eg_civil eg_civil_of(eg_day day);
int eg_weekday(eg_day day); /* 1 = Monday .. 7 = Sunday, as in ISO 8601 */
/* ISO 8601 week of a day; *year is the week's year, which may differ from the day's. */
int eg_iso_week(eg_day day, int *year);
eg_day eg_iso_week_monday(int year, int week); /* week 1..53 */

#endif
