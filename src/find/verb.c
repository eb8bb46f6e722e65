/* Verb groups: which tokens are verbs of the dictionary, in which voice; negated or not, fact or plan tells
 * mood.c. In: tokens and names. Out: eg_verb for each group; nouns of acts. Refuses a word that is used
 * otherwise there (verb_form.c), and a verb whose particles do not follow. Example: "Twitter will no longer
 * accept ads" -> accept, planned, negated. "took the old pages down" -> take down. */
#include "find/verb_form.h"

enum {
    APART = 6, /* tokens from a verb to its particle: "took the old pages down" */
    AHEAD = 4, /* words that may be verbs, from one that is read to one whose forms are on their way */
};

/* The last token before i in the sentence that is no adverb and no time; false = none. */
static bool previous(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t *out) {
    while (i > from) {
        uint32_t first, modal = eg_modal_before(c, from, i, &first);
        if (modal && (c->d->modals.items[modal].frames & (1u << EG_MODAL_ADVERB))) { /* no longer */
            i = first;
            continue;
        }
        i--;
        if (eg_is_adverb(c, i)) continue;
        if (i > from && (eg_gram(c, i) & EG_G_AND) && eg_is_adverb(c, i - 1) && eg_is_adverb(c, i + 1))
            continue; /* deliberately and … */
        if (eg_in_time(c, i + 1) && i > from && (eg_gram(c, i) & EG_G_PREPOSITION))
            continue; /* [in] recent months */
        *out = i;
        return true;
    }
    return false;
}

static bool only_adverbs(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && eg_is_adverb(c, i)) i++;
    return i == end;
}

/* Does no particle of a verb before token i stand behind it? */
static bool stops_search(const eg_clauses *c, uint32_t i) {
    uint8_t mark = eg_tok(c, i)->punct; /* not "took a 5[%] stake" */
    return (eg_tok(c, i)->kind == EG_TOKEN_PUNCT && mark != '"' && mark != '%') ||
           (eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_AND | EG_G_OR | EG_G_TO | EG_G_BE));
}

/* "takes office [on] May 20", "handed back her medal [in] January": a word that begins a time is no particle.
 */
static bool begins_time(const eg_clauses *c, uint32_t i, uint32_t end) {
    if (i + 1 >= end || !(eg_gram(c, i) & EG_G_PREPOSITION) || !eg_in_time(c, i + 1)) return false;
    return eg_is_number(c, i + 1) || (eg_tok(c, i + 1)->flags & EG_TOK_CAPITAL);
}

/* "took [the company] to court": both words, of which the first is a preposition, behind a short object. */
static bool behind_object(const eg_clauses *c, const eg_sentence *s, uint32_t next, const uint32_t *words,
                          uint32_t *apart) {
    for (uint32_t i = next; i + 1 < s->last && i < next + APART; i++) {
        if (stops_search(c, i) && !(eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO))) return false;
        if (!(eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_TO))) continue;
        *apart = i;
        return i > next && eg_tok(c, i)->word == words[0] && eg_tok(c, i + 1)->word == words[1];
    }
    return false;
}

/* Do the particles of the form, which has some, follow its verb, at once or, for a single one, after a short
 * object? Returns how many follow at once; *apart = the token of a particle further right. SIZE_MAX = they do
 * not. */
