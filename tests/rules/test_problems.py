"""What is wrong with a form is said in words that tell how to mend it."""

from __future__ import annotations

import pytest

from policycheck.rules.document import parse
from policycheck.rules.problems import form_problems

RULESET = """\
schema: policycheck-ruleset/1
id: maple
title: Maple Street
policy: Maple Street Policy
version: 1
clauses:
  - {id: "1", section: 1, text: Nobody is named.}
rules:
  - {id: names, cites: ["1"], kind: forbid}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: maple", "id: Maple Street", "`id` cannot be `Maple Street`: use small letters, digits and hyphens"),
        ("id: names", "id: my names", "`id` cannot be `my names`: use letters, digits, dots"),
        ("text: N", "wording: a b, text: N", "`wording` cannot be `a b`: it is what `policycheck rules draft` wrote"),
        ("text: Nobody", f"text: {'long ' * 401}", "`text` is longer than 2000 characters: shorten it"),
        ("title:", "extends: [iwys, uk-school]\ntitle:", "`extends` must be one value, no list and no mapping: write"),
        (
            "title:",
            "drop: [uk-school/photos]\ntitle:",
            "item 1 of `drop` must be a mapping of keys: write {rule: …, be",
        ),
        ("title:", "partners: [PTA, '']\ntitle:", "item 2 of `partners` is empty: write its words"),
        ("title:", "purdah: [{from: 2027-01, until: 2027-02}, May]\ntitle:", "item 2 of `purdah` must be a mapping of"),
        (
            '  - {id: "1", section: 1, text: Nobody is named.}',
            "  - Nobody is named.",
            "write {id: …, section: …, text:",
        ),
        ("kind: forbid", "find: pupil", "`find` must be a mapping of keys: write {category: …, entities: …}"),
        ("kind: forbid", "find: {min_confidence: 2}", "`min_confidence`: `2` is too large: write 1 or less"),
        ("kind: forbid", "find: {min_confidence: high}", "`min_confidence` must be a number: write one such as 0.5"),
        (
            "kind: forbid",
            "examples: {violates: [Hello]}",
            "item 1 of `violates` must be a mapping of keys: write {text",
        ),
        ("kind: forbid", "severities: [block]", "`severities` must be a mapping of keys: write {entity: severity}"),
        ("kind: forbid", "at_most: 2.5", "`at_most` must be a whole number: write one such as 2"),
        ("kind: forbid", "at_most: -1", "`at_most`: `-1` is too small: write 0 or more"),
        ("title:", "review_due: 2027-02-30\ntitle:", "`review_due`: there is no such day: write a date as 2026-09"),
        ("title:", "review_due: 0000-01\ntitle:", "`review_due`: there is no such month: write a date as 2026-09"),
    ],
)
def test_a_wrong_value_is_told_with_what_to_write(old: str, new: str, said: str) -> None:
    """One problem, which names the key or the item of a list and says what is written there instead."""
    assert old in RULESET
    (problem,) = form_problems(parse("r.yaml", RULESET.replace(old, new, 1)))
    assert said in problem.words
