"""Whether one picture of a file shows what another shows, at another size or turned."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float64]

# A thumbnail of 160 by 120 pixels is rounded by a pixel or two, which is under 2%; a crop that hides somebody is more.
_ASPECT = 0.04
# Correlation of brightness on a grid. Reductions of one picture reach 0.98 and more, also when sharpened; crops that
# cut off a tenth of a picture with any detail in it stay below.
_ALIKE = 0.95
_GRID = 32
# Cameras fill a thumbnail of 4:3 with black bars where the picture is wider.
_BLACK = 24


def as_view_of(main: Pixels, other: Pixels) -> Pixels | None:
    """`other` turned upright and without black bars where it repeats `main`; None where it shows anything else."""
    import numpy as np

    wanted = _grid(main)
    for view, quarter in product((other, _trimmed(other)), range(4)):
        turned = np.rot90(view, quarter)
        ratio = (turned.shape[1] * main.shape[0]) / (turned.shape[0] * main.shape[1])
        if abs(ratio - 1) <= _ASPECT and _correlation(wanted, _grid(turned)) >= _ALIKE:
            return np.ascontiguousarray(turned)
    return None


def _trimmed(pixels: Pixels) -> Pixels:
    brightest = pixels.max(axis=2)
    rows = (brightest.mean(axis=1) > _BLACK).nonzero()[0]
    columns = (brightest.mean(axis=0) > _BLACK).nonzero()[0]
    if not rows.size or not columns.size:
        return pixels
    return pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _grid(pixels: Pixels) -> Floats:
    import numpy as np
    from PIL import Image

    small = Image.fromarray(pixels).convert("L").resize((_GRID, _GRID), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float64)


def _correlation(one: Floats, other: Floats) -> float:
    one, other = one - one.mean(), other - other.mean()
    spread = float((one**2).sum() * (other**2).sum()) ** 0.5
    # A picture of one colour has nothing in it that another could repeat or lack.
    return float((one * other).sum()) / spread if spread > 1.0 else 1.0
