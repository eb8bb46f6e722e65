/* What the rules of the date stage ask of tokens.
 * In: a sentence's tokens and the words that tell time. Out: classes, figures, how a clause looks.
 * Refuses to parse sentences: a clause is what lies between commas, quotation marks and words like "that".
 * Example: in "said the court will rule on Monday", the clause of Monday looks ahead: "will" is in it. */
#include "find/date_rules.h"

int eg_date_figure(const eg_date_scan *s, uint32_t i, int *digits) {
    *digits = 0;
    if (!eg_date_inside(s, i) || eg_date_token(s, i)->kind != EG_TOKEN_NUMBER) return -1;
    eg_span text = eg_token_text(s->t, i);
    int n = 0;
    if (text.len > 4) return -1;
    for (size_t k = 0; k < text.len; k++) {
        if (text.ptr[k] < '0' || text.ptr[k] > '9') return -1;
        n = n * 10 + (text.ptr[k] - '0');
    }
    *digits = (int)text.len;
    return n;
}

int eg_date_month_day(const eg_date_scan *s, uint32_t i) {
    int digits, n = eg_date_figure(s, i, &digits);
    if (n >= 1 && n <= 31 && digits <= 2) return n;
    const eg_time_word *ordinal = eg_date_word(s, i, EG_TIME_ORDINAL);
    return ordinal && ordinal->number <= 31 ? ordinal->number : 0;
}

int eg_date_year(const eg_date_scan *s, uint32_t i) {
    if (!eg_date_inside(s, i) || eg_date_token(s, i)->end - eg_date_token(s, i)->start != 4) return 0;
    int digits, n = eg_date_figure(s, i, &digits);
    return digits == 4 && n >= 1000 && n <= 2099 ? n : 0;
}

bool eg_date_numeral(const eg_date_scan *s, uint32_t i) {
    return eg_date_inside(s, i) &&
           (eg_lexicon_info(s->lexicon, eg_date_token(s, i)->word).flags & EG_WORD_NUMBER);
}

bool eg_date_plain_word(const eg_date_scan *s, uint32_t i) {
    static const uint64_t time_words = (uint64_t)1 << EG_TIME_UNIT | (uint64_t)1 << EG_TIME_UNITS |
                                       (uint64_t)1 << EG_TIME_OF | (uint64_t)1 << EG_TIME_LEAD |
                                       (uint64_t)1 << EG_TIME_TO | (uint64_t)1 << EG_TIME_CLAUSE |
                                       (uint64_t)1 << EG_TIME_WAY | (uint64_t)1 << EG_TIME_ZONE;
    return eg_date_inside(s, i) && eg_date_token(s, i)->kind == EG_TOKEN_WORD &&
           !eg_date_flag(s, i, EG_TOK_CAPITAL) && !eg_date_numeral(s, i) &&
           !(eg_time_classes_of(s->w, eg_date_token(s, i)->word) & time_words);
}

/* Whether the clause ends at token i. */
static bool breaks(const eg_date_scan *s, uint32_t i) {
    const eg_token *k = eg_date_token(s, i);
    if (k->kind == EG_TOKEN_PUNCT) return k->punct != '.' && k->punct != '$' && k->punct != '%';
    return eg_date_word(s, i, EG_TIME_CLAUSE) != NULL;
}

/* The word's own way, or that of its ending. */
static char way_of(const eg_date_scan *s, uint32_t i) {
    uint32_t end;
    bool capital = eg_date_flag(s, i, EG_TOK_CAPITAL); /* Will Lee, Mrs May, in May */
    bool name =
        capital && ((!eg_date_flag(s, i, EG_TOK_SENTENCE) && !s->title) || eg_date_word(s, i, EG_TIME_MONTH));
    const eg_time_word *w = name ? NULL : eg_date_phrase(s, i, EG_TIME_WAY, &end);
    if (w) return w->code[0];
    if (eg_date_token(s, i)->kind != EG_TOKEN_WORD || eg_date_flag(s, i, EG_TOK_CAPITAL)) return 0;
    eg_span text = eg_token_text(s->t, i);
    for (size_t k = 0; k < s->w->endings.len; k++)
        if (text.len > s->w->endings.items[k].len + 2 && eg_span_ends(text, s->w->endings.items[k]))
            return '-';
    return 0;
}

/* "arrested Lee, the former head of Acme, [in June]": the comma that opens an apposition which ends before
 * token i; i where there is none. */
static uint32_t before_apposition(const eg_date_scan *s, uint32_t i) {
    enum { LONGEST = 12 }; /* tokens */
    if (i <= s->first || !eg_date_punct(s, i - 1, ',')) return i;
    for (uint32_t k = i - 1; k > s->first && i - k <= LONGEST && !way_of(s, k - 1); k--) {
        if (eg_date_punct(s, k - 1, ',')) return k - 1;
        if (breaks(s, k - 1)) break;
    }
    return i;
}

/* "sell Bemco (BEM.L) [on Friday]": the bracket that opens what closes before token i; i where there is none.
 */
static uint32_t before_brackets(const eg_date_scan *s, uint32_t i, uint32_t stop) {
    enum { LONGEST = 8 }; /* tokens */
    if (!eg_date_punct(s, i - 1, ')')) return i;
    for (uint32_t k = i - 1; k > stop && i - k <= LONGEST; k--)
        if (eg_date_punct(s, k - 1, '(')) return k - 1;
    return i;
}

/* Where the clause begins that goes on before token i; `stop` at the latest. */
static uint32_t clause_begin(const eg_date_scan *s, uint32_t i, uint32_t stop) {
    for (uint32_t open; i > stop; i = open < i ? open : i - 1) {
        open = before_brackets(s, i, stop);
        if (open == i && breaks(s, i - 1)) break;
    }
    return i;
}

/* The way of tokens [from, to): ahead if any word looks ahead, else that of the first. */
static char way_between(const eg_date_scan *s, uint32_t from, uint32_t to) {
    char way = 0;
    while (to > from && way != '+') {
        char one = way_of(s, --to);
        if (one) way = one;
    }
    return way;
}

char eg_date_way(const eg_date_scan *s, uint32_t first, uint32_t last) {
    enum { REACH = 40 }; /* tokens; keeps the cost of odd text linear */
    uint32_t stop = first - s->first > REACH ? first - REACH : s->first, i = clause_begin(s, first, stop);
    char way = way_between(s, i, first);
    if (way) return way;
    uint32_t before = first - i <= 2 ? before_apposition(s, i) : i;
    if (before < i && before > stop) way = way_between(s, clause_begin(s, before, stop), before);
    if (way) return way;
    /* nothing before it but a preposition: it opens the clause, and the verb comes after it */
    bool opens = first - i <= 2;
    uint32_t from = last;
    if (opens && (eg_date_punct(s, from, ',') || eg_date_punct(s, from, ')'))) from++;
    uint32_t reach = opens ? REACH : 1, to = s->last - last > reach ? last + reach : s->last;
    for (i = from; i < to && !breaks(s, i) && !eg_date_word(s, i, EG_TIME_TO); i++)
        if ((way = way_of(s, i)) != 0) return way;
    return 0;
}

char eg_date_which_way(int which) {
    return which < 0 ? '<' : which > 0 ? '>' : '=';
}

eg_span eg_date_form(const eg_date_scan *s, const char *format, ...) {
    va_list args;
    va_start(args, format);
    eg_span form = eg_arena_vprintf(s->a, format, args);
    va_end(args);
    return form;
}
