/* Interning: a hash table of strings with dense ids.
 * In: strings. Out: ids from 1, and the strings back. Refuses to forget a string. Ids follow the order
 * of first sight, so equal input gives equal ids; nobody may depend on the order of the slots.
 * Example: add "Twitter" -> 1, add "China" -> 2, add "Twitter" -> 1. */
#include "base/intern.h"

#include <string.h>

#include "base/eight.h"

/* Slots of strings added last, and those of a table that is too large for the nearer caches. */
enum { RECENT = 1 << 12, LARGE = 1 << 14 };

/* Whether the slot, which is not free, is the key's. */
static inline bool is_slot_of(const eg_intern *t, const eg_intern_slot *slot, const eg_intern_key *key,
                              uint32_t tag) {
    if (slot->tag != tag || slot->head != key->head) return false;
    return key->string.len <= EG_INTERN_HEAD || eg_span_eq(t->strings.items[slot->id], key->string);
}

uint32_t eg_intern_find_key(const eg_intern *t, const eg_intern_key *key) {
    if (!t->slot_count || !key->string.len) return 0;
    uint32_t tag = eg_intern_tag(key->hash, key->string.len);
    for (size_t i = eg_intern_home(t, tag);; i = (i + 1) & (t->slot_count - 1)) {
        const eg_intern_slot *slot = &t->slots[i];
        if (!slot->id || is_slot_of(t, slot, key, tag)) return slot->id;
    }
}

static eg_intern_key key_of(eg_span s) {
    eg_intern_key key = {s, eg_eight_part(s.ptr, s.len), 0};
    key.hash = eg_intern_hash(0, key.head);
    if (s.len <= 8) return key;
    size_t at = 8;
    for (; s.len - at > 8; at += 8) key.hash = eg_intern_hash(key.hash, eg_eight_load(s.ptr + at));
    key.hash = eg_intern_hash(key.hash, eg_eight_before(s.ptr + s.len, s.len - at));
    return key;
}

uint32_t eg_intern_find(const eg_intern *t, eg_span s) {
    if (!s.len) return 0;
    eg_intern_key key = key_of(s);
    return eg_intern_find_key(t, &key);
}

static void place(eg_intern *t, eg_intern_slot slot) {
    size_t mask = t->slot_count - 1, i = eg_intern_home(t, slot.tag);
    while (t->slots[i].id) i = (i + 1) & mask;
    t->slots[i] = slot;
}

static void rehash(eg_intern *t, size_t slots) {
    const eg_intern_slot *old = t->slots;
    size_t count = t->slot_count;
    eg_arena before = t->table;
    t->table = (eg_arena){.lasting = t->arena.lasting};
    t->slot_count = slots;
    t->slots = EG_NEW(&t->table, eg_intern_slot, slots);
    for (size_t i = 0; i < count; i++)
        if (old[i].id) place(t, old[i]);
    eg_arena_release(&before);
    if (!t->recent && slots >= LARGE) t->recent = EG_NEW(&t->arena, eg_intern_slot, RECENT);
}

/* Three quarters of the slots are used at most. */
static bool crowded(size_t strings, size_t slots) {
    return strings * 4 > slots * 3;
}

void eg_intern_expect(eg_intern *t, size_t count) {
    size_t slots = t->slot_count ? t->slot_count : 64;
    while (crowded(count, slots)) slots *= 2;
    if (slots > t->slot_count) rehash(t, slots);
    eg_vec_expect(&t->arena, &t->strings, count);
}

uint32_t eg_intern_add(eg_intern *t, eg_span s) {
    if (!s.len) return 0;
    eg_intern_key key = key_of(s);
    return eg_intern_add_key(t, &key);
}

