/* markdown: texts of any origin in Markdown, where they are nothing but text. */
#ifndef EG_WRITE_MARKDOWN_H
#define EG_WRITE_MARKDOWN_H

#include "base/arena.h"

/* Clean text (see label.h) with a backslash before whatever would be markup inside a paragraph, and before
 * what would begin a heading, list or quotation at its start. NUL-terminated. */
eg_span eg_markdown(eg_arena *a, eg_span clean);

#endif
