"""Lists of terms, and finding them however they are disguised: sh1t, b@stard, f**k, f u c k, fuuuck.

A list is a text file beside this module, in `terms/`, one entry a line: `weight entity term [unless pattern]`.
A term may hold several words, and `*` at its end stands for any ending; one with brackets or `?` is a pattern, taken as
it stands. `#` begins a comment.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from policycheck.detect.categories.pattern import compiled
from policycheck.detect.plain.hidden import LABEL, LEET, hidden_words

_FOLDER = Path(__file__).resolve().parent / "terms"
_LEET = {sign: LEET[sign][0] for sign in "013457@$€!"}
_WORD = re.compile(r"[\w@$€!*]+")
_PATTERN = re.compile(r"[\[(?\\]")
_MASK = "[*#%@!$]"
#: Words that people hide from the second letter on; any other mask must show the last letter.
_HIDDEN = {"fuck*": r"f\*{2,}\w*", "shit*": r"s\*{2,3}(?!\w)", "cunt*": r"c\*{3}(?!\w)", "bastard*": r"b\*{6,7}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One entry of a list; `unless` is a pattern that clears it where found in the same sentence."""

    weight: float
    entity: str
    term: str
    unless: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A term found at `span` of the text that was searched."""

    term: Term
    span: tuple[int, int]


def plain_letters(folded: str) -> str:
    """The text with letters in place of the digits and signs that stand for them; its length stays."""
    return _WORD.sub(lambda found: _plain_word(found[0]), folded)


def find_terms(name: str, folded: str) -> Iterator[Hit]:
    """The terms of the list `name` in a folded text, each at its first place and where its context allows it."""
    terms, pattern = _load(name)
    seen = set()
    for text, place in _readings(folded, pattern):
        for found in pattern.finditer(text):
            term = terms[int((found.lastgroup or "t0")[1:])]
            if term.term in seen or (term.unless and compiled(term.unless).search(folded)):
                continue
            seen.add(term.term)
            yield Hit(term=term, span=place or found.span())


def alternatives(name: str, entity: str) -> str:
    """A pattern for any term of one entity of the list `name`, in the singular or the plural."""
    terms, _ = _load(name)
    return "|".join(_spellings(term.term) + "(?:e?s)?" for term in terms if term.entity == entity)


def _readings(folded: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """The text, the text without its disguises or accents, and each term that hides with the span of all of it."""
    yield folded, None
    plain = plain_letters(folded)
    if plain != folded:
        yield plain, None
    bare = "".join(map(_bare, plain))
    if bare != plain:
        yield bare, None
    for start, end, word in hidden_words(folded, lambda word: pattern.fullmatch(word) is not None):
        yield word, (start, end)


@cache
def _load(name: str) -> tuple[tuple[Term, ...], re.Pattern[str]]:
    terms = tuple(_entries((_FOLDER / f"{name}.txt").read_text("utf-8")))
    parts = (f"(?P<t{index}>{_spellings(term.term)})" for index, term in enumerate(terms))
    return terms, re.compile(rf"(?<![\w'])(?:{'|'.join(parts)})(?!\w)")


def _entries(text: str) -> Iterator[Term]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            entry, _, unless = line.partition(" unless ")
            weight, entity, term = entry.split(maxsplit=2)
            yield Term(weight=float(weight), entity=entity, term=term.strip(), unless=unless.strip())


def _spellings(term: str) -> str:
    if _PATTERN.search(term):
        return term
    stem = term.removesuffix("*")
    ending = r"\w*" if stem != term else ""
    letters = []
    for index, letter in enumerate(stem):
        inner = 0 < index < len(stem) - 1 and stem.isalpha() and len(stem) > 3
        again = re.escape(letter) + ("+" if letter.isalpha() and stem[index + 1 : index + 2] != letter else "")
        letters.append(rf"(?:{again}|{_MASK})" if inner else r"[ -]?" if letter == " " else again)
    hidden = _HIDDEN.get(term)
    return "".join(letters) + ending + (f"|{hidden}" if hidden else "")


def _plain_word(word: str) -> str:
    if not any(sign in _LEET for sign in word) or not any(letter.isalpha() for letter in word):
        return word
    if LABEL.fullmatch(word):
        return word
    inner = word.rstrip("!")
    head = inner[:1] if inner[0] in "@!" else ""
    plain = "".join(_LEET.get(letter, letter) for letter in inner[len(head) :])
    return head + plain + word[len(inner) :]


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    """A letter without its accents; one that is more than one without them as it is."""
    bare = unicodedata.normalize("NFD", letter)[0]
    return bare if bare.isascii() else letter
