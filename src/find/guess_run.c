/* Names by their form: runs of capitalised words, cut where one name ends and the next begins.
 * In: the words with a capital. Out: hints. Refuses runs in headlines and those that rows list in full; a run
 * without a form is left to guess_context.c. Example: "Former Police Commissioner Jane van der Berg of Zarya
 * University" gives a person, "Jane van der Berg", and an organization, "Zarya University". */
#include "find/guess.h"

#include "text/ascii.h"

enum {
    LAST = EG_USE_ORGANIZATION_LAST | EG_USE_PLACE_LAST | EG_USE_OTHER_LAST,
    OF = EG_USE_ORGANIZATION_OF | EG_USE_PLACE_OF | EG_USE_OTHER_OF,
    FIRST = EG_USE_ORGANIZATION_FIRST | EG_USE_PLACE_FIRST | EG_USE_OTHER_FIRST,
};

static const eg_token *token(const eg_hints *h, uint32_t i) {
    return eg_hint_token(h, i);
}

static bool capital(const eg_hints *h, uint32_t i) {
    const eg_token *k = token(h, i);
    if (!eg_capital_word(k)) return false;
    bool digit = eg_ascii_is_digit(h->x->t->text.ptr[k->start]);
    return !digit || (h->any && (k->flags & EG_TOK_UPPER)); /* 3AW */
}

bool eg_hint_opens(const eg_hints *h, uint32_t i) {
    const eg_token *k = token(h, i);
    if ((k->flags & EG_TOK_SENTENCE) || i == 0) return true;
    const eg_token *before = k - 1;
    return before->kind == EG_TOKEN_PUNCT && (before->punct == '"' || before->punct == ':' ||
                                              before->punct == '-' || before->punct == '*' || !before->punct);
}

bool eg_hint_initial(const eg_hints *h, uint32_t i) {
    const eg_token *k = token(h, i);
    uint32_t letters = k->end - k->start;
    if (i + 1 < h->x->t->tokens.len && (k[1].punct == '&' || (k[1].flags & EG_TOK_GLUED)))
        return false;                                           /* B&W, F-86 */
    bool known = k->word < eg_intern_end(&h->d->lexicon.words); /* U.S. */
    return capital(h, i) && (letters == 1 || ((k->flags & EG_TOK_DOTTED) && letters == 2) ||
                             ((k->flags & EG_TOK_DOTTED) && (letters == 3 || letters == 4) && !known));
}

/* "April Jones": a month or a day that is a given name, and not "in June Twitter suspended", "April sales".
 */
static bool named_after_time(const eg_hints *h, uint32_t i) {
    const eg_mention *next = eg_mention_at(h->m, i + 1);
    if (next && next->first == i + 1) return false;
    if (eg_hint_opens(h, i)) return !eg_hint_common(h, i + 1) && !(token(h, i + 1)->flags & EG_TOK_UPPER);
    uint32_t before = eg_hint_grammar(h, i - 1);
    return !(before & EG_G_PREPOSITION) || (before & (EG_G_OF | EG_G_BY)); /* the death of April Jones */
}

static bool is_date(const eg_hints *h, uint32_t i) {
    const uint64_t dates = 1ULL << EG_TIME_MONTH | 1ULL << EG_TIME_WEEKDAY;
    return (eg_time_classes_at(&h->d->time_words, token(h, i)) & dates) != 0;
}

/* A function word or a date that is a name all the same: Jane A. Obrovac, Will Young, April Jones. */
static bool odd_name_word(const eg_hints *h, uint32_t i) {
    const eg_token *k = token(h, i);
    bool opens = (k->flags & EG_TOK_SENTENCE) || i == 0, date = is_date(h, i) && !eg_hint_grammar(h, i);
    if (i + 1 >= h->x->t->tokens.len || !capital(h, i + 1)) return false;
    if (date) return (eg_hint_uses(h, i) & EG_USE_GIVEN) && !is_date(h, i + 1) && named_after_time(h, i);
    if (opens) return false;
    bool initial = ((k->flags & EG_TOK_DOTTED) || capital(h, i - 1)) && eg_hint_initial(h, i);
    return initial || (eg_hint_uses(h, i) & EG_USE_GIVEN);
}

