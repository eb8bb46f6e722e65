/* What of an object is certain.
 * In: the tokens that were read as an object or as what somebody says. Out: the same, fewer, or none at all.
 * Refuses a phrase whose end nothing shows: one that stops at a word that may as well belong to it ("its
 * growth [forecast]", "60 [per] cent", "first[-time] buyers"), before a verb ("food [labelling] laws are"),
 * at an "and" that may join more than the phrase; refuses what is said when it does not come to its end.
 * Example: "says farmers manage 60 per cent of it" -> none. "said it had lost, but Lee denies it" -> "it had
 * lost". */
#include "find/clause.h"
#include "find/sense.h"

static bool glued(const eg_clauses *c, uint32_t i, uint32_t end) {
    return i < end && (eg_tok(c, i)->flags & EG_TOK_GLUED);
}

/* Does whatever stands at token i lead on from a participle: "made [by]", "made [in]", "made[.]"? */
static bool after_participle(const eg_clauses *c, uint32_t i, uint32_t end) {
    if (i >= end || eg_is_adverb(c, i)) return true;
    if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT) return eg_tok(c, i)->punct != '"';
    return eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO | EG_G_SUBORDINATOR | EG_G_AND);
}

/* Is the "and" or "or" at token i surely the end of the phrase before it? Another verb follows, or a phrase
 * of its own. Not "its visa [and] passport rules". */
static bool joins_another(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t g = eg_gram(c, i), next = eg_after_adverbs(c, i + 1, end);
    if ((eg_tok(c, i)->flags & eg_tok(c, i - 1)->flags & EG_TOK_CAPITAL) && !eg_named(c, i - 1))
        return false; /* the Never [But] Once album */
    if (eg_named(c, i - 1) || (!(g & EG_G_AND) && !eg_span_eq(eg_token_text(c->t, i), EG_SPAN("or"))))
        return true; /* but */
    if (next >= end || eg_tok(c, i)->punct == '&') return false;
    if (next > i + 1 || eg_in_verb(c, next) || eg_gram(c, next) || c->m->at[next]) return true;
    const eg_token *k = eg_tok(c, next);
    if (k->kind != EG_TOKEN_WORD || (k->flags & EG_TOK_CAPITAL)) return true;
    return eg_word_ends(c, next, EG_SPAN("ed")) && eg_unknown_verb(c, next, end);
}

/* A time right after the phrase, which no noun follows: "sold it [last week]", not "its [2004] profit". */
static bool time_ends(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_in_time(c, i)) i++;
    return i >= end || eg_tok(c, i)->kind == EG_TOKEN_PUNCT || !eg_is_nominal(c, i) || eg_is_adverb(c, i) ||
           c->m->at[i];
}

/* Does the mark at token i end the phrase before it? */
static bool mark_ends(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint8_t mark = eg_tok(c, i)->punct;
    if (mark == '.' && i + 1 < end && !(eg_tok(c, i + 1)->flags & EG_TOK_SPACE) &&
        eg_tok(c, i + 1)->kind != EG_TOKEN_PUNCT)
        return false; /* example[.]org */
    if (mark == '"') return eg_tok(c, i - 1)->flags & EG_TOK_QUOTED;
    if (mark == '(') return !eg_is_number(c, i - 1); /* the $9 [(]£5) prize */
    return mark == ',' || mark == '.' || mark == ';' || mark == ':' || mark == '!' || mark == '?' ||
           mark == ')' || mark == '-' || mark == '~' || mark == '[' || mark == '|'; /* … | Acme News */
}

/* Does the verb at token i surely stand behind the phrase before it, not in it: "accounts [run] by Acme",
 * "a campaign [originating] in Rome"? `own`: the verb whose object the phrase is. sure: no noun goes on after
 * the phrase's last word. */
