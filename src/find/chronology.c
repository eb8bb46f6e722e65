/* The dates of a chronology: which of them stands over which sentences.
 * In: sentences and times of a document. Out: for each sentence the time that heads it, if the document is a
 * chronology. One is at least two days, months or years that each begin a paragraph, as a line of their own
 * or before a colon or dash. Refuses a document with a single such date, which is mostly that of the article,
 * and what stands more than a few paragraphs below a line of its own.
 * Example: "June 3, 2013 / Manning goes on trial. Lamo testifies." -> June 3, 2013 heads both sentences. */
#include "find/action_date.h"

typedef enum heading { HEADS_NOTHING, HEADS_PARAGRAPH, HEADS_BELOW } heading;

static bool opens_paragraph(const eg_clauses *c, uint32_t s) {
    return s == 0 || eg_sent(c, s)->paragraph != eg_sent(c, s - 1)->paragraph;
}

/* What the first time of a sentence that opens a paragraph heads: of "[May 2010]", what is below; of
 * "- [May 2010]: Lee resigns", "[May 2010]. Lee resigns", its paragraph. */
static heading heads(const eg_clauses *c, uint32_t s) {
    const eg_sentence *sentence = eg_sent(c, s);
    bool line = sentence->zone == EG_ZONE_CREDIT && eg_is_date_line(c, s); /* looks like the article's own */
    bool text = sentence->zone == EG_ZONE_BODY || sentence->zone == EG_ZONE_SUBTITLE;
    if (!(text || line) || c->first_time[s] == c->first_time[s + 1] || !opens_paragraph(c, s))
        return HEADS_NOTHING;
    const eg_time *t = &c->dates->times.items[c->first_time[s]];
    if ((t->undates && !line) || t->type == EG_TIME_SET || t->type == EG_TIME_DURATION) return HEADS_NOTHING;
    if (t->days.earliest == EG_DAY_NONE || t->days.latest == EG_DAY_NONE) return HEADS_NOTHING;
    for (uint32_t i = sentence->first; i < t->first; i++)
        if (eg_tok(c, i)->kind != EG_TOKEN_PUNCT) return HEADS_NOTHING;
    if (eg_is_date_line(c, s)) {
        bool goes_on = s + 1 < c->t->sentences.len && eg_sent(c, s + 1)->paragraph == sentence->paragraph;
        return goes_on ? HEADS_PARAGRAPH : HEADS_BELOW;
    }
    uint8_t mark = t->last < sentence->last ? eg_tok(c, t->last)->punct : 0;
    bool glued = eg_tok(c, t->last)->flags & EG_TOK_GLUED;
    return (mark == ':' || mark == '-') && !glued ? HEADS_PARAGRAPH : HEADS_NOTHING;
}

/* The line of the day on which the article came out heads nothing: it stands over all of it. */
static bool is_day_of_article(const eg_clauses *c, const eg_time *t) {
    return t->days.earliest == c->dates->window.earliest && t->days.latest == c->dates->window.latest;
}

/* Do two of them begin paragraphs? */
static bool is_chronology(const eg_clauses *c) {
    const eg_time *first = NULL;
    for (uint32_t i = 0; i < c->dates->times.len; i++) {
        const eg_time *t = &c->dates->times.items[i];
        uint32_t s = c->t->sentence_of[t->first];
        if (c->first_time[s] != i || heads(c, s) == HEADS_NOTHING || is_day_of_article(c, t)) continue;
        if (first && first->days.earliest != t->days.earliest) return true;
        if (!first) first = t;
    }
    return false;
}

void eg_find_headings(eg_clauses *c) {
    enum { BELOW = 4 }; /* paragraphs */
    uint32_t count = (uint32_t)c->t->sentences.len, head = 0, left = 0;
    c->heading = NULL;
    if (c->dates->times.len < 2 || !is_chronology(c)) return;
    c->heading = eg_arena_ids(c->a, count);
    for (uint32_t s = 0; s < count; s++) {
        if (opens_paragraph(c, s)) {
            heading h = heads(c, s);
            bool own = h == HEADS_BELOW && is_day_of_article(c, &c->dates->times.items[c->first_time[s]]);
            if (h != HEADS_NOTHING) head = own ? 0 : c->first_time[s] + 1;
            if (h != HEADS_NOTHING) left = h == HEADS_BELOW ? BELOW + 1 : 1;
            left -= left > 0;
            if (h == HEADS_NOTHING && !left) head = 0;
        }
        c->heading[s] = head;
    }
}
