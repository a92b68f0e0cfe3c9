"""A report's violations to edits of one text: names, contact details and personal identifiers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from policycheck.redact import people, sentence
from policycheck.redact.edits import Edit
from policycheck.redact.encoding import fits
from policycheck.redact.marks import without_marks
from policycheck.redact.people import Who
from policycheck.redact.spots import Spot, runs
from policycheck.types import Category, Finding, TextLocation
from policycheck.vocabulary import ENTITIES

# A link whose target named somebody leads nowhere.
_NOWHERE = "#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """An edit, and what was found there."""

    edit: Edit
    finding: Finding


def replacements(spots: Iterable[Spot], who: Who, encoding: str) -> tuple[Replacement, ...]:
    """The edits that the places found in one text need, in no order; they may overlap."""
    return tuple(_edits(_unless_inside(list(spots)), who, encoding))


def _unless_inside(spots: Sequence[Spot]) -> list[Spot]:
    """Without those that a longer one of the same part holds, in order of place."""

    def inside(spot: Spot) -> bool:
        return any(
            other is not spot
            and other.part is spot.part
            and other.start <= spot.start
            and spot.end <= other.end
            and (other.end - other.start, -index) > (spot.end - spot.start, -spots.index(spot))
            for index, other in enumerate(spots)
        )

    return sorted((spot for spot in spots if not inside(spot)), key=lambda item: (id(item.part), item.start))


def _edits(spots: Sequence[Spot], who: Who, encoding: str) -> Iterator[Replacement]:
    group: list[Spot] = []
    for spot in spots:
        if spot.finding.category == "person-name" and _is_prose(spot) and not _forename(spot, who, encoding):
            if group and not _listed(group[-1], spot, who):
                yield from _group(group, who)
                group = []
            group.append(spot)
        else:
            yield from _group(group, who)
            group = []
            yield from _single(spot, who, encoding)
    yield from _group(group, who)


def _is_prose(spot: Spot) -> bool:
    """Whether a name stands in a sentence, and neither in an address nor in a tag nor alone in a list."""
    return spot.part.kind not in ("link", "file-name") and not _is_tag(spot) and _line(spot) is None


def _is_tag(spot: Spot) -> bool:
    return spot.part.text[max(0, spot.start - 1) : spot.start] in ("#", "@") or spot.words[:1] in ("#", "@")


def _listed(one: Spot, other: Spot, who: Who) -> bool:
    if one.part is not other.part or who.kind(one.finding) != who.kind(other.finding):
        return False
    # Markup between two names would be left with nothing in it.
    whole = len(runs(one.part, one.start, other.end)) == 1
    return whole and sentence.joins(one.part.text[one.end : other.start])


def _group(group: Sequence[Spot], who: Who) -> Iterator[Replacement]:
    """Names side by side become a number of people."""
    if not group:
        return
    first, last = group[0], replace(group[0], end=group[-1].end)
    text, kind = first.part.text, who.kind(first.finding)
    end, belongs = sentence.possessive(text, group[-1].start, last.end)
    gap = sentence.gap_behind_role(text, first.start)
    if len(group) == 1 and gap:
        # The word before says who it is. What belongs to the person belongs to that word.
        yield _replacement(first, first.start - gap, end, belongs)
        return
    called = _called_out(first, len(group), last.end, end, belongs, kind)
    if called:
        yield called
        return
    if len(group) > 1:
        behind = sentence.praise(text, first.start, last.end)
        words = ("" if behind is None or text[behind] == "," else "to ") + people.several(kind, len(group))
        end, belongs = sentence.possessive_of_several(text, end) if not belongs else (end, belongs[0])
    elif sentence.needs_no_article(text, first.start):
        words = people.bare(kind)
    else:
        words = people.one(kind)
    if sentence.starts_sentence(text, first.start):
        words = words[0].upper() + words[1:]
    yield _replacement(first, first.start, end, words + belongs)


def _called_out(first: Spot, number: int, last: int, end: int, belongs: str, kind: str) -> Replacement | None:
    """What becomes of names that are thanked, praised or spoken to; None where they are spoken of.

    last: where the names end; end, belongs: the same without the s of the possessive, and what is to follow.
    """
    text, start = first.part.text, first.start
    owner = bool(belongs) or end != last or sentence.is_owner(text, end)
    behind = sentence.praise(text, start, last)
    if behind is not None and not (owner and number > 1):
        words = people.one(kind) if owner or not first.finding.people else people.ours(kind, number)
        words = people.several(kind, number) if number > 1 and not first.finding.people else words
        # A comma before the name goes too, unless markup stands between them.
        if text[behind] == "," and len(runs(first.part, behind, end)) == 1:
            return _replacement(first, behind, end, f" to {words}{belongs}")
        return _replacement(first, start, end, f"to {words}{belongs}") if text[behind] != "," else None
    place = None if owner or behind is not None or number > 1 else sentence.addressed(text, start, last)
    if place and len(runs(first.part, place[0], place[1])) == 1:
        return _replacement(first, *place)
    return None


def _forename(spot: Spot, who: Who, encoding: str) -> str:
    word = who.forename(spot.finding, spot.words)
    # A name that would act on the markup is left out like one that the encoding lacks.
    safe = all(char.isalpha() or char in " -'’" for char in word)
    return word if safe and fits(_quotable(word, spot), encoding) else ""


def _single(spot: Spot, who: Who, encoding: str) -> Iterator[Replacement]:
    text, line = spot.part.text, _line(spot)
    if spot.part.kind == "link":
        yield _replacement(spot, 0, len(text), _NOWHERE)
    elif spot.part.kind == "file-name":
        yield _replacement(spot, spot.start, spot.end, "picture")
    elif spot.finding.category == "person-name" and _is_prose(spot):
        end, belongs = sentence.possessive(text, spot.start, spot.end)
        yield _replacement(spot, spot.start, end, _forename(spot, who, encoding) + belongs)
    elif line is not None and spot.finding.category == "person-name":
        yield Replacement(edit=Edit(runs=(line,), text=""), finding=spot.finding)
    elif _is_tag(spot):
        yield _replacement(spot, _tag_start(text, spot.start), spot.end, "")
    else:
        yield _removed(spot)


def _removed(spot: Spot) -> Replacement:
    """`[phone number removed]`; without brackets where they make a list (front matter) or a link (Markdown)."""
    label = ENTITIES[spot.finding.category].get(spot.finding.entity, "personal detail")
    bare = spot.part.kind == "front-matter" or spot.part.text[spot.end : spot.end + 1] in ("(", "[", ":")
    words = f"{label} removed" if bare else f"[{label} removed]"
    made = _replacement(spot, spot.start, spot.end, words)
    start, end = made.edit.start, made.edit.end
    source = spot.part.origin.text
    if spot.part.kind == "body" and source[start - 1 : start] == "<" and source[end : end + 1] == ">":
        # Markdown's angle brackets make an address a link.
        return replace(made, edit=Edit(runs=((start - 1, end + 1),), text=words))
    return made


def _tag_start(text: str, start: int) -> int:
    """Where a handle or hashtag begins with its sign and the blank before it."""
    if text[max(0, start - 1) : start] in ("#", "@"):
        start -= 1
    return start - 1 if text[max(0, start - 1) : start] in (" ", "\t") else start


def _line(spot: Spot) -> tuple[int, int] | None:
    found = runs(spot.part, spot.start, spot.end)
    if not found or spot.part.kind != "body":
        return None
    return sentence.list_line(spot.part.origin.text, found[0][0], found[-1][1])


def _quotable(text: str, spot: Spot) -> str:
    """The text without what may end an attribute of HTML or a value of front matter."""
    if spot.part.kind == "body":
        return text
    start = spot.part.segments[0].original if spot.part.segments else 0
    bare = spot.part.kind != "front-matter" and spot.part.origin.text[start - 1 : start] == "="
    return text.replace("'", "’").replace(" ", "&#32;" if bare else " ")


def _replacement(spot: Spot, start: int, end: int, text: str) -> Replacement:
    found = runs(spot.part, start, end)
    place = spot.finding.location
    if not found and isinstance(place, TextLocation):
        found = ((place.start, place.end),)
    found = without_marks(spot.part.origin.text, found, kept=1 if text else 0)
    return Replacement(edit=Edit(runs=found, text=_quotable(text, spot)), finding=spot.finding)


def text_findings(items: Iterable[Replacement]) -> tuple[tuple[Category, str], ...]:
    """Category and entity of each, for a summary."""
    return tuple((item.finding.category, item.finding.entity) for item in items)
