"""Reports what is not in English: the model was trained on English alone, so nobody has read it."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.detect.base import View
from policycheck.detect.tongue.languages import Languages
from policycheck.detect.tongue.reader import tongues
from policycheck.detect.tongue.tongues import Tongue, find_tongues
from policycheck.places import TextLocation
from policycheck.types import PartKind, TextPart, Unchecked

_PROSE: tuple[PartKind, ...] = ("body", "front-matter", "alt", "picture")


class TongueDetector:
    """Yields one `Unchecked` for each language of a part that the model was not trained on."""

    name = "language"

    def __init__(self) -> None:
        self._languages = Languages()

    def detect(self, view: View) -> Iterator[Unchecked]:
        for part, doc in view.parts():
            if part.kind in _PROSE:
                found = tongues(doc) or find_tongues(part.text, doc, self._languages)
                for tongue in found.unread:
                    yield self._unchecked(part, tongue)

    def _unchecked(self, part: TextPart, tongue: Tongue) -> Unchecked:
        language = tongue.language
        return Unchecked(
            source=part.origin.name,
            stage=self.name,
            reason=f"words {f'in {language}' if language else 'that are not English'}{_lines(part, tongue)}: "
            "only names of the register, numbers, addresses and links were looked for in them; have them read by "
            f"somebody who knows {language or 'the language'}",
        )


def _lines(part: TextPart, tongue: Tongue) -> str:
    place = part.locate(tongue.start, tongue.end)
    if not isinstance(place, TextLocation):
        return ""
    last = part.origin.locate(place.end - 1, place.end).line
    return f" (line {place.line})" if last == place.line else f" (lines {place.line} to {last})"
