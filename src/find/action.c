/* Actions: verbs with who acts, on what, said by whom, and when.
 * In: tokens, names, dates. Out: eg_action for each verb of the dictionary that has a named actor or target,
 * and for nouns of acts with a named actor (nominal.c). Refuses actions that nobody named takes part in.
 * Example: "Twitter said on Monday it had suspended 936 accounts" -> say (Twitter, Monday), suspend (Twitter,
 * 936 accounts, said by Twitter). */
#include "find/action_date.h"
#include "find/did.h"
#include "find/nominal.h"
#include "find/pronoun.h"
#include "find/sense.h"

/* What speakers do themselves: see own_act. */
#define OWN_ACTS (EG_CLASS(REMOVE) | EG_CLASS(RESTRICT))

/* The stretch of tokens that a saying verb reports. */
typedef struct report {
    uint32_t first, last;
    eg_party by;
    uint32_t head; /* token of the saying verb */
    bool denied;   /* "denies that …" */
    bool thing;    /* "announced [a plan] to …": holds only what they do themselves */
} report;

/* A verb of the sentence at hand that may tell an act, and on what. */
typedef struct candidate {
    const eg_verb *verb;
    eg_object object;
} candidate;

typedef struct builder {
    eg_clauses *c;
    eg_actions *out;
    EG_VEC(report) reports;       /* of the sentence at hand */
    EG_VEC(candidate) candidates; /* of its verbs, in their order */
} builder;

/* Nobody is quoted by what they show: "he showed that he can play". */
static bool says(const eg_clauses *c, const eg_verb *v) {
    uint64_t speech = EG_CLASS(SAY) | EG_CLASS(ACCUSE) | EG_CLASS(WARN) | EG_CLASS(DENY) | EG_CLASS(DISCLOSE);
    return eg_takes_clause(v) && !v->passive && v->actors.count && eg_deed_is(c->d, v->deed, speech) &&
           eg_deed_sense(c->d, v->deed) != EG_SENSE_SHOW;
}

/* "The lawyer denied that …": nobody named says so, and yet it is denied. */
static bool denies_unnamed(const eg_clauses *c, const eg_verb *v) {
    return eg_takes_clause(v) && !v->passive && !v->actors.count && v->polarity == EG_AFFIRMED &&
           eg_deed_is(c->d, v->deed, EG_CLASS(DENY));
}

/* Where a reported clause surely ends: before ", while Bemco sold it", ", and Bemco sold it", ", and was
 * sold". */
static uint32_t report_end(const eg_clauses *c, uint32_t from, uint32_t last) {
    for (uint32_t i = from; i + 2 < last; i++) {
        if (eg_tok(c, i)->flags & EG_TOK_QUOTED) continue;
        if (eg_tok(c, i)->punct == ';' || eg_told_beside(c, i, last)) return i;
        if ((eg_gram(c, i) & (EG_G_AND | EG_G_OR)) && eg_speaker_goes_on(c, from, i, last)) return i;
        if (eg_tok(c, i)->punct != ',') continue;
        uint32_t g = eg_gram(c, i + 1);
        bool joins = (g & (EG_G_AND | EG_G_OR)) || ((g & EG_G_SUBORDINATOR) && !(g & EG_G_IF));
        if (joins && eg_clause_at(c, i + 2, last)) return i;
    }
    return last;
}

/* Where the relative clause of a saying verb closes: "Lee, who said it would sell if prices rose[,] left". */
static uint32_t relative_end(const eg_clauses *c, const eg_verb *v, uint32_t last) {
    uint32_t at = v->first;
    if (at < 2 || !(eg_gram(c, at - 1) & EG_G_RELATIVE) || eg_tok(c, at - 2)->punct != ',') return last;
    for (uint32_t i = v->head_last; i + 1 < last; i++)
        if (eg_tok(c, i)->punct == ',' && (eg_finite_over(c, i + 1) || eg_is_auxiliary(c, i + 1))) return i;
    return last;
}

