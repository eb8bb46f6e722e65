/* Dates of single words: when was that?
 * In: a token that a user points at. Out: the time expression that dates it, and why; else the publication.
 * The order: the time of an act that graphs date; one in the clause; the nearest of the sentence, where
 * clauses, other verbs and quotations count as distance; that of the verb that governs it; the day that the
 * story goes on about, for what is told in the past; the article's own. Refuses times that tell what another
 * noun is of, that follow a later verb, or that are after the article when the word is told as done.
 * Example: in "In 1996 Jobs returned and soon reassumed the role", the year dates "reassumed" as well; in
 * "the third such lawsuit", with no time near, "lawsuit" is as old as the article. */
#include "find/word_date.h"

#include "find/action_date.h"
#include "find/clause.h"

typedef enum tense { NO_TENSE, PAST, PRESENT, PERFECT, BEFORE_PAST, FUTURE } tense;

struct eg_word_dater {
    eg_clauses c;
    const eg_actions *actions;
};

eg_word_dater *eg_word_dater_new(eg_arena *a, const eg_tokens *tokens, eg_mentions *mentions,
                                 const eg_dates *dates, const eg_dict *dict, const eg_actions *actions) {
    eg_word_dater *w = EG_NEW(a, eg_word_dater, 1);
    w->actions = actions;
    eg_open_clauses(a, tokens, mentions, dates, dict, &w->c);
    return w;
}

/* ---- what kind of word ---- */

/* The forms that a token has as a verb of the dictionary: EG_VERB_… */
static uint32_t listed_forms(const eg_clauses *c, uint32_t i) {
    eg_hit hits[EG_NAME_WORDS];
    uint32_t forms = 0;
    for (size_t n = eg_match_at(&c->d->verbs, eg_tok(c, i), 1, hits); n-- > 0;)
        for (uint32_t f = hits[n].payload; f; f = c->d->verb_forms.items[f].next)
            forms |= c->d->verb_forms.items[f].forms;
    return forms;
}

static bool ends_with(const eg_clauses *c, uint32_t i, const char *ending, size_t least) {
    eg_span s = eg_token_text(c->t, i);
    return eg_tok(c, i)->kind == EG_TOKEN_WORD && s.len >= least && eg_span_ends(s, eg_span_of(ending));
}

/* "demoed", "held": can be a past form. */
static bool has_past_form(const eg_clauses *c, uint32_t i) {
    if (eg_gram(c, i) || (eg_tok(c, i)->flags & EG_TOK_CAPITAL)) return false;
    return ends_with(c, i, "ed", 5) || (listed_forms(c, i) & EG_VERB_PAST);
}

/* The token before i that is no adverb, time or "not"; UINT32_MAX = none in the sentence. */
static uint32_t before(const eg_clauses *c, uint32_t i) {
    uint32_t first = eg_sent(c, c->t->sentence_of[i])->first;
    while (i-- > first)
        if (!eg_is_adverb(c, i) && !(eg_gram(c, i) & EG_G_NOT)) return i;
    return UINT32_MAX;
}

/* Something that can be a subject ends at p: "Jobs [demoed]", "he [demoed]", "the firm [demoed]". */
static bool subject_ends(const eg_clauses *c, uint32_t p) {
    if (eg_gram(c, p) & (EG_G_SUBJECT | EG_G_RELATIVE)) return true;
    bool capital = (eg_tok(c, p)->flags & EG_TOK_CAPITAL) && !eg_gram(c, p);
    return eg_is_nominal(c, p) || capital || eg_tok(c, p)->punct == ')';
}

/* "Jobs [started] by hinting": who starts is the subject. */
static bool acts_by(const eg_clauses *c, const eg_verb *v) {
    uint32_t by = v->head_last, end = eg_sent(c, v->sentence)->last;
    return v->kind == EG_VERB_REDUCED && by + 1 < end && (eg_gram(c, by) & EG_G_BY) &&
           ends_with(c, by + 1, "ing", 5);
}

