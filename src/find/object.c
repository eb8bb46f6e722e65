/* What is acted on: the object phrase with its numbers, and every name it concerns.
 * In: a verb with its actors. Out: text, items, targets. Refuses to run on past the clause: it ends at a
 * subordinator, a comma outside a list, the next finite verb. A passive verb's object is its subject.
 * Example: "deleted nine pages, two groups and 40 profiles run from Iran after a hint" -> object "nine pages,
 * two groups and 40 profiles", items 9 page, 2 group, 40 profile, target Iran. */
#include <string.h>

#include "dict/inflect.h"
#include "find/beside.h"
#include "find/sense.h"
#include "text/utf8.h"

static bool direct(const eg_frame *f) {
    return !f->noun && f->count && !f->parts[0].word &&
           (f->parts[0].slot == EG_SLOT_OBJECT || f->parts[0].slot == EG_SLOT_TARGET);
}

/* A dictionary without any frame has no list to count in. */
static const eg_frame *frame_at(const eg_dict *d, uint32_t i) {
    return d->frames.len ? d->frames.items + i : NULL;
}

#define EACH_FRAME(d, deed, f)                                                                               \
    for (const eg_frame *                                                                                    \
             f = frame_at(d, (d)->deeds.items[deed].frame_first),                                            \
            *f##_end = frame_at(d, (d)->deeds.items[deed].frame_first + (d)->deeds.items[deed].frame_count); \
         f != f##_end; f++)

bool eg_deed_preposition(const eg_dict *d, uint32_t deed, uint32_t word) {
    if (!word || !eg_deed_may_take(d, deed, word)) return false;
    EACH_FRAME(d, deed, f)
    for (uint8_t i = 1; direct(f) && i < f->count; i++)
        if (f->parts[i].word == word) return true;
    return false;
}

/* Verbs that may be followed by who is told: tell, warn. */
static bool addresses(const eg_verb *v) {
    return v->takes & EG_TAKES_SOMEBODY;
}

/* "Acme says [sales to fall]": a headline's clause, of a verb that addresses nobody. */
static bool planned_clause(const eg_clauses *c, const eg_verb *v, uint32_t i) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    eg_phrase p;
    if (s->zone != EG_ZONE_TITLE || !eg_phrase_after(c, i, s->last, &p)) return false;
    return !addresses(v) && p.last + 1 < s->last && (eg_gram(c, p.last) & EG_G_TO) &&
           !(eg_tok(c, p.last + 1)->flags & EG_TOK_CAPITAL) && !eg_gram(c, p.last + 1) &&
           eg_tok(c, p.last + 1)->kind == EG_TOKEN_WORD;
}

uint32_t eg_clause_end(const eg_clauses *c, const eg_verb *v, uint32_t from) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    const eg_verb *own = eg_verb_over(c, v->head);
    bool relative = false;
    for (uint32_t i = from; i < s->last; i++) {
        const eg_token *k = eg_tok(c, i);
        uint32_t g = eg_gram(c, i);
        if (k->punct == ';' || k->punct == ':' || k->punct == '(' || k->punct == ',' || k->punct == '.')
            return i;
        if (k->punct == '-' && (k->flags & EG_TOK_SPACE)) return i;
        bool such_as = k->word == c->word.as && i > s->first && eg_tok(c, i - 1)->word == c->word.such;
        if ((g & EG_G_SUBORDINATOR) && !such_as && !c->m->at[i]) return i;
        if (g & EG_G_RELATIVE) relative = true;
        if ((g & (EG_G_BE | EG_G_HAVE | EG_G_MODAL)) && !relative && i > from) return i;
        const eg_verb *w = eg_verb_over(c, i);
        if (!w || w == own) continue;
        if (w->kind == EG_VERB_FINITE && !relative) return w->first;
        if (w->kind == EG_VERB_INFINITIVE || w->kind == EG_VERB_GERUND || w->kind == EG_VERB_INVERTED)
            return w->first;
        if (w->kind == EG_VERB_FINITE) relative = false;
        if (w->last > i) i = w->last - 1;
    }
    return s->last;
}

