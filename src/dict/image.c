/* Images: a compiled dictionary to a file and back.
 * In: a compiled dictionary, or a file. Out: the file, or the dictionary. Refuses any file that was written
 * to since it was made, unless it is still the same. What it does not defend against is somebody who may
 * write the file and gives it a right digest: indices inside it are trusted. A file is a header, the
 * dictionary's own struct, and every array of it as it lies in memory, each followed by the texts that its
 * spans point at. Pointers are those of the place in memory where the file was when it was made; it is mapped
 * there again, so that a dictionary of a million names is ready before any of it is read. Where that place is
 * taken, one walk over all fields moves the pointers; the same walk counts and copies when the file is made,
 * so that no field is forgotten in one of the three. Sizes and layouts are those of the build that the key
 * names. That a file was not written to is seen by its time of change, a number made of its digest that no
 * clock shows: a file without it is read and compared with its digest, and given that time when it is on the
 * disk. Example: the array of two entry names {0x2000…40, 2}{0x2000…43, 3} is followed by "UN\0ITU\0". */
#define _GNU_SOURCE 1 /* mremap */
#include "dict/image.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { CHUNK = 1 << 16, ALIGN = 16 };    /* bytes that make one piece of the digest; of an array's place */
#define LARGEST ((uint64_t)1 << 32)      /* bytes; no dictionary comes near */
#define FIRST_PLACE ((uintptr_t)1 << 45) /* in the middle of the addresses, where nothing else is put */

typedef struct header {
    char magic[16];
    eg_fingerprint key, digest; /* the digest is that of all else: header and what follows */
    uint64_t size;              /* bytes of the file */
    uintptr_t place;            /* the address that its pointers count on */
} header;

/* What is in the file behind the header. */
typedef struct body {
    _Alignas(ALIGN) eg_dict dict;
} body;

typedef enum task { COUNT, COPY, MOVE } task;

typedef struct walk {
    task task;
    char *at;    /* COPY: where the next bytes come */
    size_t size; /* COUNT: bytes so far */
    size_t by;   /* MOVE: how far, modulo the size of addresses */
} walk;

/* ---- fields ---- */

/* n bytes, kept as they are. Returns where they lie afterwards; NULL when there are none. */
static void *bytes(walk *w, void *from, size_t n) {
    if (!from || !n) return NULL;
    if (w->task == MOVE) return (void *)((uintptr_t)from + w->by);
    if (w->task == COUNT) {
        w->size += n;
        return from;
    }
    void *to = w->at;
    memcpy(to, from, n);
    w->at += n;
    return to;
}

/* The same of an array, on an aligned place. */
static void *array(walk *w, void *items, size_t n) {
    if (w->task == COUNT) w->size = (w->size + ALIGN - 1) / ALIGN * ALIGN;
    if (w->task == COPY) w->at = (char *)(((uintptr_t)w->at + ALIGN - 1) / ALIGN * ALIGN);
    return bytes(w, items, n);
}

#define ITEMS(w, v)                                                                                          \
    do {                                                                                                     \
        (v)->items = array((w), (v)->items, (v)->len * sizeof *(v)->items);                                  \
        (v)->cap = (v)->len;                                                                                 \
    } while (0)

/* What a span of an array points at. Counting leaves the span as it is: it is still the dictionary's own. */
static void text(walk *w, eg_span *s) {
    const char *kept = s->ptr ? bytes(w, (char *)s->ptr, s->len + 1) : NULL;
    if (w->task != COUNT) s->ptr = kept;
}

/* A span that points at the string of an id, in a table that was walked before. */
static void kept_text(walk *w, eg_span *s, const eg_intern *strings, uint32_t id) {
    if (w->task != COUNT) *s = eg_intern_get(strings, id);
}

#define TEXTS(w, v)                                                                                          \
    do {                                                                                                     \
        ITEMS((w), (v));                                                                                     \
        for (size_t text_at = 0; text_at < (v)->len; text_at++) text((w), &(v)->items[text_at]);             \
    } while (0)

static void strings(walk *w, eg_intern *t) {
    TEXTS(w, &t->strings);
    t->slots = array(w, t->slots, t->slot_count * sizeof *t->slots);
    t->recent = NULL;
    t->arena = (eg_arena){0};
}

static void matcher(walk *w, eg_match *m) {
    ITEMS(w, &m->nodes);
    ITEMS(w, &m->roots);
    m->edges = array(w, m->edges, m->edge_slots * sizeof *m->edges);
    m->pairs = array(w, m->pairs, m->edge_slots * EG_PAIR_BITS / 8);
    m->arena = (eg_arena){0};
}

static void lexicon(walk *w, eg_lexicon *x) {
    strings(w, &x->words);
    ITEMS(w, &x->marks);
    ITEMS(w, &x->values);
    ITEMS(w, &x->in_dates);
}

