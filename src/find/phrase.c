/* Noun phrases: where they begin and end, and whom they stand for.
 * In: tokens, names, verb groups. Out: spans of tokens; parties. Refuses to take a name that only modifies
 * for the party: "936 core Twitter accounts" is not Twitter, "Twitter officials" and "Twitter's
 * investigation" are. Example: before "said" in "a spokesman for Taiwan's foreign ministry said" the phrase
 * is the ministry, its preposition leads on to "a spokesman", who speaks for it. */
#include <string.h>

#include "find/clause.h"
#include "find/pronoun.h"
#include "find/who.h"

uint32_t eg_verb_before(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    for (; i > s->first + 1; i--) {
        const eg_mention *m = eg_mention_at(c->m, i - 2);
        eg_span word = eg_token_text(c->t, i - 1);
        bool past = !(eg_tok(c, i - 1)->flags & (EG_TOK_CAPITAL | EG_TOK_GLUED)) && word.len > 4 &&
                    eg_span_ends(word, EG_SPAN("ed"));
        if (past && m && m->via != EG_VIA_DEMONYM) return i - 1;
    }
    return 0;
}

static bool article(const eg_clauses *c, uint32_t i) {
    return c->over[i] & EG_OVER_ARTICLE;
}

/* Is token i a nominal, a number, an article or one of these? */
static bool one_of(const eg_clauses *c, uint32_t i, uint32_t these) {
    return c->over[i] & (these | EG_OVER_NOMINAL | EG_OVER_NUMBER | EG_OVER_ARTICLE);
}

/* May token i stand inside a phrase, not at its head? */
static bool inside(const eg_clauses *c, uint32_t i) {
    return one_of(c, i, EG_OVER_INSIDE);
}

/* Ends in -ing or -ed and is no verb of the dictionary. */
static bool participle_like(const eg_clauses *c, uint32_t i) {
    const eg_token *k = eg_tok(c, i);
    if (k->kind != EG_TOKEN_WORD || k->end - k->start < 5 || (k->flags & (EG_TOK_CAPITAL | EG_TOK_GLUED)) ||
        c->m->at[i])
        return false;
    eg_span s = eg_token_text(c->t, i);
    return eg_span_ends(s, EG_SPAN("ing")) || eg_span_ends(s, EG_SPAN("ed"));
}

/* "a lawsuit by Acme [worried] Bemco": between two names. */
static bool parts_names(const eg_clauses *c, uint32_t i, uint32_t end) {
    return i + 1 < end && c->m->at[i - 1] && c->m->at[i + 1] && participle_like(c, i) && !eg_in_verb(c, i) &&
           eg_span_ends(eg_token_text(c->t, i), EG_SPAN("ed"));
}

bool eg_unknown_verb(const eg_clauses *c, uint32_t i, uint32_t end) {
    if (!participle_like(c, i) || eg_in_verb(c, i)) return false;
    return i + 1 >= end || !eg_is_nominal(c, i + 1) || eg_is_adverb(c, i + 1) ||
           (eg_gram(c, i + 1) & (EG_G_DETERMINER | EG_G_NUMBER));
}

uint32_t eg_quantifier(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t n = 0;
    uint32_t g = eg_gram(c, i);
    if (!(g & EG_G_QUANTIFIER)) return 0;
    for (n = 1; n < 3 && i + n < end; n++) {
        if (eg_is_number(c, i + n) || eg_tok(c, i + n)->punct == '$') return n;
        if (!(eg_gram(c, i + n) & (EG_G_QUANTIFIER | EG_G_DETERMINER))) return 0;
    }
    return 0;
}

bool eg_begins_phrase(const eg_clauses *c, uint32_t i) {
    return one_of(c, i, EG_OVER_OPENS) || (eg_gram(c, i) & EG_G_PRONOUN) ||
           eg_quantifier(c, i, eg_sent(c, c->t->sentence_of[i])->last);
}

/* Does a phrase begin with token i, whatever stands before: with an article, with "[Mr] Lee", "[Sir] Ann"
 * ("on the programme [Mr Lee] was asked")? */
