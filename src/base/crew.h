/* crew: many jobs on several threads, each finished in its turn or in none; gate: what the first one tells
 * the others; parts: the same for a range. */
#ifndef EG_BASE_CREW_H
#define EG_BASE_CREW_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

enum { EG_CREW_MOST = 256, EG_CREW_BENCHES = 2 }; /* threads; benches for each of them */

/* What is to be done. A job is worked on at a bench and leaves there what finishing it needs; a bench gets
 * its next job when the one before is finished. Benches count from 0, EG_CREW_BENCHES for each thread, just
 * one with one thread. */
typedef struct eg_crew {
    size_t jobs;
    /* From 1; the calling thread is one of them. More than EG_CREW_MOST count as so many, and no more are
     * started than there are jobs. */
    unsigned threads;
    /* Called once for each job, several at a time, taken up in order of the jobs. thread: from 0, the calling
     * thread; less than threads. */
    void (*work)(void *user, size_t thread, size_t job, size_t bench);
    /* Called once for each job, in any thread, one at a time, in order of the jobs, after its work. What it
     * writes the next one sees. NULL: there is nothing to finish, and no bench to wait for; all are bench 0.
     */
    void (*finish)(void *user, size_t job, size_t bench);
    void *user;
} eg_crew;

/* Returns when all jobs are finished. Where the system gives fewer threads than wanted, it goes on with those
 * that there are. */
void eg_crew_run(const eg_crew *crew);
/* Threads and benches that eg_crew_run will use at most. */
unsigned eg_crew_threads(const eg_crew *crew);
size_t eg_crew_benches(const eg_crew *crew);

/* What a job has to tell those after it: they wait until it opens the gate. Such a job must be the first one,
 * which is always taken up before the others, and must not wait itself. */
typedef struct eg_gate {
    pthread_mutex_t lock;
    pthread_cond_t change;
    bool open;
} eg_gate;
void eg_gate_init(eg_gate *gate);
/* What was written before it is seen by those that wait. */
void eg_gate_open(eg_gate *gate);
void eg_gate_wait(eg_gate *gate);
void eg_gate_release(eg_gate *gate);

/* Work on the items [0, count), in parts of `step` of them. */
typedef struct eg_parts {
    size_t count, step;
    unsigned threads; /* as of a crew */
    /* Called once for each part, several at a time. place: where what it gives can be left, for the next part
     * there if nothing is to be finished, else for finish; less than eg_parts_places. */
    void (*work)(void *user, size_t place, size_t first, size_t end);
    void (*finish)(void *user, size_t place); /* as of a crew, in order of the parts; NULL: none */
    void *user;
} eg_parts;

/* Returns when all is done. */
void eg_parts_run(const eg_parts *parts);
/* Places that eg_parts_run will use at most: one with one thread, or where there is one part. */
size_t eg_parts_places(const eg_parts *parts);

/* Processors that this process may run on, at least 1. */
unsigned eg_processors(void);

#endif
