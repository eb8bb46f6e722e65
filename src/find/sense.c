/* Senses: whether the words around a verb prove that it is used as its row says.
 * In: a verb with its object. Out: true or false. Refuses a verb that is followed by what none of its frames
 * allows: it has another meaning there. Verbs that report a clause are told by their clause (action.c).
 * Example: frame "break OBJECT" -> "broke the law" is proved, "broke through" is not. "the law [that] Acme
 * broke" is proved: its object stands before it. */
#include "find/sense.h"

#include "text/ascii.h"

/* Past adverbs and times: "met [on Monday] with". */
static uint32_t past_times(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (
        i < end && !c->m->at[i] &&
        (eg_is_adverb(c, i) || ((eg_gram(c, i) & EG_G_PREPOSITION) && i + 1 < end && eg_in_time(c, i + 1))))
        i++;
    return i;
}

bool eg_frame_begins(const eg_clauses *c, uint32_t deed, uint32_t i, uint32_t end) {
    const eg_deed *d = &c->d->deeds.items[deed];
    uint32_t word = i < end ? eg_tok(c, i)->word : 0;
    for (uint32_t f = 0; word && f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (!frame->noun && frame->count && frame->parts[0].word == word) return true;
    }
    return false;
}

bool eg_stands_alone(const eg_dict *d, uint32_t deed) {
    const eg_deed *x = &d->deeds.items[deed];
    for (uint32_t f = 0; f < x->frame_count; f++)
        if (!d->frames.items[x->frame_first + f].noun && !d->frames.items[x->frame_first + f].count)
            return true;
    return false;
}

/* "the pages [that] Acme removed", "what Acme removed", "the pages Acme removed": a verb whose object may
 * stand before its subject. */
static bool object_before_subject(const eg_clauses *c, const eg_verb *v) {
    uint32_t start = eg_sent(c, v->sentence)->first, first = v->subject_first;
    if (v->subject_last <= first || first >= v->first || first == start) return false;
    if (eg_gram(c, first) & EG_G_RELATIVE) return v->subject_last > first + 1; /* "[that Acme] removed" */
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

/* Has a frame of the verb a slot after the word, or, word 0, what the target is to do? */
static bool has_part(const eg_clauses *c, const eg_deed *d, uint32_t word) {
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        for (uint8_t k = 0; k < frame->count && !frame->noun; k++)
            if (word ? frame->parts[k].word == word : frame->parts[k].slot == EG_SLOT_DO) return true;
    }
    return false;
}

/* What none of the deed's frames has, right after a passive: "presented [with] a bill", "said [to] know",
 * "relieved [to be] home"; but "sold [to] help Acme" and "found [in] Rome" say nothing against it. */
static bool other_passive(const eg_clauses *c, const eg_deed *d, uint32_t next, uint32_t end) {
    static const char *const telling[] = {"to",  "with", "of",   "from", "into", "against",
                                          "out", "off",  "back", "up",   "down", NULL};
    if (next >= end) return false;
    bool doing = next + 1 < end && (eg_gram(c, next) & EG_G_TO) && !eg_named(c, next + 1) &&
                 !(eg_gram(c, next + 1) & (EG_G_DETERMINER | EG_G_POSSESSIVE));
    if (doing)
        return !has_part(c, d, 0) &&
               ((d->takes & EG_TAKES_CLAUSE) || (eg_gram(c, next + 1) & (EG_G_BE | EG_G_HAVE)));
    for (const char *const *w = telling; *w; w++)
        if (eg_span_eq(eg_token_text(c->t, next), eg_span_of(*w)))
            return !has_part(c, d, eg_tok(c, next)->word);
    return false;
}

/* Is what is acted on a person or a bare figure? */
static bool no_thing(const eg_clauses *c, const eg_object *o) {
    if (o->heads.count && eg_entity(c, o->heads.items[0])->type == EG_ENTRY_PERSON) return true;
    return o->text.len && !o->item_count && eg_ascii_is_digit(o->text.ptr[0]);
}

/* "swore on stage": a verb that reports something, and neither that nor a thing nor one of its prepositions
 * follows. Not where what it reports stands before it: "…," it swore on Monday. */
static bool reports_nothing(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next) {
    static const eg_class speech[] = {"say", "accuse", "deny", "warn", ""};
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t start = v->subject_last > v->subject_first ? v->subject_first : v->first;
    bool before = start > s->first && eg_tok(c, start - 1)->kind == EG_TOKEN_PUNCT;
    if (o->clause || o->text.len || before || next >= s->last || !(eg_gram(c, next) & EG_G_PREPOSITION))
        return false;
    return !(eg_gram(c, next) & EG_G_SUBORDINATOR) && !eg_deed_is_one(c->d, v->deed, speech) &&
           !eg_frame_begins(c, v->deed, next, s->last);
}

bool eg_sense_proved(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    const eg_deed *d = &c->d->deeds.items[v->deed];
    uint32_t end = eg_sent(c, v->sentence)->last, after = v->particle ? v->particle + 1 : v->head_last;
    if ((d->takes & EG_TAKES_NO_ACT) || ((d->takes & EG_TAKES_THING) && no_thing(c, o))) return false;
    if (!d->frame_count || v->kind == EG_VERB_INVERTED) return true;
    static const eg_class left[] = {"leave", ""}; /* "was left angry" */
    bool state = v->passive && !v->actors.count, words = v->head_last > v->head + 1;
    uint32_t modal; /* "is committed to …" */
    if (state && eg_deed_is_one(c->d, v->deed, left)) return false;
    if (state && words && eg_modal_before(c, eg_sent(c, v->sentence)->first, v->head_last, &modal))
        return false;
    if (v->passive) return !other_passive(c, d, past_times(c, after, end), end);
    if (v->particle > v->head_last) return true;
    if (eg_deed_takes_clause(c->d, v->deed)) return !reports_nothing(c, v, o, past_times(c, after, end));
    bool direct = eg_deed_is_transitive(c->d, v->deed);
    if (direct && o->text.len) return true;
    if (eg_modal_at(c, v->head, end)) return true;          /* "started to sell it" */
    if (!direct && v->head_last > v->head + 1) return true; /* its words are proof: "filed a lawsuit" */
    uint32_t next = past_times(c, after, end), late = direct ? next : eg_clause_end(c, v, next);
    if (!direct && (next >= end || eg_tok(c, next)->kind == EG_TOKEN_PUNCT)) return true; /* "they spied." */
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (!frame->noun && fits(c, frame, next, late, end)) return true;
    }
    return direct && object_before_subject(c, v);
}
