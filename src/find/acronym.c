/* Listed acronyms that a document explains otherwise.
 * In: mentions, the tokens that stand in brackets. Out: the mentions without those of such acronyms. Refuses
 * to take back what the words before the brackets may be another spelling of. Example: "genetically modified
 * (GM)": General Motors is meant nowhere here. */
#include <string.h>

#include "find/backref.h"

enum { ACRONYMS = 64 }; /* taken back in one document at most */

typedef struct reader {
    const eg_tokens *t;
    const eg_dict *d;
    eg_mentions *m;
} reader;

static const eg_token *token(const reader *l, uint32_t i) {
    return &l->t->tokens.items[i];
}

static uint64_t bit_of(uint32_t word) {
    return 1ULL << (word & 63);
}

/* The token where the words begin whose initials are the acronym in the brackets that open at `bracket`;
 * function words are passed over. 0 = none. */
static uint32_t spelt_out(const reader *l, uint32_t bracket, eg_span acronym) {
    uint32_t i = bracket;
    for (size_t left = acronym.len; left > 0;) {
        if (i == 0 || token(l, i - 1)->kind != EG_TOKEN_WORD) return 0;
        i--;
        char c = l->t->text.ptr[token(l, i)->start];
        if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
        if (c == acronym.ptr[left - 1])
            left--;
        else if (!eg_grammar_of(&l->d->grammar, token(l, i)->word))
            return 0;
    }
    return i;
}

/* Is it the first mention of its entity, the headline aside? */
static bool first_of_all(const reader *l, const eg_mention *m) {
    for (const eg_mention *before = l->m->list.items; before < m; before++)
        if (before->entity == m->entity && l->t->sentence_of[before->first] > 0) return false;
    return true;
}

/* "Obrovac River Alliance (AFC)": a body that no row lists stands before the brackets. */
static bool other_body(const reader *l, const eg_mention *m) {
    const eg_mention *body = eg_mention_at(l->m, m->first - 2);
    bool full =
        body && body->via == EG_VIA_DISCOVERED && body->last == m->first - 1 && body->last - body->first > 1;
    return full && m->end - m->start > 2 && (token(l, m->first)->flags & EG_TOK_UPPER) &&
           eg_mentions_entry(l->m, l->d, body->entity)->type == EG_ENTRY_ORGANIZATION &&
           eg_mentions_entry(l->m, l->d, m->entity)->type == EG_ENTRY_ORGANIZATION && first_of_all(l, m);
}

/* "genetically modified (GM)": does the document give the bracketed acronym another meaning than the listed
 * one? */
static bool other_meaning(const reader *l, const eg_mention *m) {
    eg_span text = eg_token_text(l->t, m->first);
    if (m->last - m->first != 1 || m->first < 3) return false;
    if (other_body(l, m)) return true;
    uint32_t i = spelt_out(l, m->first - 1, text);
    if (!i || l->m->at[i]) return false;
    eg_span name = eg_mentions_entry(l->m, l->d, m->entity)->name, word = eg_token_text(l->t, i);
    if (!(token(l, i)->flags & EG_TOK_CAPITAL)) return true;
    bool same_start = name.len > word.len && memcmp(name.ptr, word.ptr, word.len) == 0;
    return !same_start && memchr(name.ptr, ' ', name.len) != NULL; /* the name may be written otherwise */
}

/* Takes back listed acronyms that mean something else in this document. */
void eg_unname_acronyms(const eg_context *x, eg_mentions *m) {
    const reader reading = {x->t, x->d, m}, *l = &reading;
    eg_mention block[ACRONYMS];
    size_t blocked = 0, kept = 0;
    uint64_t words = 0; /* one bit for word & 63 of each */
    for (size_t i = 0; i < x->bracketed.len && blocked < ACRONYMS; i++) {
        const eg_mention *n = eg_mention_at(m, x->bracketed.items[i]);
        if (!n || !other_meaning(l, n)) continue;
        words |= bit_of(token(l, n->first)->word);
        block[blocked++] = *n;
    }
    if (!blocked) return;
    for (uint32_t i = 0; i < m->list.len; i++) {
        const eg_mention *n = &m->list.items[i];
        uint32_t word = token(l, n->first)->word;
        bool drop = false, may = n->last - n->first == 1 && (words & bit_of(word));
        for (size_t b = 0; may && b < blocked && !drop; b++)
            drop = n->entity == block[b].entity && word == token(l, block[b].first)->word;
        if (drop)
            eg_mentions_clear(m, n);
        else
            m->list.items[kept++] = *n;
    }
    m->list.len = kept;
    eg_mentions_index(m);
}
