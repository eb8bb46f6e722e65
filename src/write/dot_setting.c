/* What the user sets: graph, node and edge attributes.
 * In: "fontsize=12" for graph, nodes or edges. Out: the default of the picture, and the value of everything
 * that has evidence; the grid of a timeline keeps what holds it together. Refuses to set what carries facts
 * (labels, tooltips, links, ids and data attributes) and values that DOT cannot hold. Example: -N
 * fontname=Georgia -E arrowsize=1 -G bgcolor=transparent */
#include "write/dot_setting.h"

#include <string.h>

#include "text/utf8.h"
#include "write/write.h"

enum { LONGEST = 1000 }; /* bytes of a value; Graphviz reads strings of less than 16 kB */

/* "fontsize" and "12"; false when there is no '=' or no name before it. */
static bool parts_of(const char *text, eg_span *name, eg_span *value) {
    eg_span s = eg_span_of(text);
    size_t equals = eg_span_find(s, '=', 0);
    *name = eg_span_slice(s, 0, equals);
    *value = eg_span_slice(s, equals + 1, s.len);
    for (size_t i = 0; i < name->len; i++) {
        char c = name->ptr[i];
        bool letter = ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
        if (!letter && (i == 0 || c < '0' || c > '9')) return false;
    }
    return name->len && equals < s.len;
}

/* Attributes that tell what the articles say, and those that the file is read back by. */
static bool is_kept(eg_span name) {
    static const char *const ends[] = {"label", "tooltip", "URL", "href"};
    static const char *const names[] = {"id",      "class", "type",       "articles", "mentions",
                                        "verb",    "date",  "evidence",   "source",   "sentences",
                                        "charset", "group", "linelength", "comment"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (eg_span_ends(name, eg_span_of(ends[i]))) return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (eg_span_eq(name, eg_span_of(names[i]))) return true;
    return false;
}

/* An odd backslash at the end would take the quotation mark after it along. */
static bool is_storable(eg_span value) {
    size_t slashes = 0, broken = 0;
    eg_arena a = {0};
    eg_utf8_repair(&a, value, &broken);
    eg_arena_release(&a);
    while (slashes < value.len && value.ptr[value.len - 1 - slashes] == '\\') slashes++;
    for (size_t i = 0; i < value.len; i++)
        broken += (unsigned char)value.ptr[i] < ' ' || value.ptr[i] == 0x7F;
    return !broken && slashes % 2 == 0 && value.len <= LONGEST;
}

eg_status eg_setting_check(const eg_setting *s, eg_diag *diag) {
    eg_span name, value;
    if (!parts_of(s->text, &name, &value))
        eg_diag_say(diag, EG_ERROR, (eg_place){0},
                    "option '-%c' wants name=value, not '%s' (as in -%c fontsize=12)", s->of, s->text, s->of);
    else if (is_kept(name))
        eg_diag_say(
            diag, EG_ERROR, (eg_place){0},
            "option '-%c': '%.*s' tells what the articles say and cannot be set (fonts, colours, shapes, "
            "spacing can)",
            s->of, (int)name.len, name.ptr);
    else if (!is_storable(value))
        eg_diag_say(
            diag, EG_ERROR, (eg_place){0},
            "option '-%c': the value of '%.*s' is no text of at most %d bytes without control characters and "
            "without a single backslash at its end",
            s->of, (int)name.len, name.ptr, LONGEST);
    else
        return EG_OK;
    return EG_USAGE;
}

static int kind_of(const eg_setting *s) {
    return s->of == 'G' ? AGRAPH : s->of == 'N' ? AGNODE : AGEDGE;
}

/* cgraph copies what it is given and writes to none of it, but its signatures lack const. */
static char *loose(const char *s) {
    return (char *)(uintptr_t)s;
}

void eg_dot_settings_first(eg_dot *d) {
    for (size_t i = 0; i < d->how->setting_count; i++) {
        const eg_setting *s = &d->how->settings[i];
        eg_span name, value;
        if (!parts_of(s->text, &name, &value)) continue;
        agattr(d->root, kind_of(s), loose(eg_arena_copy(&d->arena, name).ptr), loose(value.ptr));
    }
}

static void give(eg_dot *d, void *object, int kind) {
    const char *articles = agget(object, loose("articles"));
    if (!articles || !*articles) return;
    for (size_t i = 0; i < d->how->setting_count; i++) {
        const eg_setting *s = &d->how->settings[i];
        eg_span name, value;
        if (kind_of(s) != kind || !parts_of(s->text, &name, &value)) continue;
        agset(object, loose(eg_arena_copy(&d->arena, name).ptr), loose(value.ptr));
    }
}

void eg_dot_settings_last(eg_dot *d) {
    if (!d->how->setting_count) return;
    for (Agnode_t *n = agfstnode(d->root); n; n = agnxtnode(d->root, n)) {
        give(d, n, AGNODE);
        for (Agedge_t *e = agfstout(d->root, n); e; e = agnxtout(d->root, e)) give(d, e, AGEDGE);
    }
}
