"""A school's policy document: read into clauses, proposed as rules, compared with a ruleset."""

from policycheck.policies.clauses import PolicyClause, clauses_of
from policycheck.policies.compare import Comparison, Held, Pair, compare
from policycheck.policies.dates import About, about
from policycheck.policies.propose import Proposal, propose
from policycheck.policies.read import read_policy
from policycheck.policies.write import draft_yaml

__all__ = [
    "About",
    "Comparison",
    "Held",
    "Pair",
    "PolicyClause",
    "Proposal",
    "about",
    "clauses_of",
    "compare",
    "draft_yaml",
    "propose",
    "read_policy",
]
