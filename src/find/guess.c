/* Names that no row lists.
 * In: tokens and the names that rows list. Out: more names, each with its confidence and its pattern, and the
 * entities they stand for. Three passes: (1) patterns give hints, sentence by sentence; (2) the hints on the
 * same words are weighed together, so that a name is one thing in a document; (3) every place that writes the
 * name is a mention, headlines included. Refuses to overrule a row that lists the same words or more.
 * Example: "Jane Obrovac, who leads the Zarya Institute, said …" gives Jane Obrovac (person, 90 %, given
 * name) and Zarya Institute (organization, 85 %, word at the end). */
#include "find/guess.h"

#include <string.h>

#include "text/ascii.h"
#include "text/utf8.h"

enum { LONGEST = 12 };                      /* tokens of a name */
enum { ALIKE = 200 };                       /* names that begin with one word: keeps odd text linear */
enum { SURE = 90, POSSIBLE = 60, ANY = 1 }; /* percent: the least confidence for each eg_guess */

/* A name of the document. */
typedef struct name {
    uint32_t first, last; /* where it is hinted at with most confidence */
    uint32_t second;      /* its second word; 0 = it has one only */
    uint32_t next;        /* name added before it that begins with the same word, index + 1; 0 = none */
    uint32_t number;      /* of those */
    uint32_t votes[EG_NAME_TYPES];
    uint32_t best[EG_NAME_TYPES]; /* the hint with most confidence, index + 1; 0 = none */
    uint32_t entity;              /* UINT32_MAX = not taken */
    uint8_t type, confidence;
} name;

typedef struct guesser {
    eg_hints h;
    eg_tokens *t;
    eg_mentions *m;
    eg_guess guess;
    EG_VEC(name) names;
    eg_cast starts;              /* by first word: the newest name that begins with it, index + 1 */
    eg_word_set may_start;       /* the same words */
    EG_VEC(uint32_t) singles;    /* names of one word that are sure enough: index */
    eg_cast alone;               /* their words: 1 = a given name or surname of somebody named in full */
    eg_word_set may_stand_alone; /* the same words */
    EG_VEC(uint32_t) parts;      /* listed names that are parts of names taken, in order: index */
    EG_VEC(eg_mention) more;
} guesser;

/* ---- unknown words get numbers, so that names can be compared by them ---- */

/* A word that no dictionary uses: its first token, and the next word of that hash, index + 1; 0 = none. */
typedef struct unknown {
    uint32_t token, next;
} unknown;

typedef struct unknowns {
    EG_VEC(unknown) words;
    eg_cast by_hash; /* the newest word, index + 1 */
} unknowns;

static void number_word(unknowns *u, eg_arena *a, eg_tokens *t, uint32_t i, uint32_t above) {
    eg_span text = eg_token_text(t, i);
    uint32_t *head = &eg_cast_add(a, &u->by_hash, (uint32_t)(eg_span_hash(text) >> 33))->mentions, at = *head;
    while (at && !eg_span_eq(eg_token_text(t, u->words.items[at - 1].token), text))
        at = u->words.items[at - 1].next;
    if (!at) {
        eg_vec_push(a, &u->words, (unknown){i, *head});
        at = *head = (uint32_t)u->words.len;
    }
    t->tokens.items[i].word = above + at;
}

static bool plain_number(const eg_tokens *t, uint32_t i) {
    return i < t->tokens.len && t->tokens.items[i].kind == EG_TOKEN_NUMBER;
}

/* Words with a capital; beside them numbers, if these may be parts of names. What the dictionary says of all
 * these is brought near. */
