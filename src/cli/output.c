/* Output: standard output, or a file written beside its place and renamed into it.
 * In: a name. Out: a stream, and in the end a whole file or none. Refuses to leave half a file, to replace a
 * read-only one, and to turn a link or a device into a file.
 * Example: "-o graph.dot" on a full disk leaves the old graph.dot as it was. */
#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static eg_status fail(const eg_output *o, int error, eg_console *c) {
    if (error == EPIPE) return EG_OUTPUT;
    const char *reason = error ? strerror(error) : "not all of it was taken";
    if (o->name)
        eg_console_say(c, EG_ERROR, "cannot write '%s': %s", o->name, reason);
    else
        eg_console_say(c, EG_ERROR, "cannot write to standard output: %s", reason);
    return EG_OUTPUT;
}

static char *join(const char *a, const char *b) {
    size_t n = strlen(a), m = strlen(b);
    char *s = malloc(n + m + 1);
    if (!s) {
        fputs("entgraph: error: out of memory\n", stderr);
        abort();
    }
    memcpy(s, a, n);
    memcpy(s + n, b, m + 1);
    return s;
}

/* 0, or why no file can be made in the folder of this one. */
static int folder_refusal(const char *file) {
    char *folder = join(file, "");
    char *slash = strrchr(folder, '/');
    if (slash == folder) slash++; /* the root keeps its slash */
    if (slash) *slash = '\0';
    int error = access(slash ? folder : ".", W_OK | X_OK) == 0 ? 0 : errno;
    free(folder);
    return error;
}

eg_status eg_output_plan(eg_output *o, const char *name, eg_console *c) {
    *o = (eg_output){0};
    if (!name || strcmp(name, "-") == 0) return EG_OK;
    o->name = name;
    if (!*name) return fail(o, ENOENT, c);
    struct stat info;
    if (stat(name, &info) == 0) {
        if (S_ISDIR(info.st_mode)) return fail(o, EISDIR, c);
        if (access(name, W_OK) != 0) return fail(o, errno, c);
        if (!S_ISREG(info.st_mode)) return EG_OK; /* devices and pipes cannot be renamed into place */
        o->target = realpath(name, NULL);
        if (!o->target) return fail(o, errno, c);
        o->mode = info.st_mode & 07777;
    } else if (errno == ENOENT && lstat(name, &info) != 0) { /* not a link to nowhere */
        mode_t mask = umask(0);
        umask(mask);
        o->target = join(name, "");
        o->mode = 0666 & ~mask;
    } else {
        return fail(o, errno, c);
    }
    int refusal = folder_refusal(o->target);
    return refusal ? fail(o, refusal, c) : EG_OK;
}

static eg_status open_temporary(eg_output *o, eg_console *c) {
    o->temporary = join(o->target, ".XXXXXX");
    int fd = mkstemp(o->temporary);
    if (fd < 0) {
        int error = errno;
        free(o->temporary);
        o->temporary = NULL;
        return fail(o, error, c);
    }
    /* A file system without permissions may refuse; that is no reason to refuse the graph. */
    if (fchmod(fd, (mode_t)o->mode) != 0) errno = 0;
    o->stream = fdopen(fd, "w");
    if (o->stream) return EG_OK;
    int error = errno;
    close(fd);
    return eg_output_close(o, EG_OUTPUT, error, c);
}

eg_status eg_output_open(eg_output *o, eg_console *c) {
    if (!o->name)
        o->stream = stdout;
    else if (o->target)
        return open_temporary(o, c);
    else
        o->stream = fopen(o->name, "w");
    return o->stream ? EG_OK : fail(o, errno, c);
}

eg_status eg_output_close(eg_output *o, eg_status written, int error, eg_console *c) {
    bool good = written == EG_OK;
    if (o->stream) {
        if (ferror(o->stream)) good = false;
        if (fclose(o->stream) != 0 && good) good = false, error = errno;
        o->stream = NULL;
    }
    if (good && o->temporary && rename(o->temporary, o->target) != 0) good = false, error = errno;
    if (!good && o->temporary) unlink(o->temporary);
    eg_output_release(o);
    return good ? EG_OK : fail(o, error, c);
}

void eg_output_release(eg_output *o) {
    free(o->temporary);
    free(o->target);
    o->temporary = o->target = NULL;
}