/* A finite verb, or the auxiliary that makes one. */
static bool is_finite_at(const eg_clauses *c, uint32_t i) {
    if (eg_in_time(c, i)) return false;
    if (eg_gram(c, i) & (EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL))
        return !ends_with(c, i, "ing", 4) && !eg_span_eq(eg_token_text(c->t, i), EG_SPAN("be")) &&
               !eg_span_eq(eg_token_text(c->t, i), EG_SPAN("been"));
    const eg_verb *v = eg_verb_over(c, i);
    if (v && v->head <= i && !acts_by(c, v))
        return v->head == i && (v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED);
    uint32_t p = before(c, i);
    if (p == UINT32_MAX || !has_past_form(c, i)) return false;
    if (eg_gram(c, p) & EG_G_AND) return !eg_is_nominal(c, i + 1 < c->t->tokens.len ? i + 1 : i);
    return subject_ends(c, p);
}

/* What an auxiliary says of the verb it helps. */
static tense tense_of_auxiliary(const eg_clauses *c, uint32_t i) {
    uint32_t g = eg_gram(c, i), role = eg_role(c, i);
    if (g & EG_G_HAVE) return role & EG_ROLE_PAST ? BEFORE_PAST : PERFECT;
    if (role & EG_ROLE_PAST) return PAST;
    if (role & EG_ROLE_PRESENT) return PRESENT;
    return g & EG_G_MODAL ? FUTURE : NO_TENSE;
}

/* The tense that the word's own verb group gives; NO_TENSE = none, as of nouns, "to …" and "…ing". */
static tense own_tense(const eg_clauses *c, uint32_t i) {
    const eg_verb *v = eg_verb_over(c, i);
    if (v && v->modality == EG_PLANNED) return FUTURE;
    tense helped = NO_TENSE;
    uint32_t auxiliary = EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL, p = before(c, i);
    for (; p != UINT32_MAX && (eg_gram(c, p) & auxiliary); p = before(c, p)) {
        tense more = tense_of_auxiliary(c, p);
        if (more != NO_TENSE) helped = more;
    }
    if (helped != NO_TENSE) return helped;
    if (p != UINT32_MAX && (eg_gram(c, p) & EG_G_TO) && !ends_with(c, i, "ed", 5)) return NO_TENSE;
    if (eg_gram(c, i) & auxiliary) { /* "has a camera", "had a camera" */
        tense t = tense_of_auxiliary(c, i);
        return t == PERFECT ? PRESENT : t == BEFORE_PAST ? PAST : t;
    }
    for (uint32_t k = v ? v->first : i; k < i; k++)
        if (has_past_form(c, k)) return PAST; /* "started by hinting" */
    if (v && (v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED))
        return eg_verb_in_past(c, v) ? PAST : PRESENT;
    if (v && !acts_by(c, v)) return NO_TENSE;
    if (is_finite_at(c, i)) return PAST;
    bool subject = p != UINT32_MAX && p + 1 == i && (subject_ends(c, p)) && !eg_gram(c, i);
    bool present = (listed_forms(c, i) && !ends_with(c, i, "ing", 5)) ||
                   (ends_with(c, i, "s", 4) && p != UINT32_MAX && (eg_gram(c, p) & EG_G_SUBJECT));
    return subject && present && !(eg_tok(c, i)->flags & EG_TOK_CAPITAL) ? PRESENT : NO_TENSE;
}

/* The finite verb that a noun, an infinitive or a participle at i goes with: the nearest to its left in the
 * clause, else the first to its right. UINT32_MAX = none. */
static uint32_t governor(const eg_clauses *c, uint32_t i) {
    const eg_sentence *s = eg_sent(c, c->t->sentence_of[i]);
    for (uint32_t k = i; k-- > s->first;) {
        uint32_t g = eg_gram(c, k);
        if (is_finite_at(c, k)) return k;
        if (eg_tok(c, k)->punct == ';' || ((g & EG_G_SUBORDINATOR) && !(g & EG_G_PREPOSITION))) break;
    }
    for (uint32_t k = i + 1; k < s->last; k++)
        if (is_finite_at(c, k)) return k;
    return UINT32_MAX;
}

/* An auxiliary stands for the verb that it helps. */
static tense tense_at(const eg_clauses *c, uint32_t i, uint32_t *by) {
    tense t = own_tense(c, i);
    *by = i;
    if (t != NO_TENSE) return t;
    *by = governor(c, i);
    if (*by == UINT32_MAX) return NO_TENSE;
    t = own_tense(c, *by);
    if (!(eg_gram(c, *by) & EG_G_HAVE)) return t;
    for (uint32_t k = *by + 1, last = eg_sent(c, c->t->sentence_of[i])->last; k < last && k < *by + 4; k++)
        if (has_past_form(c, k) || (eg_gram(c, k) & EG_G_BE)) return tense_of_auxiliary(c, *by);
    return t;
}

