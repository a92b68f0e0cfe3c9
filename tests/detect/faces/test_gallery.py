"""Enrolment: only a clear photo of one person becomes a template, and what was refused is said."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageFilter

from policycheck.detect.faces.centerface import CenterFace
from policycheck.detect.faces.gallery import NO_FACE, SEVERAL, TOO_SMALL, UNLIKE, UNREADABLE, Gallery, enrol
from policycheck.detect.faces.quality import BLURRED, DARK
from policycheck.detect.faces.scale import SFACE
from policycheck.detect.faces.sface import SFace

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Read = Callable[[str], Pixels]

pytestmark = pytest.mark.models


def beside(left: "Pixels", right: "Pixels") -> "Pixels":
    height = min(left.shape[0], right.shape[0])
    return np.concatenate([left[:height], right[:height]], axis=1)


@pytest.fixture(scope="session")
def photos(picture: "Read") -> "dict[str, Pixels]":
    """Reference photos by file name."""
    collins, hopper = picture("astronaut.jpg"), picture("hopper.jpg")
    bystander = hopper.copy()
    bystander[400:425, 10:32] = collins[60:185:5, 170:280:5]
    return {
        "p1.jpg": np.ascontiguousarray(collins[20:230, 120:330]),
        "p1-2.jpg": np.ascontiguousarray(collins[:, ::-1]),
        "p2.jpg": hopper,
        "bystander.jpg": bystander,
        "both.jpg": beside(collins, hopper),
        "small.jpg": np.ascontiguousarray(collins[::3, ::3]),
        "none.jpg": picture("coffee.jpg"),
        "blurred.jpg": np.asarray(Image.fromarray(collins).filter(ImageFilter.GaussianBlur(6))),
        "dark.jpg": (collins * 0.06).astype(np.uint8),
    }


@pytest.fixture
def enrolled(photos: "dict[str, Pixels]", network: CenterFace, embedder: SFace) -> "Callable[..., Gallery]":
    def make(*pairs: tuple[str, str]) -> Gallery:
        return enrol(
            [(person, Path(name)) for person, name in pairs],
            read_image=lambda path: photos.get(path.name),
            network=network,
            embedder=embedder,
            scale=SFACE,
        )

    return make


def test_a_portrait_of_each_is_enrolled(enrolled: "Callable[..., Gallery]") -> None:
    """Two people, one of them with two photos, give three templates and nothing refused."""
    gallery = enrolled(("p1", "p1.jpg"), ("p1", "p1-2.jpg"), ("p2", "p2.jpg"))
    assert [template.person_id for template in gallery.templates] == ["p1", "p1", "p2"]
    assert gallery.rejected == ()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("both.jpg", SEVERAL),
        ("small.jpg", TOO_SMALL),
        ("none.jpg", NO_FACE),
        ("unreadable.jpg", UNREADABLE),
        ("blurred.jpg", BLURRED),
        ("dark.jpg", DARK),
    ],
)
def test_a_photo_that_cannot_serve_is_refused_with_its_reason(
    enrolled: "Callable[..., Gallery]", name: str, reason: str
) -> None:
    """Two faces, a small one, none, or an unreadable file enrol nobody."""
    gallery = enrolled(("p1", name), ("p2", "p2.jpg"))
    assert [template.person_id for template in gallery.templates] == ["p2"]
    assert [(item.path.name, item.reason) for item in gallery.rejected] == [(name, reason)]


def test_a_tiny_bystander_does_not_spoil_a_portrait(
    enrolled: "Callable[..., Gallery]", photos: "dict[str, Pixels]", network: CenterFace
) -> None:
    """A face less than a quarter the size of the portrait's is found, but is not whom the photo is of."""
    assert len(network.detect(photos["bystander.jpg"])) == 2
    assert len(enrolled(("p2", "bystander.jpg")).templates) == 1


def test_photos_of_one_person_that_differ_are_both_refused(enrolled: "Callable[..., Gallery]") -> None:
    """One of them must show somebody else, and it cannot be told which."""
    gallery = enrolled(("p1", "p1.jpg"), ("p1", "p2.jpg"))
    assert gallery.templates == ()
    assert {item.reason for item in gallery.rejected} == {UNLIKE}


def test_a_wrong_photo_among_right_ones_is_refused(enrolled: "Callable[..., Gallery]") -> None:
    """Where two photos agree, the third that does not is the wrong one."""
    gallery = enrolled(("p1", "p1.jpg"), ("p1", "p2.jpg"), ("p1", "p1-2.jpg"))
    assert len(gallery.templates) == 2
    assert [item.path.name for item in gallery.rejected] == ["p2.jpg"]
