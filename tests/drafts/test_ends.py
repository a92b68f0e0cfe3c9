"""Where pictures end: exactly where their format says, and nowhere in a file that is cut off."""

import pytest

from policycheck.drafts.decode import UnreadableError
from policycheck.drafts.ends import end_of
from policycheck.drafts.formats import image_format

from .broken import whole

PICTURES = [name for name in whole() if name.endswith((".jpg", ".png", ".gif", ".webp", ".heic", ".avif"))]


@pytest.mark.parametrize("name", PICTURES)
def test_the_end_is_the_last_byte(name: str) -> None:
    """What follows does not move it."""
    data = whole()[name]
    found = image_format(data)
    assert found is not None
    assert end_of(data, found) == len(data)
    assert end_of(data + b"PK\x03\x04 and more", found) == len(data)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("cut", [1, 2, 9, 200])
def test_a_file_without_its_end_is_refused(name: str, cut: int) -> None:
    """Even a missing last byte is noticed; in a HEIC the last may be padding of its data, in a WebP of its size."""
    data = whole()[name]
    found = image_format(data)
    assert found is not None
    with pytest.raises(UnreadableError):
        end_of(data[:-cut], found)


def test_a_picture_within_a_picture_is_damage() -> None:
    """A second JPEG that begins before the first has ended."""
    data = whole()["a.jpg"]
    found = image_format(data)
    assert found is not None
    with pytest.raises(UnreadableError, match="damaged"):
        end_of(data[:-500] + data, found)
