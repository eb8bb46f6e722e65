/* A graph filled by hand, for the tests of the pictures: five articles about two networks, "Chirper" and
 * "Facepage", and the accounts they removed. */
#ifndef EG_TEST_DOT_STORY_H
#define EG_TEST_DOT_STORY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fold/graph.h"

typedef struct told { /* one report of an event */
    uint32_t doc, line;
    const char *sentence; /* NULL ends a list */
} told;

typedef struct deed {
    const char *who, *verb, *label, *class, *object, *whom; /* who, whom: names, "A|B" for several */
    const char *items;                                      /* "7 page|3 group" */
    const char *date;                                       /* ISO 8601; NULL = undated */
    const char *by;                                         /* latest day of an undated one */
    const char *actor_text;
    const char *figures; /* "seven pages:0 1 2|15 pages:3" */
    eg_tone tone;
    eg_polarity polarity;
    eg_modality modality;
    bool nominal, inferred;
    const char *trigger; /* the verb as the sentence has it; NULL = label */
    told reports[8];
} deed;

typedef struct story {
    eg_graph g;
    EG_VEC(eg_findings) docs;
    EG_VEC(eg_entity) entities;
    EG_VEC(eg_link) links;
    EG_VEC(eg_event) events;
} story;

static inline eg_str story_str(story *s, const char *text) {
    return text ? eg_intern_add(&s->g.strings, eg_span_of(text)) : 0;
}

static inline void story_finish(story *s) {
    s->g.docs = s->docs.items;
    s->g.doc_count = (uint32_t)s->docs.len;
    s->g.entities = s->entities.items;
    s->g.entity_count = (uint32_t)s->entities.len;
    s->g.links = s->links.items;
    s->g.link_count = (uint32_t)s->links.len;
    s->g.events = s->events.items;
    s->g.event_count = (uint32_t)s->events.len;
}

static inline void story_doc(story *s, const char *path, const char *title) {
    eg_vec_push(&s->g.arena, &s->docs,
                (eg_findings){.path = story_str(s, path), .title = story_str(s, title)});
    story_finish(s);
}

/* Entities are kept in byte order of their names: add them all before links and events. */
static inline void story_entity(story *s, eg_type type, const char *name, uint32_t docs, uint32_t mentions) {
    eg_entity e = {.name = story_str(s, name),
                   .type = (uint8_t)type,
                   .listed = true,
                   .docs = docs,
                   .mentions = mentions};
    eg_vec_push(&s->g.arena, &s->entities, e);
    for (size_t i = s->entities.len - 1; i > 0; i--) {
        eg_entity *a = &s->entities.items[i - 1], *b = a + 1;
        if (eg_span_cmp(eg_graph_str(&s->g, a->name), eg_graph_str(&s->g, b->name)) <= 0) break;
        eg_entity swap = *a;
        *a = *b;
        *b = swap;
    }
    story_finish(s);
}

static inline uint32_t story_find(story *s, eg_span name) {
    for (uint32_t i = 0; i < s->entities.len; i++)
        if (eg_span_eq(eg_graph_str(&s->g, s->entities.items[i].name), name)) return i;
    abort();
}

static inline uint32_t story_sentence(story *s, uint32_t doc, uint32_t line, const char *text) {
    eg_findings *d = &s->docs.items[doc];
    for (uint32_t i = 0; i < d->sentence_count; i++)
        if (eg_span_eq(d->sentences[i].text, eg_span_of(text))) return i;
    size_t size = sizeof *d->sentences;
    d->sentences =
        eg_arena_grow(&s->g.arena, d->sentences, d->sentence_count * size, (d->sentence_count + 1) * size);
    d->sentences[d->sentence_count] =
        (eg_found_sentence){.line = line, .start = line * 1000, .text = eg_span_of(text)};
    return d->sentence_count++;
}