/* "Kim [In]-young": a function word that a syllable of the same given name follows. */
static bool before_syllable(const eg_hints *h, uint32_t i) {
    if (i == 0 || i + 1 >= h->x->t->tokens.len || !(token(h, i + 1)->flags & EG_TOK_GLUED)) return false;
    bool common = eg_hint_common(h, i + 1) && !(eg_hint_uses(h, i + 1) & EG_USE_SYLLABLE);
    return !common && !(token(h, i + 1)->flags & EG_TOK_CAPITAL) && (eg_hint_uses(h, i - 1) & EG_USE_GIVEN) &&
           capital(h, i - 1) && !(token(h, i)->flags & EG_TOK_SENTENCE);
}

bool eg_hint_name_word(const eg_hints *h, uint32_t i) {
    if (!capital(h, i)) return false;
    bool plain = !eg_hint_grammar(h, i) && !is_date(h, i);
    return plain || odd_name_word(h, i) || before_syllable(h, i);
}

/* Does a run that begins at i hold a word that ends names? */
static bool ends_in_key(const eg_hints *h, uint32_t i, uint32_t end) {
    for (; i < end && eg_hint_name_word(h, i); i++)
        if (eg_hint_uses(h, i) & LAST) return true;
    return false;
}

/* "Obrovac People['s Alliance Party]": a crowd without an article, that owns a body. */
static bool peoples_party(const eg_hints *h, uint32_t i, uint32_t end) {
    bool crowd = i >= 2 && eg_span_eq(eg_token_text(h->x->t, i - 1), EG_SPAN("People"));
    return crowd && ends_in_key(h, i + 1, end);
}

/* "People['s Party]", "St John['s College]": the possessive is part of the name. */
static bool possessive_name(const eg_hints *h, uint32_t first, uint32_t i, uint32_t end) {
    if (token(h, i)->kind != EG_TOKEN_CLITIC || i + 1 >= end || !eg_hint_name_word(h, i + 1)) return false;
    bool saint = i >= first + 2 && (eg_hint_uses(h, i - 2) & EG_USE_PLACE_FIRST) && !eg_hint_listed(h, i - 1);
    bool word = eg_hint_common(h, i - 1) && !eg_hint_listed(h, i - 1);
    if (word && i - 1 > first) /* Young Lawyers['] Association */
        return !(eg_hint_uses(h, i - 1) & LAST) &&
               (eg_hint_listed(h, first) ? peoples_party(h, i, end) : (eg_hint_uses(h, i + 1) & LAST) != 0);
    return (saint || word) && ends_in_key(h, i + 1, end);
}

/* John ["Jack" Smith]: a nickname in quotation marks, and a name word after it. */
static bool nickname(const eg_hints *h, uint32_t i, uint32_t end) {
    return i + 3 < end && token(h, i)->punct == '"' &&
           (eg_hint_uses(h, i - 1) & EG_USE_GIVEN || eg_hint_name_word(h, i - 1)) && capital(h, i + 1) &&
           token(h, i + 2)->punct == '"' && (token(h, i + 2)->flags & EG_TOK_SPACE) == 0 &&
           eg_hint_name_word(h, i + 3);
}

