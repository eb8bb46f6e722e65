/* date_rules: what the rules of the date stage share. Private to the date stage.
 *
 * A rule is tried at a token that can be the core of a time expression (a month, a unit, a figure); it looks
 * to the left and right inside the sentence and tells what it found. It knows nothing of publication dates:
 * what the text leaves open is written as a relative form (date_value.h). */
#ifndef EG_FIND_DATE_RULES_H
#define EG_FIND_DATE_RULES_H

#include "dict/time_words.h"
#include "find/date_value.h"

/* A figure date whose order of day and month the whole document decides: 07.08.2019, 14.08., 8/19. */
typedef struct eg_date_figures {
    int first, second, year; /* year 0: open */
    char separator;          /* '.', '/' or '-'; 0 = no such date */
} eg_date_figures;

typedef struct eg_date_waiting { /* a figure date whose order is not settled */
    size_t time;                 /* its number */
    eg_date_figures figures;
} eg_date_waiting;

typedef struct eg_date_waiting_list {
    EG_VEC(eg_date_waiting) list;
} eg_date_waiting_list;

typedef struct eg_date_match {
    uint32_t first, last; /* tokens */
    uint32_t end;         /* byte offset; 0 = the end of token last - 1 */
    eg_time_type type;
    eg_span value;    /* complete, or empty */
    eg_span relative; /* a relative form, or empty */
    const char *by;
    const char *mod; /* TIMEX3: "START", "APPROX"; NULL = none */
    int weekday;     /* the one that stands in it: "Monday, August 19"; 0 = none */
    bool nothing;    /* a name that holds a time word, and no time: "Black Friday" */
    bool day;        /* names a day: a part of the day may follow */
    bool open_year;  /* a month, season or quarter: a year may follow */
    eg_date_figures figures;
} eg_date_match;

typedef struct eg_date_scan {
    eg_arena *a;
    const eg_tokens *t;
    const eg_lexicon *lexicon;
    const eg_time_words *w;
    uint32_t first, last;  /* the sentence's tokens */
    uint32_t free;         /* no expression may begin before this token */
    const eg_time *before; /* the last time that names a day, NULL = none so far */
    const eg_time *recent; /* the last time that names days at all, be it a year; NULL = none so far */
    eg_dates *doubts;      /* takes what does not fit */
    bool title;            /* in a title, where every word may have a capital */
    bool heads;            /* the last time that names a day is a line of its own, over what follows */
    bool year_before;      /* the expression that ends at `free` is a year */
} eg_date_scan;

/* ---- looking at tokens; every index may lie outside the sentence ---- */

static inline bool eg_date_inside(const eg_date_scan *s, uint32_t i) {
    return i >= s->first && i < s->last;
}

static inline const eg_token *eg_date_token(const eg_date_scan *s, uint32_t i) {
    return &s->t->tokens.items[i];
}

/* The longest word or phrase of the class that begins at i and ends before `last`; NULL = none, nearly
 * always. */
static inline const eg_time_word *eg_date_entry(const eg_date_scan *s, uint32_t i, uint32_t last,
                                                eg_time_class class, uint32_t *end) {
    return eg_date_inside(s, i) ? eg_time_word_at(s->w, s->t, i, last, class, end) : NULL;
}
/* The entry of token i by itself; NULL = none. */
static inline const eg_time_word *eg_date_word(const eg_date_scan *s, uint32_t i, eg_time_class class) {
    uint32_t end;
    return eg_date_entry(s, i, i + 1, class, &end);
}
/* The longest word or phrase that begins at i, or ends before `at` and begins at s->free or later. */
static inline const eg_time_word *eg_date_phrase(const eg_date_scan *s, uint32_t i, eg_time_class class,
                                                 uint32_t *end) {
    return eg_date_entry(s, i, s->last, class, end);
}
static inline const eg_time_word *eg_date_phrase_before(const eg_date_scan *s, uint32_t at,
                                                        eg_time_class class, uint32_t *begin) {
    if (at <= s->free || !(eg_time_classes_ending(s->w, eg_date_token(s, at - 1)->word) >> class & 1))
        return NULL;
    return eg_time_word_before(s->w, s->t, at, s->free, class, begin);
}
static inline bool eg_date_punct(const eg_date_scan *s, uint32_t i, char punct) {
    return eg_date_inside(s, i) && eg_date_token(s, i)->kind == EG_TOKEN_PUNCT &&
           eg_date_token(s, i)->punct == (uint8_t)punct;
}
static inline bool eg_date_flag(const eg_date_scan *s, uint32_t i, uint8_t flag) {
    return eg_date_inside(s, i) && (eg_date_token(s, i)->flags & flag) != 0;
}
/* The value of a token made of at most 4 digits, its length in *digits; -1 and 0 for anything else. */
int eg_date_figure(const eg_date_scan *s, uint32_t i, int *digits);
/* A day of the month, "19", "19th" or "nineteenth"; 0 for anything else. */
int eg_date_month_day(const eg_date_scan *s, uint32_t i);
/* A year in four figures, 1000..2099; 0 for anything else. */
int eg_date_year(const eg_date_scan *s, uint32_t i);
/* The second year of "2009-10" or "2009-2011" at token `at`; 0 = none. */
int eg_date_range_end(const eg_date_scan *s, uint32_t at, int year);
/* The number that ends before token *at, as it is said: "18", "twenty five", "two hundred thousand"; *at is
 * then its first token. */
