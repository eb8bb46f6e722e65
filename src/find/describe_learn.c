/* What a document calls those it names.
 * In: tokens and names. Out: nouns of organizations ("the video app TikTok", "TikTok, a video app, …") and
 * titles of people ("Chancellor Ann Lee", "Ann Lee, the chancellor, …"). Refuses what stands further off than
 * the name's neighbours. Example: "Foreign Minister Ann Lee" -> Ann Lee is "the foreign minister" from there
 * on. */
#include "find/describe.h"

/* "[Deputy] Mayor Ann Lee": "the mayor" is somebody else. */
static bool second(const eg_describer *r, uint32_t i) {
    static const char *const words[] = {"Deputy", "deputy", "Vice",      "vice",
                                        "Shadow", "shadow", "Assistant", "assistant"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (eg_span_eq(eg_token_text(r->t, i), eg_span_of(words[k]))) return true;
    return false;
}

static void teach(eg_describer *r, uint32_t entity, uint32_t noun, uint32_t title) {
    if (r->taught.len >= EG_DESCRIBE_LEARNED || !eg_dtok(r, noun)->word) return;
    eg_taught t = {entity, noun, eg_dtok(r, noun)->word, title ? eg_dtok(r, noun - 1)->word : 0,
                   title && second(r, noun - 1)};
    eg_vec_push(r->a, &r->taught, t);
}

/* The token of the noun's last word in "a video app", "the largest bank" at the article i; 0 = none. */
static uint32_t noun_after(const eg_describer *r, uint32_t i, uint32_t end) {
    for (uint32_t at = i + 1, n = 0; at < end && n <= EG_DESCRIBE_MODIFIERS; at++, n++) {
        uint32_t last;
        if (eg_noun_at(r, at, end, &last) && !r->m->at[at]) {
            const eg_token *next = last < end ? eg_dtok(r, last) : NULL;
            bool compound = next && next->kind == EG_TOKEN_WORD && !eg_dgram(r, last);
            if (!compound) return eg_subject_like(r, last) ? 0 : last - 1;
        }
        if (eg_dtok(r, at)->kind == EG_TOKEN_PUNCT || eg_dtok(r, at)->kind == EG_TOKEN_CLITIC ||
            eg_dgram(r, at))
            return 0;
    }
    return 0;
}

static void learn_noun(eg_describer *r, const eg_mention *m, uint32_t from, uint32_t end) {
    uint32_t last;
    if (m->first > from && (eg_dtok(r, m->first - 1)->marks & EG_WORD_NOUN) &&
        eg_noun_at(r, m->first - 1, m->first, &last) && last == m->first && !r->m->at[m->first - 1])
        teach(r, m->entity, m->first - 1, 0);
    else if (m->first > from + 1 && (eg_dtok(r, m->first - 2)->marks & EG_WORD_NOUN) &&
             eg_noun_at(r, m->first - 2, m->first, &last) && last == m->first && !r->m->at[m->first - 2])
        teach(r, m->entity, m->first - 1, 0);
    if (m->last + 2 >= end || eg_dtok(r, m->last)->punct != ',') return;
    uint32_t word = eg_dtok(r, m->last + 1)->word;
    if (!word || (word != r->word->the && word != r->word->a && word != r->word->an)) return;
    uint32_t noun = noun_after(r, m->last + 1, end);
    if (noun) teach(r, m->entity, noun, 0);
}

static bool title(const eg_describer *r, uint32_t i) {
    return eg_is_title(r->d, eg_dtok(r, i)->word) && !r->m->at[i];
}

static void learn_title(eg_describer *r, const eg_mention *m, uint32_t from, uint32_t end) {
    if (m->first > from && title(r, m->first - 1)) teach(r, m->entity, m->first - 1, m->first - 1 > from);
    if (m->last + 1 >= end || eg_dtok(r, m->last)->punct != ',') return;
    for (uint32_t i = m->last + 1; i < end && i < m->last + EG_DESCRIBE_MODIFIERS + 1; i++) {
        if (eg_dtok(r, i)->kind == EG_TOKEN_PUNCT) return;
        bool article = i == m->last + 1 && (eg_dgram(r, i) & EG_G_DETERMINER);
        if (eg_dgram(r, i) && !article) return;
        if (title(r, i) && (i + 1 >= end || !title(r, i + 1))) {
            teach(r, m->entity, i, i > m->last + 1);
            return;
        }
    }
}

/* May a word beside the name tell of it: a noun or title before it, an apposition after it? */
static bool told_beside(const eg_describer *r, const eg_mention *m, const eg_sentence *s) {
    if (m->last + 1 < s->last && eg_dtok(r, m->last)->punct == ',') return true;
    if (m->first == s->first) return false;
    uint32_t nouns = eg_dtok(r, m->first - 1)->marks;
    if (m->first > s->first + 1) nouns |= eg_dtok(r, m->first - 2)->marks;
    return (nouns & EG_WORD_NOUN) || title(r, m->first - 1);
}

void eg_describe_learn(eg_describer *r) {
    for (size_t i = 0; i < r->m->list.len && r->taught.len < EG_DESCRIBE_LEARNED; i++) {
        const eg_mention *m = &r->m->list.items[i];
        if (!eg_mention_names(m)) continue;
        const eg_sentence *s = eg_dsent(r, m->first);
        if (!told_beside(r, m, s)) continue;
        if (eg_who_is(r->m, r->d, m->entity, EG_ENTRY_ORGANIZATION))
            learn_noun(r, m, s->first, s->last);
        else if (eg_who_is(r->m, r->d, m->entity, EG_ENTRY_PERSON))
            learn_title(r, m, s->first, s->last);
    }
}

bool eg_describe_taught(const eg_describer *r, uint32_t entity, uint32_t word, uint32_t before,
                        uint32_t until) {
    for (size_t i = 0; i < r->taught.len; i++) {
        const eg_taught *t = &r->taught.items[i];
        if (t->entity == entity && t->word == word && t->from < until &&
            (before ? t->before == before : !t->second))
            return true;
    }
    return false;
}
