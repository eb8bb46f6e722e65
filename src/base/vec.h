/* vec: growable arrays in an arena.
 *
 *     EG_VEC(uint32_t) lines = {0};
 *     eg_vec_push(arena, &lines, 17);
 *     for (size_t i = 0; i < lines.len; i++) use(lines.items[i]);
 *
 * Pushing may move items: keep indices, not pointers. Doubling leaves small old blocks to the arena; see
 * eg_arena_grow. */
#ifndef EG_BASE_VEC_H
#define EG_BASE_VEC_H

#include <string.h>

#include "base/arena.h"

#define EG_VEC(type)                                                                                         \
    struct {                                                                                                 \
        type *items;                                                                                         \
        size_t len, cap;                                                                                     \
    }

/* Room for one more element. */
#define eg_vec_reserve(arena, v)                                                                             \
    ((v)->len < (v)->cap                                                                                     \
         ? (void)0                                                                                           \
         : (void)((v)->items = eg_vec_grow_((arena), (v)->items, &(v)->cap, sizeof *(v)->items)))
#define eg_vec_push(arena, v, ...) (eg_vec_reserve((arena), (v)), (v)->items[(v)->len++] = (__VA_ARGS__))
/* Room for count elements in all, for who knows beforehand about how many will come. */
#define eg_vec_expect(arena, v, count)                                                                       \
    ((count) <= (v)->cap                                                                                     \
         ? (void)0                                                                                           \
         : (void)((v)->items = eg_vec_widen_((arena), (v)->items, &(v)->cap, (count), sizeof *(v)->items)))
/* At least count elements: what is missing is added, zeroed. */
#define eg_vec_pad(arena, v, count)                                                                          \
    do                                                                                                       \
        if ((v)->len < (count)) {                                                                            \
            if ((count) > (v)->cap) eg_vec_expect((arena), (v), (count) * (size_t)2);                        \
            memset((v)->items + (v)->len, 0, ((count) - (v)->len) * sizeof *(v)->items);                     \
            (v)->len = (count);                                                                              \
        }                                                                                                    \
    while (0)
#define eg_vec_last(v) ((v)->items[(v)->len - 1])

/* Used by the macros alone. Few pushes come to eg_vec_grow_: compilers keep the way there out of the way of
 * the others. Whoever expects elements comes to eg_vec_widen_ for certain, and what follows is not rare
 * either. */
void *eg_vec_widen_(eg_arena *a, void *items, size_t *cap, size_t more, size_t size);
void *eg_vec_grow_(eg_arena *a, void *items, size_t *cap, size_t size) __attribute__((cold));

#endif