/* The end of the run of name words that begins at i. */
uint32_t eg_hint_run_end(const eg_hints *h, uint32_t i, uint32_t end) {
    uint32_t j = i + 1;
    while (j < end) {
        const eg_token *k = token(h, j);
        if (k->flags & EG_TOK_GLUED) {
            bool syllable = j > i + 1 && (eg_hint_uses(h, j) & EG_USE_SYLLABLE); /* Kim Tae-[woo] */
            bool name = (k->flags & EG_TOK_CAPITAL) || syllable ||
                        (!eg_hint_common(h, j) && !eg_hint_grammar(h, j) && !(k->marks & EG_WORD_VERB));
            if (!name) return j - 1; /* Leipzig-[based] */
            j++;
            continue;
        }
        if (eg_hint_name_word(h, j)) {
            j++;
            continue;
        }
        uint32_t next = j;
        if (k->kind != EG_TOKEN_WORD) {
            if (nickname(h, j, end)) {
                j += 4;
                continue;
            }
            bool joint =
                k->punct == '&' && (j == i + 1 || !(eg_hint_uses(h, j - 1) & LAST)); /* Marks & Spencer */
            if (joint || possessive_name(h, i, j, end)) next++;
        }
        while (next < end && eg_hint_particle(h, next)) next++;
        if (next == j || next >= end || !eg_hint_name_word(h, next)) break;
        j = next + 1;
    }
    return j;
}

eg_hint *eg_hint_add(eg_hints *h, uint32_t first, uint32_t last, uint8_t type, uint8_t confidence,
                     const char *by) {
    if (last <= first) return NULL;
    eg_vec_push(h->a, &h->list,
                (eg_hint){.first = first, .last = last, .type = type, .confidence = confidence, .by = by});
    return &eg_vec_last(&h->list);
}

/* ---- words that tell what is named ---- */

/* Which of the types that a word may mean: after "in" the place, else the organization, then the rest. */
static uint8_t type_of(const eg_hints *h, uint32_t first, uint32_t organization, uint32_t place,
                       uint32_t other) {
    uint32_t before = first;
    if (before > 0 && (eg_hint_grammar(h, before - 1) & EG_G_DETERMINER)) before--;
    bool venue = eg_hint_venue(h, before, false);
    if (place && (venue || !organization)) return EG_ENTRY_PLACE;
    if (organization) return EG_ENTRY_ORGANIZATION;
    return other ? EG_NAME_OTHER : EG_ENTRY_PLACE;
}

/* "[65th] Air Division" */
static bool ordinal(const eg_hints *h, uint32_t i) {
    const eg_token *k = token(h, i);
    return k->kind == EG_TOKEN_WORD && eg_ascii_is_digit(h->x->t->text.ptr[k->start]);
}

static void add_key(eg_hints *h, uint32_t first, uint32_t last, uint32_t key, uint8_t type, const char *by) {
    bool named = false;
    for (uint32_t i = first; i < last; i++)
        named = named || (token(h, i)->kind == EG_TOKEN_WORD && !eg_hint_common(h, i));
    eg_hint *hint = eg_hint_add(h, first, last, type, named ? 85 : 70, by);
    if (!hint) return;
    if (type != EG_NAME_OTHER) hint->kind = eg_word_use(h->d, token(h, key)->word).kind;
    if (type == EG_ENTRY_ORGANIZATION && first > 0 && ordinal(h, first - 1)) hint->first--;
}

/* "Council for Trade and [Legal Centre Obrovac]", "and [SMART-TD]": does another body begin at token i? */
static bool other_body(const eg_hints *h, uint32_t i, uint32_t end) {
    if (token(h, i)->flags & EG_TOK_UPPER) return true;
    uint32_t last = eg_hint_run_end(h, i, end);
    for (uint32_t k = i + 1; k + 1 < last; k++)
        if ((eg_hint_uses(h, k) & EG_USE_ORGANIZATION_LAST) && !eg_hint_common(h, last - 1)) return true;
    return false;
}

