/* Rows of actions and of modals.
 * In: rows. Out: deeds with their frames, every form of their verbs and nouns; modals by their forms. Refuses
 * slots it does not know, lemmas of too many words and lemmas listed twice. Example: "tip off", noun "tip",
 * frame "tip off TARGET|tip from ACTOR" -> the verb forms tip, tips, tipped, tipping with the particle "off",
 * the nouns tip and tips, and two patterns. */
#include "dict/inflect.h"
#include "dict/rows.h"

static const char *const action_columns[] = {"action", "forms", "noun", "class", "label", "tone", "frame"};
static const char *const modal_columns[] = {"modal", "forms", "modality", "polarity", "frame"};

/* Chains a verb form to the words before its particles. Forms listed first stay first. */
static void add_verb_form(eg_dict *d, const uint32_t *words, size_t count, eg_verb_form form) {
    uint32_t *payload = eg_match_add(&d->verbs, words, count);
    if (!payload) return;
    for (uint32_t at = *payload; at; at = d->verb_forms.items[at].next) {
        eg_verb_form *f = &d->verb_forms.items[at];
        if (f->deed == form.deed && (f->forms == 0) == (form.forms == 0)) {
            f->forms |= form.forms;
            return;
        }
    }
    if (!d->verb_forms.len) eg_vec_push(&d->arena, &d->verb_forms, (eg_verb_form){0});
    eg_vec_push(&d->arena, &d->verb_forms, form);
    uint32_t new = (uint32_t)d->verb_forms.len - 1;
    if (!*payload) {
        *payload = new;
        return;
    }
    uint32_t at = *payload;
    while (d->verb_forms.items[at].next) at = d->verb_forms.items[at].next;
    d->verb_forms.items[at].next = new;
}

/* Copies to `to` the forms of the chain that have particles, or those that have none; returns how many. */
static size_t pick(const eg_verb_form *old, uint32_t at, bool particles, eg_verb_form *to) {
    size_t n = 0;
    for (; at; at = old[at].next)
        if ((old[at].particle_count > 0) == particles) to[n++] = old[at];
    return n;
}

/* Fills what is known of the forms [first, end) of a chain when all rows are read. */
static void finish_chain(eg_dict *d, size_t first, size_t end) {
    uint8_t forms = 0;
    for (size_t i = end; i-- > first;) {
        eg_verb_form *f = &d->verb_forms.items[i];
        bool more = i + 1 < end;
        f->chain = forms |= f->forms ? f->forms : EG_VERB_NOUN;
        f->takes = d->deeds.items[f->deed].takes;
        f->next = more ? (uint32_t)i + 1 : 0;
        uint8_t lead = f->particle_count ? eg_word_bit(d->verb_particles.items[f->particles]) : EG_LEAD_PLAIN;
        d->verb_leads.items[i] = lead | (more ? EG_LEAD_MORE : 0);
    }
}

static eg_verb_head head_of(const eg_dict *d, eg_root root) {
    eg_verb_head head = {.following = root.following,
                         .first = root.payload & 0x3ffffff,
                         .chain = d->verb_forms.items[root.payload].chain & 0x3fu};
    for (uint32_t at = head.first; at; at = d->verb_forms.items[at].next)
        if (d->verb_forms.items[at].particle_count)
            head.leads |= 1ULL << (d->verb_leads.items[at] & EG_LEAD_WORD);
    return head;
}

static void find_heads(eg_dict *d) {
    const eg_match *m = &d->verbs;
    eg_vec_pad(&d->arena, &d->verb_heads, m->roots.len);
    for (size_t word = 0; word < m->roots.len; word++)
        d->verb_heads.items[word] = head_of(d, m->roots.items[word]);
}

/* Moves the chain that begins at *at of the old forms to index len of the new ones; returns where it ends. */
static size_t gather_chain(eg_dict *d, const eg_verb_form *old, uint32_t *at, size_t len) {
    size_t first = len;
    if (!*at) return len;
    len += pick(old, *at, false, d->verb_forms.items + len);
    len += pick(old, *at, true, d->verb_forms.items + len);
    finish_chain(d, first, len);
    *at = (uint32_t)first;
    return len;
}

