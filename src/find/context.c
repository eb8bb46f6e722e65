/* Context of names: what stands right before and after them.
 * In: tokens, and the dictionary names that were found. Out: yes or no for one name. Refuses to judge by
 * capitals where all words have them, and never looks further than a few words. Example: in "the Darwin
 * River", "Reptile Rescue Tasmania", "University of Leicester" the town and the state are parts of longer
 * names; in "Japan Prime Minister Koizumi", "Jakarta Police" and "in Darwin, Rescue 21 said" they are not. */
#include "find/context.h"

#include "text/ascii.h"

enum { RUN = 4 }; /* capitalised words looked at after a name */

bool eg_headline_case(const eg_tokens *t, const eg_sentence *s) {
    size_t words = 0, capital = 0;
    if (s->zone != EG_ZONE_TITLE && t->tokens.items[s->last - 1].punct == '.') return false;
    for (uint32_t i = s->first; i < s->last; i++) {
        const eg_token *k = &t->tokens.items[i];
        bool word =
            (k->kind == EG_TOKEN_WORD) & (k->end - k->start >= 4); /* no branches: any word may be one */
        words += word;
        capital += word & ((k->flags & EG_TOK_CAPITAL) != 0);
    }
    return capital >= 3 && (words - capital) * 5 <= capital;
}

bool eg_headline_at(const eg_context *x, uint32_t sentence) {
    uint8_t *known = &x->headline[sentence];
    if (!*known) *known = eg_headline_case(x->t, &x->t->sentences.items[sentence]) ? 2 : 1;
    return *known == 2;
}

static const eg_token *token(const eg_context *x, uint32_t i) {
    return &x->t->tokens.items[i];
}

static const eg_sentence *sentence(const eg_context *x, uint32_t i) {
    return eg_sentence_at(x->t, i);
}

static uint32_t grammar(const eg_context *x, uint32_t i) {
    return eg_grammar_of(&x->d->grammar, token(x, i)->word);
}

static uint32_t role(const eg_context *x, uint32_t i) {
    return eg_word_role(x->d, token(x, i)->word);
}

/* A capitalised word that no row explains: neither a listed name nor a function word nor a date. */
static bool unlisted(const eg_context *x, uint32_t i) {
    const eg_token *k = token(x, i);
    return eg_capital_word(k) && !x->form_at[i] && !grammar(x, i) &&
           !eg_time_classes_at(&x->d->time_words, k);
}

/* The word's capital may come from its place: it begins a sentence, a quotation, a bracket. */
static bool opens(const eg_context *x, uint32_t i) {
    if (token(x, i)->flags & EG_TOK_SENTENCE || i == sentence(x, i)->first) return true;
    const eg_token *k = token(x, i - 1);
    return k->kind == EG_TOKEN_PUNCT && k->punct != ',' && k->punct != '&' && k->punct != '/';
}

/* Is the word capitalised because it is, or belongs to, a name? */
static bool name_word(const eg_context *x, uint32_t i) {
    if (!unlisted(x, i) || (token(x, i)->marks & EG_WORD_OPENER)) return false;
    return !opens(x, i) || !(token(x, i)->marks & EG_WORD_COMMON);
}

static bool state_kind(eg_span kind) {
    static const char *const kinds[] = {"government",   "ministry", "parliament", "court",
                                        "central bank", "police",   "military",   "agency"};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (eg_span_eq(kind, eg_span_of(kinds[k]))) return true;
    return false;
}

/* Titles, and what states have: "Japan Prime [Minister]", "Jakarta [Police]"; with `area` also what places
 * are: "the [Republic] of Ireland". */
static bool of_a_place(const eg_context *x, uint32_t i, uint32_t end, bool area) {
    if (role(x, i) & (EG_ROLE_TITLE | EG_ROLE_REPRESENTATIVE)) return true;
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&x->d->descriptions, token(x, i), end - i, hits);
    for (uint32_t at = n ? hits[n - 1].payload : 0; at; at = x->d->nouns.items[at].next) {
        const eg_noun *noun = &x->d->nouns.items[at];
        if (noun->entry != UINT32_MAX) continue;
        const eg_kind *kind = &x->d->kinds.items[noun->kind];
        if (kind->type == EG_ENTRY_PLACE ? area : state_kind(kind->name)) return true;
    }
    return false;
}

static bool initial(const eg_context *x, uint32_t i) {
    const eg_token *k = token(x, i);
    size_t letters = eg_token_text(x->t, i).len;
    return eg_capital_word(k) && (k->flags & EG_TOK_DOTTED) && letters <= 2 && !x->form_at[i];
}

