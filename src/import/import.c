/* Import: lists that people have already -> dictionary rows.
 * In: files of one format. Out: tables that --dict reads. Refuses to guess in silence: whatever cannot be
 * carried over is reported with file and line; what can be, is written. Example: the EntityRuler line
 * {"label": "ORG", "pattern": "Acme"} gives a table with the header "organization" and the row "Acme". */
#include "import/import.h"

#include <string.h>

#include "base/file.h"
#include "text/charset.h"
#include "text/utf8.h"

enum { SHOWN = 5 }; /* warnings of one reason in one file */

static const eg_import_format *const formats[] = {&eg_import_entityruler, &eg_import_gate,
                                                  &eg_import_geonames,    &eg_import_jrc,
                                                  &eg_import_petrarch,    &eg_import_wikidata};
enum { FORMATS = sizeof formats / sizeof *formats };

const char *eg_import_format_name(size_t i) {
    return i < FORMATS ? formats[i]->name : NULL;
}

bool eg_import_open(eg_importer *im, const char *path, eg_span *text) {
    eg_span bytes, shown = eg_span_of(path);
    if (eg_file_read(&im->arena, path, &bytes, im->diag) != EG_OK ||
        !eg_charset_decode(&im->arena, shown, bytes, text, im->diag)) {
        im->status = EG_INPUT;
        return false;
    }
    if (eg_span_starts(*text, EG_SPAN("\xEF\xBB\xBF"))) *text = eg_span_slice(*text, 3, text->len);
    im->file = shown;
    im->line = 0;
    im->source = EG_SPAN("");
    return true;
}

bool eg_import_line(eg_importer *im, eg_span *rest, eg_span *line) {
    while (rest->ptr && eg_span_split(rest, '\n', line)) {
        im->line++;
        if (eg_span_ends(*line, EG_SPAN("\r"))) line->len--;
        im->source = *line;
        if (eg_span_trim(*line).len) return true;
    }
    return false;
}

static eg_place place_of(const eg_importer *im, eg_span at) {
    eg_place place = {.file = im->file, .line = im->line, .source = im->source};
    if (at.ptr && im->source.ptr && at.ptr >= im->source.ptr && at.ptr <= im->source.ptr + im->source.len)
        place.column = eg_utf8_length((eg_span){im->source.ptr, (size_t)(at.ptr - im->source.ptr)}) + 1;
    return place;
}

static eg_reason *reason_of(eg_importer *im, const char *format) {
    for (size_t i = 0; i < im->reasons.len; i++)
        if (im->reasons.items[i].format == format && eg_span_eq(im->reasons.items[i].file, im->file))
            return &im->reasons.items[i];
    eg_vec_push(&im->arena, &im->reasons, (eg_reason){.format = format, .file = im->file});
    return &eg_vec_last(&im->reasons);
}

void eg_import_leave(eg_importer *im, eg_span at, const char *format, ...) {
    eg_reason *why = reason_of(im, format);
    im->left_out++;
    if (!im->every_warning && ++why->count > SHOWN) {
        if (!why->line) why->line = im->line;
        return;
    }
    eg_arena scratch = {0};
    va_list args;
    va_start(args, format);
    eg_span text = eg_arena_vprintf(&scratch, format, args);
    va_end(args);
    eg_diag_say(im->diag, EG_WARNING, place_of(im, at), "%s", text.ptr);
    eg_arena_release(&scratch);
}

void eg_import_fault(eg_importer *im, eg_span at, const char *format, ...) {
    eg_arena scratch = {0};
    va_list args;
    va_start(args, format);
    eg_span text = eg_arena_vprintf(&scratch, format, args);
    va_end(args);
    eg_diag_say(im->diag, EG_ERROR, place_of(im, at), "%s", text.ptr);
    eg_arena_release(&scratch);
    im->status = EG_INPUT;
}

/* Tells how many warnings of each reason were not shown. */
static void close_file(eg_importer *im) {
    for (size_t i = 0; i < im->reasons.len; i++) {
        const eg_reason *why = &im->reasons.items[i];
        if (why->count <= SHOWN) continue;
        eg_diag_say(im->diag, EG_WARNING, (eg_place){.file = why->file, .line = why->line},
                    "%zu more from here on, all shown with --verbose: %.*s", why->count - SHOWN,
                    (int)strcspn(why->format, ":%"), why->format);
    }
    im->reasons.len = 0;
}

static const eg_import_format *format_of(const char *name, eg_diag *d) {
    eg_span names[FORMATS];
    for (size_t i = 0; i < FORMATS; i++) {
        names[i] = eg_span_of(formats[i]->name);
        if (strcmp(name, formats[i]->name) == 0) return formats[i];
    }
    eg_span near = eg_nearest(eg_span_of(name), names, FORMATS);
    if (near.len)
        eg_diag_say(d, EG_ERROR, (eg_place){0}, "unknown list format '%s' (did you mean '%.*s'?)", name,
                    EG_ARGS(near));
    else
        eg_diag_say(d, EG_ERROR, (eg_place){0},
                    "unknown list format '%s' (known: entityruler, gate, geonames, jrc, petrarch, wikidata)",
                    name);
    return NULL;
}

eg_status eg_import(const char *format, const char *const *paths, size_t count,
                    const eg_import_options *options, eg_message_fn on_message, void *user,
                    eg_import_counts *counts, FILE *out) {
    static const eg_import_options none = {0};
    if (!options) options = &none;
    eg_diag diag = {.emit = on_message, .user = user};
    eg_import_counts unused;
    if (!counts) counts = &unused;
    *counts = (eg_import_counts){0};
    const eg_import_format *how = format_of(format, &diag);
    if (!how) return EG_USAGE;

    eg_importer im = {.diag = &diag,
                      .dict = options->dict,
                      .words = eg_dict_new(NULL, NULL),
                      .every_warning = options->every_warning};
    for (size_t i = 0; i < count; i++) {
        eg_span text;
        if (!eg_import_open(&im, paths[i], &text)) continue;
        how->read(&im, text);
        close_file(&im);
    }
    counts->left_out = im.left_out;
    eg_status written = eg_import_write(&im, format, counts, out);
    if (!counts->organizations && !counts->people && !counts->places && im.status == EG_OK)
        eg_diag_say(&diag, EG_WARNING, (eg_place){0}, "no name could be carried over");
    eg_status status = written > im.status ? written : im.status;
    eg_dict_free(im.words);
    eg_intern_release(&im.keys);
    eg_arena_release(&im.scratch);
    eg_arena_release(&im.arena);
    return status;
}
