/* write: graph -> bytes; one file per format. Every function returns EG_OUTPUT when out reports an error
 * (the stream is flushed and checked, but left open), else EG_OK. */
#ifndef EG_WRITE_WRITE_H
#define EG_WRITE_WRITE_H

#include <stdio.h>

#include "base/diag.h"
#include "write/called.h"

eg_status eg_write_jsonl(const eg_graph *g, FILE *out);
/* For folding alone, see fold/packed.h. */
eg_status eg_write_packed(const eg_graph *g, FILE *out);
/* EG_USAGE: reported; it is no "name=value", or sets what the articles say. */
eg_status eg_setting_check(const eg_setting *setting, eg_diag *diag);
/* options must be good, see eg_write_options_check. */
eg_status eg_write_dot_entities(const eg_graph *g, const eg_write_options *options, FILE *out);
eg_status eg_write_dot_timeline(const eg_graph *g, const eg_write_options *options, FILE *out);
/* Both pictures in words, as Markdown. */
eg_status eg_write_text(const eg_graph *g, const eg_write_options *options, FILE *out);

/* Plain text: where the entities that were called so are mentioned, and what they do there. */
eg_status eg_write_explained(const eg_graph *g, const eg_called *called, FILE *out);
/* When each article came out and each act took place, with anchor, rule and reason, as plain text. */
eg_status eg_write_explained_dates(const eg_graph *g, FILE *out);
/* The sentences with names in which no act was found, each with the reasons, as plain text. */
eg_status eg_write_explained_gaps(const eg_graph *g, FILE *out);
/* The table of words with the date of each. EG_INPUT: some rows named no word of an article, as was reported.
 */
eg_status eg_write_word_dates(const eg_graph *g, FILE *out);
/* Dictionary rows for the names that no dictionary lists. */
eg_status eg_write_suggested(const eg_graph *g, FILE *out);

#endif
