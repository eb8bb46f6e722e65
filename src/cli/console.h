/* console: what the program says to whoever runs it, on standard error. */
#ifndef EG_CLI_CONSOLE_H
#define EG_CLI_CONSOLE_H

#include <entgraph/entgraph.h>

typedef struct eg_console {
    bool quiet;    /* errors only */
    bool verbose;  /* notes too */
    bool terminal; /* standard error is one that can erase a line */
    bool colour;
    bool progress_shown;   /* a progress line stands on the terminal */
    double started, shown; /* seconds: when the program began, when progress was last shown */
} eg_console;

void eg_console_open(eg_console *c);
/* Writes text without the control characters that it may hold, line ends excepted. */
void eg_console_put(FILE *out, const char *text, size_t len);
/* An eg_message_fn; user is the eg_console. Prints "entgraph: " and the text. */
void eg_console_message(void *user, eg_severity severity, const char *text);
/* The same for messages of our own: adds "error: " and so on in front. */
void eg_console_say(eg_console *c, eg_severity severity, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* A line of result, without severity; not when quiet. */
void eg_console_summary(eg_console *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* For eg_read_options.on_progress: one line, on a terminal only, from the first half second on. */
void eg_console_progress(void *user, size_t done, size_t total);
void eg_console_erase_progress(eg_console *c);
double eg_console_seconds(const eg_console *c); /* since eg_console_open */

#endif
