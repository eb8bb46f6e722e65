/* clause: reading clauses without a parser. Shared by clause_words.c (single words), verb.c and verb_form.c
 * (verb groups), phrase.c (noun phrases), subject.c (who acts), object.c and passive.c (on what), speaker.c
 * (who says) and action.c (which puts them together). */
#ifndef EG_FIND_CLAUSE_H
#define EG_FIND_CLAUSE_H

#include "find/action.h"
#include "find/cast.h"

typedef enum eg_verb_kind {
    EG_VERB_FINITE,      /* suspended, has suspended, is suspended */
    EG_VERB_INFINITIVE,  /* to suspend */
    EG_VERB_GERUND,      /* after a preposition: by suspending */
    EG_VERB_CLAUSAL_ING, /* ", suspending 936 accounts"; people running the campaign */
    EG_VERB_REDUCED,     /* accounts [discovered] by Facebook; China [accused] of … */
    EG_VERB_INVERTED,    /* "…," [said] Facebook */
} eg_verb_kind;

typedef struct eg_verb {
    uint32_t first, last; /* group: auxiliaries, modals, verb, particles that follow it at once */
    uint32_t head;        /* the verb's first token */
    uint32_t head_last;   /* token after the verb and such particles */
    uint32_t particle;    /* token of a particle further right ("took the page [down]"); 0 = none */
    uint32_t sentence;
    uint32_t deed;
    uint8_t kind; /* eg_verb_kind */
    bool passive;
    uint8_t polarity, modality;
    uint16_t takes;    /* EG_TAKES_… of the deed */
    eg_party actors;   /* filled by the subject pass */
    uint32_t accusers; /* who says so ("accused X of [spreading] …"): eg_clauses.accusers */
    uint32_t subject_first, subject_last; /* tokens of the subject as read; equal = none */
    bool speaker_subject; /* the subject is "we" or "our …" inside a quotation: the speaker acts */
    bool doubtful;        /* whether it took place is not told: no act */
} eg_verb;                /* one to a cache line */

/* A noun that names an act, where no verb of the dictionary was read. */
typedef struct eg_act_noun {
    uint32_t first, last; /* tokens */
    uint32_t deed;
} eg_act_noun;

/* One of those whom a pronoun means. */
typedef struct eg_meant {
    uint32_t token, entity;
} eg_meant;

enum {                            /* of eg_clauses.over */
       EG_OVER_VERB = 0x3fff,     /* number + 1, within its sentence, of the verb group; 0 = none */
       EG_OVER_MEANT = 0x4000,    /* a pronoun of which pronoun_at tells whom it means */
       EG_OVER_TIME = 0x8000,     /* inside a time expression */
       EG_OVER_ADVERB = 1 << 16,  /* a word in -ly, or inside a time; see eg_is_adverb */
       EG_OVER_NUMBER = 1 << 17,  /* outside times */
       EG_OVER_NOMINAL = 1 << 18, /* see eg_is_nominal */
       EG_OVER_INSIDE = 1 << 20,  /* a mark or clitic that may stand inside a phrase */
       EG_OVER_OPENS = 1 << 21,   /* a mark that may begin one */
       EG_OVER_MODAL = 1 << 22,   /* a modal of the dictionary ends right before it */
       EG_OVER_BEGINS = 24,       /* so far left of EG_G_DETERMINER and EG_G_POSSESSIVE: */
       EG_OVER_ARTICLE = (EG_G_DETERMINER | EG_G_POSSESSIVE) << EG_OVER_BEGINS, /* either, in no name */
};

/* What sentences are asked for as a whole. */
enum {
    EG_SENTENCE_CLASSES =
        EG_G_SUBJECT | EG_G_POSSESSIVE | EG_G_PLURAL | EG_G_PRONOUN | EG_G_SUBORDINATOR | EG_G_QUESTION,
    EG_SENTENCE_OPEN = 1 << 30, /* beside classes: "if", "once" or "how" is one of its words */
};

/* A token that may be a pronoun. */
typedef struct eg_asked {
    uint32_t token;
    uint32_t at; /* eg_clauses.changes when it was read; 0 = not yet */
} eg_asked;

