#!/bin/sh
# The dictionaries that come with entgraph: no fault, and no row without effect. Notes are fine. What a warning
# means and how it is mended, dicts/README.md tells.
#
#   tests/dicts.sh     ENTGRAPH names the program (default: build/entgraph)
. "$(dirname "$0")/start.sh"
export ENTGRAPH_DICTS="$root/dicts"

"$entgraph" --check-dicts > "$work/report" 2> "$work/counts"
status=$?
cat "$work/counts"
grep -E '^[^ ].*: (error|warning): ' "$work/report" && exit 1
exit $status
