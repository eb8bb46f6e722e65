/* What headlines leave out around a verb's form.
 * In: the form, and what stands before and behind it in a headline. Out: whether it tells of what befell the
 * name before it, or is a noun. Refuses sentences of the text, where nothing is left out. Example: "Lee
 * granted bail" -> Lee granted nothing. "China plans for Taiwan leaked" -> China plans nothing. */
#include "find/verb_form.h"
#include "find/who.h"

bool eg_received(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next,
                 const eg_verb_form *f) {
    static const eg_listed_word given[] = {"granted", "awarded", "handed", "given", ""},
                                refused[] = {"denied", "refused", ""},
                                things[] = {"bail",   "entry",  "visa",       "asylum",
                                            "parole", "access", "permission", ""};
    uint32_t head = next - 1 - f->particle_count, thing = f->particle_count ? next - 1 : next;
    const eg_mention *m = eg_mention_at(c->m, p);
    if (s->zone != EG_ZONE_TITLE || head <= p || thing >= s->last || !m) return false;
    if (eg_word_is_one(c, head, refused)) return eg_word_is_one(c, thing, things);
    uint32_t object = eg_after_adverbs(c, next, s->last); /* a [five-year] ban */
    bool begins = object < s->last && (eg_begins_phrase(c, object) || eg_is_nominal(c, object));
    if (!eg_word_is_one(c, head, given) || (!f->particle_count && !begins)) return false;
    if (eg_who_has_kind(c->m, c->d, m->entity, EG_SPAN("court"))) return false;
    for (uint32_t i = next; i + 1 < s->last; i++) /* "handed chance to win", but "handed power to Reed" */
        if ((eg_gram(c, i) & EG_G_TO) &&
            !(eg_verb_head_of(c->d, eg_tok(c, i + 1)->word).chain & EG_VERB_BASE))
            return false;
    return true;
}

bool eg_told_of_later(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    if (s->zone != EG_ZONE_TITLE || i >= s->last || !(eg_gram(c, i) & EG_G_PREPOSITION)) return false;
    uint32_t last = i;
    for (; last < s->last && eg_tok(c, last)->kind != EG_TOKEN_PUNCT; last++) {
        uint32_t g = eg_gram(c, last);
        if (last > i && (g & (EG_G_SUBORDINATOR | EG_G_RELATIVE | EG_G_TO | EG_G_AND))) return false;
        if (last > i + 1 && (g & (EG_G_PREPOSITION | EG_G_BY))) break;
    }
    return last > i + 2 && !c->m->at[last - 1] && !(eg_tok(c, last - 1)->flags & EG_TOK_CAPITAL) &&
           (eg_verb_head_of(c->d, eg_tok(c, last - 1)->word).chain & EG_VERB_PARTICIPLE) &&
           !(eg_verb_head_of(c->d, eg_tok(c, last - 1)->word).chain & EG_VERB_BASE);
}