typedef struct eg_clauses {
    eg_arena *a;
    const eg_tokens *t;
    const eg_dict *d;
    eg_mentions *m;
    const eg_dates *dates;
    const eg_token *tokens; /* those of t: at hand, as they are asked all the time */
    eg_grammar_words word;  /* the dictionary's single words, likewise */
    uint32_t *gram;         /* by token: its class, EG_G_… */
    uint32_t *over;         /* by token: EG_OVER_…, what it is and what covers it */
    uint32_t *classes;      /* by told sentence: EG_SENTENCE_… of its words */
    /* Found in one pass, in order of the text, so that later passes look at nothing else; told sentences
     * only: */
    EG_VEC(eg_asked) pronoun_tokens; /* third-person subjects and possessives; the speaker's "we" and "us" */
    EG_VEC(uint32_t) according;      /* tokens of "according" before "to" */
    EG_VEC(uint32_t) dids;           /* tokens of "did" */
    EG_VEC(eg_act_noun) act_nouns;
    EG_VEC(uint32_t) modal_tokens; /* what may begin a modal */
    EG_VEC(uint32_t) verb_tokens;  /* what may begin a verb or a noun of an act */
    EG_VEC(uint32_t) spoken;       /* numbers of verbs whose subject is "we" or "our …" */
    EG_VEC(eg_verb) verbs;
    EG_VEC(eg_party) accusers; /* of verbs: index + 1 there, 0 = nobody */
    uint32_t *first_verb;      /* by sentence: index of its first verb, verbs.len at the end */
    uint32_t *first_time;      /* by sentence: index of its first time expression, their number at the end */
    uint32_t *heading;         /* by sentence: index + 1 of the time over it in a chronology; NULL: none is */
    eg_cast cast;              /* every entity named in the document; empty until it is asked for */
    eg_party *quote_speaker;   /* by quote */
    eg_party *subject_of;      /* by sentence: who its main clause is about */
    EG_VEC(eg_meant) pronouns; /* resolved ones; those of one token side by side */
    eg_cast pronoun_at;        /* by token: index + 1 of the first of them on it */
    EG_VEC(eg_object_item) items; /* room to read an object's in */
    /* What pronouns go by changes while they are read: changes are numbered, so that one that stayed open is
     * read again only after a change near it. */
    uint32_t changes; /* number of the last one */
    uint32_t *news;   /* by sentence: number of the last one in it */
} eg_clauses;

/* A noun phrase: tokens [first, last), of which `head` is the last word of its core. */
typedef struct eg_phrase {
    uint32_t first, last, head;
} eg_phrase;

/* ---- small questions about tokens ---- */

static inline const eg_token *eg_tok(const eg_clauses *c, uint32_t i) {
    return &c->tokens[i];
}
static inline uint32_t eg_gram(const eg_clauses *c, uint32_t i) {
    return c->gram[i];
}
/* EG_ROLE_… of the word. */
static inline uint32_t eg_role(const eg_clauses *c, uint32_t i) {
    return eg_word_role(c->d, c->tokens[i].word);
}
static inline const eg_sentence *eg_sent(const eg_clauses *c, uint32_t sentence) {
    return &c->t->sentences.items[sentence];
}
static inline const eg_entry *eg_entity(const eg_clauses *c, uint32_t entity) {
    return eg_mentions_entry(c->m, c->d, entity);
}
/* Does the sentence belong to the story, as a title, the text or a teaser? Acts are read there only. */
static inline bool eg_told(const eg_sentence *s) {
    return s->zone <= EG_ZONE_BODY || s->zone == EG_ZONE_TEASER || s->zone == EG_ZONE_CAPTION;
}
/* Notes that the sentence's subject, or whom a verb or pronoun in it means, is known from now on. */
static inline void eg_change(eg_clauses *c, uint32_t sentence) {
    c->news[sentence] = ++c->changes;
}
/* Is the token part of a mention that names somebody, demonyms aside? */
static inline bool eg_named(const eg_clauses *c, uint32_t i) {
    const eg_mention *m = eg_mention_at(c->m, i);
    return m && m->via != EG_VIA_DEMONYM;
}
static inline bool eg_in_time(const eg_clauses *c, uint32_t i) {
    return c->over[i] & EG_OVER_TIME;
}
static inline bool eg_pronoun_known(const eg_clauses *c, uint32_t i) {
    return c->over[i] & EG_OVER_MEANT;
}
static inline bool eg_in_verb(const eg_clauses *c, uint32_t i) {
    return c->over[i] & EG_OVER_VERB;
}
/* The verb whose group covers token i; NULL = none. Valid until the next verb is read. */
static inline const eg_verb *eg_verb_over(const eg_clauses *c, uint32_t i) {
    uint32_t n = c->over[i] & EG_OVER_VERB;
    return n ? &c->verbs.items[c->first_verb[c->t->sentence_of[i]] + n - 1] : NULL;
}
/* Does a finite verb's group cover token i? */
static inline bool eg_finite_over(const eg_clauses *c, uint32_t i) {
    const eg_verb *v = eg_verb_over(c, i);
    return v && v->kind == EG_VERB_FINITE;
}
/* is, has, will, did */
static inline bool eg_is_auxiliary(const eg_clauses *c, uint32_t i) {
    return eg_gram(c, i) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO);
}
/* Is the token a word of five letters or more with this end? */
static inline bool eg_word_ends(const eg_clauses *c, uint32_t i, eg_span tail) {
    const eg_token *k = eg_tok(c, i);
    return k->kind == EG_TOKEN_WORD && k->end - k->start > 4 && eg_span_ends(eg_token_text(c->t, i), tail);
}
/* Also words in -ly, and time expressions. */
static inline bool eg_is_adverb(const eg_clauses *c, uint32_t i) {
    return (c->over[i] & EG_OVER_ADVERB) | (c->gram[i] & EG_G_ADVERB);
}
/* The first token from i on that is no adverb; at most `end`. */
static inline uint32_t eg_after_adverbs(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_is_adverb(c, i) && !c->m->at[i]) i++;
    return i;
}
static inline bool eg_is_number(const eg_clauses *c, uint32_t i) {
    return c->over[i] & EG_OVER_NUMBER;
}
/* A word of a name, or an ordinary one that can stand in a noun phrase: no function word, no verb group, no
 * punctuation, no time. */
