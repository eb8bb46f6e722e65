/* Names without a form of their own, by what stands around them.
 * In: capitalised words. Out: at most one hint. Refuses single ordinary words, and words that only begin a
 * sentence. Example: "in Obrovac" is a place, "Obrovac Inc." an organization, "Zarya, a company" too. */
#include "find/guess.h"

static const eg_token *token(const eg_hints *h, uint32_t i) {
    return eg_hint_token(h, i);
}

static void add(eg_hints *h, uint32_t first, uint32_t last, uint8_t type, uint8_t confidence, uint32_t kind,
                const char *by) {
    eg_vec_push(
        h->a, &h->list,
        (eg_hint){
            .first = first, .last = last, .type = type, .confidence = confidence, .kind = kind, .by = by});
}

/* "site", "service": said of much else, too. */
static bool vague_noun(const eg_hints *h, const eg_noun *noun) {
    enum { TELLING = 4 };
    return noun->rank >= TELLING &&
           eg_span_eq(h->x->d->kinds.items[noun->kind].name, EG_SPAN("social network"));
}

/* The kind that the noun at token i tells, articles and modifiers before it aside; 0 = none. */
static uint32_t kind_at(const eg_hints *h, uint32_t i, uint32_t end) {
    eg_hit hits[EG_NAME_WORDS];
    size_t n = i < end ? eg_match_at(&h->x->d->descriptions, token(h, i), end - i, hits) : 0;
    for (uint32_t at = n ? hits[n - 1].payload : 0; at; at = h->x->d->nouns.items[at].next) {
        const eg_noun *noun = &h->x->d->nouns.items[at];
        if (noun->entry == UINT32_MAX && !noun->plural && !vague_noun(h, noun)) return noun->kind;
    }
    return 0;
}

/* ", a company", ", the largest city": the kind that the apposition after token `last` tells. */
static uint32_t apposition(const eg_hints *h, uint32_t last, uint32_t end) {
    enum { MODIFIERS = 3 };
    if (last + 2 >= end || token(h, last)->punct != ',') return 0;
    if (!(eg_hint_grammar(h, last + 1) & EG_G_DETERMINER)) return 0;
    for (uint32_t i = last + 2; i < end && i <= last + 2 + MODIFIERS; i++) {
        if (token(h, i)->kind != EG_TOKEN_WORD || eg_hint_grammar(h, i)) return 0;
        uint32_t kind = kind_at(h, i, end);
        if (kind) return kind;
    }
    return 0;
}

/* ", Ohio", "(Ohio)": a listed place after a comma. */
static bool before_place(const eg_hints *h, uint32_t last, uint32_t end) {
    if (last + 1 >= end || token(h, last)->punct != ',') return false;
    const eg_mention *m = eg_mention_at(h->m, last + 1);
    if (!m || m->first != last + 1 || m->via == EG_VIA_DEMONYM) return false;
    return eg_mentions_entry(h->m, h->x->d, m->entity)->type == EG_ENTRY_PLACE;
}

static bool joins(const eg_hints *h, uint32_t i) {
    return token(h, i)->punct == ',' || (eg_hint_grammar(h, i) & EG_G_AND);
}

bool eg_hint_venue(const eg_hints *h, uint32_t first, bool sure) {
    uint32_t uses = first > 0 ? eg_hint_uses(h, first - 1) : 0;
    return (uses & (sure ? EG_USE_BEFORE_PLACE : EG_USE_BEFORE_PLACE | EG_USE_PERHAPS_PLACE)) != 0;
}

/* "is a village", "was an American lawyer": what the name is said to be. false = nothing known. */
static bool said_to_be(const eg_hints *h, uint32_t last, uint32_t end, uint8_t *type, uint32_t *kind) {
    enum { MODIFIERS = 5 };
    uint32_t i = last;
    if (i < end && token(h, i)->punct == '(') { /* (born 1970) */
        while (i < end && token(h, i)->punct != ')') i++;
        i++;
    }
    if (i + 2 >= end || !(eg_hint_grammar(h, i) & EG_G_BE) || !(eg_hint_grammar(h, i + 1) & EG_G_DETERMINER))
        return false;
    for (uint32_t k = i + 2; k < end && k <= i + 2 + MODIFIERS && token(h, k)->kind == EG_TOKEN_WORD; k++) {
        if (eg_hint_grammar(h, k) & (EG_G_PREPOSITION | EG_G_AND | EG_G_BE)) return false;
        *kind = kind_at(h, k, end);
        if (*kind) *type = h->x->d->kinds.items[*kind].type;
        if (!*kind && (eg_word_role(h->x->d, token(h, k)->word) & EG_ROLE_TITLE)) {
            *type = EG_ENTRY_PERSON;
            return true;
        }
        bool last_noun = k + 1 >= end || token(h, k + 1)->kind != EG_TOKEN_WORD || eg_hint_grammar(h, k + 1);
        if (*kind && last_noun) return true;
    }
    return false;
}

