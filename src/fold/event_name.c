/* Names of events.
 * In: the folded graph. Out: a number for each event, from a hash of what it says; the number as a name.
 * Refuses to count events through: a further article must not rename those that it does not touch.
 * Example: the same 936 suspended accounts are "e0c61a7d93f25" however many other events there are. */
#include "fold/event_name.h"

#include "fold/order.h"
#include "fold/shelf.h"

/* FNV-1a, which gives the same on machines of either byte order. */
static uint64_t mix(uint64_t h, eg_span s) {
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3ULL;
    return (h ^ 0x1f) * 0x100000001b3ULL; /* the end of a part */
}

/* Writes a number in decimal digits; returns the place after them. */
static char *put_number(char *at, uint32_t number) {
    char digits[10];
    int n = 0;
    do digits[n++] = (char)('0' + number % 10);
    while (number /= 10);
    while (n) *at++ = digits[--n];
    return at;
}

static uint64_t hash(const eg_graph *g, const eg_event *event, uint32_t salt) {
    uint32_t at = event->actions->action;
    const eg_found_action *first = &eg_graph_with_action(g, event->actions->doc, &at)->actions[at];
    uint64_t h = mix(0xcbf29ce484222325ULL, eg_graph_str(g, event->date));
    for (uint32_t i = 0; i < event->actor_count; i++)
        h = mix(h, eg_graph_str(g, g->entities[event->actors[i]].name));
    h = mix(h, eg_graph_str(g, event->class));
    for (uint32_t i = 0; i < first->item_count; i++) {
        h = mix(h, eg_graph_str(g, first->items[i].number));
        h = mix(h, eg_graph_str(g, first->items[i].noun));
    }
    h = mix(h, eg_graph_str(g, g->docs[event->docs[0]].path));
    char place[24], *end = put_number(place, first->start);
    *end++ = ' ';
    end = put_number(end, salt);
    h = mix(h, (eg_span){place, (size_t)(end - place)});
    return (h ^ h >> 32) & 0xFFFFFFFFFFFFULL;
}

/* Of events that hash alike all but the first are hashed again until none are left. */
uint64_t *eg_event_numbers(eg_arena *a, const eg_graph *g) {
    uint64_t *numbers = eg_arena_alloc(a, g->event_count * sizeof *numbers);
    eg_arena scratch = {0};
    eg_keyed *by_hash = eg_arena_alloc(&scratch, g->event_count * sizeof *by_hash);
    for (uint32_t i = 0; i < g->event_count; i++)
        by_hash[i] = (eg_keyed){(uint64_t)g->events[i].actions->doc << 32 | g->events[i].actions->action, i};
    eg_sort_keyed(by_hash, g->event_count); /* so that each document, and each part, is opened once */
    for (uint32_t i = 0; i < g->event_count; i++) {
        uint64_t event = by_hash[i].value;
        numbers[event] = hash(g, &g->events[event], 0);
    }
    for (uint32_t i = 0; i < g->event_count; i++) by_hash[i] = (eg_keyed){numbers[i], i};
    for (uint32_t salt = 1, again = 1; again;) {
        again = 0;
        eg_sort_keyed(by_hash, g->event_count); /* stable: events in order where hashes are equal */
        for (uint32_t i = 1, first = 0; i < g->event_count; i++) {
            if (by_hash[i].key != by_hash[first].key) {
                first = i;
                continue;
            }
            by_hash[i].key = hash(g, &g->events[by_hash[i].value], salt++);
            again = 1;
        }
    }
    for (uint32_t i = 0; i < g->event_count; i++) numbers[by_hash[i].value] = by_hash[i].key;
    eg_arena_release(&scratch);
    return numbers;
}

eg_span eg_event_name(char out[EG_EVENT_NAME], uint64_t number) {
    out[0] = 'e';
    for (int i = 0; i < 12; i++) out[1 + i] = "0123456789abcdef"[number >> (44 - 4 * i) & 15];
    out[13] = '\0';
    return (eg_span){out, 13};
}