static inline bool eg_is_nominal(const eg_clauses *c, uint32_t i) {
    return c->over[i] & EG_OVER_NOMINAL;
}
/* A word in -ing or -ed that no row lists, used like a verb: "accounts [originating] in …", "operations
 * [appeared]". */
bool eg_unknown_verb(const eg_clauses *c, uint32_t i, uint32_t end);
/* Tokens before a number that belong to it: "more than", "at least", "about"; 0 = no number follows. */
uint32_t eg_quantifier(const eg_clauses *c, uint32_t i, uint32_t end);
/* Can a noun phrase begin here? */
bool eg_begins_phrase(const eg_clauses *c, uint32_t i);

/* The named subject of a verb that no row lists, before token i of the sentence ("Facebook [followed] suit
 * and removed …"): its last token + 1; 0 = none. */
uint32_t eg_verb_before(const eg_clauses *c, const eg_sentence *s, uint32_t i);

/* ---- mood.c ---- */

enum { EG_MODAL_WORDS = 4 };

/* Does a modal ("plans to") begin at token i? */
bool eg_modal_at(const eg_clauses *c, uint32_t i, uint32_t end);
/* The modal whose words end right before token i, not before `from`: number in the dictionary; 0 = none, and
 * then *first is left alone. *first = its first token. */
uint32_t eg_modal_begun(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t *first);
/* The same; answers at once where no modal ends, as mostly. */
static inline uint32_t eg_modal_before(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t *first) {
    return c->over[i] & EG_OVER_MODAL ? eg_modal_begun(c, from, i, first) : 0;
}
/* Turns affirmed into negated and back. */
void eg_turn(eg_verb *v);
/* Walks left from the verb over auxiliaries, adverbs, negations and modals: fills its first token, polarity
 * and modality, and its kind when a modal makes an infinitive finite. ing: the verb's form is in -ing. */
void eg_read_mood(const eg_clauses *c, const eg_sentence *s, eg_verb *v, bool ing);
/* Is it not told whether the act took place or will: is it only asked for, unreal ("could have sold it"),
 * almost done, or what a person says of "we" or "I" that could, should or would be? Needs the subjects. */
bool eg_untold(const eg_clauses *c, const eg_verb *v);

/* ---- open.c: need the subjects ---- */

/* "It is not true that [Acme sold] it", "falsely claimed that [Acme sold] it": do the words before the clause
 * leave open whether the act took place? */
bool eg_held_open(const eg_clauses *c, const eg_verb *v);
/* "CLAIM: [Acme sold] it", "posts claiming that [Acme sold] it": does somebody claim it whom no row knows? */
bool eg_merely_claimed(const eg_clauses *c, const eg_verb *v);
/* "[Acme sold] it?": is the act, that of the main clause, asked for without a question's words? */
bool eg_merely_asked(const eg_clauses *c, const eg_verb *v);

/* ---- stages, in this order ---- */

/* action.c: makes ready, then finds the verbs and subjects of all sentences. All that is given must outlive
 * it.
 */
