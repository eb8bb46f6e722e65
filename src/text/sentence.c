/* Sentences and quotations.
 * In: the tokens of a paragraph. Out: sentence bounds; pairs of quotation marks.
 * A sentence ends at . ! ? or an ellipsis when the next token can begin one, never after an initial or a
 * title ("Gen. Lee"), after other abbreviations only before an ordinary word ("Twitter Inc. The company").
 * Example: "We won't stop." said Ms. Lee. It began on Aug. 19. -> two sentences. */
#include "text/sentence.h"

#include <string.h>

static const eg_token *at(const eg_tokens *t, size_t i) {
    return &t->tokens.items[i];
}

static bool closes(const eg_token *k) {
    return k->kind == EG_TOKEN_PUNCT && (k->punct == '"' || k->punct == ')' || k->punct == ']') &&
           !(k->flags & EG_TOK_SPACE);
}

static bool can_begin(const eg_token *k) {
    if (k->kind == EG_TOKEN_PUNCT)
        return k->punct == '"' || k->punct == '(' || k->punct == '[' || k->punct == '~' || k->punct == '-' ||
               k->punct == '*' || k->punct == '@' || k->punct == '$';
    return (k->flags & EG_TOK_CAPITAL) != 0;
}

/* Does the abbreviation k end its sentence, given the capitalised token after it? */
static bool abbreviation_ends(const eg_lexicon *x, const eg_tokens *t, const eg_token *k,
                              const eg_token *next) {
    if (k->end - k->start == 2) return false;                 /* initial */
    if (eg_lexicon_info(x, k->word).value == 1) return false; /* title */
    if (next->kind != EG_TOKEN_WORD || (next->flags & EG_TOK_UPPER)) return false;
    (void)t;
    return (eg_lexicon_info(x, next->word).flags & EG_WORD_COMMON) != 0;
}

/* Whether a sentence ends with token i (closing marks after it included by the caller). */
static bool ends(const eg_lexicon *x, const eg_tokens *t, size_t i, size_t next, size_t end) {
    const eg_token *k = at(t, i);
    bool dot = k->kind == EG_TOKEN_PUNCT &&
               (k->punct == '.' || k->punct == '!' || k->punct == '?' || k->punct == '~');
    if (!dot && !(k->flags & EG_TOK_DOTTED)) return false;
    if (next >= end) return true;
    const eg_token *n = at(t, next);
    if (!(n->flags & EG_TOK_SPACE) && n->kind != EG_TOKEN_PUNCT && k->punct != '!' && k->punct != '?')
        return false;
    if (!can_begin(n)) return false;
    return dot ? k->punct != '~' || (n->flags & EG_TOK_SPACE) : abbreviation_ends(x, t, k, n);
}

void eg_split_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, uint32_t first,
                        uint32_t paragraph) {
    const eg_paragraph *para = &t->article->paragraphs.items[paragraph];
    size_t end = t->tokens.len, from = first;
    for (size_t i = first; i < end; i++) {
        size_t next = i + 1;
        while (next < end && closes(at(t, next))) next++;
        if (!(next >= end || ends(lexicon, t, i, next, end))) continue;
        eg_sentence s = {.first = (uint32_t)from,
                         .last = (uint32_t)next,
                         .start = at(t, from)->start,
                         .end = at(t, next - 1)->end,
                         .paragraph = paragraph,
                         .zone = (uint8_t)para->zone};
        s.line = eg_article_line(t->article, s.start);
        t->tokens.items[from].flags |= EG_TOK_SENTENCE;
        t->tokens.items[next - 1].sentence_end = 1;
        eg_vec_push(a, &t->sentences, s);
        from = next;
        i = next - 1;
    }
}

/* The mark's bytes tell opening from closing where they can: 1 opens, -1 closes, 0 either. */
static int direction(const eg_tokens *t, const eg_token *k) {
    eg_span s = {t->text.ptr + k->start, k->end - k->start};
    static const char *const open[] = {"\u201C", "\u201E", "\u00AB", "\u2018", "\u300C"};
    static const char *const close[] = {"\u201D", "\u00BB", "\u2019", "\u300D"};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (eg_span_eq(s, eg_span_of(open[i]))) return 1;
    for (size_t i = 0; i < sizeof close / sizeof *close; i++)
        if (eg_span_eq(s, eg_span_of(close[i]))) return -1;
    return 0;
}

typedef struct quoting {
    bool open;
    uint32_t from; /* first token inside */
    bool runs_on;  /* the paragraph ended before the quotation did */
} quoting;

static void end_quote(eg_arena *a, eg_tokens *t, quoting *q, uint32_t last, bool continued) {
    if (last > q->from) {
        eg_vec_push(a, &t->quotes, (eg_quote){q->from, last, continued});
        for (uint32_t i = q->from; i < last; i++) t->tokens.items[i].flags |= EG_TOK_QUOTED;
    }
    q->open = false;
}

void eg_find_quotes(eg_arena *a, eg_tokens *t) {
    t->sentence_of = EG_NEW(a, uint32_t, t->tokens.len);
    for (uint32_t s = 0; s < t->sentences.len; s++)
        for (uint32_t i = t->sentences.items[s].first; i < t->sentences.items[s].last; i++)
            t->sentence_of[i] = s;
    quoting q = {0};
    bool continued = false;
    for (uint32_t i = 0; i < t->tokens.len; i++) {
        const eg_token *k = at(t, i);
        if (k->flags & EG_TOK_BREAK) {
            q.runs_on = q.open;
            if (q.open) end_quote(a, t, &q, i, continued);
            continued = false;
        }
        if (k->kind != EG_TOKEN_PUNCT || k->punct != '"') continue;
        int way = direction(t, k);
        if (!q.open && way >= 0) {
            continued = q.runs_on && (k->flags & EG_TOK_BREAK);
            q = (quoting){.open = true, .from = i + 1};
        } else if (q.open && way <= 0) {
            end_quote(a, t, &q, i, continued);
            continued = false;
        }
    }
    if (q.open) end_quote(a, t, &q, (uint32_t)t->tokens.len, continued);
}
