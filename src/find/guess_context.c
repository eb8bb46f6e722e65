/* Names without a form of their own, by what stands around them.
 * In: capitalised words. Out: at most one hint. Refuses single ordinary words, and words that only begin a
 * sentence. Example: "in Obrovac" is a place, "Obrovac Inc." an organization, "Zarya, a company" too. */
#include "find/guess.h"
#include "text/ascii.h"

static const eg_token *token(const eg_hints *h, uint32_t i) {
    return eg_hint_token(h, i);
}

static void add(eg_hints *h, uint32_t first, uint32_t last, uint8_t type, uint8_t confidence, uint32_t kind,
                const char *by) {
    eg_hint_add(h, first, last, type, confidence, by)->kind = kind;
}

/* "site", "service": said of much else, too. */
static bool vague_noun(const eg_hints *h, const eg_noun *noun) {
    enum { TELLING = 4 };
    return noun->rank >= TELLING && eg_span_eq(h->d->kinds.items[noun->kind].name, EG_SPAN("social network"));
}

/* The kind that the noun at token i tells, articles and modifiers before it aside; 0 = none. *next is the
 * token behind it. */
static uint32_t kind_of(const eg_hints *h, uint32_t i, uint32_t end, bool plural, uint32_t *next) {
    *next = i + 1;
    if (i >= end) return 0;
    eg_name_use use = eg_word_use(h->d, token(h, i)->word); /* insurer, village */
    bool tells = !plural && (use.uses & (EG_USE_ORGANIZATION_NOUN | EG_USE_PLACE_NOUN));
    if (tells && !(token(h, i)->flags & EG_TOK_CAPITAL)) return use.kind;
    if (!(token(h, i)->marks & EG_WORD_NOUN)) return 0;
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&h->d->descriptions, token(h, i), end - i, hits);
    for (uint32_t at = n ? hits[n - 1].payload : 0; at; at = h->d->nouns.items[at].next) {
        const eg_noun *noun = &h->d->nouns.items[at];
        *next = i + hits[n - 1].tokens;
        if (noun->entry == UINT32_MAX && noun->plural == plural && !vague_noun(h, noun)) return noun->kind;
    }
    return 0;
}

static uint32_t kind_at(const eg_hints *h, uint32_t i, uint32_t end) {
    uint32_t next;
    return kind_of(h, i, end, false, &next);
}

/* "one of the largest banks", "one of Europe's ten oldest cities", from token i on: the kind of them all. */
static uint32_t one_of(const eg_hints *h, uint32_t i, uint32_t end) {
    enum { MODIFIERS = 6 };
    uint32_t next;
    if (i + 2 >= end || !(eg_hint_grammar(h, i + 1) & EG_G_OF)) return 0;
    if (!eg_span_eq(eg_token_text(h->x->t, i), EG_SPAN("one"))) return 0;
    for (uint32_t k = i + 2; k < end && k <= i + 2 + MODIFIERS; k++) {
        uint32_t kind = kind_of(h, k, end, true, &next);
        if (kind) return kind;
        bool aside = eg_hint_grammar(h, k) & (EG_G_PREPOSITION | EG_G_AND | EG_G_BE);
        if (token(h, k)->kind == EG_TOKEN_PUNCT || aside) return 0;
    }
    return 0;
}

/* ", an airline [pilot]": does the noun before token i only modify it? */
static bool modifies(const eg_hints *h, uint32_t i, uint32_t end) {
    const eg_token *k = token(h, i);
    return i < end && k->kind == EG_TOKEN_WORD && !eg_hint_grammar(h, i) &&
           (eg_hint_is_title(h, i) || !(k->marks & EG_WORD_VERB));
}

/* ", a company", ", the largest city": the kind that the apposition after token `last` tells. */
static uint32_t apposition(const eg_hints *h, uint32_t last, uint32_t end) {
    enum { MODIFIERS = 3 };
    if (last + 2 >= end || token(h, last)->punct != ',') return 0;
    uint32_t among = one_of(h, last + 1, end);
    if (among) return among;
    if (!(eg_hint_grammar(h, last + 1) & EG_G_DETERMINER)) return 0;
    for (uint32_t i = last + 2; i < end && i <= last + 2 + MODIFIERS; i++) {
        if (token(h, i)->kind != EG_TOKEN_WORD || eg_hint_grammar(h, i)) return 0;
        uint32_t next, kind = kind_of(h, i, end, false, &next);
        bool owns = next < end && token(h, next)->kind == EG_TOKEN_CLITIC; /* ", the firm['s] spokesman" */
        if (kind) return owns || modifies(h, next, end) ? 0 : kind;
    }
    return 0;
}

