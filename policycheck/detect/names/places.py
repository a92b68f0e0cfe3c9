"""What is called after somebody and is nobody: streets, schools, farms, classes, cups, storms, pets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policycheck.detect.names import lexicon
from policycheck.detect.names.ambiguity import sense
from policycheck.detect.names.fold import fold
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import CERTAIN
from policycheck.detect.names.reading import Reading, Word

#: Never a surname: a name before one of these is a place, a class, a prize or an organisation.
_STRICT = lexicon.words("heads")
#: Surnames as well: a place only after an ordinary word, or where the words around say so.
_SOFT = lexicon.words("heads that are surnames")
#: Written small as well: "Rose class", "Maple street".
_SMALL = lexicon.words("heads written small")
_AFTER_POSSESSIVE = lexicon.words("heads after a possessive")
_PLACE_BEFORE = re.compile(
    r"\b(?:at|in|to|near|on|along|across|from|via|behind|around|through|past|visit|visited|visiting|up|down|of"
    r"|outside)(?: the| our| nearby)? $"
)
#: The same before a pupil's full name, to whom a prize goes and from whom a poem is.
_SURELY_PLACE_BEFORE = re.compile(
    r"\b(?:at|in|near|on|along|across|via|behind|around|through|past|visit(?:s|ed|ing)?|up|down|outside"
    r"|(?:walk|walked|walking|go|goes|going|went|off|trip|trips|travel\w*|drive|drove|bus|coach|ran|run|road|way|visits?"
    r"|back|home|next|close|top|bottom|edge|side|end|corner|middle|people|residents|sent|moved|moving|cycled?|miles?)"
    r" (?:to|from|of))(?: the| our| nearby)? $"
)
_PREFIX = lexicon.words("before a place's name")
_SCHOOLS = lexicon.words("before a school's name")
_PRIZES = lexicon.words("prizes")
_BETWEEN = frozenset(("y", "yr", "na", "nan", "an", "a", "o", "de", "du", "la", "le", "les", "and"))
_PET = (
    r"(?:dog|puppy|cat|kitten|rabbit|bunny|guinea ?pig|hamster|gerbil|tortoise|turtle|fish|goldfish|horse"
    r"|pony|donkey|lamb|goat|sheep|cow|calf|pig|piglet"
    r"|hen|chicken|chick|cockerel|duck|duckling|alpaca|llama|snake|lizard|gecko|bearded dragon|parrot|owl"
    r"|snail|spider|caterpillar"
    r"|teddy(?: bear)?|bear|mascot|elf|robot|scarecrow|snowman|tractor|minibus|boat|ferry|reindeer|penguin)"
)
# "The escort on the minibus is called" somebody; "the pantomime cow, Ali in front" is a child's part.
_PET_BEFORE = re.compile(
    rf"(?<!\bon )(?<!\bin )(?<!\bof )(?<!\bby )(?<!\bwith )\b"
    rf"(?:the|our|my|a|class|school|reading|therapy|wellbeing|pet)(?: \w+){{0,2}} {_PET},?"
    r"(?P<called> (?:is |was )?(?:called|named))?,? $"
    r"|\banswers to (?:the name (?:of )?)?$|\b(?:which|that|it) (?:has been|was) (?:called|named),? $"
)
_ASIDE_ENDS = re.compile(r"^(?:'s)?(?:[,.!?:;)\n]|$| (?:is|was|has|will|had|and)\b)")
# A child may be the penguin of a play, but hardly "our rabbit".
_PET_AFTER = re.compile(
    r"^,? (?:(?:is |was )?(?:our|my)(?: \w+){0,2}|the(?: class| school| reading| therapy| wellbeing)?) "
    r"(?:dog|puppy|cat|kitten|rabbit|guinea ?pig|hamster|gerbil|tortoise|goldfish|pony|tractor|minibus)s?\b"
)
_WALK = 4  # capitalised words before a head noun that may belong to it
_HARDLY_NAMES = lexicon.words("no part of a place's name")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSpan:
    """Words `first` to `last` that are called something.

    soft: the head may be a surname. said: what stands before says that it is a place all the same.
    """

    first: int
    last: int
    soft: bool = False
    said: bool = False


def find_places(reading: Reading) -> Iterator[PlaceSpan]:
    """Names that end in a head noun, and names after a word such as St or Storm."""
    words = reading.words
    for place, word in enumerate(words):
        if place and _heads(words, place) and words[place - 1].key not in CERTAIN:
            first = _walk_left(words, place)
            if first < place:
                last = place
                while last + 1 < len(words) and words[last + 1].spaced and _heads(words, last + 1):
                    last += 1
                soft = word.key in _SOFT and last == place
                yield PlaceSpan(first=first, last=last, soft=soft, said=_says_place(reading, first))
        if word.key in _PREFIX and word.capital and place + 1 < len(words):
            following = words[place + 1]
            if following.capital and following.gap in (" ", ". "):
                yield PlaceSpan(first=place, last=place + 1)
        if word.key in _SCHOOLS and word.capital:
            last = _walk_right(words, place)
            if last > place:
                yield PlaceSpan(first=place, last=last)


def find_own(reading: Reading, names: Sequence[str]) -> Iterator[PlaceSpan]:
    """Where the school's own names, addresses and partners stand."""
    for name in names:
        folded = fold(name).text.strip()
        at = reading.folded.text.find(folded) if folded else -1
        while at >= 0:
            first = bisect_left(reading.words, at, key=lambda word: word.first)
            last = bisect_left(reading.words, at + len(folded), key=lambda word: word.first) - 1
            if first <= last and reading.words[last].last <= at + len(folded):
                yield PlaceSpan(first=first, last=last)
            at = reading.folded.text.find(folded, at + len(folded))


