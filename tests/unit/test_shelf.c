/* shelf: findings that are packed and opened are the same, in parts, in one piece, and with their texts in
 * shorthand. */
#include "findings_maker.h"
#include "fold/shelf.h"
#include "fold/source.h"

static maker m;
static eg_packer packer;
static eg_arena open;

static void set_up(void) {
    m = maker_new();
    m.g.reading = eg_reading_new();
}

static void tear_down(void) {
    eg_packer_release(&packer);
    eg_arena_release(&open);
    maker_free(&m);
}

static void add_story(const char *path) {
    add_document(&m, path, "2019-08-20");
    add_sentence(&m, EG_ZONE_TITLE, "Twitter suspends accounts");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_sentence(&m, EG_ZONE_BODY, "On Monday the company suspended 936 accounts and two pages of China.");
    eg_found_mention *company = add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NOUN, "the company");
    company->seems = id_of(&m, "company");
    company->confidence = 80;
    add_mention(&m, "China", EG_PLACE, EG_VIA_NAME, "China");
    add_time(&m, "Monday", "XXXX-WXX-1", "XXXX-WXX-1");
    add_action(&m, (act){.actor = "Twitter",
                         .target = "China|Facebook",
                         .text = "suspended",
                         .lemma = "suspend",
                         .class = "remove",
                         .object = "936 accounts",
                         .items = "936 account, page",
                         .dated = EG_DATED_TIME});
}

static void pack_last(void) {
    eg_findings *f = last_document(&m);
    eg_pack_part(&packer, &m.g, f);
    eg_pack_end(&packer, &m.g, f);
}

static void same_names(eg_names a, eg_names b) {
    ck_assert_uint_eq(a.count, b.count);
    for (uint32_t i = 0; i < a.count; i++) ck_assert_uint_eq(a.items[i], b.items[i]);
}

static void same_action(const eg_found_action *a, const eg_found_action *b) {
    ck_assert_uint_eq(a->start, b->start);
    ck_assert_uint_eq(a->end, b->end);
    ck_assert_uint_eq(a->sentence, b->sentence);
    ck_assert_uint_eq(a->text, b->text);
    ck_assert_uint_eq(a->action, b->action);
    ck_assert_uint_eq(a->class, b->class);
    ck_assert_uint_eq(a->object, b->object);
    same_names(a->actors, b->actors);
    same_names(a->targets, b->targets);
    same_names(a->said_by, b->said_by);
    ck_assert_uint_eq(a->item_count, b->item_count);
    for (uint32_t i = 0; i < a->item_count; i++) {
        ck_assert_uint_eq(a->items[i].number, b->items[i].number);
        ck_assert_uint_eq(a->items[i].noun, b->items[i].noun);
    }
    ck_assert_uint_eq(a->time, b->time);
    ck_assert_uint_eq(a->dated, b->dated);
    ck_assert_uint_eq(a->polarity, b->polarity);
    ck_assert_uint_eq(a->modality, b->modality);
    ck_assert_int_eq(a->nominal, b->nominal);
}

static void same_findings(const eg_findings *a, const eg_findings *b) {
    ck_assert_uint_eq(a->sentence_count, b->sentence_count);
    ck_assert_uint_eq(a->mention_count, b->mention_count);
    ck_assert_uint_eq(a->time_count, b->time_count);
    ck_assert_uint_eq(a->action_count, b->action_count);
    for (uint32_t i = 0; i < a->sentence_count; i++) {
        const eg_found_sentence *x = &a->sentences[i], *y = &b->sentences[i];
        ck_assert(x->start == y->start && x->end == y->end && x->line == y->line && x->zone == y->zone);
        ck_assert(eg_span_eq(x->text, y->text));
    }
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const eg_found_mention *x = &a->mentions[i], *y = &b->mentions[i];
        ck_assert(x->start == y->start && x->end == y->end && x->sentence == y->sentence);
        ck_assert(x->text == y->text && x->entity == y->entity && x->by == y->by && x->seems == y->seems);
        ck_assert(x->type == y->type && x->via == y->via && x->listed == y->listed);
        ck_assert_uint_eq(x->confidence, y->confidence);
    }
    for (uint32_t i = 0; i < a->time_count; i++) {
        const eg_found_time *x = &a->times[i], *y = &b->times[i];
        ck_assert(x->start == y->start && x->end == y->end && x->type == y->type && x->weekday == y->weekday);
        ck_assert(x->text == y->text && x->value == y->value && x->relative == y->relative);
        ck_assert(x->days.earliest == y->days.earliest && x->days.latest == y->days.latest);
    }
    for (uint32_t i = 0; i < a->action_count; i++) same_action(&a->actions[i], &b->actions[i]);
}