/* "…, Acme warned of [a war]": it says that, not what stands before it; "…, Acme told [reporters]" does. */
static bool says_of_thing(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    uint32_t last = eg_sent(c, v->sentence)->last;
    return o->text.len && !o->targets.count && v->head_last < last &&
           o->text.ptr > c->t->text.ptr + eg_tok(c, v->head_last)->start;
}

/* Where the -ing form that is denied ends: "denied [selling it] and blamed Bemco for buying it". */
static uint32_t doing_end(const eg_clauses *c, uint32_t from, uint32_t last) {
    if (from >= last || !eg_word_ends(c, from, EG_SPAN("ing"))) return last;
    for (uint32_t i = from + 1; i < last; i++) {
        bool joined = (eg_gram(c, i - 1) & (EG_G_AND | EG_G_OR)) || eg_tok(c, i - 1)->punct == ',';
        const eg_verb *v = joined ? eg_verb_over(c, i) : NULL;
        if (v && v->first == i && v->kind == EG_VERB_FINITE) return i - 1;
    }
    return last;
}

/* Where the reported part of a saying verb lies: after it, or, when nothing but the end of the sentence or a
 * few words follow ("…, Gleicher said in a post"), before it. */
static report reported(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t from = v->kind == EG_VERB_INVERTED ? v->subject_last : v->head_last;
    bool before = v->kind == EG_VERB_INVERTED;
    if (!before) {
        uint32_t start = v->subject_last > v->subject_first ? v->subject_first : v->first;
        before = !o->clause && !says_of_thing(c, v, o) && start > s->first &&
                 (eg_tok(c, start - 1)->punct == ',' || eg_tok(c, start - 1)->punct == '"');
    }
    if (before) {
        uint32_t start =
            v->kind == EG_VERB_INVERTED || v->subject_last <= v->subject_first ? v->first : v->subject_first;
        return (report){s->first, start, v->actors, v->head, false, false};
    }
    if (from < s->last && (eg_gram(c, from) & (EG_G_AND | EG_G_OR))) /* "confessed [and] testified" */
        return (report){from, from, v->actors, v->head, false, false};
    uint32_t told = eg_gram(c, from) & EG_G_THAT ? from + 1 : from; /* not "denied that, and …" */
    bool nothing = told >= s->last || eg_tok(c, told)->punct == ',' || (eg_gram(c, from) & EG_G_IF);
    bool denied = eg_deed_is(c->d, v->deed, EG_CLASS(DENY)) && v->polarity == EG_AFFIRMED &&
                  !nothing; /* nor "doubts whether …" */
    uint32_t last = relative_end(c, v, report_end(c, from, eg_quote_end(c, v->head, s->last)));
    eg_party by = v->polarity == EG_NEGATED ? (eg_party){0} : v->actors; /* "has not said whether …" */
    bool other = eg_deed_sense(c->d, v->deed) == EG_SENSE_ADD && eg_begins_phrase(c, from);
    return (report){from,   denied ? doing_end(c, from, last) : last, by, v->head,
                    denied, !o->clause && (o->text.len || other)}; /* "recalled its envoy after …" */
}

/* "A court fined Acme": who acts is told, but nobody named. Not "he told Acme". */
static bool unnamed_acts(const eg_clauses *c, const eg_verb *v) {
    enum { NEAR = 6 }; /* tokens to the object's head */
    if (v->kind != EG_VERB_FINITE || v->subject_last <= v->subject_first || v->speaker_subject) return false;
    uint32_t last = eg_sent(c, v->sentence)->last, i = v->head_last;
    while (i < last && i < v->head_last + NEAR && !eg_named(c, i)) i++;
    bool told = eg_takes_clause(v) && !eg_deed_is(c->d, v->deed, EG_CLASS(ORDER));
    if (i == last || i == v->head_last + NEAR || told) return false;
    uint32_t head = v->subject_last - 1; /* an office or a body: not "the goal earned Rome a draw" */
    if (eg_gram(c, head) & (EG_G_PRONOUN | EG_G_DETERMINER)) return false;
    bool office = eg_role(c, head) & (EG_ROLE_TITLE | EG_ROLE_REPRESENTATIVE | EG_ROLE_AUTHORITY);
    bool body = eg_tok(c, head)->marks & EG_WORD_NOUN;
    return (office || body) && !eg_clause_at(c, v->head_last, last);
}

