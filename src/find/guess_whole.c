/* Names longer than their patterns say, for a list of suggestions.
 * In: runs of capitalised words, and the hints they gave. Out: hints at what they may be parts of, besides.
 * Refuses headlines, and runs with a person or a title in them. Example: "led the Obrovac and Zarya Railway,
 * the Tellmann Party of Zadrin, Obrovac's Bank and the 65 Fighter Division" gives these four in full. */
#include "find/guess.h"

#include "text/ascii.h"

enum { MAYBE = 20, LONGEST = 8 }; /* percent; words of a run */

/* A run, and what its hints tell. */
typedef struct run {
    uint32_t first, last, hint; /* hint: the first that begins in it */
    uint32_t covered;           /* words that hints cover, together */
    bool person, other, whole;  /* some hint is a person, a prize or a war; one covers all of it */
} run;

static const eg_token *token(const eg_hints *h, uint32_t i) {
    return eg_hint_token(h, i);
}

static bool ends_names(const eg_hints *h, uint32_t i) {
    return (eg_hint_uses(h, i) & (EG_USE_ORGANIZATION_LAST | EG_USE_PLACE_LAST)) != 0;
}

/* Is the token part of a listed name of that type? */
static bool is_listed(const eg_hints *h, uint32_t i, uint8_t type) {
    const eg_mention *m = eg_hint_listed(h, i);
    return m && eg_mentions_entry(h->m, h->d, m->entity)->type == type;
}

/* Does a word among [first, last) tell what is named? */
static bool tells(const eg_hints *h, uint32_t first, uint32_t last) {
    while (first < last && !ends_names(h, first)) first++;
    return first < last;
}

/* "II", "XIV" */
static bool roman(const eg_hints *h, uint32_t i) {
    eg_span text = eg_token_text(h->x->t, i);
    for (size_t k = 0; k < text.len; k++)
        if (text.ptr[k] != 'I' && text.ptr[k] != 'V' && text.ptr[k] != 'X') return false;
    return true;
}

/* The type that the last telling word gives; an organization when none tells. */
static void add(eg_hints *h, uint32_t first, uint32_t last, const char *by) {
    uint8_t type = EG_ENTRY_ORGANIZATION;
    for (uint32_t i = last; i-- > first;) {
        uint32_t uses = eg_hint_uses(h, i);
        if (uses & EG_USE_ORGANIZATION_LAST) break;
        if (!(uses & EG_USE_PLACE_LAST)) continue;
        type = EG_ENTRY_PLACE;
        break;
    }
    eg_hint_add(h, first, last, type, MAYBE, by);
}

/* A word with a capital inside a sentence, function words included: Wild [On] Water. */
static bool meant_capital(const eg_hints *h, uint32_t i, uint32_t end) {
    const eg_token *k = token(h, i);
    if (i + 1 >= end || (k[1].flags & EG_TOK_GLUED)) return false; /* All-Star */
    return eg_capital_word(k) && !eg_hint_opens(h, i) && eg_hint_grammar(h, i) && k->end - k->start > 1;
}

/* The end of the run that begins at i, with function words in capitals and what follows them. */
static uint32_t long_end(const eg_hints *h, uint32_t i, uint32_t end) {
    uint32_t last = eg_hint_run_end(h, i, end);
    while (meant_capital(h, last, end) && eg_hint_name_word(h, last + 1))
        last = eg_hint_run_end(h, last + 1, end);
    return last;
}

/* Where a name goes on that begins at i, after an article and a function word: Army of [the Obrovac]; 0 = no.
 */
static uint32_t object_end(const eg_hints *h, uint32_t i, uint32_t end) {
    if (i < end && (eg_hint_grammar(h, i) & EG_G_DETERMINER)) i++;
    if (i >= end || !eg_hint_name_word(h, i)) return 0;
    return long_end(h, i, end);
}

/* "of"; after an institution "for" and what it is for. */
static bool leads_on(const eg_hints *h, uint32_t i, bool institution) {
    if (eg_hint_grammar(h, i) & EG_G_OF) return true;
    if (!institution || token(h, i)->word != eg_lexicon_find(&h->d->lexicon, EG_SPAN("for"))) return false;
    const eg_mention *m = eg_mention_at(h->m, i + 1);
    return eg_hint_common(h, i + 1) || (m && m->via == EG_VIA_DEMONYM);
}

