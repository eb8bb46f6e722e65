/* People whom no row lists.
 * In: a run of capitalised words. Out: at most one hint. Refuses a given name after an article ("the Austin
 * Chronicler"), two ordinary words ("Christian Faith"), and a word after a title that modifies the next one
 * ("trained Obrovac officials"). Example: "Police Commissioner Jane van der Berg" gives "Jane van der Berg",
 * a woman, by title and given name. */
#include "find/guess.h"

enum { SURNAMES = 3 }; /* capitalised words after a given name */

static const eg_token *token(const eg_hints *h, uint32_t i) {
    return eg_hint_token(h, i);
}

/* The end of the surnames from i on. */
static uint32_t surnames_end(const eg_hints *h, uint32_t i, uint32_t last) {
    uint32_t words = 0, end = i;
    while (i < last && words < SURNAMES) {
        const eg_mention *m = eg_hint_listed(h, i);
        if (token(h, i)->punct == '&') break; /* Lennon & McCartney */
        if (token(h, i)->punct == '"') {      /* "Jack" */
            i += 3;
            continue;
        }
        if (eg_hint_uses(h, i) & EG_USE_SUFFIX && words) return i + 1;
        if (words && (eg_hint_is_title(h, i) || (m && m->last - m->first > 1))) break;
        bool part = (token(h, i)->flags & EG_TOK_GLUED) && !eg_hint_particle(h, i - 1); /* but al-Obrovac */
        bool counts = !eg_hint_initial(h, i) && !eg_hint_particle(h, i) && !part;
        words += counts;
        i++;
        if (counts || (end == i - 1 && (token(h, i - 1)->flags & EG_TOK_GLUED))) end = i;
    }
    if (end < last && (token(h, end)->flags & EG_TOK_GLUED)) end++;
    return end;
}

static uint8_t gender_of(const eg_hints *h, uint32_t given) {
    uint32_t uses = eg_hint_uses(h, given);
    if ((uses & EG_USE_FEMALE) && !(uses & EG_USE_MALE)) return EG_GENDER_FEMALE;
    return (uses & EG_USE_MALE) && !(uses & EG_USE_FEMALE) ? EG_GENDER_MALE : EG_GENDER_UNKNOWN;
}

static uint8_t gender_of_title(const eg_hints *h, uint32_t title) {
    uint32_t r = eg_hint_role(h, title);
    return r & EG_ROLE_FEMALE ? EG_GENDER_FEMALE : r & EG_ROLE_MALE ? EG_GENDER_MALE : EG_GENDER_UNKNOWN;
}

/* The first given name of the run that no listed name of several words covers; last = none. */
static uint32_t given_name(const eg_hints *h, uint32_t first, uint32_t last) {
    for (; first < last; first++) {
        const eg_mention *m = eg_mention_at(h->m, first);
        if (m && (m->last - m->first > 1 || m->via == EG_VIA_DEMONYM)) continue; /* German Christian */
        if (eg_hint_uses(h, first) & EG_USE_GIVEN) return first;
        bool initial = first + 1 < last && eg_hint_initial(h, first) && !eg_hint_common(h, first + 1);
        if (initial && !eg_hint_initial(h, first + 1)) return first;
    }
    return last;
}

/* The last title in the run that a name follows; last = none. */
uint32_t eg_hint_title(const eg_hints *h, uint32_t first, uint32_t last) {
    for (uint32_t i = last - 1; i-- > first;)
        if (eg_hint_is_title(h, i)) return i;
    return last;
}

/* A word that no row lists and that is no title: it may be a given name as rare as others. */
static bool foreign(const eg_hints *h, uint32_t i) {
    return eg_capital_word(token(h, i)) && !eg_hint_common(h, i) && !eg_mention_at(h->m, i) &&
           !eg_hint_is_title(h, i) && !(token(h, i)->flags & EG_TOK_UPPER) && !eg_hint_grammar(h, i);
}

/* "trained [Obrovac] officials": does a noun follow that the words before it modify? */
static bool modifies(const eg_hints *h, uint32_t last, uint32_t end) {
    const eg_token *k = token(h, last);
    return last < end && k->kind == EG_TOKEN_WORD && !(k->flags & EG_TOK_CAPITAL) &&
           eg_hint_common(h, last) && !eg_hint_grammar(h, last) && !(k->marks & EG_WORD_VERB);
}

/* What a title before the name tells. */
typedef struct titled {
    bool any;
    uint32_t title, from; /* the title's last word; where the name begins */
} titled;

static titled title_of(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    uint32_t title = last - first > 1 ? eg_hint_title(h, first, last) : last;
    if (title < last) return (titled){true, title, title + 1};
    bool before = first > s->first && eg_hint_is_title(h, first - 1) && !eg_hint_grammar(h, first - 1);
    return (titled){before, before ? first - 1 : last, first};
}

