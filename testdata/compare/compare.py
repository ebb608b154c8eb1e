"""Compares shuck with other extractors on benchmarks that you fetch yourself, and
prints a table in Markdown for each.

    testdata/compare/install DIR                   installs the others, see there
    DIR/bin/python testdata/compare/compare.py --shuck bin/shuck SET...

What is not installed is left out. A SET is a directory in one of three layouts:

    gold.jsonl, html/ID.html.gz      an object a line: id, file, url, headline, authors (list),
                                     published, lead (list), body, dateline ({} where there is none)
    ground-truth.json, html/         article-extraction-benchmark by Scrapinghub
    ground-truth/ID.json, html/      WCXB, one of its splits

What is measured, as the mean over the pages that have the gold:

    body       F1 of the words, as bags; after them, for article-extraction-benchmark, its own
               measure: F1 of the means of precision and recall of runs of four words
    headline   is the same, but for case, white space, and the shapes of quotes and dashes
    authors    the same set of names; a string with several is parted at commas, semicolons and "and"
    date       the same day, in the zone of the gold or in UTC
    dateline   F1 of finding it: right is the same place
    CPU        time of the processor for a page, reading and starting up left out, as a multiple of shuck's

Golds print the dateline, and some the standfirst, in front of the story. Shuck has them as
fields of their own, so they are put back before bodies are compared. Everything runs one
after the other, on the same pages, on one machine; needs nothing but Python.
"""

import argparse
import collections
import dataclasses
import datetime
import gzip
import importlib.metadata
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

here = pathlib.Path(__file__).resolve().parent


# Golds.


