"""The detector: each face a finding, whose it is only with consent to be enrolled, models only when needed."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageFilter

from policycheck.detect.base import View
from policycheck.detect.faces import FaceDetector, compare
from policycheck.detect.faces.alike import LOOK_ALIKE
from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.limit import TOO_LITTLE
from policycheck.detect.faces.match import MATCHED, NOBODY_ENROLLED, NOT_CLOSE, TOO_CLOSE
from policycheck.detect.faces.quality import BLURRED
from policycheck.detect.faces.sface import SFace
from policycheck.register import Consent, Person, Register
from policycheck.register.calibration import Calibration
from policycheck.types import Content, Finding, ImageLocation, ImagePart, School, Unchecked

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Read = Callable[[str], Pixels]

pytestmark = pytest.mark.models

TODAY = date(2026, 11, 20)


class Album:
    """Reference photos in memory; remembers which were read."""

    def __init__(self, photos: "dict[str, Pixels]") -> None:
        self.photos = photos
        self.read: list[str] = []

    def __call__(self, path: Path) -> "Pixels | None":
        self.read.append(path.name)
        return self.photos.get(path.name)


def consent(*, until: date | None = None, withdrawn: date | None = None) -> Consent:
    return Consent(
        channel="any",
        scope="biometric",
        granted_on=date(2026, 1, 1),
        expires_on=until,
        withdrawn_on=withdrawn,
    )


def person(person_id: str, *consents: Consent) -> Person:
    return Person(person_id=person_id, kind="staff", forename="A", surname="B", consents=consents)


def register(*people: Person) -> Register:
    return Register(people=people, faces=tuple((p.person_id, Path(f"{p.person_id}.jpg")) for p in people))


def view(*pictures: "Pixels", known: Register | None = None, on: date = TODAY) -> View:
    images = tuple(
        ImagePart(source=f"image-{number}", pixels=pixels) for number, pixels in enumerate(pictures, start=1)
    )
    content = Content(sources=tuple(part.source for part in images), images=images)
    return View(content=content, docs=(), school=School(), on=on, register=known)


def findings(found: Iterator[Finding | Unchecked]) -> list[Finding]:
    kept = list(found)
    assert all(isinstance(item, Finding) for item in kept)
    return [item for item in kept if isinstance(item, Finding)]


@pytest.fixture
def probe(picture: "Read") -> "Pixels":
    """The astronaut, in half the size."""
    return np.ascontiguousarray(picture("astronaut.jpg")[::2, ::2])


@pytest.fixture
def album(picture: "Read") -> Album:
    collins = picture("astronaut.jpg")
    return Album(
        {
            "p1.jpg": np.ascontiguousarray(collins[10:250, 100:340]),
            "p2.jpg": picture("hopper.jpg"),
            "spoiled.jpg": picture("coffee.jpg"),
        }
    )


def test_an_enrolled_person_is_matched_and_a_stranger_is_not(album: Album, picture: "Read") -> None:
    """Each face is one finding with its box, the person where known, and no name in it."""
    known = register(person("p1", consent()))
    faces = FaceDetector(read_image=album)
    one, other = findings(faces.detect(view(picture("astronaut.jpg"), picture("hopper.jpg")[::2, ::2], known=known)))
    assert (one.category, one.entity, one.detector) == ("photo-consent", "face", "faces")
    assert (one.subject, one.people, one.datum, one.cue) == ("staff", ("p1",), "image-1:1", MATCHED)
    assert isinstance(one.location, ImageLocation)
    assert one.location.source == "image-1"
    assert 0.5 <= one.confidence <= 1
    assert (other.subject, other.people, other.datum) == ("unknown", (), "image-2:1")


def test_nobody_is_enrolled_without_biometric_consent(album: Album, probe: "Pixels") -> None:
    """The photos of people whose consent is missing, withdrawn, refused or over are never read."""
    known = register(
        person("p1"),
        person("p2", consent(withdrawn=date(2026, 5, 1))),
        person("p3", consent(withdrawn=date(2026, 1, 1))),
        person("p4", consent(until=date(2026, 11, 19))),
    )
    found = findings(FaceDetector(read_image=album).detect(view(probe, known=known)))
    assert album.read == []
    assert [(item.subject, item.people, item.cue) for item in found] == [("unknown", (), NOBODY_ENROLLED)]


def test_only_the_consenting_are_read(album: Album, probe: "Pixels") -> None:
    """One person's consent opens that person's photos alone."""
    known = register(person("p1"), person("p2", consent()))
    findings(FaceDetector(read_image=album).detect(view(probe, known=known)))
    assert album.read == ["p2.jpg"]


def test_no_comparing_model_is_loaded_where_nobody_is_enrolled(
    album: Album, probe: "Pixels", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a register, or without photos that may be read, dlib stays unloaded and each face is unknown."""

    def refuse(cls: type[SFace]) -> SFace:
        raise AssertionError("the embedding model was loaded")

    monkeypatch.setattr(SFace, "load", classmethod(refuse))
    faces = FaceDetector(read_image=album)
    for known in (None, register(person("p1"))):
        (found,) = findings(faces.detect(view(probe, known=known)))
        assert (found.subject, found.people, found.cue) == ("unknown", (), NOBODY_ENROLLED)


