#!/bin/sh
# Runs the cases: for each folder of tests/cases, reads its input and compares what was found with what is
# expected. A case is a folder with
#
#   input.txt, input.html, input.md, or a folder input/      what is read
#   expected.documents .mentions .times .actions             findings of that kind, one a line, as
#           .entities .links .events                         tests/findings_text.c prints them
#   expected.dot, expected.timeline                          the pictures, as DOT
#   expected.dates                                           what --explain-dates tells
#   expected.gaps                                            what --explain-gaps tells
#   expected.when                                            what --when tells of the words of words.tsv
#   expected.messages                                        what is said on standard error
#   args          (may be missing) more options, on one line
#   dict.tsv      (may be missing) names of this case
#   shipped       (may be there)   use all dictionaries that come with entgraph; else only those that list
#                                  words, with the few names of tests/dicts, so that cases stay as they are
#                                  when someone adds a name
#   known-gap     (may be there)   why this does not work yet: the case is run and counted, but fails nothing
#
# Only the expected.* files that are there are compared. For every case, folding its findings must also give
# the same bytes as drawing it at once.
#
#   tests/run_cases.sh [--update] [NAME...]     --update writes the expected.* files that are there anew
#
# ENTGRAPH and FINDINGS_TEXT name the programs (default: those in build/).
. "$(dirname "$0")/start.sh"
findings_text=${FINDINGS_TEXT:-$root/build/tests/findings_text}

update=
if [ "${1-}" = --update ]; then
    update=yes
    shift
fi
if [ ! -x "$findings_text" ]; then
    echo "run_cases: '$findings_text' is not built (set FINDINGS_TEXT, or build in build/)" >&2
    exit 2
fi

# Dictionaries that list words rather than names: the first column of the header tells.
word_dictionaries() {
    for file in "$root"/dicts/*.tsv; do
        awk -F '\t' '{ sub(/\r$/, "") } /^#/ || /^$/ { next }
            { exit $1 == "organization" || $1 == "person" || $1 == "place" }' "$file" && printf '%s:' "$file"
    done
}
words=$(word_dictionaries)$tests/dicts

# produce KIND: what the case in the current folder gives for expected.KIND. Options are split into words.
produce() {
    # shellcheck disable=SC2086
    case $1 in
        dot) "$entgraph" -q $options $inputs ;;
        timeline) "$entgraph" -q --view timeline $options $inputs ;;
        dates) "$entgraph" -q --explain-dates $options $inputs ;;
        gaps) "$entgraph" -q --explain-gaps $options $inputs ;;
        when) "$entgraph" -q --when words.tsv $options $inputs ;;
        messages) { "$entgraph" $options $inputs > "$work/drawn"; } 2>&1 | sed "s|$root/||g" ;;
        documents) "$findings_text" document < "$work/findings" ;;
        entities) "$findings_text" entity < "$work/findings" ;;
        mentions | times | actions | links | events) "$findings_text" "${1%s}" < "$work/findings" ;;
        *) echo "run_cases: unknown kind 'expected.$1'" ;;
    esac
}

# Folding the findings must give what finding and folding at once gives.
check_fold() {
    for output in '-T jsonl' '-T dot' '--view timeline'; do
        # shellcheck disable=SC2086
        "$entgraph" -q $output $options $inputs > "$work/at_once" 2> /dev/null
        # shellcheck disable=SC2086
        "$entgraph" -q --fold $output "$work/findings" > "$work/folded" 2>&1
        cmp -s "$work/at_once" "$work/folded" || echo "--fold $output gives other bytes than drawing at once"
    done
}

# Runs the case in the current folder; prints every difference.
run_case() {
    inputs=$(ls -d input input.* 2> /dev/null)
    options=$(cat args 2> /dev/null)
    if [ -e shipped ]; then ENTGRAPH_DICTS=$root/dicts; else ENTGRAPH_DICTS=$words; fi
    [ -e dict.tsv ] && ENTGRAPH_DICTS=$ENTGRAPH_DICTS:dict.tsv
    export ENTGRAPH_DICTS
    if [ -z "$inputs" ] || ! ls expected.* > /dev/null 2>&1; then
        echo "a case needs an input and an expected.* file"
        return
    fi
    # shellcheck disable=SC2086
    "$entgraph" -q -T jsonl $options $inputs > "$work/findings" 2> "$work/errors"
    status=$?
    if [ $status -gt 1 ] && [ ! -e expected.messages ]; then
        echo "entgraph ended with status $status"
        cat "$work/errors"
        return
    fi
    for expected in expected.*; do
        produce "${expected#expected.}" > "$work/got"
        if [ "$update" ]; then cp "$work/got" "$expected"
        else diff -u --label "$expected" --label "found" "$expected" "$work/got"
        fi
    done
    [ $status -gt 1 ] || check_fold
}

good=0 bad=0 gaps=0
cd "$tests/cases" || exit 2
[ $# -gt 0 ] || set -- *
for name; do
    if ! cd "$tests/cases/$name"; then
        bad=$((bad + 1))
        continue
    fi
    run_case > "$work/said" 2>&1
    if [ ! -s "$work/said" ]; then
        good=$((good + 1))
        [ ! -e known-gap ] || echo "$name: works now; its file known-gap can go"
    elif [ -e known-gap ]; then
        gaps=$((gaps + 1))
        echo "$name: known gap: $(head -n 1 known-gap)"
    else
        bad=$((bad + 1))
        echo "$name: FAILED"
        sed 's/^/    /' "$work/said"
    fi
done
echo "$good cases good, $bad failed, $gaps known gaps"
[ $bad -eq 0 ]
