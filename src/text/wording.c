/* Wordings: the openings and phrases by which news sites mark their furniture.
 * In: a line. Out: the openings that may fit its beginning; whether it holds a phrase. Refuses anything that
 * a reporter might write in the middle of a story.
 * Phrases are looked for by their ends, four bytes at a time: four that stand in none of them let the search
 * leap, as those of nearly all lines do (Wu and Manber, "A fast algorithm for multi-pattern searching",
 * 1994). Example: "b=advertisement": a line of this word alone is boilerplate; a line that goes on is not. */
#include "text/wording.h"

#include <pthread.h>
#include <string.h>

#include "text/ascii.h"

/* Sorted by byte value, the two marks left aside. What begins with a letter begins with two. */
static const char *const openings[] = {
    "c*(additional reporting",
    "b<(article continues",
    "b<(c) 1",
    "b<(c) 2",
    "b<(c) copyright",
    "c<(edited by",
    "c*(editing by",
    "c<(photo by",
    "p<(photo taken",
    "c<(reported by",
    "c*(reporting by",
    "b<(story continues",
    "c<(with agency inputs",
    "c<(with inputs from",
    "c*(writing by",
    "c<- with files from",
    "b~accept all",
    "b=ad",
    "b<add a comment",
    "c*additional reporting",
    "b=advertisement",
    "b=advertisements",
    "b=advertising",
    "c=afp",
    "c=agencies",
    "b*all rights reserved",
    "b<already a member",
    "b<already a subscriber",
    "r*also read",
    "r~also see",
    "r~also watch",
    "r^analysis:",
    "c=ap",
    "b<article continues",
    "c=associated press",
    "b=asx announcement",
    "c<author:",
    "b<back to home",
    "b<back to top",
    "r^background:",
    "c=bbc news",
    "b<become a member",
    "b<become a subscriber",
    "r^blog:",
    "b*by continuing to use this",
    "c<byline:",
    "p*caption:",
    "b*click here",
    "b<click to",
    "b=comment",
    "r^commentary:",
    "b=comments",
    "b<comments are closed",
    "b<comments powered by",
    "c<compiled by",
    "b<contact the author",
    "b<contact us",
    "r~continue reading",
    "b<continue reading below",
    "b<continues below",
    "b~cookie policy",
    "b~cookie settings",
    "b<copy link",
    "b<copyright",
    "c<credit:",
    "c<credits:",
    "b~daily newsletter",
    "b*disclaimer:",
    "b<do you have a story",
    "r~don't miss",
    "b<download our",
    "b<download the app",
    "c<edited by",
    "c*editing by",
    "r~editor's picks",
    "r^editorial:",
    "r~editors' picks",
    "b=email",
    "b<email this",
    "r^explainer:",
    "b~explore topics",
    "b=facebook",
    "r^fact check:",
    "r^factbox:",
    "p*file - in this",
    "p*file image:",
    "p<file photo",
    "p*file photo:",
    "p*file picture:",
    "b~filed under",
    "r~find out more",
    "b<find us on",
    "b<follow @",
    "b<follow her on",
    "b<follow him on",
    "b<follow the author",
    "b<follow the topics",
    "b<follow them on",
    "b*follow us",
    "b~for immediate release",
    "r~from the archive",
    "r~further reading",
    "r~gallery:",
    "b<get alerts",
    "b<get breaking news",
    "b<get our daily",
    "b<get our free",
    "b*get our newsletter",
    "b<get the app",
    "b<get the latest news",
    "r~go deeper",
    "b<got a tip",
    "b<have a tip",
    "b<have you got a story",
    "b<hide comments",
    "b=home",
    "c<image by",
    "p*image caption",
    "c<image copyright",
    "c<image credit",
    "c<image source",
    "c<image:",
    "r~in case you missed it",
    "r^in depth:",
    "r~in pictures:",
    "r^interactive:",
    "b~join our",
    "b<join the conversation",
    "b<join the discussion",
    "b<join us on",
    "r~keep reading",
    "r~learn more",
    "b<leave a comment",
    "b<leave a reply",
    "b*like us on",
    "b=linkedin",
    "r~listen to the",
    "r*listen:",
    "r^live:",
    "b<load more",
    "b=loading",
    "b~log in",
    "p*media caption",
    "b=media release",
    "b=menu",
    "b~more about:",
    "r~more coverage",
    "r~more from",
    "r~more news",
    "r~more on this",
    "r*more on:",
    "r~more stories",
    "r*more:",
    "r~most popular",
    "r~most read",
    "r~most viewed",
    "r~must read",
    "b=news release",
    "b~newsletter",
    "b*note: to post",
    "b~notes to editors",
    "r^opinion:",
    "b~our newsletter",
    "b<our standards:",
    "b=paid content",
    "c<photo by",
    "p*photo caption",
    "c<photo credit",
    "p<photo taken",
    "c<photo:",
    "c<photograph by",
    "p<photograph taken",
    "c<photograph:",
    "c<photography by",
    "c<photos by",
    "r~photos:",
    "c<picture by",
    "p<picture taken",
    "c<picture:",
    "p<pictured on",
    "b*please let us know if",
    "r~podcast:",
    "b<post a comment",
    "b=press release",
    "b=print",
    "b<print this",
    "b~privacy notice",
    "b~privacy policy",
    "r^profile:",
    "b=promoted",
    "r~quiz:",
    "r*read also",
    "r~read full",
    "r~read more",
    "r*read more:",
    "r*read next",
    "r~read related",
    "r~read the full",
    "r*read:",
    "r*recommended for you",
    "r~recommended reading",
    "r~recommended stories",
    "r*recommended:",
    "b<register for free",
    "b<register now",
    "r~related article",
    "r~related articles",
    "r~related content",
    "r~related coverage",
    "r~related links",
    "r~related news",
    "r~related posts",
    "r~related reading",
    "r~related stories",
    "r~related story",
    "r~related topics",
    "r~related video",
    "r~related videos",
    "r*related:",
    "c<reported by",
    "c*reporting by",
    "b<reprints and permissions",
    "b<republish this",
    "b<reuse this content",
    "c=reuters",
    "c=reuters staff",
    "r^review:",
    "b=save",
    "b<scroll down",
    "b=search",
    "r*see also",
    "r~see more",
    "b<send tips",
    "b=share",
    "b<share on",
    "b<share this",
    "b<share via",
    "b<show comments",
    "b=show more",
    "b~sign in",
    "b~sign up",
    "b*sign up for",
    "b*sign up to",
    "b~skip to",
    "c<source:",
    "b=sponsored",
    "b~sponsored content",
    "c=staff and agencies",
    "c=staff reporter",
    "c=staff writer",
    "b<story continues",
    "b~subscribe",
    "b<subscribe now",
    "b*subscribe to our",
    "b<subscribe today",
    "b<support our journalism",
    "b~tagged:",
    "b~tags:",
    "b*tap here",
    "b~terms and conditions",
    "b~terms of service",
    "b~terms of use",
    "b<thank you for reading",
    "b<thanks for reading",
    "c=the associated press",
    "b*the views expressed",
    "b*this article first appeared",
    "b*this article originally appeared",
    "b*this article was originally published",
    "b*this material may not be",
    "b*this site uses cookies",
    "b*this story has been published from",
    "b*this story was originally published",
    "b*this website uses cookies",
    "r^timeline:",
    "r~top stories",
    "b~topics:",
    "c<translated by",
    "r~trending",
    "b=tweet",
    "b=twitter",
    "r~up next",
    "r~video:",
    "b<view comments",
    "r~watch more",
    "r~watch now",
    "r*watch:",
    "b*we use cookies",
    "r~what to read next",
    "b=whatsapp",
    "c<with agency inputs",
    "c<with files from",
    "c<with inputs from",
    "c<with reporting by",
    "c*writing by",
    "c<written by",
    "b<you have reached your",
    "r*you may also be interested",
    "r*you may also like",
    "r*you might also be interested",
    "r*you might also like",
    "b<© 1",
    "b<© 2",
    "b<© copyright",
    "b<©1",
    "b<©2",
};

