/* An event in a few words.
 * In: an event and its reports' sentences. Out: verb, object and target in the order and with the
 * prepositions of the sentence that told it, shortened. Refuses to invent: a preposition that is not in the
 * sentence is not written.
 * Example: from "Acme banned two advertisers linked to the strike from its fairs in Norway", target Norway,
 * comes "banned 2 advertisers" for an edge, and "banned two advertisers linked to the strike (Norway)" for a
 * card. */
#include "write/dot_phrase.h"

#include <string.h>

#include "fold/source.h"
#include "write/dot_report.h"

enum { EDGE_OBJECT = 36, CARD_OBJECT = 66 /* characters */, NEXT = 24 /* bytes to what belongs together */ };

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ARG(s) (int)(s).len, (s).ptr

bool eg_event_is_speech(const eg_graph *g, const eg_event *event) {
    return eg_span_eq(eg_graph_str(g, event->class), EG_SPAN("say"));
}

bool eg_event_is_firm(const eg_event *event) {
    return event->modality == EG_ACTUAL && event->polarity == EG_AFFIRMED;
}

/* ---- objects ---- */

/* "7 pages, 3 groups"; empty when the report counts nothing. Numbers hold on to their nouns. */
static eg_span counted_items(eg_arena *a, const eg_report *r) {
    eg_text t = {.arena = a};
    for (uint32_t i = 0; r->action && i < r->action->item_count; i++) {
        eg_item item = r->action->items[i];
        if (!item.number || !item.noun) continue;
        if (eg_span_eq(eg_graph_str(r->graph, item.noun), EG_SPAN("one"))) continue; /* forty [older] ones */
        eg_span digits = eg_graph_str(r->graph, item.number), noun = eg_graph_str(r->graph, item.noun);
        if (!eg_span_eq(digits, EG_SPAN("1"))) noun = eg_label_plural(a, noun);
        digits = eg_label_number(a, digits);
        eg_text_printf(&t, "%s%.*s\xC2\xA0%.*s", t.bytes.len ? ", " : "", ARG(digits), ARG(noun));
    }
    return eg_text_span(&t);
}

/* The object's words; a pronoun alone tells a reader nothing. */
static eg_span told_object(const eg_graph *g, const eg_event *e) {
    static const char *const pronouns[] = {"it",   "him",   "her", "them", "they", "he",  "she",
                                           "this", "these", "us",  "me",   "you",  "that"};
    eg_span object = eg_graph_str(g, e->object);
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (object.len && (object.ptr[0] | 0x20) == pronouns[i][0] &&
            eg_span_eq(eg_span_slice(object, 1, object.len), eg_span_of(pronouns[i] + 1)))
            return (eg_span){0};
    return object;
}

/* The object as it reads inside a sentence: a capital that only opened the sentence is dropped. */
static eg_span object_of(eg_arena *a, const eg_graph *g, const eg_event *e, const eg_report *r) {
    eg_span s = eg_label_clean(a, told_object(g, e));
    bool opens =
        s.len > 1 && eg_span_starts(r->sentence, s) && s.ptr[0] >= 'A' && s.ptr[0] <= 'Z' && s.ptr[1] >= 'a';
    size_t next = eg_words_determiner(eg_words_first(s)) ? s.len : eg_span_find(s, ' ', 0) + 1;
    if (next < s.len && s.ptr[next] >= 'A' && s.ptr[next] <= 'Z') return s; /* a name, if nobody's */
    const eg_found_mention *m = NULL;
    while (opens && (m = eg_report_mention(r, m)))
        if (eg_span_starts(s, eg_graph_str(g, m->text))) return s;
    return opens ? eg_arena_printf(a, "%c%.*s", s.ptr[0] + 32, (int)s.len - 1, s.ptr + 1) : s;
}

static size_t cut_before(eg_span s, const char *const *marks, size_t count) {
    size_t best = s.len;
    for (size_t i = 0; i < count; i++) {
        size_t at = eg_span_search(s, eg_span_of(marks[i]), 0);
        if (at && at < best) best = at;
    }
    return best;
}

