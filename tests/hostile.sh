#!/bin/sh
# Makes a folder of articles and one of dictionaries whose names, titles, sentences and file names try to break out
# of whatever quotes them: DOT, HTML-like labels, SVG, addresses, Markdown. Sourced or run by the tests of pictures.
#
#   tests/hostile.sh DIR     makes DIR/news and DIR/dicts
set -eu
dir=${1:?usage: tests/hostile.sh DIR}
mkdir -p "$dir/news" "$dir/dicts"

# Row by row the canonical name of the firm that articles call "Firm Alpha", "Firm Beta" and so on.
long=$(printf '%10000s' '' | tr ' ' 'x')
{
    printf 'organization\tkind\talias\n'
    while IFS='|' read -r greek name; do
        printf '%s\tcompany\tFirm %s\n' "$name" "$greek"
    done << 'NAMES'
Alpha|<script>window.hacked = 1</script>
Beta|<b>Bold</b> & <br/> &amp; &lt;i&gt; &#60;
Gamma|"quoted" 'names' `here`
Delta|back\slash \N \G \E \l end\
Epsilon|node
Zeta|digraph { a -> b }
Eta|javascript:window.hacked=2
Theta|شركة الاتصالات العربية
Iota|中华人民共和国外交部
Kappa|חברת החדשות
Lambda|Emoji 😀👩‍👩‍👧🏳️‍🌈 Ltd
Mu|]]><svg onload="window.hacked=3"/>
Nu|<!-- comment --> <?php x ?>
Xi|[link](javascript:window.hacked=4) **bold** `code`
Omicron|%s %n %d ${HOME} $(id)
Pi|" onmouseover="window.hacked=5" x="
Sigma|&nosuch; &#1; &#xFFFF; &; &#; AT&T
NAMES
    printf '%s\tcompany\tFirm Rho\n' "$long"
    printf 'No\357\277\277character\tcompany\tFirm Tau\n' # U+FFFF, which no XML may hold
} > "$dir/dicts/hostile.tsv"

article() { # FILE TITLE SENTENCE...
    file=$dir/news/$1 title=$2
    shift 2
    printf '%s\n\nMay 4, 2021\n' "$title" > "$file"
    for sentence; do printf '\n%s\n' "$sentence" >> "$file"; done
}
article '1 "quoted" <b>&amp;.txt' '<script>window.hacked = 6</script> "Title" &amp; \N' \
    'Firm Alpha sued Firm Beta on May 1, 2021.' 'Firm Gamma bought Firm Delta on May 2, 2021.' \
    'Firm Epsilon accused Firm Zeta of "fraud" <img src=x onerror=window.hacked=7> &amp; lies on May 2, 2021.' \
    'Firm Beta warned Firm Gamma on May 3, 2021.'
article 'javascript:window.hacked=8.txt' '# [Title](javascript:window.hacked=9)' \
    'Firm Eta sued Firm Theta on May 1, 2021.' 'Firm Iota bought Firm Kappa on May 3, 2021.' \
    'Firm Lambda accused Firm Mu of theft \" ]]> --> on May 3, 2021.' 'Firm Alpha criticized Firm Eta on May 3, 2021.'
article 'back\slash %41#x?y.txt' ']]></title></svg><script>window.hacked = 10</script>' \
    'Firm Nu sued Firm Xi on May 1, 2021.' 'Firm Omicron bought Firm Pi on May 2, 2021.' \
    'Firm Sigma warned Firm Tau of &nosuch; &#1; on May 2, 2021.' 'Firm Rho accused Firm Alpha of fraud on May 4, 2021.' 'Firm Rho sued Firm Pi on May 4, 2021.'