static bool begins(const eg_clauses *c, uint32_t i) {
    const eg_token *k = eg_tok(c, i);
    if (article(c, i) && k->kind == EG_TOKEN_WORD) return true;
    return (k->flags & EG_TOK_CAPITAL) && (eg_word_role(c->d, k->word) & (EG_ROLE_MALE | EG_ROLE_FEMALE));
}

/* "her [weekly] conference", "its [former] parent", "[former] president Lee": a time or "former" between an
 * article and its noun; "former" without article, too. */
static bool between(const eg_clauses *c, uint32_t first, uint32_t i, uint32_t end) {
    static const eg_listed_word former[] = {"former", ""};
    if (i + 1 >= end || !(eg_in_time(c, i) || (eg_gram(c, i) & EG_G_FORMER))) return false;
    if (i == first) return eg_word_is_one(c, i, former) && eg_is_nominal(c, i + 1);
    return !eg_in_time(c, i - 1) && article(c, i - 1) && eg_is_nominal(c, i + 1);
}

/* "the authors['] names": the apostrophe after those who own what follows. */
static bool owners(const eg_clauses *c, uint32_t i, uint32_t end) {
    return eg_tok(c, i)->punct == '\'' && !(eg_tok(c, i)->flags & EG_TOK_SPACE) && i + 1 < end &&
           (eg_tok(c, i + 1)->flags & EG_TOK_SPACE) &&
           eg_span_ends(eg_token_text(c->t, i - 1), EG_SPAN("s")) &&
           (eg_is_nominal(c, i + 1) || (i + 2 < end && eg_is_adverb(c, i + 1) && eg_is_nominal(c, i + 2)));
}

bool eg_phrase_before(const eg_clauses *c, uint32_t from, uint32_t end, eg_phrase *out) {
    uint32_t i = end;
    while (i > from && (eg_tok(c, i - 1)->punct == '"' || eg_is_adverb(c, i - 1)) && !c->m->at[i - 1]) i--;
    if (i == from) return false;
    uint32_t head = i - 1;
    if (eg_gram(c, head) & EG_G_PRONOUN && !c->m->at[head]) {
        *out = (eg_phrase){head, i, head};
        return true;
    }
    if (!eg_is_nominal(c, head) && !eg_is_number(c, head)) return false;
    while (i > from && inside(c, i - 1) && !(i <= head && begins(c, i))) i--;
    *out = (eg_phrase){i, head + 1, head};
    return true;
}

bool eg_tells_when(const eg_clauses *c, uint32_t i, uint32_t end) {
    static const eg_listed_word last[] = {"worldwide",   "nationwide", "statewide",
                                          "countrywide", "overnight",  ""},
                                before_of[] = {"ahead", ""}, anywhere[] = {"pending", ""},
                                units[] = {"minutes", "hours", "days",    "weeks",
                                           "months",  "years", "moments", ""};
    if (c->m->at[i] || (eg_tok(c, i)->flags & EG_TOK_GLUED)) return false;
    uint32_t next = i + 1 < end ? eg_gram(c, i + 1) : 0;
    if (next & EG_G_OF) return eg_word_is_one(c, i, before_of);
    if (next & (EG_G_SUBORDINATOR | EG_G_PREPOSITION)) return eg_word_is_one(c, i, units);
    if (eg_word_is_one(c, i, anywhere)) return true;
    return (i + 1 >= end || !eg_is_nominal(c, i + 1)) && eg_word_is_one(c, i, last);
}

/* "a new[,] low-cost computer", not "a page[,] groups": a comma between the adjectives of the phrase that
 * begins at token first. */
static bool between_adjectives(const eg_clauses *c, uint32_t first, uint32_t i, uint32_t end) {
    static const eg_listed_word adjectives[] = {
        "new",           "old",           "big",           "small",         "young",         "long",
        "short",         "large",         "huge",          "massive",       "vast",          "low",
        "high",          "full",          "major",         "minor",         "tough",         "broad",
        "wide",          "deep",          "strong",        "weak",          "fresh",         "cheap",
        "costly",        "expensive",     "safe",          "secure",        "stable",        "fair",
        "free",          "open",          "secret",        "joint",         "single",        "brief",
        "quick",         "slow",          "bitter",        "bloody",        "violent",       "vicious",
        "brutal",        "deadly",        "harsh",         "severe",        "sharp",         "steep",
        "serious",       "formal",        "personal",      "public",        "private",       "political",
        "national",      "global",        "local",         "rare",          "simple",        "complex",
        "clear",         "thorough",      "independent",   "lengthy",       "permanent",     "lasting",
        "temporary",     "peaceful",      "democratic",    "modern",        "radical",       "sweeping",
        "separate",      "sustained",     "powerful",      "dangerous",     "sophisticated", "unusual",
        "unprecedented", "comprehensive", "controversial", "international", "coordinated",   ""};
    if (eg_tok(c, i)->punct != ',' || i <= first + 1 || i + 1 >= end || !article(c, first)) return false;
    if (!eg_word_is_one(c, i - 1, adjectives) || eg_in_verb(c, i - 1)) return false;
    return inside(c, i + 1) && !article(c, i + 1) && !eg_in_verb(c, i + 1) && !c->m->at[i + 1];
}

