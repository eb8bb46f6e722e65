#!/bin/sh
# The floors of the house: a file includes its own floor and lower ones, nothing includes in a loop, and each
# outside library is met in one place. Reads the #include lines of src/; prints each violation, exits 1.
#
#   tests/layers.sh [ROOT]       checks ROOT (default: the folder above this script)
#   tests/layers.sh --self-test  plants one violation of each kind in a copy and wants each to be noticed
set -eu
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)

# "file<TAB>included" for every include line of our sources; quoted and bracketed alike.
edges() {
    find src include -name '*.[ch]' | sort | while read -r file; do
        sed -n 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]\([^>"]*\)[>"].*/\1/p' "$file" |
            while read -r included; do printf '%s\t%s\n' "$file" "$included"; done
    done
}

check() {
    cd "$1"
    work=$(mktemp -d)
    edges > "$work/edges"
    awk -F '\t' '
        BEGIN {
            split("base text dict import find fold write", floors, " ")
            for (i in floors) floor[floors[i]] = i
            conductor = 8; program = 9
            only["utf8proc.h"] = "^src/text/utf8\\.c$"
            only["libxml/"] = "^src/text/html(_[a-z]+)?\\.[ch]$"
            only["cgraph.h"] = "^src/write/dot_[a-z_]*\\.[ch]$"
        }
        function floor_of(path, part) {
            if (path ~ /^src\/cli\//) return program
            if (path ~ /^src\/entgraph\.c$/) return conductor
            split(path, part, "/")
            return floor[part[2]]
        }
        function say(why) { print $1 ": " why; bad = 1 }
        {
            for (lib in only)
                if (index($2, lib) && $2 !~ /^src/ && $1 !~ only[lib]) say("includes <" $2 ">, which has its own place")
            if ($1 ~ /^include\//) {
                if (system("test -e src/" $2) == 0) say("the public header includes " $2)
                next
            }
            if ($2 ~ /^entgraph\//) next
            if (!floor_of($1)) { say("lies on no floor"); next }
            target = "src/" $2
            if (system("test -e " target) != 0) {             # beside the file, or of the system
                beside = $1; sub(/[^\/]*$/, "", beside); target = beside $2
                if (system("test -e " target) != 0) next
            }
            if (floor_of($1) == program && floor_of(target) != program)
                say("the program includes " $2 ", not the public header")
            else if (floor_of(target) > floor_of($1))
                say("includes " $2 ", which is higher up")
        }
        END { exit bad }' "$work/edges" > "$work/found" || true

    # A loop among headers is what tsort cannot sort.
    awk -F '\t' '$1 ~ /\.h$/ && $2 ~ /\.h$/ {
            target = "src/" $2
            if (system("test -e " target) != 0) { target = $1; sub(/[^\/]*$/, "", target); target = target $2 }
            if (system("test -e " target) == 0) print $1, target
        }' "$work/edges" > "$work/headers"
    if ! tsort "$work/headers" > /dev/null 2> "$work/loop"; then
        sed -n 's/^tsort: \(src.*\)/\1: is part of a loop of includes/p' "$work/loop" >> "$work/found"
    fi

    count=$(wc -l < "$work/edges")
    cat "$work/found"
    test "$count" -gt 0 || echo "no include lines found in $1"
    if [ -s "$work/found" ] || [ "$count" -eq 0 ]; then rm -rf "$work"; return 1; fi
    rm -rf "$work"
    echo "$count include lines, no violation"
}

# plant FILE LINE WHAT: adds a line to a file of a copy; the check has to notice.
plant() {
    copy=$(mktemp -d)
    mkdir -p "$copy/src/base" "$copy/src/text" "$copy/src/find" "$copy/src/write" "$copy/src/cli"
    cp -r "$here/../include" "$here/../src" "$copy"
    printf '%s\n' "$2" >> "$copy/$1"
    if (check "$copy") > "$copy/said"; then
        echo "not noticed: $3"
        rm -rf "$copy"
        exit 1
    fi
    grep -q "^$1: " "$copy/said" || { echo "not named: $3"; cat "$copy/said"; exit 1; }
    rm -rf "$copy"
    echo "noticed: $3"
}

if [ "${1-}" = --self-test ]; then
    plant src/base/span.c '#include "text/token.h"' 'a lower floor that includes a higher one'
    plant src/base/span.h '#include "base/vec.h"' 'a loop of headers'
    plant src/cli/main.c '#include "base/span.h"' 'a program that looks inside the library'
    plant src/find/x.c '#include <utf8proc.h>' 'utf8proc away from its place'
    plant src/find/x.c '# include <libxml/HTMLparser.h>' 'libxml away from its place'
    plant src/base/file.c '#include <graphviz/cgraph.h>' 'cgraph away from its place'
    plant src/elsewhere.c '#include "base/span.h"' 'a file on no floor'
    plant include/entgraph/entgraph.h '#include "base/span.h"' 'a public header that shows the inside'
    exit 0
fi

check "${1:-$here/..}"
