/* An event in a few words.
 * In: an event and its reports' sentences. Out: verb, object and target in the order and with the
 * prepositions of the sentence that told it, shortened. Refuses to invent: a preposition that is not in the
 * sentence is not written.
 * Example: from "Acme banned two advertisers linked to the strike from its fairs in Norway", target Norway,
 * comes "banned 2 advertisers" for an edge, and "banned two advertisers linked to the strike (Norway)" for a
 * card. */
#include "write/dot_phrase.h"

#include <string.h>

enum { EDGE_OBJECT = 36, CARD_OBJECT = 66, NEAR = 80 /* bytes from the verb */ };

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ARG(s) (int)(s).len, (s).ptr

bool eg_event_is_speech(const eg_graph *g, const eg_event *event) {
    return eg_span_eq(eg_graph_str(g, event->class), EG_SPAN("say"));
}

bool eg_event_is_firm(const eg_event *event) {
    return event->modality == EG_ACTUAL && event->polarity == EG_AFFIRMED;
}

/* ---- the report that tells it best ---- */

typedef struct report {
    const eg_graph *graph;
    const eg_findings *doc;
    const eg_found_action *action; /* NULL: the event has no readable report */
    eg_span sentence;
    size_t after; /* offset in sentence behind the trigger; sentence.len when word order tells nothing */
} report;

static report report_of(const eg_graph *g, eg_action_ref ref) {
    report r = {.graph = g};
    if (ref.doc >= g->doc_count || ref.action >= g->docs[ref.doc].action_count) return r;
    r.doc = &g->docs[ref.doc];
    r.action = &r.doc->actions[ref.action];
    if (r.action->sentence >= r.doc->sentence_count) return r;
    const eg_found_sentence *s = &r.doc->sentences[r.action->sentence];
    r.sentence = s->text;
    r.after = s->text.len;
    if (r.action->nominal) return r; /* "a tip from": its prepositions are the noun's, not the verb's */
    /* white space was squeezed, so the trigger stands at its distance from the start or a little before */
    eg_span trigger = eg_graph_str(g, r.action->text);
    size_t limit = r.action->start - s->start;
    for (size_t at = 0; trigger.len; at++) {
        at = eg_span_search(s->text, trigger, at);
        if (at >= s->text.len || at > limit) break;
        r.after = at + trigger.len;
    }
    return r;
}

static report best_report(const eg_graph *g, const eg_event *e) {
    report best = {.graph = g};
    int best_score = -1;
    for (uint32_t i = 0; i < e->action_count && best_score < 3; i++) {
        report r = report_of(g, e->actions[i]);
        if (!r.action) continue;
        int score = (r.action->object == e->object ? 2 : 0) + !r.action->nominal;
        if (score <= best_score) continue;
        best = r;
        best_score = score;
    }
    return best;
}

/* ---- words and places in a sentence ---- */

static bool is_word_byte(char c) {
    unsigned char u = (unsigned char)c;
    return u >= 0x80 || (u >= '0' && u <= '9') || ((u | 32) >= 'a' && (u | 32) <= 'z');
}

/* Where phrase stands as whole words at or after from; s.len when nowhere. */
static size_t find_words(eg_span s, eg_span phrase, size_t from) {
    for (size_t at = from; phrase.len && at < s.len; at++) {
        at = eg_span_search(s, phrase, at);
        if (at >= s.len) break;
        size_t end = at + phrase.len;
        bool left = at == 0 || !is_word_byte(s.ptr[at - 1]) || !is_word_byte(phrase.ptr[0]);
        if (left && (end == s.len || !is_word_byte(s.ptr[end]) || s.ptr[end] == '\xE2')) return at;
    }
    return s.len;
}

static bool is_one_of(const char *const *list, size_t count, eg_span word) {
    for (size_t i = 0; i < count; i++) {
        eg_span w = eg_span_of(list[i]);
        if (w.len != word.len) continue;
        size_t k = 0;
        while (k < w.len && (word.ptr[k] | 32) == w.ptr[k]) k++;
        if (k == w.len) return true;
    }
    return false;
}

static bool is_article(eg_span word) {
    static const char *const list[] = {"the", "a", "an"};
    return is_one_of(list, COUNT(list), word);
}

static bool is_determiner(eg_span word) {
    static const char *const list[] = {"its",  "his",  "her",   "their", "our",
                                       "this", "that", "these", "those", "some"};
    return is_article(word) || is_one_of(list, COUNT(list), word);
}

