/* Files: whole files, lines of large ones, standard input, sorted folder walks.
 * In: paths. Out: bytes and lists of paths in the arena. Refuses to guess: whatever cannot be read is
 * reported by name and reason, and the caller goes on with the rest. A folder is listed completely and
 * closed before anything in it is opened, so the order on disk never shows and deep trees do not use up
 * file descriptors.
 * Example: walking "news" gives "news/a.txt", "news/b/c.html"; "news/.git" is passed over. */
#define _DEFAULT_SOURCE 1 /* d_type */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_READ = 1 << 16 };

static const char too_large[] = "larger than 1 GiB";

static bool is_standard_input(const char *path) {
    return strcmp(path, "-") == 0;
}

static eg_status refuse(eg_diag *d, const char *path, const char *reason) {
    if (is_standard_input(path))
        eg_diag_say(d, EG_ERROR, (eg_place){0}, "cannot read standard input: %s", reason);
    else
        eg_diag_say(d, EG_ERROR, (eg_place){0}, "cannot read '%s': %s", path, reason);
    return EG_INPUT;
}

/* ---- whole files ---- */

/* Everything that fd gives, into *bytes. NULL, or the reason why not. size is what to expect. */
static const char *read_all(eg_arena *a, int fd, size_t size, eg_span *bytes) {
    size_t cap = size + 2, len = 0; /* one for the NUL, one so that the end shows without growing */
    char *buffer = eg_arena_alloc(a, cap);
    if (size) eg_arena_fill(buffer, buffer + cap);
    for (;;) {
        if (cap - len < 2) {
            buffer = eg_arena_grow(a, buffer, cap, cap * 2);
            cap *= 2;
        }
        ssize_t n = read(fd, buffer + len, cap - len - 1);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return strerror(errno);
        len += (size_t)n;
        if (len > EG_FILE_LIMIT) return too_large;
        if (n == 0 || (size && len == size)) break; /* more was asked for: a file of that size ends there */
    }
    buffer[len] = '\0';
    *bytes = (eg_span){buffer, len};
    return NULL;
}

/* A descriptor to read from, or -1 and the reason why not. *size: of a regular file, 0 = not known. */
static int open_file(const char *path, size_t *size, const char **fault) {
    struct stat info;
    int fd = is_standard_input(path) ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    *size = 0;
    *fault = NULL;
    if (fd < 0 || fstat(fd, &info) != 0)
        *fault = strerror(errno);
    else if (S_ISDIR(info.st_mode))
        *fault = "is a folder";
    else if (S_ISREG(info.st_mode) && info.st_size > 0)
        *size = (size_t)info.st_size;
    return fd;
}

static void close_file(int fd) {
    if (fd >= 0 && fd != STDIN_FILENO) close(fd);
}

eg_status eg_file_read(eg_arena *a, const char *path, eg_span *bytes, eg_diag *d) {
    const char *fault;
    size_t size;
    int fd = open_file(path, &size, &fault);
    *bytes = EG_SPAN("");
    if (!fault && size > EG_FILE_LIMIT) fault = too_large;
    if (!fault) fault = read_all(a, fd, size ? size : FIRST_READ, bytes);
    close_file(fd);
    return fault ? refuse(d, path, fault) : EG_OK;
}

ptrdiff_t eg_file_fill(int fd, char *bytes, size_t n) {
    size_t len = 0;
    while (len < n) {
        ssize_t more = read(fd, bytes + len, n - len);
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return -1;
        if (more == 0) break;
        len += (size_t)more;
    }
    return (ptrdiff_t)len;
}

/* ---- line by line ---- */

static void stop(eg_file_lines *l, const char *fault) {
    close_file(l->fd);
    l->fd = -1;
    if (fault) l->status = refuse(l->diag, l->path, fault);
}

