"""Who is meant by a short name after a full one: mentions of one draft, read together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from policycheck.detect.names.mention import Mention

_SHORT = frozenset(("forename", "surname", "forename-initial", "initials"))

#: Characters after a full name within which a forename is still that person's, not another's of that forename.
_REACH = 400


def cohere(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in the order of the draft, short names bound to the full ones before them.

    Soon after a full name its forename or surname means the same person: of two people of the register with one
    forename the one just named, or a figure or a stranger; unless the words beside it make it a pupil's.
    A stranger's forename is that stranger's throughout the draft.
    """
    ordered = sorted(mentions, key=lambda mention: (mention.part, mention.start))
    strangers: dict[str, Mention] = {}
    for mention in ordered:
        for name in _names(mention):
            strangers.setdefault(name, mention)
    before: dict[str, Mention] = {}
    result = []
    for mention in ordered:
        if mention.form not in _SHORT:
            before.update((person, mention) for person in mention.people)
            before.update((name, mention) for name in _names(mention))
            result.append(mention)
        elif mention.people:
            result.append(_of_register(mention, before))
        else:
            result.append(_of_stranger(mention, strangers))
    return result


def _names(mention: Mention) -> tuple[str, ...]:
    """The names under which a stranger or a figure named in full may come again: the first and the last."""
    if mention.people or mention.form in _SHORT or len(mention.names) < 2:
        return ()
    return (mention.names[0], mention.names[-1])


def _of_register(mention: Mention, before: Mapping[str, Mention]) -> Mention:
    if mention.pupil or mention.form not in ("forename", "surname"):
        return mention
    people = tuple(person for person in mention.people if _near(before.get(person), mention))
    if people:
        return replace(mention, people=people)
    other = before.get("".join(mention.names))
    return _bound(mention, other) if other is not None and _near(other, mention) else mention


def _of_stranger(mention: Mention, strangers: Mapping[str, Mention]) -> Mention:
    other = strangers.get("".join(mention.names))
    if other is None or mention.pupil or (other.subject == "public" and not _near(other, mention)):
        return mention
    return _bound(mention, other)


def _near(full: Mention | None, short: Mention) -> bool:
    return full is not None and full.part == short.part and 0 < short.start - full.end < _REACH


def _bound(mention: Mention, other: Mention) -> Mention:
    return replace(mention, people=(), subject=other.subject, datum=other.datum, cue=other.cue)
