#!/bin/sh
# Draws the articles in tests/seeds, with all dictionaries that come with entgraph, and compares what is written
# with the files in tests/golden, byte for byte:
#
#   entities.dot, timeline.dot     the two pictures
#   findings.jsonl                 the findings, without the line numbers of dictionaries ("by"), which change
#                                  with every name that somebody adds
#
# The same must come out whatever the order of the arguments, the locale and the time zone, and when the
# findings of each article are written alone and folded. A golden file that is missing is a failure.
#
#   tests/golden.sh [--update]     --update writes the golden files anew; look at the difference, and at the
#                                  pictures, before you commit it
#
# ENTGRAPH names the program (default: build/entgraph).
. "$(dirname "$0")/start.sh"
cd "$root" || exit 2 # the findings name articles and dictionaries as they are given
export ENTGRAPH_DICTS=dicts
golden=tests/golden

case ${1-} in
    --update | '') ;;
    *)
        echo "usage: tests/golden.sh [--update]" >&2
        exit 2
        ;;
esac

# write FOLDER ARGUMENT...: the three outputs for these arguments.
write() {
    folder=$1
    shift
    mkdir -p "$folder"
    "$entgraph" -q "$@" > "$folder/entities.dot" &&
        "$entgraph" -q --view timeline "$@" > "$folder/timeline.dot" &&
        "$entgraph" -q -T jsonl "$@" > "$folder/findings.jsonl" || fail "entgraph $*: status $?"
}

# same FOLDER WHAT: the outputs there are those of the first run.
same() {
    for name in entities.dot timeline.dot findings.jsonl; do
        cmp "$work/first/$name" "$1/$name" || fail "$2 gives another $name"
    done
}

# shuffle SEED: the lines of standard input in another order, the same one for the same seed.
shuffle() {
    awk -v seed="$1" 'BEGIN { srand(seed) } { printf "%.9f\t%s\n", rand(), $0 }' | sort | cut -f 2
}

# without_lines FILE: findings without the line numbers of dictionaries.
without_lines() {
    sed 's/\("by":"dicts\/[^":]*\):[0-9]*"/\1"/g' "$1"
}

write "$work/first" tests/seeds

# ---- the golden files ----
mkdir "$work/got"
cp "$work/first/entities.dot" "$work/first/timeline.dot" "$work/got"
without_lines "$work/first/findings.jsonl" > "$work/got/findings.jsonl"
if [ "${1-}" = --update ]; then
    [ $failed -eq 0 ] || exit 1
    mkdir -p $golden
    cp "$work"/got/* $golden
fi
for name in entities.dot timeline.dot findings.jsonl; do
    if [ ! -s "$golden/$name" ]; then
        fail "there is no $golden/$name (made by: tests/golden.sh --update)"
    elif ! cmp -s "$golden/$name" "$work/got/$name"; then
        fail "$golden/$name differs (if that is what you want: tests/golden.sh --update)"
        diff -u "$golden/$name" "$work/got/$name" | cut -c 1-400 | head -n 60
    fi
done

# ---- whatever the order ----
for seed in 1 2 3 4; do
    # shellcheck disable=SC2046
    write "$work/shuffled" $(ls -d tests/seeds/* | shuffle $seed) # no name there has a space
    same "$work/shuffled" "order $seed of the arguments"
done

# ---- however many at a time ----
for jobs in 1 2 3 7 64; do
    write "$work/together" -j "$jobs" tests/seeds
    same "$work/together" "$jobs jobs"
done

# ---- wherever it runs; locales that are not installed count as C ----
for place in C.UTF-8:UTC tr_TR.UTF-8:Asia/Kolkata de_DE.UTF-8:Pacific/Kiritimati POSIX:America/Los_Angeles; do
    export LC_ALL="${place%:*}" TZ="${place#*:}"
    write "$work/elsewhere" tests/seeds
    same "$work/elsewhere" "$place"
done
export LC_ALL=C
unset TZ

# ---- article by article ----
mkdir "$work/parts"
for article in tests/seeds/*; do
    "$entgraph" -q -T jsonl "$article" > "$work/parts/$(basename "$article").jsonl" || fail "$article: status $?"
done
# shellcheck disable=SC2046
write "$work/folded" --fold $(ls -d "$work"/parts/* | shuffle 5)
same "$work/folded" "folding article by article"

[ $failed -eq 0 ] && echo "golden files good"
