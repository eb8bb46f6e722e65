/* Verb groups: which tokens are verbs of the dictionary, in which voice; negated or not, fact or plan tells
 * mood.c. In: tokens and names. Out: eg_verb for each group; pronouns, nouns of acts. Refuses a word that can
 * be a noun unless its neighbours make it a verb: after "to", an auxiliary or a modal; after a subject and
 * before what an object begins with. Example: "Twitter will no longer accept ads" -> accept, planned,
 * negated. "Facebook posts showed" -> posts is no verb. "China accused of spying" -> accused is passive. */
#include "find/sense.h"

enum { APART = 6 }; /* tokens from a verb to its particle: "took the old pages down" */

typedef struct reading {
    uint8_t kind;
    bool passive, ok;
} reading;

/* The last token before i in the sentence that is no adverb and no time; false = none. */
static bool previous(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t *out) {
    while (i > from) {
        uint32_t first, modal = eg_modal_before(c, from, i, &first);
        if (modal && (c->d->modals.items[modal].frames & (1u << EG_MODAL_ADVERB))) { /* no longer */
            i = first;
            continue;
        }
        i--;
        if (eg_is_adverb(c, i)) continue;
        if (i > from && (eg_gram(c, i) & EG_G_AND) && eg_is_adverb(c, i - 1) && eg_is_adverb(c, i + 1))
            continue; /* deliberately and … */
        if (i + 1 < c->t->tokens.len && eg_in_time(c, i + 1) && i > from &&
            (eg_gram(c, i) & EG_G_PREPOSITION))
            continue; /* [in] recent months */
        *out = i;
        return true;
    }
    return false;
}

/* Can what follows token i be an object, or a clause that is said? */
static bool object_follows(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_is_adverb(c, i)) i++;
    if (i >= end) return false;
    if (eg_quantifier(c, i, end) || eg_is_nominal(c, i)) return true;
    const eg_token *k = eg_tok(c, i);
    if (k->punct == '"' || k->punct == '$' || eg_is_number(c, i)) return true;
    uint32_t g = eg_gram(c, i);
    if (g & (EG_G_DETERMINER | EG_G_PRONOUN | EG_G_THAT | EG_G_QUESTION | EG_G_NUMBER))
        return !(g & EG_G_SUBORDINATOR) || (g & EG_G_QUESTION);
    if (g || k->kind == EG_TOKEN_PUNCT || k->kind == EG_TOKEN_CLITIC) return false;
    return true; /* a name or an ordinary word */
}

static bool ordinary_word(const eg_clauses *c, uint32_t i) {
    return eg_tok(c, i)->kind == EG_TOKEN_WORD && !eg_gram(c, i) && !eg_in_verb(c, i);
}

/* Is the name at token p the last of a list: "Twitter, Facebook", "Twitter and Facebook"? */
static bool in_list(const eg_clauses *c, uint32_t from, uint32_t p) {
    const eg_mention *m = eg_mention_at(c->m, p);
    if (!m || m->first <= from) return false;
    uint32_t i = m->first - 1;
    bool link = eg_tok(c, i)->punct == ',' || (eg_gram(c, i) & EG_G_AND);
    return link && i > from && eg_named(c, i - 1);
}

static bool plural_subject(const eg_clauses *c, uint32_t from, uint32_t p) {
    uint32_t g = eg_gram(c, p);
    if (g & EG_G_SUBJECT) return !(g & EG_G_IT) && (g & (EG_G_PLURAL | EG_G_FIRST));
    if (g & EG_G_RELATIVE) return true;
    if (eg_named(c, p)) return in_list(c, from, p) || eg_mention_at(c->m, p)->via == EG_VIA_NOUN;
    eg_span s = eg_token_text(c->t, p);
    return ordinary_word(c, p) && s.len > 3 && s.ptr[s.len - 1] == 's';
}

