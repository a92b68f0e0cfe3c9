"""The words of a draft as a reader sees them: what every detector and the language model read.

Each place in them leads back to the file as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from policycheck.detect.plain.characters import plain_characters
from policycheck.detect.plain.folded import Folded
from policycheck.detect.plain.hidden import shown_words
from policycheck.detect.plain.look_alikes import latin_words
from policycheck.detect.plain.spelt import joined_words
from policycheck.types import Content, Finding, Location, TextLocation, TextPart

_T = TypeVar("_T")
_LEAST = 4  # letters of a common word that may hide in any text; "p4c" and "S.A.M." are no words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPart(TextPart):
    """A part without its disguises. `written`: the part as read; `folded`: this one's text with the way to it."""

    written: TextPart
    folded: Folded

    def locate(self, start: int, end: int) -> Location:
        """Where `text[start:end]` stands in the original file. Raises ValueError for an empty or outlying span."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}:{end} lies outside a text of {len(self.text)} characters")
        return self.written.locate(*self.folded.span(start, end))

    def place(self, location: Location) -> tuple[int, int] | None:
        """The span of the text that a location of its file is, or None where it lies elsewhere."""
        found = self.written.place(location)
        if found is None:
            return None
        start, end = self.folded.at(found[0]), self.folded.at(found[1])
        return (start, end) if start < end else None


def plain_text(text: str) -> Folded:
    """A text without its disguises: styled and invisible characters, look-alikes, words spelt out, common words hidden.

    Raises ModelError where the model, whose vocabulary says what is common, is missing.
    """
    plain = plain_characters(text)
    plain = replace(plain, text=latin_words(plain.text))
    for undo, known in ((joined_words, _is_common), (shown_words, _may_hide)):
        undone = undo(plain.text, known)
        if undone.text != plain.text:
            plain = undone.after(plain)
    return plain


def _is_common(word: str) -> bool:
    from policycheck.detect.names.known import is_known  # of a package that rests on this one

    return is_known(word.lower())


def _may_hide(word: str) -> bool:
    return len(word) >= _LEAST and _is_common(word)


def plain_content(content: Content) -> Content:
    """The content with every part plain; a part without disguises is the part itself."""
    return replace(content, texts=tuple(_plain_part(part) for part in content.texts))


def as_written(found: Iterable[Finding | _T], content: Content) -> Iterator[Finding | _T]:
    """What was found in plain content, its words as the draft writes them."""
    parts = [part for part in content.texts if isinstance(part, PlainPart)]
    for item in found:
        if parts and isinstance(item, Finding) and item.text is not None:
            yield replace(item, text=_words(parts, item) or item.text)
        else:
            yield item


def _words(parts: Sequence[PlainPart], found: Finding) -> str:
    """The words of a finding as its part writes them; none where it is in no plain part."""
    if not isinstance(found.location, TextLocation):
        return ""
    places = ((part, part.written.place(found.location)) for part in parts)
    return next((part.written.text[slice(*place)] for part, place in places if place), "")


def _plain_part(part: TextPart) -> TextPart:
    folded = plain_text(part.text)
    if folded.text == part.text:
        return part
    return PlainPart(
        origin=part.origin,
        kind=part.kind,
        field=part.field,
        text=folded.text,
        segments=part.segments,
        written=part,
        folded=folded,
    )
