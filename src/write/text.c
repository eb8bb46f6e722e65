/* The pictures in words: short Markdown for screen readers, mails and comparisons of two runs.
 * In: a graph. Out: what both pictures show, chosen and worded as there, in four parts: entities, actions,
 * timeline, articles. Refuses to tell more than the pictures do; what is left out is counted.
 * Example: under "**Chirper** → **Ruritania**" stands "suspended 936 accounts (against) – 4 articles: 1:7,
 * 2:5". */
#include <stdlib.h>

#include "fold/shelf.h"
#include "write/dot_acts.h"
#include "write/dot_agenda.h"
#include "write/dot_phrase.h"
#include "write/markdown.h"
#include "write/write.h"

enum { NAME = 200, ACTS = 10, PLACES = 6, NAMES = 60 };

typedef struct writer {
    eg_dot dot; /* never opened: what words acts and finds sentences needs its graph, options and arena */
    const eg_graph *graph;
    eg_choice choice;
    FILE *out;
    bool *cited; /* by document: its number stands somewhere */
} writer;

/* ---- small things ---- */

static const char *safe(writer *w, eg_span clean) {
    return eg_markdown(&w->dot.arena, eg_label_cut(&w->dot.arena, clean, NAME)).ptr;
}

static const char *name_of(writer *w, uint32_t entity) {
    return safe(w, eg_dot_str(&w->dot, w->graph->entities[entity].name));
}

static const char *count_of(writer *w, size_t n, const char *singular) {
    return eg_label_count(&w->dot.arena, n, singular).ptr;
}

/* words, which a link leads from where links are asked for. */
static void put_link(writer *w, const char *words, eg_span href) {
    fprintf(w->out, href.len ? "[%s](%s)" : "%s", words, href.ptr);
}

static int by_place(const void *x, const void *y) {
    const eg_evidence *a = x, *b = y;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    return (a->sentence > b->sentence) - (a->sentence < b->sentence);
}

/* " – 2 articles: 1:7, 3:4": article and line of each sentence. */
static void put_places(writer *w, const char *articles, const eg_evidence *told, size_t count) {
    eg_evidence *places = EG_NEW(&w->dot.arena, eg_evidence, count);
    size_t good = 0;
    for (size_t i = 0; i < count; i++)
        if (told[i].doc < w->graph->doc_count &&
            told[i].sentence < w->graph->docs[told[i].doc].sentence_count)
            places[good++] = told[i];
    if (good) qsort(places, good, sizeof *places, by_place);
    fprintf(w->out, " – %s", articles);
    for (size_t i = 0; i < good && i < PLACES; i++) {
        eg_found_sentence s = eg_graph_sentence(w->graph, &w->dot.arena, places[i].doc, places[i].sentence);
        eg_span words = eg_arena_printf(&w->dot.arena, "%u:%u", places[i].doc + 1, s.line);
        fputs(i ? ", " : ": ", w->out);
        put_link(w, words.ptr, eg_dot_href(&w->dot, places[i].doc, &s));
        w->cited[places[i].doc] = true;
    }
    if (good > PLACES) fprintf(w->out, ", + %zu more", good - PLACES);
    putc('\n', w->out);
}

/* ---- entities ---- */

static void put_entity(writer *w, uint32_t index) {
    const eg_entity *e = &w->graph->entities[index];
    fprintf(w->out, "- **%s** (%s%s)", name_of(w, index), eg_dot_look_of(e->type)->word,
            e->listed ? "" : ", in no dictionary");
    for (uint32_t i = 0; i < e->surface_count; i++)
        fprintf(w->out, "%s%s", i ? ", " : ", also ", safe(w, eg_dot_str(&w->dot, e->surfaces[i])));
    if (e->mentions)
        fprintf(w->out, " – %s, %s\n", count_of(w, e->docs, "article"), count_of(w, e->mentions, "mention"));
    else
        fputs(" – never by that name\n", w->out);
}

static void put_entities(writer *w) {
    const eg_choice *c = &w->choice;
    fputs("\n## Entities\n\n", w->out);
    for (uint32_t i = 0; i < c->node_count; i++) put_entity(w, c->nodes[i]);
    if (!w->graph->entity_count) fputs("No entity found.\n", w->out);
    for (uint32_t i = 0; i < c->left_out_count && i < NAMES; i++)
        fprintf(w->out, "%s%s", i ? ", " : "\nAlso named: ", name_of(w, c->left_out[i]));
    if (c->left_out_count > NAMES) fprintf(w->out, ", + %u more", c->left_out_count - NAMES);
    if (c->left_out_count) putc('\n', w->out);
}

/* ---- actions ---- */

static void put_act(writer *w, const eg_act *act) {
    eg_evidence_list told = {0};
    for (uint32_t i = 0; i < act->count; i++) eg_dot_collect(&w->dot, &told, act->events[i]);
    eg_lines line = eg_label_wrap(&w->dot.arena, act->text, 1e6, 9); /* without no-break spaces */
    fprintf(w->out, "  - %s%s", safe(w, line.items[0]), act->against ? " (against)" : "");
    const char *articles = act->count == 1 ? eg_phrase_articles(&w->dot.arena, w->graph, act->events[0]).ptr
                                           : count_of(w, act->articles, "article");
    put_places(w, articles, told.items.items, told.items.len);
}

