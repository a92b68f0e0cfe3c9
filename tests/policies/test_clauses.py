"""Clauses: the policy's own numbers, places in lists, and the words that lead to a list."""

from __future__ import annotations

from policycheck.policies import clauses_of
from policycheck.policies.text import read_text


def places(text: str) -> list[tuple[str, str, str]]:
    return [(clause.section, clause.item, clause.text) for clause in clauses_of(read_text(text.encode(), "p.txt"))]


def test_items_of_a_numbered_section_are_named_by_their_lead() -> None:
    """Two lists of one section are told apart by the verb that leads to each."""
    text = "2.1 Facebook\n\nWe will post:\n- news\n\nWe will not post:\n- names\n- faces\n"
    assert places(text) == [
        ("2.1", "will post", "We will post:"),
        ("2.1", "will post, 1", "news"),
        ("2.1", "will not post", "We will not post:"),
        ("2.1", "will not post, 1", "names"),
        ("2.1", "will not post, 2", "faces"),
    ]


def test_items_under_a_heading_without_a_number_take_its_name() -> None:
    """Where a policy numbers nothing, the section is the heading and the item's place in its list."""
    assert places("Personal use\n\n- Staff must be kind.\n- Staff must be fair.\n") == [
        ("Personal use, 1", "", "Staff must be kind."),
        ("Personal use, 2", "", "Staff must be fair."),
    ]


def test_numbered_clauses_are_sections_of_their_own() -> None:
    """1.1 and 1.2 are sections; a number of a list that never returns is one too."""
    assert [place[0] for place in places("1. Names\n\n1.1 Post no names.\n1.2 Post no initials.\n")] == ["1.1", "1.2"]
    assert [place[0] for place in places("Our promise\n\n1. We post no names.\n2. We are kind.\n")] == ["1", "2"]


def test_a_paragraph_may_end_in_the_lead_of_a_list() -> None:
    """Its sentences are a clause, its last words the lead."""
    text = "Staff\n\nStaff are role models. They must not:\n- complain\n"
    assert [place[2] for place in places(text)] == ["Staff are role models.", "They must not:", "complain"]


def test_who_approved_it_when_is_no_clause() -> None:
    """Lines of names and dates at the head of a document are left out."""
    text = "Policy\n\nApproved by: A. Person Date: May 2024\n\nNext review due: May 2025\n\nPost no names.\n"
    assert [place[2] for place in places(text)] == ["Post no names."]


def test_lists_of_one_section_and_verb_are_told_apart() -> None:
    """No two clauses are cited alike; the first list is named as it would be alone."""
    text = "1. Staff\n\nAt work staff must not:\n- swear\n- shout\n\nAt home staff must not:\n- swear\n- shout\n"
    assert places(text) == [
        ("1", "must not", "At work staff must not:"),
        ("1", "must not, 1", "swear"),
        ("1", "must not, 2", "shout"),
        ("1", "must not, list 2", "At home staff must not:"),
        ("1", "must not, list 2, 1", "swear"),
        ("1", "must not, list 2, 2", "shout"),
    ]
    unnumbered = places("Staff\n\nThey shall:\n- hear\n\nWe shall:\n- see\n")
    assert [place[:2] for place in unnumbered if not place[2].endswith(":")] == [
        ("Staff, 1", "shall"),
        ("Staff, list 2, 1", "shall"),
    ]


def test_a_list_of_what_nobody_may_do_is_not_named_by_may() -> None:
    """A report that cites a prohibition says so."""
    assert places("2. Use\n\nBe kind. Nobody who posts for us may:\n- swear\n")[-1][:2] == ("2", "nobody may, 1")
    assert places("2. Use\n\nNo member of staff may:\n- swear\n")[-1][:2] == ("2", "nobody may, 1")


def test_an_appendix_is_no_part_of_the_section_before_it() -> None:
    """Its items are cited by its own name, though it has no number among headings that have."""
    text = "3. Staff\n\n3.1 Post no names.\n\nAppendix A\n\n1. Be kind.\n2. Be fair.\n"
    assert [place[0] for place in places(text)] == ["3.1", "Appendix A, 1", "Appendix A, 2"]


def test_an_item_below_a_lead_is_a_clause_whatever_it_looks_like() -> None:
    """What a list rules out stands in it, be it a date, a name or a word that also labels a document's front page."""
    text = "Policy\n\nPosts must not contain:\n- date\n- status\n- Signed: names\n- May 2024\n"
    assert [place[2] for place in places(text)][1:] == ["date", "status", "Signed: names", "May 2024"]
    assert [place[2] for place in places("What we never post\n\n- date\n- status\n")] == ["date", "status"]


def test_a_heading_on_review_keeps_its_clauses() -> None:
    """It names the section, and its clauses are not cited under the heading before."""
    assert places("Staff\n\nBe kind, all of you.\n\nReview\n\nWe look at it yearly.\n")[-1][0] == "Review"


def test_ids_are_unique() -> None:
    """Lists that share a section and a verb still have ids of their own."""
    text = "2. Use\n\nStaff must:\n- listen\n\nPupils must:\n- listen\n"
    ids = [clause.id for clause in clauses_of(read_text(text.encode(), "p.txt"))]
    assert len(set(ids)) == len(ids)