/* ", Ohio", "(Ohio)": a listed place after a comma. */
static bool before_place(const eg_hints *h, uint32_t last, uint32_t end) {
    if (last + 1 >= end || token(h, last)->punct != ',') return false;
    const eg_mention *m = eg_mention_at(h->m, last + 1);
    if (!m || m->first != last + 1 || m->via == EG_VIA_DEMONYM) return false;
    return eg_mentions_entry(h->m, h->d, m->entity)->type == EG_ENTRY_PLACE;
}

static bool joins(const eg_hints *h, uint32_t i) {
    return token(h, i)->punct == ',' || (eg_hint_grammar(h, i) & EG_G_AND);
}

bool eg_hint_venue(const eg_hints *h, uint32_t first, bool sure) {
    uint32_t uses = first > 0 ? eg_hint_uses(h, first - 1) : 0;
    return (uses & (sure ? EG_USE_BEFORE_PLACE : EG_USE_BEFORE_PLACE | EG_USE_PERHAPS_PLACE)) != 0;
}

/* "shares in", "a stake in": what follows is no place. */
static bool sold_in_parts(const eg_hints *h, uint32_t first) {
    static const char *const parts[] = {"share", "shares", "stake",       "stakes",
                                        "stock", "bonds",  "shareholders"};
    if (first < 2 || !eg_span_eq(eg_token_text(h->x->t, first - 1), EG_SPAN("in"))) return false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (eg_ascii_is(eg_token_text(h->x->t, first - 2), parts[i])) return true;
    return false;
}

/* "is a village", "was an American lawyer": what the name is said to be. false = nothing known. */
static bool said_to_be(const eg_hints *h, uint32_t last, uint32_t end, uint8_t *type, uint32_t *kind) {
    enum { MODIFIERS = 5, BRACKET = 20 };
    uint32_t i = last;
    if (i < end && token(h, i)->punct == '(') { /* (born 1970) */
        while (i < end && i < last + BRACKET && token(h, i)->punct != ')') i++;
        i++;
    }
    if (i + 2 >= end || !(eg_hint_grammar(h, i) & EG_G_BE) || !(eg_hint_grammar(h, i + 1) & EG_G_DETERMINER))
        return false;
    for (uint32_t k = i + 2; k < end && k <= i + 2 + MODIFIERS && token(h, k)->kind == EG_TOKEN_WORD; k++) {
        if (eg_hint_grammar(h, k) & (EG_G_PREPOSITION | EG_G_AND | EG_G_BE)) return false;
        *kind = kind_at(h, k, end);
        if (*kind) *type = h->d->kinds.items[*kind].type;
        if (!*kind && eg_hint_is_title(h, k)) {
            *type = EG_ENTRY_PERSON;
            return true;
        }
        bool last_noun = k + 1 >= end || token(h, k + 1)->kind != EG_TOKEN_WORD || eg_hint_grammar(h, k + 1);
        if (*kind && last_noun) return true;
    }
    return false;
}

/* "Obrovac and [the Alliance for Trade]", "and [Zarya Bank]": does a body's name begin at token i? */
static bool before_body(const eg_hints *h, uint32_t i, uint32_t end) {
    if (eg_hint_grammar(h, i) & EG_G_DETERMINER) i++;
    if (i >= end || !eg_hint_name_word(h, i)) return false;
    uint32_t last = eg_hint_run_end(h, i, end);
    if (last < end && (eg_hint_grammar(h, last) & EG_G_PREPOSITION))
        return (eg_hint_uses(h, last - 1) & EG_USE_ORGANIZATION_OF) != 0;
    return last > i + 1 && (eg_hint_uses(h, last - 1) & EG_USE_ORGANIZATION_LAST);
}

/* "Obrovac, Split and Zadar": the type of the names that the list holds beside this one. */
static bool in_list(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s, uint8_t *type) {
    const eg_mention *m = NULL;
    bool owns =
        last < s->last && token(h, last)->kind == EG_TOKEN_CLITIC; /* Jane Tellmann, Obrovac's chairman */
    if (first > s->first + 1 && joins(h, first - 1) && !(owns && token(h, first - 1)->punct == ',')) {
        m = eg_mention_at(h->m, first - 2);
        const eg_hint *before = h->list.len ? &eg_vec_last(&h->list) : NULL;
        if (!m && before && before->last == first - 1 && before->type < EG_NAME_OTHER &&
            before->confidence > 40) {
            *type = before->type;
            return true;
        }
    }
    bool and = last + 1 < s->last && (eg_hint_grammar(h, last) & EG_G_AND);
    if (!m && and) m = eg_mention_at(h->m, last + 1); /* a comma may part clauses */
    if (!m && and&&before_body(h, last + 1, s->last)) {
        *type = EG_ENTRY_ORGANIZATION;
        return true;
    }
    if (!m || m->via == EG_VIA_DEMONYM) return false;
    *type = eg_mentions_entry(h->m, h->d, m->entity)->type;
    return true;
}