/* May an act without agent be told of whom it was done to, or be a speaker's own? */
static bool befell_somebody(eg_clauses *c, const eg_verb *v) {
    eg_passive subject;
    return eg_deed_is(c->d, v->deed, OWN_ACTS) || (eg_read_passive(c, v, &subject) && subject.heads.count);
}

/* Is it an act of unnamed people that belongs in a timeline where a place is told? */
static bool done_in_public(const eg_clauses *c, const eg_verb *v) {
    return v->kind == EG_VERB_FINITE && v->modality == EG_ACTUAL && eg_takes_none(v) &&
           eg_deed_is(c->d, v->deed,
                      EG_CLASS(PROTEST) | EG_CLASS(FIGHT) | EG_CLASS(COMPETE) | EG_CLASS(SPREAD));
}

/* What the sentence's saying verbs report, and its verbs that may tell an act: most have nobody who acts. */
static void read_sentence(builder *b, uint32_t sentence) {
    const eg_clauses *c = b->c;
    enum { AHEAD = 4 }; /* verbs whose deeds are on their way from memory */
    b->reports.len = b->candidates.len = 0;
    for (uint32_t i = c->first_verb[sentence]; i < c->first_verb[sentence + 1]; i++) {
        const eg_verb *v = &c->verbs.items[i];
        if (i + AHEAD < c->verbs.len) __builtin_prefetch(&c->d->deeds.items[v[AHEAD].deed]);
        candidate n = {.verb = v};
        bool somebody = v->actors.count > 0;
        if (somebody && eg_doer_doubtful(c, v)) continue;
        bool reports = somebody && says(c, v);
        if (denies_unnamed(c, v)) {
            eg_object o = {0};
            eg_find_object(b->c, v, &o);
            eg_vec_push(b->c->a, &b->reports, reported(c, v, &o));
        }
        if (v->doubtful && !reports) continue;
        bool done = somebody || (v->passive ? befell_somebody(b->c, v) : unnamed_acts(c, v));
        if (!done && (v->passive || !done_in_public(c, v))) continue;
        if (done) eg_find_object(b->c, v, &n.object);
        if (reports) eg_vec_push(b->c->a, &b->reports, reported(c, v, &n.object));
        if (!v->doubtful) eg_vec_push(b->c->a, &b->candidates, n);
    }
}

/* "denied the report and [left]", "denied that it left and [blamed] Bemco": the verb goes on after "denied",
 * not after what is denied. */
static bool after_denial(const eg_clauses *c, const report *r, const eg_verb *v) {
    if (!r->denied || v->kind != EG_VERB_FINITE || v->first == 0) return false;
    bool joined = (eg_gram(c, v->first - 1) & (EG_G_AND | EG_G_OR)) || eg_tok(c, v->first - 1)->punct == ',';
    return joined && (r->thing || eg_deed_is(c->d, v->deed, EG_CLASS(ACCUSE) | EG_CLASS(SAY)));
}

/* Who says what stands at a token: the speaker of the quotation, else of the narrowest report around it. */
static eg_party said_by(const builder *b, const eg_verb *v, bool *denied) {
    uint32_t token = v->head;
    *denied = false;
    eg_party by = eg_quote_speaker(b->c, token);
    if (by.count) return by;
    uint32_t width = UINT32_MAX;
    for (size_t i = 0; i < b->reports.len; i++) {
        const report *r = &b->reports.items[i];
        if (r->head == token && r->first < token) return (eg_party){0}; /* "…, said Acme": told by nobody */
        if (token < r->first || token >= r->last || r->last - r->first >= width) continue;
        if (r->head >= v->first && r->head < v->last)
            continue; /* "[denies] selling it": a modal of its own */
        if (after_denial(b->c, r, v)) continue;
        bool own = v->actors.count == 1 && !eg_takes_clause(v) && eg_party_has(r->by, v->actors.items[0]);
        if (r->thing && !own) continue;
        width = r->last - r->first;
        by = r->by;
        *denied = r->denied;
    }
    return by;
}

