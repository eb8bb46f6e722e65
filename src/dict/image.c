/* Images: a compiled dictionary to a file and back.
 * In: a compiled dictionary, or a file. Out: the file, or the dictionary. Refuses any file of which one bit
 * is not as it was written. What it does not defend against is somebody who may write the file and gives it a
 * right digest: indices inside it are trusted.
 * A file is a header, then every array of the dictionary as it lies in memory, behind each one the texts that
 * its spans point at. One walk over all fields both writes and reads, so that none is forgotten in one of the
 * two; sizes and layouts are those of the build that the key names, and padding and pointers in the file are
 * whatever stood there. It is read, not mapped, so that nothing that happens to the file later matters, and
 * the tables that every word is looked up in lie in huge pages. Example: the array of two entry names {len
 * 2}{len 3} is followed by "UN\0ITU\0". */
#include "dict/image.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 16, ALIGN = 16 }; /* bytes that make one piece of the digest */
#define LARGEST ((uint64_t)1 << 32)   /* bytes; no dictionary comes near */

typedef struct header {
    char magic[16];
    eg_fingerprint key, digest; /* the digest is that of all else: header and what follows */
    uint64_t size, unused;      /* bytes that follow */
} header;
_Static_assert(sizeof(header) % ALIGN == 0, "what follows is aligned");

typedef struct walk {
    bool reading, broken;
    char *at, *end; /* reading: what is left */
    int fd;         /* writing */
    char *buffer;
    size_t used;
    uint64_t size; /* bytes written, and with those in the buffer */
    eg_digest digest;
} walk;

static header header_of(eg_fingerprint key, uint64_t size) {
    return (header){.magic = "entgraph dict 1", .key = key, .size = size};
}

/* ---- bytes ---- */

static bool write_all(int fd, const char *bytes, size_t n) {
    while (n) {
        ssize_t done = write(fd, bytes, n);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        bytes += done;
        n -= (size_t)done;
    }
    return true;
}

static bool read_all(int fd, char *bytes, size_t n) {
    while (n) {
        ssize_t done = read(fd, bytes, n);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        bytes += done;
        n -= (size_t)done;
    }
    return true;
}

static void flush(walk *w) {
    eg_digest_add(&w->digest, (eg_span){w->buffer, w->used});
    if (!w->broken) w->broken = w->size > LARGEST || !write_all(w->fd, w->buffer, w->used);
    w->used = 0;
}

static void put(walk *w, const void *bytes, size_t n) {
    const char *from = bytes;
    w->size += n;
    while (n) {
        size_t part = n < CHUNK - w->used ? n : CHUNK - w->used;
        memcpy(w->buffer + w->used, from, part);
        w->used += part;
        from += part;
        n -= part;
        if (w->used == CHUNK) flush(w);
    }
}

/* The next n bytes; NULL when there are not so many. */
static char *take(walk *w, size_t n) {
    if (w->broken || n > (size_t)(w->end - w->at)) {
        w->broken = true;
        return NULL;
    }
    char *p = w->at;
    w->at += n;
    return p;
}

/* Up to the next aligned place. */
static void align(walk *w) {
    static const char zeros[ALIGN];
    if (w->reading)
        take(w, (size_t)(w->end - w->at) % ALIGN); /* the end is aligned */
    else
        put(w, zeros, (ALIGN - w->size % ALIGN) % ALIGN);
}

/* ---- fields ---- */

/* An array: written from items, or its place in what was read. */
static void *array(walk *w, void *items, size_t *count, size_t size) {
    uint64_t head[2] = {*count, size};
    if (!w->reading) {
        put(w, head, sizeof head);
        if (*count) put(w, items, *count * size);
    } else {
        char *p = take(w, sizeof head);
        if (p) memcpy(head, p, sizeof head);
        if (head[1] != size || head[0] > (size_t)(w->end - w->at) / size) w->broken = true;
        items = w->broken ? NULL : take(w, head[0] * size);
        *count = w->broken ? 0 : head[0];
    }
    align(w);
    return items;
}

