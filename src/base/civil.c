/* Calendar arithmetic: day number <-> year, month, day; weekdays; ISO weeks.
 * In: numbers. Out: numbers. Refuses to know the clock, time zones or the locale.
 * Example: 2019-08-19 is day 18127, a Monday (1), in week 34. */
#include "base/civil.h"

int eg_civil_month_days(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[month - 1];
}

bool eg_civil_valid(int year, int month, int day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= eg_civil_month_days(year, month);
}

eg_day eg_day_of(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int yoe = y - era * 400;
    int doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

eg_civil eg_civil_of(eg_day day) {
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    int month = mp < 10 ? mp + 3 : mp - 9;
    return (eg_civil){yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

int eg_weekday(eg_day day) {
    int w = (day + 3) % 7; /* day 0 was a Thursday */
    return (w < 0 ? w + 7 : w) + 1;
}

int eg_iso_week(eg_day day, int *year) {
    eg_day thursday = day + 4 - eg_weekday(day);
    *year = eg_civil_of(thursday).year;
    return (thursday - eg_day_of(*year, 1, 1)) / 7 + 1;
}

eg_day eg_iso_week_monday(int year, int week) {
    eg_day fourth = eg_day_of(year, 1, 4); /* always in week 1 */
    return fourth - (eg_weekday(fourth) - 1) + (week - 1) * 7;
}
