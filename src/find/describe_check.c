/* What speaks against a description.
 * In: a description and the name it may mean. Out: yes or no. Refuses to weigh: one clear sign is enough.
 * Example: after "Twitter fell. A health club bought Acme. The club …" the club is the one brought in by "a",
 * not any that was named before. */
#include "find/describe.h"

enum { HEADLINE = 64 }; /* tokens of a headline at most */

bool eg_describe_contrasts(const eg_describer *r, uint32_t i) {
    eg_span word = eg_token_text(r->t, i);
    if (word.len > 5 && eg_span_ends(word, EG_SPAN("est"))) return true; /* the biggest company */
    return (eg_word_role(r->d, eg_dtok(r, i)->word) & EG_ROLE_CONTRAST) != 0;
}

/* In a headline capitals tell nothing; it is short. */
static bool headline(const eg_describer *r, uint32_t i) {
    const eg_sentence *s = eg_dsent(r, i);
    return s->last - s->first < HEADLINE && eg_headline_case(r->t, s);
}

bool eg_describe_reaches_on(const eg_describer *r, uint32_t last, uint32_t end) {
    if (last >= end) return false;
    const eg_token *k = eg_dtok(r, last);
    if (k->kind != EG_TOKEN_WORD) return false;
    if (k->flags & EG_TOK_GLUED) return true;
    if (eg_dgram(r, last) & EG_G_OF) return true;
    if ((k->flags & EG_TOK_CAPITAL) && !eg_dgram(r, last) && !eg_time_classes_at(&r->d->time_words, k) &&
        !headline(r, last))
        return true; /* the animation company Pixar */
    return (eg_word_role(r->d, k->word) & EG_ROLE_FIELD) ||
           ((k->marks & EG_WORD_NOUN) && !(k->marks & EG_WORD_VERB) && !eg_dgram(r, last));
}

/* Part of the name of an organization of which nothing tells the kind. */
static bool of_unknown_kind(const eg_describer *r, uint32_t i) {
    const eg_mention *m = eg_mention_at(r->m, i);
    return m && m->via == EG_VIA_DISCOVERED && eg_who_is(r->m, r->d, m->entity, EG_ENTRY_ORGANIZATION) &&
           !eg_who_kind(r->m, r->d, m->entity);
}

/* A capitalised word that no row explains and that no title makes a person's. */
static bool unlisted(const eg_describer *r, uint32_t i) {
    const eg_token *k = eg_dtok(r, i);
    if (of_unknown_kind(r, i)) return true;
    if (!eg_capital_word(k) || r->m->at[i] || eg_dgram(r, i) ||
        (k->flags & EG_TOK_SENTENCE && (k->marks & EG_WORD_COMMON)) ||
        eg_time_classes_at(&r->d->time_words, k) || (k->marks & EG_WORD_OPENER))
        return false;
    return !(k->marks & EG_WORD_COMMON) || !(k->marks & (EG_WORD_VERB | EG_WORD_NOUN));
}

/* Is the word at token i the document's talk: said before, and never as part of a person's name ("Mark
 * Papermaster … Papermaster")? */
static bool often(const eg_describer *r, uint32_t i) {
    eg_span word = eg_token_text(r->t, i);
    bool before = false;
    for (uint32_t k = i, n = 0; k > 1 && n < EG_DESCRIBE_TOKENS * 2; k--, n++) {
        if (eg_dtok(r, k - 1)->end - eg_dtok(r, k - 1)->start != word.len ||
            !eg_span_eq(eg_token_text(r->t, k - 1), word))
            continue;
        if (unlisted(r, k - 2) || (eg_word_role(r->d, eg_dtok(r, k - 2)->word) & EG_ROLE_TITLE)) return false;
        before = true;
    }
    return before;
}

