"""Who is stated to be shown, and which faces that accounts for.

A face is accounted for where its pictures' statement names at least as many people as there are faces nobody was
matched to. Of more faces than people any may be the stranger, so then each of them is still asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from policycheck.places import ImageLocation, MetadataLocation
from policycheck.register import Register
from policycheck.register.stated import Stated
from policycheck.types import Finding, Subject

STATED = "stated"
_DETECTOR = "people"
_CHILDREN = ("pupil", "unknown", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The people stated to be shown in all of `sources` together; none: nothing is stated of them.

    films: whether a video is among the sources; each of the people may be the one who is in it.
    faces: whether the people account for the faces of the sources; they do not for those that others are stated of.
    """

    sources: tuple[str, ...]
    people: tuple[Stated, ...]
    films: bool = False
    faces: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """A draft's findings with those of the people stated; whom a face accounted for may show, by its identity.

    filmed: the identities of the people stated to be shown in a video.
    """

    findings: tuple[Finding, ...]
    whom: Mapping[int, tuple[Finding, ...]]
    filmed: frozenset[int] = frozenset()

    def asks(self, finding: Finding) -> bool:
        """Whether it speaks for itself: anything but a face that people stated account for."""
        return id(finding) not in self.whom

    def may_show(self, finding: Finding, people: tuple[str, ...]) -> bool:
        """Whether a face, or a person stated, may be a child who is one of `people`; any child where they are none.

        A face matched to others, or accounted for by others alone, shows none of them; any other face may.
        """
        stated = self.whom.get(id(finding))
        if stated is not None:
            return any(self.may_show(person, people) for person in stated)
        if finding.subject not in _CHILDREN:
            return False
        return not people or not finding.people or not set(people).isdisjoint(finding.people)

    def faces_of(self, stated: Finding) -> tuple[Finding, ...]:
        """The faces accounted for that may be this person's."""
        return tuple(face for face in self.findings if any(person is stated for person in self.whom.get(id(face), ())))


def account(findings: Iterable[Finding], statements: Iterable[Statement], register: Register | None) -> Accounts:
    """Adds a finding for each person stated, and settles which faces they account for."""
    listed = tuple(findings)
    whom: dict[int, tuple[Finding, ...]] = {}
    filmed: set[int] = set()
    for statement in statements:
        stated = tuple(_finding(person, statement, register) for person in statement.people)
        if stated:
            listed = _settled(listed, statement, stated, whom)
        if statement.films:
            filmed.update(map(id, stated))
    return Accounts(findings=listed, whom=MappingProxyType(whom), filmed=frozenset(filmed))


def _settled(
    findings: tuple[Finding, ...],
    statement: Statement,
    stated: tuple[Finding, ...],
    whom: dict[int, tuple[Finding, ...]],
) -> tuple[Finding, ...]:
    faces = tuple(item for item in findings if statement.faces and _is_face(item, statement.sources))
    free = _without_matched(stated, faces)
    unknown = tuple(face for face in faces if not face.people)
    surplus = len(unknown) > len(free)
    if not surplus:
        whom.update((id(face), free) for face in unknown)
    named = {person for item in stated for person in item.people}
    strangers = tuple(
        replace(face, people=(), subject="unknown", cue="matched to somebody who is not stated to be shown")
        for face in faces
        if len(face.people) == 1 and face.people[0] not in named
    )
    # Whether a frame shows the same people as the one before it, nobody can say without comparing faces.
    where = " in all frames together" if any(_in_frame(face) for face in unknown) else ""
    faces_told, people_told = _counted(len(unknown), "face"), _counted(len(free), "person stated", "people stated")
    cue = f"{faces_told} to account for{where}, {people_told}"
    asked = {id(face): replace(face, datum=f"surplus:{statement.sources[0]}", cue=cue) for face in unknown}
    kept = tuple(asked.get(id(item), item) if surplus else item for item in findings)
    return (*kept, *strangers, *stated)


def _without_matched(stated: tuple[Finding, ...], faces: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The people stated whose face was not matched: one leaves for each person matched, the surest name first."""
    free = list(stated)
    for person in dict.fromkeys(face.people[0] for face in faces if len(face.people) == 1):
        fitting = sorted((item for item in free if person in item.people), key=lambda item: len(item.people))
        if fitting:
            free = [item for item in free if item is not fitting[0]]
    return tuple(free)


def _is_face(finding: Finding, sources: tuple[str, ...]) -> bool:
    face = (finding.category, finding.entity) == ("photo-consent", "face")
    return face and finding.location.source in sources


def _finding(stated: Stated, statement: Statement, register: Register | None) -> Finding:
    source = statement.sources[0]
    kinds: set[Subject] = {register.person(person).kind for person in stated.people} if register else set()
    return Finding(
        category="photo-consent",
        entity=STATED,
        location=MetadataLocation(source=source, field=f"people[{stated.number}]"),
        detector=_DETECTOR,
        confidence=1.0,
        subject=kinds.pop() if len(kinds) == 1 else "unknown",
        people=stated.people,
        datum=f"{source}:people[{stated.number}]{'' if statement.faces else ' besides'}",
        cue=_CUES[min(len(stated.people), 2)],
    )


_CUES = (
    "stated to be shown under a name that the register does not know",
    "stated to be shown",
    "stated to be shown under a name that several people of the register share",
)


def _in_frame(face: Finding) -> bool:
    return isinstance(face.location, ImageLocation) and face.location.field.startswith("frame")


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
