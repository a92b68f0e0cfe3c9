"""How much children look alike to the networks that compare faces, by age.

python benchmarks/children.py FOLDER [--sample 1300] [--seed 4]

FOLDER holds pictures of one face each, named `<age in years>_….jpg`, as UTKFace does. Who is who is not known, and some
children are there several times: the pairs within the limit are an upper bound, and beside them stands what a normal
distribution of all distances would give. Embeddings are kept in memory alone.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from policycheck.detect.faces.backends import Embeds
from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.describe import describe
from policycheck.detect.faces.dlib_resnet import DlibResnet
from policycheck.detect.faces.quality import COMPARED, flaw
from policycheck.detect.faces.scale import DLIB, SFACE, Scale
from policycheck.detect.faces.sface import SFace
from policycheck.detect.faces.stage import Stage
from policycheck.drafts.images import read_pixels

AGES: dict[Stage, tuple[int, int]] = {"infant": (3, 6), "junior": (7, 11), "secondary": (12, 17)}
_LEAST_SIDE = 60
# UTKFace cuts its pictures close to the face, closer than the detector of faces expects them.
_BORDER = 60

Pixels = NDArray[np.uint8]


def faces(folder: Path, sample: int, seed: int) -> Iterator[tuple[Stage, Pixels, Face]]:
    """The usable faces of a sample, and of which stage each is."""
    network = CenterFace.load()
    aged = [(path, int(path.name.split("_")[0])) for path in sorted(folder.glob("*.jpg"))]
    known = [(path, stage) for path, age in aged for stage, (low, high) in AGES.items() if low <= age <= high]
    for path, stage in Random(seed).sample(known, min(sample, len(known))):
        pixels = read_pixels(path)
        if pixels is None:
            continue
        framed = np.pad(pixels, ((_BORDER, _BORDER), (_BORDER, _BORDER), (0, 0)), mode="edge")
        found = [face for face in network.detect(framed, enlarge=False) if face.side >= _LEAST_SIDE]
        if len(found) == 1 and not flaw(framed, found[0], COMPARED):
            yield stage, framed, found[0]


def row(embeddings: list[NDArray[np.float64]], scale: Scale, stage: Stage) -> str:
    both = np.array(embeddings)
    one, other = np.triu_indices(len(both), 1)
    apart = np.linalg.norm(both[one] - both[other], axis=1)
    # Of a single reference photo.
    limit = scale.pupils[stage] + scale.least_spread / 2
    mean, spread = float(apart.mean()), float(apart.std())
    normal = 0.5 * math.erfc((mean - limit) / spread / math.sqrt(2))
    within = int((apart <= limit).sum())
    return f"{mean:.3f} ± {spread:.3f} | {limit:.2f} | {within} of {len(apart)} | {normal:.0e}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=1300)
    parser.add_argument("--seed", type=int, default=4)
    given = parser.parse_args()
    networks: dict[str, tuple[Embeds, Scale]] = {"SFace": (SFace.load(), SFACE), "dlib": (DlibResnet.load(), DLIB)}
    found: dict[tuple[str, Stage], list[NDArray[np.float64]]] = defaultdict(list)
    for stage, pixels, face in faces(given.folder, given.sample, given.seed):
        for name, (network, _) in networks.items():
            found[name, stage].append(describe(network, pixels, face))
    print("| network | stage | children | distance of two | limit | pairs within it | by a normal tail |")
    print("|---|---|---|---|---|---|---|")
    for (name, stage), embeddings in sorted(found.items(), key=lambda item: (item[0][0], AGES[item[0][1]])):
        print(f"| {name} | {stage} | {len(embeddings)} | {row(embeddings, networks[name][1], stage)} |")


if __name__ == "__main__":
    main()