static bool compass(const eg_context *x, uint32_t i) {
    static const char *const words[] = {"north",    "south",   "east",    "west", "northern",
                                        "southern", "eastern", "western", "old",  "upper",
                                        "lower",    "greater", "inner",   "outer"};
    if (!eg_capital_word(token(x, i)) || x->form_at[i]) return false;
    eg_span text = eg_token_text(x->t, i);
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (eg_ascii_is(text, words[k])) return true;
    return false;
}

/* "[Australia] Day", but not "In [Australia] Nintendo said". */
static bool longer_after(const eg_context *x, uint32_t first, uint32_t last, uint32_t end) {
    uint32_t begin = sentence(x, first)->first;
    if (last >= end || !unlisted(x, last) || (token(x, last)->flags & (EG_TOK_UPPER | EG_TOK_DOTTED)))
        return false;
    if (first == begin + 1 && (grammar(x, begin) & EG_G_PREPOSITION)) return false;
    for (uint32_t i = last; i < end && i < last + RUN && eg_capital_word(token(x, i)); i++)
        if (of_a_place(x, i, end, false)) return false;
    return true;
}

static uint32_t uses(const eg_context *x, uint32_t i) {
    return eg_word_use(x->d, token(x, i)->word).uses;
}

enum { OF = EG_USE_ORGANIZATION_OF | EG_USE_PLACE_OF | EG_USE_OTHER_OF };

/* "Gulf of Carpentaria" -> the Gulf; "Battle of Gettysburg" -> Gettysburg. */
static bool longer_with_of(const eg_context *x, uint32_t first, uint32_t last, const eg_sentence *s,
                           bool place) {
    uint32_t i = first, word = first + ((grammar(x, first) & EG_G_DETERMINER) != 0);
    if (last + 1 < s->last && last - word == 1 && (grammar(x, last) & EG_G_OF) && unlisted(x, last + 1))
        return true;
    if (i > s->first && (grammar(x, i - 1) & EG_G_DETERMINER)) i--;
    if (!place || i < s->first + 2 || !(grammar(x, i - 1) & EG_G_OF)) return false;
    if (i > s->first + 2 && (uses(x, i - 3) & EG_USE_GIVEN)) return false; /* Jane Young of [Kansas] */
    bool head = (token(x, i - 2)->marks & EG_WORD_COMMON) || (uses(x, i - 2) & OF);
    return head && name_word(x, i - 2) && !of_a_place(x, i - 2, i - 1, true);
}

static bool all_common(const eg_context *x, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (!(token(x, i)->marks & EG_WORD_COMMON) && !grammar(x, i)) return false;
    return true;
}

/* "Catherine [Ford]", "Mr [Jordan]", "J. [Ford]", "World Meat [Congress]". */
static bool longer_before(const eg_context *x, uint32_t first, uint32_t last, bool place) {
    uint32_t i = first - 1;
    if (initial(x, i)) return last - first == 1;
    if (!unlisted(x, i)) return false;
    if (role(x, i) & EG_ROLE_TITLE)
        return last - first == 1 && (!opens(x, i) || (role(x, i) & (EG_ROLE_FEMALE | EG_ROLE_MALE)));
    if (!name_word(x, i)) return false;
    if (!place && all_common(x, first, last)) return true;
    return last - first == 1 && (place || !(token(x, i)->marks & EG_WORD_COMMON));
}

bool eg_part_of_longer(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form) {
    const eg_sentence *s = sentence(x, first);
    const eg_entry *e = &x->d->entries.items[form->entry];
    bool place = e->type == EG_ENTRY_PLACE;
    if (form->flags & EG_FORM_DEMONYM) return false;
    if ((token(x, first)->flags & EG_TOK_UPPER) || eg_headline_at(x, x->t->sentence_of[first])) return false;
    bool glued_before = first > s->first && (token(x, first)->flags & EG_TOK_GLUED),
         glued_after = last < s->last && (token(x, last)->flags & EG_TOK_GLUED);
    if (e->type == EG_ENTRY_PERSON) /* [Jane Ford]-Obrovac */
        return last - first > 1 && glued_after && eg_capital_word(token(x, last)) && unlisted(x, last);
    if (glued_before && name_word(x, first - 1)) return true; /* Liberal-[Labour] */
    if (glued_after && unlisted(x, last)) return true;        /* [Toshiba]-EMI */
    if (longer_with_of(x, first, last, s, place)) return true;
    if (first > s->first && place && compass(x, first - 1)) return true; /* South [Jutland] */
    if (first > s->first && longer_before(x, first, last, place)) return true;
    bool words =
        last - first > 1 && all_common(x, first, last) && !state_kind(x->d->kinds.items[e->kind].name);
    return (place || words) && longer_after(x, first, last, s->last); /* [Foreign Policy] Centre */
}

