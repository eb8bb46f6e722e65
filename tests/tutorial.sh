#!/bin/sh
# The five minutes of dicts/README.md, typed as they stand there, give what they promise: nothing to complain
# of, the names with their rows, and neither the ordinary word nor the boat.
#
#   tests/tutorial.sh     ENTGRAPH names the program (default: build/entgraph)
. "$(dirname "$0")/start.sh"

# The fenced block after a mark.
block() {
    awk -v mark="<!-- $1 -->" '$0 == mark { near = 1; next } near && /^```/ { if (open) exit; open = 1; next } open' \
        "$root/dicts/README.md"
}
block tutorial-command > "$work/commands.sh"
block tutorial-output > "$work/promised"
[ -s "$work/commands.sh" ] && [ -s "$work/promised" ] || { echo "dicts/README.md has no such block"; exit 1; }

mkdir "$work/build" && ln -s "$entgraph" "$work/build/entgraph" || exit 2
export ENTGRAPH_DICTS="$root/dicts"
cd "$work" || exit 2
sh -e commands.sh > given 2> messages || { echo "the commands fail"; cat messages; failed=1; }
sed 's|by [^ ]*/dicts/|by |' given > shown
diff -u --label 'dicts/README.md' --label 'what the commands print' promised shown || failed=1
grep -q '0 faults, 0 warnings' messages || { echo "the check complains"; cat messages; failed=1; }
if build/entgraph -q --dict mycase --explain Boston mycase/story.txt > boat 2>&1; then
    echo "the boat is taken for the city"
    failed=1
fi
exit $failed
