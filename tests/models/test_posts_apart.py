"""What measures the language model and what trains it are kept apart, and both can be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ROOT / "models" / "language" / "training" / "posts"
POSTS = ROOT / "tests" / "data" / "language" / "posts.jsonl"
MEASURING = tuple(path for kind in ("language", "posts") for path in (ROOT / "tests" / "data" / kind).glob("*.jsonl"))
LENGTH = 6
_SLOT = re.compile(r"\{[A-Z]+(?::([^}]*))?\}")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def grams(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of six words, in lower case; a name drawn at random is a word that nothing shares."""
    words = [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]
    for start in range(len(words) - LENGTH + 1):
        gram = tuple(words[start : start + LENGTH])
        if "slot_of_the_post" not in gram:
            yield gram


def training_texts() -> Iterator[tuple[str, str]]:
    """Where each training post begins and its text, slots replaced."""
    for path in sorted(TRAINING.glob("*.txt")):
        text, place = "", ""
        for number, line in enumerate([*path.read_text("utf-8").splitlines(), "@ "], start=1):
            if line.startswith("@ "):
                if text:
                    yield place, text
                text, place = "", f"{path.name}:{number}"
            elif line.strip():
                content = line.partition("|")[2].replace("¶", " ")
                text += " " + _SLOT.sub(lambda slot: slot[1] or "slot_of_the_post", content)


@pytest.fixture(scope="module")
def measured() -> set[tuple[str, ...]]:
    """Every run of six words of the posts that measure."""
    lines = (line for path in MEASURING for line in path.read_text("utf-8").splitlines())
    return {gram for line in lines for gram in grams(json.loads(line)["text"])}


def test_no_six_words_in_a_row_are_shared(measured: set[tuple[str, ...]]) -> None:
    """No training post holds six words in a row that a post which measures holds too."""
    shared = {
        f"{place}: {' '.join(gram)}" for place, text in training_texts() for gram in grams(text) if gram in measured
    }
    assert not shared, "\n".join(sorted(shared))


def test_plain_statements_are_apart(measured: set[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a statement put together from alternatives, in twenty thousand draws."""
    monkeypatch.syspath_prepend(str(TRAINING.parent))
    from plain import plain_posts  # type: ignore[import-not-found]

    texts = {post.lines[0].text for post in plain_posts(20_000, Random(4))}
    assert len(texts) > 5_000
    assert not [text for text in texts if not measured.isdisjoint(grams(text))]


def test_a_shared_run_of_words_would_be_seen() -> None:
    """The comparison sees through case, punctuation and slots."""
    one = set(grams("Well done, {F}! WE are so proud of our team"))
    assert one & set(grams("we are so proud of our netball squad"))
    assert not set(grams("bring slot_of_the_post a coat and a hat"))


@pytest.mark.parametrize("path", MEASURING, ids=lambda path: path.name)
def test_posts_that_measure_can_be_read(path: Path) -> None:
    """Every line is an object with a text, and marks lie within it."""
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        for mark in (*case.get("lines", ()), *case.get("entities", ())):
            assert 0 <= mark["start"] < mark["end"] <= len(case["text"]), case["id"]


def test_the_test_set_is_large_enough() -> None:
    """At least 600 posts measure the model, and every category occurs in at least 12 of them."""
    cases = [json.loads(line) for line in POSTS.read_text("utf-8").splitlines()]
    assert len(cases) >= 600
    counts: dict[str, int] = {}
    for case in cases:
        for label in {label for line in case["lines"] for label in line["labels"]}:
            counts[label] = counts.get(label, 0) + 1
    assert min(counts.values()) >= 12, counts