START_TEST(opened_as_it_was) {
    add_story("a.txt");
    eg_findings before = *last_document(&m);
    before.times[0].days = (eg_period){-400, 17};
    before.times[0].weekday = 7;
    pack_last();
    ck_assert_ptr_nonnull(m.g.docs[0].packed);
    ck_assert_uint_eq(eg_findings_unsettled(&m.g.docs[0], 0), 0);
    ck_assert(!eg_findings_mention_all(&m.g.docs[0], 0)); /* Facebook acts, but is never mentioned */
    eg_findings after = eg_findings_found(&open, &m.g.docs[0], EG_ALL);
    same_findings(&before, &after);
    eg_findings some = eg_findings_found(&open, &m.g.docs[0], EG_MENTIONS);
    ck_assert(some.mentions && !some.sentences && !some.times && !some.actions);
}
END_TEST

/* A story in two parts: its title, and the rest. */
static eg_findings pack_parts(void) {
    add_story("a.txt");
    eg_findings whole = *last_document(&m), first = whole, second = whole;
    first.sentence_count = first.mention_count = 1;
    first.time_count = first.action_count = 0;
    second.sentences++, second.sentence_count--;
    second.mentions++, second.mention_count--;
    eg_pack_part(&packer, &m.g, &first);
    eg_pack_part(&packer, &m.g, &second);
    eg_pack_end(&packer, &m.g, last_document(&m));
    return whole;
}

/* References in a further part count from the first part on. */
START_TEST(parts_are_one_document) {
    eg_findings whole = pack_parts();
    eg_findings after = eg_findings_found(&open, &m.g.docs[0], EG_ALL);
    same_findings(&whole, &after);
}
END_TEST

/* In a part that is opened by itself they count from its own first rows. */
START_TEST(parts_are_opened_by_themselves) {
    eg_findings whole = pack_parts(), *packed = last_document(&m);
    ck_assert_uint_eq(eg_findings_parts(packed), 2);
    eg_findings title = eg_findings_part(&open, packed, 0, EG_ALL);
    ck_assert(title.sentence_count == 1 && title.mention_count == 1 && title.action_count == 0);
    ck_assert(eg_span_eq(title.sentences[0].text, whole.sentences[0].text));
    eg_findings rest = eg_findings_part(&open, packed, 1, EG_ALL);
    ck_assert(rest.sentences_before == 1 && rest.times_before == 0 && rest.actions_before == 0);
    ck_assert_uint_eq(rest.sentence_count, whole.sentence_count - 1);
    ck_assert_uint_eq(rest.mention_count, whole.mention_count - 1);
    for (uint32_t i = 0; i < rest.mention_count; i++) {
        ck_assert_uint_eq(rest.mentions[i].start, whole.mentions[i + 1].start);
        ck_assert_uint_eq(rest.mentions[i].sentence + 1, whole.mentions[i + 1].sentence);
    }
    ck_assert_uint_eq(rest.actions[0].sentence + 1, whole.actions[0].sentence);
    ck_assert_uint_eq(rest.times[rest.actions[0].time].start, whole.times[whole.actions[0].time].start);
}
END_TEST

