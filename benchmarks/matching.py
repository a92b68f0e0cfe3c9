"""Open-set matching beside the plain recipe of face_recognition: registers, strangers, worse and worse pictures.

python benchmarks/matching.py --data DIR [--trials 100] [--seed 7]

DIR is the data folder: five people with eleven photographs each, four with two, and strangers in photographs of groups.
The people, in turn by name, are split in halves, and so are the strangers' pictures: the distances of
docs/decisions/0002-faces.md were chosen on the first half; the second reports here. A register holds all but one of its
people, with two reference photographs where there are more, and fillers with one: strangers of the first half and some
of the second, none of whom is then a probe. A picture passes if every face in it is matched to somebody enrolled whose
consent is in force. To the matching, somebody withdrawn and somebody whose consent is for another channel are the same.
The plain recipe takes a face for whoever has the nearest reference photograph within 0.6.

Trials repeat photographs, so the intervals (95%, Wilson) count each different photograph probed once.
"""

from __future__ import annotations

import argparse
import io
import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.compare import LEAST_COMPARED
from policycheck.detect.faces.embed import Embedder, rectangle_of
from policycheck.detect.faces.match import Template, match
from policycheck.detect.faces.quality import COMPARED, flaw
from policycheck.drafts.images import read_image, read_pixels
from policycheck.types import ImagePart

