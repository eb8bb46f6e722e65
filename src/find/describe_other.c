/* Descriptions of people, places and states.
 * In: tokens, names, titles learned. Out: mentions via noun: "the prime minister", "the country", "Chinese
 * officialdom". Refuses a person whom neither the document nor a role of their row calls so, a title that two
 * people nearby bear or that somebody unnamed may bear, and a place unless it is the only one of its kind
 * around. Example: "Chancellor Ann Lee spoke. The chancellor left." -> Ann Lee. */
#include "dict/table.h"
#include "find/describe.h"

static bool title(const eg_describer *r, uint32_t i) {
    return eg_is_title(r->d, eg_dtok(r, i)->word) && !r->m->at[i];
}

static bool same_letters(eg_span a, eg_span b) {
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if ((a.ptr[i] | 0x20) != (b.ptr[i] | 0x20)) return false;
    return true;
}

/* Does a role of the person's row end in those words ("finance minister" suits "the minister")? */
static bool has_role(const eg_describer *r, uint32_t entity, uint32_t first, uint32_t last) {
    eg_span words = eg_tokens_text(r->t, first, last);
    for (eg_span rest = eg_who_roles(r->m, r->d, entity), role; eg_table_value(&rest, &role);) {
        if (role.len < words.len || (role.len > words.len && role.ptr[role.len - words.len - 1] != ' '))
            continue;
        eg_span tail = {role.ptr + role.len - words.len, words.len};
        if (same_letters(tail, words)) return true;
    }
    return false;
}

/* An unlisted bearer of the title in tokens [from, to): "Prime Minister Farley", "a minister". */
static bool other_bearer(const eg_describer *r, uint32_t word, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i + 1 < to; i++) {
        if (eg_dtok(r, i)->word != word || r->m->at[i]) continue;
        bool named = r->m->at[i + 1] != 0;
        if (!named && eg_capital_word(eg_dtok(r, i + 1))) return true;
        if (i > from && (eg_dtok(r, i - 1)->word == r->word->a || eg_dtok(r, i - 1)->word == r->word->an))
            return true;
    }
    return false;
}

/* "Ann Lee, secretary to [the prime minister]": told of the person named just before it. */
static bool tells_of_other(const eg_describer *r, uint32_t article, const eg_mention *m) {
    if (!article || !(eg_dgram(r, article - 1) & (EG_G_PREPOSITION | EG_G_TO))) return false;
    if (r->t->sentence_of[m->first] != r->t->sentence_of[article]) return false;
    for (uint32_t i = m->last; i < article; i++)
        if ((eg_dtok(r, i)->marks & EG_WORD_VERB) || (eg_dgram(r, i) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL)))
            return false;
    return true;
}

/* The one person around who bears the title; UINT32_MAX = none or several. */
static uint32_t bearer(const eg_describer *r, uint32_t first, uint32_t last, uint32_t place,
                       uint32_t *source) {
    uint32_t word = eg_dtok(r, last - 1)->word, before = last - first > 1 ? eg_dtok(r, last - 2)->word : 0;
    uint32_t found = UINT32_MAX, at = 0;
    bool by_row = true;
    long from = eg_mention_before(r, first);
    for (long i = from; i >= 0 && from - i < EG_DESCRIBE_NAMES; i--) {
        const eg_mention *m = &r->m->list.items[i];
        if (!eg_near_enough(r, m->first, first)) break;
        if (!eg_mention_names(m) || !eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PERSON)) continue;
        if (m->entity == found) continue;
        bool taught = eg_describe_taught(r, m->entity, word, before, first);
        if (!taught && !has_role(r, m->entity, first, last)) continue;
        if (found != UINT32_MAX) return UINT32_MAX;
        found = m->entity;
        by_row = !taught;
        at = m->first;
        *source = (uint32_t)i;
    }
    if (found == UINT32_MAX || other_bearer(r, word, at, first)) return UINT32_MAX;
    for (size_t i = 0; by_row && i < r->first_named.len; i++) {
        uint32_t other = r->first_named.items[i];
        if (other != found && eg_who_is(r->m, r->d, other, EG_ENTRY_PERSON) &&
            has_role(r, other, first, last))
            return UINT32_MAX; /* rows tell of all times: the document must say which of the two */
    }
    if (place != UINT32_MAX && !eg_span_eq(eg_who_country(r->m, r->d, found), eg_who_name(r->m, r->d, place)))
        return UINT32_MAX;
    return found;
}

