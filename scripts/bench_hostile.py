"""How soon, and with how much memory, files that are made to harm end in a refusal, through the headless program as it ships.
Prints a line a file: seconds, peak memory of the program or of its reader process, whichever is larger, and the answer.

    bench_hostile.py PROGRAM [FILE]
With a FILE it is that one that is measured: each is, by a start of this script of its own, since a process begins with the peak
memory of whoever started it.
"""
import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

OBJECTS = 1_000_000
PAGES = 850_000
SPACES = 1 << 16


def packed(*entries):
    """A ZIP archive; a whole number as content stands for so many blocks of spaces."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            if isinstance(content, bytes):
                archive.writestr(name, content)
                continue
            with archive.open(name, "w") as entry:
                for _ in range(content):
                    entry.write(b" " * SPACES)
    return out.getvalue()


def pdf(objects):
    """A PDF of these objects, the first of them the catalogue."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, words in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, words))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
    return out.getvalue()


def many_objects():
    yield b"<</Type/Catalog/Pages 2 0 R>>"
    yield b"<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R]>>"
    for number in range(OBJECTS):
        yield b"[%d 0 R]" % number


def many_pages():
    yield b"<</Type/Catalog/Pages 2 0 R>>"
    yield b"<</Type/Pages/Count %d/Kids[%s]>>" % (PAGES, b" ".join(b"%d 0 R" % (number + 3) for number in range(PAGES)))
    for _ in range(PAGES):
        yield b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def laughs(root):
    lines = [b'<!ENTITY l0 "ha">'] + [b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)]
    return b'<?xml version="1.0"?><!DOCTYPE w [' + b"".join(lines) + b"]>" + root


def nested():
    """Archives inside archives, six deep."""
    inner = packed(("a.html", 64))
    for _ in range(6):
        inner = packed(*((f"{n}.zip", inner) for n in range(10)))
    return inner


def files():
    types = ("[Content_Types].xml", b"<Types/>")
    feed = b'<rss version="2.0"><channel><title>&l9;</title><item><title>&l9;</title></item></channel></rss>'
    yield "million-objects.pdf", pdf(many_objects())
    yield "many-pages.pdf", pdf(many_pages())
    yield "bomb.zip", packed(*((f"{n}.html", 900) for n in range(20)))
    yield "nested.zip", nested()
    yield "bomb.docx", packed(types, ("word/document.xml", 16_384))
    yield "bomb.epub", packed(("mimetype", b"application/epub+zip"), ("a.xhtml", 16_384))
    yield "laughs.docx", packed(types, ("word/document.xml", laughs(b"<w>&l9;</w>")))
    yield "laughs.odt", packed(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", laughs(b"<w>&l9;</w>")))
    yield "laughs.xml", laughs(feed)


def measured(program, path):
    start = time.perf_counter()
    child = subprocess.Popen([program, "extract", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    told = child.stdout.read().decode(errors="replace").strip().removeprefix(f"variorum-cli: {path}: ")
    _, status, usage = os.wait4(child.pid, 0)
    took, peak, code = time.perf_counter() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)
    size = path.stat().st_size / 1e6
    print(f"{path.name} ({size:.1f} MB): {took:.2f} s, {peak:.0f} MB, status {code}: {told[:160]}", flush=True)


def main():
    program = sys.argv[1]
    if len(sys.argv) > 2:
        return measured(program, Path(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files():
            path = Path(folder) / name
            path.write_bytes(content)
            subprocess.run([sys.executable, __file__, program, path], check=True)
            path.unlink()


main()
