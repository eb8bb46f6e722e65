/* word_table: words of articles that the user points at, to be told when what they name took place. */
#ifndef EG_FIND_WORD_TABLE_H
#define EG_FIND_WORD_TABLE_H

#include "base/file.h"

typedef struct eg_word_row {
    eg_span name;    /* a path as given, or a file's name */
    uint32_t offset; /* bytes from the start of the article's text, from 0 */
    eg_span cells;   /* the whole line, as written */
    uint32_t line;   /* of the table, from 1 */
    uint32_t column; /* of the offset's cell, in characters from 1 */
    eg_span path;    /* the article that has answered; empty = none yet */
    bool several;    /* another article has that name, too, so that the answer may be wrong; reported */
} eg_word_row;

typedef struct eg_word_table {
    eg_arena arena;
    eg_span path, heading;    /* heading: the first line, when it names columns; else empty */
    uint32_t columns;         /* most cells of a line */
    EG_VEC(eg_word_row) rows; /* in order of the file */
    eg_word_row **by_name;    /* rows by name, then in order of the file */
    uint32_t unanswered;      /* rows that named no word of their article */
} eg_word_table;              /* {0} asks nothing */

/* Reads lines of a path or file name, a tab, the offset of a word, and any further cells; empty lines and
 * comments (#) are skipped; a first line whose second cell holds no digit is a heading. EG_INPUT: the file
 * cannot be read; EG_USAGE: it has faults; each is reported with its place. Owns what it read. */
eg_status eg_word_table_read(eg_word_table *t, const char *path, eg_diag *d);
/* The rows that ask about a document: *count of its path and then of its file's name; NULL when there are
 * none. The list lives in the arena, the rows in the table. */
eg_word_row **eg_word_table_of(eg_arena *a, const eg_word_table *t, eg_span path, size_t *count);
/* Reports a fault of a row; column is 1 or that of its offset. */
void eg_word_table_fault(eg_word_table *t, const eg_word_row *row, uint32_t column, const char *fault,
                         eg_diag *d);
/* Reports the rows whose article was not read. */
void eg_word_table_report(eg_word_table *t, eg_diag *d);
void eg_word_table_release(eg_word_table *t);

#endif
