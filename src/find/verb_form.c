/* How a verb's form is used where it stands: finite, passive, after "to", in -ing; or that it is no verb
 * there. In: the form, the word before it, what follows. Out: its reading. Refuses a word that can be a noun
 * unless its neighbours make it a verb: after "to", an auxiliary or a modal; after a subject and before what
 * an object begins with. Example: "Facebook posts showed" -> posts is no verb. "China accused of spying" ->
 * accused is passive. */
#include "find/verb_form.h"

#include "find/beside.h"
#include "find/sense.h"

/* Can what follows token i be an object, or a clause that is said? */
static bool object_follows(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && (eg_is_adverb(c, i) || (eg_gram(c, i) & EG_G_FORMER))) i++; /* [former] president Lee */
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
    if (g & EG_G_RELATIVE) /* "accounts that track", not "and [that] track record" */
        return !(g & EG_G_THAT) || p == from || !(eg_gram(c, p - 1) & (EG_G_AND | EG_G_OR));
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

/* "Lee jailed [pending] trial", "Lee held [ahead] of vote": a word that begins no object. */
static bool no_object_at(const eg_clauses *c, uint32_t i, uint32_t end) {
    static const eg_listed_word words[] = {"pending", "awaiting", "following", "amid", "ahead", ""};
    return i < end && eg_word_is_one(c, i, words);
}

/* Is there a frame in which a thing stands right after the verb, alone or before a word that comes next? */
static bool takes_thing(const eg_clauses *c, const eg_deed *d, uint32_t next, uint32_t end) {
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        if (frame->noun || !frame->count || frame->parts[0].word || frame->parts[0].slot != EG_SLOT_OBJECT)
            continue;
        if (frame->count == 1) return true;
        for (uint32_t i = next; i < end; i++)
            if (eg_tok(c, i)->word == frame->parts[1].word) return true;
    }
    return false;
}

/* "by Bemco", not "sold posters made [by Bemco]" */
static bool by_somebody(const eg_clauses *c, const eg_sentence *s, uint32_t next) {
    eg_verb v = {.sentence = c->t->sentence_of[next], .head_last = next};
    eg_phrase agent;
    if (!eg_find_agent(c, &v, &agent) || !eg_named(c, agent.head) || agent.first < next + 2) return false;
    uint32_t before = agent.first - 2;
    return before >= s->first && !(eg_verb_head_of(c->d, eg_tok(c, before)->word).chain & EG_VERB_PARTICIPLE);
}

/* "fined [$3m]", "awarded [a contract by Bemco]": what follows was done to the subject. */
static bool given(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f) {
    if (next >= s->last || !eg_frame_gives(c, f->deed)) return false;
    bool figure = eg_is_number(c, next) || eg_tok(c, next)->punct == '$';
    return (figure && !takes_thing(c, &c->d->deeds.items[f->deed], next, s->last)) || by_somebody(c, s, next);
}

/* "told [to pay]", not "helped to pay" */
static bool made_to(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f) {
    uint32_t first;
    if (next + 1 < s->last && (eg_gram(c, next) & EG_G_NOT)) next++; /* warned [not] to leave */
    if (next + 1 >= s->last || !(f->takes & EG_TAKES_DO) || !(eg_gram(c, next) & EG_G_TO)) return false;
    bool verb = eg_verb_head_of(c->d, eg_tok(c, next + 1)->word).chain & EG_VERB_BASE;
    return verb && !eg_modal_before(c, s->first, next, &first);
}

/* Does the name that ends at p act on what stands before its clause: "the fine that the EU [imposed] on
 * Acme", "a fine the EU [imposed] on Acme"? */
static bool in_relative(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    eg_phrase name;
    if (!eg_phrase_before(c, s->first, p + 1, &name) || name.first == s->first) return false;
    if (eg_gram(c, name.first - 1) & (EG_G_RELATIVE | EG_G_QUESTION)) return true;
    return (eg_gram(c, name.first) & EG_G_DETERMINER) && ordinary_word(c, name.first - 1);
}

