"""A ruleset beside a later edition of its document."""

from __future__ import annotations

from policycheck.policies import Comparison, Held, clauses_of, compare
from policycheck.policies.text import read_text
from policycheck.policies.wording import wording

FIRST = """\
2. Our accounts

We will not post:
- names of pupils without consent
- political statements of any kind
- advertisements for businesses
"""


def clauses(text: str):
    return clauses_of(read_text(text.encode(), "p.txt"))


def compared(later: str) -> Comparison:
    held = [
        Held(id=item.id, section=item.section, item=item.item, wording=wording(item.text)) for item in clauses(FIRST)
    ]
    return compare(held, clauses(later))


def test_the_same_document_differs_in_nothing() -> None:
    """Other punctuation and line breaks are no difference."""
    assert not compared(FIRST.replace("pupils without", "pupils,\n  without")).differs


def test_a_clause_that_is_gone_and_one_that_is_new() -> None:
    """Both are named; what only moved up is moved, for its citation is wrong."""
    found = compared(
        FIRST.replace("- political statements of any kind\n", "") + "- links to websites that nobody has seen\n"
    )
    assert [item.id for item in found.gone] == ["2/will-not-post-2"]
    assert [(pair.held.item, pair.clause.item) for pair in found.moved] == [("will not post, 3", "will not post, 2")]
    assert [clause.text for clause in found.new] == ["links to websites that nobody has seen"]


def test_a_clause_whose_words_changed_is_paired_with_its_later_form() -> None:
    """Most of its words are the same, and the likeness says how many."""
    found = compared(FIRST.replace("names of pupils without consent", "names of pupils without written consent"))
    assert [pair.clause.text for pair in found.changed] == ["names of pupils without written consent"]
    assert 0.9 < found.changed[0].likeness < 1
    assert not (found.gone or found.new or found.moved)


def test_clauses_without_a_print_are_compared_by_their_sections() -> None:
    """A section that is there is not called new; one that is not is gone."""
    held = [Held(id="a", section="2", item="", wording=""), Held(id="b", section="9", item="", wording="")]
    found = compare(held, clauses(FIRST))
    assert ([item.id for item in found.unknown], [item.id for item in found.gone], found.new) == (["a"], ["b"], ())
