/* Descriptions: "the company", "the social media giant Facebook", "both platforms".
 * In: tokens and names. Out: mentions via noun. Refuses whenever no entity of the right kind was named
 * nearby: a wrong resolution is worse than none. A singular means the last fitting organization named before
 * it, at most two sentences back, that is no mere example ("firms such as AOL"); a plural the last pair of
 * fitting organizations joined by "and" or a comma. Example: "Twitter and Facebook acted. The platforms said
 * …" -> two mentions on "The platforms". */
#include "find/resolve.h"

#include "find/cast.h"

#include "find/context.h"

enum {
    REACH = 3,     /* sentences back, */
    NAMES = 64,    /* and names: keeps the worst case linear */
    MODIFIERS = 5, /* words between article and noun */
    LISTED = 24,   /* tokens of a list of examples */
};

typedef struct resolver {
    eg_arena *a;
    const eg_tokens *t;
    const eg_dict *d;
    const eg_mentions *m;
    uint32_t such, as, like, including; /* word ids */
    eg_cast cast;                       /* how often each entity is named */
    EG_VEC(eg_mention) more;
} resolver;

static uint32_t grammar(const resolver *r, uint32_t i) {
    return eg_grammar_of(&r->d->grammar, r->t->tokens.items[i].word);
}

/* Does the noun (chain of readings) suit the entry, in that number? */
static bool suits(const resolver *r, uint32_t noun, uint32_t entity, bool plural) {
    const eg_entry *e = eg_mentions_entry(r->m, r->d, entity);
    if (e->type != EG_ENTRY_ORGANIZATION) return false;
    for (; noun; noun = r->d->nouns.items[noun].next) {
        const eg_noun *n = &r->d->nouns.items[noun];
        if (n->plural != plural) continue;
        if (n->entry == entity || (n->entry == UINT32_MAX && n->kind == e->kind)) return true;
    }
    return false;
}

static bool in_number(const resolver *r, uint32_t noun, bool plural) {
    for (; noun; noun = r->d->nouns.items[noun].next)
        if (r->d->nouns.items[noun].plural == plural) return true;
    return false;
}

/* The longest noun at token i; *last is the token after it. */
static uint32_t noun_at(const resolver *r, uint32_t i, uint32_t end, uint32_t *last) {
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&r->d->descriptions, &r->t->tokens.items[i], end - i, hits);
    if (!n) return 0;
    *last = i + hits[n - 1].tokens;
    return hits[n - 1].payload;
}

static void add(resolver *r, uint32_t first, uint32_t last, const eg_mention *of) {
    eg_mention m = {.first = first,
                    .last = last,
                    .start = r->t->tokens.items[first].start,
                    .end = r->t->tokens.items[last - 1].end,
                    .entity = of->entity,
                    .source = of->source,
                    .via = EG_VIA_NOUN};
    eg_vec_push(r->a, &r->more, m);
}

/* Index of the last mention that begins before the token; -1 = none. */
static long before(const resolver *r, uint32_t token) {
    size_t lo = 0, hi = r->m->list.len;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (r->m->list.items[mid].first < token)
            lo = mid + 1;
        else
            hi = mid;
    }
    return (long)lo - 1;
}

static bool near_enough(const resolver *r, const eg_mention *m, uint32_t token) {
    uint32_t a = r->t->sentence_of[m->first], b = r->t->sentence_of[token];
    return b - a < REACH;
}

/* The words between two mentions are a comma or "and". */
static bool joined(const resolver *r, const eg_mention *a, const eg_mention *b) {
    if (a->last + 1 != b->first) return false;
    return r->t->tokens.items[a->last].punct == ',' || (grammar(r, a->last) & EG_G_AND);
}

/* Is the mention in a list of examples: "such as Google and AOL", "like Google", "including AOL"? The names
 * of the list need not be listed ones. */
