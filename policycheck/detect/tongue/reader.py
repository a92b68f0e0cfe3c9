"""The step of the language pipeline that takes back what a model of English said of rows in other languages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from policycheck.detect.language import statements
from policycheck.detect.rows import rows
from policycheck.detect.tongue.languages import Languages
from policycheck.detect.tongue.tongues import Span, Tongues, find_tongues
from policycheck.detect.tongue.welsh import fold, forenames, word_lists

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Entity

_TONGUES = "policycheck_tongues"
_NAME = "policycheck_tongue"
_WORD = 3  # letters of a word of prose; a row without one is an alphabet, a list of sounds or a score
_NEIGHBOURS = 3  # words on either side that a greeting may go on to


class TongueReader:
    """Sets what `tongues` returns, and leaves of entities and statements what holds. May be shared by threads.

    In a row wholly in another language nothing is left; in one in Welsh, forenames that are common there. Words of a
    greeting or a feast are no entity anywhere. A row without any longer word states nothing.
    """

    def __init__(self) -> None:
        self._languages = Languages()

    def __call__(self, doc: Doc) -> Doc:
        found = find_tongues(doc.text, doc, self._languages)
        doc.user_data[_TONGUES] = found
        kept = [
            entity for entity in doc.ents if not _within(entity, found.foreign) and not _within(entity, found.welsh)
        ]
        doc.ents = (*(entity for entity in kept if not _is_greeting(entity)), *_welsh_names(doc, found.welsh))
        _unsay(doc, {start for start, _ in (*found.foreign, *found.welsh)})
        return doc


def tongues(doc: Doc) -> Tongues | None:
    """What a text holds beside English; None where the pipeline has not looked."""
    found: Tongues | None = doc.user_data.get(_TONGUES)
    return found


def add_tongue_reader(language: Language) -> Language:
    """The pipeline with a TongueReader as its last step."""
    from spacy.language import Language as Pipeline

    reader = TongueReader()
    Pipeline.component(_NAME, func=reader)
    language.add_pipe(_NAME)
    return language


def _within(entity: Entity, spans: Sequence[Span]) -> bool:
    """Whether an entity is, even in part, in one of these spans."""
    place = bisect_right(spans, entity.end_char - 1, key=lambda span: span[0]) - 1
    return place >= 0 and entity.start_char < spans[place][1]


def _welsh_names(doc: Doc, spans: Sequence[Span]) -> Iterator[Entity]:
    text = doc.text
    for start, end in spans:
        for first, last in forenames(text[start:end]):
            name = doc.char_span(start + first, start + last, label="PERSON", alignment_mode="expand")
            if name is not None:
                yield name


def _is_greeting(entity: Entity) -> bool:
    lists = word_lists("greetings.txt")
    both = lists["sure"] | lists["doubtful"]
    own = [fold(token.text) for token in entity]
    begun = [word for token, word in zip(entity, own, strict=True) if token.text[0].isupper()]
    if not begun or not all(word in both for word in begun):
        return False
    before = entity.doc[max(0, entity.start - _NEIGHBOURS) : entity.start]
    after = entity.doc[entity.end : entity.end + _NEIGHBOURS]
    return any(
        word in lists["sure"] for word in (*own, *_going_on(reversed(tuple(before)), both), *_going_on(after, both))
    )


def _going_on(tokens: Iterable[Token], greeting: frozenset[str]) -> Iterator[str]:
    for token in tokens:
        word = fold(token.text)
        if word in greeting:
            yield word
        elif word[0].isalnum():
            return


def _unsay(doc: Doc, unread: set[int]) -> None:
    """Takes the likelihood of every statement from the rows that begin there, and from those without a word."""
    made = statements(doc)
    if made is None:
        return
    text = doc.text
    for start, end in rows(doc):
        if start in unread or not any(sum(map(str.isalpha, word)) >= _WORD for word in text[start:end].split()):
            made.rows[made.places[start]] = 0.0