/* "Ministry of Trade[, Transport and Energy]": does the name go on at token i? */
static bool goes_on(const eg_hints *h, uint32_t i, uint32_t end) {
    if (i + 1 >= end || !eg_hint_name_word(h, i + 1) || eg_mention_at(h->m, i + 1) ||
        other_body(h, i + 1, end))
        return false;
    eg_span word = eg_token_text(h->x->t, i + 1);
    bool field = eg_hint_common(h, i + 1) || eg_span_ends(word, EG_SPAN("ists")) ||
                 eg_span_ends(word, EG_SPAN("ians")) || eg_span_ends(word, EG_SPAN("ers"));
    if (!field || (eg_hint_uses(h, i + 1) & EG_USE_GIVEN)) return false;
    if (eg_hint_grammar(h, i) & EG_G_AND) return true;
    bool list = i + 2 < end && (token(h, i + 2)->punct == ',' || (eg_hint_grammar(h, i + 2) & EG_G_AND));
    return token(h, i)->punct == ',' && list;
}

/* "Council [for] Trade", "Commission [on] Human Rights" */
static bool purpose(const eg_hints *h, uint32_t i) {
    eg_span word = eg_token_text(h->x->t, i);
    return eg_span_eq(word, EG_SPAN("for")) || eg_span_eq(word, EG_SPAN("on")) ||
           eg_span_eq(word, EG_SPAN("against"));
}

/* "University of Zarya", "Ministry of Culture and Sport": the end of the name whose word `key` stands right
 * before "of" or "for"; 0 = no name follows. */
static uint32_t end_with_of(const eg_hints *h, uint32_t key, uint32_t end) {
    uint32_t uses = eg_hint_uses(h, key), i = key + 1;
    if (!(uses & OF) || i >= end) return 0;
    bool institution = (uses & EG_USE_ORGANIZATION_OF) != 0;
    bool of = (eg_hint_grammar(h, i) & EG_G_OF) != 0;
    if (!of && !(institution && purpose(h, i))) return 0;
    i++;
    if (i < end && (eg_hint_grammar(h, i) & EG_G_DETERMINER)) i++;
    if (i >= end || !eg_hint_name_word(h, i) || (!of && !eg_hint_common(h, i))) return 0;
    uint32_t name = i;
    i = eg_hint_run_end(h, i, end);
    uint32_t title = i - name > 2 ? eg_hint_title(h, name, i) : i;
    bool office = eg_span_eq(eg_token_text(h->x->t, key), EG_SPAN("Office")); /* of Prime Minister Obrovac */
    if (title > name && title < i && !office) return title; /* Institute of Trade [President Jane Obrovac] */
    while (institution && goes_on(h, i, end)) i = eg_hint_run_end(h, i + 1, end);
    return i;
}

/* "[Ethics and] Anti-Corruption Commission": where the fields begin that stand before the run at `first`. */
static uint32_t fields_before(const eg_hints *h, uint32_t first) {
    uint32_t i = first;
    if (i < 3 || !(eg_hint_grammar(h, i - 1) & EG_G_AND) || token(h, i - 1)->kind != EG_TOKEN_WORD)
        return first;
    for (i--; i > 0 && eg_hint_name_word(h, i - 1); i--)
        if (!eg_hint_common(h, i - 1) || eg_mention_at(h->m, i - 1) || eg_hint_is_title(h, i - 1) ||
            (eg_hint_uses(h, i - 1) & (LAST | OF | EG_USE_GIVEN)) ||
            (token(h, i - 1)->flags & (EG_TOK_SENTENCE | EG_TOK_GLUED)))
            return first;
    bool determined =
        i > 0 && ((eg_hint_grammar(h, i - 1) & EG_G_DETERMINER) || token(h, i - 1)->kind == EG_TOKEN_CLITIC);
    bool hinted = h->list.len && eg_vec_last(&h->list).last > i;
    return i < first - 1 && determined && !hinted ? i : first;
}

