/* Sentences and quotations.
 * In: the tokens of a paragraph. Out: sentence bounds; pairs of quotation marks.
 * A sentence ends at . ! ? or an ellipsis when the next token can begin one, never after a title ("Gen.
 * Lee"), after other abbreviations and initials only before a word whose capital is no part of a name
 * ("Twitter Inc. The company", not "U.S. State Department"), after those in small letters before any ordinary
 * word ("9 p.m. Police came"). Refuses to split headlines at abbreviations: there every word is capitalised.
 * Nor does it end at the dot of a figure before a word that rules of time have there ("19. August").
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

/* "posted it on [X.] Google said": the network, not somebody's initial. */
static bool is_network(const eg_tokens *t, const eg_token *k) {
    const eg_token *before = k > t->tokens.items ? k - 1 : NULL;
    return before && t->text.ptr[k->start] == 'X' && before->kind == EG_TOKEN_WORD &&
           !(before->flags & EG_TOK_CAPITAL) && (k->flags & EG_TOK_SPACE);
}

/* Does the abbreviation k end its sentence, given that the tokens from next on can begin one? */
static bool abbreviation_ends(const eg_lexicon *x, const eg_tokens *t, const eg_token *k, size_t next,
                              size_t end) {
    if (eg_lexicon_info(x, k->word).value == 1) return false; /* title */
    if (at(t, next)->punct == '"' && next + 1 < end) next++;
    const eg_token *n = at(t, next);
    if (n->kind != EG_TOKEN_WORD || !(n->flags & EG_TOK_CAPITAL) ||
        (n->flags & (EG_TOK_UPPER | EG_TOK_DOTTED)))
        return false;
    uint32_t flags = n->marks;
    if (k->end - k->start == 2 && is_network(t, k)) return true;
    if (k->end - k->start == 2)
        return (flags & EG_WORD_OPENER) && n->end - n->start > 1; /* initial: plan B. */
    if (k->flags & EG_TOK_CAPITAL) return (flags & EG_WORD_OPENER) != 0;
    bool day = next + 1 < end && at(t, next + 1)->kind == EG_TOKEN_NUMBER; /* 9 p.m. March 5 */
    return (flags & EG_WORD_OPENER) || ((flags & EG_WORD_COMMON) && !day);
}

/* "19. August": the dot belongs to the figure. */
static bool is_ordinal_dot(const eg_tokens *t, size_t i, const eg_token *next) {
    if (!(next->marks & EG_WORD_AFTER_DOT) || i == 0 || at(t, i)->punct != '.') return false;
    const eg_token *figure = at(t, i - 1);
    return figure->kind == EG_TOKEN_NUMBER && figure->end - figure->start <= 2 &&
           figure->end == at(t, i)->start;
}

/* Whether a sentence ends with the stop i, when `next` follows it and the marks that close with it. */
static bool ends(const eg_lexicon *x, const eg_tokens *t, size_t i, size_t next, size_t end, bool headline) {
    const eg_token *k = at(t, i);
    bool dot = k->kind == EG_TOKEN_PUNCT;
    const eg_token *n = at(t, next);
    if (!(n->flags & EG_TOK_SPACE) && n->kind != EG_TOKEN_PUNCT && k->punct != '!' && k->punct != '?')
        return false;
    if (!can_begin(n) || is_ordinal_dot(t, i, n)) return false;
    if (dot) return k->punct != '~' || (n->flags & EG_TOK_SPACE);
    return !headline && abbreviation_ends(x, t, k, next, end);
}