static bool frame_after_direct(const eg_clauses *c, uint32_t deed, uint32_t i, uint32_t end) {
    while (i < end && eg_in_time(c, i)) i++;
    return i < end && eg_deed_preposition(c->d, deed, eg_tok(c, i)->word);
}

/* "[suspected] coordinated attacks", but "the accused admitted it": a participle that nothing makes a noun.
 */
static bool adjective(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    const eg_token *k = eg_tok(c, p);
    if (!(k->marks & EG_WORD_VERB) || !eg_span_ends(eg_token_text(c->t, p), EG_SPAN("ed"))) return false;
    return p == s->first || !(eg_gram(c, p - 1) & EG_G_DETERMINER);
}

/* "fell [by almost 23%]" */
static bool by_figure(const eg_clauses *c, uint32_t by, uint32_t end) {
    uint32_t i = by + 1;
    while (i < end && (eg_gram(c, i) & (EG_G_QUANTIFIER | EG_G_DETERMINER))) i++;
    return i < end && (eg_is_number(c, i) || eg_tok(c, i)->punct == '$');
}

/* Past form or participle after a possible subject at p. */
static reading past_after(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                          const eg_verb_form *f) {
    bool participle = f->forms & EG_VERB_PARTICIPLE, past = f->forms & EG_VERB_PAST,
         transitive = f->takes & EG_TAKES_OBJECT, free = f->takes & (EG_TAKES_NONE | EG_TAKES_CLAUSE);
    bool object = object_follows(c, next, s->last);
    if (participle && next < s->last && (eg_gram(c, next) & EG_G_BY) && transitive &&
        !by_figure(c, next, s->last))
        return (reading){EG_VERB_REDUCED, true, true};
    uint32_t g = eg_gram(c, p);
    if ((g & (EG_G_SUBJECT | EG_G_RELATIVE)) || eg_named(c, p)) {
        bool headline =
            s->zone == EG_ZONE_TITLE; /* "Lee named in the squad": they tell the past as present */
        if (participle && transitive && !free && !object && eg_named(c, p) &&
            (headline || frame_after_direct(c, f->deed, next, s->last)))
            return (reading){EG_VERB_REDUCED, true, true};
        bool noun = (f->forms & EG_VERB_BASE) && eg_named(c, p) && !object; /* "reject the Acme [bid]" */
        noun = noun && !eg_frame_begins(c, f->deed, next, s->last);
        return (reading){EG_VERB_FINITE, false, past && !noun};
    }
    if (!ordinary_word(c, p) || adjective(c, s, p)) return (reading){0};
    if (past && (object || free)) return (reading){EG_VERB_FINITE, false, true};
    return (reading){EG_VERB_REDUCED, true,
                     participle && transitive && !eg_is_representative(c, p) &&
                         frame_after_direct(c, f->deed, next, s->last)};
}

/* Is the phrase that ends with the word at p what a verb right before it acts on ("delete [offensive]
 * posts")? */
static bool object_of_verb(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    eg_phrase phrase;
    if (!eg_phrase_before(c, s->first, p + 1, &phrase) || phrase.first == s->first) return false;
    uint32_t before = phrase.first - 1;
    if (eg_gram(c, before) & (EG_G_PREPOSITION | EG_G_MODAL | EG_G_TO)) return true;
    const eg_verb *v = eg_verb_over(c, before);
    return v && !eg_takes_clause(v);
}

/* A person, or whoever speaks for others, ends at p: "Ann [Lee]", "Ann Lee of [Acme]", "a spokesman for
 * [Acme]". What they do next is no noun. */