/* May the run be the first part of a name with "of"? */
static bool may_lead(const eg_hints *h, const run *r) {
    uint32_t uses = eg_hint_uses(h, r->last - 1);
    if (r->last - r->first > 1) return !(uses & EG_USE_PLACE_LAST) || (uses & EG_USE_ORGANIZATION_LAST);
    return eg_hint_common(h, r->first) && !eg_hint_listed(h, r->first) && !eg_hint_opens(h, r->first) &&
           !(uses & EG_USE_PLACE_PART);
}

/* "Tellmann Party [of Zadrin]", "Jars [of Clay]"; not "Zarya Rangers of the Obrovac League" */
static void with_of(eg_hints *h, const run *r, const eg_sentence *s) {
    if (!may_lead(h, r)) return;
    uint32_t last = r->last, uses = eg_hint_uses(h, last - 1);
    bool one = last - r->first == 1, institution = (uses & EG_USE_ORGANIZATION_OF) != 0;
    bool key = (uses & EG_USE_ORGANIZATION_LAST) != 0;
    while (last + 1 < s->last && leads_on(h, last, institution)) {
        bool article = (eg_hint_grammar(h, last + 1) & EG_G_DETERMINER) != 0 && one != key;
        uint32_t end = article ? 0 : object_end(h, last + 1, s->last);
        if (!end || (!one && tells(h, last + 1, end))) break;
        last = end;
    }
    bool field = institution && last > r->last && last + 1 < s->last &&
                 (eg_hint_grammar(h, last) & EG_G_AND) && eg_hint_name_word(h, last + 1) &&
                 eg_hint_common(h, last + 1);
    if (field) last = eg_hint_run_end(h, last + 1, s->last);
    if (last > r->last) add(h, r->first, last, key && !one ? "organization before of" : "before of");
}

/* "the Obrovac [and Zarya Railway]" */
static void with_and(eg_hints *h, const run *r, const eg_sentence *s) {
    uint32_t next = r->last + 1;
    if (r->first == s->first || !(eg_hint_grammar(h, r->first - 1) & EG_G_DETERMINER) || next >= s->last ||
        !(eg_hint_grammar(h, r->last) & EG_G_AND) || !eg_hint_name_word(h, next))
        return;
    const eg_mention *listed = eg_mention_at(h->m, r->first), *second = eg_mention_at(h->m, next);
    bool place = !listed || is_listed(h, r->first, EG_ENTRY_PLACE);
    if (!place || r->last - r->first > 2 || ends_names(h, r->last - 1) ||
        (token(h, r->first)->flags & EG_TOK_UPPER))
        return;
    uint32_t last = eg_hint_run_end(h, next, s->last);
    if (last - next > 1 && ends_names(h, last - 1) && !(second && second->last >= last))
        add(h, r->first, last, "joined by and");
}

/* "Obrovac['s Bank]"; "Obrovac['s]", when nothing stands behind it that it might own */
static void with_possessive(eg_hints *h, const run *r, const eg_sentence *s) {
    uint32_t next = r->last + 1;
    if (r->last - r->first > 1 || r->last >= s->last || token(h, r->last)->kind != EG_TOKEN_CLITIC ||
        eg_hint_listed(h, r->first))
        return;
    if (next < s->last && eg_hint_name_word(h, next)) {
        uint32_t last = eg_hint_run_end(h, next, s->last);
        bool legal = (eg_hint_role(h, last - 1) & EG_ROLE_SUFFIX) != 0;
        if (ends_names(h, last - 1) || legal) add(h, r->first, last, "after a possessive");
        return;
    }
    bool owned = r->first > s->first && (eg_hint_grammar(h, r->first - 1) & EG_G_OF);
    bool ends =
        next == s->last || token(h, next)->kind == EG_TOKEN_PUNCT || (eg_hint_grammar(h, next) & EG_G_AND);
    bool odd = (eg_hint_uses(h, r->first) & EG_USE_GIVEN) || (token(h, r->first)->flags & EG_TOK_UPPER);
    if (ends && !owned && !odd) add(h, r->first, next, "possessive");
}

/* A number of one to three digits, with nothing glued to it. */
static bool small_number(const eg_hints *h, uint32_t i, const eg_sentence *s) {
    const eg_token *k = token(h, i);
    if (i < s->first || i >= s->last || k->kind != EG_TOKEN_NUMBER || k->end - k->start > 3) return false;
    for (uint32_t at = k->start; at < k->end; at++)
        if (!eg_ascii_is_digit(h->x->t->text.ptr[at])) return false;
    return i + 1 >= s->last || !(k[1].flags & EG_TOK_GLUED);
}

