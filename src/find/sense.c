/* Senses: whether the words around a verb prove that it is used as its row says.
 * In: a verb with its object. Out: true or false. Refuses a verb that is followed by what none of its frames
 * allows: it has another meaning there. Verbs that report a clause are told by their clause (action.c).
 * Example: frame "break OBJECT" -> "broke the law" is proved, "broke through" is not. "the law [that] Acme
 * broke" is proved: its object stands before it. */
#include "find/sense.h"

/* Past adverbs and times: "met [on Monday] with". */
static uint32_t past_times(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && !c->m->at[i] &&
           (eg_is_adverb(c, i) ||
            ((eg_gram(c, i) & EG_G_PREPOSITION) && i + 1 < end && eg_in_time(c, i + 1))))
        i++;
    return i;
}

/* "the pages [that] Acme removed", "what Acme removed", "the pages Acme removed": a verb whose object may
 * stand before its subject. */
static bool object_before_subject(const eg_clauses *c, const eg_verb *v) {
    uint32_t start = eg_sent(c, v->sentence)->first, first = v->subject_first;
    if (v->subject_last <= first || first >= v->first || first == start) return false;
    if (eg_gram(c, first) & EG_G_RELATIVE) return false;
    return (eg_gram(c, first - 1) & (EG_G_RELATIVE | EG_G_QUESTION)) ||
           (eg_is_nominal(c, first - 1) && !eg_is_adverb(c, first - 1));
}

/* Can what a direct slot takes begin at token `next`? */
static bool thing_at(const eg_clauses *c, uint32_t next, uint32_t end) {
    if (next >= end) return false;
    uint32_t g = eg_gram(c, next);
    const eg_token *k = eg_tok(c, next);
    bool shared = (g & EG_G_AND) && next + 1 < end && eg_in_verb(c, next + 1); /* "found [and] removed 15" */
    return shared || (g & (EG_G_QUESTION | EG_G_IF)) || k->punct == '"' || k->punct == '$' ||
           eg_quantifier(c, next, end) || eg_begins_phrase(c, next);
}

/* Does the frame of the verb fit what begins at token `next`? A preposition of a verb without a direct slot
 * may come later in its clause, before token `late`. */
static bool fits(const eg_clauses *c, const eg_frame *f, uint32_t next, uint32_t late, uint32_t end) {
    if (!f->count) return true;
    if (!f->parts[0].word) return thing_at(c, next, end);
    for (uint32_t i = next; i < end && (i == next || i < late); i++)
        if (eg_tok(c, i)->word == f->parts[0].word) return true;
    return false;
}

bool eg_sense_proved(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    const eg_deed *d = &c->d->deeds.items[v->deed];
    bool open = v->kind == EG_VERB_INVERTED || v->kind == EG_VERB_REDUCED || v->passive;
    if (open || !d->frame_count || eg_deed_takes_clause(c->d, v->deed)) return true;
    uint32_t end = eg_sent(c, v->sentence)->last, after = v->particle ? v->particle + 1 : v->head_last;
    bool direct = eg_deed_is_transitive(c->d, v->deed);
    if (v->particle > v->head_last || (o->text.len && direct)) return true;
    if (eg_modal_at(c, v->head, end)) return true; /* "started to sell it" */
    uint32_t next = past_times(c, after, end);
    uint32_t late = direct ? next : eg_clause_end(c, v, next);
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (!frame->noun && fits(c, frame, next, late, end)) return true;
    }
    return direct && object_before_subject(c, v);
}
