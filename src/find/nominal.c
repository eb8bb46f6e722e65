/* Nouns that name an act, with who acts.
 * In: tokens, names, verbs. Out: nominal actions. Refuses a noun whose actor is not told by a possessive, a
 * name right before it, or "from" and "by" after it. Example: "after a tip from Twitter" -> tip off, actor
 * Twitter. "Facebook's removal of 12 pages" -> remove, actor Facebook, object 12 pages. */
#include "find/nominal.h"

#include "find/action_date.h"
#include "find/pronoun.h"
#include "find/who.h"

/* The possessor in the phrase before the noun: "Twitter's", "its"; of what is told also "a Twitter [tip]".
 */
static eg_party possessor(eg_clauses *c, uint32_t from, uint32_t noun, uint32_t sentence, bool told,
                          uint32_t *first) {
    for (uint32_t i = noun; i > from && noun - i < 6; i--) {
        uint32_t k = i - 1;
        const eg_mention *m = eg_mention_at(c->m, k);
        bool speaker = false;
        *first = k;
        if (m) {
            bool bare = i == noun, owns = !bare && eg_tok(c, i)->kind == EG_TOKEN_CLITIC;
            bool firm = eg_entity(c, m->entity)->type == EG_ENTRY_ORGANIZATION; /* not "Hong Kong protests" */
            bool listed =
                m->first > from && (eg_gram(c, m->first - 1) & EG_G_AND); /* "Acme and Bemco's deal" */
            if (m->via == EG_VIA_DEMONYM || listed || !(owns || (bare && firm && told))) return (eg_party){0};
            *first = m->first;
            return eg_phrase_party(c, &(eg_phrase){m->first, m->last, m->last - 1}, sentence, &speaker);
        }
        if (eg_gram(c, k) & EG_G_POSSESSIVE) {
            eg_party p = eg_pronoun_party(c, k, sentence, &speaker);
            if (!speaker || !(eg_tok(c, k)->flags & EG_TOK_QUOTED)) return p;
            return eg_speaker_voice(c, eg_quote_speaker(c, k), k);
        }
        bool plain = eg_is_nominal(c, k) || eg_tok(c, k)->kind == EG_TOKEN_CLITIC;
        bool verb = eg_span_ends(eg_token_text(c->t, k), EG_SPAN("ed")); /* "my men deserved victory" */
        if (!plain || verb || eg_gram(c, k)) break;
    }
    return (eg_party){0};
}

/* "During its visit, Acme [will] …" */
static bool will_be(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    while (i < s->last && !(eg_gram(c, i) & EG_G_MODAL) && eg_tok(c, i)->punct != '"') i++;
    return i < s->last && eg_span_eq(eg_token_text(c->t, i), EG_SPAN("will"));
}

/* What an organization tells or looks into, a name may stand right before: "a Twitter [tip]". */
static bool is_told(const eg_clauses *c, uint32_t deed) {
    return eg_deed_is(c->d, deed,
                      EG_CLASS(SAY) | EG_CLASS(ASK) | EG_CLASS(ACCUSE) | EG_CLASS(DENY) | EG_CLASS(DISCLOSE) |
                          EG_CLASS(INFORM) | EG_CLASS(PROMISE) | EG_CLASS(WARN) | EG_CLASS(APOLOGIZE) |
                          EG_CLASS(INVESTIGATE) | EG_CLASS(RULE));
}

/* Acts of whoever has them: "Lee's statement", "its visit". Of others it must be told what was done to what
 * ("its removal of pages"): "its ban" may be one against it, "its sales" are no act. */
static bool act_of_owner(const eg_clauses *c, uint32_t deed) {
    bool suffered = eg_deed_sense(c->d, deed) == EG_SENSE_DEFEAT;
    return is_told(c, deed) || (eg_deed_is(c->d, deed,
                                           EG_CLASS(RESIGN) | EG_CLASS(LEAVE) | EG_CLASS(DIE) |
                                               EG_CLASS(VISIT) | EG_CLASS(TRAVEL) | EG_CLASS(WIN)) &&
                                !suffered);
}

/* Does a pattern of the deed's noun give the preposition such a slot? */
static bool noun_takes(const eg_clauses *c, uint32_t deed, uint32_t word, eg_slot slot) {
    const eg_deed *d = &c->d->deeds.items[deed];
    if (!word || !eg_deed_may_take(c->d, deed, word)) return false;
    for (uint32_t f = 0; f < d->frame_count; f++) {
        const eg_frame *frame = &c->d->frames.items[d->frame_first + f];
        for (uint8_t k = 0; k < frame->count; k++)
            if (frame->parts[k].word == word && frame->parts[k].slot == slot) return true;
    }
    return false;
}