void eg_actions_gather(eg_dict *d) {
    size_t n = d->verb_forms.len, len = 1;
    if (!n) return;
    const eg_verb_form *old = d->verb_forms.items;
    d->verb_forms.items = EG_NEW(&d->arena, eg_verb_form, n);
    d->verb_forms.cap = n;
    eg_vec_pad(&d->arena, &d->verb_leads, n);
    for (size_t i = 0; i < d->verbs.roots.len; i++)
        len = gather_chain(d, old, &d->verbs.roots.items[i].payload, len);
    for (size_t i = 0; i < d->verbs.edge_slots; i++)
        len = gather_chain(d, old, &d->verbs.edges[i].payload, len);
    find_heads(d);
}

/* One form of the verb, written "took" or "re-elected", or with its particles: "taken down". */
static void add_form_text(eg_dict *d, eg_span text, eg_verb_form form) {
    uint32_t words[EG_NAME_WORDS];
    eg_span head = eg_span_slice(text, 0, eg_span_find(text, ' ', 0));
    size_t n = eg_dict_words(d, head, words, NULL);
    if (n) add_verb_form(d, words, n, form);
}

static void add_regular(eg_dict *d, eg_span head, eg_verb_form form, uint8_t which, eg_inflection how) {
    form.forms = which;
    add_form_text(d, eg_inflect(&d->arena, head, how), form);
    eg_span british = eg_inflect_british(&d->arena, head, how);
    if (british.len) add_form_text(d, british, form);
}

/* All forms of the verb from its lemma and the cell of irregular ones. */
static void add_verb(eg_dict *d, const eg_table *t, eg_verb_form form) {
    eg_span lemma = t->cells[0], head = eg_span_slice(lemma, 0, eg_span_find(lemma, ' ', 0)),
            irregular[3] = {0};
    size_t n = 0;
    for (eg_span rest = t->cells[1], value; eg_table_value(&rest, &value); n++) {
        if (n < 3)
            irregular[n] = value;
        else
            eg_table_fault(t, value, "more than three irregular forms; they are past|participle|ing-form");
    }
    form.forms = EG_VERB_BASE;
    add_form_text(d, head, form);
    add_regular(d, head, form, EG_VERB_S, EG_INFLECT_S);
    if (n == 0) add_regular(d, head, form, EG_VERB_PAST | EG_VERB_PARTICIPLE, EG_INFLECT_ED);
    for (size_t i = 0; i < n && i < 3; i++) {
        form.forms = i == 0 ? EG_VERB_PAST : i == 1 ? EG_VERB_PARTICIPLE : EG_VERB_ING;
        if (n == 1) form.forms = EG_VERB_PAST | EG_VERB_PARTICIPLE;
        add_form_text(d, irregular[i], form);
    }
    if (n < 3) add_regular(d, head, form, EG_VERB_ING, EG_INFLECT_ING);
}

static void add_nouns(eg_dict *d, const eg_table *t, uint32_t deed) {
    for (eg_span rest = t->cells[2], value; eg_table_value(&rest, &value);) {
        uint32_t words[EG_NAME_WORDS];
        eg_verb_form form = {.deed = deed};
        size_t n = eg_dict_words(d, value, words, NULL);
        if (n) add_verb_form(d, words, n, form);
        n = eg_dict_words(d, eg_inflect(&d->arena, value, EG_INFLECT_S), words, NULL);
        if (n) add_verb_form(d, words, n, form);
    }
}

/* *thing: the slot is THING, an OBJECT that is no person; else left alone. */
static bool slot_named(eg_span word, uint8_t *slot, bool *thing) {
    static const char *const names[] = {"OBJECT", "TARGET", "ACTOR", "CLAUSE", "DO", "DOING"};
    for (uint8_t i = 0; i < 6; i++) {
        if (eg_span_eq(word, eg_span_of(names[i]))) {
            *slot = i;
            return true;
        }
    }
    if (!eg_span_eq(word, EG_SPAN("THING"))) return false;
    *slot = EG_SLOT_OBJECT;
    return *thing = true;
}

/* Is the action's noun spelled like its verb (arrest, report)? */
static bool also_noun(const eg_table *t) {
    for (eg_span rest = t->cells[2], value; eg_table_value(&rest, &value);)
        if (eg_span_eq(value, t->cells[0])) return true;
    return false;
}