/* "Obrovac, Split and Zadar": the type of the names that the list holds beside this one. */
static bool in_list(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s, uint8_t *type) {
    const eg_mention *m = NULL;
    if (first > s->first + 1 && joins(h, first - 1)) {
        m = eg_mention_at(h->m, first - 2);
        const eg_hint *before = h->list.len ? &eg_vec_last(&h->list) : NULL;
        if (!m && before && before->last == first - 1 && before->type < EG_NAME_OTHER &&
            before->confidence > 40) {
            *type = before->type;
            return true;
        }
    }
    if (!m && last + 1 < s->last && joins(h, last)) m = eg_mention_at(h->m, last + 1);
    if (!m || m->via == EG_VIA_DEMONYM) return false;
    *type = eg_mentions_entry(h->m, h->x->d, m->entity)->type;
    return true;
}

/* Names of whatever kind: good enough to be suggested. */
static void shrug(eg_hints *h, uint32_t first, uint32_t last) {
    while (first + 1 < last && (eg_word_role(h->x->d, token(h, first)->word) & EG_ROLE_TITLE)) first++;
    const eg_mention *m = eg_mention_at(h->m, first);
    if (m && m->last >= last) return; /* a row lists it */
    bool ordinary = eg_hint_common(h, first) || eg_mention_at(h->m, first);
    add(h, first, last, EG_ENTRY_ORGANIZATION, ordinary ? 20 : last - first > 1 ? 40 : 30, 0, "capitals");
}

void eg_hint_context(eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    const eg_dict *d = h->x->d;
    bool common = false, all_common = true, listed = false;
    for (uint32_t i = first; i < last; i++) {
        common = common || eg_hint_common(h, i);
        all_common = all_common && eg_hint_common(h, i);
        listed = listed || eg_mention_at(h->m, i);
    }
    if (last < s->last && (eg_word_role(d, token(h, last)->word) & EG_ROLE_SUFFIX) &&
        (token(h, last)->flags & EG_TOK_CAPITAL)) {
        add(h, first, last + 1, EG_ENTRY_ORGANIZATION, 95, 0, "legal form");
        return;
    }
    if (last - first > 1 && (eg_word_role(d, token(h, last - 1)->word) & EG_ROLE_SUFFIX)) {
        add(h, first, last, EG_ENTRY_ORGANIZATION, 95, 0, "legal form");
        return;
    }
    if (last - first == 1 && (eg_hint_uses(h, first) & (EG_USE_OTHER_ALONE | EG_USE_SUFFIX))) return;
    bool adverb = last - first == 1 && eg_hint_opens(h, first) &&
                  eg_span_ends(eg_token_text(h->x->t, first), EG_SPAN("ly"));
    bool opens = eg_hint_opens(h, first);
    if (adverb || listed || (all_common && last - first == 1) || (opens && common)) {
        bool worth = listed ? last - first > 1 : !opens;
        if (h->any && worth && !adverb) shrug(h, first, last);
        return;
    }
    if (before_place(h, last, s->last) && !common) {
        add(h, first, last, EG_ENTRY_PLACE, 80, 0, "before a place");
        return;
    }
    uint8_t type;
    uint32_t kind = 0;
    if (said_to_be(h, last, s->last, &type, &kind)) {
        add(h, first, last, type, 75, kind, "what it is said to be");
        return;
    }
    kind = apposition(h, last, s->last);
    if (!kind && first > s->first + 1 && !eg_hint_opens(h, first)) kind = kind_at(h, first - 1, first);
    if (!kind && first > s->first + 2 && (eg_hint_grammar(h, first - 1) & EG_G_OF))
        kind = kind_at(h, first - 2, first - 1);
    if (!kind && last < s->last && d->kinds.items[kind_at(h, last, s->last)].type == EG_ENTRY_PLACE)
        kind = kind_at(h, last, s->last); /* the Obrovac valley */
    if (kind) {
        add(h, first, last, d->kinds.items[kind].type, 70, kind, "noun beside it");
        return;
    }
    bool article = first > s->first && (eg_hint_grammar(h, first - 1) & EG_G_DETERMINER);
    if (common) {
        shrug(h, first, last);
        return;
    }
    if (eg_hint_venue(h, first, true) && !article) {
        add(h, first, last, EG_ENTRY_PLACE, 65, 0, "after in");
        return;
    }
    uint8_t company;
    if (!article && in_list(h, first, last, s, &company)) {
        add(h, first, last, company, company == EG_ENTRY_PLACE ? 50 : 60, 0, "beside names in a list");
        return;
    }
    bool acronym = last - first == 1 && (token(h, first)->flags & EG_TOK_UPPER) &&
                   token(h, first)->end - token(h, first)->start > 2 &&
                   !(eg_hint_uses(h, first) & EG_USE_OTHER_ALONE);
    if (acronym && article && token(h, first)->word) {
        add(h, first, last, EG_ENTRY_ORGANIZATION, 60, 0, "acronym");
        return;
    }
    bool latin = (unsigned char)h->x->t->text.ptr[token(h, first)->start] < 0xCD, joined = false,
         upper = false;
    for (uint32_t i = first; i < last; i++) {
        joined = joined || token(h, i)->punct == '&';
        upper = upper || (token(h, i)->flags & EG_TOK_UPPER);
    }
    bool compound = last - first == 2 && (token(h, first + 1)->flags & EG_TOK_GLUED);
    if (last - first < 2 || !latin || compound || article) {
        shrug(h, first, last);
        return;
    }
    if (joined || upper)
        add(h, first, last, EG_ENTRY_ORGANIZATION, 60, 0, "several words");
    else
        add(h, first, last, EG_ENTRY_PERSON, 60, 0, "several words");
}
