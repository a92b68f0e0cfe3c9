"""Matching: who is close, clearly ahead and alone in the claim is matched; everybody else is unknown."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.detect.faces import match as matching
from policycheck.detect.faces.match import (
    CONTESTED,
    MATCHED,
    NOBODY_ENROLLED,
    NOT_CLOSE,
    TOO_CLOSE,
    Known,
    Template,
)
from policycheck.detect.faces.scale import DLIB, SFACE, Scale


def match(faces, templates, scale=DLIB, **more):
    return matching.match(faces, matching.known(templates, scale), scale, **more)


scales = st.sampled_from((SFACE, DLIB))
# How far from the one photo of a person a face at most lies to be matched.
NEAR = DLIB.distance + DLIB.least_spread / 2


def at(*coordinates: float) -> "np.ndarray":
    """An embedding at a place of the first dimensions; distances are those of the plane."""
    embedding = np.zeros(128)
    embedding[: len(coordinates)] = coordinates
    return embedding


def template(person: str, *coordinates: float) -> Template:
    return Template(person_id=person, embedding=at(*coordinates))


def test_the_one_person_who_is_close_is_matched() -> None:
    """A face near one person and far from the other is the former's."""
    (found,) = match([at(0.1)], [template("p1", 0.0), template("p2", 1.0)])
    assert (found.person_id, found.cue) == ("p1", MATCHED)


def test_a_distance_given_can_only_make_it_stricter() -> None:
    """A calibration's distance below the shipped one is kept to, and one above it changes nothing."""
    gallery = [template("p1", 0.0)]
    assert match([at(0.24)], gallery, at_most=0.12)[0].person_id == "p1"
    assert match([at(0.26)], gallery, at_most=0.12)[0].person_id is None
    assert match([at(NEAR + 0.01)], gallery, at_most=0.6)[0].person_id is None


def test_a_person_may_have_a_stricter_distance_than_others() -> None:
    """Within its own distance a face is a child's, farther off nobody's, though it would be an adult's."""
    gallery = [template("adult", 0.0), template("child", 5.0)]
    limits = {"adult": 1.0, "child": 0.68}
    near, far = (match([at(0.9), at(5.0 - apart)], gallery, SFACE, limits=limits) for apart in (0.6, 0.7))
    assert [item.person_id for item in near] == ["adult", "child"]
    assert [item.person_id for item in far] == ["adult", None]
    assert far[1].cue == NOT_CLOSE


def test_a_stranger_is_unknown() -> None:
    """A face near nobody is nobody's, however few are enrolled."""
    (found,) = match([at(0.0, 0.6)], [template("p1", 0.0)])
    assert (found.person_id, found.cue) == (None, NOT_CLOSE)


def test_the_threshold_itself_still_matches() -> None:
    """A distance equal to the threshold is within it, a little more is not."""
    gallery = [template("p1", 0.0)]
    assert match([at(NEAR - 1e-12)], gallery)[0].person_id == "p1"
    assert match([at(NEAR + 1e-6)], gallery)[0].person_id is None


def test_brother_and_sister_are_not_told_apart() -> None:
    """A face nearly as close to a second person is nobody's, also where the second is beyond the threshold."""
    (found,) = match([at(0.2)], [template("p1", 0.0), template("p2", 0.4)])
    assert (found.person_id, found.cue) == (None, TOO_CLOSE)
    (found,) = match([at(0.27)], [template("p1", 0.0), template("p2", 0.57)])
    assert (found.person_id, found.cue) == (None, TOO_CLOSE)


def test_several_photos_of_a_person_help() -> None:
    """A face that is too far from one photo is matched where a second lies still farther from it."""
    others = [template("p2", 0.0, 1.0)]
    assert match([at(0.3)], [template("p1", 0.0), *others])[0].person_id is None
    assert match([at(0.3)], [template("p1", 0.0), template("p1", 0.35), *others])[0].person_id == "p1"


def test_what_is_near_depends_on_how_far_a_persons_photos_differ() -> None:
    """The same mean distance from two photos is near where they differ much, and far where they hardly do."""
    face = at(0.0, 0.295)
    apart, alike = (Known.of("p1", [at(-far), at(far)], DLIB) for far in (0.2, 0.01))
    assert apart.distance(face) < DLIB.distance < alike.distance(face)


def test_photos_that_differ_wildly_make_nothing_near() -> None:
    """What is taken off for photos that differ is bounded, so that a wrong photo does not make everybody match."""
    person = Known.of("p1", [at(-2.0), at(2.0)], DLIB)
    assert person.distance(at(0.0)) > 1.0