uint32_t eg_describe_person(eg_describer *r, uint32_t i, uint32_t end) {
    uint32_t at = i + 1, place = UINT32_MAX;
    if (at < end && r->m->at[at]) { /* the British prime minister */
        const eg_mention *m = eg_mention_at(r->m, at);
        if (!eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PLACE)) return 0;
        place = m->entity;
        at = m->last;
    }
    uint32_t last = at;
    while (last < end && last < at + 3 && eg_dtok(r, last)->kind == EG_TOKEN_WORD && !r->m->at[last] &&
           !eg_dgram(r, last) && !title(r, last))
        last++;
    if (last >= end || !title(r, last) || (eg_dtok(r, last)->flags & EG_TOK_GLUED)) return 0;
    while (last + 1 < end && title(r, last + 1)) last++;
    last++;
    uint32_t role = eg_word_role(r->d, eg_dtok(r, last - 1)->word);
    if (last - at > 2 || (role & EG_ROLE_REPRESENTATIVE)) return last;
    const eg_token *next = last < end ? eg_dtok(r, last) : NULL;
    if (next &&
        (r->m->at[last] || eg_capital_word(next) || (eg_dgram(r, last) & EG_G_OF) ||
         (next->flags & EG_TOK_GLUED && next->kind == EG_TOKEN_WORD) || eg_describe_reaches_on(r, last, end)))
        return last; /* the minister Ann Lee; the president of Acme */
    if (next && (eg_dgram(r, last) & EG_G_PREPOSITION) && last + 1 < end && r->m->at[last + 1] &&
        eg_dtok(r, last)->word == r->word->for_)
        return last;
    if (next && next->punct == ',' && last + 1 < end && eg_mention_at(r->m, last + 1) &&
        eg_who_is(r->m, r->d, eg_mention_at(r->m, last + 1)->entity, EG_ENTRY_PERSON))
        return last; /* the prime minister, Ann Lee, */
    uint32_t source = 0, who = bearer(r, at, last, place, &source);
    if (who != UINT32_MAX && tells_of_other(r, i, &r->m->list.items[source])) return last;
    if (who != UINT32_MAX) eg_describe_add(r, i, last, who, r->m->list.items[source].source);
    return last;
}

/* Does the noun suit the place's kind? */
static bool suits(const eg_describer *r, uint32_t noun, uint32_t place) {
    for (; noun; noun = r->d->nouns.items[noun].next) {
        const eg_noun *n = &r->d->nouns.items[noun];
        if (!n->plural && n->entry == UINT32_MAX && n->kind == eg_who_kind(r->m, r->d, place)) return true;
    }
    return false;
}

/* Is the noun the last word of a name nearby that is no place of its kind: "the Northern [Territory] …
 * Queensland … the territory"? Then that is what it means. */
static bool other_so_named(const eg_describer *r, const eg_description *x) {
    eg_span word = eg_token_text(r->t, x->last - 1);
    uint32_t from = x->first > EG_DESCRIBE_TOKENS ? x->first - EG_DESCRIBE_TOKENS : 0;
    for (uint32_t i = x->first; i-- > from + 1;) {
        if (!eg_near_enough(r, i, x->first)) return false;
        const eg_token *k = eg_dtok(r, i);
        if (!eg_capital_word(k) || (k->flags & EG_TOK_SENTENCE) || !eg_capital_word(k - 1)) continue;
        if (!same_letters(eg_token_text(r->t, i), word) || eg_dgram(r, i - 1)) continue;
        const eg_mention *m = eg_mention_at(r->m, i);
        bool last = !eg_capital_word(k + 1) && (!m || m->last == i + 1);
        if (last && !(m && suits(r, x->noun, m->entity))) return true;
    }
    return false;
}

