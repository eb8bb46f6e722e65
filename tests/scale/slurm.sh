#!/bin/sh
# A large folder with Slurm: an array of jobs finds, one shard each; a job that waits for all of them folds.
#
#   tests/scale/slurm.sh ARTICLES WORK [SHARDS]      returns when WORK/all.packed is there
#
# WORK is on a file system that all nodes share.
set -eu
articles=$1 work=$2 shards=${3:-16}
mkdir -p "$work"
rm -f "$work/all.packed"
find "$articles" -type f \( -name '*.txt' -o -name '*.md' -o -name '*.html' \) | sort > "$work/list"
find=$(sbatch --parsable --array="0-$((shards - 1))" --output="$work/find.%a.log" --wrap "
    awk -v n=$shards -v k=\$SLURM_ARRAY_TASK_ID 'NR % n == k' '$work/list' |
        xargs -d '\n' entgraph -q -j 1 -T packed > '$work/shard.'\$SLURM_ARRAY_TASK_ID.packed")
sbatch --wait --dependency="afterok:$find" --kill-on-invalid-dep=yes --output="$work/fold.log" --wrap "
    entgraph -q --fold -T packed -o '$work/all.packed' '$work'/shard.*.packed"
[ -f "$work/all.packed" ] || { cat "$work"/*.log >&2; exit 1; } # a job that never ran is no failure to sbatch