static bool speaker_before(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    const eg_mention *m = eg_mention_at(c->m, p);
    if (!m || m->via == EG_VIA_DEMONYM) return false;
    if (eg_entity(c, m->entity)->type == EG_ENTRY_PERSON) return true;
    eg_phrase of;
    if (!eg_phrase_before(c, s->first, p + 1, &of) || of.first < s->first + 2) return false;
    if (!(eg_gram(c, of.first - 1) & EG_G_PREPOSITION)) return false;
    m = eg_mention_at(c->m, of.first - 2);
    if (m) return eg_entity(c, m->entity)->type == EG_ENTRY_PERSON;
    return eg_is_representative(c, of.first - 2);
}

/* Is one of the plain words from token i on a verb that tells of the past? Then the word before them is a
 * noun: "Acme [brand] sales rose", "Acme [brands] sold well", but "Acme sells used phones". */
static bool past_verb_later(const eg_clauses *c, uint32_t i, uint32_t end) {
    for (; i < end && !(eg_tok(c, i)->flags & EG_TOK_CAPITAL); i++) {
        if (eg_is_adverb(c, i)) continue;
        if (!ordinary_word(c, i)) return false;
        bool another = i + 1 < end && eg_is_nominal(c, i + 1) && !eg_is_adverb(c, i + 1);
        if (another || !(eg_tok(c, i)->marks & EG_WORD_VERB)) continue;
        if (eg_verb_head_of(c->d, eg_tok(c, i)->word).chain & EG_VERB_PAST) return true;
    }
    return false;
}

/* "Acme [shares] climb", "its [changes] still remain": a plain verb, which begins no object. */
static bool plain_verb_next(const eg_clauses *c, uint32_t i, uint32_t end) {
    static const char *const plain[] = {"climb", "rise",   "fall",   "jump", "slide", "slip",   "soar",
                                        "surge", "tumble", "plunge", "dip",  "sink",  "edge",   "take",
                                        "go",    "remain", "become", "come", "seem",  "appear", NULL};
    i = eg_after_adverbs(c, i, end);
    return i < end && ordinary_word(c, i) && eg_word_is_one(c, i, plain);
}

/* he, she, we, they: never objects */
static bool other_subject(const eg_clauses *c, uint32_t i) {
    uint32_t g = eg_gram(c, i);
    return (g & EG_G_SUBJECT) && (g & (EG_G_MALE | EG_G_FEMALE | EG_G_FIRST | EG_G_PLURAL));
}

/* Does the name that ends at p begin a clause: "…, the WTO [says].", not "broke WTO [rules]."? */
static bool says_so(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    eg_phrase name;
    if (speaker_before(c, s, p) || !eg_phrase_before(c, s->first, p + 1, &name)) return true;
    return name.first == s->first || eg_tok(c, name.first - 1)->kind == EG_TOKEN_PUNCT;
}

/* Present forms, which are often nouns. */
static reading present_after(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                             const eg_verb_form *f) {
    uint32_t g = eg_gram(c, p);
    uint8_t forms = f->forms;
    bool says = (f->takes & EG_TAKES_CLAUSE);
    bool object =
        object_follows(c, next, s->last) && (says || !other_subject(c, next)); /* the awards [he] won */
    bool sentence_end = next >= s->last || eg_tok(c, next)->kind == EG_TOKEN_PUNCT;
    bool subject = (g & (EG_G_SUBJECT | EG_G_RELATIVE)) || eg_named(c, p) || ordinary_word(c, p);
    bool speaker = says && (forms & EG_VERB_S) && speaker_before(c, s, p);
    bool told_of = (ordinary_word(c, p) && !speaker && object_of_verb(c, s, p)) || eg_city_of_noun(c, p);
    if (!subject || told_of) return (reading){0};
    if (forms & EG_VERB_S) {
        bool clause = speaker && next < s->last && (eg_gram(c, next) & EG_G_SUBORDINATOR);
        bool sure =
            (g & EG_G_SUBJECT) || (eg_named(c, p) && says && sentence_end && says_so(c, s, p)) || clause;
        bool noun = !sure && eg_named(c, p) &&
                    (past_verb_later(c, next, s->last) || plain_verb_next(c, next, s->last));
        return (reading){EG_VERB_FINITE, false, sure || (object && !noun)};
    }
    if (!plural_subject(c, s->first, p)) return (reading){0};
    bool sure = (g & EG_G_SUBJECT) || (says && sentence_end);
    return (reading){EG_VERB_FINITE, false,
                     sure || (object && (eg_named(c, p) || says || (g & EG_G_RELATIVE)) &&
                              !(eg_named(c, p) &&
                                (past_verb_later(c, next, s->last) || (eg_role(c, next) & EG_ROLE_TITLE))))};
}