static bool example(const resolver *r, const eg_mention *m) {
    const eg_token *tokens = r->t->tokens.items;
    uint32_t from = r->t->sentences.items[r->t->sentence_of[m->first]].first, i = m->first;
    for (int n = 0; n < LISTED && i > from; n++, i--) {
        const eg_token *k = &tokens[i - 1];
        if (!eg_capital_word(k) && k->punct != ',' && !(grammar(r, i - 1) & EG_G_AND)) break;
    }
    if (i == from) return false;
    uint32_t word = tokens[i - 1].word;
    if (!word) return false;
    if (word == r->like || word == r->including) return true;
    return word == r->as && i > from + 1 && r->such && tokens[i - 2].word == r->such;
}

/* May something of that place ("the [Chinese] company") be the entity? */
static bool from_place(const resolver *r, uint32_t place, uint32_t entity) {
    if (place == UINT32_MAX) return true;
    const eg_entry *p = eg_mentions_entry(r->m, r->d, place), *e = eg_mentions_entry(r->m, r->d, entity);
    return !e->country.len || eg_span_eq(e->country, p->name) || eg_span_eq(e->country, p->country);
}

/* How often the document names the entity. */
static uint32_t named(const resolver *r, uint32_t entity) {
    const eg_member *m = eg_cast_find(&r->cast, entity);
    return m ? m->mentions : 0;
}

/* Does a verb or an auxiliary follow the name? */
static bool subject_like(const resolver *r, const eg_mention *m) {
    if (m->last >= r->t->tokens.len) return false;
    const eg_token *k = &r->t->tokens.items[m->last];
    bool verb = (k->marks & EG_WORD_VERB) && !(k->flags & EG_TOK_CAPITAL);
    return verb || (grammar(r, m->last) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO));
}

/* "for advertisements [on] Facebook and Instagram": named only as the place where something is, or last of a
 * list. */
static bool in_passing(const resolver *r, const eg_mention *m) {
    if (!m->first) return false;
    return (grammar(r, m->first - 1) & (EG_G_PREPOSITION | EG_G_AND)) != 0;
}

static void resolve_one(resolver *r, uint32_t first, uint32_t last, uint32_t noun, uint32_t place) {
    long from = before(r, first);
    const eg_mention *recent = NULL, *main = NULL;
    for (long i = from; i >= 0 && from - i < NAMES; i--) {
        const eg_mention *m = &r->m->list.items[i];
        bool near = near_enough(r, m, first);
        if (!near && (!recent || m->via > EG_VIA_METONYM)) break;
        if (m->via == EG_VIA_DEMONYM || !suits(r, noun, m->entity, false)) continue;
        if (!from_place(r, place, m->entity) || example(r, m)) continue;
        if (near && !recent && (subject_like(r, m) || !in_passing(r, m))) {
            add(r, first, last, m);
            return;
        }
        if (!recent) recent = m;
        if (!main || named(r, m->entity) > named(r, main->entity)) main = m;
    }
    if (!recent) return;
    bool clear = main && named(r, main->entity) >= 2 * named(r, recent->entity);
    add(r, first, last, clear ? main : recent);
}

static void resolve_pair(resolver *r, uint32_t first, uint32_t last, uint32_t noun) {
    long from = before(r, first);
    for (long i = from; i > 0 && from - i < NAMES; i--) {
        const eg_mention *b = &r->m->list.items[i], *a = &r->m->list.items[i - 1];
        if (!near_enough(r, b, first)) return;
        if (a->entity == b->entity || !joined(r, a, b)) continue;
        if (!suits(r, noun, a->entity, true) || !suits(r, noun, b->entity, true)) continue;
        add(r, first, last, a);
        add(r, first, last, b);
        return;
    }
}

/* A capitalised word that is no listed name: "the [Quarantine] Service" is some other service. What a place
 * is made of to "…-based" is no such thing. */
