/* date_table: publication dates that the user lists, one row for each document. */
#ifndef EG_FIND_DATE_TABLE_H
#define EG_FIND_DATE_TABLE_H

#include "base/file.h"
#include "find/date.h"

typedef struct eg_date_row {
    eg_span name, date; /* name: a path as given, or a file's name */
    eg_span why;        /* "dates.tsv:3" */
    uint32_t line;      /* from 1 */
    bool used;          /* some document was dated by it */
} eg_date_row;

typedef struct eg_date_table {
    eg_arena arena;
    eg_span path;
    const eg_lexicon *lexicon; /* knows the months */
    EG_VEC(eg_date_row) rows;  /* by name */
} eg_date_table;               /* {0} lists nothing */

/* Reads lines of a path or file name, a tab and a date; empty lines, comments (#) and a first line of
 * headings are skipped. A date is 2019-08-19, 2019-08 or 2019, or in words, with day and month that cannot be
 * confused; the lexicon knows the months and is used while the table is read. EG_INPUT: the file cannot be
 * read; EG_USAGE: it has faults; each is reported with its place. */
eg_status eg_date_table_read(eg_date_table *t, const char *path, const eg_lexicon *lexicon, eg_diag *d);
/* The date of a document: of its path, else of its file's name; empty when neither is listed. */
eg_date_given eg_date_table_of(const eg_date_table *t, eg_span path);
/* Notes that the document was read: its row, if there is one, was of use. */
void eg_date_table_met(eg_date_table *t, eg_span path);
/* Warns when rows named no document that was asked for. */
void eg_date_table_report(const eg_date_table *t, eg_diag *d);
void eg_date_table_release(eg_date_table *t);

#endif
