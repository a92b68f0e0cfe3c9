"""Names written without spaces: hashtags, file names and the paths of links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policycheck.detect.names import lexicon
from policycheck.detect.names.ambiguity import is_ambiguous, sense
from policycheck.detect.names.figures import find_figures
from policycheck.detect.names.forenames import is_forename
from policycheck.detect.names.forms import Form
from policycheck.detect.names.index import RegisterIndex, bearers
from policycheck.detect.names.known import is_known
from policycheck.detect.names.lookup import Hit, Lookup, ids
from policycheck.detect.names.places import is_head
from policycheck.detect.names.reading import Reading, Word, read_compact
from policycheck.detect.names.surnames import is_name_like

_LEADS = lexicon.words("before a name in a hashtag")
#: Words of file names that say nothing: a lone ambiguous name among them is a name.
_NEUTRAL = lexicon.words("neutral in a file's name")
#: What a second word must be to make a name of a hashtag by itself.
_SURNAMES = lexicon.words("surnames")
_SURE_RUN = 8  # letters of a forename and surname run together that cannot be chance
_SHORTEST_RUN = 6  # the same where nothing else is run together with them
_SHORTEST_PART = 3  # letters of a forename in a run
_SHORTEST_SURNAME = 4  # letters that a surname without its forename must have more than
_SHORTEST_STRANGER = 4  # letters of a rare forename or surname in a hashtag
_LONGEST_RUN = 64  # letters of one run that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class CompactHit:
    """Original offsets of a name; nobody in `people` means somebody outside the register."""

    start: int
    end: int
    key: str
    form: Form
    people: tuple[str, ...]
    confidence: float
    cue: str


def find_compact(text: str, start: int, end: int, index: RegisterIndex, *, kind: str) -> Iterator[CompactHit]:
    """Names in `text[start:end]`. kind: `hashtag`, `file-name`, or `link`, where only full names count."""
    reading = read_compact(text, start, end)
    taken: list[tuple[int, int]] = [(span.first, span.last) for span in find_figures(reading) if span.last > span.first]
    found = sorted(_register_hits(reading, index, kind), key=lambda hit: (not hit.whole, hit.first - hit.last))
    hits = []
    for hit in found:
        if all(hit.last < first or last < hit.first for first, last in taken):
            taken.append((hit.first, hit.last))
            hits.append(hit)
    yield from (_of(reading, hit) for hit in hits)
    if not hits:
        yield from _run_together(reading, index, kind)
    if kind == "file-name" or (kind == "hashtag" and not hits):
        yield from _strangers(reading, taken, kind)


def _register_hits(reading: Reading, index: RegisterIndex, kind: str) -> Iterator[Hit]:
    for hit in Lookup(reading, index).hits():
        if hit.whole:
            if hit.form == "full-name" and not _is_place(reading, hit):
                yield hit
        elif kind != "link" and hit.people and _is_name(reading, hit, index, kind):
            yield hit


def _is_place(reading: Reading, hit: Hit) -> bool:
    """Whether ordinary words alone make up a name, and a word such as farm follows: daisy-hill-farm."""
    words = reading.words[hit.first : hit.last + 2]
    followed = len(words) > hit.last + 1 - hit.first and is_head(words[-1])
    return followed and all(is_ambiguous(word.key) for word in words[:-1])


def _is_name(reading: Reading, hit: Hit, index: RegisterIndex, kind: str) -> bool:
    """Whether a part of a name alone is meant as one: only the words it is joined to can tell."""
    words = reading.words
    following = words[hit.last + 1] if hit.last + 1 < len(words) else None
    if following is not None and is_head(following):
        return False
    name = "".join(word.key for word in words[hit.first : hit.last + 1])
    if hit.form == "forename-initial":
        return not is_ambiguous(words[hit.first].key) or len(words) == hit.last - hit.first + 1
    led = _led(words, hit.first)
    if hit.form == "surname":
        return _is_surname(name) or (led == "team" and not is_ambiguous(name))
    if not is_ambiguous(name):
        return True
    others = [word for place, word in enumerate(words) if not hit.first <= place <= hit.last]
    neutral = all(word.key in _NEUTRAL or word.case == "digit" or word.key in index.givens for word in others)
    return led in _LEADS or (neutral and kind == "file-name" and sense(name) == "word")


def _run_together(reading: Reading, index: RegisterIndex, kind: str) -> Iterator[CompactHit]:
    """A name in one run of letters: #katiebarraclough, #teamseun, #katieb."""
    for word in reading.words:
        text = word.key[:_LONGEST_RUN]
        found = _both_names(text, index) or (_one_name(text, index) if kind == "hashtag" else None)
        if found:
            name, form, people = found
            yield CompactHit(
                start=word.start,
                end=word.end,
                key=name,
                form=form,
                people=people,
                confidence=0.9 if form == "full-name" else 0.85,
                cue="a name of the register run together",
            )
            return


