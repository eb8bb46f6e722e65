/* The publication date.
 * In: the option, the page's metadata, the text's complete dates, the path. Out: one date, where it came from
 * and why; nothing when there is no sign of it.
 * Refuses the clock, and dates without a year: "Monday (Aug 19)" leaves several years.
 * Example: a line "March 4, 2011" of its own above the story is a header line and dates the document. */
#include "find/date_published.h"

#include "find/date_check.h"

enum {
    HEADER_PARAGRAPHS = 8, /* a date line stands this near to the top */
    SHORT_WORDS = 2,       /* words beside the date in a line of furniture */
    HEADER_WORDS = 8,      /* words beside the date in it: "Published", a byline, a time */
    AGENCY_TOKENS = 10,    /* after it, in brackets, with what follows */
    DATELINE_TOKENS = 16,  /* "BEIJING, 4 March 2011 (Agency) -" */
};

typedef struct text_date {
    uint32_t time; /* index into times */
    int rank;      /* LINE …; 0 = no sign */
    const char *sign;
} text_date;

#define STAMP_SIGN "newest teaser stamp"
enum { LINE = 1, HEADER, DATELINE, LEAD, STAMP }; /* best first */

/* The paragraph being judged; its times are those from `time` on. */
typedef struct paragraph {
    uint32_t index, first, last; /* tokens [first, last) */
    uint32_t others;             /* words that belong to no time and announce none */
    bool prose;                  /* some of them are no names, nor do they stand before times: "will be" */
} paragraph;

typedef struct publishing {
    const eg_tokens *t;
    const eg_time_words *w;
    const eg_dates *dates;
    eg_day latest; /* the latest full day that the story tells */
} publishing;

static bool has_class(const publishing *p, uint32_t token, eg_time_class class) {
    uint32_t end;
    return eg_time_word_at(p->w, p->t, token, (uint32_t)p->t->tokens.len, class, &end) != NULL;
}

/* A full day that needs nothing else to be known, maybe with its hour: "4:12 p.m. March 4, 2011". */
static bool full_day(const eg_time *time) {
    return (time->type == EG_TIME_DATE || time->type == EG_TIME_TIME) && !time->relative.len &&
           time->value.len >= 10 && time->days.earliest != EG_DAY_NONE &&
           time->days.earliest == time->days.latest;
}

/* "Results will be [published] on 4 March": running text tells of the article itself when it begins with the
 * word, or with "this": "This story was first published on 4 March". */
static bool tells_of_another(const publishing *p, const paragraph *para, uint32_t published) {
    bool sentence = p->t->tokens.items[para->last - 1].punct == '.' || para->others > HEADER_WORDS;
    uint32_t first = p->t->sentences.items[p->t->sentence_of[published]].first;
    return sentence && published > first && !has_class(p, first, EG_TIME_WHICH) &&
           !has_class(p, first, EG_TIME_PUBLISHED);
}

/* "Published: 4 March 2011", "date 2011-03-04". */
static bool announced(const publishing *p, const paragraph *para, const eg_time *time) {
    uint32_t i = time->first, first = para->first;
    if (i > first && p->t->tokens.items[i - 1].kind == EG_TOKEN_PUNCT) i--;
    if (i > first && (has_class(p, i - 1, EG_TIME_LEAD))) i--; /* "published on" */
    for (uint32_t n = 1; n <= 3 && i >= first + n; n++) {
        uint32_t end;
        if (eg_time_word_at(p->w, p->t, i - n, i, EG_TIME_PUBLISHED, &end) && end == i)
            return !tells_of_another(p, para, i - n);
    }
    return false;
}

