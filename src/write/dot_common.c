/* What both pictures share: attributes, escaping, ids.
 * In: texts as the articles have them. Out: values that Graphviz reads back as meant. Refuses undeclared
 * attributes (cgraph would drop them in silence) and strings of 16 kB and more (Graphviz would not read the
 * file again).
 * Example: the name  A\B "x" <y> & z  becomes the label  A\\B &quot;x&quot; &lt;y&gt; &amp; z */
#include "write/dot_common.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"
#include "write/palette.h"

enum { NAME = 600, DATA = 300 }; /* characters */

static const eg_dot_look looks[] = {
    {"organization", "org", "box", "rounded,filled", "#DCEBF7", "#0072B2", "0.13,0.05",
     "organization (rounded)"},
    {"person", "per", "ellipse", "filled", "#F8E4EF", "#A8487C", "0.02,0.02", "person (oval)"},
    {"place", "pla", "underline", "filled", "#DFF2EA", "#008060", "0.13,0.05", "place (underlined)"},
};

const eg_dot_look *eg_dot_look_of(unsigned type) {
    return &looks[type <= EG_PLACE ? type : 0];
}

/* Every attribute that the pictures use. A default that is not empty is what Graphviz takes anyway. */
static const struct {
    int kind;
    const char *name, *value;
} attributes[] = {
    {AGRAPH, "layout", ""},       {AGRAPH, "overlap", ""},     {AGRAPH, "bb", ""},
    {AGRAPH, "_background", ""},  {AGNODE, "pos", ""},         {AGEDGE, "pos", ""},
    {AGEDGE, "lp", ""},           {AGRAPH, "linelength", "0"}, /* agwrite would break long strings with
                                                                  backslashes */
    {AGRAPH, "rankdir", ""},      {AGRAPH, "nodesep", ""},     {AGRAPH, "ranksep", ""},
    {AGRAPH, "newrank", ""},      {AGRAPH, "splines", ""},     {AGRAPH, "outputorder", ""},
    {AGRAPH, "pad", ""},          {AGRAPH, "size", ""},        {AGRAPH, "ratio", ""},
    {AGRAPH, "bgcolor", ""},      {AGRAPH, "labelloc", ""},    {AGRAPH, "labeljust", ""},
    {AGRAPH, "label", ""},        {AGRAPH, "fontname", ""},    {AGRAPH, "fontsize", ""},
    {AGRAPH, "fontcolor", ""},    {AGRAPH, "rank", ""},        {AGRAPH, "style", ""},
    {AGRAPH, "color", ""},        {AGRAPH, "margin", ""},      {AGRAPH, "articles", ""},
    {AGRAPH, "tooltip", ""},      {AGRAPH, "id", ""},          {AGRAPH, "class", ""},
    {AGNODE, "label", "\\N"},     {AGNODE, "fontname", ""},    {AGNODE, "fontsize", ""},
    {AGNODE, "fontcolor", ""},    {AGNODE, "shape", ""},       {AGNODE, "style", ""},
    {AGNODE, "fillcolor", ""},    {AGNODE, "color", ""},       {AGNODE, "penwidth", ""},
    {AGNODE, "margin", ""},       {AGNODE, "width", ""},       {AGNODE, "height", ""},
    {AGNODE, "fixedsize", ""},    {AGNODE, "group", ""},       {AGNODE, "class", ""},
    {AGNODE, "id", ""},           {AGNODE, "tooltip", ""},     {AGNODE, "URL", ""},
    {AGNODE, "source", ""},       {AGEDGE, "URL", ""},         {AGEDGE, "source", ""},
    {AGNODE, "type", ""},         {AGNODE, "articles", ""},    {AGNODE, "mentions", ""},
    {AGNODE, "verb", ""},         {AGNODE, "date", ""},        {AGNODE, "evidence", ""},
    {AGEDGE, "label", ""},        {AGEDGE, "fontname", ""},    {AGEDGE, "fontsize", ""},
    {AGEDGE, "fontcolor", ""},    {AGEDGE, "color", ""},       {AGEDGE, "style", ""},
    {AGEDGE, "penwidth", ""},     {AGEDGE, "arrowsize", ""},   {AGEDGE, "dir", ""},
    {AGEDGE, "weight", ""},       {AGEDGE, "minlen", ""},      {AGEDGE, "constraint", ""},
    {AGEDGE, "class", ""},        {AGEDGE, "id", ""},          {AGEDGE, "edgetooltip", ""},
    {AGEDGE, "labeltooltip", ""}, {AGEDGE, "articles", ""},    {AGEDGE, "sentences", ""},
    {AGEDGE, "verb", ""},         {AGEDGE, "date", ""},        {AGEDGE, "evidence", ""},
};

/* ---- ids ---- */

