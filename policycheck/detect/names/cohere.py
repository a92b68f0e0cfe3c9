"""Who is meant by a short name after a full one: mentions of one draft, read together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from policycheck.detect.names.mention import Mention

_SHORT = frozenset(("forename", "surname", "forename-initial", "initials"))

#: Characters after a figure's full name within which the forename is still the figure's, not a pupil's.
_FIGURE_REACH = 400


def cohere(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in the order of the draft, short names bound to the full ones that the draft also holds.

    Two people of the register with one forename are told apart where the draft names one of them in full. A
    figure's or a stranger's forename stays theirs, unless the words beside it make it a pupil's.
    """
    ordered = sorted(mentions, key=lambda mention: (mention.part, mention.start))
    whole = [mention for mention in ordered if mention.form not in _SHORT]
    named = frozenset(person for mention in whole for person in mention.people)
    strangers = _by_name(whole)
    earlier: dict[str, Mention] = {}
    result = []
    for mention in ordered:
        if mention.form not in _SHORT:
            earlier.update(_by_name([mention]))
            result.append(mention)
        elif mention.people:
            result.append(_of_register(mention, named, earlier))
        else:
            result.append(_bound(mention, strangers))
    return result


def _by_name(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Strangers and figures by their first and last names."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        if not mention.people and len(mention.names) > 1:
            found.setdefault(mention.names[0], mention)
            found.setdefault(mention.names[-1], mention)
    return found


def _of_register(mention: Mention, named: frozenset[str], earlier: Mapping[str, Mention]) -> Mention:
    people = tuple(person for person in mention.people if person in named)
    if people:
        return replace(mention, people=people)
    return _bound(mention, earlier) if mention.form in ("forename", "surname") else mention


def _bound(mention: Mention, full: Mapping[str, Mention]) -> Mention:
    """The mention as one of whoever bears its name in full; a pupil by the words beside it stays one."""
    other = full.get(mention.names[0]) if mention.names else None
    if other is None or mention.pupil:
        return mention
    near = other.part == mention.part and 0 < mention.start - other.end < _FIGURE_REACH
    if other.subject == "public" and not near:
        return mention
    return replace(mention, people=(), subject=other.subject, datum=other.datum, cue=other.cue)
