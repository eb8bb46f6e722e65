/* dictionaries: which folders of dictionaries a run uses, and loading them. */
#ifndef EG_CLI_DICTIONARIES_H
#define EG_CLI_DICTIONARIES_H

#include "options.h"

typedef struct eg_dictionaries {
    char *first; /* the folder that the names mainly come from, for messages; NULL = none */
} eg_dictionaries;

/* Adds to dict, in this order:
 *   1. each folder of ENTGRAPH_DICTS; without that, the dictionaries that come with the program;
 *   2. $XDG_CONFIG_HOME/entgraph/dicts (~/.config/entgraph/dicts), if it exists;
 *   3. each --dict.
 * EG_DICT: there is none, or one has faults; all are reported. */
eg_status eg_dictionaries_load(eg_dictionaries *d, eg_dict *dict, const eg_options *o, eg_console *c);
void eg_dictionaries_release(eg_dictionaries *d);

#endif