/* "[Finnish] apples": stands before an ordinary noun. */
static bool modifies(const eg_describer *r, const eg_mention *m) {
    if (m->last >= eg_dsent(r, m->first)->last) return false;
    const eg_token *k = eg_dtok(r, m->last);
    return k->kind == EG_TOKEN_WORD && !eg_dgram(r, m->last) && !(k->flags & EG_TOK_CAPITAL) &&
           !(k->marks & EG_WORD_VERB);
}

/* Is the noun the last word of the place's name? */
static bool so_called(const eg_describer *r, const eg_description *x, const eg_mention *m) {
    return m->last - m->first > 1 &&
           same_letters(eg_token_text(r->t, m->last - 1), eg_token_text(r->t, x->last - 1));
}

/* "the Ohio Growers Council … the state": a place of that kind begins the name of something else. */
static bool place_inside(const eg_describer *r, const eg_description *x, const eg_mention *m) {
    if (!eg_who_is(r->m, r->d, m->entity, EG_ENTRY_ORGANIZATION) || m->via != EG_VIA_DISCOVERED) return false;
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&r->d->names, eg_dtok(r, m->first), m->last - m->first, hits);
    for (uint32_t at = n ? hits[n - 1].payload : 0; at; at = r->d->forms.items[at].next) {
        const eg_form *f = &r->d->forms.items[at];
        if (f->flags & EG_FORM_NOT) continue; /* a stop string has no entry */
        if (r->d->entries.items[f->entry].type == EG_ENTRY_PLACE && suits(r, x->noun, f->entry)) return true;
    }
    return false;
}

void eg_describe_place(eg_describer *r, const eg_description *x) {
    if (x->modified || x->place != UINT32_MAX || other_so_named(r, x)) return;
    const eg_mention *only = NULL;
    uint32_t here = r->t->sentence_of[x->first];
    long from = eg_mention_before(r, x->first);
    for (long i = from; i >= 0 && from - i < EG_DESCRIBE_NAMES; i--) {
        const eg_mention *m = &r->m->list.items[i];
        if (!eg_near_enough(r, m->first, x->first)) break;
        bool named = eg_mention_names(m) || m->via == EG_VIA_DEMONYM;
        if (named && !only && place_inside(r, x, m)) return;
        if (!named || !eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PLACE)) continue;
        if (!suits(r, x->noun, m->entity)) continue;
        if (so_called(r, x, m)) { /* the Northern [Territory] */
            only = m;
            break;
        }
        if (only && r->t->sentence_of[only->first] == here && r->t->sentence_of[m->first] != here) {
            if (only->entity != m->entity && modifies(r, only))
                return; /* let [Finnish] apples into the country */
            continue;
        }
        if (eg_dtok(r, m->last)->word == eg_dtok(r, x->last - 1)->word) continue; /* the Acre [town] of Elm */
        if (only && only->entity != m->entity) return;
        if (!only) only = m;
    }
    if (only && !eg_describe_rival(r, x, only->entity, only->last))
        eg_describe_add(r, x->first, x->last, only->entity, only->source);
}

void eg_describe_state(eg_describer *r, const eg_mention *m) {
    const eg_sentence *s = eg_dsent(r, m->first);
    uint32_t i = m->last;
    bool owns = i < s->last && eg_dtok(r, i)->kind == EG_TOKEN_CLITIC;
    if (owns) i++;
    bool after_state = i + 1 < s->last && eg_dtok(r, i)->word == r->word->state;
    if (after_state) i++;
    if (i >= s->last || r->m->at[i]) return;
    uint32_t role = eg_word_role(r->d, eg_dtok(r, i)->word);
    if (!(role & EG_ROLE_AUTHORITY) || eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PERSON)) return;
    bool itself =
        eg_who_has_kind(r->m, r->d, m->entity, EG_SPAN("government")); /* "the Chinese state" actors */
    uint32_t government = itself ? m->entity : eg_who_government(r->d, m->entity);
    if (government == UINT32_MAX) return;
    if (!owns && m->via != EG_VIA_DEMONYM && !itself) return;       /* "China officials" */
    if (!after_state && !itself && !(role & EG_ROLE_STATE)) return; /* French actors */
    if (eg_describe_reaches_on(r, i + 1, s->last)) return;
    eg_describe_add(r, m->first, i + 1, government, eg_who_source(r->m, r->d, government));
}
