"""Whose the faces of a picture are, or why nobody's: the people enrolled, and what a face must be to be compared."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.config import FaceBackend
from policycheck.detect.faces.age import outgrown
from policycheck.detect.faces.alike import look_alikes
from policycheck.detect.faces.backends import Embeds, load_embedder
from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.describe import describe
from policycheck.detect.faces.gallery import Gallery, enrol
from policycheck.detect.faces.limit import Limit, limit_for, limits_of
from policycheck.detect.faces.match import NOBODY_ENROLLED, Known, Match, known, match
from policycheck.detect.faces.quality import COMPARED, flaw
from policycheck.detect.faces.scale import scale_of
from policycheck.register import Register

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from policycheck.detect.faces.gallery import ReadImage

    Pixels = NDArray[np.uint8]

# Pixels of the longer side: at 24, four in ten true matches are lost; see docs/decisions/0002-faces.md.
LEAST_COMPARED = 32
TOO_SMALL = "the face is too small to compare"

Photos = tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Enrolled:
    """Everything that follows from a register and the reference photos that may be read on a day."""

    register: Register
    photos: Photos
    limit: Limit
    gallery: Gallery
    people: tuple[Known, ...]
    alike: Mapping[str, str]
    limits: Mapping[str, float]


class Comparer:
    """Compares faces with the people of a register. Models are loaded only where somebody is enrolled.

    Templates are kept for the latest set of reference photos alone. May be used by several threads.
    """

    def __init__(
        self, *, read_image: ReadImage, network: Callable[[], CenterFace], backend: FaceBackend = "sface"
    ) -> None:
        self._read_image, self._network, self._backend = read_image, network, backend
        self._scale = scale_of(backend)
        self._loading = threading.Lock()
        self._embedder: Embeds | None = None
        self._latest: _Enrolled | None = None

    def compare(
        self, pixels: Pixels, faces: tuple[Face, ...], register: Register | None, on: date
    ) -> tuple[Match, ...]:
        """Whose each face is, in their order. Raises ModelError where a model is missing."""
        photos = register.enrollable(on) if register else ()
        if register is None or not photos:
            return tuple(Match(person_id=None, cue=NOBODY_ENROLLED) for _ in faces)
        with self._loading:
            enrolled = self._enrolled(register, photos)
            embedder = self._loaded_embedder() if not enrolled.limit.refusal else None
        if embedder is None:
            return tuple(Match(person_id=None, cue=enrolled.limit.refusal) for _ in faces)
        flaws = [TOO_SMALL if face.side < LEAST_COMPARED else flaw(pixels, face, COMPARED) for face in faces]
        embeddings = [describe(embedder, pixels, face) for face, wrong in zip(faces, flaws, strict=True) if not wrong]
        found = iter(
            match(
                embeddings,
                enrolled.people,
                self._scale,
                at_most=enrolled.limit.at_most,
                limits=enrolled.limits,
                alike=enrolled.alike,
            )
        )
        said = [Match(person_id=None, cue=wrong) if wrong else next(found) for wrong in flaws]
        note = _note(enrolled.gallery, on)
        return tuple(item if item.person_id else Match(person_id=None, cue=item.cue + note) for item in said)

    def _enrolled(self, register: Register, photos: Photos) -> _Enrolled:
        latest = self._latest
        if latest is None or latest.photos != photos or latest.register != register:
            limit = limit_for(register.calibration, photos, self._scale)
            gallery = Gallery() if limit.refusal else self._gallery(photos)
            people = known(gallery.templates, self._scale)
            latest = _Enrolled(
                register=register,
                photos=photos,
                limit=limit,
                gallery=gallery,
                people=people,
                alike=look_alikes(people, register, self._scale),
                limits=limits_of(people, register, self._scale),
            )
            self._latest = latest
        return latest

    def _gallery(self, photos: Photos) -> Gallery:
        return enrol(
            photos,
            read_image=self._read_image,
            network=self._network(),
            embedder=self._loaded_embedder(),
            scale=self._scale,
        )

    def _loaded_embedder(self) -> Embeds:
        if self._embedder is None:
            self._embedder = load_embedder(self._backend)
        return self._embedder


def _note(gallery: Gallery, on: date) -> str:
    """What else may keep a face unknown: somebody's photos could not be used, or are of long ago."""
    unused, old = len(gallery.rejected), len(outgrown(gallery.dated, on=on))
    note = f"; {_photos(unused)} could not be used" if unused else ""
    if old:
        note += f"; the reference photos of {old} {'person' if old == 1 else 'people'} are older than 12 months"
    return note


def _photos(number: int) -> str:
    return "1 reference photo" if number == 1 else f"{number} reference photos"
