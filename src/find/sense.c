/* Senses: whether the words around a verb prove that it is used as its row says.
 * In: a verb with its object. Out: true or false. Refuses a verb that is followed by what none of its frames
 * allows: it has another meaning there. Verbs that report a clause are told by their clause (action.c).
 * Example: frame "break OBJECT" -> "broke the law" is proved, "broke through" is not. "the law [that] Acme
 * broke" is proved: its object stands before it. */
#include "find/sense.h"

#include "find/who.h"
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
    if (!word || !eg_deed_may_take(c->d, deed, word)) return false;
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (!frame->noun && frame->count && frame->parts[0].word == word) return true;
    }
    return false;
}

bool eg_frame_gives(const eg_clauses *c, uint32_t deed) {
    const eg_deed *d = &c->d->deeds.items[deed];
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (!frame->noun && frame->count > 1 && !frame->parts[0].word && !frame->parts[1].word &&
            frame->parts[0].slot == EG_SLOT_TARGET && frame->parts[1].slot == EG_SLOT_OBJECT)
            return true;
    }
    return false;
}

eg_span eg_with_name(const eg_clauses *c, const eg_verb *v, eg_span text, uint32_t last) {
    uint32_t end = eg_sent(c, v->sentence)->last, next = last;
    eg_phrase p;
    if (!text.len || last >= end || !eg_gives_name(c, v->deed)) return text;
    if (eg_tok(c, last)->punct == '"' && !(eg_tok(c, last - 1)->flags & EG_TOK_QUOTED)) {
        for (next++; next < end && eg_tok(c, next)->punct != '"';) next++;
        if (next >= end) return text;
        next++;
    } else if ((eg_gram(c, last) & EG_G_DETERMINER) && eg_phrase_after(c, last, end, &p)) {
        next = p.last;
        if (!eg_pair_marks(c, &p.first, &next, end)) return text;
    }
    if (next == last) return text;
    eg_span word = eg_token_text(c->t, next - 1);
    return (eg_span){text.ptr, (size_t)(word.ptr + word.len - text.ptr)};
}

bool eg_gives_name(const eg_clauses *c, uint32_t deed) {
    return eg_deed_is(c->d, deed, EG_CLASS(LABEL) | EG_CLASS(SAY)) && eg_frame_gives(c, deed);
}

/* "what Acme [calls] a win": only its word for it. */
static bool own_word(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word what[] = {"what", ""};
    uint32_t first = v->subject_first;
    bool told = v->subject_last > first && first > eg_sent(c, v->sentence)->first;
    return told && !v->passive && eg_word_is_one(c, first - 1, what) && eg_gives_name(c, v->deed);
}

/* "the pages [that] Acme removed", "what Acme removed", "the pages Acme removed": a verb whose object may
 * stand before its subject. */
static bool object_before_subject(const eg_clauses *c, const eg_verb *v) {
    uint32_t start = eg_sent(c, v->sentence)->first, first = v->subject_first;
    if (v->subject_last <= first || first >= v->first || first == start) return false;
    static const eg_listed_word how[] = {"when", "where", "while", "how", "why", ""};
    if (eg_word_is_one(c, first, how) || eg_word_is_one(c, first - 1, how))
        return false;                                                          /* "when Acme broke through" */
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

/* Has a frame of the verb a slot after the word? */
static bool has_part(const eg_clauses *c, const eg_deed *d, uint32_t word) {
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        for (uint8_t k = 0; k < frame->count && !frame->noun; k++)
            if (frame->parts[k].word == word) return true;
    }
    return false;
}

/* What none of the deed's frames has, right after a passive: "presented [with] a bill", "said [to] know",
 * "relieved [to be] home"; but "sold [to] help Acme" and "found [in] Rome" say nothing against it. */