/* A quotation mark whose partner was cut off reads as a misprint. */
static eg_span balance_quotes(eg_arena *a, eg_span s) {
    static const char *const marks[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\""};
    size_t count[3] = {0};
    for (size_t m = 0; m < 3; m++)
        for (size_t at = 0; (at = eg_span_search(s, eg_span_of(marks[m]), at)) < s.len; at++) count[m]++;
    if (count[0] == count[1] && count[2] % 2 == 0) return s;
    eg_text t = {.arena = a};
    for (size_t at = 0; at < s.len;) {
        size_t skip = 0;
        for (size_t m = 0; m < 3; m++)
            if (eg_span_starts(eg_span_slice(s, at, s.len), eg_span_of(marks[m]))) skip = strlen(marks[m]);
        if (!skip) eg_text_add(&t, eg_span_slice(s, at, at + 1));
        at += skip ? skip : 1;
    }
    return eg_text_span(&t);
}

/* The object phrase in at most limit characters: without what follows its nouns, then without the last
 * prepositional phrases, then cut. tight also drops participles and the article. */
static eg_span short_object(eg_arena *a, eg_span s, size_t limit, bool tight) {
    static const char *const clauses[] = {
        ", includ",       " includ",   " that ",  " which ",      " who ",
        " whose ",        " where ",   " when ",  " after ",      " before ",
        " because ",      " amid ",    " while ", " as part of ", " in order to ",
        " in an effort",  " in a bid", "; ",      ": ",           " \xE2\x80\x93 ",
        " \xE2\x80\x94 ", " ("};
    static const char *const participles[] = {" originating ", " linked ",  " aimed ",      " designed ",
                                              " used ",        " using ",   " saying ",     " believed ",
                                              " suspected ",   " related ", " associated ", " focused ",
                                              " accused ",     " based ",   " based on ",   " involved "};
    s = eg_label_clean(a, s);
    s = eg_span_slice(s, 0, cut_before(s, clauses, COUNT(clauses)));
    if (tight) s = eg_words_bare(eg_span_slice(s, 0, cut_before(s, participles, COUNT(participles))));
    for (size_t at = s.len; s.len > limit && at;) {
        size_t start;
        eg_span w = eg_words_before(s, at, &start);
        at = start;
        if (start >= 10 && eg_words_preposition(w)) s = eg_span_slice(s, 0, start - 1);
    }
    /* an English noun phrase has its noun at the end, or before its first preposition: adjectives go first */
    static const char *const finite[] = {" is ", " are ", " was ", " were ", " has ", " had ", " will "};
    bool clause = cut_before(s, finite, COUNT(finite)) < s.len;
    for (eg_span w = eg_words_first(s); tight && s.len > limit && w.len < s.len; w = eg_words_first(s)) {
        eg_span rest = eg_span_slice(s, w.len + 1, s.len);
        s = !clause && eg_words_preposition(eg_words_first(rest)) ? w : rest;
    }
    while (s.len && strchr(" ,;:-", s.ptr[s.len - 1])) s.len--;
    if (eg_words_determiner(eg_words_last(s)))
        s = eg_span_trim(eg_span_slice(s, 0, s.len - eg_words_last(s).len));
    return balance_quotes(a, eg_label_cut(a, s, limit));
}

/* ---- verbs ---- */

typedef struct verb {
    eg_span bare;  /* "did not comment" */
    eg_span extra; /* preposition that the dictionary adds to be read before the object: "on" */
} verb;

static size_t word_count(eg_span s) {
    size_t n = s.len > 0;
    for (size_t i = 0; i < s.len; i++) n += s.ptr[i] == ' ';
    return n;
}

/* The first n words of s; the rest in *rest. */
static eg_span take_words(eg_span s, size_t n, eg_span *rest) {
    size_t at = 0;
    for (size_t i = 0; i < n && at < s.len; i++) at = eg_span_find(s, ' ', at + (i > 0));
    *rest = at < s.len ? eg_span_slice(s, at + 1, s.len) : (eg_span){0};
    return eg_span_slice(s, 0, at);
}

typedef enum voice { ACTIVE, WAS, WERE, PARTICIPLE } voice; /* "sued", "was sued", "were sued", "sued (by)" */

