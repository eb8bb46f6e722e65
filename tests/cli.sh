#!/bin/sh
# The manners of the command line: exit statuses, messages, what is written where. Works on articles and
# dictionaries that it makes up in a folder of its own.
#
#   tests/cli.sh     ENTGRAPH names the program (default: build/entgraph)
. "$(dirname "$0")/start.sh"
cd "$work" || exit 2

fail() {
    failed=$((failed + 1))
    echo "FAILED: $1"
    sed 's/^/    err: /' err
}

# run STATUS ARGUMENT...: runs entgraph; standard output in out, standard error in err. No standard input.
run() {
    wanted=$1
    shift
    checks=$((checks + 1))
    what="entgraph $*"
    "$entgraph" "$@" > out 2> err < /dev/null
    status=$?
    [ $status -eq "$wanted" ] || fail "$what: status $status, not $wanted"
}
# Of the last run: a line of standard error that matches; an empty or filled standard output; nothing said.
says() {
    checks=$((checks + 1))
    grep -q -e "$1" err || fail "$what: does not say '$1'"
}
silent() {
    checks=$((checks + 1))
    [ ! -s err ] || fail "$what: is not silent"
}
writes() {
    checks=$((checks + 1))
    grep -q -e "$1" out || fail "$what: does not write '$1'"
}
writes_no() {
    checks=$((checks + 1))
    if grep -q -e "$1" out; then fail "$what: writes '$1'"; fi
}
writes_nothing() {
    checks=$((checks + 1))
    [ ! -s out ] || fail "$what: writes something"
}
same() {
    checks=$((checks + 1))
    cmp -s "$1" "$2" || fail "$3"
}

mkdir -p news/b own empty
printf 'China accuses Twitter\n\nBEIJING - China accused Twitter of lying on August 19, 2019.\n' > news/a.txt
printf 'Twitter suspends accounts\n\nTwitter suspended 936 accounts on Monday.\n' > news/b/c.txt
printf '<html><head><title>Facebook removes pages</title></head><body><p>Facebook removed seven pages.</p></body></html>\n' \
    > news/b/d.html
printf 'organization\tkind\nExample Herald\tmedia\n' > own/names.tsv

# ---- asking ----
run 0 --version; writes '^entgraph [0-9]*\.[0-9]*\.[0-9]*$'; silent
run 0 -V; writes '^entgraph '
run 0 --help; writes '^usage: entgraph'; silent
checks=$((checks + 1))
lines=$(wc -l < out)
if [ "$lines" -lt 24 ] || [ "$lines" -gt 60 ]; then fail "--help has $lines lines"; fi
awk 'length > 80 { exit 1 }' out || fail "--help is wider than 80 columns"

# ---- usage ----
run 2 --fromat dot news; says "error: unknown option '--fromat' (did you mean '--format'?)"; writes_nothing
run 2 --zzz; says "unknown option '--zzz' (see"
run 2 -t dot; says "did you mean '-T'"
run 2 -x; says "unknown option '-x'"
run 2 --fold=yes; says "'--fold' takes no value"
run 2 --output; says "'--output' wants a value"
run 2 -T svg news; says "unknown format 'svg' (known: dot, jsonl"; writes_nothing
run 2 --palette red news; says "unknown palette 'red' (known: light, dark, grey)"; writes_nothing
run 2 -N fontsize news; says "option '-N' wants name=value, not 'fontsize'"; writes_nothing
run 2 -Nlabel=x -E URL=y news; says "'-N': 'label' tells what the articles say"; says "'-E': 'URL'"
run 2 -G news; says "'-G' wants name=value"
run 2 news -G; says "option '--graph' wants a value"
run 2 --top 0 news; says "option '--top' wants a number of 1 or more, not '0'"; writes_nothing
run 2 --min-articles two news; says "'--min-articles' wants a number"
run 2 --top 3 --all news; says "'--top' and '--all' exclude each other"
run 2 --distance 2 news; says "'--distance' wants '--focus NAME'"
run 2 --focus '' news; says "'--focus' wants a name"
run 2 --since yesterday news; says "option '--since': 'yesterday' is no date; write 2019-08-19"; writes_nothing
run 2 --since 2020 --until 2019 news; says "option '--until': '2019' ends before '--since 2020' begins (swap the two)"
run 0 -q --since 2019 --until 2019-08-19 news
run 2 --since 201X news; says "option '--since': '201X' is no date"
run 2 --until 2019-08/2019-09 news; says "option '--until': '2019-08/2019-09' is no date"
run 2 --type company news; says "unknown type 'company' (known: organization, person, place)"
run 2 --top 3 --suggest news; says "option '--top' has no use beside '--suggest'"
for format in jsonl packed; do
    for option in '--view timeline' '--top 3' --all '--min-articles 2' '--focus Nobody' '--focus Twitter --distance 2' '--since 2019' \
        '--until 2019' '--type person' '--link-base .' '--palette dark' -Gpad=1 -Npenwidth=2 -Ecolor=red; do
        # shellcheck disable=SC2086
        run 2 -T $format $option -o shard news; says "option '-.*' has no use beside '-T $format', which writes all findings"
    done
