"""Compares the Markdown that shuck makes of the pages beside this script with what
html2text, pandoc and trafilatura make of them, as far as these are installed.

    python3 testdata/markdown/compare.py [SHUCK]

SHUCK is the program, shuck where it is not given. What a page must hold is read off
the .md beside it, which a test holds shuck to, so a loss of shuck's own is seen there
and not here. Of each, what is counted is the share that is found, whatever its form:

    text      words, as F1: what is lost and what does not belong to the page both count
    code      code blocks with their lines as they are
    formula   formulas as LaTeX between delimiters, as often as they stand on the page
    table     rows of tables with their cells
    links     addresses of links, of links that the page has
"""

import collections
import functools
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys

here = pathlib.Path(__file__).parent
measures = "text", "code", "formula", "table", "links"


def output_of(*command, page):
    return subprocess.run(command, input=page, capture_output=True, check=True).stdout.decode()


def trafilatura_output(page):
    import trafilatura

    return trafilatura.extract(page, output_format="markdown", include_links=True, include_formatting=True, include_images=True) or ""


def tools(shuck):
    """What is installed: how it is called, and what makes Markdown of a page."""
    commands = {
        "shuck": [shuck, "-q", "-f", "markdown", "--images"],
        "html2text": ["html2text"],
        "pandoc": ["pandoc", "--from", "html", "--to", "gfm+tex_math_dollars", "--wrap", "none"],
    }
    for name, command in commands.items():
        if shutil.which(command[0]):
            yield name, functools.partial(lambda command, page: output_of(*command, page=page), command)
        else:
            print(f"{name}: not installed", file=sys.stderr)
    if importlib.util.find_spec("trafilatura"):
        yield "trafilatura", trafilatura_output
    else:
        print("trafilatura: not installed", file=sys.stderr)


def without_front_matter(text):
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)


def words(text):
    text = re.sub(r"\]\([^)]*\)|<[^>]*>", "] ", text)  # addresses and tags are no words
    return collections.Counter(re.findall(r"\w+", text.lower()))


def word_f1(wanted, got):
    wanted, got = words(wanted), words(got)
    common = sum((wanted & got).values())
    return 2 * common / (sum(wanted.values()) + sum(got.values()))


def code_blocks(text):
    """Blocks in fences, and blocks that are indented, as lists of their lines without
    indent in common."""
    fenced = [block for _, block in re.findall(r"^ *(```|~~~).*\n((?:.*\n)*?) *\1 *$", text, flags=re.M)]
    indented = re.findall(r"(?:^(?: {4,}|\t).*\n(?:\s*\n(?= {4}|\t))*)+", text, flags=re.M)
    return [unindented(block) for block in fenced + indented]


def unindented(block):
    lines = [line.rstrip() for line in re.sub(r"\A(\s*\n)+|\s+\Z", "", block.expandtabs(4)).split("\n")]
    indent = min(len(line) - len(line.lstrip()) for line in lines if line)
    return [line[indent:] for line in lines]


def formulas(text):
    """LaTeX between dollar signs or in brackets with backslashes, without white space."""
    text = re.sub(r"^ *```.*?^ *```|`(?!\$)[^`$\n]+`(?!\$)", "", text, flags=re.M | re.S)
    found = re.findall(r"\$\$(.+?)\$\$|\$`?(.+?)`?\$|\\\((.+?)\\\)|\\\[(.+?)\\\]", text, flags=re.S)
    return ["".join("".join(parts).split()) for parts in found]


def table_rows(text):
    """Rows of tables, as the plain text of their cells."""
    rows = []
    for line in text.split("\n"):
        if "|" not in line or re.fullmatch(r"[\s|:-]+", line):
            continue
        cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
        rows.append([re.sub(r"\]\([^)]*\)|[\s`*_\\\[\]]", "", cell) for cell in cells])
    return [tuple(cell for cell in row if cell) for row in rows]


def links(text):
    found = re.findall(r"(?<!!)\[[^\]]*\]\(<?([^)\s>]+)", text)
    return [re.sub(r"^(https?://[^/]+)?(\.\./)*", "", address).strip("/") for address in found]


def share(parts):
    def of(wanted, got):
        wanted, got = parts(wanted), collections.Counter(map(str, parts(got)))
        wanted = collections.Counter(map(str, wanted))
        return sum((wanted & got).values()) / sum(wanted.values()) if wanted else None

    return of


def all_measures(wanted, got):
    counted = word_f1, share(code_blocks), share(formulas), share(table_rows), share(links)
    return [measure(wanted, got) for measure in counted]


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else float("nan")


def main(shuck="shuck"):
    pages = sorted(here.glob("*.html"))
    print(f"{len(pages)} pages".ljust(12), *(name.rjust(8) for name in measures))
    for name, convert in tools(shuck):
        rows = [
            all_measures(without_front_matter(page.with_suffix(".md").read_text("utf-8")), convert(page.read_bytes()))
            for page in pages
        ]
        print(name.ljust(12), *(f"{mean(column):8.2f}" for column in zip(*rows)))


main(*sys.argv[1:])
