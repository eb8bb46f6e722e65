/* Mentions: dictionary names in running text.
 * In: tokens and the dictionary. Out: names with their entities, longest first, none overlapping. Refuses to
 * name what no row lists. Three passes: (1) every dictionary form that its case rule admits, some of them
 * pending; (2) pending ones (weak forms, ordinary words, places that may be part of an unknown name) are
 * settled by the rest of the document; (3) surnames and bracketed acronyms of entities named in full
 * (backref.c). Example: "Facebook Inc. said … Apple pie … Facebook's Nick Clegg … Clegg" -> Facebook,
 * Facebook, Nick Clegg (full), Nick Clegg (surname); "Apple" only if the document also writes "said Apple"
 * inside a sentence. */
#include "find/mention.h"

#include <stdlib.h>
#include <string.h>

#include "find/backref.h"
#include "find/context.h"
#include "find/guess.h"
#include "text/token_bits.h"

typedef struct candidate {
    uint32_t first, last, form;
    bool pending;  /* needs the rest of the document */
    bool confirms; /* capitalised where only a name is */
} candidate;

typedef struct finder {
    eg_arena *a;
    eg_context x;
    eg_cast cast;
    EG_VEC(candidate) candidates;
    uint32_t next;        /* token after the candidate taken last */
    eg_cast small;        /* words that are names and ordinary words: how often in small letters */
    bool countries_noted; /* x.countries is filled: few documents ask for it */
    uint32_t most, times; /* the country named most often, and how often; needs them */
} finder;

/* Same bytes, but curly apostrophes as straight ones, dots and white-space runs aside. */
static bool same_text(eg_span form, eg_span text) {
    size_t i = 0, j = 0;
    while (i < form.len || j < text.len) {
        if (i < form.len && form.ptr[i] == '.')
            i++;
        else if (j < text.len && text.ptr[j] == '.')
            j++;
        else if (i < form.len && j < text.len && form.ptr[i] == text.ptr[j])
            i++, j++;
        else if (i < form.len && form.ptr[i] == '\'' && j + 2 < text.len &&
                 memcmp(text.ptr + j, "\u2019", 3) == 0)
            i++, j += 3;
        else if (i < form.len && form.ptr[i] == ' ' && j < text.len &&
                 (text.ptr[j] == '\n' || text.ptr[j] == '-'))
            i++, j++;
        else
            return false;
    }
    return true;
}

/* Does the case of the text admit the form at tokens [first, last)? */
static bool case_admits(const finder *f, const eg_form *form, uint32_t first, uint32_t last) {
    const eg_token *k = &f->x.t->tokens.items[first];
    if (form->flags & EG_FORM_EXACT) return same_text(form->text, eg_tokens_text(f->x.t, first, last));
    if (form->capitals == 0 && !(k->flags & EG_TOK_CAPITAL))
        return true; /* listed in lower case: iPhone-like, user's choice */
    if (!(k->flags & EG_TOK_CAPITAL)) return false;
    bool number =
        k->kind == EG_TOKEN_NUMBER && form->capitals > 0; /* the series 60 Minutes, not 60 minutes */
    bool telling = !(k->flags & EG_TOK_SENTENCE) || last - first < 2 || form->capitals < 2;
    if (telling && !number) return true;
    for (uint32_t i = first + 1; i < last; i++)
        if (f->x.t->tokens.items[i].kind == EG_TOKEN_WORD && (f->x.t->tokens.items[i].flags & EG_TOK_CAPITAL))
            return true;
    return false;
}

enum { BARRED = 8 };

/* Entities that a longer string ("!Paris Hilton") bars from the tokens at hand. */
typedef struct bars {
    uint32_t entries[BARRED];
    size_t count;
    bool all; /* the string is listed as no name at all */
} bars;

static bool barred(const bars *b, uint32_t entry) {
    for (size_t i = 0; i < b->count; i++)
        if (b->entries[i] == entry) return true;
    return b->all;
}