/* "Acme warned [over] it", "Acme fined [over] it", not "Acme warned [of] it", "Acme warned": what follows
 * fits no frame of the verb unless somebody did it to the subject. */
static bool only_suffered(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f) {
    if ((f->takes & EG_TAKES_NOTHING) || eg_frame_begins(c, f->deed, next, s->last)) return false;
    return !(f->takes & EG_TAKES_CLAUSE) || frame_after_direct(c, f->deed, next, s->last);
}

/* Does a participle behind the name that ends at p leave out "was": "Acme fined $3m", "Acme awarded a
 * contract by Bemco", and, in a headline, "Lee named in the squad", "Acme told to pay", "Acme reported to
 * police by Bemco"? */
static bool leaves_out_was(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                           const eg_verb_form *f, bool object) {
    bool headline = s->zone == EG_ZONE_TITLE, free = f->takes & (EG_TAKES_NONE | EG_TAKES_CLAUSE);
    bool was =
        given(c, s, next, f) || (headline && (made_to(c, s, next, f) || eg_received(c, s, p, next, f)));
    if (!was && !object)
        was = (!free && (headline || frame_after_direct(c, f->deed, next, s->last))) ||
              (headline && (only_suffered(c, s, next, f) || by_somebody(c, s, next)));
    return was && !in_relative(c, s, p);
}

/* "Acme [said] to be buying Bemco": others say so. */
static bool held_to(const eg_clauses *c, const eg_sentence *s, uint32_t next) {
    static const eg_listed_word held[] = {"said",       "believed", "thought", "reported",
                                          "understood", "alleged",  ""};
    return next + 1 < s->last && (eg_gram(c, next) & EG_G_TO) && eg_word_is_one(c, next - 1, held) &&
           (eg_verb_head_of(c->d, eg_tok(c, next + 1)->word).chain & EG_VERB_BASE ||
            eg_is_auxiliary(c, next + 1));
}

/* The verb right before the phrase that ends with the word at p, of which it is the object: "removed
 * [pages]"; NULL = none. *before: the token before the phrase. */
static const eg_verb *acting_verb(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t *before) {
    eg_phrase phrase;
    *before = s->first;
    if (!eg_phrase_before(c, s->first, p + 1, &phrase) || phrase.first == s->first) return NULL;
    *before = phrase.first - 1;
    const eg_verb *v = eg_verb_over(c, *before);
    return v && !eg_takes_clause(v) ? v : NULL;
}

/* Is the phrase that ends with the word at p what a verb or a preposition right before it acts on ("delete
 * [offensive] posts")? */
static bool object_of_verb(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    uint32_t before;
    const eg_verb *v = acting_verb(c, s, p, &before);
    return v || (eg_gram(c, before) & (EG_G_PREPOSITION | EG_G_MODAL | EG_G_TO));
}

/* Past form or participle after a possible subject at p. */
static eg_reading past_after(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                             const eg_verb_form *f) {
    if (held_to(c, s, next)) return (eg_reading){0};
    bool participle = f->forms & EG_VERB_PARTICIPLE, past = f->forms & EG_VERB_PAST,
         transitive = f->takes & EG_TAKES_OBJECT, free = f->takes & (EG_TAKES_NONE | EG_TAKES_CLAUSE);
    bool object = object_follows(c, next, s->last) && !no_object_at(c, next, s->last);
    if (participle && next < s->last && (eg_gram(c, next) & EG_G_BY) && transitive &&
        !by_figure(c, next, s->last))
        return (eg_reading){EG_VERB_REDUCED, true, true};
    uint32_t g = eg_gram(c, p);
    if ((g & (EG_G_SUBJECT | EG_G_RELATIVE)) || eg_named(c, p)) {
        if (participle && transitive && eg_named(c, p) && leaves_out_was(c, s, p, next, f, object))
            return (eg_reading){EG_VERB_REDUCED, true, true};
        if (!transitive && eg_received(c, s, p, next, f)) return (eg_reading){0};
        bool noun = (f->forms & EG_VERB_BASE) && eg_named(c, p) && !object; /* "reject the Acme [bid]" */
        noun = noun && !f->particle_count && !eg_frame_begins(c, f->deed, next, s->last);
        return (eg_reading){EG_VERB_FINITE, false, past && !noun};
    }
    if (!ordinary_word(c, p) || adjective(c, s, p)) return (eg_reading){0};
    if (past && (object || free)) {
        uint32_t before;
        bool of = acting_verb(c, s, p, &before) != NULL; /* "removed pages [tied] to Iran" */
        bool suffered = participle && transitive && !(f->forms & EG_VERB_BASE);
        return (eg_reading){of ? EG_VERB_REDUCED : EG_VERB_FINITE, of, !of || suffered};
    }
    return (eg_reading){EG_VERB_REDUCED, true,
                        participle && transitive && !eg_is_representative(c, p) &&
                            frame_after_direct(c, f->deed, next, s->last)};
}