/* The id of a string that is not in the table yet. */
static uint32_t add_new(eg_intern *t, const eg_intern_key *key, uint32_t tag) {
    if (!t->strings.len) eg_vec_push(&t->arena, &t->strings, EG_SPAN("")); /* id 0 */
    if (crowded(t->strings.len + 1, t->slot_count)) rehash(t, t->slot_count ? t->slot_count * 2 : 64);
    if (t->strings.len >= UINT32_MAX) eg_out_of_memory(SIZE_MAX);
    uint32_t id = (uint32_t)t->strings.len;
    eg_vec_push(&t->arena, &t->strings, eg_arena_copy(&t->arena, key->string));
    place(t, (eg_intern_slot){key->head, tag, id});
    return id;
}

/* Where a string added lately is remembered; NULL in a small table, which is near itself. */
static eg_intern_slot *recent_slot(const eg_intern *t, uint32_t tag) {
    return t->recent ? &t->recent[(tag >> EG_INTERN_LENGTH_BITS) % RECENT] : NULL;
}

uint32_t eg_intern_add_key(eg_intern *t, const eg_intern_key *key) {
    if (!key->string.len) return 0;
    uint32_t tag = eg_intern_tag(key->hash, key->string.len);
    eg_intern_slot *recent = recent_slot(t, tag);
    if (recent && is_slot_of(t, recent, key, tag)) return recent->id; /* no tag is 0, as in those unused */
    uint32_t id = eg_intern_find_key(t, key);
    if (!id) id = add_new(t, key, tag);
    if (recent) *recent = (eg_intern_slot){key->head, tag, id};
    return id;
}

typedef struct search { /* for a string that was not added lately */
    eg_intern_key key;
    uint32_t *id;
    const eg_intern_slot *home; /* where it begins */
} search;

/* Begins the searches for strings; returns how many there are. */
static size_t begin_searches(eg_intern *t, const eg_intern_want *wants, size_t count, search *out) {
    size_t open = 0;
    for (size_t i = 0; i < count; i++) {
        *wants[i].id = 0;
        if (!wants[i].string.len) continue;
        search s = {key_of(wants[i].string), wants[i].id, NULL};
        uint32_t tag = eg_intern_tag(s.key.hash, s.key.string.len);
        const eg_intern_slot *recent = recent_slot(t, tag);
        if (recent && is_slot_of(t, recent, &s.key, tag)) {
            *s.id = recent->id;
            continue;
        }
        if (t->slot_count) s.home = &t->slots[eg_intern_home(t, tag)];
        __builtin_prefetch(s.home);
        out[open++] = s;
    }
    return open;
}

void eg_intern_add_all(eg_intern *t, const eg_intern_want *wants, size_t count) {
    enum { TOGETHER = 16 };
    search open[TOGETHER];
    for (size_t first = 0; first < count; first += TOGETHER) {
        size_t n = count - first < TOGETHER ? count - first : TOGETHER;
        n = begin_searches(t, wants + first, n, open);
        /* A search goes through a slot, the place of a string, and its bytes, each of which tells where the
         * next is. No function of its own: compilers leave those out that do nothing but prefetch. */
        size_t far = t->recent ? n : 0;
        for (const search *s = open; s < open + far; s++)
            if (s->home->head == s->key.head) __builtin_prefetch(&t->strings.items[s->home->id]);
        for (const search *s = open; s < open + far; s++)
            if (s->home->head == s->key.head) __builtin_prefetch(t->strings.items[s->home->id].ptr);
        for (size_t i = 0; i < n; i++) *open[i].id = eg_intern_add_key(t, &open[i].key);
    }
}

eg_span eg_intern_get(const eg_intern *t, uint32_t id) {
    return id < t->strings.len ? t->strings.items[id] : EG_SPAN("");
}

uint32_t eg_intern_end(const eg_intern *t) {
    return t->strings.len ? (uint32_t)t->strings.len : 1;
}

void eg_intern_release(eg_intern *t) {
    eg_arena_release(&t->arena);
    eg_arena_release(&t->table);
    *t = (eg_intern){0};
}