/* "Obrovac Oil [and Gas]": the end of a company's name whose trade is two. */
static uint32_t end_with_and(const eg_hints *h, uint32_t last, uint32_t end) {
    uint32_t next = last + 1;
    bool joined = next < end && (eg_hint_grammar(h, last) & EG_G_AND) && eg_hint_name_word(h, next) &&
                  eg_hint_run_end(h, next, end) == next + 1;
    if (!joined || !eg_hint_common(h, next) || !eg_hint_common(h, last - 1)) return last;
    uint32_t kind = eg_word_use(h->d, token(h, next)->word).kind;
    bool trade = (eg_hint_uses(h, next) & EG_USE_ORGANIZATION_LAST) && kind &&
                 kind == eg_word_use(h->d, token(h, last - 1)->word).kind;
    return trade && eg_span_eq(h->d->kinds.items[kind].name, EG_SPAN("company")) ? next + 1 : last;
}

/* A name with a word that tells its type, in the run [*first, last): adds it and moves *first behind it. */
static bool take_key(eg_hints *h, uint32_t *first, uint32_t last, uint32_t end) {
    uint32_t of = end_with_of(h, last - 1, end), uses = eg_hint_uses(h, last - 1);
    if (of && (last - 1 > *first || !eg_hint_opens(h, *first) || eg_hint_common(h, *first))) {
        uint8_t type =
            type_of(h, *first, uses & EG_USE_ORGANIZATION_OF, uses & EG_USE_PLACE_OF, uses & EG_USE_OTHER_OF);
        add_key(h, *first, of, last - 1, type, "word before of");
        *first = of;
        return true;
    }
    for (uint32_t k = last; k-- > *first + 1;) {
        uses = eg_hint_uses(h, k);
        if (!(uses & LAST) || eg_hint_is_title(h, k)) continue;
        uint8_t type = type_of(h, *first, uses & EG_USE_ORGANIZATION_LAST, uses & EG_USE_PLACE_LAST,
                               uses & EG_USE_OTHER_LAST);
        uint32_t after = k + 1, from = *first;
        if (type == EG_ENTRY_ORGANIZATION) from = fields_before(h, from);
        bool compound =
            (after < last && (token(h, after)->flags & EG_TOK_GLUED)) || (token(h, k)->flags & EG_TOK_GLUED);
        if (compound && type == EG_ENTRY_PLACE) continue;                        /* Jane Wood-Obrovac */
        while (after < last && (token(h, after)->flags & EG_TOK_GLUED)) after++; /* Star-Telegram */
        if (after == last) after = last = end_with_and(h, last, end);
        add_key(h, from, after, k, type, "word at the end");
        while (after < last && eg_hint_legal_form(h, after)) after++; /* is no name of its own */
        *first = after;
        return true;
    }
    uses = eg_hint_uses(h, *first);
    if (!(uses & FIRST) || last - *first < 2) return false;
    bool surname = (uses & EG_USE_PARTICLE) && (token(h, *first + 1)->flags & EG_TOK_GLUED); /* El-Obrovac */
    if (surname) return false;
    uint8_t type = type_of(h, *first, uses & EG_USE_ORGANIZATION_FIRST, uses & EG_USE_PLACE_FIRST,
                           uses & EG_USE_OTHER_FIRST);
    add_key(h, *first, last, *first, type, "word at the start");
    *first = last;
    return true;
}

/* ---- runs ---- */

/* "Critics", "Police" at the start of a sentence: the capital tells nothing. */
static bool plain_opener(const eg_hints *h, uint32_t i, uint32_t last) {
    if (!eg_hint_opens(h, i) || !eg_hint_common(h, i) || eg_hint_listed(h, i) ||
        (eg_hint_uses(h, i) & EG_USE_PLACE_PART))
        return false;
    if (i + 2 < last && (eg_hint_uses(h, i + 1) & LAST)) return false; /* Clinical Hospital Obrovac */
    if (eg_hint_uses(h, i) & (EG_USE_GIVEN | FIRST | OF)) return false;
    bool family = i + 3 == last && (eg_hint_uses(h, i + 1) & EG_USE_GIVEN) &&
                  (token(h, i + 2)->flags & (EG_TOK_GLUED | EG_TOK_CAPITAL)) == EG_TOK_GLUED;
    if (family) return false; /* Park Jin-woo */
    if (i + 1 == last) return true;
    for (uint32_t k = i + 1; k < last; k++)
        if (!eg_hint_common(h, k)) return true;
    return false;
}