/* "[65] Fighter Division", "Radio [1]" */
static void with_number(eg_hints *h, const run *r, const eg_sentence *s) {
    const uint32_t first_or_last =
        EG_USE_ORGANIZATION_LAST | EG_USE_ORGANIZATION_FIRST | EG_USE_PLACE_LAST | EG_USE_OTHER_FIRST;
    bool unit = r->last - r->first > 1 && (eg_hint_uses(h, r->last - 1) & EG_USE_ORGANIZATION_LAST);
    if (unit && r->first > s->first && small_number(h, r->first - 1, s))
        add(h, r->first - 1, r->last, "after a number");
    if (!small_number(h, r->last, s) || (token(h, r->last - 1)->flags & EG_TOK_DOTTED)) return;
    bool key =
        (eg_hint_uses(h, r->last - 1) & first_or_last) || (token(h, r->last - 1)->flags & EG_TOK_UPPER);
    if (key) add(h, r->first, r->last + 1, "before a number");
}

/* All of a run that hints cut in pieces: Zarya Bay Rays. */
static void all_of_it(eg_hints *h, const run *r) {
    if (r->whole || r->last - r->first < 2 || r->last - r->first > LONGEST) return;
    bool suffix =
        (eg_hint_uses(h, r->last - 1) & EG_USE_SUFFIX) && !roman(h, r->last - 1); /* Zarya Party MP */
    if (r->covered && !r->other && !suffix) add(h, r->first, r->last, "words side by side");
}

/* Capital [On] Capital */
static void with_function_words(eg_hints *h, const run *r, const eg_sentence *s) {
    bool title = r->first > s->first && token(h, r->first - 1)->punct == '"';
    uint32_t last = title ? r->last : long_end(h, r->first, s->last);
    if (last > r->last) add(h, r->first, last, "function word in capitals");
}

/* "Jane [Near]": a given name, and a function word that its capital makes a surname. */
static void odd_surname(eg_hints *h, const run *r, const eg_sentence *s) {
    bool given = r->last - r->first == 1 && (eg_hint_uses(h, r->first) & EG_USE_GIVEN);
    if (!given || !meant_capital(h, r->last, s->last) || eg_hint_name_word(h, r->last + 1)) return;
    eg_hint_add(h, r->first, r->last + 1, EG_ENTRY_PERSON, MAYBE, "given name");
}

/* The run [first, last) and its hints, which begin at *hint or later. */
static run look_at(const eg_hints *h, uint32_t first, uint32_t last, size_t *hint, size_t hints) {
    run r = {.first = first, .last = last};
    bool opener = last - first > 1 && eg_hint_opens(h, first) && eg_hint_common(h, first) &&
                  !eg_hint_common(h, first + 1);
    if (opener) r.first++;
    while (*hint < hints && h->list.items[*hint].last <= r.first) ++*hint;
    for (size_t i = *hint; i < hints && h->list.items[i].first < last; i++) {
        const eg_hint *part = &h->list.items[i];
        r.person = r.person || part->type == EG_ENTRY_PERSON;
        r.other = r.other || part->type == EG_NAME_OTHER;
        r.whole = r.whole || (part->first <= r.first && part->last >= last);
        r.covered += part->last - part->first;
    }
    for (uint32_t i = r.first; i < last; i++)
        r.person = r.person || eg_hint_is_title(h, i) || is_listed(h, i, EG_ENTRY_PERSON);
    return r;
}

void eg_hint_wholes(eg_hints *h) {
    size_t hint = 0, hints = h->list.len;
    uint32_t next = 0;
    for (size_t c = 0; c < h->x->capitals.len; c++) {
        uint32_t i = h->x->capitals.items[c];
        if (i < next) continue;
        const eg_sentence *s = eg_sentence_at(h->x->t, i);
        if ((token(h, i)->flags & EG_TOK_GLUED) || !eg_hint_name_word(h, i)) continue;
        next = eg_hint_run_end(h, i, s->last);
        if (next <= i) next = i + 1;
        if (eg_headline_at(h->x, (uint32_t)(s - h->x->t->sentences.items))) continue;
        run r = look_at(h, i, next, &hint, hints);
        odd_surname(h, &r, s);
        if (r.person) continue;
        with_of(h, &r, s);
        with_and(h, &r, s);
        with_possessive(h, &r, s);
        with_number(h, &r, s);
        with_function_words(h, &r, s);
        all_of_it(h, &r);
    }
}
