/* Console: messages and progress on standard error.
 * In: messages of the library and of the program. Out: lines that begin with "entgraph: ". Refuses to touch
 * standard output, which is for the graph alone, and to send control characters, which a file name or a
 * dictionary line may hold, to a terminal.
 * Example: a message "a.tsv:3: error: no name" becomes "entgraph: a.tsv:3: error: no name". */
#include "console.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *const severity_names[] = {
    [EG_NOTE] = "note", [EG_WARNING] = "warning", [EG_ERROR] = "error"};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void eg_console_open(eg_console *c) {
    const char *term = getenv("TERM"), *no_colour = getenv("NO_COLOR");
    *c = (eg_console){.started = now()};
    c->terminal = isatty(STDERR_FILENO) && term && *term && strcmp(term, "dumb") != 0;
    c->colour = c->terminal && !(no_colour && *no_colour);
}

double eg_console_seconds(const eg_console *c) {
    return now() - c->started;
}

void eg_console_erase_progress(eg_console *c) {
    if (c->progress_shown) fputs("\r\033[K", stderr);
    c->progress_shown = false;
}

void eg_console_put(FILE *out, const char *text, size_t len) {
    for (size_t i = 0; i < len; i++) {
        unsigned char b = (unsigned char)text[i];
        putc((b < 0x20 && b != '\n') || b == 0x7F ? '?' : b, out);
    }
}

/* The text, with the severity word of its first line in colour. */
static void put_coloured(eg_severity severity, const char *text) {
    static const char *const colours[] = {
        [EG_NOTE] = "\033[36m", [EG_WARNING] = "\033[1;35m", [EG_ERROR] = "\033[1;31m"};
    const char *word = severity_names[severity];
    const char *at = strstr(text, word);
    /* The word counts only where it stands for the severity: "error: " at the start or after ": ". */
    while (at &&
           !(at[strlen(word)] == ':' && (at == text || (at >= text + 2 && memcmp(at - 2, ": ", 2) == 0))))
        at = strstr(at + 1, word);
    if (!at) {
        eg_console_put(stderr, text, strlen(text));
        return;
    }
    eg_console_put(stderr, text, (size_t)(at - text));
    fprintf(stderr, "%s%s\033[0m", colours[severity], word);
    eg_console_put(stderr, at + strlen(word), strlen(at + strlen(word)));
}

void eg_console_message(void *user, eg_severity severity, const char *text) {
    eg_console *c = user;
    if (c->quiet && severity != EG_ERROR) return;
    eg_console_erase_progress(c);
    fputs("entgraph: ", stderr);
    if (c->colour)
        put_coloured(severity, text);
    else
        eg_console_put(stderr, text, strlen(text));
    putc('\n', stderr);
}

/* The formatted text in memory of its own; NULL only when there is no memory. */
static char *format_text(const char *prefix, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    size_t before = strlen(prefix), len = n > 0 ? (size_t)n : 0;
    char *text = malloc(before + len + 1);
    if (text) {
        memcpy(text, prefix, before);
        vsnprintf(text + before, len + 1, format, again);
    }
    va_end(again);
    return text;
}

void eg_console_say(eg_console *c, eg_severity severity, const char *format, ...) {
    static const char *const prefixes[] = {
        [EG_NOTE] = "note: ", [EG_WARNING] = "warning: ", [EG_ERROR] = "error: "};
    va_list args;
    va_start(args, format);
    char *text = format_text(prefixes[severity], format, args);
    va_end(args);
    if (text) eg_console_message(c, severity, text);
    free(text);
}

void eg_console_summary(eg_console *c, const char *format, ...) {
    if (c->quiet) return;
    va_list args;
    va_start(args, format);
    char *text = format_text("", format, args);
    va_end(args);
    eg_console_erase_progress(c);
    if (text) fprintf(stderr, "entgraph: %s\n", text);
    free(text);
}

void eg_console_progress(void *user, size_t done, size_t total) {
    static const double patience = 0.5, pace = 0.1; /* seconds: before the first line, between two */
    eg_console *c = user;
    if (!c->terminal || c->quiet) return;
    double t = eg_console_seconds(c);
    if (t < patience || (c->progress_shown && t - c->shown < pace)) return;
    c->shown = t;
    c->progress_shown = true;
    fprintf(stderr, "\r\033[Kentgraph: read %zu of %zu", done, total);
    fflush(stderr);
}