void eg_open_clauses(eg_arena *a, const eg_tokens *tokens, eg_mentions *mentions, const eg_dates *dates,
                     const eg_dict *dict, eg_clauses *c);
/* clause_words.c: what each token is. */
void eg_look_over(eg_clauses *c);
/* verb.c: the sentence's verbs and nouns of acts. *mention: number of a mention not after its first, *token:
 * of its first in verb_tokens; both are moved on. Sentences are read in order. */
void eg_find_verbs(eg_clauses *c, uint32_t sentence, size_t *mention, size_t *token);
/* subject.c: needs the verbs. *pronoun: number in pronoun_tokens of its first, moved past its last. */
void eg_find_subjects(eg_clauses *c, uint32_t sentence, size_t *pronoun);
/* agree.c: "[neither] company sold it": turns the verb whose subject is the phrase. */
void eg_negate_by_subject(const eg_clauses *c, eg_verb *v, const eg_phrase *p);
/* "[No page] was sold by Acme": no act of anybody's. */
void eg_negate_passive(const eg_clauses *c, eg_verb *v);
/* Is the verb's group surely in the singular: "[has] sold"? */
bool eg_is_singular(const eg_clauses *c, const eg_verb *v);
/* Is it a form that no "to" goes before: "asked Acme to sell it but [left]", "[has] left"? */
bool eg_is_past_form(const eg_clauses *c, const eg_verb *v);
/* "[a lawyer] in [Rome]": somebody who is there, and does not act for the place? */
bool eg_only_there(const eg_clauses *c, const eg_phrase *who, const eg_phrase *where);

/* control.c: does whoever does w, which governs the infinitive or -ing form v, surely do v as well? */
bool eg_shares_subject(const eg_clauses *c, const eg_verb *w, const eg_verb *v);
/* "response to attack": a noun or adjective whose "to" is a preposition. */
bool eg_noun_before_to(const eg_clauses *c, uint32_t to, uint32_t from);
/* "was sued [and] paid": does the "and" at token i surely go on with the passive w, not with a verb before
 * it, as in "Lee said it was sued, and left"? */
bool eg_goes_on_passive(const eg_clauses *c, const eg_verb *w, uint32_t i);
/* "accused Acme of [selling] it": does the -ing form v stand where a frame of w has its DOING? */
bool eg_in_slot(const eg_clauses *c, const eg_verb *w, const eg_verb *v);
/* "accused Acme of [selling] it", "asked Acme [to sell] it": the mood of the act v of whom w tells to do it,
 * or not to. */
void eg_read_slot(eg_clauses *c, const eg_verb *w, eg_verb *v);
/* "after [selling] it" */
bool eg_after(const eg_clauses *c, const eg_verb *v);
/* "prompted Acme to remove it": was what the infinitive after the verb tells done? */
bool eg_brought_about(const eg_clauses *c, const eg_verb *w);
/* "used the pages to spread it": did its subject do what the infinitive after the verb tells? */
bool eg_made_use(const eg_clauses *c, const eg_verb *w);
/* "a way of [winning] it": does the preposition before an -ing form leave open whether it was done? */
bool eg_not_yet(const eg_clauses *c, const eg_verb *v);
/* doubt.c: may the pronoun that is the verb's subject mean somebody else than its actor? Needs the subjects.
 */
bool eg_doer_doubtful(const eg_clauses *c, const eg_verb *v);
/* "Lee accused [him]": is the pronoun at token i the object of a verb that one of the party does? It means
 * somebody else then. */
bool eg_own_object(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_party p);
/* speaker.c: needs the subjects of all sentences; then fills what the speakers do. */
void eg_find_speakers(eg_clauses *c);

/* For whom a speaker's "we", "our" or "I" at token i stands: a person speaks for the company they work for
 * when the document names it, but "I" is the person alone, and "our" of a person nobody. */
eg_party eg_speaker_voice(eg_clauses *c, eg_party speaker, uint32_t i);

/* ---- phrases ---- */

/* The phrase that ends right before token `end`, not before `from`; false = none. */
bool eg_phrase_before(const eg_clauses *c, uint32_t from, uint32_t end, eg_phrase *out);
/* "accounts [worldwide].", "accounts [ahead] of the vote", "accounts [days] before it", "accounts [pending] a
 * review": does the word at token i, behind a noun, tell where or when? */
