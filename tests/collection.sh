#!/bin/sh
# Copies the articles of all cases and the golden ones into a folder, and makes stories that date one another: the
# first one is dated; it dates the second by an act, which dates the third by a sentence.
#
#   tests/collection.sh FOLDER
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
cd "$root/tests"
find cases seeds -name 'input.*' -o -path '*/input/*' -type f -o -path 'seeds/*' -type f | sort |
    while read -r file; do cp "$file" "$1/$(echo "$file" | tr / _)"; done
cat > "$1/wire1.txt" << 'END'
Boats are held

March 3, 2020

France seized 417 boats on Monday, and Google mapped 52 harbours for it.
END
cat > "$1/wire2.txt" << 'END'
Where the boats went

France seized 417 boats on Monday. The harbour master counted every single one of them twice for Google.
END
cat > "$1/wire3.txt" << 'END'
A long count

The harbour master counted every single one of them twice for Google. China had asked for it.
END
