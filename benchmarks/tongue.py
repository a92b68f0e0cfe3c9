"""How surely text in another language is reported, by its length, and how often English is.

python benchmarks/tongue.py [--languages] [--data DIR]

Cuts the invented paragraphs of tests/detect/tongue/ into runs of 5, 10, 20 and 40 words (from every fifth word on) and
puts each inside an English post. DIR is the data folder; of the school's posts in it only counts are printed.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import mean, median
from time import perf_counter

from policycheck.detect.base import View
from policycheck.detect.language import blank_language
from policycheck.detect.tongue import TongueDetector
from policycheck.detect.tongue.languages import NAMES
from policycheck.types import Content, School, Segment, TextPart, TextSource, Unchecked

TESTS = Path(__file__).resolve().parent.parent / "tests" / "detect" / "tongue"
POST = "Dear parents, here is this week's news.\n\n{}\n\nHave a good weekend with your families."
LENGTHS = (5, 10, 20, 40)
UNSPACED = {"zh": 2, "ja": 2, "th": 4}  # letters that are reckoned as a word

blank, detector = blank_language(), TongueDetector()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--languages", action="store_true", help="a line for each language")
    parser.add_argument("--data", type=Path, help="the data folder")
    options = parser.parse_args()
    by_length(each=options.languages)
    for name in ("silent.txt", "welsh.txt"):
        texts = lines_of(TESTS / name)
        print(f"{name}: {sum(bool(unread(POST.format(text))) for text in texts)} of {len(texts)} reported")
    if options.data:
        posts(options.data / "school_posts_uk" / "posts.jsonl")


def by_length(*, each: bool) -> None:
    cells: dict[str, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
    named: list[bool] = []
    for line in lines_of(TESTS / "paragraphs.txt"):
        code, words = line.split(" | ", 1)
        for length in LENGTHS:
            for text in runs(code, words, length):
                found = unread(POST.format(text))
                cells[code][length].append(bool(found))
                if found and code in NAMES and length >= 20:
                    named.append(NAMES[code] in found[0].reason)
    for code, row in cells.items() if each else ():
        print(f"{code:4}", *(f"{length}: {sum(row[length])}/{len(row[length])}" for length in LENGTHS), sep="\t")
    for length in LENGTHS:
        flags = [flag for row in cells.values() for flag in row[length]]
        print(f"{length} words: {sum(flags)} of {len(flags)} reported ({sum(flags) / len(flags):.0%})")
    print(f"right language from 20 words on: {sum(named)} of {len(named)}; languages: {len(cells)}")


def runs(code: str, words: str, length: int) -> Iterator[str]:
    size = UNSPACED.get(code)
    parts = [words[i : i + size] for i in range(0, len(words), size)] if size else words.split()
    if length == LENGTHS[-1] and 20 <= len(parts) < length:
        parts *= 2  # so that shorter paragraphs give one run too
    for start in range(0, len(parts) - length + 1, 5 if length < LENGTHS[-1] else len(parts)):
        yield ("" if size else " ").join(parts[start : start + length])


def posts(path: Path) -> None:
    texts = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    views = [view_of(text) for text in texts]
    list(detector.detect(view_of("Jutro szkoła będzie zamknięta, bo spadło dużo śniegu.")))  # loads the model
    times, reported = [], 0
    for view in views:
        start = perf_counter()
        reported += bool(list(detector.detect(view)))
        times.append((perf_counter() - start) * 1000)
    print(f"school's posts: {reported} of {len(texts)} reported; {median(times):.2f} ms each (mean {mean(times):.2f})")


def unread(text: str) -> list[Unchecked]:
    return list(detector.detect(view_of(text)))


def view_of(text: str) -> View:
    segments = (Segment(start=0, original=0, length=len(text)),)
    part = TextPart(origin=TextSource.of("text", text), kind="body", text=text, segments=segments)
    content = Content(sources=("text",), texts=(part,))
    return View(content=content, docs=(blank(text),), school=School(), on=date(2026, 11, 20))


def lines_of(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]


if __name__ == "__main__":
    main()
