"""How far a name goes: what follows a forename, a title or a nickname as a surname does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policycheck.detect.names import lexicon
from policycheck.detect.names.ambiguity import is_ambiguous, sense
from policycheck.detect.names.forms import TITLES
from policycheck.detect.names.known import is_known
from policycheck.detect.names.places import is_head
from policycheck.detect.names.reading import Word

#: Capitalised words of school life that are no part of a name.
NO_NAMES = lexicon.words("no part of a person's name") | lexicon.words("things")
#: Those of them that are surnames too.
SURNAMES_TOO = lexicon.words("surnames too")
_GOES_ON = frozenset(
    ("and", "with", "is", "was", "has", "had", "in", "of", "from", "for", "who", "won", "said", "scored")
)  # fmt: skip
_NO_SURNAMES = frozenset(("year", "world", "universe", "class", "men", "the", "and", "who", "you"))  # after a title
_LEAST_LOUD = 4  # letters of a surname among capitals
_LONGEST = 4  # words of a name after its title
_QUOTE_OPENS, _QUOTE_ENDS = re.compile(r" [\"'(]"), re.compile(r"[\"')] ")
_LONGEST_NICKNAME = 3


def is_name_like(word: Word) -> bool:
    """Whether a word can be part of a name."""
    return word.case != "digit" and word.key not in NO_NAMES


def surname_follows(words: Sequence[Word], last: int) -> bool:
    """Whether the next word is written as a surname to the word before it."""
    if last + 1 >= len(words) or words[last].possessive or words[last].clitic:
        return False
    word = words[last + 1]
    if not word.spaced or "\n" in word.gap or word.opens:
        return False
    # Where every word has capitals only what is in no vocabulary is sure to be a surname.
    # What closes an entry of a list is one too: "Deputies: Rhea D'Souza, Daniel Levy".
    loud = word.style in ("headline", "upper")
    closes = word.case != "upper" and _closes(words, last + 1) and sense(word.key) is None
    if loud and not closes and (is_known(word.key) or is_ambiguous(word.key) or len(word.key) < _LEAST_LOUD):
        return False
    return (
        (loud or word.case in ("title", "mixed"))
        and (is_name_like(word) or _is_last_name(words, last + 1))
        and not is_head(word, surnames=False)
        and word.key not in TITLES
    )


def surname_after(words: Sequence[Word], place: int) -> int:
    """The last word of the surname behind a forename; the forename's own index where none follows."""
    if not surname_follows(words, place):
        return place
    last = place + 1
    while last + 1 < len(words) and words[last + 1].gap in ("-", "'") and words[last + 1].capital:
        last += 1
    return last


def any_surname_after(words: Sequence[Word], place: int) -> int:
    """The same where a class behind the name leaves no doubt: here Day, Best and March are surnames too."""
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not following.spaced or "\n" in following.gap or words[place].possessive:
        return place
    return place + 1 if following.case == "title" and not is_head(following, surnames=False) else place


def name_after(words: Sequence[Word], title: int) -> int:
    """The last word of the name after a title; the title's own index where none follows."""
    last = title
    loud = words[title].style in ("headline", "upper")
    while last + 1 < len(words) and last - title < (1 if loud else _LONGEST):
        word = words[last + 1]
        joins = word.gap in (" ", ". ", "\n") if last == title else word.gap in (" ", "-", "'")
        written = word.capital or (word.style == "lower" and last == title)
        named = is_name_like(word) or (last == title and word.case == "title" and word.key not in _NO_SURNAMES)
        if not joins or not written or not named or word.key in TITLES or words[last].possessive:
            break
        last += 1
        if word.clitic:
            break
    while loud and last > title and last + 1 < len(words) and words[last + 1].gap in ("-", "'"):
        last += 1
    return last


def nicknamed_to(words: Sequence[Word], place: int) -> int:
    """The surname behind a nickname in quotes: Ron "Sparky" Bright; the forename's own index where there is none."""
    if place + 2 >= len(words) or not _QUOTE_OPENS.fullmatch(words[place + 1].gap):
        return place
    for last in range(place + 2, min(place + 2 + _LONGEST_NICKNAME, len(words))):
        if _QUOTE_ENDS.fullmatch(words[last].gap):
            return last if words[last].case in ("title", "mixed") and is_name_like(words[last]) else place
    return place


def _is_last_name(words: Sequence[Word], place: int) -> bool:
    """Whether a word of school life that is a surname too ends a name: "Laurie Best.", not "Maya Best Wishes"."""
    if words[place].key not in SURNAMES_TOO or words[place].possessive:
        return False
    if words[place].style != "normal":
        return words[place - 1].gap.endswith(": ") and _closes(words, place)
    return _closes(words, place) or words[place + 1].key in _GOES_ON


def _closes(words: Sequence[Word], place: int) -> bool:
    """Whether something other than a blank stands behind a word."""
    return place + 1 >= len(words) or words[place + 1].gap[:1] not in (" ", "-", "'") or "(" in words[place + 1].gap
