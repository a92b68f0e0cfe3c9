"""The language pipeline: words, sentences, named entities and kinds of statement, from the shipped model alone.

`load_language` returns a spaCy pipeline whose Docs carry sentences, the entities PERSON, ORG and LOC, and what each
sentence states. The model is an encoder with two heads (see models/language/README.md). Nothing is fetched: the
files are those of the model folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policycheck.detect.encoder import Encoder
from policycheck.detect.rows import rows
from policycheck.detect.words import WordTokeniser

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc, Span

_SPACY_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
_SCORES, _STATEMENTS, _ROLE = "policycheck_entity_scores", "policycheck_statements", "policycheck_role"
# Other detectors read handles, tags, addresses and links; a cry at the head of a sentence looks like whom it is for.
_CRIES = (
    "phwoa+r*|wahey+|a+rgh+|cowabunga|kapow+|kaboom+|strewth|sheesh|toodle-pip|ciao|sl[aá]inte|hwyl|helo|croeso|wedi"
    "|jazak(?:allah|um)|masha?allah|insha?allah|alhamdulillah|subhanallah|shukran"
)
_NO_NAME = re.compile(rf"[@#]|[^@\s]+@|https?:|www\.|(?:{_CRIES})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """What the model makes of a text: a probability for each of `labels`, by row.

    labels: a category, or one of its kinds after a stroke.
    places: the index in `rows`, whose shape is (rows, labels), of the row that begins at a character.
    limits: for each label, the probability from which it counts as found.
    """

    labels: tuple[str, ...]
    limits: tuple[float, ...]
    places: Mapping[int, int]
    rows: NDArray[float32]

    def confidence(self, label: str, start: int) -> float:
        """How sure it is of a label for the row that begins at `start`: a half at the limit. KeyError: no such row."""
        return self._scaled(label, self.rows[self.places[start]])

    def kind(self, category: str, start: int) -> tuple[str, float]:
        """The likeliest kind of a category for a row and how sure it is; empty where the category has none."""
        kinds = [label for label in self.labels if label.startswith(f"{category}/")]
        found = max(((self.confidence(label, start), label) for label in kinds), default=(0.0, ""))
        return found[1].partition("/")[2], found[0]

    def _scaled(self, label: str, values: NDArray[float32]) -> float:
        place = self.labels.index(label)
        value, limit = float(values[place]), self.limits[place]
        return value / limit / 2 if value < limit else 0.5 + (value - limit) / (1 - limit) / 2


class LanguageReader:
    """Sets `doc.ents`, and what `entity_score` and `statements` return. Safe to call from threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def __call__(self, doc: Doc) -> Doc:
        from spacy.tokens import Span

        tokens = [token for token in doc if not token.is_space]
        ends = [i + 1 == len(tokens) or bool(tokens[i + 1].is_sent_start) for i in range(len(tokens))]
        bounds = rows(doc)
        reading = self._encoder.read(
            [token.text for token in tokens], ends, _word_rows(tokens, bounds), role=doc.user_data.get(_ROLE, "")
        )
        scores, spans = {}, []
        for first, last, label, score in self._decode(tokens, reading.entities):
            span = Span(doc, tokens[first].i, tokens[last].i + 1, label=_SPACY_LABELS[label])
            spans.append(span)
            scores[span.start_char, span.end_char] = score
        doc.ents = tuple(spans)
        doc.user_data[_SCORES] = scores
        doc.user_data[_STATEMENTS] = Statements(
            labels=self._encoder.categories,
            limits=self._encoder.limits,
            places={start: i for i, (start, _) in enumerate(bounds)},
            rows=reading.rows,
        )
        return doc

    def _decode(self, tokens: list[Any], probabilities: NDArray[float32]) -> Iterator[tuple[int, int, str, float]]:
        """(first word, last word, label, mean probability of that label) of every entity."""
        labels = self._encoder.entities
        best = probabilities.argmax(axis=1)
        open_at, kind = -1, ""
        for i in range(len(tokens) + 1):
            tag = labels[best[i]] if i < len(tokens) else "O"
            if tag != "O" and _NO_NAME.match(tokens[i].text):
                tag = "O"
            if kind and tag != f"I-{kind}":
                columns = [labels.index(f"{prefix}-{kind}") for prefix in "BI"]
                yield open_at, i - 1, kind, float(probabilities[open_at:i, columns].sum(axis=1).mean())
                kind = ""
            if tag != "O" and not kind:
                open_at, kind = i, tag[2:]


def entity_score(span: Span) -> float:
    """How sure the model is of an entity of `doc.ents`: mean probability over its words, 0 to 1."""
    return float(span.doc.user_data[_SCORES][span.start_char, span.end_char])


def statements(doc: Doc) -> Statements | None:
    """What the model makes of each row of a text; None where the pipeline has no model."""
    found: Statements | None = doc.user_data.get(_STATEMENTS)
    return found


def read_text(language: Language, text: str, *, role: str = "") -> Doc:
    """The Doc of a text from an account of `role`; empty where nobody knows whose it is."""
    doc = language.make_doc(text)
    doc.user_data[_ROLE] = role
    return language(doc)


def blank_language() -> Language:
    """The pipeline without the model: words and sentences alone."""
    from spacy.lang.en import English

    nlp = English(create_tokenizer=lambda language: WordTokeniser(language.vocab))
    nlp.max_length = 100_000_000  # every step here is linear, so spaCy's guard of 1,000,000 is not needed
    return nlp


def load_language(folder: Path | None = None) -> Language:
    """The pipeline of the model in `folder`, by default the shipped one.

    Raises ModelError where a file is missing or is not the one that the manifest names.
    """
    from spacy.language import Language

    from policycheck.resources import models_dir

    folder = models_dir() / "language" if folder is None else folder

    def create_reader(nlp: Any, name: str, folder: str) -> Any:  # noqa: ARG001 - spaCy passes these by name
        return LanguageReader(Encoder(Path(folder)))

    Language.factory("policycheck_reader", func=create_reader, default_config={"folder": ""})
    nlp = blank_language()
    nlp.add_pipe("policycheck_reader", config={"folder": str(folder)})
    return nlp


def _word_rows(tokens: list[Any], bounds: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """First and last word, the last not included, of each row; both are in order, so one pass is enough."""
    result, place = [], 0
    for start, end in bounds:
        while place < len(tokens) and tokens[place].idx + len(tokens[place]) <= start:
            place += 1
        first = place
        while place < len(tokens) and tokens[place].idx < end:
            place += 1
        result.append((first, place))
    return result
