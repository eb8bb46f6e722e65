#!/bin/sh
# However a collection is cut into shards, and in whatever order and grouping these are folded, what comes out is
# what one run over all articles gives, byte for byte, also where an article of one shard dates one of another. The
# trees are random, each from a fixed seed: one to nine files a fold, in any order, packed and as JSON Lines, with
# empty shards and shards given twice.
#
#   tests/shards.sh [TREES]     ENTGRAPH names the program (default: build/entgraph); 12 trees
. "$(dirname "$0")/start.sh"
cd "$work" || exit 2
export ENTGRAPH_DICTS="$root/dicts" ENTGRAPH_CACHE="$work/cache"

# ---- the collection ----
mkdir shards empty
sh "$root/tests/collection.sh" "$work/news" || exit 2

# write FOLDER ARGUMENT...: everything that can be written of these arguments.
write() {
    folder=$1
    shift
    mkdir -p "$folder"
    "$entgraph" -q "$@" > "$folder/entities.dot" &&
        "$entgraph" -q --all "$@" > "$folder/all.dot" &&
        "$entgraph" -q --view timeline "$@" > "$folder/timeline.dot" &&
        "$entgraph" -q -T text "$@" > "$folder/text.md" &&
        "$entgraph" -q -T jsonl "$@" > "$folder/findings.jsonl" &&
        "$entgraph" -q -T packed "$@" > "$folder/findings.packed" &&
        "$entgraph" -q --explain-dates "$@" > "$folder/dates.txt" || fail "entgraph $*: status $?"
}

# same FOLDER WHAT: everything there is what one run wrote.
same() {
    for file in one/*; do
        checks=$((checks + 1))
        cmp "$file" "$1/${file#one/}" || fail "$2: another ${file#one/}"
    done
}

write one news
grep -c '"date_from":"corpus"' one/findings.jsonl > corpus
checks=$((checks + 1))
{ [ "$(cat corpus)" -ge 5 ] && grep -q '"doc":"news/wire3.txt".*"date_why":"news/wire2.txt: ' one/findings.jsonl &&
    [ "$(grep '"kind":"event"' one/findings.jsonl | grep -c '"docs":\["[^"]*","')" -ge 10 ]; } ||
    fail "the collection has too little in common: $(cat corpus) articles dated by others"

# ---- shards of one article ----
for article in news/*; do
    name=shards/$(basename "$article")
    "$entgraph" -q -T packed -o "$name.packed" "$article" || fail "$article: status $?"
    "$entgraph" -q --fold -T jsonl -o "$name.jsonl" "$name.packed" || fail "$name.packed: status $?"
done
"$entgraph" -q -T packed -o shards/none.packed empty
"$entgraph" -q -T jsonl -o shards/none.jsonl empty
cat shards/*.packed | sort > all.packed
write folded --fold all.packed
same folded "shards of one article, lines sorted"
write folded --fold shards/*.jsonl
same folded "shards of one article, as JSON Lines"

# ---- trees ----
# tree SEED: the folds of a tree, one a line: file, format, files to fold. The root comes last.
tree() {
    ls shards/*.packed | awk -v seed="$1" '
        function below(n) { return int(rand() * n) }
        BEGIN { srand(seed) }
        {
            if (below(2)) sub(/packed$/, "jsonl")
            files[count++] = $0
            if (below(20) == 0) files[count++] = $0
        }
        END {
            for (made = 0; count > 1 || !made; made++) {
                n = 1 + below(9)
                line = ""
                for (i = 0; i < n && count; i++) {
                    at = below(count)
                    line = line " " files[at]
                    files[at] = files[--count]
                }
                files[count++] = "tree/" made
                print "tree/" made " " (below(3) ? "packed" : "jsonl") line
            }
        }'
}
for seed in $(seq "${1:-12}"); do
    rm -rf tree
    mkdir tree
    tree "$seed" > plan
    while read -r file format files; do
        # shellcheck disable=SC2086 # no name there has a space
        "$entgraph" -q --fold -T "$format" -o "$file" $files || fail "tree $seed, $file: status $?"
    done < plan
    write folded --fold "$(tail -n 1 plan | cut -d ' ' -f 1)"
    same folded "tree $seed"
done

# ---- shards as a large run has them: parts of the list of articles, each found at once ----
for shards in 2 5; do
    rm -rf part.*
    find news -type f | sort | split -n "r/$shards" - part.
    for list in part.??; do xargs "$entgraph" -q -T packed -o "$list.packed" < "$list" || fail "$list: status $?"; done
    write folded --fold part.*.packed
    same folded "$shards shards"
done

# ---- suggestions: of shards with all guesses the same, of others those that have as many ----
for guess in any all; do
    rm -rf part.*
    find news -type f | sort | split -n r/3 - part.
    for list in part.??; do
        xargs "$entgraph" -q --guess $guess -T packed -o "$list.packed" < "$list" || fail "$list: status $?"
    done
    "$entgraph" -q --suggest --guess $guess news > suggested
    check "suggestions of shards, guess $guess" sh -c '"$0" -q --suggest --fold part.*.packed | cmp suggested -' "$entgraph"
done
"$entgraph" -q --suggest --guess any news > suggested
check "suggestions take any guess" sh -c '"$0" -q --suggest news | cmp suggested -' "$entgraph"

echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
