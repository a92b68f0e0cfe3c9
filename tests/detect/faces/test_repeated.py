"""Faces of thumbnails and frames: the same face is not asked about twice, and a new one always is."""

import numpy as np

from policycheck.detect.faces.centerface import Face
from policycheck.detect.faces.repeated import datum_of, new_faces
from policycheck.types import ImagePart

SHOWN = ImagePart(source="a.jpg", pixels=np.zeros((600, 800, 3), dtype=np.uint8))
THUMBNAIL = ImagePart(source="a.jpg", pixels=np.zeros((120, 160, 3), dtype=np.uint8), field="thumbnail", repeats=True)


def face(x: int, y: int, side: int) -> Face:
    return Face(x=x, y=y, width=side, height=side, score=0.9, landmarks=())


def test_a_face_at_its_place_in_the_picture_is_no_new_one() -> None:
    """A thumbnail's face five times smaller, five times nearer to the corner, is the picture's."""
    assert new_faces(THUMBNAIL, (face(20, 20, 20),), SHOWN, (face(95, 105, 110),)) == ()


def test_a_face_that_the_picture_lacks_is_new() -> None:
    """Whoever was painted over in the picture is still in its thumbnail."""
    assert new_faces(THUMBNAIL, (face(100, 60, 20),), SHOWN, (face(95, 105, 110),)) == (face(100, 60, 20),)
    assert new_faces(THUMBNAIL, (face(20, 20, 20),), SHOWN, ()) == (face(20, 20, 20),)


def test_what_is_decided_together() -> None:
    """Each face of a picture is one thing to decide, and all those of a video or an animation are one."""
    frame = ImagePart(source="a.gif", pixels=SHOWN.pixels, field="frame 2")
    video = ImagePart(source="a.mp4", pixels=SHOWN.pixels, field="video", time=2.0)
    clip = ImagePart(source="a.jpg", pixels=SHOWN.pixels, field="motion video", time=2.0)
    assert datum_of(SHOWN, 1) != datum_of(SHOWN, 2)
    assert datum_of(THUMBNAIL, 1) not in (datum_of(SHOWN, 1), datum_of(THUMBNAIL, 2))
    assert datum_of(frame, 1) == datum_of(frame, 2) != datum_of(SHOWN, 1)
    assert datum_of(video, 1) == datum_of(video, 2)
    assert len({datum_of(part, 1) for part in (SHOWN, THUMBNAIL, frame, video, clip)}) == 5
