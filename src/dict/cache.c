/* The cache: finds the image of a dictionary by what is in its files, and keeps a new one.
 * In: the paths that were added. Out: a compiled dictionary. Refuses to be needed: whatever is wrong with
 * folder or image, the files are read as without a cache, and nothing is said. Images are named by a digest
 * of build, paths and contents, so that no image is ever out of date; those of another owner are not looked
 * at. Keeps nothing of dictionaries that gave a message, which whoever runs the program should see again, or
 * of pipes. Whoever makes your dictionaries could make two with one digest; the one used first would then
 * count for both. Example: "~/.cache/entgraph/entgraph-0f…e2.image". */
#define _DEFAULT_SOURCE 1 /* mkstemps */
#include "dict/cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/build.h"
#include "base/file.h"
#include "dict/image.h"
#include "text/utf8.h"

enum { KEPT = 4, ROOM = 1 << 29 }; /* images in the folder: how many of those used last, in how many bytes */
enum { PIECE = 1 << 16 };          /* bytes of a file that are digested at once */

#define BEFORE_KEY "entgraph-"
#define AFTER_KEY ".image"
#define TEMPORARY "XXXXXX"

void eg_dict_use_cache(eg_dict *d, const char *folder) {
    if (d->compiled || d->cache || d->folders.len || !*folder) return;
    eg_dict_cache *c = calloc(1, sizeof *c);
    if (!c) eg_out_of_memory(sizeof *c);
    c->folder = eg_arena_copy(&c->arena, eg_span_of(folder));
    d->cache = c;
}

void eg_cache_free(eg_dict_cache *c) {
    if (c) eg_arena_release(&c->arena);
    free(c);
}

void eg_cache_note_added(eg_dict_cache *c, const char *path, const char *shown) {
    eg_cache_added added = {eg_arena_copy(&c->arena, eg_span_of(path)),
                            eg_arena_copy(&c->arena, eg_span_of(shown))};
    eg_vec_push(&c->arena, &c->added, added);
}

/* ---- the key ---- */

static void begin_key(eg_dict_cache *c) {
    c->digest = eg_digest_begin();
    eg_digest_add(&c->digest, eg_build_id());
    eg_digest_add(&c->digest, eg_span_of(eg_utf8_version()));
}

static void note_folder(eg_dict_cache *c, eg_span path) {
    eg_digest_add(&c->digest, EG_SPAN("folder"));
    eg_digest_add(&c->digest, path);
}

static void note_name(eg_dict_cache *c, const eg_dict_file *file) {
    eg_digest_add(&c->digest, EG_SPAN("file"));
    eg_digest_add(&c->digest, file->path);
    eg_digest_add(&c->digest, file->shown);
}

void eg_cache_note_file(eg_dict_cache *c, const eg_dict_file *file, eg_span bytes) {
    note_name(c, file);
    for (size_t at = 0; at <= bytes.len; at += PIECE)
        eg_digest_add(&c->digest, eg_span_slice(bytes, at, at + PIECE));
}