done
run 2 --fold --since 2019 -T packed news; says "option '--since' has no use beside '-T packed'"
for option in '--view timeline' '--palette dark' -Gpad=1 -Npenwidth=2 -Ecolor=red; do
    # shellcheck disable=SC2086
    run 2 -T text $option news; says "option '-.*' has no use beside '-T text', which writes both views in words"; writes_nothing
done
run 0 -q -T text --top 3 --min-articles 1 --focus Twitter --distance 2 --since 2019 --until 2019 --type organization --link-base . news
run 1 --focus Twiter news; says "nothing called 'Twiter' was found (did you mean 'Twitter'?)"; writes_nothing
run 0 -q --focus Twitter news; writes '^.Twitter.*\[\|Twitter.*\['; writes_no 'type=place.*Facebook'
run 0 -q --type person news; writes 'no entity found\|Not asked for'; writes_no 'Twitter	'
run 0 -q --since 2020 --view timeline news; writes 'not asked for'; writes_no 'accused'
run 2 --link-base javascript:x news; says "'--link-base': 'javascript:x' is nothing to link to.*https://example.org"; writes_nothing
run 2 --palette dark --suggest news; says "'--palette' has no use beside '--suggest'"
run 2 --link-base https:// news; says "'--link-base': 'https://' is nothing to link to: it names no host"
run 2 --view map news; says "unknown view 'map' (known: entities, timeline)"
run 2 --date yesterday news; says "yesterday"; writes_nothing
for date in 2019-08-19T99:99 201X 20 2019-08-19/2019-09 2019-Q3; do
    run 2 --date $date news; says "'$date' is no date; write 2019-08-19, 2019-08 or 2019"; writes_nothing
done
run 1 -- --fold; says "'--fold'"
run 2 --dates nowhere.tsv news; says "cannot read 'nowhere.tsv'"; writes_nothing
printf 'a.txt\t08/07/2019\n' > dates.tsv
run 2 --dates dates.tsv news; says "dates.tsv:1:7: error: '08/07/2019' is no certain date"; writes_nothing
printf 'news/a.txt\t2019-08-19\nb.txt\t2019\n' > dates.tsv
run 0 --dates dates.tsv --date 2018 -T jsonl news; writes '"date":"2019-08-19","date_from":"option","date_why":"dates.tsv:1"'
says "dates.tsv:2: warning: 'b.txt' is the path or file name of no article"; writes '"date":"2018","date_from":"option"'

# ---- reading ----
run 0 news; writes '^\(strict \)*digraph'; says '^entgraph: 3 articles, '
run 0 -q news; silent
run 0 -T jsonl news; writes '"kind": *"document"'; writes '"doc": *"news/b/c.txt"'
cp out found
run 0 -T jsonl -v news; says "note: .* from '.*/dicts'"; says '[0-9]\.[0-9][0-9] s$'
run 0 -T jsonl news/b news/a.txt news; same found out "the order of the paths changes the output"
for locale in C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8 POSIX; do
    LC_ALL=$locale run 0 -T jsonl news; same found out "the locale $locale changes the output"
done
mkdir many # some of them with something to say
for n in 01 02 03 04 05 06 07 08 09 10 11 12; do
    case $n in
        03 | 09) printf 'Boats\n\n\0\0\0\0\n' > many/$n.txt ;;
        *) printf 'Boats %s\n\nFrance said on 31 February 2019 that Twitter suspended %s accounts.\n' $n $n > many/$n.txt ;;
    esac
done
run 1 -j 1 -T jsonl many; cp out found_alone; cp err said_alone; says "many/03.txt"; says "12 articles\|10 articles"
for jobs in 2 3 5 40 5000000; do
    run 1 -j $jobs -T jsonl many; same found_alone out "$jobs jobs change the findings"
    same said_alone err "$jobs jobs change what is said, or its order"