Pixels = NDArray[np.uint8]
REGISTERS = (5, 20, 100)
REFERENCES = 2
PLAIN = 0.6
# A collage that shows the same men several times, and the dogs: of no use as strangers.
LEFT_OUT = ("bald_guys.jpg", "dogs.jpg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One face of a photograph in one condition. usable: large, sharp and frontal enough to be compared."""

    person: str
    photo: str
    embedding: NDArray[np.float64]
    usable: bool = True


def _small(picture: Image.Image, side: int) -> Image.Image:
    scale = min(1.0, 44 / side)
    return picture.resize(
        (max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), Image.Resampling.LANCZOS
    )


def _as_file(kind: str, **how: object) -> Callable[[Image.Image, int], Image.Image]:
    """Saved in a format and read again as a draft's picture is; of several frames the last."""

    def saved(picture: Image.Image, _side: int) -> Image.Image:
        stream = io.BytesIO()
        if kind == "HEIF":
            import pillow_heif

            pillow_heif.register_heif_opener()
        picture.save(stream, kind, **how)
        parts = [part for part in read_image("a", stream.getvalue()) if isinstance(part, ImagePart)]
        return Image.fromarray(parts[-1].pixels)

    return saved


def _lying(picture: Image.Image, side: int) -> Image.Image:
    """On its side, with the entry by which cameras say so."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    return _as_file("JPEG", quality=90, exif=exif.tobytes())(picture.transpose(Image.Transpose.ROTATE_90), side)


def _animated(picture: Image.Image, side: int) -> Image.Image:
    """The second frame of a GIF of 256 colours, turned by 5 degrees."""
    more = [picture.rotate(5, Image.Resampling.BICUBIC)]
    return _as_file("GIF", save_all=True, append_images=more, duration=200)(picture, side)


CONDITIONS: dict[str, Callable[[Image.Image, int], Image.Image]] = {
    "as taken": lambda picture, _: picture,
    "turned by 15°": lambda picture, _: picture.rotate(15, Image.Resampling.BICUBIC, expand=True),
    "turned by 90°, said in the file": _lying,
    "turned by 90°, not said": lambda picture, _: picture.transpose(Image.Transpose.ROTATE_90),
    "face of 44 px": _small,
    "a fifth of the light": lambda picture, _: picture.point(lambda value: value // 5),
    "JPEG quality 40": _as_file("JPEG", quality=40),
    "JPEG quality 25": _as_file("JPEG", quality=25),
    "HEIC quality 50": _as_file("HEIF", quality=50),
    "PNG": _as_file("PNG"),
    "a frame of a GIF": _animated,
}
# Trials of a condition in which fewer people are found would measure the finding of faces.
_LEAST_FOUND = 0.5


class Reader:
    """Reads photographs to faces by the package's own detector and models."""

    def __init__(self) -> None:
        self.network, self.embedder = CenterFace.load(), Embedder.load()

    def faces(self, pixels: Pixels, person: str, photo: str) -> list[Face]:
        found = [face for face in self.network.detect(pixels) if face.side >= LEAST_COMPARED]
        if person:
            found = sorted(found, key=lambda face: -face.side)[:1]
        return [
            Face(
                person=person or f"{photo}:{number}",
                photo=photo,
                embedding=self.embedder.embed(pixels, rectangle_of(face)),
                usable=not flaw(pixels, face, COMPARED),
            )
            for number, face in enumerate(found)
        ]

    def worse(self, path: Path, person: str) -> dict[str, Face]:
        """The photograph's face in each condition in which it is found."""
        pixels = read_pixels(path)
        assert pixels is not None
        side = max(face.side for face in self.network.detect(pixels))
        made = {}
        for name, spoil in CONDITIONS.items():
            spoilt = np.asarray(spoil(Image.fromarray(pixels), side))
            found = self.faces(spoilt, person, f"{person}/{path.name}")
            made |= {name: found[0]} if found else {}
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The photographs of half of the people, in each condition, and half of the strangers."""

    people: dict[str, tuple[dict[str, Face], ...]]
    strangers: tuple[Face, ...]


def read(data: Path) -> tuple[World, tuple[Face, ...]]:
    """The half that reports, and the strangers of the other half."""
    reader = Reader()
    roots = (data / "faces" / "johns", data / "faces" / "face_recognition" / "examples" / "knn_examples" / "train")
    photos: dict[str, list[Path]] = defaultdict(list)
    for path in (path for root in roots for path in sorted(root.rglob("*.jp*g"))):
        photos[path.parent.name].append(path)
    names = [name for name in sorted(photos) if len(photos[name]) > 1][1::2]
    people = {name: tuple(reader.worse(path, name) for path in photos[name]) for name in names}
    scenes = [path for path in sorted((data / "faces" / "faces").glob("*.jpg")) if path.name not in LEFT_OUT]
    others, strangers = (
        tuple(face for path in scenes[half::2] for face in reader.faces(_pixels(path), "", path.name))
        for half in (0, 1)
    )
    return World(people=people, strangers=strangers), others


def _pixels(path: Path) -> Pixels:
    pixels = read_pixels(path)
    assert pixels is not None
    return pixels


def found(world: World) -> tuple[str, ...]:
    """Prints in how many photographs a face is found in each condition; gives the conditions that can be tried."""
    views = [view for photos in world.people.values() for view in photos]
    print("| condition | face found | usable |\n|---|---|---|")
    tried = []
    for condition in CONDITIONS:
        faces = [view[condition] for view in views if condition in view]
        print(f"| {condition} | {len(faces)} of {len(views)} | {sum(face.usable for face in faces)} |", flush=True)
        tried += [condition] if len(faces) >= _LEAST_FOUND * len(views) else []
    return tuple(tried)


def shipped(faces: Sequence[Face], templates: Sequence[Template]) -> list[str | None]:
    usable = [face for face in faces if face.usable]
    found = iter(match([face.embedding for face in usable], templates))
    return [next(found).person_id if face.usable else None for face in faces]


def plain(faces: Sequence[Face], templates: Sequence[Template]) -> list[str | None]:
    known = np.array([template.embedding for template in templates])
    nearest = [np.linalg.norm(known - face.embedding, axis=1) for face in faces]
    return [templates[int(row.argmin())].person_id if row.min() <= PLAIN else None for row in nearest]


RULES = {"shipped": shipped, "plain 0.6": plain}


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

    templates: tuple[Template, ...]
    withdrawn: str
    pictures: dict[str, tuple[Face, ...]]


def draw(world: World, fillers: Sequence[Face], size: int, condition: str, random: Random) -> Trial:
    """A register of that many people, or as many as there are, and a picture of each kind."""
    names = sorted(world.people)
    enrolled = random.sample(names, len(names) - 1)
    references = {name: _references(world, name, random) for name in enrolled}
    strangers = random.sample(world.strangers, len(world.strangers))
    probes, spare = strangers[: len(strangers) // 2], strangers[len(strangers) // 2 :]
    more = random.sample([*fillers, *spare], min(len(fillers) + len(spare), size - len(enrolled)))
    known = [(name, world.people[name][number]["as taken"]) for name in enrolled for number in references[name]]
    seen = {name: _seen(world, name, references[name], condition) for name in enrolled}
    seen = {name: faces for name, faces in seen.items() if faces}
    withdrawn, *good = random.sample(sorted(seen), len(seen))
    alone = random.choice(seen[good[0]])
    others = _seen(world, next(name for name in names if name not in enrolled), (), condition)
    return Trial(
        templates=tuple(
            Template(person_id=name, embedding=face.embedding)
            for name, face in (*known, *((face.person, face) for face in more))
        ),
        withdrawn=withdrawn,
        pictures={
            "consented, alone": (alone,),
            "consented, all together": tuple(random.choice(seen[name]) for name in good),
            "stranger from a group, beside one who consented": (alone, random.choice(probes)),
            "stranger in a portrait, alone": (random.choice(others),),
            "withdrawn or wrong channel, beside one who consented": (alone, random.choice(seen[withdrawn])),
        },
    )


def _references(world: World, name: str, random: Random) -> tuple[int, ...]:
    photos = len(world.people[name])
    return tuple(random.sample(range(photos), min(REFERENCES, photos - 1)))


def _seen(world: World, name: str, references: Sequence[int], condition: str) -> list[Face]:
    photos = enumerate(world.people[name])
    return [views[condition] for number, views in photos if number not in references and condition in views]


def judge(trial: Trial, tallies: dict[tuple[str, str], Tally]) -> None:
    for rule, match_all in RULES.items():
        for kind, faces in trial.pictures.items():
            whose = match_all(faces, trial.templates)
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
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--trials", type=int, default=100, help="registers drawn for each size and condition")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    test, fillers = read(given.data)
    conditions = found(test)
    print(f"{len(test.people)} people, {len(test.strangers)} strangers, {len(fillers)} further fillers")
    by_condition: dict[str, dict[tuple[str, str], Tally]] = defaultdict(lambda: defaultdict(Tally))
    for size in REGISTERS:
        by_size: dict[tuple[str, str], Tally] = defaultdict(Tally)
        people = 0
        for condition in conditions:
            random = Random(f"{given.seed} {size} {condition}")
            for _ in range(given.trials):
                trial = draw(test, fillers, size, condition, random)
                people = len({template.person_id for template in trial.templates})
                judge(trial, by_size)
                judge(trial, by_condition[condition])
        report(f"register of {people}, all conditions", by_size)
    for condition, tallies in by_condition.items():
        report(f"{condition}, all registers", tallies)


if __name__ == "__main__":
    main()
