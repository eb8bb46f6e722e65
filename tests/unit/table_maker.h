/* Tables of a user as files, and what is said of them, for tests of what reads them. A file that includes it
 * gives FILE_NAME first. */
#ifndef TABLE_MAKER_H
#define TABLE_MAKER_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"

static char said[2048]; /* all messages, without the lines that they show */

static void note(void *user, eg_severity severity, const char *text) {
    (void)user;
    (void)severity;
    snprintf(said + strlen(said), sizeof said - strlen(said), "%.*s\n", (int)strcspn(text, "\n"), text);
}

static eg_diag diag = {.emit = note};

static void set_up(void) {
    said[0] = '\0';
}

static void write_table(const char *text) {
    FILE *f = fopen(FILE_NAME, "wb");
    ck_assert_ptr_nonnull(f);
    fputs(text, f);
    ck_assert_int_eq(fclose(f), 0);
}

static void check_said(const char *const *faults, size_t count) {
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(strstr(said, faults[i]) != NULL, "%s in\n%s", faults[i], said);
}

#endif
