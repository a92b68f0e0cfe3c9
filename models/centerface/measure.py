"""Measures face detection; docs/decisions/0002-faces.md quotes what it prints.

    python models/centerface/measure.py --data DIR detection [--faceless DIR]
    python models/centerface/measure.py --data DIR speed

--data: the data folder, with faces/ and pictures/. --faceless: further pictures that show no face.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.drafts.images import read_pixels

Pixels = NDArray[np.uint8]
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".avif"}
# Pictures of the data folder that show somebody, or part of somebody.
WITH_PEOPLE = {"portrait.jpg", "portrait-orientation-6.jpg", "craft-beer.jpg", "japanese-shop.jpg"}
MEGAPIXELS = ((816, 612), (1632, 1224), (4000, 3000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A photograph and the middles of the faces that its annotators marked."""

    path: Path
    middles: tuple[tuple[float, float], ...]


def annotated(folder: Path) -> Iterator[Annotated]:
    """dlib's example photographs with the boxes in training.xml and testing.xml."""
    for name in ("training.xml", "testing.xml"):
        for image in ElementTree.parse(folder / name).iter("image"):
            boxes = [{key: float(value) for key, value in box.attrib.items()} for box in image.iter("box")]
            middles = tuple((b["left"] + b["width"] / 2, b["top"] + b["height"] / 2) for b in boxes)
            yield Annotated(path=folder / str(image.get("file")), middles=middles)


def holds(face: Face, x: float, y: float) -> bool:
    return face.x <= x < face.x + face.width and face.y <= y < face.y + face.height


def pictures(folder: Path) -> Iterator[tuple[Path, Pixels]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            pixels = read_pixels(path)
            if pixels is not None:
                yield path, pixels


def detection(data: Path, faceless: Path | None) -> None:
    network = CenterFace.load()
    scores = []
    for photo in annotated(data / "faces" / "faces"):
        pixels = read_pixels(photo.path)
        assert pixels is not None, photo.path
        faces = network.detect(pixels)
        scores += [max((f.score for f in faces if holds(f, x, y)), default=0.0) for x, y in photo.middles]
    found = sum(score > 0 for score in scores)
    print(f"annotated faces found: {found} of {len(scores)}, the least sure {min(scores):.2f}")
    folders = [data / "pictures", *([faceless] if faceless else [])]
    shown = [(p, px) for folder in folders for p, px in pictures(folder) if p.name not in WITH_PEOPLE]
    alarms = [(path.name, network.detect(pixels)) for path, pixels in shown]
    false = [(name, faces) for name, faces in alarms if faces]
    print(f"pictures without a face: {len(shown)}, with a false alarm: {len(false)}")
    for name, faces in false:
        print("  ", name, [(face.x, face.y, face.side, round(face.score, 2)) for face in faces])


def speed(data: Path) -> None:
    from PIL import Image

    network = CenterFace.load()
    with Image.open(data / "faces" / "faces" / "2008_002506.jpg") as photo:
        sizes = [np.asarray(photo.convert("RGB").resize(size)) for size in MEGAPIXELS]
    for pixels in sizes:
        seconds = []
        for _ in range(5):
            begun = time.perf_counter()
            network.detect(pixels)
            seconds.append(time.perf_counter() - begun)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        megapixels = pixels.shape[0] * pixels.shape[1] / 1e6
        print(f"{megapixels:4.1f} MP: {min(seconds):.2f} s at best of 5, peak memory so far {peak:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures face detection.")
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--faceless", type=Path, help="further pictures that show no face")
    parser.add_argument("what", choices=("detection", "speed"))
    arguments = parser.parse_args()
    if arguments.what == "detection":
        detection(arguments.data, arguments.faceless)
    else:
        speed(arguments.data)


if __name__ == "__main__":
    main()