def test_two_faces_that_claim_one_person_are_both_unknown() -> None:
    """In one picture a person is there once; which face it is cannot be said."""
    found = match([at(0.1), at(-0.2)], [template("p1", 0.0), template("p2", 0.0, 2.0)])
    assert [item.person_id for item in found] == [None, None]
    assert {item.cue for item in found} == {CONTESTED}


def test_an_undecided_face_contests_as_well() -> None:
    """A face that may be either of two people leaves neither of them to another face."""
    gallery = [template("p1", 0.0), template("p2", 0.4)]
    clear, undecided = match([at(0.0, 0.1), at(0.2)], gallery)
    assert (clear.person_id, clear.cue) == (None, CONTESTED)
    assert (undecided.person_id, undecided.cue) == (None, TOO_CLOSE)


def test_different_people_do_not_contest() -> None:
    """Two people in one picture are both matched, and a stranger beside them changes nothing."""
    gallery = [template("p1", 0.0), template("p2", 1.5)]
    found = match([at(0.1), at(1.4), at(0.0, 3.0)], gallery)
    assert [item.person_id for item in found] == ["p1", "p2", None]


def test_an_empty_gallery_matches_nobody() -> None:
    """Where nobody is enrolled each face is unknown, and says so."""
    assert [item.cue for item in match([at(0.0), at(1.0)], [])] == [NOBODY_ENROLLED] * 2


def test_a_large_gallery_is_stricter() -> None:
    """A distance that matches among ten people does not among a hundred."""
    near = [template("p0", 0.0)]
    crowd = [template(f"p{number}", 10.0 + number) for number in range(1, 100)]
    face = at(NEAR - 0.005)
    assert match([face], near + crowd[:9])[0].person_id == "p0"
    assert match([face], near + crowd)[0].person_id is None


@given(few=st.integers(1, 5000), more=st.integers(0, 5000), scale=scales)
def test_the_threshold_never_grows_with_the_gallery(few: int, more: int, scale: Scale) -> None:
    """More people enrolled never make matching laxer, and never impossible."""
    assert scale.strictest <= scale.threshold_for(few + more) <= scale.threshold_for(few) <= scale.distance


embeddings = st.lists(st.floats(-1, 1), min_size=3, max_size=3).map(lambda values: at(*values))


@given(
    faces=st.lists(embeddings, max_size=5),
    people=st.lists(st.tuples(st.sampled_from(("a", "b", "c", "d")), embeddings), max_size=8),
    scale=scales,
)
def test_a_match_is_close_ahead_and_alone(
    faces: list["np.ndarray"], people: list[tuple[str, "np.ndarray"]], scale: Scale
) -> None:
    """Whatever the faces, nobody is matched twice, from afar, or with another person about as close."""
    gallery = [Template(person_id=person, embedding=embedding) for person, embedding in people]
    found = match(faces, gallery, scale=scale)
    assert len(found) == len(faces)
    matched = [item.person_id for item in found if item.person_id]
    assert len(matched) == len(set(matched))
    for face, item in zip(faces, found, strict=True):
        if item.person_id is None:
            assert item.cue != MATCHED
            continue
        photos = {name: [e for person, e in people if person == name] for name in {person for person, _ in people}}
        apart = {name: Known.of(name, faces_of, scale).distance(face) for name, faces_of in photos.items()}
        own = apart.pop(item.person_id)
        assert own <= scale.threshold_for(len(photos))
        assert min(apart.values(), default=np.inf) - own >= scale.margin - 1e-9


@given(faces=st.lists(embeddings, min_size=1, max_size=4), more=embeddings)
def test_a_further_face_never_makes_another_known(faces: list["np.ndarray"], more: "np.ndarray") -> None:
    """Adding a face to a picture can only turn known faces into unknown ones."""
    gallery = [template("a", 0.0), template("b", 1.0), template("c", 0.0, 1.0)]
    before = match(faces, gallery)
    after = match([*faces, more], gallery)[: len(faces)]
    for one, other in zip(before, after, strict=True):
        assert other.person_id in (None, one.person_id)


@pytest.mark.parametrize("scale", [SFACE, DLIB], ids=["sface", "dlib"])
@pytest.mark.parametrize("people", [1, 10])
def test_a_small_gallery_has_the_measured_threshold(people: int, scale: Scale) -> None:
    """Up to ten people the threshold is the one that was measured."""
    assert scale.threshold_for(people) == scale.distance


def test_where_photos_set_no_scale_the_mean_distance_counts() -> None:
    """SFace crowds nobody: photos that differ, or hardly do, change nothing but the mean."""
    for far in (0.01, 0.5):
        person = Known.of("p1", [at(-far), at(far)], SFACE)
        assert person.distance(at(far)) == pytest.approx(far)
