"""Rates and memory of large imports on invented articles, through the headless program as it ships. Prints one figure a line.

    bench_import.py PROGRAM [TEXTS] [PAGES]
Texts go in as files of about three hundred words, in two drops of the same size; pages as saved pages of about 190 kB, most of it
markup, scripts and lists of links, as outlets make them. Leaves out the window.
"""
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLACES = "Velby Halm Tarn Eastmere Ostby Merrow Karsa Lindal Norrhaven Ferring".split()
DOINGS = "opened closed inspected repaired questioned approved delayed flooded rebuilt sold".split()
THINGS = "bridge harbour dam school tramway hospital library market station waterworks".split()
PAGE_BYTES = 190_000


def sentences(rng, count):
    return [
        f"The {rng.choice(THINGS)} of {rng.choice(PLACES)} was {rng.choice(DOINGS)} on {rng.randint(2, 28)} May after {rng.randint(3, 900)} "
        f"people had asked the council of {rng.choice(PLACES)} about the {rng.choice(THINGS)}."
        for _ in range(count)
    ]


def text(rng, number):
    said = sentences(rng, 14)
    return f" date 2031-05-{rng.randint(1, 28):02} Number {number}: {said[0][4:60]}\n\n" + "\n\n".join(said) + "\n"


def page(rng, number):
    said = sentences(rng, 26)
    head = f"Number {number}: {said[0][4:70]}"
    rows = [
        f'<li class="teaser teaser--{n % 7}"><a href="/2031/{n}/{rng.choice(THINGS)}" data-id="{rng.getrandbits(48):x}"><span class="teaser__kicker">'
        f"{rng.choice(PLACES)}</span> <span class=\"teaser__title\">{rng.choice(THINGS).title()} {rng.choice(DOINGS)} in {rng.choice(PLACES)}</span></a></li>\n"
        for n in range(330)
    ]
    links, top, foot = "".join(rows), "".join(rows[:110]), "".join(rows[:80])
    script = "window.__state=" + "".join(f'{{"k{n}":"{rng.getrandbits(64):x}","v":[{n},{n * 3}]}},' for n in range(1_000))
    out = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{head} | Kestrel Daily</title>'
        f'<link rel="canonical" href="https://www.kestrel.example/2031/{number}"><meta property="og:site_name" content="Kestrel Daily">'
        f'<meta property="article:published_time" content="2031-05-{number % 28 + 1:02}T07:10:00Z"><script>{script}</script></head><body>'
        f'<header><nav><ul>{top}</ul></nav></header><main><article><h1>{head}</h1><p class="byline">By Ada Holm</p>'
        + "".join(f'<p class="body__p" data-n="{n}">{words}</p>\n' for n, words in enumerate(said))
        + f"</article><aside><h2>More</h2><ul>{links}</ul></aside></main><footer><ul>{foot}</ul></footer>"
    )
    pad = max(0, PAGE_BYTES - len(out) - 40)
    return out + f"<script>/*{'x' * pad}*/</script></body></html>"


def written(folder, ending, make, numbers):
    folder.mkdir()
    for number in numbers:
        (folder / f"{number}.{ending}").write_text(make(random.Random(number), number))
    return folder


def run(program, library, *arguments):
    """Seconds and peak memory in megabytes of one run of the program."""
    start = time.perf_counter()
    child = subprocess.Popen([program, "--library", library, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"{arguments[0]} ended with {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    program = sys.argv[1]
    texts, pages = (int(given) for given in (sys.argv[2:4] + ["10000", "500"][len(sys.argv) - 2:]))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = folder / "texts.variorum"
        for drop in range(2):
            numbers = range(drop * texts, (drop + 1) * texts)
            took, peak = run(program, library, "import", written(folder / f"texts-{drop}", "txt", text, numbers))
            print(f"{texts} texts, drop {drop + 1}: {texts / took:.0f} articles/s, peak {peak:.0f} MB", flush=True)
        library = folder / "pages.variorum"
        took, peak = run(program, library, "import", written(folder / "pages", "html", page, range(pages)))
        print(f"{pages} pages of {PAGE_BYTES // 1000} kB: {pages / took:.0f} pages/s, peak {peak:.0f} MB", flush=True)
        took, peak = run(program, library, "extract-again")
        print(f"the same pages extracted again: {pages / took:.0f} pages/s, peak {peak:.0f} MB", flush=True)


main()
