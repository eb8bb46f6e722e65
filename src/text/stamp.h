/* stamp: dates as metadata writes them -> ISO 8601. */
#ifndef EG_TEXT_STAMP_H
#define EG_TEXT_STAMP_H

#include "text/lexicon.h"

/* The date part of "2019-08-19T18:30:00Z", "2019/08/19", "20190819", "Mon, 19 Aug 2019 18:30:00 GMT",
 * "August 19, 2019", "19.08.2019", "Mon Aug 19 18:30:00 EDT 2019" as "2019-08-19"; of "2019-08" as it is. The
 * day is the stamp's own, no time zone is applied; that of "1566239400", seconds or, with three digits more,
 * milliseconds since 1970, is Greenwich's. The lexicon knows the months. Empty when s is no date, or when day
 * and month could be taken for each other. */
eg_span eg_stamp_date(eg_arena *a, const eg_lexicon *lexicon, eg_span s);

/* Whether s, a whole line, says only when: a date with or without weekday, time, zone and words such as
 * "Published", "Updated", "at", "on". */
bool eg_stamp_line(const eg_lexicon *lexicon, eg_span s);

#endif
