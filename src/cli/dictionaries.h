/* dictionaries: which folders of dictionaries a run uses, and loading them. */
#ifndef EG_CLI_DICTIONARIES_H
#define EG_CLI_DICTIONARIES_H

#include "options.h"

typedef struct eg_dictionaries {
    char **paths; /* what was added, in order; the names mainly come from the first */
    size_t count;
} eg_dictionaries;

/* Adds to dict and compiles it, in this order:
 *   1. each folder of ENTGRAPH_DICTS; without that, the dictionaries that come with the program;
 *   2. $XDG_CONFIG_HOME/entgraph/dicts (~/.config/entgraph/dicts), if it exists;
 *   3. each --dict.
 * Unless all rows are wanted, a cache may spare reading them: in ENTGRAPH_CACHE, nowhere when that is empty;
 * without it, in $XDG_CACHE_HOME/entgraph (~/.cache/entgraph).
 * EG_DICT: there is none, or one has faults; all are reported. With none, dict is not compiled. */
eg_status eg_dictionaries_load(eg_dictionaries *d, eg_dict *dict, const eg_options *o, eg_console *c);
void eg_dictionaries_release(eg_dictionaries *d);

#endif