/* "arrest of OBJECT", "report from ACTOR": only a noun is followed so. */
static bool tells_noun(eg_span rest) {
    return eg_span_starts(eg_span_trim(rest), EG_SPAN("of ")) ||
           eg_span_search(rest, EG_SPAN("ACTOR"), 0) < rest.len;
}

/* Cuts the lemma or one of the nouns off the pattern; false when it begins with neither. */
static bool cut_head(eg_dict *d, const eg_table *t, eg_span *pattern, uint32_t *noun) {
    eg_span rest = t->cells[2], value;
    *noun = 0;
    bool of_noun = also_noun(t) && tells_noun(eg_span_slice(*pattern, t->cells[0].len, pattern->len));
    if (!of_noun && eg_span_starts(*pattern, t->cells[0]) &&
        (pattern->len == t->cells[0].len || pattern->ptr[t->cells[0].len] == ' ')) {
        *pattern = eg_span_trim(eg_span_slice(*pattern, t->cells[0].len, pattern->len));
        return true;
    }
    while (eg_table_value(&rest, &value)) {
        if (!eg_span_starts(*pattern, value) || (pattern->len > value.len && pattern->ptr[value.len] != ' '))
            continue;
        uint32_t words[EG_NAME_WORDS];
        if (!eg_dict_words(d, value, words, NULL)) return false;
        *noun = words[0];
        *pattern = eg_span_trim(eg_span_slice(*pattern, value.len, pattern->len));
        return true;
    }
    return false;
}

/* A pattern may belong to the verb and to a noun spelled like it (tip, ban): it is kept for both. */
static void add_frame(eg_dict *d, const eg_table *t, eg_span pattern) {
    eg_frame frame = {0};
    eg_span whole = pattern, rest = pattern, word;
    if (!cut_head(d, t, &rest, &frame.noun)) {
        eg_table_fault(t, whole,
                       "the pattern '%.*s' begins neither with the action nor with one of its nouns",
                       (int)whole.len, whole.ptr);
        return;
    }
    uint32_t literal = 0;
    for (eg_span field = rest; rest.len && eg_span_split(&field, ' ', &word);) {
        if (!word.len) continue;
        uint8_t slot;
        if (!slot_named(word, &slot, &frame.thing)) {
            if (word.ptr[0] >= 'A' && word.ptr[0] <= 'Z') {
                eg_table_fault(t, word,
                               "unknown slot '%.*s'; use OBJECT, THING, TARGET, ACTOR, CLAUSE, DO or DOING",
                               (int)word.len, word.ptr);
                return;
            }
            literal = eg_lexicon_add(&d->lexicon, word);
            continue;
        }
        if (frame.count == EG_FRAME_PARTS) {
            eg_table_fault(t, word, "more than %d slots in a pattern", EG_FRAME_PARTS);
            return;
        }
        frame.parts[frame.count].word = literal;
        frame.parts[frame.count++].slot = slot;
        literal = 0;
    }
    eg_vec_push(&d->arena, &d->frames, frame);
}

/* What the frames from number `first` on allow after the verb. */
static uint16_t frames_take(const eg_dict *d, uint32_t first) {
    uint16_t takes = first == d->frames.len ? EG_TAKES_OBJECT : 0;
    bool thing = false, person = false, others = false;
    for (uint32_t i = first; i < d->frames.len; i++) {
        const eg_frame *f = &d->frames.items[i];
        bool direct = f->count && !f->parts[0].word, target = direct && f->parts[0].slot == EG_SLOT_TARGET;
        if (target) takes |= EG_TAKES_SOMEBODY;
        if (f->noun) continue;
        direct = target || (direct && f->parts[0].slot == EG_SLOT_OBJECT);
        takes |= direct ? EG_TAKES_OBJECT : EG_TAKES_NONE;
        if (!f->count) takes |= EG_TAKES_NOTHING;
        others |= !target;
        thing |= direct && f->thing;
        person |= direct && !f->thing;
        for (uint8_t k = 0; k < f->count; k++) {
            if (f->parts[k].slot == EG_SLOT_CLAUSE) takes |= EG_TAKES_CLAUSE;
            if (f->parts[k].slot == EG_SLOT_DO) takes |= EG_TAKES_DO;
            if (f->parts[k].slot == EG_SLOT_DOING) takes |= EG_TAKES_DOING;
        }
    }
    if (thing && !person) takes |= EG_TAKES_THING;
    if (!others && first < d->frames.len) takes |= EG_TAKES_ONLY_SOMEBODY;
    return takes;
}