/* The best form of a hit that the text admits; 0 = none. */
static uint32_t admitted(const finder *f, uint32_t head, uint32_t first, uint32_t last, bars *b) {
    uint32_t best = 0;
    for (uint32_t at = head; at; at = f->x.d->forms.items[at].next) {
        const eg_form *form = &f->x.d->forms.items[at];
        if (!case_admits(f, form, first, last)) continue;
        if (form->flags & EG_FORM_NOT) {
            if (form->entry == UINT32_MAX)
                b->all = true;
            else if (b->count < BARRED)
                b->entries[b->count++] = form->entry;
            continue;
        }
        if (barred(b, form->entry)) continue;
        if (!best) best = at;
        if (eg_cast_find(&f->cast, form->entry)) return at; /* named already */
    }
    return best;
}

/* "Chinese [state]-backed": the name would end inside a compound. */
static bool cuts_compound(const finder *f, uint32_t last) {
    if (last >= f->x.t->tokens.len || !(f->x.t->tokens.items[last].flags & EG_TOK_GLUED)) return false;
    return !(f->x.t->tokens.items[last - 1].flags & EG_TOK_CAPITAL);
}

/* Is the word used as in running text, so that its capital means a name? */
static bool inside_sentence(const finder *f, uint32_t token) {
    const eg_token *k = &f->x.t->tokens.items[token];
    uint32_t sentence = f->x.t->sentence_of[token];
    const eg_sentence *s = &f->x.t->sentences.items[sentence];
    if (k->flags & (EG_TOK_SENTENCE | EG_TOK_UPPER)) return false;
    if (token > s->first && f->x.t->tokens.items[token - 1].punct == '"' && token - 1 == s->first)
        return false;
    return !eg_headline_at(&f->x, sentence);
}

/* Followed by what only a name takes: 's, a legal form, or a verb in the past or third person. */
static bool name_context(const finder *f, uint32_t last) {
    if (last >= f->x.t->tokens.len) return false;
    const eg_token *k = &f->x.t->tokens.items[last];
    if (k->kind == EG_TOKEN_CLITIC) return true;
    bool list = k->punct == ',' || (eg_grammar_of(&f->x.d->grammar, k->word) & EG_G_AND);
    if (list && last + 1 < f->x.t->tokens.len)
        return eg_capital_word(&k[1]) && eg_match_begins(&f->x.d->names, k[1].word);
    if (eg_word_role(f->x.d, k->word) & EG_ROLE_SUFFIX) return (k->flags & EG_TOK_CAPITAL) != 0;
    eg_hit hits[EG_NAME_WORDS];
    if (k->flags & EG_TOK_CAPITAL || !eg_match_at(&f->x.d->verbs, k, 1, hits)) return false;
    for (uint32_t at = hits[0].payload; at; at = f->x.d->verb_forms.items[at].next)
        if (f->x.d->verb_forms.items[at].forms & (EG_VERB_PAST | EG_VERB_S)) return true;
    return false;
}

static void take(finder *f, uint32_t first, uint32_t last, uint32_t form) {
    const eg_form *fm = &f->x.d->forms.items[form];
    candidate c = {.first = first, .last = last, .form = form};
    c.pending = (fm->flags & (EG_FORM_WEAK | EG_FORM_COMMON)) != 0;
    if (fm->flags & EG_FORM_COMMON) c.confirms = inside_sentence(f, first) || name_context(f, last);
    if (!c.pending && !(fm->flags & EG_FORM_DEMONYM)) eg_cast_add(f->a, &f->cast, fm->entry)->mentions++;
    eg_vec_push(f->a, &f->candidates, c);
}