static bool other_passive(const eg_clauses *c, const eg_deed *d, uint32_t next, uint32_t end) {
    static const eg_listed_word telling[] = {"to",  "with", "of",   "from", "into", "against",
                                             "out", "off",  "back", "up",   "down", ""};
    if (next >= end) return false;
    bool doing = next + 1 < end && (eg_gram(c, next) & EG_G_TO) && !eg_named(c, next + 1) &&
                 !(eg_gram(c, next + 1) & (EG_G_DETERMINER | EG_G_POSSESSIVE));
    if (doing)
        return !(d->takes & EG_TAKES_DO) &&
               ((d->takes & EG_TAKES_CLAUSE) || (eg_gram(c, next + 1) & (EG_G_BE | EG_G_HAVE)));
    return eg_word_is_one(c, next, telling) && !has_part(c, d, eg_tok(c, next)->word);
}

/* Is what is acted on a person or a bare figure? `next`: what stands right after an active verb. */
static bool no_thing(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next) {
    static const eg_listed_word persons[] = {
        "him", "me", "us", "you", "himself", "herself", "myself", "yourself", "ourselves", "themselves", ""};
    if (o->heads.count && eg_entity(c, o->heads.items[0])->type == EG_ENTRY_PERSON) return true;
    if (!v->passive && next < eg_sent(c, v->sentence)->last && eg_word_is_one(c, next, persons)) return true;
    return o->text.len && !o->item_count && eg_ascii_is_digit(o->text.ptr[0]);
}

/* The token at which the text ends, at or after token i; `end` when there is none. */
static uint32_t last_token(const eg_clauses *c, eg_span text, uint32_t i, uint32_t end) {
    if (!text.len) return end;
    size_t last = (size_t)(text.ptr + text.len - c->t->text.ptr);
    while (i < end && eg_tok(c, i)->end != last) i++;
    return i;
}

/* Is there a row of class idiom for the verb and the word at token i: "file … application"? */
static bool idiom_with(const eg_clauses *c, const eg_verb *v, uint32_t i) {
    uint32_t word = eg_tok(c, i)->word, at = eg_verb_head_of(c->d, eg_tok(c, v->head)->word).first;
    for (bool more = word && at; more; at++) {
        uint8_t lead = c->d->verb_leads.items[at];
        more = lead & EG_LEAD_MORE;
        if ((lead & EG_LEAD_WORD) != eg_word_bit(word)) continue;
        const eg_verb_form *f = &c->d->verb_forms.items[at];
        if (f->forms && f->particle_count == 1 && (f->takes & EG_TAKES_NO_ACT) &&
            c->d->verb_particles.items[f->particles] == word)
            return true;
    }
    return false;
}

/* "spent [many years] in Rome", "14 [applications] were filed": what the verb acts on, before it or after a
 * few words, makes an idiom with it. */
static bool in_idiom(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    enum { REACH = 5 }; /* tokens */
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t head = last_token(c, o->text, s->first, s->last);
    if (head < s->last) return idiom_with(c, v, head);
    for (uint32_t i = v->head_last; !v->passive && i < s->last && i < v->head_last + REACH; i++) {
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT || eg_in_verb(c, i)) return false;
        if (!eg_in_time(c, i) && !eg_gram(c, i) && !eg_is_number(c, i)) return false;
        if (eg_in_time(c, i) && idiom_with(c, v, i)) return true;
    }
    return false;
}

/* "considers [it] fair", "considers [that] …", "found [it] hard": holds it to be so. */
static bool holds_so(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next,
                     bool considers) {
    static const eg_listed_word fair[] = {"valid", "fair",      "unfair", "safe", "wrong",
                                          "dead",  "important", "guilty", "hard", ""};
    const eg_sentence *s = eg_sent(c, v->sentence);
    if (v->passive) return considers && !v->actors.count; /* "was considered a success" */
    uint32_t head = last_token(c, o->text, v->head, s->last);
    if (next < s->last && (eg_gram(c, next) & EG_G_IT)) return true;
    if (considers && next < s->last && (eg_gram(c, next) & EG_G_THAT)) return true;
    if (head >= s->last) return false;
    bool to_be = head + 2 < s->last && (eg_gram(c, head + 1) & EG_G_TO) && (eg_gram(c, head + 2) & EG_G_BE);
    return to_be || eg_word_is_one(c, head, fair) || eg_word_ends(c, head, EG_SPAN("able")) ||
           eg_word_ends(c, head, EG_SPAN("ous")) || eg_word_ends(c, head, EG_SPAN("ful"));
}

