/* deed: what is known of verbs and their deeds when all rows are read. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
}

static void tear_down(void) {
    taught_free(t);
}

/* Chains with their plain forms first, and sets of words. */
START_TEST(frozen_verbs) {
    teach(t, "action\tforms\tnoun\tclass\tlabel\ttone\tframe\n"
             "take down\ttook|taken\t\tremove\t\tagainst\ttake down OBJECT from TARGET\n"
             "take\ttook|taken\ttake\tidiom\t\t\ttake\n"
             "tell\ttold\t\tsay\t\t\ttell TARGET CLAUSE|tell TARGET DO\n"
             "re-elect\t\t\telect\treturned against\t\tre-elect OBJECT\n");
    eg_dict_freeze(t->dict);
    const eg_dict *d = t->dict;
    uint32_t down = eg_lexicon_find(&d->lexicon, EG_SPAN("down")),
             from = eg_lexicon_find(&d->lexicon, EG_SPAN("from")),
             elect = eg_lexicon_find(&d->lexicon, EG_SPAN("elect"));
    eg_verb_head take = eg_verb_head_of(d, eg_lexicon_find(&d->lexicon, EG_SPAN("take")));
    uint32_t first = take.first;
    ck_assert_uint_eq(take.chain, EG_VERB_BASE | EG_VERB_NOUN);
    ck_assert_uint_eq(take.leads, 1ULL << eg_word_bit(down));
    ck_assert_uint_eq(take.following, 0);
    const eg_verb_form *f = &d->verb_forms.items[take.first];
    ck_assert(!f[0].particle_count && !f[1].particle_count && f[2].particle_count == 1);
    ck_assert_uint_eq(d->verb_particles.items[f[2].particles], down);
    ck_assert(f[0].next == first + 1 && f[1].next == first + 2 && !f[2].next);
    ck_assert_uint_eq(f[2].takes, d->deeds.items[f[2].deed].takes);
    const uint8_t *leads = d->verb_leads.items + take.first;
    ck_assert_uint_eq(leads[0], EG_LEAD_PLAIN | EG_LEAD_MORE);
    ck_assert_uint_eq(leads[2], eg_word_bit(down));
    ck_assert(eg_deed_may_take(d, 0, from) && !eg_deed_may_take(d, 1, from));
    ck_assert_uint_eq(d->deeds.items[0].takes, EG_TAKES_OBJECT | EG_TAKES_ANY_LABEL);
    ck_assert_uint_eq(d->deeds.items[1].takes,
                      EG_TAKES_NONE | EG_TAKES_NOTHING | EG_TAKES_NO_ACT | EG_TAKES_ANY_LABEL);
    ck_assert_uint_eq(d->deeds.items[2].takes, EG_TAKES_CLAUSE | EG_TAKES_OBJECT | EG_TAKES_SOMEBODY |
                                                   EG_TAKES_ONLY_SOMEBODY | EG_TAKES_DO | EG_TAKES_ANY_LABEL);
    ck_assert_uint_eq(d->deeds.items[2].class_bit, EG_CLASS(SAY));
    ck_assert_uint_eq(d->deeds.items[3].takes, EG_TAKES_OBJECT | EG_TAKES_LABEL_AGAINST);
    eg_verb_head re = eg_verb_head_of(d, eg_lexicon_find(&d->lexicon, EG_SPAN("re")));
    ck_assert(!re.first && (re.following & eg_match_bit(elect)));
}
END_TEST

START_TEST(names) {
    ck_assert(eg_class_bit(EG_SPAN("accuse")) == EG_CLASS(ACCUSE));
    ck_assert(eg_class_bit(EG_SPAN("win")) == EG_CLASS(WIN));
    ck_assert(!eg_class_bit(EG_SPAN("winning")) && !eg_class_bit(EG_SPAN("")));
    ck_assert(eg_sense_of(EG_SPAN("take over")) == EG_SENSE_TAKE_OVER);
    ck_assert(eg_sense_of(EG_SPAN("take")) == EG_SENSE_PLAIN);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("deed");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, frozen_verbs);
    tcase_add_test(c, names);
    return run_suite("deed", c);
}