static bool verb_ends(const eg_clauses *c, uint32_t i, uint32_t end, const eg_verb *own, bool sure) {
    const eg_verb *w = eg_verb_over(c, i);
    if (w && own && w->head == own->head) return true; /* took it [down] */
    uint32_t head = w ? w->head : i, last = w ? w->last : i + 1;
    if (eg_word_ends(c, head, EG_SPAN("ing")))
        return sure || (!(eg_tok(c, head)->marks & EG_WORD_VERB) && last < end &&
                        (eg_gram(c, last) & EG_G_PREPOSITION));
    if (w && w->kind == EG_VERB_INFINITIVE) return eg_gram(c, w->first) & EG_G_TO;
    if (w && w->kind != EG_VERB_REDUCED && !(sure && head == w->first)) return false;
    return (w || eg_word_ends(c, i, EG_SPAN("ed"))) && after_participle(c, last, end);
}

/* A name, a pronoun or a plural: no noun goes on after it. */
static bool sure_head(const eg_clauses *c, uint32_t head) {
    return eg_named(c, head) || (eg_gram(c, head) & EG_G_PRONOUN) || eg_word_ends(c, head, EG_SPAN("s")) ||
           eg_span_eq(eg_token_text(c->t, head), EG_SPAN("people"));
}

/* Amounts and the like, which say nothing without their "of …". */
static bool part_of(const eg_clauses *c, uint32_t i) {
    static const eg_listed_word parts[] = {
        "majority", "number", "series", "lot",     "part", "bulk",  "rest",  "kind", "sort", "couple",
        "half",     "group",  "member", "members", "one",  "range", "total", "end",  "lack", ""};
    return eg_is_number(c, i) || eg_tok(c, i)->punct == '%' || (eg_gram(c, i) & EG_G_NUMBER) ||
           eg_word_is_one(c, i, parts);
}

bool eg_for_each(const eg_clauses *c, uint32_t i, uint32_t end) {
    static const eg_listed_word units[] = {"second", "minute", "hour",  "day",   "night",  "week",
                                           "month",  "year",   "litre", "liter", "gallon", "barrel",
                                           "tonne",  "ton",    "share", "head",  ""};
    uint32_t word = eg_tok(c, i)->word;
    return i + 1 < end && (word == c->word.a || word == c->word.an) && eg_word_is_one(c, i + 1, units);
}

/* Does the phrase that ends before token i surely end there? */
static bool ends_before(const eg_clauses *c, uint32_t i, uint32_t end, const eg_verb *own) {
    uint32_t head = eg_tok(c, i - 1)->punct == '"' ? i - 2 : i - 1;
    if (i >= end) return true;
    if (glued(c, i, end)) return false;
    if (eg_in_time(c, i)) return time_ends(c, i, end);
    const eg_token *k = eg_tok(c, i);
    if (k->punct == '"' && own && eg_gives_name(c, own->deed)) return true; /* called it ["a plot"] */
    if (k->kind == EG_TOKEN_PUNCT && k->punct != '&') return mark_ends(c, i, end);
    if (k->kind == EG_TOKEN_CLITIC || eg_is_number(c, i)) return false;
    uint32_t g = eg_gram(c, i);
    if (g & (EG_G_AND | EG_G_OR)) return joins_another(c, i, end);
    if (g & EG_G_OF) return !part_of(c, head);
    if (eg_in_verb(c, i)) return verb_ends(c, i, end, own, sure_head(c, head));
    if (eg_is_auxiliary(c, i) || (g & EG_G_NOT)) return false;
    if (eg_tells_when(c, i, end)) return true;
    if (eg_is_adverb(c, i)) {
        uint32_t next = eg_after_adverbs(c, i, end);
        return next >= end ||
               !(eg_is_auxiliary(c, next) || eg_finite_over(c, next) || eg_is_nominal(c, next));
    }
    static const eg_listed_word within[] = {"per", "up", "down", "off", "out", ""}; /* a crack [down] on it */
    if (g & EG_G_PREPOSITION) return !eg_word_is_one(c, i, within);
    if (g & (EG_G_TO | EG_G_SUBORDINATOR | EG_G_RELATIVE | EG_G_QUESTION | EG_G_SUBJECT)) return true;
    if (k->word == c->word.such && i + 1 < end && eg_tok(c, i + 1)->word == c->word.as) return true;
    if ((g & EG_G_DETERMINER) && own && eg_gives_name(c, own->deed))
        return true; /* called the vote [a plot] */
    if (g & EG_G_DETERMINER) return eg_named(c, head) || (eg_gram(c, head) & EG_G_PRONOUN);
    return eg_unknown_verb(c, i, end) && verb_ends(c, i, end, own, sure_head(c, head));
}

