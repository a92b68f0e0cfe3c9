"""A rule by its id or its end, and what is said of a name that is none."""

from __future__ import annotations

import pytest

from policycheck.errors import UsageError
from policycheck.resources import rulesets_dir
from policycheck.rules import load_ruleset
from policycheck.rules.lookup import find_rule

IWYS, BASE = load_ruleset("iwys"), load_ruleset("uk-school")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("iwys/2.1/names", "iwys/2.1/names"),
        ("2.1/names", "iwys/2.1/names"),
        ("self-harm", "iwys/2.3/self-harm"),
        ("uk-school/refused-names", "uk-school/refused-names"),
        ("refused-names", "uk-school/refused-names"),
    ],
)
def test_by_as_much_of_its_id_as_is_needed(name: str, found: str) -> None:
    """The whole id, the id within the ruleset, or its last part where only one rule has it."""
    ruleset, rule = find_rule(name, (IWYS,))
    assert (ruleset.id, rule.id) == ("iwys", found)


@pytest.mark.parametrize("name", sorted(path.stem for path in rulesets_dir().glob("*.yaml")))
def test_every_shipped_rule_is_found(name: str) -> None:
    """By its whole id and by its id within the ruleset."""
    ruleset = load_ruleset(name)
    for rule in ruleset.rules:
        assert find_rule(rule.id, (ruleset,)) == (ruleset, rule)
        assert find_rule(rule.id.partition("/")[2], (ruleset,)) == (ruleset, rule)


def test_the_first_ruleset_that_has_it() -> None:
    """Rulesets are asked in turn."""
    assert find_rule("uk-school/names", (IWYS, BASE)) == (
        BASE,
        next(r for r in BASE.rules if r.id == "uk-school/names"),
    )


def test_an_end_that_several_share() -> None:
    """It is answered with the rules that could be meant."""
    with pytest.raises(UsageError, match=r"give one of iwys/2.1/abuse, iwys/4/abuse, iwys/5/abuse"):
        find_rule("abuse", (IWYS,))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("iwys/2.1/name", "did you mean `iwys/2.1/names`"),
        ("iwys/2.2/names", "did you mean `iwys/2.1/names`"),
        ("selfharm", "did you mean `iwys/2.3/self-harm`?"),
        ("refusednames", "did you mean `uk-school/refused-names`"),
        ("zebra-crossing", "policycheck explain without a rule lists them"),
        ("", "policycheck explain without a rule lists them"),
    ],
)
def test_a_near_miss_is_answered_with_the_nearest(name: str, said: str) -> None:
    """One line with the name as given, the ruleset and the likeliest rule; or how to list them."""
    with pytest.raises(UsageError) as caught:
        find_rule(name, (IWYS,))
    assert f"no rule `{name}` in iwys: " in str(caught.value)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
