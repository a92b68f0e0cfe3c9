"""Public texts that were judged for one or two kinds of statement alone; the rest of the labels stay unknown."""

import csv
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from sentences import Row, Sentence, retokenise

_NOISE = re.compile(r"https?://\S+|&\w+;|\[(?:USER|URL)\]|^!+\s*(?=RT)|\bRT\s+@\w+:?|<[^>]+>")
_WORDS = 90
#: Texts of each source that train, at most: none may outweigh the posts written for this.
SHARES = {
    "davidson": 1000, "edos": 900, "not-edos": 900, "vicomtech": 1000, "surge": 700, "propublica": 1200, "sms": 500,
}  # fmt: skip


def read_topics(data: Path) -> list[Sentence]:
    """A sample of every source, the same each time."""
    random = Random(3)
    sources = {
        "davidson": list(_davidson(data)), "vicomtech": list(_vicomtech(data)), "surge": list(_surge(data)),
        "edos": list(_edos(data, "sexist")), "not-edos": list(_edos(data, "not sexist")),
        "propublica": list(_propublica(data)), "sms": list(_sms(data)),
    }  # fmt: skip
    return [
        sentence
        for name, sentences in sources.items()
        for sentence in random.sample(sentences, min(SHARES[name], len(sentences)))
    ]


def _judged(source: str, text: str, labels: tuple[str, ...], known: tuple[str, ...]) -> Iterator[Sentence]:
    clean = " ".join(_NOISE.sub(" ", html.unescape(text)).split())
    sentence = retokenise(source, " ".join(clean.split()[:_WORDS]), [])
    if len(sentence.words) > 2:
        sentence.tagged = False
        sentence.rows = [Row(start=0, end=len(sentence.words), labels=labels, known=known)]
        yield sentence


def _davidson(data: Path) -> Iterator[Sentence]:
    with (data / "abuse_davidson/labeled_data.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["class"] == "0" and int(row["hate_speech"]) * 3 >= int(row["count"]) * 2:
                yield from _judged("davidson", row["tweet"], ("discrimination",), ("discrimination",))
            elif row["class"] == "2" and row["neither"] == row["count"]:
                yield from _judged("davidson", row["tweet"], (), ("discrimination", "abuse"))


def _edos(data: Path, verdict: str) -> Iterator[Sentence]:
    with (data / "abuse_edos_sexism/edos_labelled_aggregated.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["label_sexist"] == verdict:
                labels = ("discrimination",) if verdict == "sexist" else ()
                yield from _judged("edos", row["text"], labels, ("discrimination",))


def _vicomtech(data: Path) -> Iterator[Sentence]:
    with (data / "abuse_vicomtech/vicomtech.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["label"] in ("hate", "noHate"):
                labels = ("discrimination",) if row["label"] == "hate" else ()
                yield from _judged("vicomtech", row["text"], labels, ("discrimination",))


def _surge(data: Path) -> Iterator[Sentence]:
    with (data / "abuse_surge_toxicity/toxicity_en.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["is_toxic"] == "Not Toxic":
                yield from _judged("surge", row["text"], (), ("abuse", "discrimination"))


def _propublica(data: Path) -> Iterator[Sentence]:
    for path in sorted((data / "political_propublica").glob("*.json")):
        content = json.loads(path.read_text("utf-8"))
        for name, labels in (("political", ("political",)), ("not_political", ())):
            for text in content.get(name, ()):
                yield from _judged("propublica", text, labels, ("political",))


def _sms(data: Path) -> Iterator[Sentence]:
    for line in (data / "spam_sms/sms.tsv").read_text("utf-8").splitlines():
        kind, _, text = line.partition("\t")
        yield from _judged("sms", text, ("spam",) if kind == "spam" else (), ("spam",))
