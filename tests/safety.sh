#!/bin/sh
# No name, title, sentence or file name becomes markup: pictures of hostile articles (tests/hostile.sh) are drawn by
# Graphviz without a word, are well-formed, hold no script, and link to nothing but articles. Skipped (status 77)
# where there is no Graphviz.
#
#   tests/safety.sh     ENTGRAPH names the program (default: build/entgraph)
. "$(dirname "$0")/start.sh"
command -v dot > /dev/null || { echo "safety: skipped: no dot (apt-get install graphviz)"; exit 77; }
sh "$root/tests/hostile.sh" "$work" || exit 2
cd "$work" || exit 2
export ENTGRAPH_DICTS="$root/dicts:$work/dicts"

# The attributes of SVG, one a line, without the texts between the tags.
attributes() { tr '\n' ' ' < "$1" | grep -o '<[a-z][^>]*>' | grep -o ' [a-zA-Z:-]*="[^"]*"'; }
has_no() { ! grep -q -e "$1" "$2"; }

for view in entities timeline; do
    "$entgraph" -q --view $view --link-base https://example.org/case news > $view.dot || exit 2
    for format in svg pdf; do
        check "dot -T$format $view" dot -T$format -o $view.$format $view.dot 2> said
        check "dot -T$format $view is silent: $(cat said)" [ ! -s said ]
    done
    # xmllint comes with no package that the program needs; without it, an element that is none is still seen
    if command -v xmllint > /dev/null; then check "$view.svg is XML" xmllint --noout $view.svg; fi
    grep -o '<[a-zA-Z!?][a-zA-Z]*' $view.svg | sort -u > tags
    printf '<%s\n' '!DOCTYPE' '!' '?xml' a ellipse g path polygon polyline svg text title | sort > known
    check "$view.svg has no element but Graphviz's: $(comm -23 tags known)" [ -z "$(comm -23 tags known)" ]
    attributes $view.svg > given
    check "$view.svg has no event handler" has_no '^ on' given
    grep 'href=' given > links
    check "$view.svg has links" [ "$(wc -l < links)" -gt 10 ]
    sed 's|^ xlink:href="https://example.org/case/news/[A-Za-z0-9%._-]*\(#:~:text=[A-Za-z0-9%._,]*\)*"$||' links > strange
    check "$view.svg links to articles only: $(grep . strange)" has_no . strange
    check "$view.svg tells sentences" grep -q '“Firm Beta warned Firm Gamma on May 3, 2021.”' given
    # ids are unique
    grep -o '^ id="[^"]*"' given | sort | uniq -d > twice
    check "$view.svg has ids twice: $(cat twice)" [ ! -s twice ]
done
# Data attributes are for other tools.
if command -v gvpr > /dev/null; then
    gvpr 'E [class == "act*"] { print($.source) }' entities.dot > sources
    check "gvpr finds where acts stand" grep -q -F 'news/1 "quoted" <b>&amp;.txt:5' sources
    # whatever is drawn for an entity, act or event has its evidence
    for view in entities timeline; do
        (cd "$root" && "$entgraph" -q --view $view tests/seeds) > seeds.dot
        gvpr 'BEGIN { int n = 0 }
              N [articles != ""] { n++; if ($.source == "" || $.evidence == "" || $.id == "") print($.name) }
              E [hasAttr($, "articles") && articles != ""] { n++; if ($.source == "" || $.evidence == "" || $.id == "") print($.name) }
              END { if (n < 20) print("hardly anything is drawn") }' seeds.dot $view.dot > bare
        check "$view has evidence for everything: $(cat bare)" [ ! -s bare ]
    done
fi
"$entgraph" -q -T text --link-base https://example.org/case news > text.md || exit 2
sed 's/\\[][<`*&]//g; s/&//g; s/\[[^][]*\](https:[^ ()]*)//g; s/^ *- \*\*\(.*\)\*\*/\1/; s/\*\*//g' text.md > bare.md
check "text.md has no markup but its own: $(grep -n '[][<`]' bare.md)" has_no '[][<`]' bare.md

echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