static void put_bundle(writer *w, const eg_bundle *b) {
    eg_acts acts = {0};
    eg_acts_add(&w->dot, &acts, b);
    fprintf(w->out, "- **%s**", name_of(w, b->from == EG_NOBODY ? b->to : b->from));
    if (b->from != EG_NOBODY && b->to != EG_NOBODY) fprintf(w->out, " → **%s**", name_of(w, b->to));
    putc('\n', w->out);
    for (size_t i = 0; i < acts.list.len && i < ACTS; i++) put_act(w, &acts.list.items[i]);
    if (acts.list.len > ACTS) fprintf(w->out, "  - + %zu more\n", acts.list.len - ACTS);
}

static void put_link_between(writer *w, const eg_link *l) {
    fprintf(w->out, "- **%s** and **%s**: %s", name_of(w, l->a), name_of(w, l->b),
            count_of(w, l->weight, "sentence"));
    put_places(w, count_of(w, l->docs, "article"), eg_link_evidence(w->dot.graph, l), l->evidence_count);
}

static void put_actions(writer *w) {
    const eg_choice *c = &w->choice;
    fputs("\n## Actions\n\n", w->out);
    for (size_t i = 0; i < c->bundle_count; i++) put_bundle(w, &c->bundles[i]);
    if (!c->bundle_count) fputs("No act found.\n", w->out);
    uint32_t left = c->speeches + c->undrawn;
    if (left) fprintf(w->out, "\nLeft out: %s of, to or upon nobody above.\n", count_of(w, left, "act"));
    if (c->weaker)
        fprintf(w->out, "\nLeft out: %s that few articles report.\n", count_of(w, c->weaker, "pair"));
    if (c->link_count) fputs("\nNamed together in a sentence:\n\n", w->out);
    for (size_t i = 0; i < c->link_count; i++) put_link_between(w, c->links[i]);
}

/* ---- timeline ---- */

static void put_card(writer *w, const eg_card *card) {
    eg_arena *a = &w->dot.arena;
    const eg_event *e = card->event;
    eg_span who = eg_phrase_actors(a, w->graph, e);
    bool passive = who.len == 0;
    if (passive) who = eg_phrase_sufferers(a, w->graph, e);
    eg_span words = eg_phrase_card(a, w->graph, e, passive);
    eg_span told =
        eg_label_clean(a, eg_arena_printf(a, "%.*s %.*s", (int)who.len, who.ptr, (int)words.len, words.ptr));
    eg_evidence_list places = {0};
    eg_dot_collect(&w->dot, &places, e);
    fprintf(w->out, "- **%s**%s: %s", eg_label_date(a, card->days).ptr,
            eg_card_is_inferred(card) ? " (inferred)" : "", eg_markdown(a, told).ptr);
    put_places(w, eg_phrase_articles(a, w->graph, e).ptr, places.items.items, places.items.len);
}

static void put_timeline(writer *w) {
    eg_agenda agenda = eg_agenda_of(&w->dot.arena, w->graph, w->dot.how);
    fputs("\n## Timeline\n\n", w->out);
    for (uint32_t i = 0; i < agenda.card_count; i++) put_card(w, &agenda.cards[i]);
    if (!agenda.card_count) fputs("No dated act found.\n", w->out);
    if (agenda.undrawn)
        fprintf(w->out, "\nLeft out: %s.\n", count_of(w, agenda.undrawn, "more reported act"));
    if (agenda.undated)
        fprintf(w->out, "\nWithout a known date: %s.\n", count_of(w, agenda.undated, "reported act"));
}

/* ---- articles ---- */

static void put_articles(writer *w) {
    uint32_t others = 0;
    fputs("\n## Articles\n\n", w->out);
    for (uint32_t i = 0; i < w->graph->doc_count; i++) {
        const eg_findings *doc = &w->graph->docs[i];
        if (!w->cited[i]) {
            others++;
            continue;
        }
        fprintf(w->out, "- %u: ", i + 1);
        if (doc->title) fprintf(w->out, "“%s”, ", safe(w, eg_dot_str(&w->dot, doc->title)));
        put_link(w, eg_markdown(&w->dot.arena, eg_dot_str(&w->dot, doc->path)).ptr,
                 eg_dot_href(&w->dot, i, NULL));
        if (doc->date) fprintf(w->out, ", %s", safe(w, eg_dot_str(&w->dot, doc->date)));
        putc('\n', w->out);
    }
    if (others) fprintf(w->out, "\nRead, and not named above: %s.\n", count_of(w, others, "article"));
}

eg_status eg_write_text(const eg_graph *g, const eg_write_options *options, FILE *out) {
    writer w = {.dot = {.graph = g, .how = options}, .graph = g, .out = out};
    w.choice = eg_choose(&w.dot.arena, g, options);
    w.cited = EG_NEW(&w.dot.arena, bool, g->doc_count);
    fprintf(out, "# Who did what to whom, and when: %s\n\n", count_of(&w, g->doc_count, "article"));
    fputs("2:7 is line 7 of article 2; the articles are listed at the end.\n", out);
    put_entities(&w);
    put_actions(&w);
    put_timeline(&w);
    put_articles(&w);
    eg_arena_release(&w.dot.arena);
    return fflush(out) == 0 && !ferror(out) ? EG_OK : EG_OUTPUT;
}
