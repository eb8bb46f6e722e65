/* The publication date.
 * In: the option, the page's metadata, the text's complete dates, the path. Out: one date, where it came from
 * and why; nothing when there is no sign of it.
 * Refuses the clock, and dates without a year: "Monday (Aug 19)" leaves several years.
 * Example: a line "March 4, 2011" of its own above the story is a header line and dates the document. */
#include "find/date_published.h"

enum {
    HEADER_PARAGRAPHS = 8, /* a date line stands this near to the top */
    HEADER_WORDS = 8,      /* words beside the date in it: "Published", a byline, a time */
    DATELINE_TOKENS = 16,  /* "BEIJING, 4 March 2011 (Agency) -" */
};

typedef struct text_date {
    uint32_t time; /* index into times */
    int rank;      /* lower is better */
    const char *sign;
} text_date;

typedef struct publishing {
    const eg_tokens *t;
    const eg_time_words *w;
    const eg_dates *dates;
} publishing;

static bool has_class(const publishing *p, uint32_t token, eg_time_class class) {
    uint32_t end;
    return eg_time_word_at(p->w, p->t, token, (uint32_t)p->t->tokens.len, class, &end) != NULL;
}

/* A full day that needs nothing else to be known. */
static bool full_day(const eg_time *time) {
    return time->type == EG_TIME_DATE && !time->relative.len && time->value.len >= 10 &&
           time->days.earliest != EG_DAY_NONE && time->days.earliest == time->days.latest;
}

/* Tokens [*first, *last) of the token's paragraph. */
static void paragraph_tokens(const eg_tokens *t, uint32_t token, uint32_t *first, uint32_t *last) {
    uint32_t s = t->sentence_of[token], from = s, to = s;
    while (from > 0 && t->sentences.items[from - 1].paragraph == t->sentences.items[s].paragraph) from--;
    while (to + 1 < t->sentences.len &&
           t->sentences.items[to + 1].paragraph == t->sentences.items[s].paragraph)
        to++;
    *first = t->sentences.items[from].first;
    *last = t->sentences.items[to].last;
}

/* "Published: 4 March 2011", "date 2011-03-04". */
static bool announced(const publishing *p, const eg_time *time, uint32_t first) {
    uint32_t i = time->first;
    if (i > first && p->t->tokens.items[i - 1].kind == EG_TOKEN_PUNCT) i--;
    if (i > first && (has_class(p, i - 1, EG_TIME_LEAD))) i--; /* "published on" */
    for (uint32_t n = 1; n <= 3 && i >= first + n; n++) {
        uint32_t end;
        if (eg_time_word_at(p->w, p->t, i - n, i, EG_TIME_PUBLISHED, &end) && end == i) return true;
    }
    return false;
}

/* Words of the paragraph that belong to no time and announce none. */
static uint32_t other_words(const publishing *p, uint32_t first, uint32_t last) {
    uint32_t n = 0, k = 0;
    for (uint32_t i = first; i < last; i++) {
        const eg_time *times = p->dates->times.items;
        while (k < p->dates->times.len && times[k].last <= i) k++;
        bool timed = k < p->dates->times.len && times[k].first <= i;
        bool word = p->t->tokens.items[i].kind == EG_TOKEN_WORD;
        if (word && !timed && !has_class(p, i, EG_TIME_PUBLISHED)) n++;
    }
    return n;
}

/* "BEIJING, 4 March 2011 (Agency) -": a dash or colon soon after it. */
static bool in_dateline(const publishing *p, const eg_time *time, uint32_t first, uint32_t last) {
    if (time->first - first > DATELINE_TOKENS) return false;
    uint32_t end = time->last + 6 < last ? time->last + 6 : last;
    for (uint32_t i = time->last; i < end; i++) {
        const eg_token *k = &p->t->tokens.items[i];
        if (k->kind == EG_TOKEN_PUNCT && (k->punct == '-' || k->punct == ':')) return true;
        if (k->kind == EG_TOKEN_PUNCT && (k->punct == '.' || k->punct == ',')) return false;
    }
    return false;
}

static text_date judge(const publishing *p, uint32_t index) {
    const eg_time *time = &p->dates->times.items[index];
    uint32_t first, last;
    paragraph_tokens(p->t, time->first, &first, &last);
    const eg_sentence *s = &p->t->sentences.items[p->t->sentence_of[time->first]];
    bool story = s->zone <= EG_ZONE_BODY, near_top = s->paragraph < HEADER_PARAGRAPHS;
    bool other_article = s->zone == EG_ZONE_TEASER || s->zone == EG_ZONE_READMORE;
    if (time->stamp) return (text_date){index, 5, "newest teaser stamp"};
    if (other_article) return (text_date){index, 0, NULL};
    if (announced(p, time, first) && (near_top || s->zone == EG_ZONE_CREDIT))
        return (text_date){index, 1, "publication line"};
    bool ends_as_sentence = p->t->tokens.items[last - 1].punct == '.' && time->last + 1 < last;
    bool alone = !ends_as_sentence && other_words(p, first, last) <= HEADER_WORDS && s->zone != EG_ZONE_TITLE;
    bool leads = time->first == first && time->last < last && s->paragraph == 0;
    if (alone && (near_top || s->zone == EG_ZONE_CREDIT) && s->zone != EG_ZONE_BOILERPLATE)
        return (text_date){index, 2, "header line"};
    if (story && s->paragraph <= 2 && in_dateline(p, time, first, last))
        return (text_date){index, 3, "dateline"};
    if (story && leads) return (text_date){index, 4, "date before the lead"};
    return (text_date){index, 0, NULL};
}

