/* Whose act an infinitive or an -ing form is: that of whom the verb before it tells?
 * In: such a form, and the verb that governs it. Out: whether whoever does the one surely does the other.
 * Refuses where the words between them may tell of somebody else, or where the form may hang on a noun rather
 * than on the verb. Example: "Acme sold it to pay debts", "Acme sold it after losing money", "Acme sold it,
 * ending a dispute" -> Acme does; "Acme sent Bemco to pay", "Acme rejected a proposal to pay", "Acme hailed
 * success in selling" -> perhaps others do. */
#include "find/clause.h"

static bool against(const eg_clauses *c, const eg_verb *w) {
    return c->d->deeds.items[w->deed].tone == 1;
}

/* Somebody who may act: a person, an organization, an office. */
static bool somebody(const eg_clauses *c, uint32_t i) {
    const eg_mention *m = eg_mention_at(c->m, i);
    if (m) return m->via != EG_VIA_DEMONYM && eg_entity(c, m->entity)->type != EG_ENTRY_PLACE;
    uint32_t one_person = EG_G_MALE | EG_G_FEMALE;
    return (eg_gram(c, i) & EG_G_PRONOUN) ? (eg_gram(c, i) & one_person) != 0
                                          : (eg_role(c, i) & EG_ROLE_TITLE) != 0;
}

/* "Acme's [plan]": of somebody who is named. */
static bool owned(const eg_clauses *c, const eg_phrase *p) {
    for (uint32_t i = p->first + 1; i < p->last; i++)
        if (eg_tok(c, i)->kind == EG_TOKEN_CLITIC && c->m->at[i - 1]) return true;
    return false;
}

/* "accused Bemco of [trying] to sell it", "thanked Lee for [proposing] to end it": an -ing form, which no row
 * lists or which is a modal, of whom the verb before acts on. Not "apologised for trying to sell it". */
static bool of_object_doing(const eg_clauses *c, const eg_verb *w, const eg_verb *v, const eg_phrase *p) {
    uint32_t doing = eg_word_ends(c, v->first, EG_SPAN("ing")) ? v->first : p->head;
    if (doing <= w->head_last + 1 || c->m->at[doing] || !eg_word_ends(c, doing, EG_SPAN("ing"))) return false;
    uint32_t g = eg_gram(c, doing - 1);
    return (g & (EG_G_PREPOSITION | EG_G_OF)) && !(g & (EG_G_BY | EG_G_SUBORDINATOR));
}

static bool infinitive_shares(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    uint32_t i = w->particle && w->particle < v->first ? w->particle + 1 : w->head_last;
    while (i < v->head && (eg_is_adverb(c, i) || (eg_gram(c, i) & EG_G_TO))) i++;
    if (i >= v->first) return true; /* "agreed to sell" */
    eg_phrase p;
    if (!eg_phrase_before(c, w->head_last, v->first, &p)) return !eg_takes_clause(w);
    if (of_object_doing(c, w, v, &p)) return false;
    bool object = p.first == w->head_last, noun = !c->m->at[p.head];
    if (eg_takes_clause(w) && !(object && eg_takes_object(w)))
        return false; /* "said a deal of last year to sell it failed" */
    if (eg_deed_is(c->d, w->deed, EG_CLASS(WIN) | EG_CLASS(COMPETE))) return true; /* "beat Ann Lee to win" */
    if (owned(c, &p) || (object && noun && against(c, w))) return false;
    bool attached = !object && (eg_gram(c, p.first - 1) & (EG_G_OF | EG_G_BY)); /* "a plan of Acme to sell" */
    return !((object || attached) && somebody(c, p.head));
}

static bool gerund_shares(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    uint32_t at = v->first - 1;
    while (at > w->head_last && eg_is_adverb(c, at)) at--;
    uint32_t g = eg_gram(c, at);
    if (g & (EG_G_AND | EG_G_OR)) return true; /* "by finding and removing" */
    bool clause = eg_takes_clause(w);
    if (w->passive || (at > w->head_last && clause)) return false;
    if ((g & EG_G_BY) || ((g & EG_G_SUBORDINATOR) && !clause)) return true;
    bool with = eg_tok(c, at)->word == c->word.with; /* "with sales falling" */
    return at == w->head_last && !with && !clause;   /* "resigned from running it" */
}

/* The finite verb of the clause before v. */
static const eg_verb *main_verb(const eg_clauses *c, const eg_verb *v) {
    const eg_verb *first = c->verbs.items + c->first_verb[v->sentence];
    while (v-- > first)
        if (v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED) return v;
    return NULL;
}

static bool same_party(eg_party x, eg_party y) {
    for (uint32_t i = 0; i < x.count; i++)
        if (!eg_party_has(y, x.items[i])) return false;
    return x.count == y.count;
}

static bool participle_shares(const eg_clauses *c, const eg_verb *v) {
    const eg_verb *w = main_verb(c, v), *first = c->verbs.items + c->first_verb[v->sentence];
    bool says = eg_takes_clause(v);
    if (!w || !w->actors.count) return false;
    for (const eg_verb *between = w + 1; between < v; between++) /* "urged Bemco to sell, saying" */
        if (between->actors.count && !same_party(between->actors, w->actors)) return false;
    for (const eg_verb *before = first; says && before < w; before++) /* "Acme said Bemco sold it, adding" */
        if (before->actors.count && !same_party(before->actors, w->actors)) return false;
    for (uint32_t i = w->subject_last; i < w->first; i++) /* "of Acme, which sold it, adding" */
        if (eg_gram(c, i) & EG_G_RELATIVE) return false;
    if (says || !eg_takes_clause(w)) return true;
    return eg_takes_object(w) && !eg_clause_at(c, w->head_last, v->first);
}

