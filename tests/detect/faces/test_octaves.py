"""Geometry: octaves, tiles that cover everything, and one box for each face."""

import itertools

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policycheck.detect.faces.octaves import distinct, octaves, sides, tiles, uncut

TILE_PIXELS = 750_000
OVERLAP = 96


def row(left: float, top: float, right: float, bottom: float, score: float) -> list[float]:
    return [left, top, right, bottom, score, *([0.0] * 10)]


def table(*rows: list[float]) -> "np.ndarray":
    return np.array(rows, dtype=np.float32).reshape(-1, 15)


@given(width=st.integers(1, 9000), height=st.integers(1, 9000))
@example(width=5612, height=5612)
def test_tiles_cover_the_picture_and_bound_what_is_looked_at_at_once(width: int, height: int) -> None:
    """Every pixel lies in a tile, no tile is much larger than the bound, and neighbours overlap."""
    found = list(tiles(width, height))
    for lows, highs, length in (((0, 2), (0, 2), width), ((1, 3), (1, 3), height)):
        spans = sorted({(box[lows[0]], box[highs[1]]) for box in found})
        assert spans[0][0] == 0
        assert spans[-1][1] == length
        assert all(after[0] < before[1] or length < OVERLAP for before, after in itertools.pairwise(spans))
    for left, top, right, bottom in found:
        # Tiles are whole pixels, so each side may be one larger than its share.
        assert (right - left - OVERLAP - 1) * (bottom - top - OVERLAP - 1) <= TILE_PIXELS


@pytest.mark.parametrize("size", [(24, 24), (16, 900), (500, 375), (1500, 1000), (5000, 4000), (9000, 70)])
def test_octaves_halve_down_to_a_small_picture(size: tuple[int, int]) -> None:
    """The largest octave is bounded, each next is half as wide, and the last is marked so."""
    pixels = np.zeros((size[1], size[0], 3), dtype=np.uint8)
    made = [(picture.size, last) for picture, last in octaves(pixels)]
    areas = [width * height for (width, height), _ in made]
    assert areas[0] <= 12_300_000
    assert areas[-1] <= 40_000
    assert [last for _, last in made] == [False] * (len(made) - 1) + [True]
    for (before, _), (after, _) in itertools.pairwise(made):
        assert abs(before[0] / 2 - after[0]) <= 1


def test_a_small_picture_is_enlarged_and_a_large_one_reduced() -> None:
    """A thumbnail is shown four times as large, twelve megapixels as they are, fifty as twelve."""
    sizes = [
        next(octaves(np.zeros((height, width, 3), dtype=np.uint8)))[0].size
        for width, height in ((80, 60), (4032, 3024), (8000, 6250))
    ]
    assert sizes[:2] == [(320, 240), (4032, 3024)]
    assert 11_900_000 < sizes[2][0] * sizes[2][1] < 12_300_000


def test_one_face_is_one_box_and_the_surest() -> None:
    """Of boxes that mostly share their area only the one with the highest score stays."""
    found = table(row(0, 0, 40, 50, 0.7), row(2, 1, 42, 52, 0.9), row(100, 0, 140, 50, 0.6))
    assert [round(float(kept[4]), 2) for kept in distinct(found)] == [0.9, 0.6]


def test_neighbouring_faces_stay_apart() -> None:
    """Two faces cheek to cheek are two boxes."""
    found = table(row(0, 0, 40, 50, 0.9), row(30, 5, 70, 55, 0.8))
    assert len(list(distinct(found))) == 2


def test_a_face_cut_by_an_inner_edge_is_left_to_the_neighbouring_tile() -> None:
    """A box at an edge that is also the picture's stays; one at an edge between two tiles goes."""
    found = table(row(-3, 10, 20, 40, 0.9), row(480, 10, 502, 40, 0.9))
    kept = uncut(found, (0, 0, 500, 400), (1000, 400))
    assert [float(box[0]) for box in kept] == [-3.0]
    assert len(uncut(found, (0, 0, 500, 400), (500, 400))) == 2


def test_side_is_the_longer_one() -> None:
    """Faces are measured by their longer side."""
    assert sides(table(row(0, 0, 30, 40, 0.9), row(0, 0, 50, 40, 0.9))).tolist() == [40.0, 50.0]
