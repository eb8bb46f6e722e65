#!/usr/bin/env python3
"""Derive dicts/governments.tsv: governments and their ministries under the names news texts give them.

In:  countries.tsv, capitals.tsv and regions.tsv in dicts/, and government_names.tsv beside this script.
Out: the dictionary on standard output, in the order of countries.tsv: all governments, then all ministries.
Not: departments of the United States (organizations.tsv), ministries beyond six subjects (ministries.tsv).

    python3 dicts/derive/governments.py > dicts/governments.tsv

Example: from the row of Taiwan come "Taiwanese government" with "Taiwan's government", "Taiwanese authorities", … and
"Ministry of Foreign Affairs (Taiwan)" with "Taiwan's foreign ministry", "Taiwanese foreign ministry", …
"""

import os
import sys

from tables import read_table, values

HERE = os.path.dirname(os.path.abspath(__file__))
DICTS = os.path.dirname(HERE)

# Column of government_names.tsv; titles, the first one for the canonical name; what the press calls it.
MINISTRIES = (
    ("foreign", ("Ministry of Foreign Affairs",), ("foreign ministry", "foreign affairs ministry")),
    (
        "defence",
        ("Ministry of Defence", "Ministry of Defense", "Ministry of National Defence", "Ministry of National Defense"),
        ("defence ministry", "defense ministry"),
    ),
    (
        "interior",
        ("Ministry of the Interior", "Ministry of Interior", "Ministry of Internal Affairs"),
        ("interior ministry", "internal affairs ministry"),
    ),
    ("finance", ("Ministry of Finance",), ("finance ministry",)),
    ("justice", ("Ministry of Justice",), ("justice ministry",)),
    ("health", ("Ministry of Health",), ("health ministry",)),
)

WITH_ARTICLE = {
    "Bahamas", "Central African Republic", "Comoros", "Czech Republic", "Democratic Republic of the Congo", "Dominican Republic",
    "DRC", "Faroe Islands", "Gambia", "Gaza Strip", "Maldives", "Marshall Islands", "Netherlands", "Philippines",
    "Republic of the Congo", "Seychelles", "Solomon Islands", "Soviet Union", "U.K.", "U.S.", "UAE", "UK", "US", "USSR",
    "United Arab Emirates", "United Kingdom", "United States", "DPRK", "PRC", "ROK",
}

HEADER = """\
# Governments and ministries. Derived: change derive/government_names.tsv or countries.tsv and run derive/governments.py.
organization\tkind\talias\tnoun\tmetonym\tcountry"""


def possessive(name):
    return name + ("'" if name.endswith("s") else "'s")


class Names:
    """The forms a place's name takes before and after the thing it has."""

    def __init__(self, place, adjectives, short):
        self.adjectives = adjectives
        self.nouns = [place] + [name for name in short if name != place]

    def owners(self):
        """Taiwan's, Taiwanese."""
        return [possessive(name) for name in self.nouns] + self.adjectives

    def before(self, thing):
        """Taiwan's THING, Taiwanese THING, Taiwan THING; of the short names only abbreviations stand like an adjective."""
        plain = [name for name in self.nouns if name is self.nouns[0] or name.replace(".", "").isupper()]
        return [f"{owner} {thing}" for owner in self.owners() + plain]

    def after(self, thing):
        """THING of Taiwan."""
        return [f"{thing} of {'the ' if name in WITH_ARTICLE else ''}{name}" for name in self.nouns]


def unique(names, but):
    seen = {but}
    return [name for name in names if not (name in seen or seen.add(name))]


def government(place, names, row, capitals):
    """One row for the government of a place; its country is the place, so that "Scottish officials" speak for the Scottish one."""
    name = row.get("name") or f"{names.adjectives[0]} government"
    alias = names.before("government") + names.after("Government")
    # In running text the first word is small, which only a name of exact case may be.
    alias += ["=" + form for form in names.after("government")]
    alias += [f"{adjective} authorities" for adjective in names.adjectives]
    metonym = values(row.get("metonym", "")) or capitals.get(place, [])
    if metonym == ["-"]:
        metonym = []
    alias = unique(alias + values(row.get("alias", "")), name)
    return [name, "government", "|".join(alias), "", "|".join(metonym), place]


def ministry(place, names, subject, own, generic):
    """One row for a ministry of a place, or None."""
    column, titles, press = subject
    if own == ["-"] or (not own and not generic):
        return None
    name = own[0] if own else f"{titles[0]} ({place})"
    alias = own[1:]
    if generic:
        for thing in press + titles[:1]:
            alias += names.before(thing)
        for title in titles[1:]:
            alias += [f"{owner} {title}" for owner in names.owners()]
        for thing in (press[0].title(),) + titles:
            alias += names.after(thing)
        # Without the country it is anyone's: it counts once the document has told whose it is.
        alias += ["~" + thing for thing in (press[0].title(),) + titles[:1]]
    return [name, "ministry", "|".join(unique(alias, name)), "", "", place]


def main():
    rows = {row["place"]: row for row in read_table(os.path.join(HERE, "government_names.tsv"))}
    capitals = {}
    for row in read_table(os.path.join(DICTS, "capitals.tsv")):
        if row["kind"] == "capital":
            capitals.setdefault(row["part_of"], []).append(row["place"].lstrip("~="))
    places = list(read_table(os.path.join(DICTS, "countries.tsv")))
    places += [row for row in read_table(os.path.join(DICTS, "regions.tsv")) if row["place"] in rows]
    for place in sorted(set(rows) - {row["place"] for row in places}):
        sys.exit(f"governments.py: government_names.tsv: error: '{place}' is in no place file")

    governments, ministries = [], []
    for listed in places:
        place, row = listed["place"], rows.get(listed["place"], {})
        if row.get("name") == "-" or (listed["kind"] != "country" and not row):
            continue
        adjectives = values(row.get("adjective", "")) or values(listed["demonym"])[:1] or [place]
        names = Names(place, adjectives, values(row.get("short", "")))
        governments.append(government(place, names, row, capitals))
        for subject in MINISTRIES:
            own = values(row.get(subject[0], ""))
            ministries.append(ministry(place, names, subject, own, listed["kind"] == "country"))

    print(HEADER)
    for cells in governments + [cells for cells in ministries if cells]:
        print("\t".join(cells))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
