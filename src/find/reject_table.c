/* Acts that the user rejects.
 * In: a file of lines "path<TAB>words". Out: the acts of an article without those that its rows point at.
 * Refuses to let a row do nothing without saying so. Example: "story.txt<TAB>The Authority paid Norvig"
 * rejects the act of "paid" in news/story.txt where the article has these words, and other acts of the
 * sentence not. */
#include "find/reject_table.h"

#include <stdlib.h>

#include "dict/table.h"
#include "text/utf8.h"

static int by_name(const void *x, const void *y) {
    const eg_reject_row *a = x, *b = y;
    int c = eg_span_cmp(a->name, b->name);
    return c ? c : (a->line > b->line) - (a->line < b->line);
}

/* Reads a line; faults are reported. */
static void read_row(eg_reject_table *t, const eg_table *line, bool first) {
    eg_span rest = line->others, words;
    if (!eg_table_utf8(line)) return;
    if (!line->first.len || !eg_table_cell(line, &rest, &words) || !words.len) {
        eg_table_fault(line, line->first,
                       "no two cells; write a path or file name, a tab and the words of the act");
        return;
    }
    if (first && eg_span_eq(words, EG_SPAN("words"))) return; /* a heading */
    eg_vec_push(&t->arena, &t->rows,
                (eg_reject_row){.name = line->first,
                                .words = eg_utf8_tidy(&t->arena, words),
                                .line = (uint32_t)line->line});
}

eg_status eg_reject_table_read(eg_reject_table *t, const char *path, eg_diag *d) {
    eg_span bytes;
    eg_table line;
    eg_status status = eg_file_read(&t->arena, path, &bytes, d);
    if (status != EG_OK) return status;
    t->path = eg_utf8_shown(&t->arena, eg_arena_copy(&t->arena, eg_span_of(path)));
    size_t faults = d->errors;
    bool first = true;
    for (bool more = eg_table_open(&line, &t->arena, t->path, bytes, d); more; more = eg_table_line(&line)) {
        read_row(t, &line, first);
        first = false;
    }
    if (t->rows.len) qsort(t->rows.items, t->rows.len, sizeof *t->rows.items, by_name);
    return d->errors > faults ? EG_USAGE : EG_OK;
}

/* The first row of that name, or of one after it. */
static size_t row_of(const eg_reject_table *t, eg_span name) {
    return eg_span_find_row(t->rows.items, t->rows.len, sizeof *t->rows.items, name);
}

/* Bytes of white space at byte `at` of the text; a no-break space has two. */
static size_t blank(eg_span text, size_t at) {
    if (at >= text.len) return 0;
    if ((unsigned char)text.ptr[at] <= ' ') return 1;
    return eg_span_starts(eg_span_slice(text, at, at + 2), EG_SPAN("\xC2\xA0")) ? 2 : 0;
}

/* Where the words end that begin at byte `at` of the text, however they are spaced; 0 = others stand there.
 */
static size_t words_end(eg_span text, size_t at, eg_span words) {
    for (size_t k = 0; k < words.len; k++) {
        if (words.ptr[k] != ' ') {
            if (at >= text.len || text.ptr[at++] != words.ptr[k]) return 0;
            continue;
        }
        size_t n = blank(text, at);
        if (!n) return 0;
        for (; n; n = blank(text, at)) at += n;
    }
    return at;
}

/* Marks the acts within [start, end). */
static void mark(const eg_tokens *tokens, const eg_actions *found, size_t start, size_t end, bool *rejected,
                 eg_reject_row *row) {
    const eg_token *token = tokens->tokens.items;
    for (size_t i = 0; i < found->list.len; i++) {
        const eg_action *act = &found->list.items[i];
        if (token[act->first].start < start || token[act->last - 1].end > end) continue;
        rejected[i] = row->used = true;
    }
}

/* Marks what the rows of that name reject. */
static void mark_all(eg_reject_table *t, eg_span name, const eg_tokens *tokens, const eg_actions *found,
                     bool *rejected) {
    const eg_article *x = tokens->article;
    eg_span text = eg_span_slice(x->text, 0, x->to); /* of the part at hand */
    for (size_t i = row_of(t, name); i < t->rows.len && eg_span_eq(t->rows.items[i].name, name); i++) {
        eg_reject_row *row = &t->rows.items[i];
        row->read = true;
        for (size_t at = x->from; (at = eg_span_find(text, row->words.ptr[0], at)) < text.len; at++) {
            size_t end = words_end(text, at, row->words);
            if (end) mark(tokens, found, at, end, rejected, row);
        }
    }
}

eg_actions eg_reject_table_without(eg_arena *a, eg_reject_table *t, const eg_tokens *tokens,
                                   const eg_actions *found) {
    if (!t->rows.len) return *found;
    eg_actions kept = {0};
    eg_span path = tokens->article->path, name = eg_file_name(path);
    bool *rejected = EG_NEW(a, bool, found->list.len + 1);
    mark_all(t, path, tokens, found, rejected);
    if (name.len < path.len) mark_all(t, name, tokens, found, rejected);
    for (size_t i = 0; i < found->list.len; i++)
        if (!rejected[i]) eg_vec_push(a, &kept.list, found->list.items[i]);
    t->rejected += found->list.len - kept.list.len;
    return kept;
}

void eg_reject_table_report(const eg_reject_table *t, eg_diag *d) {
    const eg_reject_row *first = NULL; /* of those whose article was not read */
    size_t unread = 0;
    for (size_t i = 0; i < t->rows.len; i++) {
        const eg_reject_row *row = &t->rows.items[i];
        if (row->read && !row->used)
            eg_diag_say(d, EG_WARNING, (eg_place){.file = t->path, .line = row->line},
                        "no act stands within '%.*s' in '%.*s'; copy the words as the article has them, with "
                        "the verb",
                        (int)row->words.len, row->words.ptr, (int)row->name.len, row->name.ptr);
        unread += !row->read;
        if (!row->read && (!first || row->line < first->line)) first = row;
    }
    if (unread)
        eg_diag_say(d, EG_WARNING, (eg_place){.file = t->path, .line = first->line},
                    "'%.*s' is the path or file name of no article that was read (%zu of %zu rows reject "
                    "nothing)",
                    (int)first->name.len, first->name.ptr, unread, t->rows.len);
    if (t->rejected)
        eg_diag_say(d, EG_NOTE, (eg_place){0}, "%zu act%s left out, as '%.*s' rejects %s", t->rejected,
                    t->rejected == 1 ? " is" : "s are", (int)t->path.len, t->path.ptr,
                    t->rejected == 1 ? "it" : "them");
}

void eg_reject_table_release(eg_reject_table *t) {
    eg_arena_release(&t->arena);
    *t = (eg_reject_table){0};
}
