/* The crew: a queue of jobs and a ring of benches.
 * In: a number of jobs, and what to do for each. Out: all done, and finished in order. Refuses to run ahead:
 * there are two benches a thread, so what waits for its turn is bounded by the threads, not by the jobs.
 * Whoever has worked on the job whose turn it is finishes it, and all that wait behind it, while the others
 * work on: there is no thread that only waits. Example: jobs 0 to 3 on two threads; 1 is ready first and
 * stays on its bench; its thread takes job 2; whoever ends job 0 finishes 0 and 1. Parts of a
 * range are jobs, too. */
#define _GNU_SOURCE /* sched_getaffinity */
#include "base/crew.h"

#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"

typedef struct shift { /* a crew at work */
    const eg_crew *crew;
    size_t benches;
    pthread_mutex_t lock;  /* of all below */
    pthread_cond_t change; /* a bench became free */
    size_t taken;          /* jobs that somebody has begun */
    size_t finished;       /* jobs that are done with */
    size_t hired;          /* threads besides the caller's */
    bool finishing;        /* somebody finishes jobs */
    bool *ready;           /* by bench: its job waits to be finished */
} shift;

unsigned eg_crew_threads(const eg_crew *crew) {
    size_t threads = crew->threads < EG_CREW_MOST ? crew->threads : EG_CREW_MOST;
    if (threads > crew->jobs) threads = crew->jobs;
    return threads ? (unsigned)threads : 1;
}

size_t eg_crew_benches(const eg_crew *crew) {
    unsigned threads = eg_crew_threads(crew);
    return threads == 1 || !crew->finish ? 1 : (size_t)threads * EG_CREW_BENCHES;
}

/* Finishes the jobs whose turn it is, unless somebody else does. Holds the lock, but not over a job. */
static void finish_ready(shift *s) {
    if (s->finishing) return;
    s->finishing = true;
    while (s->finished < s->taken && s->ready[s->finished % s->benches]) {
        size_t job = s->finished, bench = job % s->benches;
        pthread_mutex_unlock(&s->lock);
        s->crew->finish(s->crew->user, job, bench);
        pthread_mutex_lock(&s->lock);
        s->ready[bench] = false;
        s->finished++;
        pthread_cond_broadcast(&s->change);
    }
    s->finishing = false;
}

static void take_part(shift *s, size_t thread) {
    pthread_mutex_lock(&s->lock);
    while (s->taken < s->crew->jobs) {
        if (s->crew->finish && s->taken == s->finished + s->benches) { /* the next bench is not free */
            pthread_cond_wait(&s->change, &s->lock);
            continue;
        }
        size_t job = s->taken++, bench = job % s->benches;
        pthread_mutex_unlock(&s->lock);
        s->crew->work(s->crew->user, thread, job, bench);
        pthread_mutex_lock(&s->lock);
        if (!s->crew->finish) continue;
        s->ready[bench] = true;
        finish_ready(s);
    }
    pthread_mutex_unlock(&s->lock);
}

static void *hire(void *user) {
    shift *s = user;
    pthread_mutex_lock(&s->lock);
    size_t thread = ++s->hired;
    pthread_mutex_unlock(&s->lock);
    take_part(s, thread);
    return NULL;
}

static void work_alone(const eg_crew *crew) {
    for (size_t job = 0; job < crew->jobs; job++) {
        crew->work(crew->user, 0, job, 0);
        if (crew->finish) crew->finish(crew->user, job, 0);
    }
}

void eg_crew_run(const eg_crew *crew) {
    unsigned threads = eg_crew_threads(crew), started = 0;
    if (threads == 1) {
        work_alone(crew);
        return;
    }
    shift s = {.crew = crew, .benches = eg_crew_benches(crew)};
    pthread_t others[EG_CREW_MOST];
    s.ready = calloc(s.benches, sizeof *s.ready);
    if (!s.ready) eg_out_of_memory(s.benches);
    pthread_mutex_init(&s.lock, NULL);
    pthread_cond_init(&s.change, NULL);
    while (started + 1 < threads && pthread_create(&others[started], NULL, hire, &s) == 0) started++;
    take_part(&s, 0);
    for (unsigned i = 0; i < started; i++) pthread_join(others[i], NULL);
    pthread_cond_destroy(&s.change);
    pthread_mutex_destroy(&s.lock);
    free(s.ready);
}

void eg_gate_init(eg_gate *gate) {
    gate->open = false;
    pthread_mutex_init(&gate->lock, NULL);
    pthread_cond_init(&gate->change, NULL);
}

void eg_gate_open(eg_gate *gate) {
    pthread_mutex_lock(&gate->lock);
    gate->open = true;
    pthread_cond_broadcast(&gate->change);
    pthread_mutex_unlock(&gate->lock);
}

void eg_gate_wait(eg_gate *gate) {
    pthread_mutex_lock(&gate->lock);
    while (!gate->open) pthread_cond_wait(&gate->change, &gate->lock);
    pthread_mutex_unlock(&gate->lock);
}

void eg_gate_release(eg_gate *gate) {
    pthread_cond_destroy(&gate->change);
    pthread_mutex_destroy(&gate->lock);
}

static void work_on_part(void *user, size_t thread, size_t job, size_t bench) {
    const eg_parts *p = user;
    size_t first = job * p->step, rest = p->count - first;
    p->work(p->user, p->finish ? bench : thread, first, first + (rest < p->step ? rest : p->step));
}

static void finish_part(void *user, size_t job, size_t bench) {
    const eg_parts *p = user;
    (void)job;
    p->finish(p->user, bench);
}

static eg_crew crew_of(const eg_parts *p) {
    return (eg_crew){.jobs = (p->count + p->step - 1) / p->step,
                     .threads = p->threads,
                     .work = work_on_part,
                     .finish = p->finish ? finish_part : NULL,
                     .user = (void *)p};
}

size_t eg_parts_places(const eg_parts *parts) {
    eg_crew crew = crew_of(parts);
    return parts->finish ? eg_crew_benches(&crew) : eg_crew_threads(&crew);
}

void eg_parts_run(const eg_parts *parts) {
    eg_crew crew = crew_of(parts);
    eg_crew_run(&crew);
}

unsigned eg_processors(void) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
#ifdef __linux__
    cpu_set_t mine;
    if (sched_getaffinity(0, sizeof mine, &mine) == 0) count = CPU_COUNT(&mine);
#endif
    return count < 1 ? 1 : (unsigned)count;
}
