/* file: the only door through which bytes come in. */
#ifndef EG_BASE_FILE_H
#define EG_BASE_FILE_H

#include "base/diag.h"
#include "base/vec.h"

enum { EG_FILE_LIMIT = 1 << 30 }; /* bytes; larger files and lines are refused, offsets are 32 bits wide */

/* A whole file, or standard input for "-", into the arena, with a NUL after it. A failure is reported
 * as an error that names the path and the reason; *bytes is then empty. */
eg_status eg_file_read(eg_arena *a, const char *path, eg_span *bytes, eg_diag *d);

/* Up to n bytes from a descriptor, fewer only where its end is; -1 when it cannot be read. */
ptrdiff_t eg_file_fill(int fd, char *bytes, size_t n);

/* A file of any size, or standard input for "-", line by line:
 *
 *     eg_file_lines lines;
 *     for (eg_file_lines_open(&lines, path, diag); eg_file_lines_next(&lines, &line);) use(line);
 *     status = eg_file_lines_close(&lines);
 */
typedef struct eg_file_lines {
    const char *path;
    eg_diag *diag;
    int fd;       /* -1 = not open */
    char *buffer; /* cap bytes, of which [at, end) are still to be given */
    size_t cap, at, end;
    bool whole;       /* the line given last ended in a line break */
    eg_status status; /* EG_INPUT: not all of it could be read; reported */
} eg_file_lines;

void eg_file_lines_open(eg_file_lines *l, const char *path,
                        eg_diag *d); /* keeps path and d until it is closed */
/* The next line without its line break, valid until the next call; false at the end. */
bool eg_file_lines_next(eg_file_lines *l, eg_span *line);
eg_status eg_file_lines_close(eg_file_lines *l);

typedef struct eg_path_list {
    EG_VEC(eg_span) paths; /* NUL-terminated, sorted by byte value, without doubles */
    size_t skipped;        /* files of folders whose names are not wanted */
    eg_span first_skipped; /* the first of them */
    size_t parts;          /* folders that a browser saved with a page */
    size_t special;        /* pipes, sockets and devices among the others */
} eg_path_list;

/* The files that paths name: a file or "-" as it is, a folder with everything below it whose name
 * wanted() accepts (NULL = all), hidden entries skipped. Joined with '/', no "./" or "//" added.
 * Links to folders are followed, but a folder is never entered twice on one way down, and "story_files" not
 * at all where "story.html" stands beside it: there browsers keep the page's pictures, frames and scripts.
 * EG_INPUT when a path could not be opened; each is reported, the others are listed. */
eg_status eg_file_walk(eg_arena *a, const char *const *paths, size_t count, bool (*wanted)(eg_span name),
                       eg_path_list *out, eg_diag *d);

bool eg_file_is_folder(const char *path);
/* What follows the last slash of a path: the file's own name. */
eg_span eg_file_name(eg_span path);

#endif