void eg_file_lines_open(eg_file_lines *l, const char *path, eg_diag *d) {
    const char *fault;
    size_t size;
    *l = (eg_file_lines){.path = path, .diag = d};
    l->fd = open_file(path, &size, &fault);
    if (fault) stop(l, fault);
}

/* Reads on, behind what is still to be given; at the end or at a fault the file is closed. */
static void read_on(eg_file_lines *l) {
    if (l->at) {
        memmove(l->buffer, l->buffer + l->at, l->end - l->at);
        l->end -= l->at;
        l->at = 0;
    }
    if (l->end == l->cap) {
        if (l->cap > EG_FILE_LIMIT) {
            stop(l, "a line of more than 1 GiB");
            return;
        }
        l->cap = l->cap ? l->cap * 2 : FIRST_READ;
        l->buffer = realloc(l->buffer, l->cap);
        if (!l->buffer) eg_out_of_memory(l->cap);
    }
    ssize_t n;
    do n = read(l->fd, l->buffer + l->end, l->cap - l->end);
    while (n < 0 && errno == EINTR);
    if (n > 0)
        l->end += (size_t)n;
    else
        stop(l, n < 0 ? strerror(errno) : NULL);
}

bool eg_file_lines_next(eg_file_lines *l, eg_span *line) {
    size_t looked = 0; /* bytes without a line break */
    for (;;) {
        const char *start = l->buffer ? l->buffer + l->at : NULL, *found = NULL;
        size_t len = l->end - l->at;
        if (len > looked) found = memchr(start + looked, '\n', len - looked);
        l->whole = found != NULL;
        if (found || (l->fd < 0 && len)) {
            *line = (eg_span){start, found ? (size_t)(found - start) : len};
            l->at += line->len + l->whole;
            return true;
        }
        looked = len;
        if (l->fd < 0) return false;
        read_on(l);
    }
}

eg_status eg_file_lines_close(eg_file_lines *l) {
    stop(l, NULL);
    free(l->buffer);
    l->buffer = NULL;
    return l->status;
}

bool eg_file_is_folder(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

eg_span eg_file_name(eg_span path) {
    size_t at = path.len;
    while (at && path.ptr[at - 1] != '/') at--;
    return eg_span_slice(path, at, path.len);
}

/* ---- folder walks ---- */

/* The folders between where the walk began and here, to notice a link that leads back up. */
typedef struct ancestor {
    const struct ancestor *up;
    dev_t device;
    ino_t inode;
} ancestor;

typedef struct walk {
    eg_arena *arena;
    bool (*wanted)(eg_span name);
    eg_path_list *out;
    eg_diag *diag;
    eg_status status;
} walk;

typedef struct entry {
    eg_span name; /* first, for by_bytes */
    bool file;    /* known to be a plain file */
} entry;

typedef EG_VEC(entry) entries;

/* Spans, or what begins with one. */
static int by_bytes(const void *a, const void *b) {
    return eg_span_cmp(*(const eg_span *)a, *(const eg_span *)b);
}

/* Whether the folder itself says that an entry is a plain file: one question less for each of thousands. */
static bool surely_file(const struct dirent *e) {
#ifdef DT_REG
    return e->d_type == DT_REG;
#else
    return (void)e, false;
#endif
}

/* The entries of a folder, hidden ones left out, sorted. NULL, or the reason why it cannot be listed. */
static const char *list_folder(eg_arena *a, const char *path, entries *out) {
    DIR *folder = opendir(path);
    if (!folder) return strerror(errno);
    const char *fault = NULL;
    for (;;) {
        errno = 0;
        struct dirent *e = readdir(folder);
        if (!e) {
            if (errno) fault = strerror(errno);
            break;
        }
        if (e->d_name[0] != '.')
            eg_vec_push(a, out, (entry){eg_arena_copy(a, eg_span_of(e->d_name)), surely_file(e)});
    }
    closedir(folder);
    if (out->len) qsort(out->items, out->len, sizeof *out->items, by_bytes);
    return fault;
}

/* Whether a folder of that name holds the parts of a page that was saved beside it. */
static bool holds_parts(eg_arena *a, const entries *beside, eg_span name) {
    static const char *const endings[] = {".html", ".htm", ".xhtml"};
    const eg_span mark = EG_SPAN("_files");
    if (!eg_span_ends(name, mark)) return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        eg_span page = eg_arena_printf(a, "%.*s%s", (int)(name.len - mark.len), name.ptr, endings[i]);
        if (bsearch(&page, beside->items, beside->len, sizeof *beside->items, by_bytes)) return true;
    }
    return false;
}