/* "who heads the committee[, and] Ann Lee": another subject, not one more thing. */
static bool other_person(const eg_clauses *c, const eg_phrase *thing, const eg_phrase *p) {
    const eg_mention *m = eg_mention_at(c->m, thing->head), *q = eg_mention_at(c->m, p->head);
    if (!q || eg_entity(c, q->entity)->type != EG_ENTRY_PERSON) return false;
    return !m || eg_entity(c, m->entity)->type != EG_ENTRY_PERSON;
}

/* The end of the list that begins with the phrase: "seven pages, three groups and five accounts". */
static uint32_t list_end(const eg_clauses *c, const eg_phrase *first, uint32_t end) {
    uint32_t last = first->last, done = first->last;
    bool closed = false;
    while (last + 1 < end && !closed) {
        bool comma = eg_tok(c, last)->punct == ',', and = (eg_gram(c, last) & EG_G_AND) != 0;
        uint32_t next = last + 1;
        if (comma && (eg_gram(c, next) & EG_G_AND)) {
            and = true;
            next++;
        }
        eg_phrase p;
        if (!(comma || and) || (eg_gram(c, next) & EG_G_THAT) || eg_unknown_verb(c, next, end) ||
            !eg_phrase_after(c, next, end, &p))
            break;
        if (comma && and&&last == first->last && other_person(c, first, &p)) break;
        uint32_t after = p.last;
        while (after < end && eg_is_adverb(c, after)) after++;
        if (after < end && eg_finite_over(c, after)) break;
        if (after < end && (eg_gram(c, after) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO))) break;
        bool told = after < end && !(eg_word_ends(c, p.head, EG_SPAN("s")) && /* "accounts [posing] as" */
                                     eg_word_ends(c, after, EG_SPAN("ing")));
        if (told && (eg_unknown_verb(c, after, end) || eg_modal_at(c, after, end))) break;
        if (and&&!eg_joins_certain(c, next, &p, end)) break;
        last = p.last;
        if (and) done = last, closed = true; /* a list without "and" is something else */
    }
    return done;
}

/* The number that a phrase tells, < 0 = none: "936", "two million", "about 15". */
static double number_of(const eg_clauses *c, uint32_t first, uint32_t head) {
    double value = -1;
    for (uint32_t i = first; i < head; i++) {
        double n;
        if (!eg_is_number(c, i) || !eg_token_value(c->t, &c->d->lexicon, i, &n)) continue;
        if (i > first && eg_tok(c, i - 1)->punct == '$') continue;
        value = value >= 0 && n >= 100 && eg_tok(c, i)->kind == EG_TOKEN_WORD ? value * n
                : value >= 0                                                  ? value
                                                                              : n;
    }
    return value;
}

static eg_span lower_singular(const eg_clauses *c, uint32_t head) {
    char buffer[64];
    eg_span folded = eg_utf8_fold(c->a, eg_token_text(c->t, head), buffer, sizeof buffer);
    return eg_arena_copy(c->a, eg_singular(c->a, folded));
}

uint32_t eg_read_items(eg_clauses *c, uint32_t first, uint32_t last, eg_object_item **items) {
    c->items.len = 0;
    for (uint32_t i = first; i < last;) {
        eg_phrase p;
        if (!eg_begins_phrase(c, i) || eg_for_each(c, i, last) || !eg_phrase_after(c, i, last, &p)) {
            i += eg_for_each(c, i, last) ? 2 : 1;
            continue;
        }
        uint32_t core = p.first;
        bool of = p.last + 1 < last && (eg_gram(c, p.last) & EG_G_OF);
        double n = number_of(c, core, p.head + 1);
        bool counts =
            eg_is_number(c, p.head) || (eg_gram(c, p.head) & EG_G_NUMBER); /* "hundreds of accounts" */
        const eg_token *h = eg_tok(c, p.head);
        bool unlisted =
            (h->flags & EG_TOK_CAPITAL) && !(h->marks & (EG_WORD_COMMON | EG_WORD_VERB)); /* Ms Druyun */
        bool name =
            unlisted || (c->m->at[p.head] && eg_mention_at(c->m, p.head)->via <
                                                 EG_VIA_NOUN); /* "70 Facebook and 65 Instagram accounts" */
        if (!(counts && of) && !name && eg_tok(c, p.head)->kind == EG_TOKEN_WORD &&
            !(eg_gram(c, p.head) & EG_G_PRONOUN) && !eg_is_number(c, p.head))
            eg_vec_push(c->a, &c->items, (eg_object_item){n, lower_singular(c, p.head)});
        i = p.last > i ? p.last : i + 1;
    }
    size_t n = c->items.len;
    *items = NULL;
    if (!n) return 0;
    *items = eg_arena_alloc(c->a, n * sizeof **items);
    memcpy(*items, c->items.items, n * sizeof **items);
    return (uint32_t)n;
}

