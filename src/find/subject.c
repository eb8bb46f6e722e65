/* Who acts: the subject of each verb group.
 * In: verbs, phrases, names. Out: eg_verb.actors. Refuses to name an actor when the head of the subject is
 * unnamed: "accounts discovered by Facebook posed" acts through no name. Walks left from the verb over
 * prepositional phrases, appositions, relative clauses and coordination; "by …" names who acts in the
 * passive. Example: "Nick Clegg, once deputy prime minister of Britain, said" -> Nick Clegg. */
#include "find/beside.h"
#include "find/context.h"
#include "find/pronoun.h"

enum { HOPS = 5 }; /* prepositional phrases between a subject's head and its verb */

static bool is_person(const eg_clauses *c, uint32_t i) {
    const eg_mention *m = eg_mention_at(c->m, i);
    return m && eg_entity(c, m->entity)->type == EG_ENTRY_PERSON;
}

/* The finite verb that governs an infinitive or gerund: the nearest before it. "Lee let Reed win it after
 * [selling] two": that of the main clause. */
static const eg_verb *governor(const eg_clauses *c, const eg_verb *v) {
    bool when = v->kind == EG_VERB_GERUND && v->first > 0 && (eg_gram(c, v->first - 1) & EG_G_SUBORDINATOR);
    for (size_t i = eg_verb_number(c, v); i > c->first_verb[v->sentence]; i--) {
        const eg_verb *w = &c->verbs.items[i - 1];
        if (when && w->kind == EG_VERB_INFINITIVE) continue;
        if (w->kind != EG_VERB_REDUCED || w->passive) return w;
    }
    return NULL;
}

static void take(eg_verb *v, const eg_phrase *p, eg_party party, bool speaker) {
    v->actors = party;
    v->speaker_subject = speaker;
    v->subject_first = p->first;
    v->subject_last = p->last;
}

/* The phrase follows a verb that takes a thing, not a clause: it is that verb's object. */
static bool object_of_other(const eg_clauses *c, const eg_verb *v, const eg_phrase *p, const eg_sentence *s) {
    const eg_verb *w = p->first > s->first ? eg_verb_over(c, p->first - 1) : NULL;
    return w && w->head != v->head && w->kind != EG_VERB_INVERTED && !eg_takes_clause(w);
}

/* "the lawyer who had [defended Mr Lee] said": the object of a verb that no row lists. */
static bool object_of_unlisted(const eg_clauses *c, const eg_phrase *p, const eg_sentence *s) {
    uint32_t verb = p->first;
    if (c->m->at[verb] || (eg_tok(c, verb)->flags & EG_TOK_CAPITAL)) verb--;
    if (p->first == s->first || verb == s->first || verb == p->head || c->m->at[verb]) return false;
    return (eg_gram(c, verb - 1) & (EG_G_HAVE | EG_G_RELATIVE)) &&
           !(eg_tok(c, verb)->flags & EG_TOK_CAPITAL) &&
           eg_span_ends(eg_token_text(c->t, verb), EG_SPAN("ed"));
}

/* "her song [featuring Ann Lee] sold": the name is only part of the subject. */
static bool after_participle(const eg_clauses *c, const eg_phrase *p) {
    const eg_mention *m = eg_mention_at(c->m, p->head);
    if (!m || m->first <= p->first || c->m->at[m->first - 1]) return false;
    return !(eg_tok(c, m->first - 1)->flags & EG_TOK_CAPITAL) &&
           eg_span_ends(eg_token_text(c->t, m->first - 1), EG_SPAN("ing"));
}

/* "Facebook's head of cybersecurity Nathaniel Gleicher": a person after the preposition's noun, told of by
 * the office before the preposition. "an associate of Yukos boss Khodorkovsky" is no such thing. */
static bool apposition(const eg_clauses *c, const eg_phrase *p, uint32_t from) {
    const eg_mention *m = eg_mention_at(c->m, p->head);
    if (!m || m->first == p->first || eg_entity(c, m->entity)->type != EG_ENTRY_PERSON) return false;
    if (eg_word_role(c->d, eg_tok(c, m->first - 1)->word) & EG_ROLE_TITLE) return false;
    eg_phrase q;
    return p->first - 1 > from && eg_phrase_before(c, from, p->first - 1, &q) &&
           eg_is_representative(c, q.head);
}

