"""Words and sentences: how a text is cut before the model or a detector reads it.

`WordTokeniser` takes the place of spaCy's own tokeniser, whose time grows with the square of a run of
punctuation (20,000 brackets take half a minute) and which takes hyphenated names apart.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

#: How a word is written: what an uncased tokeniser forgets. The order is that of the model's embedding.
CASE_PATTERNS = (
    "special", "lower", "title", "upper", "initial", "mixed",
    "digit", "alphanumeric", "tag", "symbol", "uncased",
)  # fmt: skip

_ROLES = ("official", "staff", "pupil", "parent")
#: What the embedding of patterns holds: how a word is written, and at the start of a text whose account it is from.
PATTERNS = (*CASE_PATTERNS, *_ROLES)

_LETTER = r"(?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d])"
_ABBREVIATIONS = "Mr|Mrs|Ms|Mx|Dr|Prof|Revd|Rev|St|Sr|Jr|Fr|Capt|Sgt|Lt|Col|Gen|Hon|Cllr"
# One pass, left to right; what an alternative reads in vain is bounded, so the time is linear in the text.
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)\S*[\w/]                              # links
    | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+                      # email addresses; 64: RFC 5321
    | @\w+(?:\.\w+)* | \#\w+                                   # handles, hashtags
    | \b(?:{_ABBREVIATIONS})\.
    | (?<![^\W_])[A-Z]\.(?:-?[A-Z]\.)+ | (?<![^\W_])[A-HJ-Z]\. # initials
    | \d+(?:[.,:/]\d+)+[a-z]*                                  # 3.15pm, 24/11/2026
    | (?<=\w)['’][sS]\b                                        # the possessive
    | [^\W_]{_LETTER}*(?:(?:['’](?![sS]\b)|[-‐‑]){_LETTER}+)*  # words, O'Neill, Jean-Luc
    | (?P<same>\S)(?P=same){{3,}}                              # -----
    | \S[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]*       # punctuation, emoji
    | \s+
    """,
    re.VERBOSE,
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SENTENCE_END = frozenset(".!?…。！？")
_CLOSING = frozenset("\"'”’)]»")


def case_pattern(word: str) -> int:
    """The index in `CASE_PATTERNS` of how `word` is written."""
    letters = [character for character in word if character.isalpha()]
    if word[0] in "@#" and len(word) > 1:
        name = "tag"
    elif not letters:
        name = "digit" if any(character.isdigit() for character in word) else "symbol"
    elif any(character.isdigit() for character in word):
        name = "alphanumeric"
    elif all(character.isupper() for character in letters):
        name = "initial" if len(letters) == 1 else "upper"
    elif not any(character.isupper() for character in letters):
        name = "lower" if any(character.islower() for character in letters) else "uncased"
    else:
        parts = [part for part in re.split(r"[-‐‑'’]", word) if part]
        name = "title" if all(part[0].isupper() and part[1:] == part[1:].lower() for part in parts) else "mixed"
    return CASE_PATTERNS.index(name)


def role_pattern(role: str) -> int:
    """The index in `PATTERNS` for the start of a text from an account of `role`; empty: nobody knows whose."""
    return PATTERNS.index(role) if role else 0


def split_words(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of every word, symbol and run of white space of `text`, in order, without gaps."""
    for match in _TOKEN.finditer(text):
        yield match.start(), match.end()


class WordTokeniser:
    """Makes a Doc with sentences; a single space belongs to the word before, other white space is a token."""

    def __init__(self, vocab: "Vocab") -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> "Doc":
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        text = _SURROGATE.sub("\ufffd", text)  # half a character, which spaCy cannot store; lengths stay
        for start, end in split_words(text):
            word = text[start:end]
            if word[0] == " " and words and not words[-1].isspace():
                spaces[-1] = True
                word = word[1:]
            if word:
                words.append(word)
                spaces.append(False)
        # Set here: a Token's own setter looks through the whole Doc each time.
        return Doc(self._vocab, words=words, spaces=spaces, sent_starts=_sentence_starts(words, spaces))


def _sentence_starts(words: list[str], spaces: list[bool]) -> list[bool]:
    """A sentence starts after closing punctuation, a blank line, or a line end that no lower case follows."""
    starts = []
    ended = True
    for i, word in enumerate(words):
        blank = word.isspace()
        closes = word[0] in _SENTENCE_END or (word in _CLOSING and i > 0 and not spaces[i - 1])
        start = i == 0 or (ended and not blank and not closes)
        starts.append(start)
        if word[0] in _SENTENCE_END:
            ended = True
        elif blank and "\n" in word:
            following = words[i + 1] if i + 1 < len(words) else ""
            ended = ended or word.count("\n") > 1 or not following[:1].islower()
        elif not blank and not closes:
            ended = False
    return starts