/* Wordings that show furniture wherever they stand. They speak to the reader, as reported speech seldom
 * does: "terms of service" or "privacy policy" alone would lose news about them. None is shorter than
 * SHORTEST. */
static const char *const phrases[] = {
    "ad blocker to",
    "all rights reserved",
    "click here to",
    "comments powered by",
    "contributed reporting",
    "contributed to this article",
    "contributed to this report",
    "delivered to your inbox",
    "download our app",
    "enable javascript",
    "find us on facebook",
    "follow her on twitter",
    "follow him on twitter",
    "follow me on twitter",
    "follow them on twitter",
    "follow us on",
    "in your inbox every",
    "like us on facebook",
    "may not be published, broadcast",
    "may not be reproduced",
    "newsletter here",
    "on twitter @",
    "on twitter at @",
    "on twitter: @",
    "our daily newsletter",
    "our free newsletter",
    "our weekly newsletter",
    "post a comment you must",
    "powered by disqus",
    "reproduced without permission",
    "reproduced without the",
    "reserve the right to edit",
    "see our terms",
    "sign up for our",
    "sign up here",
    "sign up to get",
    "sign up to our",
    "sign up to receive",
    "straight to your inbox",
    "subscribe here",
    "subscribe to our",
    "unsubscribe at any time",
    "welcomes your comments",
    "your email address will not be",
    NULL,
};

/* ---- tables by which most lines are passed over at a glance ---- */

enum {
    SHORTEST = 12, /* bytes of a phrase, of which the last so many are compared at first */
    BLOCK = 4,     /* at a time */
    BLOCKS = 1 << 10,
    PHRASES = sizeof phrases / sizeof *phrases - 1,
    OPENINGS = sizeof openings / sizeof *openings,
};