/* Acts that befall the person who "has" them: "Lee's arrest", "her appointment". */
static bool befalls(const eg_clauses *c, uint32_t deed, eg_party owner) {
    return owner.count == 1 && eg_entity(c, owner.items[0])->type == EG_ENTRY_PERSON &&
           eg_deed_is(c->d, deed,
                      EG_CLASS(ARREST) | EG_CLASS(CHARGE) | EG_CLASS(CONVICT) | EG_CLASS(APPOINT) |
                          EG_CLASS(ELECT) | EG_CLASS(DISMISS) | EG_CLASS(EXPEL) | EG_CLASS(FREE) |
                          EG_CLASS(KILL));
}

/* Is the act told as one that took place? Not in "without approval", "no ban", "any offer", "yet to make his
 * debut", "ahead of its visit", "his return could", "the expected ban", "a warrant for his arrest", "foiled
 * an attack". first: where the phrase begins. */
static bool took_place(const eg_clauses *c, const eg_sentence *s, const eg_act_noun *noun, uint32_t first) {
    static const eg_listed_word open[] = {
        "any",     "ahead",    "before",   "until",       "if",     "unless",  "avoid",    "possible",
        "likely",  "next",     "expected", "potential",   "chance", "risk",    "threat",   "prospect",
        "planned", "plans",    "upcoming", "forthcoming", "call",   "calls",   "called",   "calling",
        "seek",    "seeks",    "sought",   "seeking",     "demand", "demands", "demanded", "warrant",
        "request", "warrants", "requests", "requested",   "reward", "alleged", "imminent", "attempted",
        "fear",    "fears",    "feared",   "fearing",     "expect", "expects", "warn",     "expecting",
        "prepare", "prepares", "prepared", "preparing",   "warns",  "warned",  "warning",  "pending",
        ""};
    static const eg_listed_word averted[] = {
        "foil",     "foils",    "foiled",    "thwarted",  "avert",     "averts",    "averted", "prevent",
        "prevents", "block",    "prevented", "blocks",    "blocked",   "stop",      "stops",   "stopped",
        "oppose",   "opposes",  "refuse",    "opposed",   "refuses",   "refused",   "reject",  "rejects",
        "rejected", "delay",    "delays",    "cancel",    "delayed",   "postponed", "cancels", "cancelled",
        "canceled", "blocking", "suspicion", "suspected", "denies",    "denied",    "denying", "deny",
        "accused",  "charged",  "scupper",   "scuppers",  "scuppered", "scrap",     "scraps",  "scrapped",
        "abandon",  "abandons", "abandoned", "halt",      "halts",     "halted",    "drop",    "drops",
        "dropped",  "withdraw", "withdrew",  "withdrawn", "shelve",    "shelved",   "veto",    "vetoed",
        "ditched",  ""};
    static const eg_listed_word past[] = {"after", "since", "following",
                                          ""}; /* warned Acme after its attack */
    bool told = is_told(c, noun->deed);        /* "rejected Acme's call": it was made */
    enum { REACH = 8 };                        /* tokens */
    if (noun->last < s->last && (eg_gram(c, noun->last) & EG_G_MODAL)) return false;
    for (uint32_t i = noun->first, n = 0; i > s->first && n < REACH; i--, n += !c->m->at[i]) {
        uint32_t g = eg_gram(c, i - 1);
        if (eg_tok(c, i - 1)->kind == EG_TOKEN_PUNCT || (g & EG_G_RELATIVE)) return true;
        bool infinitive = (g & EG_G_TO) && i < first && !eg_begins_phrase(c, i);
        bool none = eg_tok(c, i - 1)->word == c->word.no || eg_tok(c, i - 1)->word == c->word.without;
        if ((g & (EG_G_MODAL | EG_G_NOT)) || infinitive || none) return false;
        if (i <= first && eg_word_is_one(c, i - 1, past)) return true;
        if (n < REACH / 2 && (eg_word_is_one(c, i - 1, open) || (!told && eg_word_is_one(c, i - 1, averted))))
            return false;
    }
    return true;
}

/* "a challenge against a [decision] by Acme": "by" tells whose decision it was. */
static bool by_of_other(const eg_clauses *c, uint32_t after, uint32_t by) {
    static const eg_listed_word made[] = {"decision",  "ruling", "move",   "order",    "plan",
                                          "attempt",   "ban",    "law",    "report",   "bid",
                                          "refusal",   "offer",  "claim",  "petition", "request",
                                          "complaint", "appeal", "motion", "lawsuit",  ""};
    return by > after + 1 && eg_word_is_one(c, by - 1, made);
}

