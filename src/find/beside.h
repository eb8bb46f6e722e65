/* beside: what stands beside a subject, and what goes on with it: asides and appositions (aside.c,
 * apposed.c), lists of names (list.c), verbs in a row (series.c). Private to the stage of clauses. */
#ifndef EG_FIND_BESIDE_H
#define EG_FIND_BESIDE_H

#include "find/clause.h"

/* aside.c: "; ", ": ", " - " and words that open another clause: what is before is of no subject behind. */
bool eg_boundary(const eg_clauses *c, uint32_t i);
/* Is token i, the first of a subject, the first of its clause, too? */
bool eg_opens_clause(const eg_clauses *c, uint32_t from, uint32_t i);
/* The comma that opens the apposition or clause closed by the one at `comma`; false = none. */
bool eg_opening_comma(const eg_clauses *c, uint32_t from, uint32_t comma, uint32_t *out);
/* The bracket that opens what is closed at `close`; from = none. */
uint32_t eg_opening_bracket(const eg_clauses *c, uint32_t from, uint32_t close);
/* "Lee, who met Reed, the minister, in May, left": the comma before "who", when the clause that it opens
 * reaches up to the comma at `close`; close = none. */
uint32_t eg_before_relative(const eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t close);
/* "the office, headed by Lee, was": the comma before a participle whose "by" leads to the phrase that ends
 * before token `end`; end = none. */
uint32_t eg_before_participle(const eg_clauses *c, uint32_t from, uint32_t end);
/* "Acme, which sells it[,] told", "El País, citing Lee[,] reported": the comma at p closes what stands beside
 * the subject that opens the sentence, so its verb is what comes next. */
bool eg_closes_aside(const eg_clauses *c, const eg_sentence *s, uint32_t p);
/* "Acme, a bank, [backs] the plan", "Acme, which sells it, [denies] it": behind the comma at p stands the
 * verb, in the present, of the name that opens the sentence. */
bool eg_opener_goes_on(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next);
/* apposed.c: "Acme's parent company, the Rome-based [Bemco], said": does the name m behind the comma at
 * `open` tell a thing of somebody's before it? */
bool eg_tells_whose(const eg_clauses *c, uint32_t from, uint32_t open, const eg_mention *m);
/* The name between two commas, when what stands before is an office or a relation. *beside: that,
 * where it is the last of a list ("Reed and his deputy, Ann Lee, left"), else empty. */
bool eg_name_apposed(const eg_clauses *c, const eg_verb *v, uint32_t open, uint32_t close, eg_phrase *name,
                     eg_phrase *beside);
/* The name that a phrase behind a comma describes, before "who", or "that" and "which": "[Acme], a firm
 * that". */
bool eg_apposed_to(const eg_clauses *c, uint32_t from, const eg_phrase *p, bool who, eg_phrase *name);
/* series.c: the number of a verb. */
size_t eg_verb_number(const eg_clauses *c, const eg_verb *v);
/* Does another clause begin between the verb w and the one behind it? */
bool eg_cut_off(const eg_clauses *c, const eg_verb *w, const eg_verb *v);
/* The verb before this one whose subject it shares: "found and removed", "said it, then left"; NULL = none.
 */
const eg_verb *eg_coordinated(const eg_clauses *c, const eg_verb *v);
/* The same across the comma right before v: "Acme hired Lee, [opened] a shop and left". */
const eg_verb *eg_in_series(const eg_clauses *c, const eg_verb *v, uint32_t comma);
/* "bans", "is banning", "has banned", "was banned" */
bool eg_now_or_suffered(const eg_clauses *c, const eg_verb *v);
/* "pay into the loss and [damage] fund", not "buy the firm and [cut] jobs": a noun that another follows,
 * beside the one before the "and" at p. */
bool eg_noun_in_pair(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next);
/* "could [raise] it", "must not [raise] it" */
bool eg_after_modal(const eg_clauses *c, const eg_verb *v);
/* A person, or whoever speaks for others, ends at p: "Ann [Lee]", "Ann Lee of [Acme]", "a spokesman for
 * [Acme]". What they do next is no noun. */
bool eg_speaker_before(const eg_clauses *c, const eg_sentence *s, uint32_t p);
/* Is another form in -ing joined to that of v by "and": ", [expelling] Lee and banning two"? */
bool eg_gerund_row(const eg_clauses *c, const eg_verb *v);
/* "Lee, the head of Acme, who left": the comma before the office that stands between a person and the comma;
 * that comma when none does. */
uint32_t eg_before_office(const eg_clauses *c, uint32_t from, uint32_t comma);
/* "the head of Acme, [Ann Lee], …": the person named behind the office with which the phrase begins; NULL =
 * none. */
const eg_mention *eg_person_apposed(const eg_clauses *c, const eg_phrase *p, uint32_t end);

/* list.c. Where the list of names that ends with the phrase begins, not before token `from`: "[Facebook and]
 * Google".
 */
uint32_t eg_list_begin(const eg_clauses *c, uint32_t from, const eg_phrase *p);
/* All whom a list names that begins with token `first` and ends with the phrase. */
eg_party eg_all_of_list(eg_clauses *c, uint32_t first, const eg_phrase *p, uint32_t sentence);
/* The party of a subject with those named before it in a list: "Twitter and [Facebook] said". Empty when
 * somebody whom nobody knows is among them. */
eg_party eg_with_list(eg_clauses *c, uint32_t from, const eg_phrase *p, eg_party party, uint32_t sentence);

#endif
