#!/bin/sh
# The tables of speed, in one run: makes the corpus, measures, writes out/speed.md.
#
#   cmake --build build --target bench         all that this script needs comes from there
#
# MEGABYTES   size of the corpus (default 32)
# ROUNDS      how often everything takes its turn (default 5)
# FINDINGS    most findings to fold (default 1000000; 10000000 takes 3 GB of disk and of memory)
# Takes a few minutes, and asks npm for two peers. Let the machine do nothing else meanwhile; it says so when it does.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."

case ${BUILD_TYPE-} in
    Rel*) ;;
    *) echo "bench: the build type is '${BUILD_TYPE-}'; figures mean something with -DCMAKE_BUILD_TYPE=Release" >&2 ;;
esac
for tool in grep:grep rg:ripgrep; do
    command -v "${tool%:*}" > /dev/null || echo "bench: ${tool#*:} is not installed; its rows stay empty" >&2
done
export NODE_PATH="$BENCH_FOLDER-npm/node_modules" # read by peers.cjs
[ -d "$NODE_PATH/compromise" ] ||
    npm install --silent --no-audit --no-fund --prefix "$BENCH_FOLDER-npm" \
        wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 compromise@14.17.0 > /dev/null 2>&1 ||
    echo "bench: wink-nlp and compromise could not be had from npm; their rows stay empty" >&2
if [ -r /proc/loadavg ] && awk '{ exit !($1 > 1.5) }' /proc/loadavg; then
    echo "bench: the machine is busy (load $(cut -d ' ' -f 1 /proc/loadavg)); figures will be low" >&2
fi

rm -rf "$BENCH_FOLDER"
mkdir -p "$BENCH_FOLDER" out
"$BENCH_CORPUS" "$BENCH_FOLDER" "${MEGABYTES:-32}" 1
export ENTGRAPH_DICTS=dicts XDG_CONFIG_HOME="$BENCH_FOLDER" ENTGRAPH_CACHE="$BENCH_FOLDER/programs-cache"
"$BENCH_SPEED" table "$BENCH_FOLDER" "$ENTGRAPH" \
    "${ROUNDS:-5}" "${FINDINGS:-1000000}" > "$BENCH_FOLDER/speed.md"
mv "$BENCH_FOLDER/speed.md" out/speed.md
rm -rf "$BENCH_FOLDER"
cat out/speed.md
echo "bench: written to out/speed.md" >&2