def is_pet(reading: Reading, first: int, last: int) -> bool:
    """Whether the words around make it an animal's or a mascot's name."""
    after = reading.after(last)
    before = _PET_BEFORE.search(reading.before(first))
    aside = before is not None and before[0].endswith(", ") and not before["called"]
    return (before is not None and not (aside and not _ASIDE_ENDS.match(after))) or bool(_PET_AFTER.match(after))


def is_head(word: Word, *, surnames: bool = True) -> bool:
    """Whether a word makes a place, a prize or an organisation of the name before it.

    surnames: count those that people are called as well.
    """
    return word.key in _STRICT or (surnames and word.key in _SOFT)


def is_at_place(reading: Reading, first: int) -> bool:
    """Whether a word such as at or near stands before a name."""
    return _SURELY_PLACE_BEFORE.search(reading.before(first)) is not None


def _heads(words: Sequence[Word], place: int) -> bool:
    word, before = words[place], words[place - 1]
    if before.possessive:
        return word.spaced and word.case == "title" and word.key in _AFTER_POSSESSIVE
    if not word.spaced or "\n" in word.gap or before.clitic:
        return False
    if word.key in _STRICT or word.key in _SOFT:
        return word.capital or (word.key in _SMALL and before.capital and before.style == "normal")
    return False


def _walk_right(words: Sequence[Word], place: int) -> int:
    """The last word of a name in Welsh, Irish, Gaelic or French, whose noun stands first: Ysgol Nant y Deri."""
    last = place
    while last + 1 < len(words) and last - place < _WALK + 1 and words[last + 1].spaced:
        step = 2 if words[last + 1].key in _BETWEEN and not words[last + 1].capital else 1
        if last + step >= len(words) or not (words[last + step].spaced and words[last + step].capital):
            break
        # Behind the first word of it a forename with a surname is somebody: "Ysgol Bryn Hedydd Siân Parry".
        after = words[last + step + 1] if last + step + 1 < len(words) else None
        if last > place and is_forename(words[last + step].key) and after and after.spaced and after.capital:
            break
        last += step
    return last


def _walk_left(words: Sequence[Word], place: int) -> int:
    """The first word of the name that a head noun ends: one word back in headlines, more in running text.

    The name of a prize goes back to its article in headlines too: "The Peter Lacey Shield".
    """
    article = place - 1
    while words[place].key in _PRIZES and article and place - article <= _WALK and words[article].spaced:
        article -= 1
        if words[article].key == "the":
            return article + 1
    reach = _WALK if words[place].style == "normal" else 1
    first = place
    while first and place - first < reach:
        before = words[first - 1]
        if not before.capital or before.case == "digit" or before.key in _HARDLY_NAMES:
            break
        if first < place and before.possessive:
            break
        if first < place and not (words[first].spaced or words[first].gap in ("-", "'")):
            break
        first -= 1
        if words[first].opens:
            break
    return first


def _says_place(reading: Reading, first: int) -> bool:
    before = _PLACE_BEFORE.search(reading.before(first))
    return before is not None or sense(reading.words[first].key) is not None
