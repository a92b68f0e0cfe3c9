"""A text as words to compare with names: folded, with how each is written and what stands between."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from policycheck.detect.names.fold import fold, key
from policycheck.detect.plain import Folded
from policycheck.detect.plain.hidden import shown_words
from policycheck.detect.plain.spelt import Known

#: How a word is written. `upper` needs two letters; `uncased` is a script without capitals.
Case = Literal["lower", "title", "upper", "initial", "mixed", "uncased", "digit"]
#: How the words around it are written: capitals mean something in `normal` alone.
Style = Literal["normal", "lower", "headline", "upper"]

_WORD = re.compile(r"[^\W_]+")
_CLITICS = frozenset(("s", "ll", "d", "ve", "re", "m", "t"))
_NO_PROSE = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@#]\w[\w.-]*"
    r"|(?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|uk|org|net|example)\b(?:/\S*)?"
)
_SPACE = re.compile(r" {1,4}| {0,2}\n {0,2}")
_FORCING = frozenset('.!?:…\n"•*>|')
_HEADLINE_WORDS = 3
_SMALL_WORDS = frozenset("a an the of and or for to in on at by with from as is".split())
_WINDOW = 90  # characters of a sentence that count as beside a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word. `gap` is the folded text since the word before; `start`, `end` are offsets of the original.

    possessive: 's or ' follows, which belongs to no gap. opens: a capital here would mean nothing.
    first, last: offsets into the folded text.
    """

    key: str
    start: int
    end: int
    first: int
    last: int
    gap: str
    case: Case
    style: Style = "normal"
    possessive: bool = False
    clitic: str = ""
    opens: bool = False

    @property
    def capital(self) -> bool:
        return self.case not in ("lower", "digit")

    @property
    def spaced(self) -> bool:
        """Whether nothing but a space (or one line break) parts it from the word before."""
        return _SPACE.fullmatch(self.gap) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text's words; links, addresses, handles and hashtags are none, but break a run of them.

    compact: the words come from something written without spaces (a hashtag, a file name).
    """

    text: str
    folded: Folded
    words: tuple[Word, ...]
    compact: bool = False
    _sentences: tuple[int, ...] = field(default=(), repr=False)

    def before(self, index: int) -> str:
        """The folded text of the same sentence up to a word, at most a window of it."""
        stop = self.words[index].first
        start = self._sentences[max(bisect_right(self._sentences, stop) - 1, 0)] if self._sentences else 0
        return self.folded.text[max(start, stop - _WINDOW) : stop]

    def after(self, index: int) -> str:
        """The folded text of the same sentence after a word, its possessive included."""
        start = self.words[index].last
        place = bisect_right(self._sentences, start)
        stop = self._sentences[place] if place < len(self._sentences) else len(self.folded.text)
        return self.folded.text[start : min(stop, start + _WINDOW)]

    def sentence(self, index: int) -> str:
        """The folded text of the whole sentence of a word, at most three windows to each side."""
        at = self.words[index].first
        place = bisect_right(self._sentences, at)
        start = self._sentences[place - 1] if place else 0
        stop = self._sentences[place] if place < len(self._sentences) else len(self.folded.text)
        return self.folded.text[max(start, at - 3 * _WINDOW) : min(stop, at + 3 * _WINDOW)]

    def around(self, index: int) -> str:
        """The folded text around a word, whatever its sentence: five windows to each side."""
        at = self.words[index].first
        return self.folded.text[max(0, at - 5 * _WINDOW) : at + 5 * _WINDOW]

    def first_from(self, start: int) -> int:
        """The index of the first word that ends after an original offset; `len(words)` if none does."""
        return bisect_right(self.words, start, key=lambda word: word.end)


def read_prose(text: str, sentences: Sequence[int] = (), known: Known | None = None) -> Reading:
    """Reads running text. `sentences` are the original offsets at which sentences start.

    known: which folded names count where they hide: "K4tie", "S a m".
    """
    shown = shown_words(text, lambda word: known(key(word))) if known else Folded.same(text)
    folded = fold(shown.text) if shown.text == text else fold(shown.text).after(shown)
    hidden = [match.span() for match in _NO_PROSE.finditer(folded.text)]
    words = _styled(list(_words(text, folded, hidden)))
    starts = tuple(folded.at(start) for start in sentences)
    return Reading(text=text, folded=folded, words=tuple(words), _sentences=starts)


def read_compact(text: str, start: int, end: int) -> Reading:
    """Reads `text[start:end]` as words run together, parted at case, digits and punctuation.

    Its words' offsets are those of the whole text.
    """
    piece = text[start:end]
    folded = fold(piece)
    words: list[Word] = []
    for begin, stop in _humps(piece, 0, len(piece)):
        first, last = folded.at(begin), folded.at(stop)
        key = "".join(character for character in folded.text[first:last] if character.isalnum())
        if key:
            words.append(
                Word(
                    key=key,
                    start=start + begin,
                    end=start + stop,
                    first=first,
                    last=last,
                    gap=" ",
                    case=_case(piece[begin:stop]),
                )
            )
    return Reading(text=piece, folded=folded, words=tuple(words), compact=True)


def _humps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of letters and of digits; letters are parted where a capital follows or begins small ones."""
    begin = start
    for index in range(start, end + 1):
        inside = index < end and (text[index].isalnum() or unicodedata.combining(text[index]) > 0)
        if inside and index > begin:
            before, here, after = text[index - 1], text[index], text[index + 1 : min(index + 2, end)]
            inside = not (
                before.isdigit() != here.isdigit()
                or (here.isupper() and (before.islower() or (before.isupper() and after.islower())))
            )
            if not inside:
                yield begin, index
                begin = index
        elif not inside:
            if index > begin:
                yield begin, index
            begin = index + 1


