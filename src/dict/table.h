/* table: a tab-separated dictionary file as rows of cells, every fault with file, line and column. */
#ifndef EG_DICT_TABLE_H
#define EG_DICT_TABLE_H

#include "base/diag.h"
#include "base/vec.h"

enum { EG_TABLE_COLUMNS = 24, EG_TABLE_CHARSET = 32 };

typedef struct eg_table {
    eg_diag *diag;
    eg_arena *arena;             /* for cells that are not as they stand in the file */
    eg_span file;                /* as shown in messages */
    eg_span rest;                /* bytes not read yet */
    size_t line;                 /* of the current row, from 1 */
    eg_span source;              /* the current row's line */
    eg_span first;               /* first cell of a line; of a header: what the file lists */
    eg_span others;              /* the line after its first cell */
    size_t width;                /* columns of the header */
    size_t columns;              /* column names that the caller knows */
    int known[EG_TABLE_COLUMNS]; /* file column -> index into the caller's column names; -1 = ignored */
    eg_span
        cells[EG_TABLE_COLUMNS]; /* of the current row by the caller's index, trimmed; empty when missing */
    bool broken;                 /* not every line is UTF-8 */
    char charset[EG_TABLE_CHARSET]; /* what they seem to be in then; "" = not known */
} eg_table;

/* A cell that begins and ends with a straight quotation mark and has each other one in it twice, as
 * spreadsheets write them, holds what is between. Whether the text is such a cell: */
bool eg_table_is_quoted(eg_span text);
/* Starts with the header line. false: the file has none, or is in Unicode of two or four bytes (reported). */
bool eg_table_open(eg_table *t, eg_arena *a, eg_span file, eg_span bytes, eg_diag *d);
/* Names the columns that the caller knows; columns[0] is the first one. Unknown and doubled columns are
 * reported. */
void eg_table_columns(eg_table *t, const char *const *columns, size_t count);
/* The next row with a first cell; rows with too many cells are reported and skipped. */
bool eg_table_next(eg_table *t);
/* The same in two steps, for files that hold several tables: the next line, as t->source and t->first (false:
 * there is none); its cells (false: a fault, reported). To take the line as a header, call eg_table_columns
 * instead of eg_table_row. */
bool eg_table_line(eg_table *t);
bool eg_table_row(eg_table *t);
/* Cuts the next cell off the rest of the line, trimmed and without its quotation marks. Start with rest =
 * t->source or t->others. */
bool eg_table_cell(const eg_table *t, eg_span *rest, eg_span *cell);
/* Whether the current line is UTF-8; else reported. For those who take cells from lines: eg_table_columns and
 * eg_table_row ask it themselves. */
bool eg_table_utf8(const eg_table *t);
/* Says something of the current row, pointing at `at` (a span inside its line; else only the line is named,
 * as for a cell that has quotation marks twice). */
void eg_table_say(const eg_table *t, eg_severity severity, eg_span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Reports a fault of the current row, pointing at `at` (a span inside its line). */
void eg_table_fault(const eg_table *t, eg_span at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Cuts the next value off a cell's list ("a|b"), trimmed, empty ones skipped. Start with rest = the cell. */
bool eg_table_value(eg_span *rest, eg_span *value);

#endif