/* Right end of the object's own text: the list, and "of …" phrases. */
static uint32_t object_end(const eg_clauses *c, const eg_verb *v, const eg_phrase *p, uint32_t end) {
    uint32_t last = list_end(c, p, end);
    for (int hop = 0; hop < 2 && last + 1 < end && (eg_gram(c, last) & EG_G_OF); hop++) {
        if (eg_deed_preposition(c->d, v->deed, eg_tok(c, last)->word)) break; /* accused [Lee] of it */
        if (eg_word_ends(c, last + 1, EG_SPAN("ing"))) break;                 /* the [choice] of moving */
        eg_phrase of;
        if (eg_in_verb(c, last + 1) || !eg_phrase_after(c, last + 1, end, &of)) break;
        last = list_end(c, &of, end);
    }
    return last;
}

/* Past adverbs and "in 2015". */
static uint32_t after_times(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && (eg_is_adverb(c, i) ||
                       ((eg_gram(c, i) & EG_G_PREPOSITION) && i + 1 < end && eg_in_time(c, i + 1))))
        i++;
    return i;
}

static bool ordinary(const eg_clauses *c, uint32_t i) {
    return !eg_gram(c, i) && !c->m->at[i] && !eg_is_number(c, i);
}

/* The phrase after the preposition at token i; none when "to" begins an infinitive: "to give Acme a chance".
 */
static bool phrase_told(const eg_clauses *c, uint32_t i, uint32_t end, eg_phrase *p) {
    uint32_t g = eg_gram(c, i);
    if (!(g & (EG_G_PREPOSITION | EG_G_TO)) || !eg_phrase_after(c, i + 1, end, p)) return false;
    const eg_token *k = eg_tok(c, i + 1);
    if (!(g & EG_G_TO) || (k->flags & EG_TOK_CAPITAL) || !ordinary(c, i + 1)) return true;
    if (p->last == i + 2) return eg_span_ends(eg_token_text(c->t, i + 1), EG_SPAN("s")); /* to reporters */
    return !(k->marks & EG_WORD_VERB);
}

/* "Lee's plan": a thing, not Lee; but "Lee's lawyers" are. */
static bool of_somebody(const eg_clauses *c, const eg_phrase *p) {
    if (eg_is_representative(c, p->head)) return false;
    for (uint32_t i = p->first; i < p->head; i++)
        if (eg_tok(c, i)->kind == EG_TOKEN_CLITIC) return true;
    return false;
}

/* Names told by the prepositions of the frames: "shared data [with Twitter]", "spoke [to Obama]". */
static eg_party framed(eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t end) {
    eg_party p = {0};
    for (uint32_t i = from; i < end; i++) {
        uint32_t word = eg_tok(c, i)->word;
        if (!(eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO)) || !eg_deed_may_take(c->d, v->deed, word))
            continue;
        bool object = false, target = false;
        EACH_FRAME(c->d, v->deed, f)
        for (uint8_t k = 0; k < f->count; k++) {
            target = target || (!f->noun && f->parts[k].word == word && f->parts[k].slot == EG_SLOT_TARGET);
            object = object || (!f->noun && f->parts[k].word == word && f->parts[k].slot == EG_SLOT_OBJECT);
        }
        eg_phrase q;
        if (!(target && !eg_elsewhere(c, v->deed, i)) && !(object && eg_label_fits(c, v->deed, i))) continue;
        bool does = (v->takes & EG_TAKES_DO) && (eg_gram(c, i) & EG_G_TO); /* urged Rome [to follow] Bari */
        if (!phrase_told(c, i, end, &q) ||
            (does && ordinary(c, i + 1) && !(eg_tok(c, i + 1)->flags & EG_TOK_CAPITAL)))
            continue;
        if (eg_named(c, q.head) || (target && !of_somebody(c, &q)))
            p = eg_party_join(c->a, p, eg_names_in(c, q.first, q.last, v->actors));
    }
    return p;
}

