/* Mails: telling what somebody wrote from what his program put around it.
 * In: an article's lines. Out: paragraphs of the header, title and date; where older mails stand. Refuses to
 * take a text for a mail that does not begin with "From:" among header lines, and a subject or a date.
 * Example: "Subject: Re: The invoices" gives the title "The invoices". */
#include "text/mail.h"

#include <string.h>

#include "text/ascii.h"
#include "text/plain.h"
#include "text/stamp.h"

enum { NEAR = 3 }; /* lines in which the header of an older mail shows as such */

/* The value of a header line of that name. */
static bool field(eg_span line, const char *name, eg_span *value) {
    size_t n = strlen(name);
    if (!eg_ascii_starts(line, name) || line.len == n || line.ptr[n] != ':') return false;
    *value = eg_span_trim(eg_span_slice(line, n + 1, line.len));
    return true;
}

static bool is_field(eg_span line) {
    size_t n = 0;
    while (n < line.len && (eg_ascii_is_letter(line.ptr[n]) || line.ptr[n] == '-')) n++;
    return n && n < line.len && line.ptr[n] == ':' &&
           !eg_span_starts(eg_span_slice(line, n, n + 3), EG_SPAN("://"));
}

/* A header line that is folded goes on with white space. */
static bool goes_on(const eg_article *x, size_t i) {
    char c = i < x->lines.len && x->lines.items[i] < x->text.len ? x->text.ptr[x->lines.items[i]] : '\n';
    return (c == ' ' || c == '\t') && eg_plain_line(x, i).len;
}

/* The header line at *i, folded ones whole; *i is then the line after it. */
static eg_span next_field(const eg_article *x, size_t *i) {
    eg_span s = eg_plain_line(x, *i);
    for (++*i; goes_on(x, *i); ++*i) {
        eg_span more = eg_plain_line(x, *i);
        s.len = (size_t)(more.ptr + more.len - s.ptr);
    }
    return s;
}

/* The line after the header lines; 0 = there are none. */
static size_t header_end(const eg_article *x) {
    bool from = false, told = false;
    size_t i = 0;
    for (eg_span value; i < x->lines.len && eg_plain_line(x, i).len;) {
        eg_span line = next_field(x, &i);
        if (!is_field(line)) return 0;
        from = from || field(line, "from", &value);
        told = told || field(line, "subject", &value) || field(line, "date", &value) ||
               field(line, "sent", &value);
    }
    return from && told ? i : 0;
}

/* Without "Re: ", "Fwd: " and the like. */
static eg_span subject(eg_span s) {
    static const char *const marks[] = {"re", "fwd", "fw", "aw", "wg"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (field(s, marks[i], &s)) i = (size_t)-1;
    return s;
}

static void push(eg_arena *a, eg_article *x, eg_span s, size_t line, eg_zone zone) {
    uint32_t start = (uint32_t)(s.ptr - x->text.ptr);
    if (s.len)
        eg_vec_push(a, &x->paragraphs,
                    (eg_paragraph){start, start + (uint32_t)s.len, (uint32_t)line + 1, zone});
}

static void read_field(eg_arena *a, eg_article *x, eg_span s, size_t line) {
    eg_span value;
    if (field(s, "subject", &value)) {
        value = subject(value);
        if (!x->title.len) x->title = value;
        push(a, x, value, line, EG_ZONE_TITLE);
        return;
    }
    bool date = field(s, "date", &value) || field(s, "sent", &value);
    if (date && !x->meta_date.len) {
        x->meta_date = eg_stamp_date(a, x->lexicon, value);
        if (x->meta_date.len) x->meta_why = EG_SPAN("mail header");
    }
    bool people = field(s, "from", &value) || field(s, "to", &value) || field(s, "cc", &value);
    push(a, x, s, line, people ? EG_ZONE_CREDIT : EG_ZONE_BOILERPLATE);
}

size_t eg_mail_header(eg_arena *a, eg_article *x) {
    size_t end = header_end(x);
    for (size_t i = 0; i < end;) {
        size_t line = i;
        eg_span s = next_field(x, &i);
        read_field(a, x, s, line);
    }
    return end;
}

/* "From: …" with "Sent: …" or the like below it. */
static bool is_older(const eg_article *x, size_t i) {
    eg_span value;
    if (!field(eg_plain_line(x, i), "from", &value)) return false;
    for (size_t k = i + 1; k <= i + NEAR && k < x->lines.len; k++) {
        eg_span line = eg_plain_line(x, k);
        if (field(line, "sent", &value) || field(line, "date", &value) || field(line, "to", &value))
            return true;
    }
    return false;
}

size_t eg_mail_end(eg_article *x, size_t i) {
    for (; i < x->lines.len; i++) {
        eg_span line = eg_plain_line(x, i);
        bool older = eg_ascii_starts(line, "-----original message") || is_older(x, i);
        x->quotes = x->quotes || older;
        if (older || eg_span_eq(line, EG_SPAN("--"))) break;
    }
    return i;
}

static bool is_quoted(const eg_article *x, size_t i) {
    return i < x->lines.len && eg_span_starts(eg_plain_line(x, i), EG_SPAN(">"));
}

size_t eg_mail_quoted(eg_article *x, size_t i) {
    size_t first = i, lead = 0;
    if (eg_span_starts(eg_plain_line(x, i), EG_SPAN("On ")))
        for (size_t k = i; k < i + 2 && k < x->lines.len && !lead; k++)
            if (eg_span_ends(eg_plain_line(x, k), EG_SPAN("wrote:"))) lead = k + 1 - i;
    i += lead;
    while (lead && i < x->lines.len && !eg_plain_line(x, i).len) i++;
    if (!is_quoted(x, i)) return lead;
    x->quotes = true;
    while (is_quoted(x, i)) i++;
    return i - first;
}
