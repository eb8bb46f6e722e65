/* The report that tells an event best, and where words stand in its sentence.
 * In: an event. Out: a sentence, the place behind its verb, phrases found there with the preposition before
 * them. Refuses grammar: finding has parsed the sentence; this only looks up how it put things.
 * Example: in "Acme banned ads from the Oslo paper", verb "banned", the phrase "Oslo paper" is found with
 * the lead "from" and with "the" before it. */
#include "write/dot_report.h"
#include "fold/settle.h"
#include "fold/shelf.h"

#include <string.h>

enum { NEAR = 80 }; /* bytes behind the verb in which a target is taken for its own */

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- the report that tells it best ---- */

/* A report without its sentence. */
static eg_report report_at(const eg_graph *g, eg_action_ref ref) {
    eg_report r = {.graph = g};
    if (ref.doc >= g->doc_count || ref.action >= g->docs[ref.doc].action_count) return r;
    r.doc = eg_graph_with_action(g, ref.doc, &ref.action);
    r.action = &r.doc->actions[ref.action];
    return r;
}

static void read_sentence(eg_arena *a, uint32_t doc, eg_report *r) {
    if (r->action->sentence >= r->doc->sentence_count) return;
    uint32_t sentence = r->doc->sentences_before + r->action->sentence;
    eg_span text = r->sentence = eg_sentence_text(r->graph, a, doc, sentence);
    r->after = text.len;
    if (r->action->nominal) return; /* "a tip from": its prepositions are the noun's, not the verb's */
    /* white space was squeezed, so the trigger stands at its distance from the start or a little before */
    eg_span trigger = eg_graph_str(r->graph, r->action->text);
    size_t limit = r->action->start - r->doc->sentences[r->action->sentence].start;
    for (size_t at = 0; trigger.len; at++) {
        at = eg_span_search(text, trigger, at);
        if (at >= text.len || at > limit) break;
        r->after = at + trigger.len;
    }
}

eg_report eg_report_of(eg_arena *a, const eg_graph *g, const eg_event *e) {
    uint32_t best = 0;
    int best_score = -1;
    for (uint32_t i = 0; i < e->action_count && best_score < 3; i++) {
        eg_report r = report_at(g, e->actions[i]);
        if (!r.action) continue;
        int score = (r.action->object == e->object ? 2 : 0) + !r.action->nominal;
        if (score <= best_score) continue;
        best = i;
        best_score = score;
    }
    if (best_score < 0) return (eg_report){.graph = g};
    eg_report r = report_at(g, e->actions[best]);
    read_sentence(a, e->actions[best].doc, &r);
    return r;
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

bool eg_words_determiner(eg_span word) {
    static const char *const list[] = {"its",  "his",  "her",   "their", "our",
                                       "this", "that", "these", "those", "some"};
    return is_article(word) || is_one_of(list, COUNT(list), word);
}

bool eg_words_preposition(eg_span word) {
    static const char *const list[] = {"of",    "for",     "from",   "to",     "on",  "in",      "over",
                                       "about", "against", "with",   "at",     "by",  "into",    "through",
                                       "onto",  "as",      "across", "among",  "off", "between", "out",
                                       "upon",  "towards", "under",  "toward", "than"};
    return is_one_of(list, COUNT(list), word);
}

eg_span eg_words_before(eg_span s, size_t at, size_t *start) {
    size_t end = at;
    while (end && s.ptr[end - 1] == ' ') end--;
    size_t begin = end;
    while (begin && s.ptr[begin - 1] != ' ') begin--;
    *start = begin;
    return eg_span_slice(s, begin, end);
}

eg_span eg_words_first(eg_span s) {
    return eg_span_slice(s, 0, eg_span_find(s, ' ', 0));
}

eg_span eg_words_last(eg_span s) {
    size_t start;
    return eg_words_before(s, s.len, &start);
}

eg_spot eg_report_find(const eg_report *r, eg_span phrase) {
    eg_spot p = {0};
    size_t at = find_words(r->sentence, phrase, r->after);
    if (at >= r->sentence.len) return p;
    p = (eg_spot){.found = true, .start = at, .end = at + phrase.len};
    size_t start;
    eg_span before = eg_words_before(r->sentence, at, &start);
    if (eg_words_determiner(before) && start > r->after) {
        p.the = eg_span_eq(before, EG_SPAN("the"));
        before = eg_words_before(r->sentence, start, &start);
    }
    if (start >= r->after && eg_words_preposition(before)) p.lead = before;
    return p;
}

/* ---- names of a target ---- */

const eg_found_mention *eg_report_mention(const eg_report *r, const eg_found_mention *before) {
    const eg_findings *f = r->doc;
    if (!r->action || r->action->sentence >= f->sentence_count) return NULL;
    const eg_found_sentence *s = &f->sentences[r->action->sentence];
    uint32_t i = before ? (uint32_t)(before - f->mentions) + 1
                        : eg_findings_at(f->mentions, f->mention_count, sizeof *f->mentions, s->start, 0);
    for (; i < f->mention_count && f->mentions[i].start < s->end; i++)
        if (f->mentions[i].sentence == r->action->sentence) return &f->mentions[i];
    return NULL;
}

eg_name_list eg_report_names(eg_arena *a, const eg_report *r, uint32_t target) {
    const eg_graph *g = r->graph;
    const eg_entity *e = &g->entities[target];
    eg_name_list out = {0};
    eg_vec_push(a, &out, eg_graph_str(g, e->name));
    for (uint32_t i = 0; i < e->surface_count; i++) eg_vec_push(a, &out, eg_graph_str(g, e->surfaces[i]));
    for (const eg_found_mention *m = NULL; (m = eg_report_mention(r, m));)
        if (m->entity == e->name && m->text) eg_vec_push(a, &out, eg_graph_str(g, m->text));
    return out;
}

eg_spot eg_report_find_name(const eg_report *r, eg_name_list names) {
    eg_spot best = {0};
    for (size_t i = 0; i < names.len; i++) {
        eg_spot p = eg_report_find(r, names.items[i]);
        if (p.found && p.start <= r->after + NEAR && (!best.found || p.start < best.start)) best = p;
    }
    return best;
}

bool eg_words_name(eg_span phrase, eg_name_list names) {
    for (size_t i = 0; i < names.len; i++)
        if (find_words(phrase, names.items[i], 0) < phrase.len) return true;
    return false;
}

eg_span eg_words_bare(eg_span s) {
    eg_span w = eg_words_first(s);
    return is_article(w) && w.len < s.len ? eg_span_slice(s, w.len + 1, s.len) : s;
}

static eg_span without_possessive(eg_span s) {
    static const char *const tails[] = {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"};
    for (size_t i = 0; i < COUNT(tails); i++)
        if (eg_span_ends(s, eg_span_of(tails[i]))) return eg_span_slice(s, 0, s.len - strlen(tails[i]));
    return s;
}

eg_span eg_words_strip(eg_span object, eg_name_list names) {
    for (size_t i = 0; i < names.len; i++) {
        eg_span body = without_possessive(object), name = eg_words_bare(names.items[i]);
        if (eg_span_eq(eg_words_bare(body), name)) return (eg_span){0};
        if (!name.len || !eg_span_ends(body, name)) continue;
        eg_span head = eg_span_trim(eg_span_slice(body, 0, body.len - name.len));
        if (eg_words_determiner(eg_words_last(head)))
            head = eg_span_trim(eg_span_slice(head, 0, head.len - eg_words_last(head).len));
        if (eg_words_preposition(eg_words_last(head))) return head;
    }
    return object;
}
