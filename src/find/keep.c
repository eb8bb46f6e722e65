/* Findings of a document, kept: names instead of numbers, copies instead of spans into the text.
 * In: the arrays of the finding stages, part by part. Out: eg_findings. Refuses to keep sentences in which
 * nothing was found. Example: a mention of entry 17 becomes {"Twitter", organization, via name, by
 * "organizations.tsv:17"}. */
#include "find/keep.h"

#include "text/utf8.h"

enum { NBSP = 0xC2 }; /* the first byte of a no-break space, and of other characters */

typedef struct keeping {
    eg_keeper *seen;
    eg_arena *arena, *scratch;
    eg_intern *strings;
    const eg_dict *dict;
    const eg_tokens *tokens;
    const eg_mentions *mentions;
    uint32_t *kept;                /* by sentence: index + 1 into the kept ones */
    eg_str *found;                 /* by entity that no row lists: its name */
    EG_VEC(eg_intern_want) wanted; /* strings that nothing waits for, to be looked up together */
} keeping;

static eg_str str(keeping *k, eg_span s) {
    return eg_intern_add(k->strings, s);
}

/* The string of s, remembered in *slot. */
static eg_str once(keeping *k, eg_str *slot, eg_span s) {
    if (!*slot) *slot = str(k, s);
    return *slot;
}

static eg_str cite(keeping *k, eg_source source) {
    return str(k, eg_dict_cite(k->scratch, k->dict, source));
}

static eg_str cite_once(keeping *k, eg_str *slot, eg_source source) {
    if (!*slot) *slot = cite(k, source);
    return *slot;
}

static eg_str name_of(keeping *k, uint32_t entity) {
    size_t listed = k->dict->entries.len;
    if (entity >= listed)
        return once(k, &k->found[entity - listed], k->mentions->found.items[entity - listed].name);
    return once(k, &k->seen->entry_name[entity], k->dict->entries.items[entity].name);
}

/* Whether the only blanks of a text are single spaces between other characters, for certain. */
static bool is_tidy(eg_span s) {
    const unsigned char *p = (const unsigned char *)s.ptr;
    if (!s.len || p[0] <= ' ' || p[0] == NBSP || p[s.len - 1] == ' ') return false;
    unsigned char faults = 0; /* counted nowhere, so that compilers look at many bytes at once */
    for (size_t i = 1; i < s.len; i++)
        faults |= (unsigned char)((p[i] < ' ') | (p[i] == NBSP) | ((p[i] == ' ') & (p[i - 1] == ' ')));
    return !faults;
}

/* Room for `more` elements after the `count` of items; *count counts them, too. */
static void *room(keeping *k, void *items, uint32_t *count, size_t more, size_t size) {
    size_t before = *count;
    *count += (uint32_t)more;
    return eg_arena_grow(k->arena, items, before * size, (before + more) * size);
}

static eg_span tidy(keeping *k, eg_span s) {
    if (!is_tidy(s)) return eg_utf8_tidy(k->arena, s);
    return k->arena == k->scratch ? s : eg_arena_copy(k->arena, s);
}

/* The string of s is wanted in *out, which stays where it is. */
static void want(keeping *k, eg_str *out, eg_span s) {
    if (s.len) eg_vec_push(k->scratch, &k->wanted, (eg_intern_want){s, out});
}

static eg_span tidy_span(keeping *k, eg_span s) {
    return !s.len || is_tidy(s) ? s : eg_utf8_tidy(k->scratch, s);
}

static eg_str tidy_str(keeping *k, eg_span s) {
    return str(k, tidy_span(k, s));
}

static void keep_sentences(keeping *k, const eg_mentions *m, const eg_actions *actions, eg_findings *out) {
    size_t n = k->tokens->sentences.len;
    k->kept = EG_NEW(k->scratch, uint32_t, n + 1);
    for (size_t i = 0; i < m->list.len; i++) k->kept[k->tokens->sentence_of[m->list.items[i].first]] = 1;
    for (size_t i = 0; i < actions->list.len; i++) k->kept[actions->list.items[i].sentence] = 1;
    uint32_t before = k->seen->sentences, more = 0;
    for (size_t i = 0; i < n; i++)
        if (k->kept[i]) k->kept[i] = before + ++more;
    out->sentences = room(k, out->sentences, &out->sentence_count, more, sizeof *out->sentences);
    eg_found_sentence *sentences = out->sentences + (out->sentence_count - more);
    for (size_t i = 0; i < n; i++) {
        const eg_sentence *s = &k->tokens->sentences.items[i];
        if (!k->kept[i]) continue;
        eg_span text = {k->tokens->text.ptr + s->start, s->end - s->start};
        sentences[k->kept[i] - 1 - before] =
            (eg_found_sentence){s->start, s->end, s->line, s->zone, tidy(k, text)};
    }
}

