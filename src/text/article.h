/* article: bytes of a file -> decoded text in paragraphs, each with its zone. */
#ifndef EG_TEXT_ARTICLE_H
#define EG_TEXT_ARTICLE_H

#include "base/diag.h"
#include "base/vec.h"
#include "text/lexicon.h"

/* What a paragraph is to the story. Only title, subtitle and body tell it. */
typedef enum eg_zone {
    EG_ZONE_TITLE,
    EG_ZONE_SUBTITLE, /* standfirst below the title, or a heading between paragraphs */
    EG_ZONE_BODY,
    EG_ZONE_READMORE, /* "READ: …", "Read more: …": a link to another article inside this one */
    EG_ZONE_TEASER,   /* summary of another article, mostly with a date of its own */
    EG_ZONE_CAPTION,
    EG_ZONE_CREDIT,      /* byline, agency line, picture credit */
    EG_ZONE_BOILERPLATE, /* copyright, newsletter, comment rules, "follow us" */
} eg_zone;

typedef struct eg_paragraph {
    uint32_t start, end; /* byte offsets into text, end exclusive, without white space at the ends */
    uint32_t line;       /* of its first byte, from 1 */
    eg_zone zone;
} eg_paragraph;

typedef struct eg_article {
    eg_span path;  /* as given, '/'-separated */
    eg_span text;  /* valid UTF-8; all offsets of the findings count its bytes */
    eg_span title; /* from metadata or the first paragraph; may be empty */
    /* Publication date as the page's metadata says it, ISO 8601 ("2019-08-19", "2019-08"); empty when
     * there is none. meta_why names the place: "meta article:published_time", "JSON-LD datePublished". */
    eg_span meta_date, meta_why;
    bool meta_weak; /* it may be another day, such as that of a change: a line of the text that dates it wins
                     */
    EG_VEC(eg_paragraph) paragraphs; /* in order of the text, none empty */
    EG_VEC(uint32_t) lines;          /* byte offset of each line's first byte */
    const eg_lexicon *lexicon;       /* whose months the reading of dates knows */
    bool markup;                     /* came from HTML */
    bool quotes;                     /* a mail with older ones below, which are not read */
    uint32_t from, to; /* the bytes of the text that the paragraphs are of: all of it, or a part's */
} eg_article;

/* How many bytes of the text the article, or the part of it, is of. */
static inline size_t eg_article_bytes(const eg_article *part) {
    return (part->to < part->text.len ? part->to : part->text.len) - part->from;
}

enum { EG_ARTICLE_PART = 1 << 18 }; /* bytes; far more than an article of a newspaper has */

/* Reads a document of any kind: decides by content and by the path's ending whether it is HTML, Markdown
 * or plain text, decodes it to UTF-8 (byte order marks, UTF-16, declared and guessed old character sets;
 * broken bytes become U+FFFD, reported once as a warning), finds title, paragraphs and zones.
 * A byte order mark of a UTF-8 file stays in text, so that offsets remain file offsets.
 * false: bytes are no text (NUL bytes, binary); reported as an error, nothing else is set.
 * Dates of metadata and date lines are read with the months of the lexicon, which must outlive the article.
 * threads: that work on a long article, from 1; they change nothing of the result.
 * Everything lives in the arena; text may point into bytes. */
bool eg_article_read(eg_arena *a, eg_span path, eg_span bytes, const eg_lexicon *lexicon, unsigned threads,
                     eg_article *out, eg_diag *d);

/* The next part of an article, in which names and acts are found before those of the part after it are looked
 * for, so that a file with the articles of years costs no more memory than it has to: about EG_ARTICLE_PART
 * bytes, in whole paragraphs. part: {0} at first, then the part before; afterwards one that shares all but
 * its paragraphs with the article. Every article has a part; false: it has no more. */
bool eg_article_next(const eg_article *article, eg_article *part);

/* The line, from 1, that holds a byte of the text. */
uint32_t eg_article_line(const eg_article *article, uint32_t offset);

/* Whether a folder's file of this name is read: .txt .text .md .markdown .html .htm .xhtml, any case. */
bool eg_article_wanted(eg_span name);

#endif