/* An act without agent that a speaker reports is the speaker's own when it is one of those that speakers do
 * themselves: "Twitter said … accounts had been suspended". */
static bool own_act(const eg_clauses *c, const eg_verb *v, const eg_object *o) {
    bool these =
        v->subject_last == v->subject_first && v->first > 0 && (eg_gram(c, v->first - 1) & EG_G_PLURAL);
    bool on_others = !o->heads.count && (o->item_count || these);
    return v->passive && on_others && eg_deed_is(c->d, v->deed, OWN_ACTS);
}

/* Where unnamed people do in public what belongs in a timeline: "crowds marched in [Berlin] on Sunday". */
static eg_party public_places(eg_clauses *c, const eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    eg_phrase p;
    if (!done_in_public(c, v) || !eg_phrase_before(c, s->first, v->first, &p) ||
        (eg_gram(c, p.head) & EG_G_SUBJECT))
        return (eg_party){0};
    return eg_places_in(c, v->head_last, eg_clause_end(c, v, v->head_last));
}

/* "China sowed discord, Twitter said": what one party says that another did to harm. */
static bool accuses(const eg_clauses *c, const eg_action *a) {
    if (!a->said_by.count || !a->actors.count || c->d->deeds.items[a->deed].tone != 1) return false;
    for (uint32_t i = 0; i < a->actors.count; i++)
        if (eg_party_has(a->said_by, a->actors.items[i])) return false;
    return eg_deed_is(c->d, a->deed,
                      EG_CLASS(ATTACK) | EG_CLASS(UNDERMINE) | EG_CLASS(DECEIVE) | EG_CLASS(HACK) |
                          EG_CLASS(STEAL) | EG_CLASS(VIOLATE) | EG_CLASS(INFLUENCE) | EG_CLASS(SPREAD) |
                          EG_CLASS(KILL));
}

/* "denied the report, and [left] Rome": what stands past a comma may be denied or not. */
static bool after_comma(const eg_clauses *c, const eg_verb *v) {
    for (uint32_t i = v->first; i > eg_sent(c, v->sentence)->first; i--) {
        if (eg_tok(c, i - 1)->punct == ',') return true;
        const eg_verb *w = eg_verb_over(c, i - 1);
        if (w && eg_deed_is(c->d, w->deed, EG_CLASS(DENY))) return false;
    }
    return false;
}

/* 'Acme "spied" on Lee': the marks of a headline. */
static bool claimed(const eg_clauses *c, const eg_verb *v) {
    const eg_token *k = eg_tok(c, v->head);
    return eg_sent(c, v->sentence)->zone == EG_ZONE_TITLE &&
           ((k->flags & EG_TOK_QUOTED) || (v->head > eg_sent(c, v->sentence)->first && k[-1].punct == '"'));
}

/* "who [steps] down in January": what the present tells of a day to come. Not "extends it until June". */
static bool still_to_come(const eg_clauses *c, const eg_verb *v, const eg_action *a) {
    if (a->modality != EG_ACTUAL || a->dated != EG_DATED_TIME || v->kind != EG_VERB_FINITE || v->passive ||
        v->first != v->head || eg_sent(c, v->sentence)->zone != EG_ZONE_BODY || eg_verb_in_past(c, v))
        return false;
    const eg_time *t = &c->dates->times.items[a->time];
    static const eg_listed_word when[] = {"in", "on", "next", "this", "tomorrow", ""};
    bool then = eg_word_is_one(c, t->first, when) || (t->first > 0 && eg_word_is_one(c, t->first - 1, when));
    return then && !t->mod.len && eg_time_is_later(c, t);
}

/* "a Facebook executive [resigned]", "Acme's lawyer died": what somebody does who is only told of by whom
 * they work for, and what no organization does. */
