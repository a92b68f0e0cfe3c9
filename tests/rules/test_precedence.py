"""Rules that come before others, and that no advice ever works against the help for a child."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.resources import rulesets_dir
from policycheck.rules import judge, load_ruleset
from policycheck.rules.precedence import put_first
from policycheck.types import (
    CHANNELS,
    ROLES,
    Category,
    Finding,
    ImageLocation,
    Location,
    MetadataLocation,
    TextLocation,
    Violation,
)
from policycheck.vocabulary import ENTITIES

SHIPPED = tuple(sorted(path.stem for path in rulesets_dir().glob("*.yaml")))
ON = date(2026, 11, 20)
FIRST = "tell the designated safeguarding lead now"
REWORDING = ("take it out", "take out", "leave it out", "say it", "say that", "say who", "instead", "take the name")


def at(start: int, end: int, source: str = "post.txt") -> TextLocation:
    return TextLocation(source=source, start=start, end=end, line=1, column=start + 1)


def found(category: Category, entity: str, place: Location) -> Finding:
    return Finding(category=category, entity=entity, location=place, detector="by-hand", confidence=0.9)


def violation(rule: str, *places: Location) -> Violation:
    return Violation(
        rule=rule,
        category="abuse",
        severity="block",
        confidence=0.9,
        message="Said.",
        remedy=f"The remedy of {rule}.",
        citations=(),
        evidence=tuple(found("abuse", "insult", place) for place in places),
    )


def remedies(*violations: Violation) -> list[tuple[str, str]]:
    return [(item.rule, item.remedy) for item in put_first(violations, {"first": "Wait. Then:"})]


def test_without_such_a_rule_nothing_changes() -> None:
    """Violations of other rules alone keep their order and their words."""
    listed = (violation("a", at(0, 9)), violation("b", at(20, 29)))
    assert put_first(listed, {"first": "Wait."}) == listed


def test_it_stands_first_and_its_remedy_prevails_on_its_words() -> None:
    """What rests on the same words takes over the remedy; the rest of the draft waits for it."""
    assert remedies(violation("same", at(5, 9)), violation("other", at(20, 29)), violation("first", at(0, 10))) == [
        ("first", "The remedy of first."),
        ("same", "The remedy of first."),
        ("other", "Wait. Then: The remedy of other."),
    ]


@pytest.mark.parametrize("touching", [at(9, 30), at(0, 1), at(3, 4)])
def test_one_shared_character_is_enough(touching: TextLocation) -> None:
    """A violation with one place on the words and one elsewhere takes over the remedy as a whole."""
    listed = remedies(violation("first", at(0, 10)), violation("other", at(40, 50), touching))
    assert listed[1] == ("other", "The remedy of first.")


@pytest.mark.parametrize(
    "elsewhere",
    [
        at(10, 12),
        at(0, 10, "caption.txt"),
        ImageLocation(source="post.txt", x=0, y=0, width=9, height=9),
        MetadataLocation(source="post.txt", field="file-name"),
    ],
)
def test_what_lies_beside_waits(elsewhere: Location) -> None:
    """The next character, another file, a picture and a file's name are not the same words."""
    listed = remedies(violation("first", at(0, 10)), violation("other", elsewhere))
    assert listed[1] == ("other", "Wait. Then: The remedy of other.")


def test_words_in_a_picture_and_in_a_name() -> None:
    """Boxes that overlap are the same words, boxes apart are not; a file's name is itself."""
    name = MetadataLocation(source="a.jpg", field="file-name")
    box = ImageLocation(source="a.jpg", x=10, y=10, width=20, height=5)
    listed = remedies(
        violation("first", box, name),
        violation("inside", replace(box, x=15, width=2)),
        violation("below", replace(box, y=15)),
        violation("elsewhere", replace(box, source="b.jpg")),
        violation("name", name),
        violation("gps", replace(name, field="GPS")),
    )
    assert [rule for rule, remedy in listed if remedy == "The remedy of first."] == ["first", "inside", "name"]


runs = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda run: at(run[0], run[0] + run[1]))


@given(first=st.lists(runs, min_size=1, max_size=6), other=runs)
def test_the_same_words_are_those_that_share_a_character(first: list[TextLocation], other: TextLocation) -> None:
    """However the places nest and overlap, sharing a character decides."""
    shares = any(one.start < other.end and other.start < one.end for one in first)
    listed = remedies(violation("first", *first), violation("other", other))
    assert (listed[1][1] == "The remedy of first.") is shares


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("entity", ["self-harm", "disclosure"])
def test_a_child_in_danger_is_helped_whoever_posts_wherever(name: str, entity: str) -> None:
    """Every shipped ruleset, role and channel: blocked, listed first, and the remedy is the safeguarding lead."""
    ruleset = load_ruleset(name)
    for role in ROLES:
        for channel in CHANNELS:
            finding = found("age-inappropriate", entity, at(0, 30))
            (said,) = judge(ruleset, (finding,), role=role, channel=channel, on=ON)
            assert (said.category, said.severity) == ("age-inappropriate", "block"), (role, channel)
            assert FIRST in said.remedy, (role, channel)
            assert not any(words in said.remedy.lower() for words in REWORDING), (role, channel)


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_else_that_fires_on_the_sentence_advises_rewording(name: str) -> None:
    """Whatever else is found in the sentence, everything said of it points to the safeguarding lead alone."""
    ruleset = load_ruleset(name)
    cry = found("age-inappropriate", "disclosure", at(100, 180))
    others = [
        replace(found(category, entity, at(110, 120)), datum=f"{category}/{entity}")
        for category, entities in ENTITIES.items()
        for entity in entities
    ]
    fired: set[str] = set()
    for role in ROLES:
        for channel in CHANNELS:
            said = judge(ruleset, (*others, cry), role=role, channel=channel, on=ON)
            assert cry in said[0].evidence
            assert {item.remedy for item in said} == {said[0].remedy}, (role, channel)
            assert FIRST in said[0].remedy
            fired |= {item.category for item in said}
    assert {"abuse", "sensitive-personal", "about-community", "person-name", "complaint"} <= fired


@pytest.mark.parametrize("name", SHIPPED)
def test_what_else_the_draft_holds_waits_for_the_safeguarding_lead(name: str) -> None:
    """Of other sentences the remedy stays, behind the word that nothing is changed until then."""
    ruleset = load_ruleset(name)
    cry = found("age-inappropriate", "self-harm", at(100, 180))
    phone = found("contact-details", "phone", at(0, 11))
    (alone,) = judge(ruleset, (phone,), role="official", channel="facebook", on=ON)
    first, other = judge(ruleset, (phone, cry), role="official", channel="facebook", on=ON)
    assert first.evidence == (cry,)
    assert other == replace(alone, remedy=other.remedy)
    assert other.remedy.startswith("Change nothing until the designated safeguarding lead has seen this draft.")
    assert other.remedy.endswith(f" {alone.remedy}")


def test_a_doubtful_finding_changes_nothing() -> None:
    """Below the rule's confidence it neither fires nor takes the place of other remedies."""
    ruleset = load_ruleset("iwys")
    insult = found("abuse", "insult", at(0, 30))
    doubtful = replace(found("age-inappropriate", "self-harm", at(0, 30)), confidence=0.49)
    alone = judge(ruleset, (insult,), role="official", channel="facebook", on=ON)
    assert judge(ruleset, (insult, doubtful), role="official", channel="facebook", on=ON) == alone
    assert len(alone) == 1