bool eg_shares_subject(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    switch (v->kind) {
    case EG_VERB_INFINITIVE: return infinitive_shares(c, w, v);
    case EG_VERB_GERUND: return gerund_shares(c, w, v);
    default: return participle_shares(c, v);
    }
}

/* "prompted Acme to remove it": then it was removed. */
bool eg_brought_about(const eg_clauses *c, const eg_verb *w) {
    return w->modality == EG_ACTUAL && w->polarity == EG_AFFIRMED &&
           eg_deed_is(c->d, w->deed, EG_CLASS(CAUSE) | EG_CLASS(FORCE) | EG_CLASS(LEAD));
}

/* "used the pages to spread it": told of what was done. After others an infinitive may be an aim, a result
 * ("broke away to win it") or somebody else's ("named a judge to head it"). */
bool eg_made_use(const eg_clauses *c, const eg_verb *w) {
    return w->kind == EG_VERB_FINITE && w->modality != EG_PLANNED && w->modality != EG_POSSIBLE &&
           w->polarity == EG_AFFIRMED && eg_deed_is(c->d, w->deed, EG_CLASS(USE));
}

/* "a way of [winning] it", "the link between [arriving] and staying": a preposition that does not tell that
 * it was done, as "by", "after" and "for" do. */
bool eg_not_yet(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word open[] = {"of",      "between", "about",   "towards", "toward",
                                          "against", "like",    "instead", "than",    "into",
                                          "from",    "with",    ""};
    return v->first > 0 && eg_word_is_one(c, v->first - 1, open);
}

/* Whether such a preposition, or the place right behind what it acts on, is where a frame has its DOING. */
static bool before_doing(const eg_frame *frame, uint32_t word, bool preposition) {
    for (uint8_t k = 0; k < frame->count && !frame->noun; k++) {
        uint32_t own = frame->parts[k].word;
        if (frame->parts[k].slot == EG_SLOT_DOING && (own ? own == word : !preposition)) return true;
    }
    return false;
}

bool eg_after(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word after[] = {"after", ""};
    return v->first > 0 && eg_word_is_one(c, v->first - 1, after);
}

bool eg_in_slot(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    if (v->kind != EG_VERB_GERUND || v->first == 0) return false;
    const eg_deed *d = &c->d->deeds.items[w->deed];
    uint32_t at = v->first - 1;
    while (at > w->head_last && eg_is_adverb(c, at)) at--;
    bool preposition = eg_gram(c, at) & (EG_G_PREPOSITION | EG_G_SUBORDINATOR | EG_G_OF | EG_G_BY);
    for (uint32_t f = 0; f < d->frame_count; f++)
        if (before_doing(&c->d->frames.items[d->frame_first + f], eg_tok(c, at)->word, preposition))
            return true;
    return false;
}

bool eg_goes_on_passive(const eg_clauses *c, const eg_verb *w, uint32_t i) {
    if (i == 0 || eg_tok(c, i - 1)->punct != ',') return true;
    for (const eg_verb *x = c->verbs.items + c->first_verb[w->sentence]; x < w; x++)
        if (x->kind == EG_VERB_FINITE) return false;
    return true;
}

/* "cleared Acme of [selling] it": what was found not to have been done. */
static bool cleared_of(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    return v->kind == EG_VERB_GERUND && (eg_gram(c, v->first - 1) & EG_G_OF) &&
           eg_deed_is(c->d, w->deed, EG_CLASS(FREE) | EG_CLASS(ALLOW));
}

void eg_read_slot(eg_clauses *c, const eg_verb *w, eg_verb *v) {
    const uint64_t alleges = EG_CLASS(ACCUSE) | EG_CLASS(CHARGE) | EG_CLASS(SUE) | EG_CLASS(INVESTIGATE);
    bool infinitive = v->kind == EG_VERB_INFINITIVE;
    if (eg_deed_is(c->d, w->deed, alleges)) {
        v->modality = EG_ALLEGED;
        eg_vec_push(c->a, &c->accusers, w->actors);
        v->accusers = (uint32_t)c->accusers.len;
        if (w->polarity == EG_NEGATED) v->doubtful = true; /* nobody accuses them */
    } else if (cleared_of(c, w, v)) {
        v->modality = EG_ALLEGED;
        eg_turn(v);
    } else if (infinitive && !eg_brought_about(c, w)) {
        v->modality = EG_POSSIBLE;
    } else if (!infinitive &&
               eg_tok(c, v->first - 1)->word == c->word.from) { /* kept Acme from [selling] it */
        eg_turn(v);
        if (v->modality == EG_ACTUAL) v->modality = w->modality;
        if (w->polarity == EG_NEGATED) v->doubtful = true;
    }
}

bool eg_noun_before_to(const eg_clauses *c, uint32_t to, uint32_t from) {
    return to > from && (eg_word_role(c->d, eg_tok(c, to - 1)->word) & EG_ROLE_TAKES_TO);
}