def test_no_model_is_loaded_without_a_picture(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft of words alone costs nothing."""

    def refuse(cls: type[object]) -> object:
        raise AssertionError("the network was loaded")

    monkeypatch.setattr(CenterFace, "load", classmethod(refuse))
    assert list(FaceDetector(read_image=album).detect(view())) == []


def test_photos_are_read_once_and_again_when_consent_changes(album: Album, probe: "Pixels") -> None:
    """The gallery serves draft after draft; on a day with other consents it is made anew."""
    known = register(person("p1", consent(until=TODAY)), person("p2", consent()))
    faces = FaceDetector(read_image=album)
    for _ in range(2):
        assert findings(faces.detect(view(probe, known=known)))[0].people == ("p1",)
    assert album.read == ["p1.jpg", "p2.jpg"]
    later = view(probe, known=known, on=date(2026, 11, 21))
    assert findings(faces.detect(later))[0].people == ()
    assert album.read == ["p1.jpg", "p2.jpg", "p2.jpg"]


def test_the_same_person_twice_in_a_picture_is_unknown_twice(album: Album, probe: "Pixels") -> None:
    """Two faces that both look like one enrolled person are cleared by nobody's consent."""
    twice = np.concatenate([probe, probe], axis=1)
    found = findings(FaceDetector(read_image=album).detect(view(twice, known=register(person("p1", consent())))))
    assert [item.people for item in found] == [(), ()]
    assert [item.datum for item in found] == ["image-1:1", "image-1:2"]


def test_a_face_too_small_to_compare_is_unknown(album: Album, picture: "Read") -> None:
    """A face of some twenty pixels is seen, and nobody is recognised in it."""
    small = np.ascontiguousarray(picture("astronaut.jpg")[::5, ::5])
    known = register(person("p1", consent()))
    (found,) = findings(FaceDetector(read_image=album).detect(view(small, known=known)))
    assert (found.people, found.cue) == ((), compare.TOO_SMALL)


def test_a_face_out_of_focus_is_unknown(album: Album, probe: "Pixels") -> None:
    """Nobody is recognised in a blurred face, and the cue says why."""
    blurred = np.asarray(Image.fromarray(probe).filter(ImageFilter.GaussianBlur(4)))
    known = register(person("p1", consent()))
    (found,) = findings(FaceDetector(read_image=album).detect(view(blurred, known=known)))
    assert (found.people, found.cue) == ((), BLURRED)


def test_a_person_who_looks_like_another_is_not_matched(album: Album, probe: "Pixels") -> None:
    """Two people enrolled with photos of one face: it may be either's, and the cue says so."""
    album.photos["p2.jpg"] = np.ascontiguousarray(album.photos["p1.jpg"][:, ::-1])
    known = register(person("p1", consent()), replace(person("p2", consent()), surname="C"))
    (found,) = findings(FaceDetector(read_image=album).detect(view(probe, known=known)))
    assert found.people == ()
    assert found.cue in (LOOK_ALIKE, TOO_CLOSE)


def test_photos_of_long_ago_are_mentioned(album: Album, picture: "Read", tmp_path: Path) -> None:
    """A face that nobody was matched to may be that of somebody who has grown: the cue says whose photos are old."""
    old = tmp_path / "p1.jpg"
    Image.fromarray(album.photos["p1.jpg"]).save(old)
    os.utime(old, (0, 0))
    known = Register(people=(person("p1", consent()),), faces=(("p1", old),))
    faces = FaceDetector(read_image=album)
    (found,) = findings(faces.detect(view(picture("hopper.jpg"), known=known)))
    assert found.cue == f"{NOT_CLOSE}; the reference photos of 1 person are older than 12 months"
    (found,) = findings(faces.detect(view(picture("astronaut.jpg"), known=known)))
    assert (found.people, found.cue) == (("p1",), MATCHED)


def test_an_unusable_reference_photo_is_mentioned(album: Album, probe: "Pixels") -> None:
    """Somebody whose photo shows no face stays unknown, and the cue says that a photo could not be used."""
    known = Register(people=(person("p1", consent()),), faces=(("p1", Path("spoiled.jpg")), ("p1", Path("lost.jpg"))))
    (found,) = findings(FaceDetector(read_image=album).detect(view(probe, known=known)))
    assert found.people == ()
    assert found.cue == f"{NOBODY_ENROLLED}; 2 reference photos could not be used"


def test_a_calibration_that_clears_nobody_is_heeded(album: Album, probe: "Pixels") -> None:
    """Whom the shipped distance would match stays unknown, with the reason, and no photo is read."""
    known = register(person("p1", consent()))
    kept = Calibration(
        made_on=TODAY, embedding="e", people=1, pairs=0, within=0, at_most=1.0, threshold=None, photos=()
    )
    (found,) = findings(FaceDetector(read_image=album).detect(view(probe, known=replace(known, calibration=kept))))
    assert (found.people, found.cue) == ((), TOO_LITTLE)
    assert album.read == []


def test_a_tiny_picture_is_unchecked_and_a_faceless_one_silent(album: Album, picture: "Read") -> None:
    """What is too small to show a face is no pass, and a cup of coffee is no finding."""
    faces = FaceDetector(read_image=album)
    (gap,) = faces.detect(view(np.zeros((23, 200, 3), dtype=np.uint8)))
    assert isinstance(gap, Unchecked)
    assert (gap.source, gap.stage) == ("image-1", "faces")
    assert list(faces.detect(view(picture("coffee.jpg")))) == []


def test_a_thumbnail_shows_whom_the_picture_shows_no_more(album: Album, picture: "Read") -> None:
    """A face that the picture has too is asked about once, and one that was painted over in it is asked about."""
    shown = picture("hopper.jpg")
    small = np.ascontiguousarray(shown[::3, ::3])
    painted = np.full_like(shown, 90)

    def asked(main: "Pixels") -> list[ImageLocation]:
        thumbnail = ImagePart(source="a.jpg", pixels=small, field="thumbnail", repeats=True)
        content = Content(sources=("a.jpg",), images=(ImagePart(source="a.jpg", pixels=main), thumbnail))
        seen = View(content=content, docs=(), school=School(), on=TODAY)
        places = [item.location for item in findings(FaceDetector(read_image=album).detect(seen))]
        assert all(isinstance(place, ImageLocation) for place in places)
        return [place for place in places if isinstance(place, ImageLocation)]

    assert [place.field for place in asked(shown)] == [""]
    assert [place.field for place in asked(painted)] == ["thumbnail"]