/* The paragraph of a time. */
static paragraph paragraph_of(const publishing *p, uint32_t time) {
    const eg_time *times = p->dates->times.items;
    const eg_sentence *sentences = p->t->sentences.items;
    uint32_t s = p->t->sentence_of[times[time].first], index = sentences[s].paragraph, to = s;
    while (s > 0 && sentences[s - 1].paragraph == index) s--;
    while (to + 1 < p->t->sentences.len && sentences[to + 1].paragraph == index) to++;
    paragraph para = {.index = index, .first = sentences[s].first, .last = sentences[to].last};
    while (time > 0 && times[time - 1].first >= para.first) time--;
    for (uint32_t i = para.first; i < para.last; i++) {
        while (time < p->dates->times.len && times[time].last <= i) time++;
        bool timed = time < p->dates->times.len && times[time].first <= i;
        bool word = p->t->tokens.items[i].kind == EG_TOKEN_WORD;
        if (!word || timed || has_class(p, i, EG_TIME_PUBLISHED)) continue;
        para.others++;
        para.prose |= !(p->t->tokens.items[i].flags & EG_TOK_CAPITAL) && !has_class(p, i, EG_TIME_LEAD) &&
                      !has_class(p, i, EG_TIME_OF) && !has_class(p, i, EG_TIME_MEASURE);
    }
    return para;
}

/* "BEIJING, 4 March 2011 (Agency) -": names before it, a dash or colon soon after it; the dash of a life
 * ("Ann Lee (4 March 1911 - 5 May 1980)") stands inside its brackets. */
static bool in_dateline(const publishing *p, const eg_time *time, uint32_t first, uint32_t last) {
    const eg_token *tokens = p->t->tokens.items;
    int open = 0;
    if (time->first - first > DATELINE_TOKENS) return false;
    for (uint32_t i = first; i < time->first; i++) {
        if (tokens[i].kind == EG_TOKEN_WORD && !(tokens[i].flags & EG_TOK_CAPITAL)) return false;
        open += (tokens[i].punct == '(') - (tokens[i].punct == ')');
    }
    uint32_t end = time->last + 6 < last ? time->last + 6 : last;
    for (uint32_t i = time->last; i < end; i++) {
        if (tokens[i].kind != EG_TOKEN_PUNCT) continue;
        if (i == time->last && tokens[i].punct == '(') /* "(The Daily News of the North)" */
            end = i + AGENCY_TOKENS < last ? i + AGENCY_TOKENS : last;
        if (tokens[i].punct == '-' || tokens[i].punct == ':') return open <= 0;
        bool stop =
            i == time->last && tokens[i].punct == '.' && i + 1 < last; /* BEIJING, 4 March 2011. It … */
        if (stop) return time->first > first && (tokens[first].flags & EG_TOK_UPPER) != 0;
        bool place = i == time->last && tokens[i].punct == ',' && time->first == first && i + 1 < last &&
                     (tokens[i + 1].flags & EG_TOK_CAPITAL); /* 4 March 2011, Beijing - */
        if ((tokens[i].punct == '.' || tokens[i].punct == ',') && open <= 0 && !place) return false;
        open += (tokens[i].punct == '(') - (tokens[i].punct == ')');
    }
    return false;
}

/* A story does not tell days that lie years after it came out. */
static bool too_early(const publishing *p, const eg_time *time) {
    enum { YEARS_AHEAD = 3 * 366 };
    return time->days.latest + YEARS_AHEAD < p->latest;
}

static bool rights_line(const publishing *p, const eg_sentence *s) {
    for (uint32_t i = s->first; i < s->last; i++)
        if (has_class(p, i, EG_TIME_COPYRIGHT) || eg_span_eq(eg_token_text(p->t, i), EG_SPAN("\u00A9")))
            return true;
    return false;
}

static text_date judge(const publishing *p, const paragraph *para, uint32_t index) {
    const text_date none = {index, 0, NULL};
    const eg_time *time = &p->dates->times.items[index];
    uint8_t zone = p->t->sentences.items[p->t->sentence_of[time->first]].zone;
    bool story = zone <= EG_ZONE_BODY, near_top = para->index < HEADER_PARAGRAPHS;
    if (time->stamp) return (text_date){index, STAMP, STAMP_SIGN};
    if (zone == EG_ZONE_TEASER || zone == EG_ZONE_READMORE || zone == EG_ZONE_CAPTION || too_early(p, time))
        return none;
    if (!near_top && zone != EG_ZONE_CREDIT) return none;
    if (announced(p, para, time)) return (text_date){index, LINE, "publication line"};
    bool sentence =
        p->t->tokens.items[para->last - 1].punct == '.' && (time->last + 1 < para->last || para->prose);
    bool alone = !sentence && para->others <= HEADER_WORDS && zone != EG_ZONE_TITLE;
    bool furniture =
        zone == EG_ZONE_BOILERPLATE && para->others > SHORT_WORDS; /* 4 March 2011 | 3 min read */
    if (alone && !furniture && !rights_line(p, &p->t->sentences.items[p->t->sentence_of[time->first]]))
        return (text_date){index, HEADER, "header line"};
    if (story && para->index <= 2 && in_dateline(p, time, para->first, para->last))
        return (text_date){index, DATELINE, "dateline"};
    bool leads = time->first == para->first && time->last < para->last && para->index == 0;
    return story && leads ? (text_date){index, LEAD, "date before the lead"} : none;
}

