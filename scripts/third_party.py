"""Keeps the lists of packages in THIRD_PARTY.md as the lock files have them: what is linked into the programs, and what is
bundled into the window. The rest of that file (data, fonts, texts of licences) is written by hand.

    third_party.py           rewrites the two lists
    third_party.py --check   fails where they are stale, or a package comes under a licence that is not listed in deny.toml
"""
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "THIRD_PARTY.md"
PROGRAMS = ["variorum", "variorum-cli"]
# Where a package offers a choice, the first of these that it offers is taken.
PREFERRED = ["MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "Zlib", "MPL-2.0", "Unicode-3.0", "0BSD"]
COPYRIGHT = re.compile(r"^\W*(copyright\s+(?:\(c\)|©|\d{4}|[A-Z]).*)$", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\[yyyy\]|\{yyyy\}|copyright (owner|holder|notice|license|statement)|<year>", re.IGNORECASE)


def run(*words):
    return subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def chosen(expression):
    """The licence used, where an expression offers several; all of them where it demands all."""
    offers = [part.strip("() ") for part in re.split(r"\s+OR\s+|/", expression or "")]
    return next((name for name in PREFERRED if name in offers), offers[0] if len(offers) == 1 else expression)


def allowed(expression, names):
    parts = re.split(r"\s+AND\s+", (expression or "").replace("/", " OR "))
    return all(any(offer.strip("() ") in names for offer in re.split(r"\s+OR\s+", part)) for part in parts)


def holders(folder, authors):
    """The copyright lines of a package's licence files; its authors where there are none."""
    for file in sorted(folder.glob("*")):
        if not re.match(r"(licen[cs]e|copying|copyright|notice)", file.name, re.IGNORECASE) or not file.is_file():
            continue
        lines = [found.group(1).strip() for line in file.read_text(errors="replace").splitlines() if (found := COPYRIGHT.match(line))]
        lines = [line.rstrip(".") for line in dict.fromkeys(lines) if not PLACEHOLDER.search(line)]
        if lines:
            return "; ".join(lines[:3])
    return ", ".join(re.sub(r"\s*<[^>]*>", "", author) for author in authors) or "its authors"


def rust():
    names = set()
    for program in PROGRAMS:
        for line in run("cargo", "tree", "--locked", "-p", program, "--edges", "normal", "--prefix", "none", "--format", "{p}").splitlines():
            name, version = line.split()[:2]
            names.add((name, version.removeprefix("v")))
    for package in json.loads(run("cargo", "metadata", "--locked", "--format-version", "1"))["packages"]:
        if package["source"] and (package["name"], package["version"]) in names:
            yield package["name"], package["version"], package["license"], Path(package["manifest_path"]).parent, package["authors"]


def stated(package, folder):
    """The licence that the lock file names, or the one whose text a package brings."""
    text = next((file.read_text(errors="replace") for file in sorted(folder.glob("LICEN[CS]E*"))), "")
    return package.get("license") or ("MIT" if "MIT License" in text else None)


def window():
    # Fonts have a section of their own.
    for place, package in json.loads((ROOT / "ui/package-lock.json").read_text())["packages"].items():
        folder = ROOT / "ui" / place
        if place and not package.get("dev") and not package.get("optional") and folder.exists() and "@fontsource" not in place:
            yield place.split("node_modules/")[-1], package["version"], stated(package, folder), folder, []


def table(packages):
    rows = sorted({f"| {name} {version} | {chosen(terms)} | {holders(folder, authors).replace('|', '/')} |" for name, version, terms, folder, authors in packages})
    return "\n".join(["| package | licence | copyright |", "|---|---|---|", *rows])


def replaced(text, heading, new):
    before, rest = text.split(f"## {heading}\n", 1)
    intro = rest.split("| package |", 1)[0]
    after = rest[rest.index("\n## "):]
    return f"{before}## {heading}\n{intro}{new}\n{after}"


def main():
    of_rust, of_window = list(rust()), list(window())
    names = set(tomllib.loads((ROOT / "deny.toml").read_text())["licenses"]["allow"])
    if strange := [f"{name} {version}: {terms}" for name, version, terms, *_ in of_rust + of_window if not allowed(terms, names)]:
        sys.exit("licences that deny.toml does not allow:\n" + "\n".join(strange))
    text = FILE.read_text()
    fresh = replaced(replaced(text, "Packages of the window", table(of_window)), "Rust packages", table(of_rust))
    if "--check" not in sys.argv[1:]:
        FILE.write_text(fresh)
    elif fresh != text:
        sys.exit("THIRD_PARTY.md is stale: scripts/third_party.py")


main()
