#!/bin/sh
# Lays out pictures with Graphviz and measures them: no wider than 920 pixels, no type under 8 points, no two labels
# or shapes one over the other, few crossings, no warning, and drawn in time that anybody has. The articles are those of
# tests/seeds, and a large collection that is made up here.
#
#   tests/layout.sh     ENTGRAPH names the program (default: build/entgraph), PICTURE_SIZE what measures
. "$(dirname "$0")/start.sh"
measure=${PICTURE_SIZE:-$root/build/tests/picture_size}
command -v dot > /dev/null || { echo "layout: skipped: no dot (apt-get install graphviz)"; exit 77; }
cd "$root" || exit 2
export ENTGRAPH_DICTS=dicts

# lay_out CROSSINGS ARGUMENT...: the picture of these arguments, measured; at most so many crossings.
lay_out() {
    most=$1
    shift
    checks=$((checks + 1))
    "$entgraph" -q "$@" > "$work/picture.dot" || fail "entgraph $*: status $?"
    timeout 60 dot -Tsvg "$work/picture.dot" > "$work/picture.svg" 2> "$work/warnings" || fail "$*: dot -Tsvg: status $?"
    dot -Tpdf "$work/picture.dot" 2>> "$work/warnings" > "$work/picture.pdf" || fail "$*: dot -Tpdf: status $?"
    [ ! -s "$work/warnings" ] || fail "$*: $(head -n 3 "$work/warnings")"
    width=$(sed -n 's/^<svg width="\([0-9]*\)pt".*/\1/p' "$work/picture.svg")
    [ $((${width:-9999} * 4 / 3)) -le 920 ] || fail "$*: ${width:-?} points wide"
    # type as large as it is drawn: a picture that was too wide is scaled
    awk -F '"' '/transform="scale\(/ { split($0, s, /scale\(| /); for (i in s) if (s[i] + 0 > 0 && s[i] + 0 < 1) by = s[i] }
        /<text / { for (i = 1; i < NF; i++) if ($i ~ / font-size=$/) if (!small || $(i + 1) < small) small = $(i + 1) }
        END { if (small * (by ? by : 1) < 7.999) exit 1 }' "$work/picture.svg" || fail "$*: type under 8 points"
    dot -Tjson "$work/picture.dot" 2> /dev/null | "$measure" > "$work/measured" || fail "$*: not measured"
    set -- "$(head -n 1 "$work/measured")" "$@"
    case $1 in
        'overlaps 0 '*) ;;
        *) fail "$*: $(head -n 6 "$work/measured")" ;;
    esac
    crossings=${1#*crossings }
    [ "${crossings%% *}" -le "$most" ] || fail "$*: more than $most crossings"
}

lay_out 8 tests/seeds
lay_out 0 --view timeline tests/seeds
lay_out 8 --focus Facebook tests/seeds
lay_out 0 --top 5 tests/seeds

# ---- a collection that is too large to be drawn whole: towns in five counties, with a hundred people each ----
mkdir "$work/large" "$work/dict"
awk -v folder="$work" 'BEGIN {
    split("Anna Boris Clara David Elena Felix Greta Henry Irene Jacob", first, " ")
    split("sued accused met warned hired criticized", verb, " ")
    srand(11)
    print "person" > (folder "/dict/people.tsv")
    for (i = 0; i < 500; i++) {
        name[i] = first[i % 10 + 1] " " sprintf("%c%c%c%c", 75 + i % 7, 97 + i % 5 * 4, 108 + int(i / 35) % 9, 111) "v" \
            substr("abcdefghijklmnopqrstuvwxyz", int(i / 20) + 1, 1) "k"
        print name[i] > (folder "/dict/people.tsv")
    }
    for (d = 0; d < 400; d++) {
        file = sprintf("%s/large/%04d.txt", folder, d)
        county = d % 5
        printf "News of the day\n\nMarch %d, %d\n\n", d % 28 + 1, 2015 + d % 4 > file
        for (s = 0; s < 6; s++) {
            a = county * 100 + int(100 * rand() * rand() * rand()); b = county * 100 + int(100 * rand() * rand())
            if (rand() < 0.1) b = int(500 * rand())
            if (a != b) printf "%s %s %s over %d contracts.\n\n", name[a], verb[int(rand() * 6) + 1], name[b], s + 2 > file
        }
        close(file)
    }
}'
lay_out 60 --dict "$work/dict" "$work/large"
lay_out 0 --dict "$work/dict" --view timeline "$work/large"
lay_out 60 --dict "$work/dict" --top 30 "$work/large"
lay_out 30 --dict "$work/dict" --min-articles 12 "$work/large"

[ $failed -eq 0 ] && echo "$checks pictures good"
exit $((failed > 0))
