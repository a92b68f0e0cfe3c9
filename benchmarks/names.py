"""Recall and precision of named individuals on labelled posts, without a register.

python benchmarks/names.py [--misses] tests/data/posts/names.jsonl

A labelled person counts as found if a finding that is not of a public figure covers the name's last word; a finding
counts as false if it overlaps no labelled individual. Public figures must not be found.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from policycheck.detect import Detection
from policycheck.drafts import read_draft, read_pixels
from policycheck.types import Draft, Finding, School, TextLocation

ON = date(2026, 11, 20)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed or false (invented names)")
    options = parser.parse_args()
    detection = Detection.load(school=School(), register=None, read_image=read_pixels)
    found = due = false = clean = clean_due = 0
    for line in options.cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        spans = named(detection, case["text"])
        people = [person for person in case["people"] if person["kind"] != "public"]
        missed = [person for person in people if not any(covers(span, person) for span in spans)]
        wrong = [span for span in spans if not any(overlaps(span, person) for person in people)]
        found, due, false = found + len(people) - len(missed), due + len(people), false + len(wrong)
        clean_due, clean = clean_due + (not people), clean + (not people and not wrong)
        if options.misses:
            for person in missed:
                print(f"missed {case['id']}: {person['text']!r} ({person['kind']})")
            for start, end in wrong:
                print(f"false  {case['id']}: {case['text'][start:end]!r}")
    print(
        f"individuals found {found} of {due}; false {false}; posts naming no individual silent {clean} of {clean_due}"
    )


def named(detection: Detection, text: str) -> list[tuple[int, int]]:
    """The spans of findings about an individual, at the confidence that rules ask for."""
    items = detection.run(read_draft(Draft(text)), on=ON)
    found = [item for item in items if isinstance(item, Finding) and item.category == "person-name"]
    kept = [item.location for item in found if item.subject != "public" and item.confidence >= 0.5]
    return [(place.start, place.end) for place in kept if isinstance(place, TextLocation)]


def covers(span: tuple[int, int], person: dict[str, Any]) -> bool:
    return span[0] < person["end"] <= span[1] + 2 and span[0] <= person["end"] - len(person["text"].split()[-1])


def overlaps(span: tuple[int, int], person: dict[str, Any]) -> bool:
    return span[0] < person["end"] and person["start"] < span[1]


if __name__ == "__main__":
    main()