static eg_day latest_told(const eg_dates *dates) {
    eg_day latest = EG_DAY_NONE;
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *time = &dates->times.items[i];
        if (!time->undates && full_day(time) && time->days.latest > latest) latest = time->days.latest;
    }
    return latest;
}

/* The best sign in the text; of equal signs the first, of stamps the newest. Rank 0: none. */
static text_date best_in_text(publishing *p, const eg_dates *out) {
    text_date best = {0, 0, NULL};
    paragraph para = {.index = UINT32_MAX};
    p->latest = latest_told(out);
    for (uint32_t i = 0; i < out->times.len; i++) {
        const eg_time *time = &out->times.items[i];
        if (!full_day(time)) continue;
        if (p->t->sentences.items[p->t->sentence_of[time->first]].paragraph != para.index)
            para = paragraph_of(p, i);
        text_date one = judge(p, &para, i);
        if (!one.rank) continue;
        bool newer = one.rank == STAMP && best.rank == STAMP &&
                     time->days.latest > out->times.items[best.time].days.latest;
        if (!best.rank || one.rank < best.rank || newer) best = one;
    }
    return best;
}

/* The best sign of the text, if it is one of this rank or a better one. */
static bool from_text(eg_arena *a, publishing *p, int rank, eg_dates *out) {
    text_date best = best_in_text(p, out);
    if (!best.rank || best.rank > rank) return false;
    eg_time *time = &out->times.items[best.time];
    eg_span text = eg_tokens_text(p->t, time->first, time->last);
    out->date = eg_span_slice(time->value, 0, 10);
    out->from = EG_DATE_TEXT;
    out->why = eg_arena_printf(a, "%s %.*s", best.sign, (int)text.len, text.ptr);
    if (best.rank != STAMP) time->undates = false;
    return true;
}

/* A publication line, header line or dateline that is far from the page's metadata, or tells a later day. */
static void compare_metadata(eg_arena *a, publishing *p, eg_dates *out) {
    enum { FAR = 7 }; /* days */
    eg_period page;
    text_date best = best_in_text(p, out);
    if (!best.rank || best.rank > DATELINE || !eg_period_of(out->date, &page)) return;
    const eg_time *time = &out->times.items[best.time];
    bool late = best.rank == DATELINE && time->days.earliest > page.latest + 1;
    if (!late && time->days.earliest >= page.earliest - FAR && time->days.earliest <= page.latest + FAR)
        return;
    eg_span text = eg_tokens_text(p->t, time->first, time->last);
    eg_date_note_doubt(a, out, time->start, time->end,
                       eg_arena_printf(a,
                                       "'%.*s': this %s does not fit the page's own date %.*s, which is "
                                       "taken (a table for --dates can say otherwise)",
                                       (int)text.len, text.ptr, best.sign, (int)out->date.len,
                                       out->date.ptr));
}

