/* crew: many jobs on several threads, each finished in its turn. */
#include "base/crew.h"

#include <check.h>
#include <stdatomic.h>
#include <string.h>

enum { JOBS = 1000, MOST = 8 };

typedef struct story {
    const eg_crew *crew;
    size_t left[MOST * EG_CREW_BENCHES]; /* by bench: what its job left there */
    bool busy[MOST * EG_CREW_BENCHES];   /* between work and finish */
    atomic_uint working, finishing, most_working;
    unsigned by_thread[MOST];
    atomic_uint work_of[JOBS];
    size_t finished; /* jobs, all of them in order */
    unsigned wrong;
} story;

/* Jobs take turns in being long. */
static void spend(size_t job) {
    volatile size_t sum = 0;
    for (size_t i = 0; i < (job % 7) * (job % 5) * 300; i++) sum = sum + i;
}

static void work(void *user, size_t thread, size_t job, size_t bench) {
    story *s = user;
    unsigned now = atomic_fetch_add(&s->working, 1) + 1, most = atomic_load(&s->most_working);
    while (now > most && !atomic_compare_exchange_weak(&s->most_working, &most, now)) continue;
    ck_assert_uint_lt(bench, eg_crew_benches(s->crew));
    ck_assert_uint_lt(thread, eg_crew_threads(s->crew));
    ck_assert(!s->busy[bench]);
    s->busy[bench] = true;
    s->by_thread[thread]++;
    spend(job);
    s->left[bench] = job * 3;
    atomic_fetch_add(&s->work_of[job], 1);
    atomic_fetch_sub(&s->working, 1);
}

static void finish(void *user, size_t job, size_t bench) {
    story *s = user;
    if (atomic_fetch_add(&s->finishing, 1) != 0) s->wrong++; /* one at a time */
    if (s->finished++ != job) s->wrong++;
    if (s->left[bench] != job * 3 || !s->busy[bench]) s->wrong++;
    spend(job + 3);
    s->busy[bench] = false;
    atomic_fetch_sub(&s->finishing, 1);
}

static void tell(unsigned threads, size_t jobs, story *s) {
    eg_crew crew = {jobs, threads, work, finish, s};
    memset(s, 0, sizeof *s);
    s->crew = &crew;
    eg_crew_run(&crew);
    ck_assert_uint_eq(s->finished, jobs);
    ck_assert_uint_eq(s->wrong, 0);
    ck_assert_uint_le(atomic_load(&s->most_working), eg_crew_threads(&crew));
    unsigned sum = 0;
    for (size_t i = 0; i < MOST; i++) sum += s->by_thread[i];
    ck_assert_uint_eq(sum, jobs);
    for (size_t i = 0; i < jobs; i++) ck_assert_uint_eq(atomic_load(&s->work_of[i]), 1);
    s->crew = NULL;
}

START_TEST(every_job_once_and_in_order) {
    static story s;
    static const unsigned threads[] = {1, 2, 3, MOST};
    for (size_t i = 0; i < sizeof threads / sizeof *threads; i++) tell(threads[i], JOBS, &s);
}
END_TEST

START_TEST(no_more_threads_than_jobs) {
    static story s;
    tell(MOST, 0, &s);
    tell(MOST, 1, &s);
    ck_assert_uint_eq(s.by_thread[0], 1); /* the caller's */
    tell(MOST, 3, &s);
    eg_crew none = {.jobs = 0, .threads = 0}, many = {.jobs = 1u << 20, .threads = 1u << 20};
    ck_assert_uint_eq(eg_crew_threads(&none), 1);
    ck_assert_uint_eq(eg_crew_benches(&none), 1);
    ck_assert_uint_eq(eg_crew_threads(&many), EG_CREW_MOST);
}
END_TEST

/* The first job says a number, for which the others wait. */
typedef struct saying {
    eg_gate said;
    size_t number;
    atomic_uint wrong;
} saying;

static void say_or_hear(void *user, size_t thread, size_t job, size_t bench) {
    saying *s = user;
    (void)thread, (void)bench;
    if (job) {
        eg_gate_wait(&s->said);
        if (s->number != 7) atomic_fetch_add(&s->wrong, 1);
        return;
    }
    spend(34);
    s->number = 7;
    eg_gate_open(&s->said);
}

START_TEST(the_first_job_tells_the_others) {
    for (unsigned threads = 1; threads <= MOST; threads++) {
        saying s = {.number = 0};
        eg_gate_init(&s.said);
        eg_crew crew = {.jobs = 50, .threads = threads, .work = say_or_hear, .user = &s};
        eg_crew_run(&crew);
        ck_assert(s.said.open);
        ck_assert_uint_eq(atomic_load(&s.wrong), 0);
        eg_gate_release(&s.said);
    }
}
END_TEST

enum { STEP = 10 };

typedef struct range {
    atomic_uint done[JOBS];
    size_t places, left[MOST * EG_CREW_BENCHES]; /* by place: the first item of a part that waits */
    size_t finished;                             /* items of the parts that are finished */
    atomic_uint wrong, calls;
} range;

static void work_on_range(void *user, size_t place, size_t first, size_t end) {
    range *r = user;
    if (place >= r->places || first >= end) atomic_fetch_add(&r->wrong, 1);
    r->left[place] = first;
    atomic_fetch_add(&r->calls, 1);
    for (size_t i = first; i < end; i++) {
        spend(i);
        atomic_fetch_add(&r->done[i], 1);
    }
}

static void finish_range(void *user, size_t place) {
    range *r = user;
    if (r->left[place] != r->finished) atomic_fetch_add(&r->wrong, 1); /* not its turn */
    r->finished += STEP;
}

START_TEST(every_item_of_the_parts_once) {
    static range r;
    static const size_t counts[] = {0, 1, 10, 11, JOBS - 1, JOBS};
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
        for (unsigned threads = 0; threads < 2 * MOST; threads++) {
            memset(&r, 0, sizeof r);
            bool finished = threads % 2 != 0;
            unsigned most = threads / 2 ? threads / 2 : 1;
            eg_parts parts = {counts[c], STEP, most, work_on_range, finished ? finish_range : NULL, &r};
            r.places = eg_parts_places(&parts);
            ck_assert_uint_le(r.places, finished ? most * EG_CREW_BENCHES : most);
            eg_parts_run(&parts);
            size_t count = (counts[c] + STEP - 1) / STEP;
            ck_assert_uint_eq(atomic_load(&r.wrong), 0);
            ck_assert_uint_eq(atomic_load(&r.calls), count);
            ck_assert_uint_eq(r.finished, finished ? count * STEP : 0);
            for (size_t i = 0; i < JOBS; i++) ck_assert_uint_eq(atomic_load(&r.done[i]), i < counts[c]);
        }
    ck_assert_uint_eq(eg_parts_places(&(eg_parts){STEP, STEP, MOST, work_on_range, NULL, &r}), 1);
}
END_TEST

START_TEST(there_is_a_processor) {
    ck_assert_uint_ge(eg_processors(), 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("crew");
    TCase *tests = tcase_create("crew");
    tcase_add_test(tests, every_job_once_and_in_order);
    tcase_add_test(tests, no_more_threads_than_jobs);
    tcase_add_test(tests, the_first_job_tells_the_others);
    tcase_add_test(tests, every_item_of_the_parts_once);
    tcase_add_test(tests, there_is_a_processor);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