static void number_words(const eg_context *x, eg_arena *a, eg_tokens *t, bool numbers) {
    uint32_t above = eg_intern_end(&x->d->lexicon.words);
    unknowns u = {0};
    for (size_t c = 0; c < x->capitals.len; c++) {
        uint32_t i = x->capitals.items[c];
        eg_word_approach(x->d, t->tokens.items[i > 0 ? i - 1 : i].word);
        eg_word_approach(x->d, t->tokens.items[i].word);
        eg_word_approach(x->d, t->tokens.items[i + 1 < t->tokens.len ? i + 1 : i].word);
        if (!t->tokens.items[i].word) number_word(&u, a, t, i, above);
        if (!numbers) continue;
        if (i > 0 && plain_number(t, i - 1) && !t->tokens.items[i - 1].word)
            number_word(&u, a, t, i - 1, above);
        if (plain_number(t, i + 1) && !t->tokens.items[i + 1].word) number_word(&u, a, t, i + 1, above);
    }
}

/* ---- names ---- */

static uint32_t word(const guesser *g, uint32_t token) {
    return g->h.tokens[token].word;
}

/* Does the name, whose first word is that of token `first`, consist of the words of tokens [first, last)? */
static bool same_words(const guesser *g, const name *n, uint32_t first, uint32_t last) {
    uint32_t words = last - first;
    if (n->last - n->first != words || (words > 1 && n->second != word(g, first + 1))) return false;
    for (uint32_t i = 2; i < words; i++)
        if (word(g, n->first + i) != word(g, first + i)) return false;
    return true;
}

/* The name of these words, added if new; NULL when too many begin with the same word. */
static name *name_of(guesser *g, uint32_t first, uint32_t last) {
    uint32_t *newest = &eg_cast_add(g->h.a, &g->starts, word(g, first))->mentions, at = *newest;
    while (at && !same_words(g, &g->names.items[at - 1], first, last)) at = g->names.items[at - 1].next;
    if (at) return &g->names.items[at - 1];
    uint32_t number = *newest ? g->names.items[*newest - 1].number + 1 : 0;
    if (number == ALIKE) return NULL;
    eg_word_set_add(&g->may_start, word(g, first));
    eg_vec_push(g->h.a, &g->names,
                (name){.first = first,
                       .last = last,
                       .second = last - first > 1 ? word(g, first + 1) : 0,
                       .next = *newest,
                       .number = number,
                       .entity = UINT32_MAX});
    *newest = (uint32_t)g->names.len;
    return &eg_vec_last(&g->names);
}

static void collect(guesser *g) {
    eg_vec_expect(g->h.a, &g->names, g->h.list.len);
    for (size_t i = 0; i < g->h.list.len; i++) {
        const eg_hint *hint = &g->h.list.items[i];
        if (hint->last - hint->first > LONGEST) continue;
        name *n = name_of(g, hint->first, hint->last);
        if (!n) continue;
        n->votes[hint->type] += hint->confidence < POSSIBLE ? 1 : hint->confidence; /* a shrug */
        uint32_t *best = &n->best[hint->type];
        if (!*best || hint->confidence > g->h.list.items[*best - 1].confidence) *best = (uint32_t)i + 1;
    }
}

/* ---- which are taken ---- */

/* The word that refers back to a person; 0 = none. */
static uint32_t surname_of(const guesser *g, const name *n) {
    uint32_t last = n->last - 1;
    while (last > n->first && (eg_word_use(g->h.d, word(g, last)).uses & EG_USE_SUFFIX)) last--;
    return last > n->first ? word(g, last) : 0;
}

/* Notes the word as borne by somebody whom the document names in full. */
static void note_borne(guesser *g, uint32_t word) {
    if (eg_word_set_may_have(&g->may_stand_alone, word) && eg_cast_find(&g->alone, word))
        eg_cast_add(g->h.a, &g->alone, word)->mentions = 1;
}

