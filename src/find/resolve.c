/* Descriptions: "the company", "the social media giant Facebook", "both platforms".
 * In: tokens and names. Out: mentions via noun. Refuses whenever no entity of the right kind was named
 * nearby, and whenever something else that may be meant stands between: a wrong resolution is worse than
 * none. A singular means the last fitting organization named before it, at most two sentences back, that is
 * no mere example ("firms such as AOL"), or the one that the description before it meant; a plural the last
 * pair of fitting organizations joined by "and" or a comma; "both" and "the two" the two that were named.
 * Example: "Twitter and Facebook acted. The platforms said …" -> two mentions on "The platforms". */
#include "find/resolve.h"

#include "find/describe.h"
#include "text/token_bits.h"

enum {
    LISTED = 24,     /* tokens of a list of examples */
    SAME_CLAUSE = 8, /* tokens within which nobody is both described and named */
};

bool eg_describe_suits(const eg_describer *r, const eg_description *x, uint32_t entity, bool plural) {
    if (!eg_who_is(r->m, r->d, entity, EG_ENTRY_ORGANIZATION)) return false;
    uint32_t kind = eg_who_kind(r->m, r->d, entity);
    for (uint32_t noun = x->noun; noun; noun = r->d->nouns.items[noun].next) {
        const eg_noun *n = &r->d->nouns.items[noun];
        if (n->plural != plural) continue;
        if (n->entry == entity || (n->entry == UINT32_MAX && n->kind == kind)) return true;
    }
    return !plural && eg_describe_taught(r, entity, eg_dtok(r, x->last - 1)->word, 0, x->first);
}

/* "Acme Trade [Commission] … the commission": the noun is a word of the name. */
static bool own_name(const eg_describer *r, const eg_description *x, const eg_mention *m) {
    if (!eg_who_is(r->m, r->d, m->entity, EG_ENTRY_ORGANIZATION) || !eg_mention_names(m)) return false;
    for (uint32_t i = m->first; m->last - m->first > 1 && i < m->last; i++)
        if (eg_dtok(r, i)->word == eg_dtok(r, x->last - 1)->word) return true;
    return false;
}

/* How often the document names the entity. */
static uint32_t named(const eg_describer *r, uint32_t entity) {
    const eg_member *m = eg_cast_find(&r->cast, entity);
    return m ? m->mentions : 0;
}

/* "for advertisements [on] Facebook and Instagram": named only as the place where something is, or last of a
 * list. */
static bool in_passing(const eg_describer *r, const eg_mention *m) {
    if (!m->first) return false;
    return (eg_dgram(r, m->first - 1) & (EG_G_PREPOSITION | EG_G_AND)) != 0;
}

/* "40 [Facebook] accounts", "fined by the [Acme League]": named beside what the sentence is about. */
static bool beside(const eg_describer *r, const eg_mention *m) {
    uint32_t next = m->last;
    bool the = m->first > 1 && (eg_dgram(r, m->first - 1) & EG_G_DETERMINER);
    if (eg_dgram(r, m->first - (m->first > 0) - the) & EG_G_BY) return true;
    if (next >= r->t->tokens.len || eg_dtok(r, next)->kind != EG_TOKEN_WORD || eg_dgram(r, next))
        return false;
    return !(eg_dtok(r, next)->flags & EG_TOK_CAPITAL) &&
           eg_span_ends(eg_token_text(r->t, next), EG_SPAN("s")) && !(eg_dtok(r, next)->marks & EG_WORD_VERB);
}

/* For a noun of many kinds, the name nearby that it is a word of. */
static const eg_mention *so_named(const eg_describer *r, const eg_description *x, long from) {
    for (long i = from; i >= 0 && from - i < EG_DESCRIBE_NAMES; i--) {
        if (!eg_near_enough(r, eg_mention_number(r, i)->first, x->first)) break;
        const eg_mention *m = eg_mention_number(r, i);
        bool aside = m->via == EG_VIA_DISCOVERED && in_passing(r, m) && named(r, m->entity) < 2;
        if (own_name(r, x, m) && !aside) return m;
    }
    return NULL;
}

/* Does the chain of nouns hold what EG_NOUNS_… asks for? */
static bool holds(const eg_describer *r, uint32_t noun, uint8_t nouns) {
    return (r->d->nouns.items[noun].chain & nouns) != 0;
}

