/* When: documents that cannot be dated alone are dated by others that report the same.
 * In: documents, some without a full date. Out: their dates with what they came from, every time expression
 * resolved, every action's date. Two documents report the same when an actor does the same to the same
 * number of the same things in both, when the numbers alone are telling enough, or when they share a
 * sentence of eight words or more, a quotation of six or a passage of twelve. Refuses to invent: with nothing
 * shared, or against the document's own words, a document stays as it was. Example: a.txt, of 20 August 2019,
 * and b.txt, undated, both tell that Twitter suspended 936 accounts; b.txt says "on Monday (Aug 19)", which
 * fits, so b.txt gets 2019-08-20 from "a.txt: Twitter suspended 936 account". */
#include "fold/when.h"

#include <string.h>

#include "fold/evidence.h"
#include "fold/figure.h"
#include "fold/fold.h"
#include "fold/shelf.h"
#include "fold/words.h"
#include "text/article.h"

enum {
    LONG_SENTENCE = 8, /* words */
    QUOTATION = 6,     /* words of a quotation that tells by itself */
    PASSAGE = 12,      /* words of a passage within a sentence */
    SAMPLED = 4,       /* one in so many passages is looked at, chosen by its first word */
    STANDING = 31,     /* days: what is printed over a longer time is standing text or history */
    NEAR = 7,          /* days between a document and the one that dates it */
    LARGE = 3,         /* digits of a number that tells by itself */
    ROUNDS = 2,        /* documents dated in the first round may date others in the second, not further */
    FANOUT = 64,       /* dated documents looked at for one shared report, so that wire copy stays linear */
    TRIED = 8,         /* documents that may date one document, best first */
};

/* What documents share: an action or a sentence, under the hash of what it says. */
typedef struct clue {
    uint32_t index;
    bool sentence;
} clue;

static uint64_t pack(uint32_t doc, clue c) {
    return (uint64_t)doc << 32 | (c.sentence ? 1u << 31 : 0u) | c.index;
}
static uint32_t doc_of(uint64_t packed) {
    return (uint32_t)(packed >> 32);
}
static clue clue_of(uint64_t packed) {
    return (clue){(uint32_t)packed & 0x7FFFFFFFu, (packed >> 31 & 1) != 0};
}

typedef struct candidate { /* a document that may date another one */
    uint32_t undated, dated;
    uint32_t place;       /* of dated, in order of the dates */
    uint32_t first, last; /* shared clues [first, last) */
} candidate;

typedef struct shared { /* one clue in both documents */
    uint32_t undated, dated;
    clue here, there;
} shared;

typedef struct when {
    eg_graph *g;
    eg_arena *scratch;         /* of the whole step */
    eg_arena small;            /* of one document or question, reset often */
    uint32_t *by_date, *place; /* documents by date, and back */
    eg_day *day;               /* by document, EG_DAY_NONE = no full date */
    EG_VEC(eg_keyed) clues;    /* hash -> pack(doc, clue) */
    EG_VEC(shared) shared;
    EG_VEC(candidate) candidates;
    EG_VEC(eg_own_date) own;
} when;

/* ---- what a document reports ---- */

/* A report tells of its own day when what it dates is recent; "in August 2017 Twitter closed 300 accounts"
 * is history. */
static bool fresh(when *w, uint32_t doc, const eg_findings *f, const eg_found_action *a) {
    if (a->polarity != EG_AFFIRMED || a->modality != EG_ACTUAL) return false;
    if (a->dated != EG_DATED_TIME) return true;
    if (w->day[doc] == EG_DAY_NONE) return f->times[a->time].relative != 0;
    eg_period days;
    eg_arena_mark start = eg_arena_now(&w->small);
    bool known = eg_time_days(&w->small, w->g, &f->times[a->time], w->day[doc], &days);
    eg_arena_rewind(&w->small, start);
    if (!known) return true;
    return days.latest >= w->day[doc] - STANDING;
}

static void add_clue(when *w, uint64_t key, uint32_t doc, uint32_t action) {
    eg_vec_push(w->scratch, &w->clues, (eg_keyed){key, pack(doc, (clue){action, false})});
}

/* What an actor does with each number of things; and, whatever the verb ("found 936 accounts", "suspended
 * 936 accounts"), large numbers and several numbers together. */