static verb verb_of(eg_arena *a, const eg_graph *g, const eg_event *e, const eg_report *r, voice how) {
    eg_span lemma = eg_label_clean(a, eg_graph_str(g, e->action)),
            label = eg_label_clean(a, eg_graph_str(g, e->label));
    if (!label.len)
        label = lemma.len || !r->action ? lemma : eg_label_clean(a, eg_graph_str(g, r->action->text));
    if (!lemma.len) lemma = label;
    verb v = {0};
    bool passive = how != ACTIVE, no = e->polarity == EG_NEGATED;
    eg_span past = take_words(label, word_count(lemma), &v.extra), part = eg_label_participle(a, past);
    eg_span base = passive ? part : lemma;
    const char *be = passive ? "be " : "", *un = no ? "not " : "",
               *alleged = e->modality == EG_ALLEGED ? "allegedly " : "";
    const char *aux = how == WAS ? "was " : how == WERE ? "were " : "";
    if (passive) v.extra = (eg_span){0};
    if (e->modality == EG_PLANNED)
        v.bare = eg_arena_printf(a, "will %s%s%.*s", un, be, ARG(base));
    else if (e->modality == EG_POSSIBLE)
        v.bare = eg_arena_printf(a, "may %s%s%.*s", un, be, ARG(base));
    else if (passive)
        v.bare = eg_arena_printf(a, "%s%s%s%.*s", aux, alleged, un, ARG(part));
    else if (no)
        v.bare = eg_arena_printf(a, "%sdid not %.*s", alleged, ARG(lemma));
    else
        v.bare = eg_arena_printf(a, "%s%.*s", alleged, ARG(past));
    return v;
}

/* Appends a preposition and a phrase; either may be empty. Says no preposition twice ("called for for"). */
static void add_part(eg_text *t, eg_span lead, eg_span phrase) {
    if (lead.len && !eg_span_eq(eg_words_last(eg_text_span(t)), lead)) eg_text_printf(t, " %.*s", ARG(lead));
    if (phrase.len) eg_text_printf(t, " %.*s", ARG(phrase));
}

static eg_span either(eg_span first, eg_span second) {
    return first.len ? first : second;
}

/* What leads to a name that nothing but the verb stands before: its preposition, and for "of" what it belongs
 * to, "against decision of" in "appealed against the decision of the Commission". */
static eg_span lead_to(eg_arena *a, const eg_report *r, eg_spot name) {
    size_t of = name.lead.len ? (size_t)(name.lead.ptr - r->sentence.ptr) : 0, from = of;
    if (!eg_span_eq(name.lead, EG_SPAN("of"))) return name.lead;
    for (eg_span w; from > r->after;) {
        w = eg_words_before(r->sentence, from, &from);
        if (from < r->after || !w.len) return name.lead;
        if (!eg_words_preposition(w)) continue;
        eg_span noun = eg_span_trim(eg_span_slice(r->sentence, from + w.len, of));
        if (eg_words_determiner(eg_words_first(noun)))
            noun = eg_span_trim(eg_span_slice(noun, eg_words_first(noun).len, noun.len));
        if (!noun.len || noun.len > EDGE_OBJECT) return name.lead;
        return eg_label_clean(a, eg_arena_printf(a, "%.*s %.*s of", ARG(w), ARG(noun)));
    }
    return name.lead;
}

/* ---- edges and lines ---- */

eg_span eg_phrase_edge(eg_arena *a, const eg_graph *g, const eg_event *e, uint32_t target) {
    eg_report r = eg_report_of(a, g, e);
    verb v = verb_of(a, g, e, &r, ACTIVE);
    eg_name_list names = eg_report_names(a, &r, target);
    eg_spot at_target = eg_report_find_name(&r, names);
    eg_span phrase = told_object(g, e), object = eg_words_strip(object_of(a, g, e, &r), names);
    eg_text t = {.arena = a};
    eg_text_add(&t, v.bare);
    if (!object.len) {
        add_part(&t, either(lead_to(a, &r, at_target), v.extra), (eg_span){0});
        return eg_text_span(&t);
    }
    eg_spot at_object = eg_report_find(&r, phrase);
    eg_span items = counted_items(a, &r);
    bool counted = items.len && r.action->object == e->object;
    add_part(&t, counted ? (eg_span){0} : either(at_object.lead, v.extra),
             counted ? items : short_object(a, object, EDGE_OBJECT, true));
    bool outside = at_object.found && at_target.found && at_target.start >= at_object.end;
    if (outside && at_target.start < at_object.end + NEXT) add_part(&t, at_target.lead, (eg_span){0});
    return eg_text_span(&t);
}