/* A name of whatever kind: good enough to be suggested. */
static void shrug(eg_hints *h, uint32_t first, uint32_t last) {
    if (!h->any) return;
    while (first + 1 < last && eg_hint_is_title(h, first)) first++;
    const eg_mention *m = eg_mention_at(h->m, first), *end = eg_mention_at(h->m, last - 1);
    if (m && m->last >= last) return; /* a row lists it */
    if (end && eg_mentions_entry(h->m, h->d, end->entity)->type == EG_ENTRY_PERSON)
        return; /* Zarya Boss Ann Lee */
    bool ordinary = m || eg_hint_common(h, first);
    add(h, first, last, EG_ENTRY_ORGANIZATION, ordinary ? 20 : last - first > 1 ? 40 : 30, 0, "capitals");
}

/* A run of capitalised words, looked at once. */
typedef struct run {
    uint32_t first, last;
    bool common, all_common; /* some word, every word is an ordinary one */
    bool listed;             /* a row lists a part of it */
    bool opens, article;     /* begins a sentence; follows an article */
} run;

static run look_at(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    run r = {.first = first, .last = last, .all_common = true, .opens = eg_hint_opens(h, first)};
    uint32_t before = first > s->first ? eg_hint_grammar(h, first - 1) : 0;
    r.article = (before & EG_G_DETERMINER) && !(before & EG_G_THAT); /* said that Obrovac left */
    for (uint32_t i = first; i < last; i++) {
        r.common = r.common || eg_hint_common(h, i);
        r.all_common = r.all_common && eg_hint_common(h, i);
        r.listed = r.listed || eg_mention_at(h->m, i);
    }
    return r;
}

bool eg_hint_legal_form(const eg_hints *h, uint32_t i) {
    return (eg_hint_role(h, i) & EG_ROLE_SUFFIX) && (token(h, i)->flags & EG_TOK_CAPITAL);
}

/* "shares [of] Obrovac", "a stake [in] Obrovac": what the noun before the two tells, with one of these uses.
 */
static uint32_t noun_before(const eg_hints *h, const run *r, const eg_sentence *s) {
    if (r->first < s->first + 2) return 0;
    uint32_t uses = eg_hint_uses(h, r->first - 2);
    if (eg_hint_grammar(h, r->first - 1) & EG_G_OF) return uses;
    bool share = (eg_hint_uses(h, r->first - 1) & EG_USE_BEFORE_PLACE) && !eg_hint_is_title(h, r->first - 2);
    return share ? uses & EG_USE_ORGANIZATION_BESIDE : 0;
}

/* "shares of Obrovac", "Obrovac's board", "Obrovac chairman Jane Tellmann"; "mayor of Obrovac": the type that
 * such a noun tells; EG_NAME_OTHER = none. Whose chairman somebody is, may be a person. */
static uint8_t belongings(const eg_hints *h, const run *r, const eg_sentence *s) {
    uint32_t before = noun_before(h, r, s), next = r->last;
    if (before & EG_USE_PLACE_BESIDE) return EG_ENTRY_PLACE;
    bool owns = next < s->last && token(h, next)->kind == EG_TOKEN_CLITIC;
    next += owns;
    bool own = next < s->last && (eg_hint_uses(h, next) & EG_USE_ORGANIZATION_BESIDE) &&
               !(owns && eg_hint_is_title(h, next));
    return own || (before & EG_USE_ORGANIZATION_BESIDE) ? EG_ENTRY_ORGANIZATION : EG_NAME_OTHER;
}

/* "Obrovac Inc." */
static bool legal_form(eg_hints *h, const run *r, const eg_sentence *s) {
    bool after = r->last < s->last && eg_hint_legal_form(h, r->last);
    bool within = r->last - r->first > 1 && (eg_hint_role(h, r->last - 1) & EG_ROLE_SUFFIX);
    if (after || within) add(h, r->first, r->last + after, EG_ENTRY_ORGANIZATION, 95, 0, "legal form");
    return after || within;
}

