# Sourced by the scripts here that run entgraph, with `. "$(dirname "$0")/start.sh"`: where everything is, a folder
# to work in, and nothing of whoever runs the tests.
#
#   $root $tests      folders of the project and of its tests, absolute
#   $entgraph         the program, absolute (ENTGRAPH names it; default: build/entgraph)
#   $work             an empty folder, removed at the end
#   $checks $failed   counted by check and fail
# shellcheck shell=sh disable=SC2034 # for those who source it
set -u
export LC_ALL=C
export LSAN_OPTIONS=print_suppressions=0 # what Graphviz leaks is known, and no output of ours
export MALLOC_PERTURB_=85 # memory that nobody has written to yet holds no zeros, as in a program that has run for long
tests=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$tests")
entgraph=${ENTGRAPH:-$root/build/entgraph}
case $entgraph in /*) ;; *) entgraph=$PWD/$entgraph ;; esac
if [ ! -x "$entgraph" ]; then
    echo "$0: '$entgraph' is not built (set ENTGRAPH, or build in build/)" >&2
    exit 2
fi
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
export XDG_CONFIG_HOME="$work/nowhere"
export ENTGRAPH_CACHE="${ENTGRAPH_CACHE-}" # off, unless given
unset ENTGRAPH_DICTS NO_COLOR

checks=0 failed=0
fail() { # fail WHAT
    failed=$((failed + 1))
    echo "FAILED: $1"
}
check() { # check WHAT COMMAND...: the command succeeds
    checks=$((checks + 1))
    what=$1
    shift
    "$@" || fail "$what: $*"
}