static size_t particles(const eg_clauses *c, const eg_sentence *s, uint32_t next, const eg_verb_form *f,
                        uint32_t *apart) {
    const uint32_t *words = c->d->verb_particles.items + f->particles;
    size_t n = 0;
    while (n < f->particle_count && next + n < s->last && eg_tok(c, next + (uint32_t)n)->word == words[n])
        n++;
    uint32_t to = next + (uint32_t)n;
    if (n == f->particle_count && to + 1 < s->last && (eg_gram(c, to) & EG_G_TO) && eg_is_number(c, to + 1) &&
        eg_span_eq(eg_token_text(c->t, to - 1), EG_SPAN("up")))
        return SIZE_MAX; /* covered [up to] 40 acres */
    if (n > 0 && n == f->particle_count && begins_time(c, to - 1, s->last))
        return SIZE_MAX; /* decide [on] Tuesday, brought [in] 2019 */
    if (n == f->particle_count) return n;
    if (n == 0 && f->particle_count == 2) return behind_object(c, s, next, words, apart) ? 0 : SIZE_MAX;
    if (n > 0 || f->particle_count != 1 || (next < s->last && eg_tok(c, next)->word == c->word.no))
        return SIZE_MAX; /* took [no] action */
    for (uint32_t i = next; i < s->last && i < next + APART; i++) {
        if (eg_tok(c, i)->word == words[0] && i > next) {
            if (begins_time(c, i, s->last)) return SIZE_MAX;
            if (eg_span_eq(eg_token_text(c->t, i - 1), EG_SPAN("straight")))
                return SIZE_MAX; /* straight away */
            if (!only_adverbs(c, next, i) && (eg_gram(c, i) & EG_G_PREPOSITION) && i + 1 < s->last &&
                eg_begins_phrase(c, i + 1))
                return SIZE_MAX; /* engaged them [in] debates */
            bool ends_phrase =
                i + 1 >= s->last || !eg_is_nominal(c, i + 1) || (eg_gram(c, i + 1) & EG_G_DETERMINER);
            if (!ends_phrase || (i == next + 1 && (eg_gram(c, next) & EG_G_DETERMINER) && eg_gram(c, i)))
                return SIZE_MAX;
            *apart = i;
            return 0;
        }
        if (i == next + 1 && (eg_gram(c, i) & EG_G_OF)) continue; /* met all [of] its requirements */
        if (stops_search(c, i)) break;
    }
    return SIZE_MAX;
}

/* Marks tokens [first, last) as covered by the verb read last. */
static void mark(eg_clauses *c, uint32_t sentence, uint32_t first, uint32_t last) {
    _Static_assert((uint32_t)EG_SENTENCE_LONGEST < (uint32_t)EG_OVER_VERB, "a number for each verb");
    uint32_t number = (uint32_t)c->verbs.len - c->first_verb[sentence];
    for (uint32_t i = first; i < last; i++) {
        uint32_t off = c->m->at[i] ? EG_OVER_VERB : EG_OVER_VERB | EG_OVER_NOMINAL;
        c->over[i] = (c->over[i] & ~off) | number;
    }
}

/* The chains of forms that begin at a token. */
typedef struct listed {
    eg_hit hits[EG_NAME_WORDS];
    size_t n;
    uint64_t leads; /* bits of the words that they want after them, and more */
    uint8_t forms;  /* what forms there are among them, and more */
} listed;

static void look_up(const eg_clauses *c, const eg_sentence *s, uint32_t i, listed *out) {
    const eg_token *k = eg_tok(c, i);
    eg_verb_head head = eg_verb_head_of(c->d, k->word);
    out->hits[0] = (eg_hit){1, head.first};
    out->n = 1;
    out->leads = head.leads;
    out->forms = head.chain;
    if (i + 1 >= s->last || !(head.following & eg_match_bit(k[1].word))) return; /* mostly so */
    out->n = eg_match_at(&c->d->verbs, k, s->last - i, out->hits);
    out->leads = UINT64_MAX;
    out->forms = out->n ? UINT8_MAX : 0;
}

/* Notes the noun of an act at token i, the longest that is listed. */
static void note_noun(eg_clauses *c, uint32_t i, const listed *l) {
    if (c->m->at[i] || !(l->forms & EG_VERB_NOUN)) return;
    for (size_t n = l->n; n-- > 0;) {
        const eg_verb_form *f = &c->d->verb_forms.items[l->hits[n].payload];
        if (!(f->chain & EG_VERB_NOUN)) continue;
        while (f->forms) f = &c->d->verb_forms.items[f->next];
        eg_vec_push(c->a, &c->act_nouns, (eg_act_noun){i, i + l->hits[n].tokens, f->deed});
        return;
    }
}

/* The words after token i that may be a particle of a verb there of up to so many tokens, and more: a bit for
 * each. */
