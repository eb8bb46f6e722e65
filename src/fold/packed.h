/* packed: findings for folding alone, small and checked. JSON Lines of two kinds:
 *
 *     {"kind":"article","format":2,"doc":…,"title":…,…,"rows":{"sentences":"…","texts":[…],"mentions":"…",
 *      "times":"…","actions":"…","words":[…]},"seal":"…"}
 *     {"kind":"end","articles":1,"seal":"…"}
 *
 * An article is all that finding said of one document: what one document says is not changed by others, so
 * that packed findings can be put together in any order and grouping. Dates that came from other documents
 * are not in it; folding finds them again. "end" counts the articles before it, since the end before: where
 * fewer are met, the file was cut off. The seal of a line (fold/seal.h) shows that it is as it was written.
 * Files can be concatenated, and their lines sorted.
 *
 * Fields of an article are those of a document line, but every finding is a row of numbers: "0 5 0 1 1 2;"
 * and the next. A string is a number too, its place in "words" from 1, 0 = no value; so is a term
 * (fold/term.h) and a day ("2019-08-19"). A list is its length and its items. "texts" are those of the
 * sentences, in their order. Columns, with sentences and times counted from 0:
 *
 *     sentences  start end line zone
 *     doubts     start end line text
 *     mentions   start end sentence text entity type via by listed seems confidence (percent)
 *     times      start end text type value earliest latest by relative mod weekday
 *     actions    start end sentence text action class label actor_text object by polarity modality tone
 *                nominal dated dated_by time actors targets said_by items
 *
 * "items" is a list of number, noun, number, noun and so on.
 * A row may go on with columns that are not known here; a change that is more than this gets a new format
 * number. Format 1 had no seals. */
#ifndef EG_FOLD_PACKED_H
#define EG_FOLD_PACKED_H

#include "fold/findings_line.h"
#include "fold/graph.h"

enum { EG_PACKED_FORMAT = 2 };

/* Reads an article of this format; strings go to l->strings, all else to l->arena. false: a fault, reported.
 */
bool eg_packed_read(eg_line *l, eg_findings *out);

#endif
