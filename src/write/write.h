/* write: graph -> bytes; one file per format. Every function returns EG_OUTPUT when out reports an error
 * (the stream is flushed and checked, but left open), else EG_OK. */
#ifndef EG_WRITE_WRITE_H
#define EG_WRITE_WRITE_H

#include <stdio.h>

#include "fold/graph.h"

eg_status eg_write_jsonl(const eg_graph *g, FILE *out);
eg_status eg_write_dot_entities(const eg_graph *g, FILE *out);
eg_status eg_write_dot_timeline(const eg_graph *g, FILE *out);

#endif