/* The name of a pattern, which stands as long as the program or the dictionary does. */
static eg_str pattern(keeping *k, const char *by) {
    size_t place = (size_t)((uintptr_t)by ^ (uintptr_t)by >> 7) % EG_PATTERNS_SEEN;
    if (k->seen->patterns[place].by != by) {
        k->seen->patterns[place].by = by;
        k->seen->patterns[place].name = str(k, eg_span_of(by));
    }
    return k->seen->patterns[place].name;
}

/* What found the mention: a row of a dictionary, or the pattern that found the entity. */
static eg_str found_by(keeping *k, const eg_mention *m) {
    size_t listed = k->dict->entries.len;
    if (m->by) return pattern(k, m->by);
    if (m->entity >= listed) return pattern(k, k->mentions->found_by.items[m->entity - listed]);
    eg_source row = k->dict->entries.items[m->entity].source;
    bool own = row.file == m->source.file && row.line == m->source.line;
    return own ? cite_once(k, &k->seen->entry_row[m->entity], row) : cite(k, m->source);
}

/* The mention's own words, without a line break inside: very often the entity's name. */
static void want_text(keeping *k, const eg_mention *m, const eg_entry *e, eg_found_mention *out) {
    eg_span text = tidy_span(k, (eg_span){k->tokens->text.ptr + m->start, m->end - m->start});
    if (eg_span_eq(text, e->name))
        out->text = out->entity;
    else
        want(k, &out->text, text);
}

/* What a name that no row lists seems to be, beyond its type. */
static eg_str seems(keeping *k, const eg_mention *m, const eg_entry *e) {
    static const char *const genders[] = {[EG_GENDER_UNKNOWN] = "",
                                          [EG_GENDER_FEMALE] = "female",
                                          [EG_GENDER_MALE] = "male",
                                          [EG_GENDER_OTHER] = "other"};
    if (m->via != EG_VIA_DISCOVERED) return 0;
    if (e->type == EG_ENTRY_PERSON)
        return once(k, &k->seen->gender_name[e->gender], eg_span_of(genders[e->gender]));
    const eg_kind *kind = &k->dict->kinds.items[e->kind];
    return kind->type == e->type ? once(k, &k->seen->kind_name[e->kind], kind->name)
                                 : 0; /* 0 is the kind without a name */
}

/* The names of entities that no row lists. */
static void name_found(keeping *k) {
    for (size_t i = 0; i < k->mentions->found.len; i++)
        want(k, &k->found[i], k->mentions->found.items[i].name);
    eg_intern_add_all(k->strings, k->wanted.items, k->wanted.len);
    k->wanted.len = 0;
}

static void keep_mentions(keeping *k, const eg_mentions *m, eg_findings *out) {
    out->mentions = room(k, out->mentions, &out->mention_count, m->list.len, sizeof *out->mentions);
    eg_found_mention *mentions = out->mentions + (out->mention_count - m->list.len);
    for (size_t i = 0; i < m->list.len; i++) {
        const eg_mention *from = &m->list.items[i];
        const eg_entry *e = eg_mentions_entry(m, k->dict, from->entity);
        mentions[i] = (eg_found_mention){.start = from->start,
                                         .end = from->end,
                                         .sentence = k->kept[k->tokens->sentence_of[from->first]] - 1,
                                         .entity = name_of(k, from->entity),
                                         .by = found_by(k, from),
                                         .seems = seems(k, from, e),
                                         .type = e->type,
                                         .via = from->via,
                                         .confidence = from->confidence,
                                         .listed = from->entity < k->dict->entries.len};
        want_text(k, from, e, &mentions[i]);
    }
}

static void keep_times(keeping *k, const eg_dates *dates, eg_findings *out) {
    out->times = room(k, out->times, &out->time_count, dates->times.len, sizeof *out->times);
    eg_found_time *times = out->times + (out->time_count - dates->times.len);
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *from = &dates->times.items[i];
        times[i] = (eg_found_time){.start = from->start,
                                   .end = from->end,
                                   .days = from->days,
                                   .by = pattern(k, from->by.ptr),
                                   .type = (uint8_t)from->type,
                                   .weekday = (uint8_t)from->weekday};
        want(k, &times[i].text, (eg_span){k->tokens->text.ptr + from->start, from->end - from->start});
        want(k, &times[i].value, from->value);
        want(k, &times[i].relative, from->relative);
        want(k, &times[i].mod, from->mod);
    }
}

static void keep_doubts(keeping *k, const eg_dates *dates, eg_findings *out) {
    out->doubts = room(k, out->doubts, &out->doubt_count, dates->doubts.len, sizeof *out->doubts);
    eg_found_doubt *doubts = out->doubts + (out->doubt_count - dates->doubts.len);
    for (size_t i = 0; i < dates->doubts.len; i++) {
        const eg_date_doubt *from = &dates->doubts.items[i];
        doubts[i] = (eg_found_doubt){from->start, from->end, eg_article_line(k->tokens->article, from->start),
                                     tidy_str(k, from->text)};
    }
}