bool eg_tells_when(const eg_clauses *c, uint32_t i, uint32_t end);
/* The phrase that begins at token i, not beyond `end`; false = none. Articles, numbers, names, nouns. */
bool eg_phrase_after(const eg_clauses *c, uint32_t i, uint32_t end, eg_phrase *out);
/* Who a phrase stands for when it acts: the name that is its head, or the one that a representative speaks
 * for
 * ("Twitter officials", "Facebook's head"). *speaker: it is "we" or "our …". Empty = nobody named. */
eg_party eg_phrase_party(eg_clauses *c, const eg_phrase *p, uint32_t sentence, bool *speaker);
/* All names in tokens [first, last) but those of `except`, in order. Organizations that modify count, places
 * that do ("[UK] firms") and venues ("posts on Twitter") do not. */
eg_party eg_names_in(eg_clauses *c, uint32_t first, uint32_t last, eg_party except);
/* The places named in tokens [first, last), those that modify too: "the [Welsh] capital". */
eg_party eg_places_in(eg_clauses *c, uint32_t first, uint32_t last);
/* The same where a clause goes on past its object: nor do places that no phrases joined to it lead to. */
eg_party eg_names_beyond(eg_clauses *c, uint32_t first, uint32_t last, eg_party except);
bool eg_party_has(eg_party p, uint32_t entity);
eg_party eg_party_join(eg_arena *a, eg_party x, eg_party y);
/* Who says the quotation that token i stands in; empty = none, or not known. Needs the speakers. */
eg_party eg_quote_speaker(const eg_clauses *c, uint32_t i);
/* Where the quotation that token i stands in ends, but not after `end`; `end` when it stands in none. */
uint32_t eg_quote_end(const eg_clauses *c, uint32_t i, uint32_t end);
/* Tells titles, offices and acts that speak for whoever they belong to: official, spokeswoman, investigation.
 */
bool eg_is_representative(const eg_clauses *c, uint32_t i);
/* Does the preposition at token `at` tell where somebody serves: "the embassy [in] Kyiv"? */
bool eg_is_abroad(const eg_clauses *c, uint32_t from, uint32_t at);

/* ---- objects ---- */

typedef struct eg_object {
    eg_span text;
    eg_object_item *items;
    uint32_t item_count;
    eg_party targets;
    eg_party heads; /* the targets that are the thing itself, not told about it */
    bool clause;    /* what follows is a clause, not a thing */
} eg_object;

/* What the verb acts on, by its frames. Needs the verb's actors. */
void eg_find_object(eg_clauses *c, const eg_verb *v, eg_object *out);
/* The names that the phrase itself is, but not the verb's actors. */
eg_party eg_named_head(eg_clauses *c, const eg_verb *v, const eg_phrase *p);

/* The subject of a passive verb, which it acts on: tokens [first, last); names that it concerns up to
 * `extent`. */
typedef struct eg_passive {
    uint32_t first, last, extent;
    eg_party heads; /* the names that it is itself */
} eg_passive;

/* passive.c: "Acme [and] Bemco sued", "Acme, Bemco [and] Coral to sue": does what stands at token i join
 * names that begin a headline, whose verb leaves out "were"? */
bool eg_headline_names(const eg_clauses *c, const eg_sentence *s, uint32_t i);
/* False = not read. */
bool eg_read_passive(eg_clauses *c, const eg_verb *v, eg_passive *out);
/* "was removed [by Acme]": who acts in the passive, as a phrase; false = it is not told. */
bool eg_find_agent(const eg_clauses *c, const eg_verb *v, eg_phrase *out);
/* The token where the verb's own clause ends, at or after `from`. */
uint32_t eg_clause_end(const eg_clauses *c, const eg_verb *v, uint32_t from);

/* ---- certain.c ---- */

/* Makes the quotation marks in tokens [*first, *last) pairs: takes a mark next to them in, or their first
 * off. false: it cannot be done. `end`: of the sentence. */
bool eg_pair_marks(const eg_clauses *c, uint32_t *first, uint32_t *last, uint32_t end);
/* Is the object that stands behind token i one that the deed's label leads on to: "spoke to" [to] Acme, not
 * [of] it; "returned to" Acme, not [returned] the cup? Labels that end in no preposition lead on to any. */
bool eg_label_fits(const eg_clauses *c, uint32_t deed, uint32_t i);
/* Does the deed go against somebody, and token i lead to another: "lodged an appeal against it [with] the
 * court"? */
