"""Face detection beside that of face_recognition: recall by size, false alarms, time and memory.

python benchmarks/faces.py --data DIR sizes      # recall in scenes of 12 megapixels, with HOG
python benchmarks/faces.py --data DIR photos     # recall in single photographs, with HOG and MMOD
python benchmarks/faces.py --data DIR alarms [--faceless DIR] ...
python benchmarks/faces.py --data DIR turned     # photographs with faces, turned by quarters
python benchmarks/faces.py --data DIR cost       # seconds and peak memory; embedding

DIR is the data folder. HOG and MMOD are dlib's detectors as face_recognition calls them, upsampled
once. --sample N takes every Nth photograph. Intervals are 95% (Wilson).
"""

from __future__ import annotations

import argparse
import math
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import numpy as np
from face_scenes import SCENE, Box, Pixels, groups, hits, portraits, scenes
from PIL import Image

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.dlib_resnet import DlibResnet, _weights
from policycheck.detect.faces.sface import SFace
from policycheck.detect.faces.turned import find_faces
from policycheck.drafts.images import read_pixels

Detect = Callable[[Pixels], list[Box]]

SIDES = (16, 24, 32, 48, 80)
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".avif"}
# Pictures that show somebody, or part of somebody, though their folder is one of faceless pictures.
WITH_PEOPLE = {"portrait.jpg", "portrait-orientation-6.jpg", "craft-beer.jpg", "japanese-shop.jpg", "astronaut.jpg"} | {
    "astronaut.png",
    "hopper.jpg",
    "camera.png",
    "lfw_subset.npy",
    "multipage.tif",
}
SEED = 20261121


def ours(network: CenterFace) -> Detect:
    return lambda pixels: [(f.x, f.y, f.x + f.width, f.y + f.height) for f in find_faces(network, pixels)]


def hog() -> Detect:
    import dlib

    detector = dlib.get_frontal_face_detector()
    return lambda pixels: [_box(found) for found in detector(pixels, 1)]


def mmod() -> Detect:
    import dlib

    detector = dlib.cnn_face_detection_model_v1(str(_weights("mmod_human_face_detector.dat")))
    return lambda pixels: [_box(found.rect) for found in detector(pixels, 1)]


def sizes(data: Path, sample: int, detectors: dict[str, Detect], network: CenterFace) -> None:
    photos = (*groups(data), *portraits(data, network))[::sample]
    background = read_pixels(data / "pictures" / "metadata" / "gps-position" / "thompson-springs.jpg")
    assert background is not None
    for name, detect in detectors.items():
        for side in SIDES:
            found, seconds = [], []
            for scene in scenes(photos, side, background, Random(SEED)):
                begun = time.perf_counter()
                boxes = detect(scene.pixels)
                seconds.append(time.perf_counter() - begun)
                found += hits(scene.boxes, boxes)
            took = f"{np.mean(seconds):.2f} s a scene" if seconds else ""
            print(f"{name:<10} {side:>3} px: {share(sum(found), len(found))}, {took}", flush=True)


def photos(data: Path, sample: int, detectors: dict[str, Detect]) -> None:
    known = groups(data)[::sample]
    for name, detect in detectors.items():
        for side in SIDES:
            found, seconds = [], []
            for photo in (photo.resized(scale) for photo in known if (scale := side / photo.side()) <= 1.0):
                begun = time.perf_counter()
                boxes = detect(np.ascontiguousarray(photo.pixels))
                seconds.append(time.perf_counter() - begun)
                found += hits(photo.boxes, boxes)
            if found:
                took = f"{np.mean(seconds):.2f} s a photo"
                print(f"{name:<10} {side:>3} px: {share(sum(found), len(found))}, {took}", flush=True)


def turned(data: Path, sample: int, network: CenterFace) -> None:
    known = [pixels for _, pixels in _pictures(data / "faces")][::sample]
    for quarters in range(4):
        pictures = [np.ascontiguousarray(np.rot90(pixels, quarters)) for pixels in known]
        upright, all_ways = (
            sum(bool(look(pixels)) for pixels in pictures)
            for look in (network.detect, lambda pixels: find_faces(network, pixels))
        )
        print(f"turned by {90 * quarters:>3}: a face found in {share(all_ways, len(known))}; upright alone {upright}")