static bool private_act(const eg_clauses *c, const eg_verb *v) {
    eg_phrase p;
    uint64_t own = EG_CLASS(RESIGN) | EG_CLASS(DIE) | EG_CLASS(BIRTH) | EG_CLASS(MARRY) | EG_CLASS(DIVORCE);
    return eg_deed_is(c->d, v->deed, own) && eg_phrase_after(c, v->subject_first, v->subject_last, &p) &&
           eg_is_representative(c, p.head);
}

static void add_verb(builder *b, const candidate *n) {
    eg_clauses *c = b->c;
    const eg_verb *v = n->verb;
    eg_object o = n->object;
    bool nobody = !v->actors.count && !v->passive && !o.heads.count;
    eg_party there = nobody ? public_places(c, v) : (eg_party){0};
    if ((nobody && !there.count) || !eg_sense_proved(c, v, &o) || eg_untold(c, v) || private_act(c, v))
        return;
    eg_action a = {.first = v->head,
                   .last = v->head_last,
                   .sentence = v->sentence,
                   .deed = v->deed,
                   .actors = v->actors,
                   .targets = o.targets,
                   .object = o.text,
                   .items = o.items,
                   .item_count = o.item_count,
                   .polarity = v->polarity,
                   .modality = v->modality};
    bool denied;
    a.said_by = said_by(b, v, &denied);
    if (!denied && (a.modality == EG_ACTUAL || a.modality == EG_PLANNED) && eg_held_open(c, v)) return;
    if (denied && after_comma(c, v)) return;
    if (a.modality == EG_ACTUAL && eg_merely_asked(c, v)) a.modality = EG_POSSIBLE;
    if (a.modality == EG_ACTUAL && !a.said_by.count && eg_merely_claimed(c, v)) a.modality = EG_ALLEGED;
    if (!a.said_by.count && v->accusers) a.said_by = c->accusers.items[v->accusers - 1];
    if (denied && a.modality == EG_ACTUAL) a.modality = EG_ALLEGED; /* what is denied was alleged */
    if (denied) a.polarity = a.polarity == EG_NEGATED ? EG_AFFIRMED : EG_NEGATED;
    if (a.modality == EG_ACTUAL && !a.said_by.count && claimed(c, v)) a.modality = EG_ALLEGED;
    if (a.modality == EG_ACTUAL && accuses(c, &a)) a.modality = EG_ALLEGED;
    bool organization =
        a.said_by.count == 1 && eg_entity(c, a.said_by.items[0])->type == EG_ENTRY_ORGANIZATION;
    if (!a.actors.count && organization && own_act(c, v, &o)) a.actors = a.said_by;
    if (!a.actors.count) { /* who acted is not told: keep it only for whom it was done to */
        if (nobody) o.heads = there;
        if (!o.heads.count) return;
        a.targets = o.heads;
    }
    a.actor_text = eg_tokens_text(c->t, v->subject_first, v->subject_last);
    if (v->passive && v->kind != EG_VERB_FINITE && v->kind != EG_VERB_REDUCED) a.actor_text = (eg_span){0};
    eg_action_date(c, v, &a);
    if (still_to_come(c, v, &a)) a.modality = EG_PLANNED;
    if (nobody && a.dated_by != EG_BY_CLAUSE && a.dated_by != EG_BY_STAMP) return;
    eg_vec_push(c->a, &b->out->list, a);
}

/* "according to X": X says what stands before it, or after it at the start of a sentence. */
static void add_according(builder *b, uint32_t sentence, size_t *next, uint32_t say) {
    eg_clauses *c = b->c;
    const eg_sentence *s = eg_sent(c, sentence);
    for (; *next < c->according.len && c->according.items[*next] < s->last; ++*next) {
        uint32_t i = c->according.items[*next];
        eg_phrase p;
        bool speaker;
        if (!eg_phrase_after(c, i + 2, s->last, &p)) continue;
        eg_party party = eg_phrase_party(c, &p, sentence, &speaker);
        if (!party.count) continue;
        bool opens = i == s->first;
        eg_vec_push(c->a, &b->reports,
                    (report){opens ? p.last : s->first, opens ? s->last : i, party, i, false, false});
        eg_action a = {.first = i,
                       .last = i + 2,
                       .sentence = sentence,
                       .deed = say,
                       .actors = party,
                       .actor_text = eg_tokens_text(c->t, p.first, p.last),
                       .dated = EG_DATED_PUBLICATION,
                       .dated_by = EG_BY_REPORT};
        if (s->zone == EG_ZONE_TEASER) eg_action_date_teaser(c, &a);
        eg_vec_push(c->a, &b->out->list, a);
    }
}

