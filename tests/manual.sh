#!/bin/sh
# The manual page and the help agree: the same options in both, the examples of the help in the manual, no
# warning from the formatter (where there is one).
#
#   tests/manual.sh     ENTGRAPH names the program (default: build/entgraph)
set -u
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
entgraph=${ENTGRAPH:-$root/build/entgraph}
page=$root/src/cli/entgraph.1
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0

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
exit $failed