/* A name that no row lists got its kind from one of its words, which may be any: of those kinds only the ones
 * that articles name again by a general noun are trusted, others by a word of the name ("Ann Lee Institute …
 * the institute") or what the document calls them. */
static bool kind_is_guess(const eg_describer *r, const eg_description *x, const eg_mention *m) {
    static const char *const sure[] = {"company", "sports club", "band"};
    if (m->via != EG_VIA_DISCOVERED) return false;
    for (size_t i = 0; i < sizeof sure / sizeof *sure; i++)
        if (eg_who_has_kind(r->m, r->d, m->entity, eg_span_of(sure[i])) && !holds(r, x->noun, EG_NOUNS_VAGUE))
            return false;
    uint32_t word = eg_dtok(r, x->last - 1)->word;
    for (uint32_t i = m->first; i < m->last; i++)
        if (eg_dtok(r, i)->word == word) return false;
    return !eg_describe_taught(r, m->entity, word, 0, x->first);
}

uint32_t eg_noun_at(const eg_describer *r, uint32_t i, uint32_t end, uint32_t *last) {
    if (!(eg_dtok(r, i)->marks & EG_WORD_NOUN)) return 0;
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&r->d->descriptions, eg_dtok(r, i), end - i, hits);
    if (!n) return 0;
    *last = i + hits[n - 1].tokens;
    return hits[n - 1].payload;
}

void eg_describe_add(eg_describer *r, uint32_t first, uint32_t last, uint32_t entity, eg_source source) {
    eg_mention m = {.first = first,
                    .last = last,
                    .start = eg_dtok(r, first)->start,
                    .end = eg_dtok(r, last - 1)->end,
                    .entity = entity,
                    .source = source,
                    .via = EG_VIA_NOUN};
    eg_vec_push(r->a, &r->more, m);
}

long eg_mention_before(const eg_describer *r, uint32_t token) {
    size_t lo = 0, hi = r->m->list.len;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (eg_mention_number(r, (long)mid)->first < token)
            lo = mid + 1;
        else
            hi = mid;
    }
    return (long)lo - 1;
}

/* Is the mention in a list of examples: "such as Google and AOL", "like Google", "including AOL"? The names
 * of the list need not be listed ones. */
static bool example(const eg_describer *r, const eg_mention *m) {
    uint32_t from = eg_dsent(r, m->first)->first, i = m->first;
    for (int n = 0; n < LISTED && i > from; n++, i--) {
        const eg_token *k = eg_dtok(r, i - 1);
        if (!eg_capital_word(k) && k->punct != ',' && !(eg_dgram(r, i - 1) & EG_G_AND)) break;
    }
    if (i == from) return false;
    uint32_t word = eg_dtok(r, i - 1)->word;
    if (!word) return false;
    if (word == r->word->like || word == r->word->including) return true;
    return word == r->word->as && i > from + 1 && r->word->such && eg_dtok(r, i - 2)->word == r->word->such;
}

/* May something of that place ("the [Chinese] company") be the entity? */
static bool from_place(const eg_describer *r, uint32_t place, uint32_t entity) {
    if (place == UINT32_MAX) return true;
    eg_span home = eg_who_country(r->m, r->d, entity);
    return !home.len || eg_span_eq(home, eg_who_name(r->m, r->d, place)) ||
           eg_span_eq(home, eg_who_country(r->m, r->d, place));
}

bool eg_subject_like(const eg_describer *r, uint32_t last) {
    if (last >= r->t->tokens.len) return false;
    const eg_token *k = eg_dtok(r, last);
    bool verb = (k->marks & EG_WORD_VERB) && !(k->flags & EG_TOK_CAPITAL);
    return verb || (eg_dgram(r, last) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO));
}

/* A candidate of the same sentence that acts, before the one named last: "Acme named Turn as what
 * moved [the company]" tells of Acme. */