static inline void story_surface(story *s, const char *name, const char *surface) {
    eg_entity *e = &s->entities.items[story_find(s, eg_span_of(name))];
    eg_str *list = EG_NEW(&s->g.arena, eg_str, e->surface_count + 1);
    for (uint32_t i = 0; i < e->surface_count; i++) list[i] = e->surfaces[i];
    list[e->surface_count++] = story_str(s, surface);
    e->surfaces = list;
}

static inline void story_link(story *s, const char *a, const char *b, uint32_t weight, uint32_t docs) {
    uint32_t x = story_find(s, eg_span_of(a)), y = story_find(s, eg_span_of(b));
    eg_link l = {.a = x < y ? x : y, .b = x < y ? y : x, .weight = weight, .docs = docs};
    eg_vec_push(&s->g.arena, &s->links, l);
    story_finish(s);
}

static inline const uint32_t *story_names(story *s, const char *names, uint32_t *count) {
    uint32_t *out = EG_NEW(&s->g.arena, uint32_t, 8);
    *count = 0;
    eg_span rest = eg_span_of(names), name;
    while (names && eg_span_split(&rest, '|', &name)) out[(*count)++] = story_find(s, name);
    return out;
}

static inline void story_items(story *s, const char *items, eg_found_action *f) {
    eg_item *out = EG_NEW(&s->g.arena, eg_item, 8);
    eg_span rest = eg_span_of(items), item;
    f->items = out;
    while (items && eg_span_split(&rest, '|', &item)) {
        size_t gap = eg_span_find(item, ' ', 0);
        out[f->item_count++] =
            (eg_item){eg_intern_add(&s->g.strings, eg_span_slice(item, 0, gap)),
                      eg_intern_add(&s->g.strings, eg_span_slice(item, gap + 1, item.len))};
    }
}

static inline eg_action_ref story_report(story *s, const deed *d, const told *t) {
    const char *trigger = d->trigger ? d->trigger : d->label;
    eg_found_action f = {.text = story_str(s, trigger),
                         .action = story_str(s, d->verb),
                         .object = story_str(s, d->object),
                         .actor_text = story_str(s, d->actor_text),
                         .nominal = d->nominal};
    f.sentence = story_sentence(s, t->doc, t->line, t->sentence);
    const char *at = strstr(t->sentence, trigger);
    f.start = t->line * 1000 + (at ? (uint32_t)(at - t->sentence) : 0);
    story_items(s, d->items, &f);
    eg_findings *doc = &s->docs.items[t->doc];
    size_t size = sizeof f;
    doc->actions =
        eg_arena_grow(&s->g.arena, doc->actions, doc->action_count * size, (doc->action_count + 1) * size);
    doc->actions[doc->action_count] = f;
    return (eg_action_ref){t->doc, doc->action_count++, f.sentence};
}

static inline void story_figures(story *s, const char *figures, eg_event *e) {
    eg_figure *out = EG_NEW(&s->g.arena, eg_figure, 8);
    eg_span rest = eg_span_of(figures), figure;
    e->figures = out;
    while (figures && eg_span_split(&rest, '|', &figure)) {
        size_t colon = eg_span_find(figure, ':', 0);
        uint32_t *docs = EG_NEW(&s->g.arena, uint32_t, 8), n = 0;
        for (size_t i = colon + 1; i < figure.len; i += 2) docs[n++] = (uint32_t)(figure.ptr[i] - '0');
        out[e->figure_count++] =
            (eg_figure){eg_intern_add(&s->g.strings, eg_span_slice(figure, 0, colon)), docs, n};
    }
}

/* "2021", "2021-03", "2021-03-08" or two of them with a slash. */
static inline eg_period story_period(const char *iso) {
    int y = 0, m = 0, d = 0, n = sscanf(iso, "%4d-%2d-%2d", &y, &m, &d);
    eg_period p = {eg_day_of(y, n > 1 ? m : 1, n > 2 ? d : 1), 0};
    const char *slash = strchr(iso, '/');
    if (slash) n = sscanf(slash + 1, "%4d-%2d-%2d", &y, &m, &d);
    m = n > 1 ? m : 12;
    p.latest = eg_day_of(y, m, n > 2 ? d : eg_civil_month_days(y, m));
    return p;
}

