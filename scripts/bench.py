"""Import, search and memory on invented articles, through the programs as they ship. Prints one figure a line.

    bench.py FOLDER_OF_PROGRAMS UI_FOLDER LIBRARY
LIBRARY is made anew and left for what is measured after this. Leaves out the diff (a bench of its crate) and the window's
first paint, which needs a screen.
"""
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

PLACES = "Velby Halm Tarn Eastmere Ostby Merrow Karsa Lindal Norrhaven Ferring".split()
DOINGS = "opened closed inspected repaired questioned approved delayed flooded rebuilt sold".split()
THINGS = "bridge harbour dam school tramway hospital library market station waterworks".split()
ARTICLES, STORED, QUERIES = 1_000, 10_000, 200


def article(rng, number):
    """About three hundred words that are like no other article's."""
    said = [
        f"The {rng.choice(THINGS)} of {rng.choice(PLACES)} was {rng.choice(DOINGS)} on {rng.randint(2, 28)} May after {rng.randint(3, 900)} "
        f"people had asked the council of {rng.choice(PLACES)} about the {rng.choice(THINGS)}."
        for _ in range(14)
    ]
    return f" date 2031-05-{rng.randint(1, 28):02} Number {number}: {said[0][4:60]}\n\n" + "\n\n".join(said) + "\n"


def written(folder, first, count, rng):
    folder.mkdir()
    for number in range(first, first + count):
        (folder / f"{number}.txt").write_text(article(rng, number))
    return folder


def imported(cli, library, folder):
    start = time.perf_counter()
    subprocess.run([cli, "--library", library, "import", folder], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def searches(serve, library, ui, rng):
    """Milliseconds of each search over the loopback host, its own round trip included."""
    host = subprocess.Popen([serve, library, ui, "0"], stdout=subprocess.PIPE, text=True)
    try:
        address = host.stdout.readline().split()[-1]
        took = []
        for _ in range(QUERIES):
            words = f"{rng.choice(THINGS)} {rng.choice(PLACES)}"
            body = json.dumps({"query": words, "source_ids": [], "offset": 0, "limit": 50}).encode()
            request = urllib.request.Request(f"{address}/call/search", body, {"content-type": "application/json"})
            start = time.perf_counter()
            urllib.request.urlopen(request).read()
            took.append((time.perf_counter() - start) * 1000)
        return took
    finally:
        host.terminate()
        host.wait()


def main():
    programs, ui, library = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    shutil.rmtree(library.parent, ignore_errors=True)
    library.parent.mkdir(parents=True)
    cli, serve = programs / "variorum-cli", programs / "variorum-serve"
    rng = random.Random(20310514)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        took = imported(cli, library, written(folder / "first", 0, ARTICLES, rng))
        print(f"import of {ARTICLES} plain-text articles: {ARTICLES / took:.0f} articles/s")
        took = imported(cli, library, written(folder / "rest", ARTICLES, STORED - ARTICLES, rng))
        print(f"import of {STORED - ARTICLES} more: {(STORED - ARTICLES) / took:.0f} articles/s")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        took = sorted(searches(serve, library, ui, rng))
        print(f"search over {STORED} versions: p50 {statistics.median(took):.1f} ms, p95 {took[int(len(took) * 0.95)]:.1f} ms")
        print(f"peak memory of the import: {peak:.0f} MB")


main()
