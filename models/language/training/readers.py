"""Readers of the corpora's file formats; each yields sentences with the corpus's own words and labels."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_FUNCTION_WORDS_TEXT = """
the a an this that these those his her its their our my your of and in on for to
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())


@dataclass(kw_only=True)
class Tagged:
    """One sentence. `text` where the corpus keeps its spacing; tags are O or B-/I- and the corpus's label."""

    words: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    text: str | None = None


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text("utf-8", errors="replace").split("\n"):
        if line.strip("\r\n\t "):
            block.append(line.rstrip("\r\n"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def read_columns(path: Path, *, cut_handles: bool = False) -> Iterator[Tagged]:
    """Word first, tag last on a line.

    A handle cut in two ("@", "ada") is one word again where its "@" has a label. `cut_handles`: the corpus
    cuts every handle, also at its underscores, so any "@" begins one.
    """
    for block in _blocks(path):
        item = Tagged()
        for line in block:
            cells = line.split()
            if len(cells) < 2 or cells[0] == "-DOCSTART-":
                continue
            last, tag = (item.words[-1], item.tags[-1]) if item.words else ("", "O")
            handle = last == "@" and (cut_handles or tag != "O")
            if cut_handles and last.startswith("@"):
                handle = handle or last.endswith("_") or cells[0] == "_"
            if handle:
                item.words[-1] += cells[0]
            else:
                item.words.append(cells[0])
                item.tags.append(cells[-1] if cells[-1][:2] in ("B-", "I-") else "O")
        if item.words:
            yield item


def read_spaced(path: Path) -> Iterator[Tagged]:
    """Universal NER: `# text =` holds the sentence as it was written."""
    for block in _blocks(path):
        item = Tagged()
        for line in block:
            cells = line.split("\t")
            if line.startswith("# text = "):
                item.text = line[9:]
            elif cells[0].isdigit():
                item.words.append(cells[1])
                item.tags.append(cells[2] if cells[2][:2] in ("B-", "I-") else "O")
        yield item


def read_gum(paths: Iterable[Path]) -> Iterator[Tagged]:
    """GUM marks every mention; kept are persons, organisations and places whose head is a proper noun."""
    for path in paths:
        open_mentions: dict[str, tuple[int, str]] = {}
        for block in _blocks(path):
            item, tags, heads = Tagged(), [], []
            rows = [line.split("\t") for line in block if line.split("\t")[0].isdigit()]
            item.text = next((line[9:] for line in block if line.startswith("# text = ")), None)
            item.words = [row[1] for row in rows]
            tags, heads = [row[3] for row in rows], [int(row[6]) - 1 for row in rows]
            item.tags = ["O"] * len(rows)
            open_mentions.clear()
            for i, row in enumerate(rows):
                for first, label in _gum_closed(row[9], i, open_mentions):
                    _mark_proper(item, tags, heads, (first, i), label)
            yield item


def _gum_closed(misc: str, i: int, open_mentions: dict[str, tuple[int, str]]) -> Iterator[tuple[int, str]]:
    value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    kinds = {"person": "person", "organization": "organization", "place": "place"}
    for part in value.replace("(", " (").replace(")", ") ").split():
        name = part.strip("()").split("-")
        if part.startswith("("):
            open_mentions[name[0]] = (i, kinds.get(name[1], "") if len(name) > 1 else "")
        if part.endswith(")") and name[0] in open_mentions:
            first, label = open_mentions.pop(name[0])
            if label:
                yield first, label


def _mark_proper(item: Tagged, pos: list[str], heads: list[int], mention: tuple[int, int], label: str) -> None:
    first, last = mention
    head = next((i for i in range(first, last + 1) if not first <= heads[i] <= last), first)
    if pos[head] != "PROPN":
        return
    start = end = head
    while start > first and pos[start - 1] == "PROPN":
        start -= 1
    while end < last and pos[end + 1] == "PROPN":
        end += 1
    if all(item.tags[i] == "O" for i in range(start, end + 1)):
        for i in range(start, end + 1):
            item.tags[i] = f"{'B' if i == start else 'I'}-{label}"


def read_litbank(paths: Iterable[Path]) -> Iterator[Tagged]:
    """LitBank nests mentions and names common nouns; kept are those of capitalised words alone."""
    for path in paths:
        for block in _blocks(path):
            rows = [line.split("\t") for line in block]
            item = Tagged(words=[row[0] for row in rows], tags=["O"] * len(rows))
            for column in range(1, min(len(row) for row in rows)):
                for start, end, label in _column_spans([row[column] for row in rows]):
                    words = item.words[start:end]
                    capital = all(w[0].isupper() or w == "." for w in words) and not words[0].isupper()
                    if capital and words[0].lower() not in _FUNCTION_WORDS:
                        for i in range(start, end):
                            item.tags[i] = f"{'B' if i == start else 'I'}-{label}"
            yield item


def _column_spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            yield start, i, tags[start][2:]
            start = -1
        if tag.startswith("B-"):
            start = i