static void time_words(walk *w, eg_time_words *t) {
    ITEMS(w, &t->classes);
    ITEMS(w, &t->ends);
    ITEMS(w, &t->reach);
    ITEMS(w, &t->entries);
    TEXTS(w, &t->endings);
    TEXTS(w, &t->decades);
    matcher(w, &t->phrases);
    ITEMS(w, &t->rules);
    for (size_t i = 0; i < t->rules.len; i++) {
        text(w, &t->rules.items[i].pattern);
        text(w, &t->rules.items[i].value);
    }
}

static void sources(walk *w, eg_dict *d) {
    ITEMS(w, &d->files);
    for (size_t i = 0; i < d->files.len; i++) {
        text(w, &d->files.items[i].shown);
        text(w, &d->files.items[i].path);
    }
    ITEMS(w, &d->folders);
    for (size_t i = 0; i < d->folders.len; i++) text(w, &d->folders.items[i].path);
}

static void names(walk *w, eg_dict *d) {
    strings(w, &d->entry_names);
    ITEMS(w, &d->entries);
    for (size_t i = 0; i < d->entries.len; i++) {
        eg_entry *e = &d->entries.items[i];
        kept_text(w, &e->name, &d->entry_names, (uint32_t)i + 1);
        text(w, &e->id);
        text(w, &e->country);
        text(w, &e->works_for);
        text(w, &e->role);
    }
    ITEMS(w, &d->forms);
    for (size_t i = 0; i < d->forms.len; i++) text(w, &d->forms.items[i].text);
    matcher(w, &d->names);
    ITEMS(w, &d->bearers);
    ITEMS(w, &d->governments);
    strings(w, &d->metonym_names);
    ITEMS(w, &d->metonyms);
}

static void nouns(walk *w, eg_dict *d) {
    strings(w, &d->kind_names);
    ITEMS(w, &d->kinds);
    for (size_t i = 1; i < d->kinds.len; i++)
        kept_text(w, &d->kinds.items[i].name, &d->kind_names, (uint32_t)i);
    ITEMS(w, &d->nouns);
    matcher(w, &d->descriptions);
}

static void actions(walk *w, eg_dict *d) {
    strings(w, &d->deed_names);
    ITEMS(w, &d->deeds);
    for (size_t i = 0; i < d->deeds.len; i++) {
        text(w, &d->deeds.items[i].lemma);
        text(w, &d->deeds.items[i].class);
        text(w, &d->deeds.items[i].label);
    }
    ITEMS(w, &d->frames);
    ITEMS(w, &d->verb_forms);
    ITEMS(w, &d->verb_leads);
    ITEMS(w, &d->verb_heads);
    ITEMS(w, &d->verb_particles);
    matcher(w, &d->verbs);
    ITEMS(w, &d->modals);
    matcher(w, &d->modal_words);
}

/* All that a frozen dictionary is asked for: not name_words, nor what else only reading rows needs. */
static void everything(walk *w, eg_dict *d) {
    d->arena = d->scratch = d->lexicon.arena = d->grammar.arena = d->time_words.arena = (eg_arena){0};
    sources(w, d);
    lexicon(w, &d->lexicon);
    ITEMS(w, &d->grammar.classes);
    time_words(w, &d->time_words);
    names(w, d);
    nouns(w, d);
    actions(w, d);
    ITEMS(w, &d->word_roles);
    ITEMS(w, &d->name_uses);
    ITEMS(w, &d->titles);
}

/* ---- files ---- */

/* Where the image of a key is put: few programs have two dictionaries, and those get two places. */
static void *place_of(eg_fingerprint key) {
    return (void *)(FIRST_PLACE + (uintptr_t)(key.halves[0] % 1024) * LARGEST);
}

static eg_fingerprint digest_of(const header *h) {
    eg_digest digest = eg_digest_begin();
    const char *start = (const char *)h;
    header plain = *h;
    plain.digest = (eg_fingerprint){{0, 0}};
    eg_digest_add(&digest, (eg_span){(const char *)&plain, sizeof plain});
    for (size_t at = sizeof plain; at < h->size; at += CHUNK)
        eg_digest_add(&digest, (eg_span){start + at, h->size - at < CHUNK ? h->size - at : CHUNK});
    return eg_digest_of(&digest);
}

/* The time of change of an image that was found whole since the machine was started, and not written to after
 * that: a number from 1987 to 2004, in steps of two seconds, as all file systems can keep it. What a machine
 * had not written to the disk when it stopped is not counted upon. False when it is not known which start
 * this is: then images are compared with their digests every time. */
static bool find_stamp(eg_fingerprint digest, time_t *stamp) {
    enum { STAMPS = 1 << 28 };
    char boot[64];
    int fd = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    ptrdiff_t n = eg_file_fill(fd, boot, sizeof boot);
    close(fd);
    if (n <= 0) return false;
    eg_digest both = eg_digest_begin();
    eg_digest_add(&both, (eg_span){(const char *)&digest, sizeof digest});
    eg_digest_add(&both, (eg_span){boot, (size_t)n});
    *stamp = 2 * (time_t)(STAMPS + eg_digest_of(&both).halves[0] % STAMPS);
    return true;
}