/* ---- the sentence ---- */

enum { FAR = 26 };

/* "born in Lyon on 3 May 1955, has built": between commas, with a verb of its own that is not i. */
static bool belongs_to_other(const eg_clauses *c, const eg_time *t, uint32_t i) {
    const eg_sentence *s = eg_sent(c, c->t->sentence_of[i]);
    if (t->last > i || t->last >= s->last || eg_tok(c, t->last)->punct != ',') return false;
    for (uint32_t k = t->first; k-- > s->first + 1;) {
        if (eg_tok(c, k)->punct != ',') continue;
        return k + 1 < i && (eg_verb_over(c, k + 1) || eg_unknown_verb(c, k + 1, s->last) ||
                             (eg_gram(c, k + 1) & EG_G_RELATIVE) ||
                             eg_span_eq(eg_token_text(c->t, k + 1), EG_SPAN("born")));
    }
    return false;
}

/* How far a time is from a word: tokens, and more for what parts clauses. A time that opens the sentence
 * holds for all of its main clauses; one that follows another verb is not of the verb before it. */
static uint32_t distance(const eg_clauses *c, const eg_time *t, uint32_t i, bool verb) {
    const eg_sentence *s = eg_sent(c, c->t->sentence_of[i]);
    bool left = t->last <= i, opens = left && t->first <= s->first + 1;
    bool subject = !verb && !left;
    uint32_t from = left ? t->last : i + 1, to = left ? i : t->first, far = 0;
    if (!left && t->first <= i) return 0;
    for (uint32_t k = from; k < to; k++) {
        uint32_t g = eg_gram(c, k);
        uint8_t punct = eg_tok(c, k)->punct;
        bool own_group = left && eg_verb_over(c, k) && eg_verb_over(c, k) == eg_verb_over(c, i);
        if (punct == ';' || punct == '"') far += 16;
        if (punct == ',') far += opens ? 0 : 2;
        if (((g & EG_G_SUBORDINATOR) && !(g & EG_G_PREPOSITION)) || (g & EG_G_RELATIVE)) far += 10;
        if ((g & EG_G_SUBORDINATOR) && (g & EG_G_PREPOSITION)) far += 6; /* after, until */
        if (is_finite_at(c, k) && !own_group) {
            far += opens ? 2 : left ? 8 : verb ? FAR : subject ? 2 : 8;
            subject = false; /* the first verb is its own */
        }
        if (g & EG_G_AND) far += opens ? 0 : 2;
    }
    if (!opens) far += (to - from) / 2;
    if (left && !opens) far += 2; /* times follow more often than not */
    if (belongs_to_other(c, t, i)) far += FAR;
    if ((eg_tok(c, t->first)->flags ^ eg_tok(c, i)->flags) & EG_TOK_QUOTED) far += 16;
    return far;
}

/* "Monday's release", "the June 24 release": the time tells when the noun at i was. */
static bool modifies_this(const eg_clauses *c, const eg_time *t, uint32_t i) {
    if (t->last > i || i - t->last > 3) return false;
    for (uint32_t k = t->last; k < i; k++)
        if (!eg_is_nominal(c, k) && eg_tok(c, k)->kind != EG_TOKEN_CLITIC) return false;
    return !is_finite_at(c, i);
}

/* The time of the sentence that is nearest to i; its distance, FAR or more when none is near enough. */
static uint32_t time_in_sentence(const eg_clauses *c, uint32_t i, tense told, uint32_t *index) {
    uint32_t nearest = UINT32_MAX, s = c->t->sentence_of[i];
    bool past = told == PAST || told == PERFECT || told == BEFORE_PAST || told == PRESENT;
    for (uint32_t k = c->first_time[s]; k < c->first_time[s + 1]; k++) {
        const eg_time *t = &c->dates->times.items[k];
        if (!eg_time_tells_days(t) || t->undates) continue;
        bool own = modifies_this(c, t, i);
        if (!own && (eg_time_modifies(c, t) || (past && eg_time_is_later(c, t)))) continue;
        uint32_t far = own ? 0 : distance(c, t, i, told != NO_TENSE);
        if (far >= nearest) continue;
        nearest = far;
        *index = k;
    }
    return nearest;
}

/* ---- the story ---- */

