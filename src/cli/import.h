/* import: other programs' lists as dictionary rows. */
#ifndef EG_CLI_IMPORT_H
#define EG_CLI_IMPORT_H

#include "options.h"
#include "output.h"

/* Writes the lists that o->paths name as dictionary rows to where out was planned. dict is compiled. */
eg_status eg_import_run(const eg_dict *dict, const eg_options *o, eg_output *out, eg_console *c);

#endif
