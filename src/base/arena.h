/* arena: memory that is given back all at once.
 *
 * Three lifetimes in this program: the dictionary (frozen by compile), the graph (grows), the document
 * (reset after each). A pointer may point only to a longer life. Out of memory ends the process with
 * one message: there is nothing sensible to do halfway through a document. */
#ifndef EG_BASE_ARENA_H
#define EG_BASE_ARENA_H

#include <stdarg.h>

#include "base/span.h"

typedef struct eg_arena_chunk eg_arena_chunk;

typedef struct eg_arena {
    eg_arena_chunk *chunk; /* newest first */
    eg_arena_chunk *spare; /* emptied by rewinding, to be filled again */
    eg_arena_chunk *large; /* each for one block that has grown large, newest first */
    size_t large_count;
    char *next, *end; /* free space of the newest chunk */
    bool lasting;     /* kept for the whole run and read again and again: in huge pages, if there are any */
} eg_arena;           /* {0} is an empty, usable arena */

/* size bytes, not zeroed, aligned for numbers and pointers of up to eight bytes; size 0 gives a valid
 * pointer. Owned by the arena. */
void *eg_arena_alloc(eg_arena *a, size_t size);
/* count numbers of four bytes, as ids are, not zeroed, aligned for them alone: few of them lie closer so. */
uint32_t *eg_arena_ids(eg_arena *a, size_t count);
/* A zeroed array of count elements; the product is checked. */
void *eg_arena_array(eg_arena *a, size_t count, size_t size);
#define EG_NEW(arena, type, count) ((type *)eg_arena_array((arena), (count), sizeof(type)))
/* A copy of the bytes, with a NUL after them that the length does not count. */
eg_span eg_arena_copy(eg_arena *a, eg_span s);
eg_span eg_arena_printf(eg_arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
eg_span eg_arena_vprintf(eg_arena *a, const char *format, va_list args);
/* Grows the block at ptr (of old bytes, from this arena or NULL) to size bytes; the new part is not zeroed.
 * Of a small block that has to move, the old place is lost to the arena; one that has grown large is moved by
 * the system, seldom, which leaves nothing behind. */
void *eg_arena_grow(eg_arena *a, void *ptr, size_t old, size_t size);
/* A place in an arena. What is allocated after eg_arena_now ends with eg_arena_rewind to it; its memory stays
 * with the arena, so that the next step of a job works in memory that is in use already, not in fresh pages:
 *
 *     eg_arena_mark start = eg_arena_now(scratch);
 *     ...                               what outlives the step must come from another arena, and no array
 *     eg_arena_rewind(scratch, start);  that was there before may have grown in this one meanwhile
 *
 * Marks are rewound in reverse order. Under AddressSanitizer the freed space is poisoned. */
typedef struct eg_arena_mark {
    eg_arena_chunk *chunk;
    char *next;
    size_t large_count;
} eg_arena_mark;
static inline eg_arena_mark eg_arena_now(const eg_arena *a) {
    return (eg_arena_mark){a->chunk, a->next, a->large_count};
}
void eg_arena_rewind(eg_arena *a, eg_arena_mark mark);
/* Empties the arena but keeps its largest chunk for the next document. Under AddressSanitizer the
 * freed space is poisoned. */
void eg_arena_reset(eg_arena *a);
/* Says that the bytes from on, up to `to`, are going to be written from the first to the last: the system may
 * then give memory in pages of megabytes. Worth it for several of them. */
void eg_arena_fill(const void *from, const void *to);
/* Gives the memory of bytes from on, up to `to`, back to the system before the arena ends, as far as that can
 * be done; nobody may read them again. Worth it for megabytes. */
void eg_arena_forget(const void *from, const void *to);
/* Moves all that is in `from` to `into`, which is not rewound to a mark from before; from is empty again.
 * Blocks keep their places. */
void eg_arena_adopt(eg_arena *into, eg_arena *from);
void eg_arena_release(eg_arena *a); /* gives everything back; the arena is empty and usable again */

/* Ends the process with a message: memory is used up. */
_Noreturn void eg_out_of_memory(size_t wanted);

#endif