/* "fell after [Acme] sues Bemco", "as Acme files a lawsuit": a name whose verb stands right behind it, at
 * token i, though the word before the name may be a preposition. Not "after Acme [posts] by Lee". */
static bool begins_clause(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next,
                          const eg_verb_form *f) {
    eg_phrase name;
    if (!eg_named(c, p) || !eg_phrase_before(c, s->first, p + 1, &name) || name.first == s->first)
        return false;
    if (!(eg_gram(c, name.first - 1) & EG_G_SUBORDINATOR)) return false;
    bool noun = eg_verb_head_of(c->d, eg_tok(c, i)->word).chain & EG_VERB_NOUN;
    if (!noun || f->particle_count || s->zone == EG_ZONE_TITLE) return true;
    next = eg_after_adverbs(c, next, s->last);
    return next < s->last && (eg_named(c, next) || (eg_gram(c, next) & EG_G_DETERMINER));
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
    static const eg_listed_word plain[] = {"climb", "rise",   "fall",   "jump", "slide", "slip",   "soar",
                                           "surge", "tumble", "plunge", "dip",  "sink",  "edge",   "take",
                                           "go",    "remain", "become", "come", "seem",  "appear", ""};
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
    if (eg_speaker_before(c, s, p) || !eg_phrase_before(c, s->first, p + 1, &name)) return true;
    return name.first == s->first || eg_tok(c, name.first - 1)->kind == EG_TOKEN_PUNCT;
}

/* "Acme pulls out [of] Ghana", "Acme backs down over it", "Acme apologises [to] Lee", but "Acme strikes [on]
 * Lee": behind a form at token i that names no act, or a verb of several words, which may take nothing,
 * stands a word that one of the deed's frames begins with. */
static bool frame_follows(const eg_clauses *c, const eg_sentence *s, uint32_t i, uint32_t next,
                          const eg_verb_form *f) {
    if (f->particle_count && (f->takes & EG_TAKES_NONE)) return true;
    if (!eg_frame_begins(c, f->deed, eg_after_adverbs(c, next, s->last), s->last)) return false;
    return f->particle_count || !(eg_verb_head_of(c->d, eg_tok(c, i)->word).chain & EG_VERB_NOUN);
}

/* "Lee, Reed [meet] in Rome", "Iran and Peru clash [over] fish": a headline's verb without object. */
static bool both_do(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next,
                    const eg_verb_form *f) {
    if (s->zone != EG_ZONE_TITLE || !eg_named(c, p) || !in_list(c, s->first, p)) return false;
    if (eg_frame_begins(c, f->deed, next, s->last)) return true;
    bool ends = next >= s->last || (eg_gram(c, next) & EG_G_PREPOSITION);
    bool noun = eg_verb_head_of(c->d, eg_tok(c, i)->word).chain & EG_VERB_NOUN;
    return (f->takes & EG_TAKES_NONE) && ends && !noun;
}