/* "Prairie Central [said]": does what stands behind the run tell that somebody acts? After an article, where
 * buildings open and papers reveal, only who says something does. */
static bool acts(const eg_hints *h, const run *r, const eg_sentence *s) {
    if (r->last >= s->last || (token(h, r->last)->flags & (EG_TOK_CAPITAL | EG_TOK_GLUED))) return false;
    eg_span text = eg_token_text(h->x->t, r->last);
    if (eg_span_eq(text, EG_SPAN("said"))) return true;
    bool has = (eg_hint_grammar(h, r->last) & EG_G_HAVE) && r->last + 1 < s->last &&
               !(eg_hint_grammar(h, r->last + 1) & EG_G_BE); /* has credited */
    bool past = (token(h, r->last)->marks & EG_WORD_VERB) && eg_span_ends(text, EG_SPAN("ed"));
    return !r->article && (has || past);
}

/* Several ordinary words in capitals that act, and are no title: "Prairie Central said". */
static bool common_body(const eg_hints *h, const run *r, const eg_sentence *s) {
    const uint32_t no = EG_USE_OTHER_LAST | EG_USE_SUFFIX | EG_USE_GIVEN;
    if (r->last - r->first < 2 || !r->common || r->listed || eg_hint_venue(h, r->first, false)) return false;
    if (!acts(h, r, s)) return false;
    bool office = r->first > s->first + 1 && (eg_hint_grammar(h, r->first - 1) & EG_G_OF) &&
                  (token(h, r->first - 2)->flags & EG_TOK_CAPITAL) && eg_hint_is_title(h, r->first - 2);
    for (uint32_t i = r->first; i < r->last; i++)
        if (eg_hint_is_title(h, i) || (eg_hint_uses(h, i) & no)) return false;
    return !office && !(token(h, r->last - 1)->flags & EG_TOK_GLUED); /* Director of Public Prosecutions */
}

/* Words that tell nothing here: listed ones, ordinary ones alone, "Sadly" and "VIP". */
static bool tells_nothing(eg_hints *h, const run *r) {
    bool one = r->last - r->first == 1;
    if (one && (eg_hint_uses(h, r->first) & (EG_USE_OTHER_ALONE | EG_USE_SUFFIX))) return true;
    if (one && r->opens && eg_span_ends(eg_token_text(h->x->t, r->first), EG_SPAN("ly"))) return true;
    if (!(r->listed || (r->all_common && one) || (r->opens && r->common))) return false;
    if (!one || !(r->listed || r->opens)) shrug(h, r->first, r->last);
    return true;
}

/* The kind that a noun beside the run tells: ", a company", "the company Obrovac", "village of Obrovac", "the
 * Obrovac valley"; 0 = none. */
static uint32_t noun_beside(const eg_hints *h, const run *r, const eg_sentence *s) {
    uint32_t kind = apposition(h, r->last, s->last);
    if (!kind && r->first > s->first + 1 && !r->opens) kind = kind_at(h, r->first - 1, r->first);
    if (!kind && r->first > s->first + 2 && (eg_hint_grammar(h, r->first - 1) & EG_G_OF))
        kind = kind_at(h, r->first - 2, r->first - 1);
    if (kind || r->last >= s->last) return kind;
    kind = kind_at(h, r->last, s->last);
    bool party = (eg_hint_uses(h, r->last) & EG_USE_ORGANIZATION_AFTER) != 0;
    return h->d->kinds.items[kind].type == EG_ENTRY_PLACE || party ? kind : 0;
}

static bool numeral(const eg_hints *h, uint32_t i) {
    char c = h->x->t->text.ptr[token(h, i)->start];
    return token(h, i)->kind == EG_TOKEN_NUMBER || c == '$' || c == '#' || eg_ascii_is_digit(c);
}

/* "said FIAN", "a FIAN lawyer": letters alone, inside a sentence or before a word of it, that no number
 * stands beside ("06:00 CEST") and that modify nothing ("QLED screens"). */
