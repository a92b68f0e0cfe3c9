"""Edits: made from the back, united where they overlap."""

from policycheck.redact.edits import Edit, apply


def test_edits_are_made_together():
    """Offsets are those of the text before any edit."""
    assert apply("abcdef", [Edit(runs=((4, 5),), text="EE"), Edit(runs=((0, 1),), text="")]) == "bcdEEf"


def test_of_overlapping_edits_the_longer_speaks():
    """Both go, and the longer one's words stand in their place."""
    edits = [Edit(runs=((1, 3),), text="X"), Edit(runs=((2, 6),), text="Y")]
    assert apply("abcdefg", edits) == "aYg"


def test_what_lies_between_runs_stays():
    """Markup inside a name is kept."""
    assert apply("Jo <b>May</b>!", [Edit(runs=((0, 3), (6, 9)), text="x")]) == "x<b></b>!"


def test_an_edit_between_the_runs_of_another():
    """It is made as if the other were not there; only what shares characters is united."""
    name = Edit(runs=((1, 3), (9, 12)), text="X")
    edits = [name, Edit(runs=((5, 6),), text="Y"), Edit(runs=((11, 14),), text="")]
    assert apply("[ab](c.d) ef gh", edits) == "[X](Y.d)h"
