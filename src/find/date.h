/* date: time expressions -> TIMEX3 values and days; the publication date of a document. */
#ifndef EG_FIND_DATE_H
#define EG_FIND_DATE_H

#include "base/civil.h"
#include "dict/time_words.h"

/* A stretch of days, both ends included; EG_DAY_NONE = open or unknown end. */
typedef struct eg_period {
    eg_day earliest, latest;
} eg_period;

typedef enum eg_time_type { EG_TIME_DATE, EG_TIME_TIME, EG_TIME_DURATION, EG_TIME_SET } eg_time_type;

typedef struct eg_time {
    uint32_t first, last; /* tokens [first, last) */
    uint32_t start, end;  /* byte offsets */
    eg_time_type type;
    eg_span value;    /* TIMEX3 value, resolved as far as it can be: "2019-08-19", "2011", "P18M", "PXW",
                         "PAST_REF" */
    eg_span relative; /* what the text itself says, when value needed a publication date: "XXXX-08-19" (day
                         and month), "XXXX-WXX-1" (a Monday), "TODAY", "DAY-1", "WEEK-1", "WEEKEND",
                         "MONTH-1", "YEAR-1", "-P18M" (the past 18 months) …, with "+" / "-" at the end when
                         the clause looks ahead / back. Empty when the expression is complete by itself. */
    eg_period days;   /* what value covers; {NONE, NONE} when unknown */
    eg_span by;       /* the rule's name: "month day", "weekday", "week {week} of {year}" */
    eg_span mod;  /* TIMEX3: "START" (early, the beginning of), "MID", "END", "APPROX", "MORE_THAN" …, and
                     "BEFORE", "AFTER", "ON_OR_BEFORE" (until), "ON_OR_AFTER" (since); empty = none */
    int weekday;  /* 1..7: the weekday that the text gives for this day, in it or beside it; 0 = none */
    bool ahead;   /* its clause looks ahead; known of days and months only */
    bool undates; /* dates nothing but itself: copyright year, stamp of a teaser, opening hours */
    bool stamp;   /* full date in brackets at the end of a teaser: dates the events of that paragraph */
} eg_time;

typedef enum eg_date_from {
    EG_DATE_NONE,
    EG_DATE_OPTION,
    EG_DATE_METADATA,
    EG_DATE_TEXT,
    EG_DATE_FILENAME,
    EG_DATE_CORPUS
} eg_date_from;

/* Something that cannot be as it is written. */
typedef struct eg_date_doubt {
    uint32_t start, end; /* byte offsets */
    eg_span text;        /* "31.02.2019: there is no such day" */
} eg_date_doubt;

/* A date that a document has before it is read: from the user, or from the part before. */
typedef struct eg_date_given {
    eg_span date;      /* ISO 8601, may be partial; empty = none */
    eg_span why;       /* "option", "dates.tsv:3" */
    bool settled;      /* by the parts before: there is no other date, and the days are known */
    eg_date_from from; /* when it is settled, */
    eg_period window;  /* and the days, as eg_dates.window */
} eg_date_given;

typedef struct eg_dates {
    EG_VEC(eg_time) times; /* in order of the text, without overlaps */
    eg_span date;          /* publication date, ISO 8601, may be partial ("2019"); empty = unknown */
    eg_date_from from;
    eg_span why;      /* short reason: "header line", "dateline Monday (Aug 19)" */
    eg_period window; /* the days on which it can have been published: those of date, or, without one, from
                         the newest day that it tells on */
    EG_VEC(eg_date_doubt) doubts; /* in order of the text */
} eg_dates;

/* Lives in the arena, but for spans of `words` and `given`, which must outlive it. Never fails. */
void eg_find_dates(eg_arena *a, const eg_tokens *tokens, const eg_lexicon *lexicon,
                   const eg_time_words *words, eg_date_given given, eg_dates *out);

/* Resolves eg_time.relative (its grammar is in date_value.h) against a publication date (a full ISO day; with
 * less only what that allows). false: it does not determine a value. *value lives in the arena. */
bool eg_date_resolve(eg_arena *a, eg_span relative, eg_span published, eg_span *value, eg_period *days);

/* The days an ISO 8601 or TIMEX3 date covers: "2019", "2019-08", "2019-08-19", "2019-W33", "2019-W33-WE",
 * "2019-Q3", "2019-H1", "2019-SU", "199" (decade), "19" (century 1900 to 1999), a day with a time of day,
 * "a/b"
 * ("..": open end). false for anything else. */
bool eg_period_of(eg_span iso, eg_period *days);
/* The same of dates as users give them: "2019", "2019-08" and "2019-08-19" alone. */
bool eg_period_given(eg_span text, eg_period *days);

/* How exact a period with known ends is: "day", "week" (up to 14 days), "month" or "year" (and more). */
const char *eg_period_precision(eg_period days);

/* The ISO form of a period: a day, month or year where it is just that, else "a/b" with ".." for an open end;
 * empty when both ends are open. */
eg_span eg_period_iso(eg_arena *a, eg_period days);

#endif
