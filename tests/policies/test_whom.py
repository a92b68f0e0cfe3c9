"""Whose names and pictures a clause is about."""

from __future__ import annotations

import pytest

from policycheck.policies import PolicyClause
from policycheck.policies.whom import whom


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pupils must not post the names or photographs of staff.", ("staff",)),
        ("Names of staff must not be posted by parents.", ("staff",)),
        ("Staff must not post photos of pupils on their own accounts.", ("pupil",)),
        ("Pupils' names must not be posted by staff.", ("pupil",)),
        ("Teachers' and governors' names must not be published.", ("staff", "governor")),
        ("Parents must not share pictures of other people's children.", ("pupil",)),
        ("Pupils must not photograph or film their teachers.", ("staff",)),
        ("No member of staff may be identified or shown.", ("staff",)),
        ("Photographs of other pupils need the permission of a teacher.", ("pupil",)),
        ("Photographs of pupils are not posted without a parent's consent.", ("pupil",)),
        ("Photographs may be used with the consent of parents.", ()),
        ("Photographs of anyone in the school community, staff or pupils, are not posted.", ()),
        ("Pupils may not film in the changing rooms.", ()),
    ],
)
def test_those_who_are_named_or_shown_are_told_from_those_who_post_or_give_leave(
    text: str, expected: tuple[str, ...]
) -> None:
    """Neither who may not post nor whose consent is needed; nobody where a clause speaks of people in general."""
    assert whom(PolicyClause(id="", section="", item="", text=text)) == expected
