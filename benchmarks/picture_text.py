"""How many names and telephone numbers are found in pictures of writing, and what reading a picture costs.

    python benchmarks/picture_text.py [--each N] [--seed N] [--data FOLDER]

Draws N pictures for each font, size, angle and format, each with the name of a pupil of the register and a number of
Ofcom's drama ranges, and looks for both by the detectors that a check uses. The pictures of a folder are read as well.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path
from time import process_time

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from policycheck.detect import Detection, _language, _text_detectors
from policycheck.detect.picture_text import PictureReader
from policycheck.drafts import read_pixels
from policycheck.register import Person, Register
from policycheck.types import Content, Finding, ImagePart, School, Unchecked

SIZES = (8, 10, 12, 16, 24, 40, 60)
LARGE_SIZES, EACH_LARGE = (16, 20, 25, 32, 40), 6
ANGLES = (0, 5, 10, 15)
FORMATS = ("PNG", "JPEG 40")
FONTS = ("", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSansMono.ttf")
NAMES = (
    *("Katie Barraclough", "Seun Adeyemi", "Saoirse Devlin", "Imogen Tallis", "Harjit Sandhu", "Noor Haddadine"),
    *(
        "Idris Bellweather",
        "Matilda Ferncastle",
        "Leander Quillfeather",
        "Chidinma Okonjo",
        "Piotr Zielak",
        "Mia Lowther",
    ),
    *("Oliver Thackray", "Aaliyah Rahim", "Ffion Prydderch", "Ewan Kilbride", "Zofia Marek", "Tom Illingworth"),
)
PRAISE = ("Well done", "Awarded to", "Star of the week:", "Presented to", "Congratulations")
NUMBERS = ("07700 900{:03d}", "01632 960{:03d}", "020 7946 0{:03d}", "07700900{:03d}", "+44 7700 900{:03d}")
ON = date(2026, 11, 20)


def fonts(size: int) -> Iterator[tuple[str, ImageFont.FreeTypeFont | ImageFont.ImageFont]]:
    for name in FONTS:
        try:
            yield name or "Pillow's own", ImageFont.truetype(name, size) if name else ImageFont.load_default(size)
        except OSError:
            print(f"{name} is not installed: left out")


def drawn(lines: list[str], font: ImageFont.FreeTypeFont, angle: float, kind: str, dice: random.Random) -> np.ndarray:
    """Lines in the middle of a picture with a slightly uneven ground, turned, as read from its file."""
    width = round(max(font.getlength(line) for line in lines))
    side = (max(480, round(1.25 * width)), max(360, round(width / 2)))
    light, dark = dice.randint(200, 255), dice.randint(0, 70)
    ground = tuple(max(0, light - dice.randint(0, 40)) for _ in range(3))
    image = Image.new("RGB", side, ground)
    brush = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        place = ((side[0] - font.getlength(line)) / 2, side[1] / 2 + (number - 1) * 1.6 * font.size)
        brush.text(place, line, fill=(dark, dark // 2, dice.randint(0, 90)), font=font)
    image = image.rotate(dice.choice((-1, 1)) * angle, Image.Resampling.BICUBIC, fillcolor=ground)
    noise = np.random.default_rng(dice.randrange(10**6)).normal(0, 4, (side[1], side[0], 3))
    image = Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))
    if kind == "PNG":
        return np.asarray(image)
    stream = BytesIO()
    image.save(stream, "JPEG", quality=40)
    return np.asarray(Image.open(stream).convert("RGB"))


class Bench:
    def __init__(self) -> None:
        people = tuple(
            Person(person_id=f"P{number}", kind="pupil", forename=name.split()[0], surname=name.split()[1])
            for number, name in enumerate(NAMES)
        )
        language = _language()
        self.reader = PictureReader()
        self._detection = Detection(
            school=School(),
            register=Register(people=people),
            text_detectors=_text_detectors,
            image_detectors=(),
            language=lambda: language,
            picture_reader=self.reader,
        )

    def found(self, pixels: np.ndarray, name: str, number: str) -> tuple[bool, bool]:
        """Whether the pupil, by full name, and the whole number are found."""
        part = ImagePart(source="a.jpg", pixels=pixels)
        items = self._detection.run(Content(sources=("a.jpg",), images=(part,)), on=ON, role="official")
        findings = [item for item in items if isinstance(item, Finding)]
        named = any(item.people == (f"P{NAMES.index(name)}",) and item.entity == "full-name" for item in findings)
        digits = "".join(filter(str.isdigit, number))
        rung = any(
            item.entity == "phone" and "".join(filter(str.isdigit, item.text or "")) == digits for item in findings
        )
        return named, rung


def rendered(bench: Bench, each: int, seed: int) -> None:
    dice = random.Random(seed)
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    faces = [(size, name, font) for size in SIZES for name, font in fonts(size)]
    for size, font_name, font in faces:
        for angle, kind, _ in product(ANGLES, FORMATS, range(each)):
            name, number = dice.choice(NAMES), dice.choice(NUMBERS).format(dice.randrange(1000))
            case = "in capitals" if dice.random() < 0.3 else "as written"
            shown = name.upper() if case == "in capitals" else name
            lines = [f"{dice.choice(PRAISE)} {shown}", f"Ring {number} today"]
            found = bench.found(drawn(lines, font, angle, kind, dice), name, number)
            groups = {"pixels": size, "font": font_name, "degrees": angle, "format": kind, "name": case, "all": ""}
            for group, value in groups.items():
                held = counts[group, str(value)]
                held[:] = (count + more for count, more in zip(held, (1, *found), strict=True))
    print("| | | pictures | names found | numbers found |\n|---|---|---|---|---|")
    for (group, value), (total, names, numbers) in sorted(counts.items(), key=lambda item: item[0][0]):
        print(f"| {group} | {value} | {total} | {names / total:.3f} | {numbers / total:.3f} |")


def large(bench: Bench, seed: int) -> None:
    """Small letters somewhere in a picture of twelve megapixels, which is scaled down before lines are looked for."""
    dice = random.Random(seed + 1)
    print("\n| letters in 4000 by 3000 pixels | pictures | names found | numbers found |\n|---|---|---|---|")
    for size in LARGE_SIZES:
        found = []
        for _ in range(EACH_LARGE):
            name, number = dice.choice(NAMES), dice.choice(NUMBERS).format(dice.randrange(1000))
            font = ImageFont.truetype("DejaVuSans.ttf", size)
            label = drawn([f"{dice.choice(PRAISE)} {name}", f"Ring {number} today"], font, 5, "JPEG 40", dice)
            whole = np.full((3000, 4000, 3), 110, np.uint8)
            top, left = dice.randrange(3000 - label.shape[0]), dice.randrange(4000 - label.shape[1])
            whole[top : top + label.shape[0], left : left + label.shape[1]] = label
            found.append(bench.found(whole, name, number))
        names, numbers = (sum(column) for column in zip(*found, strict=True))
        print(f"| {size} pixels | {len(found)} | {names} | {numbers} |")


def empty(bench: Bench) -> None:
    print("\n| picture without writing | processor seconds |\n|---|---|")
    for width, height in ((150, 150), (320, 240), (640, 480), (1600, 1200), (4000, 3000)):
        pixels = np.full((height, width, 3), 120, np.uint8)
        list(bench.reader.read([ImagePart(source="a", pixels=pixels)]))
        started = process_time()
        list(bench.reader.read([ImagePart(source="a", pixels=pixels)]))
        print(f"| {width} by {height} | {process_time() - started:.2f} |")


def real(bench: Bench, folder: Path) -> None:
    print("\n| picture | size | processor seconds | lines read | not read |\n|---|---|---|---|---|")
    for path in sorted(folder.rglob("*")):
        pixels = read_pixels(path) if path.is_file() else None
        if pixels is None:
            continue
        started = process_time()
        parts = list(bench.reader.read([ImagePart(source=path.name, pixels=pixels)]))
        spent = process_time() - started
        lines = sum(part.text.count("\n") + 1 for part in parts if not isinstance(part, Unchecked))
        gaps = sum(isinstance(part, Unchecked) for part in parts)
        size = f"{pixels.shape[1]} by {pixels.shape[0]}"
        print(f"| {path.name} | {size} | {spent:.1f} | {lines} | {'yes' if gaps else ''} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=2)
    parser.add_argument("--seed", type=int, default=15)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    bench = Bench()
    if options.each:
        rendered(bench, options.each, options.seed)
    large(bench, options.seed)
    empty(bench)
    if options.data:
        real(bench, options.data)


if __name__ == "__main__":
    main()
