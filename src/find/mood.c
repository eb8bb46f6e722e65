/* Whether an act took place: the words to the left of its verb.
 * In: a verb and what stands before it. Out: the group's first token, its polarity and modality. Refuses to
 * take a noun for a modal: in "announced plans to ban" nobody plans. Example: "Twitter will no longer accept"
 * -> planned, negated. "Had Acme removed it, …" -> possible. */
#include "find/clause.h"

uint32_t eg_modal_begun(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t *first) {
    uint32_t most = i - from < EG_MODAL_WORDS ? i - from : EG_MODAL_WORDS;
    const eg_token *k = eg_tok(c, i) - most;
    for (uint32_t n = most; n >= 1; n--, k++) {
        if (!(k->marks & EG_WORD_MODAL)) continue;
        eg_hit hits[EG_NAME_WORDS];
        size_t found = eg_match_at(&c->d->modal_words, k, n, hits);
        if (!found || hits[found - 1].tokens != n) continue;
        *first = i - n;
        return hits[found - 1].payload;
    }
    return 0;
}

bool eg_modal_at(const eg_clauses *c, uint32_t i, uint32_t end) {
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&c->d->modal_words, eg_tok(c, i), end - i, hits);
    return n && c->d->modals.items[hits[n - 1].payload].frames != 1u << EG_MODAL_ADVERB;
}

/* "announced plans to": the modal that begins at token `first` is a noun there. */
static bool noun_modal(const eg_clauses *c, const eg_modal *m, uint32_t from, uint32_t first) {
    if (first == from || (eg_gram(c, first) & (EG_G_BE | EG_G_MODAL | EG_G_HAVE | EG_G_DO))) return false;
    uint32_t g = eg_gram(c, first - 1);
    if (m->frames & (1u << EG_MODAL_NOUN)) return true;
    if (eg_tok(c, first - 1)->kind == EG_TOKEN_CLITIC || eg_is_number(c, first - 1)) return true;
    if ((g & EG_G_RELATIVE) || ((g & EG_G_PREPOSITION) && (g & EG_G_TO))) return false;
    return (g & (EG_G_DETERMINER | EG_G_POSSESSIVE | EG_G_PREPOSITION)) ||
           (eg_in_verb(c, first - 1) && eg_verb_over(c, first - 1) != eg_verb_over(c, first) &&
            !(g & EG_G_TO));
}

static bool modal_fits(const eg_modal *m, uint8_t want) {
    return (m->frames & (1u << want)) || (m->frames & (1u << EG_MODAL_ADVERB));
}

void eg_turn(eg_verb *v) {
    v->polarity = v->polarity == EG_NEGATED ? EG_AFFIRMED : EG_NEGATED;
}

static void apply(eg_verb *v, const eg_modal *m) {
    if (m->negated) eg_turn(v);
    bool aim = v->modality == EG_PLANNED || v->modality == EG_POSSIBLE;
    if (m->modality && !(m->modality == EG_ALLEGED && aim))
        v->modality = m->modality; /* reportedly wants to */
}

/* Is the token before i part of a time expression, or the preposition of one? */
static bool between_times(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    if (i <= s->first + 1 || c->m->at[i - 1]) return false;
    return eg_in_time(c, i - 1) || ((eg_gram(c, i - 1) & EG_G_PREPOSITION) && eg_in_time(c, i));
}

/* "[agreed on Monday] to sell it": the modal before the times before token i; 0 = none. */
static uint32_t modal_before_times(const eg_clauses *c, const eg_sentence *s, uint32_t i, uint32_t *first) {
    if (!between_times(c, s, i)) return 0;
    while (between_times(c, s, i)) i--;
    uint32_t modal = eg_modal_before(c, s->first, i, first);
    return modal && (c->d->modals.items[modal].frames & (1u << EG_MODAL_TO_DO)) ? modal : 0;
}

static bool bare_be(const eg_clauses *c, uint32_t i) {
    static const eg_listed_word be[] = {"be", ""};
    return eg_word_is_one(c, i, be);
}

