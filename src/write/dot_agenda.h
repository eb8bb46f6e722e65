/* dot_agenda: which events the timeline shows, in which lane, on which date. */
#ifndef EG_WRITE_DOT_AGENDA_H
#define EG_WRITE_DOT_AGENDA_H

#include "write/scope.h"

enum { EG_LANES = 3 }; /* of main actors; everybody else shares one more */

typedef struct eg_card {
    const eg_event *event;
    eg_period days; /* earliest is EG_DAY_NONE: on or before latest */
    uint32_t lane;  /* index into lanes; lane_count = the others' */
    uint32_t row;   /* within its band, from 0 */
} eg_card;

typedef struct eg_band { /* all cards of one date */
    eg_period days;
    uint32_t first, count; /* cards */
    uint32_t rows;
    uint32_t more;         /* events of that date for which there was no room */
    uint32_t years_before; /* about as many years passed since the band before; 0 = less than one */
} eg_band;

typedef struct eg_agenda {
    eg_card *cards; /* by date, then lane, then row */
    uint32_t card_count;
    eg_band *bands;
    uint32_t band_count;
    uint32_t lanes[EG_LANES]; /* entities */
    uint32_t lane_count;
    bool others;      /* somebody is in the others' lane */
    uint32_t undrawn; /* dated events for which there was no room */
    uint32_t unasked; /* events that the user did not ask for */
    uint32_t undated; /* events that no date is known of */
} eg_agenda;

eg_agenda eg_agenda_of(eg_arena *a, const eg_graph *g, const eg_write_options *options);

/* Its date is that of the publication, another article's, or a mere bound. */
bool eg_card_is_inferred(const eg_card *card);
/* Two periods that read the same. */
bool eg_period_same(eg_period a, eg_period b);

#endif