/* A lower-case word that could as well be a noun or verb of its own: "manufacturing [expands]". */
static bool bare_word(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_is_adverb(c, i)) i++;
    if (i >= end || !eg_is_nominal(c, i) || c->m->at[i] || eg_gram(c, i)) return false;
    if (eg_tok(c, i)->marks & EG_WORD_VERB) return true;
    return eg_word_role(c->d, eg_tok(c, i)->word) & EG_ROLE_TITLE;
}

static reading ing_after(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next) {
    uint32_t g = eg_gram(c, p), first, modal = eg_modal_before(c, s->first, p + 1, &first);
    bool apart = eg_in_time(c, p + 1); /* quit last autumn, [saying …] */
    if (modal && !apart && (c->d->modals.items[modal].frames & (1u << EG_MODAL_DOING)))
        return (reading){EG_VERB_FINITE, false, true}; /* continue monitoring */
    bool object = object_follows(c, next, s->last);
    if ((g & (EG_G_AND | EG_G_OR)) && c->verbs.len) { /* by finding and [removing] */
        const eg_verb *v = &eg_vec_last(&c->verbs);
        bool too = v->head >= s->first && eg_span_ends(eg_token_text(c->t, v->head), EG_SPAN("ing"));
        return (reading){v->kind, false, too && object};
    }
    if (g & EG_G_TO) return (reading){EG_VERB_GERUND, false, object};
    if (g & EG_G_PREPOSITION)
        return (reading){EG_VERB_GERUND, false,
                         object || (next < s->last && (eg_gram(c, next) & EG_G_PREPOSITION))};
    if (g & EG_G_SUBORDINATOR) return (reading){EG_VERB_GERUND, false, object};
    if (eg_tok(c, p)->punct == ',' || eg_named(c, p) || ordinary_word(c, p))
        return (reading){EG_VERB_CLAUSAL_ING, false, object && !bare_word(c, next, s->last)};
    return (reading){0};
}

/* ", said Facebook": a verb of saying between a quotation or comma and its subject. In "…, told Time
 * magazine" the magazine was told. */
static bool inverted(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                     const eg_verb_form *f) {
    if (!(f->takes & EG_TAKES_CLAUSE) || next >= s->last) return false;
    const eg_token *k = eg_tok(c, p);
    bool after_quote = k->punct == '"' || (k->punct == ',' && p > s->first && eg_tok(c, p - 1)->punct == '"');
    bool after_comma = k->punct == ',' && p > s->first;
    if (!(after_quote || after_comma) || !eg_begins_phrase(c, next) || (f->takes & EG_TAKES_ONLY_SOMEBODY))
        return false;
    eg_phrase subject;
    if (!eg_phrase_after(c, next, s->last, &subject)) return false;
    uint32_t after = subject.last;
    if (after < s->last && eg_tok(c, after)->punct == ':')
        return false;             /* "The MP, who …, told BBC News: …" */
    if (after_quote) return true; /* ", said Facebook." but not ", said the plan failed" */
    return after >= s->last || eg_tok(c, after)->kind == EG_TOKEN_PUNCT;
}

/* "response to attack": a noun or adjective whose "to" is a preposition. */
static bool noun_before_to(const eg_clauses *c, uint32_t to, uint32_t from) {
    return to > from && (eg_word_role(c->d, eg_tok(c, to - 1)->word) & EG_ROLE_TAKES_TO);
}