/* "Secretary to the Treasury Ann Lee": an office without an article, so whoever is named holds it. */
static bool office_to(const eg_clauses *c, const eg_phrase *p, uint32_t from) {
    eg_phrase q;
    return p->first - 1 > from && eg_phrase_before(c, from, p->first - 1, &q) && is_person(c, p->head) &&
           (eg_gram(c, p->first) & EG_G_DETERMINER) && !(eg_gram(c, q.first) & EG_G_DETERMINER) &&
           (eg_word_role(c->d, eg_tok(c, q.head)->word) & EG_ROLE_TITLE);
}

/* "In a statement [Facebook and Google] said": the names at the end of what the preposition before `first`
 * begins, when something else stands before them. */
static void names_behind(eg_clauses *c, eg_verb *v, uint32_t first, const eg_phrase *p) {
    const eg_mention *m = eg_mention_at(c->m, p->head), *before;
    if (!m || m->via == EG_VIA_DEMONYM) return;
    uint32_t begin = m->first;
    while (begin > first + 1 && ((eg_gram(c, begin - 1) & EG_G_AND) || eg_tok(c, begin - 1)->punct == ',') &&
           (before = eg_mention_at(c->m, begin - 2)))
        begin = before->first;
    bool article = begin < m->first && (eg_gram(c, first) & EG_G_DETERMINER);
    if (begin <= first + article) return;
    eg_phrase n = {m->first, m->last, p->head};
    eg_party party = eg_all_of_list(c, begin, &n, v->sentence);
    n.first = begin;
    take(v, &n, party, false);
}

/* The list from token `first` to the phrase follows a preposition: does that settle the subject, or is its
 * head further left? */
static bool attached_subject(eg_clauses *c, eg_verb *v, const eg_phrase *p, uint32_t first) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t at = first - 1;
    bool speaker = false;
    eg_phrase q;
    while (at > s->first && (eg_gram(c, at - 1) & EG_G_PREPOSITION)) at--;
    if (at == s->first || !eg_phrase_before(c, s->first, at, &q)) {
        names_behind(c, v, first, p);
        return true;
    }
    if (at + 1 < first)
        return true; /* "officials from across [Europe]", "from outside China": no government's */
    if (!eg_is_representative(c, q.head)) return false;
    for (uint32_t i = q.first - (q.first > s->first); i < q.last; i++)
        if (eg_gram(c, i) & EG_G_FORMER) return true;             /* "a former director at Boeing" */
    eg_party own = eg_phrase_party(c, &q, v->sentence, &speaker); /* "a spokesman for Facebook" */
    if (!own.count && eg_only_there(c, &q, p)) return true;
    if (!own.count && !eg_is_abroad(c, s->first, at)) own = eg_all_of_list(c, first, p, v->sentence);
    take(v, &(eg_phrase){q.first, p->last, q.head}, own, speaker);
    return true;
}

/* "[Tom Reed] of Acme and [Ann Lee] of Bemco said": two people, each with what they belong to. The list of
 * names from token `first` on ends with the phrase. */
static bool each_of_another(eg_clauses *c, eg_verb *v, uint32_t first, const eg_phrase *p) {
    uint32_t from = eg_sent(c, v->sentence)->first;
    eg_phrase q;
    bool led = first > from + 1 && first < p->first && (eg_gram(c, first - 1) & EG_G_PREPOSITION);
    if (!led || is_person(c, first) || !is_person(c, p->head) || !eg_phrase_before(c, from, first - 1, &q) ||
        q.last != first - 1 || !is_person(c, q.head))
        return false;
    bool speaker = false;
    eg_party other = eg_phrase_party(c, &q, v->sentence, &speaker);
    take(v, &(eg_phrase){q.first, p->last, p->head},
         eg_party_join(c->a, other, eg_phrase_party(c, p, v->sentence, &speaker)), false);
    return true;
}

/* "Lee, whose wife, [Ann Lee], was ill, left": the name is that of somebody in a relative clause. */
static bool of_whose(const eg_clauses *c, const eg_phrase *p, uint32_t from) {
    eg_phrase q;
    if (p->first < from + 2 || eg_tok(c, p->first - 1)->punct != ',' ||
        !eg_phrase_before(c, from, p->first - 1, &q))
        return false;
    return (eg_gram(c, q.first) & EG_G_RELATIVE) ||
           (q.first > from && (eg_gram(c, q.first - 1) & EG_G_RELATIVE));
}

/* Reads the subject that ends before token `end`; fills v. */
static void subject_before(eg_clauses *c, eg_verb *v, uint32_t end);

