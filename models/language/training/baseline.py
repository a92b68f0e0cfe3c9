"""Trains what Presidio would be given in place of its download: a small spaCy pipeline, on the same public sentences.

    python baseline.py --work WORK --out FOLDER [--epochs 4]

It is only compared with (benchmarks/compare.py) and never shipped. Takes a quarter of an hour on one core.
"""

import argparse
import json
from pathlib import Path
from random import Random

import spacy
from scoring import spans_of
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import compounding, minibatch

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE"}


def examples(path: Path, nlp: spacy.language.Language) -> list[Example]:
    """The sentences that prepare.py wrote, with spaCy's labels."""
    result = []
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        doc = Doc(nlp.vocab, words=item["words"])
        entities = [
            (doc[first].idx, doc[last].idx + len(doc[last]), name)
            for label, name in LABELS.items()
            for first, last in spans_of(item["tags"], label)
        ]
        result.append(Example.from_dict(doc, {"entities": entities}))
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    options = parser.parse_args()
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    train = examples(options.work / "train.jsonl", nlp)
    optimiser = nlp.initialize(lambda: train[:200])
    random = Random(1)
    for epoch in range(options.epochs):
        random.shuffle(train)
        losses: dict[str, float] = {}
        for batch in minibatch(train, compounding(16.0, 128.0, 1.002)):
            nlp.update(batch, sgd=optimiser, drop=0.2, losses=losses)
        print(f"epoch {epoch + 1}: {losses}", flush=True)
    nlp.to_disk(options.out)


if __name__ == "__main__":
    main()
