"""The people whom faces are compared with, from their reference photos."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.detect.faces.age import taken_on
from policycheck.detect.faces.backends import Embeds
from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.describe import describe
from policycheck.detect.faces.match import Template
from policycheck.detect.faces.quality import ENROLLED, flaw
from policycheck.detect.faces.scale import Scale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    ReadImage = Callable[[Path], NDArray[np.uint8] | None]

LEAST_SIDE = 64  # pixels; measured, see docs/decisions/0002-faces.md
_BYSTANDER = 0.25  # of the largest face's side: a smaller one is not whom the photo is of

UNREADABLE = "the photo cannot be read"
NO_FACE = "no face is found in it"
SEVERAL = "it shows more than one face"
TOO_SMALL = f"the face is smaller than {LEAST_SIDE} pixels"
UNLIKE = "it does not look like the person's other photos"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A reference photo that could not be used, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """Templates of the people enrolled, in memory only, and the photos that gave none.

    dated: whose each usable photo is and when it was taken, where that is known.
    """

    templates: tuple[Template, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    dated: tuple[tuple[str, date], ...] = ()


def enrol(
    photos: Sequence[tuple[str, Path]],
    *,
    read_image: ReadImage,
    network: CenterFace,
    embedder: Embeds,
    scale: Scale,
) -> Gallery:
    """A gallery from pairs of person id and photo. Reads each photo once and keeps nothing but embeddings.

    Where one person's photos do not resemble each other it cannot be told which of them is wrong, and a wrong
    one would clear somebody else's face: each must resemble at least one other.
    """
    taken: list[tuple[Path, Template]] = []
    rejected: list[Rejected] = []
    for person_id, path in photos:
        made = _template(person_id, path, read_image, network, embedder)
        if isinstance(made, Template):
            taken.append((path, made))
        else:
            rejected.append(made)
    unlike = [path for path, template in taken if not _confirmed(template, [other for _, other in taken], scale.alike)]
    used = [(path, template) for path, template in taken if path not in unlike]
    days = [(template.person_id, taken_on(path)) for path, template in used]
    return Gallery(
        templates=tuple(template for _, template in used),
        rejected=(*rejected, *(Rejected(path=path, reason=UNLIKE) for path in unlike)),
        dated=tuple((person_id, day) for person_id, day in days if day),
    )


def _template(
    person_id: str, path: Path, read_image: ReadImage, network: CenterFace, embedder: Embeds
) -> Template | Rejected:
    pixels = read_image(path)
    if pixels is None:
        return Rejected(path=path, reason=UNREADABLE)
    faces = tuple(_subjects(network.detect(pixels)))
    if len(faces) != 1:
        return Rejected(path=path, reason=SEVERAL if faces else NO_FACE)
    if faces[0].side < LEAST_SIDE:
        return Rejected(path=path, reason=TOO_SMALL)
    if reason := flaw(pixels, faces[0], ENROLLED):
        return Rejected(path=path, reason=reason)
    return Template(person_id=person_id, embedding=describe(embedder, pixels, faces[0]))


def _subjects(faces: Sequence[Face]) -> Iterator[Face]:
    largest = max((face.side for face in faces), default=0)
    return (face for face in faces if face.side >= _BYSTANDER * largest)


def _confirmed(template: Template, others: Sequence[Template], alike: float) -> bool:
    import numpy as np

    same = [other for other in others if other.person_id == template.person_id and other is not template]
    return not same or any(float(np.linalg.norm(template.embedding - other.embedding)) <= alike for other in same)
