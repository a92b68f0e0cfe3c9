"""Every face in a draft's pictures, and whose it is where that can be said safely."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from policycheck.detect.base import View
from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.embed import Embedder, rectangle_of
from policycheck.detect.faces.gallery import Gallery, enrol
from policycheck.detect.faces.match import NOBODY_ENROLLED, Match, match
from policycheck.detect.faces.repeated import datum_of, new_faces
from policycheck.types import Finding, ImagePart, Unchecked

if TYPE_CHECKING:
    from policycheck.detect.faces.gallery import ReadImage

# Pixels of the longer side: at 24, four in ten true matches are lost; see docs/decisions/0002-faces.md.
LEAST_COMPARED = 32
# A smaller picture could not hold a face that is large enough to be told from noise.
LEAST_PICTURE = 24
TOO_SMALL = "the face is too small to compare"
_TOO_SMALL_PICTURE = f"the picture is smaller than {LEAST_PICTURE} pixels a side: no face can be told in it"

Photos = tuple[tuple[str, Path], ...]


class FaceDetector:
    """Reports each face. `read_image` gives a reference photo's upright RGB pixels, or None if it is unreadable.

    The network is loaded with the first picture, and the models that compare faces only where somebody is
    enrolled. Templates are kept for the latest set of reference photos alone.
    """

    name = "faces"

    def __init__(self, *, read_image: ReadImage) -> None:
        self._read_image = read_image
        self._loading = threading.Lock()
        self._network: CenterFace | None = None
        self._embedder: Embedder | None = None
        self._enrolled: tuple[Photos, Gallery] = ((), Gallery())

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        """Raises ModelError where a model is missing."""
        shown: dict[str, tuple[ImagePart, tuple[Face, ...]]] = {}
        for part in view.content.images:
            if min(part.pixels.shape[:2]) < LEAST_PICTURE:
                yield Unchecked(source=part.source, stage=self.name, reason=_TOO_SMALL_PICTURE)
                continue
            faces = self._loaded_network().detect(part.pixels)
            if not part.field:
                shown[part.source] = (part, faces)
            elif part.repeats and part.source in shown:
                faces = new_faces(part, faces, *shown[part.source])
            matches = self._matches(part, faces, view) if faces else ()
            for number, (face, found) in enumerate(zip(faces, matches, strict=True), start=1):
                yield self._finding(part, number, face, found, view)

    def _finding(self, part: ImagePart, number: int, face: Face, found: Match, view: View) -> Finding:
        person = view.register.person(found.person_id) if view.register and found.person_id else None
        return Finding(
            category="photo-consent",
            entity="face",
            location=part.box(face.x, face.y, face.width, face.height),
            detector=self.name,
            confidence=face.score,
            subject=person.kind if person else "unknown",
            people=(person.person_id,) if person else (),
            datum=datum_of(part, number),
            cue=found.cue,
        )

    def _matches(self, part: ImagePart, faces: tuple[Face, ...], view: View) -> tuple[Match, ...]:
        photos = view.register.enrollable(view.on) if view.register else ()
        if not photos:
            return tuple(Match(person_id=None, cue=NOBODY_ENROLLED) for _ in faces)
        gallery, embedder = self._gallery(photos)
        large = [face for face in faces if face.side >= LEAST_COMPARED]
        embeddings = [embedder.embed(part.pixels, rectangle_of(face)) for face in large]
        found = dict(zip(large, match(embeddings, gallery.templates), strict=True))
        return tuple(_with_note(found.get(face, Match(person_id=None, cue=TOO_SMALL)), gallery) for face in faces)

    def _gallery(self, photos: Photos) -> tuple[Gallery, Embedder]:
        network = self._loaded_network()
        with self._loading:
            if self._embedder is None:
                self._embedder = Embedder.load()
            if self._enrolled[0] != photos:
                gallery = enrol(photos, read_image=self._read_image, network=network, embedder=self._embedder)
                self._enrolled = (photos, gallery)
            return self._enrolled[1], self._embedder

    def _loaded_network(self) -> CenterFace:
        with self._loading:
            if self._network is None:
                self._network = CenterFace.load()
            return self._network


def _with_note(found: Match, gallery: Gallery) -> Match:
    """An unknown face may be that of somebody whose reference photo could not be used: say so."""
    unused = len(gallery.rejected)
    if found.person_id or not unused:
        return found
    photos = "1 reference photo" if unused == 1 else f"{unused} reference photos"
    return Match(person_id=None, cue=f"{found.cue}; {photos} could not be used")
