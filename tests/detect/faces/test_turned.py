"""Photos on their side: a face is found there too, where it is in the picture."""

import numpy as np
import pytest

from policycheck.detect.faces.centerface import Face
from policycheck.detect.faces.turned import find_faces, find_turned


class Marker:
    """Sees the one white pixel of a picture as a face, unless the picture has the size to which it is blind."""

    def __init__(self, *, blind: tuple[int, int] = (0, 0), score: float = 0.9, again: float = 0.9) -> None:
        self.blind, self.score, self.again = blind, score, again

    def detect(self, pixels: "np.ndarray", *, enlarge: bool = True, sure: float = 0.65) -> tuple[Face, ...]:
        (row,), (column,) = np.nonzero(pixels[:, :, 0])
        if pixels.shape[:2] == self.blind:
            return ()
        marks = ((float(column), float(row)),) * 5
        score = (self.score + self.again) / 2 if self.score < sure else self.score
        return (Face(x=int(column), y=int(row), width=1, height=1, score=score, landmarks=marks),)


def dotted(height: int, width: int, row: int, column: int) -> "np.ndarray":
    pixels = np.zeros((height, width, 3), dtype=np.uint8)
    pixels[row, column] = 255
    return pixels


def test_a_box_is_where_the_face_is_in_the_upright_picture():
    """A face found in the turned copy is told in the picture's own pixels."""
    (face,) = find_turned(Marker(), dotted(40, 60, 7, 11))  # type: ignore[arg-type]
    assert (face.x, face.y, face.width, face.height) == (11, 7, 1, 1)


@pytest.mark.parametrize("size", [(40, 60), (60, 40)])
def test_an_upright_face_is_looked_for_first(size):
    """A picture is turned only where nothing was found in it as it is."""
    (face,) = find_faces(Marker(blind=size), dotted(*size, 7, 11))  # type: ignore[arg-type]
    assert (face.x, face.y) == (11, 7)
    (face,) = find_faces(Marker(score=0.5, again=0.5), dotted(*size, 7, 11))  # type: ignore[arg-type]
    assert face.score == 0.5


def test_a_doubtful_turned_face_is_none():
    """In a turned picture the network must be surer."""
    assert find_turned(Marker(score=0.6, again=0.6), dotted(40, 60, 7, 11)) == ()  # type: ignore[arg-type]


def test_every_turned_face_is_looked_at_again():
    """However sure the first look at a turned picture is, the second may speak against it."""
    assert find_turned(Marker(score=0.8, again=0.4), dotted(40, 60, 7, 11)) == ()  # type: ignore[arg-type]


@pytest.mark.models
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_photo_that_nothing_sets_upright(network, picture, quarters):
    """The network and the turning together: box and landmarks of a turned photo agree with those of the upright one."""
    upright = picture("astronaut.jpg")
    (expected,) = network.detect(upright)
    (face,) = find_turned(network, np.ascontiguousarray(np.rot90(upright, -quarters)))
    height, width = upright.shape[:2]
    middle = expected.x + expected.width / 2, expected.y + expected.height / 2
    turned = {
        1: (height - middle[1], middle[0]),
        2: (width - middle[0], height - middle[1]),
        3: (middle[1], width - middle[0]),
    }
    found = face.x + face.width / 2, face.y + face.height / 2
    assert np.abs(np.subtract(found, turned[quarters])).max() < 0.2 * expected.side
    marks = np.mean(face.landmarks, axis=0)
    assert np.abs(marks - found).max() < 0.3 * expected.side
