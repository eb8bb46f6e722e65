#!/bin/sh
# The cache of dictionaries changes nothing but the time: what is written and said is the same without a cache,
# when it is filled, from it, and whatever is wrong with it.
#
#   tests/cache.sh     ENTGRAPH names the program (default: build/entgraph)
#
# An image that was used is still the same file afterwards; one that was refused is replaced by another file.
. "$(dirname "$0")/start.sh"
cd "$work" || exit 2
export HOME="$work/home"
unset XDG_CACHE_HOME
mkdir home

# Words that come with the program, and a few names.
mkdir words
for file in abbreviations actions kinds legal_suffixes modals numbers time_rules time_words titles; do
    cp "$root/dicts/$file.tsv" words
done
cp -R "$tests/dicts" names
cp -R "$tests/seeds" news
chmod -R u+w words names news
export ENTGRAPH_DICTS=words:names
export ENTGRAPH_CACHE="$work/cache/below"

# draw NAME ARGUMENT...: standard output, messages and status in NAME.out, .err, .status
draw() {
    name=$1
    shift
    "$entgraph" "$@" > "$name.out" 2> "$name.err" < /dev/null
    echo $? > "$name.status"
}
same() { # same WHAT A B
    for part in out err status; do check "$1" cmp "$2.$part" "$3.$part"; done
}
image() { ls "$ENTGRAPH_CACHE"/*.image; }
images() { ls -A "$ENTGRAPH_CACHE" | wc -l; }
file_number() { ls -di "$1" | awk '{ print $1 }'; }

# ---- without, filling, from it ----

without() { ENTGRAPH_CACHE='' draw "$@"; }
try() { # try NAME ARGUMENT...: the same three times
    name=$1
    shift
    without none "$@"
    rm -rf "$ENTGRAPH_CACHE"
    draw cold "$@"
    draw warm "$@"
    same "$name, filling" none cold
    same "$name, from it" none warm
}
try findings -T jsonl news
check 'one image' test "$(images)" -eq 1
check 'for the user alone' test "$(ls -ld "$ENTGRAPH_CACHE" | cut -c 1-10)" = drwx------
check 'for the user alone' test "$(ls -ld "$(image)" | cut -c 1-10)" = -rw-------
try timeline --view timeline news
try suggestions --suggest news
try explanation --explain Twitter news
try dates --explain-dates news
try nothing /dev/null
printf 'person\talais\nJo Ray\tRay\n' > faulty.tsv
try 'a fault' --dict faulty.tsv news
check 'a fault keeps no image' test ! -e "$ENTGRAPH_CACHE"
try 'a fault, passed over' --keep-going --dict faulty.tsv news
mkdir empty
try 'an empty folder' --dict empty news
check 'a warning keeps no image' test ! -e "$ENTGRAPH_CACHE"
try 'a missing file' --dict missing.tsv news
try 'counts' -v -q --dict words news
try 'a check' --check-dicts
check 'a check keeps no image' test ! -e "$ENTGRAPH_CACHE"

without none -T jsonl news
draw cold -T jsonl news
before=$(file_number "$(image)")
draw warm -T jsonl news
check 'the image is used' test "$(file_number "$(image)")" = "$before"

touch "$(image)"
draw warm -T jsonl news
check 'an image with another time is used' test "$(file_number "$(image)")" = "$before"
same 'an image with another time' none warm

# ---- something wrong with the image ----

good=$(image)
cp "$good" kept.image
size=$(wc -c < kept.image)
refused() { # refused WHAT: what lies there now is no image, and is replaced by one
    before=$(file_number "$good")
    draw bad -T jsonl news
    same "$1" none bad
    check "$1 is replaced" test "$(file_number "$good")" != "$before"
    before=$(file_number "$good")
    draw warm -T jsonl news
    same "$1, replaced" none warm
    check "$1 is replaced by a good one" test "$(file_number "$good")" = "$before"
}
replace() { cat > other && mv other "$good"; }
for length in 0 1 63 64 65 $((size / 2)) $((size - 1)); do
    head -c "$length" kept.image | replace
    refused "an image cut to $length bytes"
done
{ cat kept.image; echo; } | replace
refused 'a longer image'
for at in 0 17 33 50 64 $((size / 3)) $((size / 2)) $((size - 2)); do
    { head -c "$at" kept.image; printf '\377\376'; tail -c +$((at + 3)) kept.image; } | replace
    refused "an image with other bytes at $at"
done
for at in 17 64 $((size / 2)); do
    printf '\377\376' | dd of="$good" bs=1 seek="$at" conv=notrunc 2> /dev/null
    refused "an image written to at $at"
done
yes 'no image' | head -c "$size" | replace
refused 'another file'
draw other -T jsonl --dict names/people.tsv news
for file in "$ENTGRAPH_CACHE"/*.image; do [ "$file" = "$good" ] || cp "$file" foreign; done
replace < foreign
refused 'the image of other dictionaries'
chmod g+w "$good"
refused 'an image that others can write'
rm "$good" && mkfifo "$good"
refused 'a pipe'
rm "$good" && mkdir "$good"
draw bad -T jsonl news
same 'a folder in its place' none bad
check 'nothing is left over' test "$(images)" -eq 2
rmdir "$good"

# ---- something wrong with the folder ----

touch file
for folder in "$work/file" "$work/file/below" /dev/null /proc/nowhere; do
    ENTGRAPH_CACHE=$folder draw bad -T jsonl news
    same "'$folder' for a folder" none bad
done
mkdir locked && chmod a-w locked
ENTGRAPH_CACHE=$work/locked draw bad -T jsonl news
same 'a folder that cannot be written' none bad
rm -rf "$ENTGRAPH_CACHE"
(ulimit -f 1 && exec "$entgraph" -T jsonl news 2> /dev/null) | cat > bad.out
check 'files may not be large' cmp none.out bad.out
check 'files may not be large' test ! -e "$ENTGRAPH_CACHE"

# ---- which dictionaries ----

draw cold -T jsonl news
cp names/people.tsv people.kept
{ cat people.kept; printf 'Zachary Quillfeather\n'; } > names/people.tsv
echo 'Zachary Quillfeather left.' > more.txt
draw warm -T jsonl more.txt
check 'a new row counts' grep -q 'people.tsv:[0-9]*"' warm.out
check 'a new row makes a new image' test "$(images)" -eq 2
cp people.kept names/people.tsv
before=$(ls -i "$ENTGRAPH_CACHE")
draw warm -T jsonl news
same 'the row is gone' none warm
check 'the older image is still there' test "$(ls -i "$ENTGRAPH_CACHE")" = "$before"

mkfifo pipe
piped() { # piped NAME: a dictionary that can be read only once
    printf 'person\nZachary Quillfeather\n' > pipe &
    draw "$1" -T jsonl --dict pipe more.txt
    wait
}
ENTGRAPH_CACHE='' piped none
piped cold
piped warm
same 'a dictionary from a pipe' none cold
same 'a dictionary from a pipe, again' none warm
check 'a pipe is read' grep -q '"pipe:2"' none.out
printf 'person\nZachary Quillfeather\n' > stdin.tsv
"$entgraph" -T jsonl --dict - more.txt < stdin.tsv > stdin.out 2> /dev/null
check 'a dictionary from standard input' grep -q '"-:2"' stdin.out

echo mine > "$ENTGRAPH_CACHE/notes.image"
for name in Ann Ben Cid Dan Eve Fay; do
    printf 'person\n%s Quillfeather\n' "$name" > one.tsv
    draw one --dict one.tsv more.txt
done
check 'few images are kept, and files of others' test "$(images)" -eq 5
check 'a file of somebody else stays' test -s "$ENTGRAPH_CACHE/notes.image"

# ---- two at once ----

without none -T jsonl news
rm -rf "$ENTGRAPH_CACHE"
for i in 1 2 3; do draw "twin$i" -T jsonl news & done
wait
for i in 1 2 3; do same 'several at once' none "twin$i"; done
check 'several at once leave one image' test "$(images)" -eq 1

# ---- where ----

unset ENTGRAPH_CACHE
draw warm -T jsonl news
check 'in the home folder' test -d home/.cache/entgraph
XDG_CACHE_HOME=$work/xdg draw warm -T jsonl news
check 'in the folder for caches' test -d xdg/entgraph
rm -rf home/.cache
ENTGRAPH_CACHE='' draw warm -T jsonl news
XDG_CACHE_HOME=relative ENTGRAPH_CACHE='' draw warm -T jsonl news
(unset HOME && draw warm -T jsonl news)
same 'without a home' none warm
check 'nowhere' test ! -e home/.cache -a ! -e relative

echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