/* The bits of all prepositions in the frames from number `first` on. */
static uint64_t frame_words(const eg_dict *d, uint32_t first) {
    uint64_t words = 0;
    for (uint32_t i = first; i < d->frames.len; i++) {
        const eg_frame *f = &d->frames.items[i];
        for (uint8_t k = 0; k < f->count; k++)
            if (f->parts[k].word) words |= 1ULL << eg_word_bit(f->parts[k].word);
    }
    return words;
}

/* The text after its last space; all of it when it has none. */
static eg_span last_word(eg_span text) {
    const char *end = text.ptr + text.len, *p = end;
    while (p > text.ptr && p[-1] != ' ') p--;
    return (eg_span){p, (size_t)(end - p)};
}

/* What the label leads on to. */
static uint16_t label_takes(const eg_deed *deed) {
    eg_span word = last_word(deed->label);
    bool any = word.len == deed->label.len || eg_span_eq(word, last_word(deed->lemma));
    return (any ? EG_TAKES_ANY_LABEL : 0) |
           (eg_span_ends(deed->label, EG_SPAN(" against")) ? EG_TAKES_LABEL_AGAINST : 0);
}

/* Whether the row names an action that can be taken; known: that of the same name, or NULL. */
static bool is_usable(const eg_dict *d, const eg_table *t, const eg_deed *known) {
    size_t words = 0;
    for (eg_span rest = t->cells[0], word; eg_span_split(&rest, ' ', &word);) {
        if (!word.len || ++words <= EG_LEMMA_WORDS + 1) continue;
        eg_table_fault(t, word, "more than %d words in an action (keep those that tell it apart)",
                       EG_LEMMA_WORDS + 1);
        return false;
    }
    if (!known || known->folder != d->folder) return true;
    eg_span file = d->files.items[known->source.file].shown;
    eg_table_fault(t, t->cells[0], "'%.*s' is listed twice (first in %.*s:%u)", (int)t->cells[0].len,
                   t->cells[0].ptr, (int)file.len, file.ptr, known->source.line);
    return false;
}

static void read_action(eg_dict *d, const eg_table *t, eg_source source) {
    uint32_t known = eg_intern_find(&d->deed_names, t->cells[0]);
    if (!is_usable(d, t, known ? &d->deeds.items[known - 1] : NULL)) return;
    uint32_t at = known ? known - 1 : eg_intern_add(&d->deed_names, t->cells[0]) - 1;
    eg_deed deed = {.lemma = eg_arena_copy(&d->arena, t->cells[0]), .source = source, .folder = d->folder};
    deed.class = eg_arena_copy(&d->arena, t->cells[3].len ? t->cells[3] : t->cells[0]);
    deed.class_bit = eg_class_bit(deed.class);
    deed.sense = (uint8_t)eg_sense_of(deed.lemma);
    deed.label = eg_arena_copy(&d->arena, t->cells[4]);
    if (eg_span_eq(t->cells[5], EG_SPAN("against")))
        deed.tone = 1;
    else if (eg_span_eq(t->cells[5], EG_SPAN("for")))
        deed.tone = 2;
    else if (t->cells[5].len && !eg_span_eq(t->cells[5], EG_SPAN("neutral")))
        eg_table_fault(t, t->cells[5], "unknown tone '%.*s'; use against, for or neutral",
                       (int)t->cells[5].len, t->cells[5].ptr);
    eg_verb_form form = {.deed = at, .particles = (uint32_t)d->verb_particles.len & 0xfffffff};
    eg_span rest = t->cells[0], word;
    for (size_t i = 0; eg_span_split(&rest, ' ', &word); i++) {
        if (i == 0 || !word.len) continue;
        eg_vec_push(&d->arena, &d->verb_particles, eg_lexicon_add(&d->lexicon, word));
        form.particle_count++;
    }
    add_verb(d, t, form);
    add_nouns(d, t, form.deed);
    deed.frame_first = (uint32_t)d->frames.len;
    for (eg_span cell = t->cells[6], value; eg_table_value(&cell, &value);) add_frame(d, t, value);
    deed.frame_count = (uint32_t)d->frames.len - deed.frame_first;
    deed.takes = frames_take(d, deed.frame_first);
    deed.words = frame_words(d, deed.frame_first);
    if (deed.class_bit == EG_CLASS(IDIOM)) deed.takes |= EG_TAKES_NO_ACT;
    if (!deed.label.len) { /* the past form, with the particles */
        eg_span head = eg_span_slice(t->cells[0], 0, eg_span_find(t->cells[0], ' ', 0)), past,
                cell = t->cells[1];
        if (!eg_table_value(&cell, &past)) past = eg_inflect(&d->arena, head, EG_INFLECT_ED);
        past = eg_span_slice(past, 0, eg_span_find(past, ' ', 0));
        deed.label = eg_arena_printf(&d->arena, "%.*s%.*s", (int)past.len, past.ptr,
                                     (int)(t->cells[0].len - head.len), head.ptr + head.len);
    }
    deed.takes |= label_takes(&deed);
    if (known)
        d->deeds.items[at] = deed; /* a later folder's row replaces it */
    else
        eg_vec_push(&d->arena, &d->deeds, deed);
}

