"""A school's policy as rules, and what they say of a draft's findings."""

from policycheck.rules.judge import judge, judge_by_all
from policycheck.rules.load import load_ruleset, load_rulesets
from policycheck.rules.ruleset import Clause, Example, Find, Rule, Ruleset
from policycheck.rules.shown import Statement

__all__ = [
    "Clause",
    "Example",
    "Find",
    "Rule",
    "Ruleset",
    "Statement",
    "judge",
    "judge_by_all",
    "load_ruleset",
    "load_rulesets",
]