done
run 1 -T jsonl many; same found_alone out "as many jobs as processors change the findings"

# What they tell together is worked out by several threads as well, once it is much.
mkdir together
awk 'function name(n) {
        return "Peter " toupper(substr("bdfgklmnprst", n % 12 + 1, 1)) "a" substr("bdfgklmnprst", int(n / 12) % 12 + 1, 1) \
            "o" substr("bdfgklmnprst", int(n / 144) % 12 + 1, 1) "er"
    }
    BEGIN {
        for (d = 0; d < 700; d++) {
            file = sprintf("together/%03d.txt", d)
            printf "Boats %d\n\n%d August 2019\n\n", d, d % 28 + 1 > file
            for (i = 0; i < 7; i++)
                printf "Twitter suspended %d accounts%s, and %s accused %s.\n\n", int(d / 3) * 7 + i + 3,
                    d % 3 < 2 ? "" : " and " i + 3 " pages in a hurry", name(d + i), name(int(d / 2) + 7 * i) > file
            close(file)
        }
    }'
run 0 -j 1 -T jsonl together; cp out found_alone
check 'enough to share out' test "$(grep -c '"kind":"event"' out)" -gt 2048 -a "$(grep -c '"kind":"action"' out)" -gt 8192 \
    -a "$(grep -c '"kind":"entity"' out)" -gt 600
for jobs in 2 3 8; do
    run 0 -j $jobs -T jsonl together; same found_alone out "$jobs jobs change what articles tell together"
done
run 2 -j 0 news; says "option '--jobs' wants a number from 1, not '0'"; writes_nothing
run 2 --jobs=two news; says "option '--jobs' wants a number from 1, not 'two'"
TZ=Pacific/Kiritimati run 0 -T jsonl news; same found out "the time zone changes the output"
run 1 -T jsonl news missing.txt; says "error: cannot read 'missing.txt': "; same found out "a bad path changes the rest"
ln -s nowhere news/gone.txt
run 1 -T jsonl news; says "'news/gone.txt'"; same found out "a dangling link changes the rest"
rm news/gone.txt
mkfifo news/pipe.txt
run 0 -T jsonl news; says "note: 1 file was skipped: pipe, socket or device; name one itself"; same found out "a pipe changes the rest"
rm news/pipe.txt
run 1 nowhere; says "cannot read 'nowhere'"
run 0 empty; says 'warning: no article'
printf 'Nothing of note was heard.\n' > empty/plain.txt
run 0 empty; says "warning: no entities found.*dicts"
rm empty/plain.txt
checks=$((checks + 3))
"$entgraph" -q < news/b/c.txt > out 2> err || fail "standard input without a path"
grep -q Twitter out || fail "standard input gives no Twitter"
"$entgraph" -q - < news/b/c.txt | cmp -s - out || fail "'-' is not standard input"
if script -qec true /dev/null < /dev/null > /dev/null 2>&1; then # where terminals can be had
    checks=$((checks + 1))
    script -qec "'$entgraph'" /dev/null < /dev/null > out 2> err
    status=$?
    [ $status -eq 2 ] && grep -q '^usage:' out || fail "a terminal as standard input: status $status"
fi

# ---- finding and folding apart ----
run 0 -q news; cp out drawn
run 0 -q --fold found; same drawn out "folding gives another graph"
run 0 -q --fold -T jsonl found; same found out "folding gives other findings"
run 0 -q -T jsonl news/b; cp out half2
run 0 -q -T jsonl news/a.txt; cp out half1
run 0 -q --fold -T jsonl half2 half1; same found out "folding two halves gives other findings"
run 0 -q -T text news; writes '^## Entities$'; writes '^- \*\*19 Aug 2019\*\*.*: China accused'; cp out told
run 0 -q -T text --fold found; same told out "folding tells something else"
run 1 --fold news/a.txt; says "news/a.txt"
run 2 --fold --date 2019 found; says "error: option '--date' has no use beside '--fold': findings have their dates"
run 2 --dates dates.tsv --explain-dates --fold found; says "option '--dates' has no use beside '--fold'"; writes_nothing
run 2 --reject dates.tsv --fold found; says "option '--reject' has no use beside '--fold': findings have their acts"
run 2 --reject nowhere.tsv news; says "cannot read 'nowhere.tsv'"; writes_nothing
printf 'a.txt\n' > faulty.tsv; run 2 --reject faulty.tsv news; says "faulty.tsv:1:1: error: no two cells"; writes_nothing
run 0 -q --fold --dict own --guess off found; same drawn out "dictionaries or guesses change what is folded"