/* Tokens [first, last) of a paragraph are its next sentence. */
static void push_sentence(eg_arena *a, eg_tokens *t, size_t first, size_t last, uint32_t paragraph) {
    eg_sentence s = {.first = (uint32_t)first,
                     .last = (uint32_t)last,
                     .start = at(t, first)->start,
                     .end = at(t, last - 1)->end,
                     .paragraph = paragraph,
                     .line = t->sentences.len ? eg_vec_last(&t->sentences).line
                                              : eg_article_line(t->article, at(t, first)->start),
                     .zone = (uint8_t)t->article->paragraphs.items[paragraph].zone};
    while (s.line < t->article->lines.len && t->article->lines.items[s.line] <= s.start) s.line++;
    t->tokens.items[first].flags |= EG_TOK_SENTENCE;
    t->tokens.items[last - 1].sentence_end = 1;
    eg_vec_push(a, &t->sentences, s);
}

/* Cuts what no stop has ended for too long, as in lists and in files without line ends: each stage over
 * sentences may take time by their square. */
static void push_pieces(eg_arena *a, eg_tokens *t, size_t from, size_t last, uint32_t paragraph) {
    while (last - from > EG_SENTENCE_LONGEST) {
        size_t cut = from + EG_SENTENCE_LONGEST;
        while (cut < last && ((at(t, cut)->flags & EG_TOK_GLUED) || at(t, cut)->kind == EG_TOKEN_CLITIC))
            cut++;
        if (cut == last) break;
        push_sentence(a, t, from, cut, paragraph);
        from = cut;
    }
    push_sentence(a, t, from, last, paragraph);
}

/* Splits a paragraph, tokens [from, end), of which stops from `stop` on tell; gives the first one after it.
 */
static size_t split(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, size_t from, size_t end,
                    uint32_t paragraph, const eg_token_list *stops, size_t stop) {
    bool headline = t->article->paragraphs.items[paragraph].zone == EG_ZONE_TITLE;
    for (; stop < stops->len && stops->items[stop] < end; stop++) {
        size_t i = stops->items[stop], next = i + 1;
        while (next < end && closes(at(t, next))) next++;
        if (next < end && !ends(lexicon, t, i, next, end, headline)) continue;
        push_pieces(a, t, from, next, paragraph);
        from = next;
    }
    if (from < end) push_pieces(a, t, from, end, paragraph);
    return stop;
}

static void split_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, const eg_token_list *starts,
                            const eg_token_list *stops) {
    size_t stop = 0;
    for (uint32_t p = 0; p < starts->len; p++) {
        size_t end = p + 1 < starts->len ? starts->items[p + 1] : t->tokens.len;
        stop = split(a, lexicon, t, starts->items[p], end, p, stops, stop);
    }
}

typedef struct quoting {
    bool open;
    bool single, low; /* opened by a single mark; by a low one, which the high opening mark closes */
    uint32_t from;    /* first token inside */
    bool runs_on;     /* the paragraph ended before the quotation did */
} quoting;

static bool is_one_of(eg_span mark, const char *const *marks, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (*marks[i] == *mark.ptr && eg_span_eq(mark, eg_span_of(marks[i]))) return true;
    return false;
}

static eg_span bytes_of(const eg_tokens *t, const eg_token *k) {
    return (eg_span){t->text.ptr + k->start, k->end - k->start};
}

/* The mark's bytes tell opening from closing where they can: 1 opens, -1 closes, 0 either. */
static int direction(const quoting *q, eg_span mark) {
    static const char *const open[] = {"\u201C", "\u201E", "\u201A", "\u00AB", "\u2018", "\u300C"};
    static const char *const close[] = {"\u201D", "\u00BB", "\u2019", "\u300D"};
    static const char *const both[] = {"\u201C", "\u2018"}; /* they close what a low mark opened */
    if (q->open && q->low && is_one_of(mark, both, sizeof both / sizeof *both)) return -1;
    if (is_one_of(mark, open, sizeof open / sizeof *open)) return 1;
    return is_one_of(mark, close, sizeof close / sizeof *close) ? -1 : 0;
}

/* A straight mark with a space before and none after begins a quotation: the one before it was not closed. */
static bool opens_anew(const eg_tokens *t, uint32_t i) {
    if (!(at(t, i)->flags & EG_TOK_SPACE) || i + 1 >= t->tokens.len) return false;
    const eg_token *next = at(t, i + 1);
    return !(next->flags & (EG_TOK_SPACE | EG_TOK_BREAK)) && next->kind == EG_TOKEN_WORD;
}