#define ITEMS(w, v)                                                                                          \
    do {                                                                                                     \
        (v)->items = array((w), (v)->items, &(v)->len, sizeof *(v)->items);                                  \
        if ((w)->reading) (v)->cap = (v)->len;                                                               \
    } while (0)

/* What a span of an array points at. Of its pointer only whether there is one is of use to whoever reads. */
static void text(walk *w, eg_span *s) {
    if (!s->ptr || w->broken) return;
    if (w->reading) {
        s->ptr = s->len < SIZE_MAX ? take(w, s->len + 1) : NULL;
    } else {
        put(w, s->ptr, s->len);
        put(w, "", 1);
    }
}

static void number(walk *w, size_t *n) {
    uint64_t value = *n;
    size_t one = 1;
    const uint64_t *p = array(w, &value, &one, sizeof value);
    if (w->reading) *n = p && one == 1 ? *p : 0;
}

/* An array of a size that the program fixes, where it lies. */
static void fixed(walk *w, void *items, size_t count, size_t size) {
    size_t known = count;
    const void *p = array(w, items, &known, size);
    if (w->reading && p && known == count) memcpy(items, p, count * size);
}
#define FIXED(w, a) fixed((w), (a), sizeof(a) / sizeof *(a), sizeof *(a))

static void texts(walk *w, eg_span *items, size_t count) {
    for (size_t i = 0; i < count; i++) text(w, &items[i]);
    align(w);
}

static void strings(walk *w, eg_intern *t) {
    ITEMS(w, &t->strings);
    for (size_t i = 0; i < t->strings.len; i++) text(w, &t->strings.items[i]);
    align(w);
    t->slots = array(w, t->slots, &t->slot_count, sizeof *t->slots);
}

static void matcher(walk *w, eg_match *m) {
    ITEMS(w, &m->nodes);
    ITEMS(w, &m->roots);
    m->edges = array(w, m->edges, &m->edge_slots, sizeof *m->edges);
    number(w, &m->edge_count);
}

static void lexicon(walk *w, eg_lexicon *x) {
    strings(w, &x->words);
    ITEMS(w, &x->marks);
    ITEMS(w, &x->values);
    ITEMS(w, &x->in_dates);
    FIXED(w, x->punct);
}

static void time_words(walk *w, eg_time_words *t) {
    ITEMS(w, &t->classes);
    ITEMS(w, &t->ends);
    ITEMS(w, &t->entries);
    ITEMS(w, &t->endings);
    texts(w, t->endings.items, t->endings.len);
    ITEMS(w, &t->decades);
    texts(w, t->decades.items, t->decades.len);
    FIXED(w, t->longest);
    matcher(w, &t->phrases);
    ITEMS(w, &t->rules);
    for (size_t i = 0; i < t->rules.len; i++) {
        text(w, &t->rules.items[i].pattern);
        text(w, &t->rules.items[i].value);
    }
    align(w);
    fixed(w, &t->rule_classes, 1, sizeof t->rule_classes);
    FIXED(w, t->rules_at);
}

static void sources(walk *w, eg_dict *d) {
    ITEMS(w, &d->files);
    for (size_t i = 0; i < d->files.len; i++) {
        text(w, &d->files.items[i].shown);
        text(w, &d->files.items[i].path);
    }
    align(w);
    ITEMS(w, &d->folders);
    for (size_t i = 0; i < d->folders.len; i++) text(w, &d->folders.items[i].path);
    align(w);
    d->folder = (uint32_t)d->folders.len;
}