START_TEST(single_rows_are_found_in_their_parts) {
    eg_findings whole = pack_parts();
    for (uint32_t i = 0; i < whole.sentence_count; i++) {
        eg_found_sentence s = eg_graph_sentence(&m.g, &open, 0, i), *w = &whole.sentences[i];
        ck_assert(s.start == w->start && s.end == w->end && s.line == w->line && s.zone == w->zone);
        ck_assert(eg_span_eq(s.text, w->text));
        ck_assert(eg_span_eq(eg_sentence_text(&m.g, &open, 0, i), w->text));
    }
    uint32_t action = 0;
    const eg_findings *part = eg_graph_with_action(&m.g, 0, &action);
    ck_assert_uint_eq(part->sentences_before, 1);
    ck_assert_uint_eq(part->actions[action].start, whole.actions[0].start);
    action = 0;
    ck_assert_ptr_eq(eg_graph_with_action(&m.g, 0, &action), part);
    ck_assert_uint_eq(eg_graph_time(&m.g, 0, 0).start, whole.times[0].start);
}
END_TEST

/* Sentences out of order are for folding to settle, for they are referred to; mentions are settled here. */
START_TEST(disorder_is_noticed) {
    add_story("a.txt");
    eg_findings *f = last_document(&m);
    eg_found_mention first = f->mentions[0];
    f->mentions[0] = f->mentions[2];
    f->mentions[2] = first;
    pack_last();
    ck_assert_uint_eq(eg_findings_unsettled(f, 0), 0);
    ck_assert_uint_eq(eg_findings_found(&open, f, EG_MENTIONS).mentions[0].entity, first.entity);
    add_story("b.txt");
    f = last_document(&m);
    f->sentences[1].start = f->sentences[0].start;
    f->sentences[1].end = f->sentences[0].end;
    pack_last();
    ck_assert_uint_eq(eg_findings_unsettled(f, 0), EG_SENTENCES);
}
END_TEST

/* With so many texts signs are learned; texts that were kept before change with them. */
START_TEST(many_texts_in_signs) {
    enum { DOCUMENTS = 40 };
    static char text[40000];
    eg_findings before[2];
    add_story("a.txt");
    before[0] = *last_document(&m);
    pack_last();
    for (int i = 0; i < DOCUMENTS; i++) {
        char path[16];
        size_t len = 0;
        snprintf(path, sizeof path, "d%02d.txt", i);
        while (len + 100 < sizeof text)
            len += (size_t)snprintf(text + len, 100,
                                    "The commission said %d that it suspended %zu accounts. ", i, len);
        add_document(&m, path, "2019-08-20");
        add_sentence(&m, EG_ZONE_BODY, text);
        before[1] = *last_document(&m);
        pack_last();
    }
    ck_assert_ptr_nonnull(m.g.signs);
    eg_findings first = eg_findings_found(&open, &m.g.docs[0], EG_ALL);
    eg_findings last = eg_findings_found(&open, &m.g.docs[DOCUMENTS], EG_ALL);
    same_findings(&before[0], &first);
    same_findings(&before[1], &last);
    ck_assert_uint_lt(eg_sentence_kept(&m.g, DOCUMENTS, 0).len, sizeof text / 2);
    ck_assert(eg_span_eq(eg_sentence_text(&m.g, &open, 0, 1), before[0].sentences[1].text));
}
END_TEST

/* Folding packed documents gives what folding the same ones open gives. */
START_TEST(folded_like_open_ones) {
    for (int packed = 0; packed < 2; packed++) {
        if (packed) tear_down(), set_up();
        add_story("b.txt");
        if (packed) pack_last();
        add_story("a.txt");
        last_document(&m)->date = 0;
        if (packed) pack_last();
        maker_fold(&m);
        uint32_t action = 0;
        const eg_findings *f = eg_graph_with_action(&m.g, 0, &action);
        ck_assert_str_eq(text_of(&m, f->actions[0].date), "2019-08-19");
        ck_assert_str_eq(text_of(&m, f->times[0].value), "2019-08-19");
        ck_assert_str_eq(text_of(&m, eg_graph_time(&m.g, 0, 0).value), "2019-08-19");
        ck_assert_uint_eq(m.g.event_count, 1);
        ck_assert_uint_eq(eg_event_sources(&m.g.arena, &m.g, &m.g.events[0]), 1);
        ck_assert_uint_eq(find_entity(&m, "Twitter")->docs, 2);
        ck_assert_ptr_nonnull(find_entity(&m, "Facebook"));
        ck_assert_ptr_eq(eg_graph_with_action(&m.g, 0, &action), f);
    }
}
END_TEST