static void add_action(when *w, uint32_t doc, uint32_t index, const eg_found_action *a, eg_str actor) {
    uint64_t all = 0;
    uint32_t numbers = 0;
    for (uint32_t k = 0; k < a->item_count; k++) {
        eg_span number = eg_graph_str(w->g, a->items[k].number);
        if (!eg_number_tells(number)) continue;
        uint64_t item = eg_hash_add(eg_hash_add(1, a->items[k].number), a->items[k].noun);
        add_clue(w, eg_hash_add(eg_hash_add(item, actor), a->class ? a->class : a->action), doc, index);
        if (number.len >= LARGE) add_clue(w, eg_hash_add(item, actor), doc, index);
        all += item; /* in any order */
        numbers++;
    }
    if (numbers > 1) add_clue(w, eg_hash_add(all, actor), doc, index);
}

static void add_actions(when *w, uint32_t doc, const eg_findings *f) {
    for (uint32_t i = 0; i < f->action_count; i++) {
        const eg_found_action *a = &f->actions[i];
        if (!a->item_count || !a->actors.count || !fresh(w, doc, f, a)) continue;
        for (uint32_t n = 0; n < a->actors.count; n++) add_action(w, doc, i, a, a->actors.items[n]);
    }
}

static void add_passage(when *w, uint32_t doc, uint32_t sentence, const eg_words *words, size_t first,
                        size_t last) {
    uint64_t key = eg_words_hash(words, first, last);
    eg_vec_push(w->scratch, &w->clues, (eg_keyed){key, pack(doc, (clue){sentence, true})});
}

/* What stands between quotation marks: one article closes it with "he said", another opens it so. */
static void add_quotations(when *w, uint32_t doc, uint32_t sentence, eg_span rest, eg_words *words) {
    eg_span quote;
    while (eg_words_quoted(&rest, &quote)) {
        eg_words_of(&w->small, quote, words);
        if (words->items.len >= QUOTATION) add_passage(w, doc, sentence, words, 0, words->items.len);
    }
}

static void add_sentences(when *w, uint32_t doc, const eg_findings *f) {
    eg_words words = {0};
    for (uint32_t i = 0; i < f->sentence_count; i++) {
        const eg_found_sentence *s = &f->sentences[i];
        if (s->zone != EG_ZONE_TITLE && s->zone != EG_ZONE_SUBTITLE && s->zone != EG_ZONE_BODY) continue;
        eg_words_of(&w->small, s->text, &words);
        if (words.items.len >= LONG_SENTENCE) add_passage(w, doc, i, &words, 0, words.items.len);
        for (size_t at = 0; at + PASSAGE <= words.items.len; at++)
            if (words.items.items[at] % SAMPLED == 0) add_passage(w, doc, i, &words, at, at + PASSAGE);
        add_quotations(w, doc, i, s->text, &words);
    }
}

/* Clues of all documents, those with a full date first, by date; the stable sort keeps that order for each
 * hash. */
static void collect_clues(when *w) {
    for (int full = 1; full >= 0; full--) {
        for (uint32_t i = 0; i < w->g->doc_count; i++) {
            uint32_t doc = w->by_date[i];
            if ((w->day[doc] != EG_DAY_NONE) != full) continue;
            eg_arena_reset(&w->small);
            eg_findings f = eg_findings_found(&w->small, &w->g->docs[doc], EG_TEXTS | EG_ACTIONS);
            add_actions(w, doc, &f);
            add_sentences(w, doc, &f);
        }
    }
    eg_sort_keyed(w->clues.items, w->clues.len);
}

/* ---- which documents share reports ---- */

/* Pairs every undated document of one hash with the dated ones. A document counts once. */
static void pair_documents(when *w, const eg_keyed *clues, size_t count) {
    uint32_t dated[FANOUT], found = 0;
    clue there[FANOUT];
    eg_day first = EG_DAY_NONE, last = EG_DAY_NONE;
    size_t i = 0;
    for (; i < count && w->day[doc_of(clues[i].value)] != EG_DAY_NONE; i++) {
        uint32_t doc = doc_of(clues[i].value);
        last = w->day[doc];
        if (first == EG_DAY_NONE) first = last;
        if (found == FANOUT || (found && dated[found - 1] == doc)) continue;
        there[found] = clue_of(clues[i].value);
        dated[found++] = doc;
    }
    if (!found || (there[0].sentence && last - first > STANDING)) return;
    for (uint32_t before = UINT32_MAX; i < count; i++) {
        uint32_t doc = doc_of(clues[i].value);
        if (doc == before) continue;
        before = doc;
        for (uint32_t k = 0; k < found; k++)
            eg_vec_push(w->scratch, &w->shared, (shared){doc, dated[k], clue_of(clues[i].value), there[k]});
    }
}

/* By the documents that share, then actions before sentences, then the place in the text: the first names
 * the reason. */
