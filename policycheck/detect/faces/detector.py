"""Every face in a draft's pictures, and whose it is where that can be said safely."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from policycheck.config import FaceBackend
from policycheck.detect.base import View
from policycheck.detect.faces.centerface import CenterFace, Face
from policycheck.detect.faces.compare import Comparer
from policycheck.detect.faces.match import Match
from policycheck.detect.faces.repeated import datum_of, new_faces
from policycheck.detect.faces.turned import find_faces
from policycheck.types import Finding, ImagePart, Unchecked

if TYPE_CHECKING:
    from policycheck.detect.faces.gallery import ReadImage

# A smaller picture could not hold a face that is large enough to be told from noise.
LEAST_PICTURE = 24
_TOO_SMALL_PICTURE = f"the picture is smaller than {LEAST_PICTURE} pixels a side: no face can be told in it"


class FaceDetector:
    """Reports each face. `read_image` gives a reference photo's upright RGB pixels, or None if it is unreadable.

    The network is loaded with the first picture, and the models that compare faces only where somebody is
    enrolled (see Comparer).
    """

    name = "faces"

    def __init__(self, *, read_image: ReadImage, backend: FaceBackend = "sface") -> None:
        self._loading = threading.Lock()
        self._network: CenterFace | None = None
        self._comparer = Comparer(read_image=read_image, network=self._loaded_network, backend=backend)

    def detect(self, view: View) -> Iterator[Finding | Unchecked]:
        """Raises ModelError where a model is missing."""
        shown: dict[str, tuple[ImagePart, tuple[Face, ...]]] = {}
        for part in view.content.images:
            if min(part.pixels.shape[:2]) < LEAST_PICTURE:
                yield Unchecked(source=part.source, stage=self.name, reason=_TOO_SMALL_PICTURE)
                continue
            faces = find_faces(self._loaded_network(), part.pixels)
            if not part.field:
                shown[part.source] = (part, faces)
            elif part.repeats and part.source in shown:
                faces = new_faces(part, faces, *shown[part.source])
            matches = self._comparer.compare(part.pixels, faces, view.register, view.on) if faces else ()
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

    def _loaded_network(self) -> CenterFace:
        with self._loading:
            if self._network is None:
                self._network = CenterFace.load()
            return self._network
