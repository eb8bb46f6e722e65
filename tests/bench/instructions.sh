#!/bin/sh
# Counts instructions for each byte of text, stage by stage, and compares them with tests/bench/budget.tsv.
# They hardly vary from run to run, as time does, so that a change which makes a stage a little slower shows.
#
#   cmake --build build --target bench-budget
#
# Exit status: 0 within the budget, 1 over it by more than its slack, 2 it could not be counted.
# The budget holds for Release builds by gcc 12 on amd64; after a change that is worth its cost, or that saves
# some, put the new figures into budget.tsv.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."

case ${BUILD_TYPE-} in
    Rel*) ;;
    *) echo "bench-budget: the build type is '${BUILD_TYPE-}'; configure with -DCMAKE_BUILD_TYPE=Release" >&2; exit 2 ;;
esac
for tool in valgrind callgrind_annotate; do
    command -v $tool > /dev/null || { echo "bench-budget: $tool is missing (Debian: valgrind)" >&2; exit 2; }
done

rm -rf "$BENCH_FOLDER"
mkdir -p "$BENCH_FOLDER"
trap 'rm -rf "$BENCH_FOLDER"' EXIT
"$BENCH_CORPUS" "$BENCH_FOLDER" 1 1
valgrind --tool=callgrind --callgrind-out-file="$BENCH_FOLDER/counted" "$BENCH_SPEED" stages "$BENCH_FOLDER" \
    > "$BENCH_FOLDER/bytes" 2> "$BENCH_FOLDER/said" || { cat "$BENCH_FOLDER/said" >&2; exit 2; }
callgrind_annotate --inclusive=yes --threshold=100 "$BENCH_FOLDER/counted" > "$BENCH_FOLDER/stages"

awk '
    FILENAME ~ /bytes$/ { bytes = $2 }
    FILENAME ~ /stages$/ && match($0, /:stage_[a-z]+/) {     # 1,234 (5.6%)  file.c:stage_tokens [program]
        stage = substr($0, RSTART + 7, RLENGTH - 7)
        cost = $1
        gsub(/,/, "", cost)
        if (cost + 0 > count[stage] + 0) count[stage] = cost
    }
    FILENAME ~ /budget.tsv$/ && !/^#/ && $2 + 0 > 0 {
        if ($1 == "guesses") count[$1] -= count["names"]      # they are found together
        used = count[$1] / bytes
        over = used > $2 * (1 + $3 / 100)
        if (count[$1] <= 0) { print "bench-budget: stage " $1 " was not counted"; failed = 2 }
        printf "%-12s %7.1f instructions a byte, budget %7.1f %+6.1f %%%s\n", $1, used, $2,
            100 * (used / $2 - 1), over ? "  OVER" : ""
        if (over && !failed) failed = 1
        sum += used
    }
    END { printf "%-12s %7.1f\n", "all", sum; exit failed }
' "$BENCH_FOLDER/bytes" "$BENCH_FOLDER/stages" tests/bench/budget.tsv