/* How the verb form at token i, one of forms_after the word p, is used; ok = false: it is no verb here. */
static reading read_form(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next,
                         const eg_verb_form *f) {
    uint8_t forms = f->forms;
    bool transitive = f->takes & EG_TAKES_OBJECT, says = f->takes & EG_TAKES_CLAUSE,
         none = f->takes & EG_TAKES_NONE;
    uint32_t g = eg_gram(c, p);
    const eg_token *k = eg_tok(c, p);
    if (next < s->last && (eg_tok(c, next)->flags & EG_TOK_GLUED)) return (reading){0};
    bool name = (eg_tok(c, i)->flags & EG_TOK_CAPITAL) && s->zone == EG_ZONE_BODY && next < s->last &&
                (eg_tok(c, next)->flags & EG_TOK_CAPITAL);
    if ((forms & EG_VERB_ING) && name) return (reading){0}; /* the [Writing] Fellow */
    bool part = (eg_tok(c, i)->flags & k->flags & EG_TOK_CAPITAL) && s->zone == EG_ZONE_BODY;
    if (part && !name && !k->punct) return (reading){0}; /* Acme Television [Limited] */
    if (g & EG_G_BE) {
        if (forms & EG_VERB_PARTICIPLE) return (reading){EG_VERB_FINITE, true, transitive};
        return (reading){EG_VERB_FINITE, false, (forms & EG_VERB_ING) != 0};
    }
    if (g & EG_G_HAVE) return (reading){EG_VERB_FINITE, false, (forms & EG_VERB_PARTICIPLE) != 0};
    if (g & (EG_G_MODAL | EG_G_DO)) return (reading){EG_VERB_FINITE, false, (forms & EG_VERB_BASE) != 0};
    if ((g & EG_G_TO) && (forms & EG_VERB_BASE))
        return (reading){EG_VERB_INFINITIVE, false, !noun_before_to(c, p, s->first)};
    if (forms & EG_VERB_ING) return ing_after(c, s, p, next);
    if ((forms & (EG_VERB_PAST | EG_VERB_S)) && inverted(c, s, p, next, f))
        return (reading){EG_VERB_INVERTED, false, true};
    if (k->punct == '"' && p > s->first && (eg_gram(c, p - 1) & EG_G_BE)) /* was "hurt" by it */
        return (reading){EG_VERB_FINITE, true, (forms & EG_VERB_PARTICIPLE) && transitive};
    if (k->punct == '"' && (forms & EG_VERB_PAST))
        return (reading){EG_VERB_FINITE, false, object_follows(c, next, s->last) || says || none};
    if (g & (EG_G_AND | EG_G_OR)) {
        bool before = p > s->first && c->verbs.len && eg_vec_last(&c->verbs).sentence == c->t->sentence_of[i];
        if (!before && (forms & EG_VERB_PAST) && eg_verb_before(c, s, p))
            return (reading){EG_VERB_FINITE, false, object_follows(c, next, s->last)};
        if (!before || !(forms & (EG_VERB_PAST | EG_VERB_BASE))) return (reading){0};
        const eg_verb *v = &eg_vec_last(&c->verbs);
        bool base = v->kind == EG_VERB_INFINITIVE || v->modality == EG_PLANNED;
        if (forms & EG_VERB_PAST)
            return (reading){v->passive ? EG_VERB_REDUCED : EG_VERB_FINITE, v->passive,
                             object_follows(c, next, s->last) || v->passive};
        return (reading){EG_VERB_INFINITIVE, false, base && object_follows(c, next, s->last)};
    }
    if (k->punct == ',' || k->punct == ')') {
        bool by = next < s->last && (eg_gram(c, next) & EG_G_BY);
        if (by && (forms & EG_VERB_PARTICIPLE)) return (reading){EG_VERB_REDUCED, true, transitive};
        if (!(forms & EG_VERB_PAST) && !((forms & EG_VERB_S) && says)) return (reading){0};
        bool object = object_follows(c, next, s->last);
        return (reading){EG_VERB_FINITE, false, says || object || none};
    }
    if (forms & (EG_VERB_PAST | EG_VERB_PARTICIPLE)) return past_after(c, s, p, next, f);
    return present_after(c, s, p, next, f);
}

