/* Growth of arrays, apart from the code that pushes, which it would only make longer.
 * In: items of some size, and room for how many more. Out: the same items, maybe elsewhere, with more room.
 * Refuses nothing: when memory is used up, the process ends (arena.h).
 * Example: the ninth number pushed into an array with room for eight makes it one with room for sixteen. */
#include "base/vec.h"

void *eg_vec_widen_(eg_arena *a, void *items, size_t *cap, size_t more, size_t size) {
    void *p = eg_arena_grow(a, items, *cap * size, more * size);
    *cap = more;
    return p;
}

void *eg_vec_grow_(eg_arena *a, void *items, size_t *cap, size_t size) {
    return eg_vec_widen_(a, items, cap, *cap ? *cap * 2 : 8, size);
}
