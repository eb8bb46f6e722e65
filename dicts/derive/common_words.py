#!/usr/bin/env python3
"""Derive dicts/common_words.tsv from the word lists of SCOWL.

In:  the folder of SCOWL's lists (Debian package scowl: /usr/share/dict/scowl).
Out: the dictionary on standard output, sorted.
Not: proper names, abbreviations, possessives, words with accents or hyphens, most rare words, and words that
     stand for a country or its people nearly whenever they begin a sentence.

    python3 dicts/derive/common_words.py /usr/share/dict/scowl > dicts/common_words.tsv

Example: "apple" is listed, so "Apple" at the start of a sentence needs further evidence before it is the company.
"""

import os
import re
import sys

LISTS = ("english", "american", "british")
LEVELS = (10, 20, 35)
RARE = 35  # of this level only words of LONGEST letters and less are listed
LONGEST = 10

# Longer and rarer ones are listed when their ending shows that they hardly are names: administrator, neighbouring, paramilitaries.
RARER = (40, 50)
SHORTEST = 9
PLAIN = re.compile(".*(ing|ed|ly|able|ible|less|ful|ous|al|ary|aries|[eo]rs?|ists?|ians?|m[ae]n)")

# SCOWL has these in lower case (porcelain, poultry, varnish, shavings), news hardly ever does.
NAMES_ALL_THE_SAME = set(
    "bologna china fez french guinea jersey limerick pacific phoenix polish roman scotch turkey wellington".split()
)

# Younger than the lists, or rated rare by them.
ADDED = set(
    "app apps autocracy blog blogger bloggers bot botnet bots celebrity chatbot chatbots clickbait coronavirus covert crowdfunding "
    "cryptocurrency cyber cyberattack cyberattacks deepfake deepfakes disinformation drone drones email emails emoji factcheck "
    "firewall geopolitics hashtag hashtags infodemic influencer influencers internet investigators livestream lockdown malware "
    "meme memes meta microblog misinformation online pandemic paywall phishing podcast podcasts ransomware researcher retweet "
    "retweets screenshot screenshots selfie smartphone smartphones spyware startup startups streaming troll trolls tweet tweeted "
    "tweeting tweets vaccine vaccines vlog vlogger website websites wiki".split()
)

HEADER = """\
# Ordinary English words. A capitalised name of one word that stands here may be the ordinary word.
# Derived by derive/common_words.py from SCOWL (http://wordlist.aspell.net); its copyright notice stands in derive/SCOWL-COPYRIGHT.txt.
common"""


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: common_words.py SCOWL_FOLDER > common_words.tsv")
    words = set()
    for name in LISTS:
        for level in LEVELS + RARER:
            with open(os.path.join(sys.argv[1], f"{name}-words.{level}"), encoding="iso-8859-1") as file:
                for word in map(str.strip, file):
                    usual = level < RARE or (level == RARE and len(word) <= LONGEST)
                    plain = len(word) >= SHORTEST and PLAIN.fullmatch(word)
                    if re.fullmatch("[a-z]{2,}", word) and (usual or plain):
                        words.add(word)
    print(HEADER)
    for word in sorted((words | ADDED) - NAMES_ALL_THE_SAME):
        print(word)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
