/* csv: comma- or tab-separated records with quotes, RFC 4180. */
#ifndef EG_IMPORT_CSV_H
#define EG_IMPORT_CSV_H

#include "base/vec.h"

typedef struct eg_csv {
    eg_span rest;          /* not read yet; rest.ptr NULL at the end */
    char separator;        /* ',' ';' or tab */
    size_t line;           /* of the record at hand, from 1 */
    size_t lines;          /* lines taken so far */
    eg_span source;        /* the record's text; its first line is line */
    EG_VEC(eg_span) cells; /* quotes removed */
    bool broken;           /* the last quote is not closed: the record is to be refused */
} eg_csv;

/* Begins with the text of a file; the separator is the one that the first line has most of. */
void eg_csv_open(eg_csv *c, eg_span text);
/* The next record that is not an empty line; cells live in the arena or in the text. A quote that is never
 * closed ends with its line. */
bool eg_csv_next(eg_arena *a, eg_csv *c);

#endif
