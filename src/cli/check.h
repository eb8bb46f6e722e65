/* check: entgraph --check-dicts. */
#ifndef EG_CLI_CHECK_H
#define EG_CLI_CHECK_H

#include "options.h"

/* Loads the dictionaries and writes what is wrong or doubtful in them, to standard output or the file of -o.
 * Doubts are told of each --dict; without one, of all dictionaries. EG_DICT: a fault, or there are no
 * dictionaries. EG_OUTPUT: reported. */
eg_status eg_check_run(const eg_options *o, eg_console *c);

#endif
