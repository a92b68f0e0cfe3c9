"""A picture of the verdict: boxes in the colours of what was decided, numbered as in the text report.

Colour is never alone: each outcome has a line and a sign of its own, and the number leads to the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from policycheck.report import words
from policycheck.report.layout import Layout, field
from policycheck.report.marks import neutral
from policycheck.types import SEVERITIES, ImageLocation, ImagePart, Report, Severity

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from rich.text import Text

Outcome = Severity | Literal["clear"]
Corners = tuple[int, int, int, int]

# A face that a rule would not notice either: the default of `min_confidence`.
_LEAST_CONFIDENCE = 0.5
_LINES_A_SIDE = 300  # a frame is this part of the longer side thick, and never under two pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How an outcome looks. `dash`: the length of a dash and of a gap, in thicknesses; 0 is an unbroken line."""

    colour: tuple[int, int, int]
    called: str
    sign: str
    dash: int
    means: str


# The palette of Okabe and Ito (2008), which people with any of the usual colour blindnesses tell apart.
STYLES: Mapping[Outcome, Style] = MappingProxyType(
    {
        "block": Style(
            colour=(213, 94, 0), called="red-orange, unbroken", sign="X", dash=0, means=words.SEVERITIES["block"]
        ),
        "review": Style(
            colour=(240, 228, 66), called="yellow, dashed", sign="?", dash=5, means=words.SEVERITIES["review"]
        ),
        "advise": Style(
            colour=(86, 180, 233), called="sky blue, dotted", sign="i", dash=1, means=words.SEVERITIES["advise"]
        ),
        "clear": Style(colour=(0, 158, 115), called="green, unbroken", sign="OK", dash=0, means="Nothing to say"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place in a picture, the numbers of the violations that concern it, and the gravest outcome among them."""

    place: ImageLocation
    numbers: tuple[int, ...] = ()
    outcome: Outcome = "clear"

    @property
    def label(self) -> str:
        return " ".join((STYLES[self.outcome].sign, ",".join(map(str, self.numbers)))).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A copy that was written of the picture `source`."""

    source: str
    copy: str
    boxes: tuple[Box, ...]


def boxes(report: Report, picture: ImagePart) -> tuple[Box, ...]:
    """What there is to draw in a picture: the evidence of what stands, and the faces that nothing is said of."""
    found: dict[ImageLocation, Box] = {}
    for number, violation in enumerate(words.standing(report), start=1):
        for place in dict.fromkeys(finding.location for finding in violation.evidence):
            if not isinstance(place, ImageLocation) or not picture.holds(place):
                continue
            box = found.get(place, Box(place=place))
            graver = box.outcome == "clear" or _grave(violation.severity) > _grave(box.outcome)
            found[place] = Box(
                place=place,
                numbers=(*box.numbers, number),
                outcome=violation.severity if graver else box.outcome,
            )
    for finding in report.findings:
        place = finding.location
        face = finding.category == "photo-consent" and finding.confidence >= _LEAST_CONFIDENCE
        if face and isinstance(place, ImageLocation) and picture.holds(place):
            found.setdefault(place, Box(place=place))
    return tuple(sorted(found.values(), key=lambda box: (box.place.y, box.place.x)))


def draw(image: ImagePart, drawn: tuple[Box, ...]) -> Image:
    """A copy of the upright picture with the boxes on it, and no metadata."""
    from PIL import Image, ImageDraw, ImageFont

    copy = Image.fromarray(image.pixels).copy()
    thick = max(2, max(copy.size) // _LINES_A_SIDE)
    canvas, font = ImageDraw.Draw(copy), ImageFont.load_default(size=max(12, 6 * thick))
    for box in drawn:
        _frame(canvas, box, thick)
    # Labels last, so that no frame of a neighbour crosses a number.
    for box in drawn:
        _label(canvas, box, thick, font, copy.size)
    return copy


def _frame(canvas: ImageDraw, box: Box, thick: int) -> None:
    style, place = STYLES[box.outcome], box.place
    corners = (place.x - thick, place.y - thick, place.x + place.width + thick - 1, place.y + place.height + thick - 1)
    # Black beneath the colour stands out from light and dark grounds, and shows between the dashes.
    canvas.rectangle(_grown(corners, 1), outline="black", width=thick + 1)
    if not style.dash:
        canvas.rectangle(corners, outline=style.colour, width=thick)
        return
    for piece in _dashes(corners, thick, style.dash * thick):
        canvas.rectangle(piece, fill=style.colour)


def _grown(corners: Corners, by: int) -> Corners:
    left, top, right, bottom = corners
    return left - by, top - by, right + by, bottom + by


def _dashes(corners: Corners, thick: int, dash: int) -> Iterator[Corners]:
    left, top, right, bottom = corners
    for x in range(left, right + 1, 2 * dash):
        end = min(x + dash - 1, right)
        yield x, top, end, top + thick - 1
        yield x, bottom - thick + 1, end, bottom
    for y in range(top, bottom + 1, 2 * dash):
        end = min(y + dash - 1, bottom)
        yield left, y, left + thick - 1, end
        yield right - thick + 1, y, right, end


def _label(canvas: ImageDraw, box: Box, thick: int, font: object, size: tuple[int, int]) -> None:
    _, _, right, bottom = canvas.textbbox((0, 0), box.label, font=font)  # type: ignore[arg-type]
    width, height = int(right) + 2 * thick, int(bottom) + 2 * thick
    left = max(0, min(box.place.x - thick, size[0] - width))
    above = box.place.y - thick - height
    # Above its box; below it where the box begins at the picture's top.
    top = above if above >= 0 else min(box.place.y + box.place.height + thick, size[1] - height)
    top = max(0, top)
    canvas.rectangle((left, top, left + width - 1, top + height - 1), fill=STYLES[box.outcome].colour, outline="black")
    canvas.text((left + thick, top + thick), box.label, fill="black", font=font)  # type: ignore[arg-type]


def key(drawn: tuple[Drawn, ...], report: Report, layout: Layout) -> Iterator[Text]:
    """Which number is which, for each copy that was written."""
    from rich.text import Text

    for picture in drawn:
        yield Text()
        yield Text(f"Drawn in {neutral(picture.copy)}, a copy of {neutral(picture.source)}", style="bold")
        for label, found in _by_label(picture.boxes).items():
            style = STYLES[found[0].outcome]
            where = ", ".join(words.third(box.place, report.content) or "somewhere" for box in found[:6])
            more = f" and {len(found) - 6} more" if len(found) > 6 else ""
            yield from field(label, f"{style.means} ({style.called}): {where}{more}", layout)
        if not picture.boxes:
            yield from field("", "no box: nothing was found in the picture itself", layout)


def _by_label(drawn: tuple[Box, ...]) -> dict[str, list[Box]]:
    found: dict[str, list[Box]] = {}
    for box in sorted(drawn, key=lambda box: box.numbers or (len(drawn) + 10_000,)):
        found.setdefault(box.label, []).append(box)
    return found


def _grave(outcome: Outcome) -> int:
    return -1 if outcome == "clear" else SEVERITIES.index(outcome)
