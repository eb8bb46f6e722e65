#!/bin/sh
# Pictures in a real browser: an HTML page with both pictures of hostile articles (tests/hostile.sh) inlined shows
# their tooltips, a click leads to the article and scrolls to the sentence, src/write/entgraph.css makes it dark, and
# nothing that an article says runs. Skipped (status 77) where there is no Chromium.
#
#   tests/browser.sh [--install]     --install gets Chromium and Graphviz first (Debian, as root or with sudo)
#
# ENTGRAPH names the program (default: build/entgraph), CHROMIUM the browser.
if [ "${1-}" = --install ]; then
    $(command -v sudo) apt-get install -y --no-install-recommends chromium graphviz fonts-liberation || exit 2
fi
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
[ -n "$browser" ] || { echo "browser: skipped: no Chromium (tests/browser.sh --install gets it)"; exit 77; }
command -v dot > /dev/null || { echo "browser: skipped: no dot (tests/browser.sh --install gets it)"; exit 77; }
. "$(dirname "$0")/start.sh"
sh "$root/tests/hostile.sh" "$work" || exit 2
cd "$work" || exit 2
export HOME="$work" ENTGRAPH_DICTS="$root/dicts:$work/dicts"
unset DBUS_SESSION_BUS_ADDRESS

# dom PAGE OPTION...: what the page is after its scripts have run. Neither network nor sandbox (it may be root).
dom() {
    page=$1
    shift
    timeout 90 "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage \
        --user-data-dir="$work/profile" --window-size=1000,800 "$@" --dump-dom "$page" 2> browser.err
}
if ! dom "data:text/html,<p>alive</p>" | grep -q alive; then
    echo "browser: skipped: $browser does not run here:"
    tail -n 3 browser.err
    exit 77
fi

says() { # FILE LINE: a line of the report is there
    checks=$((checks + 1))
    grep -q -x -F -e "$2" "$1" || { failed=$((failed + 1)); echo "FAILED: not '$2':"; grep "^${2%%:*}" "$1"; }
}

# The browser tells of a page when it is loaded. A frame that is still being written to keeps it waiting.
hold='<iframe></iframe><script>
var held = document.querySelector("iframe").contentDocument;
held.open();
</script>'
# An article that tells when it was scrolled far down.
cat > news/page.html << HTML
<!DOCTYPE html><html><head><meta charset="utf-8"><title>Saved page</title></head><body>
<h1>Saved page</h1><p>May 6, 2021</p><div style="height: 9000px"></div>
<p>Firm Upsilon, the maker of things, was sued by
<em>Firm Phi</em> over 12 broken promises &amp; more on May 5, 2021.</p><div style="height: 9000px"></div>$hold
<script>
addEventListener('scroll', function () { if (scrollY > 5000) { document.title = 'At the sentence'; held.close(); } });
setTimeout(function () { held.close(); }, 20000);
</script></body></html>
HTML
printf 'organization\tkind\nFirm Upsilon\tcompany\nFirm Phi\tcompany\n' > dicts/more.tsv

{
    printf '<!DOCTYPE html><html><head><meta charset="utf-8"><style>\n'
    cat "$root/src/write/entgraph.css"
    printf '</style></head><body>\n'
    for view in entities timeline; do
        "$entgraph" -q --view $view --link-base "file://$work" news | dot -Tsvg | sed -n '/<svg/,$p'
    done
    echo "$hold"
    cat << 'HTML'
<pre id="report"></pre><script>
var lines = [], xlink = 'http://www.w3.org/1999/xlink';
function all(selector) { return Array.from(document.querySelectorAll(selector)); }
function tell(name, value) { lines.push(name + ':' + value); }
// The tooltip of what the pointer meets in the middle of a node, or halfway along an arrow.
function tip(element, point) {
    element.scrollIntoView({block: 'center'});
    var at = point(element), met = document.elementFromPoint(at.x, at.y), link = met && met.closest('a');
    return link && element.closest('g.node, g.edge').contains(link) ? link.getAttributeNS(xlink, 'title') : '';
}
function middle(element) {
    var box = element.getBoundingClientRect();
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}
function halfway(path) {
    var p = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
    return {x: p.x, y: p.y};
}
function sourced(text) { return /\u201c[^]+\u201d\n\u2013 news\/.+, line \d+/.test(text); }
function silent(elements, point) {
    return elements.filter(function (e) { return !sourced(tip(e, point)); }).map(function (e) { return e.closest('g.node, g.edge').id; });
}
tell('nodes without tooltip', silent(all('.entities .node'), middle));
tell('arrows without tooltip', silent(all('.entities .edge path'), halfway));
tell('cards without tooltip', silent(all('.timeline .event'), middle));
tell('enough to look at', all('.entities .node').length >= 15 && all('.entities .edge').length >= 10 && all('.timeline .event').length >= 10);
tell('links to elsewhere', all('svg a').filter(function (a) {
    return a.hasAttributeNS(xlink, 'href') && !a.href.baseVal.startsWith(location.href.replace('page.html', 'news/'));
}).length);
tell('ground', getComputedStyle(document.querySelector('.entities > polygon')).fill);
tell('text', getComputedStyle(document.querySelector('.entities .node text')).fill);
tell('organization', getComputedStyle(document.querySelector('.entities .org path')).fill);
tell('rules', document.styleSheets[0].cssRules.length);
tell('foreign elements', all('svg *').filter(function (e) {
    return ['a', 'ellipse', 'g', 'path', 'polygon', 'polyline', 'text', 'title'].indexOf(e.tagName) < 0;
}).length);
tell('handlers', all('svg, svg *').filter(function (e) {
    return e.getAttributeNames().some(function (n) { return n.startsWith('on'); });
}).length);
setTimeout(function () {
    tell('hacked', window.hacked);
    document.getElementById('report').textContent = '\n' + lines.join('\n') + '\n';
    if (location.hash === '#click')
        document.querySelector('[id="e-firm-phi--firm-upsilon"] a').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    else
        held.close();
}, 100);
</script></body></html>
HTML
} > page.html

dom "file://$work/page.html" --blink-settings=preferredColorScheme=1 > light
dom "file://$work/page.html" --blink-settings=preferredColorScheme=0 > dark
for report in light dark; do
    says $report 'nodes without tooltip:'
    says $report 'arrows without tooltip:'
    says $report 'cards without tooltip:'
    says $report 'enough to look at:true'
    says $report 'links to elsewhere:0'
    says $report 'foreign elements:0'
    says $report 'handlers:0'
    says $report 'hacked:undefined'
    says $report 'rules:4'
done
says light 'ground:rgb(255, 255, 255)'
says dark 'ground:rgb(20, 24, 29)'
says light 'text:rgb(26, 26, 26)'
says dark 'text:rgb(230, 230, 230)'
says light 'organization:rgb(220, 235, 247)'
says dark 'organization:rgb(18, 50, 74)'

dom "file://$work/page.html#click" > clicked
checks=$((checks + 1))
grep -q '<title>At the sentence</title>' clicked ||
    { failed=$((failed + 1)); echo "FAILED: a click on an arrow leads to: $(grep '<title>' clicked | head -n 1)"; }

echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