/* Present forms, which are often nouns. */
static eg_reading present_after(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i,
                                uint32_t next, const eg_verb_form *f) {
    uint32_t g = eg_gram(c, p);
    uint8_t forms = f->forms;
    bool says = (f->takes & EG_TAKES_CLAUSE);
    bool object =
        object_follows(c, next, s->last) && (says || !other_subject(c, next)); /* the awards [he] won */
    bool sentence_end = next >= s->last || eg_tok(c, next)->kind == EG_TOKEN_PUNCT;
    bool subject = (g & (EG_G_SUBJECT | EG_G_RELATIVE)) || eg_named(c, p) || ordinary_word(c, p);
    bool speaker = says && (forms & EG_VERB_S) && eg_speaker_before(c, s, p);
    bool told_of = ordinary_word(c, p) && !speaker && object_of_verb(c, s, p) &&
                   !((forms & EG_VERB_S) && begins_clause(c, s, p, i, next, f));
    if (!subject || told_of || eg_city_of_noun(c, p)) return (eg_reading){0};
    if (forms & EG_VERB_S) {
        bool clause = speaker && next < s->last && (eg_gram(c, next) & EG_G_SUBORDINATOR);
        bool sure =
            (g & EG_G_SUBJECT) || (eg_named(c, p) && says && sentence_end && says_so(c, s, p)) || clause;
        bool noun = !sure && eg_named(c, p) &&
                    (past_verb_later(c, next, s->last) || plain_verb_next(c, next, s->last) ||
                     eg_told_of_later(c, s, next));
        bool told = object || (!sure && frame_follows(c, s, i, next, f));
        return (eg_reading){EG_VERB_FINITE, false, sure || (told && !noun)};
    }
    if (!plural_subject(c, s->first, p)) return (eg_reading){0};
    bool sure = (g & EG_G_SUBJECT) || (says && sentence_end) || both_do(c, s, p, i, next, f);
    return (eg_reading){EG_VERB_FINITE, false,
                        sure || (object && (eg_named(c, p) || says || (g & EG_G_RELATIVE)) &&
                                 !(eg_named(c, p) && (past_verb_later(c, next, s->last) ||
                                                      (eg_role(c, next) & EG_ROLE_TITLE))))};
}

/* A lower-case word that could as well be a noun or verb of its own: "manufacturing [expands]". */
static bool bare_word(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_is_adverb(c, i)) i++;
    if (i >= end || !eg_is_nominal(c, i) || c->m->at[i] || eg_gram(c, i)) return false;
    if (eg_tok(c, i)->marks & EG_WORD_VERB) return true;
    return eg_word_role(c->d, eg_tok(c, i)->word) & EG_ROLE_TITLE;
}

static eg_reading ing_after(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next) {
    uint32_t g = eg_gram(c, p), first, modal = eg_modal_before(c, s->first, p + 1, &first);
    bool apart = eg_in_time(c, p + 1); /* quit last autumn, [saying …] */
    if (modal && !apart && (c->d->modals.items[modal].frames & (1u << EG_MODAL_DOING)))
        return (eg_reading){EG_VERB_FINITE, false, true}; /* continue monitoring */
    bool object = object_follows(c, next, s->last);
    if ((g & (EG_G_AND | EG_G_OR)) && c->verbs.len) { /* by finding and [removing] */
        const eg_verb *v = &eg_vec_last(&c->verbs);
        bool too = v->head >= s->first && eg_span_ends(eg_token_text(c->t, v->head), EG_SPAN("ing"));
        return (eg_reading){v->kind, false, too && object};
    }
    if (g & EG_G_TO) return (eg_reading){EG_VERB_GERUND, false, object};
    if (g & EG_G_PREPOSITION)
        return (eg_reading){EG_VERB_GERUND, false,
                            object || (next < s->last && (eg_gram(c, next) & EG_G_PREPOSITION))};
    if (g & EG_G_SUBORDINATOR) return (eg_reading){EG_VERB_GERUND, false, object};
    if (eg_tok(c, p)->punct == ',' || eg_named(c, p) || ordinary_word(c, p))
        return (eg_reading){EG_VERB_CLAUSAL_ING, false, object && !bare_word(c, next, s->last)};
    return (eg_reading){0};
}

/* "the head, [Ann Lee], warned Acme": a name ends before the comma at p that begins behind another. */
static bool name_between_commas(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    const eg_mention *m = p > s->first ? eg_mention_at(c->m, p - 1) : NULL;
    return m && m->last == p && m->first > s->first && eg_tok(c, m->first - 1)->punct == ',';
}

