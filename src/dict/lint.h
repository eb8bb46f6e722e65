/* lint: rows that are no fault and yet hardly mean what they say. Reads the files again, row by row, and
 * looks each row up in the compiled dictionary. Inside of eg_dict_check; one function for each group of
 * checks. A warning: the row, or a part of it, has no effect or another than it says. A note: it works, but
 * its writer should know how. */
#ifndef EG_DICT_LINT_H
#define EG_DICT_LINT_H

#include "dict/rows.h"

typedef struct eg_lint {
    const eg_dict *d;
    eg_diag diag;
    eg_arena arena;     /* for the whole check */
    eg_arena scratch;   /* for the row at hand */
    bool *checked;      /* by folder, from 1: is it to be reported on? */
    uint32_t *row_form; /* forms in order of their rows; within a row, of the dictionary */
    size_t row_forms;
    uint32_t *head;  /* by form: the first of its chain */
    uint8_t *reach;  /* by entry: EG_REACH_… */
    uint32_t *by_id; /* entries that have an id, by it, then in order */
    size_t ids;
    EG_VEC(eg_span) classes; /* of actions: once for each action that has not its own name as class */
    /* the row at hand */
    const eg_row_kind *kind;
    const eg_table *t;
    eg_source source;
    uint32_t folder;
    uint32_t entry;        /* of organizations, people and places; else UINT32_MAX */
    const uint32_t *forms; /* the row's own, form_count of them */
    size_t form_count;
} eg_lint;

enum {                      /* eg_lint.reach: the entry has a form that … */
       EG_REACH_ANY = 1,    /* stands in running text at all */
       EG_REACH_STRONG = 2, /* has no '~' */
       EG_REACH_FIRST = 4,  /* is strong, and no other entry's form comes before it */
};

#define EG_SHOW(s) (int)(s).len, (s).len ? (s).ptr : ""

#define eg_lint_say(l, severity, at, ...) eg_table_say((l)->t, (severity), (at), __VA_ARGS__)

/* The row's cell of that column; empty when files of its kind have none. */
eg_span eg_lint_cell(const eg_lint *l, const char *column);
/* "places.tsv:12", in the scratch. */
eg_span eg_lint_cite(eg_lint *l, eg_source source);
/* The first form of the name made of the phrase's words, 0 when there is none. */
uint32_t eg_lint_look_up(eg_lint *l, eg_span phrase);
/* Whether a text that the later form admits is always taken by the earlier one of its chain. */
bool eg_lint_shadows(const eg_form *earlier, const eg_form *later);
/* Cuts the mark off a name; '\0' = it has none. */
char eg_lint_cut_mark(eg_span *name);

/* ---- the checks, each of the row at hand ---- */

/* lint_names.c: names that can never match, that say the same twice, or that match more than they should */
void eg_lint_names(eg_lint *l);
void eg_lint_stop(eg_lint *l);
/* lint_shared.c: names that several entries share, and who wins */
void eg_lint_shared(eg_lint *l);
/* lint_cells.c: kinds, ids, and cells that name other entries */
void eg_lint_cells(eg_lint *l);
void eg_lint_kind_nouns(eg_lint *l);
/* lint_roles.c: roles and their days */
void eg_lint_roles(eg_lint *l);
/* lint_words.c: actions, and lists of single words */
void eg_lint_action(eg_lint *l);
void eg_lint_word(eg_lint *l);

#endif