static inline void story_deed(story *s, deed d) {
    eg_arena *a = &s->g.arena;
    eg_event e = {.action = story_str(s, d.verb),
                  .label = story_str(s, d.label),
                  .class = story_str(s, d.class),
                  .object = story_str(s, d.object),
                  .tone = (uint8_t)d.tone,
                  .polarity = (uint8_t)d.polarity,
                  .modality = (uint8_t)d.modality,
                  .inferred = d.inferred,
                  .date = story_str(s, d.date)};
    e.days = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    if (d.date) e.days = story_period(d.date);
    if (d.by) e.days.latest = story_period(d.by).latest;
    e.actors = story_names(s, d.who, &e.actor_count);
    e.targets = story_names(s, d.whom, &e.target_count);
    story_figures(s, d.figures, &e);
    uint32_t *docs = EG_NEW(a, uint32_t, 8);
    eg_action_ref *refs = EG_NEW(a, eg_action_ref, 8);
    for (const told *t = d.reports; t < d.reports + 8 && t->sentence; t++) {
        refs[e.action_count++] = story_report(s, &d, t);
        if (!e.doc_count || docs[e.doc_count - 1] != t->doc) docs[e.doc_count++] = t->doc;
    }
    e.docs = docs;
    e.actions = refs;
    eg_vec_push(a, &s->events, e);
    story_finish(s);
}

static inline void story_entities(story *s) {
    story_entity(s, EG_ORGANIZATION, "Chirper", 5, 48);
    story_entity(s, EG_ORGANIZATION, "Facepage", 5, 37);
    story_entity(s, EG_ORGANIZATION, "Ruritanian government", 5, 21);
    story_entity(s, EG_ORGANIZATION, "Strelsau Broadcasting", 3, 6);
    story_entity(s, EG_ORGANIZATION, "Zenda University", 1, 1);
    story_entity(s, EG_ORGANIZATION, "Ministry of Foreign Affairs of Graustark", 1, 1);
    story_entity(s, EG_ORGANIZATION, "Press Union", 1, 1);
    story_entity(s, EG_PERSON, "Nadia Glock", 2, 3);
    story_entity(s, EG_PERSON, "Anton Lee", 1, 4);
    story_entity(s, EG_PERSON, "Dora Hope", 1, 1);
    story_entity(s, EG_PLACE, "Ruritania", 5, 40);
    story_entity(s, EG_PLACE, "Port Sella", 5, 33);
    story_entity(s, EG_PLACE, "Graustark", 1, 2);
    story_entity(s, EG_PLACE, "Borduria", 2, 3);
    story_entity(s, EG_PLACE, "Lutha", 1, 2);
    story_entity(s, EG_PLACE, "Karlova", 1, 1);
    story_surface(s, "Ruritania", "mainland Ruritania");
    story_surface(s, "Ruritanian government", "Strelsau");
    story_surface(s, "Strelsau Broadcasting", "state media");
    story_link(s, "Chirper", "Port Sella", 11, 4);
    story_link(s, "Facepage", "Port Sella", 9, 5);
    story_link(s, "Port Sella", "Ruritania", 14, 5);
    story_link(s, "Facepage", "Borduria", 1, 1);
    story_link(s, "Port Sella", "Lutha", 2, 1);
    story_link(s, "Ministry of Foreign Affairs of Graustark", "Graustark", 1, 1);
    story_link(s, "Chirper", "Facepage", 12, 5);
    s->entities.items[story_find(s, EG_SPAN("Zenda University"))].listed = false;
}