static int compare_shared(const void *x, const void *y, const void *context) {
    const shared *a = x, *b = y;
    (void)context;
    if (a->undated != b->undated) return eg_compare(a->undated, b->undated);
    if (a->dated != b->dated) return eg_compare(a->dated, b->dated);
    if (a->here.sentence != b->here.sentence) return eg_compare(a->here.sentence, b->here.sentence);
    if (a->here.index != b->here.index) return eg_compare(a->here.index, b->here.index);
    return eg_compare(a->there.index, b->there.index);
}

/* Most shared reports first, then the earliest story. */
static int compare_candidates(const void *x, const void *y, const void *context) {
    const candidate *a = x, *b = y;
    (void)context;
    if (a->undated != b->undated) return eg_compare(a->undated, b->undated);
    if (a->last - a->first != b->last - b->first) return eg_compare(b->last - b->first, a->last - a->first);
    return eg_compare(a->place, b->place);
}

static void collect_candidates(when *w) {
    for (size_t i = 0, n; i < w->clues.len; i += n) {
        for (n = 1; i + n < w->clues.len && w->clues.items[i + n].key == w->clues.items[i].key; n++) continue;
        if (n > 1) pair_documents(w, w->clues.items + i, n);
    }
    eg_sort(w->shared.items, w->shared.len, sizeof *w->shared.items, compare_shared, NULL);
    for (size_t i = 0, n; i < w->shared.len; i += n) {
        const shared *s = &w->shared.items[i];
        for (n = 1; i + n < w->shared.len && s[n].undated == s->undated && s[n].dated == s->dated; n++)
            continue;
        eg_vec_push(w->scratch, &w->candidates,
                    (candidate){s->undated, s->dated, w->place[s->dated], (uint32_t)i, (uint32_t)(i + n)});
    }
    eg_sort(w->candidates.items, w->candidates.len, sizeof *w->candidates.items, compare_candidates, NULL);
}

/* ---- the day ---- */

/* Whether the shared actions fall on the same days when the undated document is of that day: at least one
 * does, or none is dated in both. */
static bool actions_meet(when *w, const candidate *c, const eg_findings *here, const eg_findings *there,
                         eg_day day) {
    bool compared = false;
    for (uint32_t i = c->first; i < c->last; i++) {
        const shared *s = &w->shared.items[i];
        if (s->here.sentence || s->there.sentence) continue;
        const eg_found_action *a = &here->actions[s->here.index], *b = &there->actions[s->there.index];
        eg_period x, y;
        if (a->dated != EG_DATED_TIME || b->dated != EG_DATED_TIME) continue;
        if (!eg_time_days(&w->small, w->g, &here->times[a->time], day, &x) ||
            !eg_time_days(&w->small, w->g, &there->times[b->time], w->day[c->dated], &y))
            continue;
        if (eg_periods_meet(x, y)) return true;
        compared = true;
    }
    return !compared;
}

/* The day nearest to the dated document's that everything allows: the same day, the one before, after, … */
static eg_day find_day(when *w, const candidate *c, const eg_findings *here, const eg_findings *there) {
    eg_day found = EG_DAY_NONE;
    eg_arena_mark start = eg_arena_now(&w->small);
    for (int step = 0; step <= 2 * NEAR && found == EG_DAY_NONE; step++) {
        eg_day day = w->day[c->dated] + (step % 2 ? -(step + 1) / 2 : step / 2);
        if (eg_day_suits(&w->small, w->g, here, day) && actions_meet(w, c, here, there, day)) found = day;
        eg_arena_rewind(&w->small, start);
    }
    return found;
}

/* "a.txt: Twitter suspended 936 accounts (and 2 more)". */
static eg_span reason(when *w, const candidate *c, const eg_findings *f, const eg_findings *there) {
    const eg_graph *g = w->g;
    const shared *s = &w->shared.items[c->first];
    eg_span path = eg_graph_str(g, there->path), what;
    if (s->here.sentence) {
        eg_span text = f->sentences[s->here.index].text, other = there->sentences[s->there.index].text;
        eg_span run = eg_words_shared(&w->small, text, other, LONG_SENTENCE);
        bool more = run.ptr + run.len < text.ptr + text.len;
        what = eg_arena_printf(&w->small, "'%.*s%s'", (int)run.len, run.ptr, more ? " …" : "");
    } else {
        const eg_found_action *a = &f->actions[s->here.index];
        eg_span actor = eg_graph_str(g, a->actors.items[0]), verb = eg_graph_str(g, a->text);
        eg_span object = eg_object_figures(&w->small, g, a->object, a->items, a->item_count);
        what = eg_arena_printf(&w->small, "%.*s %.*s%s%.*s", (int)actor.len, actor.ptr, (int)verb.len,
                               verb.ptr, object.len ? " " : "", (int)object.len, object.ptr);
    }
    uint32_t more = 0; /* actions and sentences; one action may share several numbers */
    for (uint32_t i = 1; i < c->last - c->first; i++)
        more += s[i].here.sentence != s[i - 1].here.sentence || s[i].here.index != s[i - 1].here.index;
    if (more)
        return eg_arena_printf(&w->small, "%.*s: %.*s (and %u more)", (int)path.len, path.ptr, (int)what.len,
                               what.ptr, more);
    return eg_arena_printf(&w->small, "%.*s: %.*s", (int)path.len, path.ptr, (int)what.len, what.ptr);
}