/* Without the subject of the clause that begins there: "a phone [and Acme] is next". */
static uint32_t before_next_subject(const eg_clauses *c, uint32_t last, uint32_t extent) {
    eg_phrase p;
    bool verb = eg_in_verb(c, extent) || (eg_gram(c, extent) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL));
    if (!verb || !eg_phrase_before(c, last, extent, &p) || p.first <= last) return extent;
    return eg_gram(c, p.first - 1) & EG_G_AND ? p.first - 1 : extent;
}

/* "pages [linked to Iran]", "a network that was run from Iran and Peru", but "pages based in Iran": the
 * places that something is traced to, right behind it. */
static eg_party origin(eg_clauses *c, uint32_t last, uint32_t extent) {
    static const eg_listed_word traced[] = {"linked",     "tied",       "connected",   "traced",
                                            "attributed", "associated", "run",         "operated",
                                            "operating",  "belonging",  "originating", "originated",
                                            "sponsored",  "controlled", "backed",      ""};
    uint32_t i = last;
    while (i < extent && ((eg_gram(c, i) & (EG_G_RELATIVE | EG_G_BE | EG_G_HAVE)) || eg_is_adverb(c, i))) i++;
    if (i >= extent || !eg_word_is_one(c, i, traced)) return (eg_party){0};
    while (++i < extent && !(eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO)))
        if (!eg_is_adverb(c, i) && !eg_span_eq(eg_token_text(c->t, i), EG_SPAN("back"))) return (eg_party){0};
    eg_party places = {0};
    eg_phrase p;
    do {
        const eg_mention *m = eg_phrase_after(c, i + 1, extent, &p) ? eg_mention_at(c->m, p.head) : NULL;
        if (!m || !eg_named(c, p.head)) break; /* not "to a [Welsh] firm" */
        places = eg_party_join(c->a, places, eg_places_in(c, m->first, m->last));
        i = p.last;
    } while (i + 1 < extent && (eg_gram(c, i) & EG_G_AND));
    return places;
}

/* Whom the clause concerns past its object, which ends before token `last`: names after the frames'
 * prepositions, "a deal [with Acme]", "links [to Iran]", and what tells where many things are from: "removed
 * pages [run from Iran]". */
static eg_party beyond(eg_clauses *c, const eg_verb *v, uint32_t last, uint32_t extent) {
    eg_phrase p;
    if (last >= extent) return (eg_party){0};
    uint32_t word = eg_tok(c, last)->word;
    bool many = !eg_named(c, last - 1) && eg_span_ends(eg_token_text(c->t, last - 1), EG_SPAN("s"));
    bool there =
        word == c->word.in && !eg_deed_is(c->d, v->deed, EG_CLASS(SUE) | EG_CLASS(ARREST) | EG_CLASS(CHARGE));
    bool told_of = eg_in_verb(c, last) || eg_unknown_verb(c, last, extent) ||
                   (eg_gram(c, last) & (EG_G_RELATIVE | EG_G_OF)) || there || word == c->word.from;
    if ((eg_gram(c, last) & EG_G_OF) && eg_deed_preposition(c->d, v->deed, word))
        told_of = false; /* accused agencies [of] it */
    eg_party places = origin(c, last, extent);
    if (many && told_of) return eg_party_join(c->a, eg_names_beyond(c, last, extent, v->actors), places);
    if (places.count) return places;
    uint32_t next = after_times(c, last, extent);
    bool at_once = next < extent && phrase_told(c, next, extent, &p);
    eg_party more = at_once ? framed(c, v, next, p.last) : (eg_party){0};
    const eg_mention *origin = at_once ? eg_mention_at(c->m, p.head) : NULL;
    if (word == c->word.from && origin && eg_named(c, last - 1) &&
        eg_entity(c, origin->entity)->type == EG_ENTRY_PLACE)
        return (eg_party){0}; /* faces Lee [from Rome] */
    if (eg_elsewhere(c, v->deed, last)) return more;
    bool joins = word == c->word.with || word == c->word.against ||
                 (many && (eg_gram(c, last) & EG_G_TO) && !(v->takes & EG_TAKES_DO));
    if (joins && !eg_in_verb(c, last + 1) && phrase_told(c, last, extent, &p) && c->m->at[p.head])
        more = eg_party_join(c->a, more, eg_names_in(c, p.first, p.last, v->actors));
    return more;
}