static uint64_t words_after(const eg_clauses *c, uint32_t i, uint32_t tokens) {
    uint64_t words = 0;
    uint32_t next = i + tokens, end = next + APART + 1, all = (uint32_t)c->t->tokens.len;
    if (end > all) end = all;
    for (uint32_t k = i + 1; k < end; k++) {
        words |= 1ULL << eg_word_bit(eg_tok(c, k)->word);
        if (k >= next && stops_search(c, k) && !(eg_gram(c, k) & EG_G_OF)) break;
    }
    return words;
}

/* The first form, from number `at` of a chain on, that may have one of these words as its particle, or that
 * has none; UINT32_MAX = no more of them. */
static uint32_t wanted_form(const eg_dict *d, uint32_t at, uint64_t wanted) {
    const uint64_t plain = 1ULL << EG_LEAD_PLAIN;
    for (;; at++) {
        uint8_t lead = d->verb_leads.items[at];
        if (wanted >> (lead & EG_LEAD_WORD) & 1) return at;
        if (!(lead & EG_LEAD_MORE) || wanted == plain)
            return UINT32_MAX; /* forms without particles are first */
    }
}
static uint32_t next_form(const eg_dict *d, uint32_t at, uint64_t wanted) {
    return d->verb_leads.items[at] & EG_LEAD_MORE ? wanted_form(d, at + 1, wanted) : UINT32_MAX;
}

/* The reading of what is listed at token i that takes most words; false = no verb there. *ing: its form in
 * -ing. */
static bool best_reading(const eg_clauses *c, const eg_sentence *s, uint32_t i, const listed *l,
                         eg_verb *best, bool *ing) {
    bool found = false;
    uint32_t before;
    if (eg_tok(c, i)->flags & EG_TOK_GLUED) return false; /* state-backed */
    if (!previous(c, s->first, i, &before)) return false;
    uint8_t forms = eg_forms_after(c, before);
    if (!(l->forms & forms)) return false;
    uint64_t wanted = 1ULL << EG_LEAD_PLAIN;
    if (l->leads) wanted |= l->leads & words_after(c, i, l->hits[l->n - 1].tokens);
    for (size_t h = 0; h < l->n; h++) {
        uint32_t next = i + l->hits[h].tokens, at = l->hits[h].payload;
        if (l->n > 1 && !(c->d->verb_forms.items[at].chain & forms)) continue;
        for (at = wanted_form(c->d, at, wanted); at != UINT32_MAX; at = next_form(c->d, at, wanted)) {
            const eg_verb_form *f = &c->d->verb_forms.items[at];
            uint32_t apart = 0;
            if (!(f->forms & forms)) continue;
            size_t follow = f->particle_count ? particles(c, s, next, f, &apart) : 0;
            if (follow == SIZE_MAX) continue;
            eg_reading r = eg_read_form(c, s, before, i, next + (uint32_t)follow, f);
            uint32_t reach = apart ? next + 1 : next + (uint32_t)follow;
            if (!r.ok || (found && reach <= best->head_last + (best->particle ? 1u : 0u))) continue;
            *best = (eg_verb){.head = i,
                              .head_last = next + (uint32_t)follow,
                              .particle = apart,
                              .deed = f->deed,
                              .takes = f->takes,
                              .kind = r.kind,
                              .passive = r.passive};
            *ing = (f->forms & EG_VERB_ING) && !(f->forms & EG_VERB_BASE);
            found = true;
        }
    }
    return found;
}

/* "Acme strikes kill 20": the noun of acts in the plural, as the word after it can only be a verb. */
static bool is_plural(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    static const eg_listed_word verbs[] = {
        "kill",      "killed",     "injure",    "injured",   "wound",  "wounded", "destroy",
        "destroyed", "displace",   "displaced", "leave",     "left",   "anger",   "angered",
        "threaten",  "threatened", "disrupt",   "disrupted", "hit",    "sue",     "sued",
        "capture",   "captured",   "seize",     "seized",    "kidnap", "turn",    "turned",
        "spark",     "sparked",    "prompt",    "prompted",  ""};
    return i + 1 < s->last && eg_word_ends(c, i, EG_SPAN("s")) && eg_word_is_one(c, i + 1, verbs);
}