/* ", said Facebook": a verb of saying between a quotation or comma and its subject. In "…, told Time
 * magazine" the magazine was told. */
static bool inverted(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                     const eg_verb_form *f) {
    if (!(f->takes & EG_TAKES_CLAUSE) || next >= s->last) return false;
    const eg_token *k = eg_tok(c, p);
    bool after_quote = k->punct == '"' || (k->punct == ',' && p > s->first && eg_tok(c, p - 1)->punct == '"');
    bool apposed = (f->takes & EG_TAKES_SOMEBODY) && name_between_commas(c, s, p);
    bool after_comma = k->punct == ',' && p > s->first && !apposed;
    if (!(after_quote || after_comma) || !eg_begins_phrase(c, next) || (f->takes & EG_TAKES_ONLY_SOMEBODY))
        return false;
    eg_phrase subject;
    if (!eg_phrase_after(c, next, s->last, &subject)) return false;
    uint32_t after = subject.last;
    if (after < s->last && eg_tok(c, after)->punct == ':')
        return false;             /* "The MP, who …, told BBC News: …" */
    if (after_quote) return true; /* ", said Facebook." but not ", said the plan failed" */
    if (eg_closes_aside(c, s, p)) return false;
    return after >= s->last || eg_tok(c, after)->kind == EG_TOKEN_PUNCT;
}

/* "was arrested and [charged] by Lee", "was sued and [fined] $3m", "was jailed and [told] to pay", not "was
 * sued and [paid] $3m", "was fined and [said] that": a form that goes on with the passive. */
static bool suffered_too(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f) {
    if (!(f->forms & EG_VERB_PARTICIPLE) || !(f->takes & EG_TAKES_OBJECT)) return false;
    if (next < s->last && (eg_gram(c, next) & EG_G_BY)) return true;
    if (made_to(c, s, next, f) || given(c, s, next, f)) return true;
    if (object_follows(c, next, s->last) && !eg_in_time(c, next)) return false;
    return !(f->takes & (EG_TAKES_CLAUSE | EG_TAKES_NOTHING));
}

/* "bans pages and [removes] a group", "is led by Lee and [opposes] Acme", "denies it left and [says] that": a
 * present form with its object that goes on with a verb of the present or a passive one. */
static bool in_present_too(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f) {
    uint32_t i = eg_after_adverbs(c, next, s->last);
    bool says = f->takes & EG_TAKES_CLAUSE, before = false;
    uint32_t begins = EG_G_DETERMINER | EG_G_POSSESSIVE | (says ? EG_G_THAT | EG_G_SUBJECT : 0u);
    for (size_t n = c->verbs.len; !before && n > 0 && c->verbs.items[n - 1].head >= s->first; n--)
        before = eg_now_or_suffered(c, &c->verbs.items[n - 1]);
    if (!before || i >= s->last) return false;
    if (!says && other_subject(c, i)) return false; /* "posts and threats [the police] removed" */
    return eg_named(c, i) || eg_is_number(c, i) || (eg_gram(c, i) & begins);
}

/* "Acme, [fined] in May, left", "Lee, [granted] asylum by Peru, left": what befell whoever is named before
 * the comma at p, between it and another. */
static bool befell_name(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                        const eg_verb_form *f) {
    eg_phrase name;
    if (eg_tok(c, p)->punct != ',' || p == s->first || !eg_named(c, p - 1) || next >= s->last) return false;
    if (!eg_phrase_before(c, s->first, p, &name) || !eg_opens_clause(c, s->first, name.first)) return false;
    if (given(c, s, next, f)) return true;
    bool told = eg_in_time(c, next) || (eg_gram(c, next) & EG_G_PREPOSITION);
    if (!told || eg_named(c, next) || !only_suffered(c, s, next, f)) return false;
    for (uint32_t i = next; i < s->last; i++) {
        if (eg_in_verb(c, i) || eg_is_auxiliary(c, i)) return false;
        if (eg_tok(c, i)->punct == ',') return true;
    }
    return false;
}