static bool digit_at(eg_span s, size_t at) {
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* Digits at `at`, n of them; -1 = there are fewer. */
static int digits_at(eg_span s, size_t at, size_t n) {
    int value = 0;
    for (size_t i = at; i < at + n; i++) {
        if (!digit_at(s, i)) return -1;
        value = value * 10 + (s.ptr[i] - '0');
    }
    return value;
}

/* The date at `at` of a path: 2011-03-04, 2011/03/04, 2011_03_04, 2011.03.04 or 20110304; a month, 2011-03,
 * 2011_03 or 2011/03, has day 0. */
static bool date_in_path(eg_span path, size_t at, eg_civil *out) {
    if (!digit_at(path, at) || (at && digit_at(path, at - 1))) return false;
    int year = digits_at(path, at, 4);
    char before = at ? path.ptr[at - 1] : 0, c = at + 4 < path.len ? path.ptr[at + 4] : 0;
    if (year < 1900 || year > 2099) return false;
    size_t gap = c == '-' || c == '_' || c == '/' || c == '.' ? 1 : 0, next = at + 6 + gap;
    int month = digits_at(path, at + 4 + gap, 2), day = digits_at(path, next + gap, 2);
    bool parted = next < path.len && (!gap || path.ptr[next] == c);
    *out = (eg_civil){year, month, day};
    if (parted && !digit_at(path, next + gap + 2) && eg_civil_valid(year, month, day)) return true;
    out->day = 0;
    bool more = digit_at(path, next) || (parted && c != '/' && digit_at(path, next + 1));
    return gap && c != '.' && before != '-' && !more && month >= 1 && month <= 12;
}

/* The last day of the path, else its last month. */
static bool from_path(eg_arena *a, eg_span path, eg_dates *out) {
    eg_civil found = {0}, one;
    for (size_t at = 0; at + 7 <= path.len; at++)
        if (date_in_path(path, at, &one) && (one.day || !found.day)) found = one;
    if (!found.year) return false;
    out->date = found.day ? eg_arena_printf(a, "%04d-%02d-%02d", found.year, found.month, found.day)
                          : eg_arena_printf(a, "%04d-%02d", found.year, found.month);
    out->from = EG_DATE_FILENAME;
    out->why = EG_SPAN("file name");
    return true;
}

/* A year in a rights line; the newest of several. */
static bool from_copyright(const publishing *p, eg_dates *out) {
    eg_span newest = {NULL, 0};
    uint32_t judged = UINT32_MAX; /* sentence */
    bool rights = false;
    for (size_t i = 0; i < out->times.len; i++) {
        const eg_time *time = &out->times.items[i];
        if (time->type != EG_TIME_DATE || time->relative.len) continue;
        if (time->value.len != 4 && time->value.len != 9) continue; /* "2011" or "2005/2011" */
        uint32_t sentence = p->t->sentence_of[time->first];
        if (sentence != judged) rights = rights_line(p, &p->t->sentences.items[sentence]);
        judged = sentence;
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

/* The newest teaser is years older than the rights line: it tells nothing of this article. */
static bool stamp_of_another_year(const publishing *p, const eg_dates *out) {
    eg_dates rights = *out;
    rights.date = (eg_span){NULL, 0};
    if (!eg_span_starts(out->why, EG_SPAN(STAMP_SIGN)) || !from_copyright(p, &rights)) return false;
    return !eg_span_starts(out->date, rights.date);
}

static void find_date(eg_arena *a, const eg_tokens *t, const eg_time_words *w, eg_date_given given,
                      eg_dates *out) {
    publishing p = {t, w, out, EG_DAY_NONE};
    const eg_article *article = t->article;
    out->date = out->why = (eg_span){NULL, 0};
    out->from = EG_DATE_NONE;
    eg_date_from from = given.settled ? given.from : EG_DATE_OPTION;
    if (take(a, given.date, from, given.why, out) || given.settled) return;
    if (article->meta_weak && from_text(a, &p, DATELINE, out)) return;
    if (take(a, article->meta_date, EG_DATE_METADATA, article->meta_why, out)) {
        compare_metadata(a, &p, out);
        return;
    }
    if (from_text(a, &p, STAMP, out) && !stamp_of_another_year(&p, out)) return;
    out->date = out->why = (eg_span){NULL, 0};
    out->from = EG_DATE_NONE;
    if (!from_path(a, article->path, out)) from_copyright(&p, out);
}

void eg_date_publish(eg_arena *a, const eg_tokens *t, const eg_time_words *w, eg_date_given given,
                     eg_dates *out) {
    find_date(a, t, w, given, out);
    if (given.settled)
        out->window = given.window;
    else
        eg_date_find_window(a, t, out);
}
