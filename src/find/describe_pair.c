/* Descriptions of several organizations or places.
 * In: a plural description. Out: a mention for each of the two. Refuses three and more, and two that stand
 * apart unless "both" or "the two" counts them. Example: "Acme fell. Bolt rose. Both companies …" -> Acme and
 * Bolt. */
#include "find/describe.h"

enum { CARRIED = 2 }; /* sentences further that a pair once described is remembered */

/* The words between two mentions are a comma or "and". */
static bool joined(const eg_describer *r, const eg_mention *a, const eg_mention *b) {
    if (a->last + 1 != b->first) return false;
    return eg_dtok(r, a->last)->punct == ',' || (eg_dgram(r, a->last) & EG_G_AND);
}

/* "Acme, [Bolt], Farnex and others": the list does not end with the name. */
static bool goes_on(const eg_describer *r, const eg_mention *m) {
    const eg_sentence *s = eg_dsent(r, m->first);
    if (m->last + 1 >= s->last) return false;
    bool and = (eg_dgram(r, m->last) & EG_G_AND) != 0, comma = eg_dtok(r, m->last)->punct == ',';
    bool next = eg_mention_at(r->m, m->last + 1) || eg_capital_word(eg_dtok(r, m->last + 1));
    if (and) return next;
    if (!comma || !next) return false;
    for (uint32_t i = m->last + 1; i < s->last && i < m->last + EG_DESCRIBE_MODIFIERS; i++)
        if (eg_dtok(r, i)->punct == ',' || (eg_dgram(r, i) & EG_G_AND)) return true;
    return false;
}

/* The two entities resolved last as a pair, when they may be meant again. */
static bool carried_pair(eg_describer *r, const eg_description *x) {
    size_t n = r->more.len;
    while (n > 1 && r->more.items[n - 1].first != r->more.items[n - 2].first) n--;
    if (n < 2) return false;
    uint32_t gap = r->t->sentence_of[x->first] - r->t->sentence_of[r->more.items[n - 1].first];
    if (gap >= EG_DESCRIBE_REACH + CARRIED) return false;
    eg_mention a = r->more.items[n - 2], b = r->more.items[n - 1];
    if (!eg_describe_suits(r, x, a.entity, true) || !eg_describe_suits(r, x, b.entity, true)) return false;
    eg_describe_mean(r, x, &a);
    eg_describe_mean(r, x, &b);
    return true;
}

/* "both", "the two": the two fitting organizations named around, wherever they stand. */
static bool the_two(eg_describer *r, const eg_description *x) {
    const eg_mention *found[2];
    int n = 0;
    long from = eg_mention_before(r, x->first);
    for (long i = from; i >= 0 && from - i < EG_DESCRIBE_NAMES; i--) {
        const eg_mention *m = eg_mention_number(r, i);
        if (!eg_near_enough(r, m->first, x->first)) break;
        bool place = eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PLACE);
        bool firm = eg_who_is(r->m, r->d, m->entity, EG_ENTRY_ORGANIZATION);
        if (firm && m->via == EG_VIA_DISCOVERED && !eg_who_kind(r->m, r->d, m->entity))
            return false; /* it may be one of them */
        if (!eg_mention_names(m) && !(place && m->via == EG_VIA_DEMONYM)) continue;
        bool fits = false;
        for (uint32_t noun = x->noun; noun && !fits; noun = r->d->nouns.items[noun].next) {
            const eg_noun *k = &r->d->nouns.items[noun];
            fits = k->plural && (k->entry == m->entity ||
                                 (k->entry == UINT32_MAX && k->kind == eg_who_kind(r->m, r->d, m->entity)));
        }
        if (!fits || (n && found[0]->entity == m->entity) || (n > 1 && found[1]->entity == m->entity))
            continue;
        if (n == 2) return false;
        found[n++] = m;
    }
    if (n != 2) return false;
    bool object = x->first && !(eg_dtok(r, x->first)->flags & EG_TOK_SENTENCE) &&
                  (eg_dtok(r, x->first - 1)->marks & EG_WORD_VERB);
    bool acts = r->t->sentence_of[found[0]->first] == r->t->sentence_of[x->first] &&
                eg_subject_like(r, found[0]->last);
    if (object && acts) return false; /* "The Liberals warned [both parties]" */
    eg_describe_mean(r, x, found[1]);
    eg_describe_mean(r, x, found[0]);
    return true;
}

void eg_describe_pair(eg_describer *r, const eg_description *x, bool two) {
    long from = eg_mention_before(r, x->first);
    for (long i = from; i > 0 && from - i < EG_DESCRIBE_NAMES; i--) {
        const eg_mention *b = eg_mention_number(r, i), *a = eg_mention_number(r, i - 1);
        if (!eg_near_enough(r, b->first, x->first)) break;
        if (a->entity == b->entity || !joined(r, a, b)) continue;
        if (!eg_describe_suits(r, x, a->entity, true) || !eg_describe_suits(r, x, b->entity, true)) continue;
        if (i > 1 && joined(r, eg_mention_number(r, i - 2), a)) return; /* one of three or more */
        if (goes_on(r, b)) return;
        bool here = r->t->sentence_of[b->first] == r->t->sentence_of[x->first];
        if (here && (eg_dgram(r, x->first - 1) & EG_G_PREPOSITION) && (eg_dgram(r, x->first - 2) & EG_G_BE))
            return; /* "are among [the operators]" */
        eg_describe_mean(r, x, a);
        eg_describe_mean(r, x, b);
        return;
    }
    if (two && the_two(r, x)) return;
    carried_pair(r, x);
}

/* "the tech giants [Google and Apple]", "major networks [Facebook and Twitter]" */
void eg_describe_names_after(eg_describer *r, size_t i) {
    const eg_mention *a = eg_mention_number(r, (long)i), *b = a + 1;
    if (!eg_mention_names(a) || !eg_mention_names(b) || a->entity == b->entity || !joined(r, a, b)) return;
    const eg_sentence *s = eg_dsent(r, a->first);
    for (uint32_t n = 1; n <= 3 && a->first >= s->first + n; n++) {
        eg_description x = {.core = a->first - n, .place = UINT32_MAX};
        if (r->m->at[x.core]) return;
        x.noun = eg_noun_at(r, x.core, a->first, &x.last);
        if (!x.noun || x.last != a->first) continue;
        bool longer = x.core > s->first && !r->m->at[x.core - 1] &&
                      (eg_dtok(r, x.core - 1)->marks & EG_WORD_NOUN) && n < 3;
        if (longer || !eg_describe_suits(r, &x, a->entity, true) ||
            !eg_describe_suits(r, &x, b->entity, true))
            continue;
        x.first = x.core;
        while (x.first > s->first && x.core - x.first < 3 && eg_dtok(r, x.first - 1)->kind == EG_TOKEN_WORD &&
               !r->m->at[x.first - 1] && !(eg_dgram(r, x.first - 1) & ~(uint32_t)EG_G_DETERMINER) &&
               !(eg_dtok(r, x.first - 1)->marks & EG_WORD_VERB)) {
            x.first--;
            if (eg_dgram(r, x.first) & EG_G_DETERMINER) break;
        }
        eg_describe_mean(r, &x, a);
        eg_describe_mean(r, &x, b);
        return;
    }
}