/* A title tells what the first sentence of the text does: its day, not one to come. */
static bool lead_day(const eg_clauses *c, uint32_t sentence, uint32_t *index) {
    uint32_t s = sentence, n = (uint32_t)c->t->sentences.len;
    while (s < n && (eg_sent(c, s)->zone != EG_ZONE_BODY || eg_is_date_line(c, s))) s++;
    for (uint32_t i = s < n ? c->first_time[s] : 0; s < n && i < c->first_time[s + 1]; i++) {
        const eg_time *t = &c->dates->times.items[i];
        if (!eg_is_news_day(c, t) || eg_time_is_later(c, t)) continue;
        *index = i;
        return true;
    }
    return false;
}

/* "Boeing, whose plane was shown on July 8, said": told by the way. */
static bool by_the_way(const eg_clauses *c, const eg_time *t) {
    uint32_t first = eg_sent(c, c->t->sentence_of[t->first])->first;
    for (uint32_t k = t->first; k-- > first && eg_tok(c, k)->punct != ',';)
        if ((eg_gram(c, k) & EG_G_RELATIVE) && !(eg_gram(c, k) & EG_G_THAT)) return true;
    return false;
}

/* The day that the story goes on about: the last day of the news told before the sentence. */
static bool story_day(const eg_clauses *c, uint32_t sentence, uint32_t *index) {
    enum { NEWS = 7 }; /* days: what is older is background where a newer day was told */
    eg_day out = c->dates->window.latest;
    bool any = false;
    if (eg_sent(c, sentence)->zone == EG_ZONE_TITLE) return lead_day(c, sentence, index);
    if (eg_sent(c, sentence)->zone != EG_ZONE_BODY) return false;
    for (uint32_t i = c->first_time[sentence]; i-- > 0;) {
        const eg_time *t = &c->dates->times.items[i];
        uint32_t s = c->t->sentence_of[t->first];
        if (eg_sent(c, s)->zone != EG_ZONE_BODY || eg_is_date_line(c, s)) continue;
        if (!eg_is_news_day(c, t) || eg_time_is_later(c, t) || by_the_way(c, t)) continue;
        if (!any) *index = i;
        any = true;
        if (out == EG_DAY_NONE || t->days.earliest == EG_DAY_NONE || out - t->days.earliest > NEWS) continue;
        *index = i;
        return true;
    }
    return any;
}

/* ---- all of it ---- */

static eg_word_date found(eg_when_by by, uint32_t time, uint8_t sureness, bool done) {
    return (eg_word_date){.by = by, .time = time, .sureness = sureness, .done = done};
}

static bool date_of_act(const eg_word_dater *w, uint32_t i, eg_word_date *out) {
    static const eg_when_by by[] = {
        [EG_BY_NOTHING] = EG_WHEN_PUBLICATION, [EG_BY_CLAUSE] = EG_WHEN_CLAUSE,
        [EG_BY_SENTENCE] = EG_WHEN_VERB,       [EG_BY_PARAGRAPH] = EG_WHEN_PARAGRAPH,
        [EG_BY_STAMP] = EG_WHEN_STAMP,         [EG_BY_REPORT] = EG_WHEN_PUBLICATION};
    static const uint8_t sure[] = {
        [EG_WHEN_CLAUSE] = 85,    [EG_WHEN_VERB] = 75,  [EG_WHEN_SENTENCE] = 75,
        [EG_WHEN_PARAGRAPH] = 90, [EG_WHEN_STAMP] = 85, [EG_WHEN_PUBLICATION] = 65};
    for (size_t n = 0; n < w->actions->list.len; n++) {
        const eg_action *a = &w->actions->list.items[n];
        if (i < a->first || i >= a->last || a->dated == EG_DATED_NOT) continue;
        eg_when_by how = by[a->dated_by];
        *out = found(how, a->time, sure[how], a->modality == EG_ACTUAL && a->polarity == EG_AFFIRMED);
        return true;
    }
    return false;
}

/* A time in the clause of the word, or near it in the sentence. */
static bool date_in_sentence(const eg_clauses *c, uint32_t i, tense own, bool done, eg_word_date *out) {
    enum { SAME_CLAUSE = 8 }; /* distance */
    uint32_t time = 0;
    const eg_verb *v = eg_verb_over(c, i);
    if (v && eg_time_of_verb(c, v, &time) && !belongs_to_other(c, &c->dates->times.items[time], i)) {
        *out = found(EG_WHEN_CLAUSE, time, 75, done);
        return true;
    }
    uint32_t far = time_in_sentence(c, i, own, &time);
    *out =
        far < SAME_CLAUSE ? found(EG_WHEN_CLAUSE, time, 75, done) : found(EG_WHEN_SENTENCE, time, 55, done);
    return far < FAR;
}