/* "demanded that it [be removed]", "wants it [to be removed]", "Acme [to be sold]" in a headline, "is [to be
 * sold]": nothing else told what the verb group from token first on says of the act. */
static void note_bare_be(const eg_clauses *c, const eg_sentence *s, eg_verb *v, uint32_t first, bool to_be) {
    bool subjunctive = first < v->head && bare_be(c, first);
    if ((!to_be && !subjunctive) || v->modality != EG_ACTUAL) return;
    bool planned = to_be && (s->zone == EG_ZONE_TITLE || (eg_gram(c, first) & EG_G_BE));
    v->modality = planned ? EG_PLANNED : EG_POSSIBLE;
}

/* Walks left over auxiliaries, adverbs, negations and modals, and notes what they say. */

static void extend_left(const eg_clauses *c, const eg_sentence *s, eg_verb *v, bool ing) {
    bool to_be = false, helped = false;
    uint32_t i = v->head, first;
    uint8_t want = ing ? EG_MODAL_DOING : EG_MODAL_DO;
    while (i > s->first) {
        uint32_t g = eg_gram(c, i - 1), modal = eg_modal_before(c, s->first, i, &first);
        if (want == EG_MODAL_TO_DO && !modal) modal = modal_before_times(c, s, i, &first);
        if (modal && modal_fits(&c->d->modals.items[modal], want)) {
            apply(v, &c->d->modals.items[modal]);
            helped = true;
            if ((g & EG_G_NOT) && (g & EG_G_MODAL) && !c->d->modals.items[modal].negated)
                eg_turn(v); /* can't */
            if (want == EG_MODAL_TO_DO && noun_modal(c, &c->d->modals.items[modal], s->first, first)) break;
            if (!(c->d->modals.items[modal].frames & (1u << EG_MODAL_ADVERB))) want = EG_MODAL_DO;
            i = first;
            if (v->kind == EG_VERB_INFINITIVE || v->kind == EG_VERB_GERUND) v->kind = EG_VERB_FINITE;
        } else if ((g & EG_G_TO) && want == EG_MODAL_DO && (v->kind == EG_VERB_INFINITIVE || bare_be(c, i))) {
            to_be = to_be || v->kind != EG_VERB_INFINITIVE;
            want = EG_MODAL_TO_DO;
            i--;
        } else if (g & EG_G_NOT) {
            if (!(g & EG_G_POSSESSIVE)) eg_turn(v);
            i--;
        } else if (v->kind == EG_VERB_FINITE && (g & (EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL))) {
            helped = helped || (g & (EG_G_MODAL | EG_G_DO));
            if (g & EG_G_BE) want = EG_MODAL_DO; /* will be removing */
            i--;
        } else if (v->kind == EG_VERB_FINITE && between_times(c, s, i)) {
            i--; /* has [in recent months] doubled down */
        } else if (eg_tok(c, i - 1)->punct == '"' && i > s->first + 1 &&
                   (eg_gram(c, i - 2) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_TO))) {
            i--; /* were “deliberately attempting …” */
        } else if ((g & EG_G_AND) && i > s->first + 1 && eg_is_adverb(c, i - 2) && eg_is_adverb(c, i)) {
            i--;
        } else if (eg_is_adverb(c, i - 1) && !eg_in_time(c, i - 1) && !eg_named(c, i - 1)) {
            i--;
        } else {
            break;
        }
    }
    v->first = i;
    if (!helped) note_bare_be(c, s, v, i, to_be);
    if (v->kind == EG_VERB_FINITE && i < v->head && (eg_gram(c, i) & EG_G_TO)) v->kind = EG_VERB_INFINITIVE;
}

/* A subordinating "if" before the verb in its clause, or a sentence that begins with an auxiliary: "Had Acme
 * …", "Did Acme …?" */
