/* dot_common: what both pictures share: the graph under construction, its attributes, escaping, colours,
 * ids. With dot_entities and dot_timeline the only files that include cgraph.h. */
#ifndef EG_WRITE_DOT_COMMON_H
#define EG_WRITE_DOT_COMMON_H

#include <cgraph.h>
#include <stdio.h>

#include "fold/graph.h"
#include "write/label.h"

typedef struct eg_dot {
    Agdisc_t disc; /* first: cgraph hands it back to the functions that give ids */
    Agiddisc_t ids;
    eg_intern names;
    EG_VEC(char *) texts; /* the names as cgraph keeps them, by intern id */
    uint64_t nameless;
    const eg_graph *graph;
    const eg_write_options *how;
    eg_arena arena;
    Agraph_t *root;
    eg_intern used; /* ids given so far */
} eg_dot;

#define EG_DOT_FONT "Helvetica,Arial,sans-serif"
#define EG_INK_TEXT "#1A1A1A"
#define EG_INK_AGAINST "#B34700"
#define EG_INK_OTHER "#3D3D3D"
#define EG_INK_TOGETHER "#C9C9C9"
enum { EG_DOT_WIDTH = 650 }; /* points a footer may take; with the margins a page column of 674 */

typedef struct eg_dot_look { /* how a type of entity is drawn */
    const char *word, *class, *shape, *style, *fill, *line, *margin;
    const char *legend; /* what a reader sees of it in grey print */
} eg_dot_look;
const eg_dot_look *eg_dot_look_of(unsigned type); /* eg_type */

/* Starts a digraph whose name, which becomes its <title>, is the caption. */
void eg_dot_open(eg_dot *d, const eg_graph *graph, const eg_write_options *how, const char *caption);
/* Writes it and gives everything back. */
eg_status eg_dot_close(eg_dot *d, FILE *out);

/* kind: AGRAPH, AGNODE or AGEDGE. The name must be in the table of dot_common.c. Set before the first node.
 */
void eg_dot_default(eg_dot *d, int kind, const char *name, const char *value);
/* object: graph, node or edge. value must be NUL-terminated; its backslashes are escapes, see eg_dot_text. */
void eg_dot_set(eg_dot *d, void *object, const char *name, const char *value);
void eg_dot_setf(eg_dot *d, void *object, const char *name, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* markup: HTML-like, its texts escaped by eg_dot_text. */
void eg_dot_set_markup(eg_dot *d, void *object, const char *name, eg_span markup);
/* Any text as value of an attribute of our own, cut at a size that Graphviz can read back. */
void eg_dot_set_data(eg_dot *d, void *object, const char *name, eg_span text);

/* A node named after a text, with a number after it when that name is taken. */
Agnode_t *eg_dot_node(eg_dot *d, eg_span name);
/* A node of the grid, of no meaning to a reader. */
Agnode_t *eg_dot_node_named(eg_dot *d, const char *name);

/* Clean text for labels, plain and HTML-like, and for tooltips: &, <, >, quotes and line breaks as
 * entities, backslashes doubled. NUL-terminated. */
eg_span eg_dot_text(eg_dot *d, eg_span clean);
/* Lines of a plain label, each escaped, with sep ("\\n") between them. */
eg_span eg_dot_text_lines(eg_dot *d, eg_lines lines, const char *sep);
/* A stable id for style sheets and scripts: the prefix and the name in lower-case ASCII, "n-port-sella";
 * unique in the graph. whole tells names apart whose ids would be the same. */
const char *eg_dot_slug(eg_dot *d, const char *prefix, eg_span name, eg_span whole);
/* The same of two names: "e-ada--port-sella". */
const char *eg_dot_slug_pair(eg_dot *d, const char *prefix, eg_span from, eg_span to);

/* The string of an id, cleaned. */
eg_span eg_dot_str(eg_dot *d, eg_str id);

#endif
