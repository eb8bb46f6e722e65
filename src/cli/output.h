/* output: where the graph goes: standard output, or a file that appears whole or not at all. */
#ifndef EG_CLI_OUTPUT_H
#define EG_CLI_OUTPUT_H

#include <entgraph/entgraph.h>

#include "console.h"

typedef struct eg_output {
    FILE *stream;     /* between open and close */
    const char *name; /* as given, for messages; NULL = standard output */
    char *target;     /* the file behind all links; NULL = write to name itself */
    char *temporary;  /* beside target, while it is being written */
    unsigned mode;    /* permissions of the finished file */
} eg_output;

/* Looks at name (NULL or "-" = standard output) without touching it, so that a folder that is not there is
 * noticed before hours of reading. EG_OUTPUT: reported. */
eg_status eg_output_plan(eg_output *o, const char *name, eg_console *c);
/* Opens the stream. EG_OUTPUT: reported. */
eg_status eg_output_open(eg_output *o, eg_console *c);
/* Closes the stream; the file appears if everything was written. written is what the writer said, error its
 * errno. EG_OUTPUT: reported, unless the reader of a pipe has gone away, which is its right. */
eg_status eg_output_close(eg_output *o, eg_status written, int error, eg_console *c);
/* Forgets the plan. Fine at any time after it, and more than once. */
void eg_output_release(eg_output *o);

#endif