bool eg_date_number_before(const eg_date_scan *s, uint32_t *at, double *number);
/* A number word: "seven", "million". */
bool eg_date_numeral(const eg_date_scan *s, uint32_t i);
/* A plain lower-case word, no part of any time. */
bool eg_date_plain_word(const eg_date_scan *s, uint32_t i);

/* How the clause around tokens [first, last) looks: '+' ahead, '-' back, 0 neither. */
char eg_date_way(const eg_date_scan *s, uint32_t first, uint32_t last);
/* The way of "last", "this", "next": '<', '=', '>'. */
char eg_date_which_way(int which);

/* The name of a unit in forms: "D" is DAY; NULL for hours and less. */
const char *eg_date_unit_name(const char *code);

/* Notes that what tokens [first, last) say cannot be: "there is no such day". */
void eg_date_doubt_tokens(const eg_date_scan *s, uint32_t first, uint32_t last, const char *reason);

eg_span eg_date_form(const eg_date_scan *s, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* ---- rules: true when *m was found with its core at token `at` ---- */

typedef bool eg_date_rule(const eg_date_scan *s, uint32_t at, eg_date_match *m);

/* Tries one at the token; what it finds begins at s->free or later. */
static inline bool eg_date_try(const eg_date_scan *s, eg_date_rule *rule, uint32_t at, eg_date_match *m) {
    *m = (eg_date_match){.first = at, .last = at + 1, .type = EG_TIME_DATE};
    return rule(s, at, m) && m->first >= s->free;
}

eg_date_rule eg_date_rule_pattern;      /* what rules of the dictionary tell */
eg_date_rule eg_date_rule_figure;       /* 2019-08-19, 07.08.2019, the 1990s, 2009-10, in 2019, 10:30 a.m. */
eg_date_rule eg_date_rule_clock;        /* 10:30 a.m., 1830 UTC */
eg_date_rule eg_date_rule_month;        /* August, 19 August 2019, May 5-7 */
eg_date_rule eg_date_rule_day_of_month; /* on the 25th */
eg_date_rule eg_date_rule_weekday;      /* Monday, next Monday, Monday, August 19 */
eg_date_rule eg_date_rule_season;       /* last summer */
eg_date_rule eg_date_rule_holiday;      /* Christmas Eve */
eg_date_rule eg_date_rule_day;          /* yesterday, this morning */
eg_date_rule eg_date_rule_part;         /* noon, every evening */
eg_date_rule eg_date_rule_again;        /* that day, the next day */
eg_date_rule eg_date_rule_vague;        /* recently */
eg_date_rule eg_date_rule_repeated;     /* daily */
eg_date_rule eg_date_rule_unit;         /* last week, the past 18 months, two years ago */

/* Gives the dates that wait for it their order of day and month; `published` may be empty. */
void eg_date_settle_figures(eg_arena *a, const eg_tokens *t, eg_span published,
                            const eg_date_waiting_list *waiting, eg_dates *out);

/* Year after a month, season or quarter at token `at`: "2019", ", 2019", "of 2019", "last year". Writes the
 * form of `yearly` ("08-19") in that year to the match and moves its end; false when no year follows. */
bool eg_date_take_year(const eg_date_scan *s, uint32_t at, eg_span yearly, eg_date_match *m);

/* "the past", "the day before" stand alone when no noun or clause goes on behind them at token `last`: not
 * "the past 18 months", "the day before the vote". */
bool eg_date_stands_alone(const eg_date_scan *s, uint32_t last);

/* "the day after [the vote]", "the year before [he left]": the match ends in a word that tells of what
 * follows. */
bool eg_date_before_what(const eg_date_scan *s, const eg_date_match *m);

/* A time that only what the text tells beside it would date. */
bool eg_date_put_unknown(const eg_date_scan *s, eg_span form, eg_date_match *m);

/* Has the paragraph told a day shortly before token `at`? */
bool eg_date_goes_on(const eg_date_scan *s, uint32_t at);

/* Puts a form such as "DAY+2" into the match, seen from the day told before; without one its value is
 * unknown. */
bool eg_date_count_from(const eg_date_scan *s, eg_span form, eg_date_match *m);

#endif
