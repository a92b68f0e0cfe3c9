"""Labelled faces, and scenes of twelve megapixels composed of them in any size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.square import square_of
from policycheck.drafts.images import read_pixels

Pixels = NDArray[np.uint8]
Box = tuple[float, float, float, float]  # left, top, right, bottom

SCENE = (4000, 3000)
_GAP = 12  # pixels between photographs in a scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A photograph and the boxes of its faces, about as large as dlib's."""

    pixels: Pixels
    boxes: tuple[Box, ...]

    def side(self) -> float:
        """The middle one of the faces' sides, in pixels."""
        return float(np.median([box[2] - box[0] for box in self.boxes]))

    def resized(self, scale: float) -> Labelled:
        picture = Image.fromarray(self.pixels)
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        small = np.asarray(picture.resize(size, Image.Resampling.LANCZOS))
        return Labelled(pixels=small, boxes=tuple(tuple(v * scale for v in box) for box in self.boxes))  # type: ignore[misc]


def groups(data: Path) -> tuple[Labelled, ...]:
    """dlib's example photographs of groups, as their annotators marked them."""
    folder = data / "faces" / "faces"
    found = []
    for name in ("training.xml", "testing.xml"):
        for image in ElementTree.parse(folder / name).iter("image"):
            pixels = read_pixels(folder / str(image.get("file")))
            assert pixels is not None
            boxes = [{key: float(value) for key, value in box.attrib.items()} for box in image.iter("box")]
            found.append(Labelled(pixels=pixels, boxes=tuple(_box(box) for box in boxes)))
    return tuple(found)


def portraits(data: Path, network: CenterFace) -> tuple[Labelled, ...]:
    """Photographs of one known person each; where the face is, the detector says at full size."""
    roots = (data / "faces" / "johns", data / "faces" / "face_recognition" / "examples" / "knn_examples" / "train")
    found = []
    for path in (path for root in roots for path in sorted(root.rglob("*.jp*g"))):
        pixels = read_pixels(path)
        assert pixels is not None
        face = max(network.detect(pixels), key=lambda face: face.side)
        left, top, right, bottom = square_of(face)
        found.append(Labelled(pixels=pixels, boxes=((left, top, right + 1, bottom + 1),)))
    return tuple(found)


def scenes(photos: Sequence[Labelled], side: int, background: Pixels, random: Random) -> Iterator[Labelled]:
    """The photographs made so small that their faces are about `side` pixels large, in as few scenes as hold them.

    A photograph that would have to be enlarged is left out: it would gain pixels and no detail.
    """
    waiting = [photo.resized(scale) for photo in photos if (scale := side / photo.side()) <= 1.0]
    random.shuffle(waiting)
    while waiting:
        canvas = np.asarray(Image.fromarray(background).resize(SCENE, Image.Resampling.LANCZOS)).copy()
        boxes: list[Box] = []
        x = y = row = _GAP
        while waiting:
            height, width = waiting[-1].pixels.shape[:2]
            if x + width > SCENE[0]:
                x, y, row = _GAP, y + row + _GAP, 0
            if y + height > SCENE[1] or width > SCENE[0] - 2 * _GAP:
                break
            photo = waiting.pop()
            canvas[y : y + height, x : x + width] = photo.pixels
            boxes += [(b[0] + x, b[1] + y, b[2] + x, b[3] + y) for b in photo.boxes]
            x, row = x + width + _GAP, max(row, height)
        if not boxes:
            return
        yield Labelled(pixels=canvas, boxes=tuple(boxes))


def hits(boxes: Sequence[Box], found: Sequence[Box]) -> list[bool]:
    """Of each labelled box whether its middle lies in a box that was found, and that box's middle in it."""
    return [any(_holds(box, other) and _holds(other, box) for other in found) for box in boxes]


def _holds(one: Box, other: Box) -> bool:
    x, y = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return one[0] <= x <= one[2] and one[1] <= y <= one[3]


def _box(values: dict[str, float]) -> Box:
    return (
        values["left"],
        values["top"],
        values["left"] + values["width"],
        values["top"] + values["height"],
    )