static bool acronym(const eg_hints *h, const run *r, const eg_sentence *s) {
    eg_span text = eg_token_text(h->x->t, r->first);
    if (r->last - r->first > 1 || text.len < 3 || (eg_hint_uses(h, r->first) & EG_USE_GIVEN)) return false;
    size_t letters = 0, numerals = 0;
    for (size_t i = 0; i < text.len; i++) {
        letters += text.ptr[i] >= 'A' && text.ptr[i] <= 'Z';
        numerals += text.ptr[i] == 'I' || text.ptr[i] == 'V' || text.ptr[i] == 'X';
    }
    if (letters < text.len || numerals == text.len || (r->opens && r->last >= s->last)) return false;
    if (r->last < s->last) {
        const eg_token *next = token(h, r->last);
        bool word = next->kind == EG_TOKEN_WORD && !(next->flags & (EG_TOK_CAPITAL | EG_TOK_GLUED));
        bool noun = word && eg_hint_common(h, r->last) && !eg_hint_grammar(h, r->last) &&
                    !(next->marks & EG_WORD_VERB) && !eg_hint_is_title(h, r->last);
        if (noun || numeral(h, r->last) || (next->flags & EG_TOK_GLUED) || (r->opens && !word)) return false;
    }
    bool apart = r->first == s->first || (!numeral(h, r->first - 1) && token(h, r->first - 1)->punct != '(');
    return apart && !(token(h, r->first)->flags & EG_TOK_GLUED);
}

/* Nothing stands beside it that tells: what the words look like. */
static void by_shape(eg_hints *h, const run *r, const eg_sentence *s) {
    const eg_token *k = token(h, r->first);
    bool one = r->last - r->first == 1, joined = false, upper = false;
    bool capitals = r->article && (k->flags & EG_TOK_UPPER) && k->end - k->start > 2;
    if (one && (capitals || acronym(h, r, s))) {
        add(h, r->first, r->last, EG_ENTRY_ORGANIZATION, 60, 0, "acronym");
        return;
    }
    bool latin = (unsigned char)h->x->t->text.ptr[k->start] < 0xCD; /* and not Greek or Cyrillic */
    bool compound = r->last - r->first == 2 && (k[1].flags & EG_TOK_GLUED);
    if (one || !latin || compound || r->article) {
        shrug(h, r->first, r->last);
        return;
    }
    uint32_t before = r->first > 0 ? eg_hint_grammar(h, r->first - 1) : 0;
    if ((before & EG_G_OF) || eg_hint_venue(h, r->first, false)) {
        shrug(h, r->first, r->last); /* of, at, from Zarya Obrovac: whatever it is */
        return;
    }
    for (uint32_t i = r->first; i < r->last; i++) {
        joined = joined || token(h, i)->punct == '&';
        upper = upper || (token(h, i)->flags & EG_TOK_UPPER);
    }
    add(h, r->first, r->last, joined || upper ? EG_ENTRY_ORGANIZATION : EG_ENTRY_PERSON, 60, 0,
        "several words");
}

bool eg_hint_no_person(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    run r = look_at(h, first, last, s);
    uint8_t type = EG_ENTRY_PERSON;
    uint32_t kind = apposition(h, last, s->last);
    if (kind) return h->d->kinds.items[kind].type != EG_ENTRY_PERSON;
    if (said_to_be(h, last, s->last, &type, &kind)) return type != EG_ENTRY_PERSON;
    return belongings(h, &r, s) != EG_NAME_OTHER;
}

void eg_hint_context(eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    run r = look_at(h, first, last, s);
    if (legal_form(h, &r, s)) return;
    if (common_body(h, &r, s)) {
        add(h, first, last, EG_ENTRY_ORGANIZATION, 60, 0, "acts");
        return;
    }
    if (tells_nothing(h, &r)) return;
    uint8_t type = EG_NAME_OTHER;
    uint32_t kind = 0;
    if (!r.common && before_place(h, last, s->last))
        add(h, first, last, EG_ENTRY_PLACE, 80, 0, "before a place");
    else if (said_to_be(h, last, s->last, &type, &kind))
        add(h, first, last, type, 75, kind, "what it is said to be");
    else if ((kind = noun_beside(h, &r, s)) != 0)
        add(h, first, last, h->d->kinds.items[kind].type, 70, kind, "noun beside it");
    else if ((type = belongings(h, &r, s)) != EG_NAME_OTHER)
        add(h, first, last, type, 65, 0, "what belongs to it");
    else if (r.common)
        shrug(h, first, last);
    else if (!r.article && sold_in_parts(h, first))
        add(h, first, last, EG_ENTRY_ORGANIZATION, 65, 0, "shares in it");
    else if (!r.article && eg_hint_venue(h, first, true))
        add(h, first, last, EG_ENTRY_PLACE, 65, 0, "after in");
    else if (!r.article && !acronym(h, &r, s) && in_list(h, first, last, s, &type))
        add(h, first, last, type, type == EG_ENTRY_PLACE ? 50 : 60, 0, "beside names in a list");
    else
        by_shape(h, &r, s);
}