/* "aid [given] to farmers": a form that is nothing but a participle, not read as a verb. */
static bool participle(const eg_clauses *c, uint32_t i) {
    const eg_token *k = eg_tok(c, i);
    if (!(k->marks & EG_WORD_VERB) || (k->flags & EG_TOK_CAPITAL)) return false;
    uint8_t forms = eg_verb_head_of(c->d, k->word).chain, other = EG_VERB_BASE | EG_VERB_ING | EG_VERB_NOUN;
    return (forms & EG_VERB_PARTICIPLE) && !(forms & other);
}

/* Words that stand behind an object or in its place and are none. */
static bool no_object(const eg_clauses *c, uint32_t i) {
    static const eg_listed_word words[] = {
        "back",    "prior", "upfront", "ahead", "forward", "apart",  "aside", "away", "abroad", "home",
        "further", "alone", "due",     "close", "next",    "thanks", "early", "late", ""};
    return !c->m->at[i] && (eg_word_is_one(c, i, words) || participle(c, i));
}

/* "quit the party [hours] before the vote": how long, not what. */
static bool counts_time(const eg_clauses *c, uint32_t last, uint32_t end) {
    static const eg_listed_word units[] = {"minutes", "hours", "days", "weeks", "months", "years", ""};
    static const eg_listed_word links[] = {"before", "after", "later", "earlier", ""};
    return last < end && eg_word_is_one(c, last - 1, units) && eg_word_is_one(c, last, links);
}

/* Are the quotation marks in tokens [first, last) pairs? */
static bool paired(const eg_clauses *c, uint32_t first, uint32_t last) {
    uint32_t marks = 0;
    for (uint32_t i = first; i < last; i++) marks += eg_tok(c, i)->punct == '"';
    return marks % 2 == 0;
}

bool eg_pair_marks(const eg_clauses *c, uint32_t *first, uint32_t *last, uint32_t end) {
    enum { NEAR = 4 }; /* tokens */
    if (paired(c, *first, *last)) return true;
    if (eg_tok(c, *last - 1)->punct == '"' && (eg_tok(c, *last - 1)->flags & EG_TOK_SPACE)) {
        --*last; /* called it ["a] plot" */
        return *first < *last && paired(c, *first, *last);
    }
    if (*last < end && eg_tok(c, *last)->punct == '"')
        ++*last;
    else if (eg_tok(c, *first)->punct == '"')
        ++*first;
    else { /* "new, [odd" thing] */
        uint32_t start = eg_sent(c, c->t->sentence_of[*first])->first, i = *first;
        while (i > start && i + NEAR > *first && eg_tok(c, i)->punct != '"') i--;
        if (eg_tok(c, i)->punct != '"') return false;
        *first = i;
    }
    return *first < *last;
}

