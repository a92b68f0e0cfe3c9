"""Cues: patterns with their context, and how they add up."""

import pytest

from policycheck.detect.categories.cues import Cue, detect_cues, weigh
from policycheck.detect.categories.pattern import compiled, words
from policycheck.detect.categories.sentences import context, sentences


def _found(view, *cues, **options):
    return [
        (finding.text, round(finding.confidence, 3), finding.cue)
        for finding in detect_cues(view, detector="x", category="spam", cues=cues, **options)
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("a b", "a  \n b", True),
        ("a ?b", "ab", True),
        ("[a ]{3}", "a a", True),
        ("one\n        |two", "two", True),
        (words("cat", "dogs?"), "dogs", True),
        (words("cat"), "catch", False),
    ],
)
def test_how_patterns_are_written(pattern, text, matches):
    """A space is any white space, line breaks are nothing, and whole words stay whole."""
    assert bool(compiled(pattern).search(text)) is matches


@pytest.mark.parametrize(
    ("context", "text", "matches"),
    [
        ({"needs": "now"}, "Win now.", True),
        ({"needs": "now"}, "Win. Now.", False),
        ({"unless": "class"}, "Win a class prize.", False),
        ({"unless": "class"}, "Win. Class.", True),
        ({"needs_near": "class"}, "Win. Class.", True),
        ({"needs_near": "class"}, "Win. " + "Long. " * 60 + "Class.", False),
        ({"unless_near": "class"}, "Class. Win.", False),
        ({"needs_draft": "class"}, "Win. " + "Long. " * 60 + "Class.", True),
        ({"unless_draft": "class"}, "Win. " + "Long. " * 60 + "Class.", False),
    ],
)
def test_the_context_of_a_cue(make_view, context, text, matches):
    """What must and must not stand in the sentence, near it, or anywhere in the draft."""
    assert bool(_found(make_view(text), Cue(says="wins", pattern="win", **context))) is matches


def test_weak_cues_add_up(make_view):
    """Two cues of 0.4 are 0.64 together and nothing alone; the stronger one gives the reason."""
    weak, weaker = Cue(says="a", pattern="win", weight=0.45), Cue(says="b", pattern="free", weight=0.4)
    assert _found(make_view("Win a free car."), weak, weaker) == [("Win a free car.", 0.67, "a")]
    assert _found(make_view("Win a car."), weak, weaker) == []


def test_nothing_is_certain(make_view):
    """However many cues agree, words alone leave a doubt."""
    cues = [Cue(says=str(number), pattern="win", weight=0.9) for number in range(5)]
    assert _found(make_view("Win."), *cues)[0][1] == 0.97


def test_a_supporting_cue_never_stands_alone(make_view):
    """A cue that only supports says nothing without another, however strong it is."""
    support, own = Cue(says="a", pattern="£", weight=0.9, supports=True), Cue(says="b", pattern="win", weight=0.3)
    assert _found(make_view("It is £5."), support) == []
    assert _found(make_view("Win £5."), support, own) == [("Win £5.", 0.93, "b")]


def test_neighbours_lend_a_share_of_their_weight(make_view):
    """A sentence with a cue of its own gains from the sentences beside it, one without never speaks."""
    own, other = Cue(says="a", pattern="win", weight=0.4), Cue(says="b", pattern="click", weight=0.4)
    view = make_view("Win now. Click here. Hello.")
    assert _found(view, own, other) == []
    assert [text for text, _, _ in _found(view, own, other, beside=1.0)] == ["Win now.", "Click here."]


def test_a_cleared_sentence_neither_speaks_nor_lends(make_view):
    """The cues of a sentence that holds the clearing pattern do not count."""
    cue = Cue(says="a", pattern="win", weight=0.9)
    assert _found(make_view("Win with Dance Spot."), cue, cleared="dance spot") == []


def test_weigh_gives_the_span_of_the_strongest_cue(make_view):
    """The evidence names where in the sentence the strongest cue stands."""
    view = make_view("Please WIN.")
    (sentence,) = sentences(view)
    evidence = weigh(sentence, (Cue(says="a", pattern="win"),), context(view))
    assert evidence is not None
    assert (evidence.span, evidence.cue.says) == ((7, 10), "a")
