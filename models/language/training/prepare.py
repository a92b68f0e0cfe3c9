"""Turns the corpora of the data folder into one form: words and BIO tags, cut as at run time.

    python prepare.py --data DIR --out WORK

Writes train.jsonl and dev.jsonl to WORK; a line is {"source", "words", "tags"}. Which files train and which
are held out is decided here, by source and never by chance.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

from readers import Tagged, read_columns, read_gum, read_litbank, read_spaced
from sentences import Sentence, join, retokenise

BTC_TRAIN = ("a", "b", "e", "g", "h")  # f, the section its authors propose as the test, is held out
LITBANK_SENTENCES = 1800
DROPPED_GUM_SHARE = 0.4  # of its sentences without entities
CROSSNER_DOMAINS = ("literature", "music", "politics", "science", "ai")

PERSON = {"person", "per", "politician", "scientist", "writer", "musicalartist", "researcher"}
ORGANISATION = {"org", "organisation", "organization", "corporation", "group",
                "politicalparty", "university", "band"}  # fmt: skip
PLACE = {"loc", "location", "country", "gpe", "place", "geo-loc"}


def coarse(label: str) -> str:
    """PER, ORG, LOC or nothing: works, events, products and the rest of a scheme are not entities here."""
    name = label.lower()
    if name in PERSON:
        return "PER"
    if name in ORGANISATION:
        return "ORG"
    return "LOC" if name in PLACE else ""


def training_parts(data: Path) -> Iterator[tuple[str, Iterable[Tagged]]]:
    """Every corpus that trains, under its name. Absent on purpose: EWT test, WNUT17 test, BTC section f."""
    for section in BTC_TRAIN:
        yield "btc", read_columns(data / f"ner_btc/{section}.conll")
    yield "wnut17", read_columns(data / "ner_wnut17/wnut17train.conll")
    yield "wikigold", read_columns(data / "ner_wikigold/wikigold.conll.txt")
    for split in ("train", "test"):
        yield "tweebank", read_columns(data / f"ner_tweebank/{split}.bio")
    yield "ewt", read_spaced(data / "ner_uner_ewt/en_ewt-ud-dev.iob2")
    yield "pud", read_spaced(data / "ner_uner_pud/en_pud-ud-test.iob2")
    for domain in CROSSNER_DOMAINS:
        for split in ("train", "dev", "test"):
            yield "crossner", read_columns(data / f"ner_crossner/{domain}/{split}.txt")
    yield "gum", read_gum(sorted((data / "ner_gum/dep").glob("*.conllu")))
    yield "litbank", read_litbank(sorted((data / "ner_litbank/entities/tsv").glob("*.tsv")))


def dev_parts(data: Path) -> Iterator[tuple[str, Iterable[Tagged]]]:
    """What checkpoints are compared on."""
    yield "wnut17", read_columns(data / "ner_wnut17/emerging.dev.conll")
    yield "tweebank", read_columns(data / "ner_tweebank/dev.bio")


def sampled(source: str, sentences: list[Sentence], random: Random) -> list[Sentence]:
    """Thins out the corpora whose labels are derived, not made; doubles the one nearest in style to a post."""
    if source == "litbank":
        return random.sample(sentences, min(LITBANK_SENTENCES, len(sentences)))
    if source == "ewt":
        return sentences * 2  # the nearest to a post in style, and small: each copy gets other names
    if source == "gum":
        return [s for s in sentences if s.has_entities or random.random() > DROPPED_GUM_SHARE]
    return sentences


def convert(parts: Iterable[tuple[str, Iterable[Tagged]]], fold: Callable[[str], str]) -> list[Sentence]:
    """Reads, joins and cuts again; exact duplicates (retweets) are kept once."""
    random = Random(1)
    seen: set[tuple[str, ...]] = set()
    result: list[Sentence] = []
    for source, tagged in parts:
        group = []
        for item in tagged:
            sentence = retokenise(source, *join(item, fold))
            key = tuple(sentence.words)
            if sentence.words and key not in seen:
                seen.add(key)
                group.append(sentence)
        result.extend(sampled(source, group, random))
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, parts in (("train", training_parts(arguments.data)), ("dev", dev_parts(arguments.data))):
        sentences = convert(parts, coarse)
        with (arguments.out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for sentence in sentences:
                file.write(json.dumps(sentence.as_json(), ensure_ascii=False) + "\n")
        print(
            name,
            len(sentences),
            "sentences",
            sum(tag == "B-PER" for s in sentences for tag in s.tags),
            "persons",
        )


if __name__ == "__main__":
    main()