/* Where the words of an object in tokens [first, last) end. */
static uint32_t words_end(const eg_clauses *c, uint32_t first, uint32_t last) {
    while (first < last && eg_tok(c, last - 1)->kind == EG_TOKEN_PUNCT && eg_tok(c, last - 1)->punct != '"')
        last--;
    if (first < last && eg_tok(c, last)->punct == '%') last++;
    while (first < last && last < c->t->tokens.len && (eg_tok(c, last)->flags & EG_TOK_GLUED))
        last++; /* runner[-up] */
    return last;
}

static void fill(eg_clauses *c, const eg_verb *v, uint32_t first, uint32_t last, uint32_t extent,
                 eg_object *out) {
    bool fits = eg_label_fits(c, v->deed, v->passive ? v->last : first - 1);
    if (first < last && eg_tok(c, first)->kind == EG_TOKEN_CLITIC) first++; /* next month['s] ballot */
    last = words_end(c, first, last);
    uint32_t end = eg_sent(c, v->sentence)->last;
    bool shows = eg_shows(c, last, end);
    if (shows) extent = last;
    if (!eg_pair_marks(c, &first, &last, end)) return;
    if (!v->passive && !out->clause && !shows && !eg_phrase_certain(c, v, first, &last, end)) return;
    if (fits) {
        out->text = eg_tokens_text(c->t, first, last);
        out->item_count = eg_read_items(c, first, last, &out->items);
    }
    if (eg_only_told_of(c, first, last)) return;
    out->targets = eg_names_in(c, first, last, v->actors);
    if (extent <= last || eg_deed_sense(c->d, v->deed) == EG_SENSE_SAY) return;
    extent = before_next_subject(c, last, extent);
    out->targets = eg_party_join(c->a, out->targets, beyond(c, v, last, extent));
}

eg_party eg_named_head(eg_clauses *c, const eg_verb *v, const eg_phrase *p) {
    const eg_mention *m = eg_mention_at(c->m, p->head);
    return m && m->via != EG_VIA_DEMONYM ? eg_names_in(c, m->first, m->last, v->actors) : (eg_party){0};
}

/* "fined [Acme] $3 million": whom the verb acts on, before what. */
static eg_party before_figure(eg_clauses *c, const eg_verb *v, const eg_phrase *p) {
    const eg_mention *m = eg_mention_at(c->m, p->first);
    if (!m || m->last >= p->last || !eg_frame_gives(c, v->deed)) return (eg_party){0};
    bool figure = eg_is_number(c, m->last) || eg_tok(c, m->last)->punct == '$';
    return figure ? eg_names_in(c, m->first, m->last, v->actors) : (eg_party){0};
}

/* The passive's object stands before it. */
static void subject_as_object(eg_clauses *c, const eg_verb *v, eg_object *out) {
    eg_passive subject;
    if (!eg_read_passive(c, v, &subject)) return;
    fill(c, v, subject.first, subject.last, subject.extent, out);
    out->heads = subject.heads;
    out->targets = eg_party_join(c->a, out->targets, subject.heads); /* "[Lee], a man who was fined" */
}

/* "the campaign [it discovered]": a clause of a pronoun and a verb right after its object. */
static bool object_before(eg_clauses *c, const eg_verb *v, eg_phrase *p) {
    static const eg_listed_word adverbial[] = {"way", "time", "day", "moment", "place", "reason", "year", ""};
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t subject = v->subject_first;
    if (v->kind != EG_VERB_FINITE || v->subject_last != subject + 1 || v->subject_last > v->first ||
        subject == s->first || !(eg_gram(c, subject) & EG_G_SUBJECT))
        return false;
    if (!eg_is_nominal(c, subject - 1) || c->m->at[subject - 1] || eg_is_adverb(c, subject - 1) ||
        eg_gram(c, subject - 1) || eg_word_is_one(c, subject - 1, adverbial))
        return false;
    return eg_phrase_before(c, s->first, subject, p) && p->last == subject &&
           (eg_gram(c, p->first) & (EG_G_DETERMINER | EG_G_POSSESSIVE));
}