/* "Mobile, Alabama" names the town in four tokens that mention two places: the town's end with the comma. */
static uint32_t before_comma(const finder *f, uint32_t first, uint32_t last, const eg_form *form) {
    if (f->x.d->entries.items[form->entry].type != EG_ENTRY_PLACE) return last;
    for (uint32_t i = first + 1; i < last; i++)
        if (f->x.t->tokens.items[i].punct == ',') return i;
    return last;
}

/* Takes the longest name that begins at token i, if any; gives the token to go on at. */
static uint32_t take_longest(finder *f, uint32_t i, uint32_t end) {
    uint32_t next = i + 1;
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_match_at(&f->x.d->names, &f->x.t->tokens.items[i], end - i, hits);
    bars b;
    b.count = 0, b.all = false; /* the rest is written before it is read */
    while (n-- > 0 && !b.all) {
        uint32_t last = i + hits[n].tokens, form = admitted(f, hits[n].payload, i, last, &b);
        if (b.all) next = last;
        if (!form || cuts_compound(f, last) ||
            eg_article_reaches_on(&f->x, i, last, &f->x.d->forms.items[form]))
            continue;
        next = before_comma(f, i, last, &f->x.d->forms.items[form]);
        take(f, i, next, form);
        break;
    }
    return next;
}

static bool bracketed(const eg_tokens *t, uint32_t i) {
    const eg_token *k = &t->tokens.items[i];
    return (k->flags & EG_TOK_UPPER) && i > 0 && k[-1].punct == '(' && i + 1 < t->tokens.len &&
           k[1].punct == ')';
}

/* Notes of the listed tokens the words with a capital, and small letters of words that may be names; keeps
 * those that may begin a name, returns how many. */
static uint32_t keep_beginnings(finder *f, uint32_t *list, uint32_t count) {
    uint32_t *capitals = f->x.capitals.items + f->x.capitals.len, n = 0;
    for (uint32_t i = 0; i < count; i++) {
        const eg_token *k = &f->x.t->tokens.items[list[i]];
        bool capital = (k->flags & EG_TOK_CAPITAL) != 0, word = k->kind == EG_TOKEN_WORD;
        if (((k->marks & EG_WORD_NAME_COMMON) != 0) & !capital & word) /* few */
            eg_cast_add(f->a, &f->small, k->word)->mentions++;
        *capitals = list[n] = list[i];
        capitals += capital & word;
        n += eg_may_begin_name(k);
    }
    f->x.capitals.len = (size_t)(capitals - f->x.capitals.items);
    return n;
}

enum { BATCH = 256 }; /* tokens looked at together */

/* Keeps of the listed tokens, BATCH at most, those at which a dictionary name begins; returns how many.
 * Brings near what will be asked of the names. */
static uint32_t keep_names_begun(const finder *f, uint32_t *list, uint32_t count) {
    const eg_tokens *t = f->x.t;
    const eg_dict *d = f->x.d;
    uint32_t form[BATCH], n = 0;
    eg_hit hits[EG_NAME_WORDS];
    for (uint32_t k = 0; k < count; k++) eg_match_approach(&d->names, &t->tokens.items[list[k]]);
    count = eg_match_choose(&d->names, t->tokens.items, (uint32_t)t->tokens.len, list, count);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t i = list[k];
        size_t found = eg_match_at(&d->names, &t->tokens.items[i], eg_sentence_at(t, i)->last - i, hits);
        if (!found) continue;
        list[n] = i;
        form[n++] = hits[found - 1].payload;
        __builtin_prefetch(&d->forms.items[hits[found - 1].payload]);
    }
    for (uint32_t k = 0; k < n; k++) {
        uint32_t entry = d->forms.items[form[k]].entry;
        if (entry < d->entries.len) __builtin_prefetch(&d->entries.items[entry]);
    }
    return n;
}

/* The one pass over all tokens. What the dictionary says of them lies far apart, so that it is brought near
 * for many of them first. */