static bool conditional(const eg_clauses *c, const eg_sentence *s, const eg_verb *v) {
    enum { REACH = 8 }; /* tokens */
    uint32_t auxiliary = EG_G_HAVE | EG_G_BE | EG_G_DO | EG_G_MODAL;
    if (!(c->classes[v->sentence] & EG_SENTENCE_OPEN) && !(eg_gram(c, s->first) & auxiliary)) return false;
    for (uint32_t i = v->first, n = 0; i > s->first && n < REACH; i--, n++) {
        const eg_token *k = eg_tok(c, i - 1);
        if (k->kind == EG_TOKEN_PUNCT && k->punct != '"') return false;
        if (eg_gram(c, i - 1) & EG_G_IF) return true;
        if (eg_tok(c, i - 1)->word == c->word.once && eg_begins_phrase(c, i)) return true; /* once it did */
        if (eg_tok(c, i - 1)->word == c->word.far && i - 1 > s->first &&
            eg_tok(c, i - 2)->word == c->word.how)
            return true; /* to assess [how far] it moved */
        if (i - 1 == s->first && (eg_gram(c, i - 1) & auxiliary)) return eg_begins_phrase(c, i);
    }
    return false;
}

/* "will act [if] it finds more": an "if" behind the verb in its clause. */
static bool on_condition(const eg_clauses *c, const eg_sentence *s, const eg_verb *v) {
    static const eg_listed_word asking[] = {"see",    "know",      "ask",   "decide",
                                            "wonder", "determine", "check", ""};
    enum { REACH = 12 }; /* tokens */
    for (uint32_t i = v->last; i < s->last && i < v->last + REACH; i++) {
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT && eg_tok(c, i)->punct != '"') return false;
        if (eg_gram(c, i) & (EG_G_MODAL | EG_G_BE | EG_G_HAVE | EG_G_QUESTION))
            return false; /* another clause */
        if (!(eg_gram(c, i) & EG_G_IF)) continue;
        return !eg_word_is_one(c, i - 1, asking);
    }
    return false;
}

/* "has not said [whether] it will act": right before its subject. */
static bool whether(const eg_clauses *c, const eg_sentence *s, const eg_verb *v) {
    eg_phrase p;
    bool subject = eg_phrase_before(c, s->first, v->first, &p) && p.first > s->first;
    return subject && (eg_gram(c, p.first - 1) & EG_G_IF) && (eg_gram(c, p.first - 1) & EG_G_QUESTION);
}

/* "does not deliver [quite so] quickly", "did not sell [until] Monday": how or when is denied, not the act.
 */
static bool only_how(const eg_clauses *c, const eg_sentence *s, const eg_verb *v) {
    enum { REACH = 8 }; /* tokens */
    for (uint32_t i = v->last; i + 1 < s->last && i < v->last + REACH; i++) {
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT) return false;
        if (eg_gram(c, i) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO | EG_G_THAT | EG_G_QUESTION))
            return false;
        if (eg_tok(c, i)->word == c->word.until && v->modality == EG_ACTUAL) return true;
        if (eg_tok(c, i)->word == c->word.well && i == v->last) return !eg_begins_phrase(c, i + 1);
        bool degree = eg_tok(c, i)->word == c->word.so || eg_tok(c, i)->word == c->word.as;
        if (degree && eg_is_adverb(c, i + 1) && !eg_in_time(c, i + 1) &&
            eg_span_ends(eg_token_text(c->t, i + 1), EG_SPAN("ly")))
            return true;
    }
    return false;
}

/* "did not [only] sell it", "does not [simply] talk", "[almost] sold it", "[struggles] to sell it": more than
 * the act is told, or less. */
static bool not_only(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word only[] = {"only",   "simply",      "just",   "merely",
                                          "solely", "necessarily", "always", ""};
    static const eg_listed_word almost[] = {"almost", "nearly", ""};
    for (uint32_t i = v->first; i < v->head; i++) {
        uint32_t g = eg_gram(c, i);
        bool duty =
            (g & EG_G_HAVE) && (eg_gram(c, i + 1) & EG_G_TO); /* "would not have to", "had to sell it" */
        if (duty && (v->polarity == EG_NEGATED || eg_span_eq(eg_token_text(c->t, i), EG_SPAN("had"))))
            return true;
        if (((g & EG_G_NOT) && eg_word_is_one(c, i + 1, only)) ||
            ((g & EG_G_ADVERB) && eg_word_is_one(c, i, almost)) ||
            eg_span_starts(eg_token_text(c->t, i), EG_SPAN("struggl")))
            return true;
    }
    return false;
}