/* "Acme [moved to] sell it", "[learned to] sell it": another meaning than with an object. */
static bool before_infinitive(const eg_clauses *c, uint32_t next, uint32_t end) {
    return next + 1 < end && (eg_gram(c, next) & EG_G_TO) && !eg_begins_phrase(c, next + 1);
}

/* "sales [began] well", "began [by] selling": nothing that was begun is told; "began [to] see", "began
 * [seeing]": the act is the other verb's. */
static bool begins_nothing(const eg_clauses *c, const eg_object *o, uint32_t next, uint32_t end) {
    if (o->text.len) return false;
    return next >= end || eg_word_ends(c, next, EG_SPAN("ing")) || !thing_at(c, next, end);
}

/* "maintains [320 sites]", "added [the trophy]": verbs that say a clause, before a thing. */
static bool thing_for_clause(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next,
                             uint32_t end) {
    if (o->clause || v->kind == EG_VERB_INVERTED) return false;
    return thing_at(c, next, end) && eg_tok(c, next)->punct != '"' && !eg_in_time(c, next) &&
           !(eg_gram(c, next) & (EG_G_QUESTION | EG_G_IF | EG_G_AND));
}

/* "[left] them with debts", "[left] the door open": what stands behind the object shows another meaning. */
static bool left_so(const eg_clauses *c, uint32_t after, uint32_t end) {
    static const eg_listed_word state[] = {"with", "without", "as",   "unable", "facing", "needing",
                                           "dead", "injured", "open", "alone",  ""};
    return after < end && eg_word_is_one(c, after, state);
}

/* Does what follows an active verb with a rule of its own show that it means something else than its row? */
static bool goes_on(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next) {
    uint32_t end = eg_sent(c, v->sentence)->last;
    switch (eg_deed_sense(c->d, v->deed)) {
    case EG_SENSE_ADD: return thing_for_clause(c, v, o, next, end);
    case EG_SENSE_BEGIN: return begins_nothing(c, o, next, end);
    case EG_SENSE_CHOOSE: return before_infinitive(c, next, end);
    case EG_SENSE_DIRECT: {
        uint32_t last = last_token(c, o->text, v->head, end);
        return last < end && before_infinitive(c, last + 1, end);
    }
    case EG_SENSE_LEAVE: return left_so(c, last_token(c, o->text, v->head, end) + 1, end);
    case EG_SENSE_SUSPECT: { /* I [suspect] it is */
        uint32_t after = last_token(c, o->text, v->head, end) + 1;
        return after >= end || !(eg_gram(c, after) & EG_G_OF);
    }
    case EG_SENSE_TAKE_BACK: /* took it back [to] where it was */
        return v->particle && v->particle + 1 < end && (eg_gram(c, v->particle + 1) & EG_G_TO);
    default: return false;
    }
}

/* "missed [out] on it": a verb that needs an object, before a particle that makes another verb of it. */
static bool with_particle(const eg_clauses *c, const eg_verb *v, uint32_t next) {
    static const eg_listed_word particles[] = {"up", "off", "out", "away", "back", "down", "along", ""};
    if (v->passive || (v->takes & (EG_TAKES_NOTHING | EG_TAKES_CLAUSE))) return false;
    if (v->head_last != v->head + 1 || !eg_word_is_one(c, next, particles)) return false;
    return !eg_deed_preposition(c->d, v->deed, eg_tok(c, next)->word) &&
           !eg_quantifier(c, next, eg_sent(c, v->sentence)->last); /* earned up to 3 % */
}

/* "added the conversion": a verb that only says something, with a thing instead of words. */
static bool thing_said(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    uint32_t next = v->particle ? v->particle + 1 : v->head_last, end = eg_sent(c, v->sentence)->last;
    bool only = eg_takes_clause(v) && !eg_takes_object(v);
    if (next < end && with_particle(c, v, next)) return true;
    if (!only || o->clause || v->passive || v->kind == EG_VERB_INVERTED || next >= end || eg_in_time(c, next))
        return false;
    return (eg_gram(c, next) & (EG_G_DETERMINER | EG_G_POSSESSIVE)) || eg_is_number(c, next);
}