static void find_candidates(finder *f) {
    const eg_tokens *t = f->x.t;
    const uint32_t sought = eg_token_flags(EG_TOK_CAPITAL) | EG_WORD_NAME_SMALL | EG_WORD_NAME_COMMON;
    uint32_t names[BATCH], end = (uint32_t)t->tokens.len;
    eg_vec_expect(f->a, &f->x.capitals, t->tokens.len + 1);
    for (uint32_t i = 0; i < end; i += BATCH) {
        uint32_t n = eg_tokens_list(t, i, end - i < BATCH ? end : i + BATCH, sought, names);
        n = keep_names_begun(f, names, keep_beginnings(f, names, n));
        for (uint32_t k = 0; k < n; k++)
            if (names[k] >= f->next) f->next = take_longest(f, names[k], eg_sentence_at(t, names[k])->last);
    }
    for (size_t k = 0; k < f->x.capitals.len; k++)
        if (bracketed(t, f->x.capitals.items[k])) eg_vec_push(f->a, &f->x.bracketed, f->x.capitals.items[k]);
}

/* An ordinary word is a name when the document shows it capitalised inside a sentence, or before what only
 * names take, and never, or seldom, writes it in lower case. */
static void settle_common(finder *f) {
    enum { MANIFOLD = 4 };
    eg_cast confirmed = {0};
    for (size_t i = 0; i < f->candidates.len; i++)
        if (f->candidates.items[i].pending && f->candidates.items[i].confirms)
            eg_cast_add(f->a, &confirmed, f->x.t->tokens.items[f->candidates.items[i].first].word)
                ->mentions++;
    for (size_t i = 0; i < f->candidates.len; i++) {
        const candidate *c = &f->candidates.items[i];
        const eg_form *form = &f->x.d->forms.items[c->form];
        if (!c->pending || !c->confirms || (form->flags & EG_FORM_WEAK)) continue;
        uint32_t word = f->x.t->tokens.items[c->first].word;
        if (eg_cast_count(&confirmed, word) >= MANIFOLD * eg_cast_count(&f->small, word))
            eg_cast_add(f->a, &f->cast, form->entry)->mentions++;
    }
}

/* Does an organization's noun follow that is not of its kind? Macquarie [University] is not the bank. */
static bool other_kind_follows(const finder *f, const candidate *c) {
    const eg_token *k = &f->x.t->tokens.items[c->first];
    uint32_t sentence = f->x.t->sentence_of[c->first], next = c->last;
    uint32_t end = f->x.t->sentences.items[sentence].last;
    const eg_entry *e = &f->x.d->entries.items[f->x.d->forms.items[c->form].entry];
    if (e->type != EG_ENTRY_ORGANIZATION || (k->flags & EG_TOK_UPPER) || eg_headline_at(&f->x, sentence))
        return false;
    eg_hit hits[EG_NAME_WORDS];
    if (next >= end || !eg_capital_word(&f->x.t->tokens.items[next])) return false;
    size_t n = eg_match_at(&f->x.d->descriptions, &f->x.t->tokens.items[next], end - next, hits);
    if (!n) return false;
    for (uint32_t at = hits[n - 1].payload; at; at = f->x.d->nouns.items[at].next) {
        const eg_noun *noun = &f->x.d->nouns.items[at];
        if (noun->entry != UINT32_MAX ? &f->x.d->entries.items[noun->entry] == e : noun->kind == e->kind)
            return false;
    }
    return true;
}

/* "Twitter Inc.": the legal form belongs to the name. */
static uint32_t with_suffix(const finder *f, uint32_t last, uint32_t end) {
    uint32_t i = last;
    while (i < end) {
        const eg_token *k = &f->x.t->tokens.items[i];
        bool comma = k->punct == ',' && i + 1 < end && (eg_word_role(f->x.d, k[1].word) & EG_ROLE_SUFFIX) &&
                     eg_capital_word(&k[1]);
        if (!comma && !(eg_capital_word(k) && (eg_word_role(f->x.d, k->word) & EG_ROLE_SUFFIX))) break;
        i++;
        last = i;
    }
    return last;
}