/* "Acme fines Bemco, [bans] its goods": a headline's next verb in the same form. Not "Acme bans pages,
 * [posts] linked to Bemco". */
static bool headline_goes_on(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                             const eg_verb_form *f) {
    if (s->zone != EG_ZONE_TITLE || !c->verbs.len || next >= s->last) return false;
    const eg_verb *w = &eg_vec_last(&c->verbs);
    uint8_t form = f->forms & (EG_VERB_S | EG_VERB_BASE);
    for (uint32_t i = w->head_last; i < p; i++)
        if (eg_tok(c, i)->punct == ',') return false;
    if (w->head < s->first || w->kind != EG_VERB_FINITE || w->passive || eg_takes_clause(w)) return false;
    if (!form || !(eg_verb_head_of(c->d, eg_tok(c, w->head)->word).chain & form)) return false;
    if (eg_verb_head_of(c->d, eg_tok(c, next)->word).chain & EG_VERB_PAST) return false;
    return object_follows(c, next, s->last) && !past_verb_later(c, next, s->last);
}

/* "ALPHV, also [called] Noberus", "a group [called] ALPHV": a name is told, not who gives it. */
static bool only_named(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next,
                       const eg_verb_form *f) {
    static const eg_listed_word given[] = {"called", "dubbed", "nicknamed", ""};
    if (f->particle_count || next >= s->last || !eg_word_is_one(c, i, given)) return false;
    const eg_token *k = eg_tok(c, next);
    if (!(k->flags & EG_TOK_CAPITAL) && k->punct != '"') return false;
    return (eg_tok(c, p)->punct == ',' && p + 1 < i) || (ordinary_word(c, p) && !eg_named(c, p));
}