/* "from Twitter", "by Facebook" within a few words after the noun. */
static eg_party source_after(eg_clauses *c, uint32_t deed, uint32_t after, uint32_t end, uint32_t sentence,
                             uint32_t *first) {
    uint32_t from = c->word.from;
    for (uint32_t i = after; i + 1 < end && i < after + 6; i++) {
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT || eg_in_verb(c, i) || (eg_gram(c, i) & EG_G_BE)) break;
        if (eg_tok(c, i)->word != from && !(eg_gram(c, i) & EG_G_BY)) continue;
        eg_phrase p;
        bool speaker;
        if (by_of_other(c, after, i) || !eg_phrase_after(c, i + 1, end, &p)) break;
        *first = p.first;
        const eg_mention *m = eg_mention_at(c->m, p.head);
        bool place = m && eg_entity(c, m->entity)->type == EG_ENTRY_PLACE;
        if (eg_tok(c, i)->word == from && (i > after || place || !noun_takes(c, deed, from, EG_SLOT_ACTOR)))
            break; /* "a link from Washington" */
        return eg_phrase_party(c, &p, sentence, &speaker);
    }
    return (eg_party){0};
}

static bool plain(const eg_clauses *c, uint32_t i, uint32_t end) {
    return i < end && eg_is_nominal(c, i) && !eg_gram(c, i) && !c->m->at[i];
}

/* "its [challenge] is to …", "their [aim] was to …": what is to be done, not what was. */
static bool told_of(const eg_clauses *c, const eg_sentence *s, uint32_t after) {
    return after + 1 < s->last && (eg_gram(c, after) & EG_G_BE) && (eg_gram(c, after + 1) & EG_G_TO);
}

/* "was granted [leases] by Acme": "by" tells who granted them. */
static bool of_passive(const eg_clauses *c, const eg_sentence *s, const eg_act_noun *noun) {
    eg_phrase p;
    if (!eg_phrase_before(c, s->first, noun->last, &p) || p.first == s->first) return false;
    const eg_verb *v = eg_verb_over(c, p.first - 1);
    return v && v->passive;
}

/* "what Acme [calls] a plan": a verb that was not read as one. */
static bool like_verb(const eg_clauses *c, const eg_sentence *s, const eg_act_noun *noun) {
    uint32_t next = noun->last, i = noun->first;
    if (i == s->first || next >= s->last || !c->m->at[i - 1] ||
        !eg_span_ends(eg_token_text(c->t, i), EG_SPAN("s")))
        return false;
    return eg_gram(c, next) & EG_G_DETERMINER;
}

/* "[tip] line", "[trade] and budget deficits", "the Data [Protection] Act": the noun is part of another name
 * or thing. */
static bool modifies(const eg_clauses *c, const eg_sentence *s, const eg_act_noun *noun) {
    uint32_t next = noun->last;
    if (plain(c, next, s->last)) return true;
    if (s->zone == EG_ZONE_BODY && next < s->last && eg_tok(c, next)->kind == EG_TOKEN_WORD &&
        (eg_tok(c, next)->flags & EG_TOK_CAPITAL) && !eg_in_time(c, next))
        return true; /* "its [ruling] Central Committee" */
    bool name = (eg_tok(c, noun->first)->flags & EG_TOK_CAPITAL) && noun->first > s->first && next < s->last;
    if (name && s->zone == EG_ZONE_BODY && (eg_tok(c, noun->first - 1)->flags & EG_TOK_CAPITAL)) return true;
    return next < s->last && (eg_gram(c, next) & EG_G_AND) && plain(c, next + 1, s->last) &&
           plain(c, next + 2, s->last);
}

/* "widened its Acme [probe]": a firm right before the noun, of which nothing shows that it looks into
 * something, as in "an Acme investigation found", is as well the one that is looked into. */
static bool looked_into(const eg_clauses *c, const eg_sentence *s, const eg_act_noun *noun, eg_party who) {
    static const eg_listed_word over[] = {"over", "amid", "about", "on", ""}; /* "over Acme claims" */
    uint32_t next = noun->last;
    const eg_mention *m = who.count ? eg_mention_at(c->m, noun->first - 1) : NULL;
    if (!m) return false;
    if (eg_deed_is(c->d, noun->deed, EG_CLASS(SAY) | EG_CLASS(ACCUSE)))
        return m->first > 0 && eg_word_is_one(c, m->first - 1, over);
    if (!eg_deed_is(c->d, noun->deed, EG_CLASS(INVESTIGATE))) return false;
    if (next < s->last &&
        (eg_in_verb(c, next) || noun_takes(c, noun->deed, eg_tok(c, next)->word, EG_SLOT_OBJECT)))
        return false;
    return eg_who_has_kind(c->m, c->d, who.items[0], EG_SPAN("company")) ||
           eg_who_has_kind(c->m, c->d, who.items[0], EG_SPAN("social network"));
}