# ---- shards ----
run 0 -q -T packed news; cp out packed; writes '^{"kind":"article","format":2,"doc":"news/a.txt"'; writes '^{"kind":"end","articles":3,"seal":"[0-9a-f]*"}$'
run 0 -q --fold packed; same drawn out "folding what is packed gives another graph"
run 0 -q --fold -T jsonl packed; same found out "folding what is packed gives other findings"
run 0 -q --fold -T packed found; same packed out "packing findings is not packing articles"
run 0 -q -T packed empty; writes '^{"kind":"end","articles":0,"seal":"[0-9a-f]*"}$'; cp out packed0
run 0 -q --fold -T packed packed packed0; same packed out "an empty shard changes something"
run 0 --fold -T packed half1 packed; same packed out "an article of two shards is not taken once"
says '^entgraph: news/a.txt: warning: document given twice, taken once$'; says '^entgraph: 3 articles, '
sed 's/"title":"[^"]*",//' found > untitled; run 0 -q --fold -T packed untitled; cp out other
run 0 --fold other half1; says "news/a.txt: warning: document given twice, in different forms, one of them left out"; cp out either
run 0 --fold half1 other; same either out "which of two forms of an article is taken depends on their order"
# What is wrong with a shard is said, the rest is folded, and the status is 1.
run 1 --fold -T jsonl packed missing.packed; says "error: cannot read 'missing.packed'"; same found out "a missing shard spoils the rest"
run 1 --fold news; says "error: cannot read 'news': is a folder"
sed '$d' packed > cut; run 1 --fold -T jsonl cut; says '^entgraph: cut: error: the end is missing: cut off after 3 articles'
same found out "a missing end spoils the rest"
sed 2d packed > cut; run 1 --fold cut; says '^entgraph: cut: error: 1 of 3 articles are missing (write the file again)$'
head -c 1500 packed > cut; run 1 --fold -T jsonl cut; says '^entgraph: cut:[23]:[0-9]*: error: cut off in the middle of a line'
says '^entgraph: cut: error: the end is missing'; writes '"doc":"news/a.txt"'
head -c 1500 found > cut; run 1 --fold cut; says '^entgraph: cut:[0-9]*:[0-9]*: error: cut off in the middle of a line'
sed 's/936/937/' packed > cut; run 1 --fold -T jsonl cut; says '^entgraph: cut:[23]: error: damaged, not as it was written (line left out; write it again)$'
[ "$(grep -c error: err)" -eq 1 ] || fail "one damaged line is told as several faults"
writes '"doc":"news/a.txt"'; writes_no '"doc":"news/b/c.txt"'
sed 's/"format":2/"format":1/; s/,"seal":.*/}/' packed > older
run 1 --fold -T packed older half2; says 'older:1: error: packed findings of format 1, where this entgraph reads format 2: 3 articles left out (write them anew'
[ "$(grep -c error: err)" -eq 1 ] || fail "a file of another format is told as several faults"
writes '"articles":2'
run 1 -o whole.packed --fold -T packed packed missing.packed; same packed whole.packed "-o does not write what could be read"

# ---- names that are not UTF-8 ----
odd=$(printf 'odd\377') shown=$(printf 'odd\357\277\275FF')
mkdir "$odd" "$odd/dict"
cp news/a.txt "$odd/$odd.txt"
cp own/names.tsv "$odd/dict/$odd.tsv"
printf 'The Example Herald left.\n' >> "$odd/$odd.txt"
printf '%s.txt\t2019-08-21\n' "$shown" > "$odd/dates.tsv"
for format in jsonl packed; do
    run 0 -q -T $format --dict "$odd/dict" --dates "$odd/dates.tsv" "$odd/$odd.txt"; cp out odd.$format
    writes "\"doc\":\"$shown/$shown.txt\""; writes "\"$shown/dict/$shown.tsv:2\""; writes '"date":"2019-08-21"'
    writes "\"date_why\":\"$shown/dates.tsv:1\""
    run 0 --fold -T jsonl odd.$format; same odd.jsonl out "$format of a file whose name is not UTF-8 folds to something else"
done
run 0 -q --link-base . "$odd/$odd.txt"; writes 'URL="./odd%FF/odd%FF.txt#'