/* cgraph takes the address of a name as its id and writes subgraphs in order of their ids: in whatever order
 * memory was to be had. Here names count up instead, even numbers for names, odd ones for what has none. */

static void *ids_open(Agraph_t *g, Agdisc_t *disc) {
    eg_dot *d = (eg_dot *)(void *)disc;
    d->root = g;
    return d;
}

static long ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
    eg_dot *d = state;
    (void)kind;
    if (!name) {
        *id = 2 * d->nameless++ + 1;
        return 1;
    }
    eg_span text = eg_span_of(name);
    uint32_t n = create ? eg_intern_add(&d->names, text) : eg_intern_find(&d->names, text);
    /* cgraph looks at bytes before a string for its kind: it must have made the string itself */
    while (create && d->texts.len <= n) eg_vec_push(&d->arena, &d->texts, NULL);
    if (create && !d->texts.items[n]) d->texts.items[n] = agstrdup(d->root, name);
    *id = 2 * (IDTYPE)n;
    return n != 0 || text.len == 0;
}

static long ids_alloc(void *state, int kind, IDTYPE id) {
    (void)state, (void)kind, (void)id;
    return 0; /* nobody else chooses ids */
}

static void ids_free(void *state, int kind, IDTYPE id) {
    (void)state, (void)kind, (void)id;
}

static char *ids_print(void *state, int kind, IDTYPE id) {
    eg_dot *d = state;
    (void)kind;
    return id % 2 || id / 2 >= d->texts.len ? NULL : d->texts.items[id / 2];
}

static void ids_close(void *state) {
    (void)state;
}

static void ids_register(void *state, int kind, void *object) {
    (void)state, (void)kind, (void)object;
}

/* ---- the graph ---- */

void eg_dot_open(eg_dot *d, const eg_graph *graph, const eg_write_options *how, const char *caption) {
    *d = (eg_dot){.graph = graph, .how = how};
    d->ids = (Agiddisc_t){ids_open, ids_map, ids_alloc, ids_free, ids_print, ids_close, ids_register};
    d->disc.id = &d->ids;
    d->root = agopen((char *)(uintptr_t)caption, Agdirected, &d->disc);
    if (!d->root) eg_out_of_memory(0);
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        eg_dot_default(d, attributes[i].kind, attributes[i].name, attributes[i].value);
}

eg_status eg_dot_close(eg_dot *d, FILE *out) {
    bool written = agwrite(d->root, out) != EOF;
    written = fflush(out) == 0 && written && !ferror(out);
    agclose(d->root);
    eg_intern_release(&d->names);
    eg_intern_release(&d->used);
    eg_arena_release(&d->arena);
    return written ? EG_OK : EG_OUTPUT;
}

/* cgraph copies what it is given and writes to none of it, but its signatures lack const. */
static char *loose(const char *s) {
    return (char *)(uintptr_t)s;
}

/* A colour as the user's palette has it. */
static char *painted(eg_dot *d, const char *name, const char *value) {
    return loose(strstr(name, "color") ? eg_palette_colour(d->how->palette, eg_span_of(value)).ptr : value);
}

void eg_dot_default(eg_dot *d, int kind, const char *name, const char *value) {
    agattr(d->root, kind, loose(name), painted(d, name, value));
}

void eg_dot_set(eg_dot *d, void *object, const char *name, const char *value) {
    int failed = agset(object, loose(name), painted(d, name, value));
    assert(failed == 0); /* the attribute is missing from the table above */
    (void)failed;
}

void eg_dot_setf(eg_dot *d, void *object, const char *name, const char *format, ...) {
    va_list args;
    va_start(args, format);
    eg_dot_set(d, object, name, eg_arena_vprintf(&d->arena, format, args).ptr);
    va_end(args);
}

void eg_dot_set_markup(eg_dot *d, void *object, const char *name, eg_span markup) {
    /* cgraph keeps one copy of equal strings and tells HTML-like ones from others by that copy: the line
     * break makes sure that no name and no plain label is equal to it */
    markup = eg_palette_paint(&d->arena, d->how->palette, markup);
    eg_span unique = eg_arena_printf(&d->arena, "%.*s\n", (int)markup.len, markup.ptr);
    char *html = agstrdup_html(d->root, loose(unique.ptr));
    eg_dot_set(d, object, name, html);
    agstrfree(d->root, html);
}

/* What stands for a character that labels and tooltips would take for markup; NULL = itself. */
static const char *entity_of(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\\': return "\\\\";
    case '\n': return "&#10;";
    default: return NULL;
    }
}

void eg_dot_set_data(eg_dot *d, void *object, const char *name, eg_span text) {
    text = eg_label_cut(&d->arena, text, DATA);
    eg_text t = {.arena = &d->arena};
    for (size_t i = 0; i < text.len; i++)
        eg_text_add(&t, text.ptr[i] == '\\' ? EG_SPAN("\\\\") : eg_span_slice(text, i, i + 1));
    eg_dot_set(d, object, name, eg_text_span(&t).ptr);
}

