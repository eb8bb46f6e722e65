/* Articles, and the nouns that they may stand before.
 * In: tokens. Out: for each article where the noun of its description may begin. Refuses where no noun of the
 * dictionary follows the article, or another phrase begins before it. Example: "the big social network" ->
 * "the", "social". What the dictionary knows of the nouns is on its way from memory then. */
#include "find/describe.h"

/* The token after the article at token i at which a noun of a description may begin; 0 = none. */
static uint32_t noun_ahead(const eg_describer *r, uint32_t i, uint32_t end) {
    if (end > i + EG_DESCRIBE_MODIFIERS + 3) end = i + EG_DESCRIBE_MODIFIERS + 3;
    for (uint32_t k = i + 1; k < end; k++) {
        const eg_token *t = eg_dtok(r, k);
        if (t->marks & EG_WORD_NOUN) return k;
        if (t->kind == EG_TOKEN_PUNCT || t->kind == EG_TOKEN_CLITIC) return 0;
        if (eg_dgram(r, k) && t->word != r->word->two) return 0;
    }
    return 0;
}

const eg_opening *eg_describe_openings(eg_describer *r, const uint32_t *articles, uint32_t count) {
    const eg_match *m = &r->d->descriptions;
    eg_opening *out = eg_arena_alloc(r->a, (count + 1) * sizeof *out);
    uint32_t *words = eg_arena_alloc(r->a, (count + 1) * sizeof *words), nouns = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t i = articles[k], noun = noun_ahead(r, i, eg_dsent(r, i)->last);
        out[k] = (eg_opening){i, noun};
        if (!noun) continue;
        words[nouns++] = eg_dtok(r, noun)->word;
        eg_match_approach(m, eg_dtok(r, noun));
    }
    /* What the dictionary knows of the nouns is brought near, one step for all of them before the next: the
     * first tells where the second one reads. */
    for (uint32_t k = 0; k < nouns; k++)
        if (eg_match_begins(m, words[k]))
            __builtin_prefetch(&r->d->nouns.items[m->roots.items[words[k]].payload]);
    return out;
}