# ---- the looks of a picture ----
run 0 -q --palette dark news; writes 'bgcolor="#14181D"'; writes_no '#1A1A1A'
run 0 -q --palette light news; same drawn out "light is not what comes without --palette"
run 0 -q -N fontname=Georgia -Ecolor=red --graph pad=0.5 --view timeline news
writes 'fontname=Georgia'; writes 'color=red'; writes 'pad=0.5'
run 0 -q --link-base https://example.org/case/ news
writes 'URL="https://example.org/case/news/a.txt#:~:text=[A-Z]'
run 0 -q -T text --link-base https://example.org/case/ news; writes '](https://example.org/case/news/a.txt#:~:text='

# ---- explaining and suggesting ----
run 0 --explain TWITTER --explain facebook news; writes '^entity: Twitter$'; writes '^entity: Facebook$'
writes '^news/b/c.txt:3: Twitter suspended 936 accounts on Monday\.$'
writes '^news/b/c.txt:3:   "Twitter": name, by .*organizations.tsv:[0-9]*$'
writes '^news/b/c.txt:3:   acts .*: Twitter suspended "936 accounts"'
cp out explained
run 0 --explain TWITTER --explain facebook --fold found; same explained out "folding explains something else"
run 1 --explain Twiter --explain facebook news; says "error: nothing called 'Twiter' was found (did you mean 'Twitter'?)"
writes '^entity: Facebook$'
run 1 --explain Twiter -o explained news; writes_nothing
run 0 --explain TWITTER --explain facebook news; same explained out "a name misspelt empties the file"
run 0 --suggest --guess off news; writes '^# every name that was found is listed$'
run 0 --explain-dates news; writes '^news/a.txt: '; writes '^news/b/c.txt: '; cp out explained
run 0 --explain-dates --fold found; same explained out "folding explains other dates"
run 2 --explain-dates --view timeline news; says "option '--view' has no use beside '--explain-dates'"; writes_nothing
run 0 --explain-gaps news
run 2 --explain-gaps --fold found; says "options '--explain-gaps' and '--fold' exclude each other"; writes_nothing
run 2 --explain-dates --explain Twitter news; says "exclude each other"
printf 'doc\tbyte\tnote\na.txt\t8\tfirst\n\n# none\na.txt\t9999\nnowhere.txt\t1\tx\n' > words.tsv
run 1 --when words.tsv news; says "words.tsv:5:7: error: no word stands there"; says "words.tsv:6:1: error: no article"
writes '^doc	byte	note	word	date	earliest	latest	from	time	sureness$'; writes '^a.txt	9999								$'
printf 'a.txt\t2o\na.txt\t24\n' > words.tsv
run 2 --when words.tsv news; says "words.tsv:1:7: error: '2o' is no offset"; writes_nothing
for folder in x y z; do mkdir -p twins/$folder && cp news/a.txt twins/$folder; done
printf 'a.txt\t24\ntwins/x/a.txt\t24\n' > words.tsv
run 1 --when words.tsv twins; says "words.tsv:1:1: error: several articles have that file name; write the path"
writes '^a.txt	24							$'; writes '^twins/x/a.txt	24	BEIJING	'
checks=$((checks + 1))
[ "$(grep -c several err)" -eq 1 ] || fail "a row is reported for each article that it fits"
printf 'a.txt\nb\t1\na.txt\t-1\n' > words.tsv
run 2 --when words.tsv news; says "words.tsv:1:1: error: no two cells"; says "words.tsv:3:7: error: '-1' is no offset"
writes_nothing
run 2 --when nowhere.tsv news; says "cannot read 'nowhere.tsv'"; writes_nothing
run 2 --when words.tsv --fold found; says "'--when' and '--fold' exclude each other"
run 2 --when words.tsv --suggest news; says "exclude each other"
run 2 --when; says "option '--when' wants a value"
run 2 --explain= news; says "'--explain' wants a name"; writes_nothing
run 2 --explain Twitter --suggest news; says "'--explain' and '--suggest' exclude each other"
run 2 --suggest --view timeline news; says "option '--view' has no use beside '--suggest'"
run 2 --explain Twitter -T jsonl news; says "option '--format' has no use beside '--explain'"

