/* Arena: bump allocation in doubling chunks.
 * In: sizes. Out: memory that lives until reset or release. Refuses to free single blocks.
 * Example: every array of a document comes from one arena, and one reset makes room for the next. */
#define _DEFAULT_SOURCE 1 /* madvise */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/print.h"

#if defined(__SANITIZE_ADDRESS__)
#define EG_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EG_ASAN 1
#endif
#endif
#ifdef EG_ASAN
#include <sanitizer/asan_interface.h>
#define POISON(p, n) __asan_poison_memory_region((p), (n))
#define UNPOISON(p, n) __asan_unpoison_memory_region((p), (n))
#else
#define POISON(p, n) ((void)(p), (void)(n))
#define UNPOISON(p, n) ((void)(p), (void)(n))
#endif

enum { FIRST_CHUNK = 1 << 14, LARGEST_STEP = 1 << 24, ALIGN = 8, HUGE = 1 << 21, LARGE = 1 << 17 };

struct eg_arena_chunk {
    eg_arena_chunk *older;
    size_t size; /* bytes in data */
    _Alignas(ALIGN) char data[];
};

_Noreturn void eg_out_of_memory(size_t wanted) {
    fprintf(stderr, "entgraph: error: out of memory (%zu bytes more were needed)\n", wanted);
    abort();
}

/* Memory for a chunk of *size bytes, header included; NULL when there is none. Large chunks that last are
 * made whole huge pages, where the system has them: one page fault for two megabytes. For memory that a
 * document touches only in part, clearing such pages costs more than it saves. */
static eg_arena_chunk *get_memory(size_t *size, bool lasting) {
    if (*size < HUGE || !lasting) return malloc(*size);
    if (*size > SIZE_MAX - HUGE) return NULL;
    *size = (*size + HUGE - 1) & ~(size_t)(HUGE - 1);
    void *p = aligned_alloc(HUGE, *size);
#ifdef MADV_HUGEPAGE
    if (p) madvise(p, *size, MADV_HUGEPAGE); /* only advice: its failure changes nothing */
#endif
    return p;
}

/* A spare chunk with room for so much; NULL when there is none. */
static eg_arena_chunk *take_spare(eg_arena *a, size_t wanted) {
    for (eg_arena_chunk **link = &a->spare; *link; link = &(*link)->older) {
        eg_arena_chunk *c = *link;
        if (c->size < wanted) continue;
        *link = c->older;
        return c;
    }
    return NULL;
}

static size_t with_header(size_t size) {
    return size > SIZE_MAX - sizeof(eg_arena_chunk) ? SIZE_MAX : size + sizeof(eg_arena_chunk);
}

static eg_arena_chunk *new_chunk(const eg_arena *a, size_t wanted) {
    size_t size = a->chunk ? a->chunk->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_STEP) size = LARGEST_STEP;
    if (size < wanted) size = wanted;
    size_t whole = with_header(size);
    eg_arena_chunk *c = get_memory(&whole, a->lasting);
    if (!c) eg_out_of_memory(wanted);
    c->size = whole - sizeof *c;
    POISON(c->data, c->size);
    return c;
}

static void add_chunk(eg_arena *a, size_t wanted) {
    eg_arena_chunk *c = take_spare(a, wanted);
    if (!c) c = new_chunk(a, wanted);
    c->older = a->chunk;
    a->chunk = c;
    a->next = c->data;
    a->end = c->data + c->size;
}

/* size bytes from the next multiple of align on. */
static inline char *take(eg_arena *a, size_t size, size_t align) {
    if (size > SIZE_MAX - ALIGN) eg_out_of_memory(size);
    size_t gap = -(uintptr_t)a->next & (align - 1);
    if (!a->chunk || (size_t)(a->end - a->next) < gap + size) {
        add_chunk(a, size);
        gap = 0;
    }
    char *p = a->next + gap;
    a->next = p + size;
    UNPOISON(p, size);
    return p;
}

void *eg_arena_alloc(eg_arena *a, size_t size) {
    return take(a, size, ALIGN);
}

uint32_t *eg_arena_ids(eg_arena *a, size_t count) {
    if (count > SIZE_MAX / sizeof(uint32_t)) eg_out_of_memory(SIZE_MAX);
    return (uint32_t *)(void *)take(a, count * sizeof(uint32_t), sizeof(uint32_t));
}

void *eg_arena_array(eg_arena *a, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) eg_out_of_memory(SIZE_MAX);
    size_t bytes = count * size;
    void *p = eg_arena_alloc(a, bytes);
    if (bytes) memset(p, 0, bytes);
    return p;
}

eg_span eg_arena_copy(eg_arena *a, eg_span s) {
    char *p = take(a, s.len + 1, 1);
    if (s.len) memcpy(p, s.ptr, s.len);
    p[s.len] = '\0';
    return (eg_span){p, s.len};
}

eg_span eg_arena_vprintf(eg_arena *a, const char *format, va_list args) {
    char few[128];
    va_list again;
    va_copy(again, args);
    int n = eg_vprint(few, sizeof few, format, args);
    size_t len = n > 0 ? (size_t)n : 0;
    char *p = take(a, len + 1, 1);
    if (len < sizeof few)
        memcpy(p, few, len + 1);
    else
        vsnprintf(p, len + 1, format, again);
    va_end(again);
    return (eg_span){p, len};
}

