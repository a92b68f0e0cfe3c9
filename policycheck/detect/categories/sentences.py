"""The sentences of a draft, folded for matching: what every detector of a category reads.

A fold has the length of what it folds, so an offset into it is an offset into the part's text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from policycheck.detect.base import View
from policycheck.detect.categories.needed import Candidates, alternatives, candidates
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.language import Statements, statements
from policycheck.detect.rows import rows
from policycheck.types import Category, Finding, PartKind, Subject, TextPart

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Parts that hold prose. Targets of links and names of files hold no sentences.
PROSE: tuple[PartKind, ...] = ("body", "front-matter", "alt", "picture")

_STRAIGHT = {"‘": "'", "’": "'", "ʼ": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"'}
_DASHES = "‐‑‒–—―−"

#: What a Doc keeps for every detector of one check.
_CONTEXT, _SENTENCES = "policycheck_context", "policycheck_sentences"

Named = tuple[int, int, Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a part: `text` is `part.text[start:end]`, `folded` its fold on one line, `whole` the part's.

    candidates: the patterns' alternatives that may be found in the fold.
    names: the people named in it by earlier detectors, in order: start, end (offsets into the sentence) and finding.
    statements: what the model makes of the part; None where the pipeline has no model.
    """

    part: TextPart
    start: int
    end: int
    text: str
    folded: str
    whole: str
    index: int
    names: tuple[Named, ...] = ()
    statements: Statements | None = None
    candidates: Candidates = field(repr=False, compare=False)

    def reading(self, folded: str) -> Sentence:
        """The sentence with another fold."""
        return self if folded == self.folded else replace(self, folded=folded, candidates=candidates(folded))

    def search(self, pattern: str) -> re.Match[str] | None:
        """The first match of a pattern in the fold; only the alternatives that may be there are looked for."""
        parts = alternatives(pattern, self.candidates)
        found = [match for part in parts if (match := compiled(part).search(self.folded))]
        return min(found, key=re.Match.start) if found else None

    def before(self, length: int = 200) -> str:
        """Up to `length` folded characters of the part in front of the sentence."""
        return self.whole[max(0, self.start - length) : self.start]

    def after(self, length: int = 200) -> str:
        """Up to `length` folded characters of the part behind the sentence."""
        return self.whole[self.end : self.end + length]

    def finding(
        self,
        *,
        category: Category,
        entity: str,
        detector: str,
        confidence: float,
        cue: str,
        span: tuple[int, int] | None = None,
        subject: Subject | None = None,
        people: tuple[str, ...] = (),
        datum: str | None = None,
    ) -> Finding:
        """A finding at the sentence, or at `span` (offsets into the sentence).

        The datum is the category unless given, so that all sentences of a draft make one violation of a rule.
        """
        start, end = span if span is not None else (0, len(self.text))
        return Finding(
            category=category,
            entity=entity,
            location=self.part.locate(self.start + start, self.start + end),
            detector=detector,
            confidence=confidence,
            subject=subject,
            people=people,
            datum=category if datum is None else datum,
            text=self.text[start:end],
            cue=cue,
        )


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _STRAIGHT:
        return _STRAIGHT[character]
    if character in _DASHES:
        return "-"
    if character.isspace():
        return "\n" if character in "\n\u2028\u2029" else " "
    plain = unicodedata.normalize("NFKC", character)
    lower = (plain if len(plain) == 1 else character).lower()
    return lower if len(lower) == 1 else character


def fold(text: str) -> str:
    """`text` in lower case, of the same length: straight quotes, plain hyphens, spaces and letters."""
    if text.isascii():
        return text.lower().replace("\t", " ").replace("\r", " ").replace("`", "'")
    return "".join(map(_fold_character, text))


def sentences(view: View, kinds: tuple[PartKind, ...] = PROSE) -> Iterator[Sentence]:
    """Every sentence of the parts of `kinds`, in order; `index` counts through the draft."""
    index = 0
    for part, doc in view.parts():
        if part.kind not in kinds:
            continue
        named = _named(view, part)
        for sentence in _unnamed(part, doc):
            start, end = sentence.start, sentence.end
            inside = named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]
            names = tuple((first - start, last - start, name) for first, last, name in inside if last <= end)
            yield replace(sentence, index=index, names=names)
            index += 1


def _unnamed(part: TextPart, doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of a part without the names in them, made once for all detectors."""
    if _SENTENCES not in doc.user_data:
        whole, made = fold(part.text), statements(doc)
        doc.user_data[_SENTENCES] = tuple(
            Sentence(
                part=part,
                start=start,
                end=end,
                text=part.text[start:end],
                folded=(folded := whole[start:end].replace("\n", " ")),
                whole=whole,
                index=0,
                statements=made,
                candidates=candidates(folded),
            )
            for start, end in rows(doc)
        )
    kept: tuple[Sentence, ...] = doc.user_data[_SENTENCES]
    return kept


class Context:
    """The whole draft folded, its parts divided by blank lines: what a sentence is judged against."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._held: dict[re.Pattern[str], bool] = {}

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is found anywhere; it is looked for once, however many sentences ask."""
        if pattern not in self._held:
            self._held[pattern] = pattern.search(self._text) is not None
        return self._held[pattern]


def context(view: View) -> Context:
    """The context of a draft's sentences; the detectors of one check share it."""
    shared = view.docs[0].user_data
    if _CONTEXT not in shared:
        kinds = (*PROSE, "link")
        shared[_CONTEXT] = Context("\n\n".join(fold(part.text) for part in view.content.texts if part.kind in kinds))
    made: Context = shared[_CONTEXT]
    return made


def _named(view: View, part: TextPart) -> list[Named]:
    """The people named in a part, in order of place."""
    named = []
    for found in view.found:
        if found.category == "person-name":
            place = part.place(found.location)
            if place is not None:
                named.append((*place, found))
    return sorted(named, key=_start)


def _start(named: Named) -> int:
    return named[0]