/* Is one of the words what articles call the kind: Ministry, Court, Party? */
static bool names_kind(const eg_context *x, uint32_t first, uint32_t last, uint32_t kind) {
    for (uint32_t i = first; i < last; i++) {
        eg_hit hits[EG_NAME_WORDS];
        if (!eg_match_at(&x->d->descriptions, token(x, i), 1, hits)) continue;
        for (uint32_t at = hits[0].payload; at; at = x->d->nouns.items[at].next) {
            const eg_noun *noun = &x->d->nouns.items[at];
            if (noun->entry == UINT32_MAX && noun->kind == kind) return true;
        }
    }
    return false;
}

static bool demonym(const eg_context *x, uint32_t i) {
    eg_hit hits[EG_NAME_WORDS];
    uint32_t at = eg_match_at(&x->d->names, token(x, i), 1, hits) ? hits[0].payload : 0;
    while (at && !(x->d->forms.items[at].flags & EG_FORM_DEMONYM)) at = x->d->forms.items[at].next;
    return at != 0;
}

bool eg_article_reaches_on(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form) {
    const eg_sentence *s = sentence(x, first);
    if (last - first != 2 || last >= s->last || !(grammar(x, first) & EG_G_DETERMINER)) return false;
    const eg_token *next = token(x, last);
    if (next->kind != EG_TOKEN_WORD || grammar(x, last) || eg_headline_at(x, x->t->sentence_of[first]))
        return false;
    if (eg_time_classes_at(&x->d->time_words, next)) return false;
    bool deliberate = (token(x, first)->flags & EG_TOK_CAPITAL) && !opens(x, first);
    if (next->flags & EG_TOK_CAPITAL) return !deliberate || !(next->marks & EG_WORD_NAME);
    if (deliberate || (next->marks & EG_WORD_VERB) || !demonym(x, first + 1)) return false;
    return !names_kind(x, last, last + 1, x->d->entries.items[form->entry].kind);
}

bool eg_generic_office(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form) {
    static const char *const kinds[] = {"ministry", "court", "party", "parliament"};
    const eg_entry *e = &x->d->entries.items[form->entry];
    if (e->type != EG_ENTRY_ORGANIZATION || !all_common(x, first, first + 1) || !e->country.len) return false;
    eg_span kind = x->d->kinds.items[e->kind].name;
    bool office = false;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        office = office || eg_span_eq(kind, eg_span_of(kinds[k]));
    if (!office) return false;
    return names_kind(x, first, last, e->kind) ||
           (eg_span_eq(kind, EG_SPAN("parliament")) && all_common(x, first, last));
}

/* Is the place at token i another than the country, or its capital that stands for it? */
static bool other_place(const eg_context *x, uint32_t i, eg_span country) {
    if (!x->form_at[i]) return false;
    const eg_entry *p = &x->d->entries.items[x->d->forms.items[x->form_at[i]].entry];
    if (p->type != EG_ENTRY_PLACE || eg_span_eq(p->name, country)) return false;
    return !eg_span_eq(p->country, country) ||
           !eg_span_eq(x->d->kinds.items[p->kind].name, EG_SPAN("capital"));
}

bool eg_foreign_office(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form) {
    const eg_sentence *s = sentence(x, first);
    eg_span country = x->d->entries.items[form->entry].country;
    uint32_t home = eg_dict_entry(x->d, country), i = first;
    if (home == UINT32_MAX) return false; /* the country is not listed: nothing to compare with */
    if (!eg_cast_find(&x->countries, home)) return true;
    if (i > s->first && token(x, i - 1)->kind == EG_TOKEN_CLITIC) i--;
    if (i > s->first && other_place(x, i - 1, country)) return true;
    if (i > s->first && token(x, i - 1)->word == eg_lexicon_find(&x->d->lexicon, EG_SPAN("state")))
        return true;
    return last + 1 < s->last && (grammar(x, last) & EG_G_OF) && other_place(x, last + 1, country);
}

void eg_context_add_country(eg_arena *a, eg_context *x, uint32_t entity) {
    for (int level = 0; level < 4 && entity != UINT32_MAX; level++) { /* city, state, country, continent */
        const eg_entry *e = &x->d->entries.items[entity];
        if (e->type == EG_ENTRY_PLACE) eg_cast_add(a, &x->countries, entity)->mentions++;
        entity = e->country.len ? eg_dict_entry(x->d, e->country) : UINT32_MAX;
    }
}