bool eg_phrase_after(const eg_clauses *c, uint32_t i, uint32_t end, eg_phrase *out) {
    uint32_t first = i, head = end;
    if (i >= end) return false;
    if ((eg_gram(c, i) & EG_G_PRONOUN) && !article(c, i) && !c->m->at[i]) {
        *out = (eg_phrase){i, i + 1, i};
        return true;
    }
    for (; i < end; i++) {
        const eg_token *k = eg_tok(c, i);
        uint32_t quantifier = head == end ? eg_quantifier(c, i, end) : 0;
        if (quantifier) { /* more than 200 … */
            i += quantifier - 1;
            continue;
        }
        if (i > first && article(c, i) && head != end) break; /* another phrase */
        if (k->punct == ',' && between_adjectives(c, first, i, end)) continue;
        if (head != end && (eg_unknown_verb(c, i, end) || parts_names(c, i, end) || eg_tells_when(c, i, end)))
            break; /* accounts [originating] in China */
        if (!inside(c, i) && !(eg_gram(c, i) & EG_G_NUMBER)) {
            if (head == end && between(c, first, i, end)) continue; /* her [weekly] conference */
            if (head + 1 == i && owners(c, i, end))
                head = end;
            else if (head != end ? !(k->flags & EG_TOK_GLUED) /* oil[-for]-food aid */
                                 : !eg_is_adverb(c, i) || eg_in_time(c, i))
                break;
            continue;
        }
        if (k->punct == '"' && head != end && i + 1 < end && !inside(c, i + 1)) break;
        if (k->kind == EG_TOKEN_WORD || k->kind == EG_TOKEN_NUMBER) {
            if ((eg_is_nominal(c, i) && (c->m->at[i] || !eg_is_adverb(c, i))) || eg_is_number(c, i)) head = i;
        }
    }
    if (head == end) {
        if (!(eg_gram(c, first) & EG_G_PRONOUN)) return false;
        head = first; /* "this", "all" alone */
    }
    *out = (eg_phrase){first, head + 1, head};
    return true;
}

bool eg_party_has(eg_party p, uint32_t entity) {
    for (uint32_t i = 0; i < p.count; i++)
        if (p.items[i] == entity) return true;
    return false;
}

static eg_party one(eg_arena *a, uint32_t entity) {
    eg_party p = {EG_NEW(a, uint32_t, 1), 1};
    p.items[0] = entity;
    return p;
}

eg_party eg_party_join(eg_arena *a, eg_party x, eg_party y) {
    if (!x.count) return y;
    if (!y.count) return x;
    eg_party p = {EG_NEW(a, uint32_t, x.count + y.count), 0};
    for (uint32_t i = 0; i < x.count; i++) p.items[p.count++] = x.items[i];
    for (uint32_t i = 0; i < y.count; i++)
        if (!eg_party_has(x, y.items[i])) p.items[p.count++] = y.items[i];
    return p;
}

bool eg_is_representative(const eg_clauses *c, uint32_t i) {
    uint32_t role = eg_word_role(c->d, eg_tok(c, i)->word);
    return (role & (EG_ROLE_SPEAKS | EG_ROLE_REPRESENTATIVE)) && !c->m->at[i];
}

bool eg_is_abroad(const eg_clauses *c, uint32_t from, uint32_t at) {
    eg_phrase p;
    return !(eg_gram(c, at) & EG_G_OF) && eg_phrase_before(c, from, at, &p) &&
           (eg_role(c, p.head) & EG_ROLE_ABROAD);
}

