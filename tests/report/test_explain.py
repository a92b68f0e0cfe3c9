"""Why each piece of evidence counts, for people and for programs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policycheck.report.explain import why
from policycheck.report.layout import Layout
from policycheck.report.terminal import render
from policycheck.types import Content


def plain(report, **layout):
    return "\n".join(line.plain for line in render(report, Layout(**layout)))


def test_detector_score_place_and_cue(report):
    """Each piece of evidence says which detector, how sure, where, what kind of thing and why."""
    reasons = [why(finding, report) for violation in report.violations for finding in violation.evidence]
    assert reasons[0] == "names (0.97), post.txt, line 1, column 14: full name; a forename and surname of the register"
    assert reasons[1] == "patterns (0.97), post.txt, line 2, column 13: phone number"
    assert reasons[4].startswith("faces (0.80), photo.jpg (88 by 88 pixels")
    assert reasons[5].startswith("metadata (1.00), photo.jpg: a GPS position hidden in the file: position; ")


@pytest.mark.parametrize(
    ("cue", "said"), [("speaks of a fight or an attack", "speaks of a fight or an attack"), ("", "a statement")]
)
def test_a_statement_is_told_by_its_cue(report, by_hand, cue, said):
    """That a statement is one goes without saying, unless there is nothing else to say."""
    part = by_hand.part_of("post.txt", "There was a fight.")
    finding = replace(by_hand.found(part, "fight", "behaviour-incident", "statement"), cue=cue)
    assert why(finding, report).endswith(f": {said}")


def test_a_kind_that_the_cue_names_is_told_once(report, by_hand):
    """What the language model read is its cue, and stands there once."""
    part = by_hand.part_of("post.txt", "You fool.")
    cue = "the language model's reading: an insult"
    assert why(replace(by_hand.found(part, "You fool.", "abuse", "insult"), cue=cue), report).endswith(f": {cue}")
    assert why(replace(by_hand.found(part, "fool", "abuse", "insult"), cue="mocks"), report).endswith(
        ": an insult; mocks"
    )


def test_no_word_of_the_draft(report):
    """A reason repeats none of the words found, not even where the report knows the text."""
    reasons = "".join(why(finding, report) for violation in report.violations for finding in violation.evidence)
    for word in ("Amira", "Testcase", "07700", "sam@"):
        assert word not in reasons


def test_every_piece_of_evidence_has_its_reason(report, by_hand):
    """However many places a violation has, with --explain each is told; without it none is."""
    text = "word " * 30
    part = by_hand.part_of("post.txt", text)
    places = tuple(
        replace(by_hand.found(part, "word", "abuse", "insult"), location=part.locate(at, at + 4))
        for at in range(0, 150, 5)
    )
    made = replace(
        report,
        sources=("post.txt",),
        violations=(by_hand.violation("block", "abuse", *places),),
        content=Content(sources=("post.txt",), texts=(part,)),
    )
    assert plain(made, explain=True).count("patterns (0.97)") == 30
    assert "patterns" not in plain(made)


def test_reasons_only_add_lines(report):
    """Without its reasons, the explained report is the plain one, line for line."""
    before, after = plain(report).splitlines(), plain(report, explain=True, width=200).splitlines()
    wide = plain(report, width=200).splitlines()
    left = iter(after)
    assert all(line in left for line in wide)
    assert len(after) == len(wide) + 7
    assert before[0] == after[0]


def test_what_is_set_aside_has_reasons_too(report):
    """A violation that somebody set aside is explained like any other."""
    aside = plain(report, explain=True).partition("Set aside")[2]
    assert "Why       patterns (0.97), post.txt, line 2, column 38" in aside


def test_json_only_gains_two_fields(report):
    """Each piece of evidence gains `confidence` and `cue`; without them the report is what it was."""
    made = report.to_dict(show_text=True, explain=True)
    for violation, told in zip(report.violations, made["violations"], strict=True):
        for finding, evidence in zip(violation.evidence, told["evidence"], strict=True):
            assert evidence.pop("confidence") == finding.confidence
            assert evidence.pop("cue") == finding.cue
    assert made == report.to_dict(show_text=True)


def test_cues_cannot_act_on_the_terminal(report, by_hand):
    """A control character of a cue, or of a detector's name, is shown and not sent."""
    part = by_hand.part_of("post.txt", "word")
    finding = replace(by_hand.found(part, "word", "abuse", "insult"), cue="\x1b[31m", detector="\x07")
    assert not set("\x1b\x07") & set(why(finding, report))
