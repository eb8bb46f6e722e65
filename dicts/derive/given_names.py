#!/usr/bin/env python3
"""Derive dicts/given_names.tsv: given names with the gender of those who bear them.

In:  the name lists of two npm packages, of Moby Word II by Grady Ward (public domain), and beside this script
     given_names_extra.tsv, written by hand (names of the languages those lists miss), and given_words.tsv, also by hand:
     given names that are ordinary words, or towns, too; and ../common_words.tsv and the places in "..".
Out: the dictionary on standard output, sorted.
Not: ordinary words and names of places that given_words.tsv does not list; surnames; names of one letter.

    python3 dicts/derive/given_names.py MALE/data/names.json FEMALE/data/names.json > dicts/given_names.tsv

Example: "Mark" is an ordinary word, but stands in given_words.tsv; "Chase" stands in Moby only and is left out.
"""

import json
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = ("countries.tsv", "capitals.tsv", "regions.tsv", "cities.tsv", "towns.tsv")

# In Moby as given names, in news nearly always surnames.
SURNAMES = set(
    "Adams Adamson Allison Anderson Andersen Ashton Atwood Bailey Baker Barnes Bates Beck Bell Bennett Benson Berg Black Blair "
    "Booth Bowen Bowman Boyd Bradley Bradshaw Brooks Brown Bryant Buchanan Buckley Burke Burns Burton Bush Butler Byrd Cabot "
    "Campbell Cannon Carpenter Carr Carroll Carter Chamberlain Chan Chandler Chapman Clapton Clark Clarke Clinton Coleman Collins "
    "Connor Conrad Cook Cooke Cooper Cox Crawford Cromwell Crosby Cullen Cunningham Curtis Dalton Daly Davidson Davis Dawson Decker "
    "Dickens Dickinson Dixon Dobson Dodd Donaldson Donovan Dougherty Douglas Dudley Dunbar Dunn Eaton Edison Edwards Elliott Ellis "
    "Ellison Emerson Erickson Evans Fairfax Farrell Ferguson Fisher Fitzgerald Fleming Fletcher Flint Flynn Forbes Ford Foster Fox "
    "Franklin Fraser Fuller Gallagher Garner Garrison Gates Gibbs Gibson Gill Goddard Goodman Gordon Gould Graham Graves Gray Green "
    "Griffin Griffith Hale Hall Halsey Hamilton Hammond Hampton Hancock Hanson Harding Harper Harris Harrison Hart Hartley Harvard "
    "Hawkins Hayes Haynes Hayward Henderson Hendrix Hill Hoffman Holmes Hooper Hopkins Houston Hudson Huffman Hughes Hume Hunter "
    "Huntington Hussein Hutton Ingram Jackson Jacobs Jacobsen Jackman Jefferson Jenkins Jennings Johansen Johnson Johnston Jones "
    "Kaplan Kaufman Keating Keller Kellogg Kennedy Kerr King Kipling Kirk Klein Knight Lambert Lancaster Lang Larson Lawson Lindsay "
    "Livingston Lloyd Locke Logan Lynch Mac MacDonald Madison Magnus Mann Marlowe Marsh Marshall Mason Maxwell McCarthy McDonald "
    "McKenzie Mendel Merrill Miller Mitchell Monroe Montgomery Moore Morgan Morrison Morse Murphy Murray Myers Nash Newman Newton "
    "Nichols Nielsen Nixon Nolan North Norton Obama Olsen Osborne Palmer Park Parker Parsons Patterson Patton Payne Pearson Penn "
    "Perkins Peters Peterson Phelps Phillips Pierce Porter Potter Powell Powers Pratt Price Putnam Quinn Ramsey Randolph Reagan Reed "
    "Reid Reynolds Rhodes Rice Richards Richardson Richmond Riley Rivers Roberts Robertson Robinson Rockwell Rogers Romney Roosevelt "
    "Ross Rowe Russo Rutherford Ryder Sanders Saunders Sawyer Schmidt Schneider Schroeder Schultz Scully Sears Seymour Shannon Shaw "
    "Sheffield Shelley Shepherd Sherman Sherwood Sievers Simmons Simpson Sloan Smith Snyder Spencer Stafford Stevens Stevenson Stewart "
    "Stokes Stone Strauss Stuart Sullivan Sutton Swift Taft Tate Taylor Thatcher Thompson Thornton Thorpe Tobin Townsend Tracy Truman "
    "Tucker Turner Tyson Upton Vance Vaughan Vaughn Wade Wagner Walker Wallace Walsh Walton Ward Warner Washington Watson Watt Watts "
    "Webb Webster Weiss Welch Wells Wells Westbrook Wheeler Whitaker White Whitman Whittaker Wilder Wilkins Willard Williams "
    "Williamson Wilson Windsor Winfield Winslow Winthrop Wolf Wolfe Wood Woods Woodward Wright Wyatt Yates York Young".split()
)

# In Moby as given names, in news nearly always days.
DAYS = {"Easter", "Tuesday"}

HEADER = """\
# Given names, with the gender of those who bear them. A given name before capitalised words is a person that no row lists.
# Derived by derive/given_names.py from Moby Word II (public domain) and from derive/given_names_extra.tsv, written by hand.
given_name\tgender"""


def fold(name):
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def rows(path):
    """The cells of a table's rows, its header and comments left out."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return lines[1:]


def places():
    """Every name of one word of a place, and of its people."""
    words = set()
    for name in PLACES:
        for cells in rows(os.path.join(HERE, "..", name)):
            for value in "|".join(cells[:1] + cells[2:4]).split("|"):
                value = re.sub(r" \(.*\)$", "", value.lstrip("=~!"))
                if " " not in value:
                    words.add(fold(value))
    return words


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: given_names.py MALE/data/names.json FEMALE/data/names.json > given_names.tsv")
    genders, spelling = {}, {}
    hand = rows(os.path.join(HERE, "given_names_extra.tsv")) + rows(os.path.join(HERE, "given_words.tsv"))
    listed = {fold(name) for name, _ in hand}
    ordinary = {cells[0] for cells in rows(os.path.join(HERE, "..", "common_words.tsv"))} | places()
    for name, gender in hand:
        spelling.setdefault(fold(name), name)
        genders.setdefault(fold(name), set()).update(("female", "male") if gender == "either" else (gender,))
    for path, gender in ((sys.argv[1], "male"), (sys.argv[2], "female")):
        with open(path, encoding="utf-8") as file:
            for name in json.load(file):
                key = fold(name)
                if not re.fullmatch(r"[^\W\d_]{3,}(-[^\W\d_]+)?", name) or (key not in listed and (key in ordinary or name in SURNAMES | DAYS)):
                    continue
                spelling.setdefault(key, name)
                if key not in listed:
                    genders.setdefault(key, set()).add(gender)
    print(HEADER)
    for key in sorted(spelling, key=lambda k: (k, spelling[k])):
        known = genders[key]
        print(f"{spelling[key]}\t{'either' if len(known) > 1 else next(iter(known))}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
