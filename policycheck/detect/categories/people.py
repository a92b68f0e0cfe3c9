"""A reading of each sentence for cues about people: disguises undone, names marked, mere quotations left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from policycheck.detect.base import View
from policycheck.detect.categories.families import shared_term
from policycheck.detect.categories.lexicon import plain_letters
from policycheck.detect.categories.pattern import compiled
from policycheck.detect.categories.sentences import Sentence, sentences
from policycheck.types import TextPart

Span = tuple[int, int]

#: What stands in a reading for each letter of a name: a person's, or a public or fictional figure's.
NAME_LETTER, FIGURE_LETTER = "ǂ", "ǁ"

_REPORT = (
    r"said|says|saying|roar|shout|asked|told|call|cried|cries|scream|snarl|sneer|whisper|word|phrase|poem|poster|myth|"
    r"banter|talk|discuss|learn|explor|quote|line|slogan|headline|lyric|heard|answer|repl|isn't|not ok|assembly|"
    r"lesson|book|novel|racis|sexis|phobi|bigot|hateful|hurtful|statement|comment|thing to say|nobody should|"
    r"no one should|graffiti|scrawled|scratched|sprayed|daubed|painted over|scrubbed|sanded|wiped off|chant|retired|mug"
)
_QUOTE = re.compile(r"\"[^\"\n]{2,160}\"|(?<!\w)'[^'\n]{3,120}'(?!\w)")
_REACH = 120  # characters around a quotation in which a word of reporting counts


_WARM = re.compile(
    r"\b(?:deserves? (?:a|an|every|all)|can(?:'t|not) wait|looking forward|proud of|congratulations|well done"
    r"|thank you to|welcome to|good luck|celebrat\w+|inspir\w+|proud to be|(?:just )?saying thanks|thanks? (?:you )?for"
    r"|(?:i'm|i am|we're|we are) an? [\w'-]+ (?:family|household|couple)"
    r"|as an? (?:[\w'-]+ ){1,3}i (?:was|am|have|had|know)"
    r"|(?:i|we)(?: do| just| really)? love (?!to|it when|how|watching|that)|built (?:the|our|this|my)"
    r"|happy (?:pride|eid|diwali|hanukkah|vaisakhi|holi|nowruz|purim|ramadan)|everybody is welcome|all are welcome)\b"
)


def readings(view: View) -> Iterator[Sentence]:
    """The sentences of the draft, each with a reading for its fold; offsets stay those of the sentence."""
    part: TextPart | None = None
    reported: tuple[Span, ...] = ()
    for sentence in sentences(view):
        if sentence.part is not part:
            part, reported = sentence.part, tuple(_reported(sentence.whole))
        yield sentence.reading(_reading(sentence, reported))


def is_kindly(reading: Sentence) -> bool:
    """Whether a sentence is warm, reports what others said, or speaks against hostility.

    The model is apt to take such sentences for hostility itself, so that they need a cue.
    """
    if len(reading.folded.split()) < len(reading.text.split()):
        return True
    nearby = reading.before() + reading.folded + reading.after()
    words = (shared_term("discrimination", term) for term in ("against",))
    return bool(_WARM.search(reading.folded)) or any(compiled(word).search(nearby) for word in words)


def _reading(sentence: Sentence, reported: Sequence[Span]) -> str:
    """The sentence in its length, its names written in marking letters and what it only reports left blank."""
    letters = plain_letters(sentence.folded)
    for name, letter in _names(sentence, letters):
        letters = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", letter * len(name), letters)
    for number in range(bisect_right(reported, sentence.start, key=_end), len(reported)):
        if reported[number][0] >= sentence.end:
            break
        start = max(reported[number][0] - sentence.start, 0)
        end = min(reported[number][1] - sentence.start, len(letters))
        letters = letters[:start] + " " * (end - start) + letters[end:]
    return letters


def _names(sentence: Sentence, letters: str) -> Iterator[tuple[str, str]]:
    """Each name in the sentence as `letters` spells it, and the letter that marks it; long names first."""
    names = {
        letters[start:end]: FIGURE_LETTER if found.subject == "public" else NAME_LETTER
        for start, end, found in sentence.names
    }
    return iter(sorted(names.items(), key=lambda item: -len(item[0])))


def _reported(text: str) -> Iterator[Span]:
    """Start and end, in order, of what stands in quotation marks while the words around it report or discuss it."""
    for found in _QUOTE.finditer(text):
        start, end = found.span()
        if compiled(_REPORT).search(f"{text[max(0, start - _REACH) : start]} {text[end : end + _REACH]}"):
            yield start, end


def _end(span: Span) -> int:
    return span[1]
