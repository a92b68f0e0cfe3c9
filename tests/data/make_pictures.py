"""Makes the small pictures of tests/data/pictures from two wheels; README.md says where each comes from.

pip download --no-deps scikit-image==0.26.0 matplotlib==3.11.2
python tests/data/make_pictures.py scikit_image-0.26.0-*.whl matplotlib-3.11.2-*.whl
"""

from __future__ import annotations

import argparse
import zipfile
from io import BytesIO
from pathlib import Path

from PIL import Image

TO = Path(__file__).resolve().parent / "pictures"
LONG_SIDE = 512
QUALITY = 88
FROM_SCIKIT_IMAGE = {
    "astronaut.jpg": "skimage/data/astronaut.png",
    "cat.jpg": "skimage/data/chelsea.png",
    "coffee.jpg": "skimage/data/coffee.png",
    "rocket.jpg": "skimage/data/rocket.jpg",
}
FROM_MATPLOTLIB = {"hopper.jpg": "matplotlib/mpl-data/sample_data/grace_hopper.jpg"}


def make(wheel: Path, pictures: dict[str, str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name, member in pictures.items():
            with Image.open(BytesIO(archive.read(member))) as opened:
                picture = opened.convert("RGB")
            picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
            picture.save(TO / name, quality=QUALITY)
            print(name, picture.size, (TO / name).stat().st_size, "bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description="Makes the pictures that the tests look at.")
    parser.add_argument("scikit_image", type=Path, help="the scikit-image wheel")
    parser.add_argument("matplotlib", type=Path, help="the matplotlib wheel")
    arguments = parser.parse_args()
    TO.mkdir(exist_ok=True)
    make(arguments.scikit_image, FROM_SCIKIT_IMAGE)
    make(arguments.matplotlib, FROM_MATPLOTLIB)


if __name__ == "__main__":
    main()