/* "was sued by Bemco and [paid]": with the subject of the passive verb w. */
static void after_passive(eg_clauses *c, const eg_verb *w, eg_verb *v) {
    eg_verb first = *w;
    first.actors = (eg_party){0};
    first.subject_first = first.subject_last = 0;
    subject_before(c, &first, w->first);
    take(v, &(eg_phrase){first.subject_first, first.subject_last, 0}, first.actors, first.speaker_subject);
}

/* A walk to the left from a verb, in search of its subject. */
typedef struct walk {
    uint32_t end; /* the token it has come to */
    bool apposed, relative, who, bound;
} walk;

/* Past the comma at token i; false: the subject is found, or there is none. */
static bool past_comma(eg_clauses *c, eg_verb *v, walk *at, uint32_t i) {
    uint32_t from = eg_sent(c, v->sentence)->first, open;
    const eg_verb *w = at->relative ? NULL : eg_in_series(c, v, i);
    if (w) { /* "Acme hired Lee, [opened] a shop and left" */
        take(v, &(eg_phrase){w->subject_first, w->subject_last, 0}, w->actors, w->speaker_subject);
        return false;
    }
    if (at->relative) {
        at->end = at->who ? eg_before_office(c, from, i) : i;
        return true;
    }
    uint32_t who_comma = at->apposed ? i : eg_before_relative(c, v, from, i);
    if (who_comma < i) {
        at->apposed = true;
        at->end = who_comma;
        return true;
    }
    if (at->apposed || !eg_opening_comma(c, from, i, &open)) return false;
    eg_phrase name, beside;
    if (eg_name_apposed(c, v, open, i, &name, &beside)) { /* "The prime minister, [John Howard], said" */
        bool speaker = false;
        eg_party party = eg_phrase_party(c, &name, v->sentence, &speaker);
        if (beside.last) party = eg_with_list(c, from, &beside, party, v->sentence);
        take(v, &name, party, false);
        return false;
    }
    at->apposed = true;
    at->end = eg_before_participle(c, from, open);
    return true;
}

/* Past the "and" at token i, likewise. */
static bool past_and(eg_clauses *c, eg_verb *v, walk *at, uint32_t i) {
    const eg_verb *w = eg_coordinated(c, v);
    uint32_t unlisted = w ? 0 : eg_verb_before(c, eg_sent(c, v->sentence), i);
    if (w && w->passive && eg_goes_on_passive(c, w, i))
        after_passive(c, w, v);
    else if (w && !w->passive)
        take(v, &(eg_phrase){w->subject_first, w->subject_last, 0}, w->actors, w->speaker_subject);
    at->end = unlisted;
    return unlisted;
}

/* Past the phrase that ends where the walk has come to, when it only hangs on another; likewise. */
static bool past_phrase(eg_clauses *c, eg_verb *v, walk *at) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    eg_phrase p, name;
    if (!eg_phrase_before(c, s->first, at->end, &p)) return false;
    uint32_t start = eg_list_begin(c, s->first, &p);
    uint32_t link =
        start > s->first ? eg_gram(c, start - 1) : 0; /* "after [the court] ruled" begins a clause */
    bool person = at->who && is_person(c, p.head);
    if (at->relative && at->bound && !at->who && (link & EG_G_BY))
        return false; /* a deal made by [Acme] that sold it */
    if (each_of_another(c, v, start, &p)) return false;
    bool abroad = (link & EG_G_TO) && eg_is_abroad(c, s->first, start - 1);
    bool attached = abroad || ((link & EG_G_PREPOSITION) && !(link & (EG_G_TO | EG_G_SUBORDINATOR)));
    if ((link & EG_G_TO) && !abroad && (!at->relative || (at->bound && !person)) &&
        !office_to(c, &p, s->first))
        return false; /* "exports to [Japan] are", "a team to [Japan] which is" */
    if (attached && !person && !apposition(c, &p, s->first)) {
        at->end = start - 1;
        return !attached_subject(c, v, &p, start);
    }
    if (at->relative && !at->who && is_person(c, p.head))
        return false; /* "Ann Lee of Farlex, [which] sells it" */
    if (at->relative && at->bound && eg_apposed_to(c, s->first, &p, at->who, &name)) p = name;
    if (object_of_other(c, v, &p, s) || object_of_unlisted(c, &p, s) || after_participle(c, &p)) return false;
    if (at->apposed && of_whose(c, &p, s->first)) return false;
    bool speaker = false;
    eg_party party = eg_phrase_party(c, &p, v->sentence, &speaker);
    bool last = at->relative && eg_is_singular(c, v); /* "Acme and [Bemco], which has sold it" */
    if (party.count && eg_named(c, p.head) && !last)
        party = eg_with_list(c, s->first, &p, party, v->sentence);
    take(v, &p, party, speaker);
    eg_negate_by_subject(c, v, &p);
    return false;
}