/* Verbs and subjects, while the tokens of their sentence are at hand. */
static void read_clauses(eg_clauses *c) {
    enum { SCARCE = 10 }; /* hardly more verbs than one of so many tokens; room not used costs nothing */
    size_t sentences = c->t->sentences.len, mention = 0, token = 0, pronoun = 0;
    eg_vec_expect(c->a, &c->verbs, c->t->tokens.len / SCARCE + 8);
    c->first_verb = eg_arena_alloc(c->a, (sentences + 1) * sizeof *c->first_verb);
    c->first_verb[0] = 0;
    c->changes = 1;
    c->news = EG_NEW(c->a, uint32_t, sentences + 1);
    c->subject_of = EG_NEW(c->a, eg_party, sentences + 1);
    for (uint32_t s = 0; s < sentences; s++) {
        bool told = eg_told(eg_sent(c, s));
        if (told) eg_find_verbs(c, s, &mention, &token);
        c->first_verb[s + 1] = (uint32_t)c->verbs.len;
        if (told) eg_find_subjects(c, s, &pronoun);
    }
}

void eg_open_clauses(eg_arena *a, const eg_tokens *tokens, eg_mentions *mentions, const eg_dates *dates,
                     const eg_dict *dict, eg_clauses *c) {
    *c = (eg_clauses){.a = a,
                      .t = tokens,
                      .d = dict,
                      .m = mentions,
                      .dates = dates,
                      .tokens = tokens->tokens.items,
                      .word = dict->grammar.words};
    eg_look_over(c);
    read_clauses(c);
}

/* Puts the actions from number `from` on, a sentence's, in the order of their triggers. Few, and mostly so.
 */
static void order_by_trigger(eg_actions *out, size_t from) {
    for (size_t i = from + 1; i < out->list.len; i++) {
        eg_action a = out->list.items[i];
        size_t to = i;
        for (; to > from; to--) {
            const eg_action *b = &out->list.items[to - 1];
            if (b->first < a.first || (b->first == a.first && b->last <= a.last)) break;
            out->list.items[to] = *b;
        }
        if (to < i) out->list.items[to] = a;
    }
}

void eg_find_actions(eg_arena *a, const eg_tokens *tokens, eg_mentions *mentions, const eg_dates *dates,
                     const eg_dict *dict, eg_actions *out) {
    *out = (eg_actions){0};
    if (!mentions->list.len) return;
    eg_clauses c;
    builder b = {.c = &c, .out = out};
    eg_open_clauses(a, tokens, mentions, dates, dict, &c);
    eg_find_speakers(&c);
    eg_find_pronouns(&c);
    eg_find_headings(&c);
    eg_vec_expect(a, &out->list, c.verbs.len / 2 + 8); /* half of the verbs have no named actor */
    uint32_t say = eg_intern_find(&dict->deed_names, EG_SPAN("say"));
    size_t according = 0, did = 0, noun = 0;
    for (uint32_t s = 0; s < tokens->sentences.len; s++) {
        if (!eg_told(&tokens->sentences.items[s])) continue;
        size_t from = out->list.len;
        read_sentence(&b, s);
        if (say) add_according(&b, s, &according, say - 1);
        for (size_t i = 0; i < b.candidates.len; i++) add_verb(&b, &b.candidates.items[i]);
        eg_find_dids(&c, s, &did, out);
        eg_find_nominals(&c, s, &noun, out);
        order_by_trigger(out, from);
    }
    eg_pronouns_mention(&c);
}
