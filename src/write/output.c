/* What users ask of a graph: formats, pictures, explanations; and the words of options that choose among
 * them. In: a folded graph, options. Out: the bytes that the writer of that format makes. Refuses options
 * that make no sense, before anything is written. Example: "timeline" is EG_VIEW_TIMELINE; --since "last
 * week" is no date. */
#include <pthread.h>
#include <string.h>

#include "write/href.h"
#include "write/scope.h"
#include "write/write.h"

/* The index of name in names; count when it is none of them. */
static size_t named(const char *name, const char *const *names, size_t count) {
    size_t i = 0;
    while (i < count && strcmp(name, names[i]) != 0) i++;
    return i;
}

bool eg_format_named(const char *name, eg_format *format) {
    static const char *const names[] = {"dot", "jsonl", "text", "packed"};
    size_t i = named(name, names, 4);
    if (i < 4) *format = (eg_format)i;
    return i < 4;
}

bool eg_view_named(const char *name, eg_view *view) {
    static const char *const names[] = {"entities", "timeline"};
    size_t i = named(name, names, 2);
    if (i < 2) *view = (eg_view)i;
    return i < 2;
}

bool eg_type_named(const char *name, unsigned *bit) {
    static const char *const names[] = {"organization", "person", "place"};
    size_t i = named(name, names, 3);
    if (i < 3) *bit = 1u << i;
    return i < 3;
}

bool eg_palette_named(const char *name, eg_palette *palette) {
    static const char *const names[] = {"light", "dark", "grey"};
    size_t i = named(name, names, 3);
    if (i < 3) *palette = (eg_palette)i;
    return i < 3;
}

bool eg_guess_named(const char *name, eg_guess *guess) {
    static const char *const names[] = {"all", "sure", "off", "any"};
    size_t i = named(name, names, 4);
    if (i < 4) *guess = (eg_guess)i;
    return i < 4;
}

static void check_day(const char *option, const char *day, eg_period *days, eg_diag *diag) {
    *days = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    if (day && !eg_period_given(eg_span_of(day), days))
        eg_diag_say(diag, EG_ERROR, (eg_place){0},
                    "option '%s': '%s' is no date; write 2019-08-19, 2019-08 or 2019", option, day);
}

eg_status eg_write_options_check(const eg_write_options *o, eg_message_fn on_message, void *user) {
    eg_diag diag = {.emit = on_message, .user = user};
    const char *fault = o->link_base ? eg_href_base_fault(o->link_base) : NULL;
    if (fault)
        eg_diag_say(
            &diag, EG_ERROR, (eg_place){0},
            "option '--link-base': '%s' is nothing to link to: %s (http://, https://, file:// or a relative "
            "path, as in --link-base https://example.org/case)",
            o->link_base, fault);
    eg_period since, until;
    check_day("--since", o->since, &since, &diag);
    check_day("--until", o->until, &until, &diag);
    if (since.earliest != EG_DAY_NONE && until.latest != EG_DAY_NONE && until.latest < since.earliest)
        eg_diag_say(&diag, EG_ERROR, (eg_place){0},
                    "option '--until': '%s' ends before '--since %s' begins (swap the two)", o->until,
                    o->since);
    for (size_t i = 0; i < o->setting_count; i++) eg_setting_check(&o->settings[i], &diag);
    return diag.errors ? EG_USAGE : EG_OK;
}

/* Graphviz, which pictures are tried with and made of, works for one thread of a program at a time. */
static eg_status write_dot(const eg_graph *g, const eg_write_options *options, FILE *out) {
    static pthread_mutex_t graphviz = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&graphviz);
    eg_status status = options->view == EG_VIEW_TIMELINE ? eg_write_dot_timeline(g, options, out)
                                                         : eg_write_dot_entities(g, options, out);
    pthread_mutex_unlock(&graphviz);
    return status;
}

eg_status eg_graph_write(const eg_graph *g, eg_format format, const eg_write_options *options, FILE *out) {
    static const eg_write_options usual = {.view = EG_VIEW_ENTITIES};
    if (!options) options = &usual;
    if (format == EG_FORMAT_JSONL) return eg_write_jsonl(g, out);
    if (format == EG_FORMAT_PACKED) return eg_write_packed(g, out);
    eg_status status = eg_write_options_check(options, NULL, NULL);
    if (status != EG_OK) return status;
    return format == EG_FORMAT_TEXT ? eg_write_text(g, options, out) : write_dot(g, options, out);
}

eg_status eg_graph_look_up(const eg_graph *g, const char *name, eg_message_fn on_message, void *user) {
    eg_diag diag = {.emit = on_message, .user = user};
    eg_arena a = {0};
    uint32_t near[EG_NEAR];
    eg_status status = EG_OK;
    if (!eg_graph_called(&a, g, eg_span_of(name)).meant_count) {
        eg_span hint = EG_SPAN("");
        uint32_t count = eg_graph_near(&a, g, eg_span_of(name), near);
        for (uint32_t i = 0; i < count; i++) {
            const char *lead = i == 0 ? " (did you mean " : i + 1 < count ? ", " : " or ";
            eg_span nearest = eg_graph_str(g, g->entities[near[i]].name);
            hint = eg_arena_printf(&a, "%s%s'%s'", hint.ptr, lead, nearest.ptr);
        }
        eg_diag_say(&diag, EG_ERROR, (eg_place){0}, "nothing called '%s' was found%s%s", name, hint.ptr,
                    count ? "?)" : "");
        status = EG_INPUT;
    }
    eg_arena_release(&a);
    return status;
}

eg_status eg_graph_explain(const eg_graph *g, const char *name, FILE *out) {
    eg_arena a = {0};
    eg_called called = eg_graph_called(&a, g, eg_span_of(name));
    eg_status status = called.meant_count ? eg_write_explained(g, &called, out) : EG_INPUT;
    eg_arena_release(&a);
    return status;
}

eg_status eg_graph_explain_dates(const eg_graph *g, FILE *out) {
    return eg_write_explained_dates(g, out);
}

eg_status eg_graph_explain_gaps(const eg_graph *g, FILE *out) {
    return eg_write_explained_gaps(g, out);
}

eg_status eg_graph_date_words(const eg_graph *g, FILE *out) {
    return eg_write_word_dates(g, out);
}

eg_status eg_graph_suggest(const eg_graph *g, FILE *out) {
    return eg_write_suggested(g, out);
}