/* Can an object begin at token i? */
static bool begins(const eg_clauses *c, const eg_verb *own, uint32_t i, uint32_t end) {
    uint32_t g = eg_gram(c, i);
    if (glued(c, i, end) || eg_tok(c, i)->kind == EG_TOKEN_CLITIC || (g & EG_G_TO)) return false;
    if ((g & EG_G_RELATIVE) && !(g & EG_G_THAT)) return false;
    if (i == 0) return true;
    if (eg_span_eq(eg_token_text(c->t, i), EG_SPAN("past"))) return false;        /* ran [past] Lee */
    if (eg_in_time(c, i - 1) && eg_word_ends(c, i, EG_SPAN("ing"))) return false; /* spent a day [asking] */
    return !(eg_gram(c, i - 1) & EG_G_NOT) || (own && i - 1 < own->last);
}

/* Is the word at `head`, before token `next`, an object by itself? */
static bool alone(const eg_clauses *c, uint32_t head, uint32_t next, uint32_t end) {
    uint32_t g = eg_gram(c, head), after = next < end ? eg_gram(c, next) : 0;
    if (g & EG_G_POSSESSIVE) return g & EG_G_FEMALE; /* met [her], not [its] five-year plan */
    if (g & EG_G_PRONOUN) return true;
    if (g & EG_G_DETERMINER) return false;
    bool number = eg_is_number(c, head) || (g & EG_G_NUMBER);
    if (number && (after & EG_G_OR)) return false; /* not [one] but two */
    if (number && eg_tok(c, head)->kind == EG_TOKEN_WORD && !(after & EG_G_OF)) return false; /* [billion] */
    if (c->m->at[head] || (eg_tok(c, head)->flags & EG_TOK_CAPITAL)) return true;
    if (eg_word_ends(c, head, EG_SPAN("ed"))) return false;                       /* [expected] to rise */
    if ((after & EG_G_TO) && eg_word_ends(c, head, EG_SPAN("ing"))) return false; /* [trying] to rise */
    bool list = next + 1 < end && eg_tok(c, next)->punct == ',' && eg_is_nominal(c, next + 1);
    return !list || c->m->at[next + 1] || eg_is_adverb(c, next + 1); /* [sales], tax and duty costs */
}

/* Does a figure in tokens [first, last) go on as in "$5 million [a year]", not "$5 million [a year] ago"? */
static bool figure_for_each(const eg_clauses *c, uint32_t first, uint32_t last, uint32_t end) {
    static const eg_listed_word then[] = {"ago", "before", "after", "later", "earlier", "into", "from", ""};
    if (last < first + 2 || !eg_for_each(c, last, end) ||
        (last + 2 < end && eg_word_is_one(c, last + 2, then)))
        return false;
    for (uint32_t i = first; i < last; i++)
        if (eg_is_number(c, i) || eg_tok(c, i)->punct == '$') return true;
    return false;
}

bool eg_phrase_certain(const eg_clauses *c, const eg_verb *own, uint32_t first, uint32_t *last,
                       uint32_t end) {
    if (figure_for_each(c, first, *last, end)) *last += 2;
    if (first >= *last || !begins(c, own, first, end) || !ends_before(c, *last, end, own)) return false;
    if (eg_span_eq(eg_token_text(c->t, *last - 1), EG_SPAN("ago"))) return false;
    if (*last == first + 2 && eg_for_each(c, first, end)) return false; /* £57 [a week] she receives */
    if (eg_word_ends(c, *last - 1, EG_SPAN("cally"))) return false;     /* genetically [(GM) changed] */
    while (*last > first && no_object(c, *last - 1)) --*last;
    if (*last > first + 1 && counts_time(c, *last, end)) --*last;
    uint32_t i = first;
    while (i < *last && eg_is_number(c, i)) i++;
    if (i == *last && i > first + 1 && glued(c, i - 1, end)) return false; /* led 20-6 */
    return *last > first + 1 || (*last > first && alone(c, first, *last, end));
}

bool eg_label_fits(const eg_clauses *c, uint32_t deed, uint32_t i) {
    const eg_deed *d = &c->d->deeds.items[deed];
    eg_span word = eg_token_text(c->t, i);
    return (d->takes & EG_TAKES_ANY_LABEL) ||
           (eg_span_ends(d->label, word) && d->label.ptr[d->label.len - word.len - 1] == ' ');
}