static bool other_sense(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next) {
    eg_sense sense = eg_deed_sense(c->d, v->deed);
    bool holds = sense == EG_SENSE_CONSIDER || sense == EG_SENSE_FIND;
    if (((v->takes & EG_TAKES_THING) || sense == EG_SENSE_DENY) && no_thing(c, v, o, next)) return true;
    if (sense == EG_SENSE_REACH && o->heads.count) return true; /* "reached Rome" */
    if (holds && holds_so(c, v, o, next, sense == EG_SENSE_CONSIDER)) return true;
    return own_word(c, v) || thing_said(c, v, o) || in_idiom(c, v, o) ||
           (!v->passive && goes_on(c, v, o, next));
}

/* "swore on stage": a verb that reports something, and neither that nor a thing nor one of its prepositions
 * follows. Not where what it reports stands before it: "…," it swore on Monday. */
static bool reports_nothing(const eg_clauses *c, const eg_verb *v, const eg_object *o, uint32_t next) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t start = v->subject_last > v->subject_first ? v->subject_first : v->first;
    bool before = start > s->first && eg_tok(c, start - 1)->kind == EG_TOKEN_PUNCT;
    if (o->clause || o->text.len || before || next >= s->last || !(eg_gram(c, next) & EG_G_PREPOSITION))
        return false;
    return !(eg_gram(c, next) & EG_G_SUBORDINATOR) &&
           !eg_deed_is(c->d, v->deed, EG_CLASS(SAY) | EG_CLASS(ACCUSE) | EG_CLASS(DENY) | EG_CLASS(WARN)) &&
           !eg_frame_begins(c, v->deed, next, s->last);
}

bool eg_city_of_noun(const eg_clauses *c, uint32_t i) {
    const eg_mention *m = eg_mention_at(c->m, i);
    if (!m || m->first == eg_sent(c, c->t->sentence_of[i])->first) return false;
    bool city = eg_who_has_kind(c->m, c->d, m->entity, EG_SPAN("city")) ||
                eg_who_has_kind(c->m, c->d, m->entity, EG_SPAN("capital"));
    return city && (eg_gram(c, m->first - 1) & EG_G_DETERMINER); /* its article is not its own: [The] Hague */
}

bool eg_sense_proved(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    const eg_deed *d = &c->d->deeds.items[v->deed];
    uint32_t end = eg_sent(c, v->sentence)->last, after = v->particle ? v->particle + 1 : v->head_last;
    uint32_t next = past_times(c, after, end);
    if ((d->takes & EG_TAKES_NO_ACT) || other_sense(c, v, o, next)) return false;
    if (!d->frame_count || v->kind == EG_VERB_INVERTED) return true;
    bool state = v->passive && !v->actors.count, words = v->head_last > v->head + 1;
    uint32_t modal; /* "is committed to …" */
    if (state && (eg_deed_is(c->d, v->deed, EG_CLASS(LEAVE)) || d->sense == EG_SENSE_STATE)) return false;
    if (state && words && eg_modal_before(c, eg_sent(c, v->sentence)->first, v->head_last, &modal))
        return false;
    if (v->passive) return !other_passive(c, d, next, end);
    if (v->particle > v->head_last) return true;
    if (eg_takes_clause(v)) return !reports_nothing(c, v, o, next);
    bool direct = eg_takes_object(v);
    if (direct && o->text.len) return true;
    if (eg_modal_at(c, v->head, end)) return true;          /* "started to sell it" */
    if (!direct && v->head_last > v->head + 1) return true; /* its words are proof: "filed a lawsuit" */
    uint32_t late = direct ? next : eg_clause_end(c, v, next);
    if (!direct && (next >= end || eg_tok(c, next)->kind == EG_TOKEN_PUNCT)) return true; /* "they spied." */
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (!frame->noun && fits(c, frame, next, late, end)) return true;
    }
    return direct && object_before_subject(c, v);
}