/* Notes which names of one word are given names or surnames of people whom the document names in full. */
static void note_bearers(guesser *g) {
    for (size_t i = 0; i < g->singles.len; i++) {
        uint32_t only = word(g, g->names.items[g->singles.items[i]].first);
        eg_cast_add(g->h.a, &g->alone, only);
        eg_word_set_add(&g->may_stand_alone, only);
    }
    for (size_t i = 0; i < g->names.len; i++) {
        const name *n = &g->names.items[i];
        if (n->type != EG_ENTRY_PERSON || n->last - n->first < 2 || n->entity == UINT32_MAX) continue;
        note_borne(g, word(g, n->first));
        note_borne(g, surname_of(g, n));
    }
    for (size_t i = 0; i < g->m->list.len; i++) {
        const eg_mention *m = &g->m->list.items[i];
        if (m->last - m->first < 2) continue;
        const eg_entry *e = eg_mentions_entry(g->m, g->h.d, m->entity);
        if (e->type != EG_ENTRY_PERSON) continue;
        note_borne(g, word(g, m->first));
        note_borne(g, e->surname);
    }
}

/* The hint that speaks best for the name's type. */
static const eg_hint *best_hint(const guesser *g, const name *n) {
    return &g->h.list.items[n->best[n->type] - 1];
}

static void weigh(const guesser *g, name *n) {
    for (uint8_t type = 1; type < EG_NAME_TYPES; type++)
        if (n->votes[type] > n->votes[n->type]) n->type = type;
    n->confidence = best_hint(g, n)->confidence;
    bool alone = n->type == EG_ENTRY_PERSON && n->last - n->first == 1 && n->confidence < SURE;
    if (alone && n->votes[n->type] >= 2u * n->confidence) n->confidence = SURE; /* a given name, repeated */
}

/* Does a person's list of roles hold the word, small letters for capitals? */
static bool holds_role(eg_span roles, eg_span title) {
    for (size_t at = 0; at + title.len <= roles.len; at++) {
        bool starts = at == 0 || roles.ptr[at - 1] == ' ' || roles.ptr[at - 1] == '|';
        bool ends = at + title.len == roles.len || roles.ptr[at + title.len] == ' ' ||
                    roles.ptr[at + title.len] == '|';
        if (starts && ends && eg_ascii_same(roles.ptr + at, title.ptr, title.len)) return true;
    }
    return false;
}

/* "President Obrovac": the one listed person of that surname who holds, or held, an office so called;
 * UINT32_MAX = none, or several. */
static uint32_t office_holder(const guesser *g, const name *n, const eg_hint *hint) {
    const eg_dict *d = g->h.d;
    uint32_t surname = word(g, n->first), found = UINT32_MAX;
    if (!hint->first || surname >= d->bearers.len ||
        !(eg_word_role(d, word(g, hint->first - 1)) & EG_ROLE_TITLE))
        return UINT32_MAX;
    eg_span title = eg_token_text(g->t, hint->first - 1);
    for (uint32_t at = d->bearers.items[surname]; at; at = d->entries.items[at - 1].namesake) {
        if (!holds_role(d->entries.items[at - 1].role, title)) continue;
        if (found != UINT32_MAX) return UINT32_MAX;
        found = at - 1;
    }
    return found;
}

/* Whether a row says that just these words, which are the text, name nobody. */
static bool is_stopped(const guesser *g, const name *n, eg_span text) {
    const eg_dict *d = g->h.d;
    eg_hit hits[EG_NAME_WORDS];
    size_t count = eg_match_at(&d->names, &g->h.tokens[n->first], n->last - n->first, hits);
    if (!count || hits[count - 1].tokens < n->last - n->first) return false;
    for (uint32_t at = hits[count - 1].payload; at; at = d->forms.items[at].next) {
        const eg_form *form = &d->forms.items[at];
        bool stop = (form->flags & EG_FORM_NOT) && form->entry == UINT32_MAX;
        if (stop && (!(form->flags & EG_FORM_EXACT) || eg_span_eq(form->text, text))) return true;
    }
    return false;
}

