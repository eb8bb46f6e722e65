/* Which entities belong together.
 * In: a network with weights. Out: a group for each node: greedy modularity (Clauset, Newman, Moore 2004),
 * which throws no dice. Refuses to be needed: without igraph all are one group. igraph brings linear algebra
 * and more with it, 3 milliseconds at every start; so it is loaded when a map is drawn and not before.
 * Example: two circles of firms with one deal between them are two groups. */
#include "write/dot_groups.h"

#include <dlfcn.h>
#include <igraph.h>

#ifndef EG_IGRAPH
#define EG_IGRAPH "libigraph.so.3" /* wherever the system keeps it */
#endif

#define FUNCTIONS(f)                                                                                         \
    f(igraph_set_error_handler) f(igraph_error_handler_ignore) f(igraph_empty) f(igraph_add_edges)           \
        f(igraph_destroy) f(igraph_community_fastgreedy) f(igraph_vector_init) f(igraph_vector_destroy)      \
            f(igraph_vector_int_init) f(igraph_vector_int_destroy)

typedef struct library {
#define MEMBER(name) __typeof__(&name) name;
    FUNCTIONS(MEMBER)
} library;

static const library *load(void) {
    static library l;
    static bool tried, good;
    if (tried) return good ? &l : NULL;
    tried = true;
    void *file = dlopen(EG_IGRAPH, RTLD_LAZY | RTLD_LOCAL);
    if (!file) return NULL;
    good = true;
    /* a function is no object to C, though POSIX makes them alike */
#define FIND(name) good = good && (*(void **)(void *)&l.name = dlsym(file, #name)) != NULL;
    FUNCTIONS(FIND)
    if (good) l.igraph_set_error_handler(l.igraph_error_handler_ignore);
    return good ? &l : NULL;
}

static bool fill(const library *l, igraph_t *network, igraph_vector_t *weights, const eg_group_tie *ties,
                 uint32_t tie_count) {
    igraph_vector_int_t ends;
    if (l->igraph_vector_int_init(&ends, 2 * (igraph_integer_t)tie_count) != IGRAPH_SUCCESS) return false;
    for (uint32_t i = 0; i < tie_count; i++) {
        VECTOR(ends)[2 * i] = ties[i].a;
        VECTOR(ends)[2 * i + 1] = ties[i].b;
        VECTOR(*weights)[i] = ties[i].weight;
    }
    bool filled = l->igraph_add_edges(network, &ends, NULL) == IGRAPH_SUCCESS;
    l->igraph_vector_int_destroy(&ends);
    return filled;
}

static void find(const library *l, uint32_t count, const eg_group_tie *ties, uint32_t tie_count,
                 uint32_t *group) {
    igraph_t network;
    igraph_vector_t weights;
    igraph_vector_int_t member;
    if (l->igraph_empty(&network, count, IGRAPH_UNDIRECTED) != IGRAPH_SUCCESS) return;
    bool room = l->igraph_vector_init(&weights, tie_count) == IGRAPH_SUCCESS;
    if (room && l->igraph_vector_int_init(&member, 0) == IGRAPH_SUCCESS) {
        if (fill(l, &network, &weights, ties, tie_count) &&
            l->igraph_community_fastgreedy(&network, &weights, NULL, NULL, &member) == IGRAPH_SUCCESS)
            for (uint32_t i = 0; i < count; i++) group[i] = (uint32_t)VECTOR(member)[i];
        l->igraph_vector_int_destroy(&member);
    }
    if (room) l->igraph_vector_destroy(&weights);
    l->igraph_destroy(&network);
}

uint32_t *eg_groups(eg_arena *a, uint32_t count, const eg_group_tie *ties, uint32_t tie_count,
                    uint32_t *group_count) {
    uint32_t *group = EG_NEW(a, uint32_t, count), *number = EG_NEW(a, uint32_t, count);
    const library *l = tie_count ? load() : NULL;
    if (l) find(l, count, ties, tie_count, group);
    *group_count = 0;
    for (uint32_t i = 0; i < count; i++) { /* numbers + 1, 0 = not met yet */
        if (!number[group[i]]) number[group[i]] = ++*group_count;
        group[i] = number[group[i]] - 1;
    }
    return group;
}
