/* date_value: what the rules write down and how it becomes a value. Private to the date stage.
 *
 * The relative form of an expression (eg_time.relative) is
 *
 *     form  := base [time] [way] | form "@" form | form "/" form | ("-" | "+") duration
 *     base  := "XXXX-" yearly | "XXXX-WXX-" weekday | "XXXX-XX-" day
 *            | "TODAY" | unit [offset] ["-" part]
 *     unit  := "DAY" | "WEEK" | "WEEKEND" | "MONTH" | "QUARTER" | "HALF" | "YEAR" | "DECADE" | "CENTURY"
 *     yearly:= MM "-" DD | MM | "SP" | "SU" | "FA" | "WI" | "Q" n | "H" n   "12-25", "03", "SU"
 *            | MM "#" n "-" weekday | "E" days                             nth weekday; days from Easter
 *     part  := of a YEAR: yearly; of a MONTH: DD; of a WEEK: weekday
 *     time  := "T" …                                                        "TMO", "T17:30"
 *     way   := "+" | "-"   that day or the nearest after / before it: the clause looks ahead / back
 *                  (of a day of a month "-" is: of the current year if that is over, else the nearest)
 *            | ">" | "<"   after / before it: next, last
 *            | "="         of the current year, or the nearest
 *            without: the most recent weekday and weekend, the nearest of what is yearly
 *
 * "a@b" is b seen from a ("two days later"): the publication date resolves a, a resolves b. */
#ifndef EG_FIND_DATE_VALUE_H
#define EG_FIND_DATE_VALUE_H

#include "find/date.h"

/* The TIMEX3 value of a relative form while no date is known: "XXXX-WXX-1", "XXXX-XX-XX". */
eg_span eg_date_underspecified(eg_arena *a, eg_span relative);

/* Whether it is a relative form at all. */
bool eg_date_is_form(eg_span relative);

/* Whole months, years and seasons; years outside 1..9999 are cut off. Winter begins in December. */
eg_period eg_period_months(int year, int month, int count);
eg_period eg_period_years(int year, int count);
bool eg_period_season(int year, eg_span code, eg_period *days);

#endif
