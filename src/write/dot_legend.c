/* The foot of the entity picture.
 * In: what was drawn and what was not. Out: one HTML-like label: a legend of the marks that occur, the names
 * left out, the acts not drawn. Refuses to be wider than the page: everything wraps.
 * Example: "Also named, not drawn: Bergen · Oslo · Tromsø + 14 more". */
#include "write/dot_legend.h"

#define HEAD "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">"

typedef struct entry {
    eg_span cell;      /* the mark, as table cell */
    const char *words; /* what it means */
    double width;      /* points */
} entry;

typedef struct marks {
    eg_dot *dot;
    EG_VEC(entry) list;
} marks;

static void add_entry(marks *m, eg_span cell, const char *words) {
    double width = 42 + eg_label_width(eg_span_of(words), 9) * EG_LABEL_SPARE;
    eg_vec_push(&m->dot->arena, &m->list, (entry){cell, words, width});
}

static void add_box(marks *m, const char *fill, const char *line, const char *style, const char *words) {
    const char *format = "<TD BGCOLOR=\"%s\" BORDER=\"1\" COLOR=\"%s\" %s WIDTH=\"20\" HEIGHT=\"10\" "
                         "FIXEDSIZE=\"TRUE\"></TD>";
    add_entry(m, eg_arena_printf(&m->dot->arena, format, fill, line, style), words);
}

static void add_mark(marks *m, const char *ink, const char *mark, const char *words) {
    const char *format = "<TD><FONT POINT-SIZE=\"14\" COLOR=\"%s\"><B>%s</B></FONT></TD>";
    add_entry(m, eg_arena_printf(&m->dot->arena, format, ink, mark), words);
}

static void collect_marks(marks *m, const eg_legend *l) {
    static const char *const styles[] = {"STYLE=\"ROUNDED\"", "STYLE=\"ROUNDED\"", "SIDES=\"B\""};
    for (unsigned i = 0; i < 3; i++) {
        const eg_dot_look *look = eg_dot_look_of(i);
        if (l->types[i]) add_box(m, look->fill, look->line, styles[i], look->legend);
    }
    if (l->unlisted) add_mark(m, "#666666", "- -", "outline: name in no dictionary");
    if (l->against) add_mark(m, EG_INK_AGAINST, "→", "acts against (articles)");
    if (l->other) add_mark(m, EG_INK_OTHER, "→", "other action (articles)");
    if (l->unsure) add_mark(m, EG_INK_OTHER, "⇢", "planned, possible, alleged or denied");
    if (l->together) add_mark(m, "#9A9A9A", "—", "named together");
    if (l->grounds) add_box(m, "#F7F1E3", "#F7F1E3", "STYLE=\"ROUNDED\"", "have to do with each other most");
    if (l->own) add_entry(m, EG_SPAN("<TD></TD>"), "small print in a shape: acts that name no other entity");
}

/* Rows of entries no wider than the page. Graphviz stretches nested tables to the same width, so a filler
 * ends every row that is shorter than the widest. */
static void add_marks(eg_dot *d, eg_text *out, const eg_legend *l) {
    marks m = {.dot = d};
    collect_marks(&m, l);
    double widest = 0;
    for (int drawing = 0; drawing < 2; drawing++) {
        for (size_t i = 0; i < m.list.len;) {
            double used = 0;
            if (drawing) eg_text_puts(out, "<TR><TD ALIGN=\"LEFT\">" HEAD "<TR>");
            for (; i < m.list.len && (used <= 0 || used + m.list.items[i].width <= EG_DOT_WIDTH); i++) {
                const entry *e = &m.list.items[i];
                used += e->width;
                if (!drawing) continue;
                const char *words = "<TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"9\" "
                                    "COLOR=\"#444444\">%s</FONT></TD><TD WIDTH=\"8\"></TD>";
                eg_text_add(out, e->cell);
                eg_text_printf(out, words, e->words);
            }
            if (used > widest) widest = used;
            if (!drawing) continue;
            if (widest - used >= 1) eg_text_printf(out, "<TD WIDTH=\"%.0f\"></TD>", widest - used);
            eg_text_puts(out, "</TR></TABLE></TD></TR>\n");
        }
    }
}

