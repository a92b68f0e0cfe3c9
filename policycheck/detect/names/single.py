"""Settles the names that stand alone: forenames, surnames, a forename with an initial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policycheck.detect.names.ambiguity import Company, certainty, is_ambiguous, sense
from policycheck.detect.names.entities import Spans
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import ADULT, COURTESY
from policycheck.detect.names.fuzzy import Fuzzy
from policycheck.detect.names.index import PARTICLES, RegisterIndex
from policycheck.detect.names.known import is_known
from policycheck.detect.names.ledger import Ledger
from policycheck.detect.names.lookup import Hit
from policycheck.detect.names.outside import Outsider
from policycheck.detect.names.places import is_pet
from policycheck.detect.names.plurals import FAMILY
from policycheck.detect.names.reading import Reading, Word, written_as_name
from policycheck.detect.names.subject import is_employed, is_parent, is_pupil, is_titled
from policycheck.detect.names.surnames import is_name_like, surname_follows

_LEAST = 0.5
_SURE = 0.9  # certainty at which the model's organisation or place outweighs a misspelt name
_FAMILY = re.compile(
    r"^ (?:family|families|household|home|house|lot|clan|twins?|triplets|brothers?|sisters?|siblings|cousins?|boys?"
    r"|girls?|lads?|lass(?:es)?|kids?|child|children)\b"
)
_LEAST_DOUBTED = 0.6  # of a forename that is a word, where neither the register nor the model knows it
_CERTAIN = 0.97  # certainty at which the model's person is one among capitals too: TJ
_ROUNDS = 3  # a list of ambiguous names is settled from its sure ones outwards
_SHORT_SURNAME = 4  # letters below which a surname alone needs the model's word
_LEAST_MISSPELT = 5  # letters of a misspelt forename without the model's word
_LEAST_SMALL = 6  # letters of a misspelt forename in small letters
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
        theirs = {(hit.first, hit.last) for hit in doubtful}
        loose = [
            outsider
            for outsider in outsiders
            if self._loose(outsider) and not (outsider.doubted and (outsider.first, outsider.last) in theirs)
        ]
        for hit in ordered:
            if not self._doubtful(hit.first, hit.last) and self._is_name(hit):
                self._settle_hit(hit, hit.confidence)
        for hit in self.misspelt():
            self._settle_hit(hit, hit.confidence)
        for outsider in loose:
            if not self._doubtful(outsider.first, outsider.last):
                self._settle_outsider(outsider, outsider.confidence)
        for _ in range(_ROUNDS):
            self._settle_doubtful(doubtful, loose)

    def _settle_doubtful(self, hits: Sequence[Hit], outsiders: Sequence[Outsider]) -> None:
        for hit in hits:
            # A surname that is a word is hardly ever written without its forename or a title.
            family = hit.form == "surname" and self._is_family(hit)
            if family:
                self._settle_hit(hit, hit.confidence)
            if hit.form == "surname" and not self._spans.person(hit.first, hit.last):
                continue
            if self._is_name(hit):
                sure = self._certainty(hit.first, hit.last, known=True)
                if sure >= _LEAST:
                    self._settle_hit(hit, min(sure, hit.confidence))
        for outsider in outsiders:
            sure = self._certainty(outsider.first, outsider.last)
            if sure >= (_LEAST_DOUBTED if outsider.doubted else _LEAST):
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
        """Whether a title makes a pupil's forename an adult's name: Mr Thomas, Coach Katie."""
        miss = hit.first > 0 and self._words[hit.first - 1].key in COURTESY
        return hit.form != "surname" and is_titled(self._reading, hit.first, COURTESY if miss else ADULT)

    def _contradicted(self, hit: Hit) -> bool:
        kinds = [self._index.kinds[person] for person in hit.people]
        if is_parent(self._reading, hit.first):
            return "parent" not in kinds
        if "pupil" not in kinds:
            return is_pupil(self._reading, hit.first, hit.last)
        return {*kinds} == {"pupil"} and is_employed(self._reading, hit.first, hit.last)

    def settle_hyphened(self) -> None:
        """Misspelt names of several words, which the model takes for a stranger's forename and surname."""
        for hit in self.misspelt():
            if hit.last > hit.first:
                self._settle_hit(hit, hit.confidence)

    def misspelt(self) -> Iterator[Hit]:
        """Forenames a letter off one of the register, or clipped, that are no part of another's name or a place's."""
        for first, word in enumerate(self._words):
            small = word.style == "lower" and len(word.key) >= _LEAST_SMALL
            if not (word.capital or small or self._spans.person(first, first)) or word.gap in ("-", "'"):
                continue
            for last in self._ends(first):
                parts = [part.key for part in self._words[first : last + 1]]
                if all(is_known(part) or is_forename(part) for part in parts):
                    continue
                written = "".join(parts)
                sure = len(written) >= _LEAST_MISSPELT or self._spans.person(first, last)
                people = self._fuzzy.forename(written) if sure else ()
                if people and self._ledger.free(first, last) and self._spans.other(first, last) < _SURE:
                    yield Hit(first=first, last=last, form="forename", people=people, confidence=0.7,
                              cue="close to a forename of the register")  # fmt: skip

    def _ends(self, first: int) -> Iterator[int]:
        """The last words of what may be one forename: hyphens hold it together, and it may have a second word."""
        last = first
        while last + 1 < len(self._words) and self._words[last + 1].gap == "-":
            last += 1
        following = self._words[last + 1] if last + 1 < len(self._words) else None
        if following is not None and following.spaced and following.capital and len(following.key) > 1:
            yield last + 1
        if not surname_follows(self._words, last) or self._ledger.names(last + 1):
            yield last

    def _is_name(self, hit: Hit) -> bool:
        """Whether a name alone is written as one, and is not part of a stranger's or of an animal's."""
        word = self._words[hit.first]
        if hit.form == "surname":
            return self._is_family(hit) or self._stands_alone(hit)
        letters = sum(len(part.key) for part in self._words[hit.first : hit.last + 1])
        if not word.capital and letters < _SHORT_FORENAME:
            return False
        if is_pet(self._reading, hit.first, hit.last):
            return False
        if hit.form == "forename" and word.capital and self._goes_on(hit.first):
            return False
        if hit.form == "forename" and word.capital and surname_follows(self._words, hit.last):
            whole = self._spans.person(hit.first, hit.last + 1)
            alone = self._spans.person(hit.first, hit.last) and not whole
            return bool(alone) or self._ledger.names(hit.last + 1) or is_ambiguous(word.key)
        return True

    def _stands_alone(self, hit: Hit) -> bool:
        """Whether a surname is nobody else's: no capitalised word before it, no forename, not too short."""
        name = [word for word in self._words[hit.first : hit.last + 1] if word.key not in PARTICLES]
        word = name[0] if name else self._words[hit.first]
        letters = sum(len(part.key) for part in self._words[hit.first : hit.last + 1])
        if letters < _SHORT_SURNAME and not self._spans.person(hit.first, hit.last):
            return False
        if not word.capital or (is_forename(word.key) and len(name) == 1):
            return False
        if word.opens and is_known(word.key) and not self._spans.person(hit.first, hit.last):
            return False
        return not self._goes_on(hit.first)

    def _is_family(self, hit: Hit) -> bool:
        """Whether a surname is that of children or of a household: the Okafor twins, the Okafors."""
        after = self._reading.after(hit.last)
        named = written_as_name(self._words[hit.last])
        return named and (_FAMILY.match(after) is not None or hit.cue == FAMILY)

    def _goes_on(self, first: int) -> bool:
        """Whether a word goes on with a name of somebody outside the register, as its surname or second forename."""
        before = self._words[first - 1] if first else None
        return (
            before is not None
            and self._words[first].spaced
            and _begins_name(before)
            and not (before.key in self._index.givens or self._ledger.names(first - 1))
        )

    def _doubtful(self, first: int, last: int) -> bool:
        words = [word for word in self._words[first : last + 1] if len(word.key) > 1]
        if len(words) > 1:
            return is_ambiguous("".join(word.key for word in words))
        return is_ambiguous((words or [self._words[first]])[0].key)

    def _certainty(self, first: int, last: int, *, known: bool = False) -> float:
        company = Company(
            person=self._spans.person(first, last),
            elsewhere=self._spans.other(first, last) > _LEAST,
            names_beside=self._ledger.beside(first, last),
            known=known,
        )
        return certainty(self._reading, first, last, company)

    def _loose(self, outsider: Outsider) -> bool:
        """Whether what may be a stranger's forename is neither an abbreviation nor an animal."""
        word = self._words[outsider.first]
        shouted = word.case == "upper" and word.style == "normal" and len(word.key) < 6
        certain = is_forename(word.key) or self._spans.person(outsider.first, outsider.last) >= _CERTAIN
        if outsider.first != outsider.last or len(word.key) < 2 or (shouted and not certain):
            return False
        if sense(word.key) == "function" and word.key not in _MODAL_FORENAMES:
            return False
        return not is_pet(self._reading, outsider.first, outsider.last)


def _begins_name(word: Word) -> bool:
    """Whether the word after it may be this one's surname."""
    if not word.capital or word.possessive or word.clitic or not is_name_like(word):
        return False
    if len(word.key) < 3 or not word.key.isalpha():
        return False
    return (word.style == "normal" and not word.opens) or is_forename(word.key) or not is_known(word.key)
