/* rows: one function for each kind of dictionary file; each takes the current row of a table. */
#ifndef EG_DICT_ROWS_H
#define EG_DICT_ROWS_H

#include "dict/dict.h"
#include "dict/table.h"

typedef struct eg_row_kind {
    const char *const *columns; /* columns[0] names the kind of file */
    size_t count;
    /* Reads t->cells, which are in the order of columns; reports faults itself. */
    void (*read)(eg_dict *d, const eg_table *t, eg_source source);
} eg_row_kind;

/* Calls visit for each row of an opened file, which holds one table or several, each with a header of its
 * own. Faults are reported through t->diag, and their rows left out. */
typedef void (*eg_row_visit)(void *user, const eg_row_kind *kind, const eg_table *t);
void eg_rows_each(eg_table *t, eg_row_visit visit, void *user);

extern const eg_row_kind eg_rows_organization, eg_rows_person, eg_rows_place, eg_rows_stop,
    eg_rows_kind;                                       /* entry_rows.c */
extern const eg_row_kind eg_rows_action, eg_rows_modal; /* action_rows.c */
extern const eg_row_kind eg_rows_title, eg_rows_suffix, eg_rows_common, eg_rows_abbreviation, eg_rows_number,
    eg_rows_clause_word, eg_rows_time_word, eg_rows_time_rule; /* word_rows.c */
extern const eg_row_kind eg_rows_given, eg_rows_name_word;     /* name_rows.c */

/* Puts the verb forms of each chain beside each other, when all rows are read: "take" has some fifty. */
void eg_actions_gather(eg_dict *d);

#define EG_ROW_KIND(name, columns, read)                                                                     \
    const eg_row_kind name = {columns, sizeof(columns) / sizeof *(columns), read}

#endif