/* The entities of all mentions on the span that covers token i (two for "the platforms"). */
static eg_party party_at(const eg_clauses *c, uint32_t i) {
    const eg_mention *m = eg_mention_at(c->m, i);
    eg_party p = {0};
    if (!m || m->via == EG_VIA_DEMONYM) return p;
    for (const eg_mention *n = m; n < c->m->list.items + c->m->list.len && n->first == m->first; n++)
        p = eg_party_join(c->a, p, one(c->a, n->entity));
    return p;
}

/* A place that acts stands for its government, where one is listed. */
static uint32_t acting(const eg_clauses *c, uint32_t entity) {
    if (eg_entity(c, entity)->type != EG_ENTRY_PLACE) return entity;
    uint32_t id = eg_intern_find(&c->d->metonym_names, eg_entity(c, entity)->name);
    return id && id < c->d->metonyms.len && c->d->metonyms.items[id] ? c->d->metonyms.items[id] - 1 : entity;
}

/* The government that "Chinese officials" speak for; UINT32_MAX = none listed. */
static uint32_t government(const eg_clauses *c, uint32_t place) {
    return place < c->d->governments.len && c->d->governments.items[place]
               ? c->d->governments.items[place] - 1
               : UINT32_MAX;
}

/* Nobody for a person, whose lawyer or team is somebody else. */
static eg_party unless_person(const eg_clauses *c, eg_party p) {
    for (uint32_t i = 0; i < p.count; i++)
        if (eg_entity(c, p.items[i])->type == EG_ENTRY_PERSON) return (eg_party){0};
    return p;
}

/* "the Labour [leader]": one person, whatever the party says. */
static bool leads_party(const eg_clauses *c, const eg_mention *m, uint32_t head) {
    return eg_span_eq(eg_token_text(c->t, head), EG_SPAN("leader")) &&
           eg_who_has_kind(c->m, c->d, m->entity, EG_SPAN("party"));
}

/* "[Ex]-Acme officials" */
static bool former_glued(const eg_clauses *c, const eg_mention *m) {
    static const eg_listed_word ex[] = {"ex", ""};
    uint32_t i = m->first;
    if (i > 0 && eg_tok(c, i - 1)->punct == '-') i--;
    return i > 0 && eg_word_is_one(c, i - 1, ex);
}

/* "Twitter officials", "Facebook's head", "Chinese authorities", "its investigation". A place is represented
 * by its government, and only by words of state; "former" ends it. */
static eg_party represented(eg_clauses *c, const eg_phrase *p, uint32_t head, uint32_t sentence,
                            bool *speaker) {
    bool state = (eg_word_role(c->d, eg_tok(c, head)->word) & EG_ROLE_STATE) != 0;
    for (uint32_t i = head; i-- > p->first;) {
        const eg_mention *m = eg_mention_at(c->m, i);
        if (eg_gram(c, i) & EG_G_FORMER) return (eg_party){0};
        if (m && eg_entity(c, m->entity)->type == EG_ENTRY_PLACE) {
            uint32_t g = state ? government(c, m->entity) : UINT32_MAX;
            return g == UINT32_MAX ? (eg_party){0} : one(c->a, g);
        }
        if (m && ((m->first > eg_sent(c, sentence)->first && (eg_gram(c, m->first - 1) & EG_G_FORMER)) ||
                  former_glued(c, m) || leads_party(c, m, head)))
            return (eg_party){0};
        if (m) return unless_person(c, party_at(c, i));
        if (eg_gram(c, i) & EG_G_POSSESSIVE)
            return unless_person(c, eg_pronoun_party(c, i, sentence, speaker));
    }
    return (eg_party){0};
}

/* "ANZ chief economist Saul Eslake": an unlisted person after an office that speaks; the office's token, or
 * UINT32_MAX. */
static uint32_t office_before(const eg_clauses *c, const eg_phrase *p) {
    uint32_t i = p->head;
    if (c->m->at[i] || !(eg_tok(c, i)->flags & EG_TOK_CAPITAL)) return UINT32_MAX;
    while (i > p->first && !c->m->at[i] && (eg_tok(c, i)->flags & EG_TOK_CAPITAL) &&
           !eg_is_representative(c, i))
        i--;
    return i < p->head && eg_is_representative(c, i) ? i : UINT32_MAX;
}