static bool other_name(const resolver *r, uint32_t at, uint32_t end) {
    const eg_token *k = &r->t->tokens.items[at];
    if (!eg_capital_word(k) || (k->flags & EG_TOK_UPPER) || r->m->at[at]) return false;
    for (uint32_t i = at + 1; i < end; i++) {
        k = &r->t->tokens.items[i];
        if (!eg_capital_word(k)) return !(k->kind == EG_TOKEN_WORD && (k->flags & EG_TOK_GLUED));
    }
    return true;
}

/* A description that begins with the article at token i; returns the token after it. */
static uint32_t describe(resolver *r, uint32_t i, uint32_t end, bool indefinite) {
    const eg_token *tokens = r->t->tokens.items;
    uint32_t place = UINT32_MAX; /* that it is said to be of */
    for (uint32_t at = i + 1, skipped = 0; at < end && skipped <= MODIFIERS; at++, skipped++) {
        uint32_t last = at, noun = noun_at(r, at, end, &last);
        if (noun && !r->m->at[at]) {
            const eg_mention *next = last < end ? eg_mention_at(r->m, last) : NULL;
            bool compound =
                last < end && tokens[last].kind == EG_TOKEN_WORD && (tokens[last].flags & EG_TOK_GLUED);
            if (next && next->via != EG_VIA_DEMONYM)
                return last; /* "the network Facebook": named right here */
            if (compound) continue;
            if (indefinite) { /* "a company official" */
                if (last < end &&
                    (eg_word_role(r->d, tokens[last].word) & (EG_ROLE_TITLE | EG_ROLE_REPRESENTATIVE)))
                    resolve_one(r, i, last, noun, place);
                return last;
            }
            bool plural = in_number(r, noun, true), singular = in_number(r, noun, false);
            if (singular)
                resolve_one(r, i, last, noun, place);
            else if (plural)
                resolve_pair(r, i, last, noun);
            return last;
        }
        if (tokens[at].kind == EG_TOKEN_PUNCT || tokens[at].kind == EG_TOKEN_CLITIC || grammar(r, at)) break;
        if (other_name(r, at, end)) break;
        const eg_mention *m = eg_mention_at(r->m, at);
        if (m && eg_mentions_entry(r->m, r->d, m->entity)->type == EG_ENTRY_PLACE) place = m->entity;
    }
    return i + 1;
}

void eg_resolve(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *m) {
    resolver r = {.a = a,
                  .t = tokens,
                  .d = dict,
                  .m = m,
                  .such = eg_lexicon_find(&dict->lexicon, EG_SPAN("such")),
                  .as = eg_lexicon_find(&dict->lexicon, EG_SPAN("as")),
                  .like = eg_lexicon_find(&dict->lexicon, EG_SPAN("like")),
                  .including = eg_lexicon_find(&dict->lexicon, EG_SPAN("including"))};
    if (!m->list.len) return;
    for (size_t i = 0; i < m->list.len; i++)
        if (m->list.items[i].via < EG_VIA_DEMONYM)
            eg_cast_add(a, &r.cast, m->list.items[i].entity)->mentions++;
    uint32_t the = eg_lexicon_find(&dict->lexicon, EG_SPAN("the")),
             both = eg_lexicon_find(&dict->lexicon, EG_SPAN("both")),
             a_ = eg_lexicon_find(&dict->lexicon, EG_SPAN("a")),
             these = eg_lexicon_find(&dict->lexicon, EG_SPAN("these"));
    for (size_t s = 0; s < tokens->sentences.len; s++) {
        const eg_sentence *sentence = &tokens->sentences.items[s];
        if (sentence->zone > EG_ZONE_BODY && sentence->zone != EG_ZONE_CAPTION) continue;
        for (uint32_t i = sentence->first; i < sentence->last;) {
            uint32_t w = tokens->tokens.items[i].word;
            bool article = w && (w == the || w == both || w == these || w == a_) && !m->at[i];
            i = article ? describe(&r, i, sentence->last, w == a_) : i + 1;
        }
    }
    eg_mentions_add(a, m, r.more.items, r.more.len, tokens->tokens.len);
}
