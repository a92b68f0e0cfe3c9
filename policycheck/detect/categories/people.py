"""A reading of each sentence for cues about people: disguises undone, names marked, mere quotations left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from policycheck.detect.base import View
from policycheck.detect.categories.cues import compiled
from policycheck.detect.categories.lexicon import plain_letters
from policycheck.detect.categories.sentences import Sentence, names_in, sentences
from policycheck.types import TextLocation

#: What stands in a reading for each letter of a name: a person's, or a public or fictional figure's.
NAME_LETTER, FIGURE_LETTER = "ǂ", "ǁ"

_REPORT = (
    r"said|says|saying|roar|shout|asked|told|call|cried|cries|scream|snarl|sneer|whisper|word|phrase|poem|poster|myth|"
    r"banter|talk|discuss|learn|explor|quote|line|slogan|headline|lyric|heard|answer|repl|isn't|not ok|assembly|"
    r"lesson|book|novel|racis|sexis|phobi|bigot|hateful|hurtful|statement|comment|thing to say|nobody should|"
    r"no one should"
)
_QUOTE = re.compile(r"\"[^\"\n]{2,160}\"|(?<!\w)'[^'\n]{3,120}'(?!\w)")
_REACH = 120  # characters around a quotation in which a word of reporting counts


def readings(view: View) -> Iterator[Sentence]:
    """The sentences of the draft, each with a reading for its fold; offsets stay those of the sentence."""
    for sentence in sentences(view):
        yield replace(sentence, folded=reading(view, sentence))


def reading(view: View, sentence: Sentence) -> str:
    """The sentence in its length, its names written in marking letters and what it only reports left blank."""
    letters = plain_letters(sentence.folded)
    for name, letter in _names(view, sentence):
        letters = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", letter * len(name), letters)
    for start, end in _reported(sentence):
        letters = letters[:start] + " " * (end - start) + letters[end:]
    return letters


def _names(view: View, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Each name in the sentence as its reading spells it, and the letter that marks it; long names first."""
    names = {}
    for found in names_in(view, sentence):
        if isinstance(found.location, TextLocation):
            written = sentence.part.origin.text[found.location.start : found.location.end]
            start = sentence.text.find(written)
            if start >= 0:
                spelt = plain_letters(sentence.folded)[start : start + len(written)]
                names[spelt] = FIGURE_LETTER if found.subject == "public" else NAME_LETTER
    return iter(sorted(names.items(), key=lambda item: -len(item[0])))


def _reported(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Start and end of what stands in quotation marks while the words around it report or discuss it."""
    for found in _QUOTE.finditer(sentence.whole):
        start, end = max(found.start(), sentence.start), min(found.end(), sentence.end)
        before = sentence.whole[max(0, found.start() - _REACH) : found.start()]
        if start < end and compiled(_REPORT).search(f"{before} {sentence.whole[found.end() :][:_REACH]}"):
            yield start - sentence.start, end - sentence.start