/* The same of a file on the disk, piece by piece. False when it cannot be read, or not twice, as a pipe. */
static bool note_on_disk(eg_dict_cache *c, const eg_dict_file *file) {
    struct stat info;
    char piece[PIECE];
    if (strcmp(file->path.ptr, "-") == 0 || stat(file->path.ptr, &info) != 0 || !S_ISREG(info.st_mode))
        return false;
    int fd = open(file->path.ptr, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    note_name(c, file);
    ssize_t n = PIECE;
    while (n == PIECE && (n = eg_file_fill(fd, piece, PIECE)) >= 0)
        eg_digest_add(&c->digest, (eg_span){piece, (size_t)n});
    close(fd);
    return n >= 0;
}

/* The key of what lies in the files now; false when one cannot be read, or not twice. */
static bool find_key(eg_dict_cache *c, eg_fingerprint *key) {
    eg_arena list = {0};
    eg_diag mute = {0};
    eg_dict_files files;
    bool good = eg_build_id().len != 0;
    begin_key(c);
    for (size_t i = 0; good && i < c->added.len; i++) {
        eg_cache_added *added = &c->added.items[i];
        note_folder(c, added->path);
        good = eg_dict_list(&list, added->path.ptr, added->shown.ptr, &files, &mute) == EG_OK;
        for (size_t k = 0; good && k < files.len; k++) good = note_on_disk(c, &files.items[k]);
    }
    eg_arena_release(&list);
    *key = eg_digest_of(&c->digest);
    return good;
}

/* ---- the folder ---- */

static eg_span image_path(eg_dict_cache *c, eg_fingerprint key) {
    return eg_arena_printf(&c->arena, "%s/" BEFORE_KEY "%016llx%016llx" AFTER_KEY, c->folder.ptr,
                           (unsigned long long)key.halves[0], (unsigned long long)key.halves[1]);
}

/* Whether a file of that name was made here. */
static bool is_image(eg_span name) {
    enum { KEY_DIGITS = 32 };
    size_t others = strlen(BEFORE_KEY AFTER_KEY);
    return eg_span_starts(name, EG_SPAN(BEFORE_KEY)) && eg_span_ends(name, EG_SPAN(AFTER_KEY)) &&
           (name.len == others + KEY_DIGITS || name.len == others + strlen(TEMPORARY));
}

/* Makes the folder and those above it, for the user alone. */
static void make_folder(eg_arena *a, eg_span folder) {
    char *path = (char *)eg_arena_copy(a, folder).ptr;
    for (size_t i = 1; i <= folder.len; i++) {
        if (folder.ptr[i] && folder.ptr[i] != '/') continue;
        path[i] = '\0';
        mkdir(path, S_IRWXU); /* where it fails, it is there, or the image cannot be made */
        path[i] = folder.ptr[i];
    }
}

typedef struct aged {
    eg_span path;
    struct timespec used;
    uint64_t size;
} aged;

static int by_age(const void *x, const void *y) {
    const struct timespec a = ((const aged *)x)->used, b = ((const aged *)y)->used;
    if (a.tv_sec != b.tv_sec) return a.tv_sec < b.tv_sec ? 1 : -1;
    return (a.tv_nsec < b.tv_nsec) - (a.tv_nsec > b.tv_nsec);
}

/* Removes all images but those used last, and files that somebody who was interrupted left. */
static void tidy(eg_dict_cache *c) {
    DIR *folder = opendir(c->folder.ptr);
    EG_VEC(aged) images = {0};
    if (!folder) return;
    for (const struct dirent *entry; (entry = readdir(folder));) {
        struct stat info;
        if (!is_image(eg_span_of(entry->d_name))) continue;
        eg_span path = eg_arena_printf(&c->arena, "%s/%s", c->folder.ptr, entry->d_name);
        if (lstat(path.ptr, &info) == 0 && S_ISREG(info.st_mode))
            eg_vec_push(&c->arena, &images, (aged){path, info.st_atim, (uint64_t)info.st_size});
    }
    closedir(folder);
    if (images.len) qsort(images.items, images.len, sizeof *images.items, by_age);
    uint64_t size = 0;
    for (size_t i = 0; i < images.len; i++) {
        size += images.items[i].size;
        if (i && (i >= KEPT || size > ROOM)) unlink(images.items[i].path.ptr);
    }
}

/* A process that may not write large files would be ended by trying. */
static bool may_write(void) {
    struct rlimit limit;
    return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY;
}

static void save(const eg_dict *d, eg_fingerprint key) {
    eg_dict_cache *c = d->cache;
    if (!may_write()) return;
    make_folder(&c->arena, c->folder);
    eg_span image = image_path(c, key);
    char *path = (char *)eg_arena_printf(&c->arena, "%s/" BEFORE_KEY TEMPORARY AFTER_KEY, c->folder.ptr).ptr;
    int fd = mkstemps(path, (int)strlen(AFTER_KEY));
    if (fd < 0) return;
    bool good = eg_image_write(d, key, fd);
    good = close(fd) == 0 && good;
    if (good && rename(path, image.ptr) == 0)
        tidy(c);
    else
        unlink(path);
}

/* Whether nobody but the user can have written the file. */
static bool is_ours(int fd) {
    struct stat info;
    return fstat(fd, &info) == 0 && info.st_uid == geteuid() && !(info.st_mode & (S_IWGRP | S_IWOTH));
}

static bool load(eg_dict *d, eg_fingerprint key) {
    eg_dict kept = {0};
    int fd = open(image_path(d->cache, key).ptr, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return false;
    bool good = is_ours(fd) && eg_image_read(&kept, key, fd);
    close(fd);
    if (!good) return false;
    eg_dict_empty(d);
    kept.diag = d->diag;
    kept.cache = d->cache;
    *d = kept;
    return true;
}

eg_status eg_cache_compile(eg_dict *d) {
    eg_dict_cache *c = d->cache;
    eg_status worst = EG_OK;
    eg_fingerprint key;
    bool keep = find_key(c, &key);
    if (keep && load(d, key)) return EG_OK;
    begin_key(c);
    for (size_t i = 0; i < c->added.len; i++) {
        note_folder(c, c->added.items[i].path);
        eg_status status = eg_dict_read(d, c->added.items[i].path.ptr, c->added.items[i].shown.ptr);
        if (status > worst) worst = status;
    }
    eg_dict_freeze(d);
    if (keep && !d->diag.errors && !d->diag.warnings) save(d, eg_digest_of(&c->digest));
    return worst;
}