static bool single(eg_span mark) {
    static const char *const marks[] = {"'", "`", "\u2018", "\u2019", "\u201A", "\u2039", "\u203A"};
    return is_one_of(mark, marks, sizeof marks / sizeof *marks);
}

static void begin_quote(quoting *q, eg_span mark, uint32_t from) {
    static const char *const low[] = {"\u201E", "\u201A"};
    *q = (quoting){.open = true,
                   .from = from,
                   .single = single(mark),
                   .low = is_one_of(mark, low, sizeof low / sizeof *low)};
}

/* A single word in single marks is used oddly, not said. */
static void end_quote(eg_arena *a, eg_tokens *t, quoting *q, uint32_t last, bool continued) {
    if (last > q->from + (q->single ? 1 : 0)) {
        eg_vec_push(a, &t->quotes, (eg_quote){q->from, last, continued});
        for (uint32_t i = q->from; i < last; i++) t->tokens.items[i].flags |= EG_TOK_QUOTED;
    }
    q->open = false;
}

/* Notes for each token its sentence. In steps of equal size, which reach into the next sentence's tokens. */
static void number_sentences(eg_arena *a, eg_tokens *t) {
    enum { STEP = 8 };
    uint32_t *of = t->sentence_of = eg_arena_alloc(a, (t->tokens.len + STEP) * sizeof *of);
    for (uint32_t s = 0; s < t->sentences.len; s++) {
        uint32_t last = t->sentences.items[s].last;
        for (uint32_t i = t->sentences.items[s].first; i < last; i += STEP)
            for (uint32_t k = 0; k < STEP; k++) of[i + k] = s;
    }
}

/* Where a quotation ends that its paragraph leaves open and the next one, from token `next` on, does not open
 * again: with the sentence at the latest. A mark was forgotten, and nobody knows where. Nothing is quoted by
 * a mark that is the last token of its paragraph. */
static uint32_t open_end(const eg_tokens *t, uint32_t from, uint32_t next) {
    if (from == next) return next;
    bool again = next < t->tokens.len && at(t, next)->punct == '"';
    while (!again && from + 1 < next && !at(t, from)->sentence_end) from++;
    return again ? next : from + 1;
}

static void find_quotes(eg_arena *a, eg_tokens *t, const eg_token_list *marks) {
    quoting q = {0};
    bool continued = false;
    for (size_t n = 0; n < marks->len; n++) {
        uint32_t i = marks->items[n];
        if (i >= t->tokens.len || (n && marks->items[n - 1] == i)) continue;
        const eg_token *k = at(t, i);
        if (k->flags & EG_TOK_BREAK) {
            q.runs_on = q.open;
            if (q.open) end_quote(a, t, &q, open_end(t, q.from, i), continued);
            continued = false;
        }
        if (k->kind != EG_TOKEN_PUNCT || k->punct != '"') continue;
        eg_span mark = bytes_of(t, k);
        if (q.open && !q.single && !q.low && single(mark)) continue; /* a quotation within the quotation */
        int way = direction(&q, mark);
        if (!q.open && way >= 0) {
            continued = q.runs_on && (k->flags & EG_TOK_BREAK);
            begin_quote(&q, mark, i + 1);
        } else if (q.open && way <= 0) {
            bool anew = way == 0 && !q.single && opens_anew(t, i);
            end_quote(a, t, &q, i, continued);
            continued = anew;
            if (anew) begin_quote(&q, mark, i + 1);
        }
    }
    uint32_t end = (uint32_t)t->tokens.len;
    if (q.open) end_quote(a, t, &q, open_end(t, q.from, end), continued);
}

void eg_find_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, const eg_breaks *breaks) {
    split_sentences(a, lexicon, t, &breaks->starts, &breaks->stops);
    number_sentences(a, t);
    find_quotes(a, t, &breaks->marks);
}
