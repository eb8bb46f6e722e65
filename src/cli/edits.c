/* Edits from one word to another.
 * In: two words. Out: how many bytes to insert, delete or replace. Refuses long words, which are no options.
 * Example: from "fromat" to "format" there are two. */
#include "edits.h"

#include <string.h>

enum { LONGEST = 32 };

size_t eg_edits(const char *a, size_t a_len, const char *b) {
    size_t row[LONGEST + 1], b_len = strlen(b);
    if (a_len > LONGEST || b_len > LONGEST) return LONGEST;
    for (size_t j = 0; j <= b_len; j++) row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t change = corner + (a[i - 1] != b[j - 1]);
            corner = row[j];
            size_t shift = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            row[j] = change < shift ? change : shift;
        }
    }
    return row[b_len];
}