# Rows that were suggested are a dictionary as they stand, and are suggested no longer.
mkdir -p local mine
printf 'Ada Sampleton of the Exemplar Trust met Twitter in Port Specimen.\n' > local/e.txt
cat > guesses << 'END'
{"kind":"document","doc":"local/e.txt","bytes":66,"sentences":[{"start":0,"end":65,"line":1,"zone":"body","text":"Ada Sampleton of the Exemplar Trust met Twitter in Port Specimen."}]}
{"kind":"mention","doc":"local/e.txt","start":0,"end":13,"text":"Ada Sampleton","entity":"Ada Sampleton","type":"person","via":"discovered","by":"given name","confidence":0.8,"listed":false,"sentence":[0,65]}
{"kind":"mention","doc":"local/e.txt","start":21,"end":35,"text":"Exemplar Trust","entity":"Exemplar Trust","type":"organization","via":"discovered","by":"organization word","confidence":0.9,"listed":false,"sentence":[0,65]}
{"kind":"mention","doc":"local/e.txt","start":40,"end":47,"text":"Twitter","entity":"Twitter","type":"organization","via":"name","by":"organizations.tsv:8","listed":true,"sentence":[0,65]}
{"kind":"mention","doc":"local/e.txt","start":51,"end":64,"text":"Port Specimen","entity":"Port Specimen","type":"place","via":"discovered","by":"place word","confidence":0.6,"listed":false,"sentence":[0,65]}
END
run 0 --suggest --fold guesses; writes '^Ada Sampleton'; writes '^Exemplar Trust'; writes '^Port Specimen'
cp out mine/new.tsv
run 0 --explain 'port specimen' --fold guesses
writes "^local/e.txt:1:   \"Port Specimen\": discovered, by pattern 'place word', confidence 0.60$"
run 0 -v --dict mine local; says "note: 3 entities from 'mine'"
run 0 -q -T jsonl --dict mine local
writes '"entity":"Ada Sampleton","type":"person".*"listed":true'
writes '"entity":"Exemplar Trust","type":"organization".*"listed":true'
writes '"entity":"Port Specimen","type":"place".*"listed":true'
run 0 --suggest --dict mine local; writes '^# every name that was found is listed$'
# The same with names that the program finds itself.
printf 'Posts are gone\n\nSenator Barbara Sampleton of the Exemplar Institute spoke with Twitter on Monday.\n' > local/e.txt
run 0 -q --suggest local; cp out mine/new.tsv
writes '^# 1 mention in 1 article, confidence 0\.[0-9]* (.*); local/e.txt:3: Senator Barbara Sampleton of '
writes '^Barbara Sampleton'; writes '^Exemplar Institute'
run 0 -q -T jsonl local; cp out guesses
run 0 -q --suggest --fold guesses; same out mine/new.tsv "folding suggests something else"
run 0 -q --suggest --dict mine local; writes '^# every name that was found is listed$'

# A name that is always written with its article has it in its row, too; one that is not has both.
printf 'Boats are gone\n\nThe officials of The Exemplar Institute and the Specimen Institute left The Specimen Institute.\n' > local/e.txt
run 0 -q --suggest local; cp out mine/new.tsv
writes '^The Exemplar Institute'; writes '^Specimen Institute.*The Specimen Institute$'
run 0 -q --suggest --dict mine local; writes '^# every name that was found is listed$'
run 0 --check-dicts --dict mine; says '0 warnings, 0 notes'
# What belongs to a place has its short form beside it.
printf 'Boats are gone\n\nThe officials of the Specimen Party of Exemplaria left home.\n' > local/e.txt
run 0 -q --suggest local; cp out mine/new.tsv
writes '^Specimen Party of Exemplaria.*Specimen Party$'
run 0 -q --suggest --dict mine local; writes '^# every name that was found is listed$'

# ---- names that no dictionary lists ----
mkdir -p guess
printf 'Boats\n\nThe officials asked Barbara Sampleton, the Exemplar Institute and Obrovel about boats.\n' > guess/g.txt
run 0 -q -T jsonl guess
writes '"text":"Barbara Sampleton",.*"type":"person","via":"discovered","by":"given name",.*"confidence":0\.90.*"listed":false'
writes '"text":"Barbara Sampleton",.*"seems":"female"'
writes '"text":"Exemplar Institute",.*"via":"discovered","by":"word at the end",.*"confidence":0\.85.*"listed":false'
writes '"text":"Exemplar Institute",.*"seems":"university"'
writes '"kind":"entity","entity":"Obrovel",.*"listed":false'
cp out guessed
run 0 -q -T jsonl --guess all guess; same guessed out "all is not what comes without --guess"
run 0 -q -T jsonl --guess sure guess; writes 'Barbara Sampleton","type'; writes_no '"entity":"\(Exemplar\|Obrovel\)'
run 0 -q -T jsonl --guess off guess; writes_no '"listed":false'
printf 'The officials asked Obrovel yesterday.\n' > guess/g.txt
run 0 -q -T jsonl guess; writes_no '"entity":"Obrovel"'
run 0 -q -T jsonl --guess any guess; writes '"entity":"Obrovel",.*"by":"capitals","confidence":0\.30'
run 2 --guess some guess; says "error: unknown guess 'some' (known: all, sure, off, any)"; writes_nothing

