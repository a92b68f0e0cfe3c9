"""Who made a picture: nobody but a person of the register known by their full name is a finding."""

from policycheck.detect.creators import settled
from policycheck.types import Content, Finding, MetadataLocation, TextPart, TextSource, Unchecked

PARTS = tuple(
    TextPart(origin=TextSource.of("a.jpg", "words"), kind=kind, field=field, text="words", segments=())
    for kind, field in (("creator", "EXIF Artist"), ("metadata", "EXIF ImageDescription"))
)
CONTENT = Content(sources=("a.jpg",), texts=PARTS)


def finding(
    field: str, category: str = "person-name", entity: str = "full-name", people: tuple[str, ...] = ()
) -> Finding:
    place = MetadataLocation(source="a.jpg", field=field)
    return Finding(category=category, entity=entity, location=place, detector="x", confidence=1.0, people=people)


def test_a_photographer_is_no_finding() -> None:
    """A name that the register does not know, a forename alone and a telephone number beside a creator are left out."""
    found = [
        finding("EXIF Artist"),
        finding("EXIF Artist", entity="forename", people=("P01",)),
        finding("EXIF Artist", category="contact-details", entity="phone"),
    ]
    assert list(settled(found, CONTENT)) == []


def test_a_person_of_the_register_is_one() -> None:
    """A pupil who is named as the photographer is named."""
    found = [finding("EXIF Artist", people=("P01",))]
    assert list(settled(found, CONTENT)) == found


def test_everything_else_stays() -> None:
    """Captions, other files and what could not be checked are none of a creator's business."""
    found = [finding("EXIF ImageDescription"), Unchecked(source="a.jpg", stage="x", reason="y")]
    assert list(settled(found, CONTENT)) == found
