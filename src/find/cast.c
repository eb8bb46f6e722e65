/* The cast of a document: a small hash table from entity to member.
 * In: entity numbers, or word ids. Out: members in order of first mention. Refuses to know names or types.
 * Example: a document on Twitter and China has a cast of two, however often it names them. */
#include "find/cast.h"

/* Makes room for as many members again. */
static void widen(eg_arena *a, eg_cast *c) {
    c->slot_count = c->slot_count ? c->slot_count * 2 : 32;
    c->slots = EG_NEW(a, uint32_t, c->slot_count);
    size_t mask = c->slot_count - 1;
    for (uint32_t member = 0; member < c->members.len; member++) {
        size_t i = eg_cast_slot_(c->members.items[member].entity, mask);
        while (c->slots[i]) i = (i + 1) & mask;
        c->slots[i] = member + 1;
    }
}

eg_member *eg_cast_add(eg_arena *a, eg_cast *c, uint32_t entity) {
    if ((c->members.len + 1) * 2 > c->slot_count) widen(a, c);
    size_t mask = c->slot_count - 1, i = eg_cast_slot_(entity, mask);
    for (; c->slots[i]; i = (i + 1) & mask) {
        eg_member *m = &c->members.items[c->slots[i] - 1];
        if (m->entity == entity) return m;
    }
    eg_vec_push(a, &c->members, (eg_member){entity, 0});
    c->slots[i] = (uint32_t)c->members.len;
    return &eg_vec_last(&c->members);
}