static void date_document(when *w, const candidate *c, const eg_findings *here, const eg_findings *there,
                          eg_day day) {
    eg_findings *f = &w->g->docs[c->undated];
    eg_found_time *times = NULL;
    if (!f->packed) times = EG_NEW(&w->g->arena, eg_found_time, f->time_count);
    if (times && f->time_count) memcpy(times, f->times, f->time_count * sizeof *times);
    eg_vec_push(&w->g->arena, &w->own, (eg_own_date){c->undated, f->date, f->date_why, f->date_from, times});
    f->date = eg_intern_add(&w->g->strings, eg_period_iso(&w->small, (eg_period){day, day}));
    f->date_why = eg_intern_add(&w->g->strings, reason(w, c, here, there));
    f->date_from = EG_DATE_CORPUS;
}

static void date_documents(when *w) {
    size_t n;
    for (size_t i = 0; i < w->candidates.len; i += n) {
        const candidate *c = &w->candidates.items[i];
        for (n = 1; i + n < w->candidates.len && c[n].undated == c->undated; n++) continue;
        bool dated = false;
        for (size_t k = 0; k < n && k < TRIED && !dated; k++) {
            eg_arena_reset(&w->small);
            eg_findings here = eg_findings_found(&w->small, &w->g->docs[c->undated], EG_TEXTS | EG_ACTIONS);
            eg_findings there = eg_findings_found(&w->small, &w->g->docs[c[k].dated], EG_TEXTS | EG_ACTIONS);
            eg_day day = find_day(w, &c[k], &here, &there);
            dated = day != EG_DAY_NONE;
            if (dated) date_document(w, &c[k], &here, &there, day);
        }
    }
}

/* Ranks the documents by date and notes the days of those that have a full one; whether some have and some
 * have not, so that one may date another. */
static bool list_days(when *w) {
    uint32_t dated = 0;
    w->by_date = eg_documents_by_date(w->scratch, w->g);
    for (uint32_t i = 0; i < w->g->doc_count; i++) {
        w->place[w->by_date[i]] = i;
        if (eg_document_day(w->g, &w->g->docs[i], &w->day[i]))
            dated++;
        else
            w->day[i] = EG_DAY_NONE;
    }
    return dated > 0 && dated < w->g->doc_count;
}

static int compare_own(const void *x, const void *y, const void *context) {
    const eg_own_date *a = x, *b = y;
    (void)context;
    return eg_compare(a->doc, b->doc);
}

static void date_all(when *w) {
    w->place = EG_NEW(w->scratch, uint32_t, w->g->doc_count);
    w->day = EG_NEW(w->scratch, eg_day, w->g->doc_count);
    for (int round = 0; round < ROUNDS && list_days(w); round++) {
        size_t before = w->own.len;
        w->clues.len = w->shared.len = w->candidates.len = 0;
        collect_clues(w);
        collect_candidates(w);
        date_documents(w);
        if (w->own.len == before) break;
    }
    eg_sort(w->own.items, w->own.len, sizeof *w->own.items, compare_own, NULL);
    w->g->own_dates = w->own.items;
    w->g->own_date_count = (uint32_t)w->own.len;
}

/* Dates what a document found, for good where it is not packed. */
static void date_findings(when *w, eg_dater *d, uint32_t doc) {
    eg_findings *f = &w->g->docs[doc];
    if (f->packed && !f->word_count) return; /* done when it is opened */
    eg_findings open = eg_findings_found(&w->small, &w->g->docs[doc], EG_ACTIONS);
    eg_findings_date(d, &open);
    for (uint32_t k = 0; k < f->word_count; k++) eg_findings_date_action(d, &open, &f->words[k].act);
    eg_arena_reset(&w->small);
}

void eg_fold_dates(eg_graph *g, eg_arena *scratch) {
    eg_arena_mark start = eg_arena_now(scratch);
    when w = {.g = g, .scratch = scratch};
    eg_dater d = {.g = g, .strings = &g->strings, .arena = &w.small};
    date_all(&w);
    for (uint32_t i = 0; i < g->doc_count; i++) date_findings(&w, &d, i);
    g->dated = true;
    eg_arena_release(&w.small);
    eg_arena_rewind(scratch, start);
}
