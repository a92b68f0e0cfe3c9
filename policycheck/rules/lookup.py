"""A rule by its id, or by as much of it as tells it from the others."""

from __future__ import annotations

from collections.abc import Sequence

from policycheck.errors import UsageError
from policycheck.rules.ruleset import Rule, Ruleset

# Below this likeness, of 100, a suggestion would only mislead; rapidfuzz's ratio of the words as written.
_LIKENESS = 75
_MOST_SUGGESTIONS = 3


def find_rule(name: str, rulesets: Sequence[Ruleset]) -> tuple[Ruleset, Rule]:
    """The rule with this name: `iwys/2.1/names`, `2.1/names`, or `names` if only one of all the rulesets ends so.

    A rule that several rulesets inherit is one rule, told of the first. Raises UsageError, which suggests the nearest,
    for a name that no rule or more than one has.
    """
    for part in (_whole, _bare, _last):
        found: dict[str, tuple[Ruleset, Rule]] = {}
        for ruleset in rulesets:
            for rule in ruleset.rules:
                if part(rule.id) == name:
                    found.setdefault(rule.id, (ruleset, rule))
        if len(found) > 1:
            raise UsageError(f"`{name}` is the end of several rules: give one of {', '.join(found)}")
        if found:
            return next(iter(found.values()))
    titles = " or ".join(dict.fromkeys(ruleset.id for ruleset in rulesets))
    raise UsageError(f"no rule `{name}` in {titles}: {_nearest(name, rulesets)}")


def _whole(rule_id: str) -> str:
    return rule_id


def _bare(rule_id: str) -> str:
    return rule_id.partition("/")[2]


def _last(rule_id: str) -> str:
    return rule_id.rpartition("/")[2]


def _nearest(name: str, rulesets: Sequence[Ruleset]) -> str:
    from rapidfuzz import fuzz, process

    # The id of the ruleset and the number of a section are alike in most rules and tell little of what was meant.
    ids = tuple(dict.fromkeys(rule.id for ruleset in rulesets for rule in ruleset.rules))
    best: dict[str, float] = {}
    for part in (_whole, _bare, _last) if "/" in name else (_last,):
        known = {rule_id: part(rule_id) for rule_id in ids}
        wanted = _last(name) if part is _last else name
        for _, score, rule_id in process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=_LIKENESS):
            best[rule_id] = max(score, best.get(rule_id, 0.0))
    if not best:
        return "policycheck explain without a rule lists them"
    nearest = sorted(best, key=lambda rule_id: -best[rule_id])[:_MOST_SUGGESTIONS]
    return f"did you mean {' or '.join(f'`{rule_id}`' for rule_id in nearest)}?"
