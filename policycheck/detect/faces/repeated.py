"""Faces of a file's further pictures: which of them the picture shown has already, and what holds them together."""

from __future__ import annotations

from collections.abc import Sequence

from policycheck.detect.faces.centerface import Face
from policycheck.types import ImagePart

# Two boxes of one face, one of them from a thumbnail, cover at least this share of the smaller.
_SAME = 0.3


def new_faces(part: ImagePart, faces: tuple[Face, ...], shown: ImagePart, known: Sequence[Face]) -> tuple[Face, ...]:
    """The faces of a picture that repeats `shown`, without those at the place of one of the `known` faces there."""
    across = shown.pixels.shape[1] / part.pixels.shape[1]
    down = shown.pixels.shape[0] / part.pixels.shape[0]
    return tuple(face for face in faces if not any(_same(face, across, down, other) for other in known))


def datum_of(part: ImagePart, number: int) -> str:
    """What makes faces one thing to decide: each face of a picture is one, and all those of a film are one together."""
    if part.field.startswith("frame") or part.time is not None:
        return f"{part.source}:{part.field.split()[0]}"
    return f"{part.source}:{part.field}:{number}" if part.field else f"{part.source}:{number}"


def _same(face: Face, across: float, down: float, other: Face) -> bool:
    left, top = face.x * across, face.y * down
    width, height = face.width * across, face.height * down
    shared = (
        max(0.0, min(left + width, other.x + other.width) - max(left, other.x)),
        max(0.0, min(top + height, other.y + other.height) - max(top, other.y)),
    )
    return shared[0] * shared[1] >= _SAME * min(width * height, other.width * other.height)
