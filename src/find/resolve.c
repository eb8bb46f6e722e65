/* Descriptions: "the company", "the social media giant Facebook", "both platforms".
 * In: tokens and names. Out: mentions via noun. Refuses whenever no entity of the right kind was named
 * nearby: a wrong resolution is worse than none. A singular means the last fitting organization named before
 * it, at most two sentences back; a plural the last pair of fitting organizations joined by "and" or a comma.
 * Example: "Twitter and Facebook acted. The platforms said …" -> two mentions on "The platforms". */
#include "find/resolve.h"

enum { REACH = 3, MODIFIERS = 5 }; /* sentences back; words between article and noun */

typedef struct resolver {
    eg_arena *a;
    const eg_tokens *t;
    const eg_dict *d;
    const eg_mentions *m;
    EG_VEC(eg_mention) more;
} resolver;

static uint32_t grammar(const resolver *r, uint32_t i) {
    return eg_grammar_of(&r->d->grammar, r->t->tokens.items[i].word);
}

/* Does the noun (chain of readings) suit the entry, in that number? */
static bool suits(const resolver *r, uint32_t noun, uint32_t entity, bool plural) {
    const eg_entry *e = &r->d->entries.items[entity];
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

static void resolve_one(resolver *r, uint32_t first, uint32_t last, uint32_t noun) {
    for (long i = before(r, first); i >= 0; i--) {
        const eg_mention *m = &r->m->list.items[i];
        if (!near_enough(r, m, first)) return;
        if (m->via == EG_VIA_DEMONYM || !suits(r, noun, m->entity, false)) continue;
        add(r, first, last, m);
        return;
    }
}

/* The words between two mentions are a comma or "and". */
static bool joined(const resolver *r, const eg_mention *a, const eg_mention *b) {
    if (a->last + 1 != b->first) return false;
    return r->t->tokens.items[a->last].punct == ',' || (grammar(r, a->last) & EG_G_AND);
}

static void resolve_pair(resolver *r, uint32_t first, uint32_t last, uint32_t noun) {
    for (long i = before(r, first); i > 0; i--) {
        const eg_mention *b = &r->m->list.items[i], *a = &r->m->list.items[i - 1];
        if (!near_enough(r, b, first)) return;
        if (a->entity == b->entity || !joined(r, a, b)) continue;
        if (!suits(r, noun, a->entity, true) || !suits(r, noun, b->entity, true)) continue;
        add(r, first, last, a);
        add(r, first, last, b);
        return;
    }
}

/* A description that begins with the article at token i; returns the token after it. */
static uint32_t describe(resolver *r, uint32_t i, uint32_t end, bool indefinite) {
    const eg_token *tokens = r->t->tokens.items;
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
                    resolve_one(r, i, last, noun);
                return last;
            }
            bool plural = in_number(r, noun, true), singular = in_number(r, noun, false);
            if (singular)
                resolve_one(r, i, last, noun);
            else if (plural)
                resolve_pair(r, i, last, noun);
            return last;
        }
        if (tokens[at].kind == EG_TOKEN_PUNCT || tokens[at].kind == EG_TOKEN_CLITIC || grammar(r, at)) break;
    }
    return i + 1;
}

void eg_resolve(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *m) {
    resolver r = {.a = a, .t = tokens, .d = dict, .m = m};
    if (!m->list.len) return;
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