void eg_foot_rows(eg_dot *d, eg_text *out, eg_span text, size_t max_lines) {
    eg_lines lines = eg_label_wrap(&d->arena, text, EG_DOT_WIDTH / EG_LABEL_SPARE, 8);
    for (size_t i = 0; i < lines.count && i < max_lines; i++)
        eg_text_printf(
            out, "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"8\" COLOR=\"#666666\">%s</FONT></TD></TR>\n",
            eg_dot_text(d, lines.items[i]).ptr);
}

/* As many names as three lines hold, then how many more there are. */
static void add_left_out(eg_dot *d, eg_text *out, const eg_choice *c) {
    enum { LINES = 3 };
    double room = EG_DOT_WIDTH / EG_LABEL_SPARE * (LINES - 0.4);
    eg_text t = {.arena = &d->arena};
    eg_text_puts(&t, "Also named, not drawn: ");
    uint32_t shown = 0;
    for (; shown < c->left_out_count; shown++) {
        eg_span name = eg_dot_str(d, d->graph->entities[c->left_out[shown]].name);
        name = eg_label_cut(&d->arena, name, 40);
        double width = eg_label_width(name, 8) + 8;
        if (width > room) break;
        room -= width;
        /* a name stays on one line */
        eg_text_puts(&t, shown ? "\xC2\xA0· " : "");
        for (size_t i = 0; i < name.len; i++)
            eg_text_add(&t, name.ptr[i] == ' ' ? EG_SPAN("\xC2\xA0") : eg_span_slice(name, i, i + 1));
    }
    if (shown < c->left_out_count) eg_text_printf(&t, " +\xC2\xA0%u\xC2\xA0more", c->left_out_count - shown);
    if (c->left_out_count) eg_foot_rows(d, out, eg_text_span(&t), LINES + 1);
}

static void add_acts_not_drawn(eg_dot *d, eg_text *out, const eg_choice *c, const eg_legend *l) {
    eg_text t = {.arena = &d->arena};
    if (c->speeches)
        eg_text_printf(&t, "%s (said, told, announced) to nobody named",
                       eg_label_count(&d->arena, c->speeches, "statement").ptr);
    if (c->undrawn)
        eg_text_printf(&t, "%s%s of or upon entities not drawn", t.bytes.len ? " and " : "",
                       eg_label_count(&d->arena, c->undrawn, "act").ptr);
    if (t.bytes.len) eg_text_puts(&t, c->speeches + c->undrawn == 1 ? " is left out. " : " are left out. ");
    if (c->weaker)
        eg_text_printf(&t, "%s that few articles report.",
                       eg_label_count(&d->arena, c->weaker, "more pair").ptr);
    if (l->own_hidden)
        eg_text_printf(&t, "%s%s that name no other entity stand in the tooltips.", t.bytes.len ? " " : "",
                       eg_label_count(&d->arena, l->own_hidden, "act").ptr);
    if (c->scope.entities + c->scope.events)
        eg_text_printf(&t, "%sNot asked for: %s and %s.", t.bytes.len ? " " : "",
                       eg_label_count(&d->arena, c->scope.entities, "entity").ptr,
                       eg_label_count(&d->arena, c->scope.events, "act").ptr);
    if (!t.bytes.len) return;
    eg_foot_rows(d, out, eg_text_span(&t), 3);
}

eg_span eg_legend_markup(eg_dot *d, const eg_choice *c, const eg_legend *legend) {
    eg_text t = {.arena = &d->arena};
    eg_text_puts(&t, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\n<TR><TD "
                     "HEIGHT=\"6\"></TD></TR>\n");
    if (d->graph->entity_count == 0)
        eg_text_puts(&t, "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"11\" COLOR=\"#444444\">no entity "
                         "found</FONT></TD></TR>\n");
    add_marks(d, &t, legend);
    add_left_out(d, &t, c);
    add_acts_not_drawn(d, &t, c, legend);
    eg_text_puts(&t, "</TABLE>");
    return eg_text_span(&t);
}
