/* Colours.
 * In: a colour as the code names it, which is what it looks like on white. Out: the same thing's colour in
 * another palette. Refuses to invent any: a colour that is not in the table stays as it is
 * (tests/unit/test_dot_style.c finds it). entgraph.css has the dark ones, for pages that follow their
 * reader's choice. Example: the outline of a person, "#A8487C", is "#DD8DB9" on dark ground. */
#include "write/palette.h"

#include "write/label.h"

/* Contrast is 4.5:1 and better for text, on the fills as well as on the ground. In grey, tone is told by
 * black. */
static const struct {
    const char *light, *dark, *grey, *what;
} colours[] = {
    {"white", "#14181D", "white", "ground, cards"},
    {"#FFFFFF", "#14181D", "#FFFFFF", "every other date"},
    {"#F1F3F5", "#1D242B", "#F2F2F2", "date between"},
    {"#1A1A1A", "#E6E6E6", "#1A1A1A", "text"},
    {"#444444", "#C4C4C4", "#444444", "words of the legend"},
    {"#555555", "#B8B8B8", "#555555", "list of articles"},
    {"#666666", "#A8A8A8", "#666666", "small print"},
    {"#767676", "#A8A8A8", "#767676", "years between"},
    {"#DCEBF7", "#12324A", "#F2F2F2", "organization"},
    {"#0072B2", "#56B4E9", "#4D4D4D", "its outline"},
    {"#F8E4EF", "#452038", "#FFFFFF", "person"},
    {"#A8487C", "#DD8DB9", "#4D4D4D", "its outline"},
    {"#DFF2EA", "#0F3A2D", "#E6E6E6", "place"},
    {"#008060", "#3FC79A", "#4D4D4D", "its line"},
    {"#B34700", "#F5A878", "#000000", "acts against"},
    {"#3D3D3D", "#C8C8C8", "#5E5E5E", "other acts"},
    {"#C9C9C9", "#55606B", "#C9C9C9", "named together"},
    {"#9A9A9A", "#7A8590", "#9A9A9A", "its mark in the legend"},
    {"#9CC3DE", "#3D6480", "#A8A8A8", "line of life"},
    {"#C8C8C8", "#55606B", "#C8C8C8", "line of others"},
    {"#EEEEEE", "#2A3138", "#EEEEEE", "others"},
    {"#8A8A8A", "#8A95A0", "#8A8A8A", "their outline, date inferred"},
    {"#F7F1E3", "#242018", "#F4F4F4", "ground of a group, and of the next five"},
    {"#EEF1E6", "#1D231A", "#EEEEEE", ""},
    {"#F0EDF6", "#211D2B", "#F7F7F7", ""},
    {"#F8ECE8", "#281C1B", "#F1F1F1", ""},
    {"#E9F2F2", "#172426", "#ECECEC", ""},
    {"#F1F1F1", "#1F2226", "#F9F9F9", ""},
    {"#B5B5B5", "#5A6570", "#B5B5B5", "outline of a card"},
};

eg_span eg_palette_colour(eg_palette palette, eg_span colour) {
    if (palette == EG_PALETTE_LIGHT) return colour;
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        if (eg_span_eq(colour, eg_span_of(colours[i].light)))
            return eg_span_of(palette == EG_PALETTE_DARK ? colours[i].dark : colours[i].grey);
    return colour;
}

eg_span eg_palette_paint(eg_arena *a, eg_palette palette, eg_span markup) {
    if (palette == EG_PALETTE_LIGHT) return markup;
    const eg_span lead = EG_SPAN("COLOR=\"");
    eg_text t = {.arena = a};
    for (size_t at = 0; at < markup.len;) {
        size_t start = eg_span_search(markup, lead, at) + lead.len;
        if (start > markup.len) start = markup.len;
        size_t end = eg_span_find(markup, '"', start);
        eg_text_add(&t, eg_span_slice(markup, at, start));
        eg_text_add(&t, eg_palette_colour(palette, eg_span_slice(markup, start, end)));
        at = end;
    }
    return eg_text_span(&t);
}
