"""The envelope of the machine report."""

from __future__ import annotations

import json

import pytest

from policycheck.report import dumps, envelope


@pytest.mark.parametrize(
    ("verdicts", "worst"),
    [
        ((), "pass"),
        (("pass", "pass"), "pass"),
        (("pass", "review"), "review"),
        (("block", "pass", "review"), "block"),
    ],
)
def test_verdict_is_the_worst(header, verdicts, worst):
    """The run's verdict is the worst of its drafts."""
    reports = [{"verdict": verdict} for verdict in verdicts]
    assert envelope(version="1", ruleset=header, reports=reports)["verdict"] == worst


def test_no_word_of_the_post_unless_asked_for(report, header):
    """Without show_text no word that was found is anywhere in the JSON."""
    made = dumps(envelope(version="1", ruleset=header, reports=[report.to_dict()]))
    for word in ("Amira", "Testcase", "07700", "sam@"):
        assert word not in made


def test_ascii_and_back(header):
    """Any character, half a surrogate pair from an odd file name included, survives as ASCII."""
    sources = ["caf\udce9.txt", "家 🎉.txt"]
    made = dumps(envelope(version="1", ruleset=header, reports=[{"verdict": "pass", "sources": sources}]))
    assert made.isascii()
    assert made.endswith("}\n")
    assert json.loads(made)["reports"][0]["sources"] == sources