static const eg_mention *actor_before(const eg_describer *r, const eg_description *x, long i) {
    const eg_mention *last = eg_mention_number(r, i);
    if (eg_subject_like(r, last->last) || r->t->sentence_of[last->first] != r->t->sentence_of[x->first])
        return last;
    for (long k = i - 1; k >= 0 && i - k < EG_DESCRIBE_NAMES; k--) {
        const eg_mention *m = eg_mention_number(r, k);
        if (r->t->sentence_of[m->first] != r->t->sentence_of[x->first]) break;
        if (!eg_mention_names(m) || !eg_describe_suits(r, x, m->entity, false) ||
            !from_place(r, x->place, m->entity))
            continue;
        if (eg_subject_like(r, m->last)) return m;
    }
    return last;
}

/* The fitting name that begins the sentence of one that is only named beside it: "[Meta] removed 40 Facebook
 * accounts. The company said …". */
static const eg_mention *subject_of_beside(const eg_describer *r, const eg_description *x, long i) {
    const eg_mention *last = eg_mention_number(r, i);
    uint32_t from = eg_dsent(r, last->first)->first;
    for (long k = i - 1; k >= 0 && i - k < EG_DESCRIBE_NAMES; k--) {
        const eg_mention *m = eg_mention_number(r, k);
        if (m->first < from) break;
        if (eg_mention_names(m) && eg_describe_suits(r, x, m->entity, false) &&
            from_place(r, x->place, m->entity) && eg_subject_like(r, m->last))
            return m;
    }
    return NULL;
}

/* "TikTok, [the video app]" */
static const eg_mention *apposed(const eg_describer *r, const eg_description *x, long i) {
    if (i < 0 || x->first == 0 || eg_dtok(r, x->first - 1)->punct != ',') return NULL;
    const eg_mention *m = eg_mention_number(r, i);
    if (m->last + 1 != x->first || !eg_mention_names(m) ||
        !eg_who_is(r->m, r->d, m->entity, EG_ENTRY_ORGANIZATION))
        return NULL;
    if (eg_subject_like(r, x->last)) return NULL; /* "… Instagram, [the company] said" */
    return eg_describe_suits(r, x, m->entity, false) ? m : NULL;
}

/* The entity is named again soon after: "[The company] may be linked to Acme" tells of another. */
static bool named_after(const eg_describer *r, const eg_description *x, uint32_t entity) {
    uint32_t end = eg_dsent(r, x->first)->last;
    for (uint32_t i = x->last; i < end && i < x->last + SAME_CLAUSE; i++) {
        const eg_token *k = eg_dtok(r, i);
        if (k->kind == EG_TOKEN_PUNCT ? k->punct != '%' : k->kind == EG_TOKEN_CLITIC) return false;
        const eg_mention *m = eg_mention_at(r->m, i);
        if (m && m->entity == entity && eg_mention_names(m)) return true;
    }
    return false;
}

/* "Farnex - [the oil firm] sold …": tells of the unlisted name before it. */
static bool apposed_to_unlisted(const eg_describer *r, const eg_description *x) {
    if (x->first < 2) return false;
    uint8_t punct = eg_dtok(r, x->first - 1)->punct;
    const eg_token *name = eg_dtok(r, x->first - 2);
    if ((punct != ',' && punct != '-') || !eg_capital_word(name) || r->m->at[x->first - 2]) return false;
    return !eg_dgram(r, x->first - 2) && !eg_time_classes_at(&r->d->time_words, name) &&
           !(name->marks & EG_WORD_COMMON);
}

/* "a JPMorgan [analyst]", "JPMorgan Securities [analyst] John Smith" */
static bool observes(const eg_describer *r, const eg_mention *m) {
    for (uint32_t i = m->last; i < r->t->tokens.len && i < m->last + 3; i++) {
        if (eg_dtok(r, i)->kind == EG_TOKEN_PUNCT || eg_dgram(r, i)) return false;
        if (eg_word_role(r->d, eg_dtok(r, i)->word) & EG_ROLE_OBSERVER) return true;
    }
    return false;
}

/* "[Farnex] is fighting Acme, which …": a name that acts, of which nothing tells the kind, in the sentence of
 * one named in passing. */
