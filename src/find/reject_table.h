/* reject_table: acts that the user has read and found wrong, one row for each. */
#ifndef EG_FIND_REJECT_TABLE_H
#define EG_FIND_REJECT_TABLE_H

#include "base/file.h"
#include "find/action.h"

typedef struct eg_reject_row {
    eg_span name;  /* a path as given, or a file's name */
    eg_span words; /* of the article, runs of white space as one space */
    uint32_t line; /* from 1 */
    bool read;     /* its article was */
    bool used;     /* some act was rejected by it */
} eg_reject_row;

typedef struct eg_reject_table {
    eg_arena arena;
    eg_span path;
    EG_VEC(eg_reject_row) rows; /* by name */
    size_t rejected;            /* acts, so far */
} eg_reject_table;              /* {0} rejects nothing */

/* Reads lines of a path or file name, a tab and words of the article; further cells are remarks, and empty
 * lines, comments (#) and a first line of headings are skipped. EG_INPUT: the file cannot be read; EG_USAGE:
 * it has faults; each is reported with its place. */
eg_status eg_reject_table_read(eg_reject_table *t, const char *path, eg_diag *d);
/* Of the acts that were found, those that no row rejects. A row rejects each act whose verb, or noun, stands
 * within the row's words, wherever these stand in its article. */
eg_actions eg_reject_table_without(eg_arena *a, eg_reject_table *t, const eg_tokens *tokens,
                                   const eg_actions *found);
/* Says how many acts were rejected, and warns of rows that rejected none. */
void eg_reject_table_report(const eg_reject_table *t, eg_diag *d);
void eg_reject_table_release(eg_reject_table *t);

#endif
