"""Open-set matching beside the plain recipe of face_recognition: registers, strangers, worse and worse pictures.

python benchmarks/matching.py (--data DIR | --people FOLDER [--half 0|1] [--only FILE]) [--references 2] [--trials 100]

DIR is the data folder: five people with eleven photographs each, four with two, and strangers in photographs of groups.
FOLDER has a folder of photographs for each person, whose face is the one in the middle, as Labeled Faces in the Wild
(LFW) has; those with one photograph are the strangers, of whom every fourth is read. FILE holds names of folders, one a
line: people and strangers are taken from these alone. The people, in turn by name, are split in halves, and so are the
strangers: the distances were chosen on half 0 of LFW (decisions 24 and 25); half 1 reports.

A register holds people with some reference photographs each, fit for enrolment, and where there are too few, fillers
with one: strangers who are then no probes. A picture passes if every face in it is matched to somebody enrolled whose
consent is in force. To the matching, somebody withdrawn and somebody whose consent is for another channel are the same.
Beside what is shipped, SFace, stand dlib's network in its place and the plain recipe of `face_recognition`, which takes
a face for whoever has the nearest reference photograph within 0.6.

Trials repeat photographs, so the intervals (95%, Wilson) count each different photograph probed once.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from portraits import CONDITIONS, Face, World, read_data, read_people

from policycheck.detect.faces.match import Template, known, match
from policycheck.detect.faces.scale import DLIB, SFACE, Scale

REGISTERS = (5, 20, 100)
PLAIN = 0.6
# Trials of a condition in which fewer people are found would measure the finding of faces.
_LEAST_FOUND = 0.5


def found(world: World) -> tuple[str, ...]:
    """Prints in how many photographs a face is found in each condition; gives the conditions that can be tried."""
    people = [photos for photos in world.people.values() if any(len(view) > 1 for view in photos)]
    views = [view for photos in people or world.people.values() for view in photos]
    print("| condition | face found | usable |\n|---|---|---|")
    tried = []
    for condition in CONDITIONS:
        faces = [view[condition] for view in views if condition in view]
        print(f"| {condition} | {len(faces)} of {len(views)} | {sum(face.usable for face in faces)} |", flush=True)
        tried += [condition] if len(faces) >= _LEAST_FOUND * len(views) else []
    return tuple(tried)


Register = Sequence[tuple[str, Face]]


def shipped(faces: Sequence[Face], register: Register) -> list[str | None]:
    return matched(faces, register, "described", SFACE)


def resnet(faces: Sequence[Face], register: Register) -> list[str | None]:
    """dlib's network in its place, as `face_backend = "dlib"` has it."""
    return matched(faces, register, "resnet", DLIB)


def matched(faces: Sequence[Face], register: Register, of: str, scale: Scale) -> list[str | None]:
    templates = [Template(person_id=person, embedding=getattr(face, of)) for person, face in register]
    found = iter(match([getattr(face, of) for face in faces if face.usable], known(templates, scale), scale))
    return [next(found).person_id if face.usable else None for face in faces]


def plain(faces: Sequence[Face], register: Register) -> list[str | None]:
    known = np.array([face.embedding for _, face in register])
    nearest = [np.linalg.norm(known - face.embedding, axis=1) for face in faces]
    return [register[int(row.argmin())][0] if row.min() <= PLAIN else None for row in nearest]


RULES = {"shipped": shipped, "dlib": resnet, "plain 0.6": plain}


class Tally:
    """How often something happened, and on which photographs it was tried."""

    def __init__(self) -> None:
        self.hits = self.tried = 0
        self.photos: set[str] = set()

    def add(self, hit: bool, faces: Sequence[Face]) -> None:
        self.hits += hit
        self.tried += 1
        self.photos |= {face.photo for face in faces}

    def __str__(self) -> str:
        low, high = interval(self.hits / self.tried, len(self.photos))
        return f"{self.hits / self.tried:.1%} ({low:.0%} to {high:.0%}) of {self.tried}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One register and the pictures judged by it, by kind. withdrawn: enrolled, and cleared by no consent."""

    register: Register
    withdrawn: str
    pictures: dict[str, tuple[Face, ...]]