static bool is_preposition(eg_span word) {
    static const char *const list[] = {"of",    "for",     "from",   "to",     "on",  "in",      "over",
                                       "about", "against", "with",   "at",     "by",  "into",    "through",
                                       "onto",  "as",      "across", "among",  "off", "between", "out",
                                       "upon",  "towards", "under",  "toward", "than"};
    return is_one_of(list, COUNT(list), word);
}

/* The word that ends before at; *start is set to its first byte. */
static eg_span word_before(eg_span s, size_t at, size_t *start) {
    size_t end = at;
    while (end && s.ptr[end - 1] == ' ') end--;
    size_t begin = end;
    while (begin && s.ptr[begin - 1] != ' ') begin--;
    *start = begin;
    return eg_span_slice(s, begin, end);
}

static eg_span first_word(eg_span s) {
    return eg_span_slice(s, 0, eg_span_find(s, ' ', 0));
}

static eg_span last_word(eg_span s) {
    size_t start;
    return word_before(s, s.len, &start);
}

/* A phrase found behind the verb. */
typedef struct spot {
    bool found;
    size_t start, end;
    eg_span lead; /* preposition before it, empty = none */
    bool the;     /* "the" stands before it */
} spot;

static spot spot_of(const report *r, eg_span phrase) {
    spot p = {0};
    size_t at = find_words(r->sentence, phrase, r->after);
    if (at >= r->sentence.len) return p;
    p = (spot){.found = true, .start = at, .end = at + phrase.len};
    size_t start;
    eg_span before = word_before(r->sentence, at, &start);
    if (is_determiner(before) && start > r->after) {
        p.the = eg_span_eq(before, EG_SPAN("the"));
        before = word_before(r->sentence, start, &start);
    }
    if (start >= r->after && is_preposition(before)) p.lead = before;
    return p;
}

/* ---- names of a target ---- */

typedef EG_VEC(eg_span) spans;

/* Everything the target is called in the graph and in the report's sentence. */
static spans names_of(eg_arena *a, const report *r, uint32_t target) {
    const eg_graph *g = r->graph;
    const eg_entity *e = &g->entities[target];
    spans out = {0};
    eg_vec_push(a, &out, eg_graph_str(g, e->name));
    for (uint32_t i = 0; i < e->surface_count; i++) eg_vec_push(a, &out, eg_graph_str(g, e->surfaces[i]));
    for (uint32_t i = 0; r->action && i < r->doc->mention_count; i++) {
        const eg_found_mention *m = &r->doc->mentions[i];
        if (m->sentence == r->action->sentence && m->entity == e->name && m->text)
            eg_vec_push(a, &out, eg_graph_str(g, m->text));
    }
    return out;
}

/* The nearest name of the target behind the verb. */
static spot target_spot(const report *r, spans names) {
    spot best = {0};
    for (size_t i = 0; i < names.len; i++) {
        spot p = spot_of(r, names.items[i]);
        if (p.found && p.start <= r->after + NEAR && (!best.found || p.start < best.start)) best = p;
    }
    return best;
}

static bool mentions_any(eg_span phrase, spans names) {
    for (size_t i = 0; i < names.len; i++)
        if (find_words(phrase, names.items[i], 0) < phrase.len) return true;
    return false;
}

static eg_span without_article(eg_span s) {
    eg_span w = first_word(s);
    return is_article(w) && w.len < s.len ? eg_span_slice(s, w.len + 1, s.len) : s;
}

