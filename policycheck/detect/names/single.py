"""Settles the names that stand alone: forenames, surnames, a forename with an initial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policycheck.detect.names.ambiguity import Company, certainty, is_ambiguous, sense
from policycheck.detect.names.forms import COURTESY
from policycheck.detect.names.fuzzy import Fuzzy
from policycheck.detect.names.index import RegisterIndex
from policycheck.detect.names.ledger import Ledger
from policycheck.detect.names.lookup import Hit
from policycheck.detect.names.outside import Outsider, Spans, is_forename, is_name_like, surname_follows
from policycheck.detect.names.places import is_pet
from policycheck.detect.names.reading import Reading, Word
from policycheck.detect.names.subject import is_parent, is_pupil

_LEAST = 0.5
_LISTED = re.compile(r"(?: ?\([^()\n]{1,20}\))?(?: ?, ?| ?& ?| ?\+ ?| ?/ ?|,? and | with |,? ?\n ?[-•*–]? ?)+")
_ROUNDS = 3  # a list of ambiguous names is settled from its sure ones outwards
_SHORT_SURNAME = 4  # letters below which a surname alone needs the model's word
_SHORT_FORENAME = 3  # letters below which a forename in small letters is none
_MODAL_FORENAMES = ("will",)  # the one function word that is a common forename in the UK
_ORDER = {"forename-initial": 0, "forename": 1, "surname": 2}


class Singles:
    """The names alone of one reading: the sure ones first, for they carry the ambiguous ones beside them."""

    def __init__(self, ledger: Ledger, reading: Reading, spans: Spans, index: RegisterIndex, fuzzy: Fuzzy) -> None:
        self._ledger = ledger
        self._reading = reading
        self._words = reading.words
        self._spans = spans
        self._index = index
        self._fuzzy = fuzzy

    def settle(self, hits: Sequence[Hit], outsiders: Sequence[Outsider]) -> None:
        ordered = sorted(hits, key=lambda hit: (hit.first - hit.last, _ORDER.get(hit.form, 3)))
        doubtful = [hit for hit in ordered if self._doubtful(hit.first, hit.last)]
        loose = [outsider for outsider in outsiders if self._loose(outsider)]
        for hit in ordered:
            if not self._doubtful(hit.first, hit.last) and self._is_name(hit):
                self._settle_hit(hit, hit.confidence)
        for hit in self._misspelt():
            self._settle_hit(hit, hit.confidence)
        for outsider in loose:
            if not self._doubtful(outsider.first, outsider.last):
                self._settle_outsider(outsider, outsider.confidence)
        for _ in range(_ROUNDS):
            self._settle_doubtful(doubtful, loose)

    def _settle_doubtful(self, hits: Sequence[Hit], outsiders: Sequence[Outsider]) -> None:
        for hit in hits:
            # A surname that is a word is hardly ever written without its forename or a title.
            if hit.form == "surname" and not self._spans.person(hit.first, hit.last):
                continue
            if self._is_name(hit):
                sure = self._certainty(hit.first, hit.last)
                if sure >= _LEAST:
                    self._settle_hit(hit, min(sure, hit.confidence))
        for outsider in outsiders:
            sure = self._certainty(outsider.first, outsider.last)
            if sure >= _LEAST:
                self._settle_outsider(outsider, min(sure, outsider.confidence))

    def _settle_outsider(self, outsider: Outsider, confidence: float) -> None:
        if self._ledger.free(outsider.first, outsider.last):
            self._ledger.stranger(outsider, confidence)

    def _settle_hit(self, hit: Hit, confidence: float) -> None:
        """Somebody of the register, unless the words beside the name make it somebody else's."""
        if not self._ledger.free(hit.first, hit.last):
            return
        if self._titled(hit) and self._ledger.free(hit.first - 1, hit.last):
            self._ledger.stranger(Outsider(first=hit.first - 1, last=hit.last, confidence=confidence))
        elif not hit.people or self._contradicted(hit):
            self._ledger.stranger(Outsider(first=hit.first, last=hit.last, confidence=confidence))
        else:
            self._ledger.person(hit, confidence)

    def _titled(self, hit: Hit) -> bool:
        """Whether a courtesy title makes a pupil's forename an adult's surname: Mr Thomas."""
        before = self._words[hit.first - 1] if hit.first else None
        return (
            before is not None and before.key in COURTESY and before.capital
            and self._words[hit.first].gap in (" ", ". ") and hit.form != "surname"
        )  # fmt: skip

    def _contradicted(self, hit: Hit) -> bool:
        kinds = [self._index.kinds[person] for person in hit.people]
        if is_parent(self._reading, hit.first):
            return "parent" not in kinds
        return "pupil" not in kinds and is_pupil(self._reading, hit.first, hit.last)

    def _misspelt(self) -> Iterator[Hit]:
        """Forenames a letter off one of the register, where the model says that they are a person's."""
        for place, word in enumerate(self._words):
            if word.capital and self._ledger.free(place, place) and self._spans.person(place, place):
                people = () if is_forename(word.key) else self._fuzzy.forename(word.key)
                if people:
                    yield Hit(first=place, last=place, form="forename", people=people, confidence=0.7,
                              cue="close to a forename of the register")  # fmt: skip

    def _is_name(self, hit: Hit) -> bool:
        """Whether a name alone is written as one, and is not part of a stranger's or of an animal's."""
        word = self._words[hit.first]
        if not word.capital and not (hit.form == "forename" and len(word.key) >= _SHORT_FORENAME):
            return False
        if is_pet(self._reading, hit.first, hit.last):
            return False
        if hit.form == "surname":
            return self._stands_alone(hit)
        if hit.form == "forename" and word.capital and surname_follows(self._words, hit.last):
            whole = self._spans.person(hit.first, hit.last + 1)
            alone = self._spans.person(hit.first, hit.last) and not whole
            return bool(alone) or self._ledger.names(hit.last + 1) or is_ambiguous(word.key)
        return True

    def _stands_alone(self, hit: Hit) -> bool:
        """Whether a surname is nobody else's: no capitalised word before it, no forename, not too short."""
        word = self._words[hit.first]
        letters = sum(len(part.key) for part in self._words[hit.first : hit.last + 1])
        if letters < _SHORT_SURNAME and not self._spans.person(hit.first, hit.last):
            return False
        if not word.capital or is_forename(word.key):
            return False
        if not hit.first or not word.spaced or word.opens:
            return True
        return not _begins_name(self._words[hit.first - 1])

    def _doubtful(self, first: int, last: int) -> bool:
        words = [word for word in self._words[first : last + 1] if len(word.key) > 1]
        if len(words) > 1:
            return is_ambiguous("".join(word.key for word in words))
        return is_ambiguous((words or [self._words[first]])[0].key)

    def _certainty(self, first: int, last: int) -> float:
        company = Company(
            person=self._spans.person(first, last),
            elsewhere=self._spans.other(first, last) > _LEAST,
            names_beside=self._names_beside(first, last),
        )
        return certainty(self._reading, first, last, company)

    def _names_beside(self, first: int, last: int) -> bool:
        """Whether the neighbour in a list is somebody's name."""
        before, after = first - 1, last + 1
        if before >= 0 and self._words[before].key == "and":
            before -= 1
        if after < len(self._words) and self._words[after].key == "and":
            after += 1
        return self._listed(before, first) or self._listed(after, after, back=last)

    def _listed(self, neighbour: int, stop: int, back: int | None = None) -> bool:
        if not 0 <= neighbour < len(self._words) or not self._ledger.names(neighbour):
            return False
        start = neighbour if back is None else back
        between = self._reading.folded.text[self._words[start].last : self._words[stop].first]
        return _LISTED.fullmatch(between) is not None

    def _loose(self, outsider: Outsider) -> bool:
        """Whether what may be a stranger's forename is neither an abbreviation nor an animal."""
        word = self._words[outsider.first]
        shouted = word.case == "upper" and word.style == "normal" and len(word.key) < 6
        if outsider.first != outsider.last or len(word.key) < 2 or (shouted and not is_forename(word.key)):
            return False
        if sense(word.key) == "function" and word.key not in _MODAL_FORENAMES:
            return False
        return not is_pet(self._reading, outsider.first, outsider.last)


def _begins_name(word: Word) -> bool:
    """Whether a word before a surname may be its forename."""
    plain = word.style == "normal" and not word.opens and not word.possessive
    return plain and word.capital and is_name_like(word)
