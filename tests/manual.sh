#!/bin/sh
# Manual page, help and README tell the truth: the same options in help and manual, all exit statuses, no
# warning from the formatter (where there is one), the commands of README.md draw, alone and in shards, and make a
# page, and its words get the dates that it promises.
#
#   tests/manual.sh     ENTGRAPH names the program (default: build/entgraph)
. "$(dirname "$0")/start.sh"
page=$root/src/cli/entgraph.1

"$entgraph" --help > "$work/help"
grep -o -e '--[a-z][a-z-]*' "$work/help" | sort -u > "$work/in_help"
# .It Fl T Ar format , Fl -format Ar format
sed -n 's/^\.It Fl/Fl/p' "$page" | grep -o 'Fl -[a-z][a-z-]*' | sed 's/Fl /-/' | sort -u > "$work/in_page"
diff -u --label 'options in --help' --label 'options in the manual' "$work/in_help" "$work/in_page" || failed=1

for status in 0 1 2 3 4; do
    grep -q "^\.It $status\$" "$page" || { echo "the manual does not tell exit status $status"; failed=1; }
done

if command -v mandoc > /dev/null; then
    mandoc -T lint -W warning "$page" || failed=1
elif command -v groff > /dev/null; then
    groff -man -ww -z "$page" 2> "$work/warnings"
    cat "$work/warnings"
    [ ! -s "$work/warnings" ] || failed=1
fi
# The lines of README.md that draw, with the pictures going elsewhere.
awk '$0 == "<!-- draw-command -->" { seen = 1 } seen && /^build\/entgraph/ { sub(/ &&$/, ""); print }
     seen && /^```$/ { exit }' "$root/README.md" |
    sed "s|^build/entgraph|'$entgraph'|; s|> out/|> $work/|" > "$work/draw"
if [ "$(wc -l < "$work/draw")" -ne 2 ]; then
    echo "README.md has no drawing command of two lines"
    failed=1
elif command -v dot > /dev/null; then
    (cd "$root" && sh -eu "$work/draw") || failed=1
    for picture in entities timeline; do
        grep -q '</svg>' "$work/$picture.svg" || { echo "README.md does not draw $picture"; failed=1; }
    done
fi
# The fenced block of README.md after a mark.
block() {
    awk -v mark="<!-- $1 -->" '$0 == mark { near = 1; next } near && /^```/ { if (open) exit; open = 1; next } open' \
        "$root/README.md"
}
block when-command | sed "s|^build/entgraph|'$entgraph'|; s|out/|$work/|g" > "$work/when"
block when-output > "$work/promised"
(cd "$root" && ENTGRAPH_DICTS=$root/dicts sh -eu "$work/when") > "$work/given" || failed=1
diff -u --label README.md --label 'what --when prints' "$work/promised" "$work/given" || failed=1
if command -v dot > /dev/null; then
    block page-command | sed "s|build/entgraph|'$entgraph'|; s|out/|$work/|" > "$work/page"
    (cd "$root" && sh -eu "$work/page") || failed=1
    grep -q 'xlink:href="../tests/seeds/1-shared-data.txt#:~:text=' "$work/page.html" || { echo "README.md makes no page"; failed=1; }
fi
# GNU parallel is on few machines; tests/scale.sh runs the scripts.
if command -v parallel > /dev/null && command -v dot > /dev/null; then
    block shards-command | sed "s|build/entgraph|'$entgraph'|; s|out/|$work/|g" > "$work/shards"
    mkdir "$work/alone" && mv "$work/entities.svg" "$work/alone"
    (cd "$root" && sh -eu "$work/shards") || failed=1
    cmp "$work/alone/entities.svg" "$work/entities.svg" || { echo "README.md draws something else from shards"; failed=1; }
fi
exit $failed
