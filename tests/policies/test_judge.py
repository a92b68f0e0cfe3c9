"""The model of clauses: what it says, and that it is the one that was shipped."""

import shutil
from pathlib import Path

import pytest

from policycheck.errors import ModelError
from policycheck.kinds import CATEGORIES
from policycheck.policies.judge import FOUND, clause_model
from policycheck.resources import models_dir

CLAUSES = models_dir() / "clauses"


@pytest.mark.parametrize(
    ("clause", "category"),
    [
        ("Snaps of the little ones stay off socials unless mum or dad has signed.", "photo-consent"),
        ("Employees keep the children in their care, and colleagues, off their own pages.", "about-community"),
        ("Grumbles about the club go to the secretary, not to the group chat.", "complaint"),
        ("Swearing, gore and drunken snaps are not for us.", "age-inappropriate"),
        ("Members keep the passcodes of the hall and minutes of committee meetings to themselves.", "confidential"),
    ],
)
def test_clauses_in_words_of_their_own(clause: str, category: str):
    """Clauses that no list of words foresaw are known for what they are about."""
    first = clause_model().judge(clause)[0]
    assert (first.category, first.confidence >= FOUND) == (category, True)


@pytest.mark.parametrize(
    "clause", ["", "Passwords are changed each term.", "The policy is reviewed by governors every year.", "日本語"]
)
def test_other_clauses_are_about_nothing(clause: str):
    """An empty clause, one about accounts, one about reviews, one in letters that it never saw."""
    assert all(judged.confidence < FOUND for judged in clause_model().judge(clause))


def test_every_category_is_judged_and_says_what_speaks_for_it():
    """The likeliest comes first, each category once, with a word or two of the clause."""
    judged = clause_model().judge("Never share photographs of pupils.")
    assert {item.category for item in judged} == set(CATEGORIES)
    assert [item.confidence for item in judged] == sorted((item.confidence for item in judged), reverse=True)
    assert judged[0].words in "never share photographs of pupils"


def test_weights_that_were_not_shipped_are_refused(tmp_path: Path):
    """Altered weights are one clear line."""
    for name in ("manifest.json", "weights.npz"):
        shutil.copy(CLAUSES / name, tmp_path)
    (tmp_path / "weights.npz").write_bytes((CLAUSES / "weights.npz").read_bytes() + b"\0")
    with pytest.raises(ModelError, match=r"weights\.npz: is not the file that was shipped"):
        clause_model(tmp_path)