static void keep(finder *f, const candidate *c, eg_mentions *out) {
    const eg_form *form = &f->x.d->forms.items[c->form];
    const eg_sentence *s = eg_sentence_at(f->x.t, c->first);
    eg_mention m = {.first = c->first,
                    .last = c->last,
                    .entity = form->entry,
                    .source = form->source,
                    .via = EG_VIA_ALIAS};
    if (form->flags & EG_FORM_CANONICAL) m.via = EG_VIA_NAME;
    if (form->flags & EG_FORM_DEMONYM) m.via = EG_VIA_DEMONYM;
    if (f->x.d->entries.items[form->entry].type == EG_ENTRY_ORGANIZATION)
        m.last = with_suffix(f, m.last, s->last);
    m.start = f->x.t->tokens.items[m.first].start;
    m.end = f->x.t->tokens.items[m.last - 1].end;
    eg_vec_push(f->a, &out->list, m);
}

void eg_mentions_cover(eg_mentions *m, size_t index) {
    const eg_mention *c = &m->list.items[index];
    m->at[c->first] = m->at[c->last - 1] = (uint32_t)index + 1; /* most have no more than two */
    for (uint32_t k = c->first + 1; k + 1 < c->last; k++) m->at[k] = (uint32_t)index + 1;
}

void eg_mentions_index(eg_mentions *m) {
    for (size_t i = m->list.len; i-- > 0;) eg_mentions_cover(m, i);
}

static int compare_mentions(const void *x, const void *y) {
    const eg_mention *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last > b->last ? -1 : 1;
    return (a->entity > b->entity) - (a->entity < b->entity);
}

/* The mentions in order: themselves, or a sorted copy. */
static const eg_mention *in_order(eg_arena *a, const eg_mention *list, size_t count) {
    size_t i = 1;
    while (i < count && compare_mentions(&list[i - 1], &list[i]) <= 0) i++;
    if (i >= count) return list;
    eg_mention *sorted = eg_arena_alloc(a, count * sizeof *sorted);
    memcpy(sorted, list, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_mentions);
    return sorted;
}

void eg_mentions_add(eg_arena *a, eg_mentions *m, const eg_mention *more, size_t count) {
    if (!count) return;
    const eg_mention *new = in_order(a, more, count);
    size_t left = m->list.len, right = count, to = left + right;
    eg_vec_expect(a, &m->list, to);
    m->list.len = to;
    while (right > 0) { /* merges from the end, in place */
        bool old = left > 0 && compare_mentions(&m->list.items[left - 1], &new[right - 1]) > 0;
        m->list.items[--to] = old ? m->list.items[left - 1] : new[right - 1];
        left -= old, right -= !old;
        eg_mentions_cover(m, to);
    }
    while (left-- > 0 && m->list.items[left].last > new->first) eg_mentions_cover(m, left); /* overlaps */
}

/* The candidates that the document as a whole bears out, noted by token. */
static void note_names(finder *f) {
    size_t kept = 0;
    for (size_t i = 0; i < f->candidates.len; i++) {
        candidate c = f->candidates.items[i];
        if (c.pending && !eg_cast_count(&f->cast, f->x.d->forms.items[c.form].entry)) continue;
        for (uint32_t k = c.first; k < c.last; k++) f->x.form_at[k] = c.form;
        f->candidates.items[kept++] = c;
    }
    f->candidates.len = kept;
}