static void subject_before(eg_clauses *c, eg_verb *v, uint32_t end) {
    uint32_t from = eg_sent(c, v->sentence)->first;
    walk at = {.end = end};
    for (int hop = 0; hop < HOPS && at.end > from; hop++) {
        while (at.end > from && (eg_is_adverb(c, at.end - 1) && !eg_named(c, at.end - 1))) at.end--;
        if (at.end == from) return;
        uint32_t i = at.end - 1, g = eg_gram(c, i);
        bool himself = (g & EG_G_PRONOUN) && eg_span_ends(eg_token_text(c->t, i), EG_SPAN("self"));
        if (eg_tok(c, i)->punct == '"' && !at.relative) {
            at.end = i;
        } else if (eg_tok(c, i)->punct == ')') {
            at.end = eg_opening_bracket(c, from, i);
        } else if (eg_tok(c, i)->punct == ',') {
            if (!past_comma(c, v, &at, i)) return;
        } else if ((g & EG_G_RELATIVE) && !c->m->at[i]) {
            at.relative = true;
            at.bound = i > from && eg_tok(c, i - 1)->punct != ',';
            at.who = eg_tok(c, i)->word == c->word.who;
            at.end = i;
        } else if (eg_boundary(c, i)) {
            return;
        } else if (himself && i > from && eg_named(c, i - 1)) { /* "Reed himself said" */
            at.end = i;
        } else if (g & (EG_G_AND | EG_G_OR)) {
            if (!past_and(c, v, &at, i)) return;
        } else if (!past_phrase(c, v, &at)) {
            return;
        }
    }
}

/* "[and] Farley": goes on with somebody whom nobody knows. */
static bool and_unlisted(const eg_clauses *c, uint32_t i, uint32_t end) {
    return i + 1 < end && (eg_gram(c, i) & EG_G_AND) && eg_capital_word(eg_tok(c, i + 1)) &&
           !c->m->at[i + 1] && !eg_gram(c, i + 1) && !eg_in_time(c, i + 1);
}

/* Who is named by the phrase p that stands behind what they did, with what goes on about them: "said [Acme's
 * director, Ann Lee]", "by [a spokesman for Acme]". The phrase becomes that of who acts. */
static eg_party party_behind(eg_clauses *c, const eg_sentence *s, eg_phrase *p, uint32_t sentence,
                             bool *speaker) {
    bool office = eg_role(c, p->head) & EG_ROLE_TITLE;
    uint32_t next = p->last;
    eg_phrase of = *p;
    if (eg_is_representative(c, p->head) && next + 1 < s->last && (eg_gram(c, next) & EG_G_PREPOSITION) &&
        eg_phrase_after(c, next + 1, s->last, &of))
        next = of.last;
    const eg_mention *m =
        next + 1 < s->last && eg_tok(c, next)->punct == ',' ? eg_mention_at(c->m, next + 1) : NULL;
    if (m && ((office && is_person(c, next + 1)) || eg_tells_whose(c, p->first, next, m)))
        *p = (eg_phrase){m->first, m->last, m->last - 1};
    eg_party party = eg_phrase_party(c, p, sentence, speaker);
    return party.count || of.first == p->first ? party : eg_phrase_party(c, &of, sentence, speaker);
}

static void subject_after(eg_clauses *c, eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    eg_phrase p;
    if (!eg_phrase_after(c, v->head_last, s->last, &p)) return;
    bool speaker = false;
    eg_party party = party_behind(c, s, &p, v->sentence, &speaker);
    uint32_t next = p.last;
    if (party.count && next + 1 < s->last && (eg_gram(c, next) & EG_G_AND) && eg_named(c, next + 1)) {
        eg_phrase q;
        if (eg_phrase_after(c, next + 1, s->last, &q))
            party = eg_party_join(c->a, party, eg_phrase_party(c, &q, v->sentence, &speaker));
    }
    take(v, &p, and_unlisted(c, next, s->last) ? (eg_party){0} : party, speaker);
}

