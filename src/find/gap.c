/* Gaps: sentences with names in which no act was found, and why not.
 * In: a document, read, and its acts. Out: for each sentence without one that names two entities, or one and
 * a verb: every word that might have been its verb, with the reason why it gave no act. Refuses to guess: a
 * verb that no row lists is told as such only where its form shows that it is one. Example: "Twitter plans
 * and Facebook posts" gives "plans" and "posts", nouns by their neighbours; "Officers searched Facebook"
 * gives "searched": who acts is nobody named. */
#include "find/gap.h"

#include "find/clause.h"
#include "find/pronoun.h"
#include "text/utf8.h"

typedef struct finder {
    eg_clauses *c;
    eg_intern *strings;
    EG_VEC(eg_found_gap) gaps;
    uint32_t sentence; /* at hand */
} finder;

static eg_str words(finder *f, uint32_t first, uint32_t last) {
    if (first >= last) return 0;
    return eg_intern_add(f->strings, eg_utf8_tidy(f->c->a, eg_tokens_text(f->c->t, first, last)));
}

static void add(finder *f, eg_gap_why why, uint32_t first, uint32_t last, eg_str who) {
    const eg_sentence *s = eg_sent(f->c, f->sentence);
    eg_found_gap gap = {.line = eg_article_line(f->c->t->article, eg_tok(f->c, s->first)->start),
                        .sentence = words(f, s->first, s->last),
                        .text = words(f, first, last),
                        .who = who,
                        .why = (uint8_t)why};
    eg_vec_push(f->c->a, &f->gaps, gap);
}

/* How many entities the sentence names, counted up to two. */
static uint32_t entities(const finder *f) {
    const eg_sentence *s = eg_sent(f->c, f->sentence);
    uint32_t known = UINT32_MAX;
    for (uint32_t i = s->first; i < s->last; i++) {
        if (!eg_named(f->c, i)) continue;
        uint32_t entity = eg_mention_at(f->c->m, i)->entity;
        if (known != UINT32_MAX && entity != known) return 2;
        known = entity;
    }
    return known != UINT32_MAX;
}

/* A verb was read; what it lacks. */
static void of_verb(finder *f, const eg_verb *v) {
    eg_object o = {0};
    if (v->actors.count) {
        add(f, EG_GAP_OTHER_SENSE, v->head, v->head_last, 0);
    } else if (v->passive) {
        eg_find_object(f->c, v, &o);
        eg_str whom = o.text.len ? eg_intern_add(f->strings, eg_utf8_tidy(f->c->a, o.text)) : 0;
        add(f, EG_GAP_PASSIVE, v->head, v->head_last, whom);
    } else {
        eg_str who = words(f, v->subject_first, v->subject_last);
        add(f, who ? EG_GAP_NOBODY_NAMED : EG_GAP_NO_SUBJECT, v->head, v->head_last, who);
    }
}

/* All forms (EG_VERB_…) that the dictionary knows the word at token i as; 0: a noun of an act. */
static uint32_t forms_of(const eg_clauses *c, uint32_t i, uint32_t end) {
    eg_hit hits[EG_NAME_WORDS];
    uint32_t forms = 0;
    for (size_t n = eg_match_at(&c->d->verbs, eg_tok(c, i), end - i, hits); n-- > 0;)
        for (uint32_t at = hits[n].payload; at; at = c->d->verb_forms.items[at].next)
            forms |= c->d->verb_forms.items[at].forms;
    return forms;
}

/* Adds why the word of the dictionary at token i is no verb; false when nobody would take it for one:
 * "state". */
static bool of_other(finder *f, uint32_t i, uint32_t end) {
    const eg_clauses *c = f->c;
    uint32_t forms = forms_of(c, i, end);
    bool compound = (eg_tok(c, i)->flags & EG_TOK_GLUED) ||
                    (i + 1 < end && (eg_tok(c, i + 1)->flags & EG_TOK_GLUED)); /* state-backed */
    if (compound || eg_gram(c, i) || forms == EG_VERB_BASE) return false;
    add(f, eg_named(c, i) ? EG_GAP_IN_NAME : forms ? EG_GAP_NO_VERB_HERE : EG_GAP_NOBODYS, i, i + 1, 0);
    return true;
}

/* The words of the sentence that might be verbs; returns how many. */
static uint32_t of_words(finder *f) {
    const eg_clauses *c = f->c;
    const eg_sentence *s = eg_sent(c, f->sentence);
    uint32_t n = 0;
    for (uint32_t i = s->first; i < s->last; i++) {
        const eg_verb *v = eg_verb_over(c, i);
        if (v && v->head == i) of_verb(f, v), n++;
        if (v || eg_in_time(c, i)) continue;
        if (!(eg_tok(c, i)->marks & EG_WORD_VERB)) {
            if (eg_unknown_verb(c, i, s->last)) add(f, EG_GAP_UNLISTED, i, i + 1, 0), n++;
            continue;
        }
        n += of_other(f, i, s->last);
    }
    return n;
}

static void read_sentence(finder *f) {
    uint32_t named = entities(f);
    if (!named) return;
    if (!eg_told(eg_sent(f->c, f->sentence))) {
        if (named > 1) add(f, EG_GAP_NOT_TOLD, 0, 0, 0);
        return;
    }
    if (!of_words(f) && named > 1) add(f, EG_GAP_NO_VERB, 0, 0, 0);
}

void eg_find_gaps(eg_arena *scratch, eg_arena *keep, eg_intern *strings, const eg_tokens *tokens,
                  eg_mentions *mentions, const eg_dates *dates, const eg_dict *dict,
                  const eg_actions *actions, eg_findings *out) {
    eg_clauses c;
    finder f = {.c = &c, .strings = strings};
    if (!mentions->list.len) return; /* every gap has a name */
    eg_open_clauses(scratch, tokens, mentions, dates, dict, &c);
    eg_find_speakers(&c);
    eg_find_pronouns(&c);
    size_t next = 0;
    for (f.sentence = 0; f.sentence < tokens->sentences.len; f.sentence++) {
        bool acts = next < actions->list.len && actions->list.items[next].sentence == f.sentence;
        while (next < actions->list.len && actions->list.items[next].sentence == f.sentence) next++;
        if (!acts) read_sentence(&f);
    }
    size_t kept = out->gap_count;
    out->gaps =
        eg_arena_grow(keep, out->gaps, kept * sizeof *out->gaps, (kept + f.gaps.len) * sizeof *out->gaps);
    for (size_t i = 0; i < f.gaps.len; i++) out->gaps[kept + i] = f.gaps.items[i];
    out->gap_count += (uint32_t)f.gaps.len;
}