/* "could have won": it did not come about. "may have won, [but] …": it did. */
static bool unreal(const eg_clauses *c, const eg_sentence *s, const eg_verb *v) {
    static const eg_listed_word open[] = {"may", "might", ""}, but[] = {"but", ""};
    for (uint32_t i = v->first; i < v->head; i++) {
        uint32_t k = i + 1;
        if (!(eg_gram(c, i) & EG_G_MODAL)) continue;
        while (k < v->head && (eg_is_adverb(c, k) || (eg_gram(c, k) & EG_G_NOT))) k++;
        bool have = k + 1 < s->last && (eg_gram(c, k) & EG_G_HAVE) && !(eg_gram(c, k + 1) & EG_G_TO);
        if (k >= v->head || !have) continue;
        if (!eg_word_is_one(c, i, open)) return true;
        for (k = v->last; k < s->last; k++)
            if (eg_word_is_one(c, k, but)) return true;
    }
    return false;
}

/* "would only say", "will only say": said now. */
static bool said_now(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word only[] = {"only", ""};
    if (v->polarity == EG_NEGATED || v->modality == EG_ACTUAL || v->first + 2 != v->head ||
        !eg_deed_is(c->d, v->deed, EG_CLASS(SAY)))
        return false;
    return (eg_gram(c, v->first) & EG_G_MODAL) && eg_word_is_one(c, v->first + 1, only);
}

/* "[should] Acme win", "why would I sell it", "would be here [had] Acme sold it": a question or a condition.
 */
static bool asked(const eg_clauses *c, const eg_verb *v) {
    uint32_t subject = v->subject_first;
    uint32_t from = eg_sent(c, v->sentence)->first;
    if (v->kind != EG_VERB_FINITE || v->subject_last != v->first || v->subject_last <= subject ||
        subject <= from || (eg_gram(c, subject) & EG_G_RELATIVE))
        return false;
    uint32_t before = eg_gram(c, subject - 1);
    bool had = (before & EG_G_HAVE) && subject > from + 1 && !eg_in_verb(c, subject - 1);
    return had || (before & (EG_G_MODAL | EG_G_DO));
}

bool eg_untold(const eg_clauses *c, const eg_verb *v) {
    if (asked(c, v) || not_only(c, v)) return true;
    if (v->modality != EG_ACTUAL && unreal(c, eg_sent(c, v->sentence), v)) return true;
    if (!v->speaker_subject || !v->actors.count) return false;
    if (eg_entity(c, v->actors.items[0])->type != EG_ENTRY_PERSON)
        return false; /* what a firm can do counts */
    if (v->modality == EG_POSSIBLE) return true;
    for (uint32_t i = v->first; i < v->head; i++) {
        eg_span word = eg_token_text(c->t, i);
        bool would = eg_span_starts(word, EG_SPAN("would")) || eg_span_ends(word, EG_SPAN("d")); /* I'd */
        if ((eg_gram(c, i) & EG_G_MODAL) && would) return true;
        bool do_not = (eg_gram(c, i) & EG_G_DO) && !eg_span_starts(word, EG_SPAN("did"));
        if (do_not && v->polarity == EG_NEGATED && !eg_takes_clause(v)) return true;
    }
    return false;
}

void eg_read_mood(const eg_clauses *c, const eg_sentence *s, eg_verb *v, bool ing) {
    if (v->kind != EG_VERB_INVERTED) extend_left(c, s, v, ing);
    if (v->polarity == EG_NEGATED && only_how(c, s, v)) v->polarity = EG_AFFIRMED;
    if (v->modality == EG_ACTUAL && conditional(c, s, v)) v->modality = EG_POSSIBLE;
    if (v->modality == EG_PLANNED && (on_condition(c, s, v) || whether(c, s, v))) v->modality = EG_POSSIBLE;
    if (said_now(c, v)) v->modality = EG_ACTUAL;
}