eg_party eg_phrase_party(eg_clauses *c, const eg_phrase *p, uint32_t sentence, bool *speaker) {
    *speaker = false;
    if (c->m->at[p->head]) {
        eg_party party = party_at(c, p->head);
        if (party.count == 1) party.items[0] = acting(c, party.items[0]);
        return party;
    }
    if (eg_gram(c, p->head) & EG_G_PRONOUN) return eg_pronoun_party(c, p->head, sentence, speaker);
    if (eg_is_representative(c, p->head)) return represented(c, p, p->head, sentence, speaker);
    uint32_t office = office_before(c, p);
    return office == UINT32_MAX ? (eg_party){0} : represented(c, p, office, sentence, speaker);
}

/* "on Twitter", "via Facebook": where something happens, not whom it concerns. */
static bool venue(const eg_clauses *c, uint32_t from, const eg_mention *m) {
    return m->first > from && eg_entity(c, m->entity)->type == EG_ENTRY_ORGANIZATION &&
           (eg_gram(c, m->first - 1) & EG_G_VENUE);
}

/* "[Acme] striker Ann Lee", "new [Acme] sitcom", "years of [Acme] waste": an organization that only tells of
 * which kind what comes after it is. Not "the [Acme] pages", "12 [Acme] pages", "new [Acme] officials". */
static bool organization_modifies(const eg_clauses *c, const eg_mention *m, uint32_t first, uint32_t last) {
    uint32_t head = m->last, begin = m->first;
    if (head + 2 < last && (eg_gram(c, head) & EG_G_AND) && c->m->at[head + 1]) {
        head = eg_mention_at(c->m, head + 1)->last; /* [Acme] and Bolt shares */
        return head < last && eg_is_nominal(c, head) && !eg_is_representative(c, last - 1);
    }
    while (head < last && eg_is_nominal(c, head) && !c->m->at[head]) head++;
    if (head < last && c->m->at[head])
        return eg_entity(c, eg_mention_at(c->m, head)->entity)->type == EG_ENTRY_PERSON;
    if (head == m->last || eg_is_representative(c, head - 1)) return false;
    if (begin > first + 1 && (eg_gram(c, begin - 1) & EG_G_AND) && c->m->at[begin - 2]) return true;
    while (begin > first && (eg_is_number(c, begin - 1) || (eg_gram(c, begin - 1) & EG_G_NUMBER))) begin--;
    if (begin > first && (eg_gram(c, begin - 1) & (EG_G_DETERMINER | EG_G_POSSESSIVE)) == EG_G_DETERMINER)
        begin--;
    return begin > first &&
           (eg_is_nominal(c, begin - 1) || (eg_gram(c, begin - 1) & (EG_G_POSSESSIVE | EG_G_OF)));
}

/* "[Welsh] striker", "[UK] rap band", "[Italy]'s Ann Lee": a place that only tells of which kind whoever
 * comes after it is. "Welsh ministers" are told of for Wales. */
static bool only_modifies(const eg_clauses *c, const eg_mention *m, uint32_t first, uint32_t last) {
    if (eg_entity(c, m->entity)->type == EG_ENTRY_ORGANIZATION)
        return organization_modifies(c, m, first, last);
    if (eg_entity(c, m->entity)->type != EG_ENTRY_PLACE) return false;
    uint32_t office = EG_ROLE_TITLE | EG_ROLE_SPEAKS | EG_ROLE_REPRESENTATIVE;
    if (m->first >= first + 2 && (eg_gram(c, m->first - 1) & EG_G_OF) && (eg_role(c, m->first - 2) & office))
        return true; /* the bishop of [Rome] */
    uint32_t head = m->last;
    if (head + 1 < last && eg_tok(c, head)->kind == EG_TOKEN_CLITIC) {
        const eg_mention *whose = eg_mention_at(c->m, head + 1);
        return whose && eg_entity(c, whose->entity)->type == EG_ENTRY_PERSON;
    }
    bool joined =
        head + 1 < last && (eg_gram(c, head) & EG_G_AND) && c->m->at[head + 1]; /* [Rome] and Bari match */
    head += joined;
    while (head < last && eg_is_nominal(c, head) && !(eg_gram(c, head) & EG_G_NUMBER)) head++;
    return head > m->last && !(joined && c->m->at[head - 1]) &&
           !(eg_word_role(c->d, eg_tok(c, head - 1)->word) & EG_ROLE_STATE);
}

