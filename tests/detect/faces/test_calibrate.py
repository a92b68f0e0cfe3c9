"""Calibration: a distance that keeps people apart, none where nobody can say, and never a looser one than shipped."""

from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policycheck.detect.faces import calibrate as calibration
from policycheck.detect.faces.calibrate import (
    PAIRS_AIM,
    STRANGERS_AIM,
    TOO_ALIKE,
    TOO_LITTLE,
    people_needed,
)
from policycheck.detect.faces.match import Template
from policycheck.detect.faces.rates import at_most
from policycheck.detect.faces.scale import DLIB

calibrate = partial(calibration.calibrate, scale=DLIB)


def crowd(people: int, *, apart: float = 0.57, photos: int = 1, seed: int = 1) -> list[Template]:
    """Random embeddings: two people lie about `apart` from each other, two photos of one about 0.3."""
    random = np.random.default_rng(seed)
    middles = random.normal(0, apart / np.sqrt(256), (people, 128))
    return [
        Template(person_id=f"p{number}", embedding=middle + random.normal(0, 0.3 / np.sqrt(256), 128) * (photos > 1))
        for number, middle in enumerate(middles)
        for _ in range(photos)
    ]


def test_people_enough_and_well_apart_get_the_shipped_distance() -> None:
    """Where the school's own people lie as far apart as those measured, nothing becomes stricter."""
    outcome = calibrate(crowd(100))
    assert outcome.chosen is not None
    assert outcome.chosen.distance == pytest.approx(DLIB.threshold_for(100))
    assert (outcome.people, outcome.chosen.of_pairs, outcome.reason) == (100, 4950, "")


def test_people_who_look_alike_get_a_stricter_one() -> None:
    """Where people lie nearer to each other, the distance shrinks, and it keeps both aims."""
    outcome = calibrate(crowd(100, apart=0.32))
    assert outcome.chosen is not None
    assert outcome.chosen.distance < DLIB.threshold_for(100)
    assert outcome.chosen.pairs_at_most <= PAIRS_AIM
    assert outcome.chosen.predicted <= STRANGERS_AIM


def test_too_few_people_clear_nobody() -> None:
    """One person fewer than needed gives no distance; that number is the first with few enough open cases."""
    needed = people_needed()
    assert at_most(0, needed * (needed - 1) // 2) <= PAIRS_AIM < at_most(0, (needed - 1) * (needed - 2) // 2)
    assert calibrate(crowd(needed)).chosen is not None
    few = calibrate(crowd(needed - 1))
    assert (few.chosen, few.reason) == (None, TOO_LITTLE)


@pytest.mark.parametrize("people", [0, 1, 2])
def test_next_to_nobody_clears_nobody(people: int) -> None:
    """No person, one, or two give no distance, and no error."""
    assert (calibrate(crowd(people)).chosen, calibrate(crowd(people)).reason) == (None, TOO_LITTLE)


def test_people_of_one_face_clear_nobody() -> None:
    """A hundred people who lie within the strictest distance of each other: nobody can be told apart."""
    outcome = calibrate(crowd(100, apart=0.2))
    assert (outcome.chosen, outcome.reason) == (None, TOO_ALIKE)


def test_each_pair_of_people_counts_once_by_the_photo_most_alike() -> None:
    """A photo is compared with each other person, and with the rest of its own person's, never with itself."""
    line = [("a", 0.0), ("a", 0.36), ("b", 0.74), ("c", 3.0)]
    templates = [Template(person_id=person, embedding=np.eye(128)[0] * place) for person, place in line]
    rates = {round(rate.distance, 2): rate for rate in calibrate(templates).rates}
    # From the nearer of a's photos to b's: 0.38 less half the least spread, 0.25.
    assert (rates[0.24].pairs, rates[0.24].strangers, rates[0.24].own) == (0, 0, 2)
    assert (rates[0.26].pairs, rates[0.26].strangers, rates[0.26].own) == (1, 2, 2)
    assert (rates[0.2].of_pairs, rates[0.2].of_people, rates[0.2].own, rates[0.2].of_own) == (3, 3, 0, 2)


@settings(max_examples=25)
@given(st.integers(2, 120), st.floats(0.1, 1.2), st.integers(0, 3))
def test_a_calibration_is_never_looser_than_what_is_shipped(people: int, apart: float, seed: int) -> None:
    """Whatever a school's people look like, the distance for as many people is the most that is chosen."""
    chosen = calibrate(crowd(people, apart=apart, seed=seed)).chosen
    assert chosen is None or chosen.distance <= DLIB.threshold_for(people)


def test_what_is_kept_says_what_it_rests_on(tmp_path: Path) -> None:
    """The calibration holds counts, the photos' digests and the embeddings' name, and covers these photos."""
    photo = tmp_path / "p0.jpg"
    photo.write_bytes(b"x")
    outcome = calibrate(crowd(100))
    kept = outcome.calibration([("p0", photo)], made_on=date(2026, 11, 20))
    assert (kept.people, kept.pairs, kept.embedding) == (100, 4950, DLIB.embedding)
    assert kept.threshold == pytest.approx(DLIB.threshold_for(100))
    assert kept.covers([("p0", photo)])
    assert calibrate(crowd(5)).calibration([], made_on=date(2026, 11, 20)).threshold is None
