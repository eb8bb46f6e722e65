/* The cast of a document: a small hash table from entity to member.
 * In: entity numbers. Out: members in order of first mention. Refuses to know names or types.
 * Example: a document on Twitter and China has a cast of two, however often it names them. */
#include "find/cast.h"

static void place(eg_cast *c, uint32_t index) {
    size_t mask = c->slot_count - 1, i = eg_cast_slot_(c->members.items[index].entity, mask);
    while (c->slots[i]) i = (i + 1) & mask;
    c->slots[i] = index + 1;
}

eg_member *eg_cast_add(eg_arena *a, eg_cast *c, uint32_t entity) {
    eg_member *known = eg_cast_find(c, entity);
    if (known) return known;
    eg_vec_push(a, &c->members, (eg_member){entity, 0});
    uint32_t new = (uint32_t)c->members.len - 1;
    if (c->members.len * 2 > c->slot_count) {
        c->slot_count = c->slot_count ? c->slot_count * 2 : 32;
        c->slots = EG_NEW(a, uint32_t, c->slot_count);
        for (uint32_t i = 0; i < new; i++) place(c, i);
    }
    place(c, new);
    return &c->members.items[new];
}