_Found = tuple[str, Form, tuple[str, ...]]


def _both_names(text: str, index: RegisterIndex) -> _Found | None:
    """The longest forename and surname in a run of letters; all of the run where they are short."""
    for size in range(len(text), _SHORTEST_RUN - 1, -1):
        for at in range(len(text) - size + 1):
            people = index.joined.get(text[at : at + size])
            if people and (size >= _SURE_RUN or size == len(text)):
                return text[at : at + size], "full-name", people
    return None


def _one_name(text: str, index: RegisterIndex) -> _Found | None:
    """Praise and a forename, a team and a surname, a forename and an initial."""
    for lead in _LEADS:
        rest = text.removeprefix(lead)
        if rest == text or len(rest) < _SHORTEST_PART:
            continue
        if people := bearers(index.givens.get(rest, ())):
            return rest, "forename", people
        if lead == "team" and not is_ambiguous(rest) and (people := ids(index.surnames.get(rest, ()))):
            return rest, "surname", people
    name, letter = text[:-1], text[-1:]
    if len(name) <= _SHORTEST_PART or is_ambiguous(name) or is_known(text):
        return None
    fits = tuple(
        person
        for person in bearers(index.givens.get(name, ()))
        if any(initials[0] == letter for initials in index.surname_initials.get(person, ()))
    )
    return (f"{name} {letter}", "forename-initial", fits) if fits else None


def _is_surname(name: str) -> bool:
    return not is_ambiguous(name) and not is_forename(name) and len(name) > _SHORTEST_SURNAME


def _strangers(reading: Reading, taken: list[tuple[int, int]], kind: str) -> Iterator[CompactHit]:
    """Forenames common in the UK, with the word after them where it may be a surname; in a hashtag after praise."""
    words = reading.words
    for place, word in enumerate(words):
        named = is_forename(word.key) or (kind == "hashtag" and _unheard_of(words[place:]))
        whole = kind == "hashtag" and place == 0 and _is_full_name(words)
        if not (named or whole) or any(first <= place <= last for first, last in taken):
            continue
        if kind == "hashtag" and not whole and (_led(words, place) not in _LEADS or place + 2 < len(words)):
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        if following is not None and is_head(following) and not whole:
            continue
        surname = (
            following is not None
            and len(following.key) > 2
            and is_name_like(following)
            and following.key not in _NEUTRAL
        )
        surname = surname and following is not None and not is_forename(following.key)
        last = following if surname and following is not None else word
        yield CompactHit(
            start=word.start,
            end=last.end,
            key=word.key if last is word else f"{word.key} {last.key}",
            form="full-name" if surname else "forename",
            people=(),
            confidence=0.65,
            cue="a name in a hashtag" if kind == "hashtag" else "a forename in a file's name",
        )


def _unheard_of(words: Sequence[Word]) -> bool:
    """Whether two words that are in no vocabulary remain: behind praise a forename and a surname."""
    return len(words) == 2 and all(word.capital and is_name_like(word) and not is_known(word.key) for word in words)


def _is_full_name(words: Sequence[Word]) -> bool:
    """Whether a hashtag is a forename and a surname and nothing else: what else it may be has other words."""
    if len(words) != 2 or not all(word.capital and is_name_like(word) for word in words):
        return False
    forename, surname = words[0].key, words[1].key
    rare = len(forename) >= _SHORTEST_STRANGER and not (is_known(forename) or is_ambiguous(forename))
    if surname in _SURNAMES:
        return is_forename(forename) or rare
    unheard_of = len(surname) >= _SHORTEST_STRANGER and not (is_known(surname) or is_ambiguous(surname))
    return is_forename(forename) and unheard_of and not is_head(words[1])


def _led(words: Sequence[Word], place: int) -> str:
    """What stands before a word, run together."""
    return "".join(word.key for word in words[:place])


def _of(reading: Reading, hit: Hit) -> CompactHit:
    first, last = reading.words[hit.first], reading.words[hit.last]
    key = " ".join(word.key for word in reading.words[hit.first : hit.last + 1])
    return CompactHit(
        start=first.start,
        end=last.end,
        key=key,
        form=hit.form,
        people=hit.people,
        confidence=min(hit.confidence, 0.9),
        cue=hit.cue,
    )
