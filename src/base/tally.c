/* Tallies: many things of one kind in one message.
 * In: names, one after another. Out: their number, and the first few in a row. Refuses to list all: of a
 * thousand files nobody reads the names. Example: of four articles, "'a.txt', 'b.txt', 'c.txt' and 1 more".
 */
#include "base/tally.h"

void eg_tally_add(eg_arena *a, eg_tally *t, eg_span name) {
    if (t->count < EG_TALLY_SHOWN) t->first[t->count] = eg_arena_copy(a, name);
    t->count++;
}

eg_span eg_tally_names(eg_arena *a, const eg_tally *t) {
    eg_span all = EG_SPAN("");
    for (size_t i = 0; i < EG_TALLY_SHOWN && i < t->count; i++)
        all = eg_arena_printf(a, "%.*s%s'%.*s'", (int)all.len, all.ptr, i ? ", " : "", (int)t->first[i].len,
                              t->first[i].ptr);
    if (t->count <= EG_TALLY_SHOWN) return all;
    return eg_arena_printf(a, "%.*s and %zu more", (int)all.len, all.ptr, t->count - EG_TALLY_SHOWN);
}