static eg_names names(keeping *k, eg_party party) {
    if (!party.count) return (eg_names){NULL, 0};
    eg_str *items = eg_arena_alloc(k->arena, party.count * sizeof *items);
    for (uint32_t i = 0; i < party.count; i++) items[i] = name_of(k, party.items[i]);
    return (eg_names){items, party.count};
}

static const eg_item *items(keeping *k, const eg_action *from) {
    if (!from->item_count) return NULL;
    eg_item *out = EG_NEW(k->arena, eg_item, from->item_count);
    for (uint32_t i = 0; i < from->item_count; i++) {
        double n = from->items[i].number;
        if (n >= 0) want(k, &out[i].number, eg_arena_printf(k->scratch, "%.15g", n));
        want(k, &out[i].noun, from->items[i].noun);
    }
    return out;
}

static void keep_actions(keeping *k, const eg_actions *actions, eg_findings *out) {
    out->actions = room(k, out->actions, &out->action_count, actions->list.len, sizeof *out->actions);
    eg_found_action *found = out->actions + (out->action_count - actions->list.len);
    for (size_t i = 0; i < actions->list.len; i++) {
        const eg_action *from = &actions->list.items[i];
        const eg_deed *deed = &k->dict->deeds.items[from->deed];
        const eg_token *tokens = k->tokens->tokens.items;
        found[i] = (eg_found_action){.start = tokens[from->first].start,
                                     .end = tokens[from->last - 1].end,
                                     .sentence = k->kept[from->sentence] - 1,
                                     .action = once(k, &k->seen->lemma[from->deed], deed->lemma),
                                     .class = once(k, &k->seen->class[from->deed], deed -> class),
                                     .label = once(k, &k->seen->label[from->deed], deed->label),
                                     .by = cite_once(k, &k->seen->deed_row[from->deed], deed->source),
                                     .actors = names(k, from->actors),
                                     .targets = names(k, from->targets),
                                     .said_by = names(k, from->said_by),
                                     .items = items(k, from),
                                     .item_count = from->item_count,
                                     .time = from->dated == EG_DATED_TIME ? k->seen->times + from->time : 0,
                                     .dated = from->dated,
                                     .dated_by = from->dated_by,
                                     .bounds = {EG_DAY_NONE, EG_DAY_NONE},
                                     .polarity = from->polarity,
                                     .modality = from->modality,
                                     .tone = deed->tone,
                                     .nominal = from->nominal};
        want(k, &found[i].text, tidy_span(k, eg_tokens_text(k->tokens, from->first, from->last)));
        want(k, &found[i].actor_text, tidy_span(k, from->actor_text));
        want(k, &found[i].object, tidy_span(k, from->object));
    }
}

static void make_room(eg_keeper *seen, const eg_dict *dict) {
    if (seen->entry_name) return;
    seen->entry_name = EG_NEW(&seen->arena, eg_str, dict->entries.len + 1);
    seen->entry_row = EG_NEW(&seen->arena, eg_str, dict->entries.len + 1);
    seen->kind_name = EG_NEW(&seen->arena, eg_str, dict->kinds.len + 1);
    eg_str **deeds[] = {&seen->lemma, &seen->class, &seen->label, &seen->deed_row};
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
        *deeds[i] = EG_NEW(&seen->arena, eg_str, dict->deeds.len + 1);
}

void eg_findings_keep(eg_keeper *keeper, eg_arena *arena, eg_intern *strings, eg_arena *scratch,
                      const eg_dict *dict, const eg_tokens *tokens, const eg_mentions *mentions,
                      const eg_dates *dates, const eg_actions *actions, eg_findings *out) {
    const eg_article *article = tokens->article;
    make_room(keeper, dict);
    eg_str *found = EG_NEW(scratch, eg_str, mentions->found.len + 1);
    keeping k = {.seen = keeper,
                 .arena = arena,
                 .scratch = scratch,
                 .strings = strings,
                 .dict = dict,
                 .tokens = tokens,
                 .mentions = mentions,
                 .found = found};
    if (!article->from) {
        keeper->sentences = keeper->times = 0;
        *out = (eg_findings){.path = str(&k, article->path),
                             .title = tidy_str(&k, article->title),
                             .date = str(&k, dates->date),
                             .date_why = str(&k, dates->why),
                             .date_from = (uint8_t)dates->from,
                             .window = dates->window,
                             .bytes = article->text.len};
    }
    uint32_t sentences = out->sentence_count, times = out->time_count;
    name_found(&k);
    keep_sentences(&k, mentions, actions, out);
    keep_mentions(&k, mentions, out);
    keep_times(&k, dates, out);
    keep_doubts(&k, dates, out);
    keep_actions(&k, actions, out);
    eg_intern_add_all(strings, k.wanted.items, k.wanted.len);
    keeper->sentences += out->sentence_count - sentences;
    keeper->times += out->time_count - times;
}

void eg_keeper_release(eg_keeper *keeper) {
    eg_arena_release(&keeper->arena);
    *keeper = (eg_keeper){0};
}