static bool only_adverbs(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_is_adverb(c, i)) i++;
    return i == end;
}

/* Do the particles of the form, which has some, follow its verb, at once or, for a single one, after a short
 * object? Returns how many follow at once; *apart = the token of a particle further right. SIZE_MAX = they do
 * not. */
static size_t particles(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f,
                        uint32_t *apart) {
    const uint32_t *words = c->d->verb_particles.items + f->particles;
    size_t n = 0;
    while (n < f->particle_count && next + n < s->last && eg_tok(c, next + (uint32_t)n)->word == words[n])
        n++;
    uint32_t to = next + (uint32_t)n;
    if (n == f->particle_count && to + 1 < s->last && (eg_gram(c, to) & EG_G_TO) && eg_is_number(c, to + 1) &&
        eg_span_eq(eg_token_text(c->t, to - 1), EG_SPAN("up")))
        return SIZE_MAX; /* covered [up to] 40 acres */
    if (n == f->particle_count) return n;
    if (n > 0 || f->particle_count != 1 || (next < s->last && eg_tok(c, next)->word == c->word.no))
        return SIZE_MAX; /* took [no] action */
    for (uint32_t i = next; i < s->last && i < next + APART; i++) {
        if (eg_tok(c, i)->word == words[0] && i > next) {
            if (eg_span_eq(eg_token_text(c->t, i - 1), EG_SPAN("straight")))
                return SIZE_MAX; /* straight away */
            if (!only_adverbs(c, next, i) && (eg_gram(c, i) & EG_G_PREPOSITION) && i + 1 < s->last &&
                eg_begins_phrase(c, i + 1))
                return SIZE_MAX; /* engaged them [in] debates */
            bool ends_phrase =
                i + 1 >= s->last || !eg_is_nominal(c, i + 1) || (eg_gram(c, i + 1) & EG_G_DETERMINER);
            if (!ends_phrase || (i == next + 1 && (eg_gram(c, next) & EG_G_DETERMINER) && eg_gram(c, i)))
                return SIZE_MAX;
            *apart = i;
            return 0;
        }
        if (i == next + 1 && (eg_gram(c, i) & EG_G_OF)) continue; /* met all [of] its requirements */
        if ((eg_tok(c, i)->kind == EG_TOKEN_PUNCT && eg_tok(c, i)->punct != '"') ||
            (eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_AND | EG_G_TO | EG_G_BE)))
            break;
    }
    return SIZE_MAX;
}

/* Marks tokens [first, last) as covered by the verb read last. */
static void mark(eg_clauses *c, uint32_t sentence, uint32_t first, uint32_t last) {
    _Static_assert((uint32_t)EG_SENTENCE_LONGEST < (uint32_t)EG_OVER_VERB, "a number for each verb");
    uint32_t number = (uint32_t)c->verbs.len - c->first_verb[sentence];
    for (uint32_t i = first; i < last; i++)
        c->over[i] = (c->over[i] & ~(uint32_t)(EG_OVER_VERB | EG_OVER_NOMINAL)) | number;
}

/* The chains of forms that begin at a token. */
typedef struct listed {
    eg_hit hits[EG_NAME_WORDS];
    size_t n;
    uint64_t leads; /* bits of the words that they want after them, and more */
    uint8_t forms;  /* what forms there are among them, and more */
} listed;