static void read_run(eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    if (plain_opener(h, first, last) && !eg_hint_is_title(h, first)) first++;
    while (first < last) {
        if (last - first == 1 && eg_hint_listed(h, first)) return;
        if (take_key(h, &first, last, s->last)) continue;
        if (last - first == 2 && (eg_hint_uses(h, first) & EG_USE_PLACE_PART) && !eg_hint_listed(h, first)) {
            bool of = last < s->last && (eg_hint_grammar(h, last) & EG_G_OF); /* East Riding of */
            bool place = !eg_hint_common(h, first + 1) || eg_hint_venue(h, first, false) || of ||
                         (eg_hint_uses(h, first + 1) & EG_USE_PLACE_PART);
            uint8_t type = place ? EG_ENTRY_PLACE : EG_ENTRY_ORGANIZATION; /* New Unity said */
            eg_hint_add(h, first, last, type, place ? 70 : 60, "compass");
            return;
        }
        if (eg_hint_person(h, first, last, s)) return;
        eg_hint_context(h, first, last, s);
        return;
    }
}

/* In a headline every word has a capital, so a run there is read only when marks set it apart, as in lists.
 */
static bool set_apart(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s) {
    enum { LONGEST = 6 };
    if (first == s->first && last == s->last) return false; /* all of it: Jane Obrovac Visits Zadrin */
    bool before = first == s->first || token(h, first - 1)->kind == EG_TOKEN_PUNCT ||
                  (eg_hint_grammar(h, first - 1) & EG_G_AND);
    bool after =
        last == s->last || token(h, last)->kind == EG_TOKEN_PUNCT || (eg_hint_grammar(h, last) & EG_G_AND);
    return before && after && last - first > 1 && last - first <= LONGEST &&
           ((eg_hint_uses(h, first) & EG_USE_GIVEN) || eg_hint_is_title(h, first)) &&
           !(token(h, last - 1)->flags & EG_TOK_UPPER);
}

/* What a headline's run may be, for a list of suggestions. */
static void suspect(eg_hints *h, uint32_t first, uint32_t last) {
    uint32_t title = eg_hint_title(h, first, last);
    if (title < last) first = title + 1;
    bool person = (eg_hint_uses(h, first) & EG_USE_GIVEN) && last - first > 1;
    eg_hint_add(h, first, last, person ? EG_ENTRY_PERSON : EG_ENTRY_ORGANIZATION, person ? 30 : 20,
                "capitals in a headline");
}

/* Reads what begins at token i, a word with a capital; gives the token to go on at. */
static uint32_t read_at(eg_hints *h, uint32_t i, const eg_sentence *s) {
    bool tail = (token(h, i)->flags & EG_TOK_GLUED) != 0; /* All-[Time] */
    if (tail || !eg_hint_name_word(h, i)) return i + 1;
    uint32_t end = eg_hint_run_end(h, i, s->last);
    size_t before = h->list.len;
    bool headline = eg_headline_at(h->x, (uint32_t)(s - h->x->t->sentences.items));
    if (end > i && (!headline || set_apart(h, i, end, s)))
        read_run(h, i, end, s);
    else if (h->any && end > i + 1 && end <= i + 4 && !eg_mention_at(h->m, i))
        suspect(h, i, end);
    if (h->list.len > before && eg_vec_last(&h->list).last > end) return eg_vec_last(&h->list).last;
    return end > i ? end : i + 1;
}

void eg_hint_sentences(eg_hints *h) {
    uint32_t next = 0;
    for (size_t c = 0; c < h->x->capitals.len; c++) {
        uint32_t i = h->x->capitals.items[c];
        if (i >= next) next = read_at(h, i, eg_sentence_at(h->x->t, i));
    }
}