/* "led by Lee and [now opposes Acme]": another verb, not another who acts. */
static bool goes_on(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t next = eg_after_adverbs(c, i, end);
    return next < end && !c->m->at[i] && (next > i || eg_in_verb(c, next) || eg_is_auxiliary(c, next));
}

/* "… by Facebook": who acts in the passive. */
static void agent(eg_clauses *c, eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    eg_phrase p, q;
    if (!eg_find_agent(c, v, &p)) return;
    bool speaker = false;
    eg_party party = party_behind(c, s, &p, v->sentence, &speaker);
    take(v, &p, party, speaker);
    uint32_t next = p.last;
    if (and_unlisted(c, next, s->last)) v->actors = (eg_party){0};
    if (v->actors.count && next + 1 < s->last && (eg_gram(c, next) & EG_G_AND) &&
        !goes_on(c, next + 1, s->last) && eg_phrase_after(c, next + 1, s->last, &q)) {
        eg_party more = eg_phrase_party(c, &q, v->sentence, &speaker);
        bool others = eg_is_representative(c, q.head) && eg_named(c, q.first); /* and [Bemco's lawyers] */
        v->actors = others && !more.count ? more : eg_party_join(c->a, v->actors, more);
    }
}

/* The target of a verb: its direct phrase, or the subject when it is passive. */
static eg_party target_of(eg_clauses *c, const eg_verb *w) {
    eg_phrase p;
    bool speaker = false;
    const eg_sentence *s = eg_sent(c, w->sentence);
    if (w->passive) {
        bool joined = w->first > s->first && (eg_gram(c, w->first - 1) & (EG_G_AND | EG_G_OR));
        const eg_verb *x = joined ? eg_coordinated(c, w) : NULL;
        if (x && x->passive) return target_of(c, x);
        eg_verb probe = *w;
        probe.actors = (eg_party){0};
        subject_before(c, &probe, w->first);
        return probe.actors;
    }
    if (!eg_phrase_after(c, w->head_last, s->last, &p)) return (eg_party){0};
    const eg_mention *m = eg_person_apposed(c, &p, s->last); /* urged the head of Acme, [Ann Lee], to … */
    if (m) p = (eg_phrase){m->first, m->last, m->last - 1};
    return eg_phrase_party(c, &p, w->sentence, &speaker);
}

/* "Google to close its London office", "Rome: Google to …": the plan of a headline, with nothing but its
 * subject before it. */
static void headline_plan(eg_clauses *c, eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    eg_phrase p;
    if (!eg_phrase_before(c, s->first, v->first, &p)) return;
    bool colon = s->zone == EG_ZONE_TITLE && p.first > s->first && eg_tok(c, p.first - 1)->punct == ':';
    if (p.first != s->first && !colon && !eg_headline_names(c, s, p.first - 1)) return;
    subject_before(c, v, v->first);
    v->modality = EG_PLANNED;
}

/* "will raise it and [cut] that", "urged Acme to sell it and to [buy] that": the verb before an infinitive
 * behind "and" that it goes on with; NULL = none. */
static const eg_verb *infinitive_before(const eg_clauses *c, const eg_verb *v) {
    uint32_t i = v->first;
    if (i > 0 && (eg_gram(c, i - 1) & EG_G_TO)) i--;
    if (v->kind != EG_VERB_INFINITIVE || i == 0 || !(eg_gram(c, i - 1) & (EG_G_AND | EG_G_OR))) return NULL;
    for (size_t n = eg_verb_number(c, v); n > c->first_verb[v->sentence]; n--) {
        const eg_verb *w = &c->verbs.items[n - 1];
        if (w->kind == EG_VERB_REDUCED || w->kind == EG_VERB_GERUND) continue;
        bool open = w->kind == EG_VERB_INFINITIVE || w->modality == EG_PLANNED || w->modality == EG_POSSIBLE;
        return open && !w->passive && !eg_cut_off(c, w, v) ? w : NULL;
    }
    return NULL;
}

