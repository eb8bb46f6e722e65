/* href: the address of an article, with its sentence marked. Knows no Graphviz. */
#ifndef EG_WRITE_HREF_H
#define EG_WRITE_HREF_H

#include "base/arena.h"

/* What is wrong with a base of addresses, in a few words for a message; NULL = nothing. Good are http://,
 * https:// and file:// with what follows them, and relative paths ("../articles", "."). */
const char *eg_href_base_fault(const char *base);

/* The address of the article at path below a good base, with a text fragment that makes a browser scroll to
 * the sentence; without one when sentence is empty. Percent-encoded ASCII, NUL-terminated, without quotes,
 * angle brackets, backslashes and spaces. Empty for what was read from standard input. */
eg_span eg_href(eg_arena *a, const char *base, eg_span path, eg_span sentence);

#endif