bool eg_elsewhere(const eg_clauses *c, uint32_t deed, uint32_t i);
/* Does the phrase in tokens [first, *last) surely end there, and is it a thing? Takes what is none ("back")
 * off its end. `own`: the verb it is the object of; NULL = of a noun. `end`: of the sentence. */
bool eg_phrase_certain(const eg_clauses *c, const eg_verb *own, uint32_t first, uint32_t *last, uint32_t end);
/* Does token i lead from a thing to somebody whom it shows: "a poster [featuring] Ms Lee"? */
bool eg_shows(const eg_clauses *c, uint32_t i, uint32_t end);
/* Ends the phrase before such a token. */
void eg_cut_shown(const eg_clauses *c, eg_phrase *p, uint32_t end);
/* Are names in and after the thing in tokens [first, last) only told of, and nothing done to them: "the role
 * of [Tom]", "an [ATP] title", "the game with [Italy]"? */
bool eg_only_told_of(const eg_clauses *c, uint32_t first, uint32_t last);
/* Is the phrase in tokens [first, last), which stands before a passive verb, surely what it is about? whole:
 * as its subject, of which nothing may stand further left. */
bool eg_subject_certain(const eg_clauses *c, uint32_t first, uint32_t last, bool whole);
/* Is the phrase p, which begins at token `next` after an "and", surely one more of what stands before it: a
 * phrase of its own that no verb follows? */
bool eg_joins_certain(const eg_clauses *c, uint32_t next, const eg_phrase *p, uint32_t end);
/* Is no finite verb told from token i on, relative clauses aside, up to the end of the clause? */
bool eg_nothing_told_after(const eg_clauses *c, uint32_t i, uint32_t end);
/* Can token i be "says", "denies", "hopes": a verb of saying in that form? */
bool eg_says_form(const eg_clauses *c, uint32_t i);

/* ---- said.c ---- */

/* Does a clause begin at token i, before `end`: a subject and then a verb? */
bool eg_clause_at(const eg_clauses *c, uint32_t i, uint32_t end);
/* Does a verb that only says something have a clause behind a thing: "believed [the group set up by Acme
 * would] win", not "added [the trophy]"? */
bool eg_clause_later(const eg_clauses *c, const eg_verb *v, uint32_t i, uint32_t end);
/* "said it was ill, [and] has left": does the auxiliary behind the "and" or "but" at token i go on after the
 * saying verb, not after what is said from token `from` on? */
bool eg_speaker_goes_on(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t end);
/* "Acme says it lost [as] Bemco sues it": in a headline, what is told beside what is said. */
bool eg_told_beside(const eg_clauses *c, uint32_t i, uint32_t end);
/* The text of what the verb's actors say in tokens [from, end), up to where another begins to speak; empty
 * when it is not whole. Points into the document. */
eg_span eg_said_text(const eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t end);

/* "100 drones [a day]", "£57 [a week]": do such words begin at token i? */
bool eg_for_each(const eg_clauses *c, uint32_t i, uint32_t end);
/* Items of the phrases in [first, last): numbers and head nouns. */
uint32_t eg_read_items(eg_clauses *c, uint32_t first, uint32_t last, eg_object_item **items);

/* A word of a list, zeros after it: words side by side are compared sooner than those that pointers lead to.
 */
typedef char eg_listed_word[16];
/* clause_words.c: whether the text is one of these words, of which the last is "". */
bool eg_text_is_one(eg_span text, const eg_listed_word *words);
static inline bool eg_word_is_one(const eg_clauses *c, uint32_t i, const eg_listed_word *words) {
    return eg_text_is_one(eg_token_text(c->t, i), words);
}
/* Is the deed's class one of these, EG_CLASS(…) | …? */
static inline bool eg_deed_is(const eg_dict *d, uint32_t deed, uint64_t classes) {
    return d->deeds.items[deed].class_bit & classes;
}
static inline eg_sense eg_deed_sense(const eg_dict *d, uint32_t deed) {
    return (eg_sense)d->deeds.items[deed].sense;
}
/* What its frames allow after a verb: a clause, a direct object, neither. */
static inline bool eg_takes_clause(const eg_verb *v) {
    return v->takes & EG_TAKES_CLAUSE;
}
static inline bool eg_takes_object(const eg_verb *v) {
    return v->takes & EG_TAKES_OBJECT;
}
static inline bool eg_takes_none(const eg_verb *v) {
    return v->takes & EG_TAKES_NONE;
}
/* Is the word a preposition of one of the deed's frames after a direct slot? */
bool eg_deed_preposition(const eg_dict *d, uint32_t deed, uint32_t word);

#endif