/* Notes that the file is used now, and is whole. */
static void note_whole(int fd, eg_fingerprint digest) {
    struct timespec used = {.tv_nsec = UTIME_NOW}, changed = {.tv_nsec = UTIME_OMIT};
    if (find_stamp(digest, &changed.tv_sec)) changed.tv_nsec = 0;
    futimens(fd, (struct timespec[]){used, changed});
}

static bool known_whole(const struct stat *info, eg_fingerprint digest) {
    time_t stamp;
    return find_stamp(digest, &stamp) && info->st_mtim.tv_sec == stamp && info->st_mtim.tv_nsec == 0;
}

bool eg_image_write(const eg_dict *d, eg_fingerprint key, int fd) {
    walk count = {.task = COUNT, .size = sizeof(header) + sizeof(body)};
    eg_dict copy = *d; /* walks set fields, this one to what they are */
    everything(&count, &copy);
    if (count.size > LARGEST || posix_fallocate(fd, 0, (off_t)count.size) != 0) return false;
    header *h = mmap(place_of(key), count.size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (h == MAP_FAILED) return false;
    *h = (header){.magic = "entgraph dict 2", .key = key, .size = count.size, .place = (uintptr_t)h};
    body *b = (body *)(h + 1);
    b->dict = *d;
    b->dict.diag = (eg_diag){0};
    b->dict.cache = NULL;
    memset(&b->dict.name_words, 0, sizeof b->dict.name_words);
    walk out = {.task = COPY, .at = (char *)(b + 1)};
    everything(&out, &b->dict);
    eg_fingerprint digest = h->digest = digest_of(h);
    if (munmap(h, count.size) != 0) return false;
    note_whole(fd, digest);
    return true;
}

/* Whether these are the first bytes of the image of that key. */
static bool is_header(const header *h, eg_fingerprint key, const struct stat *info) {
    const header wanted = {.magic = "entgraph dict 2"};
    return memcmp(h->magic, wanted.magic, sizeof h->magic) == 0 && eg_fingerprint_eq(h->key, key) &&
           h->size == (uint64_t)info->st_size && h->size >= sizeof(header) + sizeof(body) &&
           h->size <= LARGEST;
}

/* Has all pointers count on the place where the image lies. */
static bool move(header *h) {
    walk moving = {.task = MOVE, .by = (uintptr_t)h - h->place};
    if (!moving.by) return true;
    size_t size = h->size;
    if (mprotect(h, size, PROT_READ | PROT_WRITE) != 0) return false;
    everything(&moving, &((body *)(h + 1))->dict);
    return mprotect(h, size, PROT_READ) == 0;
}

bool eg_image_read(eg_dict *d, eg_fingerprint key, int fd) {
    struct stat info;
    header first;
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return false;
    if (pread(fd, &first, sizeof first, 0) != sizeof first || !is_header(&first, key, &info)) return false;
    header *h = mmap((void *)first.place, first.size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (h == MAP_FAILED) return false;
    bool whole = known_whole(&info, first.digest) || eg_fingerprint_eq(digest_of(h), first.digest);
    if (!whole || !move(h)) {
        munmap(h, first.size);
        return false;
    }
    note_whole(fd, first.digest);
    *d = ((body *)(h + 1))->dict;
    d->image = (eg_image){h, first.size};
    eg_grammar_find_words(&d->grammar, &d->lexicon);
    d->compiled = true;
    return true;
}

#ifdef __linux__
void eg_image_bring_near(const eg_image *image) {
    enum { HUGE = 1 << 21 };
    char *place = image->at;
    size_t size = image->size / HUGE * HUGE;
    if (!size || (uintptr_t)place % HUGE) return; /* the place was taken */
    char *room =
        mmap(NULL, size + HUGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) return;
    char *copy = room + (HUGE - (uintptr_t)room % HUGE);
    madvise(copy, size, MADV_HUGEPAGE);
    size_t done = 0;
    for (; done < size; done += HUGE) {
        memcpy(copy + done, place + done, HUGE);
        mprotect(copy + done, HUGE, PROT_READ);
        if (mremap(copy + done, HUGE, HUGE, MREMAP_MAYMOVE | MREMAP_FIXED, place + done) == MAP_FAILED) break;
    }
    size_t before = (size_t)(copy - room);
    munmap(room, before); /* not what was moved: the places it left may be another thread's by now */
    munmap(copy + done, HUGE - before + size - done);
}
#else
void eg_image_bring_near(const eg_image *image) {
    (void)image;
}
#endif

void eg_image_release(eg_image *image) {
    if (image->at) munmap(image->at, image->size);
    *image = (eg_image){0};
}