static eg_span without_possessive(eg_span s) {
    static const char *const tails[] = {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"};
    for (size_t i = 0; i < COUNT(tails); i++)
        if (eg_span_ends(s, eg_span_of(tails[i]))) return eg_span_slice(s, 0, s.len - strlen(tails[i]));
    return s;
}

/* The object without the target's name at its end, where the arrow says it: "ads from Norway" -> "ads from".
 */
static eg_span strip_target(eg_span object, spans names) {
    for (size_t i = 0; i < names.len; i++) {
        eg_span body = without_possessive(object), name = without_article(names.items[i]);
        if (eg_span_eq(without_article(body), name)) return (eg_span){0};
        if (!name.len || !eg_span_ends(body, name)) continue;
        eg_span head = eg_span_trim(eg_span_slice(body, 0, body.len - name.len));
        if (is_determiner(last_word(head)))
            head = eg_span_trim(eg_span_slice(head, 0, head.len - last_word(head).len));
        if (is_preposition(last_word(head))) return head;
    }
    return object;
}

/* ---- objects ---- */

/* "7 pages, 3 groups"; empty when the report counts nothing. Numbers hold on to their nouns. */
static eg_span counted_items(eg_arena *a, const report *r) {
    eg_text t = {.arena = a};
    for (uint32_t i = 0; r->action && i < r->action->item_count; i++) {
        eg_item item = r->action->items[i];
        if (!item.number || !item.noun) continue;
        eg_span digits = eg_graph_str(r->graph, item.number), noun = eg_graph_str(r->graph, item.noun);
        if (!eg_span_eq(digits, EG_SPAN("1"))) noun = eg_label_plural(a, noun);
        digits = eg_label_number(a, digits);
        eg_text_printf(&t, "%s%.*s\xC2\xA0%.*s", t.bytes.len ? ", " : "", ARG(digits), ARG(noun));
    }
    return eg_text_span(&t);
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
    static const char *const participles[] = {" originating ", " linked ",   " aimed ",      " designed ",
                                              " used ",        " using ",    " saying ",     " believed ",
                                              " suspected ",   " related ",  " associated ", " accused ",
                                              " based ",       " based on ", " involved "};
    s = eg_label_clean(a, s);
    s = eg_span_slice(s, 0, cut_before(s, clauses, COUNT(clauses)));
    if (tight) s = without_article(eg_span_slice(s, 0, cut_before(s, participles, COUNT(participles))));
    for (size_t at = s.len; s.len > limit && at;) {
        size_t start;
        eg_span w = word_before(s, at, &start);
        at = start;
        if (start >= 10 && is_preposition(w)) s = eg_span_slice(s, 0, start - 1);
    }
    while (s.len && strchr(" ,;:-", s.ptr[s.len - 1])) s.len--;
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

static verb verb_of(eg_arena *a, const eg_graph *g, const eg_event *e, const report *r, bool passive) {
    eg_span lemma = eg_label_clean(a, eg_graph_str(g, e->action)),
            label = eg_label_clean(a, eg_graph_str(g, e->label));
    if (!label.len)
        label = lemma.len || !r->action ? lemma : eg_label_clean(a, eg_graph_str(g, r->action->text));
    if (!lemma.len) lemma = label;
    verb v = {0};
    eg_span past = take_words(label, word_count(lemma), &v.extra);
    eg_span part = eg_label_participle(a, past);
    bool no = e->polarity == EG_NEGATED;
    const char *be = passive ? "be " : "", *un = no ? "not " : "";
    eg_span base = passive ? part : lemma;
    switch (e->modality) {
    case EG_PLANNED: v.bare = eg_arena_printf(a, "will %s%s%.*s", un, be, ARG(base)); break;
    case EG_POSSIBLE: v.bare = eg_arena_printf(a, "may %s%s%.*s", un, be, ARG(base)); break;
    default:
        v.bare = passive ? eg_arena_printf(a, "%s%.*s", un, ARG(part))
                 : no    ? eg_arena_printf(a, "did not %.*s", ARG(lemma))
                         : past;
        if (e->modality == EG_ALLEGED) v.bare = eg_arena_printf(a, "allegedly %.*s", ARG(v.bare));
    }
    if (passive) v.extra = (eg_span){0};
    return v;
}

/* Appends a preposition and a phrase; either may be empty. Says no preposition twice ("called for for"). */
static void add_part(eg_text *t, eg_span lead, eg_span phrase) {
    if (lead.len && !eg_span_eq(last_word(eg_text_span(t)), lead)) eg_text_printf(t, " %.*s", ARG(lead));
    if (phrase.len) eg_text_printf(t, " %.*s", ARG(phrase));
}

static eg_span either(eg_span first, eg_span second) {
    return first.len ? first : second;
}

/* ---- edges and lines ---- */

eg_span eg_phrase_edge(eg_arena *a, const eg_graph *g, const eg_event *e, uint32_t target) {
    report r = best_report(g, e);
    verb v = verb_of(a, g, e, &r, false);
    spans names = names_of(a, &r, target);
    spot at_target = target_spot(&r, names);
    eg_span phrase = eg_graph_str(g, e->object), object = strip_target(eg_label_clean(a, phrase), names);
    eg_text t = {.arena = a};
    eg_text_add(&t, v.bare);
    if (!object.len) {
        add_part(&t, either(at_target.lead, v.extra), (eg_span){0});
        return eg_text_span(&t);
    }
    spot at_object = spot_of(&r, phrase);
    eg_span items = counted_items(a, &r);
    bool counted = items.len && r.action->object == e->object;
    add_part(&t, counted ? (eg_span){0} : either(at_object.lead, v.extra),
             counted ? items : short_object(a, object, EDGE_OBJECT, true));
    bool outside = at_object.found && at_target.found && at_target.start >= at_object.end;
    if (outside && at_target.start < at_object.end + 24) add_part(&t, at_target.lead, (eg_span){0});
    return eg_text_span(&t);
}

eg_span eg_phrase_act(eg_arena *a, const eg_graph *g, const eg_event *e) {
    report r = best_report(g, e);
    verb v = verb_of(a, g, e, &r, false);
    eg_span phrase = eg_graph_str(g, e->object);
    eg_span items = counted_items(a, &r);
    bool counted = items.len && r.action->object == e->object;
    eg_text t = {.arena = a};
    eg_text_add(&t, v.bare);
    if (counted)
        add_part(&t, (eg_span){0}, items);
    else if (phrase.len)
        add_part(&t, either(spot_of(&r, phrase).lead, v.extra), short_object(a, phrase, EDGE_OBJECT, true));
    return eg_text_span(&t);
}

static eg_span actor_words(eg_arena *a, const report *r) {
    if (!r->action) return (eg_span){0};
    return short_object(a, eg_graph_str(r->graph, r->action->actor_text), EDGE_OBJECT, true);
}

eg_span eg_phrase_suffered(eg_arena *a, const eg_graph *g, const eg_event *e, uint32_t target) {
    report r = best_report(g, e);
    eg_span by = actor_words(a, &r);
    verb active = verb_of(a, g, e, &r, false), v = verb_of(a, g, e, &r, true);
    bool upon =
        active.extra.len || target_spot(&r, names_of(a, &r, target)).lead.len; /* "marched in", "shot at" */
    if (by.len && upon) return eg_arena_printf(a, "%.*s %.*s", ARG(by), ARG(active.bare));
    if (by.len) return eg_arena_printf(a, "%.*s by %.*s", ARG(v.bare), ARG(by));
    if (!eg_event_is_firm(e)) return v.bare;
    return eg_arena_printf(a, "was %.*s", ARG(v.bare));
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
    report r = best_report(g, e);
    return capitalized(a, actor_words(a, &r));
}

eg_span eg_phrase_sufferers(eg_arena *a, const eg_graph *g, const eg_event *e) {
    if (e->target_count) return join_names(a, g, e->targets, e->target_count);
    return capitalized(a, short_object(a, eg_graph_str(g, e->object), EDGE_OBJECT, true));
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

eg_span eg_phrase_card(eg_arena *a, const eg_graph *g, const eg_event *e, bool passive) {
    report r = best_report(g, e);
    verb v = verb_of(a, g, e, &r, passive);
    if (passive) return v.bare;
    eg_span phrase = eg_graph_str(g, e->object), object, target = {0};
    spot at_object = spot_of(&r, phrase), at_target = {0};
    bool figures = e->figure_count > 1;
    object = figures ? figure_words(a, g, e) : short_object(a, phrase, CARD_OBJECT, false);
    if (e->target_count) {
        spans names = names_of(a, &r, e->targets[0]);
        at_target = target_spot(&r, names);
        if (!strip_target(eg_label_clean(a, phrase), names).len && !figures) object = (eg_span){0};
        target = join_names(a, g, e->targets, e->target_count);
        if (at_target.the) target = eg_arena_printf(a, "the %.*s", ARG(target));
        if (object.len && mentions_any(object, names)) target = (eg_span){0};
    }
    eg_text t = {.arena = a};
    eg_text_add(&t, v.bare);
    bool first = target.len &&
                 (!object.len || (at_target.found && at_object.found && at_target.start < at_object.start));
    eg_span lead = figures ? (eg_span){0} : at_object.lead;
    if (first) add_part(&t, either(at_target.lead, v.extra), target);
    if (object.len) add_part(&t, either(lead, first ? (eg_span){0} : v.extra), object);
    if (target.len && !first && !figures) { /* figures end in counts: a name after them would be misread */
        bool behind = at_target.lead.len && at_object.found && at_target.start >= at_object.end &&
                      at_target.start < at_object.end + 24;
        if (behind)
            add_part(&t, at_target.lead, target);
        else
            eg_text_printf(&t, " (%.*s)", ARG(target));
    }
    return eg_text_span(&t);
}