static bool actor_of_unknown_kind(const eg_describer *r, const eg_mention *m) {
    uint32_t from = eg_dsent(r, m->first)->first;
    long at = eg_mention_before(r, m->first);
    for (long i = at; i >= 0 && at - i < EG_DESCRIBE_NAMES; i--) {
        const eg_mention *k = eg_mention_number(r, i);
        if (k->first < from) break;
        if (k->via == EG_VIA_DISCOVERED && eg_who_is(r->m, r->d, k->entity, EG_ENTRY_ORGANIZATION) &&
            !eg_who_kind(r->m, r->d, k->entity) && eg_subject_like(r, k->last))
            return true;
    }
    return false;
}

/* "rival [Acme]" */
static bool set_apart(const eg_describer *r, const eg_mention *m) {
    return m->first > eg_dsent(r, m->first)->first &&
           (eg_word_role(r->d, eg_dtok(r, m->first - 1)->word) & EG_ROLE_CONTRAST);
}

/* Nothing speaks against it. */
static bool clear_of_rivals(const eg_describer *r, const eg_description *x, const eg_mention *m) {
    if (named_after(r, x, m->entity) || apposed_to_unlisted(r, x)) return false;
    if (in_passing(r, m) && actor_of_unknown_kind(r, m)) return false;
    return !eg_describe_rival(r, x, m->entity, m->last) &&
           !eg_describe_unlisted(r, m->last, x->first, named(r, m->entity) >= 3);
}

/* The description resolved last, when it may be meant again: "The company … the firm". */
static const eg_mention *carried(const eg_describer *r, const eg_description *x) {
    if (!r->more.len) return NULL;
    const eg_mention *m = &eg_vec_last(&r->more);
    bool pair = r->more.len > 1 && r->more.items[r->more.len - 2].first == m->first;
    if (pair || !eg_near_enough(r, m->first, x->first)) return NULL;
    return eg_describe_suits(r, x, m->entity, false) && from_place(r, x->place, m->entity) ? m : NULL;
}

static void resolve_one(eg_describer *r, const eg_description *x) {
    long from = eg_mention_before(r, x->first);
    const eg_mention *recent = apposed(r, x, from), *main = NULL, *again = carried(r, x);
    if (!recent && !x->modified && holds(r, x->noun, EG_NOUNS_VAGUE)) recent = so_named(r, x, from);
    if (recent) {
        eg_describe_mean(r, x, recent);
        return;
    }
    if (x->modified && holds(r, x->noun, EG_NOUNS_VAGUE)) return; /* the trusted computing group */
    for (long i = from; i >= 0 && from - i < EG_DESCRIBE_NAMES; i--) {
        const eg_mention *m = eg_mention_number(r, i);
        if (again && m->first < again->first) break;
        bool near = eg_near_enough(r, m->first, x->first);
        if (!near && (!recent || !eg_mention_names(m))) break;
        if (m->via == EG_VIA_DEMONYM || !eg_describe_suits(r, x, m->entity, false)) continue;
        if (kind_is_guess(r, x, m) || !from_place(r, x->place, m->entity) || example(r, m) || observes(r, m))
            continue;
        if (set_apart(r, m)) continue;
        if (!recent && beside(r, m) && subject_of_beside(r, x, i)) continue;
        bool called = near && eg_describe_taught(r, m->entity, eg_dtok(r, x->last - 1)->word, 0, x->first);
        if (called && !recent) { /* "NPD, a research firm. [The firm] …" */
            if (clear_of_rivals(r, x, m)) eg_describe_mean(r, x, m);
            return;
        }
        if (near && !recent && (eg_subject_like(r, m->last) || !in_passing(r, m))) {
            m = actor_before(r, x, i);
            if (clear_of_rivals(r, x, m)) eg_describe_mean(r, x, m);
            return;
        }
        if (!recent) recent = m;
        if (!main || named(r, m->entity) > named(r, main->entity)) main = m;
    }
    if (!recent && !again) return;
    if (again && (!recent || named(r, again->entity) >= named(r, recent->entity))) recent = again;
    if (again && (!main || named(r, again->entity) > named(r, main->entity))) main = again;
    bool clear = main && named(r, main->entity) >= 2 * named(r, recent->entity);
    if (clear) recent = main;
    if (clear_of_rivals(r, x, recent)) eg_describe_mean(r, x, recent);
}

/* A capitalised word that is no listed name: "the [Quarantine] Service" is some other service. What a place
 * is made of to "…-based" is no such thing. */