# ---- dictionaries ----
run 0 -v --dict own news; says "note: 1 entity from 'own'"
run 3 --dict missing news; says "missing"; writes_nothing
printf 'organization\tkind\talais\nA Name\tcompany\nA Name\tcompany\nB Name\tcompani\n' > own/bad.tsv
run 3 --dict own news; says "own/bad.tsv:1:19: error: unknown column 'alais' (did you mean 'alias'?)"
says "own/bad.tsv:[34]"; writes_nothing
run 0 --keep-going --dict own news; says 'own/bad.tsv'; writes digraph
printf '"organization"\t"alias"\n"Foo Group"\t"Foo ""Fast"" Firm"\n' > own/bad.tsv
printf 'Boats\n\nFoo "Fast" Firm sued Foo Group.\n' > foo.txt
run 0 --dict own/bad.tsv --explain 'Foo Group' foo.txt; writes '"Foo "Fast" Firm": alias'; writes '"Foo Group": name'
run 0 --check-dicts --dict own/bad.tsv; says '0 warnings, 0 notes'
printf 'organization\nFoo Group\nCaf\351 Group\nZed Analytics\n' > own/bad.tsv
run 3 --dict own/bad.tsv news; says "^entgraph: own/bad.tsv:3:4: error: not UTF-8, .*WINDOWS-1252 (save the file as UTF-8)$"
run 0 -v --keep-going --dict own/bad.tsv news; says "note: 2 entities from 'own/bad.tsv'"
rm own/bad.tsv
ENTGRAPH_DICTS=$work/own:$work/nowhere run 3 news; says nowhere
ENTGRAPH_DICTS=$work/own run 0 -v news; says "from '$work/own'"
ENTGRAPH_DICTS=: run 3 news; says 'no dictionaries found'
mkdir -p config/entgraph/dicts
cp own/names.tsv config/entgraph/dicts
XDG_CONFIG_HOME=$work/config run 0 -v news; says 'config/entgraph/dicts'

# ---- importing (tests/import.sh has the formats) ----
printf '1\tP\tu\tJorunn+Vik\n1\tP\tde\tJorunn+Wik\n2\tO\tu\tQuillmark\n' > names.txt
run 0 --import jrc names.txt; writes '^Jorunn Vik	Jorunn Wik$'; says '1 organization, 1 person, 0 places$'
cp out names.tsv
checks=$((checks + 1))
"$entgraph" -q --import jrc < names.txt | cmp -s - names.tsv || fail "standard input imports something else"
run 0 -q --import jrc -o imported.tsv names.txt; writes_nothing; silent; same imported.tsv names.tsv "-o imports something else"
run 0 -v --dict imported.tsv news; says "note: 2 entities from 'imported.tsv'"
printf '1\tO\tu\t"Quillmark"\n' > quoted.txt
run 0 -q --import jrc -o imported.tsv quoted.txt
checks=$((checks + 1))
grep -q '^"""Quillmark"""' imported.tsv || fail "a name in quotation marks would lose them"
run 1 --import jrc missing.txt names.txt; says "cannot read 'missing.txt'"; writes '^Jorunn Vik'
run 2 --import geoname names.txt; says "unknown list format 'geoname' (did you mean 'geonames'?)"; writes_nothing
run 2 --import csv names.txt; says "unknown list format 'csv' (see"
run 2 --import jrc --fold names.txt; says 'exclude each other'
run 4 --import jrc -o nowhere/names.tsv names.txt; says "cannot write 'nowhere/names.tsv': "