static void look_up(const eg_clauses *c, const eg_sentence *s, uint32_t i, listed *out) {
    const eg_token *k = eg_tok(c, i);
    eg_verb_head head = eg_verb_head_of(c->d, k->word);
    out->hits[0] = (eg_hit){1, head.first};
    out->n = 1;
    out->leads = head.leads;
    out->forms = head.chain;
    if (i + 1 >= s->last || !(head.following & eg_match_bit(k[1].word))) return; /* mostly so */
    out->n = eg_match_at(&c->d->verbs, k, s->last - i, out->hits);
    out->leads = UINT64_MAX;
    out->forms = UINT8_MAX;
}

/* Notes the noun of an act at token i, the longest that is listed. */
static void note_noun(eg_clauses *c, uint32_t i, const listed *l) {
    if (c->m->at[i] || !(l->forms & EG_VERB_NOUN)) return;
    for (size_t n = l->n; n-- > 0;) {
        const eg_verb_form *f = &c->d->verb_forms.items[l->hits[n].payload];
        if (!(f->chain & EG_VERB_NOUN)) continue;
        while (f->forms) f = &c->d->verb_forms.items[f->next];
        eg_vec_push(c->a, &c->act_nouns, (eg_act_noun){i, i + l->hits[n].tokens, f->deed});
        return;
    }
}

/* The forms, EG_VERB_…, that can be a verb after the word p. */
static uint8_t forms_after(const eg_clauses *c, uint32_t p) {
    uint32_t g = eg_gram(c, p), no_verb = EG_G_POSSESSIVE | EG_G_PREPOSITION;
    if (g & EG_G_BE) return EG_VERB_PARTICIPLE | EG_VERB_ING;
    if (g & EG_G_HAVE) return EG_VERB_PARTICIPLE;
    if (g & (EG_G_MODAL | EG_G_DO)) return EG_VERB_BASE;
    if (!(g & (EG_G_RELATIVE | EG_G_PLURAL))) no_verb |= EG_G_DETERMINER;
    if ((g & no_verb) || eg_tok(c, p)->kind == EG_TOKEN_CLITIC || eg_is_number(c, p))
        return g & EG_G_TO ? EG_VERB_BASE | EG_VERB_ING : EG_VERB_ING;
    return EG_VERB_BASE | EG_VERB_S | EG_VERB_PAST | EG_VERB_PARTICIPLE | EG_VERB_ING;
}

/* The words after token i that may be a particle of a verb there, and more: a bit for each. */
static uint64_t words_after(const eg_clauses *c, uint32_t i, uint32_t tokens) {
    uint64_t words = 0;
    uint32_t end = i + tokens + APART + 1, all = (uint32_t)c->t->tokens.len;
    if (end > all) end = all;
    for (uint32_t k = i + 1; k < end; k++) words |= 1ULL << eg_word_bit(eg_tok(c, k)->word);
    return words;
}

/* The reading of what is listed at token i that takes most words; false = no verb there. *ing: its form in
 * -ing. */