/* Makes an entity of the name, unless a row of that name means something else or wants more evidence. */
static void take(guesser *g, name *n) {
    const eg_hint *best = best_hint(g, n);
    bool full = n->last - n->first > 1, person = n->type == EG_ENTRY_PERSON;
    eg_span text = eg_utf8_tidy(g->h.a, eg_tokens_text(g->t, n->first, n->last));
    bool begins = (g->t->tokens.items[n->first].marks & EG_WORD_NAME) != 0; /* some listed name */
    if (begins && is_stopped(g, n, text)) return;
    uint32_t known = begins ? eg_dict_entry(g->h.d, text) : UINT32_MAX;
    if (known != UINT32_MAX) {
        if (g->h.d->entries.items[known].type == n->type && full) n->entity = known;
        return;
    }
    if (person && !full) n->entity = office_holder(g, n, best);
    if (n->entity != UINT32_MAX) return;
    eg_entry e = {.name = text, .type = n->type, .gender = best->gender, .kind = best->kind};
    if (person && full) e.surname = surname_of(g, n);
    n->entity = (uint32_t)(g->h.d->entries.len + g->m->found.len);
    eg_vec_push(g->h.a, &g->m->found, e);
    eg_vec_push(g->h.a, &g->m->found_by, best->by);
}

/* A prize or a war might after all be what somebody follows. */
static void take_other(name *n) {
    enum { FAINT = 25 };
    if (n->type != EG_NAME_OTHER || n->last - n->first < 2) return;
    n->type = EG_ENTRY_ORGANIZATION;
    n->best[n->type] = n->best[EG_NAME_OTHER];
    n->confidence = FAINT;
}

/* Full names first: a name of one word may refer back to one of them. */
static void choose(guesser *g) {
    uint8_t least = g->guess == EG_GUESS_SURE ? SURE : g->guess == EG_GUESS_ANY ? ANY : POSSIBLE;
    eg_vec_expect(g->h.a, &g->m->found, g->names.len);
    eg_vec_expect(g->h.a, &g->m->found_by, g->names.len);
    for (size_t i = 0; i < g->names.len; i++) {
        name *n = &g->names.items[i];
        weigh(g, n);
        if (g->h.any) take_other(n);
        if (n->type == EG_NAME_OTHER || n->confidence < least) continue;
        if (n->last - n->first > 1)
            take(g, n);
        else
            eg_vec_push(g->h.a, &g->singles, (uint32_t)i);
    }
    if (!g->singles.len) return;
    note_bearers(g);
    for (size_t i = 0; i < g->singles.len; i++) {
        name *n = &g->names.items[g->singles.items[i]];
        if (!eg_cast_count(&g->alone, word(g, n->first))) take(g, n); /* else it refers back to them */
    }
}

/* ---- where they stand ---- */

/* The longest name that begins at token i; NULL = none, nearly always. */
static inline const name *name_at(const guesser *g, uint32_t i, uint32_t end) {
    if (!eg_word_set_may_have(&g->may_start, word(g, i))) return NULL;
    const name *longest = NULL;
    for (uint32_t at = eg_cast_count(&g->starts, word(g, i)); at; at = g->names.items[at - 1].next) {
        const name *n = &g->names.items[at - 1];
        uint32_t words = n->last - n->first;
        if (words > end - i || (longest && words <= longest->last - longest->first)) continue;
        if (same_words(g, n, i, i + words)) longest = n;
    }
    return longest;
}

/* Does a listed name cover the tokens, or reach beyond them? */
static bool outranked(const guesser *g, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        const eg_mention *m = eg_mention_at(g->m, i);
        if (m && (m->first < first || m->last > last || (m->first == first && m->last == last))) return true;
    }
    return false;
}

/* Notes the listed names in [first, last), none of which reaches beyond. */
static void note_parts(guesser *g, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        const eg_mention *m = eg_mention_at(g->m, i);
        if (m && m->first == i) eg_vec_push(g->h.a, &g->parts, (uint32_t)(m - g->m->list.items));
    }
}

/* The name n at tokens [first, last). */
static eg_mention mention_of(const guesser *g, const name *n, uint32_t first, uint32_t last) {
    eg_mention m = {.first = first,
                    .last = last,
                    .start = g->t->tokens.items[first].start,
                    .end = g->t->tokens.items[last - 1].end,
                    .entity = n->entity,
                    .via = EG_VIA_DISCOVERED,
                    .confidence = n->confidence,
                    .by = best_hint(g, n)->by};
    if (n->entity >= g->h.d->entries.len) return m;
    /* listed, but its neighbours had left it in doubt; or by surname and office */
    m.via = n->last - n->first > 1 ? EG_VIA_NAME : EG_VIA_SURNAME;
    m.source = g->h.d->entries.items[n->entity].source;
    m.confidence = 0;
    m.by = NULL;
    return m;
}

