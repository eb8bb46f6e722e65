#!/bin/sh
# A file with the articles of years goes through in parts, and nobody can tell: offsets, lines, the date of the
# document and the order of what is found are those of the whole file.
#
#   tests/long.sh     ENTGRAPH names the program (default: build/entgraph)
. "$(dirname "$0")/start.sh"
cd "$work" || exit 2
export ENTGRAPH_DICTS="$root/dicts:$tests/dicts"

# Three parts and more: 800,000 bytes, an act on every second line, and one date at the very beginning.
awk 'BEGIN {
    print "Published: 20 August 2019\n"
    for (i = 1; i <= 8000; i++)
        printf "Twitter suspended %d accounts on Monday. Mr Nobody of %d Nowhere Road did not mind it at all.\n\n", i, i
}' > long.txt
check 'a long file' test "$(wc -c < long.txt)" -gt 786432

"$entgraph" -q -T jsonl long.txt > long.jsonl
"$entgraph" -q -T jsonl -j 1 long.txt > one.jsonl
check 'one thread and all of them' cmp long.jsonl one.jsonl
check 'one document' test "$(grep -c '"kind":"document"' long.jsonl)" -eq 1
check 'one date for all of it' test "$(grep -c '"date":"2019-08-19"' long.jsonl)" -ge 8000

# Every act stands where its offsets say, in order, with its own number and the day before the publication.
grep '"kind":"action".*"action":"suspend"' long.jsonl > acts.jsonl
check 'an act for each line' test "$(wc -l < acts.jsonl)" -eq 8000
check 'acts where they are' awk '
    function after(field) { return substr($0, index($0, field) + length(field)) }
    NR == FNR { text = text $0 "\n"; next }
    {
        n++
        start = after("\"start\":") + 0
        if (start <= last || substr(text, start + 1, 9) != "suspended") exit wrong = 1
        if (index($0, "\"object\":\"" n " accounts\"") == 0) exit wrong = 1
        if (index($0, "\"date\":\"2019-08-19\"") == 0) exit wrong = 1
        time = after("\"time\":[") + 0
        if (substr(text, time + 1, 6) != "Monday" || time < start || time > start + 40) exit wrong = 1
        last = start
    }
    END { exit wrong || n != 8000 }' long.txt acts.jsonl

# In the last part, too, what is said on a day was said on it.
awk '{ print } END { print "Twitter said on Monday that it will close on Friday.\n" }' long.txt > said.txt
"$entgraph" -q -T jsonl said.txt > said.jsonl
check 'said on Monday' grep -q '"action":"say".*"date":"2019-08-19".*"time":\[' said.jsonl

# Lines are counted through.
"$entgraph" -q --explain Twitter long.txt > explained
check 'the last line' grep -q 'long\.txt:16001:' explained

# What was written folds to the same picture.
"$entgraph" -q long.txt > direct.dot
"$entgraph" -q --fold long.jsonl > folded.dot
check 'folded' cmp direct.dot folded.dot

# Words of a table may stand in any part; one behind the end of the file is reported.
last=$(tail -n 1 acts.jsonl | sed 's/.*"start":\([0-9]*\).*/\1/')
printf 'long.txt\t%d\nlong.txt\t27\nlong.txt\t9999999\n' "$last" > words.tsv
"$entgraph" -q --when words.tsv long.txt > when.tsv 2> when.err
check 'a word of the last part' grep -q "$last.*suspended.*2019-08-19" when.tsv
check 'a word of the first part' grep -q 'Twitter' when.tsv
check 'no word' grep -q '^entgraph: words.tsv:3:.*no word stands there' when.err

# A message names the line, whichever part it is in.
sed 's/^Twitter suspended 7000 .*/Facebook opened on 31 February 2018./' long.txt > doubt.txt
"$entgraph" doubt.txt 2> doubt.err > /dev/null
check 'a doubt in a late part' grep -q '^entgraph: doubt\.txt:14001:20: warning: ' doubt.err

echo "$checks checks, $failed failed"
test "$failed" -eq 0
