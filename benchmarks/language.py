"""Measures what the text detectors find, without a register and without rules.

python benchmarks/language.py posts tests/data/language/posts.jsonl
python benchmarks/language.py hatecheck DIR/abuse_hatecheck/test_suite_cases.csv
python benchmarks/language.py silent FOLDER_OF_TEXTS

posts: precision, recall and F1 of each category by post and by sentence, and of named individuals.
hatecheck: a case counts as found where `abuse` or `discrimination` is; accuracy by functionality.
silent: the share of texts from a school's account that are given each category, for a person to read and judge.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from policycheck.detect import Detection
from policycheck.drafts import read_draft, read_pixels
from policycheck.types import Draft, Finding, Role, School, TextLocation

ON = date(2026, 11, 20)
THRESHOLD = 0.5  # the confidence below which rules take no notice
CATEGORIES = (
    "political", "commercial", "fundraising", "spam", "abuse", "discrimination", "age-inappropriate",
    "sensitive-personal", "direct-message", "complaint", "behaviour-incident", "personal-opinion",
    "about-community", "confidential", "reference", "unprofessional", "off-purpose",
)  # fmt: skip
INDIVIDUALS = ("pupil", "staff", "parent", "unknown")


@dataclass(slots=True)
class Score:
    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, gold: bool, found: bool) -> None:
        self.right, self.found, self.gold = self.right + (gold and found), self.found + found, self.gold + gold

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.found + self.gold, 1)

    def __str__(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.gold, 1)
        return f"P {precision:.3f} R {recall:.3f} F1 {self.f1:.3f} ({self.gold})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("posts", "hatecheck", "silent"))
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed or false")
    options = parser.parse_args()
    detection = Detection.load(school=School(), register=None, read_image=read_pixels)
    {"posts": posts, "hatecheck": hatecheck, "silent": silent}[options.what](detection, options.path, options.misses)


def findings(detection: Detection, text: str, role: Role | None = None) -> list[Finding]:
    """What rules would see of a text."""
    items = detection.run(read_draft(Draft(text)), on=ON, role=role)
    return [
        item
        for item in items
        if isinstance(item, Finding) and item.confidence >= THRESHOLD and isinstance(item.location, TextLocation)
    ]


def posts(detection: Detection, path: Path, misses: bool) -> None:
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    by_post, by_line = ({name: Score() for name in CATEGORIES} for _ in range(2))
    persons, silent_due, silent_kept = Score(), 0, 0
    for case in cases:
        found = findings(detection, case["text"], case["role"])
        kinds = {item.category for item in found if item.category in CATEGORIES}
        gold = {label for line in case["lines"] for label in line["labels"]}
        for name in CATEGORIES:
            by_post[name].add(name in gold, name in kinds)
            if misses and (name in gold) != (name in kinds):
                print(
                    "missed" if name in gold else "false ", name, case["id"], "|", case["text"][:300].replace("\n", " ")
                )
            for line in case["lines"]:
                by_line[name].add(name in line["labels"], any(_touches(item, line, name) for item in found))
        if not gold:
            silent_due, silent_kept = silent_due + 1, silent_kept + (not kinds)
        _add_persons(persons, case, found, misses)
    for title, scores in (("by post", by_post), ("by sentence", by_line)):
        print(title)
        for name, score in scores.items():
            print(f"  {name}: {score}")
        print(f"  macro F1: {sum(score.f1 for score in scores.values()) / len(scores):.3f}")
    print(f"posts of no category left silent: {silent_kept} of {silent_due}")
    print(f"individuals named: {persons}")


def _touches(item: Finding, line: dict[str, Any], name: str) -> bool:
    place = item.location
    if item.category != name or not isinstance(place, TextLocation):
        return False
    return place.start < line["end"] and place.end > line["start"]


def _add_persons(score: Score, case: dict[str, Any], found: list[Finding], misses: bool) -> None:
    """An individual is found where the end of the name is covered; a finding is false where it meets no name at all."""
    spans = [
        (item.location.start, item.location.end)
        for item in found
        if item.category == "person-name" and item.subject != "public" and isinstance(item.location, TextLocation)
    ]
    due = [entity for entity in case["entities"] if entity["kind"] in INDIVIDUALS]
    named = [*due, *(entity for entity in case["entities"] if entity["kind"] in ("tag", "handle"))]
    for entity in due:
        hit = any(start < entity["end"] <= end + 2 for start, end in spans)
        score.right, score.gold = score.right + hit, score.gold + 1
        if misses and not hit:
            print("missed person", case["id"], case["text"][entity["start"] : entity["end"]])
    score.found = score.right
    for start, end in spans:
        if not any(start < entity["end"] and end > entity["start"] for entity in named):
            score.found += 1
            if misses:
                print("false person ", case["id"], case["text"][start:end])


def hatecheck(detection: Detection, path: Path, misses: bool) -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found = {item.category for item in findings(detection, row["test_case"])} & {"abuse", "discrimination"}
            right[row["functionality"]].append(bool(found) == (row["label_gold"] == "hateful"))
            if misses and not right[row["functionality"]][-1]:
                print(row["functionality"], "|", row["test_case"])
    for name, values in right.items():
        print(f"{name}: {sum(values) / len(values):.3f} of {len(values)}")
    every = [value for values in right.values() for value in values]
    print(f"accuracy: {sum(every) / len(every):.3f} of {len(every)}")


def silent(detection: Detection, path: Path, misses: bool) -> None:
    texts = list(_texts(path))
    counts: Counter[str] = Counter()
    flagged = 0
    for text in texts:
        kinds = {item.category for item in findings(detection, text, "official") if item.category in CATEGORIES}
        counts.update(kinds)
        flagged += bool(kinds)
        if misses and kinds:
            print(sorted(kinds), "|", text[:300].replace("\n", " "))
    print(f"given a category: {flagged} of {len(texts)}", dict(counts.most_common()))


def _texts(path: Path) -> Iterable[str]:
    for file in sorted(path.rglob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            if isinstance(item.get("text"), str) and item["text"].strip():
                yield item["text"]


if __name__ == "__main__":
    main()