def read_gold(directory):
    """The pages of a set: objects with the keys of the first layout, file among them."""
    if (directory / "gold.jsonl").exists():
        with open(directory / "gold.jsonl", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    if (directory / "ground-truth.json").exists():
        truth = json.loads((directory / "ground-truth.json").read_text(encoding="utf-8"))
        return [
            {"id": name, "file": f"html/{name}.html.gz", "url": page.get("url"), "body": page["articleBody"], "shingles": True}
            for name, page in sorted(truth.items())
        ]
    if (directory / "ground-truth").is_dir():
        return [wcxb_page(directory, path) for path in sorted((directory / "ground-truth").glob("*.json"))]
    sys.exit(f"{directory}: there is neither gold.jsonl nor ground-truth.json nor ground-truth/")


def wcxb_page(directory, path):
    page = json.loads(path.read_text(encoding="utf-8"))
    truth = page.get("ground_truth", page)
    kind = page.get("page_type") or page.get("_internal", {}).get("page_type") or {}
    return {
        "id": path.stem,
        "file": next(str(f.relative_to(directory)) for f in sorted((directory / "html").glob(path.stem + ".html*"))),
        "url": page.get("url"),
        "kind": kind if isinstance(kind, str) else kind.get("primary"),
        "headline": truth.get("title"),
        "authors": [truth["author"]] if truth.get("author") else None,
        "published": truth.get("publish_date"),
        "body": truth.get("main_content"),
    }


def unpack(directory, gold, into):
    """Writes the pages unpacked, as all read them, and gives a line for each: its path and address."""
    lines = []
    for number, page in enumerate(gold):
        path = into / f"{number}.html"
        data = (directory / page["file"]).read_bytes()
        path.write_bytes(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
        lines.append(f"{path}\t{page['url']}" if page.get("url") else str(path))
    return lines


# Measures.


def words(text):
    """Words without case; a character is one in scripts without spaces between words."""
    return re.findall(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+", (text or "").lower())


def in_common(a, b):
    return sum((collections.Counter(a) & collections.Counter(b)).values())


def f1(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else 1.0


def body_f1(gold, record):
    wanted, found = words(gold["body"]), words(story(gold, record))
    return f1(in_common(wanted, found), len(found), len(wanted))


def shingles(text):
    found = words(text)
    return [tuple(found[i : i + 4]) for i in range(max(1, len(found) - 3))] if found else []


def shingle_shares(gold, record):
    wanted, found = shingles(gold["body"]), shingles(story(gold, record))
    both = in_common(wanted, found)
    return both / len(found) if found else None, both / len(wanted) if wanted else None


def story(gold, record):
    """The body with what golds print in front of it."""
    parts = [record.get("body") or ""]
    for printed in (record.get("dateline") or {}).get("text"), gold.get("lead") and record.get("lead"):
        if printed and folded(printed) not in folded(parts[0])[: 2 * len(printed) + 40]:
            parts.insert(0, printed)
    return "\n".join(parts)


def folded(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    for shapes, one in ("‘’‚‛`´′", "'"), ("“”„‟«»″", '"'), ("‐‑‒–—―−", "-"):
        text = re.sub(f"[{shapes}]", one, text)
    return " ".join(text.split())


def name_set(authors):
    parts = (part for author in authors or [] for part in re.split(r"[,;&|/]|\b(?:and|und|et|y|e)\b", folded(author)))
    names = (" ".join(re.findall(r"\w+", re.sub(r"^\s*(?:by|von|par|por|di|af|av)\b", "", part))) for part in parts)
    return {name for name in names if name}


def days(time):
    """The calendar day of a time, in its own zone and in UTC."""
    time = str(time or "").strip().replace(" ", "T", 1)
    out = {time[:10]} if re.match(r"\d{4}-\d\d-\d\d", time) else set()
    try:
        moment = datetime.datetime.fromisoformat(time)
        if moment.tzinfo:
            out.add(moment.astimezone(datetime.timezone.utc).date().isoformat())
    except ValueError:
        pass
    return out


def place(dateline):
    return " ".join(re.findall(r"\w+", folded((dateline or {}).get("place"))))


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else None


def share(gold_key, same):
    """A measure: the share of the pages with this gold of which the record has the same."""
    return lambda pairs: mean(float(same(gold[gold_key], record.get(gold_key))) for gold, record in pairs if gold.get(gold_key))


def shingle_f1(pairs):
    shares = [shingle_shares(gold, record) for gold, record in pairs if gold.get("shingles")]
    precision, recall = mean(p for p, _ in shares), mean(r for _, r in shares)
    return 2 * precision * recall / (precision + recall) if precision and recall else None


def dateline_f1(pairs):
    labelled = [(gold["dateline"], record.get("dateline")) for gold, record in pairs if gold.get("dateline") is not None]
    wanted = sum(bool(gold) for gold, _ in labelled)
    found = sum(bool(dateline) for _, dateline in labelled)
    right = sum(bool(gold) and bool(dateline) and place(gold) == place(dateline) for gold, dateline in labelled)
    return f1(right, found, wanted) if wanted else None


measures = {
    "body": lambda pairs: mean(body_f1(gold, record) for gold, record in pairs if gold.get("body")),
    "body, by runs of four": shingle_f1,
    "headline": share("headline", lambda gold, found: folded(gold) == folded(found)),
    "authors": share("authors", lambda gold, found: name_set(gold) == name_set(found)),
    "date": share("published", lambda gold, found: bool(days(gold) & days(found))),
    "dateline": dateline_f1,
}


# Extractors. Each is a command that answers a line of paths and addresses with a line of
# JSON, and what is in it: headline, authors, published, body, lead, dateline.


@dataclasses.dataclass
class Tool:
    name: str
    version: str
    command: list
    directory: str = None
    fields: tuple = ("body", "headline", "authors", "date")


def by_trafilatura(page, url):
    import trafilatura

    found = trafilatura.bare_extraction(page, url=url, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    return {"headline": found.title, "authors": [found.author or ""], "published": found.date, "body": found.text}


def by_newspaper(page, url):
    import newspaper

    article = newspaper.Article(url or "https://example.org/story", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    published = article.publish_date.isoformat() if article.publish_date else None
    return {"headline": article.title, "authors": article.authors, "published": published, "body": article.text}


def by_resiliparse(page, url):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
    return {"body": extract_plain_text(tree, main_content=True, preserve_formatting=True, alt_texts=False)}


in_python = {"trafilatura": by_trafilatura, "newspaper4k": by_newspaper, "resiliparse": by_resiliparse}


def answer(name):
    """The process of an extractor in Python."""
    for line in sys.stdin:
        path, _, url = line.rstrip("\n").partition("\t")
        try:
            record = in_python[name](pathlib.Path(path).read_bytes(), url or None)
        except Exception:  # whatever it is, it costs this page alone
            record = {}
        print(json.dumps(record))


def tools(shuck):
    """What is installed."""
    yield Tool(
        "shuck",
        output_of([shuck, "--version"]).split()[1],
        [shuck, "--jobs", "1", "--quiet", "--format", "json", "--files-from", "-"],
        fields=("body", "headline", "authors", "date", "dateline"),
    )
    for name in in_python:
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        fields = ("body",) if name == "resiliparse" else Tool.fields
        yield Tool(name, version, [sys.executable, __file__, "--answer", name], fields=fields)
    installed = pathlib.Path(sys.prefix)
    commands = {
        "go-trafilatura": ([installed / "bin/compare-go", "go-trafilatura"], None),
        "go-readability": ([installed / "bin/compare-go", "go-readability"], None),
        "rs-trafilatura": ([installed / "bin/compare-rust"], None),
        "defuddle": (["node", "--input-type=module", "--eval", (here / "peers/defuddle.mjs").read_text()], installed / "node"),
    }
    for name, (command, directory) in commands.items():
        if shutil.which(command[0]) and (directory is None or directory.is_dir()):
            yield Tool(name, output_of([*command, "version"], cwd=directory).strip(), command, directory)


def output_of(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, **options).stdout


def run(tool, lines):
    """The records of the pages, and how long the processors worked on them."""
    with tempfile.TemporaryFile("w+") as pages, tempfile.TemporaryFile("w+") as records:
        pages.writelines(line + "\n" for line in lines)
        pages.seek(0)
        process = subprocess.Popen(tool.command, stdin=pages, stdout=records, stderr=subprocess.DEVNULL, cwd=tool.directory)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        records.seek(0)
        return [json.loads(line) for line in records], used.ru_utime + used.ru_stime


def compared(tool, gold, lines):
    """A row of the table: the figures of the measures, and seconds for a page."""
    records, used = run(tool, lines)
    if len(records) != len(lines):
        print(f"{tool.name}: {len(records)} records of {len(lines)} pages, left out", file=sys.stderr)
        return None
    _, start = run(tool, [])
    pairs = list(zip(gold, records))
    row = {name: measure(pairs) for name, measure in measures.items() if name.split(",")[0] in tool.fields}
    return row, max(used - start, 0) / len(lines)


def table(rows):
    """Markdown; the best figure of a column is bold."""
    columns = [name for name in measures if any(row.get(name) is not None for _, (row, _) in rows)]
    best = {name: max(round(row[name], 3) for _, (row, _) in rows if row.get(name) is not None) for name in columns}
    print("| | version |", " | ".join(columns), "| CPU |")
    print("|---|---|" + "---:|" * (len(columns) + 1))
    unit = rows[0][1][1] or 1e-4  # one page may take less time than is measured
    for tool, (row, seconds) in rows:
        cells = [figure(row.get(name), best[name]) for name in columns]
        print(f"| {tool.name} | {tool.version} |", " | ".join(cells), f"| {seconds / unit:.1f} |")
    print(f"\nCPU 1.0 is {1000 * unit:.1f} ms a page.")


def figure(value, best):
    if value is None:
        return "–"
    text = f"{value:.3f}".lstrip("0")
    return f"**{text}**" if round(value, 3) == best else text


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sets", nargs="*", metavar="SET", type=pathlib.Path)
    arguments.add_argument("--shuck", default="shuck", help="the program, with its path where it is not installed")
    arguments.add_argument("--kind", help="only pages of this kind, such as article, where golds say it")
    arguments.add_argument("--only", help="names of extractors with commas between them; shuck is always one")
    arguments.add_argument("--limit", type=int, help="only the first N pages of each set")
    arguments.add_argument("--answer", choices=in_python, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.answer:
        return answer(chosen.answer)
    if not chosen.sets:
        arguments.error("give a directory of pages with golds")
    shuck = shutil.which(chosen.shuck)
    if not shuck:
        arguments.error(f"there is no program {chosen.shuck}: go build -o bin/shuck ./cmd/shuck")
    wanted = chosen.only.split(",") if chosen.only else None
    there = [tool for tool in tools(os.path.abspath(shuck)) if not wanted or tool.name in ["shuck", *wanted]]
    for directory in chosen.sets:
        gold = [page for page in read_gold(directory) if chosen.kind in (None, page.get("kind"))][: chosen.limit]
        if not gold:
            sys.exit(f"{directory}: there are no pages of the kind {chosen.kind}")
        with tempfile.TemporaryDirectory() as into:
            lines = unpack(directory, gold, pathlib.Path(into))
            rows = [(tool, compared(tool, gold, lines)) for tool in there]
        print(f"\n### {directory.resolve().name}: {len(gold)} pages, {datetime.date.today()}\n")
        table([(tool, row) for tool, row in rows if row])
        sys.stdout.flush()


if __name__ == "__main__":
    main()