static void read_noun(eg_clauses *c, uint32_t sentence, const eg_act_noun *noun, eg_actions *out) {
    const eg_sentence *s = eg_sent(c, sentence);
    uint32_t i = noun->first, last = noun->last, first = i;
    bool part = eg_tok(c, i)->flags & EG_TOK_GLUED; /* self-assurance */
    if (part || (last < s->last && (eg_tok(c, last)->flags & EG_TOK_GLUED))) return;
    if (modifies(c, s, noun) || told_of(c, s, last) || like_verb(c, s, noun)) return;
    eg_party actors = possessor(c, s->first, i, sentence, is_told(c, noun->deed), &first), target = {0};
    if (looked_into(c, s, noun, actors)) return;
    bool of = last < s->last && (eg_gram(c, last) & EG_G_OF);
    if (!of && befalls(c, noun->deed, actors)) {
        bool bare = last == i + 1 && c->m->at[i - 1],
             many = eg_span_ends(eg_token_text(c->t, i), EG_SPAN("s"));
        if (bare && many) return; /* "the Lee murders": by Lee or of Lee? */
        target = actors;
        actors = (eg_party){0};
    }
    bool owned = actors.count > 0;
    uint32_t from = owned || target.count ? first : i;
    if (!owned && !of_passive(c, s, noun))
        actors = source_after(c, noun->deed, last, s->last, sentence, &first);
    if ((!actors.count && !target.count) || !took_place(c, s, noun, from)) return;
    if (owned && !is_told(c, noun->deed) && will_be(c, s, last)) return;
    eg_action a = {.first = i,
                   .last = last,
                   .sentence = sentence,
                   .deed = noun->deed,
                   .actors = actors,
                   .targets = target,
                   .nominal = true};
    const eg_mention *who = eg_mention_at(c->m, first);
    a.actor_text = eg_tokens_text(c->t, who ? who->first : first, who ? who->last : first + 1);
    eg_phrase p;
    if (!target.count && last + 1 < s->last && (eg_gram(c, last) & (EG_G_PREPOSITION | EG_G_TO)) &&
        !(eg_gram(c, last) & EG_G_BY) && eg_phrase_after(c, last + 1, s->last, &p) &&
        (of || noun_takes(c, noun->deed, eg_tok(c, last)->word, EG_SLOT_OBJECT) ||
         noun_takes(c, noun->deed, eg_tok(c, last)->word, EG_SLOT_TARGET))) {
        bool doer = !owned && first >= p.first && first < p.last; /* "demands from [the EU]" */
        if (!doer && (of || eg_label_fits(c, noun->deed, last)) &&
            eg_pair_marks(c, &p.first, &p.last, s->last) &&
            eg_phrase_certain(c, NULL, p.first, &p.last, s->last)) {
            a.object = eg_tokens_text(c->t, p.first, p.last);
            a.item_count = eg_read_items(c, p.first, p.last, &a.items);
            a.targets = eg_names_in(c, p.first, p.last, actors);
        }
    }
    if (owned && !a.object.len && !act_of_owner(c, noun->deed)) return;
    bool informs = eg_deed_is(c->d, noun->deed, EG_CLASS(INFORM));
    if (informs && !a.targets.count) /* "removed pages after a tip from Twitter": whoever acts was told */
        for (uint32_t k = 0; k < c->subject_of[sentence].count; k++)
            if (!eg_party_has(actors, c->subject_of[sentence].items[k])) a.targets = c->subject_of[sentence];
    a.said_by = eg_quote_speaker(c, i);
    eg_action_date_noun(c, &a);
    eg_vec_push(c->a, &out->list, a);
}

void eg_find_nominals(eg_clauses *c, uint32_t sentence, size_t *next, eg_actions *out) {
    enum { AHEAD = 2 }; /* nouns whose deeds are on their way from memory */
    uint32_t end = eg_sent(c, sentence)->last;
    for (; *next < c->act_nouns.len && c->act_nouns.items[*next].first < end; ++*next) {
        const eg_act_noun *noun = &c->act_nouns.items[*next];
        if (*next + AHEAD < c->act_nouns.len) __builtin_prefetch(&c->d->deeds.items[noun[AHEAD].deed]);
        if (!eg_in_verb(c, noun->first)) read_noun(c, sentence, noun, out);
    }
}
