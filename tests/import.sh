#!/bin/sh
# Lists of other programs become dictionaries that load and find. For each folder of tests/import, named after a
# format (FORMAT or FORMAT_variant):
#
#   list.*, lists.def     what is imported
#   expected.tsv          the rows
#   expected.messages     what is said; the status is 1 when an error is among it, else 0
#   article.txt, found    entities that the rows find in a text, one a line
#
#   tests/import.sh [--update] [NAME...]     --update writes the expected.* files anew
#
# ENTGRAPH and FINDINGS_TEXT name the programs (default: those in build/).
. "$(dirname "$0")/start.sh"
findings_text=${FINDINGS_TEXT:-$root/build/tests/findings_text}
# The words, and a few names, so that results stay as they are when someone adds a name.
ENTGRAPH_DICTS=$tests/dicts
for file in abbreviations actions common_words kinds legal_suffixes titles; do
    ENTGRAPH_DICTS=$ENTGRAPH_DICTS:$root/dicts/$file.tsv
done
export ENTGRAPH_DICTS

update=
if [ "${1-}" = --update ]; then
    update=yes
    shift
fi
# compare EXPECTED GOT
compare() {
    checks=$((checks + 1))
    if [ -n "$update" ]; then cp "$2" "$1"; fi
    diff -u "$1" "$2" || fail "$name: differs from $1"
}

cd "$tests/import" || exit 2
for name in ${*:-*}; do
    cd "$tests/import/$name" || exit 2
    for list in lists.def list.*; do [ -e "$list" ] && break; done
    "$entgraph" --import "${name%%_*}" "$list" > "$work/rows.tsv" 2> "$work/messages" < /dev/null
    status=$?
    compare expected.tsv "$work/rows.tsv"
    compare expected.messages "$work/messages"
    wanted=0
    if grep -q ' error: ' expected.messages; then wanted=1; fi
    [ $status -eq $wanted ] || fail "$name: status $status, not $wanted"

    # Without a fault, and with the shipped dictionaries as well.
    "$entgraph" -T jsonl --dict "$work/rows.tsv" article.txt > "$work/findings" 2> "$work/messages" || fail "$name: does not load"
    ENTGRAPH_DICTS=$root/dicts "$entgraph" -q --dict "$work/rows.tsv" article.txt > "$work/drawn" 2>> "$work/messages" ||
        fail "$name: does not load beside the shipped dictionaries"
    grep -e error -e warning "$work/messages" && fail "$name: does not load in silence"
    "$findings_text" entity < "$work/findings" > "$work/entities"
    while read -r entity; do
        checks=$((checks + 1))
        grep -q -F -e "$entity" "$work/entities" || fail "$name: does not find '$entity'"
    done < found
done
echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