static bool best_reading(const eg_clauses *c, const eg_sentence *s, uint32_t i, const listed *l,
                         eg_verb *best, bool *ing) {
    bool found = false;
    uint32_t before;
    if (eg_tok(c, i)->flags & EG_TOK_GLUED) return false; /* state-backed */
    if (!previous(c, s->first, i, &before)) return false;
    uint8_t forms = forms_after(c, before);
    if (!(l->forms & forms)) return false;
    uint64_t after = l->leads ? l->leads & words_after(c, i, l->hits[l->n - 1].tokens) : 0;
    for (size_t h = 0; h < l->n; h++) {
        uint32_t next = i + l->hits[h].tokens, at = l->hits[h].payload;
        bool any = c->d->verb_forms.items[at].chain & forms;
        for (bool more = any; more; more = c->d->verb_leads.items[at++] & EG_LEAD_MORE) {
            uint8_t lead = c->d->verb_leads.items[at] & (EG_LEAD_MORE - 1);
            if (lead != EG_LEAD_PLAIN && !after) break;
            if (lead != EG_LEAD_PLAIN && !(after >> lead & 1)) continue;
            const eg_verb_form *f = &c->d->verb_forms.items[at];
            uint32_t apart = 0;
            if (!(f->forms & forms)) continue;
            size_t follow = f->particle_count ? particles(c, s, next, f, &apart) : 0;
            if (follow == SIZE_MAX) continue;
            reading r = read_form(c, s, before, i, next + (uint32_t)follow, f);
            uint32_t reach = apart ? next + 1 : next + (uint32_t)follow;
            if (!r.ok || (found && reach <= best->head_last + (best->particle ? 1u : 0u))) continue;
            *best = (eg_verb){.head = i,
                              .head_last = next + (uint32_t)follow,
                              .particle = apart,
                              .deed = f->deed,
                              .takes = f->takes,
                              .kind = r.kind,
                              .passive = r.passive};
            *ing = (f->forms & EG_VERB_ING) && !(f->forms & EG_VERB_BASE);
            found = true;
        }
    }
    return found;
}

/* The verb at token i, if it is one, out of what is listed there; returns the token after it. */
static uint32_t read_verb(eg_clauses *c, uint32_t sentence, uint32_t i, const listed *l) {
    const eg_sentence *s = eg_sent(c, sentence);
    eg_verb best;
    bool ing;
    if (!best_reading(c, s, i, l, &best, &ing)) {
        note_noun(c, i, l);
        return i + 1;
    }
    best.sentence = sentence;
    best.first = best.head;
    best.last = best.head_last;
    eg_read_mood(c, s, &best, ing);
    eg_vec_push(c->a, &c->verbs, best);
    mark(c, sentence, best.first, best.last);
    if (best.particle) mark(c, sentence, best.particle, best.particle + 1);
    return best.last;
}

/* Has the forms of the verbs that the n words may be brought near, all at once. */
static void approach(const eg_clauses *c, const uint32_t *tokens, size_t n) {
    for (size_t k = 0; k < n; k++) {
        uint32_t first = eg_verb_head_of(c->d, eg_tok(c, tokens[k])->word).first;
        __builtin_prefetch(c->d->verb_forms.items + first);
        __builtin_prefetch(c->d->verb_leads.items + first);
    }
}

/* Reads the n words of the sentence that may begin a verb or a noun of an act. */
static void read_words(eg_clauses *c, uint32_t sentence, const uint32_t *tokens, size_t n, bool anybody) {
    const eg_sentence *s = eg_sent(c, sentence);
    uint32_t next = s->first;
    approach(c, tokens, n);
    for (size_t k = 0; k < n; k++) {
        uint32_t i = tokens[k];
        if (i < next || eg_named(c, i)) continue;
        listed l;
        look_up(c, s, i, &l);
        if (anybody)
            next = read_verb(c, sentence, i, &l);
        else
            note_noun(c, i, &l);
    }
}

/* A sentence with neither a name nor a word that can stand for one has no named actor. */
void eg_find_verbs(eg_clauses *c, uint32_t sentence, size_t *mention, size_t *token) {
    const eg_sentence *s = eg_sent(c, sentence);
    const eg_mention *list = c->m->list.items;
    uint32_t classes = c->classes[sentence];
    size_t first = *token;
    while (*token < c->verb_tokens.len && c->verb_tokens.items[*token] < s->last) ++*token;
    while (*mention < c->m->list.len && list[*mention].last <= s->first) ++*mention;
    bool named = *mention < c->m->list.len && list[*mention].first < s->last;
    bool anybody = named || (classes & (EG_G_SUBJECT | EG_G_POSSESSIVE | EG_G_PLURAL));
    if (anybody || (classes & EG_G_PRONOUN))
        read_words(c, sentence, c->verb_tokens.items + first, *token - first, anybody);
}