# ---- checking dictionaries ----
printf 'organization\tkind\tcountry\nExample Herald\tmedai\tFrance\nTwitter\tsocial network\t\n' > own/names.tsv
run 0 --check-dicts --dict own; writes "^own/names.tsv:2:16: warning: unknown kind 'medai' (did you mean 'media'?)$"
says '^entgraph: 0 faults, 1 warning, '
checks=$((checks + 1))
grep -q '^organizations.tsv' out && fail "--check-dicts --dict: shipped dictionaries are reported on"
run 0 -q --check-dicts --dict own; writes_nothing; silent
run 0 --check-dicts --dict own -o report.txt; writes_nothing
checks=$((checks + 1))
grep -q medai report.txt || fail "--check-dicts ignores -o"
run 0 --check-dicts --dict own --dict own
checks=$((checks + 1))
[ "$(grep -c "kind 'medai'" out)" -eq 1 ] || fail "a folder given twice is reported on twice"
ENTGRAPH_DICTS=$work/own run 0 --check-dicts; writes "own/names.tsv:3:1: note: 'Twitter' is an ordinary\|own/names.tsv"
printf 'organization\tkind\talais\nA Name\tcompany\nA Name\tcompany\n' > own/bad.tsv
run 3 --check-dicts --dict own; writes "own/bad.tsv:1:19: error: unknown column 'alais' (did you mean 'alias'?)"
writes "own/bad.tsv:3:1: error: 'A Name' is listed twice"; says '^entgraph: 2 faults, '
run 3 -q --check-dicts --dict own; writes 'error:'; silent
rm own/bad.tsv
run 3 --check-dicts --dict missing; writes "missing"
ENTGRAPH_DICTS=: run 3 --check-dicts; says 'no dictionaries found'
run 2 --check-dicts own; says "name dictionaries with '--dict own'"; writes_nothing
run 2 --check-dicts --fold; says 'exclude each other'
run 2 --check-dicts --suggest; says 'exclude each other'
run 2 --check-dicts --view timeline; says "'--view' has no use beside '--check-dicts'"
if [ -c /dev/full ]; then run 4 --check-dicts --dict own -o /dev/full; says 'No space left'; fi
printf 'organization\tkind\nExample Herald\tmedia\n' > own/names.tsv

# ---- writing ----
run 0 -q -o graph.dot news; writes_nothing; silent; same graph.dot drawn "-o writes something else"
run 0 -q -o - news; same out drawn "-o - is not standard output"
checks=$((checks + 2))
(umask 027 && "$entgraph" -q -o new.dot news) && [ "$(stat -c %a new.dot)" = 640 ] || fail "-o ignores the umask"
chmod 600 graph.dot
"$entgraph" -q -o graph.dot news && [ "$(stat -c %a graph.dot)" = 600 ] || fail "-o changes permissions"
ln -s graph.dot link.dot
run 0 -q -o link.dot news
checks=$((checks + 1))
[ -L link.dot ] || fail "-o replaces a link"
run 4 -o nowhere/graph.dot news; says "cannot write 'nowhere/graph.dot': "
run 4 -o empty news; says "cannot write 'empty': "
if [ -c /dev/full ]; then
    run 4 -o /dev/full news; says "cannot write '/dev/full': No space left"
    for arguments in news '-T jsonl news' '-T text news' '--view timeline news' '--explain Twitter news' '--suggest news' --help --version; do
        checks=$((checks + 1))
        # shellcheck disable=SC2086
        "$entgraph" $arguments > /dev/full 2> err
        status=$?
        [ $status -eq 4 ] && grep -q 'cannot write to standard output: ' err || fail "full disk: $arguments: $status"
    done
fi
checks=$((checks + 1))
"$entgraph" news >&- 2> err
status=$?
[ $status -eq 4 ] && grep -q 'cannot write to standard output: ' err || fail "closed standard output: $status"
checks=$((checks + 1))
mkdir small
if (ulimit -f 0 && trap '' XFSZ && "$entgraph" -q -o small/graph.dot news) 2> err; then fail "a file too large gives 0"; fi
[ -z "$(ls small)" ] || fail "a failed -o leaves a file behind"
checks=$((checks + 1))
i=0
while [ $i -lt 300 ]; do
    cp news/b/c.txt "empty/$i.txt"
    i=$((i + 1))
done
"$entgraph" -q -T jsonl empty 2> err | head -n 1 > out
silent


# ---- a sentence with more names than are linked ----
{
    printf 'organization\n'
    for letter in A B C D E F G H I J K L M N O P Q R S T U V W X Y; do printf 'Firm %sx\n' $letter; done
} > crowd.tsv
{
    printf 'Firms\n\nThose named are Firm Ax'
    for letter in B C D E F G H I J K L M N O P Q R S T U V W X; do printf ', Firm %sx' $letter; done
    printf '.\n'
} > crowd.txt
run 0 --dict crowd.tsv -o drawn.dot crowd.txt
checks=$((checks + 1))
if grep -q 'more than 24' err; then fail "24 names are called too many"; fi
sed -i 's/\.$/, Firm Yx./' crowd.txt
run 0 --dict crowd.tsv -o drawn.dot crowd.txt
says '^entgraph: crowd.txt:3: note: a sentence with more than 24 names, of which the first 24 are linked (1 such sentence)$'

echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