static void walk_folder(walk *w, eg_span path, const struct stat *info, const ancestor *up);

static void visit_entry(walk *w, eg_span path, const entry *e, const entries *beside, const ancestor *up) {
    struct stat info;
    bool known = e->file || stat(path.ptr, &info) == 0;
    if (known && !e->file && S_ISDIR(info.st_mode)) {
        if (holds_parts(w->arena, beside, e->name))
            w->out->parts++;
        else
            walk_folder(w, path, &info, up);
    } else if (w->wanted && !w->wanted(e->name)) {
        if (!w->out->skipped++) w->out->first_skipped = path;
    } else if (!known) {
        w->status = refuse(w->diag, path.ptr, strerror(errno));
    } else if (e->file || S_ISREG(info.st_mode)) {
        eg_vec_push(w->arena, &w->out->paths, path);
    } else { /* sockets, pipes, devices: reading one could wait for ever */
        w->out->special++;
    }
}

static void walk_folder(walk *w, eg_span path, const struct stat *info, const ancestor *up) {
    ancestor here = {up, info->st_dev, info->st_ino};
    for (; up; up = up->up)
        if (up->device == here.device && up->inode == here.inode) return;

    entries list = {0};
    const char *fault = list_folder(w->arena, path.ptr, &list);
    if (fault) w->status = refuse(w->diag, path.ptr, fault);
    const char *slash = eg_span_ends(path, EG_SPAN("/")) ? "" : "/"; /* only the root ends in one */
    for (size_t i = 0; i < list.len; i++) {
        const entry *e = &list.items[i];
        eg_span below = eg_arena_printf(w->arena, "%s%s%s", path.ptr, slash, e->name.ptr);
        visit_entry(w, below, e, &list, &here);
    }
}

static void visit_argument(walk *w, const char *path) {
    struct stat info;
    eg_span kept = eg_arena_copy(w->arena, eg_span_of(path));
    if (is_standard_input(path)) {
        eg_vec_push(w->arena, &w->out->paths, kept);
    } else if (stat(path, &info) != 0) {
        w->status = refuse(w->diag, path, strerror(errno));
    } else if (S_ISDIR(info.st_mode)) {
        while (kept.len > 1 && kept.ptr[kept.len - 1] == '/') kept.len--;
        walk_folder(w, eg_arena_copy(w->arena, kept), &info, NULL);
    } else {
        eg_vec_push(w->arena, &w->out->paths, kept);
    }
}

static void drop_doubles(eg_path_list *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->paths.len; i++)
        if (!kept || !eg_span_eq(list->paths.items[i], list->paths.items[kept - 1]))
            list->paths.items[kept++] = list->paths.items[i];
    list->paths.len = kept;
}

eg_status eg_file_walk(eg_arena *a, const char *const *paths, size_t count, bool (*wanted)(eg_span name),
                       eg_path_list *out, eg_diag *d) {
    *out = (eg_path_list){0};
    walk w = {a, wanted, out, d, EG_OK};
    for (size_t i = 0; i < count; i++) visit_argument(&w, paths[i]);
    if (out->paths.len) qsort(out->paths.items, out->paths.len, sizeof *out->paths.items, by_bytes);
    drop_doubles(out);
    return w.status;
}
