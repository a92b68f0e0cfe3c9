"""The report for people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from policycheck.report import RulesetHeader
from policycheck.report.layout import Layout
from policycheck.report.terminal import render, summary
from policycheck.types import Content, Report, TextLocation, Unchecked


def plain(report, layout=None):
    return "\n".join(line.plain for line in render(report, layout or Layout()))


@pytest.fixture
def with_text(report, by_hand):
    """Makes a report of a text in which the phrases are insults."""

    def make(text, *phrases):
        part = by_hand.part_of("post.txt", text)
        insults = tuple(by_hand.found(part, words, "abuse", "insult") for words in phrases)
        violations = tuple(by_hand.violation("block", "abuse", insult) for insult in insults)
        content = Content(sources=("post.txt",), texts=(part,))
        return replace(report, sources=("post.txt",), violations=violations, unchecked=(), content=content)

    return make


def test_clean_report_is_one_line(report):
    """A draft with nothing to say takes one line, whatever the policy's age."""
    clean = replace(report, violations=(), unchecked=())
    assert plain(clean) == "Nothing found in post.txt, photo.jpg."


def test_verdict_comes_first(report):
    """The first line says what to do."""
    assert plain(report).startswith("Do not publish: post.txt, photo.jpg\n")


def test_every_violation_is_told_in_full(report):
    """Each standing violation has its number and severity, and what is set aside has its reason."""
    text = plain(report)
    for number, severity in enumerate(("Must not", "A person", "A person", "Must not", "Worth a look"), start=1):
        assert f"\n[{number}] {severity}" in text
    assert "[6]" not in text
    assert "Set aside" in text
    assert "The parent asked for it." in text


def test_escape_sequences_stay_harmless(report, header, by_hand):
    """No control character of the post, of a name, of a ruleset or of a reason reaches the terminal."""
    evil = "\x1b]0;x\x07\u202e"
    part = by_hand.part_of(f"{evil}.txt", f"{evil} word {evil}")
    finding = by_hand.found(part, "word", "abuse", "insult")
    bad = by_hand.violation("block", "abuse", finding, message=evil, remedy=evil)
    made = replace(
        report,
        sources=(f"{evil}.txt",),
        violations=(bad, replace(bad, suppressed=evil)),
        unchecked=(Unchecked(source=evil, stage=evil, reason=evil),),
        content=Content(sources=(f"{evil}.txt",), texts=(part,)),
    )
    text = plain(made)
    text += "".join(line.plain for line in summary((made,), (replace(header, title=evil, review_due=evil),), Layout()))
    assert not set("\x1b\x07\u202e") & set(text)


@given(width=st.integers(40, 140))
def test_lines_fit(by_hand, width):
    """No line is wider than the layout, a cell of rounding for wide characters aside."""
    part = by_hand.part_of("post.txt", by_hand.POST)
    report = Report(
        sources=("post.txt",),
        channel="facebook",
        role="official",
        on=date(2026, 11, 20),
        violations=(
            by_hand.violation(
                "block", "person-name", by_hand.found(part, "Amira Testcase", "person-name", "full-name")
            ),
        ),
        unchecked=(Unchecked(source="post.txt", stage="read", reason="a reason that goes on and on " * 5),),
        content=Content(sources=("post.txt",), texts=(part,)),
    )
    header = RulesetHeader(id="x", title="T" * 60, version="1", review_due="2025-05", review_overdue=True)
    for line in (
        *render(report, Layout(width=width)),
        *summary((report,), (header,), Layout(width=width)),
    ):
        assert cell_len(line.plain) <= width + 1


def test_small_post_is_shown_whole(report):
    """Every line of a small post is there, those without marks too, and no empty line after its end."""
    text = plain(report)
    assert "  3 │ See you on Friday.\n" in text
    assert "  4 │" not in text


def test_large_post_shows_its_marked_lines(with_text):
    """Of a large post only the lines with marks are there, with a sign where lines are left out."""
    lines = [f"line {number}" for number in range(1, 5_001)]
    lines[99], lines[2999] = "an insult here", "a threat there"
    text = plain(with_text("\n".join(lines), "insult", "threat"))
    assert "   100 │ an insult [1] here\n" in text
    assert "  3000 │ a threat [2] there\n" in text
    assert "…" in text
    assert "line 50" not in text


def test_megabyte_on_one_line(with_text):
    """A megabyte without a line break is told in a screenful."""
    text = plain(with_text("word " * 200_000 + "insult" + " word" * 1_000, "insult"))
    assert len(text) < 2_000
    assert "insult [1]" in text


def test_mark_over_several_lines(with_text):
    """A mark that runs over line ends is marked on each of its lines."""
    text = plain(with_text("a first\nsecond and\nthird line", "first\nsecond and\nthird"))
    assert "1 │ a first [1]\n" in text
    assert "2 │ second and [1]\n" in text
    assert "3 │ third [1] line\n" in text


def test_marks_stand_below_the_words(with_text):
    """Without colour a row of marks stands exactly below the words, wide characters included."""
    text = plain(with_text("家族 insult 家", "insult")).splitlines()
    row = next(index for index, line in enumerate(text) if "insult [1]" in line)
    assert cell_len(text[row].partition("insult")[0]) == len(text[row + 1]) - len("▲▲▲▲▲▲")
    assert text[row + 1].endswith("│      ▲▲▲▲▲▲")


def test_colour_needs_no_marks(report):
    """With colour the words themselves are styled and no row of marks is added."""
    lines = render(report, Layout(colour=True))
    assert not any("▲" in line.plain for line in lines)
    line = next(line for line in lines if "Amira Testcase" in line.plain)
    styles = {line.plain[span.start : span.end]: str(span.style) for span in line.spans}
    assert "underline" in styles["Amira Testcase"]


def test_many_places(with_text, by_hand):
    """A violation with many places names the first ones and counts the rest."""
    part = by_hand.part_of("post.txt", "word " * 30)
    places = tuple(
        replace(by_hand.found(part, "word", "abuse", "insult"), location=part.locate(at, at + 4))
        for at in range(0, 150, 5)
    )
    assert all(isinstance(place.location, TextLocation) for place in places)
    made = replace(with_text("word " * 30), violations=(by_hand.violation("block", "abuse", *places),))
    assert "and 24 more places" in plain(made)


OVERDUE = "The policy was due for review in May 2025.\n"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Nothing to check: there is no page and no picture."),
        (1, f"{OVERDUE}1 post checked by Test School social media policy: nothing found."),
        (3, f"{OVERDUE}3 posts checked by Test School social media policy: 3 clean."),
    ],
)
def test_summary_of_clean_posts(report, header, count, said):
    """The closing line counts what was checked, after a line for a policy whose review is overdue."""
    clean = replace(report, violations=(), unchecked=())
    assert "\n".join(line.plain for line in summary((clean,) * count, (header,), Layout())) == said


def test_of_several_overdue_policies_each_is_named_once(report, header):
    """Two policies overdue are told apart by their titles, and the same line never stands twice."""
    clean = replace(report, violations=(), unchecked=())
    trust = replace(header, id="trust", title="Trust policy")
    same = replace(header, id="copy")
    said = [line.plain for line in summary((clean,), (header, trust, same), Layout(width=200))]
    assert said[:-1] == [
        "Test School social media policy: the policy was due for review in May 2025.",
        "Trust policy: the policy was due for review in May 2025.",
    ]