eg_reading eg_read_form(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next,
                        const eg_verb_form *f) {
    uint8_t forms = f->forms;
    bool transitive = f->takes & EG_TAKES_OBJECT, says = f->takes & EG_TAKES_CLAUSE,
         none = f->takes & EG_TAKES_NONE;
    uint32_t g = eg_gram(c, p);
    const eg_token *k = eg_tok(c, p);
    if (next < s->last && (eg_tok(c, next)->flags & EG_TOK_GLUED)) return (eg_reading){0};
    bool name = (eg_tok(c, i)->flags & EG_TOK_CAPITAL) && s->zone == EG_ZONE_BODY && next < s->last &&
                (eg_tok(c, next)->flags & EG_TOK_CAPITAL);
    if ((forms & EG_VERB_ING) && name) return (eg_reading){0}; /* the [Writing] Fellow */
    if (only_named(c, s, p, i, next, f)) return (eg_reading){0};
    bool part = (eg_tok(c, i)->flags & k->flags & EG_TOK_CAPITAL) && s->zone == EG_ZONE_BODY;
    if (part && !name && !k->punct) return (eg_reading){0}; /* Acme Television [Limited] */
    if (g & EG_G_BE) {
        if (forms & EG_VERB_PARTICIPLE) return (eg_reading){EG_VERB_FINITE, true, transitive};
        return (eg_reading){EG_VERB_FINITE, false, (forms & EG_VERB_ING) != 0};
    }
    if (g & EG_G_HAVE) return (eg_reading){EG_VERB_FINITE, false, (forms & EG_VERB_PARTICIPLE) != 0};
    if (g & (EG_G_MODAL | EG_G_DO)) return (eg_reading){EG_VERB_FINITE, false, (forms & EG_VERB_BASE) != 0};
    if ((g & EG_G_TO) && (forms & EG_VERB_BASE))
        return (eg_reading){EG_VERB_INFINITIVE, false, !eg_noun_before_to(c, p, s->first)};
    if (forms & EG_VERB_ING) return ing_after(c, s, p, next);
    if ((forms & (EG_VERB_PAST | EG_VERB_S)) && inverted(c, s, p, next, f))
        return (eg_reading){EG_VERB_INVERTED, false, true};
    if (k->punct == '"' && p > s->first && (eg_gram(c, p - 1) & EG_G_BE)) /* was "hurt" by it */
        return (eg_reading){EG_VERB_FINITE, true, (forms & EG_VERB_PARTICIPLE) && transitive};
    if (k->punct == '"' && (forms & EG_VERB_PAST))
        return (eg_reading){EG_VERB_FINITE, false, object_follows(c, next, s->last) || says || none};
    if (g & (EG_G_AND | EG_G_OR)) {
        bool before = p > s->first && c->verbs.len && eg_vec_last(&c->verbs).sentence == c->t->sentence_of[i];
        if (!before && (forms & EG_VERB_PAST) && eg_verb_before(c, s, p))
            return (eg_reading){EG_VERB_FINITE, false, object_follows(c, next, s->last)};
        if (!before || !(forms & (EG_VERB_PAST | EG_VERB_BASE | EG_VERB_S))) return (eg_reading){0};
        if (!(forms & (EG_VERB_PAST | EG_VERB_BASE)))
            return (eg_reading){EG_VERB_FINITE, false, in_present_too(c, s, next, f)};
        const eg_verb *v = &eg_vec_last(&c->verbs);
        bool base = v->kind == EG_VERB_INFINITIVE || v->modality == EG_PLANNED || eg_after_modal(c, v);
        bool apart = eg_tok(c, p - 1)->punct == ','; /* "will leave, and [cut] it last week" */
        if ((forms & EG_VERB_PAST) && !((forms & EG_VERB_BASE) && base && !apart)) {
            bool passive = v->passive && suffered_too(c, s, next, f);
            bool to_him = v->kind == EG_VERB_FINITE && eg_frame_begins(c, f->deed, next, s->last);
            return (eg_reading){passive ? EG_VERB_REDUCED : EG_VERB_FINITE, passive,
                                object_follows(c, next, s->last) || v->passive || to_him}; /* and fled [to] */
        }
        return (eg_reading){EG_VERB_INFINITIVE, false,
                            base && object_follows(c, next, s->last) && !eg_noun_in_pair(c, s, p, i, next)};
    }
    if (k->punct == ',' || k->punct == ')') {
        bool by = next < s->last && (eg_gram(c, next) & EG_G_BY);
        if (by && (forms & EG_VERB_PARTICIPLE)) return (eg_reading){EG_VERB_REDUCED, true, transitive};
        if ((forms & EG_VERB_PARTICIPLE) && transitive && befell_name(c, s, p, next, f))
            return (eg_reading){EG_VERB_REDUCED, true, true};
        bool present = ((forms & EG_VERB_S) && (says || eg_opener_goes_on(c, s, p, next))) ||
                       headline_goes_on(c, s, p, next, f);
        if (!(forms & EG_VERB_PAST) && !present) return (eg_reading){0};
        bool object = object_follows(c, next, s->last);
        return (eg_reading){EG_VERB_FINITE, false, says || object || none};
    }
    if (forms & (EG_VERB_PAST | EG_VERB_PARTICIPLE)) return past_after(c, s, p, next, f);
    return present_after(c, s, p, i, next, f);
}

uint8_t eg_forms_after(const eg_clauses *c, uint32_t p) {
    uint32_t g = eg_gram(c, p), no_verb = EG_G_POSSESSIVE | EG_G_PREPOSITION;
    if (g & EG_G_BE) return EG_VERB_PARTICIPLE | EG_VERB_ING;
    if (g & EG_G_HAVE) return EG_VERB_PARTICIPLE;
    if (g & (EG_G_MODAL | EG_G_DO)) return EG_VERB_BASE;
    if (!(g & (EG_G_RELATIVE | EG_G_PLURAL))) no_verb |= EG_G_DETERMINER;
    bool owned = eg_tok(c, p)->kind == EG_TOKEN_CLITIC && !c->m->at[p];
    if ((g & no_verb) || owned || eg_is_number(c, p))
        return g & EG_G_TO ? EG_VERB_BASE | EG_VERB_ING : EG_VERB_ING;
    return EG_VERB_BASE | EG_VERB_S | EG_VERB_PAST | EG_VERB_PARTICIPLE | EG_VERB_ING;
}
