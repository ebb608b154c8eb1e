"""Makes WARC files, WET, JSON Lines and a directory of pages, one WARC file damaged.

    dumps.py OUT PAGES [FILES] [LIMIT]

The pages below PAGES, *.html or *.html.gz, go round by round into FILES WARC files, up
to LIMIT of them.
"""
import gzip
import itertools
import json
import pathlib
import sys


def warc(kind, name, content_type, body):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://pages.example/{name}\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0)


def content(page):
    data = page.read_bytes()
    return gzip.decompress(data) if page.suffix == ".gz" else data


out, pages = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
files, limit = (int(n) for n in (sys.argv[3:] + ["8", "400"][len(sys.argv[3:]):]))
html = list(itertools.islice((p for p in sorted(pages.rglob("*.html*")) if p.suffix in (".html", ".gz") and p.is_file()), limit))
(out / "pages").mkdir(parents=True)
for number in range(files):
    with open(out / f"crawl-{number:02}.warc.gz", "wb") as f:
        for page in html[number::files]:
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content(page)
            f.write(warc("response", page.name, "application/http; msgtype=response", answer))
data = bytearray((out / "crawl-00.warc.gz").read_bytes())
middle = len(data) // 2
data[middle : middle + 64] = bytes(b ^ 0x5A for b in data[middle : middle + 64])
(out / "crawl-00.warc.gz").write_bytes(data)
with open(out / "text.wet.gz", "wb") as f:
    for page in sorted(pages.rglob("*.txt"))[:40]:
        f.write(warc("conversion", page.name, "text/plain", page.read_bytes()))
with open(out / "lines.jsonl", "w") as f:
    for page in html[:40]:
        f.write(json.dumps({"url": f"https://lines.example/{page.name}", "html": content(page).decode(errors="replace")}) + "\n")
    f.write("no object\n")
for page in html[:20]:
    (out / "pages" / page.name.removesuffix(".gz")).write_bytes(content(page))
