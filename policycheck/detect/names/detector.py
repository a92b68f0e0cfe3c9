"""Finds everybody who is named in a draft: the register's people by look-up, others by the language model."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.detect.base import View
from policycheck.detect.names.cohere import cohere
from policycheck.detect.names.compact import find_compact
from policycheck.detect.names.entities import entity_spans
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.fuzzy import Fuzzy
from policycheck.detect.names.index import RegisterIndex, index_register
from policycheck.detect.names.ledger import subject_of
from policycheck.detect.names.mention import Mention
from policycheck.detect.names.reading import read_prose, run_together, tagged
from policycheck.detect.names.settle import settle
from policycheck.register import Register
from policycheck.types import Finding, School, TextPart, Unchecked

if TYPE_CHECKING:
    from spacy.tokens import Doc

Names = tuple[str, ...]
Mentions = Iterator[Mention]
_KEPT = 4  # registers whose index is kept


class NameDetector:
    """Yields a `person-name` finding for every mention of somebody; a figure's subject is `public`."""

    name = "names"

    def __init__(self) -> None:
        self._indexes: dict[int, tuple[Register | None, RegisterIndex, Fuzzy]] = {}
        self._lock = threading.Lock()

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        index, fuzzy = self._index(view.register)
        own = _own_names(view.school)
        mentions: list[Mention] = []
        for number, (part, doc) in enumerate(view.parts()):
            if part.kind in ("file-name", "link"):
                mentions += _in_compact(part.text, 0, len(part.text), number, index, kind=part.kind)
            else:
                mentions += _in_prose(part, doc, number, index, fuzzy, own)
        for mention in cohere(mentions):
            yield _finding(mention, view.content.texts[mention.part], self.name)

    def _index(self, register: Register | None) -> tuple[RegisterIndex, Fuzzy]:
        """The index of a register, made once. The register is kept with it, so that its id stays its own."""
        with self._lock:
            if id(register) not in self._indexes:
                while len(self._indexes) >= _KEPT:
                    self._indexes.pop(next(iter(self._indexes)))
                index = index_register(register)
                self._indexes[id(register)] = (register, index, Fuzzy(index))
            _, index, fuzzy = self._indexes[id(register)]
            return index, fuzzy


def _in_prose(part: TextPart, doc: Doc, number: int, index: RegisterIndex, fuzzy: Fuzzy, own: Names) -> Mentions:
    reading = read_prose(
        part.text,
        [sentence.start_char for sentence in doc.sents],
        known=lambda name: name in index.givens or name in index.surnames or is_forename(name),
    )
    whole: list[Mention] = []
    joined = run_together(part.text) if part.kind == "picture" else ()
    for kind, start, end in (*tagged(part.text), *joined):
        whole += _in_compact(part.text, start, end, number, index, kind=kind)
    whole.sort(key=_end)
    yield from whole
    for mention in settle(reading, entity_spans(reading, doc), index, fuzzy, own=own, part=number):
        # What running text names in part may be named whole there: Katie-Barraclough.
        place = bisect_right(whole, mention.start, key=_end)
        if place == len(whole) or mention.end <= whole[place].start:
            yield mention


def _end(mention: Mention) -> int:
    return mention.end


def _in_compact(text: str, start: int, end: int, number: int, index: RegisterIndex, *, kind: str) -> Mentions:
    for hit in find_compact(text, start, end, index, kind=kind):
        yield Mention(
            part=number,
            start=hit.start,
            end=hit.end,
            names=tuple(hit.key.split()),
            datum=hit.key,
            form=hit.form,
            people=hit.people,
            subject=subject_of(hit.people, index),
            confidence=hit.confidence,
            cue=hit.cue,
        )


def _own_names(school: School) -> Names:
    streets = tuple(piece.strip(" 0123456789") for address in school.addresses for piece in address.split(","))
    names = (school.name, *school.short_names, *school.partners, *streets)
    return tuple(name for name in names if len(name) > 2)


def _finding(mention: Mention, part: TextPart, detector: str) -> Finding:
    return Finding(
        category="person-name",
        entity=mention.form,
        location=part.locate(mention.start, mention.end),
        detector=detector,
        confidence=mention.confidence,
        subject=mention.subject,
        people=mention.people,
        datum=mention.datum,
        text=part.text[mention.start : mention.end],
        cue=mention.cue,
    )
