"""What a report says of the rulesets that drafts are judged by."""

from __future__ import annotations

from datetime import date

import pytest

from policycheck.cli.headers import headers_of
from policycheck.report import BaseReview
from policycheck.rules import load_ruleset

HEAD = """\
schema: policycheck-ruleset/1
id: {0}
title: {0}
policy: {0} policy
version: "1"
extends: uk-school
"""
OFF = "switched_off: [{rule: uk-school/political, because: ours}, {rule: uk-school/fundraising, because: theirs}]\n"
TAKEN = """\
drop: [{rule: uk-school/political, because: no clause}]
clauses: [{id: "1", section: "1", text: No appeals.}]
rules: [{id: appeals, from: uk-school/fundraising, cites: ["1"]}]
"""


@pytest.fixture
def load(tmp_path):
    """Loads a ruleset from its text."""

    def loaded(name, text):
        path = tmp_path / f"{name}.yaml"
        path.write_text(HEAD.format(name) + text, encoding="utf-8")
        return load_ruleset(path)

    return loaded


def test_what_another_ruleset_checks_all_the_same_is_known(load):
    """A rule switched off that another has or took over is still checked; a second that switched it off counts not."""
    ours, same, trust = load("ours", OFF), load("same", OFF), load("trust", TAKEN)
    assert headers_of((ours, same), None)[0].still_checked == frozenset()
    assert [header.still_checked for header in headers_of((ours, same, trust), None)] == [
        frozenset(("uk-school/fundraising",)),
        frozenset(("uk-school/fundraising",)),
        frozenset(),
    ]


def test_the_review_of_what_it_builds_on(load):
    """It is in the JSON of a ruleset without a review of its own, overdue from the day after."""
    (header,) = headers_of((load("ours", ""),), date(2027, 9, 30))
    assert header.base_review == BaseReview(
        title="United Kingdom school baseline", review_due="2027-09", review_overdue=False
    )
    (later,) = headers_of((load("ours", ""),), date(2027, 10, 1))
    assert later.to_dict()["base_review"]["review_overdue"] is True
    assert (later.review_due, later.review_overdue) == (None, False)
    (own,) = headers_of((load("ours", "review_due: 2026-01\n"),), date(2027, 10, 1))
    assert "base_review" not in own.to_dict()