static bool other_name(const eg_describer *r, uint32_t i, uint32_t end) {
    const eg_token *k = eg_dtok(r, i);
    if (!eg_capital_word(k) || (k->flags & EG_TOK_UPPER) || r->m->at[i]) return false;
    for (uint32_t n = i + 1; n < end; n++) {
        k = eg_dtok(r, n);
        if (!eg_capital_word(k)) return !(k->kind == EG_TOKEN_WORD && (k->flags & EG_TOK_GLUED));
    }
    return true;
}

/* "the social media giant [Facebook]": the name right after. Not "the company Facebook bought". */
static void apposed_before(eg_describer *r, const eg_description *x, const eg_mention *name) {
    bool wide = x->modified || x->place != UINT32_MAX || x->last - x->core > 1;
    if (wide && eg_who_is(r->m, r->d, name->entity, EG_ENTRY_ORGANIZATION) &&
        eg_describe_suits(r, x, name->entity, false))
        eg_describe_mean(r, x, name);
}

/* "the state [auction]", "the city [council]": an ordinary noun follows. */
static bool compound_place(const eg_describer *r, const eg_description *x, uint32_t end) {
    if (x->last >= end) return false;
    const eg_token *k = eg_dtok(r, x->last);
    if (k->kind != EG_TOKEN_WORD || eg_dgram(r, x->last) || (k->marks & (EG_WORD_VERB | EG_WORD_MODAL)))
        return false;
    eg_span word = eg_token_text(r->t, x->last);
    return !eg_span_ends(word, EG_SPAN("ly")) && !eg_span_ends(word, EG_SPAN("ed")) &&
           !eg_time_classes_at(&r->d->time_words, k);
}

/* Takes the description up, now that its noun is read. */
static void settle(eg_describer *r, const eg_description *x, uint32_t end, bool indefinite, bool two) {
    const eg_mention *next = x->last < end ? eg_mention_at(r->m, x->last) : NULL;
    if (next && next->via != EG_VIA_DEMONYM) { /* "the network Facebook": named right here */
        if (holds(r, x->noun, EG_NOUNS_SINGULAR)) apposed_before(r, x, next);
        return;
    }
    if (indefinite) { /* "a company official" */
        if (x->last < end &&
            (eg_word_role(r->d, eg_dtok(r, x->last)->word) & (EG_ROLE_TITLE | EG_ROLE_REPRESENTATIVE)))
            resolve_one(r, x);
        return;
    }
    if (eg_describe_reaches_on(r, x->last, end)) return;
    if (!two && holds(r, x->noun, EG_NOUNS_SINGULAR)) {
        size_t had = r->more.len;
        resolve_one(r, x);
        if (r->more.len == had && holds(r, x->noun, EG_NOUNS_PLACE) && !compound_place(r, x, end))
            eg_describe_place(r, x);
    } else if (holds(r, x->noun, EG_NOUNS_PLURAL))
        eg_describe_pair(r, x, two);
}

/* A description that begins with the article at token i; returns the token after it. */
static uint32_t describe(eg_describer *r, uint32_t i, uint32_t end) {
    uint32_t article = eg_dtok(r, i)->word;
    bool indefinite = article == r->word->a || article == r->word->an, two = article == r->word->both;
    eg_description x = {.first = i, .place = UINT32_MAX};
    uint32_t k = i + 1;
    if (k < end && article != r->word->both && eg_dtok(r, k)->word == r->word->two && r->word->two) {
        two = true;
        k++;
    }
    for (uint32_t skipped = 0; k < end && skipped <= EG_DESCRIBE_MODIFIERS; k++, skipped++) {
        x.core = k;
        x.noun = r->m->at[k] ? 0 : eg_noun_at(r, k, end, &x.last);
        if (x.noun) {
            bool compound = x.last < end && eg_dtok(r, x.last)->kind == EG_TOKEN_WORD &&
                            (eg_dtok(r, x.last)->flags & EG_TOK_GLUED);
            uint32_t after;
            bool more = !compound && x.last < end && !r->m->at[x.last] &&
                        eg_noun_at(r, x.last, end, &after) && !(eg_dtok(r, x.last)->marks & EG_WORD_VERB);
            if (!compound && !more) {
                settle(r, &x, end, indefinite, two);
                return x.last;
            }
        }
        const eg_token *t = eg_dtok(r, k);
        if (t->kind == EG_TOKEN_PUNCT || t->kind == EG_TOKEN_CLITIC || eg_dgram(r, k)) break;
        if (other_name(r, k, end)) break;
        const eg_mention *m = eg_mention_at(r->m, k);
        if (m && eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PLACE))
            x.place = m->entity;
        else if (m && eg_mention_names(m))
            break; /* the Apple group */
        else if (!(t->flags & EG_TOK_GLUED)) {
            bool apposition = i > 0 && eg_dtok(r, i - 1)->punct == ',';
            if (eg_describe_contrasts(r, k) && !apposition) break;
            x.modified = true;
        }
    }
    return i + 1;
}