/* Does a clause or a quotation follow the phrase before token `last`, so that it is who was told: "told [AP]
 * that …"? */
static bool addressee(const eg_clauses *c, const eg_verb *v, uint32_t last) {
    uint32_t end = eg_sent(c, v->sentence)->last, next = after_times(c, last, end);
    if (next < end && eg_tok(c, next)->punct == ':') next++;
    bool quote = next < end && eg_tok(c, next)->punct == '"';
    bool name_goes_on = next == last && next < end && !c->m->at[next] && eg_in_verb(c, next) &&
                        (eg_tok(c, next)->flags & EG_TOK_CAPITAL);
    return addresses(v) && !name_goes_on && (quote || eg_clause_at(c, next, end));
}

/* Is the phrase before token `last` all that was said, not the beginning of a clause: "said [nothing].", not
 * "said [changes] to it might help"? */
static bool thing_said(const eg_clauses *c, const eg_verb *v, uint32_t last) {
    uint32_t end = eg_sent(c, v->sentence)->last;
    if (addresses(v)) return true;
    if (last == v->particle) last++;
    if (eg_deed_sense(c->d, v->deed) == EG_SENSE_SAY)
        return last >= end || eg_tok(c, last)->punct == '.' || eg_tok(c, last)->punct == '"';
    return last >= end || (eg_tok(c, last)->punct != '(' && eg_nothing_told_after(c, last, end));
}

/* "called for [Acme] to sell it": what stands between token `before` and `last` is no object, but acts. */
static bool acts_itself(const eg_clauses *c, uint32_t before, uint32_t last, uint32_t end) {
    return eg_tok(c, before)->word == c->word.for_ && last + 1 < end && (eg_gram(c, last) & EG_G_TO) &&
           eg_in_verb(c, last + 1);
}

/* "confirmed [the outbreak] after Acme reported it": a thing, and then a clause that tells when. */
static bool then_clause(const eg_clauses *c, const eg_verb *v, uint32_t i, uint32_t end) {
    static const eg_listed_word when[] = {"after", "before", "since", "until", ""};
    eg_phrase p;
    eg_sense sense = eg_deed_sense(c->d, v->deed);
    return (eg_takes_object(v) || sense == EG_SENSE_ADD) && sense != EG_SENSE_SAY &&
           !(eg_gram(c, i) & (EG_G_SUBJECT | EG_G_THAT | EG_G_QUESTION)) && eg_phrase_after(c, i, end, &p) &&
           p.last < end && eg_word_is_one(c, p.last, when) && eg_clause_at(c, p.last + 1, end);
}

/* "fired the head of Acme, [Ann Lee], …": the person is acted on, not the firm. */
static void named_behind(eg_clauses *c, const eg_verb *v, const eg_phrase *p, eg_object *out) {
    const eg_mention *m = out->text.len ? eg_person_apposed(c, p, eg_sent(c, v->sentence)->last) : NULL;
    if (m) out->targets = eg_names_in(c, m->first, m->last, v->actors);
}

