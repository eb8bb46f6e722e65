/* dot_phrase: an event in a few words, as a reader would tell it. Plain text, not escaped. */
#ifndef EG_WRITE_DOT_PHRASE_H
#define EG_WRITE_DOT_PHRASE_H

#include "fold/graph.h"
#include "write/label.h"

/* Said, told, announced …: who speaks is no event to draw unless somebody is spoken to. */
bool eg_event_is_speech(const eg_graph *g, const eg_event *event);
/* Affirmed and actual: neither denied, planned, possible nor alleged. */
bool eg_event_is_firm(const eg_event *event);

/* For the edge from an actor to a target: "suspended 936 accounts", "banned ads from", "accused". */
eg_span eg_phrase_edge(eg_arena *a, const eg_graph *g, const eg_event *event, uint32_t target);
/* For a line below the actor's name, when no target is an entity: "suspended 936 accounts". */
eg_span eg_phrase_act(eg_arena *a, const eg_graph *g, const eg_event *event);
/* For a line below a target's name, when no actor is an entity: "arrested by police", "crowds marched". */
eg_span eg_phrase_suffered(eg_arena *a, const eg_graph *g, const eg_event *event, uint32_t target);
/* For a card under the actor's name, all of it: "accused the Chinese government of waging a campaign",
 * "removed seven pages and three groups (4) · about 15 pages (1)". With passive, for events without
 * actor, only the verb: "was suspended". */
eg_span eg_phrase_card(eg_arena *a, const eg_graph *g, const eg_event *event, bool passive);
/* Who acts: entities, else the words of the text ("Protesters"); empty when the reports do not say. */
eg_span eg_phrase_actors(eg_arena *a, const eg_graph *g, const eg_event *event);
/* What is acted on: targets, else the object phrase. */
eg_span eg_phrase_sufferers(eg_arena *a, const eg_graph *g, const eg_event *event);
/* Who reports it: "4 articles", or "4 articles of 2 sources", as copies of one text count once. */
eg_span eg_phrase_articles(eg_arena *a, const eg_graph *g, const eg_event *event);

#endif
