/* dot_acts: the lines that tell what one entity did to another, or by itself. */
#ifndef EG_WRITE_DOT_ACTS_H
#define EG_WRITE_DOT_ACTS_H

#include "write/dot_choice.h"
#include "write/dot_evidence.h"

enum { EG_ACTS_SHOWN = 3 }; /* lines in one label; the rest is counted */

typedef struct eg_act { /* all events of a bundle that read the same */
    eg_span text;       /* "suspended 936 accounts" */
    const eg_event **events;
    uint32_t count, articles;
    uint32_t telling; /* how much; what tells most is shown first */
    bool against;
} eg_act;

typedef struct eg_acts {
    EG_VEC(eg_act) list; /* most reported first */
} eg_acts;

/* Adds a bundle's acts, equal words once. */
void eg_acts_add(eg_dot *d, eg_acts *acts, const eg_bundle *b);
/* The act with "(n)" after it, broken into lines of 9 points. */
eg_lines eg_act_lines(eg_dot *d, const eg_act *act, double width);
/* "suspended 936 accounts; banned ads from", for the data attribute. */
eg_span eg_acts_verbs(eg_dot *d, const eg_acts *acts);
/* The sentences that report them, in their order. */
eg_evidence_list eg_acts_told(eg_dot *d, const eg_acts *acts);

#endif
