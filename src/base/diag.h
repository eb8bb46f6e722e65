/* diag: messages to whoever runs the program, in one grammar:
 *
 *     dicts/a.tsv:12:9: error: unknown column 'alais' (did you mean 'alias'?)
 *         organization  alais   kind
 *                       ^
 *
 * Lower case, no full stop, the fault first, the subject in single quotes, then the way out. */
#ifndef EG_BASE_DIAG_H
#define EG_BASE_DIAG_H

#include <entgraph/entgraph.h>

#include "base/arena.h"

typedef struct eg_diag {
    eg_message_fn emit; /* NULL drops every message */
    void *user;
    size_t errors, warnings; /* counted even when dropped */
} eg_diag;

/* Where a message points. */
typedef struct eg_place {
    eg_span file;        /* empty = no place */
    size_t line, column; /* from 1, columns in characters; 0 = not shown */
    eg_span source;      /* the line's text, shown with a caret under the column; empty = not shown */
} eg_place;

void eg_diag_say(eg_diag *d, eg_severity severity, eg_place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The candidate nearest to word by Damerau-Levenshtein distance, at most a third of its length away;
 * the empty span when none is near. Ties go to the first. Bytes, ASCII case ignored. */
eg_span eg_nearest(eg_span word, const eg_span *candidates, size_t count);

#endif