eg_span eg_arena_printf(eg_arena *a, const char *format, ...) {
    va_list args;
    va_start(args, format);
    eg_span s = eg_arena_vprintf(a, format, args);
    va_end(args);
    return s;
}

/* The link to the chunk whose only block is at p; NULL when the block shares its chunk with others. */
static eg_arena_chunk **large_at(eg_arena *a, const void *p) {
    for (eg_arena_chunk **link = &a->large; *link; link = &(*link)->older)
        if ((*link)->data == p) return link;
    return NULL;
}

/* Grows a block in a chunk of its own, or moves it to one. The second time it gets more than is wanted: pages
 * that nobody writes to cost nothing, but moving does, and stops all threads for a moment. */
static void *grow_large(eg_arena *a, void *ptr, size_t old, size_t size) {
    eg_arena_chunk **own = large_at(a, ptr), *c = own ? *own : NULL;
    if (!c || c->size < size) {
        size_t room = c && size < SIZE_MAX / 2 ? size + size / 2 : size;
        if (c) UNPOISON(c->data, c->size);
        c = realloc(c, with_header(room));
        if (!c) eg_out_of_memory(size);
        c->size = room;
        POISON(c->data, room);
    }
    UNPOISON(c->data, size);
    if (own) {
        *own = c;
    } else {
        if (old) memcpy(c->data, ptr, old);
        c->older = a->large;
        a->large = c;
        a->large_count++;
    }
    return c->data;
}

void *eg_arena_grow(eg_arena *a, void *ptr, size_t old, size_t size) {
    char *p = ptr;
    if (p && old && p + old == a->next && size > old && (size_t)(a->end - p) >= size) {
        a->next = p + size; /* the newest block grows in place */
        UNPOISON(p, size);
        return p;
    }
    if (size >= LARGE && size > old && old && !a->lasting) return grow_large(a, ptr, old, size);
    char *q = eg_arena_alloc(a, size);
    if (p && old) memcpy(q, p, old < size ? old : size);
    return q;
}

static void free_chunks(eg_arena_chunk *c, const eg_arena_chunk *keep) {
    for (eg_arena_chunk *older; c; c = older) {
        older = c->older;
        if (c != keep) free(c);
    }
}

static void free_large(eg_arena *a, size_t keep) {
    while (a->large_count > keep) {
        eg_arena_chunk *c = a->large;
        a->large = c->older;
        a->large_count--;
        UNPOISON(c->data, c->size);
        free(c);
    }
}

void eg_arena_rewind(eg_arena *a, eg_arena_mark mark) {
    free_large(a, mark.large_count);
    while (a->chunk != mark.chunk) {
        eg_arena_chunk *c = a->chunk;
        a->chunk = c->older;
        c->older = a->spare;
        a->spare = c;
        POISON(c->data, c->size);
    }
    a->next = mark.next;
    a->end = a->chunk ? a->chunk->data + a->chunk->size : NULL;
    if (a->chunk) POISON(a->next, (size_t)(a->end - a->next));
}

void eg_arena_reset(eg_arena *a) {
    free_large(a, 0);
    eg_arena_chunk *keep = a->chunk;
    for (eg_arena_chunk *c = a->chunk; c; c = c->older)
        if (c->size > keep->size) keep = c;
    free_chunks(a->chunk, keep);
    free_chunks(a->spare, NULL);
    a->spare = NULL;
    a->chunk = keep;
    if (!keep) return;
    keep->older = NULL;
    a->next = keep->data;
    a->end = keep->data + keep->size;
    POISON(keep->data, keep->size);
}

void eg_arena_fill(const void *from, const void *to) {
#ifdef MADV_HUGEPAGE
    uintptr_t first = ((uintptr_t)from + HUGE - 1) & ~(uintptr_t)(HUGE - 1);
    uintptr_t end = (uintptr_t)to & ~(uintptr_t)(HUGE - 1);
    if (first < end) madvise((char *)from + (first - (uintptr_t)from), end - first, MADV_HUGEPAGE);
#else
    (void)from, (void)to;
#endif
}

void eg_arena_forget(const void *from, const void *to) {
#ifdef MADV_DONTNEED
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    size_t before = (page - (uintptr_t)from % page) % page; /* bytes of a page that others share, */
    size_t after = (uintptr_t)to % page;                    /* and of another */
    size_t size = (size_t)((const char *)to - (const char *)from);
    if (size > before + after) madvise((char *)from + before, size - before - after, MADV_DONTNEED);
#else
    (void)from, (void)to;
#endif
}

/* Hangs the chunks of `more` behind the last one of a list. */
static void append_chunks(eg_arena_chunk **list, eg_arena_chunk *more) {
    while (*list) list = &(*list)->older;
    *list = more;
}

void eg_arena_adopt(eg_arena *into, eg_arena *from) {
    if (!into->chunk) {
        into->next = from->next;
        into->end = from->end;
    }
    append_chunks(&into->chunk, from->chunk);
    append_chunks(&into->spare, from->spare);
    append_chunks(&into->large, from->large);
    into->large_count += from->large_count;
    *from = (eg_arena){.lasting = from->lasting};
}

void eg_arena_release(eg_arena *a) {
    free_large(a, 0);
    free_chunks(a->chunk, NULL);
    free_chunks(a->spare, NULL);
    *a = (eg_arena){.lasting = a->lasting};
}
