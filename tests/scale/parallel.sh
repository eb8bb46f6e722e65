#!/bin/sh
# A large folder with GNU parallel: shards of some articles each, then a tree of folds, eight files a fold.
#
#   tests/scale/parallel.sh ARTICLES WORK [ARTICLES-A-SHARD]      gives WORK/all.packed, to be drawn with --fold
#
# Started again, it finds only what is missing. More machines: PARALLEL='--sshloginfile hosts --workdir .', with a
# file system that all of them share.
set -eu
articles=$1 work=$2 size=${3:-1000} level=0
mkdir -p "$work/0"
find "$articles" -type f \( -name '*.txt' -o -name '*.md' -o -name '*.html' \) | sort |
    parallel -N "$size" --retries 3 --joblog "$work/log" --resume-failed \
        entgraph -q -j 1 -T packed -o "$work/0/{#}.packed" {}
while [ "$(find "$work/$level" -type f | wc -l)" -gt 1 ]; do
    mkdir -p "$work/$((level + 1))"
    find "$work/$level" -type f | sort |
        parallel -N 8 --halt now,fail=1 entgraph -q --fold -T packed -o "$work/$((level + 1))/{#}.packed" {}
    level=$((level + 1))
done
ln -f "$work/$level/1.packed" "$work/all.packed"