/* "in Zadrin and [Encarnación]": does a list of places go on with it? */
static bool after_place(const eg_hints *h, uint32_t first) {
    if (first < 2 || !(eg_hint_grammar(h, first - 1) & EG_G_AND)) return false;
    const eg_mention *m = eg_hint_listed(h, first - 2);
    return m && eg_mentions_entry(h->m, h->d, m->entity)->type == EG_ENTRY_PLACE &&
           eg_hint_venue(h, m->first, true);
}

/* "Ahmed", with nothing beside it. */
static bool given_alone(eg_hints *h, uint32_t given) {
    bool opening = eg_hint_opens(h, given) && eg_hint_common(h, given);
    if (opening || eg_hint_listed(h, given) || (token(h, given)->flags & EG_TOK_UPPER) ||
        eg_hint_venue(h, given, false) || after_place(h, given))
        return false;
    eg_hint_add(h, given, given + 1, EG_ENTRY_PERSON, 60, "given name alone")->gender = gender_of(h, given);
    return true;
}

/* A given name and what follows it; `known` is the given name that a row lists, at `given` or after it. */
static bool full_name(eg_hints *h, uint32_t given, uint32_t known, uint32_t last, const titled *t) {
    bool common = eg_hint_common(h, given);
    uint32_t end = surnames_end(h, given + 1, last), first = t->any ? t->from : given;
    bool words = common && end == given + 2 && eg_hint_common(h, given + 1); /* Christian Faith */
    if (!t->any && (end == given + 1 || words)) return false;
    uint8_t gender = gender_of(h, known), sure = common ? 75 : 90;
    if (!gender && t->any) gender = gender_of_title(h, t->title);
    const char *by = t->any ? "title and given name" : "given name";
    eg_hint_add(h, first, end, EG_ENTRY_PERSON, t->any ? 95 : sure, by)->gender = gender;
    return true;
}

/* A name that only its title tells: "President Obrovac". */
static bool title_only(eg_hints *h, uint32_t last, const titled *t, const eg_sentence *s) {
    if (eg_mention_at(h->m, t->from) || last - t->from > SURNAMES) return false;
    bool capital = (token(h, t->title)->flags & EG_TOK_CAPITAL) != 0;
    uint32_t word = token(h, t->from)->word; /* President Bush */
    bool borne = capital && word < h->d->bearers.len && h->d->bearers.items[word];
    bool honorific = (eg_hint_role(h, t->title) & (EG_ROLE_FEMALE | EG_ROLE_MALE)) != 0;
    if (eg_hint_is_title(h, t->from) || (eg_hint_common(h, t->from) && !honorific && !borne)) return false;
    if (!capital && modifies(h, last, s->last)) return false;
    eg_hint_add(h, t->from, last, EG_ENTRY_PERSON, capital ? 85 : 75, "title")->gender =
        gender_of_title(h, t->title);
    return true;
}

static bool possessive_follows(const eg_hints *h, uint32_t last) {
    return last < h->x->t->tokens.len && token(h, last)->kind == EG_TOKEN_CLITIC;
}

/* "Park [Tae-woo]": a given name that the family's name stands before, whatever word that is. */
static bool syllables(const eg_hints *h, uint32_t given, uint32_t last) {
    const eg_token *next = token(h, given + 1);
    return given + 2 == last && (next->flags & EG_TOK_GLUED) && !(next->flags & EG_TOK_CAPITAL) &&
           !eg_mention_at(h->m, given - 1);
}

bool eg_hint_person(eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    bool company = last - first > 1 && eg_hint_legal_form(h, last - 1) &&
                   token(h, last - 1)->end - token(h, last - 1)->start > 2;
    if (company) return false; /* Jane Obrovac Ltd */
    titled t = title_of(h, first, last, s);
    uint32_t before = first > s->first ? eg_hint_grammar(h, first - 1) : 0;
    uint32_t given = given_name(h, t.from, last), known = given;
    while (given < last && given > t.from && foreign(h, given - 1)) given--; /* Ottokar Jan Example */
    if (given < last && given == t.from + 1 && syllables(h, given, last)) given--;
    if (!t.any) {
        bool article = (before & EG_G_DETERMINER) && !(before & EG_G_POSSESSIVE);
        if (given == first && article) return false; /* the Austin Chronicler */
        if (given == first && eg_hint_venue(h, first, true) && !eg_hint_opens(h, first) &&
            last - first == 2 && !possessive_follows(h, last))
            return false;
        bool alone = given == first && given + 1 == last;
        if (alone && eg_hint_no_person(h, first, last, s)) return false;
        if (alone && given_alone(h, given)) return true;
    }
    bool opening = given == first && eg_hint_opens(h, first) && eg_hint_common(h, first) && last - first < 2;
    if (given < last && !opening && (given + 1 < last || t.any)) return full_name(h, given, known, last, &t);
    return t.any && title_only(h, last, &t, s);
}
