/* findings_text: findings (JSON Lines) as lines that people can review.
 * In: findings on standard input, one kind as argument. Out: one line for each finding of that kind, without
 * the fields that every change of a dictionary moves (`by`, `id`, `event`). Refuses to guess: a line that is
 * no JSON object ends it with status 1.
 *     mention   0-7 "Twitter" Twitter organization name
 *     time      20-26 "Monday" DATE 2019-08-19
 *     action    8-17 "suspended" suspend: Twitter -> ; 936 accounts; said by Twitter; 2019-08-19
 *     event     2019-08-19 suspend: Twitter -> ; 936 accounts; in input.txt
 * The document stands in front of the line when it is not called input.something. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *text(const json_t *o, const char *key) {
    const char *s = json_string_value(json_object_get(o, key));
    return s ? s : "";
}

static void print_quoted(const char *s) {
    putchar('"');
    for (; *s; s++) {
        if (*s == '\n')
            fputs("\\n", stdout);
        else
            putchar(*s);
    }
    putchar('"');
}

/* A value as people write it: strings bare, arrays with commas, nested ones with colons. */
static void print_value(const json_t *v, const char *separator) {
    if (json_is_string(v))
        fputs(json_string_value(v), stdout);
    else if (json_is_integer(v))
        printf("%lld", (long long)json_integer_value(v));
    else if (json_is_real(v))
        printf("%g", json_real_value(v));
    else if (json_is_boolean(v))
        fputs(json_is_true(v) ? "yes" : "no", stdout);
    for (size_t i = 0; i < json_array_size(v); i++) {
        if (i) fputs(separator, stdout);
        print_value(json_array_get(v, i), ":");
    }
}

/* "; before value", nothing when there is no such field. */
static void print_field(const json_t *o, const char *key, const char *before) {
    const json_t *v = json_object_get(o, key);
    if (!v || (json_is_array(v) && !json_array_size(v))) return;
    fputs(before, stdout);
    print_value(v, ", ");
}

static void print_doc(const json_t *o, const char *key) {
    const char *doc = text(o, key);
    if (strncmp(doc, "input.", 6) != 0) printf("%s ", doc);
}

static void print_span(const json_t *o) {
    print_doc(o, "doc");
    printf("%lld-%lld ", (long long)json_integer_value(json_object_get(o, "start")),
           (long long)json_integer_value(json_object_get(o, "end")));
    print_quoted(text(o, "text"));
}

/* Polarity and modality, where they are not the usual ones. */
static void print_turns(const json_t *o) {
    const char *polarity = text(o, "polarity"), *modality = text(o, "modality");
    if (*polarity && strcmp(polarity, "affirmed") != 0) printf("; %s", polarity);
    if (*modality && strcmp(modality, "actual") != 0) printf("; %s", modality);
}

static void print_act(const json_t *o) {
    printf(" %s: ", text(o, "action"));
    print_value(json_object_get(o, "actor"), ", ");
    fputs(" ->", stdout);
    print_field(o, "target", " ");
    print_field(o, "object", "; ");
}

static void print_document(const json_t *o) {
    print_doc(o, "doc");
    print_quoted(text(o, "title"));
    print_field(o, "date", " ");
    print_field(o, "date_from", " from ");
    print_field(o, "date_why", ": ");
}

static void print_mention(const json_t *o) {
    print_span(o);
    printf(" %s %s %s", text(o, "entity"), text(o, "type"), text(o, "via"));
}

static void print_time(const json_t *o) {
    print_span(o);
    printf(" %s %s", text(o, "type"), text(o, "value"));
}

static void print_action(const json_t *o) {
    print_span(o);
    print_act(o);
    print_field(o, "said_by", "; said by ");
    print_turns(o);
    if (json_is_true(json_object_get(o, "nominal"))) fputs("; nominal", stdout);
    print_field(o, "date", "; ");
}

static void print_entity(const json_t *o) {
    printf("%s %s", text(o, "entity"), text(o, "type"));
    print_field(o, "mentions", "; mentions ");
    print_field(o, "docs", "; docs ");
    if (json_is_false(json_object_get(o, "listed"))) fputs("; not listed", stdout);
}

static void print_link(const json_t *o) {
    printf("%s -- %s", text(o, "a"), text(o, "b"));
    print_field(o, "weight", "; weight ");
    print_field(o, "docs", "; docs ");
}

static void print_event(const json_t *o) {
    const char *date = text(o, "date");
    fputs(*date ? date : "undated", stdout);
    print_act(o);
    print_turns(o);
    print_field(o, "docs", "; in ");
    print_field(o, "independent", "; independent ");
    print_field(o, "figures", "; figures ");
}

static const struct {
    const char *kind;
    void (*print)(const json_t *o);
} kinds[] = {{"document", print_document}, {"mention", print_mention}, {"time", print_time},
             {"action", print_action},     {"entity", print_entity},   {"link", print_link},
             {"event", print_event}};

int main(int argc, char **argv) {
    void (*print)(const json_t *) = NULL;
    for (size_t i = 0; argc == 2 && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(argv[1], kinds[i].kind) == 0) print = kinds[i].print;
    if (!print) {
        fputs("usage: findings_text document|mention|time|action|entity|link|event < findings.jsonl\n",
              stderr);
        return 2;
    }
    char *line = NULL;
    size_t size = 0, number = 0;
    int status = 0;
    for (ssize_t len; !status && (len = getline(&line, &size, stdin)) >= 0;) {
        json_error_t fault;
        json_t *object = json_loadb(line, (size_t)len, 0, &fault);
        number++;
        if (!object) {
            fprintf(stderr, "findings_text: line %zu is no JSON: %s\n", number, fault.text);
            status = 1;
        } else if (strcmp(text(object, "kind"), argv[1]) == 0) {
            print(object);
            putchar('\n');
        }
        json_decref(object);
    }
    free(line);
    return status || fflush(stdout) != 0;
}