eg_span eg_phrase_act(eg_arena *a, const eg_graph *g, const eg_event *e) {
    eg_report r = eg_report_of(a, g, e);
    verb v = verb_of(a, g, e, &r, ACTIVE);
    eg_span phrase = told_object(g, e);
    eg_span items = counted_items(a, &r);
    bool counted = items.len && r.action->object == e->object;
    eg_text t = {.arena = a};
    eg_text_add(&t, v.bare);
    if (counted)
        add_part(&t, (eg_span){0}, items);
    else if (phrase.len)
        add_part(&t, either(eg_report_find(&r, phrase).lead, v.extra),
                 short_object(a, object_of(a, g, e, &r), EDGE_OBJECT, true));
    return eg_text_span(&t);
}

static eg_span actor_words(eg_arena *a, const eg_report *r) {
    if (!r->action) return (eg_span){0};
    return short_object(a, eg_graph_str(r->graph, r->action->actor_text), EDGE_OBJECT, true);
}

eg_span eg_phrase_suffered(eg_arena *a, const eg_graph *g, const eg_event *e, uint32_t target) {
    eg_report r = eg_report_of(a, g, e);
    eg_span by = actor_words(a, &r);
    if (!by.len) return verb_of(a, g, e, &r, WAS).bare;
    verb active = verb_of(a, g, e, &r, ACTIVE);
    bool upon =
        active.extra.len ||
        eg_report_find_name(&r, eg_report_names(a, &r, target)).lead.len; /* "marched in", "shot at" */
    if (upon) return eg_arena_printf(a, "%.*s %.*s", ARG(by), ARG(active.bare));
    return eg_arena_printf(a, "%.*s by %.*s", ARG(verb_of(a, g, e, &r, PARTICIPLE).bare), ARG(by));
}

/* ---- cards ---- */

static eg_span join_names(eg_arena *a, const eg_graph *g, const uint32_t *entities, uint32_t count) {
    eg_text t = {.arena = a};
    uint32_t shown = count > 3 ? 2 : count;
    for (uint32_t i = 0; i < shown; i++) {
        eg_span name = eg_label_cut(a, eg_label_clean(a, eg_graph_str(g, g->entities[entities[i]].name)), 60);
        eg_text_printf(&t, "%s%.*s", i == 0 ? "" : i + 1 == count ? " and " : ", ", ARG(name));
    }
    if (shown < count) eg_text_printf(&t, " and %u others", count - shown);
    return eg_text_span(&t);
}

static eg_span capitalized(eg_arena *a, eg_span s) {
    if (!s.len || s.ptr[0] < 'a' || s.ptr[0] > 'z') return s;
    return eg_arena_printf(a, "%c%.*s", s.ptr[0] - 32, (int)s.len - 1, s.ptr + 1);
}

eg_span eg_phrase_actors(eg_arena *a, const eg_graph *g, const eg_event *e) {
    if (e->actor_count) return join_names(a, g, e->actors, e->actor_count);
    eg_report r = eg_report_of(a, g, e);
    return capitalized(a, actor_words(a, &r));
}

eg_span eg_phrase_sufferers(eg_arena *a, const eg_graph *g, const eg_event *e) {
    if (e->target_count) return join_names(a, g, e->targets, e->target_count);
    return capitalized(a, short_object(a, told_object(g, e), EDGE_OBJECT, true));
}