def written_as_name(word: Word) -> bool:
    """Whether a word is written as a name, or stands in a line that has no capitals at all."""
    return word.capital or word.style == "lower"


def tagged(text: str) -> Iterator[tuple[str, int, int]]:
    """What running text holds without spaces: ("hashtag" or "link", start, end); words joined by hyphens count too."""
    for match in re.finditer(r"(?<!\w)#(\w+)", text):
        yield "hashtag", match.start(1), match.end(1)
    for match in re.finditer(r"(?:https?://|www\.)[^\s/]{1,253}(/\S*)", text):  # 253: a host's name, RFC 1035
        yield "link", match.start(1), match.end(1)
    for match in re.finditer(r"(?<![\w@#/.-])\w+(?:[-_]\w+)+(?![\w@/])", text):
        yield "link", match.start(), match.end()


def run_together(text: str) -> Iterator[tuple[str, int, int]]:
    """The long words of what was read from a picture: capitals lose the spaces between them there."""
    for match in re.finditer(r"(?<![\w@#/.-])[^\W\d_]{8,64}(?![\w@/])", text):
        yield "link", match.start(), match.end()


def _words(text: str, folded: Folded, hidden: Sequence[tuple[int, int]]) -> Iterator[Word]:
    position, zone = 0, 0
    pending: Word | None = None
    for match in _WORD.finditer(folded.text):
        first, last = match.span()
        while zone < len(hidden) and hidden[zone][1] <= first:
            zone += 1
        if zone < len(hidden) and hidden[zone][0] < last:
            continue
        gap = folded.text[position:first]
        if pending is not None and gap == "'" and match[0] in _CLITICS:
            pending = replace(pending, possessive=match[0] == "s", clitic=match[0])
            position = last
            continue
        if pending is not None:
            yield pending
        start, end = folded.span(first, last)
        pending = Word(
            key=match[0],
            start=start,
            end=end,
            first=first,
            last=last,
            gap=gap,
            case=_case(text[start:end]),
            opens=_opens(gap, pending is None),
        )
        position = last
        if folded.text[last : last + 2] in ("' ", "'\n") and match[0].endswith("s"):
            pending = replace(pending, possessive=True)
            position = last + 1
    if pending is not None:
        yield pending


def _opens(gap: str, at_start: bool) -> bool:
    return at_start or any(c in _FORCING or ord(c) > 0x2100 for c in gap)


def _case(written: str) -> Case:
    letters = [character for character in written if character.isalpha()]
    if not letters:
        return "digit"
    upper = [character.isupper() for character in letters]
    if not any(upper):
        return "lower" if any(character.islower() for character in letters) else "uncased"
    if all(upper):
        return "initial" if len(letters) == 1 else "upper"
    return "title" if upper[0] and not any(upper[1:]) else "mixed"


def _styled(words: list[Word]) -> Iterator[Word]:
    start = 0
    while start < len(words):
        end = start + 1
        while end < len(words) and "\n" not in words[end].gap:
            end += 1
        yield from _style_line(words[start:end])
        start = end


def _style_line(line: list[Word]) -> Iterator[Word]:
    letters = [word for word in line if word.case != "digit"]
    telling = [word for word in letters if word.key not in _SMALL_WORDS]
    whole: Style = "normal"
    if len(letters) >= _HEADLINE_WORDS and not any(word.capital for word in letters):
        whole = "lower"
    elif len(telling) >= _HEADLINE_WORDS and sum(word.capital for word in telling) >= 0.9 * len(telling):
        whole = "headline"
    for place, word in enumerate(line):
        loud = [near for near in line[max(place - 1, 0) : place + 2] if near is not word and near.case == "upper"]
        yield replace(word, style="upper" if word.case == "upper" and loud else whole)