bool eg_elsewhere(const eg_clauses *c, uint32_t deed, uint32_t i) {
    return (c->d->deeds.items[deed].takes & EG_TAKES_LABEL_AGAINST) && !eg_label_fits(c, deed, i);
}

bool eg_says_form(const eg_clauses *c, uint32_t i) {
    const eg_token *k = eg_tok(c, i);
    if (!(k->marks & EG_WORD_VERB) || (k->flags & EG_TOK_CAPITAL)) return false;
    eg_verb_head head = eg_verb_head_of(c->d, k->word);
    for (uint32_t at = head.chain & EG_VERB_S ? head.first : 0; at; at = c->d->verb_forms.items[at].next) {
        const eg_verb_form *f = &c->d->verb_forms.items[at];
        if ((f->forms & EG_VERB_S) && (f->takes & EG_TAKES_CLAUSE)) return true;
    }
    return false;
}

/* "Lee in Rome [says] that": a verb of saying that was not read as one. */
static bool says_inside(const eg_clauses *c, uint32_t first, uint32_t last) {
    for (uint32_t i = first + 1; i < last; i++)
        if (eg_tok(c, i - 1)->kind != EG_TOKEN_CLITIC && !eg_in_verb(c, i) && eg_says_form(c, i)) return true;
    return false;
}

bool eg_shows(const eg_clauses *c, uint32_t i, uint32_t end) {
    static const eg_listed_word shows[] = {"featuring",
                                           "starring",
                                           "showing",
                                           "depicting",
                                           "portraying",
                                           "mocking",
                                           "including",
                                           "involving",
                                           "containing",
                                           "attacking",
                                           "criticising",
                                           "criticizing",
                                           "accusing",
                                           "urging",
                                           "naming",
                                           "blaming",
                                           "praising",
                                           "supporting",
                                           "opposing",
                                           "representing",
                                           "marking",
                                           "celebrating",
                                           ""};
    return i > 0 && i + 1 < end && eg_word_ends(c, i, EG_SPAN("ing")) && eg_word_is_one(c, i, shows) &&
           eg_is_nominal(c, i - 1) && (eg_tok(c, i + 1)->flags & EG_TOK_CAPITAL);
}

void eg_cut_shown(const eg_clauses *c, eg_phrase *p, uint32_t end) {
    for (uint32_t i = p->first + 1; i < p->last; i++)
        if (eg_shows(c, i, end)) p->last = i, p->head = i - 1;
}

bool eg_only_told_of(const eg_clauses *c, uint32_t first, uint32_t last) {
    static const eg_listed_word played[] = {"role", "part", "character", ""};
    static const eg_listed_word won[] = {"title",    "titles", "award",      "awards", "prize",     "medal",
                                         "crown",    "trophy", "tournament", "tour",   "game",      "match",
                                         "clash",    "tie",    "final",      "test",   "encounter", "fixture",
                                         "showdown", "opener", "cap",        "season", "series",    ""};
    if (first >= last || c->m->at[last - 1]) {
        for (uint32_t i = first; i + 2 < last; i++)
            if (eg_word_is_one(c, i, played) && (eg_gram(c, i + 1) & EG_G_OF))
                return true; /* the role of [Tom] */
        return false;
    }
    return eg_word_is_one(c, last - 1, won);
}

