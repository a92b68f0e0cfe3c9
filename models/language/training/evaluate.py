"""Measures the shipped weights through `policycheck.detect.language`: exact spans, as a user gets them.

    python evaluate.py --data DIR [--model MODEL_FOLDER] [ewt wnut17 btc worldwide speed]

Each sentence is one text. Handles and hashtags count neither as gold nor as found: they are never PERSON.
"""

import argparse
import statistics
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from prepare import coarse
from readers import Tagged, read_columns, read_spaced
from scoring import Score
from sentences import join

from policycheck.detect.language import load_language

if TYPE_CHECKING:
    from spacy.language import Language

SPACY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
POST = (
    "What a week! Year 5 walked to the museum in the rain, drew the Roman mosaics and came home with very"
    " muddy shoes. Thank you to every parent who helped on the day, to the coach driver for waiting, and to"
    " Imogen Okafor, who kept the whole line singing. Photos will follow on our website on Friday."
)


def spans(language: "Language", tagged: Iterable[Tagged]) -> Iterator[tuple[set[tuple[int, int, str]], ...]]:
    """Gold and found character spans of each sentence, with spaCy's labels."""
    texts, golds = [], []
    for item in tagged:
        text, gold = join(item, coarse)
        texts.append(text)
        golds.append({(start, end, SPACY_LABELS[label]) for start, end, label in gold})
    for gold, doc in zip(golds, language.pipe(texts), strict=True):
        yield gold, {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents}


def measure(language: "Language", tagged: Iterable[Tagged], labels: tuple[str, ...] = ("PERSON",)) -> dict[str, Score]:
    scores = {label: Score() for label in labels}
    for gold, found in spans(language, tagged):
        for label, score in scores.items():
            score.add([span for span in gold if span[2] == label], [span for span in found if span[2] == label])
    return scores


def regions(folder: Path) -> dict[str, list[Path]]:
    """The files of each region of the worldwide set, by the prefixes that regions.txt lists."""
    prefixes: dict[str, list[str]] = {}
    name = ""
    for line in (folder / "regions.txt").read_text("utf-8").splitlines():
        if line.rstrip().endswith(":"):
            name = line.strip()[:-1]
        elif line.strip() and not line.startswith("#"):
            prefixes.setdefault(name, []).append(line.strip())
    result: dict[str, list[Path]] = {}
    for path in sorted((folder / "processed_annotated").glob("*.tsv")):
        matches = [(len(p), region) for region, group in prefixes.items() for p in group if path.name.startswith(p)]
        result.setdefault(max(matches)[1] if matches else "unlisted", []).append(path)
    return result


def worldwide(language: "Language", data: Path) -> None:
    total = Score()
    for region, paths in sorted(regions(data / "ner_en_worldwide").items()):
        score = measure(language, (item for path in paths for item in read_columns(path)))["PERSON"]
        print(f"worldwide, {region}: PERSON {score}")
        total.right, total.found, total.gold = (
            total.right + score.right, total.found + score.found, total.gold + score.gold
        )  # fmt: skip
    print(f"worldwide, all: PERSON {total}")


def speed(model: Path | None) -> None:
    """Load time, and the median of 200 calls with one post of some 60 tokens."""
    started = time.perf_counter()
    language = load_language(model)
    print(f"load: {time.perf_counter() - started:.2f} s (libraries imported: {IMPORTED:.2f} s)")
    times = []
    for _ in range(200):
        started = time.perf_counter()
        doc = language(POST)
        times.append(time.perf_counter() - started)
    print(f"one post of {len(doc)} tokens: {1000 * statistics.median(times):.1f} ms")
    long = POST.replace(" ", "\n", 1) * (100_000 // len(POST))
    started = time.perf_counter()
    language(long)
    print(f"a text of {len(long)} characters: {time.perf_counter() - started:.2f} s")


def _imported() -> float:
    started = time.perf_counter()
    import onnxruntime  # noqa: F401
    import spacy  # noqa: F401
    import tokenizers  # noqa: F401

    return time.perf_counter() - started


IMPORTED = _imported()
SETS = ("ewt", "wnut17", "btc", "worldwide", "speed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--model", type=Path, help="a model folder (default: the shipped one)")
    parser.add_argument("sets", nargs="*", choices=[*SETS, []], help="what to measure (default: all)")
    arguments = parser.parse_args()
    language = load_language(arguments.model)
    files = {
        "ewt": (read_spaced, "ner_uner_ewt/en_ewt-ud-test.iob2"),
        "wnut17": (partial(read_columns, cut_handles=True), "ner_wnut17/emerging.test.annotated"),
        "btc": (read_columns, "ner_btc/f.conll"),
    }
    for name in arguments.sets or SETS:
        if name in files:
            reader, path = files[name]
            for label, score in measure(language, reader(arguments.data / path), tuple(SPACY_LABELS.values())).items():
                print(f"{name}: {label} {score}", flush=True)
        elif name == "worldwide":
            worldwide(language, arguments.data)
        else:
            speed(arguments.model)


if __name__ == "__main__":
    main()