/* What the words before and after a name tell of it. */
static void read_name(eg_describer *r, size_t number) {
    if (number + 1 < r->m->list.len) eg_describe_names_after(r, number);
    eg_describe_state(r, &r->m->list.items[number]);
}

/* Reads the names that begin in tokens [*from, to); *name: number of a mention not after the first of them.
 * Moves both on. */
static inline void read_names(eg_describer *r, size_t *name, uint32_t *from, uint32_t to) {
    for (; *name < r->m->list.len && r->m->list.items[*name].first < to; ++*name) {
        uint32_t first = r->m->list.items[*name].first;
        if (first < *from) continue;
        read_name(r, r->m->at[first] - 1);
        *from = first + 1;
    }
}

/* What the words from the article on describe, if anything; the token after it. */
static uint32_t read_article(eg_describer *r, eg_opening o, uint32_t end) {
    size_t had = r->more.len;
    uint32_t i = o.article, next = o.noun ? describe(r, i, end) : i + 1;
    bool nothing = had == r->more.len && eg_dtok(r, i)->word == r->word->the;
    uint32_t person = nothing ? eg_describe_person(r, i, end) : 0;
    return person > next ? person : next;
}

/* Reads sentences [first, last), which lie in one stretch, by their names and their articles. */
static void read_stretch(eg_describer *r, size_t first, size_t last, uint32_t *articles) {
    const eg_sentence *s = &r->t->sentences.items[first];
    uint32_t next = s->first, end = s[last - first - 1].last; /* next: the first token not read yet */
    size_t name = (size_t)(eg_mention_before(r, next) + 1);
    uint32_t count = eg_tokens_list(r->t, next, end, EG_WORD_ARTICLE, articles);
    const eg_opening *openings = eg_describe_openings(r, articles, count);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t i = articles[k];
        if (i < next) continue;
        read_names(r, &name, &next, i + 1);
        if (!r->m->at[i]) next = read_article(r, openings[k], eg_dsent(r, i)->last);
    }
    read_names(r, &name, &next, end);
}

static bool tells(const eg_sentence *s) {
    return s->zone <= EG_ZONE_BODY || s->zone == EG_ZONE_CAPTION;
}

static void read_all(eg_describer *r) {
    const eg_sentence *s = r->t->sentences.items;
    size_t count = r->t->sentences.len;
    uint32_t *articles = eg_arena_alloc(r->a, r->t->tokens.len * sizeof *articles);
    for (size_t first = 0, last; first < count; first = last) {
        for (last = first + 1; last < count && tells(&s[last]) == tells(&s[first]);) last++;
        if (tells(&s[first])) read_stretch(r, first, last, articles);
    }
}

static void count_names(eg_describer *r) {
    for (size_t i = 0; i < r->m->list.len; i++) {
        const eg_mention *m = &r->m->list.items[i];
        if (!eg_mention_names(m)) continue;
        bool first = eg_cast_add(r->a, &r->cast, m->entity)->mentions++ == 0;
        if (first && r->first_named.len < EG_DESCRIBE_NAMES) eg_vec_push(r->a, &r->first_named, m->entity);
    }
}

void eg_resolve(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *m) {
    if (!m->list.len) return;
    eg_describer r = {.a = a, .t = tokens, .d = dict, .m = m, .word = &dict->grammar.words};
    count_names(&r);
    eg_describe_learn(&r);
    read_all(&r);
    eg_mentions_add(a, m, r.more.items, r.more.len);
}