static void names(walk *w, eg_dict *d) {
    strings(w, &d->entry_names);
    ITEMS(w, &d->entries);
    for (size_t i = 0; i < d->entries.len; i++) {
        eg_entry *e = &d->entries.items[i];
        e->name = eg_intern_get(&d->entry_names, (uint32_t)i + 1);
        text(w, &e->id);
        text(w, &e->country);
        text(w, &e->works_for);
        text(w, &e->role);
    }
    align(w);
    ITEMS(w, &d->forms);
    for (size_t i = 0; i < d->forms.len; i++) text(w, &d->forms.items[i].text);
    align(w);
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
        d->kinds.items[i].name = eg_intern_get(&d->kind_names, (uint32_t)i);
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
    align(w);
    ITEMS(w, &d->frames);
    ITEMS(w, &d->verb_forms);
    matcher(w, &d->verbs);
    ITEMS(w, &d->modals);
    matcher(w, &d->modal_words);
}

/* All that a frozen dictionary is asked for: not name_words, nor what else only reading rows needs. */
static void everything(walk *w, eg_dict *d) {
    sources(w, d);
    lexicon(w, &d->lexicon);
    ITEMS(w, &d->grammar.classes);
    time_words(w, &d->time_words);
    names(w, d);
    nouns(w, d);
    actions(w, d);
    ITEMS(w, &d->word_roles);
    ITEMS(w, &d->name_uses);
}

/* ---- files ---- */

static eg_digest begin_digest(const header *h) {
    eg_digest digest = eg_digest_begin();
    eg_digest_add(&digest, (eg_span){h->magic, sizeof h->magic});
    eg_digest_add(&digest, (eg_span){(const char *)&h->key, sizeof h->key});
    return digest;
}

static eg_fingerprint end_digest(eg_digest *digest, const header *h) {
    eg_digest_add(digest, (eg_span){(const char *)&h->size, sizeof h->size + sizeof h->unused});
    return eg_digest_of(digest);
}

bool eg_image_write(const eg_dict *d, eg_fingerprint key, int fd) {
    eg_arena scratch = {0};
    header h = header_of(key, 0);
    eg_dict copy = *d; /* the walk sets fields, though to what they are */
    walk w = {.fd = fd, .buffer = eg_arena_alloc(&scratch, CHUNK), .digest = begin_digest(&h)};
    w.broken = !write_all(fd, (const char *)&h, sizeof h);
    everything(&w, &copy);
    flush(&w);
    h.size = w.size;
    h.digest = end_digest(&w.digest, &h);
    eg_arena_release(&scratch);
    return !w.broken && lseek(fd, 0, SEEK_SET) == 0 && write_all(fd, (const char *)&h, sizeof h);
}

/* The bytes behind the header; NULL when they are not those that were written. */
static char *read_body(eg_arena *a, const header *h, int fd) {
    char *body = eg_arena_alloc(a, h->size);
    eg_digest digest = begin_digest(h);
    size_t at = 0, part;
    do { /* the last piece is shorter than a chunk, maybe empty */
        part = h->size - at < CHUNK ? h->size - at : CHUNK;
        if (!read_all(fd, body + at, part)) return NULL;
        eg_digest_add(&digest, (eg_span){body + at, part});
        at += part;
    } while (part == CHUNK);
    return eg_fingerprint_eq(end_digest(&digest, h), h->digest) ? body : NULL;
}

bool eg_image_read(eg_dict *d, eg_fingerprint key, int fd) {
    struct stat info;
    header h, wanted = header_of(key, 0);
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || !read_all(fd, (char *)&h, sizeof h)) return false;
    if (memcmp(h.magic, wanted.magic, sizeof h.magic) != 0 || !eg_fingerprint_eq(h.key, key) ||
        h.size != (uint64_t)info.st_size - sizeof h || h.size % ALIGN || h.size > LARGEST)
        return false;
    char *body = read_body(&d->arena, &h, fd);
    if (!body) return false;
    walk w = {.reading = true, .at = body, .end = body + h.size};
    everything(&w, d);
    if (!w.broken) eg_grammar_find_words(&d->grammar, &d->lexicon);
    d->compiled = true;
    return !w.broken && w.at == w.end;
}