static void add_modal_words(eg_dict *d, eg_span text, uint32_t modal) {
    static const char *const be[] = {"be",    "is", "are", "was", "were", "been",
                                     "being", "am", "'s",  "'re", "'m"};
    bool any = eg_span_starts(text, EG_SPAN("be ")) || eg_span_eq(text, EG_SPAN("be"));
    eg_span phrase = any ? eg_span_slice(text, 2, text.len) : text; /* after the form of be */
    for (size_t i = 0; i < (any ? sizeof be / sizeof *be : 1); i++) {
        uint32_t words[EG_NAME_WORDS + 1] = {eg_lexicon_add(&d->lexicon, eg_span_of(be[i]))};
        size_t n = any;
        if (eg_span_starts(phrase, EG_SPAN("'"))) /* a clitic: 'll */
            words[n++] = eg_lexicon_add(&d->lexicon, phrase);
        else
            n += eg_dict_words(d, phrase, words + n, NULL);
        uint32_t *payload = n ? eg_match_add(&d->modal_words, words, n) : NULL;
        if (payload && !*payload) *payload = modal;
    }
}

static void read_modal(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    static const char *const modalities[] = {"actual", "planned", "possible", "alleged"};
    static const char *const frames[] = {"DO", "to DO", "DOING", "adverb", "noun"};
    enum { FRAMES = sizeof frames / sizeof *frames };
    eg_modal m = {0};
    bool known = false;
    for (uint8_t i = 0; i < 4; i++) {
        if (!eg_span_eq(t->cells[2], eg_span_of(modalities[i]))) continue;
        m.modality = i;
        known = true;
    }
    if (!known) {
        eg_table_fault(t, t->cells[2], "unknown modality '%.*s'; use actual, planned, possible or alleged",
                       (int)t->cells[2].len, t->cells[2].ptr);
        return;
    }
    m.negated = eg_span_eq(t->cells[3], EG_SPAN("negated"));
    if (!m.negated && t->cells[3].len && !eg_span_eq(t->cells[3], EG_SPAN("affirmed")))
        eg_table_fault(t, t->cells[3], "unknown polarity '%.*s'; use affirmed, negated or nothing",
                       (int)t->cells[3].len, t->cells[3].ptr);
    for (eg_span rest = t->cells[4], value; eg_table_value(&rest, &value);) {
        size_t i = 0;
        while (i < FRAMES && !eg_span_eq(value, eg_span_of(frames[i]))) i++;
        if (i == FRAMES)
            eg_table_fault(t, value, "unknown frame '%.*s'; use DO, to DO, DOING, adverb or noun",
                           (int)value.len, value.ptr);
        else
            m.frames |= (uint8_t)(1u << i);
    }
    if (!d->modals.len) eg_vec_push(&d->arena, &d->modals, (eg_modal){0});
    eg_vec_push(&d->arena, &d->modals, m);
    uint32_t modal = (uint32_t)d->modals.len - 1;
    add_modal_words(d, t->cells[0], modal);
    for (eg_span rest = t->cells[1], value; eg_table_value(&rest, &value);) add_modal_words(d, value, modal);
}

EG_ROW_KIND(eg_rows_action, action_columns, read_action);
EG_ROW_KIND(eg_rows_modal, modal_columns, read_modal);
