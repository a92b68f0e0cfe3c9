"""Which rows of a text are in another language than English: what was not read, and in what language that is.

A row in which common English words are dense is English, and py3langid is not even loaded where that leaves too
little. Lists, names, titles, mottos and greetings stay under the limit of running words. See docs/decisions/0009.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from policycheck.detect.rows import rows
from policycheck.detect.tongue.languages import ENGLISH, NAMES, WELSH, Languages
from policycheck.detect.tongue.phrases import LATIN, Phrase, phrases
from policycheck.detect.tongue.welsh import is_welsh

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENOUGH = 6.5  # words in neighbouring rows, capitalised ones counting half: more than a greeting, a motto or a title
_ENOUGH_FRAMED = 15  # in a row that is English otherwise, as a line of homework is
_ENOUGH_WELSH = 40  # in a text: more than a notice
_PHRASE, _RUNNING = 4, 3  # words and running words; smaller phrases are names and members of lists
_BESIDE = 2  # running words of smaller ones beside such a one, which together count at most half as much as it
_ENGLISH = ((10, 0.15), (7, 0.05), (0, 0.01))  # by a row's size: the share of English from which it counts as English
_WELSH = 0.05  # share of Welsh from which a row is in no other language
_KIN = 0.02  # share of a neighbour's language from which a row counts as in the same
_LIKELY = 0.6  # share from which a language is named

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """Prose in a language that was not read: the language's name, empty if unknown, and its first and last place."""

    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """What a text holds beside English.

    unread: prose to be reported. foreign, welsh: the rows, wholly in another language or in Welsh, of which a model of
    English says nothing that could be relied on. Welsh is among them however short it is.
    """

    unread: tuple[Tongue, ...] = ()
    foreign: tuple[Span, ...] = ()
    welsh: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What a row holds of one script that may be foreign.

    size: its words, a capitalised one counting half. block: rows of one block have no English between them.
    pure: nothing of the row is English. welsh: its words are Welsh.
    """

    start: int
    end: int
    text: str
    script: str
    size: float
    block: int
    pure: bool
    welsh: bool
    shares: Mapping[str, float] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return max(self.shares, key=lambda code: self.shares[code])

    @property
    def is_english(self) -> bool:
        limit = next(share for size, share in _ENGLISH if self.size >= size)
        return self.script == LATIN and sum(self.shares.get(code, 0.0) for code in ENGLISH) >= limit

    @property
    def is_welsh(self) -> bool:
        return self.welsh or (bool(self.shares) and self.language == WELSH)

    @property
    def is_foreign(self) -> bool:
        return not (self.is_english or self.is_welsh or self.shares.get(WELSH, 0.0) >= _WELSH)


def find_tongues(text: str, doc: Doc, languages: Languages) -> Tongues:
    """What a Doc of this text holds beside English. Raises ModelError where py3langid's model cannot be read."""
    suspects = tuple(_suspects(text, doc))
    read = [row if row.welsh else replace(row, shares=languages.shares(row.text)) for row in _doubtful(suspects)]
    welsh = [row for row in read if row.is_welsh]
    found: dict[str, list[_Row]] = {}
    if _size(welsh) > _ENOUGH_WELSH:
        found[NAMES[WELSH]] = welsh
    foreign: list[_Row] = []
    for run in _runs(read):
        if _size(run) >= _ENOUGH:
            found.setdefault(_language_of(run), []).extend(run)
            foreign += run
    return Tongues(
        unread=tuple(Tongue(language=name, start=of[0].start, end=of[-1].end) for name, of in found.items()),
        foreign=_spans(foreign),
        welsh=_spans([row for row in (*suspects, *welsh) if row.is_welsh]),
    )


def _suspects(text: str, doc: Doc) -> Iterator[_Row]:
    """The rows that are not plainly English; those of Welsh words however few they are."""
    block = 0
    for start, end in rows(doc):
        inside = tuple(phrases(text[start:end]))
        framed = any(phrase.frames for phrase in inside)
        # A phrase may be Welsh though its words are English too ("staff", "help"): it is judged by itself.
        pure = not framed and all(is_welsh(phrase.text) for phrase in inside if phrase.english)
        welsh = pure and is_welsh(text[start:end])
        for script in dict.fromkeys(phrase.script for phrase in inside):
            foreign = [phrase for phrase in inside if phrase.script == script and not phrase.english]
            size = _prose(foreign)
            if (size and (not framed or script != LATIN or size >= _ENOUGH_FRAMED)) or (welsh and script == LATIN):
                words = " ".join(phrase.text for phrase in foreign)
                yield _Row(
                    start=start, end=end, text=words, script=script, size=size, block=block, pure=pure, welsh=welsh
                )
        block += not pure


def _prose(foreign: Sequence[Phrase]) -> float:
    """The size of a row's prose; 0 where there is none."""
    prose = sum(phrase.size for phrase in foreign if _is_prose(phrase))
    beside = sum(phrase.size for phrase in foreign if not _is_prose(phrase) and phrase.running >= _BESIDE)
    return prose + min(beside, prose / 2)


def _is_prose(phrase: Phrase) -> bool:
    return phrase.words >= _PHRASE and phrase.running >= _RUNNING


def _doubtful(suspects: Sequence[_Row]) -> Iterator[_Row]:
    """Those that are enough together with their neighbours."""
    for _, block in groupby(suspects, key=lambda row: (row.block, row.script)):
        neighbours = list(block)
        if _size(neighbours) >= _ENOUGH:
            yield from neighbours


def _runs(read: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Neighbouring rows that are in one language and neither in English nor in Welsh."""
    run: list[_Row] = []
    for row in read:
        if run and not (row.is_foreign and _together(run[-1], row)):
            yield run
            run = []
        if row.is_foreign:
            run.append(row)
    if run:
        yield run


def _together(row: _Row, following: _Row) -> bool:
    if (row.block, row.script) != (following.block, following.script):
        return False
    return max(row.shares.get(following.language, 0.0), following.shares.get(row.language, 0.0)) >= _KIN


def _language_of(run: Sequence[_Row]) -> str:
    """The name of its language, by the mean share over all rows, the longer ones counting more; empty if unlikely."""
    shares: dict[str, float] = {}
    for row in run:
        for code, share in row.shares.items():
            name = NAMES.get(code, "")
            shares[name] = shares.get(name, 0.0) + share * row.size
    likeliest = max(shares, key=lambda name: shares[name])
    return likeliest if shares[likeliest] >= _LIKELY * _size(run) else ""


def _size(found: Sequence[_Row]) -> float:
    return sum(row.size for row in found)


def _spans(found: Sequence[_Row]) -> tuple[Span, ...]:
    return tuple(sorted({(row.start, row.end) for row in found if row.pure}))