/* governed: a noun, an infinitive or a participle may take the date of its verb. */
static eg_word_date date_of(const eg_word_dater *w, uint32_t i, bool governed) {
    const eg_clauses *c = &w->c;
    eg_word_date out;
    uint32_t time = 0, by = i;
    tense own = own_tense(c, i), told = own != NO_TENSE ? own : tense_at(c, i, &by);
    bool done = told != FUTURE && told != NO_TENSE, act = date_of_act(w, i, &out);
    const eg_sentence *s = eg_sent(c, c->t->sentence_of[i]);
    bool goes_on = (told != FUTURE && s->zone == EG_ZONE_TITLE) || told == PAST ||
                   (!act && (told == PERFECT || told == NO_TENSE));
    if (act && out.by != EG_WHEN_PUBLICATION && out.by != EG_WHEN_PARAGRAPH) return out;
    if (!act && date_in_sentence(c, i, own, done, &out)) return out;
    if (governed && !act && own == NO_TENSE && by != UINT32_MAX && by != i) {
        out = date_of(w, by, false);
        if (out.by == EG_WHEN_CLAUSE || out.by == EG_WHEN_SENTENCE) out.by = EG_WHEN_VERB, out.sureness -= 10;
        return out;
    }
    if (goes_on && story_day(c, c->t->sentence_of[i], &time)) {
        uint32_t told_in = eg_sent(c, c->t->sentence_of[c->dates->times.items[time].first])->paragraph;
        return found(EG_WHEN_PARAGRAPH, time, told_in == s->paragraph ? 80 : 65, done);
    }
    return act ? out : found(EG_WHEN_PUBLICATION, 0, told == PRESENT || told == PAST ? 60 : 40, done);
}

eg_word_date eg_word_when(const eg_word_dater *w, uint32_t token) {
    return date_of(w, token, true);
}

/* ---- the words of a table ---- */

static uint32_t token_at(const eg_tokens *t, uint32_t offset) {
    uint32_t low = 0, high = (uint32_t)t->tokens.len;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (t->tokens.items[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == t->tokens.len || t->tokens.items[low].start > offset) return UINT32_MAX;
    return t->tokens.items[low].kind == EG_TOKEN_PUNCT ? UINT32_MAX : low;
}

void eg_date_words(eg_word_table *table, eg_arena *keep, eg_intern *strings, const eg_word_dater *w,
                   eg_findings *out, eg_diag *d) {
    const eg_tokens *t = w->c.t;
    size_t count, kept = out->word_count;
    eg_word_row **rows = eg_word_table_of(w->c.a, table, t->article->path, &count);
    out->words =
        eg_arena_grow(keep, out->words, kept * sizeof *out->words, (kept + count) * sizeof *out->words);
    for (size_t i = 0; i < count; i++) {
        eg_word_row *row = rows[i];
        if (row->offset < t->article->from || row->offset >= t->article->to) continue; /* of another part */
        uint32_t token = token_at(t, row->offset);
        if (row->path.len) {
            if (!row->several)
                eg_word_table_fault(table, row, 1, "several articles have that file name; write the path", d);
            row->several = true;
            continue;
        }
        row->path = eg_arena_copy(&table->arena, t->article->path);
        if (token == UINT32_MAX) {
            eg_word_table_fault(table, row, row->column,
                                "no word stands there; count the bytes before it, as findings do", d);
            continue;
        }
        eg_word_date when = eg_word_when(w, token);
        bool published = when.by == EG_WHEN_PUBLICATION;
        out->words[out->word_count++] = (eg_found_word){
            .row = (uint32_t)(row - table->rows.items),
            .text = eg_intern_add(strings, eg_token_text(t, token)),
            .by = (uint8_t)when.by,
            .sureness = when.sureness,
            .act = {.time = when.time,
                    .dated = published ? EG_DATED_PUBLICATION : EG_DATED_TIME,
                    .modality = when.done ? EG_ACTUAL : EG_PLANNED,
                    .bounds = {EG_DAY_NONE, EG_DAY_NONE}},
        };
    }
}
