"""A school's policy as rules, and what they say of a draft's findings."""

from policycheck.rules.judge import judge
from policycheck.rules.load import load_ruleset
from policycheck.rules.ruleset import Clause, Example, Find, Rule, Ruleset
from policycheck.rules.shown import Statement

__all__ = ["Clause", "Example", "Find", "Rule", "Ruleset", "Statement", "judge", "load_ruleset"]