/* The best sign in the text; of equal signs the first, of stamps the newest. */
static bool from_text(eg_arena *a, const publishing *p, eg_dates *out) {
    text_date best = {0, 0, NULL};
    for (uint32_t i = 0; i < out->times.len; i++) {
        if (!full_day(&out->times.items[i])) continue;
        text_date one = judge(p, i);
        if (!one.rank) continue;
        bool newer = one.rank == 5 && best.rank == 5 &&
                     out->times.items[i].days.latest > out->times.items[best.time].days.latest;
        if (!best.rank || one.rank < best.rank || newer) best = one;
    }
    if (!best.rank) return false;
    eg_time *time = &out->times.items[best.time];
    eg_span text = eg_tokens_text(p->t, time->first, time->last);
    out->date = eg_span_slice(time->value, 0, 10);
    out->from = EG_DATE_TEXT;
    out->why = eg_arena_printf(a, "%s %.*s", best.sign, (int)text.len, text.ptr);
    if (best.rank < 5) time->undates = false;
    return true;
}

/* Digits at `at` of the path, exactly n of them. */
static bool path_digits(eg_span s, size_t at, size_t n, int *value) {
    *value = 0;
    for (size_t i = at; i < at + n; i++) {
        if (i >= s.len || s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        *value = *value * 10 + (s.ptr[i] - '0');
    }
    return true;
}

/* The last 2011-03-04, 2011/03/04, 2011_03_04 or 20110304 of the path. */
static bool from_path(eg_arena *a, eg_span path, eg_dates *out) {
    bool found = false;
    for (size_t at = 0; at + 8 <= path.len; at++) {
        int year, month, day;
        if (at > 0 && path.ptr[at - 1] >= '0' && path.ptr[at - 1] <= '9') continue;
        if (!path_digits(path, at, 4, &year) || year < 1900 || year > 2099) continue;
        char c = path.ptr[at + 4];
        size_t gap = c == '-' || c == '_' || c == '/' || c == '.' ? 1 : 0, end = at + 8 + 2 * gap;
        if (gap && (at + 7 >= path.len || path.ptr[at + 7] != c)) continue;
        if (!path_digits(path, at + 4 + gap, 2, &month) || !path_digits(path, at + 6 + 2 * gap, 2, &day))
            continue;
        if (end < path.len && path.ptr[end] >= '0' && path.ptr[end] <= '9') continue;
        if (!eg_civil_valid(year, month, day)) continue;
        out->date = eg_arena_printf(a, "%04d-%02d-%02d", year, month, day);
        found = true;
    }
    if (!found) return false;
    out->from = EG_DATE_FILENAME;
    out->why = EG_SPAN("file name");
    return true;
}

/* A year in a rights line; the newest of several. */
static bool from_copyright(const publishing *p, eg_dates *out) {
    eg_span newest = {NULL, 0};
    for (size_t i = 0; i < out->times.len; i++) {
        const eg_time *time = &out->times.items[i];
        if (time->type != EG_TIME_DATE || time->relative.len) continue;
        if (time->value.len != 4 && time->value.len != 9) continue; /* "2011" or "2005/2011" */
        const eg_sentence *s = &p->t->sentences.items[p->t->sentence_of[time->first]];
        bool rights = false;
        for (uint32_t k = s->first; k < s->last && !rights; k++)
            rights =
                has_class(p, k, EG_TIME_COPYRIGHT) || eg_span_eq(eg_token_text(p->t, k), EG_SPAN("\u00A9"));
        eg_span year = eg_span_slice(time->value, time->value.len - 4, time->value.len);
        if (rights && (!newest.len || eg_span_cmp(year, newest) > 0)) newest = year;
    }
    if (!newest.len) return false;
    out->date = newest;
    out->from = EG_DATE_TEXT;
    out->why = EG_SPAN("copyright line");
    return true;
}

static bool take(eg_arena *a, eg_span date, eg_date_from from, eg_span why, eg_dates *out) {
    eg_period days;
    if (!date.len || !eg_period_of(date, &days)) return false;
    out->date = eg_arena_copy(a, date);
    out->from = from;
    out->why = why;
    return true;
}

void eg_date_publish(eg_arena *a, const eg_tokens *t, const eg_time_words *w, eg_span option, eg_dates *out) {
    publishing p = {t, w, out};
    const eg_article *article = t->article;
    out->date = out->why = (eg_span){NULL, 0};
    out->from = EG_DATE_NONE;
    if (take(a, option, EG_DATE_OPTION, EG_SPAN("option"), out)) return;
    if (take(a, article->meta_date, EG_DATE_METADATA, article->meta_why, out)) return;
    if (from_text(a, &p, out) || from_path(a, article->path, out)) return;
    from_copyright(&p, out);
}