static void dependent(eg_clauses *c, eg_verb *v) {
    const eg_verb *joined = infinitive_before(c, v);
    if (joined) {
        take(v, &(eg_phrase){joined->subject_first, joined->subject_last, 0}, joined->actors,
             joined->speaker_subject);
        v->modality = joined->modality;
        v->polarity = joined->polarity;
        v->doubtful = joined->doubtful;
        v->accusers = joined->accusers;
        return;
    }
    const eg_verb *w = governor(c, v);
    bool infinitive = v->kind == EG_VERB_INFINITIVE;
    if (!w && infinitive) headline_plan(c, v);
    if (!w || eg_cut_off(c, w, v)) return;
    bool suffered = !infinitive && w->passive && eg_after(c, v); /* was fined by Acme after [hiding] it */
    bool in_slot = infinitive ? (w->takes & EG_TAKES_DO) != 0 : eg_in_slot(c, w, v);
    if (suffered) v->actors = target_of(c, w);
    if (in_slot && !suffered) {
        v->actors = target_of(c, w);
        eg_read_slot(c, w, v);
    }
    if (in_slot || suffered) return;
    if (infinitive && w->head_last < v->first && eg_takes_clause(w) &&
        eg_clause_at(c, w->head_last, eg_sent(c, v->sentence)->last))
        return; /* "said the way [to tackle] it is …": nobody in particular does */
    if (!eg_shares_subject(c, w, v)) return;
    take(v, &(eg_phrase){w->subject_first, w->subject_last, 0}, w->actors, w->speaker_subject);
    if (v->kind == EG_VERB_GERUND && w->kind == EG_VERB_GERUND) { /* accused of ending and [selling] it */
        if (v->modality == EG_ACTUAL) v->modality = w->modality;
        v->accusers = w->accusers;
    }
    if (v->kind == EG_VERB_GERUND && eg_not_yet(c, v)) v->doubtful = true;
    bool by = v->kind == EG_VERB_GERUND && v->first > 0 && (eg_gram(c, v->first - 1) & EG_G_BY);
    if (by && v->modality == EG_ACTUAL) v->modality = w->modality; /* "may have broken it by [selling] two" */
    if (!infinitive || v->modality != EG_ACTUAL || eg_made_use(c, w)) return;
    v->doubtful = true;
    v->modality = w->modality == EG_POSSIBLE || w->modality == EG_ALLEGED ? w->modality : EG_PLANNED;
}

/* ", suspending …" acts with the main clause's subject; in a headline, "Acme suspending …" with the name that
 * opens it. */
static void clausal(eg_clauses *c, eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    const eg_verb *w = v->first > s->first ? governor(c, v) : NULL;
    eg_phrase p;
    bool comma = w && eg_tok(c, v->first - 1)->punct == ',';
    bool row =
        comma ? w->kind == EG_VERB_GERUND && eg_gerund_row(c, v) /* by leaving it, [expelling] Lee and … */
              : w && w->kind == EG_VERB_CLAUSAL_ING && (eg_gram(c, v->first - 1) & EG_G_AND);
    if (row) {
        take(v, &(eg_phrase){w->subject_first, w->subject_last, 0}, w->actors, w->speaker_subject);
        v->modality = w->modality;
        v->accusers = w->accusers;
        v->doubtful = w->doubtful;
    } else if (comma && w->kind != EG_VERB_GERUND) {
        dependent(c, v);
    } else if (!comma && s->zone == EG_ZONE_TITLE && eg_phrase_before(c, s->first, v->first, &p) &&
               p.first == s->first) {
        subject_before(c, v, v->first);
    }
}

static void find_subject(eg_clauses *c, eg_verb *v) {
    switch (v->kind) {
    case EG_VERB_INVERTED: subject_after(c, v); break;
    case EG_VERB_REDUCED: agent(c, v); break;
    case EG_VERB_INFINITIVE: /* fall through */
    case EG_VERB_GERUND:
        if (v->passive) /* "to be bought by …" */
            agent(c, v);
        else
            dependent(c, v);
        break;
    case EG_VERB_CLAUSAL_ING: clausal(c, v); break;
    default:
        if (v->passive) {
            eg_negate_passive(c, v);
            agent(c, v);
        } else
            subject_before(c, v, v->first);
    }
}

void eg_find_subjects(eg_clauses *c, uint32_t sentence, size_t *pronoun) {
    for (uint32_t i = c->first_verb[sentence]; i < c->first_verb[sentence + 1]; i++) {
        eg_verb *v = &c->verbs.items[i];
        eg_read_pronouns_before(c, sentence, pronoun, v->first);
        find_subject(c, v);
        if (v->speaker_subject) eg_vec_push(c->a, &c->spoken, i);
        bool main = (v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED) && !v->passive;
        if (!main || !v->actors.count || c->subject_of[sentence].count) continue;
        c->subject_of[sentence] = v->actors;
        eg_change(c, sentence);
    }
    eg_read_pronouns_before(c, sentence, pronoun, eg_sent(c, sentence)->last);
}
