"""The sentences of a draft, folded for matching: what every detector of a category reads.

A fold has the length of what it folds, so an offset into it is an offset into the part's text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from policycheck.detect.base import View
from policycheck.detect.categories.needed import alternatives, grams
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.language import Statements, statements
from policycheck.detect.rows import rows
from policycheck.types import Category, Finding, PartKind, Subject, TextLocation, TextPart

#: Parts that hold prose. Targets of links and names of files hold no sentences.
PROSE: tuple[PartKind, ...] = ("body", "front-matter", "alt")

_STRAIGHT = {"‘": "'", "’": "'", "ʼ": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"'}
_DASHES = "‐‑‒–—―−"

_CONTEXT = "policycheck.categories.context"

Named = tuple[int, int, Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a part: `text` is `part.text[start:end]`, `folded` its fold on one line, `whole` the part's.

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
    _grams: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_grams", grams(self.folded))

    def search(self, pattern: str) -> re.Match[str] | None:
        """The first match of a pattern in the fold; only the alternatives whose letters are there are looked for."""
        parts = (part.pattern for part in alternatives(pattern) if part.fits(self._grams))
        found = (match for part in parts if (match := compiled(part).search(self.folded)))
        return min(found, key=re.Match.start, default=None)

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
        whole, made = fold(part.text), statements(doc)
        named = _named(view, part)
        for start, end in rows(doc):
            inside = named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]
            yield Sentence(
                part=part,
                start=start,
                end=end,
                text=part.text[start:end],
                folded=whole[start:end].replace("\n", " "),
                whole=whole,
                index=index,
                names=tuple((first - start, last - start, name) for first, last, name in inside if last <= end),
                statements=made,
            )
            index += 1


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
        if found.category == "person-name" and isinstance(found.location, TextLocation):
            place = part.place(found.location)
            if place is not None:
                named.append((*place, found))
    return sorted(named, key=_start)


def _start(named: Named) -> int:
    return named[0]