def alarms(folders: list[Path], sample: int, detectors: dict[str, Detect]) -> None:
    pictures = [item for folder in folders for item in _pictures(folder)][::sample]
    for name, detect in detectors.items():
        false = [(path.name, boxes) for path, pixels in pictures if (boxes := detect(pixels))]
        print(f"{name:<10} {share(len(false), len(pictures))} of pictures with an alarm", flush=True)
        for path, boxes in false:
            print("   ", path, [tuple(round(value) for value in box) for box in boxes])


def cost(data: Path, network: CenterFace, detectors: dict[str, Detect]) -> None:
    with Image.open(data / "faces" / "faces" / "2008_002506.jpg") as opened:
        photo = opened.convert("RGB")
    for name, detect in detectors.items():
        for size in ((816, 612), (1632, 1224), SCENE):
            if name == "mmod" and size == SCENE:
                continue  # it would need some 48 GB
            pixels = np.asarray(photo.resize(size))
            seconds = _timed(lambda detect=detect, pixels=pixels: detect(pixels), 1 if name == "mmod" else 5)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{name:<10} {size[0] * size[1] / 1e6:4.1f} MP: {seconds}, peak memory so far {peak:.0f} MB", flush=True
            )
    pixels = np.asarray(photo)
    face = network.detect(pixels)[0]
    for embedder in (SFace.load(), DlibResnet.load()):
        took = _timed(lambda embedder=embedder: embedder.embed(pixels, face), 20)
        print(f"{type(embedder).__name__}, a face: {took}")


def share(hit: int, tried: int, z: float = 1.96) -> str:
    """A count with its rate and 95% interval (Wilson)."""
    if not tried:
        return "none tried"
    rate = hit / tried
    middle = (rate * tried + z * z / 2) / (tried + z * z)
    reach = z / (tried + z * z) * math.sqrt(tried * rate * (1 - rate) + z * z / 4)
    return f"{hit} of {tried} = {rate:.1%} ({max(0.0, middle - reach):.1%} to {min(1.0, middle + reach):.1%})"


def _timed(call: Callable[[], object], times: int) -> str:
    seconds, processor = [], []
    for _ in range(times):
        begun, busy = time.perf_counter(), time.process_time()
        call()
        seconds.append(time.perf_counter() - begun)
        processor.append(time.process_time() - busy)
    spent = f"{np.median(processor):.2f} s of all cores"
    return f"{np.median(seconds):.2f} s (median of {times}, least {min(seconds):.2f}; {spent})"


def _pictures(folder: Path) -> Iterator[tuple[Path, Pixels]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES and path.name not in WITH_PEOPLE:
            pixels = read_pixels(path)
            if pixels is not None and min(pixels.shape[:2]) >= 24:
                yield path, pixels


def _box(found: object) -> Box:
    return (found.left(), found.top(), found.right(), found.bottom())  # type: ignore[attr-defined]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures face detection.")
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--faceless", type=Path, action="append", default=[], help="further pictures without a face")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth photograph or picture")
    parser.add_argument("--detectors", default="ours,hog", help="of ours, hog, mmod")
    parser.add_argument("what", choices=("sizes", "photos", "turned", "alarms", "cost"))
    given = parser.parse_args()
    network = CenterFace.load()
    makers = {"ours": lambda: ours(network), "hog": hog, "mmod": mmod}
    detectors = {name: makers[name]() for name in given.detectors.split(",")}
    if given.what == "sizes":
        sizes(given.data, given.sample, detectors, network)
    elif given.what == "photos":
        photos(given.data, given.sample, detectors)
    elif given.what == "turned":
        turned(given.data, given.sample, network)
    elif given.what == "alarms":
        alarms([given.data / "pictures", *given.faceless], given.sample, detectors)
    else:
        cost(given.data, network, detectors)


if __name__ == "__main__":
    main()