void eg_find_object(eg_clauses *c, const eg_verb *v, eg_object *out) {
    *out = (eg_object){0};
    const eg_sentence *s = eg_sent(c, v->sentence);
    bool noun = v->particle && !eg_takes_object(v); /* "met its [targets] for" */
    if (v->kind == EG_VERB_INVERTED) return;
    uint32_t first = eg_after_adverbs(c, noun ? v->particle + 1 : v->head_last, s->last), from = first;
    if (eg_takes_clause(v)) {
        uint32_t told = after_times(c, from, s->last);
        if (told < s->last && (eg_gram(c, told) & EG_G_THAT)) from = told; /* said [on Sunday] that */
    }
    if (!v->passive && from + 1 < s->last && (eg_gram(c, from) & EG_G_AND) && eg_in_verb(c, from + 1)) {
        const eg_verb *w = eg_verb_over(c, from + 1);                  /* "[found] and removed 15 pages" */
        bool own = eg_deed_sense(c->d, v->deed) != EG_SENSE_TAKE_OVER; /* took over and … */
        uint32_t next = eg_after_adverbs(c, w->head_last, s->last);
        bool direct = next < s->last &&
                      (!(eg_gram(c, next) & (EG_G_PREPOSITION | EG_G_TO)) || eg_begins_phrase(c, next));
        own = own && direct && eg_takes_object(v); /* resigned and …; confessed and testified [against] Lee */
        if (own && w->kind == EG_VERB_FINITE && !w->passive && w->head > v->head) {
            eg_find_object(c, w, out);
            return;
        }
    }
    if (v->passive) {
        subject_as_object(c, v, out);
        eg_party more = framed(c, v, v->head_last, eg_clause_end(c, v, first));
        out->targets = eg_party_join(c->a, out->targets, more);
        return;
    }
    bool then = false,
         it = v->particle == from + 1 && (eg_gram(c, from) & EG_G_IT); /* made [it] clear that */
    if (eg_takes_clause(v) && (noun || it || !v->particle)) {
        bool colon = from < s->last && eg_tok(c, from)->punct == ':';
        uint32_t start = it ? v->particle + 1 : colon ? from + 1 : from;
        bool quote = start < s->last && eg_tok(c, start)->punct == '"';
        bool at_once = start < s->last && (!(v->takes & EG_TAKES_ONLY_SOMEBODY) ||
                                           (eg_gram(c, start) & (EG_G_THAT | EG_G_QUESTION)));
        then = then_clause(c, v, start, s->last);
        if (quote || (at_once && !then && eg_clause_at(c, start, s->last)) ||
            eg_clause_later(c, v, start, s->last) || planned_clause(c, v, start)) {
            out->clause = true;
            out->text = eg_said_text(c, v, start, eg_quote_end(c, v->head, s->last));
            return;
        }
    }
    eg_phrase p;
    if (eg_takes_object(v) && eg_phrase_after(c, from, s->last, &p)) {
        eg_cut_shown(c, &p, s->last);
        uint32_t last = object_end(c, v, &p, s->last), extent = eg_clause_end(c, v, last);
        if (acts_itself(c, p.first - 1, last, s->last)) return;
        bool says = eg_takes_clause(v);
        out->clause = says && addressee(c, v, last); /* told AP that … */
        if (says && !out->clause && !then && !thing_said(c, v, last)) return;
        fill(c, v, p.first, last, extent, out);
        out->text = eg_with_name(c, v, out->text, last);
        if (out->text.len) out->heads = eg_named_head(c, v, &p);
        if (out->text.len && !out->heads.count) out->heads = before_figure(c, v, &p);
        if (out->clause) out->targets = eg_names_in(c, p.first, p.last, v->actors);
        named_behind(c, v, &p, out);
        return;
    }
    if (eg_takes_object(v) && object_before(c, v, &p)) {
        fill(c, v, p.first, p.last, p.last, out);
        return;
    }
    uint32_t end = eg_clause_end(c, v, first);
    out->targets = framed(c, v, from, end);
    for (uint32_t i = from; i < end; i++) { /* "cracked down on [dissent]" */
        if (eg_is_adverb(c, i)) continue;
        if ((eg_gram(c, i) & EG_G_OF) && i > from && eg_is_nominal(c, i - 1))
            return;                                                  /* died at the age [of] */
        if (!(eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO))) return; /* gained [ground to gain more] of it */
        bool slot = false;
        EACH_FRAME(c->d, v->deed, f)
        slot = slot || (!f->noun && f->count && f->parts[0].word && f->parts[0].word == eg_tok(c, i)->word);
        if (!phrase_told(c, i, end, &p)) return;
        if (!slot || (noun && i > from) || eg_in_verb(c, i + 1)) {
            i = p.last - 1; /* spoke [in Rome] of it */
            continue;
        }
        eg_cut_shown(c, &p, s->last);
        uint32_t last = object_end(c, v, &p, s->last);
        if (acts_itself(c, i, last, s->last)) return;
        eg_party party = out->targets;
        fill(c, v, p.first, last, eg_clause_end(c, v, last), out);
        named_behind(c, v, &p, out);
        if (eg_takes_clause(v) || eg_deed_is(c->d, v->deed, EG_CLASS(SAY)))
            out->targets = party; /* "commented on [Lee's plan]": only told of */
        return;
    }
}
