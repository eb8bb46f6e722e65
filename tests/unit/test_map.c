/* The map of many entities: places, curves, groups; and the part of a graph that is asked for. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "dot_story.h"
#include "write/dot_curve.h"
#include "write/dot_groups.h"
#include "write/scope.h"

enum { BOXES = 60, TIES = 70 };

static void fill(eg_place_box *boxes, eg_place_tie *ties) {
    for (uint32_t i = 0; i < BOXES; i++) boxes[i] = (eg_place_box){40 + i * 7 % 90, 15 + i % 3 * 12, 0, 0};
    for (uint32_t i = 0; i < TIES; i++) {
        uint32_t b = (i * 11 + 5) % BOXES;
        ties[i] = (eg_place_tie){i % BOXES, b != i % BOXES ? b : (b + 1) % BOXES, 90};
    }
}

START_TEST(no_box_covers_another_or_leaves_the_page) {
    eg_arena a = {0};
    eg_place_box boxes[BOXES], again[BOXES];
    eg_place_tie ties[TIES];
    fill(boxes, ties);
    double height = eg_place_boxes(&a, boxes, BOXES, ties, TIES, 500);
    for (int i = 0; i < BOXES; i++) {
        const eg_place_box *b = &boxes[i];
        ck_assert_double_ge(b->x - b->width / 2, -0.001);
        ck_assert_double_le(b->x + b->width / 2, 500.001);
        ck_assert_double_ge(b->y - b->height / 2, -0.001);
        ck_assert_double_le(b->y + b->height / 2, height + 0.001);
        for (int k = 0; k < i; k++) {
            bool beside = fabs(b->x - boxes[k].x) >= (b->width + boxes[k].width) / 2;
            ck_assert(beside || fabs(b->y - boxes[k].y) >= (b->height + boxes[k].height) / 2);
        }
    }
    fill(again, ties);
    eg_place_boxes(&a, again, BOXES, ties, TIES, 500);
    for (int i = 0; i < BOXES; i++) ck_assert(boxes[i].x == again[i].x && boxes[i].y == again[i].y);
    ck_assert_double_eq(eg_place_boxes(&a, boxes, 0, ties, 0, 500), 0);
    eg_arena_release(&a);
}
END_TEST

START_TEST(tied_boxes_are_near) {
    eg_arena a = {0};
    eg_place_box boxes[6] = {{20, 10, 0, 0}, {20, 10, 0, 0}, {20, 10, 0, 0},
                             {20, 10, 0, 0}, {20, 10, 0, 0}, {20, 10, 0, 0}};
    eg_place_tie ties[] = {{0, 4, 60}, {4, 2, 60}, {1, 3, 60}, {3, 5, 60}, {0, 2, 60}, {1, 5, 60}};
    eg_place_boxes(&a, boxes, 6, ties, 6, 600);
    double near = hypot(boxes[0].x - boxes[4].x, boxes[0].y - boxes[4].y);
    double far = hypot(boxes[0].x - boxes[1].x, boxes[0].y - boxes[1].y);
    ck_assert_double_lt(near * 1.5, far);
    eg_arena_release(&a);
}
END_TEST

START_TEST(arrows_bend_around_boxes) {
    eg_place_box boxes[3] = {{40, 20, 30, 200}, {40, 20, 470, 200}, {80, 20, 250, 200}};
    eg_bend bend = {0, 1, 0, {250, 200}};
    eg_bend_all(boxes, 3, 3, &bend, 1, 500, 400);
    eg_curve c = eg_curve_over(&boxes[0], &boxes[1], bend.over);
    for (int k = 0; k <= 20; k++) {
        eg_point p = eg_curve_at(&c, k / 20.0, k / 20.0);
        ck_assert(fabs(p.x - 250) > 40 || fabs(p.y - 200) > 10);
    }
    double start = eg_curve_border(&c, &boxes[0], false, false, 0);
    eg_point out = eg_curve_at(&c, start, start);
    ck_assert_double_lt(fabs(fmax(fabs(out.x - 30) / 20, fabs(out.y - 200) / 10) - 1), 0.01);
}
END_TEST

START_TEST(circles_are_groups) {
    eg_arena a = {0};
    eg_group_tie ties[] = {{0, 2, 3}, {2, 4, 3}, {0, 4, 3}, {1, 3, 3}, {3, 5, 3}, {1, 5, 3}, {4, 5, 1}};
    uint32_t count, *group = eg_groups(&a, 7, ties, 7, &count);
    ck_assert_uint_eq(count, 3); /* the seventh is alone */
    for (int i = 2; i < 6; i++) ck_assert_uint_eq(group[i], group[i - 2]);
    ck_assert_uint_eq(group[0], 0);
    ck_assert_uint_eq(group[1], 1);
    eg_arena_release(&a);
}
END_TEST

/* ---- what is asked for ---- */

static bool has(const story *s, const eg_scope *scope, const char *name) {
    return scope->entity[story_find((story *)(uintptr_t)s, eg_span_of(name))];
}

START_TEST(a_part_can_be_asked_for) {
    story five = {0};
    eg_arena a = {0};
    story_fill(&five);
    eg_scope all = eg_scope_of(&a, &five.g, &(eg_write_options){0});
    ck_assert_uint_eq(all.entities + all.events, 0);
    ck_assert(all.links && !all.top && !all.near);
    eg_scope lee = eg_scope_of(&a, &five.g, &(eg_write_options){.focus = "anton lee"});
    ck_assert(has(&five, &lee, "Anton Lee") && has(&five, &lee, "Zenda University"));
    ck_assert(!has(&five, &lee, "Facepage"));
    ck_assert_uint_eq(lee.events, five.g.event_count - 2);
    eg_scope further = eg_scope_of(&a, &five.g, &(eg_write_options){.focus = "Anton Lee", .distance = 2});
    ck_assert(has(&five, &further, "Chirper") && !has(&five, &further, "Lutha"));
    eg_scope july = eg_scope_of(&a, &five.g, &(eg_write_options){.since = "2021-07", .until = "2021-07"});
    ck_assert(has(&five, &july, "Chirper") && !has(&five, &july, "Facepage") && !july.links);
    ck_assert_uint_eq(july.events, five.g.event_count - 1);
    eg_scope people = eg_scope_of(&a, &five.g, &(eg_write_options){.types = 1u << EG_PERSON});
    ck_assert(has(&five, &people, "Dora Hope") && !has(&five, &people, "Chirper"));
    eg_scope known = eg_scope_of(&a, &five.g, &(eg_write_options){.min_articles = 4});
    ck_assert(has(&five, &known, "Chirper") && !has(&five, &known, "Strelsau Broadcasting"));
    eg_arena_release(&a);
    story_free(&five);
}
END_TEST

int main(void) {
    Suite *s = suite_create("map");
    TCase *t = tcase_create("all");
    tcase_add_test(t, no_box_covers_another_or_leaves_the_page);
    tcase_add_test(t, tied_boxes_are_near);
    tcase_add_test(t, arrows_bend_around_boxes);
    tcase_add_test(t, circles_are_groups);
    tcase_add_test(t, a_part_can_be_asked_for);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_NORMAL);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