/* The figures that reports differ about, most reported first: "seven pages (4) · about 15 (1)". */
static eg_span figure_words(eg_arena *a, const eg_graph *g, const eg_event *e) {
    enum { SHOWN = 3 };
    eg_text t = {.arena = a};
    bool used[16] = {false};
    uint32_t count = e->figure_count < 16 ? e->figure_count : 16;
    for (uint32_t n = 0; n < count && n < SHOWN; n++) {
        uint32_t best = count;
        for (uint32_t i = 0; i < count; i++)
            if (!used[i] && (best == count || e->figures[i].doc_count > e->figures[best].doc_count)) best = i;
        used[best] = true;
        eg_span text =
            eg_label_cut(a, eg_label_clean(a, eg_graph_str(g, e->figures[best].text)), CARD_OBJECT);
        eg_text_printf(&t, "%s%.*s\xC2\xA0(%u)", n ? "\xC2\xA0· " : "", ARG(text),
                       e->figures[best].doc_count);
    }
    if (e->figure_count > SHOWN) eg_text_printf(&t, "\xC2\xA0· %u\xC2\xA0more", e->figure_count - SHOWN);
    return eg_text_span(&t);
}

/* An active card: what stands where follows the sentence. */
typedef struct parts {
    verb v;
    eg_span object, target;
    eg_spot at_object, at_target;
    bool figures;
} parts;

static parts card_parts(eg_arena *a, const eg_graph *g, const eg_event *e, const eg_report *r) {
    eg_span phrase = told_object(g, e);
    parts p = {.v = verb_of(a, g, e, r, ACTIVE),
               .at_object = eg_report_find(r, phrase),
               .figures = e->figure_count > 1};
    p.object = p.figures ? figure_words(a, g, e) : short_object(a, object_of(a, g, e, r), CARD_OBJECT, false);
    if (!e->target_count) return p;
    eg_name_list names = eg_report_names(a, r, e->targets[0]);
    p.at_target = eg_report_find_name(r, names);
    p.target = join_names(a, g, e->targets, e->target_count);
    if (!p.figures && !eg_words_strip(eg_label_clean(a, phrase), names).len) p.object = (eg_span){0};
    if (p.object.len && eg_words_name(p.object, names)) p.target = (eg_span){0};
    if (!p.object.len) p.at_target.lead = lead_to(a, r, p.at_target);
    return p;
}

static eg_span active_card(eg_arena *a, const parts *p) {
    eg_span none = {0}, target = p->target;
    if (p->at_target.the && target.len) target = eg_arena_printf(a, "the %.*s", ARG(target));
    bool both = p->at_target.found && p->at_object.found;
    bool before = target.len && (!p->object.len || (both && p->at_target.start < p->at_object.start));
    bool behind = both && p->at_target.lead.len && p->at_target.start >= p->at_object.end &&
                  p->at_target.start < p->at_object.end + NEXT;
    eg_text t = {.arena = a};
    eg_text_add(&t, p->v.bare);
    if (before) add_part(&t, either(p->at_target.lead, p->v.extra), target);
    if (p->object.len)
        add_part(&t, p->figures ? none : either(p->at_object.lead, before ? none : p->v.extra), p->object);
    if (before || !target.len || p->figures)
        return eg_text_span(&t); /* a name after figures would be misread */
    if (behind)
        add_part(&t, p->at_target.lead, target);
    else
        eg_text_printf(&t, " (%.*s)", ARG(p->target));
    return eg_text_span(&t);
}

eg_span eg_phrase_card(eg_arena *a, const eg_graph *g, const eg_event *e, bool passive) {
    eg_report r = eg_report_of(a, g, e);
    if (!passive) {
        parts p = card_parts(a, g, e, &r);
        return active_card(a, &p);
    }
    eg_span last = eg_words_last(eg_phrase_sufferers(a, g, e));
    bool plural = eg_span_ends(last, EG_SPAN("s")) && !eg_span_ends(last, EG_SPAN("ss"));
    if (e->target_count) plural = e->target_count > 1;
    return verb_of(a, g, e, &r, plural ? WERE : WAS).bare;
}

eg_span eg_phrase_articles(eg_arena *a, const eg_graph *g, const eg_event *e) {
    eg_span articles = eg_label_count(a, e->doc_count, "article");
    uint32_t sources = eg_event_sources(a, g, e);
    if (sources >= e->doc_count) return articles;
    return eg_arena_printf(a, "%.*s of %s", ARG(articles), eg_label_count(a, sources, "source").ptr);
}
