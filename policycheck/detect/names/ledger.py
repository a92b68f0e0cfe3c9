"""Which words of a reading are spoken for, and the mentions made of them."""

from __future__ import annotations

import re

from policycheck.detect.names.forms import TITLES, Form, form_of
from policycheck.detect.names.index import RegisterIndex
from policycheck.detect.names.lookup import Hit
from policycheck.detect.names.mention import Mention
from policycheck.detect.names.outside import Outsider
from policycheck.detect.names.reading import Reading
from policycheck.detect.names.subject import Belonging, belongs, is_praised, is_pupil
from policycheck.types import Subject

_LISTED = re.compile(
    r"(?: ?\([^()\n]{1,20}\))?(?: ?, ?| ?& ?| ?\+ ?| ?/ ?|,? and | with |,? ?\n ?[-•*–]? ?|[,;.]? ?\d{1,2}[.):]? )+"
)
_FIGURE = Belonging(subject="public", cue="a public, historical, religious or fictional figure")
_FIGURE_CONFIDENCE = 0.9


class Ledger:
    """Each word is spoken for once: it names somebody, or is part of something that names nobody."""

    def __init__(self, reading: Reading, index: RegisterIndex, part: int) -> None:
        self.mentions: list[Mention] = []
        self._reading = reading
        self._index = index
        self._part = part
        self._taken: dict[int, bool] = {}

    def free(self, first: int, last: int) -> bool:
        return all(place not in self._taken for place in range(first, last + 1))

    def names(self, place: int) -> bool:
        """Whether a word names somebody who is no public figure."""
        return self._taken.get(place, False)

    def beside(self, first: int, last: int) -> bool:
        """Whether the neighbour in a list is somebody's name."""
        before, after, words = first - 1, last + 1, self._reading.words
        while before >= 0 and (words[before].key == "and" or words[before].case == "digit"):
            before -= 1
        while after < len(words) and (words[after].key == "and" or words[after].case == "digit"):
            after += 1
        return self._listed(before, before, first) or self._listed(after, last, after)

    def _listed(self, neighbour: int, start: int, stop: int) -> bool:
        words = self._reading.words
        if not 0 <= neighbour < len(words) or not self.names(neighbour):
            return False
        return _LISTED.fullmatch(self._reading.folded.text[words[start].last : words[stop].first]) is not None

    def bar(self, first: int, last: int) -> None:
        """Words that name nobody."""
        self._take(first, last, names=False)

    def person(self, hit: Hit, confidence: float) -> None:
        """Somebody of the register."""
        belonging = Belonging(subject=subject_of(hit.people, self._index), cue=hit.cue)
        self._add(hit.first, hit.last, belonging, confidence, people=hit.people, form=hit.form)

    def stranger(self, outsider: Outsider, confidence: float | None = None, form: Form | None = None) -> None:
        """Somebody outside the register: whose name it is, the words beside it tell."""
        belonging = belongs(self._reading, outsider.first, outsider.last)
        self._add(outsider.first, outsider.last, belonging, confidence or outsider.confidence, form=form)

    def figure(self, first: int, last: int) -> None:
        self._add(first, last, _FIGURE, _FIGURE_CONFIDENCE)

    def _add(
        self,
        first: int,
        last: int,
        belonging: Belonging,
        confidence: float,
        *,
        people: tuple[str, ...] = (),
        form: Form | None = None,
    ) -> None:
        words = self._reading.words[first : last + 1]
        keys = tuple(word.key for word in words)
        names = keys[1:] if len(keys) > 1 and keys[0] in TITLES else keys
        form = form or form_of(words)
        self._take(first, last, names=belonging.subject != "public")
        self.mentions.append(
            Mention(
                part=self._part,
                start=words[0].start,
                end=words[-1].end,
                names=names,
                datum=" ".join(keys if form == "title-surname" else names),
                form=form,
                people=people,
                subject=belonging.subject,
                confidence=round(confidence, 3),
                cue=belonging.cue,
                pupil=is_pupil(self._reading, first, last) or is_praised(self._reading, first),
            )
        )

    def _take(self, first: int, last: int, *, names: bool) -> None:
        for place in range(first, last + 1):
            self._taken[place] = names


def subject_of(people: tuple[str, ...], index: RegisterIndex) -> Subject:
    """A pupil's where any of the people is one; `unknown` for nobody of the register."""
    kinds: list[Subject] = [index.kinds[person] for person in people]
    return "unknown" if not kinds else "pupil" if "pupil" in kinds else kinds[0]
