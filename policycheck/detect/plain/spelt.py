"""Words spelt out letter by letter: "K a t i e", "s.t.u.p.i.d", "K❤️a❤️t❤️i❤️e" are put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policycheck.detect.plain.folded import Builder, Folded

Known = Callable[[str], bool]

_FLAG_A, _FLAG_Z = "\U0001f1e6", "\U0001f1ff"  # regional indicators: a flag in pairs, letters where they stand apart
_FLAGS = f"{_FLAG_A}-{_FLAG_Z}"
_LETTER = rf"(?:[^\W\d_]|[{_FLAGS}])"
#: Arrows, dingbats, pictographs, and what makes one emoji of several.
EMOJI = "[\u2190-\u2bff\U0001f300-\U0001faff\u200d\ufe0e\ufe0f]"
_FIGURE = r"[^\W_]"
_BETWEEN = rf" {{1,2}}|\t|_{{1,3}}|[^\w\s\\&'’{_FLAGS}]{{1,3}}| [^\w\s&.,:;!?'’\"(){_FLAGS}] "
_SPELT = (
    rf"(?<![\w'’@#{_FLAGS}])(?<!\w[./-])LETTER"
    rf"(?:(?: ?{EMOJI}{{1,6}} ?LETTER){{2,}}|(?P<between>{_BETWEEN})LETTER(?:(?P=between)LETTER)*)"
    rf"(?![^\W_]|[{_FLAGS}]|[./-]\w(?!\w))(?:\.(?=\s[a-z]))?"  # the last full stop of R.S.V.P. ends no sentence
)
_LETTERS, _FIGURES = (re.compile(_SPELT.replace("LETTER", one)) for one in (_LETTER, _FIGURE))
_WORD_GAP = re.compile(r" {2,6}| ?[/|] ?")
_LEAST = 4
_LONGEST_INITIALS = 5  # letters of R.S.P.C.A.
_LISTING = "/|,;:"
_KISSES = frozenset("xo")
_LEAST_PHRASE, _LONGEST_PHRASE, _LONGEST_WORD = 10, 80, 16  # letters
_NEVER = 1_000_000  # words: letters that cannot be made up of them
_SMALL = frozenset("a i am an as at be by do go he if in is it me my no of on or so to ur up us we".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """`text[start:end]` is letters apart: `letters`, found at `places`. between: what parts them; empty for emoji."""

    start: int
    end: int
    letters: str
    places: tuple[int, ...]
    between: str


def spellings(text: str, *, figures: bool = False) -> Iterator[Spelling]:
    """Every run of single letters that one thing parts, of two letters or more, in order and apart.

    figures: whether figures may stand among the letters.
    """
    for match in (_FIGURES if figures else _LETTERS).finditer(text):
        written = match[0]
        places = tuple(found.start() for found in re.finditer(_FIGURE if figures else _LETTER, written))
        yield Spelling(
            start=match.start(),
            end=match.end(),
            letters="".join(_plain(written[place]) for place in places),
            places=tuple(match.start() + place for place in places),
            between=match["between"] or "",
        )


def joined_words(text: str, known: Known) -> Folded:
    """The text with what is surely a word spelt out in one piece; initials, alphabets and lists stay apart.

    known: the common words, of which letters that nothing parts into words may be made up.
    """
    builder = Builder()
    place = 0
    for spelling in _sure(text, known):
        builder.put(text[place : spelling.start], place, spelling.start)
        begins = _begins(spelling, known)
        for index, (letter, at) in enumerate(zip(spelling.letters, spelling.places, strict=True)):
            if index in begins:
                builder.put(" ", spelling.places[index - 1] + 1, at)
            builder.put(letter, at, at + 1)
        place = spelling.end
    builder.put(text[place:], place, len(text))
    return builder.folded()


def _sure(text: str, known: Known) -> Iterator[Spelling]:
    for phrase in _phrases(text):
        together = sum(len(spelling.letters) for spelling in phrase)
        if any(_is_word(spelling, together, known) for spelling in phrase):
            yield from phrase


def _phrases(text: str) -> Iterator[Sequence[Spelling]]:
    """Spellings with no more than a wider gap between them: "y o u  i d i o t"."""
    phrase: list[Spelling] = []
    for spelling in spellings(text):
        if phrase:
            gap = text[phrase[-1].end : spelling.start]
            same = spelling.between.isspace() and spelling.between == phrase[-1].between != gap
            if not (same and _WORD_GAP.fullmatch(gap)):
                yield phrase
                phrase = []
        phrase.append(spelling)
    if phrase:
        yield phrase


def _is_word(spelling: Spelling, together: int, known: Known) -> bool:
    letters, between = spelling.letters, spelling.between
    small = letters.lower()
    alphabet = all(ord(after) - ord(before) == 1 for before, after in pairwise(small))
    if alphabet or set(small) <= _KISSES or len(set(small)) < 2:
        return False
    if together < _LEAST and between:
        return together == _LEAST - 1 and between not in "-/" and not letters.isupper() and known(letters)
    if letters.isupper():
        initials = between.startswith(".") and len(letters) <= _LONGEST_INITIALS
        return not initials and between not in _LISTING
    return True


def _begins(spelling: Spelling, known: Known) -> frozenset[int]:
    """Where words begin after the first: at a capital after a small letter, or where common words meet."""
    letters = spelling.letters
    capitals = frozenset(
        index for index in range(1, len(letters)) if letters[index - 1].islower() and letters[index].isupper()
    )
    if capitals or not spelling.between.isspace() or len(letters) > _LONGEST_PHRASE or known(letters):
        return capitals
    if len(letters) >= _LEAST_PHRASE:
        return _words(letters.lower(), known)
    return frozenset((1,)) if letters[0] == "a" and len(letters) >= _LEAST and known(letters[1:]) else frozenset()


def _words(letters: str, known: Known) -> frozenset[int]:
    """Where the fewest common words that make up the letters begin; nowhere where none do."""
    fewest: list[tuple[int, int]] = [(0, 0)]  # words up to a letter, and where the last of them begins
    for end in range(1, len(letters) + 1):
        starts = range(max(0, end - _LONGEST_WORD), end)
        ends = [(fewest[start][0] + 1, start) for start in starts if _may_be_word(letters[start:end], known)]
        fewest.append(min(ends, default=(_NEVER, 0)))
    count, at = fewest[-1]
    found = set()
    while at and count < _NEVER:
        found.add(at)
        at = fewest[at][1]
    return frozenset(found)


def _may_be_word(letters: str, known: Known) -> bool:
    return letters in _SMALL if len(letters) < _LEAST - 1 else known(letters)


def _plain(letter: str) -> str:
    return chr(ord(letter) - ord(_FLAG_A) + ord("A")) if _FLAG_A <= letter <= _FLAG_Z else letter
