/* event_maker: reports written by hand, for tests of events. One `maker m` for all tests of a program. */
#ifndef TESTS_EVENT_MAKER_H
#define TESTS_EVENT_MAKER_H

#include "findings_maker.h"

static maker m;

static inline void set_up(void) {
    m = maker_new();
}

static inline void tear_down(void) {
    maker_free(&m);
}

static inline act report(const char *actor, const char *object, const char *items) {
    return (act){.actor = actor,
                 .text = "suspended",
                 .lemma = "suspend",
                 .class = "remove",
                 .label = "suspended",
                 .object = object,
                 .items = items};
}

static inline act accusation(const char *target, const char *object, const char *items) {
    return (act){.actor = "Twitter",
                 .target = target,
                 .text = "accused",
                 .lemma = "accuse",
                 .class = "accuse",
                 .object = object,
                 .items = items};
}

static inline act statement(const char *object) {
    return (act){.actor = "Twitter", .text = "said", .lemma = "say", .class = "say", .object = object};
}

/* One sentence with one action; day: of its time expression, NULL = none; "published" = by publication. */
static inline void add_told(act a, const char *day, const char *text) {
    add_sentence(&m, EG_ZONE_BODY, text);
    if (day && strcmp(day, "published") == 0) {
        a.dated = EG_DATED_PUBLICATION;
    } else if (day) {
        add_time(&m, "on", day, NULL);
        a.dated = EG_DATED_TIME;
    }
    add_action(&m, a);
}

/* A document of its own for one action. */
static inline void add_story(const char *path, const char *published, act a, const char *day) {
    char text[64];
    snprintf(text, sizeof text, "Words that only %s has, all its own.", path);
    add_document(&m, path, published);
    add_told(a, day, text);
}

static inline const eg_event *event(uint32_t i) {
    ck_assert_uint_lt(i, m.g.event_count);
    return &m.g.events[i];
}

static inline const char *actor_of(const eg_event *e, uint32_t i) {
    return text_of(&m, m.g.entities[e->actors[i]].name);
}

static inline const char *target_of(const eg_event *e, uint32_t i) {
    return text_of(&m, m.g.entities[e->targets[i]].name);
}

static inline const char *figure(const eg_event *e, uint32_t i) {
    return text_of(&m, e->figures[i].text);
}

#endif