/* "named Lee as [acting] governor" */
static bool is_acting(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    static const eg_listed_word acting[] = {"acting", ""};
    return i + 1 < s->last && eg_word_is_one(c, i, acting) && (eg_role(c, i + 1) & EG_ROLE_TITLE);
}

/* "a U.S. [appeals] court", "the EU [sanctions] regime": the first of two nouns. */
static bool begins_compound(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    static const eg_listed_word appeals[] = {"appeals", "claims", ""}, sanctions[] = {"sanctions", ""};
    static const eg_listed_word courts[] = {"court",    "courts", "panel",   "judge",      "judges",
                                            "tribunal", "board",  "chamber", "commission", ""};
    static const eg_listed_word policies[] = {"relief",  "regime",      "package", "list",   "lists",
                                              "chief",   "coordinator", "envoy",   "policy", "committee",
                                              "evasion", "waiver",      "waivers", ""};
    if (i + 1 >= s->last || !eg_word_ends(c, i, EG_SPAN("s"))) return false;
    return (eg_word_is_one(c, i, appeals) && eg_word_is_one(c, i + 1, courts)) ||
           (eg_word_is_one(c, i, sanctions) && eg_word_is_one(c, i + 1, policies));
}

/* The verb at token i, if it is one, out of what is listed there; returns the token after it. */
static uint32_t read_verb(eg_clauses *c, uint32_t sentence, uint32_t i, const listed *l) {
    const eg_sentence *s = eg_sent(c, sentence);
    eg_verb best;
    bool ing;
    if (begins_compound(c, s, i)) return i + 1;
    if (is_plural(c, s, i) || is_acting(c, s, i) || !best_reading(c, s, i, l, &best, &ing)) {
        note_noun(c, i, l);
        return i + 1;
    }
    best.sentence = sentence;
    best.first = best.head;
    best.last = best.head_last;
    __builtin_prefetch(&c->d->deeds.items[best.deed]);
    eg_read_mood(c, s, &best, ing);
    eg_vec_push(c->a, &c->verbs, best);
    mark(c, sentence, best.first, best.last);
    if (best.particle) mark(c, sentence, best.particle, best.particle + 1);
    return best.last;
}

/* A sentence with neither a name nor a word that can stand for one has no named actor. */
void eg_find_verbs(eg_clauses *c, uint32_t sentence, size_t *mention, size_t *token) {
    const eg_sentence *s = eg_sent(c, sentence);
    const eg_mention *list = c->m->list.items;
    uint32_t classes = c->classes[sentence], next = s->first;
    while (*mention < c->m->list.len && list[*mention].last <= s->first) ++*mention;
    bool named = *mention < c->m->list.len && list[*mention].first < s->last;
    bool anybody = named || (classes & (EG_G_SUBJECT | EG_G_POSSESSIVE | EG_G_PLURAL));
    bool read = anybody || (classes & EG_G_PRONOUN);
    const uint32_t *tokens = c->verb_tokens.items;
    size_t all = c->verb_tokens.len;
    for (; *token < all && tokens[*token] < s->last; ++*token) {
        /* What is known of words further on is brought near. Not in a function of its own: compilers see that
         * such a one does nothing, and leave it out. */
        size_t soon = *token + AHEAD, later = soon + AHEAD;
        if (later < all) __builtin_prefetch(c->d->verb_heads.items + eg_tok(c, tokens[later])->word);
        if (soon < all) {
            uint32_t forms = eg_verb_head_of(c->d, eg_tok(c, tokens[soon])->word).first;
            __builtin_prefetch(c->d->verb_forms.items + forms);
            __builtin_prefetch(c->d->verb_leads.items + forms);
        }
        uint32_t i = tokens[*token];
        if (!read || i < next || eg_named(c, i)) continue;
        listed l;
        look_up(c, s, i, &l);
        if (anybody)
            next = read_verb(c, sentence, i, &l);
        else
            note_noun(c, i, &l);
    }
}