bool eg_describe_unlisted(const eg_describer *r, uint32_t from, uint32_t to, bool main) {
    for (uint32_t i = from; i < to;) {
        if (!unlisted(r, i)) {
            i++;
            continue;
        }
        uint32_t first = i;
        while (i < to && unlisted(r, i)) i++;
        const eg_sentence *s = eg_dsent(r, first);
        uint32_t before = first > s->first ? eg_word_role(r->d, eg_dtok(r, first - 1)->word) : 0;
        bool person = (before & EG_ROLE_TITLE) ||
                      (eg_word_role(r->d, eg_dtok(r, first)->word) & EG_ROLE_TITLE) ||
                      (i - first == 2 && !r->m->at[first]); /* Dana Farley */
        bool comma = i < s->last && eg_dtok(r, i)->punct == ',';
        bool owns = i < s->last && eg_dtok(r, i)->kind == EG_TOKEN_CLITIC;
        bool acts = comma || owns || (i < r->t->tokens.len && eg_subject_like(r, i));
        bool firm = r->m->at[first] && acts;
        if (!person && (firm || (main ? often(r, first) : acts))) return true;
    }
    return false;
}

/* Was the entity named before token i? When not, a description there told of another. */
static bool named_before(const eg_describer *r, uint32_t entity, uint32_t i) {
    long from = eg_mention_before(r, i);
    for (long n = from; n >= 0; n--) {
        if (from - n >= EG_DESCRIBE_NAMES) return true;
        if (eg_mention_number(r, n)->entity == entity) return true;
    }
    return false;
}

bool eg_describe_rival(const eg_describer *r, const eg_description *x, uint32_t entity, uint32_t after) {
    uint32_t word = eg_dtok(r, x->last - 1)->word;
    uint32_t sentence = r->t->sentence_of[x->first];
    uint32_t from =
        r->t->sentences.items[sentence >= EG_DESCRIBE_REACH ? sentence - EG_DESCRIBE_REACH + 1 : 0].first;
    if (x->first > from + EG_DESCRIBE_TOKENS) from = x->first - EG_DESCRIBE_TOKENS;
    size_t more = r->more.len;
    for (uint32_t i = x->first; i > from; i--) {
        uint32_t at = i - 1;
        if (eg_dtok(r, at)->word != word || r->m->at[at]) continue;
        while (more && r->more.items[more - 1].first > at) more--;
        if (more && r->more.items[more - 1].last > at) return false; /* resolved: it was no rival's */
        bool beside = i < x->first && r->m->at[i] &&
                      eg_mention_names(&r->m->list.items[r->m->at[i] - 1]); /* the airline [Qantas] */
        bool of = i < r->t->tokens.len && (eg_dgram(r, i) & EG_G_OF);
        if (beside && at >= after) /* "the airline [Qantas] … the airline": no other */
            return r->m->list.items[r->m->at[i] - 1].entity != entity;
        if (beside || (!of && i < r->t->tokens.len && eg_describe_reaches_on(r, i, eg_dsent(r, at)->last)))
            continue;
        const eg_mention *owned = of ? eg_mention_at(r->m, i + 1) : NULL;
        if (owned && owned->entity == entity) continue; /* the island of Divar */
        uint32_t n = 0, k = at;
        while (k > from && n++ <= EG_DESCRIBE_MODIFIERS && eg_dtok(r, k)->kind == EG_TOKEN_WORD &&
               !(eg_dgram(r, k) & EG_G_DETERMINER))
            k--;
        uint32_t article = eg_dtok(r, k)->word;
        bool apposed = k > from && eg_dtok(r, k - 1)->punct == ',' && k > from + 1 && r->m->at[k - 2];
        if (apposed) continue;
        if (eg_dgram(r, k) & (EG_G_POSSESSIVE | EG_G_NUMBER)) continue; /* our company, any company */
        if ((eg_dtok(r, at)->flags ^ eg_dtok(r, x->first)->flags) & EG_TOK_QUOTED) continue;
        const eg_mention *owner =
            at > from ? eg_mention_at(r->m, at - 1) : NULL; /* the Bush administration */
        if (owner && eg_mention_names(owner) && eg_dgram(r, at - 1) == 0) return owner->entity != entity;
        if (at >= after) return true;
        if (article && (article == r->word->a || article == r->word->an)) {
            bool is = k > from && ((eg_dgram(r, k - 1) & EG_G_BE) || eg_dtok(r, k - 1)->word == r->word->as);
            if (!is) return true;
        }
        if (article && article == r->word->the && k + 1 == at && !named_before(r, entity, at)) return true;
        if (at > from && eg_capital_word(eg_dtok(r, at)) && eg_capital_word(eg_dtok(r, at - 1)) &&
            !r->m->at[at - 1] && !eg_dgram(r, at - 1))
            return true; /* the Child Support Agency */
    }
    return false;
}
