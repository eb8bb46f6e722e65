/* The cast of a document: a small hash table from entity to member.
 * In: entity numbers, or word ids. Out: what is kept for each. Refuses to know names or types.
 * Example: a document on Twitter and China has a cast of two, however often it names them. */
#include "find/cast.h"

/* Makes room for as many members again. */
static void widen(eg_arena *a, eg_cast *c) {
    const eg_member *old = c->slots;
    size_t count = c->slot_count;
    c->slot_count = c->slot_count ? c->slot_count * 2 : 64;
    c->slots = EG_NEW(a, eg_member, c->slot_count);
    size_t mask = c->slot_count - 1;
    for (size_t k = 0; k < count; k++) {
        if (!old[k].key) continue;
        size_t i = eg_cast_home(old[k].key - 1, mask);
        while (c->slots[i].key) i = (i + 1) & mask;
        c->slots[i] = old[k];
    }
}

eg_member *eg_cast_add(eg_arena *a, eg_cast *c, uint32_t entity) {
    if ((c->count + 1) * 2 > c->slot_count) widen(a, c);
    size_t mask = c->slot_count - 1, i = eg_cast_home(entity, mask);
    while (c->slots[i].key && c->slots[i].key != entity + 1) i = (i + 1) & mask;
    if (!c->slots[i].key) {
        c->slots[i].key = entity + 1;
        c->count++;
    }
    return &c->slots[i];
}
