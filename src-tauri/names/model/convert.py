#!/usr/bin/env python3
"""Packs the named-entity part of a spaCy English model into `english.bin`, the form that this crate reads.

usage: convert.py MODEL_DIR OUT.bin        (needs the PyPI packages spacy 3.8 and numpy; README.md beside this file has the steps)

The file: magic `VNAMES01`, a little-endian u32 count of sections, for each section a u8 name length, the name, u32 offset and
u32 length (offsets count from the file's start), then the sections. Numbers are IEEE half floats unless said otherwise.
The 300-wide word vectors pass only through one linear layer, so they are stored after it, 96 wide.
"""
import json, struct, sys
import numpy as np, spacy, srsly
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import StringStore

source, target = sys.argv[1:3]
model = srsly.msgpack_loads(open(source + "/ner/model", "rb").read())
names = [node["name"] for node in model["nodes"]]
params = model["params"]
at = lambda name: [i for i, n in enumerate(names) if n == name and params[i]]
half = lambda a: np.ascontiguousarray(a, dtype="<f2").tobytes()
sections = {}

for name, i in zip(("norm", "prefix", "suffix", "shape"), at("hashembed")):
    sections["embed." + name] = half(params[i]["E"])
for k, (m, n) in enumerate(zip(at("maxout"), at("layernorm"))):
    sections[f"layer{k}.w"] = half(params[m]["W"].reshape(-1, params[m]["W"].shape[2]))
    sections[f"layer{k}.b"] = half(params[m]["b"])
    sections[f"layer{k}.gain"] = half(params[n]["G"])
    sections[f"layer{k}.shift"] = half(params[n]["b"])
(lower,) = at("precomputable_affine")
upper, narrow = [i for i in at("linear")]
sections["narrow.w"], sections["narrow.b"] = half(params[narrow]["W"]), half(params[narrow]["b"])
sections["state.w"] = half(params[lower]["W"].reshape(-1, params[lower]["W"].shape[3]))
sections["state.b"], sections["state.pad"] = half(params[lower]["b"]), half(params[lower]["pad"][0])
sections["score.w"], sections["score.b"] = half(params[upper]["W"]), half(params[upper]["b"])

# The order of spaCy's BiluoPushDown.add_actions: by action, then by falling frequency and label.
moves = json.loads(srsly.msgpack_loads(open(source + "/ner/moves", "rb").read())["moves"])
rows = []
for action in sorted(moves, key=int):
    for label, _ in sorted(moves[action].items(), key=lambda kv: (kv[1], kv[0]), reverse=True):
        rows.append("-BILUO"[int(action)] + " " + label)
sections["moves"] = "\n".join(rows).encode()

if at("static_vectors"):
    (i,) = at("static_vectors")
    vectors = np.load(open(source + "/vocab/vectors", "rb"))
    sections["vectors"] = half(vectors @ params[i]["W"].T)
    keys = srsly.msgpack_loads(open(source + "/vocab/key2row", "rb").read())
    short = {}
    for key, row in keys.items():
        if row >= 0:
            short.setdefault(key >> 32, row)
    order = sorted(short)
    sections["vector.keys"] = np.array(order, dtype="<u4").tobytes()
    sections["vector.rows"] = np.array([short[k] for k in order], dtype="<u2").tobytes()

# Spelling norms and tokenizer exceptions: one a line, fields apart by tabs.
strings = StringStore(json.load(open(source + "/vocab/strings.json")))
table = srsly.msgpack_loads(open(source + "/vocab/lookups.bin", "rb").read())["lexeme_norm"]
norms = {strings[key]: value for key, value in table.items() if key in strings} | BASE_NORMS
sections["norms"] = "\n".join(f"{word}\t{norm}" for word, norm in sorted(norms.items())).encode()
ORTH, NORM = spacy.attrs.ORTH, spacy.attrs.NORM
rules = []
for word, parts in sorted(spacy.blank("en").tokenizer.rules.items()):
    if any(c.isspace() for c in word):
        continue
    rules.append(word + "\t" + "\t".join(f"{p[ORTH]}\t{p.get(NORM, '')}" for p in parts))
sections["exceptions"] = "\n".join(rules).encode()

start = 12 + sum(9 + len(name) for name in sections)
head, body = b"VNAMES01" + struct.pack("<I", len(sections)), b""
for name, data in sections.items():
    body += b"\0" * (-(start + len(body)) % 8)
    head += struct.pack("<B", len(name)) + name.encode() + struct.pack("<II", start + len(body), len(data))
    body += data
open(target, "wb").write(head + body)
print(f"{len(sections)} sections, {len(head + body)} bytes")