/* Countries count that something other than an office of that name speaks for. */
static void note_countries(finder *f) {
    f->countries_noted = true;
    for (size_t i = 0; i < f->candidates.len; i++) {
        const candidate *c = &f->candidates.items[i];
        const eg_form *form = &f->x.d->forms.items[c->form];
        if (!eg_generic_office(&f->x, c->first, c->last, form))
            eg_context_add_country(f->a, &f->x, form->entry);
    }
    for (size_t i = 0; i < f->x.countries.slot_count; i++) {
        const eg_member *m = &f->x.countries.slots[i];
        if (!m->key || m->mentions <= f->times) continue;
        const eg_entry *e = &f->x.d->entries.items[m->key - 1];
        if (!eg_span_eq(f->x.d->kinds.items[e->kind].name, EG_SPAN("country"))) continue;
        f->most = m->key - 1;
        f->times = m->mentions;
    }
}

/* Is the same office called by a longer name elsewhere? */
static bool called_in_full(const finder *f, const candidate *c) {
    uint32_t entry = f->x.d->forms.items[c->form].entry;
    for (size_t i = 0; i < f->candidates.len; i++) {
        const candidate *k = &f->candidates.items[i];
        if (k->last - k->first > c->last - c->first && f->x.d->forms.items[k->form].entry == entry)
            return true;
    }
    return false;
}

/* "the Supreme Court" of the country that the document mostly tells of, where that of the form's is hardly
 * named: its form; 0 when no row lists it. */
static uint32_t office_there(const finder *f, const candidate *c) {
    enum { FEW = 3, MOSTLY = 4 };
    const eg_form *forms = f->x.d->forms.items;
    const eg_entry *entries = f->x.d->entries.items;
    uint32_t home = eg_dict_entry(f->x.d, entries[forms[c->form].entry].country);
    uint32_t times = home == UINT32_MAX ? f->times : eg_cast_count(&f->x.countries, home);
    uint32_t at = forms[c->form].next; /* 0: no other office is called so */
    if (!at || f->times < FEW || f->times < MOSTLY * times || f->most == home || called_in_full(f, c))
        return c->form;
    while (at && !eg_span_eq(entries[forms[at].entry].country, entries[f->most].name)) at = forms[at].next;
    return at;
}

/* Do its neighbours, or the rest of the document, show that the name means something else? An office may
 * turn out to be another country's. */
static bool misleads(finder *f, candidate *c) {
    const eg_form *form = &f->x.d->forms.items[c->form];
    if (eg_part_of_longer(&f->x, c->first, c->last, form)) return true;
    if (eg_generic_office(&f->x, c->first, c->last, form)) {
        if (!f->countries_noted) note_countries(f);
        c->form = office_there(f, c);
        return !c->form || eg_foreign_office(&f->x, c->first, c->last, &f->x.d->forms.items[c->form]);
    }
    return c->last - c->first == 1 && other_kind_follows(f, c);
}

/* Keeps the candidates that nothing speaks against. Forms and mentions by token share one array, as only one
 * of the two is wanted at a time. */
static void keep_names(finder *f, eg_mentions *out) {
    for (size_t i = 0; i < f->candidates.len; i++)
        if (!misleads(f, &f->candidates.items[i])) keep(f, &f->candidates.items[i], out);
    for (size_t i = 0; i < f->candidates.len; i++)
        for (uint32_t k = f->candidates.items[i].first; k < f->candidates.items[i].last; k++) out->at[k] = 0;
    f->x.form_at = NULL;
    eg_mentions_index(out);
}

void eg_find_mentions(eg_arena *a, eg_tokens *tokens, const eg_dict *dict, eg_guess guess, eg_mentions *out) {
    finder f = {.a = a, .x = {.t = tokens, .d = dict}};
    *out = (eg_mentions){.at = EG_NEW(a, uint32_t, tokens->tokens.len + 1)};
    f.x.form_at = out->at;
    f.x.headline = EG_NEW(a, uint8_t, tokens->sentences.len + 1);
    find_candidates(&f);
    settle_common(&f);
    note_names(&f);
    keep_names(&f, out);
    if (guess != EG_GUESS_OFF) eg_guess_names(&f.x, a, tokens, guess, out);
    eg_find_backrefs(&f.x, a, out);
}
