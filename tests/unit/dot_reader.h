/* Pictures, read back with Graphviz's own parser, for the tests of what they hold. */
#ifndef EG_TEST_DOT_READER_H
#define EG_TEST_DOT_READER_H

#include <cgraph.h>
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "write/write.h"

typedef eg_status write_fn(const eg_graph *g, const eg_write_options *options, FILE *out);

static eg_write_options how; /* of the next picture */

/* The picture as text; the caller frees it. */
static inline char *draw(const eg_graph *g, write_fn *write) {
    static char *bytes; /* not a local one: gcc takes what the stream leaves there for its address */
    static size_t size;
    FILE *out = open_memstream(&bytes, &size);
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(write(g, &how, out), EG_OK);
    fclose(out);
    return bytes;
}

static inline Agraph_t *parse(const eg_graph *g, write_fn *write) {
    char *text = draw(g, write);
    Agraph_t *dot = agmemread(text);
    ck_assert_msg(dot != NULL, "not DOT: %s", text);
    free(text);
    return dot;
}

static inline const char *get(void *object, const char *name) {
    const char *value = agget(object, (char *)(uintptr_t)name);
    return value ? value : "";
}

static inline Agnode_t *node(Agraph_t *dot, const char *name) {
    Agnode_t *n = agnode(dot, (char *)(uintptr_t)name, 0);
    ck_assert_msg(n != NULL, "no node '%s'", name);
    return n;
}

/* Not those that hold rows and show nothing. */
static inline Agedge_t *edge(Agraph_t *dot, const char *from, const char *to) {
    Agedge_t *e = agfstout(dot, node(dot, from));
    while (e && (aghead(e) != node(dot, to) || strcmp(get(e, "class"), "grid") == 0)) e = agnxtout(dot, e);
    ck_assert_msg(e != NULL, "no edge '%s' -> '%s'", from, to);
    return e;
}

#define HAS(text, part) ck_assert_msg(strstr((text), (part)) != NULL, "'%s' is not in '%s'", (part), (text))
#define LACKS(text, part) ck_assert_msg(strstr((text), (part)) == NULL, "'%s' is in '%s'", (part), (text))

#endif
