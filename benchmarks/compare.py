"""Names found in the same posts by policycheck, by Presidio's analyzer as it comes, and by look-up alone.

python benchmarks/compare.py tests/data/language/posts.jsonl --spacy FOLDER --data DIR

--spacy: the pipeline that models/language/training/baseline.py trains, in place of the one that Presidio downloads.
--data: the data folder; look-up takes every capitalised word that is a registered UK forename for a name.
Everybody who is named counts, public figures too; a name is found where its last word is covered, a finding is false
where it meets no name, hashtag or handle. One run, one thread of Python, posts one after the other.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

Find = Callable[[str], list[tuple[int, int]]]
PEOPLE = ("pupil", "staff", "parent", "unknown", "public")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", type=Path)
    parser.add_argument("--spacy", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.posts.read_text("utf-8").splitlines()]
    systems: dict[str, Find] = {
        "policycheck, text check": policycheck(),
        "policycheck, model alone": model(),
        "Presidio as it comes": presidio(options.spacy),
        "look-up of forenames": lookup(options.data),
    }
    print("| | recall | precision | ms a post (median) |\n|---|---|---|---|")
    for name, find in systems.items():
        recall, precision, milliseconds = measure(find, cases)
        print(f"| {name} | {recall:.3f} | {precision:.3f} | {milliseconds:.1f} |", flush=True)


def measure(find: Find, cases: list[dict[str, Any]]) -> tuple[float, float, float]:
    for case in cases[:20]:
        find(case["text"])
    right = due = false = 0
    times = []
    for case in cases:
        started = time.perf_counter()
        spans = find(case["text"])
        times.append(time.perf_counter() - started)
        people = [entity for entity in case["entities"] if entity["kind"] in PEOPLE]
        named = [*people, *(entity for entity in case["entities"] if entity["kind"] in ("tag", "handle"))]
        due += len(people)
        right += sum(any(start < entity["end"] <= end + 2 for start, end in spans) for entity in people)
        false += sum(
            not any(start < entity["end"] and end > entity["start"] for entity in named) for start, end in spans
        )
    return right / due, right / (right + false), 1000 * statistics.median(times)


def policycheck() -> Find:
    """Every detector of texts, without a register."""
    from policycheck.detect import Detection
    from policycheck.drafts import read_draft, read_pixels
    from policycheck.types import Draft, Finding, School, TextLocation

    detection = Detection.load(school=School(), register=None, read_image=read_pixels)

    def find(text: str) -> list[tuple[int, int]]:
        found = detection.run(read_draft(Draft(text)), on=date(2026, 11, 20))
        places = [item.location for item in found if isinstance(item, Finding) and item.category == "person-name"]
        return [(place.start, place.end) for place in places if isinstance(place, TextLocation)]

    return find


def model() -> Find:
    """The shipped language model's PERSON entities and nothing else."""
    from policycheck.detect.language import load_language

    language = load_language()
    return lambda text: [(e.start_char, e.end_char) for e in language(text).ents if e.label_ == "PERSON"]


def presidio(folder: Path) -> Find:
    """`AnalyzerEngine()` with its default recognisers; only the spaCy pipeline is another."""
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    models = [{"lang_code": "en", "model_name": str(folder)}]
    engine = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=engine)

    def find(text: str) -> list[tuple[int, int]]:
        return [
            (item.start, item.end) for item in analyzer.analyze(text, language="en") if item.entity_type == "PERSON"
        ]

    return find


def lookup(data: Path) -> Find:
    with (data / "names_ukbabynames" / "ukbabynames_totals.csv").open(encoding="utf-8") as file:
        names = {row["name"].lower() for row in csv.DictReader(file) if row["name"]}

    def find(text: str) -> list[tuple[int, int]]:
        return [m.span() for m in _WORD.finditer(text) if m[0][0].isupper() and m[0].lower() in names]

    return find


if __name__ == "__main__":
    main()
