"""Photographs of people as the measuring of matching wants them: each person's faces, as taken and made worse."""

from __future__ import annotations

import io
import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.centerface import Face as Box
from policycheck.detect.faces.compare import LEAST_COMPARED
from policycheck.detect.faces.describe import describe
from policycheck.detect.faces.dlib_resnet import DlibResnet
from policycheck.detect.faces.gallery import LEAST_SIDE
from policycheck.detect.faces.quality import COMPARED, ENROLLED, flaw
from policycheck.detect.faces.sface import SFace
from policycheck.drafts.images import read_image, read_pixels
from policycheck.types import ImagePart

Pixels = NDArray[np.uint8]
TAKEN = 4  # photographs a person
# A collage that shows the same men several times, and the dogs: of no use as strangers.
LEFT_OUT = ("bald_guys.jpg", "dogs.jpg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One face of a photograph in one condition.

    described: as the package compares it; resnet: by dlib's network, as the package compares that; embedding: as dlib
    gives it. usable: large, sharp, whole and frontal enough to be compared; serves: and to be enrolled.
    """

    person: str
    photo: str
    described: NDArray[np.float64]
    resnet: NDArray[np.float64]
    embedding: NDArray[np.float64]
    usable: bool
    serves: bool


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


class Reader:
    """Reads photographs to faces by the package's own models. middle: whose photograph it is stands in the middle."""

    def __init__(self, *, middle: bool) -> None:
        self.network, self._middle = CenterFace.load(), middle
        self._sface, self._resnet = SFace.load(), DlibResnet.load()

    def faces(self, pixels: Pixels, person: str, photo: str) -> list[Face]:
        """Everybody's faces, or the one of the person whose photograph it is."""
        found = [face for face in self.network.detect(pixels) if face.side >= LEAST_COMPARED]
        if person:
            found = sorted(found, key=lambda face: self._strangeness(face, pixels))[:1]
        return [
            Face(
                person=person or f"{photo}:{number}",
                photo=photo,
                described=describe(self._sface, pixels, face),
                resnet=describe(self._resnet, pixels, face),
                embedding=self._resnet.embed(pixels, face),
                usable=not flaw(pixels, face, COMPARED),
                serves=face.side >= LEAST_SIDE and not flaw(pixels, face, ENROLLED),
            )
            for number, face in enumerate(found)
        ]

    def _strangeness(self, face: Box, pixels: Pixels) -> float:
        height, width = pixels.shape[:2]
        off = math.dist((face.x + face.width / 2, face.y + face.height / 2), (width / 2, height / 2))
        return off if self._middle else -face.side

    def worse(self, path: Path, person: str, conditions: Sequence[str]) -> dict[str, Face]:
        """The photograph's face in each condition in which it is found."""
        pixels = _pixels(path)
        side = max((face.side for face in self.network.detect(pixels)), default=0)
        made = {}
        for name in conditions if side else ():
            spoilt = np.asarray(CONDITIONS[name](Image.fromarray(pixels), side))
            found = self.faces(spoilt, person, f"{person}/{path.name}")
            made |= {name: found[0]} if found else {}
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The photographs of half of the people, in each condition, and half of the strangers."""

    people: dict[str, tuple[dict[str, Face], ...]]
    strangers: tuple[Face, ...]


def read_data(data: Path, half: int) -> tuple[World, tuple[Face, ...]]:
    """A half of the data folder's people and strangers, and the strangers of the other half."""
    reader = Reader(middle=False)
    roots = (data / "faces" / "johns", data / "faces" / "face_recognition" / "examples" / "knn_examples" / "train")
    photos: dict[str, list[Path]] = defaultdict(list)
    for path in (path for root in roots for path in sorted(root.rglob("*.jp*g"))):
        photos[path.parent.name].append(path)
    names = [name for name in sorted(photos) if len(photos[name]) > 1][half::2]
    people = {name: tuple(reader.worse(path, name, tuple(CONDITIONS)) for path in photos[name]) for name in names}
    scenes = [path for path in sorted((data / "faces" / "faces").glob("*.jpg")) if path.name not in LEFT_OUT]
    strangers, others = (
        tuple(face for path in scenes[part::2] for face in reader.faces(_pixels(path), "", path.name))
        for part in (half, 1 - half)
    )
    return World(people=people, strangers=strangers), others


def read_people(folder: Path, half: int, only: frozenset[str], worse: int, tried: tuple[str, ...]) -> World:
    """A half of the people of a folder who have three photographs or more, and of those who have one.

    worse: how many of the people are seen in the conditions tried too.
    """
    reader = Reader(middle=True)
    photos = {path.name: sorted(path.glob("*.jp*g")) for path in sorted(folder.iterdir()) if path.is_dir()}
    if only:
        photos = {name: paths for name, paths in photos.items() if name in only}
    names = [name for name, paths in photos.items() if len(paths) > 2][half::2]
    people = {}
    for number, name in enumerate(names):
        conditions = ("as taken", *tried) if number < worse else ("as taken",)
        people[name] = tuple(reader.worse(path, name, conditions) for path in photos[name][:TAKEN])
    alone = [name for name, paths in photos.items() if len(paths) == 1][half :: 2 if only else 8]
    strangers = [face for name in alone for face in reader.worse(photos[name][0], name, ("as taken",)).values()]
    return World(people=people, strangers=tuple(strangers))


def _pixels(path: Path) -> Pixels:
    pixels = read_pixels(path)
    assert pixels is not None
    return pixels