/* The openings that begin with two letters. */
typedef struct opening_pair {
    uint32_t thirds; /* a bit for each third letter, the last for others */
    uint16_t first, count;
} opening_pair;

struct eg_wording {
    opening_pair pairs[26][26];
    /* By block: after how many bytes a block can stand that ends a phrase, 0 = this one can. */
    uint8_t skip[BLOCKS];
    uint8_t ending[BLOCKS]; /* by block: a phrase that ends so, from 1; 0 = none */
    uint8_t next[PHRASES];  /* by phrase: another that ends so, from 1 */
    uint8_t length[PHRASES];
};

static unsigned place_of(char letter) {
    return (unsigned)(letter | 0x20) - 'a';
}

static uint32_t letter_bit(char c) {
    return eg_ascii_is_letter(c) ? 1U << place_of(c) : 1U << 31;
}

/* Which block stands at p: the same for small and capital letters. Others may share its number. */
static unsigned block_at(const char *p) {
    uint32_t bytes;
    memcpy(&bytes, p, BLOCK);
    return (bytes | 0x20202020U) * 0x9E3779B1U >> 22;
}

static void note_openings(eg_wording *w) {
    for (size_t i = 0; i < OPENINGS; i++) {
        const char *words = openings[i] + 2;
        if (!eg_ascii_is_letter(words[0])) continue;
        opening_pair *pair = &w->pairs[place_of(words[0])][place_of(words[1])];
        if (!pair->count++) pair->first = (uint16_t)i;
        pair->thirds |= letter_bit(words[2]);
    }
}

static void note_phrases(eg_wording *w) {
    memset(w->skip, SHORTEST - BLOCK + 1, sizeof w->skip);
    for (size_t i = 0; i < PHRASES; i++) {
        size_t n = strlen(phrases[i]);
        w->length[i] = (uint8_t)n;
        for (unsigned after = 0; after <= SHORTEST - BLOCK; after++) {
            unsigned block = block_at(phrases[i] + n - BLOCK - after);
            if (w->skip[block] > after) w->skip[block] = (uint8_t)after;
        }
        uint8_t *ending = &w->ending[block_at(phrases[i] + n - BLOCK)];
        w->next[i] = *ending;
        *ending = (uint8_t)(i + 1);
    }
}

static eg_wording wording;

static void note_all(void) {
    note_openings(&wording);
    note_phrases(&wording);
}

const eg_wording *eg_wording_get(void) {
    static pthread_once_t noted = PTHREAD_ONCE_INIT;
    pthread_once(&noted, note_all);
    return &wording;
}

/* Those that begin with no letter; the others stand between them. */
static const char *const *openings_with_sign(const char *start, size_t *count) {
    size_t first = 0, end;
    while (first < OPENINGS && !eg_ascii_same(openings[first] + 2, start, 2)) first++;
    for (end = first; end < OPENINGS && eg_ascii_same(openings[end] + 2, start, 2);) end++;
    *count = end - first;
    return openings + first;
}

const char *const *eg_wording_openings(const eg_wording *w, eg_span line, size_t *count) {
    *count = 0;
    if (line.len < 2) return openings;
    if (!eg_ascii_is_letter(line.ptr[0])) return openings_with_sign(line.ptr, count);
    if (!eg_ascii_is_letter(line.ptr[1])) return openings;
    const opening_pair *pair = &w->pairs[place_of(line.ptr[0])][place_of(line.ptr[1])];
    if (pair->thirds & letter_bit(line.len > 2 ? line.ptr[2] : ' ')) *count = pair->count;
    return openings + pair->first;
}

/* Whether the words before a place make what follows a thing that somebody is told to do: "asked users to".
 */
static bool is_told(eg_span line, size_t at) {
    return eg_ascii_ends(eg_span_slice(line, 0, at), " to ");
}

/* Whether a phrase ends with the given block, before byte end of the line. */
static bool phrase_ends(const eg_wording *w, eg_span line, size_t end, unsigned block) {
    for (unsigned i = w->ending[block]; i; i = w->next[i - 1]) {
        size_t n = w->length[i - 1];
        if (n > end || !eg_ascii_same(line.ptr + end - n, phrases[i - 1], n)) continue;
        if (n == end || (!eg_ascii_is_wordish(line.ptr[end - n - 1]) && !is_told(line, end - n))) return true;
    }
    return false;
}

bool eg_wording_phrase(const eg_wording *w, eg_span line) {
    for (size_t at = SHORTEST - BLOCK; at + BLOCK <= line.len;) {
        unsigned block = block_at(line.ptr + at), skip = w->skip[block];
        if (!skip && phrase_ends(w, line, at + BLOCK, block)) return true;
        at += skip ? skip : 1;
    }
    return false;
}

const char *const *eg_wording_phrases(void) {
    return phrases;
}