static void note_other(guesser *g, uint32_t first, uint32_t last) {
    if (!g->m->other) g->m->other = EG_NEW(g->h.a, uint8_t, g->t->tokens.len + 1);
    memset(g->m->other + first, 1, last - first);
}

/* "led [The] Obrovac Trust": a capital that the place in the sentence does not ask for is part of the name.
 */
static uint32_t with_article(const guesser *g, const name *n, uint32_t first, uint32_t last,
                             const eg_sentence *s) {
    if (n->type == EG_ENTRY_PERSON || first <= s->first || eg_mention_at(g->m, first - 1)) return first;
    const eg_token *k = &g->t->tokens.items[first - 1];
    if (!(k->flags & EG_TOK_CAPITAL) || !eg_span_eq(eg_token_text(g->t, first - 1), EG_SPAN("The")) ||
        eg_headline_at(g->h.x, (uint32_t)(s - g->t->sentences.items)))
        return first;
    bool quoted =
        first > s->first + 1 && k[-1].punct == '"' && last < s->last && g->t->tokens.items[last].punct == '"';
    if (eg_hint_opens(&g->h, first - 1) && !quoted) return first;
    return first - 1;
}

static void find_all(guesser *g) {
    uint32_t next = 0;
    eg_vec_expect(g->h.a, &g->more, g->h.list.len); /* most stand only where they are hinted at */
    for (size_t c = 0; c < g->h.x->capitals.len; c++) {
        uint32_t i = g->h.x->capitals.items[c];
        if (i < next) continue;
        const eg_sentence *s = eg_sentence_at(g->t, i);
        bool number = g->h.any && i > next && i > s->first && plain_number(g->t, i - 1);
        const name *n = number ? name_at(g, i - 1, s->last) : NULL;
        if (n)
            i--;
        else
            n = name_at(g, i, s->last);
        if (!n || (n->type != EG_NAME_OTHER && n->entity == UINT32_MAX)) continue;
        uint32_t last = i + n->last - n->first;
        if (outranked(g, i, last)) continue;
        uint32_t first = with_article(g, n, i, last, s);
        note_parts(g, i, last);
        if (n->type == EG_NAME_OTHER) note_other(g, i, last);
        if (n->entity != UINT32_MAX) eg_vec_push(g->h.a, &g->more, mention_of(g, n, first, last));
        next = last;
    }
}

/* Takes listed names out that are parts of names taken. */
static void drop_parts(guesser *g) {
    if (!g->parts.len) return;
    size_t kept = g->parts.items[0], part = 0;
    for (size_t i = kept; i < g->m->list.len; i++) {
        if (part < g->parts.len && g->parts.items[part] == i) {
            eg_mentions_clear(g->m, &g->m->list.items[i]);
            part++;
            continue;
        }
        g->m->list.items[kept] = g->m->list.items[i];
        eg_mentions_cover(g->m, kept++);
    }
    g->m->list.len = kept;
}

void eg_guess_names(const eg_context *x, eg_arena *a, eg_tokens *t, eg_guess guess, eg_mentions *m) {
    guesser g = {
        .h = {.x = x, .d = x->d, .tokens = t->tokens.items, .m = m, .a = a, .any = guess == EG_GUESS_ANY},
        .t = t,
        .m = m,
        .guess = guess};
    number_words(x, a, t, g.h.any);
    eg_hint_sentences(&g.h);
    if (g.h.any) eg_hint_wholes(&g.h);
    if (!g.h.list.len) return;
    collect(&g);
    choose(&g);
    find_all(&g);
    drop_parts(&g);
    eg_mentions_add(a, m, g.more.items, g.more.len);
}