Agnode_t *eg_dot_node_named(eg_dot *d, const char *name) {
    return agnode(d->root, loose(name), 1);
}

/* Graphviz copies what looks like an entity in a name to the <title> as it is. */
Agnode_t *eg_dot_node(eg_dot *d, eg_span name) {
    name = eg_label_cut(&d->arena, name, NAME);
    eg_text t = {.arena = &d->arena};
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool spelt = c == '\\' || (c == '&' && eg_label_is_entity(name, i));
        eg_text_add(&t, spelt ? eg_span_of(entity_of(c)) : eg_span_slice(name, i, i + 1));
    }
    if (!name.len) eg_text_puts(&t, "?");
    eg_span safe = eg_text_span(&t), tried = safe;
    for (unsigned n = 2; agnode(d->root, loose(tried.ptr), 0); n++)
        tried = eg_arena_printf(&d->arena, "%.*s (%u)", (int)safe.len, safe.ptr, n);
    return eg_dot_node_named(d, tried.ptr);
}

/* ---- escaping ---- */

/* HTML-like labels read backslashes as plain ones do, whatever the manual says. */
eg_span eg_dot_text(eg_dot *d, eg_span s) {
    eg_text t = {.arena = &d->arena};
    size_t done = 0;
    for (size_t i = 0; i < s.len; i++) {
        const char *entity = entity_of(s.ptr[i]);
        if (!entity) continue;
        eg_text_add(&t, eg_span_slice(s, done, i));
        eg_text_puts(&t, entity);
        done = i + 1;
    }
    eg_text_add(&t, eg_span_slice(s, done, s.len));
    return eg_text_span(&t);
}

eg_span eg_dot_text_lines(eg_dot *d, eg_lines lines, const char *sep) {
    eg_text t = {.arena = &d->arena};
    for (size_t i = 0; i < lines.count; i++) {
        if (i) eg_text_puts(&t, sep);
        eg_text_add(&t, eg_dot_text(d, lines.items[i]));
    }
    return eg_text_span(&t);
}

eg_span eg_dot_str(eg_dot *d, eg_str id) {
    return eg_label_clean(&d->arena, eg_graph_str(d->graph, id));
}

/* ---- ids of what is drawn ---- */

/* A name in lower-case ASCII; a number from its bytes stands for what that leaves out. */
static void add_slug(eg_dot *d, eg_text *t, eg_span name) {
    enum { LONGEST = 60 };
    char buffer[64];
    eg_span folded = eg_utf8_fold(&d->arena, name, buffer, sizeof buffer);
    bool gap = false, lost = false;
    size_t kept = 0;
    for (size_t i = 0; i < folded.len && kept < LONGEST; i++) {
        char c = folded.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        lost |= (unsigned char)c >= 0x80;
        if (plain) {
            if (gap && kept) eg_text_puts(t, "-");
            eg_text_add(t, (eg_span){&c, 1});
            kept++;
        }
        gap = !plain;
    }
    if (lost || !kept || folded.len > LONGEST)
        eg_text_printf(t, "%s%06x", kept ? "-" : "x", (unsigned)(eg_span_hash(name) >> 40));
}

/* The id, or the id with a number from the whole name after it, or counted, when others have it already. */
static const char *unique_id(eg_dot *d, eg_span id, eg_span whole) {
    if (eg_intern_find(&d->used, id))
        id = eg_arena_printf(&d->arena, "%.*s-%06x", (int)id.len, id.ptr,
                             (unsigned)(eg_span_hash(whole) >> 40));
    eg_span tried = id;
    for (unsigned n = 2; eg_intern_find(&d->used, tried); n++)
        tried = eg_arena_printf(&d->arena, "%.*s-%u", (int)id.len, id.ptr, n);
    eg_intern_add(&d->used, tried);
    return tried.ptr;
}

const char *eg_dot_slug(eg_dot *d, const char *prefix, eg_span name, eg_span whole) {
    eg_text t = {.arena = &d->arena};
    eg_text_puts(&t, prefix);
    add_slug(d, &t, name);
    return unique_id(d, eg_text_span(&t), whole);
}

const char *eg_dot_slug_pair(eg_dot *d, const char *prefix, eg_span from, eg_span to) {
    eg_text t = {.arena = &d->arena};
    eg_text_puts(&t, prefix);
    add_slug(d, &t, from);
    eg_text_puts(&t, "--");
    add_slug(d, &t, to);
    eg_span both = eg_arena_printf(&d->arena, "%.*s\n%.*s", (int)from.len, from.ptr, (int)to.len, to.ptr);
    return unique_id(d, eg_text_span(&t), both);
}