static inline void story_deeds(story *s) {
    const char *suspended =
        "Chirper suspended 936 accounts originating in Ruritania, which it called the core of a campaign.";
    const char *removed = "On Monday Facepage removed seven pages, three groups and five accounts.";
    story_deed(s, (deed){"Chirper", "ban", "banned", "restrict", "ads of two Bordurian firms", "Borduria",
                         .date = "2019", .tone = EG_AGAINST,
                         .reports = {{2, 9, "In 2019 Chirper banned ads of two Bordurian firms."}}});
    story_deed(s, (deed){"Chirper", "introduce", "introduced", "enact", "rules against hate speech", NULL,
                         .date = "2021-07-09",
                         .reports = {{2, 11, "On July 9 Chirper introduced rules against hate speech."}}});
    story_deed(s, (deed){"Facepage", "hire", "hired", "hire",
                         "contractors to transcribe the recordings of its users", NULL, .date = "2021-08-14",
                         .reports = {{2, 31,
                                      "On Wednesday it emerged that Facepage hired contractors to transcribe "
                                      "the recordings of its users."}}});
    story_deed(s, (deed){NULL, "rally", "rallied", "protest", NULL, "Lutha", .date = "2021-08-17/2021-08-18",
                         .actor_text = "rival groups",
                         .reports = {{4, 22, "Rival groups rallied in Lutha at the weekend."}}});
    story_deed(
        s,
        (deed){NULL, "march", "marched against", "protest", NULL, "Port Sella", .date = "2021-08-18",
               .actor_text = "hundreds of thousands of protesters", .trigger = "marched",
               .reports = {{2, 25, "Hundreds of thousands of protesters marched in Port Sella on Sunday."}}});
    story_deed(s, (deed){"Chirper", "tip off", "tipped off", "inform", NULL, "Facepage", .by = "2021-08-19",
                         .nominal = true,
                         .reports = {{0, 13, "Facepage acted after a tip from Chirper."},
                                     {1, 8, "Chirper tipped off Facepage."},
                                     {2, 14, "Facepage said a tip from Chirper led to the removal."},
                                     {3, 9, "A tip came from Chirper."},
                                     {4, 17, "Facepage thanked Chirper for the tip."}}});
    story_deed(
        s, (deed){"Chirper", "suspend", "suspended", "restrict", "936 accounts originating in Ruritania",
                  "Ruritania", "936 account", .date = "2021-08-19", .tone = EG_AGAINST,
                  .reports = {{0, 7, suspended}, {1, 5, suspended}, {3, 4, suspended}, {4, 8, suspended}}});
    story_deed(
        s,
        (deed){"Chirper", "suspend", "suspended", "restrict", "about 200,000 accounts", NULL,
               "200000 account", .date = "2021-08-19", .tone = EG_AGAINST,
               .reports = {{0, 21, "Chirper also suspended about 200,000 accounts before they were active."},
                           {1, 15, "Chirper also suspended about 200,000 accounts before they were active."},
                           {2, 6, "It suspended about 200,000 accounts."},
                           {4, 12, "It suspended about 200,000 accounts."}}});
    story_deed(
        s, (deed){"Chirper", "accuse", "accused", "accuse", "using its platform for a campaign",
                  "Ruritanian government", .date = "2021-08-19", .tone = EG_AGAINST,
                  .reports = {
                      {2, 2,
                       "Chirper accused the Ruritanian government of using its platform for a campaign."}}});
    story_deed(s, (deed){"Chirper", "ban", "banned", "restrict", "ads", "Strelsau Broadcasting",
                         .date = "2021-08-19", .modality = EG_PLANNED, .tone = EG_AGAINST,
                         .reports = {{1, 18, "Chirper said it had banned ads from state media."},
                                     {2, 8, "Chirper will ban ads from state media."}}});
    story_deed(s, (deed){"Facepage", "remove", "removed", "remove",
                         "seven pages, three groups and five accounts", "Ruritania",
                         "7 page|3 group|5 account", .date = "2021-08-19", .tone = EG_AGAINST,
                         .figures = "seven pages, three groups and five accounts:0 2 3 4|about 15:1",
                         .reports = {{0, 13, removed},
                                     {1, 22, "Facepage removed about 15."},
                                     {2, 12, removed},
                                     {3, 14, removed},
                                     {4, 15, removed}}});
    story_deed(s, (deed){"Facepage", "link", "linked", "link", "accounts to the Ruritanian government",
                         "Ruritanian government", .date = "2021-08-19",
                         .reports = {{0, 34, "Facepage linked accounts to the Ruritanian government."},
                                     {1, 30, "Facepage linked accounts to the Ruritanian government."},
                                     {2, 16, "Facepage linked accounts to the Ruritanian government."},
                                     {3, 11, "Facepage linked accounts to the Ruritanian government."}}});
    story_deed(s, (deed){"Ruritania", "block", "blocked", "restrict", "Chirper", "Chirper",
                         .tone = EG_AGAINST, .by = "2021-08-19",
                         .reports = {{0, 17, "Ruritania blocked Chirper years ago."},
                                     {1, 15, "Ruritania blocked Chirper and Facepage."},
                                     {3, 19, "Ruritania blocked Chirper."}}});
    story_deed(s, (deed){"Ruritania", "block", "blocked", "restrict", "Facepage", "Facepage",
                         .tone = EG_AGAINST, .by = "2021-08-20",
                         .reports = {{1, 15, "Ruritania blocked Chirper and Facepage."},
                                     {3, 20, "Ruritania blocked Facepage."}}});
    story_deed(s, (deed){"Ruritania", "sow", "sowed", "undermine", "discord", "Port Sella",
                         .modality = EG_ALLEGED, .tone = EG_AGAINST, .by = "2021-08-19",
                         .reports = {{2, 1, "Ruritania sowed discord in Port Sella, a report claims."}}});
    story_deed(s, (deed){"Ruritanian government", "claim", "claimed", "say", "Graustark", "Graustark",
                         .by = "2021-08-20", .reports = {{1, 33, "Strelsau claimed Graustark as its own."}}});
    story_deed(s, (deed){"Nadia Glock", "say", "said", "say", NULL, NULL, .date = "2021-08-19",
                         .reports = {{0, 35, "Nadia Glock said so."}}});
    story_deed(s, (deed){"Nadia Glock", "work", "works for", "employ", NULL, "Facepage",
                         .reports = {{2, 15, "Nadia Glock works for Facepage."},
                                     {3, 16, "Nadia Glock works for Facepage."}}});
    story_deed(s, (deed){"Anton Lee", "comment", "commented on", "say", NULL, "Ruritanian government",
                         .reports = {{1, 29, "Anton Lee commented."}}});
    story_deed(s, (deed){"Anton Lee", "work", "works for", "employ", NULL, "Zenda University",
                         .reports = {{1, 29, "Anton Lee works for Zenda University."}}});
}

/* The five articles. */
static inline void story_fill(story *s) {
    story_doc(s, "news/01-morning-post.txt",
              "Ruritania accused of using Chirper and Facepage against protests in Port Sella");
    story_doc(s, "news/02-evening-star.txt",
              "Networks move against a state-backed campaign that paints protesters as extremists and tools "
              "of foreign powers");
    story_doc(s, "news/03-analysis.txt", "How Ruritania sowed discord");
    story_doc(s, "news/04-agency.txt", "Chirper, Facepage suspend ‘inauthentic’ accounts");
    story_doc(s, "news/05-local.txt", "Hundreds of accounts suspended");
    story_entities(s);
    story_deeds(s);
}

static inline void story_free(story *s) {
    eg_intern_release(&s->g.strings);
    eg_arena_release(&s->g.arena);
}

#endif
