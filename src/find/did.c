/* Did: acts told by "did" in place of the verb of the main clause.
 * In: tokens, names, verbs. Out: actions of the main verb's deed. Refuses a "did" that helps a verb, that
 * begins no comparison, or whose subject is nobody named. Example: "Twitter will ban the ads, like it did in
 * 2017 to two firms" -> ban (Twitter, two firms, 2017). */
#include "find/did.h"

#include "find/action_date.h"
#include "find/pronoun.h"

/* The main verb that "did" stands for: the first of the sentence, if it is finite. */
static const eg_verb *main_verb(const eg_clauses *c, uint32_t sentence, uint32_t did) {
    uint32_t i = c->first_verb[sentence];
    if (i == c->first_verb[sentence + 1]) return NULL;
    const eg_verb *v = &c->verbs.items[i];
    return v->kind == EG_VERB_FINITE && !v->passive && v->head < did ? v : NULL;
}

static void read_did(eg_clauses *c, uint32_t sentence, uint32_t did, eg_actions *out) {
    const eg_sentence *s = eg_sent(c, sentence);
    const eg_verb *v = main_verb(c, sentence, did);
    eg_phrase p;
    if (!v || !eg_phrase_before(c, s->first, did, &p) || p.first == s->first) return;
    uint32_t before = p.first - 1, like = eg_tok(c, before)->word;
    if (like != c->word.like && like != c->word.as) return;
    bool speaker = false;
    eg_party actors = eg_phrase_party(c, &p, sentence, &speaker);
    if (!actors.count || speaker) return;
    eg_action a = {.first = did, .last = did + 1, .sentence = sentence, .deed = v->deed, .actors = actors};
    a.actor_text = eg_tokens_text(c->t, p.first, p.last);
    uint32_t to = did + 1;
    while (to < s->last && (eg_in_time(c, to) || (to + 1 < s->last && eg_in_time(c, to + 1)))) to++;
    if (to + 1 < s->last && (eg_gram(c, to) & (EG_G_TO | EG_G_PREPOSITION)) &&
        eg_phrase_after(c, to + 1, s->last, &p)) {
        a.object = eg_tokens_text(c->t, p.first, p.last);
        a.item_count = eg_read_items(c, p.first, p.last, &a.items);
        a.targets = eg_names_in(c, p.first, p.last, actors);
    }
    a.said_by = eg_quote_speaker(c, did);
    eg_action_date_noun(c, &a);
    eg_vec_push(c->a, &out->list, a);
}

void eg_find_dids(eg_clauses *c, uint32_t sentence, size_t *next, eg_actions *out) {
    uint32_t end = eg_sent(c, sentence)->last;
    for (; *next < c->dids.len && c->dids.items[*next] < end; ++*next)
        if (!eg_in_verb(c, c->dids.items[*next])) read_did(c, sentence, c->dids.items[*next], out);
}
