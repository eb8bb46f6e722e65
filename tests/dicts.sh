#!/bin/sh
# The dictionaries that come with entgraph: no fault, and no row without effect. Notes are fine. What a warning
# means and how it is mended, dicts/README.md tells.
#
#   tests/dicts.sh     ENTGRAPH names the program (default: build/entgraph)
set -u
export LC_ALL=C

root=$(cd "$(dirname "$0")/.." && pwd)
entgraph=${ENTGRAPH:-$root/build/entgraph}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME="$work/nowhere" # dictionaries of whoever runs the tests stay out
export ENTGRAPH_CACHE="${ENTGRAPH_CACHE-}" # off, unless given
export ENTGRAPH_DICTS="$root/dicts"

"$entgraph" --check-dicts > "$work/report" 2> "$work/counts"
status=$?
cat "$work/counts"
grep -E '^[^ ].*: (error|warning): ' "$work/report" && exit 1
exit $status