START_TEST(more_documents_than_stay_open) {
    enum { DOCUMENTS = 3 * EG_STAY_OPEN };
    for (uint32_t i = 0; i < DOCUMENTS; i++) {
        char name[16];
        snprintf(name, sizeof name, "%05u", i);
        add_story(name);
        last_document(&m)->actions[0].object = id_of(&m, name);
        pack_last();
    }
    for (uint32_t i = 0; i < 2 * DOCUMENTS; i++) {
        uint32_t doc = i % 3 ? 7 * i % DOCUMENTS : 1; /* one of them again and again */
        uint32_t action = 0;
        const eg_findings *f = eg_graph_with_action(&m.g, doc, &action);
        ck_assert_uint_eq(f->actions[action].object, f->path);
        ck_assert_ptr_eq(eg_graph_with_action(&m.g, doc, &action), f);
    }
}
END_TEST

/* A report of several pieces: dates and acts take turns, each act belongs to the date before it. */
static eg_findings add_report(void) {
    enum { SENTENCES = ROOM };
    char text[1024] = "On Monday Twitter suspended accounts";
    while (strlen(text) + 16 < sizeof text) strcat(text, ", and others");
    add_document(&m, "report.txt", "2019-08-20");
    for (int i = 0; i < SENTENCES; i++) {
        add_sentence(&m, EG_ZONE_BODY, text);
        add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
        if (i % 2)
            add_action(&m, (act){.actor = "Twitter", .text = "suspended", .dated = EG_DATED_TIME});
        else
            add_time(&m, "Monday", "XXXX-WXX-1", "XXXX-WXX-1");
    }
    return *last_document(&m);
}

START_TEST(long_ones_are_cut_between_sentences) {
    eg_findings whole = add_report(), *f = last_document(&m);
    pack_last();
    uint32_t parts = eg_findings_parts(f), sentences = 0, acts = 0;
    ck_assert_uint_ge(parts, 3);
    eg_findings after = eg_findings_found(&open, f, EG_ALL);
    same_findings(&whole, &after);
    for (uint32_t part = 0; part < parts; part++) {
        eg_findings p = eg_findings_part(&open, f, part, EG_ALL);
        ck_assert_uint_eq(p.sentences_before, sentences);
        for (uint32_t i = 0; i < p.mention_count; i++) ck_assert_uint_eq(p.mentions[i].sentence, i);
        for (uint32_t i = 0; i < p.action_count; i++, acts++) {
            ck_assert_uint_lt(p.actions[i].time, p.time_count);
            ck_assert_uint_eq(p.times[p.actions[i].time].start, whole.times[whole.actions[acts].time].start);
        }
        sentences += p.sentence_count;
    }
    ck_assert_uint_eq(acts, whole.action_count);
    for (uint32_t i = 0; i < whole.action_count; i++) {
        uint32_t action = i;
        const eg_findings *part = eg_graph_with_action(&m.g, 0, &action);
        ck_assert_uint_eq(part->actions[action].start, whole.actions[i].start);
    }
}
END_TEST

START_TEST(never_between_an_act_and_its_date) {
    add_report();
    eg_findings *f = last_document(&m);
    f->actions[f->action_count - 1].time = 0;
    eg_findings whole = *f;
    pack_last();
    ck_assert_uint_eq(eg_findings_parts(f), 1);
    eg_findings after = eg_findings_found(&open, f, EG_ALL);
    same_findings(&whole, &after);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("shelf");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, opened_as_it_was);
    tcase_add_test(cases, parts_are_one_document);
    tcase_add_test(cases, parts_are_opened_by_themselves);
    tcase_add_test(cases, single_rows_are_found_in_their_parts);
    tcase_add_test(cases, disorder_is_noticed);
    tcase_add_test(cases, many_texts_in_signs);
    tcase_add_test(cases, folded_like_open_ones);
    tcase_add_test(cases, more_documents_than_stay_open);
    tcase_add_test(cases, long_ones_are_cut_between_sentences);
    tcase_add_test(cases, never_between_an_act_and_its_date);
    return run_suite("shelf", cases);
}