def draw(world: World, fillers: Sequence[Face], size: int, references: int, condition: str, random: Random) -> Trial:
    """A register of that many people, or as many as there are, and a picture of each kind."""
    names = [name for name in sorted(world.people) if _fit(world, name)]
    probed = [name for name in names if any(condition in views for views in world.people[name])]
    outsider, *first = random.sample(probed, min(4, len(probed)))
    more = sorted(set(names) - {outsider, *first})
    enrolled = [*first, *random.sample(more, min(len(more), size - len(first)))]
    chosen = {name: _references(world, name, references, random) for name in enrolled}
    strangers = random.sample(world.strangers, len(world.strangers))
    probes, spare = strangers[: len(strangers) // 2], strangers[len(strangers) // 2 :]
    missing = min(len(fillers) + len(spare), size - len(enrolled))
    known = [(name, world.people[name][number]["as taken"]) for name in enrolled for number in chosen[name]]
    known += [(face.person, face) for face in random.sample([*fillers, *spare], missing)]
    seen = {name: _seen(world, name, chosen[name], condition) for name in first}
    seen = {name: faces for name, faces in seen.items() if faces}
    withdrawn, *good = random.sample(sorted(seen), len(seen))
    alone = random.choice(seen[good[0]])
    others = _seen(world, outsider, (), condition)
    return Trial(
        register=known,
        withdrawn=withdrawn,
        pictures={
            "consented, alone": (alone,),
            "two consented together": tuple(random.choice(seen[name]) for name in good),
            "one consented, and a stranger": (alone, random.choice(probes)),
            "a stranger's portrait": (random.choice(others),),
            "one consented, and one withdrawn or of another channel": (alone, random.choice(seen[withdrawn])),
        },
    )


def _fit(world: World, name: str) -> tuple[int, ...]:
    """The photographs that serve for enrolment, if another is left to be probed with."""
    views = world.people[name]
    fit = tuple(number for number, view in enumerate(views) if "as taken" in view and view["as taken"].serves)
    return fit if len(views) > 1 else ()


def _references(world: World, name: str, references: int, random: Random) -> tuple[int, ...]:
    fit = _fit(world, name)
    return tuple(random.sample(fit, min(references, len(fit), len(world.people[name]) - 1)))


def _seen(world: World, name: str, references: Sequence[int], condition: str) -> list[Face]:
    photos = enumerate(world.people[name])
    return [views[condition] for number, views in photos if number not in references and condition in views]


def judge(trial: Trial, tallies: dict[tuple[str, str], Tally]) -> None:
    for rule, match_all in RULES.items():
        for kind, faces in trial.pictures.items():
            whose = match_all(faces, trial.register)
            passes = all(person is not None and person != trial.withdrawn for person in whose)
            tallies[rule, kind].add(passes, faces)


def interval(rate: float, tried: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's."""
    middle = (rate * tried + z * z / 2) / (tried + z * z)
    reach = z / (tried + z * z) * math.sqrt(tried * rate * (1 - rate) + z * z / 4)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def report(title: str, tallies: dict[tuple[str, str], Tally]) -> None:
    print(f"\n{title}")
    for kind in dict.fromkeys(kind for _, kind in tallies):
        print(f"| {kind} | {' | '.join(str(tallies[rule, kind]) for rule in RULES)} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures open-set matching.")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", type=Path, help="the data folder")
    source.add_argument("--people", type=Path, help="a folder with a folder of photographs for each person")
    parser.add_argument("--only", type=Path, help="a file with the names of the people of that folder to take")
    parser.add_argument("--worse", type=int, default=40, help="how many of them are tried in all conditions")
    parser.add_argument("--tried", nargs="+", choices=CONDITIONS, default=CONDITIONS, metavar="CONDITION")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1, help="of the people: 1 reports")
    parser.add_argument("--references", type=int, default=2, help="reference photographs a person")
    parser.add_argument("--registers", type=int, nargs="+", default=REGISTERS, help="how many people are enrolled")
    parser.add_argument("--trials", type=int, default=100, help="registers drawn for each size and condition")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    only = frozenset(given.only.read_text("utf-8").split()) if given.only else frozenset()
    if given.data:
        test, fillers = read_data(given.data, given.half)
    else:
        test, fillers = read_people(given.people, given.half, only, given.worse, tuple(given.tried)), ()
    measure(test, fillers, given)


def measure(test: World, fillers: tuple[Face, ...], given: argparse.Namespace) -> None:
    conditions = found(test)
    print(f"{len(test.people)} people, {len(test.strangers)} strangers, {len(fillers)} further fillers")
    by_condition: dict[str, dict[tuple[str, str], Tally]] = defaultdict(lambda: defaultdict(Tally))
    for size in given.registers:
        by_size: dict[tuple[str, str], Tally] = defaultdict(Tally)
        for condition in conditions:
            random = Random(f"{given.seed} {size} {condition}")
            for _ in range(given.trials):
                trial = draw(test, fillers, size, given.references, condition, random)
                judge(trial, by_condition[condition])
                if condition == "as taken" or given.data:
                    judge(trial, by_size)
        people = len({person for person, _ in trial.register})
        report(f"register of {people}, {'all conditions' if given.data else 'as taken'}", by_size)
    for condition, tallies in by_condition.items():
        report(f"{condition}, all registers", tallies)


if __name__ == "__main__":
    main()
