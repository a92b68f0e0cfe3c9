"""Sentences as words with BIO tags, and the way from a corpus's own words to the run-time pipeline's."""

from collections.abc import Callable
from dataclasses import dataclass, field

from readers import Tagged

from policycheck.detect.words import split_words

Span = tuple[int, int, str]

_TITLES_TEXT = """
mr mrs ms mx miss dr prof professor sir lady lord dame rev revd reverend father sister brother
mother aunt uncle president prime minister king queen prince princess captain capt sgt sergeant lt
lieutenant col colonel gen general major madame monsieur mme mlle m st saint judge justice senator
sen rep gov governor chancellor
"""
TITLES = frozenset(_TITLES_TEXT.split())
_NO_SPACE_BEFORE = frozenset([",", ".", "!", "?", ";", ":", ")", "]", "}", "%", "…", "...", "'s", "’s", "'", "n't"])
_NO_SPACE_AFTER = frozenset(["(", "[", "{", "$", "£", "#", "@", "“", "‘"])
_CLITICS = ("'s", "’s", "'re", "'ve", "'ll", "'d", "'m", "n't", "n’t", "’re", "’ve", "’ll", "’d", "’m")


@dataclass(kw_only=True)
class Row:
    """A run of words that was judged: which labels it has, of those that somebody looked for (None: of all)."""

    start: int
    end: int
    labels: tuple[str, ...] = ()
    known: tuple[str, ...] | None = None


@dataclass(kw_only=True)
class Sentence:
    """Words with one tag each: O, or B-/I- and PER, ORG or LOC; and the runs of words that were judged.

    tagged: False where nobody marked entities, so that the tags say nothing.
    role: whose account the text is from; empty where nobody knows.
    """

    source: str
    words: list[str]
    tags: list[str]
    rows: list[Row] = field(default_factory=list)
    tagged: bool = True
    role: str = ""

    @property
    def has_entities(self) -> bool:
        return any(tag != "O" for tag in self.tags)

    def as_json(self) -> dict[str, object]:
        return {"source": self.source, "words": self.words, "tags": self.tags}


def join(item: Tagged, fold: Callable[[str], str]) -> tuple[str, list[Span]]:
    """The text of a corpus sentence and its entities as character spans."""
    starts, text = _positions(item)
    spans: list[Span] = []
    for i, tag in enumerate(item.tags):
        label = fold(tag[2:]) if tag != "O" else ""
        end = starts[i] + len(item.words[i])
        continues = tag.startswith("I-") and i > 0 and item.tags[i - 1][2:] == tag[2:]
        if label and continues and spans and spans[-1][1] <= starts[i]:
            spans[-1] = (spans[-1][0], end, label)
        elif label:
            spans.append((starts[i], end, label))
    return text, [span for span in spans if text[span[0]] not in "@#"]


def _positions(item: Tagged) -> tuple[list[int], str]:
    starts: list[int] = []
    if item.text is not None:
        position = 0
        for word in item.words:
            position = item.text.index(word, position)
            starts.append(position)
            position += len(word)
        return starts, item.text
    text = ""
    quoted = False
    for i, word in enumerate(item.words):
        glue = not text or word in _NO_SPACE_BEFORE or word.lower() in _CLITICS or item.words[i - 1] in _NO_SPACE_AFTER
        if word == '"':
            glue, quoted = glue or quoted, not quoted
        elif i and item.words[i - 1] == '"' and quoted:
            glue = True
        text += word if glue else " " + word
        starts.append(len(text) - len(word))
    return starts, text


def retokenise(source: str, text: str, spans: list[Span], *, strip_titles: bool = True) -> Sentence:
    """Cuts `text` as the run-time pipeline does; a word that a span touches belongs to it, titles do not."""
    cut = [(start, end) for start, end in split_words(text) if not text[start:end].isspace()]
    tags = ["O"] * len(cut)
    for start, end, label in spans:
        inside = [i for i, (first, last) in enumerate(cut) if first < end and last > start]
        words = [text[slice(*cut[i])] for i in inside]
        while strip_titles and label == "PER" and words and words[0].rstrip(".").lower() in TITLES:
            del words[0], inside[0]
        while len(words) > 1 and not any(character.isalnum() for character in words[-1]):
            del words[-1], inside[-1]
        for order, i in enumerate(inside):
            if text[cut[i][0]] not in "@#":
                tags[i] = f"{'B' if order == 0 else 'I'}-{label}"
    return Sentence(source=source, words=[text[first:last] for first, last in cut], tags=tags)