bool eg_subject_certain(const eg_clauses *c, uint32_t first, uint32_t last, bool whole) {
    uint32_t start = eg_sent(c, c->t->sentence_of[first])->first, before = first - 1;
    if (says_inside(c, first, last) || glued(c, first, last)) return false;
    if (eg_gram(c, first) & EG_G_RELATIVE) return eg_gram(c, first) & EG_G_THAT;
    if (first == start) return true;
    bool title = before > start && !c->m->at[first] && !c->m->at[before - 1] &&
                 (eg_gram(c, before) & (EG_G_PREPOSITION | EG_G_OF));
    if (title && (eg_tok(c, first)->flags & eg_tok(c, before - 1)->flags & EG_TOK_CAPITAL))
        return false; /* the Ships at [Sea report] */
    if (!whole)
        return !c->m->at[last - 1] ||
               eg_entity(c, eg_mention_at(c->m, last - 1)->entity)->type != EG_ENTRY_PLACE;
    uint32_t g = eg_gram(c, before);
    if (g & EG_G_SUBORDINATOR) return true;
    if (g & (EG_G_THAT | EG_G_QUESTION) || eg_in_time(c, before)) return true;
    if (g & (EG_G_AND | EG_G_OR)) return before > start && eg_tok(c, before - 1)->kind == EG_TOKEN_PUNCT;
    const eg_verb *w = eg_verb_over(c, before);
    if (w) return eg_takes_clause(w);
    if (eg_tok(c, before)->kind == EG_TOKEN_PUNCT) { /* not "the boat, [the car and the house]" */
        while (last > first && !(eg_gram(c, last - 1) & EG_G_AND)) last--;
        return last == first || eg_tok(c, before)->punct != ',';
    }
    bool address = eg_role(c, first) & (EG_ROLE_MALE | EG_ROLE_FEMALE); /* on the programme [Mr Lee] was */
    return (address && eg_is_nominal(c, before)) || (eg_is_adverb(c, before) && !(g & EG_G_DETERMINER));
}

bool eg_joins_certain(const eg_clauses *c, uint32_t next, const eg_phrase *p, uint32_t end) {
    const eg_token *k = eg_tok(c, next);
    uint32_t g = eg_gram(c, next), begins = EG_G_DETERMINER | EG_G_POSSESSIVE | EG_G_NUMBER;
    if (eg_in_time(c, next) || (g & EG_G_SUBJECT)) return false;
    bool own = (g & begins) || eg_is_number(c, next) || c->m->at[next] || k->punct == '$' ||
               k->punct == '"' || (k->flags & EG_TOK_CAPITAL) || eg_quantifier(c, next, end);
    if (!own && ((k->marks & EG_WORD_VERB) || eg_word_ends(c, next, EG_SPAN("ed")))) return false;
    uint32_t i = p->last;
    if (!ends_before(c, i, end, NULL)) return false;
    eg_phrase q;
    for (; i + 1 < end && (eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO)); i = q.last)
        if (eg_in_verb(c, i + 1) || !eg_phrase_after(c, i + 1, end, &q)) break;
    i = eg_after_adverbs(c, i, end);
    if (i >= end || !(eg_in_verb(c, i) || eg_is_auxiliary(c, i) || eg_unknown_verb(c, i, end))) return true;
    return !eg_is_auxiliary(c, i) && verb_ends(c, i, end, NULL, true);
}

bool eg_nothing_told_after(const eg_clauses *c, uint32_t i, uint32_t end) {
    for (bool relative = false; i < end; i++) {
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT || (eg_gram(c, i) & EG_G_SUBORDINATOR)) return true;
        if (eg_gram(c, i) & (EG_G_RELATIVE | EG_G_SUBJECT)) relative = true;
        if ((eg_gram(c, i) & EG_G_AND) && i + 1 < end && eg_finite_over(c, i + 1)) return true;
        bool to_be = i > 0 && (eg_gram(c, i - 1) & EG_G_TO);
        if (to_be || (!eg_is_auxiliary(c, i) && !eg_finite_over(c, i))) continue;
        if (!relative) return false;
        while (i + 1 < end &&
               (eg_is_auxiliary(c, i + 1) || eg_finite_over(c, i + 1) || eg_is_adverb(c, i + 1)))
            i++;
        relative = false;
    }
    return true;
}