/* Where the phrases joined to token i by prepositions and "and" end: "[with Rome for Milan] based in Pisa".
 */
static uint32_t joined_end(const eg_clauses *c, uint32_t i, uint32_t end) {
    eg_phrase p;
    for (; i + 1 < end; i = p.last) {
        while (i + 2 < end && eg_is_adverb(c, i)) i++; /* "in a deal [on Monday] with …" */
        bool joins = (eg_gram(c, i) & EG_G_AND) != 0;
        if (!joins && !(eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO | EG_G_OF))) break;
        if (eg_unknown_verb(c, i + 1, end) || !eg_phrase_after(c, i + 1, end, &p)) break;
        if (joins && p.last < eg_sent(c, c->t->sentence_of[i])->last &&
            (eg_finite_over(c, p.last) ||
             (eg_gram(c, p.last) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO))))
            break; /* another clause */
    }
    return i;
}

/* "[Rome]'s plan": of somebody, but not somebody; "Rome's ministers" are. */
static bool owns(const eg_clauses *c, const eg_mention *m, uint32_t last) {
    eg_phrase p;
    if (m->last + 1 >= last || eg_tok(c, m->last)->kind != EG_TOKEN_CLITIC) return false;
    return eg_phrase_after(c, m->last + 1, last, &p) && !eg_is_representative(c, p.head);
}

/* Does the phrase of a name follow the word: "without [captain Ann Lee]"? */
static bool after_word(const eg_clauses *c, const eg_mention *m, uint32_t from, uint32_t word) {
    eg_phrase p;
    return eg_phrase_before(c, from, m->last, &p) && p.first > from && eg_tok(c, p.first - 1)->word == word;
}

/* Which names in a stretch of tokens count. */
typedef struct choosing {
    eg_party except;
    uint32_t to; /* places from this token on do not */
    bool beyond; /* past the object: nor do those after "without" */
} choosing;

static bool counts(const eg_clauses *c, const eg_mention *m, uint32_t first, uint32_t last,
                   const choosing *k) {
    uint8_t type = eg_entity(c, m->entity)->type;
    bool far = m->first >= k->to && type == EG_ENTRY_PLACE;
    bool without = k->beyond && after_word(c, m, first, c->word.without);
    return !far && !without && !owns(c, m, last) && !only_modifies(c, m, first, last) &&
           !eg_party_has(k->except, m->entity) && !venue(c, first, m);
}

static eg_party names(eg_clauses *c, uint32_t first, uint32_t last, const choosing *k) {
    eg_party p = {0};
    for (uint32_t i = first; i < last;) {
        const eg_mention *m = eg_mention_at(c->m, i);
        if (!m) {
            i++;
            continue;
        }
        for (const eg_mention *n = m; n < c->m->list.items + c->m->list.len && n->first == m->first; n++)
            if (counts(c, n, first, last, k)) p = eg_party_join(c->a, p, one(c->a, n->entity));
        i = m->last > i ? m->last : i + 1;
    }
    return p;
}

eg_party eg_names_in(eg_clauses *c, uint32_t first, uint32_t last, eg_party except) {
    return names(c, first, last, &(choosing){except, last, false});
}

eg_party eg_names_beyond(eg_clauses *c, uint32_t first, uint32_t last, eg_party except) {
    uint32_t i = first;
    while (i < last && !c->m->at[i]) i++;
    if (i == last) return (eg_party){0}; /* mostly so */
    choosing k = {except, joined_end(c, first, last), true};
    return names(c, first, last, &k);
}

eg_party eg_places_in(eg_clauses *c, uint32_t first, uint32_t last) {
    eg_party p = {0};
    for (uint32_t i = first; i < last; i++) {
        const eg_mention *m = eg_mention_at(c->m, i);
        if (m && m->first == i && eg_entity(c, m->entity)->type == EG_ENTRY_PLACE)
            p = eg_party_join(c->a, p, one(c->a, m->entity));
    }
    return p;
}
